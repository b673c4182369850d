"""Hostile contents, built and looked at: run.py TICKMARK, with the Python of .build/browser

Statically: what a page may hold, which addresses it may name, and that no export or report lets text
become a formula, a line, an element or a command of its own. Then in a browser with a canary: nothing
of what was written runs, is fetched, or is even stopped by the policy, because it never got that far.
"""

import csv
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from html import unescape
from pathlib import Path
from urllib.parse import unquote

HERE = Path(__file__).resolve().parent
TICKMARK = str(Path(sys.argv[1]).resolve())
WORK = Path(tempfile.mkdtemp(prefix="tickmark-hostile-"))
sys.argv = [sys.argv[0], str(WORK / "sites")]
sys.path[:0] = [str(HERE), str(HERE.parent / "Browser")]
import generate  # noqa: E402

failures = []


def expect(holds, what):
    if not holds:
        # The same on two hundred pages is told three times.
        failures.append(what)
        if sum(each.rsplit(": ", 1)[-1] == what.rsplit(": ", 1)[-1] for each in failures) <= 3:
            print(f"  FAILED: {what[:400]}")


# MARK: Pages


class Page:
    """What a page holds, told from what it may hold.

    Read strictly and not as browsers forgive: every `<` must begin a tag, written as we write them.
    """

    REFUSED = {"iframe", "object", "embed", "base", "form", "style", "frame", "applet", "template", "noscript",
               "textarea", "audio", "video", "source", "animate", "foreignobject", "set", "use", "math", "portal"}
    ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "srcset", "poster", "data", "background", "cite"}
    TAG = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<>]*"|=[\w.-]+)?)*)\s*/?>""")
    ATTRIBUTE = re.compile(r"""\s+([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"<>]*)"|=([\w.-]+))?""")

    def __init__(self, path, root):
        self.path, self.root, self.policy, self.scripts = path, root, None, 0
        text = path.read_text(encoding="utf-8").removeprefix("<!DOCTYPE html>")
        rest = self.TAG.sub("", text)
        expect("<" not in rest, f"{path}: no tag: {rest[max(rest.find('<') - 40, 0):][:120]!r}")
        for tag in self.TAG.finditer(text):
            if not tag[1]:
                self.tag(tag[2].lower(), [(name.lower(), unescape(quoted or plain))
                                          for name, quoted, plain in self.ATTRIBUTE.findall(tag[3])])
        expect(self.policy is not None, f"{path}: no policy")

    def tag(self, tag, attributes):
        where = f"{self.path.relative_to(self.root)}"
        expect(tag not in self.REFUSED, f"{where}: <{tag}>")
        names = dict(attributes)
        expect(len(names) == len(attributes), f"{where}: an attribute twice in <{tag}>")
        if tag == "script":
            self.scripts += 1
            expect(re.fullmatch(r"(\.\./)*assets/script\.js", names.get("src") or ""), f"{where}: script {names}")
        if tag == "meta" and names.get("http-equiv"):
            expect(names["http-equiv"] == "Content-Security-Policy", f"{where}: {names}")
            self.policy = names["content"]
        for name, value in attributes:
            expect(not name.startswith("on") and name not in ("style", "srcdoc", "autofocus"), f"{where}: {name}={value!r}")
            if name in self.ADDRESSES:
                self.address(where, tag, name, value)

    def address(self, where, tag, name, value):
        said = f"{where}: <{tag} {name}={value!r}>"
        expect(not re.search(r"[\x00-\x20\\\x7f]", value), said)
        scheme = re.match(r"[^:/?#]*:", value)
        if name == "href" and tag == "a" and scheme:
            expect(scheme[0].lower() in ("http:", "https:", "mailto:"), said)
            return
        expect(not scheme and not value.startswith("//"), said)
        if tag in ("img", "script", "link") and not value.startswith("#"):
            file = (self.path.parent / unquote(value)).resolve()
            expect(file.is_relative_to(self.root.resolve()), f"{said} leads out of the site")


def pages(site):
    for path in sorted(site.rglob("*.html")):
        page = Page(path, site)
        expect(page.scripts <= 1, f"{path}: {page.scripts} scripts")
        text = path.read_text(encoding="utf-8")
        expect(not re.search(r"[\x00-\x08\x0e-\x1f\x7f]", text), f"{path}: control characters")
    style = (site / "assets/print.css").read_text()
    expect(style.count("{") == style.count("}") and "<" not in style and "@import" not in style, "print.css")
    search = (site / "assets/search.js").read_text()
    expect(not re.search("[\u2028\u2029]|</script", search, re.I), "search.js ends its line or its element")


# MARK: Exports and reports


def exports(site):
    for path in sorted(site.rglob("*.csv")):
        numbers = re.compile(r"[+-]?\d+(\.\d+)?")
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        for row in rows:
            expect(len(row) == len(rows[0]), f"{path}: a row of {len(row)} cells")
            for cell in row:
                expect(cell[:1] not in tuple("=+-@\t\r") or numbers.fullmatch(cell), f"{path}: a formula: {cell!r}")
    for path in sorted(site.rglob("*.json")):
        json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(site.rglob("*.ics")):
        raw = path.read_bytes()
        lines = raw.split(b"\r\n")
        expect(all(len(line) <= 75 and not re.search(rb"[\x00-\x08\x0a-\x1f]", line) for line in lines), f"{path}: lines")
        unfolded = raw.replace(b"\r\n ", b"").decode().split("\r\n")
        known = {"BEGIN", "END", "VERSION", "PRODID", "METHOD", "CALSCALE", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY",
                 "DESCRIPTION", "CATEGORIES", "TRANSP", "STATUS", "URL", "NAME", "X-WR-CALNAME", "CLASS", "REFRESH-INTERVAL",
                 "SEQUENCE", "PRIORITY", "SOURCE", "COLOR", "X-WR-CALDESC", "X-PUBLISHED-TTL", "LAST-MODIFIED", ""}
        for line in unfolded:
            expect(re.split("[:;]", line)[0] in known, f"{path}: a line of its own: {line[:80]!r}")


def reports(content):
    def report(name):
        result = subprocess.run(
            [TICKMARK, "check", content, "--provenance", "none", "--format", name, "--fail-on", "never", "--all"],
            capture_output=True)
        expect(result.returncode == 0, f"{content.name}, {name}: exit {result.returncode}: {result.stderr[-300:]}")
        return result.stdout.decode()

    for name in ["json", "sarif", "gitlab"]:
        text = report(name)
        json.loads(text)
        # JSON escapes all controls but DEL, which it may hold as it is.
        controls = r"[\x00-\x08\x0b-\x1f]" if name in ("json", "sarif", "gitlab") else r"[\x00-\x08\x0b-\x1f\x7f]"
        expect(not re.search(controls, text), f"{content.name}, {name}: control characters")
    suites = ElementTree.fromstring(report("junit"))
    elements = {element.tag for element in suites.iter()}
    expect(elements <= {"testsuites", "testsuite", "testcase", "failure", "error", "skipped", "properties", "property",
                        "system-out", "system-err"}, f"{content.name}, junit: {elements}")
    text = report("text")
    expect(not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", text), f"{content.name}, text: control characters")
    for line in report("github").split("\n"):
        expect(not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", line), f"{content.name}, github: {line[:80]!r}")
        if line.startswith("::"):
            expect(re.match(r"::(error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+,", line), f"github: {line[:120]!r}")


# MARK: The browser

CANARY = """
  window.said = [];
  for (const name of ["alert", "confirm", "prompt", "open", "fetch"]) window[name] = () => window.said.push(name);
  document.addEventListener("securitypolicyviolation",
    (event) => window.said.push(`stopped: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  window.addEventListener("error", (event) => window.said.push(`error: ${event.message}`));
"""
TOUCH = """
  for (const item of document.querySelectorAll("details")) item.open = true;
  for (const item of [...document.querySelectorAll("main *")].slice(0, 300)) {
    for (const kind of ["mouseover", "focus", "pointerenter"]) item.dispatchEvent(new Event(kind, {bubbles: true}));
  }
  for (const item of [...document.querySelectorAll("main button")].slice(0, 10)) item.click();
  const search = document.querySelector("input[type=search]");
  if (search) { search.value = "script"; search.dispatchEvent(new Event("input", {bubbles: true})); }
  return [window.canary, window.said, document.title];
"""


def browse(sites):
    from browser import Browser

    browser = Browser()
    opened = 0
    try:
        browser.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": CANARY})
        # That the canary sings is seen first.
        proof = WORK / "proof.html"
        proof.write_text("<!DOCTYPE html><meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">"
                         "<img src=x onerror=window.canary=1><script>window.canary=1</script>")
        browser.open(proof.as_uri())
        expect(len(browser.run("return window.said")) >= 1, "the canary does not see what a policy stops")
        proof.write_text("<!DOCTYPE html><script>window.canary=1</script>")
        browser.open(proof.as_uri())
        expect(browser.run("return window.canary") == 1, "the canary does not see what runs")
        browser.complaints(), browser.requests()
        for site in sites:
            chosen = {}
            for path in sorted(site.rglob("*.html")):
                folder = path.relative_to(site).parent.parts
                kind = path.name if len(folder) == 0 or path.name == "index.html" else f"{folder[0]}/{folder[-1]}"
                # Of each folder the page that is worst: the one with the name of an attack, or the longest.
                best = chosen.get(kind)
                if best is None or path.stat().st_size > best.stat().st_size:
                    chosen[kind] = path
            for path in chosen.values():
                browser.open(path.as_uri())
                canary, said, title = browser.run(TOUCH)
                where = path.relative_to(site.parent)
                opened += 1
                expect(canary is None, f"{where}: the canary sings")
                expect(not said, f"{where}: {said}")
                expect(title, f"{where}: no title")
                complaints = [line for line in browser.complaints() if "favicon" not in line]
                expect(not complaints, f"{where}: {complaints[:3]}")
                away = [url for url in browser.requests()
                        if url != "about:blank" and not url.startswith(site.as_uri() + "/")]
                expect(not away, f"{where}: asked for {away[:3]}")
    finally:
        browser.quit()
    return opened


def main():
    generate.main(WORK / "contents")
    sites = []
    for content in sorted((WORK / "contents").iterdir()):
        site = WORK / "sites" / content.name
        before = sorted(path.name for path in WORK.iterdir())
        result = subprocess.run(
            [TICKMARK, "build", content, "--provenance", "none", "--output", site], capture_output=True, text=True)
        expect(result.returncode == 0, f"{content.name} does not build: {result.stderr}")
        expect(sorted(path.name for path in WORK.iterdir()) in (before, sorted([*before, "sites"])), "written outside")
        pages(site)
        exports(site)
        reports(content)
        sites.append(site)
        print(f"{content.name}: {len(list(site.rglob('*.html')))} pages looked at, with exports and six reports", flush=True)
    print(f"{browse(sites)} pages opened, one of each kind of every content")
    print(f"{len(failures)} failures" if failures else "nothing ran, nothing was fetched")
    sys.exit(bool(failures))


try:
    main()
finally:
    if not failures:
        import shutil
        shutil.rmtree(WORK, ignore_errors=True)
