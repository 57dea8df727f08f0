"""Pages of articles, saved or copied, to one .bib file: page_to_bibtex.py OUT.bib PAGE…"""

from __future__ import annotations

import sys
from pathlib import Path

import cajournal as caj


def main(out: str, *pages: str) -> None:
    """Read every page; one that holds no article is told and passed over."""
    articles = []
    for page in pages:
        try:
            article = caj.parse_page(Path(page).read_bytes())
        except caj.CajournalError as error:
            print(f"{page}: {error}", file=sys.stderr)
            continue
        articles.append(article)
        print(f"{page}: {article.title}", *(f"  {notice.en}" for notice in article.notices), sep="\n")
    for loss in caj.dump(articles, out, overwrite=True):
        print(loss)
    print(f"{out}: {len(articles)} of {len(pages)} pages")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
