"""Runs tickmark and has its reports judged. Usage: validate.py TICKMARK FOLDER_OF_VALIDATORS"""
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import junitparser
from sarif_pydantic import Sarif

TICKMARK, TOOLS = sys.argv[1], pathlib.Path(sys.argv[2])
HERE = pathlib.Path(__file__).parent
FIXTURES = HERE.parent / "Fixtures"
FILES = {"json": "json", "sarif": "sarif", "junit": "xml", "github": "github", "gitlab": "gitlab.json"}


def run(*command, expect=(0,), **options):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    assert result.returncode in expect, f"{command} ended with {result.returncode}:\n{result.stdout}{result.stderr}"
    return result.stdout


def unknown_keys(model, place="sarif"):
    """The model lets other keys pass; the standard does not."""
    found = [f"{place}.{key}" for key in model.model_extra or {}]
    for name in type(model).model_fields:
        value = getattr(model, name)
        for index, item in enumerate(value if isinstance(value, list) else [value]):
            if hasattr(item, "model_extra"):
                found += unknown_keys(item, f"{place}.{name}[{index}]")
    return found


def check_sarif(path, findings):
    log = json.loads(path.read_text())
    strange = unknown_keys(Sarif.model_validate(log))
    # Keys of SARIF 2.1.0 that the model does not know (sections 3.13.3, 3.14.17, 3.27.23 and 3.27.24).
    also_known = ("$schema", "columnKind", "suppressions", "baselineState")
    strange = [key for key in strange if key.split(".")[-1] not in also_known]
    assert not strange, strange
    (tool_run,) = log["runs"]
    assert tool_run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    rules = tool_run["tool"]["driver"]["rules"]
    for result in tool_run["results"]:
        # 3.27.10: a level other than none is for failures only; 3.27.6: the index is of that rule.
        assert result["kind"] == "fail" and result["level"] in ("error", "warning", "note")
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result.get("baselineState", "new") in ("new", "unchanged", "updated", "absent")
        for suppression in result["suppressions"]:
            assert set(suppression) == {"kind", "status", "justification"}
            assert (suppression["kind"], suppression["status"]) == ("external", "accepted")
        for location in result["locations"] + result.get("relatedLocations", []):
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri), uri
            region = location["physicalLocation"]["region"]
            assert 1 <= region["startLine"] <= region["endLine"] and region["startColumn"] >= 1
            if region["startLine"] == region["endLine"]:
                assert region["endColumn"] >= region["startColumn"]
    prints = [result["partialFingerprints"]["tickmark/v1"] for result in tool_run["results"]]
    assert len(set(prints)) == len(prints)
    expected = [v for v in findings["verdicts"] if v["outcome"] in ("deviation", "excepted")]
    assert len(prints) == len(expected)
    open_results = [r for r in tool_run["results"] if not r["suppressions"]]
    counts = collections.Counter(result["level"] for result in open_results)
    summary = run(TOOLS / "sarif", "summary", path)
    for level in ("error", "warning", "note"):
        everything = sum(result["level"] == level for result in tool_run["results"])
        assert re.search(rf"^{level}: ({counts[level]}|{everything})$", summary, re.M), summary
    run(TOOLS / "sarif", "csv", "--output", path.with_suffix(".csv"), path)


def check_junit(path, findings):
    ElementTree.parse(path)
    suites = junitparser.JUnitXml.fromfile(str(path))
    assert {s.name for s in suites} and all(s.name for s in suites)
    failed = 0
    for suite in suites:
        written = (suite.tests, suite.failures, suite.errors, suite.skipped)
        suite.update_statistics()
        assert written == (suite.tests, suite.failures, suite.errors, suite.skipped), suite.name
        assert len({case.name for case in suite}) == suite.tests
        failed += suite.failures
    wrong = {(v["rule"], v["subject"]) for v in findings["verdicts"]
             if v["outcome"] == "deviation" and v["level"] != "note" and v["standing"] in ("current", "expired")}
    assert bool(failed) == bool(wrong) and failed <= len(wrong), (failed, len(wrong))


def check_gitlab(path, findings):
    run(TOOLS / "check-jsonschema", "--schemafile", HERE / "gitlab-codequality.schema.json", path)
    assert not path.read_bytes().startswith(b"\xef\xbb\xbf")
    prints = [issue["fingerprint"] for issue in json.loads(path.read_text())]
    assert len(set(prints)) == len(prints)
    expected = [v for v in findings["verdicts"] if v["outcome"] in ("deviation", "undetermined")]
    assert len(prints) == len(expected)


def check_github(path, summary, findings):
    lines = path.read_text().split("\n")
    commands = [line for line in lines if line.startswith("::")]
    shape = r"::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,title=[^,:]+::.+"
    levels = collections.Counter(re.fullmatch(shape, line)[1] for line in commands)
    assert all(count <= 10 for count in levels.values()) and len(commands) <= 50
    order = [line[2:5] for line in commands]
    assert order == sorted(order, key=["err", "war", "not"].index)
    assert not any("##[" in line for line in lines if not line.startswith("::"))
    errors = [v for v in findings["verdicts"] if v["outcome"] == "deviation" and v["level"] == "error"
              and v["standing"] in ("current", "expired")]
    assert lines[-2].startswith(f"{len(errors)} error"), lines[-2]
    assert summary.startswith("## Tickmark") and len(summary.encode()) <= 1024 * 1024


def judge(name, content, *more, folder):
    """All formats of one content, each with its validator."""
    paths = {form: folder / f"{name}.{ending}" for form, ending in FILES.items()}
    summary = folder / f"{name}.md"
    reports = [part for form, path in paths.items() for part in ("--report", f"{form}={path}")]
    environment = dict(os.environ, GITHUB_STEP_SUMMARY=str(summary))
    run(TICKMARK, "check", content, *reports, *more, expect=(0, 1), env=environment)
    findings = json.loads(paths["json"].read_text())
    check_sarif(paths["sarif"], findings)
    check_junit(paths["junit"], findings)
    check_gitlab(paths["gitlab"], findings)
    check_github(paths["github"], summary.read_text(), findings)
    print(f"{name}: {findings['summary']['deviation']} deviations in sarif, junit, github, gitlab")
    return findings


def hostile(folder):
    """A copy of a fixture whose names hold what formats give a meaning to."""
    content = folder / "con,tent: 100%"
    shutil.copytree(FIXTURES / "invalid" / "everything-wrong", content)
    words = "::error::x%0A ]]> </failure> ##[set-env] <img> 🚒 消防, “a: b”"
    for path in sorted(content.rglob("*.md")):
        text = path.read_text(errors="replace")
        text = re.sub(r"^(severity|owner|incident_commander): .*$", lambda m: f"{m[1]}: '{words}'", text, flags=re.M)
        # YAML takes no control characters; bodies do.
        path.write_text(re.sub(r"^\| (?!-)", f"| \x07\x1b[31m{words} ", text, flags=re.M))
        path.rename(path.with_name("消防 🚒, 100%: 'q' #" + path.name))
    return content


run(TOOLS / "check-jsonschema", "--check-metaschema", HERE / "gitlab-codequality.schema.json")
with tempfile.TemporaryDirectory() as scratch:
    scratch = pathlib.Path(scratch)
    os.chdir(HERE.parent.parent)
    example = judge("example", "content", folder=scratch)
    green = judge("green", "Tests/Fixtures/valid/minimal", "--rule", "IN-08", "--rule", "PM-02", folder=scratch)
    assert green["summary"]["deviation"] == 0
    red = "Tests/Fixtures/invalid/everything-wrong"
    assert judge("red", red, folder=scratch)["summary"]["deviation"] > 100
    os.chdir(scratch)
    strange = judge("strange", hostile(scratch).name, folder=scratch)
    assert any("消防" in verdict["path"] for verdict in strange["verdicts"])
    os.chdir(HERE.parent.parent)
    known = scratch / "baseline.yml"
    run(TICKMARK, "baseline", red, "--output", known)
    findings = judge("known", red, "--baseline", known, "--since", "2026-03-01", folder=scratch)
    assert not any(verdict["fails"] for verdict in findings["verdicts"])
