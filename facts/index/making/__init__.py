"""Dossiers made into an index: in memory, or on disk and brought up to date."""
