"""All that looks wrong about a notice that could be read, gathered in the order of its lines."""

from collections.abc import Iterator

from weibao.notice import Notice, Suspect, Text, joined
from weibao.received.broken_headings import find_broken_headings
from weibao.received.lines import is_whole_date
from weibao.received.suspects import find_suspects, find_unfinished


def find_doubts(notice: Notice, titles: tuple[Suspect, ...], unread: tuple[Text, ...]) -> tuple[Suspect, ...]:
    """Suspects of every kind. `titles` lost their 。; `unread` lines stand below the text and fit nothing."""
    found = [
        *find_suspects(_own_texts(notice)),
        *find_unfinished(_prose(notice)),
        *find_broken_headings(notice.parts),
        *titles,
        *(Suspect(t.line, t.value[:30], "正文之后有一行认不出是什么") for t in unread),
    ]
    if not notice.title:
        found.append(Suspect(1, "", "认不出标题"))
    date = notice.cover.date
    if date and not is_whole_date(date.value) and date.line not in {s.line for s in found}:
        found.append(Suspect(date.line, date.value, "落款日期不完整"))
    return tuple(sorted(found, key=lambda s: s.line))


def _own_texts(notice: Notice) -> list[Text]:
    """What the notice says, titles over several lines as one; not the portal's words, nor index numbers."""
    titles = [lines for lines in (notice.title, notice.cover.title) if lines]
    left_out = {t for lines in titles for t in lines} | {d.text for d in notice.dropped}
    left_out |= {t for f in notice.metadata for t in (f.value, *f.marks) if t}
    own = [t for t in notice.texts() if t not in left_out]
    own += [Text(lines[0].line, 0, joined(lines)) for lines in titles]
    return sorted(own, key=lambda t: (t.line, t.column))


def _prose(notice: Notice) -> Iterator[Text]:
    yield from (*notice.cover.paragraphs, *notice.preamble)
    for part in notice.parts:
        yield from part.paragraphs
        yield from (t for m in part.measures for t in m.paragraphs)
        for section in part.sections:
            yield from section.paragraphs
            yield from (t for m in section.measures for t in m.paragraphs)
