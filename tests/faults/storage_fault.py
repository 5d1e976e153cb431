"""Makes one chosen call of a server to its storage fail (`storage_fault.c`)."""

import errno
import mmap
import pathlib
import struct
import subprocess

SHORT_WRITE = -1
FULL = 2
MODES = {"EIO": errno.EIO, "ENOSPC": errno.ENOSPC, "EINTR": errno.EINTR, "short": SHORT_WRITE}
MOVING = ("read", "pread", "pread64", "write", "pwrite", "pwrite64")
SITES, SITE_BYTES, HEAD = 4096, 160, struct.Struct("=IIIIi160s")
SOURCE = pathlib.Path(__file__).with_suffix(".c")


class StorageFault:
    """The shared page through which a server's calls are counted and one of them is hit."""

    def __init__(self, folder, data):
        self.library = folder / "storage_fault.so"
        command = ["cc", "-O1", "-Wall", "-Werror", "-shared", "-fPIC", "-o", self.library, SOURCE, "-ldl"]
        subprocess.run(command, check=True)
        control = folder / "fault"
        control.write_bytes(bytes(HEAD.size + SITES * SITE_BYTES))
        with open(control, "r+b") as file:
            self.page = mmap.mmap(file.fileno(), 0)
        self.env = {"LD_PRELOAD": self.library, "HEFU_FAULT_CONTROL": control, "HEFU_FAULT_FOLDER": f"{data}/"}
        self.env = {name: str(value) for name, value in self.env.items()}

    def arm(self, kind="", place=0, mode="EIO"):
        """From now on calls are counted, and of those of this kind the one at this place, from 1, fails."""
        for armed in (0, 1):
            HEAD.pack_into(self.page, 0, armed, 0, place, 0, MODES[mode], kind.encode())

    def fill(self):
        """From now on whatever needs room fails, until `make_room`."""
        HEAD.pack_into(self.page, 0, FULL, 0, 0, 0, 0, b"")

    def make_room(self):
        HEAD.pack_into(self.page, 0, 0, 0, 0, 0, 0, b"")

    def disarm(self):
        """Stops counting; returns whether the call was met."""
        _, calls, target, met, mode, kind = HEAD.unpack_from(self.page, 0)
        HEAD.pack_into(self.page, 0, 0, calls, target, met, mode, kind)
        return met >= target > 0

    def kinds(self):
        """What was called, in order, since it was armed."""
        calls = HEAD.unpack_from(self.page, 0)[1]
        assert calls <= SITES, "more calls than are kept"
        starts = range(HEAD.size, HEAD.size + calls * SITE_BYTES, SITE_BYTES)
        return [self.page[start : start + SITE_BYTES].split(b"\0", 1)[0].decode() for start in starts]


def modes_of(kind):
    """How a call of this kind can fail."""
    name = kind.split()[0]
    if name in MOVING:
        return ("EIO", "ENOSPC", "short", "EINTR") if "write" in name else ("EIO", "short", "EINTR")
    return ("EIO", "ENOSPC")
