"""The direction of imports: the core knows nothing of MkDocs, the parser next to nothing of the core."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOOKS = ROOT / "hooks"
CORE = sorted((HOOKS / "weibao").rglob("*.py"))
SHARED = {"weibao.notice", "weibao.problems", "weibao.numerals"}


def module_of(file):
    """hooks/weibao/received/head.py → weibao.received.head"""
    return ".".join(file.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module_of(file): file for file in CORE}


def imports(source, package=""):
    """The modules a source imports, absolute; `from a import b` names a.b where that is a module, else a."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*parents, *([node.module] if node.module else [])])
            found.update(f"{base}.{a.name}" if f"{base}.{a.name}" in MODULES else base for a in node.names)
    return found


def imports_of(file):
    package = module_of(file) if file.name == "__init__.py" else module_of(file).rpartition(".")[0]
    return imports(file.read_text(encoding="utf-8"), package)


def tops(file):
    return {name.split(".")[0] for name in imports(file.read_text(encoding="utf-8"))}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import a.b", {"a.b"}),
        ("from weibao.notice import Text", {"weibao.notice"}),
        ("from weibao import notice", {"weibao.notice"}),
        ("from . import head", {"weibao.received.head"}),
        ("from .head import read_head", {"weibao.received.head"}),
        ("from .. import notice", {"weibao.notice"}),
        ("def f():\n    import mkdocs", {"mkdocs"}),
    ],
)
def test_every_way_of_importing_is_seen(source, found):
    assert imports(source, "weibao.received") == found


@pytest.mark.parametrize("file", CORE, ids=MODULES)
def test_the_core_never_imports_mkdocs(file):
    assert tops(file) & {"mkdocs", "material", "jinja2"} == set()


@pytest.mark.parametrize("file", sorted(HOOKS.glob("*.py")), ids=lambda f: f.name)
def test_hooks_never_import_each_other(file):
    others = {hook.stem for hook in HOOKS.glob("*.py")} | {"hooks"}
    assert tops(file) & others == set()


@pytest.mark.parametrize("file", CORE, ids=MODULES)
def test_the_core_never_imports_hooks_scripts_or_tests(file):
    others = {hook.stem for hook in HOOKS.glob("*.py")} | {"hooks", "scripts", "tests", "conftest"}
    assert tops(file) & others == set()


@pytest.mark.parametrize("file", [f for f in CORE if f.parent.name == "received"], ids=lambda f: f.name)
def test_the_parser_imports_nothing_of_the_core_but_notice_problems_and_numerals(file):
    own = {name for name in imports_of(file) if name.split(".")[0] == "weibao"}
    assert {name for name in own if not name.startswith("weibao.received")} <= SHARED


def test_no_modules_import_each_other_in_a_circle():
    graph = {name: (imports_of(file) & MODULES.keys()) - {name} for name, file in MODULES.items()}
    order = list(TopologicalSorter(graph).static_order())
    assert sorted(order) == sorted(MODULES)


def test_a_circle_would_be_found():
    with pytest.raises(CycleError):
        list(TopologicalSorter({"a": {"b"}, "b": {"a"}}).static_order())
