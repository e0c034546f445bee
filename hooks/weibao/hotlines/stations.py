"""`_data/stations.yml`: local contacts, by town and community; empty until somebody has confirmed them."""

import datetime
import re
from dataclasses import dataclass

from weibao.hotlines.registry import dial_of
from weibao.yaml_file import load_entries, load_yaml

_FIELDS = ("name", "kind", "area", "phone", "address", "hours", "source", "checked_on", "checked_by")
# 023-12345678 | 12345678-801 | 13812345678 | 400-123-4567 | 12345
_PHONE = re.compile(r"(?:0[0-9]{2,3}-?)?[0-9]{7,8}(?:-[0-9]{1,6})?|1[3-9][0-9]{9}|400-?[0-9]{3}-?[0-9]{4}|[0-9]{3,5}")
KINDS = ("镇街未成年人保护工作站", "村居未成年人保护工作室", "救助保护机构")


@dataclass(frozen=True, slots=True)
class Station:
    """One contact. `area` is the town or community it serves; address and hours may be empty."""

    name: str
    kind: str
    area: str
    phone: str
    address: str
    hours: str
    source: str
    checked_on: datetime.date
    checked_by: str
    file: str
    line: int

    @property
    def dial(self) -> str:
        """What a telephone dials."""
        return dial_of(self.phone)


def load_stations(text: str, file: str) -> tuple[Station, ...]:
    """Read stations.yml; comments alone are no station. Raises Refused at the line of a field that is missing or
    malformed.
    """
    stations: list[Station] = []
    for entry in load_entries(text, file) if load_yaml(text, file) is not None else ():
        entry.only(*_FIELDS)
        if entry.text("kind") not in KINDS:
            raise entry.refuse("kind", f"“{entry['kind']}”不是可用的种类", f"可用的是 {'、'.join(KINDS)}")
        phone = entry.text("phone")
        if not _PHONE.fullmatch(phone):
            raise entry.refuse("phone", f"“{phone}”不是电话号码", "写成 023-12345678 或手机号，加引号")
        name, kind, area = (entry.text(key) for key in _FIELDS[:3])
        address, hours = (entry.text(key) if key in entry else "" for key in ("address", "hours"))
        checked_on = entry.date("checked_on")
        source, checked_by = entry.text("source"), entry.text("checked_by")
        where = (entry.file, entry.line)
        if any((station.name, station.phone) == (name, phone) for station in stations):
            raise entry.refuse("name", f"“{name}”已经写过", "一个工作站只写一条")
        stations.append(Station(name, kind, area, phone, address, hours, source, checked_on, checked_by, *where))
    return tuple(stations)
