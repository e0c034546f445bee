"""Sources, changes and triage: files that a project need not have, each refused on its own."""

import pytest

from weibao.catalogue import load_catalogue, shelf_of
from weibao.generated import generated_pages
from weibao.project import load_project
from weibao.sources.registry import Library

OF_FILE = {"sources": ("sources/index.md",), "triage": ("ask/index.md",), "changes": ()}


@pytest.fixture
def write(small_docs):
    """Write data files anew."""

    def to(**files):
        for name, text in files.items():
            (small_docs / f"_data/{name}.yml").write_text(text, encoding="utf-8")

    return to


def test_files_that_a_project_need_not_have_may_be_missing(small_docs):
    catalogue = load_catalogue(small_docs)
    assert (catalogue.library, catalogue.changes, catalogue.triage) == (Library(()), (), ())
    assert (catalogue.guides, catalogue.problems) == ((), ())


@pytest.mark.parametrize(
    ("field", "name", "empty"), [("library", "sources", None), ("changes", "changes", ()), ("triage", "triage", None)]
)
def test_such_a_file_that_is_refused_is_told_and_takes_no_page_away(small_docs, write, field, name, empty):
    write(**{name: "甲\n"})
    catalogue = load_catalogue(small_docs)
    message = f"docs/_data/{name}.yml:1：应为一个列表，每条以“- ”开头。请参照文件开头的说明。"
    assert [str(p) for p in catalogue.problems] == [message]
    assert getattr(catalogue, field) == empty
    pages = set(generated_pages(load_project(small_docs), catalogue, small_docs))
    assert {"changes.md", *OF_FILE[name]} <= pages


@pytest.mark.parametrize("name", ["sources", "hotlines"])
def test_without_all_that_can_be_cited_there_is_no_shelf(small_docs, write, name):
    assert shelf_of(load_project(small_docs), load_catalogue(small_docs)) is not None
    write(**{name: "甲\n"})
    assert shelf_of(load_project(small_docs), load_catalogue(small_docs)) is None
