"""The basic facts of the site: which text, from where, and the date its content was last gone through."""

import datetime
import re
from dataclasses import dataclass

from weibao.yaml_file import Entry, load_entry

_FIELDS = ("source_file", "source_sha256", "source_url", "source_site", "content_as_of")


@dataclass(frozen=True, slots=True)
class SiteData:
    """What `_data/site.yml` says. `source_file` is a name under docs/source/."""

    source_file: str
    source_sha256: str
    source_url: str
    source_site: str
    content_as_of: datetime.date
    sha256_line: int


def load_site_data(text: str, file: str) -> SiteData:
    """Read site.yml. Raises Refused at the line of a field that is missing or malformed."""
    entry = load_entry(text, file)
    entry.only(*_FIELDS)
    digest = entry.text("source_sha256")
    if not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise entry.refuse("source_sha256", "应为64位十六进制数", "用 sha256sum 算出收到的文本的校验值")
    url = entry.text("source_url")
    if not re.match(r"https?://", url):
        raise entry.refuse("source_url", "应为网址", "请以 http:// 或 https:// 开头")
    return SiteData(
        source_file=_file_name(entry),
        source_sha256=digest,
        source_url=url,
        source_site=entry.text("source_site"),
        content_as_of=_date(entry, "content_as_of"),
        sha256_line=entry.lines["source_sha256"],
    )


def _file_name(entry: Entry) -> str:
    name = entry.text("source_file")
    if "/" in name or "\\" in name or name.startswith("."):
        raise entry.refuse("source_file", "应为文件名", "文件放在 docs/source/ 里，这里只写名字")
    return name


def _date(entry: Entry, key: str) -> datetime.date:
    value = entry.get(key)
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        raise entry.refuse(key, "应为日期", "写法如 2026-11-23，不加引号")
    return value
