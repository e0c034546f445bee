"""The rules of handouts, as an editor meets them: file, line, what was found, what to do."""

from textwrap import dedent

import pytest

from tests.core.small_situation import GUIDE, INDEX, SOURCES, tell

HEAD = "---\ntitle: 告知书\ndescription: 说明\naudience: [家长]\nhotlines: [12345]\npages: 1\n{more}---\n\n{body}"
FILE = "docs/handouts/sheet.md"
LIST = """        第二条: |-
          有下列情形的，应当报告：
          （一）殴打、残害身体的；
          （二）遗弃、无人照料的；
          （三）拐卖、收买儿童的。
"""


def told(docs, more: str = "passages: [m1]\n", body: str = "") -> list[str]:
    files = {
        "guides/index.md": INDEX,
        "guides/a.md": GUIDE,
        "handouts/index.md": "---\ntitle: 打印\ntemplate: handouts.html\n---\n",
        "handouts/sheet.md": HEAD.format(more=more, body=body),
    }
    return [line for line in tell(docs, files) if line.startswith(FILE)]


def test_a_sound_handout_has_no_problem(small_docs):
    assert told(small_docs, "passages: [m1]\nsentences: [m2-1]\nguides: [a, 'a#who']\n") == []


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("passages: [m99]\n", f"{FILE}:7：passages 里的“m99”：通知里没有这一段。写编号，例如 m7、s3。"),
        ("sentences: [m1]\n", f"{FILE}:7：sentences 里的“m1”：通知里没有这一句。写编号，例如 m7-3。"),
        ("plain: [m1-1]\n", f"{FILE}:7：plain 里的“m1-1”：通知里没有这一段。写编号，例如 m7。"),
        ("guides: [nobody]\n", f"{FILE}:7：guides 里的“nobody”：没有这个情形。写 docs/guides/ 里的文件名，不带 .md。"),
        ("guides: ['a#other']\n", f"{FILE}:7：guides 里的“a#other”：没有这个小节。可用的是 a#first（先做什么）"),
        ("", f"{FILE}：这张单子没有内容。写 passages、sentences、plain 或 guides，至少一样。"),
        ("form: cards\npassages: [m1]\n", f"{FILE}:7：随身卡只印电话，别的内容印不上。"),
        ("form: [sheet]\npassages: [m1]\n", f"{FILE}:7：字段 form “['sheet']”不能用。可用的是 sheet（单页）"),
        ("passages: [m1]\npasages: [m2]\n", f"{FILE}:8：没有“pasages”这个字段。"),
    ],
)
def test_what_is_not_there_is_told(small_docs, more: str, message: str):
    assert any(line.startswith(message) for line in told(small_docs, more)), told(small_docs, more)


@pytest.mark.parametrize(("form", "name"), [("poster", "海报"), ("cards", "随身卡")])
def test_a_poster_or_a_card_has_numbers(small_docs, form: str, name: str):
    head = HEAD.format(more=f"form: {form}\n", body="").replace("[12345]", "[]")
    found = tell(small_docs, {"guides/index.md": INDEX, "guides/a.md": GUIDE, "handouts/sheet.md": head})
    assert any(f"{FILE}：{name}没有电话。写 hotlines，例如 hotlines: [12345, 12355]。" in line for line in found), found


def test_a_description_that_is_no_text_is_told_once(small_docs):
    head = HEAD.format(more="passages: [m1]\n", body="").replace("description: 说明", "description: [甲]")
    found = tell(small_docs, {"guides/index.md": INDEX, "guides/a.md": GUIDE, "handouts/sheet.md": head})
    assert len([line for line in found if line.startswith(f"{FILE}:3：")]) == 1, found


def test_a_list_of_the_law_is_told_whole_or_open(small_docs):
    law = SOURCES.replace("        第二条: 学校应当立即制止欺凌。\n", LIST)
    files = {"guides/index.md": INDEX, "_data/sources.yml": dedent(law)}
    body = "{}殴打、残害的，遗弃、无人照料的，应当报告。（来源：某保护法第二条）\n"
    for open_, problems in (("", 1), ("例如", 0)):
        sheet = HEAD.format(more="passages: [m1]\n", body=body.format(open_))
        found = [line for line in tell(small_docs, files | {"handouts/sheet.md": sheet}) if line.startswith(FILE)]
        assert len(found) == problems and all("只说了某保护法第二条的几项" in line for line in found), found


def test_an_unknown_number_is_told(small_docs):
    found = [line for line in told(small_docs, body="打99999。（来源：措施1）") if "99999" in line]
    assert found and found[0].startswith(f"{FILE}:10：")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("家长应当学习。\n", f"{FILE}:10：“家长应当学习。”没有写来源。"),
        ("- 学校可以退钱。（来源：措施9）\n", f"{FILE}:10：认不得来源“措施9”。"),
        ("- 家长应当每天陪孩子：＿＿＿\n", "写了“应当”，没有来源。"),
        ("- 每天玩30分钟：＿＿＿\n", "写了“30分钟”，没有来源。"),
        ("1. 学校要管。（来源：措施1）\n", f"{FILE}:10：“1. 学校要管。（来源：措施1…”这样写，纸上和网页上会不一样。"),
        ("> 学校要管。（来源：措施1）\n", "正文只用“## 小标题”、段落和以“- ”开头的列表；网址直接写出来。"),
        ("- 甲：＿＿＿\n    - 乙：＿＿＿\n", f"{FILE}:11：“- 乙：＿＿＿”这样写，纸上和网页上会不一样。"),
        ("看[这里](https://example.org)：＿＿＿\n", f"{FILE}:10：“看[这里](https:"),
        ("- `甲`：＿＿＿\n", f"{FILE}:10：“- `甲`：＿＿＿”这样写"),
        ("- 签名：________\n", f"{FILE}:10：留空的横线是半角的“_”。改用全角的“＿”。"),
        (
            "## 甲\n\n- ＿＿＿\n\n## 甲\n\n- ＿＿＿\n",
            f"{FILE}:14：单子上已经有小标题“甲”。换一个小标题，或删去这一个。",
        ),
        ("## 求助电话\n\n- ＿＿＿\n", f"{FILE}:10：单子上已经有小标题“求助电话”。"),
        (
            "/// note | 说明\n学校要管。（来源：措施1）\n///\n",
            f"{FILE}:10：“/// note | 说明”这样写，纸上和网页上会不一样。",
        ),
        ("学校\\*要管。（来源：措施1）\n", "纸上和网页上会不一样"),
        ("## 空的\n\n## 有的\n\n学校要管。（来源：措施1）\n", f"{FILE}:10：“空的”下面没有内容。"),
        ("/// quote | m1-1\n///\n", f"{FILE}:10：单子里不写引文块（m1-1）。写在开头的 passages 或 sentences 里。"),
    ],
)
def test_what_an_editor_writes_rests_on_something(small_docs, body: str, message: str):
    assert any(message in line for line in told(small_docs, body=body)), told(small_docs, body=body)


def test_a_line_of_half_width_marks_is_told_once(small_docs):
    assert len(told(small_docs, body="- 签名：________\n")) == 1


def test_a_line_to_write_on_needs_no_source(small_docs):
    assert told(small_docs, body="## 我们的约定\n\n- 晚上＿＿＿点以后不用。\n- 签名：＿＿＿＿\n") == []


@pytest.mark.parametrize("name", ["README", "甲", "Upper", "two words", "-x", "x" * 61])
def test_a_name_that_cannot_be_an_address_is_told(small_docs, name: str):
    head = HEAD.format(more="passages: [m1]\n", body="")
    found = tell(small_docs, {"guides/index.md": INDEX, "guides/a.md": GUIDE, f"handouts/{name}.md": head})
    assert any(f"docs/handouts/{name}.md：文件名不能用。用小写英文字母、数字和 -" in line for line in found), found
