"""Links in the official text: every letter stays, and what belongs to a passage stands below it."""

import xml.etree.ElementTree as etree

import pytest
from markdown import Markdown

from weibao.official_html import OfficialText
from weibao.pages import write_unit
from weibao.vocabulary import relations_in, terms_in
from weibao.vocabulary.links_html import CrossLinks
from weibao.vocabulary.net import INDEX_PAGES, Net, Related, TextLink, weave

NOTHING = Net({}, {}, {})
MARK = '<i data-ours="">〔勘误：<a href="c">作“乙”</a>〕</i>'
ANCHOR = '<a class="wb-term" href="x" title="y">'


def run(xml, net):
    """What the links make of a page's elements."""
    root = etree.fromstring(f"<div>{xml}</div>")
    md = Markdown(extensions=[CrossLinks(net)])
    md.treeprocessors["cross_links"].run(root)
    return "".join(etree.tostring(child, encoding="unicode") for child in root)


def linked(inside, *spans):
    """A sentence's inside after the characters of each span have become a link; <a> for the whole start tag."""
    links = tuple(TextLink(start, end, "x", "y") for start, end in spans)
    html = run(f'<p><span data-sentence="m1-1">{inside}</span></p>', Net({"m1-1": links}, {}, {}))
    return html[len('<p><span data-sentence="m1-1">') : -len("</span></p>")].replace(ANCHOR, "<a>")


def letters(element):
    """The text of an element without what is ours."""
    own = [element.text or ""]
    for child in element:
        own += ["" if "data-ours" in child.attrib else letters(child), child.tail or ""]
    return "".join(own)


@pytest.fixture(scope="module")
def net(project, docs):
    indices = frozenset(INDEX_PAGES.values())
    return weave(project.edition.passages, project.page_of, terms_in(docs), relations_in(docs), indices)


@pytest.fixture(scope="module")
def articles(project, net):
    """The real official pages as elements, by path."""
    found = {}
    for page in project.pages:
        text = OfficialText(page, "c.md")
        md = Markdown(extensions=["attr_list", text, CrossLinks(net.seen_from(page.path))])
        body = "\n\n".join(markdown for unit in page.units if (markdown := write_unit(unit)))
        found[page.path] = etree.fromstring(f"<article>{md.convert(body)}</article>")
    return found


@pytest.fixture(scope="module")
def sentences(articles):
    return {
        s.get("data-sentence"): s for page in articles.values() for s in page.iter("span") if s.get("data-sentence")
    }


@pytest.mark.parametrize(
    ("inside", "spans", "after"),
    [
        ("甲乙丙丁。", [(1, 3)], "甲<a>乙丙</a>丁。"),
        ("甲乙丙丁。", [(0, 5)], "<a>甲乙丙丁。</a>"),
        ("甲乙丙丁。", [(0, 1), (1, 2), (3, 4)], "<a>甲</a><a>乙</a>丙<a>丁</a>。"),
        ("甲乙丙丁。", [], "甲乙丙丁。"),
        (f"甲乙{MARK}丙丁。", [(0, 1)], f"<a>甲</a>乙{MARK}丙丁。"),
        (f"甲乙{MARK}丙丁。", [(0, 2)], f"<a>甲乙</a>{MARK}丙丁。"),
        (f"甲乙{MARK}丙丁。", [(2, 4)], f"甲乙{MARK}<a>丙丁</a>。"),
        (f"甲乙{MARK}丙丁。", [(0, 2), (2, 3), (3, 4)], f"<a>甲乙</a>{MARK}<a>丙</a><a>丁</a>。"),
        (f"甲乙{MARK}丙丁。", [(1, 3)], f"甲<a>乙</a>{MARK}丙丁。"),
        (f"甲{MARK}乙丙{MARK}丁。", [(0, 1), (2, 4)], f"<a>甲</a>{MARK}乙<a>丙</a>{MARK}丁。"),
        (f"甲{MARK}{MARK}乙丁。", [(1, 2)], f"甲{MARK}{MARK}<a>乙</a>丁。"),
        (f"甲乙。{MARK}", [(1, 2)], f"甲<a>乙</a>。{MARK}"),
        ("甲&amp;乙。", [(1, 3)], "甲<a>&amp;乙</a>。"),
        ("甲乙。", [(7, 9)], "甲乙。"),
    ],
)
def test_a_link_takes_its_characters_up_to_a_mark_of_correction(inside, spans, after):
    assert linked(inside, *spans) == after


@pytest.mark.parametrize("net", [None, NOTHING])
def test_without_a_net_a_page_stays_as_it_is(net):
    page = '<h2 data-passage="m1">甲</h2><p data-passage="m1"><span data-sentence="m1-1">乙。</span></p>'
    assert run(page, net) == page


def below(xml, *passages):
    """The page's elements by id, and for each list of what belongs to a passage its reason."""
    net = Net({}, {p: (Related("#m9", "措施9", f"列表{p}"),) for p in passages}, {})
    page = etree.fromstring(f"<div>{run(xml, net)}</div>")
    return " ".join(child.get("id") or child.find("ul/li/a").tail.removeprefix("：") for child in page)


@pytest.mark.parametrize(
    ("xml", "after"),
    [
        ('<h2 id="a" data-passage="m1"/><p id="b" data-passage="m1"/>', "a b 列表m1"),
        (
            '<p id="a" data-passage="m1"/><p id="b" data-passage="m1"/><p id="c" data-passage="m2"/>',
            "a b 列表m1 c 列表m2",
        ),
        ('<h1 id="a"/><p id="b" data-passage="m1"/><div id="note"/>', "a b note 列表m1"),
        ('<p id="a" data-passage="m1"/><h2 id="title"/><p id="b" data-passage="m2"/>', "a 列表m1 title b 列表m2"),
        ('<h1 id="title"/><div id="note"/>', "title note"),
    ],
)
def test_what_belongs_to_a_passage_stands_below_its_last_block_and_above_the_next_title(xml, after):
    assert below(xml, "m1", "m2") == after


def test_related_and_referring_passages_are_counted_and_listed():
    item = '<li><a href="{0}">{1}</a>：{2}</li>'
    related, referring = ("#m2", "措施2 甲&乙", "丙 → 丁"), ("x#s1", "保障措施（一）", "说到戊")
    html = run('<p data-passage="m1"/>', Net({}, {"m1": (Related(*related),) * 2}, {"m1": (Related(*referring),)}))
    one = item.format(*related).replace("&", "&amp;")
    assert html == (
        '<p data-passage="m1" /><details class="wb-related" data-ours="" data-not-read="">'
        "<summary>相关2处，别处提到1处</summary>"
        f'<p class="wb-related__label">相关的措施和段落</p><ul>{one}{one}</ul>'
        f'<p class="wb-related__label">别处提到这里的</p><ul>{item.format(*referring)}</ul></details>'
    )


@pytest.mark.parametrize(
    ("related", "referring", "summary"),
    [((Related("#m2", "甲", "乙"),), (), "相关1处"), ((), (Related("#m2", "甲", "乙"),), "别处提到1处")],
)
def test_only_what_there_is_is_counted(related, referring, summary):
    html = run('<p data-passage="m1"/>', Net({}, {"m1": related}, {"m1": referring}))
    assert f"<summary>{summary}</summary>" in html
    assert html.count("wb-related__label") == 1


def test_every_real_sentence_keeps_every_letter(sentences, edition):
    official = {s.id: s.text for p in edition.passages for s in p.sentences}
    assert {name: letters(element) for name, element in sentences.items()} == official


def test_every_real_link_is_there_with_its_words(sentences, net, edition):
    official = {s.id: s.text for p in edition.passages for s in p.sentences}
    cut = {
        "m27-4": ["中国反对拐卖人口行动计划（2021—2030年"],
        "s1-6": ["重庆市未成年人保护条例", "重庆市儿童发展规划（2021—2030年"],
    }
    for name, links in net.links.items():
        found = [a.text for a in sentences[name].iter("a") if a.get("class") == "wb-term"]
        assert found == cut.get(name, [official[name][link.start : link.end] for link in links])


@pytest.mark.parametrize("name", ["m27-4", "s1-6", "p1-1", "cover-3", "r2-2"])
def test_links_and_marks_of_correction_stand_beside_each_other(sentences, name):
    kinds = [child.get("class") for child in sentences[name]]
    assert "wb-correction" in kinds
    assert [a for a in sentences[name].findall("a") if len(a)] == []


def test_no_real_link_lies_in_another(sentences):
    anchors = [a for s in sentences.values() for a in s.iter("a")]
    assert len(anchors) > 50
    assert [a.text for a in anchors if a.findall(".//a")] == []


def test_the_real_lists_stand_with_their_passage(articles):
    page = articles["notice/requirements.md"]
    kinds = [child.get("id") or child.get("class") for child in page]
    assert kinds[kinds.index("p1") :] == ["p1", "wb-related", "part-1", "r1", "r2"]
