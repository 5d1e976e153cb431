"""What a disk holds after a power cut, going by the calls that were made to it.

The calls of a server are recorded by strace. A disk is then played up to any of them: bytes that were
written and not flushed since may be there, missing or torn at a sector; names that were made, moved or
removed may or may not have reached their folder until that folder was flushed.
"""

import os
import pathlib
import re

SECTOR = 512
CALLS = (
    "openat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,"
    "link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir"
)
"""-y names the files behind descriptors, -xx gives bytes as they are, -ttt the time of each call."""
RECORDER = ["strace", "-f", "-y", "-xx", "-ttt", "-s", "100000000", "-e", f"trace={CALLS}"]

LINE = re.compile(r"^(\d+) +(\d+\.\d+) (.*)$", re.S)
UNFINISHED = re.compile(r"^(.*) <unfinished \.\.\.>$", re.S)
RESUMED = re.compile(r"^<\.\.\. \w+ resumed>(.*)$", re.S)
CALL = re.compile(r"^(\w+)\((.*)\) += (-?\d+)(.*)$", re.S)
FILE = re.compile(r"^(?:-?\d+|AT_FDCWD)<(.*)>$", re.S)


def decoded(text):
    """The bytes of a string as strace -xx prints it."""
    return bytes.fromhex(text.strip('"').replace("\\x", ""))


def arguments(text):
    """Split at commas outside of strings, file names and brackets."""
    parts, depth, quoted, start = [], 0, False, 0
    for place, sign in enumerate(text):
        if sign == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif sign in "<[{":
            depth += 1
        elif sign in ">]}":
            depth -= 1
        elif sign == "," and depth == 0:
            parts.append(text[start:place].strip())
            start = place + 1
    return [*parts, text[start:].strip()]


def calls(path):
    """(time, name, arguments, result, rest) of every finished call that succeeded, in the order of their ends."""
    begun = {}
    with open(path, errors="surrogateescape") as lines:
        for line in lines:
            found = LINE.match(line.rstrip("\n"))
            if not found:
                continue
            process, at, text = found.groups()
            cut = UNFINISHED.match(text)
            if cut:
                begun[process] = cut.group(1)
                continue
            rest = RESUMED.match(text)
            if rest:
                text = begun.pop(process, "") + rest.group(1)
            call = CALL.match(text)
            if call and int(call.group(3)) >= 0:
                yield float(at), call.group(1), arguments(call.group(2)), int(call.group(3)), call.group(4)


class Inode:
    """A file's bytes: those that are flushed, and what was written since."""

    def __init__(self, content=b""):
        self.flushed = bytearray(content)
        self.pending = []

    def flush(self):
        for change in self.pending:
            apply(self.flushed, change)
        self.pending.clear()

    def after_cut(self, chance):
        """What may be found: each unflushed change wholly, partly or not at all."""
        content = bytearray(self.flushed)
        for change in self.pending:
            if isinstance(change, int):
                if chance.random() < 0.5:
                    apply(content, change)
                continue
            offset, data = change
            fate = chance.choice(("whole", "torn", "gone"))
            for start in range(0, len(data), SECTOR):
                if fate == "whole" or (fate == "torn" and chance.random() < 0.5):
                    apply(content, (offset + start, data[start : start + SECTOR]))
        return bytes(content)

    def length(self):
        content = len(self.flushed)
        for change in self.pending:
            content = change if isinstance(change, int) else max(content, change[0] + len(change[1]))
        return content


def apply(content, change):
    if isinstance(change, int):
        del content[change:]
        content.extend(bytes(change - len(content)))
        return
    offset, data = change
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(data)] = data


class Disk:
    """Everything below one folder. Paths are relative to it; '' is the folder itself.

    One that does not flush says that it did and did not.
    """

    def __init__(self, root, flushes=True):
        self.root = str(root)
        self.flushes = flushes
        self.names = {}
        self.folders = {""}
        self.flushed_names = {}
        self.changes = []
        self.places = {}
        for path in sorted(pathlib.Path(root).rglob("*")):
            name = str(path.relative_to(root))
            if path.is_dir():
                self.folders.add(name)
            else:
                self.names[name] = Inode(path.read_bytes())
        self.flushed_names = dict(self.names)

    def inside(self, path):
        """The path within the folder; None for others."""
        if path == self.root:
            return ""
        return path[len(self.root) + 1 :] if path.startswith(self.root + "/") else None

    def named(self, argument, folder=None):
        """A path argument, relative to the descriptor's folder if there is one."""
        path = decoded(argument).decode()
        base = FILE.match(folder).group(1) if folder and FILE.match(folder) else ""
        return self.inside(os.path.normpath(os.path.join(decoded_name(base), path)))

    def play(self, call):
        """One more call."""
        _, name, parts, result, rest = call
        handler = getattr(self, f"do_{name}", None)
        if handler:
            handler(parts, result, rest)

    def inode(self, argument):
        found = FILE.match(argument)
        path = found and self.inside(decoded_name(found.group(1)))
        return path if path is None else (path, self.names.get(path))

    def do_openat(self, parts, _result, rest):
        path = self.named(parts[1], parts[0])
        if path is None or path in self.folders:
            return
        if path not in self.names:
            if "O_CREAT" not in parts[2]:
                return
            self.rename_entry(path, Inode())
        if "O_TRUNC" in parts[2]:
            self.names[path].pending.append(0)
        self.places[path] = 0

    def written(self, argument, offset, data, count):
        path, inode = self.inode(argument) or (None, None)
        if inode is None:
            return
        if offset is None:
            offset = self.places.get(path, 0)
            self.places[path] = offset + count
        inode.pending.append((offset, data[:count]))

    def do_write(self, parts, result, _):
        if self.inode(parts[0]):
            self.written(parts[0], None, decoded(parts[1]), result)

    def do_pwrite64(self, parts, result, _):
        if self.inode(parts[0]):
            self.written(parts[0], int(parts[3]), decoded(parts[1]), result)

    def do_writev(self, parts, *_):
        assert not self.inode(parts[0]), "a call that is not played"

    do_pwritev = do_pwritev2 = do_fallocate = do_writev

    def do_ftruncate(self, parts, *_):
        _, inode = self.inode(parts[0]) or (None, None)
        if inode:
            inode.pending.append(int(parts[1]))

    def do_fsync(self, parts, *_):
        path, inode = self.inode(parts[0]) or (None, None)
        if not self.flushes:
            return
        if inode:
            inode.flush()
        elif path is not None:
            self.flush_folder(path)

    do_fdatasync = do_fsync

    def do_mkdir(self, parts, *_):
        path = self.named(parts[0])
        if path is not None:
            self.folders.add(path)

    def do_mkdirat(self, parts, *_):
        path = self.named(parts[1], parts[0])
        if path is not None:
            self.folders.add(path)

    def move(self, old, new, keep):
        if old is None and new is None:
            return
        inode = self.names[old]
        self.rename_entry(new, inode)
        if not keep:
            self.rename_entry(old, None)

    def do_rename(self, parts, *_):
        self.move(self.named(parts[0]), self.named(parts[1]), keep=False)

    def do_renameat(self, parts, *_):
        self.move(self.named(parts[1], parts[0]), self.named(parts[3], parts[2]), keep=False)

    do_renameat2 = do_renameat

    def do_link(self, parts, *_):
        self.move(self.named(parts[0]), self.named(parts[1]), keep=True)

    def do_linkat(self, parts, *_):
        self.move(self.named(parts[1], parts[0]), self.named(parts[3], parts[2]), keep=True)

    def do_unlink(self, parts, *_):
        self.forget(self.named(parts[0]))

    def do_unlinkat(self, parts, *_):
        self.forget(self.named(parts[1], parts[0]))

    def forget(self, path):
        if path in self.names:
            self.rename_entry(path, None)

    def rename_entry(self, path, inode):
        """A name gets a file or loses it."""
        self.changes.append((path, inode))
        if inode is None:
            self.names.pop(path, None)
        else:
            self.names[path] = inode

    def flush_folder(self, folder):
        """Everything that changed in this folder so far is there for good."""
        left = []
        for path, inode in self.changes:
            if os.path.dirname(path) != folder:
                left.append((path, inode))
            elif inode is None:
                self.flushed_names.pop(path, None)
            else:
                self.flushed_names[path] = inode
        self.changes = left

    def cut(self, to, chance):
        """Writes into a folder what may be found after the power came back."""
        names = dict(self.flushed_names)
        # A journal keeps the order: what came later is there only if what came before is.
        for path, inode in self.changes[: chance.randint(0, len(self.changes))]:
            if inode is None:
                names.pop(path, None)
            else:
                names[path] = inode
        contents = {}
        for path, inode in names.items():
            if id(inode) not in contents:
                contents[id(inode)] = inode.after_cut(chance)
            place = to / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(contents[id(inode)])
            place.chmod(0o600)


def decoded_name(text):
    """strace -xx escapes file names as well."""
    return bytes.fromhex(text.replace("\\x", "")).decode() if text.startswith("\\x") else text
