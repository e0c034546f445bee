"""hooks/content_checks.py: what is wrong stops a strict build and tops the page in a preview."""

from tests.hooks.conftest import SmallSite


def damage(small: SmallSite) -> None:
    family = small.folder / "docs/domains/family.md"
    family.write_text(family.read_text(encoding="utf-8").replace("学校要帮助", "学校应帮助"), encoding="utf-8")


def test_a_changed_character_stops_a_strict_build_and_names_file_and_line(small: SmallSite):
    damage(small)
    built = small.build("content_checks", "official_text", "corrections_list")
    assert not built.ok
    assert "docs/domains/family.md:11：措施1与原文不符（第9字“应”应为“要”）。运行 make split 恢复原文。" in built.log


def test_a_preview_shows_the_problem_on_top_of_its_page_only(small: SmallSite):
    damage(small)
    built = small.build("content_checks", "official_text", "corrections_list", strict=False)
    message = "docs/domains/family.md:11：措施1与原文不符"
    assert built.ok
    assert message in built.page("domains/family/index.html")
    assert message not in built.page("domains/school/index.html")


def test_a_problem_of_the_data_shows_on_every_page(small: SmallSite):
    corrections = small.folder / "docs/_data/corrections.yml"
    corrections.write_text(corrections.read_text(encoding="utf-8").replace("line: 3", "line: 5"), encoding="utf-8")
    built = small.build("content_checks", "official_text", "corrections_list", strict=False)
    message = "docs/_data/corrections.yml:1：第1条勘误不再吻合"
    assert message in built.page("index.html")
    assert not small.build("content_checks", "official_text", "corrections_list").ok


def test_a_misspelt_block_stops_the_build(small: SmallSite):
    small.write(**{"docs/own.md": "---\ntitle: 页\n---\n\n/// ntoe\n话\n///\n"})
    built = small.build("content_checks", "official_text", "corrections_list")
    assert not built.ok
    assert "docs/own.md:5：没有“ntoe”这种块" in built.log


def test_a_sound_site_shows_no_problems(small: SmallSite):
    built = small.build("content_checks", "official_text", "corrections_list")
    assert built.ok, built.log
    assert "wb-problems" not in built.page("index.html")
