"""The terminal explorer: the screens, which draw and ask `facts`."""

import os

# Textual reads it when it is imported: what a key finds waits for the next of these.
os.environ.setdefault("TEXTUAL_FPS", "120")
