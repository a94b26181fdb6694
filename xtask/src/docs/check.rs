//! `docs check`: which operation a page belongs to, and all that is to be said about the two.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;

use serde_json::{Value, json};

use super::assign::{Candidate, assign, candidates};
use super::compare::{Difference, compare, join_ranges, leave_out_consequences, show};
use super::deviation;
use super::facts::{Facts, Property, Remark, Subject, shortened};
use super::flat::{self, Fact};
use super::pages::{self, File};
use super::report::{Described, Finding, Kind, Outcome, PageReport, Report};
use super::spec_side;
use super::specs::{SpecFile, context};
use super::waiver;
use super::wording::{self, Changed};

/// Compares `pages`, files or folders, with their operations in `specs`.
///
/// A page in a folder may be a guide, or one that no spec describes so far. One that was named has
/// to describe an operation of a spec.
pub fn check<'a>(specs: &'a [SpecFile], pages: &[PathBuf]) -> Report<'a> {
    let (files, broken) = pages::all(pages);
    let is_folder = files.iter().any(|file| !file.is_named);
    let mut report = Report::default();
    for (folder, what) in broken {
        let advice = "check its name and that you may read it";
        report.findings.push(Finding::unreadable(&folder, 0, &what, advice));
    }
    if files.is_empty() && report.findings.is_empty() {
        let advice = "name files, or folders that hold some";
        report.findings.push(Finding::unreadable("", 0, "there is no page to check", advice));
    }
    report.pages = check_files(specs, files);
    about_specs(specs, &mut report, is_folder);
    report
}

/// Compares one page with its operation in `specs`. `file` is its name for people.
pub fn check_bytes<'a>(specs: &'a [SpecFile], file: &str, bytes: &[u8]) -> PageReport<'a> {
    check_files(specs, vec![pages::of(file.to_owned(), true, bytes)]).remove(0)
}

fn check_files<'a>(specs: &'a [SpecFile], files: Vec<File>) -> Vec<PageReport<'a>> {
    let candidates = candidates(specs);
    let read: Vec<&Facts> = files.iter().filter_map(|file| file.page.as_ref().ok()).collect();
    let mut operations = assign(&candidates, &read).into_iter();
    let found: Vec<Option<Candidate>> = files
        .iter()
        .map(|file| if file.page.is_ok() { operations.next().flatten() } else { None })
        .collect();
    let newer = newer(&files, &found);
    let check = |((file, operation), newer): ((File, Option<Candidate<'a>>), Option<String>)| {
        let File { name, is_named, page, text } = file;
        match (page, operation) {
            (Err(error), _) if error.is_other_page && !is_named => {
                let mut page = PageReport::new(&name, Outcome::Guide);
                page.findings.extend(lost_page(&candidates, &name, &text.unwrap_or_default()));
                page
            }
            (Err(error), _) => {
                let mut page = PageReport::new(&name, Outcome::Unreadable);
                let mut finding =
                    Finding::unreadable(&name, error.line, &error.what, &error.advice);
                if let Some(waived) = waived(&candidates, &text.unwrap_or_default()) {
                    finding.kind = Kind::Notice;
                    finding.advice = format!("nothing: it is waived as the page of {waived}");
                }
                page.findings.push(finding);
                page
            }
            (Ok(facts), Some(one)) => match newer {
                Some(of) => {
                    let outcome = Outcome::Copy { of, spec: one.spec, at: one.at };
                    PageReport { format: facts.format, ..PageReport::new(&name, outcome) }
                }
                None => check_facts(one, &name, facts),
            },
            (Ok(facts), None) => undescribed(&candidates, &found, &name, is_named, facts),
        }
    };
    files.into_iter().zip(found.clone()).zip(newer).map(check).collect()
}

/// For each file the name of another that has the same operation and counts more: the newer one,
/// and of two of one day the one in the format that says more.
fn newer(files: &[File], found: &[Option<Candidate>]) -> Vec<Option<String>> {
    let rank = |file: &File| {
        let facts = file.page.as_ref().ok()?;
        let updated = facts.updated.as_ref().map(|date| date.value.clone());
        Some((updated, facts.format.ends_with("-source")))
    };
    let own = files.iter().zip(found).map(|(file, operation)| {
        let operation = operation.as_ref()?;
        let others = files
            .iter()
            .zip(found)
            .filter(|(_, other)| other.as_ref().is_some_and(|other| other.is(operation)));
        let best = others.map(|(other, _)| other).max_by_key(|other| rank(other))?;
        (rank(best) > rank(file)).then(|| best.name.clone())
    });
    own.collect()
}

/// A page that is known to be the one of an operation, and has none on it: it was cut off.
fn lost_page(candidates: &[Candidate], file: &str, text: &str) -> Option<Finding> {
    let lost = candidates.iter().find(|one| {
        let page = one.at.operation.page.as_ref();
        page.is_some_and(|page| {
            text.lines().take(8).any(|line| line.trim_end().ends_with(&page.url))
        })
    })?;
    let what = format!("it is the page of {}, and no operation is on it", lost.at.operation.id);
    Some(Finding::unreadable(file, 0, &what, "save the whole page again"))
}

/// The operation of which `text` is the page, if nobody can read it and a spec says so.
fn waived<'a>(candidates: &[Candidate<'a>], text: &str) -> Option<&'a str> {
    let waived = candidates.iter().find(|one| {
        let page = one.at.operation.page.as_ref();
        waiver::is_unread_page(&one.spec.spec, &one.at.operation.id)
            && page.is_some_and(|page| text.contains(&page.url))
    })?;
    Some(&waived.at.operation.id)
}

fn check_facts<'a>(one: Candidate<'a>, file: &str, facts: Facts) -> PageReport<'a> {
    let Candidate { spec, at, own } = one;
    let operation = &at.operation.id;
    let mut findings = Vec::new();
    let mut differences = compare(&facts, &own.facts, &own.flat, &context(spec, &at));
    let deviations = &spec.spec.document.deviations;
    let expired = deviation::explain(deviations, operation, &facts, &mut differences);
    leave_out_consequences(&mut differences);
    join_ranges(&mut differences);
    let mut unread = facts.unread.clone();
    tell_once(&mut differences, &mut unread);
    let waivers = waiver::waive(&spec.spec, operation, &facts, &mut differences, &mut unread);
    let uncertain = flat::uncertain(&facts);
    let doubts: HashMap<&Subject, &String> = uncertain.iter().map(|(at, why)| (at, why)).collect();
    for difference in &differences {
        let own = doubts.get(&difference.at).copied();
        let doubt = own.or_else(|| difference.at.around().find_map(|at| doubts.get(&at).copied()));
        findings.push(Finding {
            kind: Kind::Difference,
            at: difference.at.to_string(),
            what: difference.what.name().to_owned(),
            page: Some((file.to_owned(), difference.line)),
            page_says: difference.page.clone(),
            spec: Some(spec.place(&difference.pointer)),
            spec_says: difference.spec.clone(),
            message: message(difference),
            advice: match doubt {
                Some(why) => format!("{}; the page leaves it open: {why}", advice(difference)),
                None => advice(difference),
            },
            known: Some(json!({
                "operation": operation,
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
            known: None,
        });
    }
    for gone in waivers {
        findings.push(Finding {
            kind: Kind::Difference,
            at: gone.at,
            what: "waiver".into(),
            page: Some((file.to_owned(), gone.line)),
            page_says: gone.digest.map(Value::String),
            spec: Some(spec.place(&gone.pointer)),
            spec_says: None,
            message: format!("the waiver {} no longer applies: {}", gone.id, gone.what),
            advice: "read the page there; delete the entry of x-waivers, or write down what it \
                     covers now"
                .into(),
            known: None,
        });
    }
    for remark in &unread {
        findings.push(not_understood(file, operation, &facts.format, remark));
    }
    let place = Place { file, one: &one };
    let clean = findings.is_empty();
    let is_recorded = place.dates(&facts, clean, &mut findings);
    let reworded = place.words(&facts, &differences, &mut findings);
    if !is_recorded {
        for (at, why) in uncertain.iter().filter(|_| clean) {
            let mut finding = place.finding(Kind::Notice, 1, "uncertain", "facts");
            finding.at = at.to_string();
            finding.message = format!("the page leaves open where it belongs: {why}");
            finding.advice =
                "check whether the spec has it right; a pin records that it does".into();
            findings.push(finding);
        }
    }
    findings.sort_by_key(|finding| finding.page.as_ref().map_or(0, |(_, line)| *line));
    let format = facts.format.clone();
    let described = Described { spec, at, facts, reworded };
    let outcome = Outcome::Operation(Box::new(described));
    PageReport { format, findings, ..PageReport::new(file, outcome) }
}

/// One change of a row is one finding: a type that nobody knows is a difference, and what is broken or
/// unknown beside it was not understood.
fn tell_once(differences: &mut Vec<Difference>, unread: &mut Vec<Remark>) {
    let retyped = differences.iter().filter(|difference| difference.what == Property::Type);
    let retyped: HashSet<usize> = retyped.map(|difference| difference.line).collect();
    unread.retain(|remark| !retyped.contains(&remark.spot.line));
    let unread: HashSet<usize> = unread.iter().map(|remark| remark.spot.line).collect();
    differences.retain(|difference| {
        let is_missing = matches!(difference.what, Property::Example | Property::Required)
            && difference.page.is_none();
        !(is_missing && unread.contains(&difference.line))
    });
}

fn not_understood(file: &str, operation: &str, format: &str, remark: &Remark) -> Finding {
    let told = remark.told();
    let advice = "read it yourself; if it is a fact, teach the reader of this format to read it, \
                  or waive it in x-waivers";
    let mut finding = Finding::unreadable(file, remark.spot.line, &told, advice);
    finding.what = "unread".into();
    finding.known = Some(json!({"operation": operation, "format": format, "unread": told}));
    finding
}

/// A page and the operation that it belongs to.
struct Place<'a> {
    file: &'a str,
    one: &'a Candidate<'a>,
}

impl Place<'_> {
    fn finding(&self, kind: Kind, line: usize, what: &str, key: &str) -> Finding {
        let base = format!("{}/x-page", spec_side::pointer(&self.one.at));
        let exact = format!("{base}/{key}");
        let pointer = if self.one.spec.has(&exact) { exact } else { base };
        Finding {
            kind,
            at: "page".into(),
            what: what.to_owned(),
            page: Some((self.file.to_owned(), line)),
            spec: Some(self.one.spec.place(&pointer)),
            ..Finding::default()
        }
    }

    /// The page's date, and whether the spec records that the two were compared as they are.
    fn dates(&self, facts: &Facts, clean: bool, findings: &mut Vec<Finding>) -> bool {
        let Some(page) = &self.one.at.operation.page else { return false };
        let is_recorded = page.facts.as_ref() == Some(&self.one.own.digest);
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
                    "the page is older than the one that the spec was compared with".into();
                finding.advice = "save the page again; if the vendor reverted a change, correct \
                                  `updated` by hand"
                    .into();
                findings.push(finding);
            }
        }
        if clean && !newer && !is_recorded {
            let mut finding = self.finding(Kind::Notice, 1, "pin", "facts");
            finding.message = "page and spec agree, but the spec does not record it".into();
            finding.advice = "run `cargo xtask docs pin` with this page".into();
            findings.push(finding);
        }
        is_recorded
    }

    /// What the page says in other words than at the last pin; told unless a difference says so
    /// already.
    fn words(
        &self,
        facts: &Facts,
        differences: &[Difference],
        findings: &mut Vec<Finding>,
    ) -> Vec<Changed> {
        let Some(page) = &self.one.at.operation.page else { return Vec::new() };
        let Some(pinned) = &page.wording else { return Vec::new() };
        // Another format has other passages.
        if page.format.as_ref().is_some_and(|format| *format != facts.format) {
            return Vec::new();
        }
        let changed = wording::changed(facts, pinned);
        let lines: HashSet<usize> =
            findings.iter().filter_map(|finding| Some(finding.page.as_ref()?.1)).collect();
        // An entry that no longer applies has its subject as somebody wrote it.
        let written: Vec<String> = findings
            .iter()
            .filter(|finding| ["deviation", "waiver"].contains(&finding.what.as_str()))
            .map(|finding| finding.at.clone())
            .collect();
        let differing: HashSet<_> =
            differences.iter().map(|difference| difference.at.likeness()).collect();
        for changed in &changed {
            let near = lines.contains(&changed.line)
                || written.iter().any(|at| changed.at.is_meant_by(at))
                || differing.contains(&changed.at.likeness());
            if near {
                continue;
            }
            let mut finding = self.finding(Kind::Notice, changed.line, "wording", "wording");
            finding.at = changed.at.to_string();
            finding.message = "the page says this in other words".into();
            finding.advice = "read it; if the meaning is the same, run `cargo xtask docs pin \
                              --accept-rewording` with this page"
                .into();
            findings.push(finding);
        }
        changed
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
        (what, Some(_), None) => format!("only the page says something about the {what}"),
        (what, None, _) => format!("only the spec says something about the {what}"),
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
        (_, None, Some(_)) => "remove it from the spec",
        (Property::Contradiction, ..) => "find out which side is right",
        _ => "make the spec say what the page says",
    };
    format!("{edit}, then `cargo xtask docs pin`; if the page is wrong, list it in x-deviations")
}

/// A page whose operation no spec has.
fn undescribed<'a>(
    candidates: &[Candidate<'a>],
    found: &[Option<Candidate<'a>>],
    file: &str,
    is_named: bool,
    facts: Facts,
) -> PageReport<'a> {
    let method = facts.method.as_ref().map_or("", |method| method.value.as_str());
    let url = facts.url.as_ref().map_or("", |url| url.value.as_str());
    let line = facts.url.as_ref().map_or(0, |url| url.spot.line);
    let wanted = format!("{method} {url}");
    // In a folder, a page that is much like the one of an operation that has none there.
    let likeness = if is_named { 0.6 } else { 0.9 };
    let length = |text: &str| text.split('/').count();
    let is_free = |one: &Candidate| !found.iter().flatten().any(|taken| taken.is(one));
    // The comparison of texts is slow, and a folder can hold more than a thousand pages.
    let could_be = |one: &Candidate| {
        one.at.method == method && one.at.operation.page.is_some() && is_free(one)
    };
    let names: Vec<String> = candidates
        .iter()
        .filter(|one| is_named || could_be(one))
        .map(Candidate::name)
        .filter(|name| is_named || length(name) == length(&wanted))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let near = similar::get_close_matches(wanted.as_str(), &names, 1, likeness);
    let mut page = PageReport::new(file, Outcome::Undescribed(Box::new(facts)));
    if !is_named && near.is_empty() {
        return page;
    }
    let near = near.first().map(|near| format!("; the nearest is {near}")).unwrap_or_default();
    let what = format!("no spec has the operation {}{near}", shortened(&wanted));
    let advice = "describe the operation in a spec: `cargo xtask docs draft` begins it, and \
                  `cargo xtask docs facts` shows what the page says";
    let mut finding = Finding::unreadable(file, line, &what, advice);
    finding.what = "operation".into();
    finding.page_says = Some(Value::String(wanted));
    page.findings.push(finding);
    page
}

/// Of each field that several places of `spec` share and whose pages were all compared: its example,
/// if it stands on none of them.
fn unseen_examples<'s>(spec: &'s SpecFile, report: &Report<'_>) -> Vec<&'s Fact> {
    let pages: HashMap<&str, &Facts> = report
        .pages
        .iter()
        .filter_map(PageReport::described)
        .filter(|page| std::ptr::eq(page.spec, spec))
        .map(|page| (page.at.operation.id.as_str(), &page.facts))
        .collect();
    // By the field's place in the spec: its example, and whether it may stand on one of its pages.
    let mut uses: BTreeMap<&str, (&Fact, bool)> = BTreeMap::new();
    for (at, own) in spec.operations() {
        let page = pages.get(at.operation.id.as_str()).map(|facts| flat::flatten(facts));
        let page = page.as_deref().map(examples);
        let own_examples = examples(&own.flat);
        let fields = own.flat.iter().filter(|fact| fact.what == Property::Field);
        for field in fields.filter(|field| spec.shared().contains(&field.spot.pointer)) {
            let Some(own) = own_examples.get(&field.at).copied() else { continue };
            let may_be_there = page.as_ref().is_none_or(|page| {
                page.get(&field.at).is_some_and(|example| example.value == own.value)
            });
            let (_, seen) = uses.entry(&field.spot.pointer).or_insert((own, false));
            *seen |= may_be_there;
        }
    }
    uses.into_values().filter(|(_, seen)| !seen).map(|(example, _)| example).collect()
}

fn examples(facts: &[Fact]) -> HashMap<&Subject, &Fact> {
    let examples = facts.iter().filter(|fact| fact.what == Property::Example);
    examples.map(|fact| (&fact.at, fact)).collect()
}

/// What is to be said about the specs rather than about a page.
fn about_specs(specs: &[SpecFile], report: &mut Report<'_>, is_folder: bool) {
    let mut findings = Vec::new();
    for spec in specs {
        let missing: Vec<_> =
            report.missing(spec).into_iter().map(|at| at.operation.id.as_str()).collect();
        let all = spec.operations().filter(|(at, _)| at.operation.page.is_some()).count();
        if missing.len() == all {
            continue;
        }
        let finding = |kind, at: &str, what: &str, pointer: &str| Finding {
            kind,
            at: at.to_owned(),
            what: what.to_owned(),
            spec: Some(spec.place(pointer)),
            ..Finding::default()
        };
        if is_folder && !missing.is_empty() {
            let at = missing.join(", ");
            let mut notice = finding(Kind::Notice, &at, "page", "/paths");
            notice.message = "none of these pages belongs to it".into();
            notice.advice = "save its page, and check that as well".into();
            findings.push(notice);
        }
        for example in unseen_examples(spec, report) {
            let mut difference = finding(
                Kind::Difference,
                &example.at.to_string(),
                "example",
                &example.spot.pointer,
            );
            difference.spec_says = Some(example.value.json());
            difference.message = "none of the pages that have this field has its example".into();
            difference.advice = "take the example of one of them".into();
            findings.push(difference);
        }
        for (index, deviation) in spec.spec.document.deviations.iter().enumerate() {
            if deviation.facts.is_empty() {
                let pointer = format!("/x-deviations/{index}");
                let mut difference =
                    finding(Kind::Difference, &deviation.id, "deviation", &pointer);
                difference.message = "nothing says when this known contradiction is over".into();
                difference.advice = "give it `facts`; specs/README.md says how".into();
                findings.push(difference);
            }
        }
    }
    report.findings.extend(findings);
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::facts::{Part, Spot};
    use super::super::read;
    use super::*;
    use crate::spec::OperationAt;

    fn difference(what: Property, sides: (Option<&str>, Option<&str>), line: usize) -> Difference {
        Difference {
            at: Part::Query.at("knots"),
            what,
            page: sides.0.map(|text| json!(text)),
            spec: sides.1.map(|text| json!(text)),
            line,
            pointer: String::new(),
            note: None,
        }
    }

    #[test]
    fn advice_says_which_side_to_change() {
        let (page, spec) = (Some("9"), Some("8"));
        for (what, sides, begin) in [
            (Property::Field, (page, None), "describe it in the spec, "),
            (Property::Field, (None, spec), "remove it from the spec, "),
            (Property::Maximum, (None, spec), "remove it from the spec, "),
            (Property::Maximum, (page, None), "make the spec say what the page says, "),
            (Property::Maximum, (page, spec), "make the spec say what the page says, "),
            (Property::Name, (page, spec), "make the spec say what the page says, "),
            (Property::Contradiction, (page, None), "find out which side is right, "),
        ] {
            let advice = advice(&difference(what, sides, 1));
            assert!(advice.starts_with(begin), "{what} {sides:?}: {advice}");
        }
    }

    #[test]
    fn one_changed_row_is_one_finding() {
        let (page, spec) = (Some("9"), Some("8"));
        let told = |mut differences: Vec<Difference>, lines: &[usize]| {
            let remark = |line: &usize| Remark { spot: Spot::line(*line), ..Remark::default() };
            let mut unread: Vec<Remark> = lines.iter().map(remark).collect();
            tell_once(&mut differences, &mut unread);
            (differences.len(), unread.len())
        };
        let one = |what, sides| vec![difference(what, sides, 5)];
        // What nobody understood beside another type says nothing new.
        assert_eq!(told(one(Property::Type, (page, spec)), &[5]), (1, 0));
        assert_eq!(told(one(Property::Type, (page, spec)), &[4, 5, 6]), (1, 2));
        // What is missing is what nobody understood there.
        for what in [Property::Example, Property::Required] {
            assert_eq!(told(one(what, (None, spec)), &[5]), (0, 1), "{what}");
            assert_eq!(told(one(what, (None, spec)), &[6]), (1, 1), "{what}");
            assert_eq!(told(one(what, (page, spec)), &[5]), (1, 1), "{what}");
        }
        // A limit is no part of what was not understood.
        assert_eq!(told(one(Property::Maximum, (None, spec)), &[5]), (1, 1));
    }

    const PORTS: &str = include_str!("../../tests/fixtures/specs/ports.yaml");
    const BERTH: &[u8] = include_bytes!("../../tests/fixtures/pages/coze-book-berth.md");

    const BOOKS: &str = include_str!("../../tests/fixtures/specs/books.yaml");
    const SHELF: &str = include_str!("../../tests/fixtures/pages/feishu-change-shelf.md");

    fn parsed(file: &str, yaml: &str) -> [SpecFile; 1] {
        let spec = crate::spec::parse(Path::new(file), yaml);
        [SpecFile::new(spec.unwrap_or_else(|all| panic!("{all}")))]
    }

    fn ports(yaml: &str) -> [SpecFile; 1] {
        parsed("ports.yaml", yaml)
    }

    fn changed(text: &str, old: &str, new: &str) -> String {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text.replace(old, new)
    }

    /// The page with a field of which it leaves open where it belongs.
    fn doubtful() -> Facts {
        let mut facts = read::page(BERTH).unwrap();
        facts.body[0].fields[0].uncertain = Some("two would do".into());
        facts
    }

    #[test]
    fn what_a_page_leaves_open_is_told_until_somebody_has_looked() {
        let specs = ports(PORTS);
        let of = |specs: &[SpecFile]| {
            let report = check_facts(candidates(specs)[0], "page", doubtful());
            let told = report.findings.iter().map(|found| format!("{}: {}", found.at, found.what));
            told.collect::<Vec<_>>()
        };
        assert_eq!(of(&specs), ["page: pin", "request ship.name: uncertain"]);
        let digest = &candidates(&specs)[0].own.digest;
        let checked = "checked: 2026-03-15\n";
        let pinned = format!("{checked}        facts: '{digest}'\n");
        assert_eq!(of(&ports(&PORTS.replacen(checked, &pinned, 1))), Vec::<String>::new());
    }

    #[test]
    fn advice_says_where_the_page_leaves_it_open() {
        let specs = ports(&PORTS.replacen("maxLength: 20", "maxLength: 21", 1));
        let report = check_facts(candidates(&specs)[0], "page", doubtful());
        let [found] = &report.findings[..] else { panic!("{:?}", report.findings) };
        assert_eq!((found.at.as_str(), found.what.as_str()), ("request ship.name", "max-length"));
        assert!(found.advice.ends_with("; the page leaves it open: two would do"), "{found:?}");
    }

    /// What a spec does not say so far is told where it would have to stand.
    #[test]
    fn a_finding_names_the_entry_that_there_is() {
        let specs = ports(PORTS);
        let report = check_bytes(&specs, "page", BERTH);
        let [found] = &report.findings[..] else { panic!("{:?}", report.findings) };
        let entry = "/paths/~1v1~1ports~1{port_id}~1berths/post/x-page";
        assert_eq!(found.spec.as_ref().unwrap().pointer, entry);
        assert_eq!(report.format, "coze");
    }

    #[test]
    fn a_page_of_no_operation_is_told_with_the_one_it_is_like() {
        let specs = ports(PORTS);
        let taken = candidates(&specs);
        // Only a token exchange has no page.
        let mut operation = taken[0].at.operation.clone();
        operation.page = None;
        let at = OperationAt { operation: &operation, ..taken[0].at };
        let unpaged = [Candidate { at, ..taken[0] }];
        let told = |all: &[Candidate], found: &[Option<Candidate>], is_named, method: &str, url| {
            let mut facts = read::page(BERTH).unwrap();
            facts.method.as_mut().unwrap().value = method.to_owned();
            facts.url.as_mut().unwrap().value = format!("https://ports.example{url}");
            let report = undescribed(all, found, "page", is_named, facts);
            report.findings.first().map(|finding| {
                let text = finding.message.strip_prefix("no spec has the operation ").unwrap();
                let (wanted, near) = text.split_once("; the nearest is ").unwrap_or((text, ""));
                assert_eq!(wanted, format!("{method} https://ports.example{url}"));
                near.to_owned()
            })
        };
        let near = Some("POST https://ports.example/v1/ports/{port_id}/berths".to_owned());
        let (like, longer) = ("/v1/ports/{port_id}/berth", "/v1/ports/{port_id}/berths/x");
        let far = "/777777777777777777777777777777777777777777777777";
        // In a folder, only what may be the moved page of an operation that has no other there.
        assert_eq!(told(&taken, &[None], false, "POST", like), near);
        assert_eq!(told(&taken, &[Some(taken[0])], false, "POST", like), None);
        assert_eq!(told(&unpaged, &[None], false, "POST", like), None);
        assert_eq!(told(&taken, &[None], false, "PUT", like), None);
        assert_eq!(told(&taken, &[None], false, "POST", longer), None);
        assert_eq!(told(&taken, &[None], false, "POST", far), None);
        // Whoever names a page means an operation.
        for (method, url) in [("POST", like), ("PUT", like), ("POST", longer)] {
            assert_eq!(told(&taken, &[Some(taken[0])], true, method, url), near, "{method} {url}");
        }
        assert_eq!(told(&taken, &[None], true, "POST", far), Some(String::new()));
    }

    #[test]
    fn a_copy_is_reported_with_its_format() {
        let specs = parsed("books.yaml", BOOKS);
        let older = SHELF.replace("2026-03-14", "2026-03-01");
        let file = |name: &str, text: &str| pages::of(name.to_owned(), true, text.as_bytes());
        let reports = check_files(&specs, vec![file("old", &older), file("new", SHELF)]);
        let told: Vec<(&str, bool)> = reports
            .iter()
            .map(|report| (report.format.as_str(), matches!(report.outcome, Outcome::Copy { .. })))
            .collect();
        assert_eq!(told, [("feishu", true), ("feishu", false)]);
    }

    /// A type that two fields have has one example for each of its fields, which one page has to show.
    #[test]
    fn the_example_around_a_shared_field_is_not_its_own() {
        let example = "          example: {logid: abc***}\n";
        let twice = "        trail: {description: Where it was., \
                     allOf: [{$ref: '#/components/schemas/Trace'}]}\n";
        let specs = ports(&changed(PORTS, example, &format!("{example}{twice}")));
        let page = std::str::from_utf8(BERTH).unwrap();
        let detail =
            "| detail | Object of [Trace](#trace) | {\"logid\":\"abc***\"} | 查问题用。 |\n";
        let trail = "| trail | Object of [Trace](#trace) | - | 再查。 |\n";
        let page = changed(page, detail, &format!("{detail}{trail}"));
        let row = "| logid | String | abc*** |";
        let unseen = |page: &str| -> Vec<String> {
            let files = vec![pages::of("page".to_owned(), true, page.as_bytes())];
            let report = Report { pages: check_files(&specs, files), ..Report::default() };
            let found = unseen_examples(&specs[0], &report);
            found.iter().map(|fact| fact.at.to_string()).collect()
        };
        assert_eq!(unseen(&page), [""; 0]);
        let other = changed(&page, row, "| logid | String | xyz*** |");
        assert_eq!(unseen(&other), ["response 200 detail.logid"]);
    }

    /// `yaml` with a pin of `page`.
    fn pinned(file: &str, yaml: &str, page: &str) -> [SpecFile; 1] {
        let specs = parsed(file, yaml);
        let pages = vec![check_bytes(&specs, "page", page.as_bytes())];
        let report = Report { pages, ..Report::default() };
        let pinned = super::super::pin::pin(&report, "2026-04-02").unwrap();
        parsed(file, &pinned[0].text)
    }

    #[test]
    fn other_words_are_told_unless_something_else_is_told_there() {
        let told = |specs: &[SpecFile], page: &str| -> Vec<String> {
            let report = check_bytes(specs, "page", page.as_bytes());
            let found = report.findings.iter();
            found.map(|finding| format!("{}: {}", finding.at, finding.what)).collect()
        };
        let berth = std::str::from_utf8(BERTH).unwrap();
        let specs = pinned("ports.yaml", PORTS, berth);
        let row = "| name | String | 必选 | Gull | 叫什么，长度不超过20个字符。 |";
        for (new, expected) in [
            (row.replace("叫什么", "船名"), "request Ship.name: wording"),
            // What is told of the row says that it has changed.
            (row.replace("叫什么", "船名").replace("必选", "也许"), "page: unread"),
            (
                row.replace("叫什么，长度不超过20", "船名，长度不超过21"),
                "request ship.name: max-length",
            ),
        ] {
            assert_eq!(told(&specs, &changed(berth, row, &new)), [expected]);
        }
        let specs = pinned("books.yaml", BOOKS, SHELF);
        let page = changed(SHELF, "，长度不超过32个字符", "");
        assert_eq!(told(&specs, &page), ["query reader_id_type=mail_id: deviation"]);
    }
}
