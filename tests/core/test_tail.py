"""What follows the numbered text, read through parse_notice: signing, annexes, the portal's footer."""

import pytest

HEAD = ("关于做好保护工作的意见", "一、任务", "1. 加强指导。指导监护人。")


@pytest.fixture
def notice(read):
    return lambda *tail: read("\n".join([*HEAD, *tail]))


def values(stretches):
    return [t.value for t in stretches]


def annexes(notice):
    return [(values(a.marks), values(a.title), values(a.paragraphs)) for a in notice.annexes]


def test_a_text_may_end_without_a_tail(notice):
    found = notice()
    assert (annexes(found), found.dropped, list(found.cover.texts())) == ([], (), [])


def test_signature_date_and_note_go_with_the_cover(notice):
    cover = notice("某区人民政府", "2021年11月25日", "（此件公开发布）").cover
    assert values(cover.signature) == ["某区人民政府"]
    assert cover.date.value == "2021年11月25日"
    assert values(cover.note) == ["（此件公开发布）"]


def test_the_signature_is_no_paragraph_of_the_last_measure(notice):
    assert values(notice("某区人民政府", "2021年11月25日").parts[0].measures[0].paragraphs) == ["指导监护人。"]


def test_two_bodies_sign_together(notice):
    assert values(notice("某区民政局", "某区教育委员会", "2021年11月25日").cover.signature) == [
        "某区民政局",
        "某区教育委员会",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "扫一扫在手机打开当前页",
        "返回顶部",
        "【打印】",
        "上一篇：某通知",
        "主办：某区民政局",
        "渝ICP备12345678号",
        "相关附件",
    ],
)
def test_from_the_first_line_of_a_footer_on_all_is_dropped(notice, line):
    found = notice(line, "某某")
    assert [(d.text.value, d.reason) for d in found.dropped] == [(line, "门户网页的页脚"), ("某某", "门户网页的页脚")]


def test_a_sentence_that_opens_like_a_footer_stays_in_the_text(notice):
    line = "返回户籍所在地的未成年人由当地镇街接收。"
    assert values(notice(line).parts[0].measures[0].paragraphs) == ["指导监护人。", line]


def test_an_annex_has_mark_title_and_text(notice):
    found = notice("附件1", "任务分工表", "民政局牵头。", "教委配合。")
    assert annexes(found) == [(["附件1"], ["任务分工表"], ["民政局牵头。", "教委配合。"])]


def test_an_annex_may_bear_its_title_behind_the_mark(notice):
    assert annexes(notice("附件：任务分工表", "民政局牵头。")) == [(["附件："], ["任务分工表"], ["民政局牵头。"])]


def test_annexes_announced_above_the_signature_are_announced_once(notice):
    found = notice(
        "附件：1.任务分工表",
        "2.联系人名单",
        "某区人民政府",
        "2021年11月25日",
        "附件1",
        "任务分工表",
        "民政局牵头。",
        "附件2",
        "联系人名单",
        "张三。",
    )
    assert annexes(found) == [
        (["附件：1.", "任务分工表", "附件1"], ["任务分工表"], ["民政局牵头。"]),
        (["2.", "联系人名单", "附件2"], ["联系人名单"], ["张三。"]),
    ]
    assert found.cover.date.value == "2021年11月25日"


def test_an_announced_annex_that_does_not_follow_has_a_title_alone(notice):
    assert annexes(notice("附件：任务分工表", "某区人民政府", "2021年11月25日")) == [(["附件："], ["任务分工表"], [])]


def test_a_table_below_the_text_is_an_annex_without_a_title(notice):
    found = notice("序号\t任务\t单位", "1\t指导\t民政局")
    assert annexes(found) == [([], [], ["序号\t任务\t单位", "1\t指导\t民政局"])]


def test_the_title_of_an_annex_may_stand_on_two_lines(notice):
    found = notice("附件2", "某区未成年人保护", "任务分工方案", "民政局牵头。")
    assert annexes(found) == [(["附件2"], ["某区未成年人保护", "任务分工方案"], ["民政局牵头。"])]


def test_a_table_right_below_the_mark_of_an_annex_leaves_it_without_a_title(notice):
    found = notice("附件2", "序号\t任务", "1\t指导")
    assert annexes(found) == [(["附件2"], [], ["序号\t任务", "1\t指导"])]


def test_a_table_inside_the_text_stays_there(notice):
    found = notice("序号\t任务", "1\t指导", "二、要求", "抓好落实。")
    assert annexes(found) == []
    assert values(found.parts[0].measures[0].paragraphs) == ["指导监护人。", "序号\t任务", "1\t指导"]
    assert [p.heading.title.value for p in found.parts] == ["任务", "要求"]


def test_numbers_in_an_annex_are_none_of_the_text(notice):
    found = notice("附件", "工作流程", "一、受理", "当场受理。")
    assert [p.heading.title.value for p in found.parts] == ["任务"]


def test_a_number_below_the_title_of_an_annex_is_no_title(notice):
    found = notice("附件", "工作流程", "一、受理", "当场受理。")
    assert annexes(found) == [(["附件"], ["工作流程"], ["一、受理", "当场受理。"])]


def test_a_line_nobody_knows_below_the_date_is_kept_and_suspected(notice):
    found = notice("某区人民政府", "2021年11月25日", "某某某某")
    assert annexes(found) == [([], [], ["某某某某"])]
    assert [(s.line, s.text, s.reason) for s in found.suspects] == [(6, "某某某某", "正文之后有一行认不出是什么")]


def test_a_second_date_joins_the_signature(notice, read):
    found = read(
        """\
        某区人民政府
        关于印发《关于做好保护工作的意见》的通知
        各镇人民政府：
        现予印发,请认真贯彻落实,确保落到实处。
        某区人民政府
        2021年11月25日
        关于做好保护工作的意见
        一、任务
        做好。
        某区民政局
        2021年11月20日
        """
    )
    assert found.cover.date.value == "2021年11月25日"
    assert values(found.cover.signature) == ["某区人民政府", "某区民政局", "2021年11月20日"]
