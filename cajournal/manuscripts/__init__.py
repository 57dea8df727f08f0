"""Manuscripts: the reference list of a document, and the marks in its text. One file for each kind of document."""
