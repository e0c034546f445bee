"""The foot of a sheet, line by line: what it is taken from, what was checked and when, what its words rest on."""

from collections.abc import Iterable, Mapping

from weibao.handouts.imprint import checks, laws
from weibao.handouts.material import Material
from weibao.handouts.rings import Ring
from weibao.handouts.sheet import Line, Part
from weibao.hotlines.cards import Card
from weibao.sources.citations import Cited, Shelf

_CITED = "各条后面括号里是依据。"
LAWS = "法律和文件的版本："


def sheet_foot(
    parts: Iterable[Part],
    numbers: Iterable[Card | Ring],
    status: str,
    material: Material,
    address: str,
    with_laws: bool = True,
) -> tuple[Line, ...]:
    """The foot of a handout; `numbers` are all that stand on it. Laws are named in full where it is known which."""
    lines = [line for part in parts for line in part.lines]
    cited = laws_in(lines, material.shelf) if with_laws else {}
    return (
        *source_lines(material),
        *law_lines(cited),
        *((Line(status, lead=len(status)),) if status else ()),
        *number_lines(numbers, any(line.source for line in lines), material.imprint.made),
        *address_lines(address),
    )


def card_foot(numbers: Iterable[Card | Ring], material: Material, address: str) -> tuple[Line, ...]:
    """The foot of a card, which has no room for more."""
    imprint = material.imprint
    return (
        *checks(numbers),
        Line(f"{imprint.site}　{imprint.edition}。来源：{imprint.origin}。{imprint.mark}"),
        *address_lines(address),
    )


def source_lines(material: Material) -> tuple[Line, ...]:
    """The notice, and that this is not the original."""
    return Line(f"来源：{material.imprint.source}"), Line(material.imprint.reprint)


def law_lines(versions: Mapping[str, str]) -> tuple[Line, ...]:
    """Which laws and documents those are that are cited by name; nothing where none is."""
    return (Line(f"{LAWS}{'；'.join(versions.values())}。"),) if versions else ()


def number_lines(numbers: Iterable[Card | Ring], cited: bool, made: str) -> tuple[Line, ...]:
    """When the numbers were checked, and the sheet made; `cited`: there are sources in brackets to be explained."""
    first, *others = checks(numbers) or (Line(""),)
    words = (first.text, _CITED if cited else "", made)
    return (Line("".join(words)), *others)


def overdue_lines(emergency: Iterable[Card]) -> tuple[Line, ...]:
    """Emergency numbers that nobody has checked for long: their box has no room to say so."""
    return tuple(Line(f"{card.number}：{card.overdue}。", aging=True) for card in emergency if card.overdue)


def address_lines(address: str) -> tuple[Line, ...]:
    """Where the newest is; nothing for a preview."""
    return (Line(f"最新的在：{address}"),) if address else ()


def laws_in(lines: Iterable[Line], shelf: Shelf) -> dict[str, str]:
    """Id → full title and version of what the lines rest on."""
    return laws(c for line in lines if line.source for c in shelf.read(line.source) if isinstance(c, Cited))
