"""The texts of articles: found, kept, and read beside their facts."""
