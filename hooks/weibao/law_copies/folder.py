"""A folder of copies: every file that can hold a law, read; what cannot be read is told and passed over."""

import os
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from lxml import etree

from weibao.law_copies.copy import LawCopy, title_key
from weibao.law_copies.prose import read_prose
from weibao.law_copies.tables import read_csv, read_json, read_sqlite
from weibao.problems import Refused

Read = Callable[[Path, str, frozenset[str]], Iterable[LawCopy]]
Say = Callable[[str], object]

_INDEX = ("README.md", "_index.md", "index.md")
_LEFT_OUT = ("node_modules", "__pycache__")
_BLOCKS = "p div li tr td th dt dd br h1 h2 h3 h4 h5 h6 section article header footer nav".split()
_STEP = 500  # files between two lines of progress
_LARGEST = 20_000_000  # bytes of a text: the longest law has a twentieth
_DATABASES = (".db", ".sqlite", ".sqlite3")


def read_folder(
    folder: Path, wanted: Iterable[str], say: Say = lambda _: None, without: Iterable[Path] = ()
) -> tuple[LawCopy, ...]:
    """The copies of the wanted laws (their titles) below a folder, in the order of its files.

    Raises Refused where it is no folder, or holds none of them. `say` hears of progress, and of files passed over.
    Nothing below `without` is read: the site's own pages are no other copy.
    """
    if not _is_folder(folder):
        raise Refused(f"LAWS={folder}", 0, "没有这个文件夹", "写一个放着法律文本的文件夹，例如 make laws LAWS=../laws")
    titles = {title_key(title): title for title in wanted}
    found: list[LawCopy] = []
    for n, file in enumerate(_files(folder, tuple(path.resolve() for path in without)), start=1):
        found += _copies(file, file.relative_to(folder).as_posix(), titles, say)
        if n % _STEP == 0:
            say(f"已读{n}个文件……")
    if not found:
        remedy = f"放进法律的文本（{'、'.join(READERS)}），压缩包先解开"
        raise Refused(f"LAWS={folder}", 0, "里面没有本站引用的法律", remedy)
    return tuple(_joined(found))


def _copies(file: Path, where: str, titles: dict[str, str], say: Say) -> list[LawCopy]:
    """What a file holds of the wanted laws; a reason said where it holds none and looks as if it should."""
    ending = file.suffix.lower()
    if ending not in _DATABASES and file.stat().st_size > _LARGEST:
        say(f"{where}：太大（超过{_LARGEST // 1_000_000} MB），跳过了。")
        return []
    try:
        keys = frozenset(titles)
        found = [copy for copy in READERS[ending](file, where, keys) if title_key(copy.title) in keys]
    except Exception:  # somebody else's file, in whatever state: one of them must not end the run
        say(f"{where}：读不出，跳过了。")
        return []
    if not found and (title := titles.get(title_key(file.stem))):
        say(f"{where}：名字像是《{title}》，里面没有认出条文，跳过了。")
    return found


def _joined(copies: Iterable[LawCopy]) -> Iterator[LawCopy]:
    """Parts of one version in one folder, none with an article of another, made whole."""
    parts: dict[tuple[object, ...], list[LawCopy]] = {}
    for copy in copies:
        key = (title_key(copy.title), copy.day, copy.status, PurePosixPath(copy.where).parent)
        parts.setdefault(key, []).append(copy)
    for found in parts.values():
        articles = ChainMap(*(dict(copy.articles) for copy in found))
        if len(found) > 1 and len(articles) == sum(len(copy.articles) for copy in found):
            yield replace(found[0], articles=articles, where=str(PurePosixPath(found[0].where).parent))
        else:
            yield from found


def _files(folder: Path, without: tuple[Path, ...]) -> Iterator[Path]:
    """Every readable file, in order; through links to folders too, each folder once."""
    seen: set[str] = set()
    for root, folders, names in os.walk(folder, followlinks=True):
        real = Path(root).resolve()
        if str(real) in seen or any(real.is_relative_to(path) for path in without):
            folders.clear()
            continue
        seen.add(str(real))
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in _LEFT_OUT)
        files = (Path(root, name) for name in sorted(names) if not name.startswith("."))
        yield from (file for file in files if file.suffix.lower() in READERS and file.is_file())


def _is_folder(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return False


def _read_text(file: Path, where: str, wanted: frozenset[str]) -> Iterator[LawCopy]:
    yield from read_prose(_text(file), where, file.stem, wanted, partial(_first_page, file))


def _first_page(file: Path) -> str:
    """The text of the first page of the folder of a file; "" where there is none."""
    pages = (file.with_name(name) for name in _INDEX)
    return next((_text(page) for page in pages if page != file and page.is_file()), "")


def _read_page(file: Path, where: str, wanted: frozenset[str]) -> Iterator[LawCopy]:
    """A web page, a block a line. Raises ValueError for an empty one."""
    page = etree.HTML(_text(file).encode(), etree.HTMLParser(encoding="utf-8"))
    if page is None:
        raise ValueError("no page")
    etree.strip_elements(page, "head", "script", "style", with_tail=False)
    for element in page.iter(*_BLOCKS):
        element.text, element.tail = f"\n{element.text or ''}", f"\n{element.tail or ''}"
    yield from read_prose("".join(str(words) for words in page.itertext()), where, file.stem, wanted)


def _read_word(file: Path, where: str, wanted: frozenset[str]) -> Iterator[LawCopy]:
    """A Word file, a paragraph a line, those in tables too."""
    from docx import Document  # noqa: PLC0415  (slow to import, and few folders hold Word files)
    from docx.oxml.ns import qn  # noqa: PLC0415

    paragraphs = Document(str(file)).element.body.iter(qn("w:p"))
    lines = ("".join(run.text or "" for run in paragraph.iter(qn("w:t"))) for paragraph in paragraphs)
    yield from read_prose("\n".join(lines), where, file.stem, wanted)


def _text(file: Path) -> str:
    """Copies come in UTF-8, older ones in GB 18030, a few in UTF-16. Raises ValueError for what is none of them."""
    content = file.read_bytes()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


READERS: dict[str, Read] = {
    **dict.fromkeys((".md", ".markdown", ".txt"), _read_text),
    **dict.fromkeys((".html", ".htm"), _read_page),
    ".docx": _read_word,
    **dict.fromkeys((".json", ".jsonl"), lambda file, where, wanted: read_json(_text(file), where, file.stem, wanted)),
    ".csv": lambda file, where, _: read_csv(_text(file), where),
    **dict.fromkeys(_DATABASES, lambda file, where, _: read_sqlite(file, where)),
}
