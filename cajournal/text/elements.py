"""The elements of HTML by what they are to a reader, for all that reads it. Data only."""

from __future__ import annotations

BLOCKS = frozenset(
    "p div li ul ol dl dt dd table tr tbody thead tfoot caption section article header footer nav main aside"
    " h1 h2 h3 h4 h5 h6 hr form fieldset figure figcaption blockquote pre address center body summary"
    " details legend".split()
)
"""Elements that begin a line. Cells of tables and `<br>` are left to their readers."""

UNSEEN = frozenset("script style noscript template svg math select option textarea iframe object".split())
"""Elements whose text no reader sees."""
