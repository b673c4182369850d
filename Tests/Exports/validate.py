#!/usr/bin/env python3
"""Validates the CSV files of a built site with Frictionless, from outside.

    python3 Tests/Exports/validate.py public

Frictionless goes into a virtual environment of its own, Tests/Exports/.venv unless VENV names
another folder, the first time it is needed.
"""
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
VENV = pathlib.Path(os.environ.get("VENV", HERE / ".venv"))
FRICTIONLESS = "frictionless==5.21.0"


def frictionless():
    command = VENV / "bin" / "frictionless"
    if not command.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        subprocess.run([VENV / "bin" / "pip", "install", "-q", FRICTIONLESS], check=True)
    return command


def main():
    data = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "public") / "data"
    resources = json.loads((data / "datapackage.json").read_text())["resources"]
    named = {resource["path"] for resource in resources}
    found = {file.name for file in data.glob("*.csv")}
    if named != found:
        sys.exit(f"the package and the folder differ: {sorted(named ^ found)}")
    result = subprocess.run(
        [frictionless(), "validate", "datapackage.json", "--json"],
        cwd=data, capture_output=True, text=True)
    try:
        report = json.loads(result.stdout)
    except json.JSONDecodeError:
        sys.exit(result.stdout + result.stderr)
    for task in report["tasks"]:
        # A register may be empty: then there is a header and nothing else.
        rows = task["stats"].get("rows", 0)
        print(f"{'valid' if task['valid'] else 'INVALID':8} {rows:6} rows  {task['place']}")
        for error in task["errors"][:10]:
            print("   ", error["message"])
    for error in report["errors"]:
        print(error["message"])
    sys.exit(0 if report["valid"] and report["tasks"] else 1)


if __name__ == "__main__":
    main()
