"""What a record is: typed, validated, frozen where it can be.

`Article` and `Citation` are the two kinds of `Record`; the rest are their parts.
"""

from cajournal.models.date import PartialDate
from cajournal.models.evidence import Evidence, Explained, Notice
from cajournal.models.funding import Funding
from cajournal.models.identifiers import CN, CSTR, DOI, ISBN, ISSN
from cajournal.models.person import Affiliation, Author, Name
from cajournal.models.record import Article, Citation, ClassCode, Record
from cajournal.models.text import Bilingual, Keywords

__all__ = [
    "CN",
    "CSTR",
    "DOI",
    "ISBN",
    "ISSN",
    "Affiliation",
    "Article",
    "Author",
    "Bilingual",
    "Citation",
    "ClassCode",
    "Evidence",
    "Explained",
    "Funding",
    "Keywords",
    "Name",
    "Notice",
    "PartialDate",
    "Record",
]
