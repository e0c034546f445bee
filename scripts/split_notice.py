"""Split a notice: print its structure as JSON (--outline), or write the official pages anew (--write)."""

import argparse
import json
import sys
from pathlib import Path

from weibao.corrections import apply_corrections, load_corrections
from weibao.outline import outline
from weibao.problems import Refused
from weibao.project import load_project
from weibao.received import decode, parse_notice
from weibao.splitting import plan_rewrites
from weibao.text_file import read_bytes, read_text

DOCS = Path("docs")
SOUND, DOUBTFUL, REFUSED = 0, 1, 2


def main() -> int:
    arguments = _arguments()
    try:
        if arguments.write:
            return _write_pages()
        return _print_outline(arguments.file, arguments.corrections)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="把一份通知拆成部分、节和措施。")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="收到的文本（UTF-8 或 GB18030）")
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--outline", action="store_true", help="打印 FILE 的结构（JSON），不写任何文件")
    action.add_argument("--write", action="store_true", help="按 docs/source/ 重写 docs/ 里的原文页，保留编者的块")
    parser.add_argument("--corrections", type=Path, metavar="F", help="勘误表（YAML），与 --outline 同用")
    arguments = parser.parse_args()
    if arguments.outline and arguments.file is None:
        parser.error("--outline 要写明 FILE")
    if arguments.write and (arguments.file or arguments.corrections):
        parser.error("--write 只按 docs/ 里的文件重写，不接受 FILE 和 --corrections")
    return arguments


def _print_outline(file: Path, corrections: Path | None) -> int:
    received = decode(read_bytes(file, str(file)), str(file))
    text = received.text
    if corrections:
        entries = load_corrections(read_text(corrections, str(corrections)), str(corrections))
        text, _ = apply_corrections(text, entries)
    notice = parse_notice(text, str(file))
    sys.stdout.buffer.write(json.dumps(outline(notice, received.encoding), ensure_ascii=False, indent=2).encode())
    sys.stdout.buffer.write(b"\n")
    sys.stdout.flush()
    for gap in notice.gaps:
        print(f"{file}:{gap.line}：{gap.message}", file=sys.stderr)
    for suspect in notice.suspects:
        print(f"{file}:{suspect.line}：{suspect.reason}（“{suspect.text}”）", file=sys.stderr)
    return DOUBTFUL if notice.suspects or notice.gaps else SOUND


def _write_pages() -> int:
    rewrites, problems = plan_rewrites(load_project(DOCS), DOCS)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print("什么都没有写。", file=sys.stderr)
        return DOUBTFUL
    for rewrite in rewrites:
        target = DOCS / rewrite.path
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, rewrite.text)
        print(f"已写 {target}")
        for line in rewrite.restored:
            print(f"  {line}")
    if not rewrites:
        print("原文页与收到的文本一致，没有改动。")
    return SOUND


def _replace(target: Path, text: str) -> None:
    """Write beside the file and rename: an editor never finds half a page."""
    beside = target.with_name(f".{target.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(target)


if __name__ == "__main__":
    sys.exit(main())
