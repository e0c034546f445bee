"""hooks/hotline_cards.py: numbers to ring, from one registry, with their source and how fresh they are."""

import json
import re

import pytest

from tests.hooks.conftest import SmallSite

HOOKS = ("content_checks", "official_text", "corrections_list", "hotline_cards", "site_frame")
FAMILY, BOARD, DATA = "domains/family/index.html", "hotlines/index.html", "docs/_data/hotlines.yml"
CARD = re.compile(r'<li class="wb-card">(.*?)</li>')
CHECKED = "2026-10-01"
STATION = """\
- name: 某街道未成年人保护工作站
  kind: 镇街未成年人保护工作站
  area: 某街道
  phone: "023-12345678"
  address: 某路1号
  source: 某街道办事处
  checked_on: 2026-10-01
  checked_by: 电话核实
"""


@pytest.fixture
def ringing(small: SmallSite) -> SmallSite:
    """The small site with a page of numbers, and a domain that names some."""
    small.write(**{"docs/hotlines.md": "---\ntitle: 求助电话\ntemplate: hotlines.html\n---\n\n# 求助电话\n"})
    name(small, "12345")
    return small


def name(small: SmallSite, ids: str) -> None:
    page = small.folder / "docs/domains/family.md"
    text = re.sub(r"\nhotlines: .*", "", page.read_text(encoding="utf-8"))
    page.write_text(text.replace("\n---\n", f"\nhotlines: [{ids}]\n---\n", 1), encoding="utf-8")


def numbers(html: str) -> list[str]:
    return re.findall(r'<a class="wb-card__ring" href="tel:(\d+)"', html)


def test_a_page_shows_danger_first_and_its_cards_last(ringing: SmallSite):
    built = ringing.build(*HOOKS)
    assert built.ok, built.log
    page = built.article(FAMILY)
    places = [page.index(mark) for mark in ("马上有危险", "tel:110", "<h1", 'id="m2-1"', "wb-card__ring", "wb-reprint")]
    assert places == sorted(places)
    assert numbers(page) == ["110", "12345"]
    assert "来源：某文〔2020〕53号，2021年1月6日。2026年10月1日核对（公开资料，未拨打）。" in CARD.findall(page)[1]
    assert "核对已过期" not in page


@pytest.mark.parametrize("ids", ["12345, 110", "110, 12345", "110"])
def test_the_emergency_comes_first_once_whatever_a_page_names(ringing: SmallSite, ids: str):
    name(ringing, ids)
    built = ringing.build(*HOOKS)
    assert built.ok, built.log
    assert numbers(built.page(FAMILY)) == (["110"] if ids == "110" else ["110", "12345"])
    assert ("其他</p>" in built.page(FAMILY)) == (ids != "110")


def test_a_page_that_names_none_has_none_but_the_home_page_has_the_strip(ringing: SmallSite):
    built = ringing.build(*HOOKS)
    assert "tel:" not in built.page("domains/school/index.html")
    assert "wb-danger" in built.page("index.html")
    assert "wb-hotlines" not in built.page("index.html")


def test_all_numbers_by_need_and_those_that_are_rung_no_more(ringing: SmallSite):
    built = ringing.build(*HOOKS)
    board = built.article(BOARD)
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", board) == ["马上有危险", "不知道找谁", "不要再打的号码"]
    assert numbers(board) == ["110", "12345"]
    table = board[board.index("<table") : board.index("</table>")]
    assert "12318" in table and '<a href="tel:12345">12345</a>（便民热线）' in table
    assert all("12318" not in built.page(path).replace(table, "") for path in ("index.html", FAMILY))
    assert "tel:12318" not in "".join(built.page(f) for f in built.files if f.endswith(".html"))


def test_the_day_a_number_was_given_up_is_said(ringing: SmallSite):
    ringing.change(DATA, "retired: true", "retired: 2024-03-01")
    assert "旧热线，2024年3月1日起停用" in ringing.build(*HOOKS).page(BOARD)


@pytest.mark.parametrize(
    ("ids", "says"),
    [
        ("12345, 12346", "没有 id 为“12346”的电话"),
        ("12318", "12318 已停用。改写 12345"),
        ("12345, 12345", "“12345”写了两次"),
        ("true", "hotlines 应为电话 id 的列表"),
    ],
)
def test_what_a_page_cannot_name_stops_a_strict_build_with_file_and_line(ringing: SmallSite, ids: str, says: str):
    name(ringing, ids)
    strict, preview = ringing.build(*HOOKS), ringing.build(*HOOKS, strict=False)
    assert not strict.ok
    assert f"docs/domains/family.md:5：{says}" in strict.log
    assert preview.ok, preview.log
    assert says in preview.page(FAMILY)
    assert "tel:12318" not in preview.page(FAMILY)


@pytest.mark.parametrize(("days", "overdue"), [(180, False), (181, True), (730, True)])
def test_a_check_that_is_too_old_is_shown_as_old_and_stops_nothing(ringing: SmallSite, days: int, overdue: bool):
    epoch = 1790784000 + 86400 * days  # 2026-10-01 in China, and so many days
    built = ringing.build(*HOOKS, SOURCE_DATE_EPOCH=str(epoch))
    assert built.ok, built.log
    says = '<p class="wb-card__overdue">核对已过期（上次2026年10月1日）</p>'
    for path, cards in ((BOARD, 2), (FAMILY, 2)):
        assert built.page(path).count(says) == (cards if overdue else 0)
    assert ("docs/_data/hotlines.yml:1：110（报警电话）核对已过期" in built.log) == overdue
    assert "wb-problems" not in built.page("index.html")  # that box says that the site will not be published


def test_local_contacts_are_drawn_as_cards_and_led_to(ringing: SmallSite):
    ringing.write(**{"docs/_data/stations.yml": STATION})
    built = ringing.build(*HOOKS)
    assert built.ok, built.log
    board = built.article(BOARD)
    assert numbers(board) == ["110", "02312345678", "12345"]
    assert "<h3>镇街未成年人保护工作站</h3>" in board
    assert "地址：某路1号" in board and "2026年10月1日核对（电话核实）" in board
    assert 'href="../../hotlines/#stations"' in built.page(FAMILY)


def test_the_registry_is_published_as_data(ringing: SmallSite):
    data = json.loads(ringing.build(*HOOKS).page("data/hotlines.json"))
    assert [entry["id"] for entry in data] == ["110", "12345", "12318"]
    assert data[2] == {
        "id": "12318",
        "number": "12318",
        "name": "旧热线",
        "run_by": "文化部门",
        "need": "已停用",
        "use": "举报网吧",
        "hours": None,
        "source": "某通知",
        "source_date": "2021-11-12",
        "checked_on": CHECKED,
        "checked_by": "公开资料，未拨打",
        "emergency": False,
        "named_in_notice": [],
        "retired": True,
        "retired_on": None,
        "replaced_by": ["12345"],
        "text_message": False,
    }


def test_a_registry_that_cannot_be_read_stops_a_strict_build_and_no_preview(ringing: SmallSite):
    ringing.change(DATA, 'number: "12345"', "number: 12345")
    strict, preview = ringing.build(*HOOKS), ringing.build(*HOOKS, strict=False)
    assert not strict.ok
    assert "docs/_data/hotlines.yml:13：字段 number 不是文字" in strict.log
    assert preview.ok, preview.log
    assert "tel:" not in preview.page(BOARD) + preview.page(FAMILY)


def test_what_means_something_in_html_is_shown_as_it_is(ringing: SmallSite):
    ringing.change(DATA, "use: 由它转给主管部门", "use: '由它转给 <主管> & 部门'")
    assert "由它转给 &lt;主管&gt; &amp; 部门" in ringing.build(*HOOKS).page(BOARD)


def test_a_registry_without_an_emergency_is_told_and_promises_none(ringing: SmallSite):
    ringing.change(DATA, "emergency: true", "emergency: false")
    ringing.change(DATA, "need: 马上有危险", "need: 报案")
    built = ringing.build(*HOOKS, strict=False)
    assert built.ok and "没有一个电话写了 emergency: true" in built.log, built.log
    assert numbers(built.page(BOARD)) == ["110", "12345"] and numbers(built.page(FAMILY)) == ["12345"]
    assert "马上有危险" not in built.page(BOARD) + built.page(FAMILY) + built.page("index.html")
