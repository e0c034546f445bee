"""The page with the picture, and below it the same in words, for whoever cannot see it."""

import datetime
from collections.abc import Iterator

from weibao.build_date import chinese_date
from weibao.edition import Edition
from weibao.issued import issued_on
from weibao.page_address import page_address
from weibao.pages import escape
from weibao.passages import place_label
from weibao.picture.drawing import Links, draw_picture
from weibao.picture.plan import Arrow, Stage, Target, arrows_of, targets_of
from weibao.vocabulary.relations import Relation

PATH = "picture.md"


def picture_page(
    edition: Edition,
    page_of: dict[str, str],
    plan: tuple[Stage, ...],
    relations: tuple[Relation, ...],
    today: datetime.date,
) -> str:
    """The page as Markdown, with its head. Boxes of passages that the notice does not have are left out."""
    stages = _known(plan, page_of)
    arrows, targets = arrows_of(stages, relations), targets_of(edition.passages)
    svg = draw_picture(stages, arrows, targets, issued_on(edition), today, _links(edition, page_of))
    names = escape("、".join(stage.name for stage in stages))
    parts = [
        "---\ntitle: 一图看懂\ndescription: 从发现到恢复，通知里谁做什么；到哪一年做到什么\norder: 25"
        "\nhotlines: [12345]\n---",
        "# 一图看懂",
        f"保护未成年人的几步：{names}。每格是一条措施里的一句，连着原文；没有写是谁的，是那一句没有点名。"
        "右边的箭头是本站看出的联系，不是办事的次序。最下面是通知定的期限。图里的意思，[下面的文字](#words)都有。",
        f'<figure class="wb-figure" data-not-read>\n{svg}\n</figure>',
        "## 文字说明 { #words }",
        *_in_words(stages, arrows, edition, page_of),
        "## 期限 { #targets }",
        "通知只写到年、月的，日子是本站按最后一天算的。期限过了，不等于事情做到了，也不等于没有做。",
        "\n".join(_target(t, edition, page_of, today) for t in targets),
    ]
    return "\n\n".join(parts) + "\n"


def _known(plan: tuple[Stage, ...], page_of: dict[str, str]) -> tuple[Stage, ...]:
    found = (Stage(s.name, tuple(b for b in s.boxes if b.passage in page_of)) for s in plan)
    return tuple(stage for stage in found if stage.boxes)


def _links(edition: Edition, page_of: dict[str, str]) -> Links:
    """As the page is published: /picture/ beside /domains/."""
    href: dict[str, str] = {}
    for passage in edition.passages:
        page = page_of.get(passage.id)
        if page:
            address = f"../{page_address(page)}"
            href |= {i: f"{address}#{i}" for i in (passage.id, *(s.id for s in passage.sentences))}
    return Links(href, {p.id: p.label for p in edition.passages})


def _in_words(
    stages: tuple[Stage, ...], arrows: tuple[Arrow, ...], edition: Edition, page_of: dict[str, str]
) -> Iterator[str]:
    label = {p.id: p.label for p in edition.passages}
    for stage in stages:
        yield f"### {escape(stage.name)}"
        items = []
        for box in stage.boxes:
            who = f"{escape(box.who)}，" if box.who else ""
            items.append(f"- [{label[box.passage]}]({page_of[box.passage]}#{box.passage})：{who}{escape(box.words)}。")
            for arrow in arrows:
                if arrow.start == box.passage:
                    way = "连着" if arrow.both else "通到"
                    items.append(f"    - {way}{label[arrow.end]}（{escape(arrow.why)}）")
        yield "\n".join(items)


def _target(target: Target, edition: Edition, page_of: dict[str, str], today: datetime.date) -> str:
    passage = edition.passage(target.passage)
    link = f"[{place_label(passage, target.sentence)}]({page_of[target.passage]}#{target.sentence})"
    state = "**期限已过**" if target.due < today else "期限未到"
    return f"- {chinese_date(target.due)}，{state}：{escape(target.words)}（{link}）"
