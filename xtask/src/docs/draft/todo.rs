//! `docs draft --todo`: what is left to write, each with the page's line and its words.

use std::fmt;

use super::{follow, marks};
use crate::docs::check::check_bytes;
use crate::docs::facts::{Facts, Part, Property, Subject};
use crate::docs::flat::{Fact, flatten};
use crate::docs::report::Described;
use crate::docs::specs::SpecFile;
use crate::problem::escaped;

/// One thing to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    /// The file and the line of the spec.
    pub place: String,
    /// What is to be written, as a JSON pointer into the file.
    pub pointer: String,
    /// The mark that stands there.
    pub mark: String,
    /// The page, its line, and what it says there.
    pub page: Option<(String, usize, String)>,
}

impl fmt::Display for Todo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.place, self.pointer, self.mark)?;
        if let Some((page, line, words)) = &self.page {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            write!(f, "\n  {page}:{line}: {words}")?;
        }
        Ok(())
    }
}

/// All that is left to write in the operations of `pages`, beside their words; without a page, in all
/// of `specs`.
pub fn list(specs: &[SpecFile], pages: &[(String, Vec<u8>)]) -> Vec<Todo> {
    let reports: Vec<_> =
        pages.iter().map(|(file, bytes)| check_bytes(specs, file, bytes)).collect();
    let mut left = Vec::new();
    for spec in specs {
        let described: Vec<Page> = reports
            .iter()
            .filter_map(|report| {
                let described = report.described()?;
                std::ptr::eq(described.spec, spec)
                    .then(|| Page::of(spec, report.page.as_str(), described))
            })
            .collect();
        if described.is_empty() && !pages.is_empty() {
            continue;
        }
        for mark in marks::of(&spec.spec) {
            let page = described.iter().find_map(|page| page.words(&mark.pointer));
            let is_others =
                mark.pointer.starts_with("/paths/") || mark.pointer.starts_with("/components/");
            if page.is_none() && is_others && !pages.is_empty() {
                continue;
            }
            let place = spec.place(&mark.pointer);
            left.push(Todo {
                place: format!("{}:{}", place.file, place.line),
                pointer: place.pointer,
                mark: mark.text,
                page,
            });
        }
    }
    left
}

/// A page, and where the spec says what it says.
struct Page<'p> {
    file: &'p str,
    facts: &'p Facts,
    /// Of each fact of the spec: where it stands there, and what it is about.
    places: Vec<(String, Subject)>,
}

impl<'p> Page<'p> {
    fn of(spec: &SpecFile, file: &'p str, described: &'p Described<'_>) -> Self {
        let at = &described.at;
        let own = super::own_facts(spec, &at.operation.id);
        // The order of what is in it stands at its first row, and says nothing of that row.
        let facts = own.into_iter().flat_map(|own| &own.flat);
        let facts = facts.filter(|fact| fact.what != Property::Order);
        let mut places: Vec<(String, Subject)> =
            facts.map(|fact| (fact.spot.pointer.clone(), fact.at.clone())).collect();
        places.extend(
            follow::component_names(&spec.spec, at).into_iter().map(|(subject, name)| {
                (format!("/components/schemas/{}", escaped(&name)), subject)
            }),
        );
        places.retain(|(pointer, _)| !pointer.is_empty());
        Self { file, facts: &described.facts, places }
    }

    /// What the page says about the thing whose mark stands at `pointer`.
    fn words(&self, pointer: &str) -> Option<(String, usize, String)> {
        let around = |place: &str| {
            pointer.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let nearest =
            self.places.iter().filter(|(place, _)| around(place)).max_by_key(|(place, subject)| {
                (place.len(), std::cmp::Reverse(subject.steps.len()))
            });
        // An operation's method and URL stand for the whole of it.
        let (_, subject) = nearest?;
        let told = |line: usize, text: String| Some((self.file.to_owned(), line, text));
        if matches!(subject.part, Part::Operation | Part::Page | Part::Access) {
            let words = self.facts.wording.iter().find(|words| words.at.part == Part::Operation)?;
            return told(words.spot.line, words.text.clone());
        }
        let passages: Vec<_> =
            self.facts.wording.iter().filter(|words| is_about(&words.at, subject)).collect();
        if let Some(first) = passages.first() {
            let text: Vec<&str> = passages.iter().map(|words| words.text.as_str()).collect();
            return told(first.spot.line, text.join(" "));
        }
        let about = |fact: &Fact| fact.at == *subject && fact.what != Property::Order;
        let theirs = flatten(self.facts).into_iter().find(about)?;
        told(theirs.spot.line, format!("{subject}: {}", theirs.value.json()))
    }
}

/// Whether the page's words at `at` are those about `subject`, perhaps told without what is around it.
fn is_about(at: &Subject, subject: &Subject) -> bool {
    at == subject || at.likeness() == subject.likeness()
}
