"""Printed references, read.

A string is cut once (`cutting`): label, lead words, type mark, links and noise. Then the first pattern
whose `fits` says yes reads the pieces; a pattern is one file with one constant `PATTERN`.
"""
