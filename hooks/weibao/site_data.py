"""The basic facts of the site: which text, from where, and the date its content was last gone through."""

import datetime
import re
from dataclasses import dataclass, fields

from weibao.yaml_file import Entry, load_entry

_FIELDS = (
    "source_file",
    "source_sha256",
    "source_url",
    "source_site",
    "content_as_of",
    "hotline_check_days",
    "official",
)

CHECK_DAYS = 180  # half a year, where site.yml says nothing else


@dataclass(frozen=True, slots=True)
class OfficialSite:
    """What an authority states when the site is its own, for the tags of government sites (国办发〔2017〕47号)."""

    authority: str
    site_name: str
    site_domain: str
    site_id_code: str
    column_name: str
    column_description: str
    column_keywords: str
    column_type: str
    keywords: str
    author: str


@dataclass(frozen=True, slots=True)
class SiteData:
    """What `_data/site.yml` says. `source_file` is a name under docs/source/.

    After `hotline_check_days` days a check of a number is overdue. `official` is None for a reprint.
    """

    source_file: str
    source_sha256: str
    source_url: str
    source_site: str
    content_as_of: datetime.date
    hotline_check_days: int
    official: OfficialSite | None
    sha256_line: int


def load_site_data(text: str, file: str) -> SiteData:
    """Read site.yml. Raises Refused at the line of a field that is missing or malformed."""
    entry = load_entry(text, file)
    entry.only(*_FIELDS)
    digest = entry.text("source_sha256")
    if not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise entry.refuse("source_sha256", "应为64位十六进制数", "用 sha256sum 算出收到的文本的校验值")
    url = entry.text("source_url")
    if not re.fullmatch(r"https?://[^\s<>\"'()\[\]]+", url):
        raise entry.refuse("source_url", "应为网址", "请以 http:// 或 https:// 开头")
    return SiteData(
        source_file=_file_name(entry),
        source_sha256=digest,
        source_url=url,
        source_site=_plain(entry, "source_site"),
        content_as_of=entry.date("content_as_of"),
        hotline_check_days=_days(entry, "hotline_check_days"),
        official=_official(entry),
        sha256_line=entry.lines["source_sha256"],
    )


def _file_name(entry: Entry) -> str:
    name = entry.text("source_file")
    if "/" in name or "\\" in name or name.startswith("."):
        raise entry.refuse("source_file", "应为文件名", "文件放在 docs/source/ 里，这里只写名字")
    return name


def _plain(entry: Entry, key: str) -> str:
    """A name that stands in links and in the head of pages."""
    if found := re.search(r"[<>\"&\[\]()]", entry.text(key)):
        raise entry.refuse(key, f"里有“{found[0]}”", "改用全角的标点")
    return entry.text(key)


def _days(entry: Entry, key: str) -> int:
    days = entry.number(key) if key in entry else CHECK_DAYS
    if days < 1:
        raise entry.refuse(key, f"“{days}”太小", "写天数，至少 1")
    return days


def _official(entry: Entry) -> OfficialSite | None:
    """All of it or none: half an official site is a false one."""
    official = entry.get("official")
    if official is None and "official" not in entry:
        return None
    names = [field.name for field in fields(OfficialSite)]
    if not isinstance(official, Entry):
        raise entry.refuse("official", "下面应有各个字段", f"写齐 {'、'.join(names)}，或删去 official")
    official.only(*names)
    return OfficialSite(*(official.text(name) for name in names))
