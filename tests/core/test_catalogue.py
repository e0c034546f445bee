"""The data files besides the notice: each is read, and one that is refused hides nothing of the others."""

import datetime
from itertools import combinations

import pytest

from weibao.catalogue import load_catalogue
from weibao.checks import check_project
from weibao.data_checks import check_data
from weibao.generated import generated_addresses, generated_files, generated_pages
from weibao.link_targets import link_targets
from weibao.links import anchors_of
from weibao.problems import Severity
from weibao.project import load_project

FILES = {"terms": "terms", "relations": "relations", "registry": "hotlines", "stations": "stations", "plan": "picture"}
TODAY = datetime.date(2026, 11, 24)
LATER = datetime.date(2030, 1, 1)
STATION = """\
- name: 工作站
  kind: 救助保护机构
  area: 某街道
  phone: "48271234"
  source: 某通告
  checked_on: 2026-11-03
  checked_by: 电话核实
"""
SPOILT = {  # one place of each file, so that it can be read and does not fit the notice
    "terms": ("家庭监督", "家庭监督员"),
    "relations": ("in_b: 家庭监督", "in_b: 家庭监察"),
    "picture": ("words: 予以劝阻", "words: 予以制止"),
}
MISFITS = {
    "terms": "docs/_data/terms.yml:4：原文里没有“家庭监督员”",
    "relations": "docs/_data/relations.yml:1：m2 里没有 in_b 的“家庭监察”",
    "picture": "docs/_data/picture.yml:8：m2 里没有“予以制止”",
}


@pytest.fixture
def write(small_docs):
    """Write data files anew."""

    def to(**files):
        for name, text in files.items():
            (small_docs / f"_data/{name}.yml").write_text(text, encoding="utf-8")

    return to


def misfit(docs, name):
    return (docs / f"_data/{name}.yml").read_text(encoding="utf-8").replace(*SPOILT[name])


def data_problems(docs, day=TODAY):
    return [*check_data(load_project(docs), load_catalogue(docs), day, frozenset(), {})]


def found(docs, day=TODAY):
    return [str(p).split("。")[0] for p in check_project(docs, day)]


def test_every_file_is_read(small_docs):
    catalogue = load_catalogue(small_docs)
    assert [t.id for t in catalogue.terms] == ["opinions", "supervision", "guardians"]
    assert [(r.a, r.b) for r in catalogue.relations] == [("m1", "m2")]
    assert [h.id for h in catalogue.registry.hotlines] == ["110", "12345", "12318"]
    assert [s.name for s in catalogue.plan] == ["发现", "处置"]
    assert (catalogue.stations, catalogue.problems) == ((), ())


@pytest.mark.parametrize(("field", "name"), FILES.items())
def test_a_refused_file_leaves_the_others(small_docs, write, field, name):
    write(stations=STATION)
    whole = load_catalogue(small_docs)
    write(**{name: "甲\n"})
    catalogue = load_catalogue(small_docs)
    message = f"docs/_data/{name}.yml:1：应为一个列表，每条以“- ”开头。请参照文件开头的说明。"
    assert [str(p) for p in catalogue.problems] == [message]
    assert getattr(catalogue, field) == (None if field in ("registry", "stations", "plan") else ())
    others = [f for f in FILES if f != field]
    assert [getattr(catalogue, f) for f in others] == [getattr(whole, f) for f in others]


@pytest.mark.parametrize("names", [*combinations(FILES.values(), 2)], ids="-".join)
def test_two_refused_files_are_both_told(small_docs, write, names):
    write(**dict.fromkeys(names, "甲\n"))
    assert [p.file for p in load_catalogue(small_docs).problems] == [f"docs/_data/{name}.yml" for name in names]


def test_a_site_may_have_no_stations(small_docs):
    file = small_docs / "_data/stations.yml"
    file.write_text("# 还没有\n", "utf-8")
    assert (load_catalogue(small_docs).stations, load_catalogue(small_docs).problems) == ((), ())
    file.unlink()
    assert (load_catalogue(small_docs).stations, load_catalogue(small_docs).problems) == ((), ())


@pytest.mark.parametrize("name", [name for name in FILES.values() if name != "stations"])
def test_a_missing_file_is_told(small_docs, name):
    (small_docs / f"_data/{name}.yml").unlink()
    message = f"docs/_data/{name}.yml：没有这个文件。核对路径，或用 git 恢复它。"
    assert [str(p) for p in load_catalogue(small_docs).problems] == [message]


@pytest.mark.parametrize("name", FILES.values())
def test_a_file_in_another_encoding_is_told(small_docs, name):
    (small_docs / f"_data/{name}.yml").write_bytes("# 说明\n".encode("gb18030"))
    message = f"docs/_data/{name}.yml：文件不是 UTF-8 编码。请另存为 UTF-8。"
    assert [str(p) for p in load_catalogue(small_docs).problems] == [message]


@pytest.mark.parametrize("name", FILES.values())
def test_a_refused_file_hides_no_misfit_of_another(small_docs, write, name):
    others = [other for other in SPOILT if other != name]
    write(**{name: "甲\n"}, **{other: misfit(small_docs, other) for other in others})
    assert [MISFITS[other] for other in others if MISFITS[other] not in found(small_docs)] == []


@pytest.mark.parametrize("name", FILES.values())
def test_a_refused_file_hides_no_problem_of_a_page(small_docs, write, name):
    write(**{name: "甲\n"})
    (small_docs / "faq.md").write_text("正文\n", encoding="utf-8")
    assert [m.split("：")[0] for m in found(small_docs)] == [f"docs/_data/{name}.yml:1", "docs/faq.md:1"]


@pytest.mark.parametrize("name", ["terms", "relations", "picture", "hotlines"])
def test_a_refused_file_hides_no_overdue_check(small_docs, write, name):
    write(stations=STATION, **{name: "甲\n"})
    files = {p.file for p in data_problems(small_docs, LATER) if p.severity is Severity.OLD}
    assert files == {"docs/_data/stations.yml"} | ({"docs/_data/hotlines.yml"} if name != "hotlines" else set())


def test_a_refused_registry_makes_no_page_wrong_that_names_a_number(small_docs, write):
    write(hotlines="甲\n")
    (small_docs / "faq.md").write_text("---\ntitle: 甲\nhotlines: [110, 99]\n---\n\n打 12345。\n", encoding="utf-8")
    assert [m.split("：")[0] for m in found(small_docs)] == ["docs/_data/hotlines.yml:1"]


def test_without_terms_there_is_nothing_to_check_of_them(small_docs, write):
    write(terms="[]\n")
    assert data_problems(small_docs) == []


def test_the_days_until_a_check_is_overdue_are_those_of_the_site(small_docs):
    site = small_docs / "_data/site.yml"
    site.write_text(f"{site.read_text(encoding='utf-8')}hotline_check_days: 5\n", encoding="utf-8")
    days = {day: len(data_problems(small_docs, datetime.date(2026, 11, day))) for day in (6, 7)}
    assert days == {6: 0, 7: 2}


@pytest.mark.parametrize("name", FILES.values())
def test_a_refused_file_takes_no_page_away(small_docs, write, name):
    project = load_project(small_docs)
    pages = set(generated_pages(project, load_catalogue(small_docs), small_docs))
    write(**{name: "甲\n"})
    left = set(generated_pages(project, load_catalogue(small_docs), small_docs))
    assert pages - left == set()
    assert {"notice/full.md", "notice/corrections.md"} < left


def test_what_is_generated_can_be_linked_to(small_docs):
    project = load_project(small_docs)
    targets = link_targets(project, small_docs, generated_addresses(project, load_catalogue(small_docs), small_docs))
    assert {"data/notice.json", "data/hotlines.json", "downloads/small.txt"} <= generated_files(project, small_docs)
    assert generated_files(project, small_docs) <= targets.keys()
    assert targets["picture.md"] == {"words", "targets"}
    assert {"m1", "m1-2", "s2"} <= targets["notice/full.md"]


def test_what_is_not_published_cannot_be_linked_to(small_docs):
    targets = link_targets(load_project(small_docs), small_docs, {})
    assert [path for path in targets if path.startswith(("_data", "source"))] == []


def test_the_real_catalogue_is_read_without_a_problem(docs):
    assert load_catalogue(docs).problems == ()


def test_the_addresses_of_generated_pages_are_those_of_their_markdown_but_for_the_letters(small_docs):
    project, catalogue = load_project(small_docs), load_catalogue(small_docs)
    written = {path: anchors_of(text) for path, text in generated_pages(project, catalogue, small_docs).items()}
    known = generated_addresses(project, catalogue, small_docs)
    assert {path: {a for a in anchors if not a.startswith("letter-")} for path, anchors in written.items()} == known
