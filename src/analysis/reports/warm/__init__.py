"""Warm runs: each notebook runs in a process forked from a parent that has imported everything once.

`nursery` is the parent, a program of its own that does nothing but import and fork. `client` starts it and asks it for
processes. In a forked child `engine`, an engine of papermill, runs the cells in `shell`, an IPython shell that records
what a kernel would have sent.
"""
