#!/bin/sh
# Compiles the headers of the C ABI with one compiler and standard: each alone, each twice, all of them
# in two orders. Warnings are errors, padding among them.
#
#   compile_headers.sh <include folder> <c|c++> <standard> <compiler>
set -u
include=$1 language=$2 standard=$3 compiler=$4

padding=-Wpadded
case $compiler in
  # Under Microsoft's rules for bit fields, of which there are none, gcc keeps silent about padding.
  *mingw*) padding="-Wpadded -mno-ms-bitfields" ;;
esac

# stdin is the source.
compile() {
  # shellcheck disable=SC2086  # $padding is several words
  "$compiler" -x "$language" -std="$standard" -fsyntax-only -I "$include" \
    -Wall -Wextra -Wpedantic -Wshadow -Wundef -Werror $padding -
}

# clang looks at the padding of a struct when something asks for its size.
sizes() {  # <header>...
  cat "$@" | sed -n 's/^\(typedef \)\{0,1\}\(struct [a-z_]*\) {$/  (void)sizeof(\2);/p'
}

failed=0
check() {  # <what> <includes> <header>...
  what=$1 includes=$2
  shift 2
  printf '%s\nint main(void) {\n%s\n  return 0;\n}\n' "$includes" "$(sizes "$@")" | compile || {
    echo "FAILED: $what" >&2
    failed=1
  }
}

# The flags must catch what they are there for.
if printf 'struct padded { int a; long long b; };\nint main(void) { return sizeof(struct padded) == 1; }\n' |
  compile 2>/dev/null; then
  echo "$compiler lets padding pass; this test would prove nothing" >&2
  exit 1
fi

newline='
'
forward= backward=
for header in "$include"/lofte/*.h; do
  line="#include \"lofte/$(basename "$header")\""
  check "$line alone" "$line" "$header"
  check "$line twice" "$line$newline$line" "$header"
  forward="$forward$line$newline"
  backward="$line$newline$backward"
done
check "all in order" "$forward" "$include"/lofte/*.h
check "all in reverse order" "$backward" "$include"/lofte/*.h
exit $failed
