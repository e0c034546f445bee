#!/usr/bin/env bash
# Markdown 3.11.3 beside markdown-it-py 4.0.0 and mistune 3.1.4. Guessed: **马上打电话。** is bold in each, whatever
# follows. Seen: where a Chinese character follows the closing ** at once, CommonMark's rule of flanking (a mark before
# it, a letter behind it) leaves the asterisks in the text of markdown-it-py; Markdown and mistune make it bold. The
# same with **“欺凌”** in the middle of a sentence. A page that reads right under MkDocs shows asterisks under a
# CommonMark renderer, unless the full stop stands outside.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check markdown==3.11.3 markdown-it-py==4.0.0 mistune==3.1.4 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import markdown
import markdown_it
import mistune

print({name: version(name) for name in ("markdown", "markdown-it-py", "mistune")})
for text in ("**马上打电话。**再等人来。", "这是**“欺凌”**的意思。"):
    made = {
        "markdown": markdown.markdown(text).strip(),
        "markdown-it-py": markdown_it.MarkdownIt().render(text).strip(),
        "mistune": mistune.html(text).strip(),
    }
    for name, html in made.items():
        print(f"{name:15}", html)
    assert "<strong>" in made["markdown"] and "<strong>" in made["mistune"]
    assert made["markdown-it-py"] == f"<p>{text}</p>"
    outside = text.replace("。**", "**。").replace("**“", "“**").replace("”**", "**”")
    assert "<strong>" in markdown_it.MarkdownIt().render(outside)
PYTHON
echo "as described"
