"""What a passage says: its words, companies, times and figures, and of whom each is."""
