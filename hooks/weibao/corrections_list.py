"""The page that lists every correction, the rule of punctuation and the checksum of the received text."""

from weibao.edition import Edition
from weibao.pages import escape
from weibao.punctuation import full_width
from weibao.site_data import SiteData

PATH = "notice/corrections.md"
DOWNLOADS = "downloads"


def corrections_list(edition: Edition, site: SiteData) -> str:
    """The page as Markdown, with its head."""
    download = f"../{DOWNLOADS}/{site.source_file}"
    count = len(edition.corrections)
    parts = [
        "---\ntitle: 勘误和校对\ndescription: 收到的文本哪里损坏、怎样改读，标点怎样统一，怎样核对\norder: 60\n---",
        "# 勘误和校对",
        "本站的原文取自原网页。网页上的文字在传播中有损坏，本站不悄悄改动：损坏的地方逐条列出，"
        "原文里对应的位置都注明收到的文本是什么样子。除下面列出的以外，本站没有改动原文的任何一个字。",
        f"## 勘误（{count}处） {{ #list }}",
        "\n\n".join(_entry(edition, i) for i in range(count)),
        "## 标点 { #punctuation }",
        f"收到的文本里，逗号、冒号、分号和括号是半角的。本站按一条规则统一为全角：标点的旁边是汉字或全角标点的，"
        f"改为全角，一对括号同改；数字之间的、文号里的不改。正文共有{edition.punctuation_changes}个标点这样改过，"
        "此外没有改动任何标点。",
        "## 收到的文本 { #received }",
        f"- 下载：[{site.source_file}]({download})（{_size(edition)}）\n"
        f"- 来源：[{site.source_site}]({site.source_url})\n"
        f"- SHA-256：`{edition.sha256}`",
        "每次生成网站时，程序都会逐字核对：页面上的原文，加上上面列出的勘误和标点规则，必须与收到的文本完全一致，否则网站不会生成。",
    ]
    return "\n\n".join(parts) + "\n"


def _entry(edition: Edition, index: int) -> str:
    correction = edition.corrections[index]
    return (
        f"### 第{correction.number}处：收到的文本第{correction.line}行 {{ #c{correction.number} }}\n\n"
        f"- 收到的文本：**{_line(correction.received)}**\n"
        f"- 改读：**{_line(full_width(correction.reading))}**\n"
        f"- 为什么：{_line(correction.reason)}\n"
        f"- 依据：{_line(correction.evidence)}"
    )


def _line(text: str) -> str:
    return escape(text).replace("\n", " ")


def _size(edition: Edition) -> str:
    return f"{edition.encoding.upper()} 编码，{len(edition.lines)} 行"
