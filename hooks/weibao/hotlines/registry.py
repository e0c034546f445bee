"""`_data/hotlines.yml`: the only place a hotline's number is written, with its source and how it was checked."""

import datetime
import re
from dataclasses import dataclass

from weibao.problems import Refused
from weibao.yaml_file import Entry, load_entries

_FIELDS = (
    "id",
    "number",
    "name",
    "run_by",
    "need",
    "use",
    "hours",
    "no_answer",
    "source",
    "source_date",
    "checked_on",
    "checked_by",
    "emergency",
    "text_message",
    "retired",
    "replaced_by",
)
# 110 | 12345 | 023-12345678 | 400-123-4567
_NUMBER = re.compile(r"[0-9]{3,12}(?:-[0-9]{1,8}){0,2}")
_EXTENSION = re.compile(r"^(?P<number>(?:0[0-9]{2,3}-)?[0-9]{7,8})-[0-9]{1,6}$")
_ALWAYS = re.compile(r"(?:7[×xX*])?24小时")  # nothing else: 24小时录音 is nobody who answers
_URGENT = 3  # digits
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Hotline:
    """One number. `hours` is empty where no source confirms any. `emergency`: shown first, as 马上有危险.

    `text_message`: it takes messages, nobody answers a call. `no_answer` is the id of what to ring where nobody
    answers; empty where the general number will do.

    A `retired` number cannot be rung any more: `retired_on` is the day, where known, and `replaced_by` what to
    ring instead.
    """

    id: str
    number: str
    name: str
    run_by: str
    need: str
    use: str
    hours: str
    no_answer: str
    source: str
    source_date: datetime.date
    checked_on: datetime.date
    checked_by: str
    emergency: bool
    text_message: bool
    retired: bool
    retired_on: datetime.date | None
    replaced_by: tuple[str, ...]
    file: str
    line: int

    @property
    def digits(self) -> str:
        """The number without what divides it: what it is known by."""
        return self.number.replace("-", "")

    @property
    def href(self) -> str:
        """What a telephone does with it: tel:12345, or sms:12110."""
        return f"{'sms' if self.text_message else 'tel'}:{dial_of(self.number)}"

    @property
    def always(self) -> bool:
        """Whether a source says that somebody answers at any hour."""
        return bool(_ALWAYS.fullmatch(self.hours))

    @property
    def urgent(self) -> bool:
        """Whether it is one of the three-digit numbers (110, 119): those of 《电信网编号计划》 for urgent help."""
        return self.emergency or len(self.digits) == _URGENT


@dataclass(frozen=True, slots=True)
class Registry:
    """All hotlines, in the order of the file."""

    hotlines: tuple[Hotline, ...]

    @property
    def active(self) -> tuple[Hotline, ...]:
        """Those that can be rung."""
        return tuple(h for h in self.hotlines if not h.retired)

    @property
    def retired(self) -> tuple[Hotline, ...]:
        """Those that cannot any more."""
        return tuple(h for h in self.hotlines if h.retired)

    @property
    def fallback(self) -> Hotline | None:
        """What to ring where nobody answers: the first of those that answer at any hour; None where there is none."""
        return next((h for h in self.active if h.always and not h.urgent and not h.text_message), None)

    def find(self, hotline_id: str) -> Hotline | None:
        """The hotline with this id, or None."""
        return next((h for h in self.hotlines if h.id == hotline_id), None)


def dial_of(number: str) -> str:
    """What a telephone dials: digits alone, without the extension of a subscriber's number (023-12345678-801)."""
    return _EXTENSION.sub(r"\g<number>", number).replace("-", "")


def load_registry(text: str, file: str) -> Registry:
    """Read hotlines.yml. Raises Refused at the line of a field that is missing, malformed or taken."""
    hotlines: list[Hotline] = []
    for entry in load_entries(text, file):
        hotline = _hotline(entry)
        for other in hotlines:
            if other.id == hotline.id:
                raise entry.refuse("id", f"“{hotline.id}”已经用过", "每个电话一个 id")
            if other.digits == hotline.digits:
                raise entry.refuse("number", f"“{hotline.number}”在第{other.line}行已经写过", "一个号码只写一条")
        hotlines.append(hotline)
    registry = Registry(tuple(hotlines))
    for hotline in registry.hotlines:
        named = [("replaced_by", i) for i in hotline.replaced_by]
        named += [("no_answer", hotline.no_answer)] if hotline.no_answer else []
        for field, name in named:
            found = registry.find(name)
            if found is None or found.retired:
                why = "没有这个 id" if found is None else "已停用"
                what = f"“{hotline.number}”的 {field}“{name}”{why}"
                raise Refused(file, hotline.line, what, "写一个在用的电话的 id")
    return registry


def _hotline(entry: Entry) -> Hotline:
    entry.only(*_FIELDS)
    if not _NUMBER.fullmatch(entry.text("number")):
        raise entry.refuse("number", f"“{entry['number']}”不是电话号码", "只写半角数字，区号和分机用 - 隔开")
    if not _ID.fullmatch(entry.text("id")):
        raise entry.refuse("id", f"“{entry['id']}”不能用", "用小写英文字母、数字和 -")
    retired_on = None if isinstance(entry.get("retired", False), bool) else entry.date("retired")
    retired = bool(entry.get("retired"))
    replaced_by = entry.texts("replaced_by")
    if retired != bool(replaced_by):
        missing = "replaced_by" if retired else "retired"
        remedy = "停用的电话写 retired（停用日期，不知道就写 true）和 replaced_by（改打哪个，写 id）"
        raise entry.refuse(missing, "缺少，停用和改打哪个要一起写", remedy)
    emergency, text_message = _flag(entry, "emergency"), _flag(entry, "text_message")
    if emergency and retired:
        raise entry.refuse("emergency", "写在停用的电话上", "删去这一行")
    if emergency and text_message:
        raise entry.refuse("emergency", "写在只收短信的号码上", "删去这一行：紧急电话要能打通")
    return Hotline(
        entry["id"],
        entry["number"],
        entry.text("name"),
        entry.text("run_by"),
        entry.text("need"),
        entry.text("use"),
        entry.text("hours") if "hours" in entry else "",
        entry.text("no_answer") if "no_answer" in entry else "",
        entry.text("source"),
        entry.date("source_date"),
        entry.date("checked_on"),
        entry.text("checked_by"),
        emergency,
        text_message,
        retired,
        retired_on,
        replaced_by,
        entry.file,
        entry.line,
    )


def _flag(entry: Entry, name: str) -> bool:
    value = entry.get(name, False)
    if not isinstance(value, bool):
        raise entry.refuse(name, f"“{value}”不能用", "写 true 或 false")
    return value
