"""make site, make check and make split as commands: what they refuse, and what they leave behind."""

from pathlib import Path

import pytest

from tests.conftest import PARTS, copy_project, run
from tests.hooks.conftest import SmallSite, small_site
from tests.hooks.situations import add_situations
from tests.hooks.test_handouts import add_handouts

CARDS = """\
---
title: 随身卡
description: 带在身上
audience: [家长]
form: cards
hotlines: [12345]
pages: 1
---
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project in a folder of its own, to be damaged."""
    return copy_project(tmp_path, *PARTS)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The same with the small notice in it: every hook, template and script as they are, and little to build."""
    add_situations(small_site(tmp_path))
    copy_project(tmp_path, *PARTS[1:], "docs/assets")
    return tmp_path


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_proved_site_is_swapped_in_and_nothing_is_left_lying(proved: Path):
    assert (proved / "site/domains/family/index.html").is_file()
    assert sorted(p.name for p in proved.glob(".site-*")) == []


def test_the_small_one_is_sound_before_it_is_damaged_and_takes_the_place_of_the_old_one(small: Path):
    (small / "site").mkdir()
    (small / "site/old.html").write_text("old", encoding="utf-8")
    done = run("scripts/build_site.py", cwd=small)
    assert (done.returncode, done.stderr) == (0, "")
    assert not (small / "site/old.html").exists()
    assert (small / "site/domains/family/index.html").is_file()
    assert sorted(p.name for p in small.glob(".site-*")) == []


def test_what_stops_nothing_is_told_and_english_is_not(small: Path):
    """Stations of long names make a card taller: a reminder, and a site."""
    add_handouts(SmallSite(small))
    one = "  kind: 救助保护机构\n  area: 甲\n  source: 乙\n  checked_on: 2026-11-03\n  checked_by: 电话核实\n"
    many = "".join(f'- name: {"某镇未保站" * 12}\n  phone: "023-1234567{n}"\n{one}' for n in range(3))
    (small / "docs/_data/stations.yml").write_text(many, encoding="utf-8")
    sheet = small / "docs/handouts/cards.md"
    sheet.write_text(CARDS, encoding="utf-8")
    done = run("scripts/build_site.py", cwd=small)
    assert (done.returncode, done.stderr) == (0, "")
    assert "（提醒）docs/handouts/cards.md:7：“随身卡”上多了本地工作站" in done.stdout
    sheet.write_text(CARDS.replace("随身卡", "随身卡𓀀"), encoding="utf-8")
    done = run("scripts/build_site.py", cwd=small)
    assert done.returncode == 1 and "“𓀀”印不出来" in done.stderr and "Aborted" not in done.stderr


def test_html_that_differs_from_the_notice_is_not_swapped_in(small: Path):
    (small / "site").mkdir()
    (small / "site/old.html").write_text("old", encoding="utf-8")
    change(
        small / "overrides/main.html",
        "{{ page.content }}",
        '{{ page.content | replace("父母要学习", "父母可以学习") }}',
    )
    done = run("scripts/build_site.py", cwd=small)
    assert done.returncode == 1
    assert "domains/family/index.html" in done.stderr
    assert "段 m1与通知不符" in done.stderr
    assert [p.name for p in (small / "site").iterdir()] == ["old.html"]


def test_unmarked_words_in_a_template_are_found(small: Path):
    change(small / "overrides/main.html", "{{ page.content }}", "<p>编者的话。</p>{{ page.content }}")
    done = run("scripts/build_site.py", cwd=small)
    assert done.returncode == 1
    assert "“编者的话。”没有标明是谁的话" in done.stderr
    assert not (small / "site").exists()


def test_a_site_built_without_the_hook_that_stamps_it_is_recognised(small: Path):
    change(small / "mkdocs.yml", "  - hooks/site_frame.py\n", "")
    done = run("scripts/build_site.py", cwd=small)
    assert done.returncode == 1
    assert "index.html：没有构建标记，构建钩子没有运行" in done.stderr
    assert not (small / "site").exists()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "{{ page.content }}",
            '{{ page.content | replace("某未保〔2021〕1号", "坏未保〔2021〕1号") }}',
            "notice/index.html",
        ),
        ("{% if not official %} data-ours{% endif %}", " data-ours", "整个正文标成了本站的话"),
        ("{{ page.content }}", "<div hidden>{{ page.content }}</div>", "被隐藏、移出正文或标成了本站的话"),
        ("{{ page.content }}", '<img alt="" src="nowhere.png">{{ page.content }}', "指向的文件不存在"),
    ],
)
def test_a_template_that_spoils_the_official_text_is_found(small: Path, old: str, new: str, says: str):
    change(small / "overrides/main.html", old, new)
    done = run("scripts/build_site.py", cwd=small)
    assert done.returncode == 1
    assert says in done.stderr


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("SOURCE_DATE_EPOCH", "abc", "“abc”不是秒数"),
        ("SITE_URL", "example.org", "“example.org”不是网址"),
        ("SITE_URL", "https://exa mple.cn/", "“https://exa mple.cn/”不是网址"),
        ("SITE_URL", f"https://example.cn/{'a' * 300}/", "网址有320个字符，二维码放不下。至多200个字符。"),
    ],
)
def test_a_wrong_setting_is_refused_in_one_line(small: Path, name: str, value: str, says: str):
    done = run("scripts/build_site.py", cwd=small, **{name: value})
    assert done.returncode == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("notice/corections.md", "链接“notice/corections.md”指向的文件不存在"),
        ("domains/family.md#m99", "链接“domains/family.md#m99”指向的位置不存在"),
    ],
)
def test_a_link_that_leads_nowhere_stops_the_build(small: Path, link: str, says: str):
    (small / "docs/about.md").write_text(f"---\ntitle: 关于\n---\n\n# 关于\n\n看[这里]({link})。\n", encoding="utf-8")
    done = run("scripts/build_site.py", cwd=small)
    assert done.returncode == 1
    assert f"docs/about.md:7：{says}" in done.stderr


def test_check_names_file_line_character_and_remedy_and_split_puts_it_right(copy: Path):
    page = copy / "docs/domains/network.md"
    before = page.read_text(encoding="utf-8")
    change(page, "严守互联网", "严禁互联网")
    done = run("scripts/check_content.py", cwd=copy)
    assert done.returncode == 1
    assert (
        "docs/domains/network.md:16：措施15与原文不符（第100字“禁”应为“守”）。运行 make split 恢复原文。" in done.stderr
    )
    assert run("scripts/split_notice.py", "--write", cwd=copy).returncode == 0
    assert page.read_text(encoding="utf-8") == before


def test_splitting_again_changes_nothing(copy: Path):
    before = {p: p.read_bytes() for p in (copy / "docs").rglob("*.md")}
    done = run("scripts/split_notice.py", "--write", cwd=copy)
    assert (done.returncode, done.stdout) == (0, "原文页与收到的文本一致，没有改动。\n")
    assert {p: p.read_bytes() for p in (copy / "docs").rglob("*.md")} == before


def test_a_changed_received_text_is_refused(copy: Path):
    change(copy / "docs/source/wansheng-2021-3.txt", "净化未成年人网络环境", "净化未成年网络环境")
    done = run("scripts/check_content.py", cwd=copy)
    assert done.returncode == 1
    assert "docs/_data/site.yml" in done.stderr
    assert "SHA-256" in done.stderr


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "文件是空的"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "二进制"),
        ("<html><body><p>一、总则</p></body></html>".encode(), "HTML"),
        ("条例\n第一条 为了保护，制定本条例。\n第二条 本条例适用于本市。\n".encode(), "第N条"),
        ("二、没有第一部分。\n".encode(), "一、"),
        ("一、總則與說明".encode("big5"), "编码"),
    ],
)
def test_what_is_no_notice_is_refused_in_one_line(tmp_path: Path, content: bytes, says: str):
    file = tmp_path / "received.txt"
    file.write_bytes(content)
    done = run("scripts/split_notice.py", str(file), "--outline")
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr
