"""Writes what bindings need to know of the ABI, out of layouts.json and the C headers.

    generate.py SOURCE_DIR [--into DIR] [--clang clang]

layouts.json comes from the .proto files; what it does not have (functions, options, tables of
functions) is read from the headers by clang. The files written are committed.
"""
import argparse
import json
import sys
from pathlib import Path

import csharp
import headers
import node
import python
import rust


def check_agreement(read, layouts):
    """The headers and layouts.json are two accounts of the same structs."""
    for record in layouts["structs"]:
        struct = read.structs[record["name"]]
        told = [(m["name"], m["offset"], m["size"]) for m in record["members"]]
        seen = [(m.name, m.offset, m.size) for m in struct.fields]
        if (struct.size, seen) != (record["size"], told):
            sys.exit(f'{record["name"]} in layouts.json is not the one in {struct.header}')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("--into", type=Path, help="another folder than the sources'")
    parser.add_argument("--clang", default="clang")
    told = parser.parse_args()
    layouts = json.loads((told.source / "sdk/bindings/layouts.json").read_text())
    read = headers.read(told.source / "sdk/include", told.clang)
    check_agreement(read, layouts)
    files = {
        "sdk/bindings/python/lofte/records.py": python.records(layouts),
        "sdk/bindings/python/lofte/_abi.py": python.abi(read, layouts),
        "sdk/bindings/node/layouts.js": node.layouts(read),
        "sdk/bindings/rust/raw.rs": rust.raw(read),
        "sdk/bindings/rust/calls.rs": rust.calls(read),
        "sdk/bindings/csharp/Raw.cs": csharp.raw(read),
    }
    for name, text in files.items():
        path = (told.into or told.source) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


main()
