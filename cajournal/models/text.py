"""Values that a Chinese publication gives in two languages."""

from __future__ import annotations

from typing import Any

from pydantic import Field, model_validator

from cajournal.models.base import Frozen
from cajournal.text.script import language_of


class Bilingual(Frozen):
    """One value in Chinese (`zh`) and in English (`en`); `other` holds any third language.

    A plain string goes to its slot by its script:

    >>> Bilingual.model_validate("俄罗斯学刊")
    Bilingual(zh='俄罗斯学刊')
    >>> str(Bilingual(en="Academic Journal of Russian Studies"))
    'Academic Journal of Russian Studies'
    """

    zh: str | None = None
    en: str | None = None
    other: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if value is None:
            return {}
        return {slot(value): value} if isinstance(value, str) else value

    def __str__(self) -> str:
        return self.zh or self.en or self.other or ""

    def __bool__(self) -> bool:
        return bool(self.zh or self.en or self.other)


class Keywords(Frozen):
    """The keywords in Chinese and in English, in the order of the source.

    >>> Keywords.model_validate(["中亚", "Central Asia"])
    Keywords(zh=['中亚'], en=['Central Asia'])
    """

    zh: list[str] = Field(default_factory=list)
    en: list[str] = Field(default_factory=list)

    @model_validator(mode="before")
    @classmethod
    def _from_list(cls, value: Any) -> Any:
        if value is None:
            return {}
        if isinstance(value, list | tuple) and all(isinstance(word, str) for word in value):
            return {
                "zh": [word for word in value if slot(word) == "zh"],
                "en": [word for word in value if slot(word) != "zh"],
            }
        return value

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)


def slot(text: str) -> str:
    """The slot of `Bilingual` that a text belongs to by its script: "zh", "en" or "other"."""
    language = language_of(text)
    if language.startswith("zh"):
        return "zh"
    return "en" if language == "en" else "other"
