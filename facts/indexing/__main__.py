"""`python -m facts.indexing FOLDER` writes the index of a dossier to standard output.

So a screen can be drawn while another process reads the files.
"""

import sys
from pathlib import Path

from facts.indexing.build import build_index

if __name__ == "__main__":
    sys.stdout.buffer.write(build_index(Path(sys.argv[1])).dump())
