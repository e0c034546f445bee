"""Laws as public repositories keep them in text: which law it is, of which day, and its articles without markup."""

import datetime
from textwrap import dedent

import pytest

from weibao.law_copies.copy import title_key
from weibao.law_copies.prose import read_prose

TITLE = "中华人民共和国某保护法"
WANTED = frozenset({title_key(TITLE)})
WORDS = {"第一条": "为了保护，制定本法。", "第二条": "学校应当：\n（一）制止；\n（二）报告。"}
FRONT = f"""\
    ---
    id: ff80
    title: {TITLE}
    date: '2024-04-26'
    effective_date: '2024-06-01'
    status: 有效
    tags:
      - 有效
    ---

    **{TITLE}**

    ## 第一章　　总  则

    - **第一条**　　为了保护，制定本法。

    ## 第二章　　学校保护

    - **第二条**　　学校应当：

      - （一）制止；

      - （二）报告。
    """
BOLD = f"""\
    ---
    sidebar: auto
    ---

    # {TITLE}

    1991年9月4日第七届全国人民代表大会常务委员会第二十一次会议通过

    根据2024年4月26日第十四届全国人民代表大会常务委员会第九次会议《决定》第二次修正

    ## 第一章　总则

    **第一条**　为了保护，制定本法。

    **第二条**　学校应当：

    （一）制止；

    （二）报告。
    """
PLAIN = f"""\
    # {TITLE}

    2024年4月26日 第十四届全国人民代表大会常务委员会第九次会议第二次修正）

    2024年6月1日 施行

    <!-- INFO END -->

    ## 第一章 总 则

    第一条 为了保护，制定本法。

    第二章 学校保护

    第二条 学校应当：

    （一）制止；

    （二）报告。

    附 则

    本页由某网站整理
    """
TIGHT = f"""\
    {TITLE}
    （2024年4月26日修正）
    目　录
    第一章　总则
    第一条【目的】为了保护，制定本法。
    第二条学校应当：
    （一）制止；
    （二）报告。
    """


def read(text, name="law", of_folder=str):
    return list(read_prose(dedent(text), "a/law.md", name, WANTED, of_folder))


@pytest.mark.parametrize("text", [FRONT, BOLD, PLAIN, TIGHT])
def test_a_law_is_read_in_every_dress(text):
    (copy,) = read(text)
    assert (title_key(copy.title), copy.articles, copy.where) == (title_key(TITLE), WORDS, "a/law.md")
    assert copy.day == datetime.date(2024, 4, 26)


@pytest.mark.parametrize(("text", "effective", "status"), [(FRONT, True, "有效"), (BOLD, False, ""), (PLAIN, True, "")])
def test_from_when_it_holds_and_what_it_is_called_are_read_where_they_stand(text, effective, status):
    (copy,) = read(text)
    assert (copy.effective, copy.status) == (datetime.date(2024, 6, 1) if effective else None, status)


@pytest.mark.parametrize("name", ["某保护法(2025-05-01)", "某保护法_20250501_ff80", "某保护法（2025年5月1日）"])
def test_a_day_in_the_name_of_the_file_goes_before_those_in_the_text(name):
    (copy,) = read(BOLD, name)
    assert copy.day == datetime.date(2025, 5, 1)


@pytest.mark.parametrize(
    "title",
    [
        "某保护法",
        "《中华人民共和国某保护法》",
        "某保护法（2024年修正）",
        "中华人民共和国 某保护法",
        "某保护法(2024-04-26)",
    ],
)
def test_a_title_is_known_however_it_is_written(title):
    assert title_key(title) in WANTED


def test_numbers_of_parts_belong_to_the_title():
    assert title_key("某解释（一）") != title_key("某解释（二）")


def test_another_law_is_left_alone():
    assert read(BOLD.replace("某保护法", "某别的法")) == []


def test_a_title_below_other_lines_is_found_where_there_is_no_heading():
    (copy,) = read(f"首页 > 法规库\n打印本页\n{dedent(TIGHT)}")
    assert copy.articles == WORDS


def test_a_paragraph_that_begins_with_another_article_is_none():
    text = f"# {TITLE}\n第七条　甲。\n第五条规定的情形，乙。\n第八条丙。\n第六条第二款规定的，丁。\n"
    (copy,) = read(text)
    assert copy.articles == {"第七条": "甲。\n第五条规定的情形，乙。", "第八条": "丙。\n第六条第二款规定的，丁。"}


def test_an_inserted_article_is_one():
    (copy,) = read(f"# {TITLE}\n第七条　甲。\n第七条之一　乙。\n第七条之二丙。\n")
    assert list(copy.articles) == ["第七条", "第七条之一", "第七条之二"]


def test_a_heading_glued_to_an_article_is_left_off():
    (copy,) = read(f"# {TITLE}\n第七条　甲。\n网络沉迷防治\n第八条　乙。\n")
    assert copy.articles == {"第七条": "甲。", "第八条": "乙。"}


def test_a_part_of_a_law_belongs_to_the_first_page_of_its_folder():
    above = f"# {TITLE}\n\n2024年4月26日通过\n"
    (copy,) = read("# 第二编　学校\n\n**第二条**　甲。\n", "02-schools", lambda: above)
    assert (copy.title, copy.day, copy.articles) == (TITLE, datetime.date(2024, 4, 26), {"第二条": "甲。"})
    assert read("# 第二编　学校\n\n**第二条**　甲。\n") == []


def test_front_matter_that_is_no_yaml_hides_nothing():
    (copy,) = read(f"---\ntitle: [\n---\n\n# {TITLE}\n第一条　甲。\n")
    assert copy.articles == {"第一条": "甲。"}


def test_links_tags_and_entities_are_no_words():
    (copy,) = read(f"# {TITLE}\n第一条&emsp;<b>为了</b>[保护](/x)，制定本法。\n")
    assert copy.articles == {"第一条": "为了保护，制定本法。"}


@pytest.mark.parametrize(
    ("line", "day", "effective"),
    [
        ("（2024年4月26日第二次修正，自2024年6月1日起施行）", (2024, 4, 26), (2024, 6, 1)),
        ("2024年4月26日公布\n更新时间：2026-09-01", (2024, 4, 26), None),
        ("发布日期：2024-04-26　施行日期：2024-06-01", (2024, 4, 26), (2024, 6, 1)),
    ],
)
def test_days_of_one_line_are_told_apart(line, day, effective):
    (copy,) = read(f"# {TITLE}\n{line}\n第一条　甲。\n")
    assert copy.day == datetime.date(*day)
    assert copy.effective == (datetime.date(*effective) if effective else None)


def test_a_line_that_says_the_law_holds_no_more_is_its_status():
    (copy,) = read(f"# {TITLE}\n本法已于2026年1月1日废止\n2024年4月26日通过\n第一条　甲。\n")
    assert copy.status == "已废止"
    (copy,) = read(f"# {TITLE}\n根据2024年4月26日《关于废止和修改部分法律的决定》修正\n第一条　甲。\n")
    assert copy.status == ""


def test_an_item_without_a_mark_at_its_end_is_no_heading():
    (copy,) = read(f"# {TITLE}\n第七条　学校应当：\n（一）甲；\n（二）学校不得收取任何费用\n第八条　乙。\n")
    assert copy.articles["第七条"].endswith("（二）学校不得收取任何费用")


@pytest.mark.parametrize("heading", ["网络沉迷防治", "1. 网络信息内容规范", "五、离婚"])
def test_bare_headings_are_left_off_however_they_are_numbered(heading):
    (copy,) = read(f"# {TITLE}\n第七条　甲。\n{heading}\n第八条　乙。\n")
    assert copy.articles["第七条"] == "甲。"


@pytest.mark.parametrize("draft", ["（修订草案征求意见稿）", "（2027年修订草案）", "释义"])
def test_a_draft_is_not_the_law(draft):
    assert read(f"# {TITLE}{draft}\n第一条　甲。\n") == []


def test_a_decision_that_amends_a_law_is_not_the_law():
    text = f"全国人民代表大会常务委员会关于修改《某保护法》的决定\n{TITLE}\n第一条　甲。\n"
    assert read(text) == []


@pytest.mark.parametrize(
    "name", ["某保护法2024修正", "某保护法（最新版）", "某保护法全文", "某保护法 - 某网", "某保护法_20240426"]
)
def test_a_title_loses_what_copies_hang_on_it(name):
    (copy,) = read("第一条　甲。\n", name)
    assert title_key(copy.title) in WANTED


def test_a_law_may_stand_in_a_table_or_have_arabic_numbers():
    (copy,) = read(f"# {TITLE}\n\n| 条 | 文 |\n| --- | --- |\n| 第一条 | 甲。 |\n| 第二条 | 乙。 |\n")
    assert copy.articles["第一条"].startswith("甲。")
    (copy,) = read(f"# {TITLE}\n第39条　甲。\n第39条之一　乙。\n")
    assert list(copy.articles) == ["第三十九条", "第三十九条之一"]


def test_a_page_with_the_name_of_its_site_above_is_read():
    (copy,) = read(f"# 某法规库\n\n## {TITLE}\n\n第一条　甲。\n")
    assert copy.articles == {"第一条": "甲。"}


def test_long_runs_of_brackets_and_comments_take_no_time():
    text = f"# {TITLE}\n第一条　甲。\n" + "[" * 200_000 + "\n" + "<!--" * 100_000 + "<" * 100_000
    (copy,) = read(text)
    assert copy.articles["第一条"].startswith("甲。")
