#!/usr/bin/env bash
# Proof that other tools can use the specs: a linter of OpenAPI passes them, and clients that another generator makes of
# them read whatever a vendor may answer, and work against the simulator.
#
# usage: specs/third-party/check.sh          needs python3 with venv, and npm for the linter
#        SIMULATOR=PROGRAM XTASK=PROGRAM …/check.sh    with programs that are built already
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."

scratch=$(mktemp -d)
trap 'kill "$simulator" 2> /dev/null || true; rm -rf "$scratch"' EXIT
simulator=

xtask() {
    if [ -n "${XTASK:-}" ]; then "$XTASK" "$@"; else cargo xtask "$@"; fi
}

specs=(feishu-directory coze-enterprise tenant-org)
for spec in "${specs[@]}"; do
    xtask spec bundle "$spec" --into "$scratch/$spec.json"
done

if command -v npm > /dev/null; then
    # A version that Node.js 20 runs. The specs are no documents of their own, so they state no licence.
    npm install --silent --no-audit --no-fund --prefix "$scratch/linter" @redocly/cli@2.14.0
    (cd "$scratch" && linter/node_modules/.bin/redocly lint --skip-rule info-license "${specs[@]/%/.json}") > "$scratch/lint.log" 2>&1 ||
        { cat "$scratch/lint.log"; exit 1; }
else
    echo 'skipped: the linter needs npm'
fi

python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
PATH=$scratch/venv/bin:$PATH
for spec in "${specs[@]}"; do
    # A warning tells of something that the client lacks.
    openapi-python-client generate --fail-on-warning --meta none --path "$scratch/$spec.json" \
        --output-path "$scratch/${spec//-/_}" > "$scratch/generate.log" 2>&1 || { cat "$scratch/generate.log"; exit 1; }
done

program=${SIMULATOR:-}
if [ -z "$program" ]; then
    cargo build --quiet --package org-vendor-sim --bin org-vendor-sim
    program=${CARGO_TARGET_DIR:-target}/debug/org-vendor-sim
fi
touch "$scratch/introduction"
"$program" --port 0 --quiet > "$scratch/introduction" &
simulator=$!
for _ in {1..100}; do
    origin=$(sed --quiet 's|.*base URL *\(http://[^/]*\)/open-apis.*|\1|p' "$scratch/introduction")
    [ -n "$origin" ] && break
    kill -0 "$simulator" || { echo 'the simulator did not start'; exit 1; }
    sleep 0.1
done
[ -n "$origin" ] || { echo 'the simulator did not say where it listens'; cat "$scratch/introduction"; exit 1; }
python "$here/check.py" "$scratch" "$origin"
