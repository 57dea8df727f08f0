"""DOI."""


def validate(value: str) -> str:
    return value
