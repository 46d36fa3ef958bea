#!/bin/sh
# run.sh <sources of the binding> <folder of liblofte.so> <scratch>: 77 where there is no rustc. Debian's is tried
# before another one, as its version is the oldest that must do.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
rustc=/usr/bin/rustc
[ -x $rustc ] || rustc=$(command -v rustc || true)
[ -n "$rustc" ] || { echo "rustc is not installed; ./dev installs it"; exit 77; }
rm -rf "$3"
mkdir -p "$3/empty"
cd "$3"
compile() { "$rustc" --edition 2021 -D warnings -L "native=$libraries" -C "link-arg=-Wl,-rpath,$libraries" "$@"; }
libraries=$2
compile --crate-type rlib --crate-name lofte "$1/lofte.rs" -o liblofte.rlib
compile --extern lofte=liblofte.rlib "$here/host.rs" -o host
compile --test --extern lofte=liblofte.rlib "$here/host_test.rs" -o host_test
# A plugin's author takes the structs alone, and links nothing.
compile --crate-type rlib --crate-name raw "$1/raw.rs" -o libraw.rlib
cd empty
../host | tee out.txt
grep -q 'Åse Dahl: .*(late-payer)' out.txt
../host_test
