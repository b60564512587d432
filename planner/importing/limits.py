"""The limits under which a strange file is read: ours, not the library's.

The memory limit is the operating system's own: `resource` on Linux and macOS, a Job Object on Windows.
"""

from __future__ import annotations

import sys

SECONDS = 20.0
"""How long the reading child process may take."""

MEMORY = 1 << 30
"""How many bytes of address space it may use."""

MOST_ROWS = 20_000
MOST_COLUMNS = 500

MOST_CELLS = 2_000_000
"""How many cells with content a file may have in all; a plan of 20,000 rows has a seventh of that."""

LONGEST_TEXT = 100_000
"""How many characters a cell may hold; Excel's own have at most 32,767."""

UNPACKED = 100 * 1024 * 1024
"""How large the parts of a zip may be together, unpacked, and any other file as it lies."""

RATIO = 200
"""How many times smaller than its content a part of a zip may be packed."""

SMALL_PART = 64 * 1024
"""Parts up to this size are harmless however well they are packed."""

DETAILED_ROWS = 5_000
"""Up to how many rows of a workbook the slower second look is taken."""


def limit_memory(amount: int = MEMORY) -> None:
    """Let this process use no more than `amount` bytes from now on."""
    if sys.platform == "win32":
        _limit_by_job(amount)
    else:
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        except (ValueError, OSError):  # macOS refuses RLIMIT_AS on some versions; the time limit remains
            return


def _limit_by_job(amount: int) -> None:
    """Put this process into a Job Object with a memory limit (Windows)."""
    import ctypes
    from ctypes import wintypes

    class BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class Limits(ctypes.Structure):
        _fields_ = (
            ("Basic", BasicLimits),
            ("IoCounters", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    process_memory = 0x100
    extended_limit_information = 9
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
    kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    limits = Limits()
    limits.Basic.LimitFlags = process_memory
    limits.ProcessMemoryLimit = amount
    job = kernel.CreateJobObjectW(None, None)
    if job and kernel.SetInformationJobObject(
        job, extended_limit_information, ctypes.byref(limits), ctypes.sizeof(limits)
    ):
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
