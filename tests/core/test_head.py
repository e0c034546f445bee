import pytest

from weibao.received.head import ANNEX_MARK, CONTENTS, DUPLICATE, FURNITURE, read_head


@pytest.fixture
def head(texts):
    return lambda *lines: read_head(texts(*lines))


def values(stretches):
    return [t.value for t in stretches]


def dropped(head):
    return [(d.text.value, d.reason) for d in head.dropped]


OPINIONS = "关于加强未成年人保护工作的实施意见"
COVER = (
    "某区人民政府",
    f"关于印发《{OPINIONS}》的通知",
    "某府发〔2021〕3号",
    "各镇人民政府:",
    "现予印发,请认真贯彻落实,确保各项措施落到实处。",
    "某区人民政府",
    "2021年11月25日",
    "（此件公开发布）",
)


def test_a_cover_has_title_number_addressees_text_signature_date_and_note(head):
    cover = head(*COVER, OPINIONS).cover
    assert values(cover.title) == ["某区人民政府", f"关于印发《{OPINIONS}》的通知"]
    assert cover.document_number.value == "某府发〔2021〕3号"
    assert values(cover.addressees) == ["各镇人民政府:"]
    assert values(cover.paragraphs) == ["现予印发,请认真贯彻落实,确保各项措施落到实处。"]
    assert values(cover.signature) == ["某区人民政府"]
    assert cover.date.value == "2021年11月25日"
    assert values(cover.note) == ["（此件公开发布）"]


def test_behind_a_cover_stand_title_and_preamble_of_the_opinions(head):
    found = head(*COVER, OPINIONS, "为保护未成年人健康成长,现提出如下意见。", "请遵照执行。")
    assert values(found.title) == [OPINIONS]
    assert values(found.preamble) == ["为保护未成年人健康成长,现提出如下意见。", "请遵照执行。"]


def test_opinions_without_a_cover_have_an_empty_one(head):
    found = head("某区人民政府", OPINIONS, "为保护未成年人健康成长,现提出如下意见。")
    assert values(found.title) == ["某区人民政府", OPINIONS]
    assert list(found.cover.texts()) == []
    assert values(found.preamble) == ["为保护未成年人健康成长,现提出如下意见。"]


def test_a_notice_alone_keeps_its_addressees(head):
    found = head("关于做好保护工作的通知", "各镇人民政府、街道办事处:", "现就有关事项通知如下,请抓好落实。")
    assert values(found.title) == ["关于做好保护工作的通知"]
    assert values(found.cover.addressees) == ["各镇人民政府、街道办事处:"]
    assert values(found.preamble) == ["现就有关事项通知如下,请抓好落实。"]


def test_addressees_may_run_over_lines(head):
    found = head("关于做好保护工作的通知", "各镇人民政府，", "各有关单位：", "现就有关事项通知如下,请抓好落实。")
    assert values(found.cover.addressees) == ["各镇人民政府，", "各有关单位："]


def test_a_title_may_run_over_lines_and_carry_its_years(head):
    found = head("某区未成年人保护", "工作方案", "（2021—2025年）")
    assert values(found.title) == ["某区未成年人保护", "工作方案", "（2021—2025年）"]


def test_the_furniture_of_a_portal_is_dropped_with_its_reason(head):
    found = head("首页 >政策文件", "日期:2021-12-07", "语音播报", OPINIONS, "为保护未成年人健康成长,现提出如下意见。")
    assert dropped(found) == [("首页 >政策文件", FURNITURE), ("日期:2021-12-07", FURNITURE), ("语音播报", FURNITURE)]


def test_the_portals_copy_of_the_title_is_dropped_as_a_duplicate(head):
    found = head(OPINIONS, "语音播报", OPINIONS, "为保护未成年人健康成长,现提出如下意见。")
    assert dropped(found) == [(OPINIONS, DUPLICATE), ("语音播报", FURNITURE)]
    assert [t.line for t in found.title] == [3]


def test_a_table_of_contents_is_dropped_because_the_text_stands_below(head):
    found = head(OPINIONS, "为保护未成年人健康成长,现提出如下意见。", "目　录", "一、总体要求")
    assert dropped(found) == [("目　录", CONTENTS), ("一、总体要求", CONTENTS)]


def test_the_mark_of_an_annex_above_the_opinions_is_dropped(head):
    found = head(*COVER, "附件", OPINIONS)
    assert dropped(found) == [("附件", ANNEX_MARK)]
    assert values(found.title) == [OPINIONS]


def test_a_date_below_the_title_dates_the_document(head):
    found = head(OPINIONS, "（2021年3月1日）", "为保护未成年人健康成长,现提出如下意见。")
    assert found.cover.date.value == "（2021年3月1日）"


def test_metadata_above_the_title_is_read(head):
    found = head("索引号：甲", OPINIONS)
    assert [(f.name, f.value.value) for f in found.metadata] == [("索引号", "甲")]
    assert values(found.title) == [OPINIONS]


@pytest.mark.parametrize(
    "lines", [(), ("语音播报",), COVER, (*COVER, "附件", OPINIONS, "为保护未成年人,特制定本方案。")]
)
def test_every_line_of_a_head_ends_in_exactly_one_place(head, lines):
    found = head(*lines)
    taken = [*found.title, *found.cover.texts(), *found.preamble, *(d.text for d in found.dropped)]
    assert sorted(values(taken)) == sorted(lines)


def test_a_preamble_below_the_contents_is_kept(head):
    read = head(OPINIONS, "各镇人民政府:", "目  录", "分工表", "为加强保护工作,结合本区实际,制定本意见。")
    assert values(read.preamble) == ["为加强保护工作,结合本区实际,制定本意见。"]
    assert (("目  录", CONTENTS) in dropped(read), values(read.title)) == (True, [OPINIONS])
