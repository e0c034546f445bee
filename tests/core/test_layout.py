"""Which official pages there are, and which blocks stand on each."""

import pytest

from weibao.layout import UnitKind, full_text, official_pages


@pytest.fixture
def pages(small_project):
    return {p.path: p for p in small_project.pages}


def keys(page):
    return [u.key for u in page.units]


def test_there_is_a_page_for_cover_requirements_each_domain_and_safeguards(pages):
    assert [(path, p.title, p.order) for path, p in pages.items()] == [
        ("notice/cover.md", "印发通知", 10),
        ("notice/requirements.md", "引言和总体要求", 20),
        ("domains/family.md", "家庭保护", 10),
        ("notice/safeguards.md", "保障措施", 40),
    ]


def test_every_block_has_its_key(pages):
    assert [keys(p) for p in pages.values()] == [
        [f"cover/{i}" for i in range(7)],
        ["title", "p1/0", "part-1", "r1/0"],
        ["part-2", "domain-family", "m1", "m1/0", "m2", "m2/0"],
        ["part-3", "s1", "s1/0", "s2", "s2/0"],
    ]


def test_a_domain_page_shows_its_own_title_and_keeps_that_of_its_part(pages):
    part, domain = pages["domains/family.md"].units[:2]
    assert (part.kind, part.marker, part.text, part.level) == (UnitKind.TITLE, "二、", "重点任务", 0)
    assert (domain.kind, domain.marker, domain.text, domain.level) == (UnitKind.TITLE, "（一）", "加强家庭监护", 1)


def test_a_heading_bears_number_and_title_and_editors_know_its_name(pages):
    heading = pages["domains/family.md"].units[4]
    assert (heading.kind, heading.marker, heading.text, heading.level) == (UnitKind.HEADING, "2.", "加强家庭监督", 2)
    assert (heading.name, heading.passage.id) == ("措施2的标题", "m2")


def test_the_title_of_the_opinions_joins_its_lines(pages):
    title = pages["notice/requirements.md"].units[0]
    assert title.text == "某区未成年人保护工作领导小组关于加强未成年人保护工作的实施意见"


def test_paragraphs_of_the_cover_know_their_part_in_it(pages):
    roles = [u.role for u in pages["notice/cover.md"].units]
    assert roles == ["title", "title", "number", "addressees", "body", "signature", "date"]
    assert pages["notice/cover.md"].units[6].name == "印发通知第7段"


def test_a_correction_is_marked_in_its_block(pages):
    marked = {u.key: [m.offset for m in u.marks] for p in pages.values() for u in p.units if u.marks}
    assert marked == {"r1/0": [22]}


def test_passages_of_a_page_stand_in_order_each_once(pages):
    assert [p.id for p in pages["domains/family.md"].passages] == ["m1", "m2"]


def test_every_passage_of_the_real_notice_stands_on_exactly_one_page(project):
    shown = [passage.id for page in project.pages for passage in page.passages]
    assert sorted(shown) == sorted(p.id for p in project.edition.passages)
    assert set(project.page_of) == set(shown)


def test_every_correction_of_the_real_notice_is_marked_in_exactly_one_block(project):
    marks = [m.correction.number for page in project.pages for u in page.units for m in u.marks]
    assert sorted(marks) == [c.number for c in project.edition.corrections]


def test_the_real_notice_has_nine_official_pages(edition):
    assert [p.path for p in official_pages(edition)] == [
        "notice/cover.md",
        "notice/requirements.md",
        *(f"domains/{d}.md" for d in ("family", "school", "society", "network", "government", "judicial")),
        "notice/safeguards.md",
    ]


def test_the_full_text_holds_every_passage_once_in_the_order_of_the_notice(project):
    full = full_text(project.edition, project.pages)
    assert full.path == "notice/full.md"
    assert [p.id for p in full.passages] == [p.id for p in project.edition.passages]
    assert len(keys(full)) == len(set(keys(full)))


def test_the_full_text_stands_one_heading_level_down(project):
    levels = {u.key: u.level for u in full_text(project.edition, project.pages).units}
    wanted = ("title", "part-1", "part-2", "domain-family", "m1", "part-3", "s1", "p1/0")
    assert [levels[key] for key in wanted] == [2, 2, 2, 3, 4, 2, 3, 0]
