"""A kernel that dies before it answers is started anew; one that dies at work is not."""

from pathlib import Path

import pytest

from analysis.reports import execute
from analysis.reports.execute import STARTS, Watch
from analysis.reports.record import State

End = tuple[State, str, str]
BORN_DEAD: End = ("failed", "RuntimeError", "Kernel died before replying to kernel_info")
WELL: End = ("completed", "", "")


@pytest.mark.parametrize(
    ("ends", "cell", "tried"),
    [
        ([WELL], "", 1),
        ([BORN_DEAD, WELL], "", 2),
        ([BORN_DEAD] * STARTS, "", STARTS),
        ([("killed", "DeadKernelError", "the kernel died")], "made-up", 1),
        ([("failed", "RuntimeError", "made up")], "made-up", 1),
        ([("failed", "FileNotFoundError", "made up")], "", 1),
    ],
)
def test_only_a_kernel_that_never_answered_is_started_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ends: list[End], cell: str, tried: int
) -> None:
    left = list(ends)
    monkeypatch.setattr(execute, "_execute", lambda _job, _watch: left.pop(0))
    watch = Watch(tmp_path / "status.json", ["made-up"], 1, current=cell)
    assert execute._started({}, watch) == ends[tried - 1]
    assert len(ends) - len(left) == tried
