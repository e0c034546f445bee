import pytest

from weibao.navigation import Entry, build_navigation


@pytest.mark.parametrize(
    ("entries", "navigation"),
    [
        ([], []),
        ([Entry("index.md", "首页")], [{"首页": "index.md"}]),
        (
            [Entry("b.md", "乙", 20), Entry("a.md", "甲", 30), Entry("index.md", "首页", 99)],
            [{"首页": "index.md"}, {"乙": "b.md"}, {"甲": "a.md"}],
        ),
        (
            [Entry("b.md", "乙"), Entry("a.md", "甲"), Entry("c.md", "丙", 5)],
            [{"丙": "c.md"}, {"甲": "a.md"}, {"乙": "b.md"}],
        ),
        ([Entry("a.md", "甲", 0), Entry("b.md", "乙", -1)], [{"乙": "b.md"}, {"甲": "a.md"}]),
    ],
)
def test_pages_stand_by_order_then_by_path_and_the_index_first(entries, navigation):
    assert build_navigation(entries) == navigation


def test_a_folder_is_a_section_named_and_placed_by_its_index():
    entries = [
        Entry("index.md", "首页"),
        Entry("about.md", "关于", 90),
        Entry("d/b.md", "乙", 20),
        Entry("d/a.md", "甲", 30),
        Entry("d/index.md", "领域", 10),
    ]
    assert build_navigation(entries) == [
        {"首页": "index.md"},
        {"领域": [{"领域": "d/index.md"}, {"乙": "d/b.md"}, {"甲": "d/a.md"}]},
        {"关于": "about.md"},
    ]


def test_a_folder_without_an_index_bears_its_own_name_and_comes_last():
    entries = [Entry("faq/a.md", "甲"), Entry("about.md", "关于", 90)]
    assert build_navigation(entries) == [{"关于": "about.md"}, {"faq": [{"甲": "faq/a.md"}]}]


def test_folders_nest():
    entries = [Entry("a/b/c.md", "丙"), Entry("a/b/index.md", "乙"), Entry("a/index.md", "甲")]
    assert build_navigation(entries) == [
        {"甲": [{"甲": "a/index.md"}, {"乙": [{"乙": "a/b/index.md"}, {"丙": "a/b/c.md"}]}]}
    ]


def test_folders_whose_names_begin_alike_are_kept_apart():
    entries = [Entry("a/x.md", "甲"), Entry("ab/y.md", "乙")]
    assert build_navigation(entries) == [{"a": [{"甲": "a/x.md"}]}, {"ab": [{"乙": "ab/y.md"}]}]


def test_two_pages_of_one_title_are_both_there():
    assert build_navigation([Entry("a.md", "甲"), Entry("b.md", "甲")]) == [{"甲": "a.md"}, {"甲": "b.md"}]
