"""The theme's style without the parts that this site never shows, small enough to travel inside every page.

A page whose style is a file of its own is painted only after a second round trip: on a weak network that is the longest
wait there is. What is left out is named here; a test looks that no page uses any of it.
"""

import re

import tinycss2

# Components of Material, and extensions of Markdown, that this site does not use.
UNUSED = (
    *(
        "tabbed-",
        "admonition",
        "highlight",
        "keys",
        "critic",
        "footnote",
        "task-list",
        "arithmatex",
        "mermaid",
        "glightbox",
    ),
    *("md-tooltip", "md-source", "md-annotation", "md-tabs", "md-version", "md-select", "md-code", "md-tag", "md-post"),
    *("md-clipboard", "md-feedback", "md-consent", "md-author", "md-pagination", "md-banner", "md-meta", "md-profile"),
    *("md-button", "md-input", "md-top", "md-pin", "md-hero", "md-card", "md-rating", "md-announce"),
)
_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_UNUSED_CLASS = re.compile("|".join(map(re.escape, UNUSED)))
_UNUSED_ICON = re.compile(
    r"^--md-(?:admonition|annotation|clipboard|code|footnotes|pagination|status|tag|tasklist|version)"
)
_SELECTORS = re.compile(r",(?![^()]*\))")


def slim_style(css: str) -> str:
    """The rules of `css` but for those that only touch what is `UNUSED`. What is not understood is kept."""
    return _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def is_unused(name: str) -> bool:
    """Whether a class belongs to what is left out."""
    return _UNUSED_CLASS.match(name) is not None


def _rules(rules: list[tinycss2.ast.Node]) -> str:
    return "".join(map(_rule, rules))


def _rule(rule: tinycss2.ast.Node) -> str:
    if rule.type == "qualified-rule":
        selectors = [s for s in _SELECTORS.split(tinycss2.serialize(rule.prelude)) if _is_used(s)]
        return f"{','.join(selectors)}{{{_declarations(rule)}}}" if selectors else ""
    if rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in ("media", "supports"):
        inside = _rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}" if inside else ""
    return str(rule.serialize())


def _is_used(selector: str) -> bool:
    return not any(is_unused(name) for name in _CLASS.findall(selector))


def _declarations(rule: tinycss2.ast.Node) -> str:
    """Without pictures that only the parts left out would show: they are a fifth of the whole."""
    text = str(tinycss2.serialize(rule.content))
    if "--md-" not in text or "icon" not in text:
        return text
    kept = [
        f"{d.name}:{tinycss2.serialize(d.value)}{'!important' if d.important else ''}"
        for d in tinycss2.parse_declaration_list(rule.content, skip_comments=True, skip_whitespace=True)
        if d.type == "declaration" and not _UNUSED_ICON.match(d.name)
    ]
    return ";".join(kept)
