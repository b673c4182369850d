"""The built site in a real browser, opened from its folder as an auditor opens it."""

import base64
import json
import sys
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

ROOT = Path(__file__).resolve().parents[2]
# Relative to the tree, in whichever folder this runs.
SITE = (ROOT / (sys.argv[1] if len(sys.argv) > 1 else "public")).resolve()
PAGES = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html"))
AXE = next(Path(sys.prefix).glob("lib/*/site-packages/axe_playwright_python/axe.min.js")).read_text()


def kinds():
    """One page of each kind: those at the top each for itself, one of every other folder's name."""
    found = {}
    for page in PAGES:
        folders = page.split("/")[:-1]
        # A system's own folder, documents/savings/, holds its playbooks.
        kind = "playbook" if len(folders) == 2 and folders[0] == "documents" else "/".join(folders[-1:])
        is_own = not folders or page.endswith("/index.html")
        found.setdefault(page if is_own else kind, page)
    return sorted(found.values())


class Browser:
    def __init__(self):
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for flag in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(options, Service("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(60)
        self.look()

    def quit(self):
        self.driver.quit()

    def look(self, width=1280, scheme="light"):
        """Sets the width of the window, in CSS pixels, and the color scheme."""
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
        )
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
        )

    def scripts(self, are_on):
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not are_on})

    def open(self, page):
        # A fragment of the page that is open would not load it again.
        self.driver.get("about:blank")
        self.driver.get((SITE / page).as_uri() if "://" not in page else page)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def axe(self, *rules):
        """What axe-core finds on the open page, one line each.

        All of its rules, or those named. It must not load style sheets again: the page lets nothing connect.
        """
        self.run(AXE)
        found = self.driver.execute_async_script(
            """
            const [rules, done] = arguments;
            const options = {resultTypes: ["violations"], preload: false};
            if (rules.length) options.runOnly = rules;
            axe.run(document, options).then(
              (result) => done(result.violations.flatMap((violation) => violation.nodes.map(
                (node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary}`))),
              (error) => done([String(error)]));
            """,
            list(rules),
        )
        return found

    def complaints(self):
        """What the console says since it was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        """The addresses that were asked for since this was last called."""
        messages = [json.loads(e["message"])["message"] for e in self.driver.get_log("performance")]
        return [
            message["params"]["request"]["url"]
            for message in messages
            if message["method"] == "Network.requestWillBeSent"
        ]

    def pdf(self, **paper):
        """The open page as printed; without a size, on the browser's own paper."""
        printed = self.driver.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True, **paper}
        )
        return base64.b64decode(printed["data"])
