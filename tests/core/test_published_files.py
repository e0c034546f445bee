"""The addresses in a built page."""

import pytest

from weibao.published_files import check_addresses, site_files


@pytest.fixture
def found(tmp_path):
    (tmp_path / "a").mkdir()
    for name in ("index.html", "a/index.html", "style.css"):
        (tmp_path / name).write_text("", encoding="utf-8")
    return lambda html: [(p.line, p.found) for p in check_addresses(html, "a/index.html", site_files(tmp_path))]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../">',
        '<a href="#x">',
        '<a href="../a/#x">',
        '<a href="https://example.org/">',
        '<link rel="stylesheet" href="../style.css?1">',
        '<link rel="canonical" href="https://example.org/a/">',
        '<img src="data:,">',
    ],
)
def test_what_is_there_and_what_is_only_linked_is_sound(found, html):
    assert found(html) == []


@pytest.mark.parametrize("html", ['<a href="../b/">', '<img alt="" src="nowhere.png">', '<script src="../x.js">'])
def test_what_is_not_there_is_told(found, html):
    ((line, message),) = found(f"\n{html}")
    assert (line, message.endswith("指向的文件不存在")) == (2, True)


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://evil.example/x.js">',
        '<img src="//evil.example/a.png">',
        '<iframe src="http://a.example">',
        '<link href="https://fonts.example/css" rel="stylesheet">',
        '<link rel="preconnect" href="https://f.example">',
    ],
)
def test_what_is_loaded_from_elsewhere_is_told(found, html):
    ((_, message),) = found(html)
    assert message.startswith("从别的网站加载")
