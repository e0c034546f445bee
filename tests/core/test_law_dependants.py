"""Who rests on an article: steps of guides, changes, sheets, words; and the command that tells it."""

import os
import subprocess
import sys
from textwrap import dedent

import pytest

from tests.core.small_situation import GUIDE, INDEX, SOURCES, TODAY
from weibao.catalogue import load_catalogue
from weibao.handouts.material import gather_material
from weibao.law_copies.dependants import find_dependants, resting_on
from weibao.project import load_project

LAWS = f"{dedent(SOURCES)}    第三条: 任何人不得打骂孩子。\n"
CHANGES = """\
    - id: change
      passages: [m1]
      words: [监护]
      title: 有了新规定
      now: 任何人不得打骂孩子。
      sources: [某保护法第三条]
      kind: 法律
      date: 2024-04-26
    """
HANDOUT = (
    "---\ntitle: 一页纸\ndescription: 说明\naudience: [家长]\nguides: [bullying]\nhotlines: [12345]\npages: 1\n---\n"
)
ABOUT = (
    "---\ntitle: 关于\n---\n\n第一行。\n\n"
    "《中华人民共和国某保护法》（2024年修正）第二条、第三条，和某保护法第三条第一款。\n"
)
LAW = (
    "# 中华人民共和国某保护法\n\n2024年4月26日修正\n\n第二条　学校应当立即制止欺凌。\n\n第三条　任何人不得打骂孩子。\n"
)


@pytest.fixture
def law_docs(small_docs):
    files = {
        "_data/sources.yml": LAWS,
        "_data/changes.yml": dedent(CHANGES),
        "guides/bullying.md": GUIDE,
        "guides/index.md": INDEX,
        "handouts/page.md": HANDOUT,
        "about.md": ABOUT,
    }
    for name, text in files.items():
        (small_docs / name).parent.mkdir(exist_ok=True)
        (small_docs / name).write_text(text, "utf-8")
    return small_docs


@pytest.fixture
def dependants(law_docs):
    catalogue = load_catalogue(law_docs)
    material = gather_material(load_project(law_docs), catalogue, law_docs, "某站", "", TODAY)
    return find_dependants(law_docs, catalogue, material)


def test_everything_that_rests_on_an_article_is_found(dependants):
    assert [str(d) for d in resting_on(dependants, "minors", ["第二条"])] == [
        "docs/about.md:7：文字里写到“《中华人民共和国某保护法》（2…”",
        "docs/guides/bullying.md:17：情形的步骤“学校应当制止。”",
        "docs/handouts/page.md：单子“一页纸”",
    ]
    assert [str(d) for d in resting_on(dependants, "minors", ["第三条"])] == [
        "docs/_data/changes.yml:1：印发之后“有了新规定”",
        "docs/about.md:7：文字里写到“《中华人民共和国某保护法》（2…”",
    ]


def test_what_rests_on_nothing_of_it_is_not_told(dependants):
    assert resting_on(dependants, "minors", []) == () == resting_on(dependants, "other", ["第二条"])


def compare(docs, folder, **environment):
    script = str(docs.parents[0] / "compare_laws.py")
    command = [sys.executable, script, *([str(folder)] if folder else [])]
    return subprocess.run(
        command, cwd=docs.parent, capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )


@pytest.fixture
def laws(law_docs, root):
    (law_docs.parent / "compare_laws.py").write_text((root / "scripts/compare_laws.py").read_text("utf-8"), "utf-8")
    folder = law_docs.parent / "laws"
    folder.mkdir()
    (folder / "a.md").write_text(LAW, "utf-8")
    return folder


def test_the_command_records_what_is_the_same(law_docs, laws):
    done = compare(law_docs, laws, SOURCE_DATE_EPOCH="1796169600")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "相同的条已记入 docs/_data/law_copies.yml，“法律和文件依据”那一页会写上条数和日期。",
        "比对了1部法律的2条，用了1份文本：相同2条。",
    ]
    kept = (law_docs / "_data/law_copies.yml").read_text("utf-8")
    assert kept.count("copies: 1, day: 2026-12-02}") == 2


def test_the_command_lists_who_rests_on_what_differs(law_docs, laws):
    (laws / "a.md").write_text(LAW.replace("不得打骂", "禁止打骂"), "utf-8")
    done = compare(law_docs, laws)
    assert done.returncode == 1
    assert done.stdout.splitlines()[:4] == [
        "docs/_data/sources.yml:12：某保护法第三条第4字起不同：本站“任何人不得打骂孩子。”，a.md“任何人禁止打骂孩子。”。"
        "对照国家法律法规数据库：改了的，改 sources.yml 的条文、version 和 effective；那份抄错了的，不用动。",
        "　靠着它的有2处，逐处核对：",
        "　　docs/_data/changes.yml:1：印发之后“有了新规定”",
        "　　docs/about.md:7：文字里写到“《中华人民共和国某保护法》（2…”",
    ]


def test_a_newer_version_touches_all_that_rest_on_the_law(law_docs, laws):
    (laws / "a.md").write_text(LAW.replace("2024年4月26日", "2026年10月30日"), "utf-8")
    done = compare(law_docs, laws)
    assert done.returncode == 1
    assert "　靠着它的有4处，逐处核对：" in done.stdout and "单子“一页纸”" in done.stdout


@pytest.mark.parametrize("folder", ["", "nowhere"])
def test_a_folder_that_cannot_be_used_is_told_in_a_line_and_nothing_is_written(law_docs, laws, folder):
    done = compare(law_docs, folder)
    assert done.returncode == 2 and done.stdout == "" and len(done.stderr.splitlines()) == 1
    assert not (law_docs / "_data/law_copies.yml").exists()


def test_a_broken_file_of_sources_is_told_first(law_docs, laws):
    (law_docs / "_data/sources.yml").write_text("甲", "utf-8")
    done = compare(law_docs, laws)
    assert done.returncode == 2 and done.stderr == "docs/_data/sources.yml：读不了。先运行 make check，把它改好。\n"
