"""Frames in, frames out: counts, benchmarks, intervals and tests. No files, no drawing, no sentences."""
