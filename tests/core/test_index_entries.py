"""The indices as values: every place of what is named, and no sentence left out."""

import datetime

import pytest

from weibao.hotlines import registry_in
from weibao.hotlines.registry import Registry
from weibao.indices.entries import IndexEntry, Place, build_indices
from weibao.passages import Kind, Passage
from weibao.vocabulary import terms_in
from weibao.vocabulary.terms import TermKind, load_terms

LAW, SCHOOL, REPORT = "学校要落实《甲法》。", "鼓励学校报告，学校要做。", "到2025年，打12345报告；到2025年。"
PASSAGES = (
    Passage("m1", Kind.MEASURE, "学校报告", (f"{LAW}{SCHOOL}",), "school"),
    Passage("m2", Kind.MEASURE, "热线", (REPORT, "加强宣传。"), "school"),
)
TERMS = """\
- {id: law, name: 甲法, kind: document, what: 一部法, source: 人大}
- {id: school, name: 学校, kind: body, aliases: [各校]}
- {id: report, name: 报告, kind: programme}
- {id: hospital, name: 医院, kind: body}
"""


@pytest.fixture
def small(small_docs):
    return build_indices(PASSAGES, load_terms(TERMS, "t.yml"), registry_in(small_docs))


@pytest.fixture(scope="module")
def real(edition, docs):
    return build_indices(edition.passages, terms_in(docs), registry_in(docs))


def places(entries, name):
    (entry,) = [e for e in entries if e.name == name]
    return " ".join(p.sentence or f"{p.passage}的标题" for p in entry.places)


def test_a_body_has_every_sentence_once_with_its_duty(small):
    assert small.bodies == (
        IndexEntry(
            "school",
            "学校",
            ("各校",),
            "",
            (
                Place("m1", None, "学校报告"),
                Place("m1", "m1-1", LAW, "要"),
                Place("m1", "m1-2", SCHOOL, "鼓励"),
            ),
        ),
        IndexEntry("hospital", "医院", (), "", ()),
    )


def test_documents_and_programmes_have_no_duty(small):
    assert small.documents == (IndexEntry("law", "甲法", (), "一部法（人大）", (Place("m1", "m1-1", LAW),)),)
    assert small.programmes == (
        IndexEntry(
            "report",
            "报告",
            (),
            "",
            (Place("m1", None, "学校报告"), Place("m1", "m1-2", SCHOOL), Place("m2", "m2-1", REPORT)),
        ),
    )


def test_a_limit_said_twice_in_a_sentence_is_one_place(small):
    due = datetime.date(2025, 12, 31)
    assert small.times == (IndexEntry("time-1", "到2025年", (), "", (Place("m2", "m2-1", REPORT, due=due),)),)


def test_a_hotline_stands_with_its_name(small):
    assert small.hotlines == (IndexEntry("hotline-12345", "12345", ("便民热线",), "", (Place("m2", "m2-1", REPORT),)),)


def test_sentences_that_name_no_body_are_kept(small):
    assert [(s.id, s.text) for s in small.unnamed] == [("m2-1", REPORT), ("m2-2", "加强宣传。")]


def test_without_terms_every_sentence_is_unnamed():
    indices = build_indices(PASSAGES, (), Registry(()))
    assert (indices.bodies, indices.hotlines) == ((), ())
    assert [s.id for s in indices.unnamed] == ["m1-1", "m1-2", "m2-1", "m2-2"]


def test_a_title_that_names_a_body_does_not_name_it_in_a_sentence():
    passages = (Passage("m1", Kind.MEASURE, "学校保护", ("加强宣传。",)),)
    indices = build_indices(passages, load_terms(TERMS, "t.yml"), Registry(()))
    assert [s.id for s in indices.unnamed] == ["m1-1"]


def test_named_and_unnamed_sentences_of_the_real_notice_are_all(real, edition):
    every = [s.id for p in edition.passages for s in p.sentences]
    named = {p.sentence for body in real.bodies for p in body.places if p.sentence}
    unnamed = [s.id for s in real.unnamed]
    assert named | set(unnamed) == set(every)
    assert named & set(unnamed) == set()
    assert unnamed == [s for s in every if s not in named]
    assert named
    assert unnamed


def test_every_real_place_quotes_the_notice(real, edition):
    official = {(p.id, s.id): s.text for p in edition.passages for s in p.sentences}
    official |= {(p.id, None): p.title for p in edition.passages}
    indices = (real.bodies, real.documents, real.programmes, real.times, real.hotlines)
    found = [p for entries in indices for entry in entries for p in entry.places]
    assert [p for p in found if official[p.passage, p.sentence] != p.text] == []


def test_every_real_entry_has_places_each_once(real):
    for entries in (real.bodies, real.documents, real.programmes, real.times, real.hotlines):
        assert [e.name for e in entries if not e.places or len(set(e.places)) < len(e.places)] == []
        assert len({e.id for e in entries}) == len(entries)


def test_every_real_term_stands_in_the_index_of_its_kind(real, docs):
    for kind, entries in zip(TermKind, (real.documents, real.bodies, real.programmes), strict=True):
        assert [e.id for e in entries] == [t.id for t in terms_in(docs) if t.kind is kind]


@pytest.mark.parametrize(
    ("kind", "name", "where"),
    [
        ("bodies", "校长", "m6-5 m8-7"),
        ("bodies", "民政部门", "m18-2 s1-1"),
        ("bodies", "少年法庭", "m25的标题 m25-1 m25-2"),
        ("documents", "中华人民共和国未成年人保护法", "p1-1 r2-2 m9-4 s4-1 s5-1"),
        ("documents", "重庆市未成年人保护条例", "p1-1 s1-6 s4-1 s5-1"),
        ("programmes", "童工", "m27-5"),
        ("programmes", "强制报告", "m10的标题 m10-1 m10-2 m10-3 m12-5"),
        ("times", "到2025年", "r2-2 m13-1"),
        ("times", "2021—2030年", "m27-4 s1-6"),
        ("hotlines", "12355", "m11-1"),
    ],
)
def test_the_true_places_of_a_real_entry(real, kind, name, where):
    assert places(getattr(real, kind), name) == where


@pytest.mark.parametrize(
    "sentence", ["cover-7", "m1-2", "m2-1", "m6-1", "m9-5", "m17-4", "m23-6", "m26-1", "m27-5", "s2-6", "s5-1"]
)
def test_a_real_sentence_without_a_body_is_unnamed(real, sentence):
    assert sentence in {s.id for s in real.unnamed}
