"""Draws the numbers to ring from the registry: the emergency strip, the cards a page names, all of them on one page."""

import json
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from weibao.build_date import today_or_say
from weibao.hotlines import registry_in, stations_in
from weibao.hotlines.cards import Board, draw_board
from weibao.hotlines.data import PATH, hotlines_data
from weibao.hotlines.in_notice import hotlines_in
from weibao.project import load_or_say, load_project
from weibao.site_data import CHECK_DAYS

log = get_plugin_logger("求助电话")
_boards: list[Board] = []


def on_files(files: Files, config: MkDocsConfig) -> None:
    _boards.clear()
    docs = Path(config.docs_dir)
    project = load_or_say(load_project, docs, log.warning)
    registry = load_or_say(registry_in, docs, log.warning)
    stations = load_or_say(stations_in, docs, log.warning)
    today = today_or_say(log.warning)
    if registry is None or today is None:
        return
    named = tuple(hotlines_in(project.edition.passages, registry)) if project else ()
    days = project.site.hotline_check_days if project else CHECK_DAYS
    _boards.append(draw_board(registry, stations or (), named, today, days))
    data = json.dumps(hotlines_data(registry, named), ensure_ascii=False, indent=1)
    files.append(File.generated(config, PATH, content=f"{data}\n"))


def on_env(env: Environment, **_: object) -> None:
    env.globals["hotlines"] = _boards[0] if _boards else None


def on_page_context(context: TemplateContext, page: Page, **_: object) -> None:
    """A page with `hotlines: []` has the emergency numbers alone; `talk` names one more for its first line."""
    ids, talk = page.meta.get("hotlines"), page.meta.get("talk")
    if _boards and isinstance(ids, list):
        board = _boards[0]
        context["page_cards"] = board.named_on(str(i) for i in ids) or board.emergency  # type: ignore[typeddict-unknown-key]
        context["page_talk"] = board.by_id.get(str(talk))  # type: ignore[typeddict-unknown-key]
