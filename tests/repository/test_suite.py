"""The suite itself: `make test` hands its tests to several workers."""

import subprocess
import sys
from pathlib import Path

TESTS = """\
import os
import pytest

@pytest.mark.xdist_group("together")
@pytest.mark.parametrize("number", range(8))
def test_made_up(number):
    with open("workers.txt", "a") as file:
        file.write(os.environ["PYTEST_XDIST_WORKER"] + "\\n")
"""


def test_tests_that_share_a_fixture_stay_on_one_worker(tmp_path: Path) -> None:
    (tmp_path / "test_made_up.py").write_text(TESTS, "utf-8")
    options = ["-q", "-n", "2", "--dist", "loadgroup", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "-c", "/dev/null", "--rootdir", tmp_path, tmp_path],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    workers = (tmp_path / "workers.txt").read_text("utf-8").split()
    assert len(workers) == 8
    assert len(set(workers)) == 1
