"""The process that looks at a stranger's file, talked to as the server does."""

import json
import struct
import subprocess
import time

from installation import BINARY

MEMORY_BYTES = 512 * 1024 * 1024
"""What the kernel may still be asked for once the filter is in place."""
HARMLESS = {
    "read", "write", "writev", "mmap", "mprotect", "munmap", "mremap", "madvise", "brk", "futex", "sched_yield",
    "clock_gettime", "getrandom", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "exit",
    "exit_group",
}  # fmt: skip


def frame(content):
    return struct.pack("<I", len(content)) + content


def command(memory_bytes=MEMORY_BYTES, cpu_seconds=10):
    limits = ["--memory-bytes", str(memory_bytes), "--cpu-seconds", str(cpu_seconds)]
    return [str(BINARY), "judge", *limits]


def judge(pdf):
    request = {"Judge": {"trust": [], "at_seconds": int(time.time())}}
    return frame(json.dumps(request).encode()) + frame(pdf)


def draw(pdf, page=0, width=400):
    request = {"Draw": {"page": page, "width": width}}
    return frame(json.dumps(request).encode()) + frame(pdf)


def run(words, wrapper=(), **limits):
    """Exit status and the frames that came out."""
    done = subprocess.run([*wrapper, *command(**limits)], input=words, capture_output=True, env={}, timeout=60)
    frames, rest = [], done.stdout
    while len(rest) >= 4:
        length = struct.unpack("<I", rest[:4])[0]
        frames.append(rest[4 : 4 + length])
        rest = rest[4 + length :]
    return done.returncode, frames
