"""Signature, date and 附注: who signed, when, and the bracketed line below. On the cover or at the very end."""

import re
from dataclasses import dataclass

from weibao.notice import Text
from weibao.received.headings import read_heading
from weibao.received.lines import look

# 附件：…… | 联系人：……
_NOT_A_NAME = re.compile(r"^附|[：:]")


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
    date = next((i for i in reversed(range(len(lines))) if look(lines[i]).date), None)
    end = len(lines) if date is None else date
    notes = [i for i in range(end, len(lines)) if look(lines[i]).note]
    if date is None:
        while end > 0 and look(lines[end - 1]).note and not look(lines[end - 1]).prose:
            end -= 1
            notes.insert(0, end)
    start = end
    while start > 0 and _signs(lines[start - 1], dated=date is not None):
        start -= 1
    taken = {*range(start, end), *notes} | (set() if date is None else {date})
    rest = tuple(t for i, t in enumerate(lines) if i not in taken)
    signing = Signing(
        signature=lines[start:end],
        date=None if date is None else lines[date],
        note=tuple(lines[i] for i in notes),
    )
    return signing, rest


def _signs(line: Text, *, dated: bool) -> bool:
    seen = look(line)
    plain = not _NOT_A_NAME.search(line.value) and not read_heading(line)
    return plain and (seen.title if dated else seen.body)
