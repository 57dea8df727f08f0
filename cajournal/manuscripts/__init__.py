"""Documents: their reference lists and the marks in their text. One file for each kind of document."""
