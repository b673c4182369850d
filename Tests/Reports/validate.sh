#!/usr/bin/env bash
# Has every report format judged by validators that others wrote, on the example, on a content that
# is all green, on one that is all red, and on names that formats stumble over.
# Usage: validate.sh [TICKMARK]
set -euo pipefail
cd "$(dirname "$0")/../.."
tickmark=$(realpath "${1:-.build/release/tickmark}")
venv=$PWD/.build/validators
wanted=$(sha256sum Tests/Reports/requirements.txt)
if [ "$(cat "$venv/installed" 2>/dev/null)" != "$wanted" ]; then
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r Tests/Reports/requirements.txt
  echo "$wanted" > "$venv/installed"
fi
"$venv/bin/python" Tests/Reports/validate.py "$tickmark" "$venv/bin"
