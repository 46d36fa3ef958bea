"""Builds the documentation as a site: Markdown of the whole tree, the headers' reference, the settings.

    build.py SOURCE_DIR OUT_DIR

OUT_DIR/html is the site; it needs no network. Links between pages may be written as they are in the tree: they are
carried over, a link to a source file gets a copy of the file, and a link that leads nowhere stops the build.
"""
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import abi_pages
import check_links
import settings_page

LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s#]*)(#[^)\s]*)?\)")  # and pictures

# What the site calls pages of the tree that are no docs/*.md.
NAMED = {"README.md": "index.md", "sdk/bindings/README.md": "bindings/index.md",
         "sdk/runtime/plugins/README.md": "manifest.md", "sdk/include/lofte/cpp/README.md": "cpp.md",
         "host-example/README.md": "kontor.md"}

START = ["index.md", "users.md", "host.md", "plugin.md", "author.md", "troubleshooting.md"]
KNOW = ["ownership.md", "compatibility.md", "architecture.md", "practices.md", "backtest.md", "benchmarks.md"]
REFERENCE = ["catalogue.md", "cli.md", "settings.md", "manifest.md", "cpp.md"]


class Site:
    def __init__(self, root, out):
        self.root, self.stage, self.html = root, out / "pages", out / "html"
        shutil.rmtree(self.stage, ignore_errors=True)
        shutil.rmtree(self.html, ignore_errors=True)
        self.pages = {}  # path in the tree -> path in the site
        self.faults = []

    def name_pages(self):
        for path in sorted(self.root.glob("docs/*.md")):
            self.pages[path] = Path(path.name)
        for path in sorted(self.root.glob("docs/*/*.md")):
            if path.parent.name != "site":
                name = "index.md" if path.name == "README.md" else path.name
                self.pages[path] = Path(path.parent.name) / name
        for path in sorted(self.root.glob("plugins/*/README.md")):
            self.pages[path] = Path("plugins") / f"{path.parent.name}.md"
        for path in sorted(self.root.glob("sdk/bindings/*/README.md")):
            self.pages[path] = Path("bindings") / f"{path.parent.name}.md"
        for path, name in NAMED.items():
            if (self.root / path).exists():
                self.pages[self.root / path] = Path(name)

    def target(self, page, link):
        """Where the link of a page leads in the site; None where only its words are kept."""
        path = (page.parent / link).resolve()
        if path.is_dir() and (path / "README.md") in self.pages:
            path = path / "README.md"
        if path in self.pages:
            return self.pages[path]
        if not path.exists() or not path.is_relative_to(self.root):
            self.faults.append(f"{page.relative_to(self.root)} links to {link}, which is not there")
            return None
        if path.is_dir():
            return None
        copy = Path("source") / path.relative_to(self.root)
        if copy.suffix == ".md":  # a page of the tree that the site does not show by itself
            copy = Path("more") / Path(*copy.parts[1:])
            self.pages[path] = copy
            self.put(path)
            return copy
        (self.stage / copy).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, self.stage / copy)
        return copy

    def carried_over(self, page, text):
        here = self.pages[page].parent

        def link(match):
            picture, words, path, anchor = match[1], match[2], match[3], match[4] or ""
            if not path or re.match(r"[a-z]+:", path):
                return match[0]
            target = self.target(page, path)
            return words if target is None else f"{picture}[{words}]({os.path.relpath(target, here)}{anchor})"
        parts = re.split(r"(^```.*?^```$)", text, flags=re.S | re.M)
        return "".join(part if part.startswith("```") else LINK.sub(link, part) for part in parts)

    def put(self, page):
        into = self.stage / self.pages[page]
        into.parent.mkdir(parents=True, exist_ok=True)
        into.write_text(self.carried_over(page, page.read_text()))

    def navigation(self, headers):
        there = {str(path) for path in self.pages.values()} | {"settings.md"}
        listed = set(START + KNOW + REFERENCE)

        def folder(name):
            """The folder's own page first."""
            return sorted((p for p in there if p.startswith(name + "/")), key=lambda p: (not p.endswith("index.md"), p))
        more = sorted(p for p in there if p not in listed and "/" not in p)
        named = {"bindings": "Languages", "authors": "Authors", "plugins": "Plugins", "decisions": "Decisions"}
        others = sorted({p.split("/")[0] for p in there if "/" in p} - set(named) - {"more"})
        return [{"Start": [p for p in START if p in there] + more},
                {"To know": [p for p in KNOW if p in there]},
                *({words: folder(name)} for name, words in named.items() if folder(name)),
                *({name.capitalize(): folder(name)} for name in others),
                {"Reference": [p for p in REFERENCE if p in there] +
                 [{"The C ABI": [f"abi/{name}.md" for name in headers]}]}]

    def build(self):
        self.name_pages()
        for page in list(self.pages):
            self.put(page)
        if self.faults:
            sys.exit("\n".join(self.faults))
        (self.stage / "settings.md").write_text(settings_page.page(self.root))
        names = abi_pages.Pages(self.root / "sdk/include").write(self.stage / "abi")
        config = {"site_name": "Løfte", "docs_dir": str(self.stage), "site_dir": str(self.html),
                  "use_directory_urls": False, "nav": self.navigation(names),
                  "theme": {"name": "mkdocs", "highlightjs": False, "navigation_depth": 2},
                  "plugins": ["search"], "markdown_extensions": ["tables", "fenced_code", "md_in_html"]}
        (self.stage.parent / "mkdocs.yml").write_text(json.dumps(config, ensure_ascii=False, indent=1))
        done = subprocess.run(["mkdocs", "build", "--strict", "--quiet", "--config-file",
                               str(self.stage.parent / "mkdocs.yml")])
        if done.returncode != 0:
            sys.exit(done.returncode)
        found = [fault for fault in check_links.faults(self.html) if not fault.startswith("404.html")]
        if found:
            sys.exit("\n".join(found))
        print(self.html / "index.html")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    out = Path(sys.argv[2]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    Site(Path(sys.argv[1]).resolve(), out).build()


main()
