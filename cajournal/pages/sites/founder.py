"""Journals on the Founder platform (方正)."""

from cajournal.pages.site import Site

SITE = Site(
    name="founder",
    title="方正鸿云 Founder",
    hosts=("founderss.cn",),
    marks=("方正电子",),
)
