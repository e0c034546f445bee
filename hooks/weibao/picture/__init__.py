"""The notice in one picture: who does what from 发现 to 恢复, and its targets in time."""

from pathlib import Path

from weibao.picture.plan import Stage, load_plan
from weibao.project import load_data

PLAN = "_data/picture.yml"


def plan_in(docs: Path) -> tuple[Stage, ...]:
    """The plan of the picture under docs/. Raises Refused for what cannot be read."""
    return load_data(docs, PLAN, load_plan)
