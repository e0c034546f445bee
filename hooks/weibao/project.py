"""The files of a project, read once: where everything lies, and the edition made of it. Writes nothing."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar, cast

from weibao.corrections import Correction, load_corrections
from weibao.domains import Domain, load_domains
from weibao.edition import Edition, build_edition
from weibao.layout import OfficialPage, official_pages
from weibao.problems import Refused
from weibao.site_data import SiteData, load_site_data
from weibao.text_file import read_bytes, read_text

T = TypeVar("T")

SITE = "_data/site.yml"
DOMAINS = "_data/domains.yml"
CORRECTIONS = "_data/corrections.yml"
SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Project:
    """What editors have written down, validated, and the notice made of it."""

    site: SiteData
    edition: Edition
    pages: tuple[OfficialPage, ...]
    received: bytes

    @property
    def page_of(self) -> dict[str, str]:
        """Passage id → path of its official page under docs/."""
        return {passage.id: page.path for page in self.pages for passage in page.passages}


def load_project(docs: Path) -> Project:
    """Read the data and the received text under `docs`. Raises Refused, with file and line, for what is wrong."""
    site: SiteData = load_data(docs, SITE, load_site_data)
    domains: tuple[Domain, ...] = load_data(docs, DOMAINS, load_domains)
    corrections: tuple[Correction, ...] = load_data(docs, CORRECTIONS, load_corrections)
    name = f"{SOURCE}/{site.source_file}"
    received = read_bytes(docs / name, f"{docs.name}/{name}")
    digest = hashlib.sha256(received).hexdigest()
    if digest != site.source_sha256:  # before anything that reads it, or the corrections would be blamed
        found = f"收到的文本变了（SHA-256 是 {digest[:12]}…）"
        raise Refused(f"{docs.name}/{SITE}", site.sha256_line, found, f"用 git 恢复 {name}；它一个字节也不能改")
    edition, pages = _edition_and_pages(received, f"{docs.name}/{name}", corrections, domains)
    return Project(site, edition, pages, received)


def load_data(docs: Path, name: str, load: Callable[[str, str], T]) -> T:
    """One file under `docs`, read and handed to its loader with the name editors know it by."""
    file = f"{docs.name}/{name}"
    return cast(T, _loaded(load, read_text(docs / name, file), file))


def load_or_say(load: Callable[[Path], T], docs: Path, say: Callable[[str], object]) -> T | None:
    """What `load` makes of `docs`, or None after saying why not: a preview goes on without it."""
    try:
        return load(docs)
    except Refused as refusal:
        say(str(refusal))
        return None


@lru_cache(maxsize=32)
def _loaded(load: Callable[[str, str], object], text: str, file: str) -> object:
    """Every hook reads the data it needs; the same text is taken apart once."""
    return load(text, file)


@lru_cache(maxsize=2)
def _edition_and_pages(
    received: bytes, name: str, corrections: tuple[Correction, ...], domains: tuple[Domain, ...]
) -> tuple[Edition, tuple[OfficialPage, ...]]:
    """Every hook asks for the project; the notice is read once a build."""
    edition = build_edition(received, name, corrections, domains)
    return edition, official_pages(edition)
