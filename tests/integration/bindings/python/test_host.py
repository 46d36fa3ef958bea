"""A Python host: what it posts, what it reads, what it is told when something is wrong."""
import datetime
import json
import os
import shutil
import subprocess
import sys
import unittest

import lofte
from firm import PLUGINS, TODAY, FirmTest, bank_complete, customer, day, invoice


class Posting(FirmTest):
    def test_a_late_invoice_comes_back_as_typed_advice_with_its_reasons(self):
        book = self.book(customer(), invoice(), bank_complete())
        drafts = book.advice(kinds=[lofte.AdviceKind.DRAFT])
        self.assertEqual([(d.plugin, d.customer, d.kind) for d in drafts],
                         [("late-payer", "1", lofte.AdviceKind.DRAFT)])
        self.assertEqual(drafts[0].amounts, [lofte.Money(1200_00, "NOK")])
        self.assertTrue(drafts[0].reasons)
        self.assertIn("Åse Dahl", drafts[0].customer_name)

    def test_mappings_and_records_are_the_same_facts(self):
        book = self.book(customer(), invoice())
        again = book.post(
            [{"recordId": "1", "customer": {"name": "Åse Dahl", "kind": "BUSINESS"}},
             {"recordId": "F1", "invoice": {"customerId": "1", "issueDate": day("2026-01-05"),
                                            "dueDate": "2026-01-19",
                                            "amount": lofte.Money(1200_00, "NOK")}}], TODAY)
        self.assertEqual((again.posted, again.unchanged), (0, 2))

    def test_a_refusal_names_the_fact_the_field_and_what_is_wrong_and_changes_nothing(self):
        book = self.book(customer())
        before = book.position()
        wrong = lofte.Fact(record_id="F2", body=lofte.Invoice(customer_id="1"))
        with self.assertRaises(lofte.Refused) as caught:
            book.post([invoice(), wrong], TODAY)
        self.assertEqual(caught.exception.index, 1)
        self.assertEqual(caught.exception.where, "invoice.issue_date")
        self.assertEqual(caught.exception.status, lofte.Status.REFUSED)
        self.assertEqual(book.position(), before)

    def test_what_is_no_money_or_date_is_stopped_before_the_runtime_with_its_place(self):
        book = self.book(customer())
        with self.assertRaisesRegex(TypeError, r"\[0\]\.body\.amount: an amount is lofte.Money"):
            book.post([lofte.Fact(record_id="F", body=lofte.Invoice(amount=1200))], TODAY)
        with self.assertRaisesRegex(TypeError, "datetime.date"):
            book.post([lofte.Fact(record_id="F", body=lofte.Invoice(due_date="2026-01-19"))], TODAY)
        with self.assertRaisesRegex(ValueError, "1970-01-01"):
            book.post([lofte.Fact(body=lofte.BankDataComplete(until=datetime.date(1970, 1, 1)))], TODAY)
        with self.assertRaisesRegex(TypeError, "float"):
            book.post([{"recordId": "F", "invoice": {"amount": {"minor": 12.5}}}], TODAY)
        with self.assertRaisesRegex(TypeError, "whole minor units"):
            lofte.Money(12.5, "NOK")
        with self.assertRaisesRegex(TypeError, "not both"):
            book.post([customer("2"), {"recordId": "3", "customer": {"name": "x"}}], TODAY)

    def test_money_of_two_currencies_does_not_add_up(self):
        self.assertEqual(lofte.Money(5, "NOK") + lofte.Money(7, "NOK"), lofte.Money(12, "NOK"))
        with self.assertRaisesRegex(ValueError, "NOK and SEK"):
            lofte.Money(5, "NOK") + lofte.Money(7, "SEK")

    def test_a_file_is_imported_with_progress_or_not_at_all(self):
        book = self.book()
        path = os.path.join(self.folder, "invoices.csv")
        with open(path, "w", encoding="utf-8") as out:
            out.write("customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date\n"
                      "1042,F1,2026-01-05,2026-01-19,1200.00,NOK,\n")
        phases = []
        told = book.import_file(path, TODAY, progress=lambda phase, done, total: phases.append(phase))
        self.assertGreaterEqual(told.posted, 2)
        self.assertTrue(phases)

        def stop(phase, done, total):
            raise KeyError("enough")
        with open(path, "a", encoding="utf-8") as out:
            out.write("1043,F2,2026-01-05,2026-01-19,99.00,NOK,\n")
        before = book.position()
        with self.assertRaisesRegex(KeyError, "enough"):
            book.import_file(path, TODAY, progress=stop)
        self.assertEqual(book.position(), before)


class Reading(FirmTest):
    def test_each_question_gives_rows_of_its_own_type(self):
        book = self.book(customer(), invoice(), bank_complete())
        self.assertEqual(book.status().country, "NO")
        self.assertEqual(book.status().book_date, TODAY)
        self.assertEqual(book.customers()[0].overdue, [lofte.Money(1200_00, "NOK")])
        self.assertEqual(book.invoices()[0].due, day("2026-01-19"))
        self.assertEqual(book.ageing()[0].days_1_30, 1200_00)
        self.assertEqual([row.kind for row in book.timeline("1")].count("invoice"), 1)
        self.assertIsInstance(book.settings()[0], lofte.SettingRow)
        self.assertIsInstance(book.today()[0], lofte.AdviceRow)
        self.assertEqual(book.promises(), [])
        self.assertEqual(book.parameters(), [])
        self.assertEqual(book.customers(as_of=day("2026-01-10"))[0].overdue, [])

    def test_rows_as_json_say_the_same(self):
        book = self.book(customer(), invoice())
        told = json.loads(book.query_json(lofte.Query(kind=lofte.QueryKind.INVOICES)))
        self.assertEqual([row["id"] for row in told], [row.id for row in book.invoices()])

    def test_a_preview_says_what_would_change_and_writes_nothing(self):
        book = self.book(customer(), bank_complete())
        before = book.position()
        preview = book.preview([invoice()], TODAY)
        self.assertEqual(preview.posted, 1)
        self.assertEqual(preview.rows[0].customer, "1")
        self.assertIn("late-payer", {item.plugin for item in preview.rows[0].added})
        self.assertEqual(preview.rows[0].after.open, [lofte.Money(1200_00, "NOK")])
        self.assertEqual(book.position(), before)

    def test_a_backtest_tries_every_value_of_a_setting(self):
        paid = lofte.Fact(record_id="P1", body=lofte.Payment(
            customer_id="1", date=day("2026-01-28"), amount=lofte.Money(1200_00, "NOK"),
            allocations=[lofte.PaymentAllocation(invoice_id="F1", amount=lofte.Money(1200_00, "NOK"))]))
        book = self.book(customer(), invoice(), paid, bank_complete())
        rows = book.backtest(plugins=["late-payer"],
                             settings=[lofte.Sweep("late-payer", "reminder_after_days", ["21", "30"])])
        self.assertEqual(len(rows), 2)
        self.assertEqual([[(s.key, s.value) for s in row.settings] for row in rows][1],
                         [("reminder_after_days", "30")])
        self.assertGreater(rows[0].advised, 0)

    def test_days_pass_and_advice_follows(self):
        book = self.book(customer(), invoice(due="2026-02-20"), bank_complete())
        self.assertEqual(book.customers()[0].overdue, [])
        told = book.advance(day("2026-02-25"))
        self.assertGreaterEqual(told.advised, 1)
        self.assertEqual(book.customers()[0].overdue, [lofte.Money(1200_00, "NOK")])
        self.assertEqual(book.work(), 0)

    def test_plugins_are_listed_and_switched_off_for_a_book(self):
        self.assertIn(("late-payer", "active"), {(p.id, p.state) for p in self.runtime.plugins()})
        book = self.book(customer(), invoice(), bank_complete())
        book.enable_plugin("late-payer", False)
        while book.work():
            pass
        self.assertNotIn("late-payer", {item.plugin for item in book.advice()})
        with self.assertRaises(lofte.NotFound):
            book.enable_plugin("no-such-plugin")


    def test_one_part_of_the_day_and_the_book_alone_can_be_asked_for(self):
        book = self.book(customer(), invoice(), bank_complete())
        parts = {item.part for item in book.today()}
        for part in parts - {""}:
            self.assertEqual({item.part for item in book.today(part=part)}, {part})
        self.assertEqual({item.customer for item in book.advice(book_only=True)} - {""}, set())

    def test_a_text_that_threatens_is_noticed_at_its_place(self):
        text = "Åse, PAY NOW or we go to court!"
        found = lofte.check_tone("en", text)
        self.assertTrue(found)
        for finding in found:
            self.assertEqual(text[finding.at:finding.at + len(finding.words)], finding.words)
        self.assertEqual(lofte.check_tone("en", "Thank you for your order."), [])


class Journal(FirmTest):
    def test_replay_gives_the_stored_advice_and_the_chain_holds(self):
        book = self.book(customer(), invoice(), bank_complete())
        replayed = book.replay(threads=1)
        self.assertTrue(replayed.equal, replayed.first_difference)
        self.assertEqual(book.verify(book.position()), book.position())
        with self.assertRaises(lofte.Corrupt):
            book.verify(lofte.Position(book.position().sequence, bytes(32)))

    def test_the_journal_and_a_person_are_exported_as_lines_of_json(self):
        book = self.book(customer(), customer("2", "Bo"), invoice())
        pieces = []
        book.export(pieces.append)
        lines = [json.loads(line) for line in "".join(pieces).splitlines()]
        self.assertEqual(len(lines), book.position().sequence)
        self.assertEqual(len(book.export_person("1")), 2)
        with self.assertRaises(lofte.NotFound):
            book.export_person("nobody")

    def test_a_snapshot_in_pieces_brings_the_book_back_in_line(self):
        book = self.book(customer(), invoice("F1"), invoice("F2"))
        many = [customer(str(n), f"Customer {n}") for n in range(2, 2500)]
        remarks = []
        told = book.reconcile([customer(), invoice("F1"), *many], TODAY, complete=[lofte.Invoice],
                              remark=lambda where, what: remarks.append(where))
        self.assertEqual((told.unchanged, told.retracted, told.posted), (2, 1, 2498))
        self.assertIn("invoice F2", remarks)
        self.assertEqual([row.id for row in book.invoices()], ["F1"])
        again = book.reconcile(
            [{"recordId": "F1", "invoice": {"customerId": "1", "issueDate": "2026-01-05",
                                            "dueDate": "2026-01-19",
                                            "amount": {"minor": 120000, "currency": "NOK"}}}],
            TODAY, complete=[lofte.Invoice], dry_run=True)
        self.assertEqual((again.unchanged, again.posted, again.retracted), (1, 0, 0))


class Trouble(FirmTest):
    def test_each_kind_of_failure_is_a_kind_of_error(self):
        self.book(customer())
        with self.assertRaises(lofte.Error):
            self.runtime.create_book(self.path, country="NO", currency="NOK")
        with self.assertRaises(lofte.NotFound):
            self.runtime.open_book(os.path.join(self.folder, "nothing.lofte"))
        with self.assertRaisesRegex(lofte.Error, "country|Norway|ISO 3166"):
            self.runtime.create_book(self.path + "2", country="Norway", currency="NOK")

    def test_a_book_open_for_reading_posts_nothing(self):
        self.book(customer()).close()
        with self.runtime.open_book(self.path, read_only=True) as book:
            with self.assertRaises(lofte.InvalidState):
                book.post([invoice()], TODAY)
            self.assertEqual(book.preview([invoice()], TODAY).posted, 1)

    def test_a_library_that_is_not_there_is_said_with_what_to_do(self):
        done = subprocess.run([sys.executable, "-c", "import lofte; lofte.version()"], capture_output=True,
                              text=True, env={**os.environ, "LOFTE_LIBRARY": "/nowhere/liblofte.so.1"})
        self.assertRegex(done.stderr, "/nowhere/liblofte.so.1 cannot be loaded .*; install the package liblofte1")

    def test_the_log_reaches_the_host(self):
        said = []
        unlisted = os.path.join(self.folder, "unlisted")
        shutil.copytree(os.path.join(PLUGINS, "late-payer"), os.path.join(unlisted, "late-payer"))
        with lofte.Runtime(plugin_dirs=[unlisted], log_level=1,
                           log=lambda level, text: said.append((level, text))) as runtime:
            self.assertEqual([row.state for row in runtime.plugins()], ["refused"])
        self.assertTrue(any(level >= 3 and "late-payer" in text for level, text in said), said)

    def test_a_log_that_fails_stops_nothing(self):
        def fail(level, text):
            raise OSError("no room for logs")
        with lofte.Runtime(plugin_dirs=[PLUGINS], log_level=1, log=fail) as runtime:
            with runtime.create_book(self.path, country="NO", currency="NOK") as book:
                self.assertEqual(book.post([customer()], TODAY).posted, 1)


if __name__ == "__main__":
    unittest.main()
