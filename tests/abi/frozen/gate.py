"""The four checks of compatibility with a release, each over folders so that planted breaks can be tried."""
import json
import os
import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

import slots

HERE = Path(__file__).resolve().parent
CC = os.environ.get("CC", "gcc")
C = [CC, "-std=gnu11", "-Wall", "-Wextra"]
# Binaries are kept for one kind of machine; on others the same is compiled from the frozen sources.
BINARIES = "x86_64-linux-gnu"


def binaries_of(frozen):
    """The folder of the version's binaries, None where this machine cannot run them."""
    known = platform.machine() == "x86_64" and platform.system() == "Linux"
    return Path(frozen) / BINARIES if known else None


class Broken(Exception):
    """What the check found, in words."""


def run(command, **more):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)


def must(command, what, **more):
    done = run(command, **more)
    if done.returncode != 0:
        crashed = " (it crashed)" if done.returncode < 0 else ""
        raise Broken(f"{what}{crashed}:\n{done.stdout}{done.stderr}")
    return done.stdout


class Gate:
    """One release against headers, a scratch folder of its own. Use with `with`."""

    def __init__(self, frozen, include):
        self.frozen, self.include = Path(frozen), Path(include)

    def __enter__(self):
        self.scratch = Path(tempfile.mkdtemp(prefix="lofte-gate-"))
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.scratch)

    # 1
    def slots_have_not_moved(self):
        must([*C, "-Werror", "-fsyntax-only", "-I", self.include, self.frozen / "slots.c"],
             "the headers broke a promise of the release")

    # 2, and 3 with the runtime's own headers instead of the release's
    def runtime_of(self, include):
        out = self.scratch / f"runtime-{len(list(self.scratch.iterdir()))}"
        must([*C, "-I", include, HERE / "old_runtime.c", "-o", out, "-ldl"], "old_runtime.c does not compile")
        return out

    def plugin_of(self, source, include):
        out = self.scratch / f"{Path(source).stem}-{len(list(self.scratch.iterdir()))}.so"
        must([*C, "-shared", "-fPIC", "-I", include, source, "-o", out], f"{source} does not compile")
        return out

    def old_plugins_speak_to(self, include):
        """They say what they said in the release's own runtime."""
        then, now = self.runtime_of(self.frozen / "include"), self.runtime_of(include)
        for source in sorted((self.frozen / "plugins").glob("*.c")):
            kept = binaries_of(self.frozen)
            plugin = kept / f"{source.stem}.so" if kept else self.plugin_of(source, self.frozen / "include")
            said = must([then, plugin], f"{source.stem} failed in its own runtime")
            says = must([now, plugin], f"a plugin of the release, {source.stem}, failed in a runtime of today")
            if says != said:
                raise Broken(f"a plugin of the release said {said.strip()!r}, and now {says.strip()!r}")

    def plugin_speaks_to_the_old_runtime(self, library, settings=()):
        return must([self.runtime_of(self.frozen / "include"), library, *settings],
                    f"{Path(library).name} failed in a runtime of the release")

    # 4
    def surface_of(self, include, name):
        source, out = self.scratch / f"{name}.c", self.scratch / f"{name}.so"
        source.write_text(slots.surface(slots.read(include), include))
        must([*C, "-g", "-shared", "-fPIC", "-I", include, source, "-o", out], f"{name} does not compile")
        return out

    def abidiff(self):
        """abidiff's report, with the folders cut away; empty where nothing differs."""
        if shutil.which("abidiff") is None:
            raise FileNotFoundError("abidiff is not installed; ./dev installs abigail-tools")
        before = self.surface_of(self.frozen / "include", "before")
        after = self.surface_of(self.include, "after")
        done = run(["abidiff", "--non-reachable-types", "--no-show-locs", before, after])
        if done.returncode & 3:
            raise Broken(f"abidiff did not work:\n{done.stdout}{done.stderr}")
        return done.stdout.strip()

    def abidiff_says_nothing_unexpected(self):
        """Additions are looked at once, then kept in expected-abidiff.txt; anything else stands out."""
        said, expected = self.abidiff(), (self.frozen / "expected-abidiff.txt").read_text().strip()
        if said != expected:
            raise Broken("abidiff sees changes that nobody has looked at. Where all of them are additions "
                         f"at an end, keep this in {self.frozen.name}/expected-abidiff.txt:\n{said}")


def settings_of(manifest):
    """The defaults, as a runtime gives them: by key, as text."""
    def text(value):
        return str(value).lower() if isinstance(value, bool) else str(value)
    told = json.loads(Path(manifest).read_text()).get("settings", [])
    return [f'{one["key"]}={text(one["default"])}' for one in sorted(told, key=lambda one: one["key"])]
