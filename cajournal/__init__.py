"""Chinese scholarship to clean citations.

>>> import cajournal as caj
>>> caj.parse_reference("曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011: 19.").publisher
'上海古籍出版社'
"""

from cajournal.api.checking import lint, mend
from cajournal.api.duplicates import find_duplicates, review_page
from cajournal.api.files import dump, dumps, iter_load, load, loads
from cajournal.api.manuscripts import Entry, Manuscript, Mark, read_manuscript
from cajournal.api.networks import network
from cajournal.api.pages import explain_page, parse_page, sites
from cajournal.api.parts import pair_names, parse_funding, parse_name, split_keywords
from cajournal.api.printing import (
    convert_list,
    format_intext,
    format_list,
    format_reference,
    parse_intext,
)
from cajournal.api.references import explain_reference, iter_references, parse_reference, parse_references
from cajournal.errors import (
    CajournalError,
    EmptyInput,
    FormatError,
    InputError,
    InvalidNumber,
    MissingExtra,
    NotAPage,
    NotText,
    OutputError,
    TooLarge,
)
from cajournal.models import (
    Affiliation,
    Article,
    Author,
    Bilingual,
    Citation,
    ClassCode,
    Evidence,
    Explained,
    Funding,
    Keywords,
    Name,
    Notice,
    PartialDate,
    Record,
)
from cajournal.pages.site import Site

__version__ = "0.1.0"

__all__ = [
    "Affiliation",
    "Article",
    "Author",
    "Bilingual",
    "CajournalError",
    "Citation",
    "ClassCode",
    "EmptyInput",
    "Entry",
    "Evidence",
    "Explained",
    "FormatError",
    "Funding",
    "InputError",
    "InvalidNumber",
    "Keywords",
    "Manuscript",
    "Mark",
    "MissingExtra",
    "Name",
    "NotAPage",
    "NotText",
    "Notice",
    "OutputError",
    "PartialDate",
    "Record",
    "Site",
    "TooLarge",
    "convert_list",
    "dump",
    "dumps",
    "explain_page",
    "explain_reference",
    "find_duplicates",
    "format_intext",
    "format_list",
    "format_reference",
    "iter_load",
    "iter_references",
    "lint",
    "load",
    "loads",
    "mend",
    "network",
    "pair_names",
    "parse_funding",
    "parse_intext",
    "parse_name",
    "parse_page",
    "parse_reference",
    "parse_references",
    "read_manuscript",
    "review_page",
    "sites",
    "split_keywords",
]
