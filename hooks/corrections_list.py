"""Generates the page that lists every correction, and offers the text as received for download."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from weibao.corrections_list import DOWNLOADS, PATH, corrections_list
from weibao.project import load_or_say, load_project

log = get_plugin_logger("勘误")


def on_files(files: Files, config: MkDocsConfig) -> None:
    project = load_or_say(load_project, Path(config.docs_dir), log.warning)
    if project:
        received = f"{DOWNLOADS}/{project.site.source_file}"
        page = corrections_list(project.edition, project.site)
        files.append(File.generated(config, PATH, content=page))
        files.append(File.generated(config, received, content=project.received))
