"""Journals on the Founder platform (方正)."""

from cajournal.sites.base import Site

SITE = Site(
    name="founder",
    title="方正鸿云 Founder",
    hosts=("founderss.cn",),
    marks=("方正电子",),
)
