#!/usr/bin/env python3
"""Kills a program at random moments while somebody edits in it, and looks at what is left: nothing that was edited
over five seconds before is lost, and the file on disk opens. The moments come from seeds: they are the same each time.

usage: kill.py WRITER RUNS                     the example `crash`, which edits by itself, ten at a time
       kill.py WRITER RUNS --window PROGRAM    the window, which is typed into on a virtual display, one after the other
"""

import collections
import concurrent.futures
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

# What may be lost, in seconds.
MOST = 5.0
AT_ONCE = 10

# What came of a run: the edits, as pairs of a number and a time; when it was killed; the last edit in the file, and in
# the file or what was left behind; and what is wrong besides.
Run = collections.namedtuple("Run", "edits killed in_file kept fault", defaults=[None])


def found(example, folder):
    """The last edit in the file, the last in it or in what was left behind, and why not where one does not open."""
    done = subprocess.run([example, "left", folder], capture_output=True, text=True)
    if done.returncode:
        return 0, 0, done.stderr.strip()
    found = {where: 0 for where in ("file", "left")}
    for where, number in re.findall(r"^(\w+) (\d+)$", done.stdout, re.MULTILINE):
        found[where] = max(found[where], int(number))
    return found["file"], max(found.values()), None


def oldest_lost(run, kept):
    """How old the oldest edit after this one was, in seconds; 0 where there is none."""
    return max((run.killed - at for number, at in run.edits if number > kept), default=0.0)


def edit_by_itself(example, seed, work):
    """Kills the program that edits by itself."""
    folder = os.path.join(work, f"run-{seed}")
    os.mkdir(folder)
    process = subprocess.Popen([example, "work", str(seed), folder], stdout=subprocess.PIPE, text=True)
    time.sleep(random.Random(seed).uniform(0.0, 12.0))
    killed = time.time()
    process.kill()
    said = process.communicate()[0]
    if process.returncode != -9:
        return Run([], killed, 0, 0, f"it ended by itself with status {process.returncode}")
    edits = [(int(number), int(at) / 1000) for number, at in re.findall(r"^edit (\d+) (\d+)$", said, re.MULTILINE)]
    in_file, kept, fault = found(example, folder)
    if "failed" in said:
        fault = "a snapshot could not be made: " + said[said.index("failed"):].splitlines()[0]
    return Run(edits, killed, in_file, kept, fault)


class Display:
    """A virtual display."""

    def __init__(self):
        reading, writing = os.pipe()
        command = ["Xvfb", "-noreset", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
        self.process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            name = ":" + number.readline().strip()
        self.environment = {**os.environ, "DISPLAY": name, "LIBGL_ALWAYS_SOFTWARE": "1"}
        self.environment.pop("WAYLAND_DISPLAY", None)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def do(self, *steps):
        done = subprocess.run(["xdotool", *steps], env=self.environment, capture_output=True, text=True)
        return done.stdout.split()


def within_a_minute(what):
    """What is asked for as soon as there is any."""
    until = time.monotonic() + 60
    while not (answer := what()) and time.monotonic() < until:
        time.sleep(0.1)
    return answer


def type_into_window(example, program, display, seed, work):
    """Kills the window while touchpoints are typed into it."""
    folder = os.path.join(work, f"window-{seed}")
    journey = os.path.join(folder, "journey.ron")
    os.mkdir(folder)
    subprocess.run([program, "new", journey], check=True)
    environment = {**display.environment, "PARCOURS_STATE": folder, "PARCOURS_CONFIG": os.path.join(folder, "config")}
    process = subprocess.Popen([program, journey], env=environment, stderr=subprocess.DEVNULL)
    moments = random.Random(seed)
    recovery = os.path.join(folder, "recovery")
    window = within_a_minute(lambda: display.do("search", "--pid", str(process.pid), "--onlyvisible"))
    begun = window and within_a_minute(lambda: os.path.isdir(recovery) and os.listdir(recovery))
    if not begun:
        process.kill()
        return Run([], time.time(), 0, 0, "no window appeared that makes snapshots")
    display.do("windowfocus", "--sync", window[-1])
    time.sleep(1)
    # The field in which touchpoints are written; each is kept, and the next begun, by the second key below.
    display.do("key", "i")
    time.sleep(1)
    edits = []
    killed = time.time() + moments.uniform(1.0, 14.0)
    while time.time() < killed:
        display.do("type", "--delay", "20", f"n{len(edits) + 1}")
        # Not in the same frame: the key would be taken first.
        time.sleep(0.3)
        display.do("key", "shift+Return")
        edits.append((len(edits) + 1, time.time()))
        time.sleep(min(moments.choice([0.3, 0.5, 1.5]), max(0.0, killed - time.time())))
    killed = time.time()
    process.kill()
    process.wait()
    return Run(edits, killed, *found(example, folder))


def main():
    example, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    program = os.path.abspath(sys.argv[4]) if sys.argv[3:4] == ["--window"] else None
    missing = [name for name in ("Xvfb", "xdotool") if not shutil.which(name)] if program else []
    if missing:
        print(f"SKIPPED: no window is killed while it is typed into: {' and '.join(missing)} not installed", flush=True)
        return False
    since = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="parcours-crash-") as work:
        if program:
            with Display() as display:
                results = [type_into_window(example, program, display, seed, work) for seed in range(runs)]
        else:
            with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
                results = list(pool.map(lambda seed: edit_by_itself(example, seed, work), range(runs)))
    failed = False
    for seed, run in enumerate(results):
        lost = oldest_lost(run, run.kept)
        if run.fault or lost > MOST:
            print(f"  seed {seed}: {run.fault or f'edits after {run.kept} are lost, the oldest {lost:.2f} s old'}")
            failed = True
    edits = sum(len(run.edits) for run in results)
    most = max(oldest_lost(run, run.kept) for run in results)
    without = max(oldest_lost(run, run.in_file) for run in results)
    what, seconds = "windows" if program else "programs", time.monotonic() - since
    print(f"{runs} {what} killed during {edits} edits, {seconds:.0f} s: the oldest edit that was lost was {most:.1f} s "
          f"old, without snapshots {without:.1f} s", flush=True)
    # The test itself: where the file alone would have been enough, snapshots were not tested.
    if without <= MOST:
        print("  no run was long enough to lose anything: this test finds nothing", file=sys.stderr)
        failed = True
    return failed


if __name__ == "__main__":
    sys.exit(main())
