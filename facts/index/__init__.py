"""The index of a dossier: what is asked of it, and how it is made."""
