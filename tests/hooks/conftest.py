"""Small real sites: a notice of a dozen lines, built by MkDocs with the hooks a test asks for."""

import hashlib
import re
import shutil
import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT, run_warm
from weibao.project import load_project
from weibao.splitting import plan_rewrites

NOTICE = """\
[ 发文字号 ] 某未保〔2021〕1号
关于印发《保护工作实施意见》的通知
某未保〔2021〕1
各镇人民政府:
现将意见印发给你们,请贯彻执行。
某区领导小组
2021年3月1日
保护工作实施意见
为了保护,提出本意见。
一、总体要求
坚持最有利于未成年人。
二、重点任务
(一)家庭
1. 加强指导。父母要学习。学校要帮助。
2. 加强监督。村委会要报告!
(二)学校
3. 防范欺凌。学校要排查。
三、保障措施
(一)加强领导。各镇要负责。
"""

FILES = {
    "docs/index.md": "---\ntitle: 首页\n---\n\n# 首页\n",
    "docs/domains/index.md": "---\ntitle: 领域\norder: 5\n---\n",
    "docs/_data/domains.yml": """\
        - {slug: family, heading: 家庭, name: 家庭保护, summary: 家里的事。}
        - {slug: school, heading: 学校, name: 学校保护, summary: 学校的事。}
        """,
    "docs/_data/corrections.yml": """\
        - line: 3
          received: 某未保〔2021〕1
          reading: 某未保〔2021〕1号
          reason: 缺“号”
          evidence: 第1行
        """,
    "docs/_data/terms.yml": """\
        - {id: opinions, name: 保护工作实施意见, kind: document}
        - {id: school, name: 学校, kind: body, what: 教书的地方, source: 措施1}
        - {id: bullying, name: 欺凌, kind: programme}
        """,
    "docs/_data/relations.yml": """\
        - {a: m1, b: m3, why: 帮助 → 排查, in_a: 学校要帮助, in_b: 学校要排查}
        """,
    "docs/_data/hotlines.yml": """\
        - id: "110"
          number: "110"
          name: 报警电话
          run_by: 公安机关
          need: 马上有危险
          use: 正在被打
          source: 某文〔2022〕12号
          source_date: 2022-04-23
          checked_on: 2026-10-01
          checked_by: 公开资料，未拨打
          emergency: true
        - id: "12345"
          number: "12345"
          name: 便民热线
          run_by: 人民政府
          need: 不知道找谁
          use: 由它转给主管部门
          source: 某文〔2020〕53号
          source_date: 2021-01-06
          checked_on: 2026-10-01
          checked_by: 公开资料，未拨打
        - id: "12318"
          number: "12318"
          name: 旧热线
          run_by: 文化部门
          need: 已停用
          use: 举报网吧
          source: 某通知
          source_date: 2021-11-12
          checked_on: 2026-10-01
          checked_by: 公开资料，未拨打
          retired: true
          replaced_by: ["12345"]
        """,
    "docs/_data/stations.yml": "[]\n",
    "docs/_data/picture.yml": """\
        - stage: 发现
          boxes: [{passage: m1, who: 学校, words: 学校要帮助}]
        - stage: 处置
          boxes: [{passage: m3, words: 学校要排查}]
        """,
    "docs/source/notice.txt": NOTICE,
}


@dataclass(frozen=True)
class Built:
    """A finished build: where it lies, what MkDocs said, and whether it went through."""

    site: Path
    log: str
    ok: bool

    def page(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")

    def article(self, path: str) -> str:
        """What stands between the breadcrumbs and the end of a page, white space evened out."""
        page = self.page(path)
        return re.sub(r"[ \n]+", " ", page[page.index("<article") : page.index("</article>")])

    @property
    def files(self) -> frozenset[str]:
        return frozenset(p.relative_to(self.site).as_posix() for p in self.site.rglob("*") if p.is_file())


@dataclass(frozen=True)
class SmallSite:
    """A project of its own in a temporary folder."""

    folder: Path

    def write(self, **files: str) -> None:
        for path, text in files.items():
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(textwrap.dedent(text), encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace what stands once in a file."""
        text = (self.folder / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path}: {text.count(old)} × {old}"
        (self.folder / path).write_text(text.replace(old, new), encoding="utf-8")

    def build(self, *hooks: str, strict: bool = True, **environment: str) -> Built:
        """Build with these hooks."""
        lines = "\n".join(f"  - {ROOT / 'hooks' / hook}.py" for hook in hooks)
        config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        head, _, tail = config.partition("hooks:\n")
        _, _, rest = tail.partition("\nplugins:")
        config = f"{head}hooks:\n{lines}\n\nplugins:{rest}" if hooks else f"{head}\nplugins:{rest}"
        config = config.replace("custom_dir: overrides", f"custom_dir: {ROOT / 'overrides'}")
        config = re.sub(r"extra_(?:css|javascript):\n(?:  .*\n)+", "", config)
        if "search" in hooks:
            parts = "docs/assets/javascripts/search"
            shutil.copytree(ROOT / parts, self.folder / parts, dirs_exist_ok=True)
        (self.folder / "mkdocs.yml").write_text(config, encoding="utf-8")
        flags = ["--strict"] if strict else ["--no-strict"]
        site = self.folder / f"site-{len(list(self.folder.glob('site-*')))}"  # so that two builds can be compared
        done = run_warm("mkdocs", "build", *flags, "--site-dir", str(site), cwd=self.folder, **environment)
        return Built(site, done.stderr, done.returncode == 0)


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """The small site, split into its official pages."""
    return small_site(tmp_path)


def small_site(folder: Path) -> SmallSite:
    site = SmallSite(folder)
    site.write(**FILES)
    site.write(
        **{
            "docs/_data/site.yml": f"""\
                source_file: notice.txt
                source_sha256: {digest(NOTICE)}
                source_url: https://example.org/notice.html
                source_site: 某区政府网站
                content_as_of: 2026-10-01
                """
        }
    )
    split(site)
    return site


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def split(site: SmallSite) -> None:
    docs = site.folder / "docs"
    rewrites, problems = plan_rewrites(load_project(docs), docs)
    assert problems == ()
    site.write(**{f"docs/{r.path}": r.text for r in rewrites})
