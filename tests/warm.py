"""Python that is warm: what is asked for runs in a process forked from this one, which has imported and compiled.

A small site is built in less than two seconds, and three quarters of that are the same for each: imports, templates,
the style of the theme. This process reads what to run from its standard input, a line of JSON each, and answers with
the exit code. It has one thread and runs nothing of it itself, so a fork has nothing that a new Python would not get.
"""

import functools
import gc
import importlib
import json
import os
import pkgutil
import runpy
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import jinja2
import material
from mkdocs.theme import Theme

import weibao
from weibao import slim_style
from weibao.search.tables import pinyin_table, traditional_pairs

OVERRIDES = Path(__file__).parent.parent / "overrides"
IMPORTED = ("click", "mkdocs.commands.build", "material.templates", "pymdownx.blocks")


class Compiled(jinja2.BytecodeCache):
    """Templates compiled before, by name, file and the hash of their text: a changed one is compiled anew."""

    def __init__(self) -> None:
        self.codes: dict[tuple[str, str], Any] = {}

    def load_bytecode(self, bucket: Any) -> None:
        bucket.code = self.codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Any) -> None:
        self.codes[bucket.key, bucket.checksum] = bucket.code


def warm() -> None:
    """Import what a build imports, and work out what depends on nothing but files that all builds share."""
    for name in (*IMPORTED, *(found.name for found in pkgutil.walk_packages(weibao.__path__, "weibao."))):
        importlib.import_module(name)
    compile_templates()
    slim_style.slim_style = functools.cache(slim_style.slim_style)
    for style in Path(material.__path__[0]).glob("templates/assets/stylesheets/main.*.css"):
        slim_style.slim_style(style.read_text(encoding="utf-8"))
    pinyin_table(["一"], others=True)  # both keep a table of all characters
    traditional_pairs(["一"])
    gc.collect()
    gc.freeze()  # or the first collection in a fork would copy all of it


def compile_templates() -> None:
    compiled, get_env = Compiled(), Theme.get_env

    def get_warm_env(theme: Theme) -> jinja2.Environment:
        environment = get_env(theme)
        environment.bytecode_cache = compiled
        return environment

    Theme.get_env = get_warm_env
    environment = Theme("material", custom_dir=str(OVERRIDES), language="zh-Hans").get_env()
    for name in environment.list_templates(["html"]):
        with suppress(jinja2.TemplateError):  # the theme's blog needs a plugin; what is wrong in ours a build will tell
            environment.get_template(name)


def serve() -> dict[str, Any]:
    """Answer until nothing more is asked for. Only a fork returns, with what it is to be."""
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            return json.loads(line)
        _, status = os.waitpid(child, 0)
        os.write(1, b"%d\n" % os.waitstatus_to_exitcode(status))
    sys.exit()


def become(module: str, arguments: list[str], cwd: str, environment: dict[str, str], files: list[str]) -> None:
    """Be `python -m module arguments …` from here to the end: standard files, folder, environment, path, arguments."""
    for descriptor, file in enumerate((os.devnull, *files)):
        opened = os.open(file, os.O_RDWR)
        os.dup2(opened, descriptor)
        os.close(opened)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.path[0] = cwd
    sys.argv[1:] = arguments
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    warm()
    become(**serve())
