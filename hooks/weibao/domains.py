"""The protection domains: address, short name and a sentence of ours for each section of the notice."""

import re
from dataclasses import dataclass

from weibao.front_matter import MARKUP, MARKUP_REMEDY
from weibao.yaml_file import load_entries

_SLUG = re.compile(r"[a-z][a-z-]*")


@dataclass(frozen=True, slots=True)
class Domain:
    """One domain. `heading` is the notice's title of the section, letter by letter."""

    slug: str
    heading: str
    name: str
    summary: str
    file: str
    line: int


def load_domains(text: str, file: str) -> tuple[Domain, ...]:
    """Read domains.yml. Raises Refused at the line of a field that is missing or misspelt."""
    domains: list[Domain] = []
    for entry in load_entries(text, file):
        entry.only("slug", "heading", "name", "summary")
        slug = entry.text("slug")
        if not _SLUG.fullmatch(slug) or slug in {"index", *(d.slug for d in domains)}:
            raise entry.refuse("slug", f"“{slug}”不能用或已经用过", "请用小写英文字母，每个领域一个")
        for field in ("name", "summary"):
            if found := MARKUP.search(entry.text(field)):
                raise entry.refuse(field, f"里有“{found[0]}”", MARKUP_REMEDY)
        domains.append(Domain(slug, entry.text("heading"), entry.text("name"), entry.text("summary"), file, entry.line))
    return tuple(domains)
