"""Wanfang (万方数据): d.wanfangdata.com.cn, old and new, med.wanfangdata.com.cn, and their copied text."""

from cajournal.pages.site import Site

SITE = Site(
    name="wanfang",
    title="万方数据 Wanfang",
    hosts=("wanfangdata.com.cn",),
    marks=("万方数据", "万方平台"),
    hints={".detailTitleCN": "title.zh", ".detailTitleEN": "title.en"},
)
