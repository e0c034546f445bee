import pytest

from weibao.problems import Refused
from weibao.received import Received, decode

TEXT = "关于加强未成年人保护工作的意见\n一、总体要求\n全面贯彻党的方针，保护未成年人。\n"
BIG5 = "關於加強未成年人保護工作的實施意見。各區公所應依法辦理，並於期限內回報辦理情形。"


def refusal(data):
    with pytest.raises(Refused) as caught:
        decode(data, "通知.txt")
    return str(caught.value)


@pytest.mark.parametrize(("codec", "encoding"), [("utf-8", "utf-8"), ("gb18030", "gb18030"), ("gbk", "gb18030")])
def test_utf_8_and_gb18030_are_told_apart(codec, encoding):
    assert decode(TEXT.encode(codec), "通知.txt") == Received(TEXT, encoding)


def test_a_byte_order_mark_stays_in_the_text():
    assert decode(TEXT.encode("utf-8-sig"), "通知.txt") == Received("\ufeff" + TEXT, "utf-8")


def test_line_ends_stay_in_the_text():
    text = TEXT.replace("\n", "\r\n")
    assert decode(text.encode(), "通知.txt").text == text


def test_rare_characters_of_gb18030_are_read():
    text = TEXT + "㙍镇、𠀀村\n"
    assert decode(text.encode("gb18030"), "通知.txt") == Received(text, "gb18030")


@pytest.mark.parametrize("data", [b"", b"\n", b" \t\r\n"])
def test_an_empty_file_is_refused(data):
    assert refusal(data) == "通知.txt：文件是空的。请放入通知的文字再试。"


@pytest.mark.parametrize("text", ["\ufeff", "　\n　\n", "\u200b"])
def test_a_file_of_wide_white_space_is_refused(text):
    assert refusal(text.encode()) == "通知.txt：文件里没有汉字。请放入通知的文字再试。"


def test_a_text_without_any_chinese_is_refused():
    assert refusal(b"Notice on minors\n") == "通知.txt：文件里没有汉字。请放入通知的文字再试。"


@pytest.mark.parametrize("data", [TEXT.encode("utf-16"), b"\xfe\xff" + TEXT.encode("utf-16-be")])
def test_utf_16_is_refused_by_name(data):
    assert refusal(data) == "通知.txt：文件是 UTF-16 编码，认不得。请用记事本另存为 UTF-8 再试。"


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00", b"\x89PNG\r\n\x1a\n\x00\x00", TEXT.encode("utf-16-le")])
def test_a_binary_is_refused(data):
    assert refusal(data) == "通知.txt：文件是二进制文件，不是文字。请另存为纯文本（UTF-8）再试。"


def test_a_control_character_is_refused_at_its_line():
    message = "通知.txt:2：有控制字符 U+0008，文件是二进制文件。请另存为纯文本再试。"
    assert refusal("一、要求\n保护\b未成年人。\n".encode()) == message


@pytest.mark.parametrize("data", ["Café à Genève, où l'été brûle\n".encode("latin-1"), b"\xff\xff\xff\xff"])
def test_bytes_that_no_encoding_fits_are_refused_at_their_line(data):
    assert refusal(data) == "通知.txt:1：编码既不是 UTF-8 也不是 GB18030。请另存为 UTF-8 再试。"


def test_big5_that_gb18030_decodes_to_nonsense_is_refused():
    assert refusal(BIG5.encode("big5")) == "通知.txt：编码既不是 UTF-8 也不是 GB18030。请另存为 UTF-8 再试。"


def test_a_bad_byte_in_utf_8_is_refused_at_its_line():
    data = TEXT.encode() + b"\xff\n"
    assert refusal(data) == "通知.txt:4：编码既不是 UTF-8 也不是 GB18030。请另存为 UTF-8 再试。"


@pytest.mark.parametrize(
    ("page", "line", "tag"),
    [
        ("<!DOCTYPE html>\n<html><body>一、总体要求</body></html>", 1, "<!DOCTYPE"),
        ("\n<html lang='zh'>\n一、总体要求", 2, "<html lang='zh'>"),
        ("意见\n<p>一、总体要求</p>\n<p>保护</p>", 2, "<p>"),
    ],
)
def test_a_web_page_is_refused_at_its_first_tag(page, line, tag):
    message = f"通知.txt:{line}：文件是网页（HTML，有“{tag}”）。请在浏览器里复制正文，存为纯文本再试。"
    assert refusal(page.encode()) == message


def test_one_stray_tag_inside_a_text_is_no_web_page():
    text = TEXT + "见<br>附件。\n"
    assert decode(text.encode(), "通知.txt") == Received(text, "utf-8")
