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

/// More rows than any page of a vendor has, put in place of one.
const ROWS: usize = 4200;

/// Made-up pages of that length, each with another thing that there is much of.
fn long_pages() -> Vec<(&'static str, String)> {
    let feishu = PAGES[0].1;
    let rows = |row: &dyn Fn(usize) -> String| (0..ROWS).map(row).collect::<String>();
    let body = |row: &dyn Fn(usize) -> String| {
        feishu.replace("reason | string | 是 | 为什么要改\n", &rows(row))
    };
    let answer = |row: &dyn Fn(usize) -> String| {
        feishu.replace("has_more | boolean | 后面还有没有\n", &rows(row))
    };
    let fields = |n: usize| format!("field_{n} | string | 否 | 新，长度不超过 {n} 个字符\n");
    let plain = answer(&|n| format!("field_{n} | string | 新\n"));
    let keys = rows(&|n| format!("        \"field_{n}\": \"x\",\n"));
    let shown = plain.replace("        \"has_more\": false", keys.trim_end().trim_end_matches(','));
    let values = rows(&|n| format!("- {n}：新\n"));
    let coze = PAGES[1].1.replace(
        "|from |String |depot |从哪里。 |\n",
        &rows(&|n| format!("|field_{n} |String |x |新。 |\n")),
    );
    vec![
        ("fields", body(&fields)),
        ("objects", body(&|n| format!("field_{n} | object_{n} | 否 | 新\n"))),
        (
            "small objects",
            body(&|n| match n % 3 {
                0 => format!("object_{n} | type_{n} | 否 | 新\n"),
                _ => format!("field_{n} | string | 否 | 新\n"),
            }),
        ),
        (
            "one type in many places",
            body(&|n| match n % 5 {
                0 => format!("object_{n} | reader | 否 | 新\n"),
                place => format!("field_{place} | string | 否 | 新\n"),
            }),
        ),
        ("fields of an answer", plain.clone()),
        ("fields of an answer in its example", shown),
        ("values", feishu.replacen("- 1：红  \n- 2：蓝  \n", &values, 1)),
        (
            "errors",
            feishu.replace(
                "500 | 610003 | library on fire | 打电话给消防队。",
                &rows(&|n| format!("500 | {} | on fire {n} | 打电话给消防队。\n", 700_000 + n)),
            ),
        ),
        ("fields of Coze's", coze),
    ]
}

/// What a page can cost at most. Reading it is shown apart from comparing it.
fn long(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one long page");
    group.sample_size(10);
    let specs = specs();
    for (what, page) in long_pages() {
        assert!(page.lines().count() > ROWS, "{what}: the rows are not in the page");
        group.bench_function(format!("{what}, read"), |bencher| {
            bencher.iter(|| xtask::docs::read::page(black_box(page.as_bytes())).is_ok());
        });
        group.bench_function(format!("{what}, checked"), |bencher| {
            bencher.iter(|| check_bytes(&specs, "page", black_box(page.as_bytes())).findings.len());
        });
    }
    group.finish();
}

criterion_group!(benches, one, thousand, long);
criterion_main!(benches);
