"""The kind of duty a sentence lays on a body: the word it uses, not what we think it means."""

import re

# The word, and how it is written where it lays a duty.
_DUTIES = {
    "不得": "不得|不准",
    "禁止": "禁止|严禁",
    "必须": "必须",
    "应当": "应当|(?<![适相响反对回供照呼])应(?![急用对答届聘征变酬付有收邀战声承激])",  # not 适应 应急 应用
    "要": "(?<![重必主需纲摘概简首紧提扼])要(?![求点素件闻职害领塞道])",  # not 重要 要求 必要 纲要
    "可以": "可以|(?<![许认不尽宁])可(?![能靠行持爱见观信])",  # not 许可 可能
    "鼓励": "鼓励",
}
_WORDS = re.compile("|".join(f"(?P<{word}>{written})" for word, written in _DUTIES.items()))
_CLAUSE = re.compile(r"[^，；。：]*[，；。：]?")
PLAIN = "部署"  # 加强… 推进… : the sentence directs with a bare verb


def duty_of(sentence: str, start: int) -> str:
    """The duty word that governs a mention at `start`: of its own clause, else the next one, else the last before.

    `部署` where the sentence uses none.
    """
    found = [(m.start(), str(m.lastgroup)) for m in _WORDS.finditer(sentence)]
    if not found:
        return PLAIN
    clause = next(m for m in _CLAUSE.finditer(sentence) if m.start() <= start < m.end())
    own = [word for at, word in found if clause.start() <= at < clause.end()]
    after = [word for at, word in found if at >= clause.end()]
    return (own or after or [found[-1][1]])[0]
