"""What stands around every page: build stamp, 转载 notice, 内容截至, and the six domains for the front page."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from weibao.build_date import today_or_say
from weibao.frame import frame
from weibao.project import load_or_say, load_project

log = get_plugin_logger("页面框架")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    env.globals["published"] = frozenset(
        file.src_uri for file in files
    )  # a template links to nothing that is not there
    today = today_or_say(log.warning)
    project = load_or_say(load_project, Path(config.docs_dir), log.warning)
    if project and today:
        env.globals["weibao"] = frame(project, today)
