"""Digits in whatever form: scripts, entities, marks and all that cannot be seen between them."""

import pytest

from weibao.ring_numbers import find_ring_numbers
from weibao.ring_numbers.digits import NOTHING, WALL, ascii_digits, flatten

DIGITS = """
１２３９１ ⇒ 12391
𝟏𝟐𝟑𝟗𝟏 ⇒ 12391
١٢٣٩١ ⇒ 12391
1 2 3 9 1 ⇒ 12391
1　2　3　9　1 ⇒ 12391
1&nbsp;2&nbsp;391 ⇒ 12391
&#49;2391 ⇒ 12391
&#x31;&#50;391 ⇒ 12391
123&#57;&#49; ⇒ 12391
12\u200b391 ⇒ 12391
12\u00ad391 ⇒ 12391
一二三九一 ⇒ 12391
幺二三九幺 ⇒ 12391
拨打一一〇 ⇒ 110
拨打一一零 ⇒ 110
拨打幺幺零 ⇒ 110
电话号码为一一四 ⇒ 114
热线 一 二 三 九 一 ⇒ 12391
一-二-三-九-一 ⇒ 12391
壹贰叁玖壹 ⇒ 12391
1二三91 ⇒ 12391
1二3九1 ⇒ 12391
1\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e39\ufe0f\u20e31\ufe0f\u20e3 ⇒ 12391
①②③⑨① ⇒ 12391
撥打熱線110 ⇒ 110
電話：114 ⇒ 114
O23-4827l234 ⇒ 02348271234
拨打l2391 ⇒ 12391
热线12,391 ⇒ 12391
"\\u0031\\u0032391" ⇒ 12391
1239１ ⇒ 12391
123\r⏎91 ⇒ 12391
⑴⑵⑶⑼⑴ ⇒ 12391
1\u200b2\u200b3\u200b9\u200b1 ⇒ 12391
1\ufeff2391 ⇒ 12391
12\u2060391 ⇒ 12391
&#x1d7cf;2391 ⇒ 12391
&#65297;2391 ⇒ 12391
12&shy;391 ⇒ 12391
12&ZeroWidthSpace;391 ⇒ 12391
12&#8209;391 ⇒ 12391
12&ensp;391 ⇒ 12391
12&#8203;391 ⇒ 12391
㊀㊁㊂㊈㊀ ⇒ 12391
ⅠⅡⅢⅨⅠ ⇒ 12391
一2三9一 ⇒ 12391
1 2 3 九 1 ⇒ 12391
1\u200b二\u200b391 ⇒ 12391
"""

MARKS = """
1‑2‑3‑9‑1 ⇒ 12391
12-391 ⇒ 12391
12—391 ⇒ 12391
123–91 ⇒ 12391
123\\-91 ⇒ 12391
**123**91 ⇒ 12391
`12391` ⇒ 12391
_12_391 ⇒ 12391
*1**2**3**9**1* ⇒ 12391
[打电话](tel:12391) ⇒ 12391
[打电话](TEL:12391) ⇒ 12391
[发短信](sms:12110) ⇒ 12110
<tel:12391> ⇒ 12391
[点这里](tel:+86-23-48271234) ⇒ 862348271234
[点](tel:%31%32391) ⇒ 12391
[123](../domains/x.md#m1)91 ⇒ 12391
热线："12391" ⇒ 12391
拨  打 110 ⇒ 110
电 话：114 ⇒ 114
电⏎话：114 ⇒ 114
「12391」 ⇒ 12391
12391（免费） ⇒ 12391
拨打 <12391> ⇒ 12391
0 2 3 - 4 8 2 7 1 2 3 4 ⇒ 02348271234
1/2/3/9/1 ⇒ 12391
电话 1.2.3.9.1 ⇒ 12391
电话 1·2·3·9·1 ⇒ 12391
【123】91 ⇒ 12391
12(391) ⇒ 12391
“12”391 ⇒ 12391
拨打1-1-0 ⇒ 110
拨打 11 0 ⇒ 110
拨打**1**1**0** ⇒ 110
12<b>391</b> ⇒ 12391
12<!-- x -->391 ⇒ 12391
<a href="tel:12391">打</a> ⇒ 12391
https://a.cn/，电话12391 ⇒ 12391
12377.cn、12377 ⇒ 12377
(12391) ⇒ 12391
（1）12391 ⇒ 12391
①12391 ⇒ 12391
12391¹ ⇒ 12391
1-2391 ⇒ 12391
123  ⏎91 ⇒ 12391
123<br/>⏎91 ⇒ 12391
拨打12.391 ⇒ 12391
拨打12，391 ⇒ 12391
[12391](https://a.cn/12391) ⇒ 12391
[**12391**](tel:12391) ⇒ 12391 12391
[热线](sms:12391?body=1) ⇒ 12391
[热线](tel:12391 "打电话") ⇒ 12391
[a](tel:023-48271234) ⇒ 02348271234
"tel:12391" ⇒ 12391
<a href='tel:114'>电话</a> ⇒ 114
12\u00a0391 ⇒ 12391
12‑391 ⇒ 12391
12−391 ⇒ 12391
12～391 ⇒ 12391
12·391热线 ⇒ 12391
拨打12·391 ⇒ 12391
拨打12•391 ⇒ 12391
12[391] ⇒ 12391
12「391」 ⇒ 12391
1**2391** ⇒ 12391
~~123~~91 ⇒ 12391
12391&nbsp;热线 ⇒ 12391
拨&#25171;114 ⇒ 114
拨打1一4 ⇒ 114
[x](te&#108;:114) ⇒ 114
[x]( tel:114 ) ⇒ 114
[x](<tel:114>) ⇒ 114
[x](tel:1-1-4) ⇒ 114
[x](tel://114) ⇒ 114
[x]: tel:114 ⇒ 114
[热线](12391) ⇒ 12391
拨打【１２３９１】 ⇒ 12391
拨打"123" "91" ⇒ 12391
`123` `91` ⇒ 12391
**12** **391** ⇒ 12391
*12391# ⇒ 12391
"""


def rows(table):
    """One case a line: text ⇒ digits; ⏎ stands for a line break."""
    cases = (line.split(" ⇒ ") for line in table.strip().split("\n"))
    return [pytest.param(text.replace("⏎", "\n"), found.split(), id=text) for text, found in cases]


def found(text):
    return [number.digits for number in find_ring_numbers(text)]


@pytest.mark.parametrize(("text", "digits"), rows(DIGITS))
def test_digits_of_every_script_are_read(text, digits):
    assert found(text) == digits


@pytest.mark.parametrize(("text", "digits"), rows(MARKS))
def test_marks_and_signs_inside_a_number_hide_nothing(text, digits):
    assert found(text) == digits


@pytest.mark.parametrize(
    "between", ["\u200b", "\u00ad", "\u2060", "\ufeff", " ", "\u3000", "-", "—", "**", "_", "\\-", "&nbsp;", "\n"]
)
@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_nothing_between_the_digits_hides_a_number(between, place):
    assert found("12391"[:place] + between + "12391"[place:]) == ["12391"]


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        ("１&#50;３", "1" + "2" + NOTHING * 4 + "3"),
        ("a\u200bb", f"a{NOTHING}b"),
        ("電話：", "电话:"),
        ("见https://a.cn/1 。", "见" + WALL * 14 + " 。"),
        ("[甲](乙.md)", "[甲" + NOTHING * 6 + ")"),
        ("一1①", "一1①"),
    ],
)
def test_every_character_stays_in_its_place(text, flat):
    assert flatten(text) == flat
    assert len(flat) == len(text)


def test_digits_of_both_kinds_are_ascii_digits():
    assert ascii_digits("一2〇-○幺壹玖") == "1200119"
