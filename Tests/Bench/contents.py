"""Synthetic contents for the bench: seeded, so that every run measures the same bytes."""

import os
import random
import shutil
from datetime import datetime, timedelta, timezone

SENTENCES = [
    "The deployment had passed its checks in staging, where the setting was present.",
    "The first alert was grouped with a known warning and read as a repetition of it.",
    "Connections were taken faster than they were returned, and the pool ran dry.",
    "Support saw the pattern in the tickets before any monitor crossed its threshold.",
    "The rollback was quick; catching up with the queue took most of the time.",
    "Nothing in the audit log suggests that anybody read what was not theirs.",
]

START = datetime(2026, 1, 1, tzinfo=timezone.utc)
# The example's period, in which all incidents lie, less the last incident's own days.
PERIOD = timedelta(days=178)


def number_of(moment, gap):
    """How many incidents of its day lie before a moment, when they come every `gap`; from 1."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    first = -((START - midnight) // gap)
    return (moment - START) // gap - first + 1


def post_mortem(number, rng, total=10_000, actions=None, more=""):
    """A post-mortem of about 4 kB that meets the example's rules, but for one in ten."""
    gap = min(timedelta(minutes=17), timedelta(seconds=int(PERIOD.total_seconds()) // max(total, 1)))
    detected = START + number * gap
    at = lambda minutes: (detected + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%SZ")
    date = lambda days: (detected + timedelta(days=days)).strftime("%Y-%m-%d")
    identifier = f"INC-{detected:%Y%m%d}-{number_of(detected, gap):02d}"
    text = lambda count: " ".join(rng.choice(SENTENCES) for _ in range(count))
    late = 90 if rng.random() < 0.1 else 6
    acknowledged = "".join(
        f"| {at(minute)} | {event} |\n"
        for minute, event in sorted(
            [(late, "The engineer on call acknowledges"), (20, "First post on the status page")]
        )
    )
    customers = rng.randrange(1, 500)
    link = f"https://git.example.com/savings/app/pulls/{number}"
    if actions is None:
        actions = "\n".join(
            f"| {identifier}-A{each} | {word}: {rng.choice(SENTENCES)[:60]} | high | Dana Reyes"
            f" | {date(10)} | done | {date(8)} | [pull {each}]({link}) |"
            for each, word in ((1, "Prevent"), (2, "Detect"))
        )
    return f"""---
type: post-mortem
id: {identifier}
title: Synthetic incident {number}
status: closed
owner: mara
controls: [CC7.2, CC7.3, CC7.4, CC7.5]
severity: SEV-2
playbook: PB-SAVINGS
incident_commander: dana
started_at: {at(-2)}
detected_at: {at(0)}
acknowledged_at: {at(late)}
mitigated_at: {at(110)}
resolved_at: {at(150)}
closed_at: {at(1440)}
detection_source: Error tracker
verified_by: Error tracker
verified_at: {at(150)}
category: operational
data_exposure:
  determination: none
  by: priya
  at: {at(140)}
  basis: Estimates were missing; no account was shown a figure of another
disclosure:
  required: false
  why: No commitment of the service was missed
communications:
  - {{channel: status page, sent_at: {at(20)}, audience: all customers}}
  - {{channel: status page, sent_at: {at(80)}, audience: all customers}}
  - {{channel: status page, sent_at: {at(155)}, audience: all customers}}
  - {{channel: e-mail, sent_at: {at(156)}, audience: affected customers}}
changes:
  - {{kind: pull-request, link: "{link}"}}
evidence:
  - {{kind: alert, link: "https://git.example.com/evidence/{identifier}/alert.txt"}}
  - {{kind: deploy, link: "https://git.example.com/savings/app/actions/runs/{number}"}}
  - {{kind: communication, link: "https://git.example.com/evidence/{identifier}/notices.md"}}
customers_affected: {customers}
revenue_impact: USD 0
author: mara
reviewed_by: sam
published_at: {at(1430)}
---
# {identifier}: synthetic incident {number}

## Summary

{text(2)} Duration: 2 h 30 min from detection to resolution.

## Timeline (UTC)

| Time | Event |
|---|---|
| {at(-2)} | {rng.choice(SENTENCES)} |
| {at(0)} | The error tracker opens an alert |
{acknowledged}| {at(110)} | Flag set: the previous list is read again; mitigated |
| {at(150)} | {rng.choice(SENTENCES)} Resolved |

## Root cause

{text(3)}

## Contributing causes

- {text(1)}
- {text(1)}

## Customer impact

{customers} customers saw blank estimates; the revenue impact is USD 0. {text(1)}

## Detection

The error tracker told us at once. {text(1)}

## Containment and recovery

{text(2)} See the [playbook](../playbook.md#severity-levels).

## What worked / What did not

What worked:

- {text(1)}

What did not:

- {text(1)}

## Action items

| ID | Action | Priority | Owner | Due | Status | Done | Evidence |
|---|---|---|---|---|---|---|---|
{actions}
{more}"""


class Writer:
    """A content being made in a folder, with the example's settings and one of its playbooks."""

    def __init__(self, root):
        self.content = os.path.join(root, "content")
        here = os.path.dirname(os.path.abspath(__file__))
        self.example = os.path.join(here, "..", "..", "content")
        with open(os.path.join(self.example, "tickmark.yml")) as file:
            # The list of requests stays behind with the example.
            settings = file.read().replace("requests: requests.csv\n", "")
        self.write("tickmark.yml", settings)
        os.makedirs(os.path.join(self.content, "savings"))
        for name in ("playbook-1.0.md", "playbook.md", "drills"):
            source = os.path.join(self.example, "savings", name)
            copy = shutil.copytree if os.path.isdir(source) else shutil.copy
            copy(source, os.path.join(self.content, "savings", name))
        with open(os.path.join(self.content, "savings", "playbook.md")) as file:
            self.playbook = file.read()

    def write(self, path, text):
        path = os.path.join(self.content, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)

    def incident(self, number, text):
        self.write(f"savings/incidents/{number:06d}.md", text)


def make(root, count):
    """A content of `count` post-mortems that all answer to one playbook; returns its folder."""
    writer = Writer(root)
    rng = random.Random(2026)
    for number in range(count):
        writer.incident(number, post_mortem(number, rng, count))
    return writer.content


# Each list that a content can have, made long: name → (size, what it counts, how it is made).


def long_actions(writer, size, rng):
    rows = (
        f"| {rng.choice(SENTENCES)[:50]} {number} | Dana Reyes | 2026-04-02 | open | | |"
        for number in range(size)
    )
    writer.incident(0, post_mortem(0, rng, actions="\n".join(rows)))


def long_timeline(writer, size, rng):
    rows = "".join(
        f"| 2026-01-01T{number // 60 % 24:02d}:{number % 60:02d}:00Z | {rng.choice(SENTENCES)} |\n"
        for number in range(size)
    )
    more = f"\n## Further events\n\n| Time | Event |\n|---|---|\n{rows}"
    writer.incident(0, post_mortem(0, rng, more=more))


def long_links(writer, size, rng):
    links = "".join(
        f"- See [the levels](../playbook.md#severity-levels), point {number}.\n"
        for number in range(size)
    )
    writer.incident(0, post_mortem(0, rng, more=f"\n## Links\n\n{links}"))


def long_inbound(writer, size, rng):
    """Every document cites the first one."""
    for number in range(size):
        more = "\nThe same as [before](000000.md).\n"
        writer.incident(number, post_mortem(number, rng, size, more=more))


def long_prose(writer, size, rng):
    lines = "".join(f"{rng.choice(SENTENCES)}\n\n" for _ in range(size * 1000 // 80))
    writer.incident(0, post_mortem(0, rng, more=f"\n## Notes\n\n{lines}"))


def long_paragraph(writer, size, rng):
    lines = "".join(f"{rng.choice(SENTENCES)}\n" for _ in range(size * 1000 // 78))
    writer.incident(0, post_mortem(0, rng, more=f"\n## Notes\n\n{lines}"))


def long_headings(writer, size, rng):
    parts = "".join(
        f"\n## Part {number}\n\n{rng.choice(SENTENCES)}\n" for number in range(size)
    )
    writer.incident(0, post_mortem(0, rng, more=parts))


def long_twins(writer, size, rng):
    """Every document has the same id."""
    for number in range(size):
        writer.incident(number, post_mortem(0, rng))


def long_systems(writer, size, rng):
    """Every document is a system of its own, with its playbook."""
    for number in range(size):
        name = f"system-{number:05d}"
        writer.write(f"{name}/playbook.md", writer.playbook.replace("PB-SAVINGS", f"PB-{number}"))
        writer.write(f"{name}/incidents/{number:06d}.md", post_mortem(number, rng, size))


def long_versions(writer, size, rng):
    """Every playbook is a version of one."""
    for number in range(size):
        text = writer.playbook.replace('version: "1.1"', f'version: "2.{number}"')
        writer.write(f"savings/older/playbook-{number:05d}.md", text)


def long_drills(writer, size, rng):
    with open(os.path.join(writer.example, "savings", "drills", "DRL-20260218-01.md")) as file:
        drill = file.read()
    for number in range(size):
        text = drill.replace("DRL-20260218-01", f"DRL-20260218-{number % 999 + 1:02d}")
        writer.write(f"savings/drills/{number:05d}.md", text)


def long_exceptions(writer, size, rng):
    """Every document is late, and excused."""
    for number in range(size):
        text = post_mortem(number, rng, size)
        identifier = text.split("id: ", 1)[1].split("\n", 1)[0]
        writer.incident(number, text)
        writer.write(
            f"savings/exceptions/{number:06d}.md",
            f"---\ntype: exception\nid: EXC-{number}\nrule: acknowledged-in-time\n"
            f"subject: {identifier}\nreason: The pager's provider was down that night.\n"
            "management_response: Accepted.\ncompensating_control: A second pager.\n"
            "approved_by: ines\napproved_on: 2026-06-01\nexpires_on: 2026-12-01\n---\n",
        )


def long_people(writer, size, rng):
    with open(os.path.join(writer.content, "tickmark.yml")) as file:
        settings = file.read()
    people = "".join(
        f"  - {{id: p{number}, name: Person N{number}, title: Engineer, from: 2025-01-01}}\n"
        for number in range(size)
    )
    writer.write("tickmark.yml", settings.rstrip() + "\n" + people)
    for number in range(100):
        writer.incident(number, post_mortem(number, rng, 100))


def long_register(writer, size, rng):
    """An exported list of incidents, and the incidents it lists."""
    ids = []
    for number in range(size):
        text = post_mortem(number, rng, size)
        ids.append(text.split("id: ", 1)[1].split("\n", 1)[0])
        writer.incident(number, text)
    writer.write(
        "savings/register.md",
        "---\ntype: register\nid: REG-1\ntitle: Register\nsource: ticket system\n"
        "query: all incidents\nrun_by: sam\nrun_at: 2026-07-02T09:00:00Z\n"
        "file: register.csv\ncolumns: {id: id}\n---\n# Register\n",
    )
    writer.write("savings/register.csv", "id\n" + "".join(f"{each}\n" for each in ids))


GROWING = {
    "action items of one document": (10_000, long_actions),
    "events of one document": (10_000, long_timeline),
    "links of one document": (10_000, long_links),
    "documents that cite one document": (4_000, long_inbound),
    "kB of one document": (4_000, long_prose),
    "kB of one paragraph": (2_000, long_paragraph),
    "headings of one document": (2_000, long_headings),
    "documents with one id": (1_000, long_twins),
    "systems": (1_000, long_systems),
    "versions of one playbook": (500, long_versions),
    "drills": (1_000, long_drills),
    "exceptions": (2_000, long_exceptions),
    "people": (1_000, long_people),
    "rows of a register": (4_000, long_register),
}


def grow(root, name, size):
    """A content whose list `name` has `size` entries; returns its folder."""
    writer = Writer(root)
    GROWING[name][1](writer, size, random.Random(2026))
    return writer.content
