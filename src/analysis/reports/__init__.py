"""Run the notebooks, export them to pages and PDF, and publish an edition whole or not at all."""

import sys

# jupyter-events brings this grammar along with JupyterLab; building it costs a second, and no notebook needs it.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type] # None makes its import fail, which is meant
