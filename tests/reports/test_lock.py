import signal
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.errors import BusyError, PublishError
from analysis.reports.lock import hold

HOLDER = """\
import sys, time
from pathlib import Path
from analysis.reports.lock import hold
with hold(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def test_a_second_holder_is_told_to_wait(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    with hold(reports), pytest.raises(BusyError, match="Another build is at work in reports/") as caught, hold(reports):
        pytest.fail("held twice")
    assert caught.value.exit_code == 8
    with hold(reports):
        pass


def test_a_killed_holder_leaves_the_folder_free(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(BusyError), hold(tmp_path):
            pytest.fail("held twice")
        holder.send_signal(signal.SIGKILL)
        holder.wait(30)
    with hold(tmp_path):
        pass


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("made up", "utf-8")
    with (
        pytest.raises(PublishError, match="Cannot write the report to reports/: it is not a folder"),
        hold(tmp_path / "reports"),
    ):
        pytest.fail("held a file")
    assert (tmp_path / "reports").read_text("utf-8") == "made up"
