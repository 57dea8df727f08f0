"""Journals on the MagTech platform: 刊名 ›› 2022, Vol. 16 ›› Issue (5): 1025-1042."""

from cajournal.pages.site import Site

SITE = Site(
    name="magtech",
    title="MagTech 玛格泰克",
    hosts=("magtech.com.cn",),
    marks=("››",),
    hints={"h3.abs-tit, .abs-con h3": "title.zh"},
)
