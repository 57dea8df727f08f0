"""Funding statements: from a printed sentence to its grants, and the funders' table."""
