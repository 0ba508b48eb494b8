"""Quantities in text, by one grammar for records and for articles."""

from facts.figures.find import FoundFigure, find_figures, read_figure, whole_figure

__all__ = ["FoundFigure", "find_figures", "read_figure", "whole_figure"]
