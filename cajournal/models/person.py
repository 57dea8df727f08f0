"""People and bodies: names in two scripts, authors, affiliations."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic import model_validator

from cajournal.models.base import Frozen
from cajournal.text.names import split_name
from cajournal.text.pairing import split_like


class Name(Frozen):
    """A personal name in Han and in Latin script, or the name of an organisation.

    `han` and `latin` are kept whole, as printed; the split is derived and may be absent
    (迪丽热巴·迪力木拉提 stays whole). `family` and `given` are Han where there is Han, else Latin.

    >>> name = Name.read("欧阳修")
    >>> name.family, name.given
    ('欧阳', '修')
    >>> Name.read("Zhang, Ning").latin_family
    'Zhang'
    """

    han: str | None = None
    latin: str | None = None
    organisation: str | None = None
    family: str | None = None
    given: str | None = None
    latin_family: str | None = None
    latin_given: str | None = None
    suffix: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, value: Any) -> Any:
        if isinstance(value, str):
            return _parts(value)
        if isinstance(value, dict) and not _is_split(value) and _are_texts(value):
            return _split(value)
        return value

    @classmethod
    def read(cls, printed: str) -> Name:
        """The name in any printed form: 张宁, 诸葛, 亮, Zhang Ning, Zhang, Ning, ZHANG N."""
        return _read(printed)

    def __str__(self) -> str:
        return self.han or self.organisation or self.latin or ""


def _is_split(value: dict[str, Any]) -> bool:
    han_done = value.get("han") is None or "family" in value
    latin_done = value.get("latin") is None or "latin_family" in value
    return han_done and latin_done


def _are_texts(value: dict[str, Any]) -> bool:
    """Whether the whole names are; what is not is left for the model to refuse."""
    return all(isinstance(value.get(name), str | None) for name in ("han", "latin"))


def _split(value: dict[str, Any]) -> dict[str, Any]:
    """Fill in the parts that the whole names tell; parts that were given stay."""
    han, latin = value.get("han"), value.get("latin")
    split = split_like(han, latin) if han and latin else None
    if split:  # the Han name tells which Latin word is which
        parts: dict[str, Any] = dict(zip(("latin_family", "latin_given"), split, strict=True))
    else:
        parts = dict(split_name(latin)) if latin else {}
    if han:  # family and given are Han where there is Han
        parts = {key: part for key, part in parts.items() if key not in ("family", "given")} | split_name(han)
    return parts | {key: part for key, part in value.items() if part is not None and key != "han"}


def _parts(printed: str) -> dict[str, Any]:
    parts = split_name(printed)
    both = "han" in parts and "latin" in parts
    return _split({"han": parts["han"], "latin": parts["latin"]}) if both else dict(parts)


@lru_cache(maxsize=1 << 15)
def _read(printed: str) -> Name:
    return Name.model_validate(_parts(printed))


# Nationalities whose Han names are no transcriptions.
_HAN_NAMES = frozenset(
    "中 中国 台 台湾 港 香港 澳 日 日本 韩 韩国 韓 朝 朝鲜 越 越南 新 新加坡 马来 马来西亚".split()
)


class Affiliation(Frozen):
    """Where an author works, as printed; `place` and `postcode` when the source sets them apart.

    >>> Affiliation.model_validate("中国社会科学院俄罗斯东欧中亚研究所").name
    '中国社会科学院俄罗斯东欧中亚研究所'
    """

    name: str
    place: str | None = None
    postcode: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value


class Author(Frozen):
    """A creator of any role: author, editor, translator, advisor.

    `role` keeps the printed role word (著, 主编, 点校), `nationality` and `dynasty` the bracketed
    mark before the name ((美), [清]); a name with a nationality of the West is kept whole.

    >>> Author.model_validate("张宁").name.family
    '张'
    >>> Author(name="马汉", nationality="美").name.family is None
    True
    """

    name: Name
    affiliations: tuple[Affiliation, ...] = ()
    nationality: str | None = None
    dynasty: str | None = None
    role: str | None = None
    orcid: str | None = None
    email: str | None = None
    corresponding: bool = False
    biography: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_name(cls, value: Any) -> Any:
        if isinstance(value, str | Name):
            return {"name": value}
        if isinstance(value, dict) and value.get("nationality") and "name" in value:
            return value | {"name": _whole(value["name"], value["nationality"])}
        return value

    def __str__(self) -> str:
        return str(self.name)


def _whole(name: Any, nationality: Any) -> Any:
    """The name without its parts where its bearer's people does not write in Han."""
    read = Name.model_validate(name)
    split = read.han and read.family and nationality not in _HAN_NAMES
    return read.model_copy(update={"family": None, "given": None}) if split else read
