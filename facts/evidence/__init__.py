"""Facts held against the text of their article."""

from facts.evidence.judge import Evidence
from facts.evidence.passage import NameFinder

__all__ = ["Evidence", "NameFinder"]
