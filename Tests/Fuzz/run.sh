#!/usr/bin/env bash
# Fuzzes every target, or those named, two at a time: run.sh SECONDS [TARGET…]
# What is found stays in .build-fuzz/found, and so does what libFuzzer learned, in corpus.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:?run.sh SECONDS [TARGET…]}
shift
targets=("${@:-}")
[ -n "${targets[0]}" ] || targets=(front-matter markdown time-limits severity-tables csv check)

# Not optimized: the optimizer takes half an hour over code that is watched at every branch.
# No address sanitizer: of two sanitizers the build tells the compiler of one, and not always the same.
TICKMARK_FUZZ=1 swift build --scratch-path .build-fuzz --sanitize fuzzer --product tickmark-fuzz
fuzz=$PWD/.build-fuzz/debug/tickmark-fuzz
mkdir -p .build-fuzz/found

# What to begin with: the example content, cut into what each target reads. No reader here stops
# before its input ends, since `pipefail` makes a failure of what is then written to nobody.
seeds=.build-fuzz/seeds
rm -rf "$seeds"
for target in "${targets[@]}"; do mkdir -p "$seeds/$target" ".build-fuzz/corpus/$target"; done
number=0
while IFS= read -r file; do
  number=$((number + 1))
  for target in "${targets[@]}"; do
    case "$target-$file" in
      front-matter-*.md) sed -n '2,/^---$/p' "$file" > "$seeds/$target/$number" ;;
      markdown-*.md) cp "$file" "$seeds/$target/$number" ;;
      severity-tables-*playbook*.md) cp "$file" "$seeds/$target/$number" ;;
      csv-*.csv) cp "$file" "$seeds/$target/$number" ;;
      time-limits-*playbook*.md)
        (grep -oE '\| *[^|]*[0-9][^|]{0,40}' "$file" || true) | sed 's/^| *//' | sort -u | sed -n '1,80p' \
          | split -l 1 -a 3 - "$seeds/$target/$number-" ;;
    esac
  done
done < <(find content Tests/Fixtures -type f | sort)
for target in "${targets[@]}"; do
  [ "$target" = check ] || continue
  for folder in Tests/Fixtures/*/*; do
    (cd "$folder" && find . -type f ! -name expected.txt | sort | while IFS= read -r file; do
      printf '== %s\n' "${file#./}"
      cat "$file"
    done) > "$seeds/check/$(basename "$folder")"
  done
done

fuzz_one() {
  local target=$1 log=.build-fuzz/found/$1.log
  if ! FUZZ_TARGET=$target "$fuzz" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3072 -max_len=30000 \
    -dict=Tests/Fuzz/words.dict -artifact_prefix=".build-fuzz/found/$target-" -print_final_stats=1 \
    ".build-fuzz/corpus/$target" "$seeds/$target" > "$log" 2>&1
  then
    echo "fuzz: $target failed; the input is in .build-fuzz/found, its log in $log:" >&2
    grep -aE -m 8 'ERROR|Fatal|SUMMARY|Test unit written' "$log" >&2 || true
    return 1
  fi
  # Without what our own code reports of itself, the inputs were drawn blindly.
  if ! grep -aq 'cov: [0-9]' "$log"; then
    echo "fuzz: $target was not built to be watched, so nothing was tried" >&2
    return 1
  fi
  echo "fuzz: $target: $(grep -a 'stat::number_of_executed_units' "$log" | tr -s ' ' | cut -d' ' -f2) inputs," \
    "$(grep -aoE 'cov: [0-9]+' "$log" | tail -n 1)"
}
export -f fuzz_one
export fuzz seeds seconds
printf '%s\n' "${targets[@]}" | xargs -P 2 -I{} bash -c 'fuzz_one {}'
