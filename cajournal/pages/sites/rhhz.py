"""Journals on the RHHZ platform (仁和汇智): 引用本文, Citation, 基金项目, 中图分类号."""

from cajournal.pages.site import Site

SITE = Site(
    name="rhhz",
    title="仁和汇智 RHHZ",
    hosts=("rhhz.net",),
    marks=("文章快速检索",),
    hints={".article-title.article-title-cn": "title.zh", ".article-title.article-title-en": "title.en"},
)
