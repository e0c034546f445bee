"""Lists of a law in our words: told whole, open for the reader to see, or refused."""

import pytest

from weibao.claims.lists import is_cut, tells_list

CUSTODY = """\
父母均要求直接抚养，一方有下列情形之一的，优先考虑由另一方直接抚养：
（一）实施家庭暴力或者虐待、遗弃家庭成员；
（二）有赌博、吸毒等恶习；
（三）重婚、与他人同居；
（四）抢夺、藏匿未成年子女；
（五）其他不利于未成年子女身心健康的情形。"""
PAIR = "有下列情形的：\n（一）被人殴打；\n（二）被人辱骂。"
NO_PAIRS = "按顺序担任监护人：\n（一）祖父母、外祖父母；\n（二）兄、姐；\n（三）其他愿意担任监护人的个人或者组织。"


@pytest.mark.parametrize(
    "text",
    [
        "一方实施家庭暴力，有赌博、吸毒恶习，优先考虑另一方。",
        "家庭暴力、遗弃家庭成员的，赌博、吸毒的，或者有别的不利于孩子身心健康的情形。",
        "有赌博、吸毒的恶习，重婚、与他人同居的。",
        "他有家庭暴力。他还抢夺、藏匿孩子。",
    ],
)
def test_some_items_told_as_if_they_were_all_are_a_cut_list(text):
    assert is_cut(text, CUSTODY)


@pytest.mark.parametrize(
    "text",
    [
        "实施家庭暴力、虐待遗弃的；赌博、吸毒的；重婚、和别人同居的；抢夺、藏匿子女的；有别的不利于身心健康情形的。",
        "例如实施家庭暴力，有赌博、吸毒恶习。",
        "实施家庭暴力、有赌博、吸毒恶习等。",
        "实施家庭暴力，有赌博、吸毒恶习，情形之一就算。",
        "其中有实施家庭暴力、有赌博、吸毒恶习的。",
        "一方有赌博、吸毒的恶习。",
        "优先考虑由另一方直接抚养。",
        "",
    ],
)
def test_a_whole_or_an_open_list_and_a_single_item_are_told_fairly(text):
    assert not is_cut(text, CUSTODY)


def test_equal_and_waiting_are_no_etcetera():
    assert is_cut("实施家庭暴力，平等对待，等待处理，有赌博、吸毒恶习。", CUSTODY)


def test_beside_a_sure_item_one_pair_is_enough_for_another_in_the_same_sentence():
    assert is_cut("对方好赌成性，或者重婚、和别人同居的。", CUSTODY.replace("有赌博", "好赌"))
    assert not is_cut("对方重婚、和别人同居的。他好赌成性。", CUSTODY.replace("有赌博", "好赌"))


def test_words_without_a_meaning_of_their_own_tell_no_item():
    assert not is_cut("重婚、与他人同居的，由于搬走。", CUSTODY.replace("（二）有赌博", "（二）由于赌博"))


@pytest.mark.parametrize("open_end", ["恶习等：", "恶习等管理措施。", "恶习等措施。", "恶习等方式。"])
def test_etcetera_may_stand_before_a_colon_or_what_it_sums_up(open_end):
    assert not is_cut(f"实施家庭暴力，有赌博、吸毒{open_end}", CUSTODY)


def test_a_list_may_be_told_in_several_steps():
    first, rest = "实施家庭暴力、虐待；有赌博、吸毒恶习。", "重婚、与他人同居；抢夺、藏匿子女；其他情形。"
    assert is_cut(first, CUSTODY) and not is_cut(first, CUSTODY, rest)


def test_two_alternatives_are_no_list():
    assert not is_cut("被人殴打、被人辱骂。", PAIR)


def test_items_of_single_characters_count_too():
    assert not is_cut("先是祖父母、外祖父母，再是兄、姐，再是别的愿意的组织。", NO_PAIRS)
    assert is_cut("先是祖父母、外祖父母，再是别的愿意担任监护人的个人。", NO_PAIRS)


def test_lists_of_one_text_are_told_apart():
    two = (
        "甲：（一）出警记录；（二）诊疗记录；（三）伤情鉴定。"
        "乙：（一）禁止骚扰跟踪；（二）责令迁出住所；（三）禁止接触。"
    )
    assert is_cut("可以交出警记录、诊疗记录。", two)
    assert not is_cut("可以交出警记录；法院可以责令迁出住所。", two)


def test_half_width_numbers_are_numbers():
    assert is_cut("家庭暴力的，赌博、吸毒的。", CUSTODY.replace("（", "(").replace("）", ")"))


@pytest.mark.parametrize(
    ("text", "tells"), [("殴打他人，辱骂他人。", True), ("殴打他人。", False), ("殴打他人，辱骂他人等。", False)]
)
def test_of_a_source_seen_in_part_any_two_items_are_a_list(text, tells):
    assert tells_list(text, "制止：（一）殴打他人；（二）辱骂他人；（三）抢夺财物；") is tells
