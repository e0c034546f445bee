"""The notice as published: received bytes, corrections and punctuation make passages."""

import hashlib

import pytest

from weibao.corrections import Correction
from weibao.domains import Domain
from weibao.edition import build_edition, cover_lines, domain_sections, requirement_parts, safeguard_parts
from weibao.problems import Refused

FAMILY = Domain("family", "加强家庭监护", "家庭保护", "监护人的职责。", "domains.yml", 1)
YEAR = Correction(1, 12, "到20256月", "到2025年6月", "缺“年”字", "写法", "c.yml", 1)


@pytest.fixture
def build(small):
    return lambda text=small, corrections=(YEAR,), domains=(FAMILY,): build_edition(
        text.encode(), "通知.txt", corrections, domains
    )


def refusal(call, *arguments, **named):
    with pytest.raises(Refused) as caught:
        call(*arguments, **named)
    return str(caught.value)


def test_passages_are_numbered_in_the_order_of_the_notice(build):
    assert [p.id for p in build().passages] == ["cover", "p1", "r1", "m1", "m2", "s1", "s2"]


def test_passages_are_corrected_and_full_width(build):
    found = build()
    assert found.passage("r1").text == "坚持最有利于未成年人的原则。到2025年6月，工作机制健全有效。"
    assert found.passage("m2").whole == "加强家庭监督。发现监护人不履行职责的，予以劝阻。"


def test_every_mark_the_rule_changed_is_counted(build):
    assert build().punctuation_changes == 12


def test_the_checksum_and_encoding_are_those_of_the_bytes(small):
    data = small.encode("gb18030")
    found = build_edition(data, "通知.txt", (YEAR,), (FAMILY,))
    assert (found.sha256, found.encoding) == (hashlib.sha256(data).hexdigest(), "gb18030")


def test_the_same_passages_come_of_every_encoding_and_line_end(build, small):
    passages = build().passages
    assert build_edition(small.encode("gb18030"), "通知.txt", (YEAR,), (FAMILY,)).passages == passages
    assert build(text=small.replace("\n", "\r\n")).passages == passages
    assert build(text="\ufeff" + small).passages == passages


def test_a_correction_is_marked_where_its_stretch_was_repaired(build):
    found = build()
    stretch = found.notice.parts[0].paragraphs[0]
    assert [(m.offset, m.correction) for m in found.marks(stretch)] == [(22, YEAR)]
    assert found.read(stretch)[:22].endswith("到2025年6月")


def test_a_stretch_without_a_correction_has_no_marks(build):
    found = build()
    assert found.marks(found.notice.preamble[0]) == ()


def test_an_unknown_passage_is_a_key_error(build):
    with pytest.raises(KeyError, match="m99"):
        build().passage("m99")


def test_cover_lines_stand_in_reading_order_with_their_roles(build):
    assert [(role, text.line) for role, text in cover_lines(build().notice)] == [
        ("title", 1),
        ("title", 2),
        ("number", 3),
        ("addressees", 4),
        ("body", 5),
        ("signature", 6),
        ("date", 7),
    ]


def test_parts_are_told_by_what_they_hold(build):
    notice = build().notice
    assert [p.heading.number for p in requirement_parts(notice)] == [1]
    assert [(p.heading.number, s.heading.number) for p, s in domain_sections(notice)] == [(2, 1)]
    assert [p.heading.number for p in safeguard_parts(notice)] == [3]


def test_a_domain_whose_heading_is_not_the_notices_is_refused_at_its_entry(build):
    wrong = Domain("family", "加强家庭保护", "家庭保护", "监护人的职责。", "domains.yml", 7)
    message = "domains.yml:7：保护领域与原文的标题不一致。原文的领域标题依次是 加强家庭监护，请照此填写 heading。"
    assert refusal(build, domains=(wrong,)) == message


def test_a_domain_too_few_is_refused(build):
    message = "通知.txt：保护领域与原文的标题不一致。原文的领域标题依次是 加强家庭监护，请照此填写 heading。"
    assert refusal(build, domains=()) == message


def test_a_domain_too_many_is_refused_at_its_entry(build):
    more = Domain("school", "加强学校保护", "学校保护", "学校。", "domains.yml", 6)
    assert refusal(build, domains=(FAMILY, more)).startswith("domains.yml:6：保护领域与原文的标题不一致。")


def test_two_measures_of_one_number_are_refused(build, small):
    message = "通知.txt：有两段都编号为措施1。本站的网址要求编号不重复，请告诉维护者。"
    assert refusal(build, text=small.replace("2. 加强", "1. 加强")) == message


def test_a_correction_that_does_not_fit_is_refused(build, small):
    assert refusal(build, text=small.replace("20256月", "2025年6月")).startswith("c.yml:1：第1条勘误不再吻合")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("(一)加强家庭监护\n", "(一)加强家庭监护\n要统筹推进。\n", "要统筹推进。"),
        ("二、重点任务\n", "二、重点任务\n要分工负责。\n", "要分工负责。"),
    ],
)
def test_words_that_no_page_has_a_place_for_are_refused(small, small_project, old, new, words):
    assert small.count(old) == 1
    data = small.replace(old, new).encode()
    with pytest.raises(Refused, match=f"原文“{words}”在网站上没有位置"):
        build_edition(data, "原文.txt", (), small_project.edition.domains)
