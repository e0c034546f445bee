"""What stands around the text of a guide, and the guides as data."""

import datetime
import json

import pytest

from weibao.front_matter import split_page
from weibao.guides.body import read_body
from weibao.guides.guide import Guide
from weibao.guides.view import ANSWERS, Link, ListedGuide, guides_data, list_guides, view_guide
from weibao.vocabulary import terms_in

TEXT = """\
## 先做什么 { #first }

- 家庭监督由监护人做。（来源：措施1第1句；措施2）
- 乙。（来源： 措施1 ；
求助电话110）
"""


def guide(slug="bullying", **changed):
    values = {
        "title": f"{slug}怎么办",
        "description": "",
        "short": slug,
        "order": 10,
        "level": "B",
        "audience": ("家长",),
        "passages": ("m2", "s1"),
        "hotlines": ("12345",),
        "aliases": (),
        "variants": ("甲", "乙"),
        "sources": ("某保护法",),
        "related": (),
        "approved_by": "",
        "approved_on": None,
        "review_in": datetime.date(2027, 5, 1),
    }
    return Guide(slug=slug, **{**values, **changed})


def body(text=TEXT):
    return read_body(split_page(f"---\ntitle: 甲\n---\n{text}", "g.md"), "g.md")


@pytest.fixture
def view(small_project, small_docs):
    def of(found, guides=(), text=TEXT):
        passages, page_of = small_project.edition.passages, small_project.page_of
        return view_guide(found, body(text), guides, passages, page_of, terms_in(small_docs))

    return of


@pytest.mark.parametrize(
    ("level", "answers"),
    [
        ("A", "通知写了能用的内容，下面引了原文。"),
        ("B", ANSWERS["B"]),
        ("C", "通知几乎没有写这件事。下面写的是现行法律和求助电话。"),
    ],
)
def test_a_guide_says_how_much_the_notice_answers(view, level, answers):
    assert view(guide(level=level)).answers == answers


@pytest.mark.parametrize(
    ("name", "day", "status"),
    [
        ("", None, "这一页尚未经工作人员核定。"),
        ("张三", datetime.date(2026, 11, 1), "张三2026年11月1日核定。"),
        ("张三", None, "这一页尚未经工作人员核定。"),
        ("", datetime.date(2026, 11, 1), "这一页尚未经工作人员核定。"),
    ],
)
def test_a_guide_is_a_draft_until_somebody_approved_it_on_a_day(view, name, day, status):
    assert view(guide(approved_by=name, approved_on=day)).status == status


def test_related_guides_are_links_in_their_order_and_unknown_ones_are_left_out(view):
    others = (guide("hotel"), guide("bars"))
    found = view(guide(related=("bars", "nope", "hotel")), others).related
    assert found == (Link("bars怎么办", "guides/bars/"), Link("hotel怎么办", "guides/hotel/"))


def test_passages_are_links_with_their_titles_and_unknown_ones_are_left_out(view):
    assert view(guide(passages=("s1", "m9", "m2", "r1"))).passages == (
        Link("保障措施（一） 加强组织领导", "notice/safeguards/#s1"),
        Link("措施2 加强家庭监督", "domains/family/#m2"),
        Link("总体要求第1段", "notice/requirements/#r1"),
    )


def test_terms_that_the_registry_explains_are_explained(view):
    assert view(guide()).words == (("家庭监督", "看监护人尽没尽责"),)


@pytest.mark.parametrize("text", ["", "## 先做什么 { #first }\n\n监护人。\n", "## 家庭监督 { #first }\n\n甲。\n"])
def test_terms_that_the_steps_do_not_name_are_not(view, text):
    assert view(guide(), text=text).words == ()


def test_the_list_of_guides_keeps_their_order():
    assert list_guides((guide("b"), guide("a"))) == (
        ListedGuide("b", "b怎么办", "guides/b/"),
        ListedGuide("a", "a怎么办", "guides/a/"),
    )
    assert list_guides(()) == ()


def test_guides_as_data_are_plain_values():
    found = guide(related=("hotel",))
    (data,) = guides_data((found,), {"bullying": body()})
    assert json.loads(json.dumps(data)) == {
        "id": "bullying",
        "title": "bullying怎么办",
        "short": "bullying",
        "url": "guides/bullying/",
        "level": "B",
        "audience": ["家长"],
        "passages": ["m2", "s1"],
        "hotlines": ["12345"],
        "variants": ["甲", "乙"],
        "sources": ["某保护法"],
        "related": ["hotel"],
        "status": "draft",
        "approved_by": None,
        "review_in": "2027-05",
        "first": [
            {"text": "家庭监督由监护人做。", "sources": ["措施1第1句", "措施2"]},
            {"text": "乙。", "sources": ["措施1", "求助电话110"]},
        ],
    }


def test_an_approved_guide_says_so_in_the_data():
    found = guide(approved_by="张三", approved_on=datetime.date(2026, 11, 1))
    (data,) = guides_data((found,), {"bullying": body("")})
    assert (data["status"], data["approved_by"], data["first"]) == ("approved", "张三", [])
