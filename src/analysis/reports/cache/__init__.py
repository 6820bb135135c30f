"""Chapters that need not run again, because nothing that they rest on has changed."""
