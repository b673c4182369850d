#!/usr/bin/env python3
"""Times `tickmark check` and `tickmark build` on synthetic contents beside the machine's floor.

usage: bench.py TICKMARK [--grow] [--only check|build] [DOCUMENTS ...]

The floor is floor.c, compiled with cc and run on the same files in turn with Tickmark: plain
libcmark-gfm parsing and rendering each text, and plain system calls reading and, for the build,
writing as many bytes. Where hugo is installed, it renders the same files with a theme of one line.

--grow makes one list of a content long instead, at half, once and twice its size, and prints how
the time grows: an exponent of 1 is linear, 2 is quadratic.

Medians; processor time counts all threads and processes. A timing is never a test.
"""

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import contents

HERE = os.path.dirname(os.path.abspath(__file__))


class Timing:
    """Wall seconds, processor seconds and peak memory in MB of several runs of one command."""

    def __init__(self):
        self.walls, self.cpus, self.peaks = [], [], []

    def run(self, command, stdin=None):
        begin = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=open(stdin) if stdin else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        self.walls.append(time.perf_counter() - begin)
        if status:
            sys.exit(f"failed: {' '.join(command)}")
        self.cpus.append(usage.ru_utime + usage.ru_stime)
        # What was resident before the command began was ours.
        self.peaks.append(usage.ru_maxrss / 1024)

    wall = property(lambda self: statistics.median(self.walls))
    cpu = property(lambda self: statistics.median(self.cpus))
    peak = property(lambda self: max(self.peaks))


def compile_floor(folder):
    floor = os.path.join(folder, "floor")
    subprocess.run(
        ["cc", "-O2", "-o", floor, os.path.join(HERE, "floor.c")]
        + ["-lcmark-gfm", "-lcmark-gfm-extensions"],
        check=True,
    )
    return floor


def write_sizes(site, path):
    """Lists a site's files for the floor: "SIZE PATH", a line each."""
    with open(path, "w") as out:
        for folder, _, files in os.walk(site):
            for name in files:
                file = os.path.join(folder, name)
                out.write(f"{os.path.getsize(file)} {os.path.relpath(file, site)}\n")


def make_hugo(root):
    """A site of hugo with nothing but each page's text."""
    site = os.path.join(root, "hugo")
    layouts = os.path.join(site, "layouts", "_default")
    os.makedirs(layouts)
    for name in ("single.html", "list.html"):
        with open(os.path.join(layouts, name), "w") as file:
            file.write("<title>{{ .Title }}</title>{{ .Content }}\n")
    with open(os.path.join(site, "config.toml"), "w") as file:
        file.write('baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    return site


def measure(tickmark, floor, size, only):
    repeats = 5 if size <= 1000 else 3 if size <= 10_000 else 2
    hugo = shutil.which("hugo")
    with tempfile.TemporaryDirectory() as root:
        content = contents.make(root, size)
        site = os.path.join(root, "public")
        sizes = os.path.join(root, "sizes")
        for name in ("check", "build"):
            if only and name != only:
                continue
            command = [tickmark, name, content, "--fail-on", "never", "--provenance", "none"]
            least, stdin = [floor, content], None
            if name == "build":
                command += ["--output", site]
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
                write_sizes(site, sizes)
                least, stdin = [floor, content, os.path.join(root, "floor")], sizes
            own, bottom, other = Timing(), Timing(), Timing()
            rendered = make_hugo(root) if hugo and name == "build" else None
            # In turn, so that what else the machine does falls on all of them.
            for _ in range(repeats):
                for folder in ("public", "floor", "rendered"):
                    if name == "build":
                        shutil.rmtree(os.path.join(root, folder), ignore_errors=True)
                bottom.run(least, stdin)
                own.run(command)
                if rendered:
                    where = os.path.join(root, "rendered")
                    other.run(
                        [hugo, "--quiet", "-s", rendered, "-c", content, "-d", where]
                    )
            report(name, size, own, bottom)
            report("  floor", size, bottom, bottom)
            if rendered:
                report("  hugo", size, other, bottom)
    return hugo


def report(name, size, timing, floor):
    print(
        f"{name:8} {size:9,} {timing.wall / floor.wall:7.1f} {timing.cpu / floor.cpu:7.1f}"
        f" {timing.wall:9.3f} {timing.cpu:9.3f} {timing.peak:8.0f} {size / timing.wall:9,.0f}",
        flush=True,
    )


def grow(tickmark, only):
    print(f"{'':34} {'':>7} {'size':>7} {'½':>8} {'1':>8} {'2':>8}  exponent  peak MB")
    for name, (size, _) in contents.GROWING.items():
        for command in ("check", "build"):
            if only and command != only:
                continue
            seconds, peak = [], 0
            for part in (0, size // 2, size, size * 2):
                with tempfile.TemporaryDirectory() as root:
                    content = contents.grow(root, name, part)
                    arguments = [tickmark, command, content, "--fail-on", "never"]
                    arguments += ["--provenance", "none"]
                    if command == "build":
                        arguments += ["--output", os.path.join(root, "public")]
                    timing = Timing()
                    for _ in range(2):
                        timing.run(arguments)
                    seconds.append(min(timing.cpus))
                    peak = timing.peak
            # Without what it takes when the list is empty.
            half, once, twice = (max(each - seconds[0], 0.001) for each in seconds[1:])
            exponent = math.log(twice / half) / math.log(4)
            print(
                f"{name:34} {command:>7} {size:7,} {half:8.3f} {once:8.3f} {twice:8.3f}"
                f"  {exponent:8.2f} {peak:8.0f}",
                flush=True,
            )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tickmark")
    parser.add_argument("documents", nargs="*", type=int, default=[])
    parser.add_argument("--grow", action="store_true")
    parser.add_argument("--only", choices=["check", "build"])
    options = parser.parse_intermixed_args()
    tickmark = os.path.abspath(options.tickmark)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    if options.grow:
        return grow(tickmark, options.only)
    print(f"{'':8} {'':9} {'× the floor':>15} {'seconds':>19}")
    print(
        f"{'':8} {'documents':>9} {'wall':>7} {'cpu':>7} {'wall':>9} {'cpu':>9} {'peak MB':>8} {'docs/s':>9}"
    )
    with tempfile.TemporaryDirectory() as folder:
        floor = compile_floor(folder)
        for size in options.documents or [100, 1000, 10_000]:
            hugo = measure(tickmark, floor, size, options.only)
    if not hugo:
        print("hugo is not installed")


if __name__ == "__main__":
    main()
