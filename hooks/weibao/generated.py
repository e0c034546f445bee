"""What the build makes itself: pages with their text, and data files. The checks look addresses up in it."""

from weibao.catalogue import Catalogue
from weibao.corrections_list import DOWNLOADS, corrections_list
from weibao.corrections_list import PATH as CORRECTIONS
from weibao.hotlines.data import PATH as HOTLINES_DATA
from weibao.hotlines.registry import Registry
from weibao.indices.data import JSON_PATH, csv_path
from weibao.indices.entries import build_indices
from weibao.indices.pages import INDICES, index_addresses, index_pages
from weibao.layout import FULL_TEXT
from weibao.links import anchors_of
from weibao.open_data import PATH as NOTICE_DATA
from weibao.picture.page import PATH as PICTURE
from weibao.picture.page import picture_page
from weibao.project import Project


def generated_pages(project: Project, catalogue: Catalogue) -> dict[str, str]:
    """Path under docs/ → Markdown, for any day; the full text, whose addresses are the notice's, is empty here."""
    edition, page_of, day = project.edition, project.page_of, project.site.content_as_of
    indices = build_indices(edition.passages, catalogue.terms, catalogue.registry or Registry(()))
    plan = catalogue.plan
    picture = {PICTURE: picture_page(edition, page_of, plan, catalogue.relations, day) if plan else ""}
    return {
        FULL_TEXT: "",
        CORRECTIONS: corrections_list(edition, project.site),
        **(picture if plan != () else {}),  # a plan that was refused will be mended: links to its page are none of it
        **{page.path: page.markdown for page in index_pages(indices, edition.passages, page_of, day)},
    }


def generated_addresses(project: Project, catalogue: Catalogue) -> dict[str, frozenset[str]]:
    """The same pages → their anchors; those of the full text are the notice's, and left out here."""
    edition, day, plan = project.edition, project.site.content_as_of, catalogue.plan
    indices = build_indices(edition.passages, catalogue.terms, catalogue.registry or Registry(()))
    pages = {FULL_TEXT: "", CORRECTIONS: corrections_list(edition, project.site)}
    if plan != ():
        pages[PICTURE] = picture_page(edition, project.page_of, plan, catalogue.relations, day) if plan else ""
    return {path: anchors_of(text) for path, text in pages.items()} | index_addresses(indices)


def generated_files(project: Project) -> frozenset[str]:
    """Everything else: open data and downloads."""
    tables = (csv_path(name) for name in INDICES)
    received = f"{DOWNLOADS}/{project.site.source_file}"
    return frozenset({NOTICE_DATA, HOTLINES_DATA, JSON_PATH, *tables, received})
