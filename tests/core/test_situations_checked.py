"""Triage, changes and sources over a whole docs/ folder: held against what there is, and published where they say."""

from textwrap import dedent

import pytest

from tests.core.small_situation import GUIDE, HEAD, INDEX, SOURCES, tell


@pytest.fixture
def told(small_docs):
    """What the checks say after files were written; sources.yml is there."""
    return lambda **files: tell(small_docs, files)


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


def test_what_is_due_and_what_cannot_be_yet_are_told_of_a_whole_folder(told):
    watch = "- {id: a, what: 某草案, announced: 某办, where: 某网, concerns: 措施17, look_again: 2026-11-24}\n"
    sources = dedent(SOURCES).replace("2026-11-01", "2027-11-01")
    assert [m.split("：")[:2] for m in told(**{"_data/watch.yml": watch, "_data/sources.yml": sources})] == [
        ["docs/_data/sources.yml:1", "某保护法的核对日期2027年11月1日还没有到。核对 checked_on 的年份。"],
        ["docs/_data/watch.yml:1", "该再看一次了（2026年11月24日）"],
    ]
