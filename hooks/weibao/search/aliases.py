"""`_data/aliases.yml`: what people say for a word of the notice, by the passage that answers them."""

from dataclasses import dataclass

from weibao.yaml_file import Entry, load_entry

LONGEST = 16


@dataclass(frozen=True, slots=True)
class Aliases:
    """`words` are what people say for the `official` word of a passage. `line` is that of the official word."""

    passage: str
    official: str
    words: tuple[str, ...]
    file: str
    line: int


def load_aliases(text: str, file: str) -> tuple[Aliases, ...]:
    """Read aliases.yml. Raises Refused at the line of what is malformed; whether it is true is checked elsewhere."""
    passages = load_entry(text, file)
    return tuple(aliases for passage in passages for aliases in _of_passage(passages, passage))


def _of_passage(passages: Entry, passage: str) -> tuple[Aliases, ...]:
    words = passages[passage]
    if not isinstance(words, Entry) or not words:
        raise passages.refuse(passage, "下面没有词", "写成 学生欺凌: [霸凌, 校霸]，每个词一行，前面空两格")
    return tuple(Aliases(passage, name, _words(words, name), words.file, words.lines[name]) for name in words)


def _words(entry: Entry, name: str) -> tuple[str, ...]:
    words = entry.words(name)
    if not words:
        raise entry.refuse(name, "后面没有词", "写成 学生欺凌: [霸凌, 校霸]，或删去这一行")
    for word in words:
        if len(word) > LONGEST:
            raise entry.refuse(name, f"里的“{word}”太长", f"至多{LONGEST}个字；问句写在“情形”的 variants 里")
    return words
