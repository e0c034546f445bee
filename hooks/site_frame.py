"""What stands around every page: build stamp, 转载 notice, 内容截至, and the six domains for the front page."""

import datetime
import os
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from weibao.build_date import build_date
from weibao.frame import frame
from weibao.problems import Refused
from weibao.project import load_or_say

log = get_plugin_logger("页面框架")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    try:
        today = build_date(os.environ, datetime.datetime.now(datetime.UTC))
    except Refused as refusal:
        log.warning(str(refusal))
        return
    project = load_or_say(Path(config.docs_dir), log.warning)
    if project:
        env.globals["weibao"] = frame(project, today)
