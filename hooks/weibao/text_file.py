"""Reading a file: the one place where a missing file or a wrong encoding becomes a message."""

from pathlib import Path

from weibao.problems import Refused


def read_bytes(file: Path, name: str) -> bytes:
    """The bytes of a file. Raises Refused, under `name`, where it cannot be read."""
    try:
        return file.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        what = "没有这个文件" if isinstance(error, FileNotFoundError) else "读不出这个文件"
        raise Refused(name, 0, what, "核对路径，或用 git 恢复它") from None


def read_text(file: Path, name: str) -> str:
    """The text of a UTF-8 file, without a byte order mark. Raises Refused where it cannot be read as one."""
    try:
        return read_bytes(file, name).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(name, 0, "文件不是 UTF-8 编码", "请另存为 UTF-8") from None
