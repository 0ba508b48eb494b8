"""Facts written for other programs and for paper: pure functions to text."""
