"""The search as scripts: its parts in one file, and its data.

A page on a disk may fetch nothing, but it may load a script: so the data are scripts too.
"""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import minify

SOURCES = "assets/javascripts/search"
PARTS = ("words", "score", "pinyin", "rewrite", "engine", "answer", "draw", "modal")
_ES5 = 2009
PROGRAM, FIRST, REST = "search/program.js", "search/words.js", "search/text.js"


def search_files(read: Callable[[str], str], first: dict[str, Any], rest: dict[str, Any]) -> dict[str, str]:
    """Path in the site → content. `read` gives the text of a file under docs/."""
    parts = (read(f"{SOURCES}/{part}.js") for part in PARTS)
    minify.config({"js-version": _ES5})
    program = str(minify.string("application/javascript", "\n".join(parts)))
    return {PROGRAM: program, FIRST: _script("first", first), REST: _script("rest", rest)}


def version_of(files: dict[str, str]) -> str:
    """Changes when any of the files does: program and data of different builds must not meet."""
    return hashlib.sha256("\0".join(files.values()).encode()).hexdigest()[:8]


def _script(name: str, data: dict[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")  # ends of lines in an old engine's script
    return f"(function(s){{s.{name}={text};s.start&&s.start()}})(window.weibaoSearch=window.weibaoSearch||{{}});\n"
