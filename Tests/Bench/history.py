#!/usr/bin/env python3
"""Times `tickmark check` with and without git on a repository with a long history.

usage: history.py TICKMARK [DOCUMENTS [COMMITS]]

The repository is made with `git fast-import`: post-mortems as in contents.py, in folders of 200, each
commit changing one of them, every tenth on a branch that is merged. What git adds is the
difference of the two times. Medians of three runs, and the peak memory of tickmark and of its gits
(each alone); a timing is never a test.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

from contents import post_mortem

SETTINGS = b"organization: Synthetic\nperiod: {from: 2026-01-01, to: 2026-06-30}\nas_of: 2026-07-10\n"
PLAYBOOK = "content/savings/playbook.md"


def commands(documents, commits):
    """The stream for fast-import: each document once, then changes of some of them."""
    rng = random.Random(1)
    texts = [post_mortem(number, rng) for number in range(documents)]
    clock = 1767225600
    mark = 0

    def commit(branch, changes, parents):
        nonlocal clock, mark
        clock += 600
        mark += 1
        head = f"commit refs/heads/{branch}\nmark :{mark}\n"
        head += f"author Dana Reyes <dana@example.com> {clock} +0000\n"
        head += f"committer Dana Reyes <dana@example.com> {clock} +0000\ndata 8\nA change\n"
        for word, parent in zip(["from"] + ["merge"] * 9, parents):
            head += f"{word} :{parent}\n"
        body = b"".join(
            f"M 100644 inline {path}\ndata {len(text)}\n".encode() + text + b"\n"
            for path, text in changes
        )
        return head.encode() + body + b"\n", mark

    path = lambda number: f"{number // 200:03d}/{number:05d}.md"
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    with open(os.path.join(root, PLAYBOOK), "rb") as file:
        playbook = file.read()
    data, main = commit("main", [("tickmark.yml", SETTINGS), ("playbook.md", playbook)], [])
    yield data
    made = 1
    number = 0
    while made < commits:
        index = number % documents
        if number >= documents:
            index = rng.randrange(documents)
            texts[index] += f"\nAdded later: {number}.\n"
        change = [(path(index), texts[index].encode())]
        if number % 10 == 0 and made + 2 < commits:
            data, side = commit("side", change, [main])
            yield data
            data, main = commit("main", change, [main, side])
            made += 1
        else:
            data, main = commit("main", change, [main])
        yield data
        made += 1
        number += 1


def build(folder, documents, commits):
    git = lambda *words, **more: subprocess.run(["git", "-C", folder, *words], check=True, **more)
    subprocess.run(["git", "init", "-q", "-b", "main", folder], check=True)
    process = subprocess.Popen(
        ["git", "-C", folder, "fast-import", "--quiet"], stdin=subprocess.PIPE
    )
    for data in commands(documents, commits):
        process.stdin.write(data)
    process.stdin.close()
    assert process.wait() == 0
    git("reset", "-q", "--hard", "main")


def run(tickmark, folder, source):
    """Seconds, and the peaks of tickmark and of its gits in MB."""
    peaks = {"tickmark": 0, "git": 0}
    begin = time.monotonic()
    process = subprocess.Popen(
        [tickmark, "check", folder, "--fail-on", "never", "--provenance", source]
        + ["--rule", "DOC-01", "--rule", "DOC-12"],
        stdout=subprocess.DEVNULL,
    )
    while process.poll() is None:
        look(peaks, "tickmark", process.pid)
        try:
            for task in os.listdir(f"/proc/{process.pid}/task"):
                with open(f"/proc/{process.pid}/task/{task}/children") as children:
                    for child in children.read().split():
                        look(peaks, "git", child)
        except OSError:
            pass
        time.sleep(0.01)
    assert process.returncode == 0, process.returncode
    return time.monotonic() - begin, peaks["tickmark"], peaks["git"]


def look(peaks, name, process):
    """Keeps the highest resident memory seen, in MB (Linux)."""
    try:
        with open(f"/proc/{process}/status") as status:
            for line in status:
                if line.startswith("VmHWM"):
                    peaks[name] = max(peaks[name], int(line.split()[1]) / 1000)
    except OSError:
        pass


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    given = [int(word) for word in sys.argv[2:]]
    documents, commits = given + [10_000, 20_000][len(given):]
    with tempfile.TemporaryDirectory() as folder:
        begin = time.monotonic()
        build(folder, documents, commits)
        print(f"{documents} documents, {commits} commits; made in {time.monotonic() - begin:.0f} s")
        times = {}
        for source in ("none", "git"):
            runs = [run(sys.argv[1], folder, source) for _ in range(3)]
            times[source] = statistics.median(seconds for seconds, _, _ in runs)
            print(
                f"--provenance {source}: {times[source]:.2f} s,"
                f" tickmark {max(own for _, own, _ in runs):.0f} MB,"
                f" each git at most {max(git for _, _, git in runs):.0f} MB"
            )
        print(f"git adds {times['git'] - times['none']:.2f} s")


main()
