"""The face of what is printed: both weights are what the installed font is at that weight, and there is no other."""

from pathlib import Path

import pytest
import uharfbuzz

from weibao.handouts import typeface as module
from weibao.handouts.cache import Cache
from weibao.handouts.typeface import typeface


def installed() -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(module._installed()))


def measures(font: uharfbuzz.Font, letters: list[int]) -> list[tuple[int, ...]]:
    """How wide each letter is, and the box its ink fills."""
    glyphs = [font.get_nominal_glyph(letter) for letter in letters]
    return [(font.get_glyph_h_advance(g), *(font.get_glyph_extents(g) or ())) for g in glyphs]


def test_there_are_two_weights_and_no_other_font(tmp_path: Path):
    fonts = typeface(Cache(tmp_path)).fonts()
    assert sorted((font.family, font.weight) for font in fonts) == [("Noto Sans SC", 400), ("Noto Sans SC", 700)]


@pytest.mark.parametrize("weight", [400, 700])
def test_every_letter_is_there_and_as_wide_and_heavy_as_in_the_installed_font(weight: int):
    cut, whole = uharfbuzz.Face(uharfbuzz.Blob(module._cut(weight))), installed()
    letters = sorted(whole.unicodes)
    assert len(letters) > 30000
    assert sorted(cut.unicodes) == letters
    assert not cut.has_var_data  # or Typst would work out each letter anew
    at_weight = uharfbuzz.Font(whole)
    at_weight.set_variations({"wght": weight})
    pairs = zip(measures(uharfbuzz.Font(cut), letters), measures(at_weight, letters), strict=True)
    assert max(abs(a - b) for one, other in pairs for a, b in zip(one, other, strict=True)) <= 1  # thousandths of an em


def test_it_is_cut_once_for_all_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    typeface.cache_clear()
    typeface(Cache(tmp_path))
    typeface.cache_clear()
    monkeypatch.setattr(module, "_cut", lambda _: pytest.fail("cut again"))
    assert len(typeface(Cache(tmp_path)).fonts()) == len(module._WEIGHTS)
