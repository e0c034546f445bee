"""What stands on a sheet: the notice's words letter for letter, our steps with their sources, today's numbers."""

import dataclasses
import re

import pytest

from tests.core.small_sheets import HEAD, SLUGS, handout, material, project, real, sheet
from weibao.handouts.compose import compose_view
from weibao.handouts.content import CHANGED, NOT_APPROVED, OFFICIAL, PLAIN, sheet_of
from weibao.handouts.imprint import checks
from weibao.handouts.sheet import WRITTEN, Part, Sheet
from weibao.hotlines.cards import CardGroup


def part(found: Sheet, title: str) -> Part:
    return next(p for p in found.parts if p.title == title)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_real_sheet_says_what_its_head_asks_for(slug: str):
    found, asked = sheet(slug), real(slug)[0]
    quoted = [line for p in found.parts if p.official for line in p.lines]
    assert [line.place for line in quoted] == [*asked.passages, *asked.sentences]
    for line in quoted:
        passage = project().edition.passage(line.place.rpartition("-")[0] or line.place)
        texts = {passage.id: passage.whole} | {s.id: s.text for s in passage.sentences}
        assert line.text == texts[line.place]
    assert [c.number for c in found.rings] == list(asked.hotlines)
    assert [c.number for c in found.emergency] == ["110", "120"]
    foot = "".join(line.text for line in found.foot)
    assert "〔2021〕3号" in foot and "转载，不是发文机关印制" in foot and "2026年11月4日制" in foot


def test_the_title_of_a_passage_is_its_lead_and_a_sentence_has_none():
    lines = part(sheet(HEAD.replace("[m7]", "[m7]\nsentences: [m7-3]")), OFFICIAL).lines
    assert lines[0].text[: lines[0].lead] == "有效防范学生欺凌。" and lines[0].label == "措施7"
    assert lines[1].lead == 0 and lines[1].label == "措施7第3句"


def test_what_changed_is_told_where_its_words_stand_and_nowhere_else():
    changed = part(sheet(HEAD.replace("passages: [m7]", "passages: [m2]")), CHANGED)
    assert any(
        line.text.startswith("2021年11月25日，重庆的育儿假写进了条例。") and line.source for line in changed.lines
    )
    sentences = HEAD.replace("passages: [m7]", "sentences: [m2-2]")  # 实施家庭教育流动学校…: nothing of 育儿假
    assert CHANGED not in [p.title for p in sheet(sentences).parts]


def test_a_step_has_its_source_but_for_numbers_that_stand_in_it():
    lines = part(sheet(HEAD.replace("passages: [m7]", "guides: [bullying]")), "先做什么").lines
    danger, told = lines[0], next(line for line in lines if line.text.startswith("告诉学校"))
    assert danger.text.startswith("马上有危险：") and danger.text[: danger.lead] == "马上有危险" and danger.source == ""
    assert told.source == "未成年人保护法第三十九条第二款"


def test_what_sends_a_child_to_its_section_is_printed_with_that_section_alone():
    without = sheet(HEAD.replace("passages: [m7]", "guides: [bullying]"))
    assert not any("写给你的话" in line.text for p in without.parts for line in p.lines)
    with_it = sheet(HEAD.replace("passages: [m7]", 'guides: [bullying, "bullying#child"]'))
    assert any("写给你的话" in line.text for p in with_it.parts for line in p.lines)


def test_several_guides_are_told_apart_by_their_titles():
    found = sheet(HEAD.replace("passages: [m7]", 'guides: [bullying, "tattoo#who"]'))
    assert [p.title for p in found.parts] == ["在学校被同学打骂、孤立、要钱，怎么办", "孩子文身：谁应当管"]


def test_plain_words_name_their_sentences_and_say_when_they_are_old():
    asked = HEAD.replace("passages: [m7]", "plain: [m18]")
    (line,) = part(sheet(asked), PLAIN).lines
    assert line.text.startswith("有效落实政府监护职责。") and line.source == "措施18第1、3句"
    note = dataclasses.replace(material().notes["m18"], bound_to="00000000")
    old = dataclasses.replace(material(), notes={**material().notes, "m18": note})
    said, mark = part(sheet(asked, old), PLAIN).lines
    assert said == line and "措施18的白话（待核对" in mark.text and mark.aging


def test_one_number_changed_is_changed_on_every_sheet_that_has_it():
    new = dataclasses.replace(material().rings["12345"], number="12399")
    changed = dataclasses.replace(material(), rings={**material().rings, "12345": new})
    having = [slug for slug in SLUGS if "12345" in real(slug)[0].hotlines]
    assert len(having) > 5
    for slug in having:
        assert "12399" in [c.number for c in sheet(slug, changed).rings]
        assert sheet(slug).rings != sheet(slug, changed).rings


def test_stations_are_filled_in_and_many_leave_the_line_to_write_on():
    assert sheet("bullying").written == WRITTEN
    board = material().board
    for number, written in ((1, ()), (3, ()), (4, WRITTEN)):
        local = (CardGroup("镇街未成年人保护工作站", (board.by_id["12355"],) * number),)
        filled = dataclasses.replace(material(), board=dataclasses.replace(board, stations=local))
        found = sheet("bullying", filled)
        assert (len(found.stations), found.written) == (0 if written else number, written)


def test_checks_of_one_day_are_told_once_and_others_by_number():
    rings = material().rings
    one, other, third = rings["12345"], rings["12355"], rings["12356"]
    (line,) = checks((one, other))
    assert (line.text, line.aging) == ("电话号码2026年11月24日核对（公开资料，未拨打）。", False)
    late = dataclasses.replace(other, checked="2026年11月25日核对（电话核实）")
    line, more = checks((late, one, third))
    assert line.text.startswith("电话号码2026年11月24日")
    assert (more.text, more.aging) == ("其中12355，2026年11月25日核对（电话核实）。", True)
    assert checks(()) == ()


def test_a_number_that_is_asked_for_twice_or_is_one_of_emergencies_stands_once():
    found = sheet(HEAD.replace("[12345]", "[12345, 110, 12345]"))
    assert [ring.number for ring in found.rings] == ["12345"]


def test_without_an_address_there_is_no_code():
    assert sheet("bullying").address == "https://www.example.gov.cn/weibao/handouts/bullying/"
    bare = sheet("bullying", material(""))
    assert (bare.address, bare.qr) == ("", "")


def test_the_laws_are_named_with_their_versions():
    found = sheet(HEAD.replace("passages: [m7]", "guides: [bullying]"))
    assert "《中华人民共和国未成年人保护法》（2024年4月26日第二次修正）" in "".join(line.text for line in found.foot)
    assert found.status.endswith("尚未经工作人员核定。") and found.status in [line.text for line in found.foot]


def test_a_title_in_a_title_has_other_marks_and_a_version_stands_once():
    foot = "".join(line.text for line in sheet("domain-school").foot)
    assert "《中华人民共和国未成年人保护法》（2020年10月17日修订）" in foot
    assert "《" not in "".join(re.findall(r"《([^》]*)》", foot))


def test_our_words_are_marked_and_not_approved_wherever_they_stand():
    for asked in ("plain: [m7]", "passages: [m7]"):  # measure 7 has changed since
        found = sheet(HEAD.replace("passages: [m7]", asked))
        assert found.status and any("不是" in p.title for p in found.parts if not p.official)
    untouched = sheet(HEAD.replace("passages: [m7]", "sentences: [m7-3]"))
    assert [p.title for p in untouched.parts] == [OFFICIAL] or untouched.status
    official = HEAD.replace("[m7]", "[m3]")  # measure 3 has not
    assert sheet(official).status == ""
    assert sheet(f"{official}\n## 我们的约定\n\n- 签名：＿＿＿＿\n").status == ""
    assert sheet(f"{official}\n学校对欺凌应当立即制止。（来源：未成年人保护法第三十九条）\n").status == NOT_APPROVED


def test_an_emergency_number_that_nobody_checked_for_long_is_told_in_the_foot():
    board = material().board
    late = tuple(dataclasses.replace(card, overdue="核对已过期（上次2026年11月24日）") for card in board.emergency[:1])
    old = dataclasses.replace(material(), board=dataclasses.replace(board, emergency=late))
    for slug in ("bullying", "hotline-cards"):
        assert [line.text for line in sheet(slug, old).foot if line.aging] == [
            "110：核对已过期（上次2026年11月24日）。"
        ]
        assert not any(line.aging for line in sheet(slug).foot)


def test_a_sheet_as_it_was_made_has_neither_stations_nor_what_the_day_brought():
    board, rings = material().board, material().rings
    local = (CardGroup("工作站", (board.by_id["12355"],)),)
    new = {i: dataclasses.replace(ring, overdue="过期", checked=f"{i}核对") for i, ring in rings.items()}
    filled = dataclasses.replace(material(), board=dataclasses.replace(board, stations=local), rings=new)
    assert sheet("bullying", filled).as_made() != sheet("bullying", filled)
    made, plain = sheet("bullying", filled).as_made(), sheet("bullying").as_made()
    assert (made.stations, made.written, made.parts) == ((), WRITTEN, plain.parts)
    assert len(made.foot) == len(plain.foot) and not any(ring.overdue for ring in made.rings)


def test_an_own_part_keeps_its_lines_to_write_on():
    found = handout(f"{HEAD}\n## 我们的约定\n\n- 晚上＿＿＿点以后不用。\n")
    (own,) = [p for p in sheet_of(*found, material()).parts if p.own]
    assert (own.title, own.lines[0].text, own.lines[0].item) == ("我们的约定", "晚上＿＿＿点以后不用。", True)


@pytest.mark.parametrize("fields", [("guides", "plain", "passages"), ("plain", "sentences", "guides")])
def test_parts_stand_in_the_order_of_the_head(fields: tuple[str, ...]):
    asked = {"guides": "[bullying]", "plain": "[m7]", "passages": "[m7]", "sentences": "[m7-3]"}
    found = sheet(HEAD.replace("passages: [m7]", "\n".join(f"{field}: {asked[field]}" for field in fields)))
    titles = {"guides": "先做什么", "plain": PLAIN, "passages": OFFICIAL, "sentences": OFFICIAL}
    assert [p.title for p in found.parts] == [*(titles[field] for field in fields), CHANGED]


def test_a_number_to_tick_that_was_checked_otherwise_says_so_itself():
    """The foot of a sheet of one's own does not know which are ticked."""
    rings = dict(material().rings)
    rings["12355"] = dataclasses.replace(rings["12355"], checked="2026年12月9日核对（电话核实）")
    view = compose_view(project(), dataclasses.replace(material(), rings=rings))
    assert [r.number for r in view.rings if "。号码2026年12月9日核对（电话核实）" in r.says] == ["12355"]
    foot = "".join(line.text for line in view.foot)
    assert "电话号码2026年11月24日核对（公开资料，未拨打）。" in foot and "12355" not in foot and "12月9日" not in foot
