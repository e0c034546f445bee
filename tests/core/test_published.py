"""The built site against the notice: what was not in the notice, or is missing, is found."""

import pytest

from weibao.published import address, prove_site

PAGE = "domains/family/index.html"
REMEDY = "生成的网页不可发布；请检查模板和构建钩子"
STAMP = '<meta name="weibao-build" content="2026-01-02">'


@pytest.fixture
def found(small_site, small_project):
    """What the proof finds on a page after `old` became `new`."""

    def prove(old, new, page=PAGE):
        file = small_site / page
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8")
        return [p.found for p in prove_site(small_site, small_project) if p.file == page]

    return prove


@pytest.fixture
def added(small_site, small_project):
    """What the proof finds on a new page that is not an official one."""

    def prove(body, head=STAMP):
        (small_site / "about.html").write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
        return [p.found for p in prove_site(small_site, small_project) if p.file == "about.html"]

    return prove


def test_a_correct_site_has_no_problem(small_site, small_project):
    assert prove_site(small_site, small_project) == ()


def test_a_changed_character_is_found_in_passage_and_sentence(found):
    assert found("提供公益服务", "提供公共服务") == [
        "段 m1与通知不符：第21字起是“共服务。”，应为“益服务。”",
        "句 m1-2与通知不符：第4字起是“共服务。”，应为“益服务。”",
    ]


def test_a_changed_title_of_a_measure_is_found(found):
    assert found("加强家庭监督。", "加强家庭监管。") == [
        "段 m2与通知不符：第6字起是“管。发现监护人不”，应为“督。发现监护人不”"
    ]


def test_a_changed_title_of_a_domain_is_found(found):
    assert found("加强家庭监护<", "加强家庭监管<") == ["标题与通知不符：第9字起是“管”，应为“护”"]


def test_a_missing_title_is_found(found):
    old = '<h1><span data-ours data-title="part-2">二、重点任务</span></h1>'
    assert found(old, "") == ["缺少标题 part-2"]


def test_a_title_the_page_does_not_have_is_found(found):
    title = '<h1><span data-ours data-title="part-9">九、附则</span></h1>'
    assert found("<article>", f"<article>{title}") == ["标题不在通知里"]


def test_a_missing_sentence_is_found(found):
    old = '<span data-sentence="m1-2">提供公益服务。</span>'
    assert found(old, "") == [
        "段 m1与通知不符：第18字起是“（没有了）”，应为“提供公益服务。”",
        "句的编号不全或有误：m1-2",
    ]


def test_a_sentence_without_its_address_is_found(found):
    old = '<span data-sentence="m1-2">提供公益服务。</span>'
    assert found(old, "提供公益服务。") == ["句的编号不全或有误：m1-2"]


def test_a_doubled_sentence_is_found(found):
    old = '<span data-sentence="m1-2">提供公益服务。</span>'
    assert found(old, old + old) == [
        "段 m1与通知不符：第25字起是“提供公益服务。”，应为“（没有了）”",
        "句的编号不全或有误：（次序或重复）",
    ]


def test_sentences_in_the_wrong_order_are_found(found):
    first = '<span data-sentence="m1-1">指导监护人履行职责。</span>'
    second = '<span data-sentence="m1-2">提供公益服务。</span>'
    assert found(first + second, second + first) == [
        "段 m1与通知不符：第8字起是“提供公益服务。指”，应为“指导监护人履行职”",
        "句的编号不全或有误：（次序或重复）",
    ]


def test_an_address_that_is_not_the_notices_is_found(found):
    assert found('data-sentence="m1-2"', 'data-sentence="m1-3"') == [
        "句 m1-3不在通知里",
        "句的编号不全或有误：m1-2、m1-3",
    ]


def test_a_passage_that_is_not_the_notices_is_found(found):
    problems = found("</article>", '<p data-passage="m9">新的一条。</p></article>')
    assert problems == ["段 m9不在通知里", "缺少或错放了段 m1、m2"]


def test_unmarked_text_in_the_article_is_found(found):
    assert found("</article>", "<p>本条很重要。</p></article>") == ["“本条很重要。”没有标明是谁的话"]


def test_unmarked_text_right_in_the_article_is_found(found):
    assert found("</article>", "本条很重要。</article>") == ["“本条很重要。”没有标明是谁的话"]


def test_unmarked_text_inside_a_passage_is_found(found):
    assert found("提供公益服务。</span>", "提供公益服务。</span>（重要）") == [
        "段 m1与通知不符：第25字起是“（重要）”，应为“（没有了）”"
    ]


@pytest.mark.parametrize(
    "ours", ["<p data-ours>本条很重要。</p>", "<!-- 注 -->", "\n　\n", "<aside data-ours><p>说明</p></aside>"]
)
def test_words_marked_as_ours_and_what_nobody_sees_may_stand_anywhere(found, ours):
    assert found("</article>", f"{ours}</article>") == []


def test_words_marked_as_ours_inside_a_sentence_are_no_part_of_it(found):
    assert found("公益服务。", "公益<i data-ours>〔勘误〕</i>服务。") == []


def test_words_outside_the_article_are_the_templates(found):
    assert found("<article>", "<nav>首页</nav><article>") == []


def test_official_words_marked_as_ours_are_missing(found):
    assert found('<span data-sentence="m1-2">', '<span data-sentence="m1-2" data-ours>') == [
        "段 m1与通知不符：第18字起是“（没有了）”，应为“提供公益服务。”"
    ]


def test_a_missing_page_is_found(small_site, small_project):
    (small_site / PAGE).unlink()
    assert [str(p) for p in prove_site(small_site, small_project)] == [f"{PAGE}：没有生成“家庭保护”这一页。{REMEDY}。"]


def test_a_missing_full_text_is_found(small_site, small_project):
    (small_site / "notice/full/index.html").unlink()
    (problem,) = prove_site(small_site, small_project)
    assert problem.found == "没有生成“全文”这一页"


def test_a_missing_build_stamp_is_found(found):
    assert found(STAMP, "") == ["没有构建标记，构建钩子没有运行"]


@pytest.mark.parametrize("stamp", [STAMP.replace("2026-01-02", ""), STAMP.replace("weibao-build", "build")])
def test_an_empty_build_stamp_is_none(added, stamp):
    assert added("", head=stamp) == ["没有构建标记，构建钩子没有运行"]


@pytest.mark.parametrize("address", ["m1", "m1-2"])
def test_a_quotation_that_says_what_the_notice_says_is_right(added, address):
    text = {"m1": "加强家庭指导。指导监护人履行职责。提供公益服务。", "m1-2": "提供公益服务。"}[address]
    assert added(f'<q data-quote="{address}">{text}</q>，见原文。') == []


def test_a_wrong_quotation_is_found_on_any_page(added):
    assert added('<q data-quote="m1-2">提供收费服务。</q>') == [
        "引文 m1-2与通知不符：第3字起是“收费服务。”，应为“公益服务。”"
    ]


def test_a_quotation_of_nothing_is_found(added):
    assert added('<q data-quote="m9">甲。</q>') == ["引文 m9不在通知里"]


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("index.md", "index.html"),
        ("about.md", "about/index.html"),
        ("domains/index.md", "domains/index.html"),
        ("domains/family.md", "domains/family/index.html"),
    ],
)
def test_a_page_lies_where_mkdocs_puts_it(path, file):
    assert address(path) == file
