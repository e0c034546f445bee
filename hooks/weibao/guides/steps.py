"""The steps of a guide against what they rest on: a source each, and no more than it says."""

import datetime
import re
from collections.abc import Iterator

from weibao.build_date import chinese_date
from weibao.claims.quantities import added_quantities
from weibao.claims.strength import too_strong
from weibao.guides.body import Body, Step
from weibao.problems import Problem, Severity
from weibao.sources.citations import Cited, NotCited, Shelf, nearly_cites

LONGEST_MEAN = 25  # characters of a sentence, on average: what a tired reader takes in
_REMEDY = "在末尾写明出处，例如（来源：未成年人保护法第十一条）、（来源：措施7第3句）；没有出处就删去"
_SENTENCE = re.compile(r"[^。！？；\n]+")
_NOT_A_WORD = re.compile(r"[^\w]|_")
# What the notice does not say may be said without a source: 没有写 只写了 查不到
_ABSENCE = re.compile(r"没有|没写|没说|没核|没查|未(?!成年)|只[写是提说有]|不(?:等于|能回答|相?同|一定|写)")
# but not what tells people to do something: 没有人管就打12345
_TELLS = re.compile(
    r"应当|必须|务必|一定要|不得|有权|打\W{0,2}\d|拨打|报警|去找|告诉|(?<!申)请(?![假求])|马上|立即|赶快|赶紧|尽快|(?<!要)不要|千万"
)


def check_steps(body: Body, shelf: Shelf, file: str, today: datetime.date) -> Iterator[Problem]:
    """Every step without a source, with one that is not there, or that says more than it."""
    for line, title in body.titles:
        for word in (*too_strong(title, "", everyday=True), *added_quantities(title, "")):
            yield Problem(file, line, f"块的标题写了“{word}”，标题没有来源", "写进正文，注明来源")
    for step in body.steps:
        if step.cited:
            yield from _check_step(step, shelf, file, today)
            if _NOT_A_WORD.sub("", step.after):
                found = f"“{cut_short(step.after)}”写在来源后面，没有来源"
                yield Problem(file, step.line, found, "把来源移到最后，或给后面的话另写来源")
        if nearly_cites(step.text):
            usage = "写成（来源：措施7第3句），用全角的括号和冒号，括号成对"
            yield Problem(file, step.line, "来源的写法不对", usage)
        elif not step.cited and not _is_absence(step):
            yield Problem(file, step.line, f"“{_shown(step)}”没有写来源", _REMEDY)


def cited_sources(body: Body, shelf: Shelf) -> tuple[str, ...]:
    """The names of the laws and documents that the steps cite, in order, each once."""
    found = (c for step in body.steps for listed in step.cited for c in shelf.read(listed))
    return tuple(dict.fromkeys(c.source.name for c in found if isinstance(c, Cited) and c.source))


def check_length(body: Body, file: str) -> Iterator[Problem]:
    """Sentences too long for the page as a whole: told, and no reason to stop anything."""
    mean = mean_sentence(body)
    if mean > LONGEST_MEAN:
        found = f"平均每句{mean:.0f}个字，读者会累"
        yield Problem(file, 0, found, f"把长句断开，平均不超过{LONGEST_MEAN}个字", Severity.OLD)


def mean_sentence(body: Body) -> float:
    """Characters of a sentence or clause up to ；, on average, punctuation not counted."""
    lengths = [len(_NOT_A_WORD.sub("", s)) for step in body.steps for s in _sentences(step.text)]
    return sum(lengths) / len(lengths) if lengths else 0.0


def check_in_force(found: Cited, file: str, line: int, today: datetime.date) -> Iterator[Problem]:
    """A law that does not hold yet is wrong to cite; one that holds no more is old, and told."""
    source = found.source
    if source and source.effective and source.effective > today:
        what = f"“{source.name}”到{chinese_date(source.effective)}才施行"
        yield Problem(file, line, what, "引用现在有效的，或等到那一天")
    elif source and source.until and source.until < today:
        what = f"“{source.name}”{chinese_date(source.until)}以后不再施行"
        yield Problem(file, line, what, "改引现行的", Severity.OLD)


def basis_of(found: Cited) -> str:
    """The words a claim may rest on: of a law its name, version and date too."""
    if found.source is None:
        return found.text
    source = found.source
    since = f"，{chinese_date(source.effective)}起施行" if source.effective else ""
    return f"{found.text}\n{source.title}{source.number}{source.version}{since}"


def _is_absence(step: Step) -> bool:
    """Whether it only says what the notice does not: in its own section, and never as a list of things to do."""
    if step.section != "silent" or step.item or _TELLS.search(step.text):
        return False
    return all(map(_ABSENCE.search, _sentences(step.text)))


def _check_step(step: Step, shelf: Shelf, file: str, today: datetime.date) -> Iterator[Problem]:
    rests_on: list[str] = []
    for found in (c for listed in step.cited for c in shelf.read(listed)):
        if isinstance(found, NotCited):
            yield Problem(file, step.line, found.found, found.remedy)
            rests_on.append(step.text)  # said once is enough
        else:
            yield from check_in_force(found, file, step.line, today)
            rests_on.append(basis_of(found))
    basis = "\n".join(rests_on)
    for word in too_strong(step.text, basis, everyday=True):
        found_word = f"“{_shown(step)}”写了“{word}”，来源里没有这样的话"
        yield Problem(file, step.line, found_word, "照来源的语气写，或换一个来源")
    for quantity in added_quantities(step.text, basis):
        found_number = f"“{_shown(step)}”写了“{quantity}”，来源里没有这个数"
        yield Problem(file, step.line, found_number, "核对数字，或换一个来源")


def _sentences(text: str) -> list[str]:
    return [s for s in _SENTENCE.findall(text) if s.strip()]


def _shown(step: Step) -> str:
    return cut_short(step.text)


def cut_short(text: str) -> str:
    """The first words of a text in one line, for a message."""
    words = text.replace("\n", "")
    return words if len(words) <= 15 else f"{words[:15]}…"
