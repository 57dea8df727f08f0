"""ChinaXiv, the preprint server: chinaxiv.org abstract pages."""

from cajournal.pages.site import Site

SITE = Site(
    name="chinaxiv",
    title="中国科学院科技论文预发布平台 ChinaXiv",
    hosts=("chinaxiv.org", "chinaxiv.las.ac.cn"),
    marks=("ChinaXiv:",),
)
