"""Problems of raw tables as a web page that stands alone: it loads nothing, runs nothing, and shows text as text."""

from collections.abc import Mapping, Sequence
from html import escape

from analysis.cli.screen import printable

HEADINGS = {
    "file": "File",
    "sheet": "Sheet",
    "row": "Row",
    "column": "Column",
    "value": "Value",
    "problem": "Problem",
    "todo": "To do",
}
"""The columns of the table of problems."""

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 90rem; padding: 1rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { font-weight: 600; padding: .5rem 0; text-align: left; }
th, td { border: 1px solid #767676; overflow-wrap: anywhere; padding: .4rem .6rem; text-align: left;
  vertical-align: top; }
th { overflow-wrap: normal; }
.row { text-align: right; }
td.value { white-space: pre-wrap; }
"""


def page(rows: Sequence[Mapping[str, str]], what: str, summary: str) -> str:
    """Return the page.

    Parameters
    ----------
    rows
        The problems, a text for each of `HEADINGS`.
    what
        What was checked.
    summary
        What came of it, in a sentence.
    """
    title = f"Check of {_text(what)}"
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{_text(summary)}</p>
{_table(rows) if rows else ""}
</main>
</body>
</html>
"""


def _text(value: object) -> str:
    return escape(printable(value))


def _table(rows: Sequence[Mapping[str, str]]) -> str:
    heads = "".join(f'<th scope="col" class="{key}">{heading}</th>' for key, heading in HEADINGS.items())
    lines = "\n".join(f"<tr>{''.join(_cell(key, row[key]) for key in HEADINGS)}</tr>" for row in rows)
    return f"""<div class="table" role="region" aria-label="Problems" tabindex="0">
<table>
<caption>Problems, by file and row</caption>
<thead><tr>{heads}</tr></thead>
<tbody>
{lines}
</tbody>
</table>
</div>"""


def _cell(key: str, value: str) -> str:
    return f'<td class="{key}">{_text(value)}</td>'
