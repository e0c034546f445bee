"""Signature, date and 附注: who signed, when, and the bracketed line below. On the cover or at the very end."""

import re
from dataclasses import dataclass

from weibao.notice import Text
from weibao.received.headings import read_heading
from weibao.received.lines import cut, look

# 某某县人民政府　2021年11月25日 : signature and date on one line
_SIGNED_DATE = re.compile(r"^(?P<body>\S.*?\S)[\s\u3000]+(?P<date>\S*[年].*日)$")
# 附件：…… | 联系人：…… | a row of a table | a name of a list
_NOT_A_NAME = re.compile(r"^附|[：:\t|，。]|(?:表|名单|清单)$")


@dataclass(frozen=True, slots=True)
class Signing:
    """The lines below a text that is signed; all empty where it is not."""

    signature: tuple[Text, ...] = ()
    date: Text | None = None
    note: tuple[Text, ...] = ()


def read_signing(lines: tuple[Text, ...]) -> tuple[Signing, tuple[Text, ...]]:
    """Split off signature, date and notes; what remains keeps its order.

    The signature is the run of bodies right above the date, or above the end where no date stands.
    """
    lines = _date_on_its_own(lines)
    date = next((i for i in reversed(range(len(lines))) if look(lines[i]).date), None)
    end = len(lines) if date is None else date
    notes = [i for i in range(end, len(lines)) if look(lines[i]).note]
    if date is None:
        while end > 0 and look(lines[end - 1]).note and not look(lines[end - 1]).prose:
            end -= 1
            notes.insert(0, end)
    start = end
    while start > 0 and signs(lines[start - 1], dated=date is not None):
        start -= 1
    taken = {*range(start, end), *notes} | (set() if date is None else {date})
    rest = tuple(t for i, t in enumerate(lines) if i not in taken)
    signing = Signing(
        signature=lines[start:end],
        date=None if date is None else lines[date],
        note=tuple(lines[i] for i in notes),
    )
    return signing, rest


def signs(line: Text, *, dated: bool) -> bool:
    """Whether a line can be (part of) a signature. With a date below it, a name need not end like a body."""
    seen = look(line)
    plain = not _NOT_A_NAME.search(line.value) and not read_heading(line)
    return plain and (seen.title if dated else seen.body)


def is_signed_date(line: Text) -> bool:
    """Whether a line is a signature and its date together."""
    return bool(_signed_date(line))


def _signed_date(line: Text) -> tuple[Text, Text] | None:
    match = _SIGNED_DATE.match(line.value)
    if not match:
        return None
    body, date = cut(line, *match.span("body")), cut(line, *match.span("date"))
    return (body, date) if look(body).body and look(date).date else None


def _date_on_its_own(lines: tuple[Text, ...]) -> tuple[Text, ...]:
    return tuple(part for line in lines for part in (_signed_date(line) or (line,)))
