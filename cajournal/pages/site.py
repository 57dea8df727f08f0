"""What a site is to us: a name, the hosts that serve it, and hints. Labels decide; hints only help.

A new site is one file in `cajournal/pages/sites/` with one constant, `SITE`.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

import cajournal.pages.sites as package
from cajournal.errors import FormatError

_HEAD = 30_000
"""So much of a page tells its site."""


@dataclass(frozen=True)
class Site:
    """One site's habits.

    `hosts` and `marks` are strings that tell its pages (in the HTML, in the copied text); `hints` map
    a CSS selector to the label whose value stands there; they are asked only for fields that no
    label gave. `inputs` does the same for hidden form fields, by their name.

    >>> Site("example", "Example", hosts=("example.org",)).knows("<a href='https://example.org/a'>")
    True
    """

    name: str
    title: str
    hosts: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    hints: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    furniture: tuple[str, ...] = ()

    def knows(self, source: str) -> bool:
        """Whether a page looks like one of this site's."""
        return any(source.find(mark, 0, _HEAD) >= 0 for mark in (*self.hosts, *self.marks))

    def tells(self, fields: Set[str]) -> bool:
        """Whether its hints are for one of these fields."""
        return not fields.isdisjoint((*self.hints.values(), *self.inputs.values()))


@lru_cache(maxsize=1)
def known_sites() -> dict[str, Site]:
    """Every site we know, by name: found by walking their package.

    >>> "cqvip" in known_sites()
    True
    """
    modules = (
        import_module(f"{package.__name__}.{module.name}") for module in iter_modules(package.__path__)
    )
    found = [module.SITE for module in modules if hasattr(module, "SITE")]
    return {site.name: site for site in found}


def site_of(source: str, name: str | None, fields: Set[str]) -> Site | None:
    """The site called `name`, or the one that knows the page and has hints for one of `fields`, or None.

    Raises FormatError("unknown-site") for a name that we do not know.
    """
    if name is not None:
        if name not in known_sites():
            raise FormatError("unknown-site", name=name, known=", ".join(known_sites()))
        return known_sites()[name]
    return next((site for site in known_sites().values() if site.tells(fields) and site.knows(source)), None)
