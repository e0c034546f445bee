"""The search as scripts: its parts in one file that the oldest engine reads, and data that stay data."""

import json
import re

import esprima
import pytest

from tests.core.test_oldest_engine import newer_names, newer_syntax
from weibao.search.program import FIRST, PARTS, PROGRAM, REST, SOURCES, search_files, version_of

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "'\"`${alert(1)}\\",
    "});alert(1);({",
    "\u2028\u2029\u0085\ufeff",
    "\n\r\t\x00\x1f",
    "\U0001f642𠮷",
]
AROUND = re.compile(r"\(function\(s\)\{s\.(\w+)=(.*);s\.start&&s\.start\(\)\}\)\(window\.weibaoSearch=(.*)\);\n", re.S)
OURS = re.compile(r"\b(index\.|pinyin\.|Index\.prototype\.|Pinyin\.prototype\.|where\.)(?:find|at)\b")  # not an array's


@pytest.fixture(scope="module")
def real(docs):
    """The program of the real parts, and small data."""
    return search_files(lambda path: (docs / path).read_text(encoding="utf-8"), {"a": 1}, {"b": 2})


def made(first, rest=None):
    return search_files(lambda _: ";", first, rest or {})


def data_of(script):
    """The data in a script, read as JSON, and the name under which the program finds it."""
    name, data, _ = AROUND.fullmatch(script).groups()
    return name, json.loads(data)


def test_the_parts_are_read_in_the_order_in_which_they_rest_on_each_other():
    asked = []

    def read(path):
        asked.append(path)
        return f"window.p{len(asked)} = 1;"

    program = search_files(read, {}, {})[PROGRAM]
    assert asked == [f"{SOURCES}/{part}.js" for part in PARTS] and PARTS[-1] == "modal"  # which starts it
    assert re.findall(r"p\d", program) == [f"p{n}" for n in range(1, len(PARTS) + 1)]


def test_every_part_that_lies_there_travels_in_the_program(docs):
    assert sorted(p.stem for p in (docs / SOURCES).iterdir()) == sorted(PARTS)


def test_three_files_are_made():
    assert list(made({})) == ["search/program.js", "search/words.js", "search/text.js"]


def test_the_program_is_es5_and_small(real):
    assert newer_syntax(real[PROGRAM]) == []
    assert "/*" not in real[PROGRAM] and len(real[PROGRAM]) < 30_000


@pytest.mark.parametrize("part", PARTS)
def test_each_part_is_es5_and_uses_nothing_newer(docs, part):
    source = (docs / SOURCES / f"{part}.js").read_text(encoding="utf-8")
    assert newer_syntax(source) == []
    assert newer_names(OURS.sub(r"\1ours", source)) == []


def test_the_program_knows_no_markup_and_keeps_nothing(real):
    """Words of pages and of readers become text nodes; queries are stored and sent nowhere."""
    tree = esprima.parseScript(real[PROGRAM]).toDict()
    members = set(re.findall(r"'property': {'type': 'Identifier', 'name': '(\w+)'", str(tree)))
    assert "createTextNode" in members
    banned = {"innerHTML", "outerHTML", "insertAdjacentHTML", "write", "writeln", "createContextualFragment"}
    kept = {"localStorage", "cookie", "sendBeacon", "open", "send", "pushState", "replaceState", "hash"}
    assert members.isdisjoint(banned | kept)
    assert re.findall(r"XMLHttpRequest|fetch\(|localStorage|new Image|document\.cookie", real[PROGRAM]) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_data_are_read_as_they_were_given(text):
    files = made({"titles": [text, {text: text}]}, {"text": [[text]]})
    assert data_of(files[FIRST]) == ("first", {"titles": [text, {text: text}]})
    assert data_of(files[REST]) == ("rest", {"text": [[text]]})


@pytest.mark.parametrize("name", [FIRST, REST])
def test_a_script_of_data_is_one_statement_in_an_old_engine_too(name):
    script = made({"a": HOSTILE}, {"a": HOSTILE})[name]
    assert re.findall("[\u2028\u2029]", script) == [] and script.count("\n") == 1 and script.endswith("\n")
    tree = esprima.parseScript(script)
    assert [statement.type for statement in tree.body] == ["ExpressionStatement"]
    assert newer_syntax(script) == []
    calls = re.findall(r"'callee': {'type': '(\w+)'", str(tree.toDict()))
    assert calls == ["FunctionExpression", "MemberExpression"]  # around the data, and s.start()


def test_chinese_is_written_as_it_is():
    assert '"学生欺凌"' in made({"a": "学生欺凌"})[FIRST] and "\\u" not in made({"a": "学生欺凌"})[FIRST]


def test_the_scripts_may_come_in_any_order(real):
    """Each opens the same object and tells the program that it has come, if that is there."""
    for name in (FIRST, REST):
        assert AROUND.fullmatch(real[name])[3] == "window.weibaoSearch||{}"
    assert real[PROGRAM].count("window.weibaoSearch=window.weibaoSearch||{}") == len(PARTS)


def test_the_version_changes_with_each_of_the_files():
    base = made({"a": 1}, {"b": 1})
    others = [made({"a": 2}, {"b": 1}), made({"a": 1}, {"b": 2}), {**base, PROGRAM: "var a"}, made({"b": 1}, {"a": 1})]
    versions = [version_of(files) for files in (base, *others)]
    assert len(set(versions)) == len(versions) and all(re.fullmatch("[0-9a-f]{8}", v) for v in versions)
    assert version_of(made({"a": 1}, {"b": 1})) == versions[0]
