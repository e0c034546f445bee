"""What the small site needs for guides: two situations, a law, a document, a question, what changed, a plain note."""

import hashlib
import re
import textwrap

from tests.conftest import ROOT
from tests.hooks.conftest import SmallSite, digest, split

EVERY = tuple(re.findall(r"^  - hooks/(\w+)\.py", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.M))
BULLYING, VILLAGE = "docs/guides/bullying.md", "docs/guides/village.md"
SOURCES, TRIAGE, CHANGES = (f"docs/_data/{name}.yml" for name in ("sources", "triage", "changes"))
FAMILY = "docs/domains/family.md"
NOTE = "/// plain | {}\n村委会要向上面报告（第1句）。\n///"
WATCH = "加强监督。村委会要报告!"  # the whole of m2, as published

FILES = {
    "docs/index.md": "---\ntitle: 首页\ntemplate: home.html\n---\n\n# 首页\n",
    "docs/hotlines.md": "---\ntitle: 求助电话\ntemplate: hotlines.html\n---\n\n# 求助电话\n",
    "docs/about.md": "---\ntitle: 关于\n---\n\n# 关于\n",
    "docs/for/index.md": "---\ntitle: 入口\n---\n\n# 入口\n",
    "docs/for/child.md": "---\ntitle: 孩子\n---\n\n# 孩子\n\n## 在学校 { #school }\n\n告诉老师。\n",
    "docs/guides/index.md": "---\ntitle: 所有情形\ntemplate: guides.html\nhotlines: [12345]\n---\n\n# 所有情形\n",
    BULLYING: """\
        ---
        title: 同学打孩子，怎么办
        short: 被同学打
        order: 10
        level: B
        audience: [家长]
        passages: [m3, m1]
        hotlines: [12345]
        talk: "12345"
        variants: [同学打我孩子, 被霸凌, 遭打, 被欺负, 逼我给钱, 没人理我, 校园暴力, 学校不管]
        sources: [保护法, 某局办法]
        related: [village]
        status: draft
        review_in: 2027-05
        ---

        ## 先做什么 { #first }

        - **告诉学校**：学校应当立即制止。（来源：保护法第三条第二款；措施3第1句）
        - 孩子正在被打，打[110](tel:110)。（来源：求助电话110）

        ## 谁应当管 { #who }

        学校要排查欺凌。（来源：措施3）

        /// quote | m3-1 m1
        ///

        ## 法律现在怎么说 { #law }

        - 学校应当记下来。（来源：某局办法；保护法第三条、第十二条之一）

        ## 通知没有写的 { #silent }

        通知没有写家长怎样投诉。
        """,
    VILLAGE: """\
        ---
        title: 孩子没人管，怎么办
        short: 没人管
        order: 20
        level: A
        audience: [邻里, 孩子]
        passages: [m2]
        hotlines: []
        variants: [没人管, 没人照顾, 没人要, 一个人在家, 没饭吃, 爸妈不管, 留守, 邻居的孩子]
        sources: []
        related: []
        status: approved
        approved_by: 某局王某
        approved_on: 2026-10-02
        review_in: 2027-06
        ---

        ## 先做什么 { #first }

        告诉村委会。（来源：措施2第1句）

        ## 谁应当管 { #who }

        - 村委会要报告。（来源：措施2第1句）

        /// quote | m2-1
        ///

        ## 如果你就是这个孩子 { #child }

        打[110](tel:110)。（来源：求助电话110）
        """,
    SOURCES: """\
        - id: protect
          name: 保护法
          title: 某国保护法
          kind: 法律
          issued_by: 立法机关
          version: 2024年第二次修正
          effective: 2021-06-01
          checked_on: 2026-10-01
          checked_by: 公开资料
          articles:
            第三条: |-
              学校应当排查、教人。
              学校应当立即制止。
            第十二条之一: 记录应当保存。
        - id: rules
          name: 某局办法
          title: 某局欺凌办法
          kind: 文件
          issued_by: 某局
          number: 某令第5号
          version: 2023年公布
          checked_on: 2026-10-01
          checked_by: 公开资料
          says: 学校应当把事情记下来。
        """,
    TRIAGE: """\
        - id: start
          ask: 发生了什么？
          options:
            - {say: 孩子被打, node: school}
            - {say: 没人管, guide: village}
        - id: school
          title: 孩子被打
          ask: 谁打的？
          child: school
          options:
            - {say: 同学打的, guide: bullying}
            - {say: 说不清, guide: village}
        """,
    CHANGES: """\
        - id: law-2022
          passages: [m3, m1]
          words: [排查, 指导]
          title: 排查写进了法律
          now: 学校应当排查。
          sources: [保护法第三条第一款, 某局办法]
          kind: 法律
          date: 2022-03-01
        - id: body-2024
          passages: [m3]
          words: [欺凌]
          title: 欺凌换了人管
          now: 学校应当把事情记下来。
          sources: [某局办法]
          kind: 机构
          date: 2024-05-01
        """,
}


def add_situations(small: SmallSite) -> SmallSite:
    """The small site with all of this; nothing that other tests rely on is taken away."""
    small.write(**FILES)
    note(small, NOTE.format(hashlib.sha256(WATCH.encode()).hexdigest()[:8]))
    return small


def note(small: SmallSite, block: str) -> None:
    """The plain note below the title of measure 2, instead of the one that stands there."""
    page = small.folder / FAMILY
    text = re.sub(r"/// plain.*?\n///\n\n", "", page.read_text(encoding="utf-8"), flags=re.S)
    head = re.search(r"^.*\{ #m2 \}\n\n", text, re.M)
    assert head
    page.write_text(f"{text[: head.end()]}{block}\n\n{text[head.end() :]}", encoding="utf-8")


def receive(small: SmallSite, old: str, new: str) -> None:
    """Another received text, its checksum stated, the pages split anew."""
    before = digest((small.folder / "docs/source/notice.txt").read_text(encoding="utf-8"))
    small.change("docs/source/notice.txt", old, new)
    after = digest((small.folder / "docs/source/notice.txt").read_text(encoding="utf-8"))
    small.change("docs/_data/site.yml", before, after)
    page = small.folder / FAMILY  # so that split finds the paragraph, however much of it is new
    page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    split(small)


def correct(small: SmallSite, line: int, received: str, reading: str) -> None:
    """One correction more, the pages split anew."""
    entry = f"- line: {line}\n  received: {received}\n  reading: {reading}\n  reason: 错字\n  evidence: 上文\n"
    with (small.folder / "docs/_data/corrections.yml").open("a", encoding="utf-8") as file:
        file.write(textwrap.dedent(entry))
    split(small)
