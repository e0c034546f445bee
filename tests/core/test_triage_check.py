"""The promises of triage: no dead end, at most three taps on any way, every question and every guide is reached."""

import pytest

from weibao.guides.guide import guides_in
from weibao.links import anchors_of
from weibao.triage import triage_in
from weibao.triage.check import check_triage, taps_to
from weibao.triage.tree import load_triage


def tree(**questions):
    """Each question with its answers: a guide in capitals, else a question; one on each line from the second on."""
    text = ""
    for name, answers in questions.items():
        text += f"- id: {name}\n  ask: 问\n  options:\n"
        for answer in answers.split():
            text += f"    - {{say: 答{answer}, {'guide' if answer.isupper() else 'node'}: {answer}}}\n"
    return load_triage(text, "t.yml")


def told(nodes, guides="A B", child=frozenset()):
    return [str(p) for p in check_triage(nodes, frozenset(guides.split()), child)]


@pytest.mark.parametrize(
    "questions",
    [
        {"start": "A B"},
        {"start": "A one", "one": "B"},
        {"start": "one A", "one": "two", "two": "B"},
        {"start": "one two A B", "one": "two", "two": "A"},
        {"start": "A A B"},
    ],
)
def test_a_tree_that_keeps_its_promises_has_no_problem(questions):
    assert told(tree(**questions)) == []


def test_without_questions_there_is_nothing_to_promise():
    assert told(()) == []


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("nope", "t.yml:5：“答nope”通到的问题“nope”没有。核对名字。"),
        ("C", "t.yml:5：“答C”通到的情形“C”没有。核对名字。"),
        ("start", "t.yml:1：到问题“start”的路会转圈。回答只通到后面的问题。"),
    ],
)
def test_an_answer_that_leads_nowhere_is_told_at_its_line(answer, message):
    assert told(tree(start=f"A {answer} B")) == [message]


def test_a_question_is_no_guide_and_a_guide_no_question():
    nodes = load_triage("- {id: start, ask: 问, options: [{say: 甲, guide: start}, {say: 乙, node: A}]}", "t.yml")
    assert [m.split("：")[1].split("。")[0] for m in told(nodes, "A")] == [
        "“甲”通到的情形“start”没有",
        "“乙”通到的问题“A”没有",
        "情形“A”没有路通到",
    ]


def test_a_question_that_nothing_leads_to_is_told():
    assert told(tree(start="A", lost="B")) == [
        "t.yml:5：问题“lost”没有路通到。从别的问题通过来，或删去。",
        "t.yml：情形“B”没有路通到。在一个问题下面加一个回答，guide 写它。",
    ]


def test_questions_that_lead_only_to_each_other_are_not_reached():
    messages = told(tree(start="A B", one="two", two="one"))
    assert [m.split("。")[0] for m in messages] == ["t.yml:6：问题“one”没有路通到", "t.yml:10：问题“two”没有路通到"]


def test_a_guide_that_nothing_leads_to_is_told():
    message = "t.yml：情形“C”没有路通到。在一个问题下面加一个回答，guide 写它。"
    assert told(tree(start="A B"), "A B C") == [message]


def test_a_fourth_tap_is_told_at_the_question_it_is_made_at():
    nodes = tree(start="one A", one="two", two="three", three="B")
    assert told(nodes) == ["t.yml:14：到问题“three”要点3下，再点就多于3下。把它并到上一级。"]


def test_the_longest_way_counts():
    nodes = tree(start="one two three A", one="two", two="three", three="B")
    assert told(nodes) == ["t.yml:16：到问题“three”要点3下，再点就多于3下。把它并到上一级。"]


@pytest.mark.parametrize(
    ("questions", "circle"),
    [
        ({"start": "one A B", "one": "start"}, {"start", "one"}),
        ({"start": "one A B", "one": "two", "two": "one"}, {"one", "two"}),
        ({"start": "one A", "one": "one B"}, {"one"}),
        ({"start": "start A B"}, {"start"}),
        ({"start": "one A B", "one": "one two", "two": "A"}, {"one", "two"}),
    ],
)
def test_a_circle_is_told(questions, circle):
    messages = told(tree(**questions))
    assert {m.split("“")[1].split("”")[0] for m in messages} == circle
    assert {m.split("”")[1] for m in messages} == {"的路会转圈。回答只通到后面的问题。"}


def test_a_section_for_the_child_that_is_not_there_is_told():
    nodes = load_triage("- {id: start, ask: 问, child: hoem, options: [{say: 甲, guide: A}]}", "t.yml")
    message = "t.yml:1：for/child.md 里没有“#hoem”这一节。核对名字，或删去 child。"
    assert told(nodes, "A", frozenset({"home"})) == [message]
    assert told(nodes, "A", frozenset({"hoem"})) == []


@pytest.mark.parametrize(
    ("questions", "taps"),
    [
        ({"start": "A"}, {"start": 0}),
        ({"start": "one two", "one": "two", "two": "A"}, {"start": 0, "one": 1, "two": 2}),
        ({"start": "A", "lost": "A"}, {"start": 0}),
        ({"start": "nope"}, {"start": 0}),
    ],
)
def test_taps_are_counted_on_the_longest_way(questions, taps):
    assert taps_to(tree(**questions)) == taps


@pytest.fixture(scope="module")
def real(docs):
    return triage_in(docs)


def test_every_real_guide_is_reached_in_at_most_three_taps(real, docs):
    taps = taps_to(real)
    to_guide = {o.guide: 0 for node in real for o in node.options if o.guide}
    for node in real:
        for option in node.options:
            if option.guide:
                to_guide[option.guide] = max(to_guide[option.guide], taps[node.id] + 1)
    assert to_guide.keys() == {g.slug for g in guides_in(docs)}
    assert {slug: n for slug, n in to_guide.items() if n > 3} == {}


def test_the_real_questions_keep_their_promises(real, docs):
    child = anchors_of((docs / "for/child.md").read_text(encoding="utf-8"))
    assert [str(p) for p in check_triage(real, frozenset(g.slug for g in guides_in(docs)), child)] == []


def test_no_real_question_is_too_long_to_be_read_in_a_hurry(real):
    assert max(len(node.options) for node in real) <= 10
    assert [o.say for node in real for o in node.options if len(o.say) > 25] == []
