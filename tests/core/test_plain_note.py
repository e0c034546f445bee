"""A plain-language note taken apart, and bound to the words it was written for."""

from dataclasses import replace

import pytest

from weibao.blocks import read_chunks
from weibao.plain.note import (
    PLACES,
    PlainSentence,
    fingerprint,
    places_in,
    read_note,
    rests_on,
    unknown_places,
)

BODY = "监护人履行职责（第1句）。提供服务（第1、2句）。"


def note(text):
    (chunk,) = read_chunks(tuple(text.split("\n")), 11, "页.md")[0]
    return read_note(chunk, "m1")


@pytest.fixture
def passage(small_project):
    return small_project.edition.passage("m1")


def test_a_note_has_sentences_with_their_places():
    found = note(f"/// plain | 3f2a9c1e\n{BODY}\n///")
    assert (found.passage, found.bound_to, found.line) == ("m1", "3f2a9c1e", 11)
    assert found.sentences == (
        PlainSentence("监护人履行职责。", ("m1-1",)),
        PlainSentence("提供服务。", ("m1-1", "m1-2")),
    )


@pytest.mark.parametrize(
    "opening",
    [
        "/// plain | 3f2a9c1e",
        "/// plain | 3F2A9C1E",
        "///plain|3f2a9c1e",
        "  ///  Plain  |  3f2a9c1e  ",
        "/// PLAIN |3f2A9c1E",
    ],
)
def test_the_fingerprint_is_read_in_any_letters(opening):
    assert note(f"{opening}\n甲。\n///").bound_to == "3f2a9c1e"


@pytest.mark.parametrize(
    "opening",
    [
        *("/// plain", "/// plain | ", "/// plain | 3f2a9c1", "/// plain | 3f2a9c1e0", "/// plain | 3f2a9c1g"),
        *("/// plain | 3f2a9c1e | 标题", "/// plain | 标题", "/// plain | 3f2a 9c1e", "/// plain | ３f2a9c1e"),
    ],
)
def test_what_is_no_fingerprint_is_none(opening):
    assert note(f"{opening}\n甲。\n///").bound_to == ""


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("", []),
        ("\n\n", []),
        ("甲（第1句）。\n\n乙（第1句）。", ["甲。", "乙。"]),
        ("甲（第1句）", ["甲"]),
        ("甲（第1句）。乙", ["甲。", "乙"]),
        ("甲(第1句)。", ["甲(第1句)。"]),
    ],
)
def test_every_sentence_of_the_block_is_read(body, texts):
    assert [s.text for s in note(f"/// plain | 3f2a9c1e\n{body}\n///").sentences] == texts


def test_a_block_that_is_not_closed_is_read_all_the_same():
    (chunk, *_) = read_chunks(("/// plain | 3f2a9c1e", "甲。"), 1, "页.md")[0]
    assert read_note(chunk, "m1").sentences == ()


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ("（第1句）", ["m1-1"]),
        ("（第1、3句）", ["m1-1", "m1-3"]),
        ("（第2—4句）", ["m1-2", "m1-3", "m1-4"]),
        ("（第1、3—4句）", ["m1-1", "m1-3", "m1-4"]),
        ("（标题）", [None]),
        ("（第4—2句）", []),
        ("（第1—99句）", [f"m1-{n}" for n in range(1, 32)]),
    ],
)
def test_places_are_read(written, places):
    (found,) = PLACES.finditer(written)
    assert [place for place, _ in places_in(found["places"], "m1")] == places


@pytest.mark.parametrize(
    "written", ["(第1句)", "（1）", "（第一句）", "（第句）", "（第1-3句）", "（第 1 句）", "（第100句）"]
)
def test_what_is_no_place_is_none(written):
    assert PLACES.search(written) is None


def test_a_place_named_twice_counts_once():
    (sentence,) = note("/// plain | 3f2a9c1e\n甲（第1、1句）乙（标题）（第1句）。\n///").sentences
    assert sentence == PlainSentence("甲乙。", ("m1-1", None))


def test_a_sentence_rests_on_the_words_of_its_places(passage):
    assert rests_on(PlainSentence("甲", ("m1-2", None)), passage) == "提供公益服务。\n加强家庭指导"
    assert rests_on(PlainSentence("甲", ("m1-9",)), passage) == ""
    assert rests_on(PlainSentence("甲", (None,)), replace(passage, title=None)) == ""


def test_a_place_that_is_not_there_is_named(passage):
    assert unknown_places(PlainSentence("甲", ("m1-1", "m1-3", None, "m1-0")), passage) == ("措施1第3句", "措施1第0句")


def test_the_fingerprint_changes_with_every_character(passage):
    now = fingerprint(passage)
    assert len(now) == 8
    assert {c in "0123456789abcdef" for c in now} == {True}
    changed = [
        replace(passage, title="加强家庭辅导"),
        replace(passage, title=None),
        replace(passage, paragraphs=(passage.text.replace("。", "，", 1),)),
        replace(passage, paragraphs=(*passage.paragraphs, "又一段。")),
    ]
    assert now not in {fingerprint(p) for p in changed}
    assert fingerprint(replace(passage, id="m9", domain=None)) == now
