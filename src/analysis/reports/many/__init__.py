"""Many reports at once: a grid of economies and days, each a report with editions of its own."""
