"""Nothing is used after it was closed, and nothing is closed under a call."""
import gc
import threading
import unittest

import lofte
from firm import PLUGINS, TODAY, FirmTest, customer, invoice


class Lifetimes(FirmTest):
    def test_a_closed_book_says_so_to_every_call(self):
        book = self.book(customer(), invoice())
        rows = book.invoices()
        book.close()
        book.close()
        self.assertTrue(book.closed)
        for call in (book.status, book.position, book.replay, lambda: book.post([customer()], TODAY),
                     lambda: book.backtest(), lambda: book.export_person("1")):
            with self.assertRaisesRegex(lofte.InvalidState, "this book is closed"):
                call()
        self.assertEqual(rows[0].id, "F1")

    def test_closing_a_runtime_closes_its_books_first(self):
        book = self.book(customer())
        self.runtime.close()
        self.assertTrue(book.closed)
        with self.assertRaisesRegex(lofte.InvalidState, "this runtime is closed"):
            self.runtime.plugins()

    def test_a_runtime_lives_as_long_as_its_books(self):
        book = lofte.Runtime(plugin_dirs=[PLUGINS]).create_book(self.path, country="NO", currency="NOK")
        gc.collect()
        self.assertEqual(book.post([customer()], TODAY).posted, 1)
        book.close()

    def test_a_forgotten_book_gives_up_the_writers_lock(self):
        book = self.book(customer())
        del book
        gc.collect()
        with self.runtime.open_book(self.path) as again:
            self.assertEqual(again.post([invoice()], TODAY).posted, 1)

    def test_a_progress_function_cannot_use_or_close_the_book_it_tells_of(self):
        book = self.book(customer(), invoice())
        for misuse in (book.status, book.close, self.runtime.close):
            told = []

            def progress(phase, done, total):
                if not told:
                    told.append(phase)
                    misuse()
            with self.assertRaises(lofte.InvalidState):
                book.replay(threads=1, progress=progress)
            self.assertTrue(told)
        self.assertFalse(book.closed)
        self.assertEqual(book.status().customers, 1)

    def test_a_close_from_another_thread_waits_for_the_call_at_work(self):
        book = self.book(customer(), invoice())
        at_work, closed = threading.Event(), threading.Event()

        def progress(phase, done, total):
            if not at_work.is_set():
                at_work.set()
                self.assertFalse(closed.wait(0.2))

        def close():
            at_work.wait(60)
            book.close()
            closed.set()
        thread = threading.Thread(target=close)
        thread.start()
        self.assertTrue(book.replay(threads=1, progress=progress).equal)
        thread.join()
        self.assertTrue(book.closed)

    def test_a_runtime_that_closes_waits_for_the_call_at_work_on_its_book(self):
        book = self.book(customer(), invoice())
        at_work = threading.Event()
        order = []

        def progress(phase, done, total):
            at_work.set()

        def close():
            at_work.wait(60)
            self.runtime.close()
            order.append("closed")
        thread = threading.Thread(target=close)
        thread.start()
        book.backtest(plugins=["late-payer"], progress=progress)
        order.append("done")
        at_work.set()
        thread.join()
        self.assertEqual(sorted(order), ["closed", "done"])
        self.assertTrue(book.closed and self.runtime.closed)

    def test_many_threads_take_turns(self):
        book = self.book(customer())
        failures = []

        def post(number):
            try:
                book.post([invoice(f"F{number}")], TODAY)
                book.invoices()
            except Exception as e:
                failures.append(e)
        threads = [threading.Thread(target=post, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])
        self.assertEqual(len(book.invoices()), 8)


if __name__ == "__main__":
    unittest.main()
