"""Makes the library of a plugin that is written in Python.

    python3 -m lofte.plugin FOLDER

FOLDER has manifest.json, texts/ and plugin.py, which derives one class from lofte.Advisor. The
library that the manifest names is compiled into FOLDER; it carries plugin.py inside, so whoever allows
the library has allowed that code. It needs a C compiler and the SDK's headers.
"""
from __future__ import annotations

import argparse
import ast
import json
import os
import re
import shlex
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Optional

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Mistake(Exception):
    """The author's, in words."""


def manifest_of(folder: Path) -> tuple[str, str]:
    """The plugin's id and its library's file name."""
    path = folder / "manifest.json"
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        plugin, library = manifest["id"], manifest["library"]
    except FileNotFoundError:
        raise Mistake(f"{path} is missing; it names the plugin and its library") from None
    except (ValueError, KeyError, TypeError) as e:
        raise Mistake(f"{path}: {e!r}; right would be JSON with \"id\" and \"library\"") from None
    if not isinstance(plugin, str) or not ID.fullmatch(plugin):
        raise Mistake(f"{path}: id is {plugin!r}; right would be lower-case letters, digits and hyphens")
    if not isinstance(library, str) or os.path.basename(library) != library or not library:
        raise Mistake(f"{path}: library is {library!r}; right would be a file name, {plugin}.so")
    return plugin, library


def source_of(folder: Path) -> bytes:
    path = folder / "plugin.py"
    try:
        source = path.read_bytes()
        ast.parse(source, str(path))
    except FileNotFoundError:
        raise Mistake(f"{path} is missing; it derives one class from lofte.Advisor") from None
    except SyntaxError as e:
        raise Mistake(f"{path}:{e.lineno}: {e.msg}") from None
    return source


def include_flags(include: Optional[Path]) -> list[str]:
    if include is not None:
        return ["-I", str(include)]
    try:
        told = subprocess.run(["pkg-config", "--cflags", "lofte"], capture_output=True, text=True)
    except FileNotFoundError:
        return []
    return shlex.split(told.stdout) if told.returncode == 0 else []


def as_c(source: bytes) -> str:
    numbers = ",".join(str(byte) for byte in source + b"\0")
    return f"static const unsigned char kSource[] = {{{numbers}}};\n"


def build(folder: Path, include: Optional[Path] = None) -> Path:
    plugin, library = manifest_of(folder)
    source = source_of(folder)
    python_library = sysconfig.get_config_var("INSTSONAME") or "libpython3.so"
    if not re.search(r"\.so\b", str(python_library)):  # a Python built without its shared library
        python_library = f"libpython{sys.version_info[0]}.{sys.version_info[1]}.so.1.0"
    with tempfile.TemporaryDirectory() as scratch:
        header = Path(scratch) / "source.h"
        header.write_text(as_c(source))
        made = Path(scratch) / library
        command = [*shlex.split(os.environ.get("CC", "cc")), "-std=c11", "-O2", "-shared", "-fPIC",
                   "-fvisibility=hidden", "-Wl,-z,defs", *include_flags(include),
                   f'-DLOFTE_PYTHON_ID="{plugin}"', f'-DLOFTE_PYTHON_LIBRARY="{python_library}"',
                   "-include", str(header), str(Path(__file__).with_name("trampoline.c")),
                   "-o", str(made), "-ldl", "-lpthread"]
        try:
            done = subprocess.run(command, capture_output=True, text=True)
        except FileNotFoundError:
            raise Mistake(f"there is no C compiler {command[0]}; install gcc, or set CC") from None
        if done.returncode != 0:
            raise Mistake(f"the library was not compiled:\n{done.stderr}\nWhere lofte/advisor.h is "
                          "missing, install liblofte-dev or say --include DIR")
        out = folder / library
        out.unlink(missing_ok=True)  # a runtime that has the old one mapped keeps it
        out.write_bytes(made.read_bytes())
        out.chmod(0o755)
    return out


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m lofte.plugin", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="with manifest.json, texts/ and plugin.py")
    parser.add_argument("--include", type=Path, metavar="DIR",
                        help="where lofte/advisor.h is; by default as pkg-config says")
    told = parser.parse_args()
    try:
        print(build(told.folder, told.include))
    except Mistake as e:
        print(f"{parser.prog}: {e}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
