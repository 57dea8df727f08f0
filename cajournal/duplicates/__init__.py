"""Which records are the same work: clues for and against, judged, clustered and merged."""
