"""Runs the content checks at every build; what is wrong stops a strict build and tops the page in a preview."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from weibao.build_date import today_or_say
from weibao.checks import check_project
from weibao.problems import Problem, Severity

log = get_plugin_logger("内容检查")
_found: list[Problem] = []


def on_config(config: MkDocsConfig) -> None:
    today = today_or_say(log.warning)
    _found[:] = check_project(Path(config.docs_dir), today) if today else []
    for problem in _found:
        (log.warning if problem.severity is Severity.WRONG else log.info)(str(problem))


def on_page_context(context: TemplateContext, page: Page, **_: object) -> None:
    """A page shows its own problems and those of the data every page is made of."""
    own = f"docs/{page.file.src_uri}"
    context["problems"] = [p for p in _found if p.file == own or not p.file.endswith(".md")]  # type: ignore[typeddict-unknown-key]
