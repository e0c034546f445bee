"""The rules of the numbers: pages name what the registry holds, and a check does not grow old unseen."""

import datetime
from collections.abc import Iterator

from weibao.build_date import chinese_date
from weibao.hotlines.cards import is_overdue
from weibao.hotlines.registry import Registry
from weibao.hotlines.stations import Station
from weibao.problems import Problem, Severity
from weibao.yaml_file import Entry


def check_named(meta: Entry, registry: Registry, file: str) -> Iterator[Problem]:
    """The ids in a page's `hotlines` and `talk`: each known, in use, and named once. Numbers or texts."""
    if isinstance(meta.get("talk"), str | int):
        yield from _check_id(str(meta["talk"]), registry, file, meta.lines["talk"])
    if "hotlines" not in meta:
        return
    line = meta.lines["hotlines"]
    ids = meta["hotlines"]
    if not isinstance(ids, list) or not all(isinstance(i, str | int) and not isinstance(i, bool) for i in ids):
        yield Problem(file, line, "hotlines 应为电话 id 的列表", "写成 hotlines: [12345, 12355]")
        return
    seen: set[str] = set()
    for name in map(str, ids):
        yield from _check_id(name, registry, file, line)
        if name in seen:
            yield Problem(file, line, f"“{name}”写了两次", "只留一个")
        seen.add(name)


def _check_id(name: str, registry: Registry, file: str, line: int) -> Iterator[Problem]:
    hotline = registry.find(name)
    if hotline is None:
        known = "、".join(h.id for h in registry.active)
        yield Problem(file, line, f"没有 id 为“{name}”的电话", f"可用的是 {known}；新的先写进 _data/hotlines.yml")
    elif hotline.retired:
        yield Problem(file, line, f"{hotline.number} 已停用", f"改写 {'、'.join(hotline.replaced_by)}")


def check_emergency(registry: Registry, stations: tuple[Station, ...], file: str) -> Iterator[Problem]:
    """Something to ring at once stands on top of every page and sheet; a station is not mistaken for it."""
    emergency = {h.number for h in registry.active if h.emergency}
    if not emergency:
        found = "没有一个电话写了 emergency: true，网页和单子最上面就没有先打哪个"
        yield Problem(file, 0, found, "在110、120下面各写一行 emergency: true")
    for station in stations:
        if station.phone in emergency:
            yield Problem(station.file, station.line, f"{station.phone} 是紧急电话，不是工作站的", "写工作站自己的电话")


def check_age(
    registry: Registry, stations: tuple[Station, ...], today: datetime.date, check_days: int
) -> Iterator[Problem]:
    """Numbers that are no more, or not yet, what the file says are wrong.

    Checks that lie too far back, or in the future, are told to the editors; they stop nothing.
    """
    for hotline in registry.retired:
        if hotline.retired_on and hotline.retired_on > today:
            found = f"{hotline.number} 到{chinese_date(hotline.retired_on)}才停用"
            yield Problem(hotline.file, hotline.line, found, "到那一天再写 retired 和 replaced_by")
    gone = {h.number for h in registry.retired}
    for station in stations:
        if station.phone in gone:
            yield Problem(station.file, station.line, f"{station.phone} 已停用", "改写在用的电话，或删去这一条")
    checked = [(h.number, h.name, h) for h in registry.active] + [(s.phone, s.name, s) for s in stations]
    for number, name, entry in checked:
        last = chinese_date(entry.checked_on)
        if is_overdue(entry.checked_on, today, check_days):
            found = f"{number}（{name}）核对已过期（上次{last}）"
            yield Problem(entry.file, entry.line, found, "重新核对，改 checked_on 和 checked_by", Severity.OLD)
        elif entry.checked_on > today:
            found = f"{number}（{name}）的核对日期{last}还没有到"
            yield Problem(entry.file, entry.line, found, "核对 checked_on 的年份", Severity.OLD)
