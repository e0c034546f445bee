"""The rules of plain-language notes: one a passage, bound to its words, as binding as they are, no number added."""

import datetime
from dataclasses import replace

import pytest

from weibao.blocks import read_chunks
from weibao.checks import check_project
from weibao.front_matter import split_page
from weibao.links import anchors_of
from weibao.passages import Kind, Passage
from weibao.plain.check import check_plain
from weibao.plain.note import fingerprint
from weibao.problems import Severity

PASSAGE = Passage(
    "m1", Kind.MEASURE, "鼓励报告", ("学校应当在二十四小时内报告。鼓励探索开展育儿假试点。提供公益服务。",)
)
NOW = fingerprint(PASSAGE)
SOUND = "学校应当二十四小时内报告（第1句）。"


def problems(*bodies, bound_to=NOW, passage=PASSAGE):
    """The problems of notes of these bodies, ten lines apart."""
    chunks = []
    for n, body in enumerate(bodies, start=1):
        opening = f"/// plain | {bound_to}" if bound_to else "/// plain"
        (chunk,) = read_chunks((opening, *body.split("\n"), "///"), 10 * n, "页.md")[0]
        chunks.append((chunk, passage))
    return list(check_plain(tuple(chunks), "页.md"))


def told(*bodies, **more):
    return [str(p).removeprefix("页.md:") for p in problems(*bodies, **more)]


@pytest.mark.parametrize(
    "body",
    [
        SOUND,
        "学校应当24小时内报告（第1句）。",
        "学校要报告（第1句）。",
        "鼓励探索开展育儿假试点（第2句）。",
        "鼓励大家报告（标题）。",
        f"{SOUND}\n\n鼓励开展育儿假试点（第2句）。提供公益服务（第3句）。",
        "学校应当报告（第1—3句）。",
    ],
)
def test_a_note_that_says_what_the_passage_says_is_sound(body):
    assert told(body) == []


def test_a_line_ends_a_sentence():
    assert told("学校应当\n报告（第1句）。") == [
        "10：白话“学校应当”没有写是哪一句。在句号前写（第3句）、（第3、5句）或（标题）。"
    ]


def test_capital_letters_in_the_fingerprint_do_no_harm():
    assert told(SOUND, bound_to=NOW.upper()) == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("学校必须报告（第3句）。", "白话“学校必须报告。”写了“必须”，那一句没有这样的语气。照原文的语气写。"),
        ("学校要报告（第3句）。", "白话“学校要报告。”写了“要”，那一句没有这样的语气。照原文的语气写。"),
        ("学校不得隐瞒（第1句）。", "白话“学校不得隐瞒。”写了“不得”，那一句没有这样的语气。照原文的语气写。"),
        ("学校应当48小时内报告（第1句）。", "白话“学校应当48小时内报告。”写了“48小时”，那一句没有这个数。核对数字。"),
        ("学校应当３ 天内报告（第1句）。", "白话“学校应当３ 天内报告。”写了“３ 天”，那一句没有这个数。核对数字。"),
        ("学校应当报告（第9句）。", "白话“学校应当报告。”写的措施1第9句不存在。数一数是第几句。"),
        ("学校应当报告。", "白话“学校应当报告。”没有写是哪一句。在句号前写（第3句）、（第3、5句）或（标题）。"),
        (
            "学校应当报告(第1句)。",
            "白话“学校应当报告(第1句)。”没有写是哪一句。在句号前写（第3句）、（第3、5句）或（标题）。",
        ),
        (
            "学校应当报告（第3—1句）。",
            "白话“学校应当报告。”没有写是哪一句。在句号前写（第3句）、（第3、5句）或（标题）。",
        ),
    ],
)
def test_a_sentence_that_does_not_fit_its_place_is_told(body, message):
    assert told(body) == [f"10：{message}"]


def test_every_weak_word_that_was_dropped_is_told():
    remedy = "原文只是这样说的，照样写上"
    assert told("开展育儿假（第2句）。") == [f"10：白话“开展育儿假。”丢了“{w}”。{remedy}。" for w in ("鼓励", "探索")]


def test_the_words_of_one_sentence_do_not_back_another():
    assert told("学校应当报告（第3句）。鼓励报告（第1句）。") == [
        "10：白话“学校应当报告。”写了“应当”，那一句没有这样的语气。照原文的语气写。"
    ]


@pytest.mark.parametrize(("count", "messages"), [(0, 1), (1, 0), (3, 0), (4, 1)])
def test_a_note_has_one_to_three_sentences(count, messages):
    message = f"10：措施1的白话有{count}句。写一到3句，每句以。结尾。"
    assert told("".join(["提供公益服务（第3句）。"] * count)) == [message] * messages


def test_a_passage_has_one_note():
    assert told(SOUND, SOUND) == ["20：措施1有两块白话。合并成一块。"]


def test_a_note_below_no_measure_is_told():
    assert told(SOUND, passage=None) == ["10：白话块不在任何一条措施下面。移到那一条的标题下面。"]


def test_a_note_without_a_fingerprint_is_wrong_and_says_which_to_write():
    (problem,) = problems(SOUND, bound_to="")
    assert problem.severity is Severity.WRONG
    found = "白话块没有写它对应的原文的指纹（八位字母和数字）"
    assert str(problem) == f"页.md:10：{found}。核对过就写“/// plain | {NOW}”。"


@pytest.mark.parametrize("bound_to", [f"{NOW} | 标题", NOW[:7], "标题"])
def test_a_fingerprint_that_is_none_is_wrong(bound_to):
    assert [(p.line, p.severity) for p in problems(SOUND, bound_to=bound_to)] == [(10, Severity.WRONG)]


def test_a_changed_passage_makes_its_note_old_and_stops_nothing():
    changed = replace(PASSAGE, paragraphs=(PASSAGE.text.replace("公益", "公共"),))
    (problem,) = problems(SOUND, passage=changed)
    assert problem.severity is Severity.OLD
    found = "措施1的原文改过，这块白话还没有重新核对，网页上显示“待核对”"
    assert str(problem) == f"页.md:10：{found}。对照原文核对，然后把 {NOW} 改成 {fingerprint(changed)}。"


def test_what_no_longer_fits_a_changed_passage_is_old_too():
    changed = replace(PASSAGE, paragraphs=("学校可以报告。",))
    found = problems(SOUND, "鼓励探索（第2句）。", passage=changed)
    assert len(found) > 4
    wrong = [str(p) for p in found if p.severity is Severity.WRONG]
    assert wrong == ["页.md:20：措施1有两块白话。合并成一块。"]


def test_without_a_fingerprint_every_misfit_is_wrong():
    assert {p.severity for p in problems("学校不得报告（第3句）。", bound_to="")} == {Severity.WRONG}


@pytest.mark.parametrize("domain", ["family", "school", "society", "network", "government", "judicial"])
def test_every_real_measure_has_a_plain_note_that_fits(docs, project, domain):
    name = f"domains/{domain}.md"
    page = split_page((docs / name).read_text(encoding="utf-8"), name)
    passage, notes = None, []
    for chunk in read_chunks(page.body, page.body_line, name)[0]:
        here = [p for p in project.edition.passages if not chunk.is_block and p.id in anchors_of(chunk.text)]
        passage = here[0] if here else passage
        if chunk.text.startswith("/// plain"):
            notes.append((chunk, passage))
    measures = [p.id for p in project.edition.passages if p.domain == domain]
    assert [p.id for _, p in notes] == measures
    assert list(check_plain(tuple(notes), name)) == []


def test_there_are_27_real_measures(project):
    assert len([p for p in project.edition.passages if p.domain]) == 27


def test_a_note_that_is_old_does_not_stop_the_checks(small_docs, small_project):
    page = small_docs / "domains/family.md"
    note = "\n/// plain | 00000000\n监护人履行职责（第1句）。\n///\n"
    heading = "## 1. 加强家庭指导 { #m1 }\n"
    page.write_text(page.read_text(encoding="utf-8").replace(heading, heading + note), encoding="utf-8")
    (problem,) = check_project(small_docs, datetime.date(2026, 11, 24))
    assert (problem.severity, problem.file) == (Severity.OLD, "docs/domains/family.md")
    assert fingerprint(small_project.edition.passage("m1")) in problem.remedy
