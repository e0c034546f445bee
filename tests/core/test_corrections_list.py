"""The page that lists every correction, the rule of punctuation and the checksum."""

import re

from weibao.corrections_list import corrections_list
from weibao.front_matter import check_meta, split_page


def test_every_correction_is_listed_with_its_anchor_and_what_was_received(edition, project):
    page = corrections_list(edition, project.site)
    assert re.findall(r"\{ #c(\d+) \}", page) == [str(c.number) for c in edition.corrections]
    assert [c.received for c in edition.corrections if c.received not in page] == []
    assert [c.evidence for c in edition.corrections if c.evidence not in page] == []


def test_lines_are_named_in_the_order_of_the_list(edition, project):
    page = corrections_list(edition, project.site)
    assert re.findall(r"第(\d+)行", "\n".join(re.findall(r"^### .*", page, re.M))) == [
        str(c.line) for c in edition.corrections
    ]


def test_the_number_of_marks_and_the_checksum_are_stated(edition, project):
    page = corrections_list(edition, project.site)
    assert re.search(r"正文共有 ?354 ?个标点", page)[0].replace(" ", "") == "正文共有354个标点"
    assert page.count(f"SHA-256：`{edition.sha256}`") == 1
    assert page.count("../downloads/wansheng-2021-3.txt") == 1


def test_the_page_has_a_sound_head(small_project):
    page = split_page(corrections_list(small_project.edition, small_project.site), "勘误.md")
    assert check_meta(page, "勘误.md") == ()
    assert page.meta["title"] == "勘误和校对"
