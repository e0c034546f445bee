"""Generated pages: every law with the articles that are cited, and the list of all laws and documents."""

from weibao.build_date import chinese_date
from weibao.pages import escape, head_line
from weibao.sources.citations import anchor_of
from weibao.sources.compared import NOTHING, Compared, told, told_of
from weibao.sources.registry import Library, Source

FOLDER = "sources"
INDEX = f"{FOLDER}/index.md"


def source_pages(library: Library, compared: Compared = NOTHING) -> dict[str, str]:
    """Path under docs/ → Markdown; none where there is no source. `compared` is what `make laws` found."""
    if not library.sources:
        return {}
    laws = {f"{FOLDER}/{s.id}.md": _law(s, n, compared) for n, s in enumerate(library.sources) if s.articles}
    return {INDEX: _index(library, compared), **laws}


def _index(library: Library, compared: Compared) -> str:
    laws = [s for s in library.sources if s.articles]
    documents = [s for s in library.sources if s.says]
    parts = [
        _head("法律和文件依据", "本站引用的法律条文和官方文件：全名、版本、从哪天起施行、怎样核对的", 30),
        "# 法律和文件依据",
        "各情形里写的“来源”，除了通知和求助电话，都在这里。法律只登出本站引用的条文，不是全文。"
        "以全国人大常委会、国务院和各机关公布的正式文本为准。",
        *filter(None, [told(laws, compared)]),
        "## 法律、法规和司法解释 { #laws }",
        "\n".join(f"- [{escape(s.name)}]({s.id}.md)：{escape(_facts(s))}" for s in laws) or "还没有。",
    ]
    if documents:
        parts.append("## 规章和文件 { #documents }")
        for s in documents:
            parts += [f"### {escape(s.name)} {{ #{s.id} }}", escape(_facts(s)), _quoted(s.says)]
    return "\n\n".join(parts) + "\n"


def _law(source: Source, order: int, compared: Compared) -> str:
    parts = [
        _head(source.name, f"{source.title}：本站引用的条文", order + 1),
        f"# {escape(source.title)}",
        escape(_facts(source)),
        f"下面只是本站引用的条文，共{len(source.articles)}条，不是全文。{told_of(source, compared)}",
    ]
    for article in source.articles:
        parts += [f"## {article.number} {{ #{anchor_of(source, article.number)} }}", _quoted(article.text)]
    return "\n\n".join(parts) + "\n"


def _head(title: str, description: str, order: int) -> str:
    fields = (("title", title), ("description", description), ("order", order))
    return "\n".join(["---", *(head_line(name, value) for name, value in fields), "---"])


def _facts(source: Source) -> str:
    """Everything that lets a reader find the official text, and how far to trust ours."""
    title = source.title.replace("《", "〈").replace("》", "〉")
    stated = [f"《{title}》", source.kind, source.issued_by, source.number, source.version]
    facts = "，".join(fact for fact in stated if fact)
    held = "起施行" if source.articles else "起"
    since = f"，{chinese_date(source.effective)}{held}" if source.effective else ""
    until = f"，{chinese_date(source.until)}以后不再施行" if source.until else ""
    checked = f"{chinese_date(source.checked_on)}核对（{source.checked_by}）"
    partial = f"只看到一部分：{source.partial}。" if source.partial else ""
    return f"{facts}{since}{until}。{partial}{checked}。"


def _quoted(text: str) -> str:
    return "\n>\n".join(f"> {escape(line.strip())}" for line in text.splitlines() if line.strip())
