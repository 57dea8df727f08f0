"""The checker of printed references: which clause of GB/T 7714 one breaks, where, and how to mend it.

A family of rules is one module with a constant `RULES`; a new rule is an entry there, its two
sentences (`messages/lint.py`) and its cases (`tests/cases/lint`).
"""
