"""Text as received → Notice: decode, cut into lines, head, body, tail; then account for every character."""

from weibao.received.decode import Received, decode
from weibao.received.parse import parse_notice

__all__ = ["Received", "decode", "parse_notice"]
