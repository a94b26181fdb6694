//! `docs check`: which operation a page belongs to, and all that is to be said about the two.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::compare::{Difference, compare, join_ranges, show};
use super::deviation;
use super::facts::{Facts, Property, shortened};
use super::read;
use super::report::{Described, Finding, Kind, PageReport, Report};
use super::spec_side;
use super::specs::{OperationFacts, SpecFile, context};
use super::wording;
use crate::spec::OperationAt;

/// Holds `pages`, files or folders, against `specs`.
pub fn check<'a>(specs: &'a [SpecFile], pages: &[PathBuf]) -> Report<'a> {
    let mut report = Report::default();
    let mut files = Vec::new();
    for page in pages {
        collect(page, &mut files, &mut report);
    }
    for file in files {
        let page = match std::fs::read(&file) {
            Ok(bytes) => check_bytes(specs, &file.display().to_string(), &bytes),
            Err(error) => unreadable(
                &file.display().to_string(),
                0,
                &format!("the file cannot be read: {error}"),
                "check its name and that you may read it",
            ),
        };
        report.pages.push(page);
    }
    if report.pages.is_empty() && report.findings.is_empty() {
        report.findings.push(Finding::unreadable(
            "",
            0,
            "there is no page to check",
            "name files, or folders that hold some",
        ));
    }
    about_specs(specs, &mut report, pages.iter().any(|page| page.is_dir()));
    report
}

/// The files below `page`. README files are nobody's page, and hidden files are the system's.
fn collect(page: &Path, files: &mut Vec<PathBuf>, report: &mut Report<'_>) {
    if !page.is_dir() {
        files.push(page.to_owned());
        return;
    }
    let entries = std::fs::read_dir(page).and_then(|entries| {
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()
    });
    match entries {
        Ok(mut entries) => {
            entries.sort();
            for entry in entries {
                let name = entry.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
                // A link to a folder could lead in a circle.
                if name.starts_with("readme")
                    || name.starts_with('.')
                    || (entry.is_symlink() && entry.is_dir())
                {
                    continue;
                }
                collect(&entry, files, report);
            }
        }
        Err(error) => report.findings.push(Finding::unreadable(
            &page.display().to_string(),
            0,
            &format!("the folder cannot be read: {error}"),
            "check its name and that you may read it",
        )),
    }
}

/// Holds one page against `specs`. `file` is its name for people.
pub fn check_bytes<'a>(specs: &'a [SpecFile], file: &str, bytes: &[u8]) -> PageReport<'a> {
    match read::page(bytes) {
        Ok(facts) => check_facts(specs, file, facts),
        Err(error) => unreadable(file, error.line, &error.what, &error.advice),
    }
}

fn unreadable<'a>(file: &str, line: usize, what: &str, advice: &str) -> PageReport<'a> {
    let findings = vec![Finding::unreadable(file, line, what, advice)];
    PageReport { page: file.to_owned(), findings, ..PageReport::default() }
}

fn check_facts<'a>(specs: &'a [SpecFile], file: &str, facts: Facts) -> PageReport<'a> {
    let Some((spec, at, own)) = find(specs, &facts) else {
        return no_operation(specs, file, &facts);
    };
    let mut findings = Vec::new();
    let mut differences = compare(&facts, &own.facts, &own.flat, &context(&spec.spec, &at));
    let deviations = &spec.spec.document.deviations;
    let expired = deviation::explain(deviations, &at.operation.id, &facts, &mut differences);
    join_ranges(&mut differences);
    for difference in &differences {
        findings.push(Finding {
            kind: Kind::Difference,
            at: difference.at.to_string(),
            what: difference.what.name().to_owned(),
            page: Some((file.to_owned(), difference.line)),
            page_says: difference.page.clone(),
            spec: Some(spec.place(&difference.pointer)),
            spec_says: difference.spec.clone(),
            message: message(difference),
            advice: advice(difference),
            deviation: Some(json!({
                "operation": at.operation.id,
                "at": difference.at,
                "what": difference.what,
                "page": difference.page,
                "spec": difference.spec,
            })),
        });
    }
    for gone in expired {
        findings.push(Finding {
            kind: Kind::Difference,
            at: gone.at,
            what: "deviation".into(),
            page: Some((file.to_owned(), gone.line)),
            page_says: None,
            spec: Some(spec.place(&gone.pointer)),
            spec_says: Some(json!(gone.id)),
            message: format!(
                "the known contradiction {} no longer applies: {}",
                gone.id, gone.what
            ),
            advice: "read the page there; delete the entry of x-deviations, or write down what it \
                     is about now"
                .into(),
            deviation: None,
        });
    }
    for remark in &facts.unread {
        let mut finding = Finding::unreadable(
            file,
            remark.spot.line,
            &format!("{}: {}", remark.reason, remark.text),
            "read it yourself; if it is a fact, teach the reader of this format to read it",
        );
        finding.what = "unread".into();
        findings.push(finding);
    }
    let place = Place { file, spec, at: &at, own };
    let clean = findings.is_empty();
    place.dates(&facts, clean, &mut findings);
    place.words(&facts, &differences, &mut findings);
    findings.sort_by_key(|finding| finding.page.as_ref().map_or(0, |(_, line)| *line));
    PageReport {
        page: file.to_owned(),
        format: facts.format.clone(),
        described: Some(Described { spec, at, facts }),
        findings,
    }
}

/// A page and the operation that it belongs to.
struct Place<'a> {
    file: &'a str,
    spec: &'a SpecFile,
    at: &'a OperationAt<'a>,
    own: &'a OperationFacts,
}

impl Place<'_> {
    fn finding(&self, kind: Kind, line: usize, what: &str, key: &str) -> Finding {
        let base = format!("{}/x-page", spec_side::pointer(self.at));
        let exact = format!("{base}/{key}");
        let pointer = if self.spec.has(&exact) { exact } else { base };
        Finding {
            kind,
            at: "page".into(),
            what: what.to_owned(),
            page: Some((self.file.to_owned(), line)),
            spec: Some(self.spec.place(&pointer)),
            ..Finding::default()
        }
    }

    /// The page's date, and whether this version of the spec was held against it.
    fn dates(&self, facts: &Facts, clean: bool, findings: &mut Vec<Finding>) {
        let Some(page) = &self.at.operation.page else { return };
        let mut newer = false;
        match (&facts.updated, &page.updated) {
            (Some(theirs), Some(ours)) if theirs.value == *ours => {}
            (None, None) => {}
            (Some(theirs), ours) if ours.as_ref().is_none_or(|ours| theirs.value > *ours) => {
                newer = true;
                let mut finding =
                    self.finding(Kind::Notice, theirs.spot.line, "updated", "updated");
                finding.page_says = Some(json!(theirs.value));
                finding.spec_says = ours.as_ref().map(|ours| json!(ours));
                finding.message = "the page is newer than the spec says".into();
                finding.advice =
                    "run `cargo xtask docs pin` with this page; it sets the date".into();
                findings.push(finding);
            }
            (theirs, ours) => {
                let line = theirs.as_ref().map_or(1, |theirs| theirs.spot.line);
                let mut finding = self.finding(Kind::Difference, line, "updated", "updated");
                finding.page_says = theirs.as_ref().map(|theirs| json!(theirs.value));
                finding.spec_says = ours.as_ref().map(|ours| json!(ours));
                finding.message =
                    "the page is older than the one that the spec was held against".into();
                finding.advice = "save the page again; if the vendor took a change back, correct \
                                  `updated` by hand"
                    .into();
                findings.push(finding);
            }
        }
        if clean && !newer && page.facts.as_ref() != Some(&self.own.digest) {
            let mut finding = self.finding(Kind::Notice, 1, "pin", "facts");
            finding.message = "page and spec agree, and the spec does not record it".into();
            finding.advice = "run `cargo xtask docs pin` with this page".into();
            findings.push(finding);
        }
    }

    /// What the page says in other words than at the last pin, unless a difference says so already.
    fn words(&self, facts: &Facts, differences: &[Difference], findings: &mut Vec<Finding>) {
        let pinned = self.at.operation.page.as_ref().and_then(|page| page.wording.as_ref());
        let Some(pinned) = pinned else { return };
        for changed in wording::changed(facts, pinned) {
            let near = findings.iter().any(|finding| {
                let line = finding.page.as_ref().map(|(_, line)| *line);
                // An expired deviation has its subject as somebody wrote it.
                line == Some(changed.line) || changed.at.is_meant_by(&finding.at)
            });
            if near || differences.iter().any(|difference| difference.at.is_like(&changed.at)) {
                continue;
            }
            let mut finding = self.finding(Kind::Notice, changed.line, "wording", "wording");
            finding.at = changed.at.to_string();
            finding.message = "the page says this in other words".into();
            finding.advice =
                "read it; if the meaning is the same, run `cargo xtask docs pin` with this page"
                    .into();
            findings.push(finding);
        }
    }
}

fn message(difference: &Difference) -> String {
    let text = match (difference.what, &difference.page, &difference.spec) {
        (Property::Name, Some(page), Some(spec)) => {
            format!("it is called {} on the page and {} in the spec", show(page), show(spec))
        }
        (Property::Field, Some(_), _) => "the page has it and the spec does not".to_owned(),
        (Property::Field, _, _) => "the spec has it and the page does not".to_owned(),
        (Property::Contradiction, Some(page), _) => {
            format!("the page contradicts itself: {}", show(page))
        }
        (what, Some(_), None) => format!("only the page says something of the {what}"),
        (what, None, _) => format!("only the spec says something of the {what}"),
        (what, _, _) => format!("page and spec do not agree on the {what}"),
    };
    match &difference.note {
        Some(note) => format!("{text} ({note})"),
        None => text,
    }
}

fn advice(difference: &Difference) -> String {
    let edit = match (difference.what, &difference.page, &difference.spec) {
        (Property::Field, Some(_), None) => "describe it in the spec",
        (Property::Field, None, _) => "remove it from the spec",
        (_, None, Some(_)) => "remove it from the spec",
        (Property::Contradiction, ..) => "find out which side is right",
        _ => "make the spec say what the page says",
    };
    format!("{edit}, then `cargo xtask docs pin`; if the page is wrong, list it in x-deviations")
}

/// The operation that the page describes: by method and URL, else by the page's own address or
/// example, so that a changed method or URL is a difference and not a page of nobody's.
fn find<'a>(
    specs: &'a [SpecFile],
    facts: &Facts,
) -> Option<(&'a SpecFile, OperationAt<'a>, &'a OperationFacts)> {
    let all = specs.iter().flat_map(|spec| {
        spec.spec.operations().zip(spec.facts()).map(move |(at, own)| (spec, at, own))
    });
    let candidates: Vec<_> = all
        .filter_map(|(spec, at, own)| {
            let likeness = likeness(spec, &at, facts);
            (likeness > 0).then_some((likeness, (spec, at, own)))
        })
        .collect();
    let best = candidates.iter().map(|(likeness, _)| *likeness).max()?;
    candidates.into_iter().find(|(likeness, _)| *likeness == best).map(|(_, found)| found)
}

fn likeness(spec: &SpecFile, at: &OperationAt, facts: &Facts) -> u8 {
    let url = facts.url.as_ref().map_or("", |url| url.value.as_str());
    let method = facts.method.as_ref().is_some_and(|method| method.value == at.method);
    let urls: Vec<String> = spec
        .spec
        .document
        .servers
        .iter()
        .map(|server| format!("{}{}", server.url, at.path))
        .collect();
    let is_url = if url.starts_with('/') {
        same_template(url, at.path)
    } else {
        urls.iter().any(|known| same_template(url, known))
    };
    let is_page = match (&facts.address, &at.operation.page) {
        (Some(theirs), Some(ours)) => theirs.value == ours.url,
        _ => false,
    };
    let is_example = facts.request_example.as_ref().is_some_and(|example| {
        let url = example.value.url.split('?').next().unwrap_or_default();
        example.value.method == at.method && urls.iter().any(|known| same_template(url, known))
    });
    match (is_url, method) {
        (true, true) => 4,
        _ if is_page => 3,
        (true, false) => 2,
        _ if is_example => 1,
        _ => 0,
    }
}

/// Whether `url` is the template `known`, whatever the variables are called or stand for.
fn same_template(url: &str, known: &str) -> bool {
    let (one, two): (Vec<&str>, Vec<&str>) = (url.split('/').collect(), known.split('/').collect());
    one.len() == two.len()
        && one
            .iter()
            .zip(&two)
            .all(|(one, two)| one == two || (two.starts_with('{') && !one.is_empty()))
}

fn no_operation<'a>(specs: &[SpecFile], file: &str, facts: &Facts) -> PageReport<'a> {
    let method = facts.method.as_ref().map_or("", |method| method.value.as_str());
    let url = facts.url.as_ref().map_or("", |url| url.value.as_str());
    let wanted = format!("{method} {url}");
    let known: Vec<String> = specs
        .iter()
        .flat_map(|spec| {
            let server =
                spec.spec.document.servers.first().map_or("", |server| server.url.as_str());
            spec.spec.operations().map(move |at| format!("{} {server}{}", at.method, at.path))
        })
        .collect();
    let names: Vec<&str> = known.iter().map(String::as_str).collect();
    let near = similar::get_close_matches(wanted.as_str(), &names, 1, 0.6);
    let near = near.first().map(|near| format!("; the nearest is {near}")).unwrap_or_default();
    let line = facts.url.as_ref().map_or(0, |url| url.spot.line);
    let what = format!("no spec has the operation {}{near}", shortened(&wanted));
    let mut page = unreadable(
        file,
        line,
        &what,
        "describe the operation in a spec; `cargo xtask docs facts` shows what the page says",
    );
    page.format.clone_from(&facts.format);
    if let Some(finding) = page.findings.first_mut() {
        finding.what = "operation".into();
        finding.page_says = Some(Value::String(wanted));
    }
    page
}

/// What is to be said about the specs rather than about a page.
fn about_specs(specs: &[SpecFile], report: &mut Report<'_>, whole_folder: bool) {
    let mut findings = Vec::new();
    for spec in specs {
        let seen = |at: &OperationAt| {
            report.pages.iter().filter_map(|page| page.described.as_ref()).any(|described| {
                std::ptr::eq(described.spec, spec) && described.at.operation.id == at.operation.id
            })
        };
        if !spec.spec.operations().any(|at| seen(&at)) {
            continue;
        }
        let finding = |kind, at: &str, what: &str, pointer: String| Finding {
            kind,
            at: at.to_owned(),
            what: what.to_owned(),
            spec: Some(spec.place(&pointer)),
            ..Finding::default()
        };
        for at in spec.spec.operations().filter(|at| whole_folder && !seen(at)) {
            let mut notice =
                finding(Kind::Notice, &at.operation.id, "page", spec_side::pointer(&at));
            notice.message = "none of these pages belongs to this operation".into();
            notice.advice = "save its page, and check that as well".into();
            findings.push(notice);
        }
        for (index, deviation) in spec.spec.document.deviations.iter().enumerate() {
            if deviation.facts.is_empty() {
                let pointer = format!("/x-deviations/{index}");
                let mut difference = finding(Kind::Difference, &deviation.id, "deviation", pointer);
                difference.message = "nothing tells when this known contradiction is over".into();
                difference.advice = "give it `facts`; specs/README.md says how".into();
                findings.push(difference);
            }
        }
    }
    report.findings.extend(findings);
}
