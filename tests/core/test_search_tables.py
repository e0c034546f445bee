"""Tables for what people type: traditional characters, and what characters sound like where they stand."""

import re

import pytest

from weibao.search.tables import pinyin_table, traditional_pairs

NO_READING = "兙兡嗧瓧瓰瓱"  # Chinese characters that the dictionary of readings does not know


def pairs(*texts):
    table = traditional_pairs(texts)
    assert len(table) % 2 == 0
    return {table[i : i + 2] for i in range(0, len(table), 2)}


def readings(*texts, others=False):
    """Syllable → its characters."""
    table = pinyin_table(texts, others)
    assert re.fullmatch(r"([a-z]+[\u4e00-\u9fff]+)(\|[a-z]+[\u4e00-\u9fff]+)*|", table)
    return {re.match("[a-z]+", part)[0]: re.sub("[a-z]+", "", part) for part in table.split("|") if part}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("网络", {"網网", "絡络"}),
        ("打孩子", set()),
        ("凌", {"淩凌"}),
        ("发", {"發发", "髮发"}),
        ("a网，1网", {"網网"}),
        ("", set()),
        ("🙂 𠮷", set()),
    ],
)
def test_traditional_forms_are_given_for_the_characters_that_occur(text, found):
    assert pairs(text) == found


def test_a_traditional_form_that_occurs_is_itself():
    assert "網网" in pairs("网") and "網网" not in pairs("网", "網")


def test_the_characters_of_all_texts_count_together_and_their_order_does_not_matter():
    assert traditional_pairs(["网", "络网"]) == traditional_pairs(["络", "网"]) == traditional_pairs(iter(["网络"]))


def test_every_pair_is_a_form_that_can_be_typed_and_a_character_that_occurs(docs):
    text = "".join(p.read_text(encoding="utf-8") for p in sorted((docs / "guides").glob("*.md")))
    found = pairs(text)
    assert len(found) > 500
    for traditional, simplified in found:
        assert simplified in text and traditional not in text
        traditional.encode("big5hkscs")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("银行", {"hang": "行", "yin": "银"}),
        ("行走", {"xing": "行", "zou": "走"}),
        ("银行，行走", {"hang": "行", "xing": "行", "yin": "银", "zou": "走"}),
        ("重庆", {"chong": "重", "qing": "庆"}),
        ("体重", {"ti": "体", "zhong": "重"}),
        ("打孩子a1打", {"da": "打", "hai": "孩", "zi": "子"}),
        ("他她", {"ta": "他她"}),
        ("，。a1", {}),
        ("", {}),
    ],
)
def test_characters_sound_as_they_do_where_they_stand(text, found):
    assert readings(text) == found


def test_what_stands_in_two_texts_stands_apart():
    assert readings("银", "行走") == {"xing": "行", "yin": "银", "zou": "走"}


def test_a_table_is_in_the_order_of_the_alphabet():
    assert pinyin_table(["走打孩"]) == "da打|hai孩|zou走"


@pytest.mark.parametrize("text", [NO_READING, f"打{NO_READING}孩", f"{NO_READING[0]}打", "龥\u9fff", "欸呒嗯"])
def test_a_character_without_a_reading_is_left_out(text):
    assert set(NO_READING).isdisjoint(pinyin_table([text], others=True))


def test_common_characters_that_do_not_occur_have_readings_where_they_are_asked_for():
    """A wrong character is put right by its sound: 暴 typed for 报."""
    assert readings("报警") == {"bao": "报", "jing": "警"}
    with_others = readings("报警", others=True)
    assert with_others["bao"][0] == "报" and "暴" in with_others["bao"]
    assert with_others["jing"][0] == "警" and len("".join(with_others.values())) > 2000


def test_a_character_that_occurs_keeps_the_readings_it_has_there():
    assert "行" not in readings("银行", others=True)["xing"]
    assert [s for s, characters in readings("银", others=True).items() if "行" in characters] != []


def test_rare_characters_and_traditional_ones_are_no_common_ones():
    found = "".join(readings("", others=True).values())
    assert len(found) == len(set(found)) and set("網齉龘臢埃氨钡").isdisjoint(found)
