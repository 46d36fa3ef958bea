"""The C headers as data, read by clang: structs with their offsets, functions, callbacks, constants."""
import json
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

# Size and alignment of what may stand in a struct of the ABI, beside the structs themselves.
SCALARS = {"char": 1, "uint8_t": 1, "int32_t": 4, "uint32_t": 4, "int64_t": 8, "uint64_t": 8,
           "lofte_date": 4, "lofte_bool": 4, "lofte_status": 4, "lofte_instant": 8}


@dataclass
class Function:
    """Of a declaration, of a typedef, or of a slot in a table of functions."""
    name: str
    result: str
    parameters: list  # of (name, C type); the name is empty where the header gives none
    header: str = ""
    comment: str = ""


@dataclass
class Field:
    name: str
    type: str  # as in C, without the bounds of an array
    count: int = 0  # of an array
    choices: list = field(default_factory=list)  # of a union: (name, C type)
    offset: int = 0
    size: int = 0
    function: Optional[Function] = None
    comment: str = ""


@dataclass
class Struct:
    name: str
    header: str
    comment: str = ""
    fields: list = field(default_factory=list)
    size: int = 0
    align: int = 4
    union: bool = False


@dataclass
class Constant:
    name: str
    value: int
    header: str
    comment: str = ""


@dataclass
class Headers:
    structs: dict = field(default_factory=dict)
    opaque: list = field(default_factory=list)
    functions: list = field(default_factory=list)
    callbacks: dict = field(default_factory=dict)
    constants: list = field(default_factory=list)
    names: list = field(default_factory=list)  # the headers' own, in order


def split_parameters(text):
    return [part.strip() for part in text.split(",")] if text.strip() not in ("", "void") else []


def function_of(pointer_type, name=""):
    """Out of "lofte_status (*)(lofte_plugin *, lofte_error *)"."""
    match = re.fullmatch(r"(.*?)\s*\(\*\)\((.*)\)", pointer_type)
    return Function(name, match[1], [("", part) for part in split_parameters(match[2])])


class Reader:
    def __init__(self, include):
        self.include = Path(include)
        self.out = Headers()
        self.file = ""
        self.sources = {}

    # clang names a file only where it differs from the one before, so every place counts.
    def place(self, node):
        loc = node.get("loc", {})
        for part in (loc, loc.get("spellingLoc", {}), loc.get("expansionLoc", {})):
            if "file" in part:
                self.file = part["file"]
        here = self.file
        for end in ("begin", "end"):
            part = node.get("range", {}).get(end, {})
            for deeper in (part, part.get("spellingLoc", {}), part.get("expansionLoc", {})):
                if "file" in deeper:
                    self.file = deeper["file"]
        return here

    def text(self, file, begin, end):
        if file not in self.sources:
            self.sources[file] = Path(file).read_bytes()
        return self.sources[file][begin:end].decode()

    def comment_of(self, node, file):
        for inner in node.get("inner", []):
            if inner["kind"] == "FullComment":
                begin, end = inner["range"]["begin"]["offset"], inner["range"]["end"]["offset"]
                raw = self.text(file, begin, end + 1).split("*/")[0]
                lines = [re.sub(r"^\s*\* ?", "", line).strip() for line in raw.split("\n")]
                return "\n".join(lines).strip()
        return ""

    def walk(self, node):
        file = self.place(node)
        kind, name = node.get("kind"), node.get("name", "")
        own = file.startswith(str(self.include))
        header = str(Path(file).relative_to(self.include)) if own else ""
        if own and kind == "RecordDecl" and name:
            self.record(node, file, header)
        elif own and kind == "FunctionDecl":
            self.function(node, file, header)
        elif own and kind == "TypedefDecl" and "(*)" in node["type"]["qualType"]:
            callback = function_of(node["type"]["qualType"], name)
            callback.header, callback.comment = header, self.comment_of(node, file)
            self.out.callbacks[name] = callback
        elif own and kind == "EnumConstantDecl":
            value = next(int(n["value"]) for n in node["inner"] if n["kind"] == "ConstantExpr")
            self.out.constants.append(Constant(name, value, header, self.comment_of(node, file)))
        for inner in node.get("inner", []):
            self.walk(inner)

    def function(self, node, file, header):
        result = node["type"]["qualType"].split("(")[0].strip()
        parameters = [(p["name"], p["type"]["qualType"]) for p in node.get("inner", [])
                      if p["kind"] == "ParmVarDecl"]
        self.out.functions.append(
            Function(node["name"], result, parameters, header, self.comment_of(node, file)))

    def record(self, node, file, header):
        if not node.get("completeDefinition"):
            if node["name"] not in self.out.structs and node["name"] not in self.out.opaque:
                self.out.opaque.append(node["name"])
            return
        struct = Struct(node["name"], header, self.comment_of(node, file),
                        union=node["tagUsed"] == "union")
        choices = []
        for inner in node["inner"]:
            if inner["kind"] == "RecordDecl":  # a union without a name, whose member comes next
                choices = [(f["name"], f["type"]["qualType"]) for f in inner["inner"]
                           if f["kind"] == "FieldDecl"]
            elif inner["kind"] == "FieldDecl":
                struct.fields.append(self.member(inner, file))
                if struct.fields[-1].type == "const void *":
                    struct.fields[-1].choices, choices = choices, []
        self.out.structs[struct.name] = struct
        if struct.name in self.out.opaque:
            self.out.opaque.remove(struct.name)

    def member(self, node, file):
        c_type = node["type"]["qualType"]
        out = Field(node["name"], c_type, comment=self.comment_of(node, file))
        if "unnamed union" in c_type:  # of pointers, one for each kind of fact
            out.type = "const void *"
        elif "(*)" in c_type:
            out.function = function_of(c_type, out.name)
        elif bounds := re.fullmatch(r"(.*)\[(\d+)\]", c_type):
            out.type, out.count = bounds[1].strip(), int(bounds[2])
        return out

    def lay_out(self):
        for struct in self.out.structs.values():
            at = 0
            for member in struct.fields:
                size, align = self.measure(member.type)
                if at % align:
                    raise SystemExit(f"{struct.name}.{member.name} lies behind padding")
                member.offset = 0 if struct.union else at
                member.size = size * (member.count or 1)
                at = max(at, member.size) if struct.union else at + member.size
                struct.align = max(struct.align, align)
            struct.size = (at + struct.align - 1) // struct.align * struct.align

    def measure(self, c_type):
        base = c_type.removeprefix("const ").removeprefix("struct ").removeprefix("union ")
        if "*" in c_type or base in self.out.callbacks:
            return 8, 8
        if base in self.out.structs:
            return self.out.structs[base].size, self.out.structs[base].align
        return SCALARS[base], SCALARS[base]


def all_headers(include):
    """lofte.h first, which has what hosts and plugins share; then what it leaves out."""
    return sorted((path.name for path in Path(include, "lofte").glob("*.h")), key=lambda n: (n != "lofte.h", n))


def read(include, clang="clang", names=("lofte.h",)):
    reader = Reader(Path(include))
    source = "".join(f'#include "lofte/{name}"\n' for name in names)
    command = [clang, "-x", "c", "-std=c11", "-fsyntax-only", "-fparse-all-comments", "-I",
               str(include), "-Xclang", "-ast-dump=json", "-"]
    done = subprocess.run(command, input=source, stdout=subprocess.PIPE,
                          text=True, check=True)
    reader.walk(json.loads(done.stdout))
    reader.lay_out()
    reader.out.names = sorted({s.header for s in reader.out.structs.values()} |
                              {f.header for f in reader.out.functions})
    return reader.out
