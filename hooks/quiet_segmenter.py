"""Keeps the Chinese segmenter of the search from printing its loading times into every build."""

import logging


def on_config(config: object) -> None:
    logging.getLogger("jieba").setLevel(logging.WARNING)
