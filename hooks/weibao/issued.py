"""The day of the notice, as it stands under its cover."""

import datetime
import re

from weibao.edition import Edition

_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def issued_on(edition: Edition) -> datetime.date | None:
    """The date under the cover notice, as corrected; None where there is none that is a day."""
    date = edition.notice.cover.date
    found = _DATE.search(edition.read(date)) if date else None
    try:
        return datetime.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
