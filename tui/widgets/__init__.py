"""The widgets of rivals, one a file."""
