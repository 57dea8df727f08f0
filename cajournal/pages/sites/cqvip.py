"""CQVIP (维普): lib, qikan and cstj `Detail` pages, the old www.cqvip.com `QK` page, copied text."""

from cajournal.pages.site import Site

SITE = Site(
    name="cqvip",
    title="维普网 CQVIP",
    hosts=("cqvip.com",),
    marks=("维普",),
    hints={".article-title": "title.zh", ".journal": "container_title.zh"},
    inputs={"classtype": "clc", "showwriter": "author"},
)
