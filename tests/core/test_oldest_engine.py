"""Our script and style on the oldest engine named in README.md: Chrome 57, Safari 10.1, X5 since 2018.

There everything is read and dialled; what an engine does not know must cost comfort only.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import esprima
import pytest
import tinycss2

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((ROOT / "docs/assets/javascripts").glob("*.js"))
STYLES = sorted((ROOT / "docs/assets/stylesheets").glob("*.css"))

NEWER_SYNTAX = {  # nodes of the tree that ES5 has not
    *("ArrowFunctionExpression", "TemplateLiteral", "TaggedTemplateExpression", "ClassDeclaration", "ClassExpression"),
    *("ForOfStatement", "SpreadElement", "RestElement", "AssignmentPattern", "ObjectPattern", "ArrayPattern"),
    *("YieldExpression", "AwaitExpression", "ImportDeclaration", "ExportNamedDeclaration", "MetaProperty", "Super"),
}
NEWER_NAMES = {  # name: first Chrome that has it, for those after 57 or never in an X5 or Safari of the time
    **dict.fromkeys(
        ("fetch", "Promise", "Symbol", "Map", "Set", "Proxy", "Reflect", "URL", "URLSearchParams"), "ES2015"
    ),
    **dict.fromkeys(("closest", "includes", "append", "prepend", "replaceWith", "before", "after", "matches"), "DOM4"),
    **dict.fromkeys(
        ("from", "of", "assign", "entries", "values", "startsWith", "endsWith", "repeat", "find"), "ES2015"
    ),
    **dict.fromkeys(
        ("flat", "flatMap", "at", "replaceAll", "padStart", "matchAll", "fromEntries", "finally"), "ES2017+"
    ),
    **dict.fromkeys(("ResizeObserver", "IntersectionObserver", "AbortController", "structuredClone"), "58 or later"),
    **dict.fromkeys(
        ("queueMicrotask", "requestIdleCallback", "replaceChildren", "toggleAttribute", "showModal"), "69+"
    ),
    **dict.fromkeys(
        ("eval", "Function", "sendBeacon", "cookie", "sessionStorage", "indexedDB", "caches"), "never here"
    ),
}
GUARDED = {"writeText": "navigator.clipboard && navigator.clipboard.writeText"}  # newer, and asked for first

NEWER_CSS = {  # what drops a whole declaration or rule on the engine: pattern in values or selectors
    "a function of sizes": r"\b(?:min|max|clamp)\(",
    "a colour function": r"\b(?:color-mix|oklch|lab|lch|light-dark)\(",
    "a newer unit": r"\d(?:dvh|svh|lvh|cqw|lh|rlh)\b",
    "a newer selector": r":(?:is|where|has|focus-visible|not\([^)]*,)",
}
NEWER_PROPERTIES = {
    *("inset", "aspect-ratio", "translate", "rotate", "scale", "gap", "row-gap", "column-gap", "place-items"),
    *("margin-inline", "padding-inline", "margin-block", "padding-block", "content-visibility", "container-type"),
}
NEWER_AT_RULES = {"layer", "container", "scope", "starting-style", "property"}
# What is lost without it, for each thing that is newer and used.
COMFORT = {
    ".wb-tip": "the line of a term is as wide as the page, and stays inside it by its position",
    "html :focus-visible": "the engine marks the focus itself",
    "gap": "boxes stand closer together, and words in them have margins of their own",
    "column-gap": "two lists stand closer together",
    ":hover": "what a pointer lies over does not change",
    "@media print": "titles may be parted from their text on paper",
}


def nodes(value: object) -> Iterator[esprima.nodes.Node]:
    """All nodes of a syntax tree."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, esprima.nodes.Node):
        yield value
        for child in vars(value).values():
            yield from nodes(child)


def newer_syntax(source: str) -> list[str]:
    found = []
    for node in nodes(esprima.parseScript(source)):
        if node.type in NEWER_SYNTAX or (node.type == "VariableDeclaration" and node.kind != "var"):
            found.append(node.type)
        if node.type == "Property" and (node.shorthand or node.method or node.computed):
            found.append("Property")
    return found


def newer_names(source: str) -> list[str]:
    """Members and globals; a variable of ours may be called what it likes."""
    tree = list(nodes(esprima.parseScript(source)))
    members = [str(n.property.name) for n in tree if n.type == "MemberExpression" and not n.computed]
    called = [str(n.callee.name) for n in tree if n.type in ("CallExpression", "NewExpression")]
    return [n for n in (*members, *called) if n in NEWER_NAMES] + [
        name for name, guard in GUARDED.items() if name in members and guard not in source
    ]


def rules(text: str, inside: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Around (a media query), selector, property and value of each declaration."""
    for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in ("media", "supports"):
            yield from rules(tinycss2.serialize(rule.content), f"@media {tinycss2.serialize(rule.prelude).strip()}")
        elif rule.type == "at-rule":
            yield inside, f"@{rule.lower_at_keyword}", "", ""
        else:
            selector = tinycss2.serialize(rule.prelude).strip()
            for part in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
                if part.type == "declaration":
                    yield inside, selector, part.lower_name, tinycss2.serialize(part.value).strip()


def newer_style(text: str) -> list[str]:
    """Declarations the engine drops, and what has no entry in the table of comforts."""
    found = []
    for around, selector, name, value in rules(text):
        lost = [what for what, pattern in NEWER_CSS.items() if re.search(pattern, f"{value} {{}}")]
        lost += [what for what, pattern in NEWER_CSS.items() if re.search(pattern, selector)]
        lost += [name] if name in NEWER_PROPERTIES else []
        lost += [selector] if selector.lstrip("@") in NEWER_AT_RULES else []
        if lost and not any(key in (selector, name) or key == around or key in selector for key in COMFORT):
            found.append(f"{selector} {{ {name}: {value} }}: {', '.join(lost)}")
    return found


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda s: s.name)
def test_our_script_is_es5_and_asks_before_it_uses_what_is_newer(script: Path):
    source = script.read_text(encoding="utf-8")
    assert newer_syntax(source) == []
    assert newer_names(source) == []


@pytest.mark.parametrize("style", STYLES, ids=lambda s: s.name)
def test_our_style_loses_nothing_but_comfort(style: Path):
    assert newer_style(style.read_text(encoding="utf-8")) == []


def test_the_scripts_inside_our_pages_are_es5_too():
    for template in sorted((ROOT / "overrides").rglob("*.html")):
        for source in re.findall(r"<script>(.*?)</script>", template.read_text(encoding="utf-8"), re.S):
            assert newer_syntax(source) == [] and newer_names(source) == [], template


@pytest.mark.parametrize(
    "source",
    ["let a = 1;", "const a = 1;", "(a) => a;", "`a`;", "class A {}", "for (var a of b) ;", "f(...a);", "({ a });",
     "function f(a = 1) {}", "var { a } = b;"],
)  # fmt: skip
def test_newer_syntax_is_found(source: str):
    assert newer_syntax(source) != []


@pytest.mark.parametrize("source", ["fetch(a);", "a.closest('b');", "a.includes(b);", "Array.from(a);", "eval(a);"])
def test_newer_names_are_found(source: str):
    assert newer_names(source) != []
    assert newer_names("navigator.clipboard.writeText(a);") == ["writeText"]


@pytest.mark.parametrize(
    "text",
    ["a { width: min(1em, 2em) }", "a:is(b, c) { color: red }", "a { inset: 0 }", "@layer a { b { color: red } }",
     "@media screen { a:focus-visible { color: red } }", "a { height: 1dvh }", "a:has(b) { color: red }"],
)  # fmt: skip
def test_newer_style_is_found(text: str):
    assert newer_style(text) != []
