"""The screens of rivals."""
