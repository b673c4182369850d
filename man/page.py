"""Turns `tickmark --experimental-dump-help` (standard input) into a man page (standard output)."""

import itertools
import json
import sys


def text(words):
    """Words as roff: hyphens are hyphens, and no line begins a request by accident."""
    lines = words.replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in lines)


def spelled(name):
    return {"long": "--", "short": "-", "longWithSingleDash": "-"}[name["kind"]] + name["name"]


def argument(item):
    value = item.get("valueName", "value")
    if item["kind"] == "positional":
        label = value.upper()
    else:
        label = ", ".join(spelled(name) for name in item.get("names", []))
        if item["kind"] == "option":
            label += " " + value.upper()
    default = f" Default: {item['defaultValue']}." if item.get("defaultValue") else ""
    print(f".TP\n.B {text(label)}\n{text(item.get('abstract', '') + default)}")


def discussion(words):
    """Paragraphs as they are; what is indented is an example."""
    for is_example, lines in itertools.groupby(map(str.rstrip, words.split("\n")), lambda line: line[:2] == "  "):
        block = "\n".join(lines).strip("\n")
        if block and is_example:
            print(f".PP\n.nf\n{text(block)}\n.fi")
        elif block:
            print(".PP\n" + text(block).replace("\n\n", "\n.PP\n"))


def command(item, above):
    name = " ".join(above + [item["commandName"]])
    print(f".SS {text(name)}\n{text(item.get('abstract', ''))}")
    discussion(item.get("discussion", ""))
    for each in item.get("arguments", []):
        if each.get("shouldDisplay", True) and spelled_long(each) not in ("--help", "--version"):
            argument(each)
    for below in item.get("subcommands", []):
        if below["commandName"] != "help":
            command(below, above + [item["commandName"]])


def spelled_long(item):
    return next((spelled(name) for name in item.get("names", []) if name["kind"] == "long"), "")


tool = json.load(sys.stdin)["command"]
print(f'.TH TICKMARK 1\n.SH NAME\ntickmark \\- {text(tool["abstract"])}')
print(".SH SYNOPSIS\n.B tickmark\n.I command\n[options]\n.SH DESCRIPTION")
discussion(tool.get("discussion", ""))
print(".SH COMMANDS")
for subcommand in tool["subcommands"]:
    if subcommand["commandName"] != "help":
        command(subcommand, ["tickmark"])
print(""".SH EXIT STATUS
.TP
.B 0
nothing at or above \\-\\-fail\\-on; done
.TP
.B 1
deviations; a draft that the record contradicts
.TP
.B 2
what was asked for could not be read, assessed or written
.TP
.B 64
wrong usage""")
