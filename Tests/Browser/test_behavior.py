"""What the script adds: search, filters, sorting, copying; and that the keyboard reaches it all."""

import re
import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from browser import SITE, Browser


class Behavior(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.driver = cls.browser.driver
        cls.addClassCleanup(cls.browser.quit)

    def setUp(self):
        self.browser.look()
        self.browser.complaints()

    def tearDown(self):
        self.assertEqual(self.browser.complaints(), [])

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def wait(self, condition):
        return WebDriverWait(self.driver, 10).until(lambda _: condition())

    def press(self, *keys):
        self.driver.switch_to.active_element.send_keys(*keys)

    def focused(self):
        return self.browser.run("return document.activeElement.textContent")

    # Search

    def test_search_finds_a_document_and_its_findings_by_keyboard(self):
        self.browser.open("rules/index.html")
        self.browser.requests()
        self.press("/")
        box = self.find("#site-search")
        self.assertEqual(self.driver.switch_to.active_element, box)
        box.send_keys("INC-20260312-01")
        self.wait(lambda: self.all(".results a"))
        self.assertRegex(self.find(".hits").text, r"^\d+ found")
        titles = [link.text for link in self.all(".results a")]
        self.assertTrue(any("IN-08" in title for title in titles), titles)
        self.press(Keys.ARROW_DOWN)
        self.assertIn("INC-20260312-01", self.focused())
        self.press(Keys.ARROW_DOWN)
        self.press(Keys.ARROW_UP)
        self.press(Keys.ARROW_UP)
        self.assertEqual(self.driver.switch_to.active_element, box)
        self.press(Keys.ESCAPE)
        self.assertFalse(self.find(".results").is_displayed())
        box.send_keys(" ack", Keys.BACKSPACE)
        self.wait(lambda: self.find(".results").is_displayed())
        self.press(Keys.ENTER)
        self.wait(lambda: "documents/" in self.driver.current_url)
        for url in self.browser.requests():
            self.assertTrue(url.startswith(SITE.as_uri() + "/"), url)

    def test_search_says_that_it_found_nothing_and_shows_markup_as_text(self):
        self.browser.open("index.html")
        self.find("#site-search").send_keys("<b>nowhere")
        self.wait(lambda: "Nothing found for “<b>nowhere”" in self.find(".hits").text)
        self.assertEqual(self.all(".results a, .results b"), [])

    def test_search_data_is_loaded_on_first_use_only(self):
        self.browser.requests()
        self.browser.open("index.html")
        self.assertFalse([u for u in self.browser.requests() if "search.js" in u])
        self.press("/")
        self.wait(lambda: self.browser.run("return 'tickmarkSearch' in window"))

    def test_every_search_row_leads_to_a_page_and_an_anchor(self):
        self.browser.open("index.html")
        self.press("/")
        self.wait(lambda: self.browser.run("return 'tickmarkSearch' in window"))
        rows = self.browser.run("return tickmarkSearch.map((row) => row[3])")
        self.assertGreater(len(rows), 100)
        pages = {}
        for href in rows:
            address, _, fragment = href.partition("#")
            page = SITE / self.browser.run("return decodeURIComponent(arguments[0])", address) \
                if "%" in address else SITE / address
            if page not in pages:
                pages[page] = set(re.findall(r'\bid="([^"]*)"', page.read_text()))
            if fragment:
                self.assertIn(fragment, pages[page], href)

    # Registers

    def register(self):
        """The largest register of the page: its rows' texts, as shown."""
        return self.browser.run(
            """
            const tables = [...document.querySelectorAll("table.register")];
            const table = tables.sort((a, b) => b.rows.length - a.rows.length)[0];
            table.id ||= "test";
            return [...table.tBodies].flatMap((body) => [...body.rows])
              .filter((row) => !row.hidden).map((row) => row.innerText);
            """
        )

    def test_a_filter_leaves_the_rows_that_hold_all_words(self):
        self.browser.open("rules/index.html")
        before = self.register()
        box = self.find(".filter input")
        box.send_keys("post-mortem ON time")
        shown = self.register()
        self.assertTrue(0 < len(shown) < len(before))
        for row in shown:
            for word in ["post-mortem", "on", "time"]:
                self.assertIn(word, row.lower())
        self.assertEqual(self.find(".filter .shown").text, f"{len(shown)} of {len(before)} shown")
        box.send_keys(Keys.ESCAPE)
        self.assertEqual(self.register(), before)
        self.assertEqual(self.find(".filter .shown").text, "")

    def test_a_heading_sorts_up_down_and_back(self):
        self.browser.open("rules/index.html")
        before = self.register()
        heads = self.all("#test thead th, table.register thead th")
        head = next(h for h in heads if h.text.startswith("rule met"))
        column = heads.index(head)

        def numbers():
            return [int(row.split("\t")[column].split()[0]) for row in self.register()]

        button = head.find_element(By.TAG_NAME, "button")
        button.send_keys(Keys.ENTER)
        self.assertEqual(head.get_attribute("aria-sort"), "ascending")
        self.assertEqual(numbers(), sorted(numbers()))
        self.assertGreater(len(set(numbers())), 3)
        button.send_keys(Keys.SPACE)
        self.assertEqual(head.get_attribute("aria-sort"), "descending")
        self.assertEqual(numbers(), sorted(numbers(), reverse=True))
        button.click()
        self.assertIsNone(head.get_attribute("aria-sort"))
        self.assertEqual(self.register(), before)

    def test_text_and_dates_sort_and_what_is_missing_comes_last(self):
        self.browser.open("index.html")
        order = self.browser.run(
            """
            const table = document.createElement("table");
            table.innerHTML = `<thead><tr><th>a</th></tr></thead><tbody>
              <tr><td><span class="none">none</span></td></tr>
              <tr><td><time datetime="2026-03-02">b</time></td></tr>
              <tr><td><time datetime="2026-03-01">c</time></td></tr>
              <tr><td data-sort="2026-02-01">z</td></tr></tbody>`;
            sortable(table);
            const button = table.querySelector("button");
            const texts = () => [...table.tBodies[0].rows].map((row) => row.textContent.trim());
            button.click();
            const up = texts();
            button.click();
            return [up, texts()];
            """
        )
        self.assertEqual(order, [["z", "c", "b", "none"], ["b", "c", "z", "none"]])

    # Citations, menu, folds

    def test_a_citation_is_copied_with_the_whole_digest(self):
        self.browser.open("findings.html")
        line = self.find(".cite")
        shown = line.find_element(By.TAG_NAME, "span").text
        self.assertRegex(shown, r"^\S+, [A-Z]+-\d+, \S+ line \d+, sha256 [0-9a-f]{12}$")
        # What is copied is seen where the clipboard is refused, too.
        self.browser.run(
            """
            window.copied = [];
            navigator.clipboard.writeText = async (text) => { window.copied.push(text); };
            """
        )
        line.find_element(By.CSS_SELECTOR, ".copy").click()
        self.wait(lambda: line.find_element(By.CSS_SELECTOR, ".copied").text == "Copied")
        copied = self.browser.run("return window.copied[0]")
        self.assertTrue(copied.startswith(shown))
        self.assertRegex(copied, r"sha256 [0-9a-f]{64}$")

    def test_a_citation_is_copied_where_the_clipboard_is_refused(self):
        self.browser.open("findings.html")
        self.browser.run(
            """
            window.copied = [];
            navigator.clipboard.writeText = async () => { throw new Error("refused"); };
            document.execCommand = () => { window.copied.push(getSelection().toString()
              || document.activeElement.value); return true; };
            """
        )
        self.find(".cite .copy").click()
        self.wait(lambda: self.find(".cite .copied").text == "Copied")
        self.assertRegex(self.browser.run("return window.copied[0]"), r"sha256 [0-9a-f]{64}$")

    def test_the_menu_opens_on_a_phone_without_script(self):
        self.browser.look(360)
        self.browser.scripts(False)
        self.addCleanup(self.browser.scripts, True)
        self.browser.open("index.html")
        self.assertFalse(self.find("nav.site a").is_displayed())
        self.find("nav.site summary").click()
        self.assertTrue(self.find("nav.site a").is_displayed())

    def test_the_menu_is_open_on_a_desktop_without_script(self):
        self.browser.scripts(False)
        self.addCleanup(self.browser.scripts, True)
        self.browser.open("index.html")
        # Selenium takes what is in closed details for hidden, whatever the style says.
        box = self.find("nav.site [aria-current=page]").rect
        self.assertGreater(box["height"], 10)
        self.assertLess(box["x"] + box["width"], self.find("main").rect["x"])
        at_point = self.browser.run(
            "return document.elementFromPoint(arguments[0], arguments[1]).textContent",
            box["x"] + 30,
            box["y"] + box["height"] / 2,
        )
        self.assertEqual(at_point, "Overview")
        self.assertFalse(self.find("nav.site summary").is_displayed())

    def test_the_first_tab_skips_to_the_content(self):
        self.browser.open("index.html")
        self.find("body").send_keys(Keys.TAB)
        self.assertEqual(self.focused(), "Skip to the content")
        self.press(Keys.ENTER)
        self.assertIn("#page:content", self.driver.current_url)

    def test_a_link_to_a_folded_verdict_opens_it(self):
        page = next(
            page for page in (SITE / "documents").rglob("*.html") if "page:met" in page.read_text()
        )
        anchor = re.search(r'<details id="page:met">.*?<li id="([^"]+)"', page.read_text(), re.S)
        self.browser.open(page.as_uri() + "#" + anchor.group(1))
        self.wait(lambda: self.find("[id='page:met']").get_attribute("open"))
