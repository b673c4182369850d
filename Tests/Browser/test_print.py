"""The printed page: header, footer, repeated heads, paper, and nothing folded away."""

import io
import re
import tempfile
import unicodedata
import unittest
from pathlib import Path

from pypdf import PdfReader

from browser import SITE, Browser

A4 = {"paperWidth": 8.27, "paperHeight": 11.69}
LETTER = {"paperWidth": 8.5, "paperHeight": 11}


class Print(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.quit)

    def printed(self, page, **paper):
        self.browser.open(page)
        return PdfReader(io.BytesIO(self.browser.pdf(**(paper or A4))))

    def texts(self, page, **paper):
        sheets = [sheet.extract_text() for sheet in self.printed(page, **paper).pages]
        # Without ligatures.
        return [re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)) for text in sheets]

    def test_every_sheet_has_header_and_footer(self):
        for paper in [A4, LETTER]:
            sheets = self.texts("findings.html", **paper)
            self.assertGreater(len(sheets), 3)
            for number, text in enumerate(sheets, 1):
                self.assertIn("Example Cloud · 2026-01-01 to 2026-06-30", text)
                self.assertIn("Confidential", text)
                self.assertIn("As of 2026-07-10", text)
                self.assertIn("not an auditor’s opinion", text)
                self.assertIn(f"Page {number} of {len(sheets)}", text)

    def test_the_heads_of_a_table_are_on_each_of_its_sheets(self):
        sheets = [t for t in self.texts("rules/index.html") if re.search(r"\b[A-Z]{2,3}-\d\d ", t)]
        self.assertGreater(len(sheets), 2)
        for text in sheets[:-1]:
            self.assertRegex(text, r"Code\W* Rule\W* Level\W* Criteria")

    def test_paper_is_the_readers_own(self):
        for paper in [A4, LETTER]:
            box = self.printed("index.html", **paper).pages[0].mediabox
            self.assertAlmostEqual(float(box.width), paper["paperWidth"] * 72, delta=2)
            self.assertAlmostEqual(float(box.height), paper["paperHeight"] * 72, delta=2)

    def test_sheets_begin_a_page_and_wide_tables_turn_it(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.html"
            page.write_text(
                f"""<!DOCTYPE html><html lang="en"><title>x</title>
                <link rel="stylesheet" href="{SITE.as_uri()}/assets/style.css">
                <link rel="stylesheet" href="{SITE.as_uri()}/assets/print.css" media="print">
                <main><p>one</p><section class="sheet">two</section>
                <section class="sheet">three</section>
                <section class="land">wide</section><p>upright</p></main>"""
            )
            sheets = self.printed(page.as_uri()).pages
            turned = [float(s.mediabox.width) > float(s.mediabox.height) for s in sheets]
            words = [next(w for w in "one two three wide upright".split() if w in s.extract_text())
                     for s in sheets]
        self.assertEqual(words, ["one", "two", "three", "wide", "upright"])
        self.assertEqual(turned, [False, False, False, True, False])

    def test_what_is_folded_away_is_printed_and_controls_are_not(self):
        page = next(p for p in (SITE / "documents").rglob("*.html") if "page:met" in p.read_text())
        folded = re.search(r'<details id="page:met">.*?</details>', page.read_text(), re.S).group()
        codes = set(re.findall(r">([A-Z]+-\d\d)</a>", folded))
        self.assertGreater(len(codes), 5)
        self.browser.scripts(False)
        self.addCleanup(self.browser.scripts, True)
        text = " ".join(self.texts(page.as_uri()))
        self.assertEqual({code for code in codes if code not in text}, set())
        self.browser.scripts(True)
        text = " ".join(self.texts("findings.html"))
        for control in ["Copy citation", "Search", "Filter", "Skip to", "Menu"]:
            self.assertNotIn(control, text)
