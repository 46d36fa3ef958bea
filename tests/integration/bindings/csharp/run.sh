#!/bin/sh
# run.sh <sources of the binding> <folder of liblofte.so> <scratch>: 77 where Mono is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
command -v mcs >/dev/null && command -v mono >/dev/null ||
  { echo "mcs or mono is not installed; ./dev installs them"; exit 77; }
rm -rf "$3"
mkdir -p "$3/empty"
cd "$3"
export LD_LIBRARY_PATH="$2" LC_ALL=C.UTF-8 MONO_DEBUG=no-gdb-backtrace
mcs -unsafe -warnaserror -target:library "$1"/*.cs -out:Lofte.dll
mcs -warnaserror -r:Lofte.dll "$here/host.cs" -out:host.exe
mcs -warnaserror -r:Lofte.dll "$here/host_test.cs" -out:host_test.exe
cd empty
mono ../host.exe | tee out.txt
grep -q 'Åse Dahl: .*(late-payer)' out.txt
mono ../host_test.exe
