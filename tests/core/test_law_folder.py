"""A folder of copies: what is read, what is passed over and told, and what is refused."""

import json
import sqlite3
import zipfile

import pytest
from docx import Document

from weibao.law_copies.folder import read_folder
from weibao.problems import Refused

TITLE = "中华人民共和国某保护法"
TEXT = f"# {TITLE}\n\n2024年4月26日修正\n\n第一条　甲。\n\n第二条　乙。\n"
BOTH = {"第一条": "甲。", "第二条": "乙。"}


def word(file):
    document = Document()
    for line in TEXT.replace("# ", "").splitlines():
        document.add_paragraph(line)
    document.save(str(file))


def page(file):
    body = "".join(f"<p>{line}</p>" for line in TEXT.replace("# ", "").splitlines())
    file.write_text(
        f"<html><head><script>第九条 丙。</script></head><body><div>首页</div>{body}</body></html>", "utf-8"
    )


def database(file):
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE articles (law_name TEXT, article_no TEXT, article_text TEXT)")
        db.executemany("INSERT INTO articles VALUES (?, ?, ?)", [(TITLE, n, t) for n, t in BOTH.items()])


WRITERS = {
    "law.md": lambda file: file.write_text(TEXT, "utf-8"),
    "law.txt": lambda file: file.write_text(TEXT.replace("# ", ""), "gb18030"),
    "LAW.MD": lambda file: file.write_text(TEXT, "utf-8-sig"),
    "law.json": lambda file: file.write_text(json.dumps({"title": TITLE, "articles": BOTH}), "utf-8"),
    "law.html": page,
    "law.docx": word,
    "law.db": database,
}


@pytest.mark.parametrize("name", WRITERS)
def test_every_kind_of_file_is_read(tmp_path, name):
    (tmp_path / "deep/er").mkdir(parents=True)
    WRITERS[name](tmp_path / "deep/er" / name)
    (copy,) = read_folder(tmp_path, [TITLE])
    assert (copy.articles, copy.where) == (BOTH, f"deep/er/{name}")


def test_only_wanted_laws_are_kept(tmp_path):
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    (tmp_path / "b.md").write_text(TEXT.replace("某保护法", "别的法"), "utf-8")
    assert [copy.where for copy in read_folder(tmp_path, [TITLE])] == ["a.md"]


def test_a_law_in_parts_is_made_whole(tmp_path):
    (tmp_path / "README.md").write_text(f"# {TITLE}\n\n2024年4月26日通过\n", "utf-8")
    (tmp_path / "01.md").write_text("# 第一编　总则\n\n第一条　甲。\n", "utf-8")
    (tmp_path / "02.md").write_text("# 第二编　分则\n\n第二条　乙。\n", "utf-8")
    (copy,) = read_folder(tmp_path, [TITLE])
    assert dict(copy.articles) == BOTH


def test_two_copies_in_one_folder_stay_two(tmp_path):
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    (tmp_path / "b.md").write_text(TEXT.replace("乙", "丙"), "utf-8")
    assert len(read_folder(tmp_path, [TITLE])) == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        *(("x.json", b"{"), ("x.db", b"no database at all, and long enough to be read as one"), ("x.docx", b"PK")),
        *(("x.md", b"\xff\xff\xff"), ("x.html", b""), ("x.csv", b'a,"b\n')),
    ],
)
def test_what_cannot_be_read_is_told_and_hides_nothing(tmp_path, name, content):
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    (tmp_path / name).write_bytes(content)
    said = []
    assert len(read_folder(tmp_path, [TITLE], said.append)) == 1
    assert said in ([f"{name}：读不出，跳过了。"], [])
    assert said or name == "x.csv"


@pytest.mark.parametrize("hidden", [".git", "node_modules"])
def test_what_belongs_to_programs_is_not_looked_at(tmp_path, hidden):
    (tmp_path / hidden).mkdir()
    (tmp_path / hidden / "a.md").write_text(TEXT, "utf-8")
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    assert [copy.where for copy in read_folder(tmp_path, [TITLE])] == ["a.md"]


def test_long_work_shows_progress(tmp_path):
    for n in range(500):
        (tmp_path / f"{n}.txt").write_text("", "utf-8")
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    said = []
    read_folder(tmp_path, [TITLE], said.append)
    assert said == ["已读500个文件……"]


def test_a_folder_that_is_none_or_holds_none_of_the_laws_is_refused(tmp_path):
    with pytest.raises(Refused, match="没有这个文件夹。写一个放着法律文本的文件夹，例如 make laws"):
        read_folder(tmp_path / "nowhere", [TITLE])
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.md", TEXT)
    with pytest.raises(Refused, match=r"里面没有本站引用的法律。放进法律的文本（.*），压缩包先解开"):
        read_folder(tmp_path, [TITLE])


def test_the_sites_own_pages_are_no_other_copy(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/a.md").write_text(TEXT, "utf-8")
    (tmp_path / "b.md").write_text(TEXT, "utf-8")
    assert [c.where for c in read_folder(tmp_path, [TITLE], without=[tmp_path / "site"])] == ["b.md"]


def test_a_file_with_the_name_of_a_law_and_no_article_is_told(tmp_path):
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    (tmp_path / "某保护法(2024-04-26).txt").write_text("某保护法\n甲。\n", "utf-8")
    said = []
    read_folder(tmp_path, [TITLE], said.append)
    assert said == [f"某保护法(2024-04-26).txt：名字像是《{TITLE}》，里面没有认出条文，跳过了。"]


def test_links_to_folders_are_followed_and_circles_end(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.md").write_text(TEXT, "utf-8")
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws/link").symlink_to(tmp_path / "real")
    (tmp_path / "real/back").symlink_to(tmp_path / "laws")
    assert [c.where for c in read_folder(tmp_path / "laws", [TITLE])] == ["link/a.md"]


def test_tables_of_word_files_and_of_web_pages_are_read(tmp_path):
    document = Document()
    document.add_paragraph(TITLE)
    table = document.add_table(2, 2)
    for row, (number, text) in zip(table.rows, BOTH.items(), strict=True):
        row.cells[0].text = f"{number}　{text}"
    document.save(str(tmp_path / "a.docx"))
    rows = "".join(f"<tr><td>{number}　{text}</td></tr>" for number, text in BOTH.items())
    (tmp_path / "b.html").write_text(
        f"<html><body><nav>首页</nav><h5>{TITLE}</h5><table>{rows}</table></body></html>", "utf-8"
    )
    assert [dict(c.articles) for c in read_folder(tmp_path, [TITLE])] == [BOTH, BOTH]


def test_utf_16_is_read(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT.replace("# ", ""), "utf-16")
    assert dict(read_folder(tmp_path, [TITLE])[0].articles) == BOTH


def test_what_is_far_too_large_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("weibao.law_copies.folder._LARGEST", 100)
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    (tmp_path / "b.md").write_text(TEXT + "甲" * 100, "utf-8")
    said = []
    read_folder(tmp_path, [TITLE], said.append)
    assert said == ["b.md：太大（超过0 MB），跳过了。"]
