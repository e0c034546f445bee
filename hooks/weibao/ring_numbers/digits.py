"""A text as its reader sees it: digits of every script as 0–9, all that cannot be seen as NOTHING.

One rule: every character stays in its place. The flat text is as long as the text it comes from, so a
position means the same in both, and what was found in one can be shown from the other.
"""

import html
import re
import unicodedata
from functools import cache

NOTHING = "\0"  # nothing a reader sees: part of an entity, of a tag, a mark, a zero-width space
WALL = "\1"  # something a reader sees that is no number: a web address

# 幺二三九幺 | 一一〇 | 一一○ | 壹贰叁玖壹
HAN_DIGITS = "〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
_TO_ASCII = str.maketrans(HAN_DIGITS, "000123456789" + "1" + "123456789")
_TO_SIMPLIFIED = dict(zip("撥電話熱線綫號碼機訊聯報專", "拨电话热线线号码机讯联报专", strict=True))

# 12<!-- x -->391 | 12<b>391</b> | [123](../domains/x.md#m1)91 | 12~~391 | 12<wbr>391
_UNSEEN = re.compile(
    r"<!--.{0,200}?-->|</?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>\n:]{0,200})?/?>|~~"
    r"|\]\(\s*(?P<target><[^<>\n]*>|[^()\s<>]*)",
    re.I,
)
# [打电话](tel:12391) | [12](391)
_RUNG_TARGET = re.compile(r"<?(?:(?:tel|sms|smsto|callto|facetime):|[\d+-]+>?$)", re.I)
# https://a.cn/t20211207_10090957.html | a@12377.cn | www.12377.cn/x | assets/12391.png
_ADDRESS = re.compile(
    r"(?:https?|ftp|file)://[^\s<>()\[\]\"',;\u0080-\U0010ffff]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.-])(?:[\w-]{1,64}\.)+(?:cn|com|net|org|gov|edu|io|cc|html?|md|pdf|docx?|xlsx?|jpe?g|png|gif|svg|txt"
    r"|ya?ml|json|py|css|js|zip|mp[34]|aspx?|php)(?!\w)(?:[/?#][^\s<>()\[\]\"',;\u0080-\U0010ffff]*)?",
    re.I | re.A,
)
# &#49;23… | &nbsp; | "\u0031\x32" in YAML | tel:%31%32391
_CODED = re.compile(
    r"&(?:#\d{1,7};?|#x[\da-f]{1,6};?|[a-z]\w{1,30};)|\\(?-i:u)[\da-f]{4}|\\(?-i:U)[\da-f]{8}|\\(?-i:x)[\da-f]{2}"
    r"|\\(?-i:[nrt])(?=\d)"
    r"|(?<=tel:)[\d+-]*%[\d+%a-f-]+|(?<=sms:)[\d+-]*%[\d+%a-f-]+",
    re.I | re.A,
)
_PERCENT = re.compile(r"%[\da-f]{2}", re.I)
# O23-4827l234 | l2391: letters typed for digits, never 5G, and never inside a word
_LOOKALIKE = re.compile(r"(?<![A-Za-z0-9])(?=[OoIl]{0,4}[0-9])[0-9OoIl]{3,}(?![A-Za-z0-9])")
_LETTERS = str.maketrans("OoIl", "0011")
# ①②③⑨① as one number; a single ① or ¹ is a mark beside a number, never part of it
_RINGED = re.compile(r"[⓪①-⑨⑴-⑼⒈-⒐❶-❾➀-➈➊-➒㈠-㈨㊀-㊈Ⅰ-Ⅸ〡-〩⁰¹²³⁴-⁹₀-₉]{3,}")
_MARKS = "*_`\\"
_DASHES = "~～〜⁓−─━ー﹣"
_DOTS = "·•‧∙⋅・･．●"
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"


def flatten(text: str) -> str:
    """The text as it is seen, character for character in its place."""
    text = text.replace(WALL, NOTHING)
    text = _CODED.sub(_decode, text)
    text = _UNSEEN.sub(_hide, text)
    text = _ADDRESS.sub(lambda m: WALL * len(m[0]), text)
    text = _RINGED.sub(lambda m: "".join(str(int(unicodedata.numeric(c))) for c in m[0]), text)
    flat = "".join(map(_plain, text))
    return _LOOKALIKE.sub(lambda m: m[0].translate(_LETTERS) if sum(map(str.isdigit, m[0])) > 1 else m[0], flat)


def coded_at(text: str, position: int) -> int:
    """Where the code that begins at a position ends: `&#49;` is seen as one digit. The next place for all else."""
    match = _CODED.match(text, position) or _PERCENT.match(text, position)
    return match.end() if match else position + 1


def ascii_digits(flat: str) -> str:
    """The digits of a flat text, those in Chinese too, and nothing else."""
    return "".join(c for c in flat.translate(_TO_ASCII) if c in "0123456789")


def _hide(match: re.Match[str]) -> str:
    target = (match["target"] or "").replace(NOTHING, "")
    return match[0] if _RUNG_TARGET.match(target) else NOTHING * len(match[0])


def _decode(match: re.Match[str]) -> str:
    code = match[0]
    if code[0] == "&":
        seen = html.unescape(code)
    elif code[0] == "\\":
        seen = chr(min(int(code[2:], 16), 0x10FFFF)) if code[1] in "uUx" else " "
    else:
        return _PERCENT.sub(lambda m: chr(int(m[0][1:], 16)).ljust(3, NOTHING), code)
    return seen[: len(code)].ljust(len(code), NOTHING)


@cache
def _plain(char: str) -> str:
    """One character as a reader takes it."""
    kind = unicodedata.category(char)
    if char == "\n" or char == WALL or char in HAN_DIGITS:
        return char
    if kind == "Nd":
        return str(unicodedata.decimal(char))
    if char in _BLANKS or kind == "Zs" or char == "\t":
        return " "
    if char in _MARKS or kind in ("Cc", "Cf", "Mn", "Me", "Zl", "Zp"):
        return NOTHING
    if kind == "Pd" or char in _DASHES:
        return "-"
    if char in _DOTS:
        return "." if char == "．" else "·"
    alike = unicodedata.normalize("NFKC", char)
    return _TO_SIMPLIFIED.get(char, alike if len(alike) == 1 and not alike.isdecimal() else char)
