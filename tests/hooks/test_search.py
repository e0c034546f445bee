"""hooks/search.py: the search as three files of one version; what editors write is found, and is only data."""

import json
import re
from urllib.parse import urljoin

import pytest

from tests.hooks.conftest import Built, SmallSite
from tests.hooks.situations import BULLYING, EVERY, TRIAGE, VILLAGE, add_situations
from weibao.search.program import FIRST, PROGRAM, REST, version_of

ALIASES, MANNER = "docs/_data/aliases.yml", "docs/_data/search.yml"
WORDS = "m3:\n  欺凌: [霸凌, 校霸]\nm2:\n  村委会: [村上]\n"
SAYS = (
    "same: {孩子: [娃儿]}\ndanger: [被打, 想死]\nelsewhere: [天气]\n"
    "ask:\n  - {words: [打人], ask: 是谁？, node: school}\n  - words: [村]\n    ask: 什么事？\n"
    "    options: [{say: 没人管, guide: village}]\n"
)
OF_MATERIAL = re.compile(r"assets/javascripts/(?:bundle|lunr/|workers/)|search/search_index\.json|worker")
PARTS = re.compile(r"assets/javascripts/search/")
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% include 'x' %}",
    "'\"`${alert(1)}\\\\",
    "});alert(1);({",
]
NEW = """\
---
title: 狗追孩子，怎么办
short: 恶狗
order: 5
level: A
audience: [家长]
passages: [m2]
hotlines: [12345]
variants: [邻居的狗没拴绳, 狗追我孩子, 被狗吓到, 小区的恶犬, 遛狗不牵, 流浪狗, 狗叫, 大狗]
aliases: [藏獒, 恶犬]
sources: []
related: []
status: draft
review_in: 2027-06
---

## 先做什么 { #first }

告诉村委会。（来源：措施2第1句）

## 谁应当管 { #who }

- 村委会要报告。（来源：措施2第1句）

/// quote | m2-1
///
"""


@pytest.fixture
def guided(small: SmallSite) -> SmallSite:
    add_situations(small)
    small.write(**{ALIASES: WORDS, MANNER: SAYS})
    return small


def data(built: Built, path: str) -> dict:
    """What a script hands to the program: one value of JSON."""
    script = built.page(path)
    return json.loads(script[script.index("={") + 1 : script.rindex(";s.start&&")])


def dialogs(built: Built) -> dict[str, tuple[str, ...]]:
    """Page → where its dialog finds the files, the pages, and the version."""
    marks = re.compile(
        r'<div class="md-search" .*?data-wb-search="(.*?)" data-wb-base="(.*?)" data-wb-version="(.*?)">'
    )
    return {path: marks.search(built.page(path)).groups() for path in built.files if path.endswith(".html")}


def html(built: Built) -> str:
    return "".join(built.page(path) for path in sorted(built.files) if path.endswith(".html"))


def test_every_page_finds_the_files_of_one_version(guided: SmallSite):
    built = guided.build(*EVERY)
    assert built.ok, built.log
    version = version_of({path: built.page(path) for path in (PROGRAM, FIRST, REST)})
    for path, (files, base, of) in dialogs(built).items():
        assert urljoin(f"/{path}", files) == "/search/" and urljoin(f"/{path}", base) == "/", path
        assert of == version
    assert len(dialogs(built)) > 20


def test_material_s_own_search_is_not_published_and_our_parts_not_one_by_one(guided: SmallSite):
    built = guided.build(*EVERY)
    assert [path for path in built.files if OF_MATERIAL.search(path) or PARTS.search(path)] == []
    assert re.findall(r'src="[^"]*(?:bundle|worker|lunr|search)[^"]*"', html(built)) == []


def test_the_same_words_have_the_same_version_and_other_words_another(guided: SmallSite):
    of = [dialogs(guided.build(*EVERY, PYTHONHASHSEED=seed))["index.html"][2] for seed in "12"]
    guided.change(ALIASES, "校霸", "校园霸王")
    of.append(dialogs(guided.build(*EVERY))["index.html"][2])
    assert of[0] == of[1] != of[2]


def test_every_address_that_the_search_leads_to_is_there(guided: SmallSite):
    built = guided.build(*EVERY)
    first = data(built, FIRST)
    questions = [*first["manner"]["ask"], first["manner"]["start"]]
    answers = [address for question in questions for _, address in question[2]]
    addresses = [*(entry[1] for entry in (*first["passages"], *first["guides"])), *answers]
    assert len(answers) == 5
    for address in addresses:
        page, _, anchor = address.partition("#")
        assert f"{page}index.html" in built.files, address
        assert not anchor or f'id="{anchor}"' in built.page(f"{page}index.html"), address


def test_a_line_less_takes_the_search_away_and_nothing_else(guided: SmallSite):
    complete = guided.build(*EVERY)
    without = guided.build(*(h for h in EVERY if h != "search"))
    assert complete.ok and without.ok, without.log
    assert complete.files - without.files == {PROGRAM, FIRST, REST}
    for path in sorted(f for f in without.files if f.endswith(".html")):
        assert without.article(path) == complete.article(path), path
    page = html(without)
    gone = ('class="md-search', "data-wb-search", 'for="__search"', "data-wb-ways", "assets/javascripts/bundle")
    assert [mark for mark in gone if mark in page] == []


def test_a_guide_that_is_added_is_found(guided: SmallSite):
    guided.write(**{"docs/guides/dog.md": NEW})
    guided.change(TRIAGE, "{say: 没人管, guide: village}", "{say: 狗, guide: dog}\n    - {say: 没人管, guide: village}")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    words, address = "藏獒|恶犬", "guides/dog/"
    step = ["告诉村委会。", "措施2第1句"]
    first, rest = data(built, FIRST), data(built, REST)
    assert first["guides"][0] == ["dog", address, "狗追孩子，怎么办", "恶狗", ["m2"], words, *step, ["12345"]]
    assert rest["guides"][0][0].startswith("邻居的狗没拴绳|狗追我孩子|") and len(rest["guides"]) == 3
    assert ["狗", address] in first["manner"]["start"][2]
    assert re.search(r"\|ao[\u4e00-\u9fff]*獒", rest["pinyin"])


def test_words_of_editors_are_data_whatever_they_say(guided: SmallSite):
    quoted, short = json.dumps(HOSTILE), [text[:16] for text in HOSTILE]
    guided.change(BULLYING, "title: 同学打孩子，怎么办", f"title: {json.dumps(HOSTILE[0])}")
    guided.change(VILLAGE, "title: 孩子没人管，怎么办", f"title: {json.dumps(HOSTILE[1])}")
    guided.change(VILLAGE, "sources: []", f"sources: []\naliases: {quoted}")
    guided.change(VILLAGE, "没人照顾", json.dumps(HOSTILE[2:])[1:-1])
    guided.write(**{ALIASES: f"m3:\n  欺凌: {json.dumps(short)}\n", MANNER: f"danger: {quoted}\n"})
    built = guided.build(*EVERY, strict=False)
    assert built.ok, built.log
    first, rest = data(built, FIRST), data(built, REST)
    assert [g[2] for g in first["guides"]] == HOSTILE[:2]
    assert first["guides"][1][5].split("|") == first["manner"]["danger"].split("|") == HOSTILE
    assert first["passages"][5][4] == [["欺凌", "|".join(short)]]
    assert set(HOSTILE[2:]) < set(rest["guides"][1][0].split("|"))
    articles = "".join(built.article(path) for path in dialogs(built))
    assert "<script>alert" not in articles and "<img src=x" not in articles


@pytest.mark.parametrize(("file", "text", "told"), [
    (ALIASES, "m3: 甲\n", "docs/_data/aliases.yml:1：字段 m3 下面没有词。"),
    (ALIASES, "m3: [甲\n", "docs/_data/aliases.yml:2：YAML 写法有误。"),
    (MANNER, "clam: [甲]\n", "docs/_data/search.yml:1：字段 clam 认不得。"),
    (MANNER, "danger: 被打\n", "docs/_data/search.yml:1：字段 danger 应为文字的列表。"),
])  # fmt: skip
def test_a_file_that_is_refused_is_told_and_the_rest_of_the_search_works(
    guided: SmallSite, file: str, text: str, told: str
):
    guided.write(**{file: text})
    built = guided.build(*EVERY, strict=False)
    assert built.ok and told in built.log and "Traceback" not in built.log
    assert told in built.article("index.html") + built.page("index.html")
    first, rest = data(built, FIRST), data(built, REST)
    assert [bool(p[4]) for p in first["passages"]].count(True) == (0 if file == ALIASES else 2)
    assert first["manner"]["danger"] == ("" if file == MANNER else "被打|想死")
    assert len(first["guides"]) == len(rest["guides"]) == 2 and dialogs(built)["index.html"][2]
    assert not guided.build(*EVERY).ok


def test_without_the_two_files_everything_is_found_by_its_own_words(small: SmallSite):
    add_situations(small)
    built = small.build(*EVERY)
    assert built.ok, built.log
    first = data(built, FIRST)
    assert [p[4] for p in first["passages"]] == [[]] * 7
    assert first["manner"]["ask"] == [] and first["manner"]["start"][1] == "发生了什么？"
