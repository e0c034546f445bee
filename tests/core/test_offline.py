"""Links of a site that is opened from a disk: they name the file, and nothing else of the page changes."""

import pytest

from weibao.offline import link_to_files, with_files


@pytest.mark.parametrize(
    ("href", "leads"),
    [
        ("guides/", "guides/index.html"),
        ("../guides/bullying/", "../guides/bullying/index.html"),
        ("../../", "../../index.html"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("guides/..", "guides/../index.html"),
        ("guides/bullying/#who", "guides/bullying/index.html#who"),
        ("..#top", "../index.html#top"),
        ("?q=打", "index.html?q=打"),
        ("../?q=a/b&amp;c#m1", "../index.html?q=a/b&amp;c#m1"),
        ("", "index.html"),
        ("索引/", "索引/index.html"),
        ("%E7%B4%A2/", "%E7%B4%A2/index.html"),
        ("a&amp;b/", "a&amp;b/index.html"),
        ("v1.2/", "v1.2/index.html"),
    ],
)
def test_the_address_of_a_folder_leads_to_its_file(href, leads):
    assert with_files(f'<a href="{href}">甲</a>') == f'<a href="{leads}">甲</a>'


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/",
        "HTTPS://example.org/a/",
        "http://example.org",
        "//example.org/",
        "tel:110",
        "sms:12110",
        "mailto:a@example.org",
        "javascript:void(0)/",
        "data:image/svg+xml,%3Csvg/",
        "web+a.b-c:x/",
        "/",
        "/guides/",
        "#m1",
        "#/guides/",
        "assets/a.css",
        "../data/notice.json",
        "../data/notice.json?v=1/",
        "../guides/bullying/index.html#who",
        "downloads/notice.txt",
        "手册.pdf",
        "LICENSE",
        ".well-known",
        "...",
    ],
)
def test_other_sites_anchors_and_names_of_files_are_kept(href):
    source = f'<a href="{href}">甲</a>'
    assert with_files(source) == source


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ('<a class="b" HREF="c/">', '<a class="b" href="c/index.html">'),
        ('<link rel="next" href="../c/">', '<link rel="next" href="../c/index.html">'),
        ('<a xlink:href="../c/#m1">', '<a xlink:href="../c/index.html#m1">'),
        ('<a href="b/"><a href="#c"><a href="d/">', '<a href="b/index.html"><a href="#c"><a href="d/index.html">'),
    ],
)
def test_every_link_of_a_page_is_rewritten(source, shown):
    assert with_files(source) == shown


@pytest.mark.parametrize(
    "source",
    [
        '<img src="guides/">',
        '<form action="guides/">',
        "<p>href=guides/ “href” href</p>",
        "<code>href=&quot;guides/&quot;</code>",
        '<a data-hreflang="guides/">',
        '<p title="guides/">guides/</p>',
    ],
)
def test_what_is_no_link_is_kept(source):
    assert with_files(source) == source


def test_a_page_that_is_rewritten_twice_stays_the_same():
    once = with_files('<a href="a/"><a href=".."><a href="?q=1"><a href="b/#c">')
    assert with_files(once) == once


def test_every_page_of_a_site_is_rewritten_and_nothing_else(tmp_path):
    link = '<a href="b/">甲</a>\r\n'.encode()
    for name in ("index.html", "a/b/index.html", "404.html", "a.js", "a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(link)
    link_to_files(tmp_path)
    changed = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.*") if p.read_bytes() != link}
    assert changed == {"index.html", "a/b/index.html", "404.html"}
    assert '<a href="b/index.html">甲</a>' in (tmp_path / "a/b/index.html").read_text(encoding="utf-8")
