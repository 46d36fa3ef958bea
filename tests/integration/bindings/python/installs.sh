#!/bin/sh
# installs.sh <python> <package folder> <scratch>: pip makes a package that runs. 77 where there is no pip.
set -eu
"$1" -c 'import setuptools, wheel, pip' 2>/dev/null ||
  { echo "pip, setuptools or wheel is not installed; ./dev installs them"; exit 77; }
rm -rf "$3"
mkdir -p "$3"
cp -r "$2" "$3/source"
"$1" -m pip install -q --disable-pip-version-check --no-index --no-deps --no-build-isolation \
  --root-user-action ignore --target "$3/site" "$3/source"
cd "$3"
unset PYTHONPATH
PYTHONPATH=$3/site "$1" -c '
import pathlib, lofte
at = pathlib.Path(lofte.__file__).parent
assert "site" in at.parts, at
assert (at / "py.typed").exists() and (at / "trampoline.c").exists()
print(lofte.version())
with lofte.Runtime(plugin_dirs=[]) as runtime:
    with runtime.create_book("firm.lofte", country="NO", currency="NOK") as book:
        assert book.status().country == "NO"
'
