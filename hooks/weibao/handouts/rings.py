"""Numbers to ring as they are printed: what for before who answers, and hours never behind another number."""

from collections.abc import Iterable
from dataclasses import dataclass

from weibao.hotlines.cards import NO_HOURS, OFFICE_HOURS, Board, Card


@dataclass(frozen=True, slots=True)
class Ring:
    """A number. `need` is why somebody rings it, in a few words; `says` is what for, and when somebody answers.

    `hours` is "" where they are not known, `unanswered` what to do where nobody answers; `checked` and `overdue` are
    whole phrases.
    """

    number: str
    name: str
    need: str
    says: str
    hours: str
    checked: str
    overdue: str
    unanswered: str = ""


def rings_of(board: Board) -> dict[str, Ring]:
    """Id → the number, for all but those of emergencies."""
    needs = {card: group.need for group in board.groups for card in group.cards}
    return {i: _ring(card, needs[card]) for i, card in board.by_id.items() if card in needs}


def caution_of(rings: Iterable[Ring], hours_shown: bool = True) -> str:
    """What to know and do where nobody answers, once for all numbers of a sheet; "" where each is always answered.

    `hours_shown`: the sheet has room for hours, and a number without any can be told from the others.
    """
    doubtful = [ring for ring in rings if ring.unanswered]
    which = "没写接听时间的，是没有查到，" if hours_shown else "有的电话"
    silent = next((ring for ring in doubtful if not ring.hours), None)
    if silent:
        return f"{which}{OFFICE_HOURS}{silent.unanswered.removeprefix(NO_HOURS)}"
    return doubtful[0].unanswered if doubtful else ""


def _ring(card: Card, need: str) -> Ring:
    hours = f"接听时间：{card.hours}" if card.hours else ""
    # A sentence of their own: behind 有危险打110 they would be read as the hours of 110.
    says = f"{card.use}。{hours}" if hours else card.use
    return Ring(card.number, card.name, need, says, hours, card.checked, card.overdue, card.unanswered)
