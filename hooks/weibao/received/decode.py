"""Bytes → text: which encoding, and is it a text at all? Refuses what no notice can be in."""

import re
from dataclasses import dataclass

from weibao.problems import Refused

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# <!DOCTYPE html> | <html lang="zh"> | </p> | <div class="…"> | <br/>
_TAG = re.compile(r"<!doctype\b|</?(?:html|head|body|div|p|span|table|tr|td|br|a|script|meta)\b[^<>]*>", re.I)
_TAGS_OF_A_PAGE = 3
# 的、了 … stand in any Chinese prose; a text decoded by the wrong table has next to none of them.
_COMMON = frozenset("的一是在和有人为国中上工作大年会发行、。，；：《》（）“”护保法全要对加")
_LEAST_COMMON_SHARE = 0.08
_MOST_PRIVATE_SHARE = 0.02
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Received:
    """A decoded file. `text` keeps every character, a byte order mark and the line ends too."""

    text: str
    encoding: str


def decode(data: bytes, name: str) -> Received:
    """Decode the bytes of the file `name` as UTF-8, else GB18030.

    Raises Refused for an empty file, a binary, an unknown encoding and an HTML page.
    """
    if not data.strip():
        raise Refused(name, 0, "文件是空的", "请放入通知的文字再试")
    if data.startswith(_UTF16_MARKS):
        raise Refused(name, 0, "文件是 UTF-16 编码，认不得", "请用记事本另存为 UTF-8 再试")
    if b"\x00" in data:
        raise Refused(name, 0, "文件是二进制文件，不是文字", "请另存为纯文本（UTF-8）再试")
    received = _as_utf8(data) or _as_gb18030(data)
    if received is None:
        raise Refused(name, _first_bad_line(data), "编码既不是 UTF-8 也不是 GB18030", "请另存为 UTF-8 再试")
    _refuse_other_formats(received.text, name)
    return received


def _as_utf8(data: bytes) -> Received | None:
    try:
        return Received(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _as_gb18030(data: bytes) -> Received | None:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return Received(text, "gb18030") if _reads_as_chinese(text) else None


def _reads_as_chinese(text: str) -> bool:
    """Most byte strings decode as GB18030; only Chinese prose then holds the common characters."""
    wide = [c for c in text if ord(c) > 0x7F]
    private = sum("\ue000" <= c <= "\uf8ff" for c in wide)  # 龴 and a few others are decoded to these
    if not wide or private > _MOST_PRIVATE_SHARE * len(wide):
        return False
    return sum(c in _COMMON for c in wide) >= _LEAST_COMMON_SHARE * len(wide)


def _first_bad_line(data: bytes) -> int:
    """The line at which the more fitting of the two encodings breaks off; 0 where one decodes to nonsense."""
    offsets: list[int] = []
    for encoding in ("utf-8", "gb18030"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError as error:
            offsets.append(error.start)
    return data.count(b"\n", 0, max(offsets)) + 1 if len(offsets) == 2 else 0


def _refuse_other_formats(text: str, name: str) -> None:
    control = _CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        raise Refused(name, line, f"有控制字符 U+{ord(control.group()):04X}，文件是二进制文件", "请另存为纯文本再试")
    tags = list(_TAG.finditer(text))
    if len(tags) >= _TAGS_OF_A_PAGE or (tags and text.lstrip("\ufeff \t\r\n").startswith("<")):
        line = text.count("\n", 0, tags[0].start()) + 1
        raise Refused(
            name, line, f"文件是网页（HTML，有“{tags[0].group()[:20]}”）", "请在浏览器里复制正文，存为纯文本再试"
        )
    if not _HAN.search(text):
        raise Refused(name, 0, "文件里没有汉字", "请放入通知的文字再试")
