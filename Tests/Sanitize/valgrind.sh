#!/usr/bin/env bash
# Runs the released binary under valgrind, on the example and on contents that nobody should write.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v valgrind >/dev/null || { echo "sanitize: install valgrind" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Not as `make build` does: main-queue.c can only stand before libraries that are not in the binary.
build=.build-valgrind/release/tickmark
swift build -c release --product tickmark --scratch-path .build-valgrind
# Valgrind 3.19 cannot read the debug information that Swift's linker writes.
objcopy --strip-debug "$build" "$work/tickmark"
cc -shared -fPIC -o "$work/main-queue.so" Tests/Sanitize/main-queue.c

tickmark() {
  local status=0
  # What lives until the end is not leaked, and pointers with tags hide what they hold.
  LD_PRELOAD="$work/main-queue.so" valgrind --quiet --error-exitcode=99 --leak-check=no \
    --suppressions=Tests/Sanitize/valgrind.txt "$work/tickmark" "$@" > "$work/out" 2> "$work/log" || status=$?
  if [ "$status" -ge 99 ]; then
    echo "sanitize: valgrind: tickmark $*: exit code $status" >&2
    grep -a '^==' "$work/log" >&2
    exit 1
  fi
}

tickmark --version
# Proof that something ran: the same answer as without valgrind.
cmp "$work/out" <("$build" --version)
tickmark check content --provenance none --fail-on never
cmp "$work/out" <("$build" check content --provenance none --fail-on never 2>/dev/null)
tickmark build content --provenance none --output "$work/site"
diff -r public "$work/site"
tickmark inspect content/savings/playbook.md
tickmark pack content --provenance none --output "$work/pack.zip"
tickmark verify "$work/pack.zip"
for fixture in Tests/Fixtures/invalid/*/; do tickmark check "$fixture" --provenance none; done
echo "sanitize: valgrind: nothing found"
