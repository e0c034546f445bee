"""The forms of numbers to ring: which digits, and how plainly words must tell to ring them.

One rule: a form that is a number to ring wherever it stands is found without words; 4827123 and 110 need
words to ring somewhere before, and any other number needs them beside it.
"""

import re

from weibao.ring_numbers.others import is_date, is_year
from weibao.ring_numbers.words import Call

# 02348271234 | 057112345 | 02396110
_AREA = r"0(?:10|2\d|[3-9]\d\d)(?:[1-9]\d{6,7}|12\d{3}|9[56]\d{3,4})"
# … | 13800138000 | 4001234567
_LONG = rf"{_AREA}|0?1[3-9]\d{{9}}|[48]00\d{{7}}"
# 8613800138000 | 008602348271234 | 86 23 48271234
_COUNTRY = rf"(?:00)?86(?:{_LONG}|(?:10|2\d|[3-9]\d\d)[1-9]\d{{6,7}})"
_LONG_FORM = re.compile(rf"{_LONG}|{_COUNTRY}")
# An index number may begin with 86 as well.
_LONG_PIECE = re.compile(rf"{_LONG}|00{_COUNTRY.removeprefix('(?:00)?')}|861[3-9]\d{{9}}")
# 12391 | 95588 | 961100 | 90001 | 48271234, a landline of a large city
_SHORT_PIECE = re.compile(r"12\d{3}|9\d{4}|9[56]\d{4}|[4-8]\d{7}")
_SHORT_FORM = re.compile(r"12\d{3}|9[56]\d{3,4}")
_TWO_FOURS = re.compile(r"[4-8]\d{7}")  # 4827-1234 | 4827 1234
# 48271234 | 110 | 10086
_NEAR_FORM = re.compile(r"[2-8]\d{6,7}|1[12]\d|100\d\d")
# 1 10 | 100 86 | 118 114 | 106 5512 3456
_DIRECT_FORM = re.compile(r"[2-9]\d{6,7}|1[12]\d|100\d\d|9\d{4}|11[68]\d{3}|106\d{5,12}")
# what those forms begin with
_BEGINS = re.compile(r"12|9|[4-8]|0[1-9]|1[3-9]|0086")
_ABROAD = range(10, 16)  # digits of +852 1234 5678


def may_begin(digits: str) -> bool:
    """Whether digits can begin a form that is a number to ring wherever it stands."""
    return bool(_BEGINS.match(digits))


def is_long(digits: str, *, pieces: int, plus: bool) -> bool:
    """Area code and number, mobile, 400: a form too long to be anything else."""
    if plus and len(digits) in _ABROAD:
        return True
    return bool((_LONG_PIECE if pieces == 1 else _LONG_FORM).fullmatch(digits))


def is_short(digits: str, *, pieces: int) -> bool:
    """Digits that are a number to ring wherever they stand: 12391, 95588, 48271234, 4827-1234."""
    if pieces == 2 and _TWO_FOURS.fullmatch(digits):
        return True
    return bool((_SHORT_PIECE if pieces == 1 else _SHORT_FORM).fullmatch(digits))


def is_subscriber(digits: str) -> bool:
    """48271234: seven or eight digits without area code, and no date."""
    return len(digits) in (7, 8) and digits[0] != "0" and not is_date(digits)


def is_told(digits: str, call: Call, *, pieces: int) -> bool:
    """Whether digits of no form of their own are a number to ring because of the words."""
    if call is Call.NONE:
        return False
    if _NEAR_FORM.fullmatch(digits) and not is_date(digits):
        return True
    if call is Call.NEAR:
        return pieces == 1 and len(digits) == 8 and is_subscriber(digits)
    if pieces > 1:
        return bool(_DIRECT_FORM.fullmatch(digits))
    return len(digits) > 2 and (call is Call.STRONG or not is_year(digits))
