"""Links terms of the official text, and lists below each measure what belongs to it and what refers to it.

The full text stays without them: it is for finding and printing.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from weibao.project import load_or_say, load_project
from weibao.vocabulary import relations_in, terms_in
from weibao.vocabulary.links_html import CrossLinks
from weibao.vocabulary.net import INDEX_PAGES, Net, weave

log = get_plugin_logger("链接")
_links = CrossLinks()
_nets: dict[str, Net] = {}  # by official page, as seen from it


def on_config(config: MkDocsConfig) -> None:
    config.markdown_extensions.append(_links)  # type: ignore[arg-type]  # Markdown takes instances too


@event_priority(-50)  # after the hook that generates the indices: no link leads to a page that is not there
def on_files(files: Files, config: MkDocsConfig) -> None:
    _nets.clear()
    docs = Path(config.docs_dir)
    project = load_or_say(load_project, docs, log.warning)
    terms = load_or_say(terms_in, docs, log.warning)
    relations = load_or_say(relations_in, docs, log.warning)
    if project:
        indices = frozenset(p for p in INDEX_PAGES.values() if files.get_file_from_path(p))
        net = weave(project.edition.passages, project.page_of, terms or (), relations or (), indices)
        _nets.update({page.path: net.seen_from(page.path) for page in project.pages})


def on_page_markdown(markdown: str, page: Page, **_: object) -> None:
    _links.net = _nets.get(page.file.src_uri)
