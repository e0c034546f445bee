"""What the search in the page is given, in two stages and in one order; nothing else goes into it."""

import datetime
import json
from dataclasses import replace
from textwrap import dedent

import pytest

from tests.core.small_situation import GUIDE
from tests.core.small_texts import HOTLINES
from weibao.catalogue import load_catalogue
from weibao.changes.change import Change
from weibao.front_matter import split_page
from weibao.guides.body import bodies_in, read_body
from weibao.guides.guide import read_guide
from weibao.hotlines.registry import load_registry
from weibao.passages import Kind, Passage
from weibao.search.aliases import load_aliases
from weibao.search.data import Searched, search_data
from weibao.search.manner import Manner, load_manner
from weibao.triage.tree import load_triage

PASSAGES = (
    Passage("cover", Kind.COVER, None, ("现印发给你们。", "请执行。")),
    Passage("p1", Kind.PREAMBLE, None, ("为了保护。",)),
    Passage("r1", Kind.REQUIREMENT, None, ("坚持原则。",)),
    Passage("r2", Kind.REQUIREMENT, None, ("到2025年有效。",)),
    Passage("m1", Kind.MEASURE, "防控欺凌", ("学校要排查学生欺凌。发现了报告。",), "school"),
    Passage("s1", Kind.SAFEGUARD, "加强领导", ("各镇负责。",)),
)
ALIASES = "m1:\n  学生欺凌: [霸凌, 校霸]\n  排查: [摸底]\ncover:\n  印发: [哪天发的]\n"
STEPS = """\
## 先做什么 { #first }

- **告诉**[学校](x.md)。（来源：某保护法第二条；措施1第1句）
- 打[12345](tel:12345)。（来源：求助电话12345）
- 学校应当制止。（来源：某保护法第二条）
- 再没有了。（来源：措施1）

## 谁应当管 { #who }

- 学校要管。（来源：措施1第1句）
- 村委会也管。（来源：措施1第2句）
"""
MANNER = """\
same: {孩子: [娃儿, 小孩], 怎么: [咋个]}
fillers: [请问, 吗]
danger: [被打, 想死]
calm: [跳楼价]
persons: [我]
ask:
  - {words: [被打, 打人], ask: 是谁？, node: hit}
  - {words: [老师], ask: 什么事？, options: [{say: 欺凌, guide: bullying}, {say: 没有, guide: gone}]}
elsewhere: [天气, 房价]
"""
TRIAGE = """\
- id: start
  ask: 发生了什么？
  options: [{say: 打人, node: hit}, {say: 欺凌, guide: bullying}]
- {id: hit, ask: 谁打的？, options: [{say: 同学, guide: bullying}, {say: 再问, node: start}]}
"""
CHANGE = Change(
    "law", ("m1", "r1"), ("排查",), "排查有了法律", "现在。", ("某法", "某令"), "法律", datetime.date(2024, 1, 1), "", 1
)


def guide(text=GUIDE):
    page = split_page(text, "g.md")
    return read_guide(page, "guides/bullying.md")[0][0], read_body(page, "g.md")


def searched(**more):
    head = GUIDE[: GUIDE.index("## 先")].replace("related: []", "related: []\naliases: [被打, 挨打]")
    said, body = guide(head + STEPS)
    page_of = {p.id: f"{'domains/school' if p.domain else 'notice/all'}.md" for p in PASSAGES}
    registry, nodes = load_registry(dedent(HOTLINES), "h.yml"), load_triage(TRIAGE, "t.yml")
    words, manner, portal = load_aliases(ALIASES, "a.yml"), load_manner(MANNER, "s.yml"), "发文字号：某未保〔2021〕3号"
    guides, bodies, changes = (said,), {"bullying": body}, (CHANGE,)

    def url(path):
        return path.removesuffix("index.md").replace(".md", "/")

    return replace(
        Searched(PASSAGES, page_of, words, guides, bodies, registry, changes, nodes, manner, (portal,), url), **more
    )


def test_passages_come_first_each_with_its_address_and_the_words_for_it():
    first, _ = search_data(searched())
    assert first["passages"] == [
        ["cover", "notice/all/#cover", "印发通知", "", [["印发", "哪天发的"]]],
        ["p1", "notice/all/#p1", "引言第1段", "", []],
        ["r1", "notice/all/#r1", "总体要求第1段", "", []],
        ["r2", "notice/all/#r2", "总体要求第2段", "", []],
        ["m1", "domains/school/#m1", "措施1", "防控欺凌", [["学生欺凌", "霸凌|校霸"], ["排查", "摸底"]]],
        ["s1", "notice/all/#s1", "保障措施（一）", "加强领导", []],
    ]


def test_a_guide_has_its_words_its_first_step_with_what_it_rests_on_and_its_numbers():
    first, rest = search_data(searched())
    head, step = ["guides/bullying/", "被同学欺负怎么办", "学生欺凌"], ["告诉学校。", "某保护法第二条；措施1第1句"]
    assert first["guides"] == [["bullying", *head, ["m1"], "被打|挨打", *step, ["12345"]]]
    second, who = ["学校应当制止。", "某保护法第二条"], ["学校要管。", "措施1第1句"]  # not the one that only rings
    assert rest["guides"] == [["甲|乙|丙|丁|戊|己|庚|辛", second, who]]


def test_a_guide_without_steps_has_empty_places_for_them():
    said, body = guide(GUIDE[: GUIDE.index("## 先")].replace("hotlines: [12345]", "hotlines: []"))
    first, rest = search_data(searched(guides=(said,), bodies={"bullying": body}))
    assert first["guides"][0][5:] == ["", "", "", []]
    assert rest["guides"][0][1:] == [["", ""], ["", ""]]


def test_the_numbers_of_the_first_step_come_before_those_of_the_page_and_a_retired_one_is_none():
    text = GUIDE.replace("（来源：某保护法第二条）", "（来源：求助电话110；某保护法第二条；求助电话12318）")
    later = GUIDE.replace("\n## 谁", "- 打110。（来源：求助电话110）\n\n## 谁")
    for written, numbers in ((text.replace("[12345]", "[12318, 12345, 110]"), ["110", "12345"]), (later, ["12345"])):
        said, body = guide(written)
        assert search_data(searched(guides=(said,), bodies={"bullying": body}))[0]["guides"][0][8] == numbers


def test_both_stages_hold_the_same_things_in_the_same_order():
    first, rest = search_data(searched())
    assert [p[0] for p in first["passages"]] == [p.id for p in PASSAGES]
    assert [p[0] for p in rest["passages"]] == [[s.text for s in p.sentences] for p in PASSAGES]


def test_what_changed_stands_at_its_passages_and_what_the_portal_says_at_the_cover():
    _, rest = search_data(searched())
    since = {p.id: found[1] for p, found in zip(PASSAGES, rest["passages"], strict=True) if found[1]}
    changed = "排查有了法律：某法、某令"
    assert since == {"cover": ["发文字号：某未保〔2021〕3号"], "r1": [changed], "m1": [changed]}


def test_what_is_read_as_one_is_found_by_both():
    _, rest = search_data(searched())
    assert [p[2] for p in rest["passages"]] == [[1], [0], [3], [2], [], []]


def test_numbers_in_use_say_all_they_say_on_their_cards_and_the_others_what_to_ring_instead():
    first, rest = search_data(searched())
    assert first["hotlines"] == {"110": ["报警电话", "tel:110"], "12345": ["便民热线", "tel:12345"]}
    assert first["emergency"] == ["110"] and first["retired"] == {"12318": ["12345"]}
    known = ["由它转给主管部门", "7×24小时", "某文〔2020〕53号", "2026年11月1日", "公开资料，未拨打", ""]
    assert [h[0] for h in rest["hotlines"]] == ["110", "12345"] and rest["hotlines"][1][1:] == known


def test_how_people_say_it_comes_first_and_what_the_site_is_not_about_later():
    first, rest = search_data(searched())
    manner = first["manner"]
    assert manner["same"] == {"孩子": "娃儿|小孩", "怎么": "咋个"}
    assert (manner["fillers"], manner["danger"], manner["calm"]) == ("请问|吗", "被打|想死", "跳楼价")
    assert manner["persons"] == "我"
    assert rest["elsewhere"] == "天气|房价"


def test_a_question_back_has_the_answers_of_the_questions_or_its_own_and_no_dead_end():
    manner = search_data(searched())[0]["manner"]
    bullying, start = "guides/bullying/", "ask/"
    assert manner["ask"] == [
        ["被打|打人", "是谁？", [["同学", bullying], ["再问", start]]],
        ["老师", "什么事？", [["欺凌", bullying]]],
    ]
    assert manner["start"] == ["", "发生了什么？", [["打人", "ask/hit/"], ["欺凌", bullying]]]


def test_an_answer_whose_page_is_not_built_is_left_out():
    manner = search_data(searched(url=lambda path: "" if path.startswith("ask/") else path))[0]["manner"]
    assert [say for say, _ in manner["ask"][0][2]] == ["同学"]


@pytest.mark.parametrize("triage", ["", TRIAGE])
def test_without_a_first_question_none_is_asked(triage):
    nodes = load_triage(triage, "t.yml") if triage else ()
    manner = search_data(searched(manner=Manner(), triage=nodes))[0]["manner"]
    assert manner["ask"] == [] and (manner["start"] is None) == (not triage)


def test_traditional_forms_are_given_at_once_and_readings_with_the_text():
    first, rest = search_data(searched())
    assert "學学" in first["traditional"] and "pinyin" not in first and "學学" not in rest["traditional"]
    assert "|qi" in rest["pinyin"] and rest["pinyin"] == search_data(searched())[1]["pinyin"]


def test_of_the_real_site_nothing_but_passages_and_guides_is_found(docs, project):
    found = load_catalogue(docs)
    bodies = bodies_in(docs, {g.slug: g.path for g in found.guides})
    sources = (found.aliases, found.guides, bodies, found.registry, found.changes, found.triage, found.manner)
    passages = project.edition.passages
    first, rest = search_data(Searched(passages, project.page_of, *sources, (), lambda path: path))
    assert [p[1] for p in first["passages"]] == [f"{project.page_of[p.id]}#{p.id}" for p in passages]
    assert [g[1] for g in first["guides"]] == [g.path for g in found.guides]
    assert all(g[6] and g[7] for g in first["guides"])
    text = json.dumps([first, rest], ensure_ascii=False)
    for page in ("indices/", "notice/full", "sources/", "changes.md", "picture", "downloads"):
        assert page not in text, page
