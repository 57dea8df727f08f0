"""Networks of bibliometrics out of records: who wrote with whom, on what, paid by whom, citing what."""
