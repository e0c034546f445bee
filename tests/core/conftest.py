"""Fixtures of the core's tests: the real project, and a small one that a test may spoil."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from tests.core.small_texts import CORRECTIONS, DOMAINS, HOTLINES, PICTURE, RELATIONS, SMALL, SOURCES, TERMS
from weibao.edition import Edition
from weibao.hotlines.registry import load_registry
from weibao.layout import OfficialPage, UnitKind, full_text
from weibao.notice import Notice, Text
from weibao.notice_page import index_page, plain_text
from weibao.project import Project, load_project
from weibao.published import address
from weibao.received import parse_notice
from weibao.sentences import split_sentences
from weibao.sources.citations import Shelf
from weibao.sources.registry import Library, load_library
from weibao.splitting import plan_rewrites

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def library() -> Library:
    """Laws in force, no longer in force, not yet in force, and a document."""
    return load_library(dedent(SOURCES), "s.yml")


@pytest.fixture
def shelf(small_project: Project, library: Library) -> Shelf:
    """Everything that can be cited in the small project."""
    registry = load_registry(dedent(HOTLINES), "h.yml")
    return Shelf.of(library, small_project.edition.passages, small_project.page_of, registry)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def docs() -> Path:
    return ROOT / "docs"


@pytest.fixture(scope="session")
def project(docs: Path) -> Project:
    return load_project(docs)


@pytest.fixture(scope="session")
def edition(project: Project) -> Edition:
    return project.edition


@pytest.fixture(scope="session")
def received(project: Project) -> str:
    """The real notice as received, damage and all."""
    return project.received.decode("utf-8")


@pytest.fixture(scope="session")
def read() -> Callable[[str], Notice]:
    """Parse an indented text."""
    return lambda text: parse_notice(dedent(text), "通知.txt")


@pytest.fixture(scope="session")
def texts() -> Callable[..., tuple[Text, ...]]:
    """Lines as stretches, the first one on line 1."""
    return lambda *lines: tuple(Text(i, 0, line) for i, line in enumerate(lines, start=1))


@pytest.fixture(scope="session")
def small() -> str:
    """A small notice of two measures and two safeguards, with one damaged date."""
    return dedent(SMALL)


@pytest.fixture
def small_docs(tmp_path: Path, small: str) -> Path:
    """A docs/ folder of the small notice, with data and official pages, to be spoilt at will."""
    docs = tmp_path / "docs"
    digest = hashlib.sha256(small.encode()).hexdigest()
    site = f"source_file: small.txt\nsource_sha256: {digest}\nsource_url: http://example.org/\n"
    files = {
        "source/small.txt": small,
        "_data/site.yml": f"{site}source_site: 某区政府网站\ncontent_as_of: 2026-01-02\n",
        "_data/corrections.yml": dedent(CORRECTIONS),
        "_data/domains.yml": dedent(DOMAINS),
        "_data/terms.yml": dedent(TERMS),
        "_data/relations.yml": dedent(RELATIONS),
        "_data/hotlines.yml": dedent(HOTLINES),
        "_data/stations.yml": "[]\n",
        "_data/picture.yml": dedent(PICTURE),
        "index.md": "---\ntitle: 首页\n---\n",
        "domains/index.md": "---\ntitle: 领域\n---\n",
    }
    for name, content in files.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(content, encoding="utf-8", newline="\n")
    rewrites, _ = plan_rewrites(load_project(docs), docs)
    for rewrite in rewrites:
        (docs / rewrite.path).parent.mkdir(exist_ok=True)
        (docs / rewrite.path).write_text(rewrite.text, encoding="utf-8", newline="\n")
    return docs


@pytest.fixture
def small_project(small_docs: Path) -> Project:
    return load_project(small_docs)


@pytest.fixture
def small_site(tmp_path: Path, small_project: Project) -> Path:
    """A site of the small notice in the plainest HTML that says everything, to be spoilt at will."""
    site = tmp_path / "site"
    full = full_text(small_project.edition, small_project.pages)
    for page in (index_page(small_project), *small_project.pages, full):
        file = site / address(page.path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_html(page), encoding="utf-8")
    return site


def _html(page: OfficialPage) -> str:
    addresses = {p.id: iter(p.sentences) for p in page.passages}
    lines = []
    for unit in page.units:
        if unit.kind is UnitKind.TITLE:
            lines.append(f'<h1><span data-ours data-title="{unit.key}">{unit.marker}{unit.text}</span></h1>')
        elif unit.kind is UnitKind.MARKDOWN:
            lines.append(f'<div data-ours data-title="{unit.key}">{plain_text(unit)}</div>')
        elif unit.kind is UnitKind.HEADING:
            lines.append(f'<h2 data-passage="{unit.key}"><b data-ours>{unit.marker}</b>{unit.text}。</h2>')
        else:
            ids = [next(addresses[unit.passage.id]).id for _ in split_sentences(unit.text)]
            pairs = zip(ids, split_sentences(unit.text), strict=True)
            spans = "".join(f'<span data-sentence="{i}">{sentence}</span>' for i, sentence in pairs)
            lines.append(f'<p data-passage="{unit.passage.id}">{spans}</p>')
    head = '<!doctype html><html><head><meta charset="utf-8"><meta name="weibao-build" content="2026-01-02"></head>'
    return f"{head}<body><article>\n" + "\n".join(lines) + "\n</article></body></html>\n"
