"""Shows plain-language notes: their places as links, and 待核对 where the passage has changed since."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from weibao.plain.html import PlainNotes
from weibao.plain.note import fingerprint
from weibao.project import load_or_say, load_project

log = get_plugin_logger("白话")
_notes = PlainNotes()


def on_config(config: MkDocsConfig) -> None:
    config.markdown_extensions.append(_notes)  # type: ignore[arg-type]  # Markdown takes instances too


def on_files(files: Files, config: MkDocsConfig) -> None:
    project = load_or_say(load_project, Path(config.docs_dir), log.warning)
    _notes.fingerprints = {p.id: fingerprint(p) for p in project.edition.passages} if project else {}
