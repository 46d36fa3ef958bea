"""Keeps the state of a release: its headers, plugins and a host in source, and what it promised.

    python3 tests/abi/frozen/freeze.py VERSION

Writes tests/abi/frozen/VERSION. Done once, when the version is released; what is frozen is not edited after.
"""
import shutil
import sys
from pathlib import Path

import slots

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]

# What was written for the release: each as its authors had it.
PLUGINS = {"c-advisor": ("tests/abi/plugins/c_advisor.c", "tests/abi/plugins/c_advisor.json"),
           "whole-c": ("tests/integration/extensions/plugins/whole-c/plugin.c",
                       "tests/integration/extensions/plugins/whole-c/manifest.json"),
           "line-reader": ("tests/abi/plugins/line_reader.c", None)}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    into = HERE / sys.argv[1]
    if into.exists():
        sys.exit(f"{into} is there already, and what is frozen stays as it is")
    (into / "include/lofte").mkdir(parents=True)
    for header in sorted((ROOT / "sdk/include/lofte").glob("*.h")):
        shutil.copy(header, into / "include/lofte")
    (into / "plugins").mkdir()
    for name, (source, manifest) in PLUGINS.items():
        shutil.copy(ROOT / source, into / "plugins" / f"{name}.c")
        if manifest:
            shutil.copy(ROOT / manifest, into / "plugins" / f"{name}.json")
    shutil.copy(ROOT / "tests/abi/hosts/c_host.c", into / "host.c")
    read = slots.read(into / "include")
    (into / "slots.c").write_text(slots.asserts(read, into / "include"))
    (into / "expected-abidiff.txt").write_text("")
    (into / ".clang-format").write_text("DisableFormat: true\nSortIncludes: Never\n")
    print(f"{into}: {len(read.structs)} structs, {len(read.functions)} functions")


main()
