"""The figures of a fact, found among those of its paragraph."""
