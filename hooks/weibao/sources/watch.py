"""`_data/watch.yml`: what may soon change, and when editors are to look again. Never published."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from weibao.build_date import chinese_date
from weibao.problems import Problem, Severity
from weibao.project import load_data
from weibao.yaml_file import load_entries

WATCH = "_data/watch.yml"
_FIELDS = ("id", "what", "announced", "where", "concerns", "look_again")
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Watched:
    """A draft or a rule that was announced. `announced` is by whom and when, `where` an address or a publication.

    `concerns` says in a few words what of ours it would touch; `look_again` is the day on which editors are told.
    """

    id: str
    what: str
    announced: str
    where: str
    concerns: str
    look_again: datetime.date
    file: str
    line: int


def watched_in(docs: Path) -> tuple[Watched, ...]:
    """The watch list under docs/; empty where there is no such file. Raises Refused for what cannot be read."""
    return load_data(docs, WATCH, load_watched) if (docs / WATCH).is_file() else ()


def load_watched(text: str, file: str) -> tuple[Watched, ...]:
    """Read watch.yml. Raises Refused at the line of a field that is missing, malformed or taken."""
    watched: list[Watched] = []
    for entry in load_entries(text, file):
        entry.only(*_FIELDS)
        if not _ID.fullmatch(entry.text("id")):
            raise entry.refuse("id", f"“{entry['id']}”不能用", "用小写英文字母、数字和 -")
        if any(other.id == entry["id"] for other in watched):
            raise entry.refuse("id", f"“{entry['id']}”已经用过", "每件事一个 id")
        watched.append(
            Watched(
                entry["id"],
                entry.text("what"),
                entry.text("announced"),
                entry.text("where"),
                entry.text("concerns"),
                entry.date("look_again"),
                entry.file,
                entry.line,
            )
        )
    return tuple(watched)


def check_watched(watched: tuple[Watched, ...], today: datetime.date) -> Iterator[Problem]:
    """What is due to be looked at: told to editors; it stops nothing."""
    for one in watched:
        if one.look_again <= today:
            found = (
                f"该再看一次了（{chinese_date(one.look_again)}）：{one.what}，{one.announced}。"
                f"在哪里看：{one.where}。关系到：{one.concerns}"
            )
            remedy = "还没有定，改 look_again；施行了，写进 sources.yml、changes.yml 和有关的情形，再删去这一条"
            yield Problem(one.file, one.line, found, remedy, Severity.OLD)
