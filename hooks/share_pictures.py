"""A picture for the home page and each guide and domain page, for whoever passes its link on."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from weibao.build_date import today_or_say
from weibao.catalogue import load_catalogue
from weibao.handouts.material import gather_material
from weibao.handouts.press import press_of
from weibao.handouts.share import share_pictures
from weibao.problems import Problem
from weibao.project import load_or_say, load_project

log = get_plugin_logger("分享图")
_pictures: dict[str, str] = {}  # page under docs/ → its picture


def on_files(files: Files, config: MkDocsConfig) -> None:
    _pictures.clear()
    docs = Path(config.docs_dir)
    project = load_or_say(load_project, docs, log.warning)
    today = today_or_say(log.warning)
    if project is None or today is None:
        return
    material = gather_material(project, load_catalogue(docs), docs, config.site_name, config.site_url or "", today)
    press = press_of(Path(str(config.theme.custom_dir)), Path(config.config_file_path), log.info)
    told: dict[Problem, None] = {}  # a template that is broken spoils all of them, and is told once
    for page, made in share_pictures(project, material, docs, press) if material else ():
        if isinstance(made, Problem):
            told[made] = None
        else:
            _pictures[page] = made.path
            files.append(File.generated(config, made.path, content=made.content))
    for problem in told:
        log.warning(str(problem))


def on_page_context(context: TemplateContext, page: Page, **_: object) -> None:
    context["share_picture"] = _pictures.get(page.file.src_uri, "")  # type: ignore[typeddict-unknown-key]
