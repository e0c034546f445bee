"""Which files may lie under docs/."""

import pytest

from weibao.page_files import check_files

SOUND = ("index.md", "about.md", "guides/index.md", "guides/a.md", "assets/a.css", "_data/a.yml")


def found(*more, without=()):
    paths = tuple(p for p in (*SOUND, *more) if p not in without)
    return [str(p).split("。")[0] for p in check_files(paths, frozenset({"guides/made.md"}), "docs")]


def test_pages_in_folders_with_an_index_are_sound():
    assert found() == []


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("a.markdown", "docs/a.markdown：网页文件应以 .md 结尾"),
        ("guides/made.md", "docs/guides/made.md：这一页由程序生成，不能另写"),
        (".a.md", "docs/.a.md：放在这里的网页不会发布"),
        ("about/index.md", "docs/about.md：与 about/index.md 的网址相同"),
        ("new/a.md", "docs/new/index.md：文件夹里没有 index.md，目录不知道叫它什么"),
    ],
)
def test_a_file_that_would_be_lost_or_nameless_is_told(path, message):
    assert found(path) == [message]


def test_a_site_without_a_home_page_is_told():
    assert found(without=("index.md",)) == ["docs/index.md：缺少首页"]
