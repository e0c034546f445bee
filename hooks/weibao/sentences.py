"""Sentences: the smallest thing that links, quotations and handouts point at."""

import re

# 。！？ with the closing quotes and brackets that follow: 依法处理。 | 谁负责？” | （试行。）
# Never ；: its clauses are one sentence. A new paragraph ends a sentence whatever stands before it.
_SENTENCE = re.compile(r"[^。！？\n]*(?:[。！？]+[”’」』）)】》〉〕\]]*|\n|$)")


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a passage's text, in order, trimmed; joined they are the text but for white space."""
    return tuple(s for m in _SENTENCE.finditer(text) if (s := m.group().strip()))
