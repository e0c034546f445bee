"""Characters that nobody sees: they come with what is pasted, break searching and copying, or turn text about."""

import unicodedata

_UNSEEN = frozenset(("Cc", "Cf", "Co", "Cs", "Zl", "Zp"))  # categories of Unicode; spaces are none of them
_CONTEXT = 6  # characters in front that show where it is
REMEDY = "多半是粘贴时带来的，编辑器里看不见：连同前后的字删去，重新打一遍"


def named(text: str) -> str:
    """The text, with a name for every character of it that nobody sees: for messages, and for paper."""
    return "".join(f"（U+{ord(c):04X}）" if _is_unseen(c) else c for c in text)


def first_unseen(text: str) -> str:
    """What is wrong with a text, in words; "" where every character of it can be seen, or is a space or a new line."""
    if text.isprintable():
        return ""
    for at, character in enumerate(text):
        if _is_unseen(character):
            before = text[:at].rpartition("\n")[2][-_CONTEXT:].strip()
            where = f"“{before}”后面" if before else "开头"
            return f"{where}有看不见的字符（U+{ord(character):04X}）"
    return ""


def _is_unseen(character: str) -> bool:
    return character not in "\t\n\r" and unicodedata.category(character) in _UNSEEN
