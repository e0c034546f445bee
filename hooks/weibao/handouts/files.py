"""Where the printed files lie on the site; known without printing anything."""

from weibao.corrections_list import DOWNLOADS
from weibao.handouts.handout import FOLDER

PDF, LARGE_PDF, WORD, PICTURE = "PDF", "大字 PDF", "Word", "预览图"
NOTICE, BOOKLET = f"{DOWNLOADS}/notice.pdf", f"{DOWNLOADS}/domains.pdf"
ZIP = f"{DOWNLOADS}/{FOLDER}.zip"


def paths_of(slug: str) -> dict[str, str]:
    """Kind → where the files of a handout lie."""
    stem = f"{DOWNLOADS}/{FOLDER}/{slug}"
    return {PDF: f"{stem}.pdf", LARGE_PDF: f"{stem}-large.pdf", WORD: f"{stem}.docx", PICTURE: f"{stem}.png"}


def all_paths(slugs: tuple[str, ...]) -> frozenset[str]:
    """Every file that is printed for a site with these handouts; a site without any has none."""
    printed = (path for slug in slugs for path in paths_of(slug).values())
    return frozenset((*printed, NOTICE, BOOKLET, ZIP)) if slugs else frozenset()
