"""Taiwan university thesis pages: 研究生, 論文名稱, 指導教授."""

from cajournal.pages.site import Site

SITE = Site(
    name="taiwan",
    title="臺灣博碩士論文 Taiwan theses",
    hosts=("etheses.lib", "ndltd.ncl.edu.tw"),
    marks=("詳目顯示",),
)
