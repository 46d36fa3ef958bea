#!/usr/bin/env python3
"""How long Kontor's pages take with many customers: ./dev bench pages.

Starts `kontor demo --large N` (ten invoices each) bound to one core, asks for each page
REPEAT times over one connection, and prints the median and the slowest of them in
milliseconds beside the limit. Nothing passes or fails by it.
"""
import http.client
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PAGES = ["/today", "/week", "/customers", "/customers?p=200", "/customers?q=bergen",
         "/customer?id=100042", "/call?q=100042", "/handover?id=100042", "/late", "/late?p=3",
         "/promises", "/insight", "/invoices", "/invoices?p=1500", "/invoices?q=bergen",
         "/invoice?customer=100042", "/payment", "/plugins", "/plugin?id=late-payer",
         "/backtest", "/import"]
LIMIT_MS = 100
REPEAT = 15


def main():
    program = sys.argv[1]
    customers = sys.argv[2] if len(sys.argv) > 2 else "10000"
    folder = tempfile.mkdtemp(prefix="kontor-pages-")
    core = min(os.sched_getaffinity(0))
    began = time.monotonic()
    kontor = subprocess.Popen(
        [program, "demo", "--large", customers, "--as-of", "2026-11-20", "--book", folder + "/firm"],
        stdout=subprocess.PIPE, text=True)
    try:
        port = None
        for line in kontor.stdout:
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
            if found:
                port = int(found.group(1))
                break
        if port is None:
            sys.exit("kontor opened no page")
        print(f"{customers} customers, {int(customers) * 10} invoices: "
              f"made and advised in {time.monotonic() - began:.0f} s")
        os.sched_setaffinity(kontor.pid, {core})
        for thread in os.listdir(f"/proc/{kontor.pid}/task"):
            os.sched_setaffinity(int(thread), {core})
        connection = http.client.HTTPConnection("127.0.0.1", port)
        print(f"{'page':28} {'median':>8} {'slowest':>8}   limit {LIMIT_MS} ms")
        for page in PAGES:
            times = []
            for _ in range(REPEAT):
                start = time.perf_counter()
                connection.request("GET", page)
                reply = connection.getresponse()
                reply.read()
                times.append((time.perf_counter() - start) * 1000)
                if reply.status != 200:
                    sys.exit(f"{page}: {reply.status}")
            median = statistics.median(times)
            print(f"{page:28} {median:8.1f} {max(times):8.1f}   {'' if median <= LIMIT_MS else 'over'}")
    finally:
        kontor.terminate()
        kontor.wait()
        shutil.rmtree(folder)


main()
