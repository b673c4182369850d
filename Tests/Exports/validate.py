#!/usr/bin/env python3
"""Has the data files of a built site judged by validators that nobody here wrote.

    python3 Tests/Exports/validate.py [SITE]

SITE is public unless said otherwise. CSV goes through Frictionless, OSCAL through Trestle, calendars
through icalendar, evidence.json with its schema through check-jsonschema. They are installed into
.build/exports the first time, in the versions of requirements.txt.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
VENV = pathlib.Path(os.environ.get("VENV", HERE.parents[1] / ".build" / "exports"))
REQUIREMENTS = HERE / "requirements.txt"


def install():
    """Installs the validators, where the pinned ones are missing, and goes on in their Python."""
    python = VENV / "bin" / "python"
    installed = VENV / "installed.txt"
    wanted = REQUIREMENTS.read_text()
    if not installed.exists() or installed.read_text() != wanted:
        print(f"setup: installing validators into {VENV}", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
        subprocess.run(
            [VENV / "bin" / "pip", "install", "-q", "--disable-pip-version-check", "-r",
             REQUIREMENTS], check=True)
        installed.write_text(wanted)
    if pathlib.Path(sys.prefix).resolve() != VENV.resolve():
        os.execv(python, [python, __file__, *sys.argv[1:]])


def run(name, *arguments, cwd=None):
    """Runs a validator; its output is only wanted where it complains."""
    result = subprocess.run(
        [VENV / "bin" / name, *arguments], cwd=cwd, capture_output=True, text=True)
    return result.returncode == 0, (result.stdout + result.stderr).strip()


def csv_files(data):
    resources = json.loads((data / "datapackage.json").read_text())["resources"]
    named = {resource["path"] for resource in resources}
    found = {file.name for file in data.glob("*.csv")}
    if named != found:
        yield False, f"the package and the folder differ: {sorted(named ^ found)}"
    result = subprocess.run(
        [VENV / "bin" / "frictionless", "validate", "datapackage.json", "--json"],
        cwd=data, capture_output=True, text=True)
    try:
        report = json.loads(result.stdout)
    except json.JSONDecodeError:
        yield False, result.stdout + result.stderr
        return
    for task in report["tasks"]:
        # A register may be empty: then there is a header and nothing else.
        errors = [error["message"] for error in task["errors"][:10]]
        rows = task["stats"].get("rows", 0)
        yield task["valid"], "\n    ".join([f"{task['place']}: {rows} rows"] + errors)
    for error in report["errors"]:
        yield False, error["message"]
    yield bool(report["valid"] and report["tasks"]), "the data package as a whole"


def oscal(data):
    from trestle.oscal.assessment_results import AssessmentResults
    file = data / "oscal-assessment-results.json"
    results = AssessmentResults.oscal_read(file).results
    for result in results:
        # The schema of the standard asks for what Trestle's model lets pass.
        states = [finding.target.status for finding in result.findings or []]
        yield all(states), f"{file.name}: {len(states)} findings, each with a status"
        known = {observation.uuid for observation in result.observations or []}
        named = {
            related.observation_uuid
            for finding in result.findings or [] for related in finding.related_observations or []}
        yield named <= known, f"{file.name}: {len(known)} observations, {len(named)} of them cited"
    with tempfile.TemporaryDirectory() as folder:
        for arguments in (
            ["init"], ["import", "-f", str(file.resolve()), "-o", "site"],
            ["validate", "-t", "assessment-results", "-n", "site"],
        ):
            good, said = run("trestle", *arguments, cwd=folder)
            if not good:
                yield False, f"trestle {arguments[0]}: {said}"
                return
    yield True, f"{file.name}: trestle validate"


def calendar(data):
    import icalendar
    raw = (data / "due-dates.ics").read_bytes()
    calendars = icalendar.Calendar.from_ical(raw, multiple=True)
    events = [event for item in calendars for event in item.walk("VEVENT")]
    errors = [error for item in calendars for part in item.walk() for error in part.errors]
    yield len(calendars) == 1 and not errors, f"due-dates.ics: {len(events)} events {errors or ''}"
    uids = {str(event["UID"]) for event in events}
    yield len(uids) == len(events), f"due-dates.ics: {len(uids)} different ids"
    lines = raw.split(b"\r\n")
    yield b"\n" not in b"".join(lines), "due-dates.ics: every line ends in CRLF"
    yield max(map(len, lines)) <= 75, "due-dates.ics: no line of more than 75 bytes"


def evidence(data):
    schema = data / "evidence.schema.json"
    good, said = run("check-jsonschema", "--check-metaschema", str(schema))
    yield good, "evidence.schema.json: a schema" if good else said
    good, said = run(
        "check-jsonschema", "--schemafile", str(schema), str(data / "evidence.json"))
    yield good, "evidence.json: as its schema says" if good else said


def main():
    data = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "public") / "data"
    failures = 0
    for check in (csv_files, oscal, calendar, evidence):
        try:
            for good, said in check(data):
                print(f"{'valid' if good else 'INVALID':8}{said}", flush=True)
                failures += not good
        except Exception as error:  # A validator that stops is a complaint too.
            print(f"INVALID {check.__name__}: {type(error).__name__}: {error}")
            failures += 1
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    install()
    main()
