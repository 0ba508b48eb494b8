"""Records, and the files that hold them: read, validated and written."""
