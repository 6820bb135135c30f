"""The environment of the processes of a report run, the same on every machine. Imports nothing that is slow."""

import os
from importlib.util import find_spec
from pathlib import Path

from analysis.reports.warm.client import Nurseries


def open_nurseries() -> Nurseries:
    """Start the nursery of a build: as early as can be, so that it imports while other work is done."""
    return Nurseries(common_environment())


def common_environment() -> dict[str, str]:
    """Return the user's environment without what would change a report from machine to machine."""
    styles = Path(str(find_spec("matplotlib").origin)).parent / "mpl-data" / "matplotlibrc"  # type: ignore[union-attr] # a dependency
    return {
        **os.environ,
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "MATPLOTLIBRC": str(styles),
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
    }
