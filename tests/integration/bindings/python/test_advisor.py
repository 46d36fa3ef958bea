"""An advisor written in Python: in a Python host, and in a program that knows nothing of Python."""
import json
import os
import re
import shutil
import subprocess
import sys
import unittest

import lofte
from firm import PLUGINS, TODAY, FirmTest, customer, day, invoice

HERE = os.path.dirname(os.path.abspath(__file__))
LARGE = 250_000_00


class Advisors(FirmTest):
    def setUp(self):
        super().setUp()
        self.plugins = os.path.join(self.folder, "plugins")
        self.plugin = os.path.join(self.plugins, "large-orders")
        shutil.copytree(os.path.join(HERE, "large_orders"), self.plugin)

    def build(self):
        return subprocess.run(
            [sys.executable, "-m", "lofte.plugin", self.plugin, "--include", os.environ["LOFTE_INCLUDE"]],
            capture_output=True, text=True)

    def runtime_with_it(self):
        built = self.build()
        self.assertEqual(built.returncode, 0, built.stderr)
        runtime = lofte.Runtime(plugin_dirs=[PLUGINS], dev_plugin_dirs=[self.plugins], threads=2)
        self.stack.enter_context(runtime)
        row = next(p for p in runtime.plugins() if p.id == "large-orders")
        self.assertEqual((row.state, row.detail), ("active", row.detail))
        return runtime

    def test_it_advises_in_a_python_host_with_texts_settings_and_calendar(self):
        runtime = self.runtime_with_it()
        book = runtime.create_book(self.path, country="NO", currency="NOK", language="en")
        book.post([customer(), invoice(minor=LARGE), invoice("F2", minor=100)], day("2026-01-06"))
        said = book.advice(plugin="large-orders")
        self.assertEqual([(a.kind, a.key, a.title) for a in said],
                         [(lofte.AdviceKind.FLAG, "large F1", "A large order, NOK\xa0250,000.00")])
        book.advance(TODAY)
        tasks = book.advice(plugin="large-orders", kinds=[lofte.AdviceKind.TASK])
        self.assertEqual([(t.key, t.since) for t in tasks], [("thank F1", day("2026-01-12"))])
        self.assertTrue(book.replay(threads=2).equal)

    def test_what_it_raises_costs_its_advice_for_that_customer_and_names_the_line(self):
        runtime = self.runtime_with_it()
        book = runtime.create_book(self.path, country="NO", currency="NOK")
        book.post([customer("1", "Trouble"), invoice(minor=LARGE), customer("2", "Bo"),
                   invoice("F2", "2", minor=LARGE)], TODAY)
        self.assertEqual({a.customer for a in book.advice(plugin="large-orders")}, {"2"})
        pieces = []
        book.export(pieces.append)
        self.assertRegex("".join(pieces), r"RuntimeError: this advisor does not like the customer")

    def test_it_advises_in_a_program_that_knows_nothing_of_python(self):
        built = self.build()
        self.assertEqual(built.returncode, 0, built.stderr)
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}

        def lofte_program(*arguments):
            ran = subprocess.run([os.environ["LOFTE_PROGRAM"], "--plugins", PLUGINS, "--dev-plugins",
                                  self.plugins, *arguments], capture_output=True, text=True,
                                 env=environment)
            if "libpython" in ran.stderr and "cannot open shared object" in ran.stderr:
                self.skipTest("libpython is not installed, so only Python hosts can load this")
            self.assertEqual(ran.returncode, 0, ran.stderr)
            return ran.stdout
        lofte_program("init", self.path, "--country", "NO", "--currency", "NOK", "--language", "en")
        facts = os.path.join(self.folder, "facts.jsonl")
        with open(facts, "w", encoding="utf-8") as out:
            out.write('{"recordId":"1","customer":{"name":"Bo"}}\n'
                      '{"recordId":"F1","invoice":{"customerId":"1","issueDate":"2026-01-05",'
                      '"dueDate":"2026-01-19","amount":{"minor":25000000,"currency":"NOK"}}}\n')
        lofte_program("post", self.path, facts, "--today", "2026-01-06")
        self.assertIn("A large order", lofte_program("flags", self.path))

    def test_it_passes_every_check_of_a_plugin_but_that_it_starts_at_once(self):
        self.assertEqual(self.build().returncode, 0)
        done = subprocess.run([os.environ["LOFTE_PROGRAM"], "--json", "plugin", "validate", self.plugin,
                               "--timeout", "120"],  # many checks start Python anew, on a machine that may be busy
                              capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
        if "libpython" in done.stdout and "cannot open shared object" in done.stdout:
            self.skipTest("libpython is not installed, so only Python hosts can load this")
        checks = json.loads(done.stdout)["checks"]
        self.assertGreaterEqual([c["verdict"] for c in checks].count("passed"), 25)
        # Python itself takes its time to start, more or less of it on a busy machine.
        failed = [c for c in checks if c["verdict"] not in ("passed", "skipped") and c["check"] != "scan-time"]
        self.assertEqual(failed, [])

    def test_the_author_is_told_what_is_wrong_before_anything_is_compiled(self):
        with open(os.path.join(self.plugin, "plugin.py"), "a", encoding="utf-8") as out:
            out.write("def broken(:\n")
        built = self.build()
        self.assertEqual(built.returncode, 1)
        self.assertTrue(re.search(r"plugin\.py:\d+: invalid syntax", built.stderr), built.stderr)
        os.remove(os.path.join(self.plugin, "manifest.json"))
        self.assertIn("manifest.json is missing", self.build().stderr)


if __name__ == "__main__":
    unittest.main()
