"""Where a Markdown page is published: domains/family.md → domains/family/."""


def page_address(path: str) -> str:
    """The address of a page, relative to the site's root; "" for the home page. Pages are folders, never files."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    parts = [part for part in (folder, "" if name == "index" else name) if part]
    return "".join(f"{part}/" for part in parts)
