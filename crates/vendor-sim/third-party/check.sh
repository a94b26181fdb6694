#!/usr/bin/env bash
# Proof that the simulator is more than a mirror of our own clients: the vendor's official SDK for Python, unmodified,
# lists what a state file has, page by page, and calls every operation that it has; a plain HTTP client does the same for
# Coze.
#
# usage: crates/vendor-sim/third-party/check.sh          needs python3 with venv, and installs the SDK in a folder of its own
#        SIMULATOR=PROGRAM …/check.sh                    with a simulator that is built already
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

scratch=$(mktemp -d)
trap 'kill "$simulator" 2> /dev/null || true; rm -rf "$scratch"' EXIT
simulator=

python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
python=$scratch/venv/bin/python

"$python" "$here/feishu_sdk.py" write "$scratch/state.json"
program=${SIMULATOR:-}
if [ -z "$program" ]; then
    cargo build --quiet --manifest-path "$here/../Cargo.toml" --bin org-vendor-sim
    program=${CARGO_TARGET_DIR:-$here/../../../target}/debug/org-vendor-sim
fi
# Port 0 is any that is free; the introduction says which. It is there before anybody looks for it.
touch "$scratch/introduction"
"$program" --port 0 --quiet --json --state "$scratch/state.json" > "$scratch/introduction" &
simulator=$!
for _ in {1..100}; do
    [ -s "$scratch/introduction" ] && break
    kill -0 "$simulator" || { echo 'the simulator did not start'; exit 1; }
    sleep 0.1
done
origin=$("$python" -c 'import json, sys; print(next(v["base_url"] for v in json.load(sys.stdin) if v["vendor"] == "Coze"))' \
    < "$scratch/introduction") || { echo 'the simulator did not say where it listens'; cat "$scratch/introduction"; exit 1; }
"$python" "$here/feishu_sdk.py" check "$scratch/state.json" "$origin"
"$python" "$here/feishu_writes.py" "$scratch/state.json" "$origin"
"$python" "$here/coze_http.py" "$origin"
