"""A project is read once, and what is wrong with its files is refused with file and line."""

import pytest

from weibao.problems import Refused
from weibao.project import load_project


def refusal(docs):
    with pytest.raises(Refused) as caught:
        load_project(docs)
    return str(caught.value)


def test_a_project_knows_on_which_page_each_passage_stands(small_project):
    family = dict.fromkeys(["m1", "m2"], "domains/family.md")
    safeguards = dict.fromkeys(["s1", "s2"], "notice/safeguards.md")
    opening = dict.fromkeys(["p1", "r1"], "notice/requirements.md")
    assert small_project.page_of == {"cover": "notice/cover.md", **opening, **family, **safeguards}


def test_a_project_keeps_the_bytes_as_received(small_project, small):
    assert small_project.received == small.encode()


@pytest.mark.parametrize("name", ["_data/site.yml", "_data/domains.yml", "_data/corrections.yml", "source/small.txt"])
def test_a_missing_file_is_refused(small_docs, name):
    (small_docs / name).unlink()
    assert refusal(small_docs) == f"docs/{name}：没有这个文件。核对路径，或用 git 恢复它。"


@pytest.mark.parametrize("name", ["_data/site.yml", "_data/domains.yml", "_data/corrections.yml"])
def test_data_in_another_encoding_is_refused(small_docs, name):
    (small_docs / name).write_bytes("# 说明\n".encode("gb18030"))
    assert refusal(small_docs) == f"docs/{name}：文件不是 UTF-8 编码。请另存为 UTF-8。"


def test_data_saved_with_a_byte_order_mark_and_carriage_returns_is_read(small_docs, small_project):
    for file in (small_docs / "_data").iterdir():
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert load_project(small_docs) == small_project


def test_a_received_text_that_changed_by_one_byte_is_refused(small_docs):
    source = small_docs / "source/small.txt"
    source.write_bytes(source.read_bytes() + b" ")
    message = refusal(small_docs)
    assert message.startswith("docs/_data/site.yml:2：收到的文本变了（SHA-256 是 ")
    assert message.endswith("…）。用 git 恢复 source/small.txt；它一个字节也不能改。")


def test_a_correction_that_does_not_fit_is_refused_at_its_entry(small_docs):
    file = small_docs / "_data/corrections.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("line: 12", "line: 13"), encoding="utf-8")
    assert refusal(small_docs).startswith("docs/_data/corrections.yml:1：第1条勘误不再吻合：")
