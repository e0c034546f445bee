"""The search: its program and data, fetched when a reader first touches it."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files

from weibao.catalogue import load_catalogue
from weibao.guides.body import bodies_in
from weibao.hotlines.registry import Registry
from weibao.outline import metadata_values
from weibao.problems import Refused
from weibao.project import load_or_say, load_project
from weibao.search.data import Searched, search_data
from weibao.search.program import SOURCES, search_files, version_of
from weibao.text_file import read_text

log = get_plugin_logger("搜索")
_NOT_PUBLISHED = (f"{SOURCES}/", "assets/javascripts/bundle", "assets/javascripts/lunr/", "assets/javascripts/workers/")
_made: dict[str, str] = {}  # path in the site → content


@event_priority(-90)  # after the hooks that generate pages: it links to them
def on_files(files: Files, config: MkDocsConfig) -> None:
    _made.clear()
    docs = Path(config.docs_dir)
    project = load_or_say(load_project, docs, log.warning)
    found = load_catalogue(docs)
    for problem in found.problems:
        log.warning(str(problem))
    if project is None:
        return

    def url(path: str) -> str:
        file = files.get_file_from_path(path)
        return file.url if file else ""

    searched = Searched(
        project.edition.passages,
        project.page_of,
        found.aliases,
        found.guides,
        bodies_in(docs, {g.slug: g.path for g in found.guides}),
        found.registry or Registry(()),
        found.changes,
        found.triage or (),
        found.manner,
        tuple(f"{name}：{value}" for name, value in metadata_values(project.edition.notice).items() if value),
        url,
    )
    try:
        _made.update(search_files(lambda path: read_text(docs / path, f"{docs.name}/{path}"), *search_data(searched)))
    except Refused as refusal:  # a part of the program is not there: the page goes without a search, and says so
        log.warning(str(refusal))
    for file in [f for f in files if f.src_uri.startswith(_NOT_PUBLISHED)]:
        files.remove(file)  # parts that travel in one file, and Material's own search
    for path, content in _made.items():
        files.append(File.generated(config, path, content=content))


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> None:
    env.globals["search_version"] = version_of(_made) if _made else ""
