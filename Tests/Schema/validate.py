"""Checks the schemas that `tickmark schema` prints: against JSON Schema itself, against every
document and settings file of content/ and the valid fixtures, and against fixtures that must fail.

Usage: validate.py TICKMARK (in an environment with requirements.txt installed)
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import ruamel.yaml

root = pathlib.Path(__file__).resolve().parents[2]
tickmark = sys.argv[1]
types = ["playbook", "incident", "post-mortem", "drill", "risk-review", "exception", "register"]
failures = []


def load(text):
    """YAML with every scalar as text: a date stays `2026-01-01`."""
    return ruamel.yaml.YAML(typ="base", pure=True).load(text)


def front_matter(path):
    text = path.read_text(encoding="utf-8-sig")
    if not text.startswith("---\n"):
        return None
    end = text.find("\n---\n", 3)
    return load(text[4 : end + 1]) if end >= 0 else None


def schema(*subject):
    printed = subprocess.run([tickmark, "schema", *subject], check=True, capture_output=True)
    return json.loads(printed.stdout)


schemas = {name: schema(name) for name in [*types, "settings"]}
schemas[None] = schema()
with tempfile.TemporaryDirectory() as folder:
    files = []
    for name, value in schemas.items():
        files.append(f"{folder}/{name or 'all'}.json")
        pathlib.Path(files[-1]).write_text(json.dumps(value))
    subprocess.run(["check-jsonschema", "--check-metaschema", *files], check=True)

formats = jsonschema.Draft202012Validator.FORMAT_CHECKER
checks = {
    name: jsonschema.Draft202012Validator(value, format_checker=formats)
    for name, value in schemas.items()
}


def judge(path, name, value, valid=True):
    errors = [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in checks[name].iter_errors(value)]
    if valid and errors:
        failures.extend(f"{path.relative_to(root)} against {name or 'all'}: {e}" for e in errors)
    elif not valid and not errors:
        failures.append(f"{path.relative_to(root)} against {name or 'all'}: accepted, and must not be")


documents = settings = 0
for folder in [root / "content", root / "Tests/Schema/valid"]:
    for path in sorted(folder.rglob("*.md")):
        value = front_matter(path)
        if value is None:
            continue
        documents += 1
        judge(path, None, value)
        judge(path, value["type"], value)
        other = next(name for name in types if name != value["type"])
        judge(path, other, value, valid=False)
    for path in sorted(folder.rglob("tickmark.yml")):
        settings += 1
        judge(path, "settings", load(path.read_text()))
refused = 0
for path in sorted((root / "Tests/Schema/invalid").iterdir()):
    refused += 1
    if path.suffix == ".md":
        value = front_matter(path)
        judge(path, None, value, valid=False)
        judge(path, value.get("type", "incident"), value, valid=False)
    else:
        judge(path, "settings", load(path.read_text()), valid=False)

for failure in failures:
    print(failure, file=sys.stderr)
if not documents or not settings or not refused:
    sys.exit("nothing was checked")
print(f"{len(schemas)} schemas, {documents} documents, {settings} settings, {refused} refused")
sys.exit(1 if failures else 0)
