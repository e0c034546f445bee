"""Numbers to ring: the one registry they are written in, the cards drawn from it, and a guard against all others."""

from pathlib import Path

from weibao.hotlines.registry import Registry, load_registry
from weibao.hotlines.stations import Station, load_stations
from weibao.project import load_data

HOTLINES = "_data/hotlines.yml"
STATIONS = "_data/stations.yml"


def registry_in(docs: Path) -> Registry:
    """The hotlines under docs/. Raises Refused for what cannot be read."""
    return load_data(docs, HOTLINES, load_registry)


def stations_in(docs: Path) -> tuple[Station, ...]:
    """The local contacts under docs/; none where there is no such file. Raises Refused for what cannot be read."""
    return load_data(docs, STATIONS, load_stations) if (docs / STATIONS).exists() else ()
