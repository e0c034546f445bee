"""Guides: what stands around their text, the list of all, and `/data/guides.json`."""

import json
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from weibao.guides.body import bodies_in
from weibao.guides.guide import guides_in, is_guide
from weibao.guides.view import DATA, GuideView, guides_data, list_guides, view_guide
from weibao.project import load_or_say, load_project
from weibao.vocabulary import terms_in

log = get_plugin_logger("情形")
_views: dict[str, GuideView] = {}


def on_files(files: Files, config: MkDocsConfig) -> None:
    _views.clear()
    docs = Path(config.docs_dir)
    project = load_or_say(load_project, docs, log.warning)
    terms = load_or_say(terms_in, docs, log.warning) or ()
    guides = guides_in(docs)
    if project is None:
        return
    bodies = bodies_in(docs, {g.slug: g.path for g in guides})
    for guide in guides:
        passages, page_of = project.edition.passages, project.page_of
        _views[guide.path] = view_guide(guide, bodies[guide.slug], guides, passages, page_of, terms)
    data = json.dumps(guides_data(guides, bodies), ensure_ascii=False, indent=1)
    files.append(File.generated(config, DATA, content=f"{data}\n"))


def on_page_markdown(markdown: str, page: Page, **_: object) -> None:
    if is_guide(page.file.src_uri):
        page.meta["template"] = "guide.html"
        page.meta.pop("status", None)  # Material would mark the page with it in every menu


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> None:
    env.globals["guides"] = list_guides(guides_in(Path(config.docs_dir)))


def on_page_context(context: TemplateContext, page: Page, **_: object) -> None:
    context["guide"] = _views.get(page.file.src_uri)  # type: ignore[typeddict-unknown-key]
