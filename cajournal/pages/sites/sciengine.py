"""SciEngine (中国科学杂志社): www.sciengine.com."""

from cajournal.pages.site import Site

SITE = Site(
    name="sciengine",
    title="SciEngine 中国科学",
    hosts=("sciengine.com",),
    marks=("SciEngine",),
)
