//! `docs pin`: writes into the spec that it was compared with a page.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::check::check;
use super::facts::Facts;
use super::locate::Lines;
use super::report::{Described, PageReport, Report};
use super::specs::{SpecFile, operation_digest};
use super::waiver;
use super::wording;
use crate::problem::{Place, Problem, Problems};
use crate::replace::replace;
use crate::spec::{OperationAt, Spec};

/// The keys of `x-page` in their order.
const ORDER: [&str; 7] = ["url", "updated", "checked", "format", "facts", "wording", "note"];

/// A file of a spec with its new text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pinned {
    /// The file, relative to the workspace.
    pub file: PathBuf,
    /// Its whole new text.
    pub text: String,
    /// The operations whose entries changed.
    pub operations: Vec<String>,
}

/// An operation that changed since it was compared with its page, or never was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unchecked {
    /// The spec.
    pub file: PathBuf,
    /// The operation.
    pub operation: String,
    /// The address of its page.
    pub page: String,
    /// Whether it was compared before.
    pub is_pinned: bool,
}

/// The operations of `spec` of which [`run`] has not recorded, as they are now, that their pages say the same.
pub fn unchecked(spec: &Spec) -> Vec<Unchecked> {
    let changed = spec.all_operations().filter_map(|at| {
        let page = at.operation.page.as_ref()?;
        if waiver::is_unread_page(spec, &at.operation.id) {
            return None;
        }
        let is_recorded = page.facts.as_ref() == Some(&operation_digest(spec, &at));
        (!is_recorded).then(|| Unchecked {
            file: spec.problem(at.place(), "", "").file,
            operation: at.operation.id.clone(),
            page: page.url.clone(),
            is_pinned: page.facts.is_some(),
        })
    });
    changed.collect()
}

/// Checks `pages` against `specs`, those of the workspace at `root`, and, if all agree, writes that
/// down. Pages that were reworded since the last time are let pass with `accept_rewording` only:
/// somebody has to read them.
pub fn run<'a>(
    root: &Path,
    specs: &'a [SpecFile],
    pages: &[PathBuf],
    today: &str,
    accept_rewording: bool,
) -> Result<(Report<'a>, Vec<Pinned>), Problems> {
    let report = check(specs, pages);
    let is_reworded = report.reworded().next().is_some();
    if report.exit() > 0 || (is_reworded && !accept_rewording) {
        return Ok((report, Vec::new()));
    }
    let changed = pin(&report, today)?;
    for spec in &changed {
        replace(&root.join(&spec.file), &spec.text).map_err(|error| Problem {
            file: spec.file.clone(),
            place: Place::root(),
            what: format!("the file cannot be written: {error}"),
            expected: "a file that may be written".into(),
        })?;
    }
    Ok((report, changed))
}

/// The files that change when it is recorded on the day `today` that the pages of `report` agree
/// with their specs.
pub fn pin(report: &Report<'_>, today: &str) -> Result<Vec<Pinned>, Problems> {
    let mut pinned: BTreeMap<PathBuf, Pinned> = BTreeMap::new();
    for Described { spec, at, facts, .. } in report.pages.iter().filter_map(PageReport::described) {
        let (source, pointer) = spec.spec.bundle.origin(&at_page(at).pointer());
        let Some(source) = spec.spec.bundle.sources.get(source) else { continue };
        let entry = pinned.entry(source.file.clone()).or_insert_with(|| Pinned {
            file: source.file.clone(),
            text: source.text.clone(),
            operations: Vec::new(),
        });
        let text = with_entry(spec, &entry.text, at, &pointer, facts, today)?;
        if text != entry.text {
            entry.text = text;
            entry.operations.push(at.operation.id.clone());
        }
    }
    Ok(pinned.into_values().filter(|pinned| !pinned.operations.is_empty()).collect())
}

/// `text` with the entry of `at`, which is at `pointer` there, renewed.
fn with_entry(
    spec: &SpecFile,
    text: &str,
    at: &OperationAt,
    pointer: &str,
    facts: &Facts,
    today: &str,
) -> Result<String, Problems> {
    let Some(page) = &at.operation.page else { return Ok(text.to_owned()) };
    let digest = operation_digest(&spec.spec, at);
    let words = wording::digests(facts).join(" ");
    let updated = facts.updated.as_ref().map(|date| date.value.clone());
    let same_words = page
        .wording
        .as_ref()
        .is_some_and(|old| old.split_whitespace().eq(words.split_whitespace()));
    let same_format = page.format.as_ref().is_none_or(|format| *format == facts.format);
    if page.facts.as_ref() == Some(&digest) && same_words && same_format && page.updated == updated
    {
        return Ok(text.to_owned());
    }
    let mut entry = Entry::find(text, pointer).ok_or_else(|| {
        spec.spec.problem(
            at_page(at),
            "the entry cannot be updated in place",
            "`x-page:` on a line of its own, and each of its keys on one below",
        )
    })?;
    if let Some(updated) = updated {
        entry.set("updated", vec![format!("updated: {updated}")]);
    }
    entry.set("checked", vec![format!("checked: {today}")]);
    entry.set("format", vec![format!("format: {}", facts.format)]);
    // In quotation marks, since a digest can look like a number.
    entry.set("facts", vec![format!("facts: '{digest}'")]);
    entry.set("wording", folded(&words));
    Ok(entry.text())
}

fn folded(words: &str) -> Vec<String> {
    const WIDTH: usize = 96;
    let mut lines = vec!["wording: >-".to_owned()];
    let mut line = String::from(" ");
    for word in words.split(' ') {
        if line.len() + word.len() >= WIDTH {
            lines.push(std::mem::replace(&mut line, String::from(" ")));
        }
        line.push(' ');
        line.push_str(word);
    }
    lines.push(line);
    lines
}

/// The lines of one `x-page`, between those before and after.
struct Entry {
    before: Vec<String>,
    keys: Vec<(String, Vec<String>)>,
    after: Vec<String>,
    indent: String,
}

impl Entry {
    /// The entry at `base`, if each of its keys begins a line.
    fn find(text: &str, base: &str) -> Option<Self> {
        // Lines move when another entry of the same file was renewed.
        let lines = Lines::of(text);
        let start = lines.exactly(base)?;
        if lines.exactly(&format!("{base}/url"))? <= start {
            return None;
        }
        let all: Vec<String> = text.lines().map(str::to_owned).collect();
        let width = |line: &str| line.len() - line.trim_start().len();
        let indent = all.get(start).map_or(0, |line| width(line));
        let length = all
            .iter()
            .skip(start)
            .take_while(|line| line.trim().is_empty() || width(line) >= indent)
            .count();
        let (before, rest) = all.split_at(start.min(all.len()));
        let (own, after) = rest.split_at(length.min(rest.len()));
        let mut keys: Vec<(String, Vec<String>)> = Vec::new();
        for line in own {
            let bare = line.trim_start();
            match bare.split_once(':') {
                // It belongs to no key: a new value leaves it where it is.
                _ if width(line) == indent && bare.starts_with('#') => {
                    keys.push((String::new(), vec![line.clone()]));
                }
                Some((key, _)) if width(line) == indent => {
                    keys.push((key.to_owned(), vec![line.clone()]));
                }
                _ => keys.last_mut()?.1.push(line.clone()),
            }
        }
        let indent = " ".repeat(indent);
        Some(Self { before: before.to_vec(), keys, after: after.to_vec(), indent })
    }

    fn set(&mut self, key: &str, lines: Vec<String>) {
        let lines: Vec<String> =
            lines.into_iter().map(|line| format!("{}{line}", self.indent)).collect();
        if let Some((_, old)) = self.keys.iter_mut().find(|(other, _)| other == key) {
            *old = lines;
            return;
        }
        let rank = |key: &str| ORDER.iter().position(|other| *other == key);
        let place = self.keys.iter().position(|(other, _)| rank(other) > rank(key));
        let place = place.unwrap_or(self.keys.len());
        self.keys.insert(place, (key.to_owned(), lines));
    }

    fn text(&self) -> String {
        let own = self.keys.iter().flat_map(|(_, lines)| lines);
        let mut text: String = self
            .before
            .iter()
            .chain(own)
            .chain(&self.after)
            .map(|line| format!("{line}\n"))
            .collect();
        while text.ends_with("\n\n") {
            text.pop();
        }
        text
    }
}

fn at_page(at: &OperationAt) -> Place {
    at.place().at("x-page")
}

/// Today's date in UTC, as the specs write it.
pub fn today() -> String {
    day(SystemTime::now())
}

fn day(time: SystemTime) -> String {
    let seconds = time.duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    date(seconds / 86_400)
}

/// The date so many days after 1 January 1970, in the Gregorian calendar.
fn date(mut days: u64) -> String {
    let is_leap = |year: u64| {
        (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400)
    };
    let mut year = 1970;
    loop {
        let length = if is_leap(year) { 366 } else { 365 };
        if days < length {
            break;
        }
        days -= length;
        year += 1;
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", days + 1)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn days_become_dates() {
        let table = [
            (0, "1970-01-01"),
            (30, "1970-01-31"),
            (31, "1970-02-01"),
            (364, "1970-12-31"),
            (365, "1971-01-01"),
            (1095, "1972-12-31"),
            (1096, "1973-01-01"),
            (11_016, "2000-02-29"),
            (20_778, "2026-11-21"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ];
        for (days, expected) in table {
            assert_eq!(date(days), expected, "{days}");
        }
    }

    #[test]
    fn a_day_ends_at_midnight() {
        let after = |seconds| day(UNIX_EPOCH + Duration::from_secs(seconds));
        assert_eq!(after(86_399), "1970-01-01");
        assert_eq!(after(86_400), "1970-01-02");
        let before = day(SystemTime::now());
        let today = today();
        assert!(before <= today && today <= day(SystemTime::now()), "{today}");
    }

    /// `text` with the entry of its only operation changed.
    fn with(text: &str, changes: &[(&str, &str)]) -> String {
        let mut entry = Entry::find(text, "/paths/~1a/get/x-page").unwrap();
        for (key, line) in changes {
            entry.set(key, vec![(*line).to_owned()]);
        }
        entry.text()
    }

    #[test]
    fn a_new_key_stands_in_its_place() {
        let text = "paths:\n  /a:\n    get:\n      x-page:\n        url: u\n        checked: c\n        \
                    note: n\n      summary: s\n";
        let changes = [("wording", "wording: w"), ("facts", "facts: f"), ("updated", "updated: d")];
        let expected = "        url: u\n        updated: d\n        checked: c\n        facts: f\n        \
                        wording: w\n        note: n\n";
        let new = with(text, &changes);
        assert!(new.contains(expected), "{new}");
        assert_eq!(new.lines().count(), text.lines().count() + 3);
    }

    #[test]
    fn only_a_key_of_the_entry_itself_is_renewed() {
        let text = "paths:\n  /a:\n    get:\n      x-page:\n        \
                    # checked: by two\n        \
                    note: >-\n          checked: by hand\n        \
                    url: u\n        \
                    checked: old\n        \
                    # It moves now and then.\n        \
                    # updated: never\n      \
                    checked: not this one\n";
        let expected = text.replace("checked: old", "checked: new");
        assert_eq!(with(text, &[("checked", "checked: new")]), expected);
    }

    #[test]
    fn an_entry_on_one_line_has_no_lines_to_renew() {
        for entry in ["x-page: {url: u}", "x-page: {url: u,\n        checked: c}"] {
            let text = format!("paths:\n  /a:\n    get:\n      {entry}\n      summary: s\n");
            assert!(Entry::find(&text, "/paths/~1a/get/x-page").is_none(), "{text}");
        }
    }
}
