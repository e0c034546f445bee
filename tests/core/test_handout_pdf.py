"""Sheets as files: the blind are served, codes lead home, pages and bytes are as promised, the same everywhere."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pypdfium2
import pytest
from page import ValidationProfile, validate_pdf_bytes

from tests.conftest import ROOT
from tests.core.small_sheets import SITE, SLUGS, codes_on, data_of, material, press, printed, real, sheet, whole
from weibao.handouts import press as press_module
from weibao.handouts import typeface
from weibao.handouts.press import NotPrinted, Press
from weibao.handouts.printing import print_sheet

FALSE_ALARM = "PDFA2A-STREAM-LENGTH-001"  # of the validator: lengths that are right by the letter of the standard
PRINT = """
import hashlib, sys
from pathlib import Path
from tests.core.small_sheets import material, project, real, sheet
from weibao.handouts.cache import Cache
from weibao.handouts.press import Press
from weibao.handouts.printing import print_sheet
from weibao.handouts.whole import notice_data
press = Press(Path(sys.argv[1]), Cache(Path(sys.argv[2])), lambda _: None)
found, page = real("hotline-cards")
for made in print_sheet(found, sheet("hotline-cards"), page.meta, press):
    print(made.name, hashlib.sha256(made.content).hexdigest())
print(hashlib.sha256(press.pdf("notice.typ", notice_data(project(), material()), 15.8).content).hexdigest())
"""


def faults(content: bytes) -> list[tuple[str, str]]:
    """What the validator has to say of PDF/UA-1 and PDF/A-2a."""
    profiles = (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A)
    found = [f for profile in profiles for f in validate_pdf_bytes(content, profile=profile).failures]
    return [(f.rule_id, f.message) for f in found if f.rule_id != FALSE_ALARM]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_reader_for_the_blind_is_served_and_the_file_can_be_kept(slug: str):
    for kind in ("PDF", "大字 PDF"):
        assert faults(printed(slug)[kind].content) == []


@pytest.mark.parametrize("name", ["notice", "domains"])
def test_so_it_is_with_the_whole_notice(name: str):
    assert faults(whole(name).content) == []


def test_the_validator_finds_a_file_that_promises_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(press_module, "STANDARDS", [])
    made = press(tmp_path).pdf("sheet.typ", data_of(sheet("gaming")), 10.5)
    assert {rule[:7] for rule, _ in faults(made.content)} >= {"PDFUA1-", "PDFA2A-"}


def test_a_picture_without_words_is_not_printed(tmp_path: Path):
    shutil.copytree(ROOT / "overrides/paper", tmp_path / "paper")
    common = tmp_path / "paper/common.typ"
    common.write_text(common.read_text("utf-8").replace(', alt: "二维码：" + data.address', ""), "utf-8")
    machine = Press(tmp_path / "paper", press(tmp_path / "cache").cache, lambda _: None)
    with pytest.raises(NotPrinted, match="alt"):
        machine.pdf("sheet.typ", data_of(sheet("gaming")), 10.5)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_code_leads_to_its_page(slug: str):
    cards = real(slug)[0].form == "cards"
    for kind, count in (("PDF", 8 if cards else 1), ("大字 PDF", 4 if cards else 1)):
        assert codes_on(printed(slug)[kind].content) == [f"{SITE}handouts/{slug}/"] * count


def test_so_do_those_of_the_whole_notice():
    assert codes_on(whole("notice").content) == [f"{SITE}notice/full/"]
    assert codes_on(whole("domains").content) == [f"{SITE}domains/"]


def test_a_preview_has_no_code():
    found, page = real("gaming")
    made = next(iter(print_sheet(found, sheet("gaming", material("")), page.meta, press())))
    assert codes_on(made.content) == []


@pytest.mark.parametrize("slug", SLUGS)
def test_pages_and_bytes_are_as_promised(slug: str):
    files = printed(slug)
    assert files["PDF"].pages <= real(slug)[0].pages
    for kind in ("PDF", "大字 PDF"):
        assert len(pypdfium2.PdfDocument(files[kind].content)) == files[kind].pages
        assert len(files[kind].content) <= 200 * 1024
    assert files["预览图"].content.startswith(b"\x89PNG") and len(files["预览图"].content) < 60 * 1024


def test_the_same_input_gives_the_same_bytes_everywhere(tmp_path: Path):
    """Another folder, an empty cache, another time zone, another language, another order of sets."""
    found: list[str] = []
    for name, zone, seed in (("a", "Asia/Shanghai", "1"), ("b", "America/New_York", "2")):
        shutil.copytree(ROOT / "overrides/paper", tmp_path / name / "paper")
        folders = (str(tmp_path / name / "paper"), str(tmp_path / name / "cache"))
        done = subprocess.run(
            [sys.executable, "-c", PRINT, *folders],
            cwd=ROOT,
            env={"TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C.UTF-8" if name == "a" else "C", "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        found.append(done.stdout)
    assert found[0] == found[1] and len(found[0].splitlines()) == 5


def test_other_input_gives_other_bytes():
    data = data_of(sheet("gaming"))
    made = [press().pdf("sheet.typ", one, 10.5).content for one in (data, data | {"title": "别的约定"})]
    assert hashlib.sha256(made[0]).digest() != hashlib.sha256(made[1]).digest()


def test_what_was_printed_is_not_printed_again(tmp_path: Path):
    found, page = real("domain-family")
    said: list[str] = []
    for _ in range(2):
        machine = press(tmp_path)
        machine.say = said.append
        list(print_sheet(found, sheet("domain-family"), page.meta, machine))
    assert len(said) == len(set(said)) >= 3 and said[0] == "正在排印：家庭保护宣传单（10磅，pdf）"


@pytest.mark.parametrize("module", [press_module, typeface])
def test_other_standards_are_another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: ModuleType):
    """What the press itself prescribes, and the face, are part of what a file was made from."""
    machine, data = press(tmp_path), data_of(sheet("gaming"))
    before = machine._key("sheet.typ", data, "pdf 10.5")
    monkeypatch.setattr(module, "__file__", __file__)
    assert press(tmp_path)._key("sheet.typ", data, "pdf 10.5") != before
