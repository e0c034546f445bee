"""What may not stand on any page: raw HTML, code fences and blank lines that are not blank.

Raw HTML in a note can hide the official text below it from a browser while every proof that reads the
file sees it. Our pages need none, so it is refused where it is written.
"""

import re
from collections.abc import Iterable, Iterator

from weibao.problems import Problem
from weibao.unseen import REMEDY, first_unseen

# <b hidden> | </aside> | <!-- … --> | <?php; not 体重<50公斤 and not <https://example.org>
_HTML = re.compile(r"<(?!https?://|mailto:)[A-Za-z/!?]")
_CODE = re.compile(r"(`+).+?\1")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
# A line of full-width or no-break spaces: an editor sees a blank line, Markdown a paragraph.
_SEEMS_BLANK = re.compile(r"^[ \t]*[\u00a0\u2000-\u200b\u3000\ufeff][\s\u200b\ufeff]*$")


def check_rules(lines: tuple[str, ...], first_line: int, file: str) -> Iterator[Problem]:
    """The lines of one page that break a rule. `first_line` is the number of lines[0] in the file."""
    for number, line in enumerate(lines, start=first_line):
        html = _HTML.search(_CODE.sub("", line))
        if html:
            shown = line[line.index("<") :].strip()[:20]
            yield Problem(file, number, f"“{shown}”是 HTML，页面里不能用", "改用普通文字；确要写小于号，前后空一格")
        if _FENCE.match(line):
            yield Problem(file, number, "页面里不能用代码块", "删去这一行，改用普通文字")
        if _SEEMS_BLANK.match(line):
            yield Problem(file, number, "这一行看起来是空行，其实有空格字符", "把这一行删干净")


def check_unseen(lines: Iterable[str], first_line: int, file: str) -> Iterator[Problem]:
    """The lines of our own words in which something cannot be seen. (Of the notice's words the proof says so.)"""
    for number, line in enumerate(lines, start=first_line):
        if (found := first_unseen(line)) and not _SEEMS_BLANK.match(line):
            yield Problem(file, number, found, REMEDY)
