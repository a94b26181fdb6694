#!/usr/bin/env bash
# What a vendor crate costs its user to compile: CPU seconds of a clean `cargo check`, against a bare
# crate that depends on reqwest and serde_json with the same TLS, in one run on one machine.
#
# usage: [ROUNDS=3] benches/compile-cost.sh [CRATE…]     (default: feishu-directory)
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# project NAME DEPENDENCIES: a crate of its own with the workspace's locked versions.
project() {
    mkdir -p "$work/$1/src"
    printf '[package]\nname = "%s"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n%s\n' "$1" "$2" >"$work/$1/Cargo.toml"
    echo '//! Measured.' >"$work/$1/src/lib.rs"
    cp "$root/Cargo.lock" "$work/$1/Cargo.lock"
    cargo fetch --quiet --manifest-path "$work/$1/Cargo.toml"
}

# cost NAME: CPU seconds (user and system) of a clean check.
cost() {
    rm -rf "$work/target"
    local TIMEFORMAT='%U %S'
    { time cargo check --quiet --offline --manifest-path "$work/$1/Cargo.toml" --target-dir "$work/target"; } 2>&1 |
        tail -n 1 | awk '{ printf "%.2f", $1 + $2 }'
}

lower() {
    awk -v a="$1" -v b="$2" 'BEGIN { print (a < b ? a : b) }'
}

reqwest='serde_json = "1"
reqwest = { version = "0.13", default-features = false'
ring='rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }'
project bare-rustls "$reqwest, features = [\"rustls-no-provider\"] }
$ring"
project bare-native-tls "$reqwest, features = [\"native-tls\"] }"
project bare-none "$reqwest }"
project bare-rustls-aws-lc "$reqwest, features = [\"rustls\"] }"

# measure CRATE LABEL TLS FEATURES: the lowest of some runs each, in turns: what else the machine does only ever adds.
measure() {
    project user "$1 = { path = \"$root/crates/$1\", default-features = false, features = [$4] }"
    local bare=999999 user=999999
    for ((round = 0; round < ${ROUNDS:-3}; round++)); do
        bare=$(lower "$bare" "$(cost "bare-$3")")
        user=$(lower "$user" "$(cost user)")
    done
    awk -v c="$1" -v l="$2" -v b="$bare" -v u="$user" 'BEGIN { printf "%-20s %-18s %8.2f %8.2f %6.3f\n", c, l, b, u, u / b }'
}

printf '%-20s %-18s %8s %8s %6s\n' crate built bare crate ratio
for crate in "${@:-feishu-directory}"; do
    families=$(sed -n 's/^families = \[\(.*\)\]/\1/p' "$root/crates/$crate/Cargo.toml")
    for tls in rustls native-tls none; do
        features=""
        [ "$tls" = none ] || features="\"$tls\", "
        measure "$crate" "$tls" "$tls" "$features$families"
    done
    for family in ${families//,/ }; do
        measure "$crate" "only ${family//\"/}" rustls "\"rustls\", $family"
    done
done
printf '%-20s %-18s %8s\n' '(for comparison)' 'rustls on aws-lc' "$(cost bare-rustls-aws-lc)"
