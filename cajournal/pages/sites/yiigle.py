"""Yiigle (中华医学期刊全文数据库): rs.yiigle.com."""

from cajournal.pages.site import Site

SITE = Site(
    name="yiigle",
    title="中华医学期刊网 Yiigle",
    hosts=("yiigle.com",),
    marks=("中华医学期刊",),
    hints={".art_title": "title.zh"},
)
