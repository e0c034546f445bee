"""What the notice names: terms, where they stand in it, and how its measures relate."""

from pathlib import Path

from weibao.project import load_data
from weibao.vocabulary.relations import Relation, load_relations
from weibao.vocabulary.terms import Term, load_terms

TERMS = "_data/terms.yml"
RELATIONS = "_data/relations.yml"


def terms_in(docs: Path) -> tuple[Term, ...]:
    """The terms under docs/. Raises Refused for what cannot be read."""
    return load_data(docs, TERMS, load_terms)


def relations_in(docs: Path) -> tuple[Relation, ...]:
    """The relations under docs/. Raises Refused for what cannot be read."""
    return load_data(docs, RELATIONS, load_relations)
