"""Hotlines as the templates draw them: in plain values, with what a reader must know before dialling."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from weibao.build_date import chinese_date
from weibao.hotlines.in_notice import NamedHotline
from weibao.hotlines.registry import Hotline, Registry
from weibao.hotlines.stations import Station


@dataclass(frozen=True, slots=True)
class Card:
    """One number to ring. `dial` is for `tel:`; `checked` and `overdue` are whole phrases, `overdue` mostly empty."""

    number: str
    dial: str
    name: str
    run_by: str
    use: str
    hours: str
    source: str
    checked: str
    overdue: str
    named: bool
    address: str = ""


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards that answer one need."""

    need: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Replacement:
    """A number to ring instead of another; `dial` is for `tel:`."""

    number: str
    dial: str
    name: str


@dataclass(frozen=True, slots=True)
class RetiredRow:
    """A number that must not be rung any more, and what to ring instead."""

    number: str
    name: str
    since: str
    instead: tuple[Replacement, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Board:
    """Everything to ring, drawn: `by_id` are those in use, `groups` all but the emergency numbers, by need."""

    emergency: tuple[Card, ...]
    groups: tuple[CardGroup, ...]
    stations: tuple[CardGroup, ...]
    retired: tuple[RetiredRow, ...]
    by_id: dict[str, Card]

    def named_on(self, ids: Iterable[str]) -> tuple[Card, ...]:
        """The cards a page names, in its order, emergency numbers first whether it names them or not.

        Empty for a page that names none; unknown ids are left out, for the content checks to report.
        """
        found = [self.by_id[i] for i in dict.fromkeys(ids) if i in self.by_id]
        return (*self.emergency, *(card for card in found if card not in self.emergency)) if found else ()


def draw_board(
    registry: Registry,
    stations: tuple[Station, ...],
    named: Iterable[NamedHotline],
    today: datetime.date,
    check_days: int,
) -> Board:
    """Draw all cards as of a day. A check is overdue when it lies more than `check_days` back."""
    in_notice = {place.hotline.id for place in named}
    by_id = {h.id: _hotline_card(h, h.id in in_notice, today, check_days) for h in registry.active}
    groups: dict[str, list[Card]] = {}
    for hotline in registry.active:
        if not hotline.emergency:
            groups.setdefault(hotline.need, []).append(by_id[hotline.id])
    local: dict[str, list[Card]] = {}
    for station in stations:
        local.setdefault(station.kind, []).append(_station_card(station, today, check_days))
    return Board(
        emergency=tuple(by_id[h.id] for h in registry.active if h.emergency),
        groups=tuple(CardGroup(need, tuple(cards)) for need, cards in groups.items()),
        stations=tuple(CardGroup(kind, tuple(cards)) for kind, cards in local.items()),
        retired=tuple(_retired_row(h, registry) for h in registry.retired),
        by_id=by_id,
    )


def is_overdue(checked_on: datetime.date, today: datetime.date, check_days: int) -> bool:
    """Whether a check lies more than `check_days` back."""
    return (today - checked_on).days > check_days


def _hotline_card(hotline: Hotline, named: bool, today: datetime.date, check_days: int) -> Card:
    return Card(
        hotline.number,
        hotline.dial,
        hotline.name,
        hotline.run_by,
        hotline.use,
        hotline.hours,
        f"{hotline.source}，{chinese_date(hotline.source_date)}",
        _checked(hotline.checked_on, hotline.checked_by),
        _overdue(hotline.checked_on, today, check_days),
        named,
    )


def _station_card(station: Station, today: datetime.date, check_days: int) -> Card:
    return Card(
        station.phone,
        station.dial,
        station.name,
        station.area,
        station.kind,
        station.hours,
        station.source,
        _checked(station.checked_on, station.checked_by),
        _overdue(station.checked_on, today, check_days),
        named=False,
        address=station.address,
    )


def _retired_row(hotline: Hotline, registry: Registry) -> RetiredRow:
    found = (registry.find(i) for i in hotline.replaced_by)
    instead = tuple(Replacement(r.number, r.dial, r.name) for r in found if r)
    since = chinese_date(hotline.retired_on) if hotline.retired_on else ""
    source = f"{hotline.source}，{chinese_date(hotline.source_date)}"
    return RetiredRow(hotline.number, hotline.name, since, instead, source)


def _checked(day: datetime.date, by: str) -> str:
    return f"{chinese_date(day)}核对（{by}）"


def _overdue(checked_on: datetime.date, today: datetime.date, check_days: int) -> str:
    return f"核对已过期（上次{chinese_date(checked_on)}）" if is_overdue(checked_on, today, check_days) else ""
