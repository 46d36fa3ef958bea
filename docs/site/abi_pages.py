"""The reference of the C ABI, a page a header, out of what clang reads in it."""
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "sdk/bindings/generator"))
import headers  # noqa: E402
from names import plain_name  # noqa: E402

MADE = "Made by protoc-gen-lofte"


def file_comment(text):
    """What stands above everything else: its first sentence is the title."""
    comment = re.match(r"/\*(.*?)\*/", text, re.S)
    if not comment:
        return "", ""
    lines = [re.sub(r"^ \* ?", "", line).rstrip() for line in comment[1].strip().split("\n")]
    # Indented by four: code, as it stands; other lines are paragraphs and lists.
    return lines[0], "\n".join(lines[1:]).strip("\n")


def cell(text):
    return text.replace("\n", " ").replace("|", "\\|").replace("<", "&lt;")


def prose(text):
    return re.sub(r"(?<!`)\b(LOFTE_[A-Z_]+|lofte_[a-z_]+)\b(?!`)", r"`\1`", text).replace("<", "&lt;")


class Pages:
    def __init__(self, include):
        self.read = headers.read(include, names=headers.all_headers(include))
        self.include = Path(include)
        self.made = {h.name for h in (self.include / "lofte").glob("*.h") if MADE in h.read_text()}
        self.at = {s.name: Path(s.header).name for s in self.read.structs.values()}
        self.at |= {c.name: Path(c.header).name for c in self.read.callbacks.values()}

    def link(self, c_type):
        name = plain_name(c_type)
        header = self.at.get(name)
        if header is None:
            return f"`{c_type}`"
        page = "../catalogue.md" if header in self.made else f"{header[:-2]}.md#{name}"
        return f"[`{c_type}`]({page})"

    def signature(self, function, indent="    "):
        told = [f"{kind} {name}".replace("* ", "*").strip() for name, kind in function.parameters]
        return f"{function.result} {function.name}({', '.join(told) or 'void'});"

    def struct(self, struct):
        out = f'### <a id="{struct.name}"></a>{struct.name}\n\n'
        if struct.comment:
            out += prose(struct.comment) + "\n\n"
        out += "| at | field | type | what |\n|---:|---|---|---|\n"
        for member in struct.fields:
            if member.function:
                kind = f"`{self.signature(member.function)[:-1]}`"
            else:
                kind = self.link(member.type) + (f" × {member.count}" if member.count else "")
            out += f"| {member.offset} | `{member.name}` | {kind} | {cell(prose(member.comment))} |\n"
        return out + f"\n{struct.size} bytes.\n\n"

    def function(self, function):
        out = f'### <a id="{function.name}"></a>{function.name}\n\n```c\n{self.signature(function)}\n```\n\n'
        return out + (prose(function.comment) + "\n\n" if function.comment else "")

    def page(self, header):
        text = (self.include / "lofte" / header).read_text()
        title, more = file_comment(text)
        out = f"# lofte/{header}\n\n{prose(title)}\n\n" + (more + "\n\n" if more else "")
        ids = re.findall(r'^#define (LOFTE_\w+_ID) "([^"]+)"', text, re.M)
        if ids:
            out += "| id | macro |\n|---|---|\n" + "".join(f"| `{v}` | `{n}` |\n" for n, v in ids) + "\n"
        name = f"lofte/{header}"
        functions = [f for f in self.read.functions if f.header == name]
        callbacks = [c for c in self.read.callbacks.values() if c.header == name]
        structs = [s for s in self.read.structs.values() if s.header == name]
        constants = [c for c in self.read.constants if c.header == name]
        if functions:
            out += "## Functions\n\n" + "".join(self.function(f) for f in functions)
        if callbacks:
            out += "## Callbacks\n\n" + "".join(self.function(c) for c in callbacks)
        if structs:
            out += "## Structs\n\n" + "".join(self.struct(s) for s in structs)
        if constants:
            out += "## Constants\n\n| | value | what |\n|---|---:|---|\n"
            out += "".join(f"| `{c.name}` | {c.value} | {cell(prose(c.comment))} |\n" for c in constants)
        return out

    def write(self, into):
        """Returns the names of the pages, in order."""
        into.mkdir(parents=True, exist_ok=True)
        written = []
        for path in sorted((self.include / "lofte").glob("*.h")):
            if path.name in self.made or path.name == "lofte.h":
                continue
            (into / f"{path.stem}.md").write_text(self.page(path.name))
            written.append(path.stem)
        return written
