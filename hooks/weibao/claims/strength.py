"""How binding a text is: the kinds of modal words in it. What we write may not be stronger than what it rests on."""

import re

from weibao.claims.closest import closest

# Each kind and the words that carry it. 要 is none inside 要求 需要 主要 重要 只要, 可以 covers 可.
_KINDS = {
    "应当": r"应当|必须|务必|一定要|(?<![适相响反对回供照呼效顺感不])应(?![急用答届酬付声战激诉试对])"
    r"|(?<![需必重主只纲摘概简首紧提扼不])要(?![求点素件闻害塞道案旨义领么是不])|须(?!知)",
    "不得": r"不得(?![不已])|禁止|严禁|(?<![拿说])不准(?!确)|不应|不许|不可以",
    "可以": r"可以(?<!不可以)|(?<=[，；。])可(?!能)",
    "有权": r"有权|享有|权利",
    "鼓励": r"鼓励|支持|引导(?![等和、。，]|制度|工作|$)|倡导|提倡",
    "推动": r"推动|推进|探索|试点|逐步",
    "保证": r"保证|确保|一定(?!要|的)|肯定会",
}
# 学校要 家长们要, but not 他要钱 你要告诉大人: in everyday speech 要 lays a duty where a body stands before it
_EVERYDAY_DUTY = re.compile(
    r"应当|必须|务必|一定要|(?:学校|幼儿园|老师|教师|机关|部门|政府|人员|单位|组织|企业|委会|委员会|家长|监护人|父母|机构|平台|"
    r"商店|店家|商家|经营者|法院|检察院|派出所|主任|督学|公安|警察|民警|医院|医生|教育局|民政|街道|社区|妇联|酒店|旅馆|网吧)(?:们|也|都|还|就|则)?要(?![求回钱])"
)
_WORDS = {kind: re.compile(words) for kind, words in _KINDS.items()}
_BINDING = ("应当", "不得", "有权", "保证")
_WEAK = ("可以", "鼓励", "推动")


def strengths(text: str) -> frozenset[str]:
    """The kinds of modal words in a text: 应当 不得 可以 有权 鼓励 推动 保证."""
    return frozenset(kind for kind, words in _WORDS.items() if words.search(text))


def word_of(text: str, kind: str) -> str:
    """The first word of a kind in a text."""
    found = _WORDS[kind].search(text)
    return found[0] if found else ""


def too_strong(text: str, rests_on: str, everyday: bool = False) -> tuple[str, ...]:
    """The binding words of `text` that nothing in `rests_on` backs. `everyday`: not every 要 of ours lays a duty."""
    lacking = strengths(text) - strengths(rests_on)
    words = [(kind, word_of(text, kind)) for kind in _BINDING if kind in lacking]
    if everyday:
        duty = _EVERYDAY_DUTY.search(text)
        words = [(k, duty[0] if duty else "") if k == "应当" else (k, w) for k, w in words]
    return tuple(word for _, word in words if word)


def not_kept(text: str, rests_on: str) -> tuple[str, ...]:
    """The weak words that `text` dropped: of 鼓励探索开展育儿假试点 no fact may remain.

    Clause by clause: a word counts where the clause that ours puts in other words has it and no stronger one.
    """
    here = strengths(text)
    dropped: dict[str, None] = {}
    for _, other in closest(text, rests_on):
        there = strengths(other)
        if not there & frozenset(_BINDING) and not there & here & frozenset(_WEAK):
            dropped |= dict.fromkeys(word_of(other, kind) for kind in _WEAK if kind in there)
    return tuple(dropped)
