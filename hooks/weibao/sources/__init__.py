"""What the site rests on besides the notice: laws with the articles it cites, and named official documents."""

from pathlib import Path

from weibao.project import load_data
from weibao.sources.registry import Library, load_library

SOURCES = "_data/sources.yml"


def library_in(docs: Path) -> Library:
    """The sources under docs/; none where there is no such file. Raises Refused for what cannot be read."""
    return load_data(docs, SOURCES, load_library) if (docs / SOURCES).is_file() else Library(())
