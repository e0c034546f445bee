"""Generates the indices: pages, `/data/indices.json`, and a CSV each."""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from weibao.build_date import today_or_say
from weibao.hotlines import registry_in
from weibao.hotlines.registry import Registry
from weibao.indices.data import JSON_PATH, csv_path, indices_csv, indices_data
from weibao.indices.entries import build_indices
from weibao.indices.pages import FOLDER, INDICES, index_pages
from weibao.project import load_or_say, load_project
from weibao.vocabulary import terms_in

log = get_plugin_logger("索引")


def on_files(files: Files, config: MkDocsConfig) -> None:
    docs = Path(config.docs_dir)
    project = load_or_say(load_project, docs, log.warning)
    terms = load_or_say(terms_in, docs, log.warning)
    registry = load_or_say(registry_in, docs, log.warning) or Registry(())
    today = today_or_say(log.warning)
    if project is None or not terms or today is None:  # without terms the indices would say that nothing is named
        return
    passages = project.edition.passages
    indices = build_indices(passages, terms, registry)
    for page in index_pages(indices, passages, project.page_of, today):
        files.append(File.generated(config, page.path, content=page.markdown))
    data = json.dumps(indices_data(indices, today), ensure_ascii=False, indent=1)
    files.append(File.generated(config, JSON_PATH, content=f"{data}\n"))
    for name in INDICES:
        table = indices_csv(name, getattr(indices, name), today)
        files.append(File.generated(config, csv_path(name), content=table))


def on_page_content(html: str, page: Page, **_: object) -> None:
    """A hundred names would drown the contents of the page: the letters are enough."""
    if page.file.src_uri.startswith(f"{FOLDER}/"):
        for item in page.toc:
            for letter in item.children:
                letter.children.clear()
