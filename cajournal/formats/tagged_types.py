"""What tagged files call the types of works, and CSL's types for it.

CNKI writes `Standard` for standards and for yearbooks alike, `Legal Rule or Regulation` for both as
well, `Other Article` for research achievements: then the name of the database tells.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cajournal.formats.rows import Tags

# CSL type → its name in RIS, Refer and NoteExpress, RefWorks. The first type of a name is what it is read as.
_NAMES: dict[str, tuple[str, str, str]] = {
    "article-journal": ("JOUR", "Journal Article", "Journal Article"),
    "article-magazine": ("MGZN", "Magazine Article", "Magazine Article"),
    "article-newspaper": ("NEWS", "Newspaper Article", "Newspaper Article"),
    "book": ("BOOK", "Book", "Book, Whole"),
    "chapter": ("CHAP", "Book Section", "Book, Section"),
    "paper-conference": ("CONF", "Conference Proceedings", "Conference Proceedings"),
    "thesis": ("THES", "Thesis", "Dissertation/Thesis"),
    "report": ("RPRT", "Report", "Report"),
    "standard": ("STAND", "Standard", "Standard"),
    "patent": ("PAT", "Patent", "Patent"),
    "webpage": ("ELEC", "Web Page", "Web Page"),
    "dataset": ("DATA", "Dataset", "Dataset"),
    "software": ("COMP", "Computer Program", "Computer Software"),
    "map": ("MAP", "Map", "Map"),
    "manuscript": ("UNPB", "Manuscript", "Unpublished Material"),
    "article": ("UNPD", "Preprint", "Preprint"),
    "legislation": ("STAT", "Statute", "Laws/Statutes"),
    "legal_case": ("CASE", "Case", "Case/Court Decisions"),
    "bill": ("BILL", "Bill", "Bills/Resolutions"),
    "entry-encyclopedia": ("ENCYC", "Encyclopedia", "Encyclopedia"),
    "entry-dictionary": ("DICT", "Dictionary", "Dictionary"),
    "entry": ("SER", "Serial", "Serial"),
    "periodical": ("JFULL", "Journal", "Journal"),
    "post-weblog": ("BLOG", "Blog", "Blog"),
    "motion_picture": ("VIDEO", "Film or Broadcast", "Video/ DVD"),
    "graphic": ("ART", "Artwork", "Artwork"),
    "song": ("SOUND", "Audiovisual Material", "Sound Recording"),
    "personal_communication": ("PCOMM", "Personal Communication", "Personal Communication"),
    "document": ("GEN", "Generic", "Generic"),
}
_ALSO = {
    "article-journal": "journal|期刊|期刊文章|期刊论文|EJOUR|JFULL|Electronic Article|Journal Article [J]",
    "article-magazine": "Magazine",
    "article-newspaper": "报纸|报纸文章|Newspaper",
    "book": "图书|专著|EBOOK|Edited Book|EDBOOK|Electronic Book|Classical Work|CLSWK",
    "chapter": "Book Chapter|ECHAP|Electronic Book Section|图书章节",
    "paper-conference": "CPAPER|Conference Paper|会议|会议论文|Conference Proceeding|Proceedings",
    "thesis": "学位|学位论文|Dissertation|硕士|博士|Thesis/Dissertation",
    "report": "报告|科技报告|Technical Report|Govt Document|GOVDOC",
    "standard": "标准|国家标准|行业标准",
    "patent": "专利|中国专利|海外专利",
    "webpage": "ICOMM|网络资源|Online Database|Online Multimedia|Electronic Source|Website|网页",
    "dataset": "Aggregated Database|AGGR|DBASE|Data File",
    "article": "INPR|Unpublished Work",
    "legislation": "Legal Rule or Regulation|法律法规|LEGAL|Law",
    "entry": "年鉴|统计年鉴|Yearbook",
    "document": "Other Article|其他|Generic/Other|MISC|Ancient Text|ANCIENT",
}
SERIALS = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_COLUMNS = {"ris": 0, "endnote": 1, "noteexpress": 1, "refworks": 2}
_READ = {name.lower(): csl for csl, names in reversed(_NAMES.items()) for name in names} | {
    name.lower(): csl for csl, names in _ALSO.items() for name in names.split("|")
}
_DATABASES = (
    (re.compile("年鉴|CYFD|yearbook", re.I), "entry"),
    (re.compile("标准|CISD|SCSD|SOSD", re.I), "standard"),
    (re.compile("成果|SNAD", re.I), "report"),
    (re.compile("专利|SCPD|SOPD|patent", re.I), "patent"),
    (re.compile("博士|硕士|学位|CDFD|CMFD|CDMD", re.I), "thesis"),
    (re.compile("会议|CPFD|IPFD", re.I), "paper-conference"),
    (re.compile("报纸|CCND", re.I), "article-newspaper"),
    (re.compile("期刊|CJFD|CJFQ|CAPJ", re.I), "article-journal"),
)
_LOOSE = frozenset(("standard", "legislation", "document", "report"))
"""Types that databases write for several kinds of work."""
_DBCODE = re.compile(r"db(?:code|name)=([A-Z]{4})", re.I)


def csl_type(name: str, tags: Tags, database: tuple[str, ...]) -> str:
    """The CSL type of a record, by its type's name, else by its database, else by its fields.

    `database` are the tags in which the dialect names the database.
    """
    found = _READ.get(" ".join(name.split()).lower())
    if found is None or found in _LOOSE:
        told = next((v for tag in database for v in tags.get(tag, ())), "") or _dbcode(tags)
        return _by_database(told) or found or "document"
    return found


def written(format: str, csl: str) -> str:
    """A CSL type as a format calls it.

    >>> written("ris", "standard"), written("refworks", "thesis"), written("endnote", "hearing")
    ('STAND', 'Dissertation/Thesis', 'Generic')
    """
    return _NAMES.get(csl, _NAMES["document"])[_COLUMNS[format]]


@lru_cache(maxsize=1 << 10)
def _by_database(told: str) -> str | None:
    return next((csl for pattern, csl in _DATABASES if pattern.search(told)), None) if told else None


def _dbcode(tags: Tags) -> str:
    for values in tags.values():
        for value in values:
            if "db" in value and (found := _DBCODE.search(value)):
                return found[1]
    return ""
