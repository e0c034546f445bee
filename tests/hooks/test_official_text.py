"""hooks/official_text.py: addresses in HTML, corrections with what was received, the full text."""

import re

from tests.hooks.conftest import SmallSite


def test_measures_and_sentences_have_their_addresses(small: SmallSite):
    built = small.build("official_text", "corrections_list")
    page = built.page("domains/family/index.html")
    assert built.ok, built.log
    assert re.findall(r'<h2[^>]* data-passage="(m\d)" id="(m\d)"', page) == [("m1", "m1"), ("m2", "m2")]
    assert '<span data-sentence="m1-2" id="m1-2">学校要帮助。</span>' in page
    assert '加强指导<span class="wb-stop">。</span>' in page


def test_a_corrected_place_shows_what_was_received(small: SmallSite):
    page = small.build("official_text", "corrections_list").page("notice/cover/index.html")
    mark = '<span class="wb-correction" data-not-read="" data-ours="">〔<a href="../corrections/#c1">勘误</a>'
    assert f"某未保〔2021〕1号{mark}" in page
    assert "收到的文本作“某未保〔2021〕1”，缺“号”" in page


def test_the_full_text_holds_every_passage_and_leads_to_its_page(small: SmallSite):
    built = small.build("official_text", "corrections_list")
    page = built.page("notice/full/index.html")
    passages = dict.fromkeys(re.findall(r'data-passage="(\w+)"', page))
    assert list(passages) == ["cover", "p1", "r1", "m1", "m2", "m3", "s1"]
    assert 'href="../../domains/school/#m3"' in page


def test_notes_of_editors_are_marked_as_ours(small: SmallSite):
    family = (small.folder / "docs/domains/family.md").read_text(encoding="utf-8")
    small.write(**{"docs/domains/family.md": f"{family}\n/// note | 小标题\n编者的话。\n///\n"})
    page = small.build("official_text", "corrections_list", "content_checks").page("domains/family/index.html")
    assert re.search(
        r'<aside class="wb-note wb-note--note" data-ours="">\s*<p class="wb-note__label">编者说明：小标题', page
    )
