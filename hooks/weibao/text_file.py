"""Reading an editor's file: the one place where a wrong encoding becomes a message."""

from pathlib import Path

from weibao.problems import Refused


def read_text(file: Path, name: str) -> str:
    """The text of a UTF-8 file. Raises Refused, under `name`, where it cannot be read as one."""
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(name, 0, "文件不是 UTF-8 编码", "请另存为 UTF-8") from None
    except OSError:
        raise Refused(name, 0, "读不到这个文件", "核对它是不是普通文件，或用 git 恢复") from None
