"""Puts the style into every page, so that a page is painted after one round trip; without this hook it is linked."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from weibao.slim_style import slim_style

log = get_plugin_logger("样式")
_THEME = "assets/stylesheets/main."


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    found = [Path(str(f.abs_src_path)) for f in files if f.src_uri.startswith(_THEME) and f.src_uri.endswith(".css")]
    if len(found) != 1:
        log.warning(f"主题的样式 {_THEME}*.css 有{len(found)}个，应为1个，没有写进网页。核对 mkdocs-material 的版本。")
        return
    ours = (Path(config.docs_dir) / str(path) for path in config.extra_css)
    sheets = [slim_style(found[0].read_text(encoding="utf-8")), *(p.read_text(encoding="utf-8") for p in ours)]
    config.extra_css = []  # or they would be fetched a second time
    env.globals["style"] = "\n".join(sheets).replace("</", "<\\/")
