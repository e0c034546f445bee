"""`/data/hotlines.json`: the registry for machines, retired numbers too, marked as such."""

from collections.abc import Iterable
from typing import Any

from weibao.hotlines.in_notice import NamedHotline
from weibao.hotlines.registry import Hotline, Registry

PATH = "data/hotlines.json"


def hotlines_data(registry: Registry, named: Iterable[NamedHotline]) -> list[dict[str, Any]]:
    """The hotlines as plain values, ready for `json.dumps`; dates as ISO."""
    places: dict[str, list[str]] = {}
    for place in named:
        places.setdefault(place.hotline.id, []).append(place.sentence or place.passage)
    return [_hotline(h, places.get(h.id, [])) for h in registry.hotlines]


def _hotline(hotline: Hotline, places: list[str]) -> dict[str, Any]:
    return {
        "id": hotline.id,
        "number": hotline.number,
        "name": hotline.name,
        "run_by": hotline.run_by,
        "need": hotline.need,
        "use": hotline.use,
        "hours": hotline.hours or None,
        "source": hotline.source,
        "source_date": hotline.source_date.isoformat(),
        "checked_on": hotline.checked_on.isoformat(),
        "checked_by": hotline.checked_by,
        "emergency": hotline.emergency,
        "named_in_notice": places,
        "retired": hotline.retired,
        "retired_on": hotline.retired_on.isoformat() if hotline.retired_on else None,
        "replaced_by": list(hotline.replaced_by),
        "text_message": hotline.text_message,
    }
