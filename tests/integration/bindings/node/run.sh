#!/bin/sh
# run.sh <package folder> <koffi's node_modules> <scratch>: 77 where Node or koffi is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
command -v node >/dev/null || { echo "node is not installed; ./dev installs it"; exit 77; }
[ -d "$2/koffi" ] || { echo "koffi is not in $2; ./dev test puts it there"; exit 77; }
rm -rf "$3"
mkdir -p "$3/node_modules" "$3/empty"
cp -r "$1" "$3/node_modules/lofte"
for part in "$2"/* ; do ln -s "$part" "$3/node_modules/"; done
cp "$here"/*.js "$3"
cd "$3/empty"
node --preserve-symlinks --preserve-symlinks-main ../host.js | tee out.txt
grep -q 'Åse Dahl: .*(late-payer)' out.txt
cd .. && node --preserve-symlinks --preserve-symlinks-main host_test.js
