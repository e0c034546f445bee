"""The numbered text, read through parse_notice: parts, sections and measures."""

import pytest


@pytest.fixture
def tree(read):
    """A notice as nested lists: [number, title, paragraphs, children]."""

    def node(item):
        children = [*getattr(item, "sections", ()), *getattr(item, "measures", ())]
        title = item.heading.title.value if item.heading.title else None
        return [item.heading.number, title, [p.value for p in item.paragraphs], [node(c) for c in children]]

    return lambda text: [node(part) for part in read(f"关于做好保护工作的意见\n{text}").parts]


def test_three_levels_of_numbers_nest(tree):
    assert tree(
        "一、任务\n(一)家庭\n1. 加强指导。指导监护人。\n2. 加强监督。监督监护人。\n(二)学校\n3. 加强管理。管理。"
    ) == [
        [
            1,
            "任务",
            [],
            [
                [1, "家庭", [], [[1, "加强指导", ["指导监护人。"], []], [2, "加强监督", ["监督监护人。"], []]]],
                [2, "学校", [], [[3, "加强管理", ["管理。"], []]]],
            ],
        ]
    ]


def test_measures_may_stand_right_under_a_part(tree):
    assert tree("一、任务\n1. 加强指导。指导监护人。\n2. 加强监督。监督监护人。") == [
        [1, "任务", [], [[1, "加强指导", ["指导监护人。"], []], [2, "加强监督", ["监督监护人。"], []]]]
    ]


def test_a_part_may_hold_paragraphs_alone(tree):
    assert tree("一、总体要求\n坚持原则。\n到2025年,机制健全。\n二、附则\n自印发之日起施行。") == [
        [1, "总体要求", ["坚持原则。", "到2025年,机制健全。"], []],
        [2, "附则", ["自印发之日起施行。"], []],
    ]


def test_paragraphs_below_a_measure_belong_to_it(tree):
    assert tree("一、任务\n1. 加强指导。指导监护人。\n并提供服务。") == [
        [1, "任务", [], [[1, "加强指导", ["指导监护人。", "并提供服务。"], []]]]
    ]


@pytest.mark.parametrize(("line", "run_in"), [("(一)家庭保护", False), ("(一)家庭保护。指导监护人。", True)])
def test_a_section_says_whether_its_text_is_run_in(read, line, run_in):
    notice = read(f"关于做好保护工作的意见\n一、任务\n{line}\n支持监护人。")
    section = notice.parts[0].sections[0]
    assert (section.heading.title.value, section.run_in) == ("家庭保护", run_in)


def test_the_stop_behind_a_title_belongs_to_the_heading(read):
    heading = read("关于做好保护工作的意见\n一、任务\n1. 加强指导。指导监护人。").parts[0].measures[0].heading
    assert (heading.marker.value, heading.title.value, heading.stop.value) == ("1.", "加强指导", "。")
    assert (heading.line, heading.title.column, heading.stop.column) == (3, 3, 7)


@pytest.mark.parametrize("marker", ["1.", "1．", "1、", "１．", "⒈", "1 ."])
def test_a_measure_is_numbered_in_any_of_these_ways(read, marker):
    heading = read(f"关于做好保护工作的意见\n一、任务\n{marker}加强指导。指导监护人。").parts[0].measures[0].heading
    assert (heading.number, heading.marker.value, heading.title.value) == (1, marker, "加强指导")


@pytest.mark.parametrize("marker", ["(一)", "（一）", "㈠", "（ 一 ）", "（一）、"])
def test_a_section_is_numbered_in_any_of_these_ways(read, marker):
    heading = read(f"关于做好保护工作的意见\n一、任务\n{marker}家庭保护\n指导监护人。").parts[0].sections[0].heading
    assert (heading.number, heading.marker.value, heading.title.value) == (1, marker, "家庭保护")


@pytest.mark.parametrize(
    "line",
    [
        "1.3米以下的儿童免费乘车。",
        "2021.11.25前完成整改工作。",
        "一、二年级学生由家长接送。",
        "一、二、三级预防同时推进。",
        "第一,加强领导。",
        "12355青少年服务台要畅通。",
    ],
)
def test_a_line_that_opens_with_a_figure_is_no_heading(tree, line):
    assert tree(f"一、任务\n加强指导。\n{line}") == [[1, "任务", ["加强指导。", line], []]]


def test_twelve_parts_are_counted_beyond_ten(tree):
    numerals = "一 二 三 四 五 六 七 八 九 十 十一 十二".split()
    parts = tree("\n".join(f"{n}、事项{n}\n做好。" for n in numerals))
    assert [(number, title) for number, title, _, _ in parts] == [(i, f"事项{n}") for i, n in enumerate(numerals, 1)]
