"""Content checks without a build, over a whole docs/ folder."""

import datetime

import pytest

from weibao.checks import check_project
from weibao.problems import Severity

TODAY = datetime.date(2026, 12, 2)
SOUND = "---\ntitle: 常见问题\norder: 80\n---\n\n正文。\n"


@pytest.fixture
def found(small_docs):
    """What the checks say after files were written, as text or as bytes."""

    def check(**files):
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            (small_docs / name.replace("__", "/")).with_suffix(".md").write_bytes(data)
        return [str(p) for p in check_project(small_docs, TODAY)]

    return check


def test_the_real_content_has_no_problem(docs):
    assert check_project(docs, TODAY) == ()


def test_a_sound_small_project_has_no_problem(found):
    assert found() == []


def test_an_own_page_may_hold_anything_sound(found):
    assert found(faq=SOUND + "\n/// tip | 提示\n甲\n///\n") == []


def test_a_page_without_a_head_is_told(found):
    assert [m.split("。")[0] for m in found(faq="正文\n")] == ["docs/faq.md:1：页面开头没有“---”"]


def test_a_page_without_a_title_is_told(found):
    assert found(faq="---\norder: 1\n---\n") == ["docs/faq.md:1：缺少 title。写一行 title: 标题。"]


def test_a_broken_block_is_told_at_its_line(found):
    assert [m.split("。")[0] for m in found(faq=SOUND + "\n/// nota\n")] == ["docs/faq.md:8：没有“nota”这种块"]


def test_a_page_that_is_not_utf_8_is_told(found):
    assert found(faq=SOUND.encode("gb18030")) == ["docs/faq.md：文件不是 UTF-8 编码。请另存为 UTF-8。"]


def test_an_official_page_that_is_not_utf_8_is_told_once(found):
    assert found(domains__family=SOUND.encode("gb18030")) == [
        "docs/domains/family.md：文件不是 UTF-8 编码。请另存为 UTF-8。"
    ]


def test_a_missing_official_page_is_told(found, small_docs):
    (small_docs / "domains/family.md").unlink()
    assert found() == ["docs/domains/family.md：缺少原文页“家庭保护”。运行 make split 重新生成。"]


def test_a_changed_official_page_is_told_once(found, small_docs):
    text = (small_docs / "domains/family.md").read_text(encoding="utf-8")
    assert found(domains__family=text.replace("公益", "公共")) == [
        "docs/domains/family.md:11：措施1与原文不符（第14字“共”应为“益”）。运行 make split 恢复原文。"
    ]


def test_a_broken_block_on_an_official_page_is_told_once(found, small_docs):
    text = (small_docs / "domains/family.md").read_text(encoding="utf-8")
    assert [m.split("。")[0] for m in found(domains__family=text + "\n/// note\n甲\n")] == [
        "docs/domains/family.md:17：块“/// note”没有结束",
        "docs/domains/family.md:18：“甲”既不是原文，也没有标明是编者的话",
    ]


def test_a_changed_received_text_is_told_and_other_pages_are_checked_all_the_same(found, small_docs):
    source = small_docs / "source/small.txt"
    source.write_bytes(source.read_bytes() + b"\n")
    messages = found(faq="正文\n")
    assert [m.split("：")[0] for m in messages] == ["docs/_data/site.yml:2", "docs/faq.md:1"]


def test_what_still_looks_damaged_is_shown_and_stops_nothing(small_docs):
    (small_docs / "_data/corrections.yml").write_text("[]\n", encoding="utf-8")
    old = [p for p in check_project(small_docs, TODAY) if p.severity is Severity.OLD]
    assert [(p.file, p.line, p.found) for p in old] == [
        (
            "docs/source/small.txt",
            12,
            "疑似损坏：年份后面似缺“年”字或分隔（“有利于未成年人的原则。到20256月,工作机制”）",
        )
    ]


def test_problems_stand_in_the_order_of_files_and_lines(found):
    messages = found(b="正文\n", a=SOUND + "\n///\n\n///\n")
    assert [m.split("：")[0] for m in messages] == ["docs/a.md:8", "docs/a.md:10", "docs/b.md:1"]


def test_a_link_that_leads_nowhere_is_told_at_its_line(found):
    assert found(faq=SOUND + "\n见[措施9](domains/family.md#m9)。\n") == [
        "docs/faq.md:8：链接“domains/family.md#m9”指向的位置不存在。核对 # 后面的名字，或在那一页的标题后面写 { #m9 }。"
    ]


@pytest.mark.parametrize(
    "target",
    [
        "domains/family.md",
        "domains/family.md#m2",
        "domains/family.md#m2-1",
        "domains/family.md#domain-family",
        "notice/full.md#s1",
        "notice/corrections.md#c1",
        "data/notice.json",
        "downloads/small.txt",
        "#why",
        "https://example.org/a#b",
        "mailto:a@example.org",
    ],
)
def test_a_link_to_anything_that_will_be_published_is_sound(found, target):
    assert found(faq=f"{SOUND}\n## 为什么 {{ #why }}\n\n见[此处]({target})。\n") == []


def test_an_address_of_the_official_text_cannot_be_claimed_twice(found, small_docs):
    page = small_docs / "domains/family.md"
    note = "/// note\n## 假标题 { #m2 }\n///\n\n## 2."
    page.write_text(page.read_text(encoding="utf-8").replace("## 2.", note), encoding="utf-8")
    assert [m.split("。")[0] for m in found()] == ["docs/domains/family.md:14：“#m2”已经是原文的网址"]


def test_a_page_left_over_from_another_notice_is_told(found):
    message = "docs/domains/old.md：“#m1”是原文的网址，这一页却不是原文页"
    assert [m.split("。")[0] for m in found(domains__old="---\ntitle: 旧\n---\n\n## 1. 旧 { #m1 }\n\n旧。\n")] == [
        message
    ]


def test_a_page_of_a_domain_is_named_as_the_data_say(found, small_docs):
    page = small_docs / "domains/family.md"
    page.write_text(page.read_text(encoding="utf-8").replace("title: 家庭保护", "title: 家庭"), encoding="utf-8")
    message = "docs/domains/family.md:2：title 与 _data/domains.yml 不一致（应为“家庭保护”）"
    assert [m.split("。")[0] for m in found()] == [message]


@pytest.mark.parametrize(
    ("hotlines", "message"),
    [
        ("[12399]", "没有 id 为“12399”的电话。可用的是 110、12345；新的先写进 _data/hotlines.yml。"),
        ("[12318]", "12318 已停用。改写 12345。"),
        ("[12345, '12345']", "“12345”写了两次。只留一个。"),
        ("12345", "hotlines 应为电话 id 的列表。写成 hotlines: [12345, 12355]。"),
        ("", "hotlines 应为电话 id 的列表。写成 hotlines: [12345, 12355]。"),
    ],
)
def test_a_page_names_numbers_that_can_be_rung(found, hotlines, message):
    assert f"docs/faq.md:3：{message}" in found(faq=f"---\ntitle: 甲\nhotlines: {hotlines}\n---\n")


def test_an_official_page_may_name_numbers_too(found, small_docs):
    page = (small_docs / "domains/family.md").read_text(encoding="utf-8")
    assert found(domains__family=page.replace("---\n\n", "hotlines: [12345]\n---\n\n", 1)) == []
    wrong = found(domains__family=page.replace("---\n\n", "hotlines: [police]\n---\n\n", 1))
    assert [m.split("。")[0] for m in wrong] == ["docs/domains/family.md:5：没有 id 为“police”的电话"]


@pytest.mark.parametrize(
    ("today", "old"),
    [
        (datetime.date(2027, 4, 30), []),
        (
            datetime.date(2027, 5, 1),
            [
                "docs/_data/hotlines.yml:1：110（报警电话）核对已过期（上次2026年11月1日）",
                "docs/_data/hotlines.yml:12：12345（便民热线）核对已过期（上次2026年11月1日）",
            ],
        ),
    ],
)
def test_an_overdue_check_is_shown_and_stops_nothing(small_docs, today, old):
    problems = check_project(small_docs, today)
    assert [str(p).split("。")[0] for p in problems] == old
    assert {p.severity for p in problems} <= {Severity.OLD}
