"""Quote blocks stand for the words of the notice, which nobody types a second time."""

import pytest
from markdown import Markdown

from weibao.blocks import read_chunks
from weibao.note_blocks import NoteBlocks
from weibao.quotes import Quotable, Quotes, check_quote, quotables

USAGE = "写法：一行“/// quote | m7-3”，下一行“///”，中间不写字，原文由程序填"
KNOWN = frozenset({"m1", "m1-1", "m1-2"})


def told(text, known=KNOWN):
    (chunk, *_) = read_chunks(tuple(text.split("\n")), 11, "页.md")[0]
    return [str(p).removeprefix("页.md:") for p in check_quote(chunk, known, "页.md")]


@pytest.fixture
def known(small_project):
    return quotables(small_project.edition.passages, small_project.page_of)


@pytest.fixture
def render(known):
    def html(text, page="guides/a.md"):
        return Markdown(extensions=[NoteBlocks(), Quotes(known=known, page=page)]).convert(text)

    return html


def figure(place, text, label, href):
    return (
        f'<figure class="wb-quote"><blockquote class="wb-quote__text" data-quote="{place}"><p>{text}</p></blockquote>'
        f'<figcaption class="wb-quote__place"><a href="{href}">通知原文，{label}</a></figcaption></figure>'
    )


@pytest.mark.parametrize(
    "text",
    [
        "/// quote | m1-2\n///",
        "/// quote | m1\n///",
        "/// quote | m1-1 m1-2\n///",
        "///quote|m1-1   m1\n\n///",
        "/// Quote | m1-1\n///",
        "  //// quote | m1-1  \n  ////",
    ],
)
def test_a_quote_of_what_there_is_is_sound(text):
    assert told(text) == []


@pytest.mark.parametrize("opening", ["/// quote", "/// quote |", "/// quote |  "])
def test_a_quote_that_names_no_place_is_told(opening):
    assert told(f"{opening}\n///") == [f"11：引文块没有写引哪一句。{USAGE}。"]


@pytest.mark.parametrize(
    "place", ["m9", "M1-1", "m1-3", "m1-01", "措施1第1句", "m1-1，m1-2", "m1-1、m1-2", "m1-1-2", "|"]
)
def test_a_place_that_is_not_there_is_told(place):
    message = f"11：通知里没有“{place}”。写段或句的编号，例如 m7、m7-3，几句用空格隔开。"
    assert told(f"/// quote | {place}\n///") == [message]


def test_every_place_that_is_not_there_is_told():
    assert [m.split("“")[1].split("”")[0] for m in told("/// quote | m8 m1-1 m9\n///")] == ["m8", "m9"]


@pytest.mark.parametrize("inside", ["指导监护人履行职责。", "\n甲\n", "- 甲", "　甲"])
def test_words_in_a_quote_are_told(inside):
    assert told(f"/// quote | m1-1\n{inside}\n///") == [f"11：引文块里写了字。{USAGE}。"]


def test_everything_that_is_wrong_with_a_quote_is_told():
    assert len(told("/// quote | m9\n甲\n///")) == 2


def test_passages_and_sentences_can_be_quoted(known, small_project):
    assert known["m1"] == Quotable("加强家庭指导。指导监护人履行职责。提供公益服务。", "措施1", "domains/family.md#m1")
    assert known["m1-2"] == Quotable("提供公益服务。", "措施1第2句", "domains/family.md#m1-2")
    assert known["r1-2"].text == "到2025年6月，工作机制健全有效。"
    passages = small_project.edition.passages
    assert known.keys() == {p.id for p in passages} | {s.id for p in passages for s in p.sentences}


def test_a_quote_is_filled_with_the_words_of_the_notice_and_the_way_to_them(render):
    words = figure("m1-2", "提供公益服务。", "措施1第2句", "../domains/family.md#m1-2")
    assert render("/// quote | m1-2\n///") == words


def test_several_places_are_quoted_in_the_order_they_are_named(render):
    html = render("/// quote | s1-1 m1-1\n///")
    assert html.index('data-quote="s1-1"') < html.index('data-quote="m1-1"')
    assert html.count("<figure ") == 1


@pytest.mark.parametrize(
    ("page", "href"),
    [
        ("index.md", "domains/family.md#m1-1"),
        ("guides/a.md", "../domains/family.md#m1-1"),
        ("domains/index.md", "family.md#m1-1"),
    ],
)
def test_a_link_starts_at_its_page(render, page, href):
    assert f'<a href="{href}">' in render("/// quote | m1-1\n///", page)


@pytest.mark.parametrize("text", ["/// quote | m9\n///", "/// quote | M1-1\n///", "/// quote\n///"])
def test_a_place_that_is_not_there_stays_empty(render, text):
    html = render(text)
    assert "blockquote" not in html
    assert "data-places" not in html


def test_nothing_in_the_words_of_the_notice_is_taken_for_markdown():
    known = {"m1": Quotable("*甲*[乙](c)<b>", "措施1", "a.md#m1")}
    html = Markdown(extensions=[NoteBlocks(), Quotes(known=known, page="b.md")]).convert("/// quote | m1\n///")
    assert "<p>*甲*[乙](c)&lt;b&gt;</p>" in html


def test_without_the_notice_a_quote_stays_empty():
    html = Markdown(extensions=[NoteBlocks(), Quotes()]).convert("/// quote | m1\n///")
    assert html == '<figure class="wb-quote"></figure>'


def test_every_real_sentence_can_be_quoted(project):
    known = quotables(project.edition.passages, project.page_of)
    assert {s.text for p in project.edition.passages for s in p.sentences} <= {q.text for q in known.values()}
