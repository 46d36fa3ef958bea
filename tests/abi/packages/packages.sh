#!/bin/sh
# Makes the Debian packages, looks into them, installs them into a scratch root, uses what is there as a
# stranger would, and takes them away again.
#
#   packages.sh <build> <scratch> <sources> <cmake> <cpack>
set -eu
build=$1 scratch=$2 sources=$3 cmake=$4 cpack=$5
root=$scratch/root

fail() { echo "FAILED: $*" >&2; exit 1; }

if [ "$(id -u)" != 0 ] && [ -z "${FAKEROOTKEY:-}" ]; then
  command -v fakeroot >/dev/null || { echo "neither root nor fakeroot; ./dev installs fakeroot"; exit 77; }
  exec fakeroot sh "$0" "$@"
fi

rm -rf "$scratch"
mkdir -p "$scratch"
(cd "$build" && "$cpack" -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip -B "$scratch/made") >"$scratch/cpack.log" 2>&1 ||
  { cat "$scratch/cpack.log"; fail "cpack"; }

# ---- what is in them ----

deb() { ls "$scratch/made/$1"_*.deb; }
field() { dpkg-deb -f "$(deb "$1")" "$2"; }
files() { dpkg-deb -c "$(deb "$1")" | awk '{print $6}'; }
expect() { # <package> <field> <pattern>
  field "$1" "$2" | grep -Eq -- "$3" || fail "$1: $2 is '$(field "$1" "$2")', not $3"
}

packages="liblofte1 liblofte-dev lofte-tools lofte-plugins python3-lofte"
[ "$(ls "$scratch/made"/*.deb | wc -l)" = 5 ] || fail "not five packages: $(ls "$scratch/made")"
version=$(field liblofte1 Version)
for one in $packages; do
  [ "$(field "$one" Version)" = "$version" ] || fail "$one has another version than liblofte1"
  # Nothing is run but CPack's call of ldconfig for the library, and for Python what takes its own files away.
  for script in preinst postinst prerm postrm; do
    said=$(dpkg-deb --ctrl-tarfile "$(deb "$one")" | tar -xO "./$script" 2>/dev/null |
      grep -Ev '^$|^#|^set -e$|^if \[ "\$1" = "[a-z]+" \]; then$|^fi$' || true)
    case $one:$(echo $said) in *: | liblofte1:ldconfig | "python3-lofte:rm -rf "*/lofte/__pycache__*) ;; *) fail "$one runs on $script: $said" ;; esac
  done
  for kept in copyright changelog.gz; do
    files "$one" | grep -qx "./usr/share/doc/$one/$kept" || fail "$one has no $kept"
  done
  # Owned by root, and nobody else may write.
  dpkg-deb -c "$(deb "$one")" | awk '$2 != "root/root" || substr($1,6,1) == "w" || substr($1,9,1) == "w"' |
    grep -v '^l' | grep . && fail "$one: owner or permissions"
done
for one in $packages; do files "$one" | grep -v '/$'; done | sort | uniq -d | grep . &&
  fail "a file is in two packages"

expect liblofte1 Depends 'libc6 \(>= [0-9.]+\)'
for library in libicu libsqlite3-0 libsodium23; do expect liblofte1 Depends "$library"; done
field liblofte1 Depends | grep -Eq 'libstdc|protobuf|boost|fmt' && fail "liblofte1 needs too much"
expect liblofte1 Recommends 'lofte-plugins'
expect liblofte-dev Depends "^liblofte1 \(= $version\)$"
expect lofte-tools Depends "liblofte1 \(= $version\)"
expect lofte-plugins Depends 'libxml2'
expect python3-lofte Depends 'python3 \(>= 3.10\)'
expect python3-lofte Architecture '^all$'
files liblofte1 | grep -Eq '\.so\.1$' || fail "liblofte1 has no liblofte.so.1"
files liblofte1 | grep -Eq '\.(so|h|a)$' && fail "liblofte1 has what belongs to liblofte-dev"
files liblofte-dev | grep -Eq '/pkgconfig/lofte\.pc$' || fail "liblofte-dev has no lofte.pc"
files liblofte-dev | grep -Eq '\.so$' || fail "liblofte-dev has no link to link with"
files lofte-tools | grep -q '/man1/lofte\.1\.gz$' || fail "lofte-tools has no manual page"
files lofte-plugins | grep -q '/allowed\.json$' || fail "lofte-plugins has no list of what is allowed"
dpkg-deb --ctrl-tarfile "$(deb liblofte1)" | tar -xO ./shlibs | grep -q "liblofte 1 liblofte1 (>= $version)" ||
  fail "liblofte1 tells no shlibs"

# ---- installed ----

# A root of its own that knows what this machine has, so that dependencies are really looked at.
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/triggers"
cp /var/lib/dpkg/status "$root/var/lib/dpkg/status"
cp /var/lib/dpkg/arch "$root/var/lib/dpkg/arch" 2>/dev/null || true
: >"$root/var/lib/dpkg/available"
# The packages' call of ldconfig is about that root, which has no shell to run it in.
mkdir "$scratch/bin"
printf '#!/bin/sh\nexec /sbin/ldconfig -r "%s" "$@"\n' "$root" >"$scratch/bin/ldconfig"
chmod +x "$scratch/bin/ldconfig"
mkdir "$root/etc"
: >"$root/etc/ld.so.conf"
into_root() {
  PATH=$scratch/bin:$PATH:/usr/sbin:/sbin \
    dpkg --root="$root" --force-script-chrootless --force-unsafe-io --log=/dev/null "$@"
}
state() { dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${Status}' "$1" 2>/dev/null; }

# Without the library the rest is not configured.
if into_root -i "$(deb lofte-tools)" >/dev/null 2>&1; then fail "lofte-tools installs without liblofte1"; fi
into_root -i $(for one in $packages; do deb "$one"; done) >"$scratch/dpkg.log" 2>&1 ||
  { cat "$scratch/dpkg.log"; fail "installing"; }
for one in $packages; do
  [ "$(state "$one")" = "install ok installed" ] || fail "$one is '$(state "$one")'"
done

usr=$root/usr
LC_ALL=C.UTF-8 "$usr/bin/lofte" doctor >"$scratch/doctor.log" 2>&1 || { cat "$scratch/doctor.log"; fail "lofte doctor"; }
grep -q "$usr/lib" "$scratch/doctor.log" && grep -q late-payer "$scratch/doctor.log" ||
  { cat "$scratch/doctor.log"; fail "lofte doctor does not see the installed plugins"; }
readelf -d "$usr"/lib/liblofte.so.1 | grep -q 'SONAME.*liblofte\.so\.1' || fail "soname"
/sbin/ldconfig -r "$root" -p | grep -q 'liblofte\.so\.1' || fail "the loader was not told of liblofte"
[ "$(readlink "$usr/lib/liblofte.so")" = liblofte.so.1 ] || fail "liblofte.so leads elsewhere"
for page in man1/lofte.1 man5/lofte-manifest.5 man7/lofte-host.7 man7/lofte-ownership.7 man7/lofte-records.7; do
  name=$(basename "${page%.*}")
  gzip -dc "$usr/share/man/$page.gz" | grep -q "^\.TH \"$name\" \"${page##*.}\"" || fail "manual page $page"
  gzip -dc "$usr/share/man/$page.gz" | grep -Eq "^$name \\\\?- " || fail "manual page $page has no name for apropos"
done

# A stranger's project, by CMake and by pkg-config.
export PKG_CONFIG_PATH="$usr/lib/pkgconfig"
"$cmake" -S "$sources/tests/abi/install/consumer" -B "$scratch/consumer" \
  -DSOURCES="$sources/tests/abi/readme" -DCMAKE_PREFIX_PATH="$usr" >"$scratch/consumer.log" 2>&1 &&
  "$cmake" --build "$scratch/consumer" >>"$scratch/consumer.log" 2>&1 ||
  { cat "$scratch/consumer.log"; fail "building the consumer"; }
for host in host host_by_pkg_config; do
  mkdir "$scratch/$host"
  (cd "$scratch/$host" && "$scratch/consumer/$host") | grep -q late-payer || fail "$host shows no advice"
done
[ "$(pkg-config --variable=plugindir lofte-plugin)" -ef "$usr/lib/lofte/plugins" ] || fail "plugindir"

# The pages for people who start, followed word for word. The scratch root is no system root, so the paths that
# a system looks in by itself are named; koffi, which npm would fetch, is given.
mkdir -p "$scratch/modules"
for part in "$sources"/.build/npm/tests/integration/bindings/node/node_modules/*; do
  [ ! -e "$part" ] || ln -s "$part" "$scratch/modules/"
done
cp -r "$usr/share/lofte/node" "$scratch/modules/lofte"
follow() { # <page in the sources>
  LD_LIBRARY_PATH=$usr/lib LIBRARY_PATH=$usr/lib PATH=$usr/bin:/usr/bin:$PATH CMAKE_PREFIX_PATH=$usr LC_ALL=C.UTF-8 \
    PYTHONPATH=$usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE= NODE_PATH=$scratch/modules \
    NODE_OPTIONS=--preserve-symlinks \
    /usr/bin/python3 "$sources/tests/abi/packages/follow.py" "$sources/$1" "$scratch/pages/$1" ||
    fail "$1 is not true"
}
follow docs/host.md
follow docs/authors/c.md
follow docs/authors/cpp.md
follow docs/authors/rust.md
follow sdk/bindings/python/README.md
[ -d "$usr/lib/python3/dist-packages/lofte/__pycache__" ] || fail "this test no longer sees what Python leaves behind"

# ---- and gone again ----

if into_root -r liblofte1 >/dev/null 2>&1; then fail "liblofte1 goes while others need it"; fi
into_root -P $packages >"$scratch/purge.log" 2>&1 || { cat "$scratch/purge.log"; fail "removing"; }
for one in $packages; do
  if [ "$(state "$one")" = "install ok installed" ]; then fail "$one is still there"; fi
done
/sbin/ldconfig -r "$root" -p | grep 'liblofte' && fail "the loader still looks for liblofte"
find "$root" \( -path "$root/var" -o -path "$root/etc" \) -prune -o \( -type f -o -type l \) -print | grep . && fail "left behind"
echo "five packages of $version were installed, used and removed"
