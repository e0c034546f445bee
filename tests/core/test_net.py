"""The net over the notice: where words lead, what belongs together, what refers to what."""

import re

import pytest

from weibao.hotlines import registry_in
from weibao.indices.entries import build_indices
from weibao.indices.pages import index_pages
from weibao.passages import Kind, Passage
from weibao.vocabulary import relations_in, terms_in
from weibao.vocabulary.mentions import find_mentions, linked_mentions
from weibao.vocabulary.net import INDEX_PAGES, Net, Related, TextLink, weave
from weibao.vocabulary.relations import Relation
from weibao.vocabulary.terms import load_terms

PASSAGES = (
    Passage("p1", Kind.PREAMBLE, None, ("依据《甲法》。",)),
    Passage("m1", Kind.MEASURE, "加强学校", ("学校要做。公安机关和学校。",), "school"),
    Passage("m2", Kind.MEASURE, "加强家庭", ("公安机关要训诫，学校要学。",), "family"),
    Passage("s1", Kind.SAFEGUARD, "加强领导", ("公安机关负责。",)),
)
PAGE_OF = {"p1": "notice/requirements.md", "m1": "domains/school.md", "m2": "domains/family.md", "s1": "notice/end.md"}
INDICES = frozenset(INDEX_PAGES.values())
TERMS = """\
- {id: law, name: 甲法, kind: document, what: 一部法, source: 人大}
- {id: school, name: 学校, kind: body, home: m1, what: 教书, source: 措施1}
- {id: police, name: 公安机关, kind: body, home: m2, what: 训诫, source: 措施2}
- {id: reprimand, name: 训诫, kind: programme, home: m1}
"""
RELATIONS = (
    Relation("m1", "m2", "学校 → 家庭", "甲", "乙", "r.yml", 1),
    Relation("s1", "m1", "领导", "甲", "乙", "r.yml", 6),
)


def woven(page_of=PAGE_OF, relations=RELATIONS, indices=INDICES):
    return weave(PASSAGES, page_of, load_terms(TERMS, "t.yml"), relations, indices)


def hrefs(net):
    links = {sentence: [link.href for link in found] for sentence, found in net.links.items()}
    return {sentence: " ".join(found) for sentence, found in links.items()}


@pytest.fixture(scope="module")
def real(project, docs):
    return weave(project.edition.passages, project.page_of, terms_in(docs), relations_in(docs), INDICES)


def test_a_word_leads_to_the_passage_that_says_most_or_to_the_index():
    assert hrefs(woven()) == {
        "p1-1": "indices/documents.md#law",
        "m1-1": "indices/bodies.md#school",
        "m1-2": "domains/family.md#m2",
        "m2-1": "indices/bodies.md#police domains/school.md#m1",
        "s1-1": "domains/family.md#m2",
    }


def test_a_link_says_what_it_names_and_which_characters():
    assert woven().links["m2-1"] == (
        TextLink(0, 4, "indices/bodies.md#police", "训诫（措施2）"),
        TextLink(8, 10, "domains/school.md#m1", "教书（措施1）"),
    )


def test_no_link_leads_to_an_index_that_is_not_there():
    assert hrefs(woven(indices=frozenset())) == {
        "m1-2": "domains/family.md#m2",
        "m2-1": "domains/school.md#m1",
        "s1-1": "domains/family.md#m2",
    }


def test_no_link_leads_to_a_passage_without_a_page():
    net = woven(page_of={"m1": "domains/school.md"}, indices=frozenset())
    assert hrefs(net) == {"m2-1": "domains/school.md#m1"}
    assert net.related["m1"] == ()


def test_both_ends_of_a_relation_show_each_other():
    related = woven().related
    assert related["m1"] == (
        Related("domains/family.md#m2", "措施2 加强家庭", "学校 → 家庭"),
        Related("notice/end.md#s1", "保障措施（一） 加强领导", "领导"),
    )
    assert related["m2"] == (Related("domains/school.md#m1", "措施1 加强学校", "学校 → 家庭"),)
    assert related["p1"] == ()


def test_the_home_of_a_word_knows_who_refers_to_it():
    assert woven().referring == {
        "m2": (
            Related("domains/school.md#m1", "措施1 加强学校", "说到公安机关"),
            Related("notice/end.md#s1", "保障措施（一） 加强领导", "说到公安机关"),
        ),
        "m1": (Related("domains/family.md#m2", "措施2 加强家庭", "说到学校"),),
    }


def test_several_words_of_a_passage_are_one_reference():
    text = TERMS.replace("{id: law, name: 甲法, kind: document", "{id: duty, name: 要学, kind: programme, home: m1")
    net = weave(PASSAGES, PAGE_OF, load_terms(text, "t.yml"), (), INDICES)
    assert [r.why for r in net.referring["m1"]] == ["说到学校、要学"]


def test_a_passage_without_a_title_goes_by_its_label():
    net = woven(relations=(Relation("p1", "m1", "依据", "甲", "乙", "r.yml", 1),))
    assert net.related["m1"] == (Related("notice/requirements.md#p1", "引言第1段", "依据"),)


@pytest.mark.parametrize(
    ("page", "href"),
    [
        ("domains/family.md", "#m2"),
        ("domains/school.md", "family.md#m2"),
        ("notice/cover.md", "../domains/family.md#m2"),
        ("index.md", "domains/family.md#m2"),
        ("a/b/c.md", "../../domains/family.md#m2"),
    ],
)
def test_addresses_are_relative_to_the_page_they_are_seen_from(page, href):
    link, related = TextLink(0, 2, "domains/family.md#m2", "甲"), Related("domains/family.md#m2", "措施2", "乙")
    assert Net({"m1-1": (link,)}, {"m1": (related,)}, {"m3": (related,)}).seen_from(page) == Net(
        {"m1-1": (TextLink(0, 2, href, "甲"),)},
        {"m1": (Related(href, "措施2", "乙"),)},
        {"m3": (Related(href, "措施2", "乙"),)},
    )


def test_every_address_of_the_real_net_exists(real, project, docs):
    passages, page_of = project.edition.passages, project.page_of
    indices = build_indices(passages, terms_in(docs), registry_in(docs))
    anchors = {f"{path}#{passage}" for passage, path in page_of.items()}
    for page in index_pages(indices, passages, page_of, project.site.content_as_of):
        anchors |= {f"{page.path}#{name}" for name in re.findall(r"^#.* \{ #(\S+) \}$", page.markdown, re.M)}
    found = [
        item.href for each in (real.links, real.related, real.referring) for items in each.values() for item in items
    ]
    assert len(found) > 200
    assert set(found) - anchors == set()


def test_no_real_link_leads_to_the_passage_it_stands_in(real):
    found = [(sentence, link.href) for sentence, links in real.links.items() for link in links]
    assert [pair for pair in found if pair[1].endswith(f"#{pair[0].rpartition('-')[0]}")] == []
    assert ("m10-1", "indices/programmes.md#mandatory-report") in found
    assert ("m12-5", "domains/society.md#m10") in found


def test_the_real_links_are_the_linked_mentions_in_order(real, edition, docs):
    linked = linked_mentions(find_mentions(edition.passages, terms_in(docs)))
    expected = [(m.sentence, m.start, m.end) for m in linked]
    assert [(sentence, a.start, a.end) for sentence, links in real.links.items() for a in links] == expected


def test_real_references_are_links_seen_from_the_other_end(real):
    pairs = {(s.rpartition("-")[0], link.href.partition("#")[2]) for s, links in real.links.items() for link in links}
    assert {"m4", "m10", "m18", "m25"} <= set(real.referring)
    for home, items in real.referring.items():
        assert {item.href.partition("#")[2] for item in items} == {a for a, b in pairs if b == home}
