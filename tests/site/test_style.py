"""The style inside every page: complete for what the page shows, and nothing to wait for."""

from pathlib import Path

from lxml import html

from weibao.slim_style import is_unused


def pages(site: Path):
    for file in sorted(site.rglob("*.html")):
        yield file.relative_to(site).as_posix(), html.fromstring(file.read_bytes())


def test_no_page_uses_what_its_style_leaves_out(site: Path):
    for path, page in pages(site):
        used = {name for classes in page.xpath("//@class") for name in classes.split()}
        assert [name for name in used if is_unused(name)] == [], path


def test_every_page_carries_the_style_and_links_none(site: Path):
    for path, page in pages(site):
        assert page.xpath("//link[@rel='stylesheet']") == [], path
        [style] = page.xpath("//head/style[contains(., '.wb-danger')]")
        assert ".wb-source" in style.text, path
        assert ".md-header" in style.text, path


def test_the_style_asks_for_no_file(site: Path):
    for path, page in pages(site):
        for style in page.xpath("//style"):
            assert "url(" not in style.text.replace("url('data:", "").replace('url("data:', "").replace(
                "url(data:", ""
            ), path
            assert "@import" not in style.text, path
