"""SciEngine (中国科学杂志社): www.sciengine.com."""

from cajournal.sites.base import Site

SITE = Site(
    name="sciengine",
    title="SciEngine 中国科学",
    hosts=("sciengine.com",),
    marks=("SciEngine",),
)
