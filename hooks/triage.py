"""Triage: a plain page for each question, the first one on the home page too."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from weibao.guides.guide import guides_in
from weibao.project import load_or_say
from weibao.triage import triage_in
from weibao.triage.pages import CHILD, start_choices, triage_pages

log = get_plugin_logger("一步一步找")


def on_files(files: Files, config: MkDocsConfig) -> None:
    docs = Path(config.docs_dir)
    nodes = load_or_say(triage_in, docs, log.warning) or ()
    child_page = files.get_file_from_path(CHILD) is not None
    for path, markdown in triage_pages(nodes, guides_in(docs), child_page).items():
        files.append(File.generated(config, path, content=markdown))


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> None:
    docs = Path(config.docs_dir)
    nodes = load_or_say(triage_in, docs, log.warning) or ()
    env.globals["triage"] = start_choices(nodes, guides_in(docs))
