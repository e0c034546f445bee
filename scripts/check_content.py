"""Check the content of docs/ without a build. Exit 1 for what is wrong, 0 for what is merely old."""

import sys
from pathlib import Path

from weibao.build_date import today_or_say
from weibao.checks import check_project
from weibao.problems import REMINDER, Severity


def main() -> int:
    today = today_or_say(lambda why: print(why, file=sys.stderr))
    if today is None:
        return 1
    problems = check_project(Path("docs"), today)
    wrong = [p for p in problems if p.severity is Severity.WRONG]
    old = [p for p in problems if p.severity is Severity.OLD]
    for problem in wrong:
        print(problem, file=sys.stderr)
    for problem in old:
        print(f"{REMINDER}{problem}")
    if wrong:
        print(f"内容检查：{len(wrong)} 处要改。", file=sys.stderr)
        return 1
    print(f"内容检查通过{f'，{len(old)} 处提醒' if old else ''}。")
    return 0


if __name__ == "__main__":
    sys.exit(main())
