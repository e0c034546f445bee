"""印发之后: below each passage what changed since the notice was issued, and all of it on one page by date."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from weibao.build_date import today_or_say
from weibao.catalogue import load_catalogue, shelf_of
from weibao.changes.html import Since
from weibao.changes.pages import PATH, changes_page
from weibao.changes.shown import ShownChange, shown_changes
from weibao.issued import issued_on
from weibao.project import load_or_say, load_project

log = get_plugin_logger("印发之后")
_since = Since()
_shown: dict[str, tuple[ShownChange, ...]] = {}  # by official page


def on_config(config: MkDocsConfig) -> None:
    config.markdown_extensions.append(_since)  # type: ignore[arg-type]  # Markdown takes instances too


@event_priority(-50)  # after the hook that generates the sources: no link leads to a page that is not there
def on_files(files: Files, config: MkDocsConfig) -> None:
    _shown.clear()
    docs = Path(config.docs_dir)
    project = load_or_say(load_project, docs, log.warning)
    today = today_or_say(log.warning)
    catalogue = load_catalogue(docs)
    shelf = shelf_of(project, catalogue) if project else None
    if project is None or today is None or shelf is None:
        return
    passages = project.edition.passages
    changes = shown_changes(catalogue.changes, passages, shelf, today)
    page = changes_page(changes, passages, project.page_of, issued_on(project.edition))
    files.append(File.generated(config, PATH, content=page))
    cited = {c.href.partition("#")[0] for change in changes for c in change.sources}
    _since.missing = frozenset(p for p in cited if not files.get_file_from_path(p))
    _shown.update(dict.fromkeys((p.path for p in project.pages), changes))


def on_page_markdown(markdown: str, page: Page, **_: object) -> None:
    _since.page = page.file.src_uri
    _since.changes = _shown.get(page.file.src_uri, ())
