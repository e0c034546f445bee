"""Which files may lie under docs/: one page for each address, a home page, a name for every folder."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from weibao.problems import Problem

_OTHER_MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd")
_NOT_PAGES = ("_data", "source", "assets")


def check_files(paths: tuple[str, ...], generated: frozenset[str], docs: str) -> Iterator[Problem]:
    """Pages that MkDocs would drop, overwrite or name in English without a word.

    `paths` are all files under docs/, `generated` the pages that the build makes itself.
    """
    pages = frozenset(p for p in paths if p.endswith(".md"))
    for path in paths:
        for found, remedy in _wrong(path, pages, generated):
            yield Problem(f"{docs}/{path}", 0, found, remedy)
    if "index.md" not in pages:
        yield Problem(f"{docs}/index.md", 0, "缺少首页", "用 git 恢复它")
    folders = {str(PurePosixPath(p).parent) for p in (*pages, *generated)} - {"."}
    for folder in sorted(folders):
        if folder.split("/")[0] not in _NOT_PAGES and f"{folder}/index.md" not in pages | generated:
            yield Problem(
                f"{docs}/{folder}/index.md", 0, "文件夹里没有 index.md，目录不知道叫它什么", "新建一个，写上 title"
            )


def _wrong(path: str, pages: frozenset[str], generated: frozenset[str]) -> Iterator[tuple[str, str]]:
    parts = PurePosixPath(path).parts
    if path.endswith(_OTHER_MARKDOWN):
        yield "网页文件应以 .md 结尾", "改名为 .md"
    if path in generated:
        yield "这一页由程序生成，不能另写", "删去或改名"
    if path in pages and (any(part.startswith(".") for part in parts) or parts[0] == "templates"):
        yield "放在这里的网页不会发布", "移到别的文件夹，名字不以点开头"
    if f"{path.removesuffix('.md')}/index.md" in pages and path in pages:
        yield f"与 {path.removesuffix('.md')}/index.md 的网址相同", "只留一个"
