"""The theme's style without what the site does not use: nothing that is used may go."""

import pytest

from weibao.slim_style import is_unused, slim_style


@pytest.mark.parametrize(
    "css",
    [
        ".md-nav{color:red}",
        "a:hover{color:red}",
        "body,html{margin:0}",
        "@media print{.md-header{display:none}}",
        "@supports (display:grid){.md-search{display:grid}}",
        "@font-face{font-family:x}",
        "@keyframes grow{0%{top:0}to{top:1px}}",
        '@charset "utf-8";',
        ".md-typeset :is(h1,h2){color:red}",
    ],
)
def test_what_is_used_stays(css):
    assert slim_style(css) == css


@pytest.mark.parametrize(
    "css",
    [
        ".md-tabs{color:red}",
        ".md-typeset .admonition>p{color:red}",
        ".highlight .o,.highlight .ow{color:red}",
        "@media screen{.md-version__list{color:red}}",
        "@media screen{@supports (top:0){.md-tag{color:red}}}",
        "[dir=ltr] .md-typeset .tabbed-set>input{left:0}",
    ],
)
def test_what_only_touches_unused_parts_goes(css):
    assert slim_style(css) == ""


def test_of_a_list_of_selectors_those_that_are_used_stay():
    assert slim_style(".md-tabs,.md-nav:is(.a,.b),.highlight{color:red}") == ".md-nav:is(.a,.b){color:red}"


def test_pictures_of_unused_parts_go_and_the_others_stay():
    css = ":root{--md-admonition-icon--note:url(data:a);--md-path-icon:url(data:b);--md-hue:1 !important}"
    assert slim_style(css) == ":root{--md-path-icon:url(data:b);--md-hue:1 !important}"


def test_a_comment_goes_and_a_string_with_braces_stays():
    assert slim_style('/* } */.md-nav::before{content:"}.md-tabs{"}') == '.md-nav::before{content:"}.md-tabs{"}'


@pytest.mark.parametrize(
    ("name", "unused"), [("md-tabs__item", True), ("tabbed-set", True), ("md-nav", False), ("wb-tag", False)]
)
def test_a_class_is_told_by_how_it_begins(name, unused):
    assert is_unused(name) is unused
