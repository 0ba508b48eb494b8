"""Facts held against the text of their article."""

from facts.evidence.judge import Evidence
from facts.evidence.names import NameFinder

__all__ = ["Evidence", "NameFinder"]
