"""What speaks against the words, the names and the times of a fact."""
