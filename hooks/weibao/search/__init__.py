"""Search in people's own words: what they say for what the notice says, and the data that the search in the page reads.

Nothing here knows mkdocs; the search itself is docs/assets/javascripts/search/.
"""

from pathlib import Path

from weibao.project import load_data
from weibao.search.aliases import Aliases, load_aliases
from weibao.search.manner import Manner, load_manner

ALIASES = "_data/aliases.yml"
MANNER = "_data/search.yml"


def aliases_in(docs: Path) -> tuple[Aliases, ...]:
    """The everyday words of passages under docs/; none where there is no such file. Raises Refused."""
    return load_data(docs, ALIASES, load_aliases) if (docs / ALIASES).is_file() else ()


def manner_in(docs: Path) -> Manner:
    """How the search takes what people say; plain where there is no such file. Raises Refused."""
    return load_data(docs, MANNER, load_manner) if (docs / MANNER).is_file() else Manner()
