"""A small project with one guide and the law it cites, for tests of what the checks say about whole folders."""

import datetime
from pathlib import Path
from textwrap import dedent

from weibao.checks import check_project

TODAY = datetime.date(2026, 11, 24)
HEAD = "---\ntitle: 常见问题\n---\n\n"
SOURCES = """\
    - id: minors
      name: 某保护法
      title: 中华人民共和国某保护法
      kind: 法律
      issued_by: 全国人大常委会
      version: 2024年4月26日修正
      effective: 2024-04-26
      checked_on: 2026-11-01
      checked_by: 公开资料
      articles:
        第二条: 学校应当立即制止欺凌。
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


def tell(docs: Path, files: dict[str, str]) -> list[str]:
    """What the checks say after files were written; sources.yml is there."""
    for name, text in {"_data/sources.yml": dedent(SOURCES), **files}.items():
        (docs / name).parent.mkdir(exist_ok=True)
        (docs / name).write_bytes(text.encode())
    return [str(p) for p in check_project(docs, TODAY)]
