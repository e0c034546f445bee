"""The real notice as received: what is damaged, what it holds, and that its shape survives every way of saving it."""

import hashlib
from dataclasses import replace

import pytest

from weibao.corrections import apply_corrections
from weibao.notice import Text
from weibao.received import decode, parse_notice

DIGEST = "3f7758be54417f52de30f1de92988a5feea05e7638a6f7b83fd44e24b582f61c"
DAMAGED = [24, 32, 40, 40, 46, 114, 118, 126]
TITLED_LINES = [
    *range(52, 60, 2),
    *range(62, 72, 2),
    *range(74, 84, 2),
    *range(86, 92, 2),
    *range(94, 106, 2),
    *range(108, 116, 2),
    *range(118, 128, 2),
]
MEASURE_LINES = TITLED_LINES[:27]


@pytest.fixture(scope="module")
def raw(received):
    return parse_notice(received, "通知.txt")


@pytest.fixture(scope="module")
def corrected(received, edition):
    return apply_corrections(received, edition.corrections)[0]


def shape(notice):
    """Numbers and titles of everything, and how much text stands below."""
    return [
        (
            part.heading.number,
            part.heading.title.value,
            len(part.paragraphs),
            [
                (
                    section.heading.number,
                    section.heading.title and section.heading.title.value,
                    section.run_in,
                    [(m.heading.number, m.heading.title.value, len(m.paragraphs)) for m in section.measures],
                )
                for section in part.sections
            ],
        )
        for part in notice.parts
    ]


def test_the_received_file_has_not_changed_by_a_byte(project):
    assert hashlib.sha256(project.received).hexdigest() == DIGEST
    assert (project.edition.sha256, project.edition.encoding) == (DIGEST, "utf-8")


def test_as_received_it_has_exactly_eight_damaged_places_and_no_gap(raw):
    assert [s.line for s in raw.suspects] == DAMAGED
    assert raw.gaps == ()


def test_every_damaged_place_says_what_is_wrong(raw):
    assert [s.reason for s in raw.suspects] == [
        "发文字号似缺“号”",
        "一长串数字，似缺“年”“月”等字",
        "年份后面似缺“年”字或分隔",
        "年份后面似缺“年”字或分隔",
        "年份后面似缺“年”字或分隔",
        "年份的数字过长，似缺连接号",
        "年份的数字过长，似缺连接号",
        "标题后面似缺“。”",
    ]


def test_corrected_it_has_no_damaged_place_and_no_gap(edition):
    assert (edition.notice.suspects, edition.notice.gaps) == ((), ())


def test_it_has_27_measures_in_six_sections_and_five_safeguards(edition):
    general, tasks, safeguards = edition.notice.parts
    assert [p.heading.title.value for p in edition.notice.parts] == ["总体要求", "重点任务", "保障措施"]
    assert (len(general.paragraphs), general.sections) == (2, ())
    assert [len(s.measures) for s in tasks.sections] == [4, 5, 5, 3, 6, 4]
    assert [m.heading.number for s in tasks.sections for m in s.measures] == list(range(1, 28))
    assert [(s.heading.number, s.run_in, s.measures) for s in safeguards.sections] == [
        (n, True, ()) for n in range(1, 6)
    ]


def test_its_cover_is_read(edition):
    cover = edition.notice.cover
    assert [t.value[:15] for t in cover.title] == ["重庆市万盛经济技术开发区未成年", "关于印发《万盛经开区未成年人保"]
    assert cover.document_number == Text(24, 0, "万盛未保组〔2021〕3号")
    assert [t.value for t in cover.addressees] == ["各镇人民政府、街道办事处,区未成年人保护工作领导小组各成员单位:"]
    assert [t.value for t in cover.signature] == ["万盛经开区未成年人保护工作领导小组"]
    assert cover.date == Text(32, 0, "2021年11月25日")
    assert [t.value for t in cover.note] == ["(此件公开发布)"]


def test_its_title_stands_on_two_lines(edition):
    assert edition.notice.title == (
        Text(36, 0, "万盛经开区未成年人保护工作领导小组"),
        Text(38, 0, "关于加强未成年人保护工作的实施意见"),
    )


def test_the_words_of_the_portal_are_dropped_with_their_reasons(edition):
    dropped = [(d.text.line, d.reason) for d in edition.notice.dropped]
    assert [line for line, reason in dropped if reason == "门户网页的附属文字"] == [1, 3, *range(12, 19)]
    assert [line for line, reason in dropped if reason == "网页标题，与正文标题重复"] == [10]
    assert [line for line, reason in dropped if reason == "门户网页的页脚"] == list(range(128, 146, 2))
    assert edition.notice.annexes == ()


def test_the_list_of_titled_lines_is_that_of_the_notice(edition):
    items = [m for s in edition.notice.parts[1].sections for m in s.measures]
    items += edition.notice.parts[2].sections
    assert [item.heading.line for item in items] == TITLED_LINES


@pytest.mark.parametrize("line", TITLED_LINES)
def test_a_title_that_lost_its_stop_is_suspected_at_its_line(corrected, line):
    lines = corrected.split("\n")
    lines[line - 1] = lines[line - 1].replace("。", "", 1)
    notice = parse_notice("\n".join(lines), "通知.txt")
    assert [(s.line, s.reason) for s in notice.suspects] == [(line, "标题后面似缺“。”")]


@pytest.mark.parametrize(("number", "line"), list(enumerate(MEASURE_LINES, start=1)))
def test_a_measure_that_is_gone_leaves_a_gap_unless_it_is_the_last(corrected, number, line):
    lines = corrected.split("\n")
    del lines[line - 1]
    found = [(g.expected, g.found) for g in parse_notice("\n".join(lines), "通知.txt").gaps]
    assert found == ([(number, number + 1)] if number < 27 else [])


@pytest.mark.parametrize("line", [50, 60, 72, 84, 92, 106])
def test_a_section_that_is_gone_leaves_a_gap_unless_it_is_the_last(corrected, line):
    lines = corrected.split("\n")
    del lines[line - 1]
    assert len(parse_notice("\n".join(lines), "通知.txt").gaps) == (line != 106)


SAVED = {
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "BOM": lambda text: text.encode("utf-8-sig"),
    "BOM and CRLF": lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
    "GB18030": lambda text: text.encode("gb18030"),
    "GB18030 and CRLF": lambda text: text.replace("\n", "\r\n").encode("gb18030"),
    "indented": lambda text: "\n".join(f"　　{line}" if line else line for line in text.split("\n")).encode(),
    "trailing spaces": lambda text: text.replace("\n", " 　\n").encode(),
    "no blank lines": lambda text: "\n".join(line for line in text.split("\n") if line).encode(),
    "full-width colons": lambda text: text.replace(":", "：").encode(),
}


@pytest.mark.parametrize("saved", SAVED.values(), ids=SAVED.keys())
def test_however_it_was_saved_it_has_the_same_shape(raw, received, saved):
    text = decode(saved(received), "通知.txt").text
    found = parse_notice(text, "通知.txt")
    assert shape(found) == shape(raw)
    assert [s.reason for s in found.suspects] == [s.reason for s in raw.suspects]
    assert found.gaps == ()


def test_only_columns_move_when_it_is_indented(raw, received):
    text = "\n".join(f"　　{line}" for line in received.split("\n"))
    moved = [replace(t, column=t.column + 2) for t in raw.texts()]
    assert list(parse_notice(text, "通知.txt").texts()) == moved
