"""Zips that do not change with the clock, a cache that keeps nothing false, and names that any system takes."""

import os
import subprocess
import sys
import threading
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from weibao.handouts.archive import pack, unpack
from weibao.handouts.cache import Cache
from weibao.handouts.files import all_paths
from weibao.handouts.printing import file_name


def test_a_zip_holds_what_was_put_in_under_its_chinese_name():
    files = {"家庭约定（大字）.pdf": b"%PDF" * 99, "说明.txt": "甲".encode() * 99}
    packed = pack(files)
    assert packed == pack(files) and unpack(packed) == files
    archive = zipfile.ZipFile(BytesIO(packed))
    assert [i.compress_type for i in archive.infolist()] == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]
    assert archive.testzip() is None


def test_the_cache_answers_what_was_made_from_the_same(tmp_path: Path):
    cache, made = Cache(tmp_path / "deep/er"), list[str]()

    def make(name: str) -> bytes:
        made.append(name)
        return name.encode()

    assert [cache.get((b"a", b"b"), lambda: make("1")) for _ in range(2)] == [b"1", b"1"]
    assert cache.get((b"ab", b""), lambda: make("2")) == b"2"  # the parts are told apart, not run together
    assert made == ["1", "2"]


def test_what_fails_is_not_kept(tmp_path: Path):
    cache = Cache(tmp_path)

    def fail() -> bytes:
        raise ValueError

    with pytest.raises(ValueError):
        cache.get((b"a",), fail)
    assert list(tmp_path.iterdir()) == []
    assert cache.get((b"a",), lambda: b"now") == b"now"


def test_a_folder_that_cannot_be_written_costs_time_and_no_more(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert Cache(blocked / "cache").get((b"a",), lambda: b"made") == b"made"


def test_many_at_once_read_whole_files(tmp_path: Path):
    cache, found = Cache(tmp_path), list[bytes]()
    whole = b"x" * 500_000
    threads = [threading.Thread(target=lambda: found.append(cache.get((b"a",), lambda: whole))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [whole] * 8


def test_what_nobody_asked_for_in_a_month_is_forgotten(tmp_path: Path):
    cache = Cache(tmp_path)
    cache.get((b"old",), lambda: b"1")
    (old,) = tmp_path.iterdir()
    os.utime(old, (0, time.time() - 31 * 24 * 3600))
    cache.get((b"new",), lambda: b"2")
    cache.forget_unused()
    assert cache.get((b"new",), lambda: b"3") == b"2"
    assert cache.get((b"old",), lambda: b"4") == b"4"


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 400])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes):
    cache = Cache(tmp_path)
    cache.get((b"a",), lambda: b"whole")
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert cache.get((b"a",), lambda: b"whole") == b"whole"
    assert cache.get((b"a",), lambda: b"not asked") == b"whole"


def test_a_folder_in_place_of_a_file_is_in_nobodys_way(tmp_path: Path):
    cache = Cache(tmp_path)
    cache.get((b"a",), lambda: b"whole")
    (file,) = tmp_path.iterdir()
    file.unlink()
    file.mkdir()
    assert cache.get((b"a",), lambda: b"whole") == b"whole"
    cache.forget_unused()


def test_forgetting_while_others_write_and_forget(tmp_path: Path):
    """As two builds at once do: in processes of their own, with files that come and go."""
    program = (
        "import sys; from pathlib import Path; from weibao.handouts.cache import Cache\n"
        "cache = Cache(Path(sys.argv[1]))\n"
        "for n in range(150):\n"
        "    assert cache.get((str(n % 7).encode(),), lambda: b'x' * 100_000) == b'x' * 100_000\n"
        "    cache.forget_unused()\n"
        "    [f.unlink(missing_ok=True) for f in list(cache.folder.glob('[0-9a-f]*'))[:2]]\n"
    )
    builds = [
        subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stderr=subprocess.PIPE) for _ in range(3)
    ]
    assert [(build.communicate()[1], build.returncode) for build in builds] == [(b"", 0)] * 3


def test_a_title_is_made_into_a_name():
    assert file_name('校园安全/课后服务："一页"？<a>') == "校园安全－课后服务：－一页－？－a－"


def test_a_site_without_handouts_has_no_printed_files():
    assert all_paths(()) == frozenset()
    assert "downloads/handouts/x-large.pdf" in all_paths(("x",)) and "downloads/handouts.zip" in all_paths(("x",))
