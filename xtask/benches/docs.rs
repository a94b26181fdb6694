//! How long it takes to compare pages with the specs:
//! `cargo bench -p xtask --profile dev --bench docs`.
//!
//! The build to measure is the one that `cargo xtask` runs, which is a debug build.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use xtask::docs::check::check_bytes;
use xtask::docs::specs::SpecFile;
use xtask::spec::parse;

const PAGES: [(&str, &str); 3] = [
    ("feishu", include_str!("../tests/fixtures/pages/feishu-change-shelf.md")),
    ("coze", include_str!("../tests/fixtures/pages/coze-plan-route.md")),
    ("oneaccess", include_str!("../tests/fixtures/pages/oneaccess-add-badges.txt")),
];

const SPECS: [(&str, &str); 3] = [
    ("specs/books.yaml", include_str!("../tests/fixtures/specs/books.yaml")),
    ("specs/cars.yaml", include_str!("../tests/fixtures/specs/cars.yaml")),
    ("specs/gates.yaml", include_str!("../tests/fixtures/specs/gates.yaml")),
];

fn specs() -> Vec<SpecFile> {
    let read = |(file, text): &(&str, &str)| {
        let spec = parse(Path::new(file), text).expect("the specs are fine");
        SpecFile::new(spec)
    };
    SPECS.iter().map(read).collect()
}

/// What one run of the command does, but for the files: the specs are read as well.
fn one(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one page with its specs");
    for (format, page) in PAGES {
        group.bench_function(format, |bencher| {
            bencher
                .iter(|| check_bytes(&specs(), "page", black_box(page.as_bytes())).findings.len());
        });
    }
    group.finish();
}

fn thousand(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("many pages");
    group.sample_size(10).throughput(Throughput::Elements(1000));
    group.bench_function("1000", |bencher| {
        bencher.iter(|| {
            let specs = specs();
            let pages = PAGES.iter().cycle().take(1000);
            pages
                .map(|(_, page)| check_bytes(&specs, "page", page.as_bytes()).findings.len())
                .sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, one, thousand);
criterion_main!(benches);
