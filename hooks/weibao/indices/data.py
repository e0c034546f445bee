"""The indices for machines and spreadsheets: `/data/indices.json` (its keys are fixed) and a CSV each."""

import csv
import datetime
import io
from typing import Any

from weibao.indices.entries import IndexEntry, Indices, Place

JSON_PATH = "data/indices.json"
_BOM = "\ufeff"  # without it Excel takes UTF-8 for something else
_FORMULA = tuple("=+-@＝＋－＠\t\r")  # what makes a cell a formula
_EXTRA = {"bodies": ("责任类型",), "times": ("到期日", "期限已过")}


def csv_path(name: str) -> str:
    """Where the CSV of an index is published."""
    return f"data/{name}.csv"


def indices_data(indices: Indices, today: datetime.date) -> dict[str, Any]:
    """The indices as plain values, ready for `json.dumps`; `today` decides which limits have passed."""
    return {
        "bodies": [_entry(e, lambda p: {"duty": p.duty}) for e in indices.bodies],
        "documents": [_entry(e) for e in indices.documents],
        "programmes": [_entry(e) for e in indices.programmes],
        "times": [_entry(e, lambda p: _due(p, today)) for e in indices.times],
        "hotlines": [_entry(e) for e in indices.hotlines],
        "unnamed": [s.id for s in indices.unnamed],
    }


def has_passed(place: Place, today: datetime.date) -> bool:
    """Whether the last day of a limit lies before today."""
    return place.due is not None and place.due < today


def indices_csv(name: str, entries: tuple[IndexEntry, ...], today: datetime.date) -> str:
    """One index as CSV with a byte order mark: a row for each place, CRLF, as WPS and Excel expect."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(["名称", "也写作", "段", "句", "原文", *_EXTRA.get(name, ())])
    for entry in entries:
        for place in entry.places:
            row = [entry.name, "；".join(entry.aliases), place.passage, place.sentence or "标题", place.text]
            writer.writerow([_cell(value) for value in (*row, *_extra(name, place, today))])
    return _BOM + table.getvalue()


def _cell(value: str) -> str:
    """A value that a spreadsheet does not take for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def _extra(name: str, place: Place, today: datetime.date) -> list[str]:
    if name == "bodies":
        return [place.duty]
    if name == "times":
        return [place.due.isoformat() if place.due else "", "是" if has_passed(place, today) else ""]
    return []


def _entry(entry: IndexEntry, extra: Any = lambda _: {}) -> dict[str, Any]:
    places = [{"passage": p.passage, "sentence": p.sentence, "text": p.text, **extra(p)} for p in entry.places]
    return {"name": entry.name, "aliases": list(entry.aliases), "places": places}


def _due(place: Place, today: datetime.date) -> dict[str, Any]:
    return {"due": place.due.isoformat() if place.due else None, "passed": has_passed(place, today)}
