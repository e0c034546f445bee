"""Where the numbered text ends, and what follows: signing, annexes and tables, the portal's footer."""

from dataclasses import dataclass

from weibao.notice import Annex, Dropped, Text
from weibao.received.annexes import is_annex, is_table, list_end, names_annex, read_annexes, read_list
from weibao.received.furniture import is_footer, is_imprint
from weibao.received.headings import Level, read_heading
from weibao.received.lines import look
from weibao.received.signing import Signing, is_signed_date, read_signing, signs

FOOTER = "门户网页的页脚"
IMPRINT = "版记（抄送、印发）"


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands below the numbered text. `rest` could not be told: it is kept and reported."""

    signing: Signing
    annexes: tuple[Annex, ...]
    dropped: tuple[Dropped, ...]
    rest: tuple[Text, ...]


def tail_start(lines: tuple[Text, ...]) -> int:
    """The index of the first line below the numbered text; len(lines) where the text runs to the end."""
    start = next((i for i in range(len(lines)) if _opens_tail(lines[i]) and not _goes_on(lines, i)), len(lines))
    dated = start < len(lines) and look(lines[start]).date
    while start > 0 and signs(lines[start - 1], dated=dated):
        start -= 1
    if start < len(lines) and is_table(lines[start]) and start > 0 and names_annex(lines[start - 1]):
        start -= 1
    return start


def read_tail(lines: tuple[Text, ...]) -> Tail:
    """Read the lines below the numbered text. Every line ends in exactly one field of the result."""
    footer = next((i for i, line in enumerate(lines) if is_footer(line) and not _signed_below(lines, i)), len(lines))
    dropped = [Dropped(line, FOOTER) for line in lines[footer:]]
    own = tuple(line for line in lines[:footer] if not is_imprint(line))
    dropped += [Dropped(line, IMPRINT) for line in lines[:footer] if is_imprint(line)]
    listed = list_end(own)
    end = _end_of_signing(own, listed)
    signing, unsigned = read_signing(own[listed:end])
    annexes, rest = read_annexes((*unsigned, *own[end:]), read_list(own[:listed]))
    return Tail(signing, annexes, tuple(dropped), rest)


def _end_of_signing(lines: tuple[Text, ...], start: int) -> int:
    """Behind the first date that no annex mark stands above, and the notes below it."""
    limit = next((i for i in range(start, len(lines)) if is_annex(lines[i])), len(lines))
    date = next((i for i in range(start, limit) if look(lines[i]).date or is_signed_date(lines[i])), None)
    end = start if date is None else date + 1
    while end < limit and (look(lines[end]).note if date is not None else signs(lines[end], dated=False)):
        end += 1
    return end


def _goes_on(lines: tuple[Text, ...], at: int) -> bool:
    """Whether the numbering counts on below this line: then a table, a date or 主办单位：… is inside the text."""
    if is_annex(lines[at]):
        return False
    last: dict[Level, int] = {}
    for line in lines[:at]:
        heading = read_heading(line)
        if heading:
            last[heading.level] = heading.number
            for deeper in [level for level in last if level > heading.level]:
                del last[deeper]
    end = next((i for i in range(at, len(lines)) if is_annex(lines[i])), len(lines))
    found = [h for line in lines[at:end] if (h := read_heading(line))]
    if not found:
        return False
    first = found[0]
    later_part = any(h.level is Level.PART and h.number > last.get(Level.PART, 0) for h in found)
    return later_part or first.number == last.get(first.level, 0) + 1


def _signed_below(lines: tuple[Text, ...], at: int) -> bool:
    """Whether a signature with its date follows, so that this line is still the document's."""
    pairs = zip(lines[at:], lines[at + 1 :], strict=False)
    return any(look(a).body and look(b).date for a, b in pairs)


def _opens_tail(line: Text) -> bool:
    seen = look(line)
    closing = seen.date or is_signed_date(line) or is_imprint(line) or (seen.note and "此件" in line.value)
    return closing or is_annex(line) or is_footer(line) or is_table(line)
