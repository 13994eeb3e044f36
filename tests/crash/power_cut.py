#!/usr/bin/env python3
"""Kills the program at every system call by which it may change a folder while it saves, cuts the power, and looks at what
is found afterwards: always the old content or the new one, never a third; once "saved" was said, the new one.

usage: power_cut.py PROGRAM WRITER        PROGRAM: parcours; WRITER: the example `crash`

strace kills the process as it enters the call. The power cut is one of the file system: an ext4 in a file is told to
forget at once what is not on its disk (FS_IOC_SHUTDOWN), then it is mounted again. It is told so twice for each point:
with what its journal had in memory, and without. It is mounted so that it does the least by itself to keep files whole.

Three writers that are known to be wrong are put to the same test: one that is not found out fails the whole.

Where the system gives no such mount, the processes are killed all the same, without the power cut, and that is said
aloud; without strace, nothing is done, which is said aloud too.
"""

import collections
import fcntl
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time

FS_IOC_SHUTDOWN = 0x8004587D
# Whether the journal of the file system still reaches the disk, and what was written to files does not.
CUTS = {"journal flushed": 1, "journal lost": 2}
OPTIONS = "loop,noauto_da_alloc,data=writeback"
IMAGE_BYTES = 24 << 20
# A save without one of these steps is none, or was not seen.
STEPS = ["open", "write", "fsync", "rename", "close"]
# Calls that change nothing: before them is as before the next one that does.
READING = re.compile(r"p?read|\w*stat|\w*access|lseek|fcntl|getdents|dup")

# What is killed: its command, where `{0}` is the folder that it writes to; what tells which content is found in a
# folder; and the last content. Contents have numbers: 1 is there before, and `saved N` is said after each further one.
Writer = collections.namedtuple("Writer", "name command told last")


def run(*command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def must(*command):
    done = run(*command)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
    return done.stdout


class Place:
    """A folder with the first contents in it, made anew for each point."""

    def __init__(self, work, prepared, has_power):
        self.work, self.prepared, self.has_power = work, prepared, has_power
        self.folder = os.path.join(work, "disk")
        self.image = os.path.join(work, "image")
        self.made = os.path.join(work, "made")
        if has_power:
            with open(self.made, "wb") as image:
                image.truncate(IMAGE_BYTES)
            must("mke2fs", "-q", "-t", "ext4", "-d", prepared, self.made)
            os.mkdir(self.folder)

    def __enter__(self):
        if self.has_power:
            must("cp", "--sparse=always", self.made, self.image)
            must("mount", "-o", OPTIONS, self.image, self.folder)
        else:
            shutil.copytree(self.prepared, self.folder)
        return self

    def cut(self, how):
        """Cuts the power, and gives it back."""
        if self.has_power:
            folder = os.open(self.folder, os.O_RDONLY)
            fcntl.ioctl(folder, FS_IOC_SHUTDOWN, struct.pack("I", how))
            os.close(folder)
            must("umount", self.folder)
            must("mount", "-o", OPTIONS, self.image, self.folder)

    def __exit__(self, *_):
        if self.has_power:
            must("umount", self.folder)
            os.remove(self.image)
        else:
            shutil.rmtree(self.folder)


def calls_of(place, writer):
    """Each system call by which a writer may change the folder: its name, and how many of that name it is."""
    log = os.path.join(place.work, "calls")
    with place:
        command = [part.format(place.folder) for part in writer.command]
        # -y writes the path of each open file beside its number.
        must("strace", "-y", "-e", "trace=%file,%desc", "-o", log, *command)
    counts, calls = collections.Counter(), []
    with open(log, errors="replace") as lines:
        for line in lines:
            call = re.match(r"(\w+)\(", line)
            if call:
                counts[call[1]] += 1
                if place.folder in line and not READING.match(call[1]):
                    calls.append((call[1], counts[call[1]]))
    return calls


def judge(output, told, last):
    """What is wrong with what was found after a writer said this; none where it is as promised."""
    said = [int(number) for number in re.findall(r"^saved (\d+)$", output, re.MULTILINE)]
    said = said[-1] if said else 1
    if not told.isdigit():
        return f"a third: {told.splitlines()[0] if told else 'nothing'}"
    if not said <= int(told) <= min(said + 1, last):
        return f"content {told}, when {said} was saved"
    return None


def test(place, writer):
    """Kills a writer at each of its calls, and once lets it be. Returns the points, and what was wrong after which."""
    points = calls_of(place, writer) + [None]
    cuts = CUTS if place.has_power else {"no power cut": 0}
    wrong = []
    for point in points:
        for name, cut in cuts.items():
            with place:
                command = [part.format(place.folder) for part in writer.command]
                if point:
                    call, number = point
                    inject = f"inject={call}:signal=KILL:when={number}"
                    command = ["strace", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject, *command]
                done = run(*command)
                if point and done.returncode != -9:
                    wrong.append((point, name, f"was not killed: status {done.returncode} {done.stderr.strip()}"))
                    continue
                if not point and done.returncode:
                    wrong.append((point, name, f"failed: {done.stderr.strip()}"))
                    continue
                output = done.stdout if point else f"{done.stdout}\nsaved {writer.last}"
                place.cut(cut)
                fault = judge(output, writer.told(place.folder), writer.last)
                if fault:
                    wrong.append((point, name, fault))
    return points, wrong


def word(point):
    return "after its end" if point is None else f"at {point[0]} {point[1]}"


def can_cut(work, prepared):
    """Whether the system lets us mount an image; why not where it does not."""
    try:
        with Place(work, prepared, True) as place:
            place.cut(CUTS["journal lost"])
    except (OSError, RuntimeError) as error:
        return str(error)
    return None


def skipped(what):
    print(f"SKIPPED: {what}", flush=True)


def main():
    program, example = (os.path.abspath(path) for path in sys.argv[1:3])
    if not shutil.which("strace"):
        return skipped("no process is killed while it saves, and no power cut: strace is not installed")
    if run("strace", "-o", "/dev/null", "true").returncode:
        return skipped("no process is killed while it saves, and no power cut: strace may not watch processes here")
    # Mounts that nobody else sees, and that go with this process.
    if not os.environ.get("PARCOURS_CRASH_MOUNTS") and run("unshare", "-m", "true").returncode == 0:
        os.environ["PARCOURS_CRASH_MOUNTS"] = "own"
        os.execvp("unshare", ["unshare", "-m", sys.executable, *sys.argv])
    with tempfile.TemporaryDirectory(prefix="parcours-crash-") as work:
        return test_all(work, program, example)


def test_all(work, program, example):
    prepared = os.path.join(work, "prepared")
    must(example, "prepare", prepared)
    # A journey as the program writes it, the same not so, which `parcours fmt` puts right, and another.
    with open(os.path.join(prepared, "journey.ron"), "rb") as file:
        written = file.read()
    loose, other = written + b"\n" * 5000, written.replace(b'title: "1"', b'title: "2"')
    for name, content in [("loose.ron", loose), ("new", other)]:
        with open(os.path.join(prepared, name), "wb") as file:
            file.write(content)
    why = can_cut(work, prepared) if os.environ.get("PARCOURS_CRASH_MOUNTS") else "no mounts of one's own (unshare -m)"
    if os.path.isdir(os.path.join(work, "disk")):
        os.rmdir(os.path.join(work, "disk"))
    if why:
        skipped(f"no power cut, processes are killed only: {why}")
    place = Place(work, prepared, not why)

    def found(kind):
        return lambda folder: run(example, "told", kind, folder).stdout.strip()

    def formatted(folder):
        with open(os.path.join(folder, "loose.ron"), "rb") as file:
            content = file.read()
        return {loose: "1", written: "2"}.get(content, f"{len(content)} bytes, neither the old nor the new")

    writers = [Writer("parcours fmt", [program, "fmt", "{0}/loose.ron"], formatted, 2)]
    for kind in ["journey", "snapshot", "version", "settings"]:
        writers.append(Writer(kind, [example, "write", kind, "{0}"], found(kind), 4))
    failed = False
    for writer in writers:
        since = time.monotonic()
        points, wrong = test(place, writer)
        calls = collections.Counter(point[0] for point in points if point)
        names = ", ".join(f"{name} {count}" for name, count in sorted(calls.items()))
        print(f"{writer.name}: killed at {calls.total()} calls, {len(wrong)} times wrong, "
              f"{time.monotonic() - since:.0f} s ({names})", flush=True)
        missing = [step for step in STEPS if not any(name.startswith(step) for name in calls)]
        wrong += [(None, "seen by strace", f"no call of {step}") for step in missing]
        for point, cut, fault in wrong:
            print(f"  {word(point)}, {cut}: {fault}")
        failed |= bool(wrong)

    # The test itself: what is known to be wrong must be found wrong.
    dd = "dd status=none bs=4096 conv=fsync if={0}/new of={0}/"
    in_place, no_sync, no_folder = (
        Writer(name, command, found("journey"), 2)
        for name, command in [
            ("written in place", f"{dd}journey.ron".split()),
            ("renamed without a sync", ["sh", "-c", "cp {0}/new {0}/draft && mv {0}/draft {0}/journey.ron"]),
            ("renamed without a sync of the folder", ["sh", "-c", dd + "draft && mv {0}/draft {0}/journey.ron"]),
        ]
    )
    for writer in [in_place] if why else [in_place, no_sync, no_folder]:
        _, wrong = test(place, writer)
        print(f"known to be wrong, {writer.name}: found wrong {len(wrong)} times", flush=True)
        for point, cut, fault in wrong[:3]:
            print(f"  {word(point)}, {cut}: {fault}")
        if not wrong:
            print("  it was not found out: this test finds nothing", file=sys.stderr)
            failed = True
    return failed


sys.exit(main())
