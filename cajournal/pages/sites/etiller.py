"""Journals on the E-Tiller platform (勤云): 在线发布日期, 最后修改日期, 图/表."""

from cajournal.pages.site import Site

SITE = Site(
    name="etiller",
    title="勤云 E-Tiller",
    hosts=("e-tiller.com",),
    marks=("资源附件",),
    hints={".title": "title.zh", ".entitle": "title.en"},
)
