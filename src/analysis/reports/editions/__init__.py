"""Editions: where they lie, what they were made from, what of them can be compared, and what changed between two."""
