"""Handouts: printed when the site is built, offered on their pages, on the pages they belong to, and all in one zip."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from weibao.build_date import today_or_say
from weibao.catalogue import load_catalogue
from weibao.handouts.handout import COMPOSE, STYLE, is_handout
from weibao.handouts.material import gather_material
from weibao.handouts.page import page_markdown
from weibao.handouts.press import PAPER, press_of
from weibao.handouts.prints import Prints, print_everything
from weibao.problems import REMINDER, Severity
from weibao.project import load_or_say, load_project

log = get_plugin_logger("宣传单")
_prints: list[Prints] = []


def on_files(files: Files, config: MkDocsConfig) -> None:
    _prints.clear()
    docs = Path(config.docs_dir)
    for file in [f for f in files if f.src_uri.startswith(PAPER)]:
        files.remove(file)  # templates for paper: nothing to read on the site
    project = load_or_say(load_project, docs, log.warning)
    today = today_or_say(log.warning)
    if project is None or today is None:
        return
    catalogue = load_catalogue(docs)
    material = gather_material(project, catalogue, docs, config.site_name, config.site_url or "", today)
    if material is None:
        log.warning("求助电话、本地工作站或法律读不出来，宣传单没有排印。先改好上面说的问题。")
        return
    press = press_of(Path(str(config.theme.custom_dir)), Path(config.config_file_path), log.info)
    prints = print_everything(project, material, docs, press)
    for problem in prints.problems:
        if problem.severity is Severity.WRONG:
            log.warning(str(problem))
        else:
            log.info(f"{REMINDER}{problem}")
    _prints.append(prints)
    for made in prints.files:
        files.append(File.generated(config, made.path, content=made.content))


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    path = page.file.src_uri
    if is_handout(path):
        page.meta["template"] = "handout.html"
    sheets = [prints.views[path].sheet for prints in _prints if path in prints.views]
    return "\n\n".join((markdown, *map(page_markdown, sheets)))


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> None:
    env.globals["prints"] = _prints[0] if _prints else None
    style = Path(config.docs_dir) / STYLE
    env.globals["handouts_style"] = style.read_text(encoding="utf-8") if style.is_file() else ""


def on_page_context(context: TemplateContext, page: Page, **_: object) -> None:
    for prints in _prints:
        path = page.file.src_uri
        context["unprinted"] = prints.why_not(f"docs/{path}")  # type: ignore[typeddict-unknown-key]
        context["handout"] = prints.views.get(path)  # type: ignore[typeddict-unknown-key]
        if path == COMPOSE:
            context["compose"] = prints.compose  # type: ignore[typeddict-unknown-key]
        context["pick"] = prints.pick_on(path)  # type: ignore[typeddict-unknown-key]
        context["handouts_here"] = prints.offered_on(path)  # type: ignore[typeddict-unknown-key]
