"""`_data/search.yml`: how the search takes what people say, whatever page it is about."""

from dataclasses import dataclass

from weibao.yaml_file import Entry, load_entry

_FIELDS = ("same", "fillers", "danger", "calm", "persons", "ask", "elsewhere", "lost")
_OPTION_FIELDS = ("say", "guide")


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a question asked back, and the guide it leads to."""

    say: str
    guide: str
    line: int


@dataclass(frozen=True, slots=True)
class AskBack:
    """Words that mean too many things, and the question that tells them apart.

    The answers are those of a question of triage (`node`), or `options` of its own; the other is empty.
    """

    words: tuple[str, ...]
    ask: str
    node: str
    options: tuple[Reply, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Manner:
    """`same`: a word and what else people call it; the head of search.yml explains the lists.

    `file` is the name by which editors know it.
    """

    same: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fillers: tuple[str, ...] = ()
    danger: tuple[str, ...] = ()
    calm: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    ask: tuple[AskBack, ...] = ()
    elsewhere: tuple[str, ...] = ()
    lost: str = ""
    file: str = ""


def load_manner(text: str, file: str) -> Manner:
    """Read search.yml. Raises Refused at the line of a field that is malformed."""
    entry = load_entry(text, file)
    entry.only(*_FIELDS)
    lists = {name: entry.words(name) for name in ("fillers", "danger", "calm", "persons", "elsewhere") if name in entry}
    lost = entry.text("lost") if "lost" in entry else ""
    return Manner(same=_same(entry), ask=_asks(entry), lost=lost, file=file, **lists)


def _same(entry: Entry) -> tuple[tuple[str, tuple[str, ...]], ...]:
    same = entry.get("same", {})
    if not isinstance(same, dict):
        raise entry.refuse("same", "写法不对", "下面写 孩子: [娃儿, 小孩]，每个词一行，前面空两格")
    if not same:
        return ()
    assert isinstance(same, Entry)
    found = tuple((name, same.words(name)) for name in same)
    seen: set[str] = set()
    for name, words in found:
        for word in words:
            if word in seen or word in same:
                raise same.refuse(name, f"里的“{word}”已经写在别处", "每个词只写一处")
            seen.add(word)
    return found


def _asks(entry: Entry) -> tuple[AskBack, ...]:
    asks = entry.get("ask", [])
    if not isinstance(asks, list) or not all(isinstance(ask, Entry) for ask in asks):
        raise entry.refuse("ask", "写法不对", "每条写 words、ask，和 node 或 options")
    return tuple(_ask(ask) for ask in asks)


def _ask(ask: Entry) -> AskBack:
    ask.only("words", "ask", "node", "options")
    words = ask.words("words")
    if not words:
        raise ask.refuse("words", "缺少", "写成 words: [被打, 打人]")
    if ("node" in ask) == ("options" in ask):
        raise ask.refuse("ask", "没有回答，或者写了两种", "node 写 triage.yml 里的问题，或者自己写 options，只写一个")
    node = ask.text("node") if "node" in ask else ""
    return AskBack(words, ask.text("ask"), node, _options(ask), ask.line)


def _options(ask: Entry) -> tuple[Reply, ...]:
    if "options" not in ask:
        return ()
    options = ask["options"]
    if not isinstance(options, list) or not options or not all(isinstance(option, Entry) for option in options):
        raise ask.refuse("options", "写法不对", "写成 - {say: 同学, guide: bullying}，每个回答一行")
    for option in options:
        option.only(*_OPTION_FIELDS)
    return tuple(Reply(option.text("say"), option.text("guide"), option.line) for option in options)
