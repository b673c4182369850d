#!/usr/bin/env bash
# Runs all tests under a sanitizer, or the binary under valgrind: run.sh [address] [thread] [valgrind]
# One at a time, each with a build of its own: SwiftPM hands only one on to the compiler. `.ci/run`
# leaves them out: they take 10, 15 and 5 minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- address thread valgrind

# Globals live until the process ends, and the leak detector does not see through Swift's tagged
# pointers to what they hold.
export ASAN_OPTIONS=detect_leaks=0
# Suppressions go by names, and a command that a test gives a PATH of its own finds no symbolizer.
symbolizer=$(dirname "$(readlink -f "$(command -v swift)")")/llvm-symbolizer
export TSAN_OPTIONS="suppressions=$PWD/Tests/Sanitize/thread.txt external_symbolizer_path=$symbolizer"

for sanitizer in "$@"; do
  if [ "$sanitizer" = valgrind ]; then
    Tests/Sanitize/valgrind.sh
    continue
  fi
  swift build --build-tests --sanitize "$sanitizer" --scratch-path ".build-$sanitizer"
  # Without this the tests would prove nothing.
  grep -q "__${sanitizer:0:1}san_init" ".build-$sanitizer/debug/tickmark" || {
    echo "sanitize: tickmark was not built with the $sanitizer sanitizer" >&2
    exit 1
  }
  swift test --skip-build --sanitize "$sanitizer" --scratch-path ".build-$sanitizer"
  echo "sanitize: $sanitizer: nothing found"
done
