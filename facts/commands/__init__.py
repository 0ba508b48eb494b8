"""The commands of `rivals`: each writes data, narrates, and answers an exit code."""
