#!/usr/bin/env bash
# What a call and a decode cost against code written by hand: instructions and allocations of each, by
# callgrind's count (so that a busy machine changes nothing), and their ratios in one run.
#
# usage: benches/runtime-cost.sh          needs valgrind
set -euo pipefail
cd "$(dirname "$0")/runtime"
command -v valgrind > /dev/null || { echo 'valgrind is needed: it counts the instructions'; exit 1; }
target=${CARGO_TARGET_DIR:-target}/runtime-cost
cargo build --quiet --release --target-dir "$target"
program=$target/release/runtime-cost

scratch=$(mktemp -d)
trap 'kill "$server" 2> /dev/null; rm -rf "$scratch"' EXIT
"$program" serve > "$scratch/url" &
server=$!
until [ -s "$scratch/url" ]; do sleep 0.1; done
url=$(cat "$scratch/url")

# run ARGUMENTS…: instructions, allocations, bytes.
run() {
    local counted
    counted=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" 2> "$scratch/valgrind")
    awk '/Collected/ { print $NF }' "$scratch/valgrind" | tr '\n' ' '
    echo "$counted"
}

# each NAME ARGUMENTS…: instructions, allocations and bytes of one more, from 200 and 1200 of them.
each() {
    local few many
    few=$(run "$@" 200)
    many=$(run "$@" 1200)
    echo "$few $many" | awk '{ printf "%.0f %.1f %.0f", ($4 - $1) / 1000, ($5 - $2) / 1000, ($6 - $3) / 1000 }'
}

printf '%-8s %-12s %14s %12s %10s\n' what by instructions allocations bytes
for what in call decode; do
    for by in hand client; do
        if [ "$what" = call ]; then result=$(each call-$by "$url"); else result=$(each decode-$by); fi
        declare "$what$by=$result"
        # shellcheck disable=SC2086
        printf '%-8s %-12s %14s %12s %10s\n' $what $by $result
    done
done
echo "$callhand $callclient" | awk '{ printf "call:   instructions %.3f, allocations %+.1f\n", $4 / $1, $5 - $2 }'
echo "$decodehand $decodeclient" | awk '{ printf "decode: instructions %.3f, allocations %+.1f, bytes %.3f\n", $4 / $1, $5 - $2, $6 / $3 }'
cargo run --quiet --release --features tls --target-dir "$target-tls" -- share
for by in hand client; do
    printf 'memory, by %-6s ' $by
    "$program" decode-$by 0 2>&1 > /dev/null
done
