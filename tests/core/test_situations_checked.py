"""Triage, changes and sources over a whole docs/ folder: held against what there is, and published where they say."""

import datetime
from textwrap import dedent

import pytest

from weibao.checks import check_project

TODAY = datetime.date(2026, 11, 24)
HEAD = "---\ntitle: 常见问题\n---\n\n"
SOURCES = """\
    - id: minors
      name: 某保护法
      title: 中华人民共和国某保护法
      kind: 法律
      issued_by: 全国人大常委会
      effective: 2024-04-26
      checked_on: 2026-11-01
      checked_by: 公开资料
      articles: {第二条: 学校应当立即制止欺凌。}
    """
GUIDE = """\
---
title: 被同学欺负怎么办
short: 学生欺凌
level: B
audience: [家长]
passages: [m1]
hotlines: [12345]
variants: [甲, 乙, 丙, 丁, 戊, 己, 庚, 辛]
sources: [某保护法]
related: []
status: draft
review_in: 2027-05
---

## 先做什么 { #first }

- 学校应当制止。（来源：某保护法第二条）

## 谁应当管 { #who }

- 监护人履行职责。（来源：措施1第1句）

/// quote | m1-1
///

## 通知没有写的 { #silent }

通知没有写怎样投诉。
"""
INDEX = "---\ntitle: 所有情形\n---\n"


@pytest.fixture
def told(small_docs):
    """What the checks say after files were written; sources.yml is there."""

    def check(**files):
        for name, text in {"_data/sources.yml": dedent(SOURCES), **files}.items():
            (small_docs / name).parent.mkdir(exist_ok=True)
            (small_docs / name).write_bytes(text.encode())
        return [str(p) for p in check_project(small_docs, TODAY)]

    return check


def test_triage_and_changes_are_held_against_what_there_is(told):
    triage = "- id: start\n  ask: 问\n  child: home\n  options:\n    - {say: 甲, guide: nope}\n"
    change = "- {id: a, passages: [m9], words: [甲], title: 乙, now: 丙。, sources: [某保护法第二条], kind: 法律, "
    files = {"guides/bullying.md": GUIDE, "guides/index.md": INDEX, "_data/triage.yml": triage}
    assert [m.split("。")[0] for m in told(**files, **{"_data/changes.yml": f"{change}date: 2024-04-26}}\n"})] == [
        "docs/_data/changes.yml:1：通知里没有“m9”这一段",
        "docs/_data/triage.yml：情形“bullying”没有路通到",
        "docs/_data/triage.yml:1：for/child.md 里没有“#home”这一节",
        "docs/_data/triage.yml:5：“甲”通到的情形“nope”没有",
    ]


@pytest.mark.parametrize(
    "target",
    ["sources/index.md#laws", "sources/minors.md#minors-2", "changes.md", "guides/bullying.md#who", "ask/index.md"],
)
def test_what_is_generated_of_sources_changes_and_triage_can_be_linked_to(told, target):
    triage = "- {id: start, ask: 问, options: [{say: 甲, guide: bullying}]}\n"
    page = f"{HEAD}[甲]({target})\n"
    files = {"guides/bullying.md": GUIDE, "guides/index.md": INDEX, "_data/triage.yml": triage, "faq.md": page}
    assert told(**files) == []


@pytest.mark.parametrize("path", ["sources/index.md", "sources/minors.md", "changes.md", "ask/index.md"])
def test_a_page_that_is_generated_cannot_be_written(told, path):
    triage = "- {id: start, ask: 问, options: [{say: 甲, guide: bullying}]}\n"
    files = {"guides/bullying.md": GUIDE, "guides/index.md": INDEX, "_data/triage.yml": triage}
    assert f"docs/{path}：这一页由程序生成，不能另写。删去或改名。" in told(**files, **{path: HEAD})
