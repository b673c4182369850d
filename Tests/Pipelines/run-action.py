"""Runs the steps of action.yml on this machine, as far as GitHub's own services are not needed.

    python3 Tests/Pipelines/run-action.py binary=.build/debug/tickmark content=content site=site
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

root = pathlib.Path(__file__).resolve().parents[2]
action = yaml.safe_load((root / "action.yml").read_text())
inputs = {name: str(about.get("default", "")) for name, about in action["inputs"].items()}
for argument in sys.argv[1:]:
    name, _, value = argument.partition("=")
    if name not in inputs:
        sys.exit(f"action.yml has no input “{name}”; it has {', '.join(inputs)}")
    inputs[name] = value

outputs = {}
failed = False


def value(expression):
    """The few expressions that the action uses."""
    expression = expression.strip()
    if expression == "github.action_path":
        return str(root)
    if match := re.fullmatch(r"inputs\.([\w-]+)", expression):
        return inputs[match[1]]
    if match := re.fullmatch(r"steps\.([\w-]+)\.outputs\.([\w-]+)", expression):
        return outputs.get(match[1], {}).get(match[2], "")
    if match := re.fullmatch(r"!cancelled\(\) && inputs\.([\w-]+) != ''", expression):
        return inputs[match[1]] != ""
    sys.exit(f"the expression “{expression}” is not known here")


def filled(text):
    return re.sub(r"\$\{\{(.*?)\}\}", lambda match: str(value(match[1])), str(text))


for step in action["runs"]["steps"]:
    condition = step.get("if")
    wanted = value(condition.strip()[3:-2]) if condition else not failed
    if not wanted:
        print(f"== {step['name']}: left out")
        continue
    print(f"== {step['name']}", flush=True)
    with tempfile.NamedTemporaryFile("w+") as result:
        environment = {name: filled(text) for name, text in step.get("env", {}).items()}
        run = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", filled(step["run"])],
            env={**os.environ, **environment, "GITHUB_OUTPUT": result.name},
        )
        lines = pathlib.Path(result.name).read_text().splitlines()
    outputs[step.get("id", step["name"])] = dict(line.split("=", 1) for line in lines)
    failed = failed or run.returncode != 0

for name, about in action["outputs"].items():
    print(f"output {name}: {filled(about['value'])}")
sys.exit(1 if failed else 0)
