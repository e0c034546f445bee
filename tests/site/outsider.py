"""The published HTML read as an outsider would, with the standard library alone and none of the project's code."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass
class Page(HTMLParser):
    """Text by address, text of the article that nobody owns, and every address the page asks for."""

    passages: dict[str, str] = field(default_factory=dict)
    sentences: dict[str, str] = field(default_factory=dict)
    unmarked: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    _open: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.add(str(values["id"]))
        if tag == "a" and values.get("href"):
            self.links.append(str(values["href"]))
        if values.get("src"):
            self.resources.append(str(values["src"]))
        if (
            tag == "link"
            and values.get("href")
            and values.get("rel") in ("stylesheet", "icon", "preload", "preconnect")
        ):
            self.resources.append(str(values["href"]))
        if tag not in VOID:
            self._open.append((tag, values))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        text = "".join(data.split())
        if not text:
            return
        ours = any("data-ours" in attrs for _, attrs in self._open)
        passage = next((a["data-passage"] for _, a in self._open if "data-passage" in a), None)
        sentence = next((a["data-sentence"] for _, a in self._open if "data-sentence" in a), None)
        if passage and not ours:
            self.passages[passage] = self.passages.get(passage, "") + text
        if sentence and not ours:
            self.sentences[sentence] = self.sentences.get(sentence, "") + text
        if any(tag == "article" for tag, _ in self._open) and not ours and not passage:
            self.unmarked.append(text)


def read(source: str) -> Page:
    page = Page()
    page.feed(source)
    return page
