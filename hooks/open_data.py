"""Publishes the notice as data."""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from weibao.open_data import PATH, notice_data
from weibao.project import load_or_say, load_project

log = get_plugin_logger("开放数据")


def on_files(files: Files, config: MkDocsConfig) -> None:
    project = load_or_say(load_project, Path(config.docs_dir), log.warning)
    if project:
        data = json.dumps(notice_data(project.edition), ensure_ascii=False, indent=1)
        files.append(File.generated(config, PATH, content=data + "\n"))
