"""The kernel of a report run: this very Python, in the worker's own process group."""

import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

from ipykernel.kernelspec import RESOURCES, get_kernel_dict
from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from jupyter_core.paths import jupyter_runtime_dir
from traitlets import default


class RunningPython(KernelSpecManager):
    """Knows one kernel: the Python that is running, whatever kernels are installed on the machine."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:  # noqa: ARG002 - the signature is jupyter_client's
        """Return the kernel specification of the running Python."""
        return KernelSpec(resource_dir=RESOURCES, **get_kernel_dict())


class SameGroup(LocalProvisioner):
    """Starts a kernel in the process group of its worker, so that one signal to the group ends them all.

    jupyter_client would give the kernel a session of its own, and a killed worker could leave it behind.
    """

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start the kernel's process."""
        if sys.platform == "win32":
            return await super().launch_kernel(cmd, **kwargs)
        self.process = subprocess.Popen(cmd, stdin=subprocess.DEVNULL, env=kwargs["env"])  # noqa: S603 - our own Python
        self.pid = self.process.pid
        # Without a group of the kernel's own, a signal goes to the kernel alone and not to the worker.
        self.pgid = None
        return self.connection_info


class ReportKernel(AsyncKernelManager):
    """Manages the kernel of one notebook."""

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.kernel_id = str(uuid.uuid4())
        # jupyter_client would use the system's temporary folder, where a killed run would leave the file.
        self.connection_file = str(Path(jupyter_runtime_dir()) / f"{self.kernel_id}.json")
        self.provisioner = SameGroup(kernel_id=self.kernel_id, kernel_spec=self.kernel_spec, parent=self)

    @default("kernel_spec_manager")
    def _running_python(self) -> KernelSpecManager:
        return RunningPython(parent=self)
