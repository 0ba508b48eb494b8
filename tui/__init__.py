"""The terminal explorer: the screens, which draw and ask `facts`."""
