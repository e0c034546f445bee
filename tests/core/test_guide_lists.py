"""Steps that tell a list of the law: the rule as an editor meets it."""

from textwrap import dedent

import pytest

from weibao.front_matter import split_page
from weibao.guides.body import read_body
from weibao.guides.lists import check_lists
from weibao.sources.citations import Shelf
from weibao.sources.registry import load_library

SOURCES = """\
    - id: law
      name: 某法
      title: 某法
      kind: 法律
      issued_by: 某会
      version: 2024年
      effective: 2024-01-01
      checked_on: 2026-11-01
      checked_by: 公开资料
      articles:
        第二条: |-
          有下列情形之一的，应当报告：
          （一）殴打、残害身体的；
          （二）遗弃、无人照料的；
          （三）拐卖、收买儿童的；
          （四）其他侵害的。
    - id: part
      name: 某规定
      title: 某规定
      kind: 规章
      issued_by: 某部
      version: 2024年
      checked_on: 2026-11-01
      checked_by: 公开资料
      partial: 只看到前两项
      says: 应当制止：（一）殴打、推撞他人；（二）辱骂、嘲弄他人；
    """
REMEDY = "把几项都说到，或者写上“例如”；只说其中几项的，在来源里写明第几项。"


@pytest.fixture(scope="module")
def shelf():
    return Shelf(load_library(dedent(SOURCES), "s.yml"), {}, {})


@pytest.fixture
def told(shelf):
    def check(*steps):
        text = "---\ntitle: 题\n---\n\n## 法律现在怎么说 { #law }\n\n" + "\n".join(f"- {step}" for step in steps)
        return [str(p) for p in check_lists(read_body(split_page(text, "g.md"), "g.md"), shelf, "g.md")]

    return check


def test_a_cut_list_is_told_at_its_line_with_what_to_do(told):
    (message,) = told("殴打、残害的，遗弃、无人照料的，应当报告。（来源：某法第二条）")
    assert message == f"g.md:7：“殴打、残害的，遗弃、无人照料的…”只说了某法第二条的几项，像是说全了。{REMEDY}"


@pytest.mark.parametrize(
    "step",
    [
        "例如殴打、残害的，遗弃、无人照料的。（来源：某法第二条）",
        "殴打、残害的，遗弃、无人照料的，应当报告。（来源：某法第二条第（一）项、第二条第（二）项）",
        "殴打、残害，遗弃、无人照料，拐卖、收买，其他侵害。（来源：某法第二条）",
    ],
)
def test_each_remedy_works(told, step):
    assert told(step) == []


def test_the_steps_of_a_section_tell_a_list_together(told):
    assert (
        told("殴打、残害的，遗弃、无人照料的。（来源：某法第二条）", "拐卖、收买的，其他侵害的。（来源：某法第二条）")
        == []
    )


def test_of_a_source_that_was_seen_in_part_no_list_is_whole(told):
    (message,) = told("打人推人的（殴打、推撞），辱骂、嘲弄的，应当制止。（来源：某规定）")
    assert "像是说全了，可某规定只看到一部分（只看到前两项）" in message and message.endswith(REMEDY)
    assert told("例如殴打、推撞，辱骂、嘲弄，应当制止。（来源：某规定）") == []
