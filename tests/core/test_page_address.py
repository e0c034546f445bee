import pytest

from weibao.page_address import page_address


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("domains/index.md", "domains/"),
        ("domains/family.md", "domains/family/"),
        ("reindex.md", "reindex/"),
        ("a/b/index.md", "a/b/"),
    ],
)
def test_a_page_is_published_as_a_folder(path, address):
    assert page_address(path) == address
