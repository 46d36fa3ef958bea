"""Follows a page of the docs as a reader would, in an empty folder: saves each program under the name that the
page gives it, runs each command, and holds what it prints against what the page shows.

    follow.py PAGE FOLDER

Commands share a folder that "$ cd" changes. "…" stands for any part of a line, and a line of nothing else for any lines. A command whose program is not
installed is told and left out, with the commands of its block; so is what npm would fetch.
"""
import re
import shutil
import subprocess
import sys
from pathlib import Path

BLOCK = re.compile(r"(?:^`([^`\n]+)`:\n\n)?^```(\w*)\n(.*?)^```$", re.S | re.M)


def line_matches(line, pattern):
    return re.fullmatch(".*".join(re.escape(part) for part in pattern.split("…")), line) is not None


def lines_match(lines, patterns):
    if not patterns:
        return not lines
    if patterns[0] == "…":
        return any(lines_match(lines[at:], patterns[1:]) for at in range(len(lines) + 1))
    return bool(lines) and line_matches(lines[0], patterns[0]) and lines_match(lines[1:], patterns[1:])


def examples(block):
    """Each command with the lines that follow it."""
    out = []
    for line in block.splitlines():
        if line.startswith("$ "):
            out.append((line[2:], []))
        elif out:
            out[-1][1].append(line)
        else:
            sys.exit(f"a console block that begins with no command: {line}")
    return out


def missing(command):
    words = re.findall(r"(?:^|&& )(\S+)", command)
    return [word for word in words if not word.startswith("./") and shutil.which(word) is None]


def follow(page, folder):
    text, ran, left_out, here = page.read_text(), 0, [], folder
    for name, language, block in BLOCK.findall(text):
        if language == "console":
            for command, expected in examples(block):
                if command.startswith("cd "):
                    here = here / command[3:]
                    continue
                if absent := missing(command):
                    left_out.append(f"{', '.join(absent)} is not installed: {command}")
                    break
                done = subprocess.run(["sh", "-c", command], cwd=here, text=True, stdout=subprocess.PIPE,
                                      stderr=subprocess.STDOUT, timeout=300)
                said = done.stdout.replace("\u00a0", " ").replace("\u202f", " ").splitlines()
                if done.returncode != 0 or not lines_match(said, expected):
                    sys.exit(f"{page.name}: $ {command}\nexit code {done.returncode}, printed:\n{done.stdout}")
                ran += 1
        elif name:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block)
        elif language:
            sys.exit(f"{page.name}: a block of {language} that has no name and is not run:\n{block}")
    return ran, left_out


def main():
    page, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True)
    ran, left_out = follow(page, folder)
    if ran == 0:
        sys.exit(f"{page.name} has no command")
    print(f"{page.name}: {ran} commands did what the page says", *left_out, sep="\n  ")


main()
