"""Every word of the published site against the received text, with none of the project's own code."""

import json
import re
from pathlib import Path

import pytest

from tests.site.outsider import read

# The repairs and the rule of punctuation, written down a second time: an independent reading.
REPAIRS = (
    ("万盛未保组〔2021〕3\n", "万盛未保组〔2021〕3号\n"),
    ("\n20211125\n", "\n2021年11月25日\n"),
    ("国未保组〔20211号", "国未保组〔2021〕1号"),
    ("渝未保组〔20213号", "渝未保组〔2021〕3号"),
    ("20226月", "2022年6月"),
    ("20212030年", "2021—2030年"),
    ("严格监督检查加强", "严格监督检查。加强"),
)
WIDE = str.maketrans(",:;()", "，：；（）")
OFFICIAL = (
    *(f"domains/{slug}" for slug in ("family", "school", "society", "network", "government", "judicial")),
    *(f"notice/{name}" for name in ("cover", "requirements", "safeguards", "full")),
)


@pytest.fixture(scope="module")
def expected(root: Path) -> dict[str, str]:
    """What each passage must say, without white space, cut from the received text by line numbers."""
    text = (root / "docs/source/wansheng-2021-3.txt").read_text(encoding="utf-8")
    for received, reading in REPAIRS:
        assert received in text
        text = text.replace(received, reading)
    lines = ["", *text.translate(WIDE).split("\n")]
    measures = [line for line in lines if re.match(r"\d+\.\u2002", line)]
    passages = {f"m{i}": re.sub(r"^\d+\.", "", line) for i, line in enumerate(measures, 1)}
    passages |= {f"s{i}": lines[116 + 2 * i][3:] for i in range(1, 6)}
    passages |= {"cover": "".join(lines[20:35]), "p1": lines[40], "r1": lines[44], "r2": lines[46]}
    return {name: "".join(value.split()) for name, value in passages.items()}


@pytest.mark.parametrize("path", OFFICIAL)
def test_an_official_page_says_what_was_received(site: Path, expected: dict[str, str], path: str):
    page = read((site / path / "index.html").read_text(encoding="utf-8"))
    assert page.passages
    assert page.passages == {name: expected[name] for name in page.passages}
    assert page.unmarked == []


def test_the_pages_hold_every_passage_once_and_the_full_text_all(site: Path, expected: dict[str, str]):
    pages = [read((site / path / "index.html").read_text(encoding="utf-8")) for path in OFFICIAL]
    assert len(expected) == 36
    assert sorted(name for page in pages[:-1] for name in page.passages) == sorted(expected)
    assert set(pages[-1].passages) == set(expected)


@pytest.mark.parametrize("path", OFFICIAL)
def test_sentences_tile_their_passages(site: Path, path: str):
    page = read((site / path / "index.html").read_text(encoding="utf-8"))
    for name, text in page.passages.items():
        sentences = [text for key, text in page.sentences.items() if key.rpartition("-")[0] == name]
        assert "".join(sentences) == (text.split("。", 1)[1] if name[0] in "ms" else text)
        assert all(re.search(r"[。！？][”’」』）)】》]*$", s) for s in sentences) or name == "cover"


def test_open_data_agrees_with_the_received_text(site: Path, expected: dict[str, str]):
    data = json.loads((site / "data/notice.json").read_text(encoding="utf-8"))
    assert set(data) == {"metadata", "corrections", "passages"}
    whole = {p["id"]: (f"{p['title']}。" if p["title"] else "") + p["text"] for p in data["passages"]}
    assert {name: "".join(text.split()) for name, text in whole.items()} == expected
    assert len(data["corrections"]) == 8
    for passage in data["passages"]:
        assert list(passage) == ["id", "kind", "domain", "title", "text", "sentences"]
        assert "".join(s["text"] for s in passage["sentences"]).split() == "".join(passage["text"].split("\n")).split()


def test_the_received_text_is_offered_byte_for_byte(site: Path, root: Path):
    name = "wansheng-2021-3.txt"
    assert (site / "downloads" / name).read_bytes() == (root / "docs/source" / name).read_bytes()


def test_the_page_of_corrections_lists_all_eight_the_rule_and_the_checksum(site: Path):
    page = (site / "notice/corrections/index.html").read_text(encoding="utf-8")
    assert re.findall(r'<h3 id="(c\d)"', page) == [f"c{i}" for i in range(1, 9)]
    assert "正文共有354个标点这样改过" in page
    assert "3f7758be54417f52de30f1de92988a5feea05e7638a6f7b83fd44e24b582f61c" in page
    assert 'href="../../downloads/wansheng-2021-3.txt"' in page


def test_every_corrected_place_shows_what_was_received(site: Path):
    pages = [(site / path / "index.html").read_text(encoding="utf-8") for path in OFFICIAL]
    marks = re.findall(
        r'class="wb-correction" data-not-read="" data-ours="">〔<a href="[^"]*#c(\d)">勘误</a>：收到的文本作“',
        "".join(pages[:-1]),
    )
    assert sorted(marks) == list("12345678")
    assert pages[-1].count('class="wb-correction"') == 8
