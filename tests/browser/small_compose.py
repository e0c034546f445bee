"""What the tests of sheets of one's own share: tick, print, read what was printed."""

from playwright.sync_api import Page, expect

from tests.core.small_sheets import codes_on, pages_of

COMPOSE = "handouts/compose/"
USUAL = ["hotline:12356", "hotline:12355", "hotline:12345"]  # in the order of the page


def paper(page: Page) -> tuple[str, list[str], int]:
    """What is printed: its words without white space, what its codes say, how many pages."""
    pdf = page.pdf(prefer_css_page_size=True)
    pages = pages_of(pdf)
    return "".join(pages), codes_on(pdf), len(pages)


def ticked(page: Page) -> list[str]:
    found: list[str] = page.evaluate("[...document.querySelectorAll('.wb-ticks input:checked')].map(box => box.value)")
    return found


def tick(page: Page, ids: list[str], big: bool = False) -> None:
    """These and no others; then wait until the pages have been counted."""
    page.evaluate(
        """([ids, big]) => { document.querySelector('[data-wb-pages]').textContent = '';
        for (const box of document.querySelectorAll('.wb-ticks input')) box.checked = ids.includes(box.value);
        const size = document.querySelector('[data-wb-big]'); size.checked = big;
        size.dispatchEvent(new Event('change', { bubbles: true })); }""",
        [ids, big],
    )
    expect(page.locator("[data-wb-pages]")).not_to_be_empty()
