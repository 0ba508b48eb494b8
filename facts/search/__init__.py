"""Queries answered from an index: pages of facts, ranked, with what matched."""
