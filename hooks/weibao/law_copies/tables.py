"""Laws kept as rows: SQLite, JSON, JSON lines, CSV. Which field holds what is told by its name."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from weibao.law_copies.copy import FIELDS, LawCopy, day_of, field_of, has_field, number_of, words_of
from weibao.law_copies.prose import is_division, read_prose

Row = Mapping[str, Any]
_HOLDERS = ("chapters", "sections", "parts", "data", "laws", "编", "章", "节")  # keys that are no title


def read_sqlite(file: Path, where: str) -> Iterator[LawCopy]:
    """The laws of every table that has a law, a number and words; dates may stand in a table with the same key."""
    with sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True) as database:
        database.row_factory = sqlite3.Row
        names = [r[0] for r in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {name: _rows(database, name) for name in names}
    for name, rows in tables.items():
        if rows and _holds_articles(rows[0]):
            yield from _read_rows(_joined(rows, name, tables), where)


def read_json(text: str, where: str, name: str, wanted: frozenset[str]) -> Iterator[LawCopy]:
    """The laws of a JSON file, or of one with a value on each line. Raises ValueError for what is neither."""
    try:
        values = [json.loads(text)]
    except json.JSONDecodeError:
        values = [[json.loads(line) for line in text.splitlines() if line.strip()]]
    for value in values:
        yield from _from_json(value, where, name, wanted)


def read_csv(text: str, where: str) -> Iterator[LawCopy]:
    """The laws of a table with a head."""
    csv.field_size_limit(len(text) + 1)
    separator = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    rows = [row for row in csv.DictReader(io.StringIO(text), delimiter=separator) if None not in row]
    if rows and _holds_articles(rows[0]):
        yield from _read_rows(rows, where)


def _read_rows(rows: Iterable[Row], where: str) -> Iterator[LawCopy]:
    """One article a row; rows of one law, version and status make a copy."""
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for row in rows:
        number, text = number_of(field_of(row, "number")), field_of(row, "text")
        if number and text:
            key = tuple(field_of(row, kind) for kind in ("law", "day", "effective", "status"))
            found.setdefault(key, {})[number] = words_of(number, text)
    for (law, day, effective, status), articles in found.items():
        yield LawCopy(law, day_of(day), day_of(effective), status, articles, where)


def _from_json(value: Any, where: str, name: str, wanted: frozenset[str]) -> Iterator[LawCopy]:
    if isinstance(value, list):
        laws = [item for item in value if isinstance(item, dict)]
        if laws and _holds_articles(laws[0]) and has_field(laws[0], "law"):
            yield from _read_rows(laws, where)
        else:
            for law in laws:
                yield from _from_law(law, where, name, wanted)
    elif isinstance(value, dict):
        yield from _from_law(value, where, name, wanted)


def _from_law(law: Row, where: str, name: str, wanted: frozenset[str]) -> Iterator[LawCopy]:
    """One law: a list or mapping of articles, or its whole text; otherwise laws, or its chapters, lie deeper."""
    own = field_of(law, "law")
    title = name if not own or is_division(own) else own
    shared = {k: v for k, v in law.items() if not isinstance(v, list | dict)} | {"law_name": title}
    articles = next((law[k] for k in FIELDS["articles"] if isinstance(law.get(k), list | dict) and law[k]), None)
    rows = [a for a in articles if isinstance(a, dict)] if isinstance(articles, list) else []
    if rows and _holds_articles(rows[0]):
        yield from _read_rows([{**shared, **row, "law_name": title} for row in rows], where)
    elif isinstance(articles, dict):
        yield from _from_mapping(articles, shared, where)
    elif any(map(number_of, law)):
        yield from _from_mapping(law, shared, where)
    elif text := "\n".join(map(str, articles)) if isinstance(articles, list) and not rows else field_of(law, "text"):
        yield from read_prose(f"# {title}\n{field_of(law, 'day')}公布\n{text}", where, title, wanted)
    else:
        for key, deeper in law.items():
            if isinstance(deeper, list | dict):
                yield from _from_json(
                    deeper, where, title if own or is_division(key) or key in _HOLDERS else key, wanted
                )


def _from_mapping(articles: Row, shared: Row, where: str) -> Iterator[LawCopy]:
    rows = [{**shared, "article_no": number, "article_text": text} for number, text in articles.items()]
    yield from _read_rows(rows, where)


def _holds_articles(row: Row) -> bool:
    return has_field(row, "number") and has_field(row, "text")


def _rows(database: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    quoted = table.replace('"', '""')
    return [dict(row) for row in database.execute(f'SELECT * FROM "{quoted}"')]


def _joined(rows: list[dict[str, Any]], own: str, tables: Mapping[str, list[dict[str, Any]]]) -> Iterator[Row]:
    """Each row with what a table of laws says of the same key: law_id → its name, its version."""
    for name, others in tables.items():
        key = next((k for k in rows[0] if k.endswith("_id") and others and k in others[0]), None)
        if name != own and key and not has_field(others[0], "text"):
            known = {other[key]: other for other in others}
            yield from ({**known.get(row[key], {}), **row} for row in rows)
            return
    yield from rows
