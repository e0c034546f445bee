"""What the search in the page is given: every address in it leads somewhere."""

import json
import re
from pathlib import Path
from typing import Any


def data(site: Path, name: str) -> Any:
    """What a stage of the search is given: words.js or text.js without the script around it."""
    text = (site / f"search/{name}.js").read_text(encoding="utf-8")
    return json.JSONDecoder().raw_decode(text, text.index("={") + 1)[0]


def addresses(value: object) -> list[str]:
    """Every address of a page in the data: text that ends in a slash, or in a passage."""
    if isinstance(value, str):
        return [value] if re.fullmatch(r"[\w/-]+/(?:#\w+)?", value) else []
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [found for part in inner for found in addresses(part)]


def test_every_address_in_the_data_exists(site: Path):
    first = data(site, "words")
    known = addresses(first)
    notice = json.loads((site / "data/notice.json").read_text(encoding="utf-8"))
    assert [p[0] for p in first["passages"]] == [p["id"] for p in notice["passages"]]
    assert {p[1] for p in first["passages"]} | {g[1] for g in first["guides"]} <= set(known)
    for path, _, passage in (known.partition("#") for known in known):
        source = (site / path / "index.html").read_text(encoding="utf-8")
        assert not passage or f'id="{passage}"' in source, (path, passage)
    assert addresses(data(site, "text")) == []
    listed = {p[1].partition("#")[0] for p in (*first["passages"], *first["guides"])}
    assert {path.split("/")[0] for path in listed} == {"notice", "domains", "guides"}
    assert len(listed) > 40 and listed.isdisjoint({"notice/full/", "notice/corrections/"})
