"""Read tables as people keep them: bytes to text, text to cells, cells to rows under the headings of a schema."""
