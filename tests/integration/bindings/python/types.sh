#!/bin/sh
# types.sh <cache> <plugin.py>, in the package's folder: mypy at its strictest. 77 where there is no mypy.
command -v mypy >/dev/null || { echo "mypy is not installed; ./dev installs it"; exit 77; }
mypy --strict --cache-dir "$1" lofte &&
  MYPYPATH=. mypy --strict --cache-dir "$1" "$2"
