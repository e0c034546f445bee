"""Where the notice names a term, and which places become links."""

from itertools import pairwise

import pytest

from weibao.passages import Kind, Passage, units
from weibao.vocabulary import terms_in
from weibao.vocabulary.mentions import find_mentions, find_term, linked_mentions
from weibao.vocabulary.terms import load_terms


def vocabulary(*each):
    """Entries t1, t2…, each a name and further lines of YAML."""
    heads = (f"- id: t{i}\n  name: {name}\n  kind: body\n" for i, (name, *_) in enumerate(each, start=1))
    lines = ("".join(f"  {line}\n" for line in more) for _, *more in each)
    return load_terms("".join(head + more for head, more in zip(heads, lines, strict=True)), "t.yml")


def explained(name, *more):
    """An entry that gives links."""
    return (name, "what: 甲", "source: 乙", *more)


def measure(text, number=1, title="标题"):
    return Passage(f"m{number}", Kind.MEASURE, title, (text,), "family")


def shown(mentions, passages):
    texts = {(p.id, sentence): text for p in passages for sentence, text in units(p)}
    return [(m.sentence or f"{m.passage}的标题", texts[m.passage, m.sentence][m.start : m.end]) for m in mentions]


@pytest.fixture(scope="module")
def passages(edition):
    return edition.passages


@pytest.fixture(scope="module")
def mentions(passages, docs):
    return find_mentions(passages, terms_in(docs))


@pytest.fixture(scope="module")
def linked(mentions):
    return linked_mentions(mentions)


@pytest.mark.parametrize(
    ("text", "term", "places"),
    [
        ("由民政部门和学校负责。", ("民政部门",), [(1, 5)]),
        ("学校和学校。", ("学校",), [(0, 2), (3, 5)]),
        ("由教育部门负责。", ("民政部门",), []),
        ("", ("民政部门",), []),
        ("民政牵头，民政部门指定。", ("民政部门", "aliases: [民政]"), [(0, 2), (5, 9)]),
        ("公安派出所", ("公安机关", "aliases: [公安, 公安派出所]"), [(0, 5)]),
        ("各镇人民政府", ("民政部门", "aliases: [民政]", "not_in: [人民政府]"), []),
        ("人民政府的民政部门", ("民政部门", "aliases: [民政]", "not_in: [人民政府]"), [(5, 9)]),
        ("加强儿童工作人员建设，打击使用童工", ("童工", "not_in: [儿童工作人员]"), [(15, 17)]),
        ("校长和法治副校长", ("校长", "not_in: [法治副校长]"), [(0, 2)]),
        ("未成年人保护法律监督", ("未成年人保护法", "not_in: [未成年人保护法律]"), []),
        ("法(试行)和甲+乙和甲乙", ("甲+乙", "aliases: [法(试行)]"), [(0, 5), (6, 9)]),
        ("“情暖童心\u2002相伴成长”", ("情暖童心 相伴成长",), [(1, 10)]),
        ("“情暖童心 相伴成长”", ("情暖童心 相伴成长",), [(1, 10)]),
        ("情暖童心相伴成长", ("情暖童心 相伴成长",), []),
    ],
)
def test_a_term_is_found_where_one_of_its_words_means_it(text, term, places):
    (found,) = vocabulary(term)
    assert list(find_term(text, found)) == places


def test_mentions_stand_in_the_order_of_the_text_the_longer_first():
    passages = (measure("学校保护制度由学校建立。", title="学校保护"),)
    found = find_mentions(passages, vocabulary(("学校",), ("学校保护制度",)))
    assert shown(found, passages) == [
        ("m1的标题", "学校"),
        ("m1-1", "学校保护制度"),
        ("m1-1", "学校"),
        ("m1-1", "学校"),
    ]


@pytest.mark.parametrize(
    ("text", "each", "links"),
    [
        ("学校和幼儿园。", [explained("学校"), explained("幼儿园")], ["学校", "幼儿园"]),
        ("学校要做。学校要学。", [explained("学校")], ["学校"]),
        ("学校要做。", [("学校",)], []),
        ("学校保护制度。", [explained("学校"), explained("学校保护制度")], ["学校保护制度"]),
        ("学校保护制度。学校。", [explained("学校"), explained("学校保护制度")], ["学校保护制度", "学校"]),
        ("学校保护制度。", [explained("学校"), ("学校保护制度",)], []),
        ("甲乙丙丁。", [explained("甲乙丙"), explained("乙丙丁戊", "aliases: [丙丁]")], ["甲乙丙"]),
        (
            "“一法一条例”。",
            [explained("甲法", "aliases: [一法一条例]"), explained("乙条例", "aliases: [一法一条例]")],
            ["一法一条例"],
        ),
    ],
)
def test_links_are_the_first_and_longest_of_what_is_explained(text, each, links):
    passages = (measure(text),)
    found = linked_mentions(find_mentions(passages, vocabulary(*each)))
    assert [word for _, word in shown(found, passages)] == links


def test_each_passage_has_its_own_first_mention():
    passages = (measure("学校。", 1, "学校保护"), measure("幼儿园。学校。", 2))
    found = linked_mentions(find_mentions(passages, vocabulary(explained("学校"))))
    assert shown(found, passages) == [("m1-1", "学校"), ("m2-2", "学校")]


@pytest.mark.parametrize(
    ("term", "places"),
    [
        ("tonggong", "m27-5"),  # not 儿童工作人员 in s3-4
        ("civil-affairs", "m18-2 s1-1"),  # not 各镇人民政府 in cover-4
        ("xiaozhang", "m6-5 m8-7"),  # not 法治副校长 in m9-1
        ("minors-law", "p1-1 r2-2 m9-4 s4-1 s5-1"),  # not 未成年人保护法律监督 in m26-1, 未成年人保护法规政策 in s1-6
        ("chongqing-minors-regulations", "p1-1 s1-6 s4-1 s5-1"),
        ("mandatory-report", "m10的标题 m10-1 m10-2 m10-3 m12-5"),
        ("police", "m4-1 m8-6 m24-3 s3-7"),
        ("village-committee", "m3-1 m3-2 m10-2 m12的标题 m12-1 m12-5 m12-7 s1-4 s3-3"),
        ("town", "s1-3 s1-4 s3-3"),
        ("leading-group", "cover-1 cover-2 cover-4 cover-5 cover-6 s5-3"),
        ("town-leading-group", "s1-4"),
        ("zhengfu", "m18的标题 m18-1 m21-2 s1-1"),  # not 政府购买服务, 市政府, 人民政府
        ("off-campus-training", "m20-6"),  # not 校外培训机构 in m8-3
        ("hardship", "m11-3 m12-5 m18-4 m19的标题 m19-1 s2-4"),  # not 陷入困境 in m25-4
        ("dianxinganli", "m26-8"),  # not 先进经验和典型案例 in s4-2
        ("qingnuantongxinxiangbanchengzhang", "m11-3"),  # with U+2002 between
        ("anti-trafficking-plan", "m27-4"),
    ],
)
def test_the_true_places_in_the_real_notice(mentions, term, places):
    found = dict.fromkeys(m.sentence or f"{m.passage}的标题" for m in mentions if m.term.id == term)
    assert " ".join(found) == places


def test_one_law_one_regulation_names_two_documents(mentions, passages):
    (text,) = [s.text for p in passages for s in p.sentences if s.id == "s5-1"]
    named = [m.term.id for m in mentions if m.sentence == "s5-1" and text[m.start : m.end] == "一法一条例"]
    assert named == ["minors-law", "chongqing-minors-regulations"]


def test_every_real_mention_is_a_word_of_its_term(mentions, passages):
    words = [word.replace("\u2002", " ") for _, word in shown(mentions, passages)]
    assert [w for w, m in zip(words, mentions, strict=True) if w not in m.term.forms] == []


def test_no_real_link_lies_inside_another(linked):
    pairs = [(a, b) for a, b in pairwise(linked) if a.sentence == b.sentence]
    assert len(pairs) > 10
    assert [(a.term.name, b.term.name) for a, b in pairs if b.start < a.end] == []


def test_a_real_passage_links_a_term_once_in_a_sentence_and_only_what_is_explained(linked):
    keys = [(m.passage, m.term.id) for m in linked]
    assert len(set(keys)) == len(keys)
    assert [m for m in linked if not m.sentence or not m.term.note] == []


def test_the_links_of_a_real_sentence(linked, passages):
    found = [pair for pair in shown(linked, passages) if pair[0] in ("m12-1", "m26-1", "m26-7", "s1-4", "s3-4")]
    assert found == [
        ("m12-1", "村（居）民委员会"),
        ("m12-1", "未成年人保护工作室"),
        ("m12-1", "儿童主任"),
        ("s1-4", "儿童主任"),
        ("s1-4", "村（居）民委员会"),
        ("s3-4", "儿童主任"),
    ]
