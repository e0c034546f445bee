import pytest

from weibao.passages import Kind, Passage, Sentence

MEASURE = Passage("m10", Kind.MEASURE, "加强指导", ("指导监护人。提供服务。", "及时报告。"), "family")
COVER = Passage("cover", Kind.COVER, None, ("关于印发的通知", "现予印发。"))


def test_the_text_is_all_paragraphs_one_a_line():
    assert MEASURE.text == "指导监护人。提供服务。\n及时报告。"


def test_the_whole_passage_opens_with_its_title_where_it_has_one():
    assert MEASURE.whole == "加强指导。指导监护人。提供服务。\n及时报告。"
    assert COVER.whole == "关于印发的通知\n现予印发。"


def test_sentences_are_numbered_through_all_paragraphs():
    assert MEASURE.sentences == (
        Sentence("m10-1", "指导监护人。"),
        Sentence("m10-2", "提供服务。"),
        Sentence("m10-3", "及时报告。"),
    )


def test_a_paragraph_without_a_stop_is_a_sentence_of_its_own():
    assert COVER.sentences == (Sentence("cover-1", "关于印发的通知"), Sentence("cover-2", "现予印发。"))


@pytest.mark.parametrize(
    ("passage_id", "kind", "label"),
    [
        ("cover", Kind.COVER, "印发通知"),
        ("p1", Kind.PREAMBLE, "引言第1段"),
        ("r2", Kind.REQUIREMENT, "总体要求第2段"),
        ("m27", Kind.MEASURE, "措施27"),
        ("s5", Kind.SAFEGUARD, "保障措施（五）"),
        ("s12", Kind.SAFEGUARD, "保障措施（十二）"),
    ],
)
def test_a_passage_is_called_what_readers_call_it(passage_id, kind, label):
    assert Passage(passage_id, kind, None, ()).label == label


def test_the_real_notice_has_36_passages(edition):
    ids = [p.id for p in edition.passages]
    assert ids == ["cover", "p1", "r1", "r2", *(f"m{n}" for n in range(1, 28)), *(f"s{n}" for n in range(1, 6))]


def test_no_two_sentences_of_the_real_notice_share_an_address(edition):
    ids = [s.id for p in edition.passages for s in p.sentences]
    assert len(ids) == len(set(ids))


def test_the_domains_of_the_real_notice_hold_4_5_5_3_6_and_4_measures(edition):
    counts = [sum(p.domain == d.slug for p in edition.passages) for d in edition.domains]
    assert counts == [4, 5, 5, 3, 6, 4]
