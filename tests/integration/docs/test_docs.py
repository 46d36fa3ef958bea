"""What the docs show is true: programs run, JSON reads, commands exist, quoted messages are those of the sources."""
import json
import os
import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = os.environ["LOFTE_PROGRAM"]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.S | re.M)

PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md")), *sorted(ROOT.glob("plugins/*/README.md")),
         *sorted(ROOT.glob("sdk/**/README.md"))]
PACKAGES = ROOT / "tests/abi/packages/packages.sh"

# Tests that name a page, or its folder below docs, compile or run its blocks.
TESTS = "\n".join(path.read_text() for ending in ("*.cc", "*.sh", "*.cmake", "*.txt", "*.py")
                  for path in ROOT.glob(f"tests/**/{ending}") if path != Path(__file__).resolve())


def followed():
    """The pages that the test of the packages follows word for word."""
    return {ROOT / name for name in re.findall(r"^follow (\S+\.md)$", PACKAGES.read_text(), re.M)}


def blocks():
    for page in PAGES:
        if page in followed():
            continue
        for language, text in BLOCK.findall(page.read_text()):
            yield page, language, text


def run_elsewhere(page):
    name = str(page.relative_to(ROOT))
    folder = str(page.parent.relative_to(ROOT))
    return f'"{name}"' in TESTS or f"/{name}" in TESTS or (folder.count("/") == 1 and folder in TESTS)


class Blocks(unittest.TestCase):
    def test_every_block_is_of_a_kind_that_some_test_runs(self):
        counted = 0
        for page, language, text in blocks():
            with self.subTest(f"{page.relative_to(ROOT)}: {text[:40]!r}"):
                counted += 1
                if language == "":
                    self.assertRegex(text, "[─│┌▶◀]", "a block without a language that is no drawing")
                elif not run_elsewhere(page):
                    self.assertEqual(language, "json", "no test runs a block of this kind here")
        self.assertGreater(counted, 50)
        self.assertGreaterEqual(len(followed()), 2)
        for page in followed():
            self.assertTrue(page.exists(), page)

    def test_json_reads(self):
        for page, language, text in blocks():
            if language == "json":
                with self.subTest(page.relative_to(ROOT)):
                    json.loads(text)


class Hosts(unittest.TestCase):
    def test_the_page_for_hosts_shows_the_hosts_that_are_tested(self):
        page = (ROOT / "docs/host.md").read_text()
        for path in ("tests/abi/readme/host.c", *(f"tests/integration/bindings/{host}" for host in
                                                  ("node/host.js", "rust/host.rs", "csharp/host.cs"))):
            self.assertTrue(f"\n{(ROOT / path).read_text()}```" in page, path)
        python = (ROOT / "sdk/bindings/python/README.md").read_text()
        self.assertTrue(BLOCK.search(python)[2] in page, "the host in Python")


class Commands(unittest.TestCase):
    def test_commands_that_stand_by_themselves_exist(self):
        """Indented by four: "./dev demo", "lofte init firm.lofte"."""
        dev = subprocess.run(["bash", ROOT / "dev", "help"], capture_output=True, text=True).stdout
        lofte = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True).stdout
        found = 0
        for page in PAGES:
            for program, command in re.findall(r"^    (\./dev|lofte) ([a-z]+)", page.read_text(), re.M):
                with self.subTest(f"{page.relative_to(ROOT)}: {program} {command}"):
                    found += 1
                    self.assertRegex(dev if program == "./dev" else lofte, rf"\b{command}\b")
        self.assertGreaterEqual(found, 5)


class Troubleshooting(unittest.TestCase):
    def test_messages_are_quoted_as_the_sources_have_them(self):
        page = (ROOT / "docs/troubleshooting.md").read_text()
        quoted = re.findall(r"\*\*`([^`]+)`\*\*", page)
        self.assertGreaterEqual(len(quoted), 20)
        sources = "\n".join(path.read_text() for folder in ("sdk", "plugins") for ending in ("*.cc", "*.h", "*.py", "*.c")
                            for path in sorted((ROOT / folder).rglob(ending)))
        joined = re.sub(r'"\s*\n\s*f?"', "", sources)  # literals that go on in the next line
        for words in quoted:
            with self.subTest(words):
                as_written = re.sub(r"this (book|runtime) is", "this {self._what} is", words)
                self.assertTrue(as_written in joined, "no source says this")


if __name__ == "__main__":
    unittest.main()
