"""The style travels inside the page; without the hook it is linked, and nothing else changes."""

LINK = '<link rel="stylesheet"'


def test_with_the_hook_the_style_is_in_the_page(small):
    page = small.build("site_frame", "inline_style").page("index.html")
    assert LINK not in page
    assert "<style>" in page
    assert ".md-header" in page


def test_without_the_hook_the_style_is_linked(small):
    built = small.build("site_frame")
    page = built.page("index.html")
    assert LINK in page
    assert ".md-header{" not in page
    assert [f for f in built.files if f.startswith("assets/stylesheets/main.")]
