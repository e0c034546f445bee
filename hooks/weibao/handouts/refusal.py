"""Why something was not printed, told where an editor can act: at the character, at the words, or at the template."""

import re
from collections.abc import Iterator
from pathlib import Path

from weibao.handouts.press import PAPER, NoRoom, NotPrinted, TooLong
from weibao.problems import Problem

# the text `"🧸"` could not be displayed with font … | the text contains the disallowed codepoint "\u{feff}"
_CHARACTER = re.compile(r'the text (?:contains the disallowed codepoint )?`?"(.+?)"`?(?: could not be displayed|$)')
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")


def refusal_of(error: NotPrinted, docs: Path, *pages: str) -> Problem:
    """The problem to tell; `pages` are those under docs/ whose words were printed, the likeliest first."""
    first = f"{docs.name}/{pages[0]}"
    match = _CHARACTER.search(str(error))
    if match:
        character = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), match[1])
        file, line = next(_places(character, docs, pages), (first, 0))
        shown = character if character.isprintable() else " ".join(f"U+{ord(c):04X}" for c in character)
        return Problem(file, line, f"“{shown}”印不出来：打印的字体里没有这个字", "换一个字，或者删去")
    if isinstance(error, TooLong):
        return Problem(first, 0, str(error), "把标题或者说明写短")
    if isinstance(error, NoRoom):
        what, remedy = "写不下打印用的字体（约25 MB）", "腾出磁盘空间，或者用 TMPDIR 指定别的文件夹"
        return Problem("存放临时文件的文件夹", 0, what, remedy)
    return Problem(f"overrides/{PAPER}{error.template}", 0, f"模板用不了（{error}）", "改好它，或者用 git 恢复")


def _places(character: str, docs: Path, pages: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """File and line of every place where it stands: these pages first, then the data, then all pages."""
    likely = [docs / page for page in pages]
    for file in (*likely, *sorted(docs.glob("_data/*.yml")), *sorted(docs.rglob("*.md"))):
        text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
        if character in text:
            name = f"{docs.name}/{file.relative_to(docs).as_posix()}"
            yield name, text.count("\n", 0, text.index(character)) + 1
