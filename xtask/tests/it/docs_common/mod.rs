//! The self-written pages and the specs that say the same, for all tests of `docs`.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use xtask::docs::draft::{Run, draft};
use xtask::docs::report::{Finding, Kind, PageReport};
use xtask::docs::specs::SpecFile;
use xtask::spec::parse;

pub const FEISHU: &str = include_str!("../../fixtures/pages/feishu-change-shelf.md");
/// A page with the traits of older ones: other columns and markers, rates in words.
pub const FEISHU_LEND: &str = include_str!("../../fixtures/pages/feishu-lend-books.md");
pub const FEISHU_SOURCE: &str = include_str!("../../fixtures/pages/feishu-change-shelf-source.md");
pub const FEISHU_DELETE: &str = include_str!("../../fixtures/pages/feishu-burn-shelf.md");
pub const COZE: &str = include_str!("../../fixtures/pages/coze-plan-route.md");
pub const COZE_PLAIN: &str = include_str!("../../fixtures/pages/coze-book-berth.md");
/// A stream of events, a file and much else that a spec has no words for.
pub const COZE_STREAM: &str = include_str!("../../fixtures/pages/coze-watch-tides.md");
pub const ONEACCESS: &str = include_str!("../../fixtures/pages/oneaccess-add-badges.txt");

pub const SPECS: [(&str, &str); 4] = [
    ("specs/books.yaml", include_str!("../../fixtures/specs/books.yaml")),
    ("specs/cars.yaml", include_str!("../../fixtures/specs/cars.yaml")),
    ("specs/ports.yaml", include_str!("../../fixtures/specs/ports.yaml")),
    ("specs/gates.yaml", include_str!("../../fixtures/specs/gates.yaml")),
];

/// Says that a test did nothing, and why. `println!` would not do: of a test that passes, nobody sees it.
pub fn skipped(why: &str) {
    let test = std::thread::current().name().unwrap_or_default().to_owned();
    let _ = writeln!(std::io::stderr(), "skipped: {test}: {why}");
}

/// The vendors' pages with their files, in order, where they are at hand.
pub fn vendors_pages() -> Option<Vec<(PathBuf, String)>> {
    let shared = xtask::checkout::root().unwrap().join("../shared/vendor-pages");
    if !shared.is_dir() {
        skipped("the vendors' pages are not here");
        return None;
    }
    let files = ["feishu", "feishu-source", "coze"].map(|folder| {
        let files = std::fs::read_dir(shared.join(folder)).unwrap();
        files.map(|file| file.unwrap().path()).collect::<BTreeSet<_>>()
    });
    let pages = files.into_iter().flatten().map(|file| {
        let text = std::fs::read_to_string(&file).unwrap();
        (file, text)
    });
    Some(pages.collect())
}

pub fn specs() -> Vec<SpecFile> {
    SPECS.iter().map(|(file, text)| spec(file, text)).collect()
}

pub fn spec(file: &str, text: &str) -> SpecFile {
    let spec = parse(Path::new(file), text).unwrap_or_else(|problems| panic!("{problems}"));
    SpecFile::new(spec)
}

pub fn check<'a>(specs: &'a [SpecFile], page: &str) -> PageReport<'a> {
    xtask::docs::check::check_bytes(specs, "page", page.as_bytes())
}

/// The findings that fail a check.
pub fn failures<'a>(report: &'a PageReport<'_>) -> Vec<&'a Finding> {
    report.findings.iter().filter(|finding| finding.kind != Kind::Notice).collect()
}

pub fn told(findings: &[&Finding]) -> String {
    let lines = findings.iter().map(|finding| {
        format!("{}, {}: {} (line {:?})", finding.at, finding.what, finding.message, finding.page)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What `docs draft` makes of `page` for `specs`, on a day that stays the same.
pub fn drafted(specs: Vec<SpecFile>, page: &str) -> Run {
    let pages = [("page.md".to_owned(), page.as_bytes().to_vec())];
    draft(specs, None, &pages, "2026-11-29").unwrap_or_else(|problems| panic!("{problems}"))
}

/// The specs with what `run` made of them.
pub fn drafted_into(run: &Run) -> Vec<SpecFile> {
    let text = |file: &str, old: &str| {
        let new = run.files.iter().find(|(changed, _)| changed == Path::new(file));
        new.map_or(old.to_owned(), |(_, new)| new.clone())
    };
    SPECS.iter().map(|(file, old)| spec(file, &text(file, old))).collect()
}

/// `page` with another address and URL: nobody has described that operation.
pub fn elsewhere(page: &str) -> String {
    let renamed = [
        ("/v2/halls", "/v3/halls"),
        ("shelf/patch", "shelf-v3/patch"),
        ("/v2/readers", "/v3/readers"),
        ("loan/put", "loan-v3/put"),
        ("/berths", "/quays"),
        ("/route", "/detour"),
        ("/badges", "/passes"),
    ];
    renamed.iter().fold(page.to_owned(), |page, (old, new)| page.replace(old, new))
}

/// The pages, elsewhere. FEISHU_DELETE is nowhere described as it is.
pub fn unseen() -> [String; 7] {
    [FEISHU, COZE_PLAIN, COZE, ONEACCESS, FEISHU_SOURCE, FEISHU_LEND, FEISHU_DELETE].map(elsewhere)
}
