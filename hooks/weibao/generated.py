"""What the build makes itself: pages with their text, and data files. The checks look addresses up in it."""

from pathlib import Path

from weibao.catalogue import Catalogue
from weibao.changes.pages import PATH as CHANGES
from weibao.changes.pages import changes_page
from weibao.changes.shown import shown_changes
from weibao.corrections_list import DOWNLOADS, corrections_list
from weibao.corrections_list import PATH as CORRECTIONS
from weibao.guides.view import DATA as GUIDES_DATA
from weibao.handouts.files import all_paths
from weibao.handouts.handout import handouts_in
from weibao.hotlines.data import PATH as HOTLINES_DATA
from weibao.hotlines.registry import Registry
from weibao.indices.data import JSON_PATH, csv_path
from weibao.indices.entries import build_indices
from weibao.indices.pages import INDICES, index_addresses, index_pages
from weibao.issued import issued_on
from weibao.layout import FULL_TEXT
from weibao.links import anchors_of
from weibao.open_data import PATH as NOTICE_DATA
from weibao.picture.page import PATH as PICTURE
from weibao.picture.page import picture_page
from weibao.project import Project
from weibao.sources.citations import Shelf
from weibao.sources.pages import INDEX as SOURCES
from weibao.sources.pages import source_pages
from weibao.sources.registry import Library
from weibao.triage.pages import CHILD, triage_pages
from weibao.triage.tree import PATH as TRIAGE


def generated_pages(project: Project, catalogue: Catalogue, docs: Path) -> dict[str, str]:
    """Path under docs/ → Markdown, for any day; the full text, whose addresses are the notice's, is empty here."""
    edition, page_of, day = project.edition, project.page_of, project.site.content_as_of
    indices = build_indices(edition.passages, catalogue.terms, catalogue.registry or Registry(()))
    pages = index_pages(indices, edition.passages, page_of, day)
    return _without_indices(project, catalogue, docs) | {page.path: page.markdown for page in pages}


def generated_addresses(project: Project, catalogue: Catalogue, docs: Path) -> dict[str, frozenset[str]]:
    """The same pages → their anchors; those of the full text are the notice's, and left out here."""
    indices = build_indices(project.edition.passages, catalogue.terms, catalogue.registry or Registry(()))
    pages = _without_indices(project, catalogue, docs)
    return {path: anchors_of(text) for path, text in pages.items()} | index_addresses(indices)


def _without_indices(project: Project, catalogue: Catalogue, docs: Path) -> dict[str, str]:
    """All but the indices, whose addresses are known without writing them."""
    edition, page_of, day = project.edition, project.page_of, project.site.content_as_of
    plan, pages = catalogue.plan, {FULL_TEXT: "", CORRECTIONS: corrections_list(edition, project.site)}
    if plan != ():  # a plan that was refused will be mended: links to its page are none of it
        pages[PICTURE] = picture_page(edition, page_of, plan, catalogue.relations, day) if plan else ""
    library = catalogue.library or Library(())
    shelf = Shelf.of(library, edition.passages, page_of, catalogue.registry or Registry(()))
    changes = shown_changes(catalogue.changes, edition.passages, shelf, day)
    pages[CHANGES] = changes_page(changes, edition.passages, page_of, issued_on(edition))
    pages |= {SOURCES: ""} if catalogue.library is None else source_pages(library, catalogue.compared)
    if catalogue.triage is None:
        return pages | {TRIAGE: ""}
    return pages | triage_pages(catalogue.triage, catalogue.guides, (docs / CHILD).is_file())


def generated_files(project: Project, docs: Path) -> frozenset[str]:
    """Everything else: open data and downloads."""
    tables = (csv_path(name) for name in INDICES)
    received = f"{DOWNLOADS}/{project.site.source_file}"
    printed = all_paths(tuple(handout.slug for handout, _ in handouts_in(docs)))
    return printed | {NOTICE_DATA, HOTLINES_DATA, GUIDES_DATA, JSON_PATH, *tables, received}
