"""Hotlines as the templates draw them: in plain values, with what a reader must know before dialling."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from weibao.build_date import chinese_date
from weibao.hotlines.in_notice import NamedHotline
from weibao.hotlines.registry import Hotline, Registry
from weibao.hotlines.stations import Station

OFFICE_HOURS = "可能只在上班时间有人接。"
NO_HOURS = f"接听时间没有查到，{OFFICE_HOURS}"


@dataclass(frozen=True, slots=True)
class Card:
    """One number to ring. `href` is tel: or sms:; `checked` and `overdue` are whole phrases, `overdue` mostly empty.

    `unanswered` is what to know and to do where it is not certain that somebody answers; "" where somebody does.
    """

    number: str
    href: str
    name: str
    run_by: str
    use: str
    hours: str
    source: str
    checked: str
    overdue: str
    named: bool
    address: str = ""
    unanswered: str = ""


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards that answer one need."""

    need: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Replacement:
    """A number to ring instead of another; `href` is tel: or sms:."""

    number: str
    href: str
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

    def linked(self, text: str, own: str = "") -> tuple[tuple[str, str], ...]:
        """A text cut into words and numbers in use, each with what a telephone does with it; `own` is no link."""
        hrefs = {card.number: card.href for card in self.by_id.values() if card.number != own}
        pieces = re.split(r"(?<![\d-])(\d[\d-]*\d)(?![\d-])", text)
        return tuple((piece, hrefs.get(piece, "")) for piece in pieces if piece)


def draw_board(
    registry: Registry,
    stations: tuple[Station, ...],
    named: Iterable[NamedHotline],
    today: datetime.date,
    check_days: int,
) -> Board:
    """Draw all cards as of a day. A check is overdue when it lies more than `check_days` back."""
    in_notice = {place.hotline.id for place in named}
    by_id = {h.id: _hotline_card(h, h.id in in_notice, today, check_days, registry) for h in registry.active}
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


def unanswered(hotline: Hotline, registry: Registry) -> str:
    """What to know and to do where it is not certain that somebody answers; "" where somebody does.

    接听时间没有查到，可能只在上班时间有人接。没人接，打12345；有危险，打110。 As far as the registry has such numbers.
    """
    if hotline.urgent or hotline.always or hotline.text_message:
        return ""
    fallback = registry.find(hotline.no_answer) or registry.fallback
    danger = next((h for h in registry.active if h.emergency), None)
    if fallback and danger and fallback.emergency:
        advice = [f"没人接，或者有危险，打{fallback.number}"]
    else:
        advice = [f"没人接，打{fallback.number}"] if fallback else []
        advice += [f"有危险，打{danger.number}"] if danger else []
    return f"{'' if hotline.hours else NO_HOURS}{'；'.join(advice)}{'。' if advice else ''}"


def _hotline_card(hotline: Hotline, named: bool, today: datetime.date, check_days: int, registry: Registry) -> Card:
    return Card(
        hotline.number,
        hotline.href,
        hotline.name,
        hotline.run_by,
        hotline.use,
        hotline.hours,
        f"{hotline.source}，{chinese_date(hotline.source_date)}",
        _checked(hotline.checked_on, hotline.checked_by),
        _overdue(hotline.checked_on, today, check_days),
        named,
        unanswered=unanswered(hotline, registry),
    )


def _station_card(station: Station, today: datetime.date, check_days: int) -> Card:
    return Card(
        station.phone,
        f"tel:{station.dial}",
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
    instead = tuple(Replacement(r.number, r.href, r.name) for r in found if r)
    since = chinese_date(hotline.retired_on) if hotline.retired_on else ""
    source = f"{hotline.source}，{chinese_date(hotline.source_date)}"
    return RetiredRow(hotline.number, hotline.name, since, instead, source)


def _checked(day: datetime.date, by: str) -> str:
    return f"{chinese_date(day)}核对（{by}）"


def _overdue(checked_on: datetime.date, today: datetime.date, check_days: int) -> str:
    return f"核对已过期（上次{chinese_date(checked_on)}）" if is_overdue(checked_on, today, check_days) else ""
