"""Puts the navigation together out of folders and front matter."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from weibao.front_matter import split_page
from weibao.navigation import Entry, build_navigation
from weibao.problems import Refused


@event_priority(-100)  # after the hooks that generate pages
def on_files(files: Files, config: MkDocsConfig) -> None:
    config.nav = build_navigation(_entry(f.src_uri, f.content_string) for f in files.documentation_pages())


def _entry(path: str, text: str) -> Entry:
    try:
        meta = split_page(text, path).meta
    except Refused:  # reported by the content checks
        return Entry(path, path)
    order = meta.get("order")
    return Entry(path, str(meta.get("title", path)), order if isinstance(order, int) else None)
