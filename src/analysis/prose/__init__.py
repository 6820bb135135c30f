"""Frames in, sentences out: what a chart's title and a chapter's answer say, decided by the numbers."""
