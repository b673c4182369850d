#!/usr/bin/env python3
"""Times `tickmark check` and `tickmark build` on synthetic contents.

usage: bench.py TICKMARK [DOCUMENTS ...]

The contents are made from the example system with a seeded generator: post-mortems of about 3.5 kB
with front matter, two tables and a timeline, all answering to one playbook. Medians of three runs;
a timing is never a test.
"""

import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone

SENTENCES = [
    "The deployment had passed its checks in staging, where the setting was present.",
    "The first alert was grouped with a known warning and read as a repetition of it.",
    "Connections were taken faster than they were returned, and the pool ran dry.",
    "Support saw the pattern in the tickets before any monitor crossed its threshold.",
    "The rollback was quick; catching up with the queue took most of the time.",
    "Nothing in the audit log suggests that anybody read what was not theirs.",
]


def post_mortem(number, rng):
    detected = datetime(2026, 1, 1, tzinfo=timezone.utc) + timedelta(minutes=number * 17)
    at = lambda minutes: (detected + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%SZ")
    day = detected.strftime("%Y%m%d")
    identifier = f"INC-{day}-{(number % 84) + 1:02d}"
    text = lambda count: " ".join(rng.choice(SENTENCES) for _ in range(count))
    events = "\n".join(
        f"| {at(minute)} | {rng.choice(SENTENCES)} |" for minute in (0, 6, 12, 25, 40, 90)
    )
    return f"""---
type: post-mortem
id: {identifier}
title: Synthetic incident {number}
severity: {rng.choice(["SEV-1", "SEV-2", "SEV-3"])}
incident_commander: dana
started_at: {at(-2)}
detected_at: {at(0)}
acknowledged_at: {at(rng.choice([6, 12, 22]))}
mitigated_at: {at(40)}
resolved_at: {at(90)}
closed_at: {at(1440)}
customers_affected: {rng.randrange(1, 500)}
author: dana
reviewed_by: sam
published_at: {at(4000)}
---
# {identifier}: synthetic incident {number}

## Summary

{text(3)}

## Timeline (UTC)

| Time | Event |
|---|---|
{events}

## Root cause

{text(4)}

## Contributing causes

- {text(1)}
- {text(1)}

## Customer impact

{rng.randrange(1, 500)} customers could not sign in. {text(2)}

## Detection

{text(2)}

## Containment and recovery

{text(3)} See the [playbook](../playbook.md#severity-levels).

## Lessons learned

{text(3)}

## Action items

| Action | Owner | Due | Status | Done | Evidence |
|---|---|---|---|---|---|
| {rng.choice(SENTENCES)[:60]} | Dana Reyes | 2026-04-02 | done | 2026-03-30 | [pull](https://git.example.com/1) |
| {rng.choice(SENTENCES)[:60]} | Sam Okafor | 2026-11-02 | open | | |
"""


def make(root, count):
    content = os.path.join(root, "content")
    here = os.path.dirname(os.path.abspath(__file__))
    source = os.path.join(here, "..", "..", "content")
    os.makedirs(os.path.join(content, "savings", "incidents"))
    shutil.copy(os.path.join(source, "tickmark.yml"), content)
    shutil.copy(os.path.join(source, "savings", "playbook.md"), os.path.join(content, "savings"))
    rng = random.Random(2026)
    for number in range(count):
        with open(os.path.join(content, "savings", "incidents", f"{number:06d}.md"), "w") as file:
            file.write(post_mortem(number, rng))
    return content


def measure(command):
    walls, cpus, peaks = [], [], []
    for _ in range(3):
        before = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        walls.append(time.perf_counter() - before)
        cpus.append(usage.ru_utime + usage.ru_stime)
        peaks.append(usage.ru_maxrss / 1024)
    return statistics.median(walls), statistics.median(cpus), max(peaks)


def main():
    tickmark = os.path.abspath(sys.argv[1])
    sizes = [int(size) for size in sys.argv[2:]] or [100, 1000]
    print(f"{'command':8} {'documents':>9} {'wall s':>8} {'cpu s':>8} {'peak MB':>8} {'docs/s':>8}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as root:
            content = make(root, size)
            for command in ("check", "build"):
                arguments = [tickmark, command, content, "--fail-on", "never"]
                if command == "build":
                    arguments += ["--output", os.path.join(root, "public")]
                wall, cpu, peak = measure(arguments)
                print(f"{command:8} {size:9} {wall:8.3f} {cpu:8.3f} {peak:8.0f} {size / wall:8.0f}")


if __name__ == "__main__":
    main()
