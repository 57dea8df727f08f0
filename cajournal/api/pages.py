"""Article pages to records."""

from __future__ import annotations

from typing import Literal, overload

from cajournal.api.door import written
from cajournal.errors import NotAPage
from cajournal.models import Article, Explained
from cajournal.pages.site import Site, known_sites

MAX_LENGTH = 20_000_000
"""The longest page or list, in characters, that is read without being asked to."""


@overload
def parse_page(
    text: str | bytes, site: str | None = None, max_length: int = MAX_LENGTH, *, many: Literal[False] = False
) -> Article: ...


@overload
def parse_page(
    text: str | bytes, site: str | None = None, max_length: int = MAX_LENGTH, *, many: Literal[True]
) -> list[Article]: ...


def parse_page(
    text: str | bytes, site: str | None = None, max_length: int = MAX_LENGTH, *, many: bool = False
) -> Article | list[Article]:
    """The article of a page: saved HTML, or the text copied from the browser.

    `site` (a name among `sites()`) insists on one site's habits; without it the page decides.
    What was missing or repaired stands in `article.notices`. `many` reads a page of results: the list
    of its articles, each with what the page shows of it.

    Raises EmptyInput, NotText, TooLarge, NotAPage, or FormatError for an unknown site.

    >>> article = parse_page("作者 张宁 Zhang Ning\\n出处 《俄罗斯学刊》 2024年第6期5-23,共19页")
    >>> article.container_title.zh, str(article.issued), article.issue, article.page
    ('俄罗斯学刊', '2024', '6', '5-23')
    """
    from cajournal.pages.page import parse, parse_many

    written(text, "content", NotAPage)
    return parse_many(text, site, max_length) if many else parse(text, site, max_length)


def explain_page(
    text: str | bytes, site: str | None = None, max_length: int = MAX_LENGTH
) -> Explained[Article]:
    """The same record as `parse_page`, with the span of the source and the rule behind every value.

    Raises what `parse_page` raises.

    >>> why = explain_page("作者 张宁 Zhang Ning\\n出处 《俄罗斯学刊》 2024年第6期5-23,共19页")
    >>> [(one.span, one.rule, why.text(one)) for one in why.of("page")]
    [((36, 40), 'label:source', '5-23')]
    """
    from cajournal.pages.page import explain

    return explain(written(text, "content", NotAPage), site, max_length)


def sites() -> list[Site]:
    """The sites whose habits we know, by name; pages of others are read by their labels.

    >>> [site.title for site in sites() if "cqvip.com" in site.hosts]
    ['维普网 CQVIP']
    """
    return sorted(known_sites().values(), key=lambda site: site.name)
