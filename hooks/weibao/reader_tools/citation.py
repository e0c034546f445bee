"""Ready citations, in plain text, of a passage, of the notice and of a page of ours.

万盛……领导小组：《……通知》（万盛未保组〔2021〕3号），措施3“加强家庭监护监督工作”，2021年11月25日；网址，网页生成于2026年11月24日。
"""

import datetime
import re
from dataclasses import dataclass

from weibao.build_date import chinese_date
from weibao.edition import Edition
from weibao.notice import Text
from weibao.outline import metadata_values
from weibao.passages import Kind, Passage

# 成文日期 in metadata: 2021-11-25 | 2021年11月25日
_DATE = re.compile(r"(?P<year>\d{4})[-./年](?P<month>\d{1,2})[-./月](?P<day>\d{1,2})日?")
_ISSUERS = ("发文机关", "发文机构", "发文单位", "制发机关", "发布机构", "发布机关")


@dataclass(frozen=True, slots=True)
class Citation:
    """The words before and after an address. The address is absolute, or one from the site's root."""

    before: str
    address: str
    after: str

    @property
    def text(self) -> str:
        """The whole citation."""
        return f"{self.before}{self.address}{self.after}"

    @property
    def absolute(self) -> bool:
        """Whether the address can be followed from anywhere."""
        return "://" in self.address


def cite_passage(edition: Edition, passage: Passage, address: str, today: datetime.date) -> Citation:
    """A measure, safeguard or paragraph of the notice; the cover is the notice itself."""
    place = "" if passage.kind is Kind.COVER else passage.label + (f"“{passage.title}”" if passage.title else "")
    return _citation((name_of_notice(edition), place, issued_as_stated(edition)), address, today)


def cite_notice(edition: Edition, address: str, today: datetime.date) -> Citation:
    """The notice as a whole."""
    return _citation((name_of_notice(edition), issued_as_stated(edition)), address, today)


def cite_page(site: str, title: str, as_of: datetime.date, address: str, today: datetime.date) -> Citation:
    """A page of ours: this site is its author."""
    return _citation((f"{site}：《{_inner(title)}》", f"内容截至{chinese_date(as_of)}"), address, today)


def _citation(parts: tuple[str, ...], address: str, today: datetime.date) -> Citation:
    return Citation("，".join(p for p in parts if p) + "；", address, f"，网页生成于{chinese_date(today)}。")


def name_of_notice(edition: Edition) -> str:
    """Who issued it, its title and number: 某领导小组：《关于……的通知》（某发〔2021〕3号）."""
    cover = edition.notice.cover
    title = _read(edition, cover.title) or _read(edition, edition.notice.title)
    number = edition.read(cover.document_number) if cover.document_number else ""
    issuer = _issuer(edition)
    return (f"{issuer}：" if issuer else "") + f"《{_inner(title)}》" + (f"（{number}）" if number else "")


def _issuer(edition: Edition) -> str:
    """Who signed the notice; else whom the portal names, the issuing authority before the publisher."""
    signed = "、".join(edition.read(t) for t in edition.notice.cover.signature)
    values = metadata_values(edition.notice)
    return signed or next((v.replace("\n", "、") for name in _ISSUERS if (v := values.get(name, ""))), "")


def issued_as_stated(edition: Edition) -> str:
    """The day under the notice, else the one the portal states, in Chinese; as it stands where it is no day."""
    date = edition.notice.cover.date
    stated = edition.read(date) if date else metadata_values(edition.notice).get("成文日期", "")
    match = _DATE.search(stated)
    return f"{int(match['year'])}年{int(match['month'])}月{int(match['day'])}日" if match else stated


def _read(edition: Edition, texts: tuple[Text, ...]) -> str:
    return "".join(edition.read(t) for t in texts)


def _inner(title: str) -> str:
    """Marks of a title inside a title are 〈〉 (GB/T 15834—2011)."""
    return title.replace("《", "〈").replace("》", "〉")
