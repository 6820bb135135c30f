"""Write code into a new cell of the notebook, from a button.

The kernel cannot: what it asks of a notebook reaches it with the reply to a cell alone, and a button has none. ipylab
asks JupyterLab itself to insert the cell.
"""

import warnings
from importlib.util import find_spec
from typing import Any


class CellWriter:
    """Asks the JupyterLab in front of this kernel to write cells; made before it is needed, so that it is ready."""

    def __init__(self) -> None:
        self._lab: Any = None
        if find_spec("ipylab"):
            with warnings.catch_warnings():
                # It declares a trait in a way that traitlets has meant to drop for years.
                warnings.simplefilter("ignore", DeprecationWarning)
                from ipylab import JupyterFrontEnd  # noqa: PLC0415 - only where it is installed

            self._lab = JupyterFrontEnd()

    def write(self, code: str) -> bool:
        """Write code into a new cell below the active one; return whether anybody could be asked to."""
        if self._lab is None:
            return False
        self._lab.commands.execute("notebook:insert-cell-below")
        self._lab.commands.execute("notebook:replace-selection", {"text": code})
        return True
