"""Hold every cited article against other copies of the laws: compare_laws.py FOLDER. Writes what was found the same.

Exit 0: nothing to look at; 1: something differs, or there is a newer version; 2: the folder cannot be used.
"""

import datetime
import sys
from pathlib import Path

from weibao.build_date import today_or_say
from weibao.catalogue import Catalogue, load_catalogue
from weibao.handouts.material import gather_material
from weibao.law_copies.compare import ComparedLaw, Verdict, compare_laws
from weibao.law_copies.dependants import Dependant, find_dependants, resting_on
from weibao.law_copies.folder import read_folder
from weibao.law_copies.report import findings, summary
from weibao.problems import Refused
from weibao.project import load_project
from weibao.sources import SOURCES
from weibao.sources.compared import COMPARED, Compared, compared_in, update, write_compared
from weibao.sources.registry import Library

DOCS = Path("docs")
_REFUSED = 2


def main(arguments: list[str]) -> int:
    today = today_or_say(lambda why: print(why, file=sys.stderr))
    if today is None or len(arguments) != 1 or not arguments[0]:
        print("用法：make laws LAWS=文件夹，里面是别处保存的法律文本", file=sys.stderr)
        return _REFUSED
    try:
        catalogue = load_catalogue(DOCS)
        library = catalogue.library
        if library is None:
            raise Refused(f"docs/{SOURCES}", 0, "读不了", "先运行 make check，把它改好")
        wanted = [source.title for source in library.sources if source.articles]
        own = (DOCS, Path("site"))
        copies = read_folder(Path(arguments[0]), wanted, lambda words: print(words, flush=True), own)
        laws = compare_laws(library, copies, today)
        _tell(laws, _dependants(catalogue, today) if not all(law.sound for law in laws) else ())
        _record(laws, library, today)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return _REFUSED
    print(summary(laws, len(copies)))
    return 0 if all(law.sound for law in laws) else 1


def _dependants(catalogue: Catalogue, today: datetime.date) -> tuple[Dependant, ...]:
    """What rests on which article: asked for only when something has to be looked at."""
    material = gather_material(load_project(DOCS), catalogue, DOCS, "", "", today)
    if material is None:
        raise Refused(f"docs/{SOURCES}", 0, "求助电话或本地工作站读不了", "先运行 make check，把它改好")
    return find_dependants(DOCS, catalogue, material)


def _tell(laws: tuple[ComparedLaw, ...], dependants: tuple[Dependant, ...]) -> None:
    """Each finding, and below it everything that rests on the articles concerned."""
    for law in laws:
        for problem in findings(law, f"docs/{SOURCES}"):
            print(problem)
        touched = resting_on(dependants, law.source.id, law.touched)
        if touched:
            print(f"　靠着它的有{len(touched)}处，逐处核对：")
        for dependant in touched:
            print(f"　　{dependant}")


def _record(laws: tuple[ComparedLaw, ...], library: Library, today: datetime.date) -> None:
    """Keep which articles were found the same: the page of sources tells how many, and when."""
    articles = {(law.source.id, a.number): a for law in laws for a in law.articles}
    equal = {key: a.equal for key, a in articles.items() if a.verdict is Verdict.EQUAL}
    differing = {key for key, a in articles.items() if not a.sound}
    text = write_compared(update(_known(), library, equal, differing, today))
    try:
        (DOCS / COMPARED).write_text(text, encoding="utf-8")
    except OSError:
        raise Refused(f"docs/{COMPARED}", 0, "写不进去", "核对这个文件夹能不能写，磁盘满没满") from None
    print(f"相同的条已记入 docs/{COMPARED}，“法律和文件依据”那一页会写上条数和日期。")


def _known() -> Compared:
    """What earlier runs found; nothing where the file is broken: this run writes it anew."""
    try:
        return compared_in(DOCS)
    except Refused:
        return {}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
