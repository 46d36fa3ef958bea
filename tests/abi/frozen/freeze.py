"""Keeps a version of the C ABI as it is released: its headers, plugins and a host, as source and as binaries of
this machine, and what it promised.

    python3 tests/abi/frozen/freeze.py .build/release/lib/liblofte.so

Writes tests/abi/frozen/MAJOR.MINOR, as base.h says them. Done once for each; what is frozen is not edited after.
"""
import re
import shutil
import subprocess
import sys
from pathlib import Path

import slots
from gate import BINARIES

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
    base = (ROOT / "sdk/include/lofte/base.h").read_text()
    into = HERE / ".".join(re.search(rf"#define LOFTE_ABI_{part} (\d+)", base)[1] for part in ("MAJOR", "MINOR"))
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
    compile_in(into, Path(sys.argv[1]).resolve())
    (into / ".clang-format").write_text("DisableFormat: true\nSortIncludes: Never\n")
    print(f"{into}: {len(read.structs)} structs, {len(read.functions)} functions")


def compile_in(into, library):
    """Stripped, and without a path of this machine."""
    binaries = into / BINARIES
    binaries.mkdir()
    common = ["gcc", "-O2", "-s", "-Wl,--build-id=none", "-I", into / "include"]
    for source in sorted((into / "plugins").glob("*.c")):
        subprocess.run([*common, "-std=gnu11", "-shared", "-fPIC", "-fvisibility=hidden", source,
                        "-o", binaries / f"{source.stem}.so"], check=True)
    subprocess.run([*common, "-std=c11", into / "host.c", "-o", binaries / "host", library], check=True)


main()
