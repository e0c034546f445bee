"""The page of a handout: what stands on its sheet, as Markdown, below what the editor wrote."""

from collections.abc import Iterator

from weibao.handouts.sheet import Sheet


def page_markdown(sheet: Sheet) -> str:
    """The parts that are drawn from elsewhere: words of the notice as quote blocks, steps and changes with sources."""
    return "\n\n".join(_blocks(sheet))


def _blocks(sheet: Sheet) -> Iterator[str]:
    for number, part in enumerate(sheet.parts, start=1):
        if part.own:
            continue
        yield f"## {part.title} {{ #part-{number} }}"
        run: list[str] = []
        for line in part.lines:
            if line.markdown.startswith("- "):
                run.append(line.markdown)
            else:
                yield from ("\n".join(run),) if run else ()
                run = []
                yield line.markdown
        if run:
            yield "\n".join(run)
