"""Every link of a built site leads somewhere: files and anchors within it. Nothing is loaded from elsewhere."""
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.loads, self.anchors = [], [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.anchors.update(value for name, value in attrs if name in ("id", "name") and value)
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        for name in ("src", "href"):
            if tag != "a" and name in given:
                self.loads.append(given[name])


def faults(site):
    pages = {path.resolve(): Page(path.read_text()) for path in site.rglob("*.html")}
    for path, page in pages.items():
        place = path.relative_to(site.resolve())
        for link in page.loads:
            if urlsplit(link or "").netloc:
                yield f"{place} loads {link} from elsewhere"
        for link in page.links + page.loads:
            parts = urlsplit(link or "")
            if parts.scheme in ("http", "https", "mailto", "data", "javascript") or link in ("#", "", None):
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if target.is_dir():
                target = target / "index.html"
            if not target.exists():
                yield f"{place} links to {link}, which is not there"
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
                yield f"{place} links to {link}, which has no such anchor"


def main():
    site = Path(sys.argv[1])
    found = [fault for fault in faults(site) if "404.html" not in fault]
    print(*found, sep="\n", end="\n" if found else "")
    count = len(list(site.rglob("*.html")))
    if count < 20:
        found.append(f"{site} has {count} pages, which is too few to be the site")
        print(found[-1])
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
