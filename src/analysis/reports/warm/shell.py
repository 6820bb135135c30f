"""An IPython shell that records the outputs of cells as a kernel would have sent them."""

import base64
import contextlib
import io
from collections.abc import Callable, Mapping
from typing import Any, TextIO

import nbformat
from ipykernel.compiler import XCachingCompiler
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from nbformat import NotebookNode, v4
from traitlets.config import Config


def _output(kind: str, **parts: Any) -> NotebookNode:
    """Return an output of a cell."""
    output: NotebookNode = v4.new_output(kind, **parts)  # type: ignore[no-untyped-call] # nbformat is untyped
    return output


class Recorder:
    """Where the outputs of the current cell go.

    Parameters
    ----------
    outputs
        The outputs of the current cell.
    """

    def __init__(self) -> None:
        self.outputs: list[NotebookNode] = []
        self._shown: dict[str, list[NotebookNode]] = {}
        self._clear_next = False

    def begin(self) -> list[NotebookNode]:
        """Begin a cell, and return the list that its outputs will be in."""
        self.outputs = []
        self._clear_next = False
        return self.outputs

    def add(self, output: NotebookNode, display_id: str = "") -> None:
        """Add an output; one with an id can be updated later."""
        self._cleared()
        self.outputs.append(output)
        if display_id:
            self._shown.setdefault(display_id, []).append(output)

    def update(self, display_id: str, data: Mapping[str, Any], metadata: Mapping[str, Any]) -> None:
        """Put other content in place of every output with an id, in whichever cell it stands."""
        for output in self._shown.get(display_id, []):
            output["data"] = nbformat.from_dict(dict(data))  # type: ignore[no-untyped-call] # nbformat is untyped
            output["metadata"] = nbformat.from_dict(dict(metadata))  # type: ignore[no-untyped-call] # as above

    def write(self, name: str, text: str) -> None:
        """Add text of a stream; what follows the same stream is joined to it."""
        self._cleared()
        last = self.outputs[-1] if self.outputs else None
        if last is not None and last.output_type == "stream" and last.name == name:
            last["text"] += text
        elif text:
            self.outputs.append(_output("stream", name=name, text=text))

    def clear(self, *, wait: bool) -> None:
        """Take the cell's outputs away, now or as soon as there is another."""
        if wait:
            self._clear_next = True
        else:
            self.outputs.clear()

    def _cleared(self) -> None:
        if self._clear_next:
            self.outputs.clear()
            self._clear_next = False


class RecordingStream(io.TextIOBase):
    """Standard output or error of a notebook's code.

    Parameters
    ----------
    name
        ``stdout`` or ``stderr``.
    recorder
        Where the text goes.
    """

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, name: str, recorder: Recorder) -> None:
        self.name = name
        self._recorder = recorder

    def write(self, text: str) -> int:
        """Record text."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        self._recorder.write(self.name, text)
        return len(text)

    def writable(self) -> bool:
        """Return that it can be written to."""
        return True

    def fileno(self) -> int:
        """Return the descriptor that programs started by the notebook write to."""
        return 1 if self.name == "stdout" else 2


class RecordingPublisher(DisplayPublisher):
    """Takes what `IPython.display.display` shows."""

    recorder: Recorder

    def publish(  # type: ignore[override] # IPython's signature has grown by unused names
        self,
        data: Mapping[str, Any],
        metadata: Mapping[str, Any] | None = None,
        *,
        transient: Mapping[str, Any] | None = None,
        update: bool = False,
        **_: Any,
    ) -> None:
        """Record an output, or update one."""
        content, about = plain(data), dict(metadata or {})
        display_id = str((transient or {}).get("display_id", ""))
        if update:
            self.recorder.update(display_id, content, about)
        else:
            self.recorder.add(_output("display_data", data=content, metadata=about), display_id)

    def clear_output(self, wait: bool = False) -> None:
        """Take away what the cell has shown."""
        self.recorder.clear(wait=wait)


class RecordingHook(DisplayHook):
    """Takes the value of a cell's last expression."""

    recorder: Recorder

    def write_output_prompt(self) -> None:
        """Print no prompt."""

    def write_format_data(self, format_dict: Mapping[str, Any], md_dict: Mapping[str, Any] | None = None) -> None:
        """Record the value."""
        count = self.prompt_count
        data, metadata = plain(format_dict), dict(md_dict or {})
        self.recorder.add(_output("execute_result", data=data, metadata=metadata, execution_count=count))

    def finish_displayhook(self) -> None:
        """End without a line break of IPython's own."""
        self._is_active = False


class RecordingShell(InteractiveShell):
    """The shell of one notebook.

    Attributes
    ----------
    recorder
        Where outputs go.
    left
        Whether the notebook has asked to leave, by ``exit``.
    """

    recorder: Recorder
    left = False
    # Names cells in tracebacks as a kernel does.
    compiler_class = XCachingCompiler

    @classmethod
    def open(cls) -> "RecordingShell":
        """Return the shell of this process, ready for the first cell."""
        # History would start a thread and a file, and a report has no use for it.
        config = Config({"HistoryManager": {"enabled": False}, "InteractiveShell": {"separate_in": ""}})
        shell: RecordingShell = cls.instance(
            config=config, display_pub_class=RecordingPublisher, displayhook_class=RecordingHook
        )
        shell.recorder = Recorder()
        for part in (shell.display_pub, shell.displayhook):
            part.recorder = shell.recorder  # type: ignore[union-attr] # the classes named above
        shell.enable_matplotlib("inline")  # type: ignore[no-untyped-call] # IPython has no types
        return shell

    def enable_gui(self, gui: str | None = None) -> None:
        """Open no window: there is nobody to look at it."""

    def ask_exit(self) -> None:
        """Note that the notebook wants to leave."""
        self.left = True

    def _showtraceback(self, etype: type[BaseException], evalue: BaseException, stb: list[str]) -> None:
        self.recorder.add(_output("error", ename=etype.__name__, evalue=str(evalue), traceback=list(stb)))

    @contextlib.contextmanager
    def _streams(self) -> Any:
        out: TextIO = RecordingStream("stdout", self.recorder)  # type: ignore[assignment] # what code needs of it
        error: TextIO = RecordingStream("stderr", self.recorder)  # type: ignore[assignment] # as above
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
            yield

    def recording(self, run: Callable[[], None]) -> None:
        """Call a function whose standard output and error are recorded."""
        with self._streams():
            run()


def plain(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a bundle of representations with bytes as base64, as kernels send them."""
    return {kind: base64.b64encode(part).decode() if isinstance(part, bytes) else part for kind, part in data.items()}
