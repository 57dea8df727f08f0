"""GB/T 7714 in print: type marks, layouts, punctuation, in-text marks, the order of a list."""
