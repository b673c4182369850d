"""Faults while Tickmark runs: run.py TICKMARK [KILLS]

Each case breaks something that a machine or a person can break, and looks at three things: the exit
code, the message, and that nothing is lost. Where a case cannot be made here (no root for a small
disk, say) it is made in another way, or named as skipped: a skip is printed, never passed over.
"""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

TICKMARK = str(Path(sys.argv[1]).resolve())
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 200
ROOT = Path(__file__).resolve().parents[2]
SEED = 20260312
MARKER = "tickmark-site.json"
NOBODY = 65534
failures = []
skipped = []


def expect(holds, what):
    if not holds:
        failures.append(what)
        print(f"    FAILED: {what}")


def digest(folder):
    """One digest of every path and byte below a folder; None where there is none."""
    if not folder.is_dir():
        return None
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        total.update(str(path.relative_to(folder)).encode() + b"\0")
        if path.is_file():
            total.update(path.read_bytes())
    return total.hexdigest()


def run(*arguments, cwd, before=None, prefix=()):
    return subprocess.run(
        [*prefix, TICKMARK, *arguments], cwd=cwd, capture_output=True, text=True, preexec_fn=before,
        timeout=120, errors="replace",
    )


def build(cwd, *more, **options):
    return run("build", "content", "--provenance", "none", "--output", "public", *more, cwd=cwd, **options)


def refused(result, code, *words):
    """The command ended with a code, and with one line that holds these words."""
    expect(result.returncode == code, f"exit {result.returncode}, not {code}: {result.stderr.strip()!r}")
    complaint = result.stderr
    expect(complaint.startswith("tickmark: ") and complaint.count("\n") == 1, f"not one line: {complaint!r}")
    for word in words:
        expect(word in complaint, f"{word!r} is not in {complaint!r}")


def content(folder):
    """A small content with two states of one document, so that there are two sites."""
    shutil.copytree(ROOT / "Tests/Fixtures/invalid/acknowledged-late", folder / "content")
    (folder / "content/expected.txt").unlink(missing_ok=True)
    return folder / "content" / "playbook.md"


def leftovers(folder):
    return sorted(path.name for path in folder.iterdir() if ".tickmark-" in path.name)


# MARK: Cases


def killed(folder):
    """SIGKILL at random moments: the output is always the old site or the new one, whole."""
    playbook = content(folder)
    text = playbook.read_text()
    states, durations = [], []
    for line in ["\nOne more line.\n", "\nTwo more lines.\n"]:
        playbook.write_text(text + line)
        for _ in range(2):
            start = time.monotonic()
            expect(build(folder).returncode == 0, "the content does not build")
            durations.append(time.monotonic() - start)
        states.append((text + line, digest(folder / "public")))
    expect(states[0][1] != states[1][1], "the two sites do not differ")
    random.seed(SEED)
    longest = min(durations) * 1.1
    counts = {"old": 0, "new": 0}
    killed = left = 0
    current = 1
    for number in range(KILLS):
        wanted = 1 - current
        playbook.write_text(states[wanted][0])
        process = subprocess.Popen(
            [TICKMARK, "build", "content", "--provenance", "none", "--output", "public"], cwd=folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        if number % 2:
            # While files are written, which is the last and shortest part.
            end = time.monotonic() + 20 * longest
            while not leftovers(folder) and process.poll() is None and time.monotonic() < end:
                time.sleep(0.0005)
            time.sleep(random.random() * longest / 4)
        else:
            time.sleep(longest * random.random())
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        left += bool(leftovers(folder))
        found = digest(folder / "public")
        if found == states[wanted][1]:
            counts["new"] += 1
            current = wanted
        elif found == states[current][1]:
            counts["old"] += 1
        else:
            expect(False, f"after kill {number + 1} the site is neither the old nor the new one")
            shutil.rmtree(folder / "public", ignore_errors=True)
            build(folder)
            current = wanted
    expect(build(folder).returncode == 0, "the run after the kills fails")
    expect(leftovers(folder) == [], f"left behind: {leftovers(folder)}")
    expect(killed > KILLS / 4, f"only {killed} of {KILLS} runs were killed in time")
    print(f"    {killed} of {KILLS} killed: {counts['old']} times the old site, {counts['new']} the new one; "
          f"{left} times something was left, until the next run")


def full_disk(folder):
    """No room: the old site stays, and nothing half-written."""
    content(folder)
    small = folder / "small"
    small.mkdir()
    mounted = os.getuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(small)], capture_output=True).returncode == 0
    try:
        if mounted:
            first = run("build", "content", "--provenance", "none", "--output", "small/public", cwd=folder)
            expect(first.returncode == 0, f"no room for the first site: {first.stderr}")
            before = digest(small / "public")
            room = os.statvfs(small)
            (small / "ballast").write_bytes(b"x" * (room.f_bavail * room.f_frsize - 200_000))
            result = run("build", "content", "--provenance", "none", "--output", "small/public", cwd=folder)
            refused(result, 2, "small/public", "No space left on device")
            expect(digest(small / "public") == before, "the old site is lost")
            expect(leftovers(small) == [], f"left behind: {leftovers(small)}")
            result = run("pack", "content", "--provenance", "none", "--output", "small/pack.zip", cwd=folder)
            if "unknown option" in result.stderr.lower():
                result = run("pack", "content", "--output", "small/pack.zip", cwd=folder)
            expect(result.returncode == 2, f"a pack on a full disk ends with {result.returncode}: {result.stderr}")
            expect(not list(small.glob("*.zip*")), "half a pack is left")
            result = run("check", "content", "--provenance", "none", "--report", "json=small/report.json",
                         "--report", f"sarif=small/report.sarif", "--fail-on", "never", cwd=folder)
            kept = sorted(path.name for path in small.iterdir())
            expect(result.returncode in (0, 2), f"reports on a full disk: {result.returncode}")
            expect(result.returncode == 0 or kept == ["ballast", "public"], f"half of the reports: {kept}")
        else:
            skipped.append("a small disk (needs root); a limit of the size of files stands for it")

        # Without root, and for the same code: no file may grow past 4 kB.
        def limit():
            import resource
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        expect(build(folder).returncode == 0, "the content does not build")
        before = digest(folder / "public")
        refused(build(folder, before=limit), 2, "File too large")
        expect(digest(folder / "public") == before, "the old site is lost")
        expect(leftovers(folder) == [], f"left behind: {leftovers(folder)}")
    finally:
        if mounted:
            subprocess.run(["umount", str(small)], check=True)


def as_nobody(folder):
    """How to run without root's right to read and write everything; None where that is so already."""
    if os.getuid() != 0:
        return ()
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, NOBODY, NOBODY)
    # Whatever lies above must be open, too.
    return ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")


def binary_for_nobody(folder):
    """A copy of the command that anybody may run, because the tree may lie in root's own folder."""
    global TICKMARK
    copy = folder / "tickmark"
    shutil.copy2(TICKMARK, copy)
    copy.chmod(0o755)
    return str(copy)


def read_only(folder):
    """A folder that nothing may be written to."""
    global TICKMARK
    content(folder)
    expect(build(folder).returncode == 0, "the content does not build")
    before = digest(folder / "public")
    saved, TICKMARK = TICKMARK, binary_for_nobody(folder)
    try:
        prefix = as_nobody(folder)
        folder.chmod(0o555)
        refused(build(folder, prefix=prefix), 2, "Permission denied")
        expect(digest(folder / "public") == before, "the old site is lost")
        folder.chmod(0o755)
        (folder / "public").chmod(0o555)
        (folder / "public/index.html").chmod(0o444)
        expect(build(folder, prefix=prefix).returncode == 0, "a read-only site is not replaced")
        result = run("check", "content", "--provenance", "none", "--output", "/proc/report.txt", cwd=folder, prefix=prefix)
        refused(result, 2, "/proc/report.txt cannot be written")
    finally:
        TICKMARK = saved
        folder.chmod(0o755)


def unreadable(folder):
    """A document, a folder and the settings without the right to read them."""
    global TICKMARK
    content(folder)
    extra = folder / "content/incidents/locked.md"
    extra.parent.mkdir(exist_ok=True)
    extra.write_text("---\ntype: incident\nid: INC-20260601-01\n---\n# X\n")
    saved, TICKMARK = TICKMARK, binary_for_nobody(folder)
    try:
        prefix = as_nobody(folder)
        extra.chmod(0)
        result = run("check", "content", "--provenance", "none", cwd=folder, prefix=prefix)
        expect(result.returncode == 1, f"an unreadable document ends with {result.returncode}")
        expect("file is not read: Permission denied" in result.stdout, "an unreadable document is not said")
        expect("incidents/locked.md:1:1" in result.stdout, "the place of an unreadable document is not said")
        extra.chmod(0o644)
        extra.parent.chmod(0)
        refused(run("check", "content", "--provenance", "none", cwd=folder, prefix=prefix), 2,
                "content/incidents: Permission denied")
        extra.parent.chmod(0o755)
        (folder / "content/tickmark.yml").chmod(0)
        refused(run("check", "content", "--provenance", "none", cwd=folder, prefix=prefix), 2,
                "tickmark.yml", "Permission denied")
    finally:
        TICKMARK = saved


def changing(folder):
    """Files that change, come and go while they are read: no crash, no half-read document."""
    content(folder)
    busy = folder / "content/incidents"
    busy.mkdir(exist_ok=True)
    stop = threading.Event()
    text = "---\ntype: incident\nid: INC-20260601-0{}\n---\n# X\n" + "A line of text.\n" * 20_000

    def disturb():
        number = 0
        while not stop.is_set():
            number += 1
            path = busy / f"{number % 4}.md"
            if number % 3 == 0:
                path.unlink(missing_ok=True)
            else:
                path.write_text(text.format(number % 4)[: 300_000 - number % 7 * 40_000])

    thread = threading.Thread(target=disturb)
    thread.start()
    said = set()
    try:
        for _ in range(12):
            result = run("check", "content", "--provenance", "none", "--format", "json", cwd=folder)
            expect(result.returncode in (0, 1), f"exit {result.returncode}: {result.stderr!r}")
            for reason in ["changed while it was read", "No such file or directory"]:
                if reason in result.stdout:
                    said.add(reason)
            result = build(folder)
            expect(result.returncode == 0, f"exit {result.returncode}: {result.stderr!r}")
    finally:
        stop.set()
        thread.join()
    print(f"    said: {', '.join(sorted(said)) or 'nothing was caught in the act'}")


def inside_each_other(folder):
    """The output in the content, the content in the output, by whatever name."""
    content(folder)
    before = digest(folder / "content")
    (folder / "link").symlink_to("content")
    for output in ["content", "content/public", ".", "..", "link", "link/public", "content/../content/x"]:
        result = run("build", "content", "--provenance", "none", "--output", output, cwd=folder)
        refused(result, 2, "choose an --output")
        expect(digest(folder / "content") == before, f"--output {output} changed the content")
    (folder / "mine").mkdir()
    (folder / "mine/thesis.txt").write_text("x")
    refused(run("build", "content", "--provenance", "none", "--output", "mine", cwd=folder), 2, "left alone")
    refused(run("build", "content", "--provenance", "none", "--output", "mine/thesis.txt", cwd=folder), 2, "is no folder")
    expect((folder / "mine/thesis.txt").read_text() == "x", "somebody's file is lost")
    expect(leftovers(folder) == [], f"left behind: {leftovers(folder)}")


def two_at_once(folder):
    """Builds at the same time into one folder: one of the sites stands at the end, whole."""
    content(folder)
    expect(build(folder).returncode == 0, "the content does not build")
    wanted = digest(folder / "public")
    for _ in range(5):
        processes = [
            subprocess.Popen(
                [TICKMARK, "build", "content", "--provenance", "none", "--output", "public"], cwd=folder,
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            for _ in range(4)
        ]
        for process in processes:
            complaint = process.communicate()[1]
            expect(process.returncode == 0, f"exit {process.returncode}: {complaint!r}")
        expect(digest(folder / "public") == wanted, "the site is mixed")
    expect(leftovers(folder) == [], f"left behind: {leftovers(folder)}")


def not_a_leftover(folder):
    """Folders that only look like leftovers stay."""
    content(folder)
    for name in ["public.tickmark-notes", "public.tickmark-1x", "other.tickmark-1"]:
        (folder / name).mkdir()
        (folder / name / "thesis.txt").write_text("x")
    (folder / "target").mkdir()
    (folder / "target/thesis.txt").write_text("x")
    (folder / "public.tickmark-3").symlink_to("target")
    (folder / "public.tickmark-2").mkdir()
    (folder / "public.tickmark-2/half.html").write_text("x")
    expect(build(folder).returncode == 0, "the content does not build")
    expect(not (folder / "public.tickmark-2").exists(), "a leftover stays")
    for name in ["public.tickmark-notes", "public.tickmark-1x", "other.tickmark-1", "target"]:
        expect((folder / name / "thesis.txt").exists(), f"{name} is lost")


for case in [killed, full_disk, read_only, unreadable, changing, inside_each_other, two_at_once, not_a_leftover]:
    print(f"{case.__name__}: {case.__doc__}")
    start = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="tickmark-faults-"))
    folder.chmod(0o755)
    try:
        case(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"    {time.monotonic() - start:.1f} s")
for what in skipped:
    print(f"skipped: {what}")
print(f"{len(failures)} failures" if failures else "nothing was lost")
sys.exit(bool(failures))
