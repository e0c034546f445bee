"""Split a notice: print its structure as JSON (--outline), or rewrite the committed pages (make split)."""

import argparse
import json
import sys
from pathlib import Path

from weibao.corrections import apply_corrections, load_corrections
from weibao.outline import outline
from weibao.problems import Refused
from weibao.received import decode, parse_notice

SOUND, DOUBTFUL, REFUSED = 0, 1, 2


def main() -> int:
    arguments = _arguments()
    try:
        return _print_outline(arguments.file, arguments.corrections)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="把一份通知拆成部分、节和措施，以 JSON 打印；不写任何文件。")
    parser.add_argument("file", type=Path, metavar="FILE", help="收到的文本（UTF-8 或 GB18030）")
    parser.add_argument("--outline", action="store_true", required=True, help="打印结构（JSON）")
    parser.add_argument("--corrections", type=Path, metavar="F", help="勘误表（YAML）")
    return parser.parse_args()


def _print_outline(file: Path, corrections: Path | None) -> int:
    received = decode(_read(file), str(file))
    text = received.text
    if corrections:
        entries = load_corrections(decode(_read(corrections), str(corrections)).text, str(corrections))
        text, _ = apply_corrections(text, entries)
    notice = parse_notice(text, str(file))
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(json.dumps(outline(notice, received.encoding), ensure_ascii=False, indent=2))
    for gap in notice.gaps:
        print(f"{file}:{gap.line}：{gap.message}", file=sys.stderr)
    for suspect in notice.suspects:
        print(f"{file}:{suspect.line}：{suspect.reason}（“{suspect.text}”）", file=sys.stderr)
    return DOUBTFUL if notice.suspects or notice.gaps else SOUND


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        what = "没有这个文件" if isinstance(error, FileNotFoundError) else "读不出这个文件"
        raise Refused(str(file), 0, what, "请核对路径") from None


if __name__ == "__main__":
    sys.exit(main())
