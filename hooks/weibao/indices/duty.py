"""The kind of duty a sentence lays on a body: the word it uses, not what we think it means."""

import re

# The word, and how it is written where it lays a duty; what it negates, or only looks like it, is left out.
_DUTIES = {
    "不得": "不得(?![不已])|不准(?![确时])|不应(?!求)当?|不要(?!求)|不可以",
    "禁止": "禁止|严禁",
    "必须": "必须",
    # not 适应 应急 应用 应对突发事件, but 应承担 应征求 应对其进行
    "应当": "应当|(?<![不适相响反对回供照呼效顺感])应(?![急用答届酬付声战激诉试]|承(?!担)|征(?!求)|聘(?!请)|邀(?!请)"
    "|变(?!更)|收(?=[款账尽])|有(?=[的之作])|对(?![^，。；：]{1,20}?(?:进行|给予|予以|开展|提供|实施|加强)))",
    # not 重要 要求 必要 纲要, but 要领导 要约谈
    "要": "(?<![重必主需纲摘概简首紧提扼只次纪])要(?![求点素件闻害塞道案旨义]|职(?!责)|领(?!导)|约(?!谈)|务(?![实必]))",
    # not 许可 可能 可持续, but 可持证 可行使
    "可以": "可以|(?<![许认不尽宁])可(?![能靠爱见信疑操]|观(?!看)|控(?!告)|行(?!使)|持续|追溯|复制|及性)",
    "鼓励": "鼓励",
}
_WORDS = re.compile("|".join(f"(?P<{word}>{written})" for word, written in _DUTIES.items()))
_CLAUSE = re.compile(r"[^，；。：]*[，；。：]?")
_SENTENCE_END = re.compile(r"[。！？][”’」』）)】》]*$")
PLAIN = "部署"  # 加强… 推进… : the sentence directs with a bare verb


def duty_of(sentence: str, start: int) -> str:
    """The duty word that governs a mention at `start`: of its own clause, else the next one, else the last before.

    鼓励 never governs what stands before it: 完善法治副校长制度，鼓励各校配齐教师 deploys the one and encourages
    the other. `部署` where the sentence uses no such word; empty for a title, a name or a date, which directs nothing.
    """
    found = [(m.start(), str(m.lastgroup)) for m in _WORDS.finditer(sentence)]
    plain = PLAIN if _SENTENCE_END.search(sentence) else ""
    if not found:
        return plain
    clause = next(m for m in _CLAUSE.finditer(sentence) if m.start() <= start < m.end())
    own = [word for at, word in found if clause.start() <= at < clause.end()]
    after = [word for at, word in found if at >= clause.end() and word != "鼓励"]
    before = [word for at, word in found if at < clause.start()]
    return (own or after or before[-1:] or [plain])[0]
