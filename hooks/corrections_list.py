"""Generates the page that lists every correction, and offers the text as received for download."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from weibao.corrections_list import DOWNLOADS, PATH, corrections_list
from weibao.problems import Refused
from weibao.project import load_project

log = get_plugin_logger("勘误")


def on_files(files: Files, config: MkDocsConfig) -> None:
    try:
        project = load_project(Path(config.docs_dir))
    except Refused as refusal:
        log.warning(str(refusal))
        return
    site = project.site
    files.append(File.generated(config, f"{DOWNLOADS}/{site.source_file}", content=project.received))
    files.append(File.generated(config, PATH, content=corrections_list(project.edition, site)))
