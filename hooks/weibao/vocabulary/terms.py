"""The vocabulary of `_data/terms.yml`: documents, bodies, programmes that the notice names.

One rule: a term is found where one of its words stands, unless the words belong to something else
that only looks like it; the entry itself says what (`not_in`).
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from weibao.problems import Refused
from weibao.yaml_file import Entry, load_entries

_FIELDS = ("id", "name", "kind", "aliases", "not_in", "also_in", "home", "what", "source")
_ID = re.compile(r"[a-z][a-z0-9-]*")
_PASSAGE = re.compile(r"cover|[prms][1-9]\d*")


class TermKind(StrEnum):
    """What is named."""

    DOCUMENT = "document"
    BODY = "body"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Term:
    """One entry. `forms` are the words looked for, the longest first: the name and its aliases.

    `not_in` are longer words in which they mean something else, `also_in` longer words of other terms in
    which they do mean this one. `home` is the passage that says most about it. `what` is one line of ours and
    `source` what it rests on: both or neither; only a term with both becomes a link in the official text.
    """

    id: str
    name: str
    kind: TermKind
    aliases: tuple[str, ...]
    forms: tuple[str, ...]
    not_in: tuple[str, ...]
    also_in: tuple[str, ...]
    home: str | None
    what: str
    source: str
    file: str
    line: int

    @property
    def note(self) -> str:
        """What a reader is told in one line, with its source; empty where nothing is."""
        return f"{self.what}（{self.source}）" if self.what else ""


def load_terms(text: str, file: str) -> tuple[Term, ...]:
    """Read terms.yml. Raises Refused at the line of a field that is missing, malformed or taken.

    Two entries may share an alias, for one word can name two things: “一法一条例”.
    """
    terms: list[Term] = []
    for entry in load_entries(text, file):
        terms.append(_term(entry))
        if any(t.id == terms[-1].id for t in terms[:-1]):
            raise entry.refuse("id", f"“{terms[-1].id}”已经用过", "每个词一个 id")
    names = {(term.kind, term.name): term for term in terms}
    for term in terms:
        for form in term.forms:
            other = names.get((term.kind, form), term)
            if other is not term:
                found = f"“{form}”已经是第{other.line}行的条目"
                raise Refused(file, term.line, found, "同一个词只归一条；请合并或删去")
    return tuple(terms)


def _term(entry: Entry) -> Term:
    entry.only(*_FIELDS)
    name = entry.text("name")
    if not _ID.fullmatch(entry.text("id")):
        raise entry.refuse("id", f"“{entry['id']}”不能用", "用小写英文字母、数字和 -，以字母开头")
    if entry.text("kind") not in set(TermKind):
        raise entry.refuse("kind", f"“{entry['kind']}”不是可用的种类", f"可用的是 {'、'.join(TermKind)}")
    if ("what" in entry) != ("source" in entry):
        present, missing = ("what", "source") if "what" in entry else ("source", "what")
        raise entry.refuse(present, f"没有配 {missing}", "what（一句话说明）和 source（依据）要么都写，要么都不写")
    aliases = entry.texts("aliases")
    home = entry.text("home") if "home" in entry else None
    if home and not _PASSAGE.fullmatch(home):
        raise entry.refuse("home", f"“{home}”不是段的编号", "写成 m10、s3、r2、p1 这样的编号")
    return Term(
        entry["id"],
        name,
        TermKind(entry["kind"]),
        aliases,
        tuple(sorted({name, *aliases}, key=lambda form: (-len(form), form))),
        _longer(entry, "not_in"),
        _longer(entry, "also_in"),
        home,
        entry.text("what") if "what" in entry else "",
        entry.text("source") if "source" in entry else "",
        entry.file,
        entry.line,
    )


def _longer(entry: Entry, key: str) -> tuple[str, ...]:
    """Words that contain one of the entry's own."""
    words = entry.texts(key)
    forms = (entry.text("name"), *entry.texts("aliases"))
    for word in words:
        if not any(form in word and form != word for form in forms):
            raise entry.refuse(key, f"里的“{word}”不包含这个词", "只写含有这个词的、更长的词")
    return words
