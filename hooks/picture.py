"""Generates the page with the notice in one picture, and the same in words."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from weibao.build_date import today_or_say
from weibao.picture import plan_in
from weibao.picture.page import PATH, picture_page
from weibao.project import load_or_say, load_project
from weibao.vocabulary import relations_in

log = get_plugin_logger("一图看懂")


def on_files(files: Files, config: MkDocsConfig) -> None:
    docs = Path(config.docs_dir)
    project = load_or_say(load_project, docs, log.warning)
    plan = load_or_say(plan_in, docs, log.warning)
    relations = load_or_say(relations_in, docs, log.warning)
    today = today_or_say(log.warning)
    if project and plan and relations is not None and today:
        page = picture_page(project.edition, project.page_of, plan, relations, today)
        files.append(File.generated(config, PATH, content=page))
