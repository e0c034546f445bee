"""Links of the official text and the indices on the real site, read from its HTML and from the data files alone."""

import csv
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest
import yaml
from lxml import html

from tests.site.test_words import OFFICIAL

PAGES = OFFICIAL[:-1]  # the full text has neither links nor related measures
DUTIES = {"", "应当", "要", "不得", "禁止", "必须", "可以", "鼓励", "部署"}
KINDS = {"bodies": "body", "documents": "document", "programmes": "programme"}
LISTED = (*KINDS, "times", "hotlines")


def load(root: Path, name: str) -> list[dict[str, Any]]:
    return yaml.safe_load((root / f"docs/_data/{name}.yml").read_text(encoding="utf-8"))


def document(site: Path, path: str) -> html.HtmlElement:
    return html.document_fromstring((site / path / "index.html").read_text(encoding="utf-8"))


def passage_of(element: html.HtmlElement) -> str:
    """The passage an element lies in, or else the last one before it."""
    return (element.xpath("ancestor::*[@data-passage][1]") or element.xpath("preceding::*[@data-passage]"))[-1].get(
        "data-passage"
    )


def place(href: str, path: str) -> tuple[str, str]:
    """Page and anchor that a link on `path` leads to."""
    target, anchor = urldefrag(urljoin(f"/{path}/", href))
    return target.strip("/"), anchor


@pytest.fixture(scope="module")
def notice(site: Path) -> dict[str, dict[str, Any]]:
    data = json.loads((site / "data/notice.json").read_text(encoding="utf-8"))
    return {p["id"]: p for p in data["passages"]}


@pytest.fixture(scope="module")
def indices(site: Path) -> dict[str, Any]:
    return json.loads((site / "data/indices.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def documents(site: Path) -> dict[str, html.HtmlElement]:
    return {path: document(site, path) for path in OFFICIAL}


def test_links_stand_in_sentences_only_and_never_in_a_heading_or_a_link(site: Path, documents: dict[str, Any]):
    for path, page in documents.items():
        terms = page.xpath("//a[@class='wb-term']")
        assert bool(terms) == (path in PAGES), path
        assert all(a.xpath("ancestor::*[@data-sentence] and not(ancestor::*[@data-ours])") for a in terms), path
        assert page.xpath("//*[self::h1 or self::h2 or self::h3]//a[@class='wb-term']") == []
        depth = 0
        for tag in re.findall(r"<(/?)a\b", (site / path / "index.html").read_text(encoding="utf-8")):
            depth += -1 if tag else 1
            assert depth in (0, 1), path


def test_each_term_is_linked_once_a_passage_elsewhere_with_one_line_of_explanation(
    root: Path, documents: dict[str, Any]
):
    notes = {f"{t['what']}（{t['source']}）": t for t in load(root, "terms") if "what" in t}
    linked: set[str] = set()
    for path in PAGES:
        seen: set[tuple[str, str]] = set()
        for a in documents[path].xpath("//a[@class='wb-term']"):
            passage, title = passage_of(a), a.get("title")
            page, anchor = place(a.get("href"), path)
            term = notes[title]
            assert (passage, title) not in seen
            assert anchor.partition("-")[0] != passage or page.startswith("indices/"), (passage, a.text)
            assert anchor == (term.get("home") if term.get("home") not in (None, passage) else term["id"])
            words = [term["name"], *term.get("aliases", ())]
            assert a.text_content() in words or any(w.startswith(a.text_content()) for w in words if "（" in w)
            assert "\n" not in title
            seen.add((passage, title))
            linked.add(term["id"])
    assert linked == {t["id"] for t in notes.values()}


def test_every_relation_stands_folded_below_both_passages_with_its_reason(root: Path, documents: dict[str, Any]):
    shown: set[tuple[str, str, str]] = set()
    for path in PAGES:
        for details in documents[path].xpath("//details[@class='wb-related']"):
            assert "open" not in details.attrib and "data-ours" in details.attrib
            for item in details.xpath("./p[text()='相关的措施和段落']/following-sibling::ul[1]/li"):
                _, anchor = place(item.find("a").get("href"), path)
                shown.add((passage_of(details), anchor, item.text_content().partition("：")[2]))
    relations = load(root, "relations")
    there = {(r["a"], r["b"], r["why"]) for r in relations}
    assert shown == there | {(b, a, why) for a, b, why in there}
    assert len(there) == len(relations)


def test_what_refers_to_a_passage_is_listed_there(documents: dict[str, Any]):
    leads, listed = set(), set()
    for path in PAGES:
        for a in documents[path].xpath("//a[@class='wb-term']"):
            page, anchor = place(a.get("href"), path)
            if not page.startswith("indices/"):
                leads.add((passage_of(a), anchor))
        for item in documents[path].xpath("//p[text()='别处提到这里的']/following-sibling::ul[1]/li"):
            listed.add((place(item.find("a").get("href"), path)[1], passage_of(item)))
            assert "：说到" in item.text_content()
    assert listed == leads


def test_the_full_text_has_no_links_of_terms_and_no_lists(documents: dict[str, Any]):
    assert documents["notice/full"].xpath("//a[@class='wb-term'] | //details[@class='wb-related']") == []


@pytest.mark.parametrize("name", [*LISTED, "unnamed"])
def test_every_quotation_is_the_sentence_and_the_page_has_all_of_the_data(
    site: Path, notice: dict[str, Any], indices: dict[str, Any], name: str
):
    sentences = {s["id"]: s["text"] for p in notice.values() for s in p["sentences"]}
    page = document(site, f"indices/{name}")
    quoted = [(q.get("data-quote"), q.text_content()) for q in page.xpath("//li//q")]
    titles = {p["title"] for p in notice.values()}
    assert all(text == sentences[at] if at else text in titles for at, text in quoted)
    for q in page.xpath("//li//q"):
        link = q.getparent().find("a")
        anchor = place(link.get("href"), f"indices/{name}")[1]
        assert anchor == q.get("data-quote") or notice[anchor]["title"] == q.text_content()
    places = indices[name] if name == "unnamed" else [p["sentence"] for e in indices[name] for p in e["places"]]
    assert sorted(str(at) for at, _ in quoted) == sorted(map(str, places))
    if name in LISTED:
        heads = page.xpath("//h3") if name in KINDS else page.xpath("//*[@data-wb-filter]//h2")
        assert sorted(h.text_content() for h in heads) == sorted(e["name"] for e in indices[name])


def test_the_data_of_the_indices_has_the_documented_shape(indices: dict[str, Any]):
    assert list(indices) == ["bodies", "documents", "programmes", "times", "hotlines", "unnamed"]
    extra = {"bodies": ["duty"], "times": ["due", "passed"]}
    for name in LISTED:
        assert indices[name], name
        for entry in indices[name]:
            assert list(entry) == ["name", "aliases", "places"]
            assert entry["places"]
            for found in entry["places"]:
                assert list(found) == ["passage", "sentence", "text", *extra.get(name, [])]
    for found in (p for e in indices["bodies"] for p in e["places"]):
        assert found["duty"] in DUTIES or (found["duty"] == "" and not found["text"].endswith("。"))
    for found in (p for e in indices["times"] for p in e["places"]):
        assert found["passed"] == bool(found["due"] and found["due"] < "2026-11-04")


@pytest.mark.parametrize("name", KINDS)
def test_an_index_has_every_place_where_one_of_the_words_stands(
    root: Path, notice: dict[str, Any], indices: dict[str, Any], name: str
):
    """A second reading of terms.yml: what `not_in` names is blotted out, then the words are looked for."""
    texts = [(p["id"], None, p["title"] or "") for p in notice.values()]
    texts += [(p["id"], s["id"], s["text"]) for p in notice.values() for s in p["sentences"]]
    for term in (t for t in load(root, "terms") if t["kind"] == KINDS[name]):
        entry = next(e for e in indices[name] if e["name"] == term["name"])
        blots = sorted(term.get("not_in", ()), key=len, reverse=True)
        expected = []
        for passage, sentence, text in texts:
            plain = re.sub(r"\s", " ", text)
            for word in blots:
                plain = plain.replace(word, "■")
            if any(word in plain for word in (term["name"], *term.get("aliases", ()))):
                expected.append((passage, sentence))
        assert {(p["passage"], p["sentence"]) for p in entry["places"]} == set(expected), term["name"]


def test_a_sentence_is_unnamed_or_in_the_index_of_bodies(notice: dict[str, Any], indices: dict[str, Any]):
    named = {p["sentence"] for e in indices["bodies"] for p in e["places"]}
    everything = [s["id"] for p in notice.values() for s in p["sentences"]]
    assert indices["unnamed"] == [s for s in everything if s not in named]


@pytest.mark.parametrize("name", LISTED)
def test_the_tables_hold_what_the_data_holds(site: Path, indices: dict[str, Any], name: str):
    with (site / f"data/{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    wanted = [(e["name"], p["passage"], p["sentence"] or "标题", p["text"]) for e in indices[name] for p in e["places"]]
    assert [(r["名称"], r["段"], r["句"], r["原文"]) for r in rows] == wanted
