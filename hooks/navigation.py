"""Puts the navigation together out of folders and front matter."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from weibao.front_matter import split_page
from weibao.navigation import Entry, build_navigation
from weibao.problems import Refused


@event_priority(-100)  # after the hooks that generate pages
def on_files(files: Files, config: MkDocsConfig) -> None:
    config.nav = build_navigation(_entry(f) for f in files.documentation_pages())


def _entry(file: File) -> Entry:
    path = file.src_uri
    try:
        meta = split_page(file.content_string, path).meta
    except (Refused, UnicodeDecodeError):  # reported by the content checks
        return Entry(path, path)
    order = meta.get("order")
    return Entry(path, str(meta.get("title", path)), order if isinstance(order, int) else None)
