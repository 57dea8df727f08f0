"""The English sentences, by code (see the package's docstring)."""

SENTENCES: dict[str, str] = {
    # errors
    "empty-input": "There is no text in the input. Copy the article page (or the reference) and try again.",
    "not-text": "The input is not text: {reason}. Save the page as HTML or text, or copy its text.",
    "too-large": "The input has {length} characters, the limit is {limit}. Cut it, or raise the limit with max_length.",
    "not-a-page": "No article was found in the text: no label such as 作者, 摘要, 出处 or 关键词 and no citation data. "
    "Copy the page from its title to its references.",
    "unknown-format": "{name} is not a format we know. Known: {known}.",
    "unknown-site": "{name} is not a site we know. Known: {known}.",
    "bad-format": "{name}: {reason} (line {line}).",
    "no-records": "{name}: no record was found in it.",
    "exists": "{path} exists. Choose another name, or say that it may be overwritten.",
    "cannot-write": "{path} cannot be written: {reason}.",
    "cannot-read": "{path} cannot be read: {reason}.",
    "invalid-number": "{value} is not a valid {kind}: {reason}.",
    "invalid-number:form": "{value} is not a {kind}; one is written like {example}.",
    "invalid-number:check-digit": "{value} is written like an {kind}, but its check digit is wrong: "
    "{expected} would be right. Compare it with the source.",
    "missing-extra": "This needs the package {package}. Install it with: pip install 'cajournal[{extra}]'",
    # notices
    "lost": "{format} does not hold {detail} of {record}.",
    "broken": "An entry could not be read and was left out (line {value}).",
    "repaired:repeated": "Given twice: {value}.",
    "missing": "The source gives no {detail}.",
    "repaired": "Repaired ({detail}): {value}.",
    "unread": "Not understood, kept as it stands: {value}.",
    "unsure": "Unsure about {detail}: {value}.",
    "ignored": "Left out, not part of the record ({detail}): {value}.",
    "further-references": "Further references follow in the same text: {value}.",
    "disagree": "Two places of the source disagree about {detail}: {value}.",
}
