"""Runs the browser tests on a built site: run.py [SITE], the example site unless said otherwise."""

import sys
import unittest

from browser import PAGES, SITE
import test_behavior
import test_every_page
import test_print

if not PAGES:
    sys.exit(f"there is no page in {SITE}; build the site first")
suite = unittest.TestSuite(
    unittest.defaultTestLoader.loadTestsFromModule(module)
    for module in [test_every_page, test_behavior, test_print]
)
result = unittest.TextTestRunner(verbosity=2).run(suite)
sys.exit(not result.wasSuccessful())
