"""The commands of `rivals`: each writes data, narrates, and answers an exit code."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facts.arguments import Options
    from facts.commands.streams import Streams
    from facts.dossier import Dossier


def obey(dossier: Dossier, options: Options, streams: Streams) -> int:
    """Run the command that is asked for, and import no other."""
    module = import_module(f"facts.commands.{options.command}")
    code: int = module.run(dossier, options, streams)
    return code
