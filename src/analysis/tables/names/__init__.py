"""Names of economies and bodies as people write them, and what they stand for: exact spellings, never a guess."""
