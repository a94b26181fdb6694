//! Known contradictions: differences that a spec explains in `x-deviations`, and what is left when
//! one of them is over.

use serde_json::Value;

use super::compare::{Difference, show};
use super::facts::{Facts, Property};
use crate::spec::model::{Deviation, DeviationFact};

/// A deviation that explains nothing any more, or something else than it says.
#[derive(Clone, Debug)]
pub struct Expired {
    /// Its id.
    pub id: String,
    /// Where its fact stands in the spec.
    pub pointer: String,
    /// The line of the page that shows it.
    pub line: usize,
    /// What is no longer so.
    pub what: String,
    /// What it was about.
    pub at: String,
}

/// Takes out of `found` what the spec's deviations explain for `operation`.
pub fn explain(
    deviations: &[Deviation],
    operation: &str,
    page: &Facts,
    found: &mut Vec<Difference>,
) -> Vec<Expired> {
    let mut expired = Vec::new();
    let before = found.clone();
    for (index, deviation) in deviations.iter().enumerate() {
        for (number, fact) in deviation.facts.iter().enumerate() {
            if fact.operation != operation {
                continue;
            }
            let problem =
                if fact.what == "says" { says(page, fact) } else { matching(fact, found) };
            let Some((line, what)) = problem else { continue };
            // What is renamed or gone is one difference already.
            let gone = |difference: &Difference| {
                matches!(difference.what, Property::Field | Property::Name)
                    && difference.at.covers(&fact.at)
            };
            if fact.what != Property::Field.name() && before.iter().any(gone) {
                continue;
            }
            // Of another type no limit can be the known one, and the type is a difference already.
            let is_retyped = |other: &Difference| {
                other.what == Property::Type && other.at.to_string() == fact.at
            };
            if fact.what != Property::Type.name() && before.iter().any(is_retyped) {
                continue;
            }
            // The difference itself tells that it is not the known one.
            if let Some(other) = found.iter_mut().find(|found| is(found, fact)) {
                let known = format!("not the known contradiction {}: {what}", deviation.id);
                other.note = Some(known);
                continue;
            }
            expired.push(Expired {
                id: deviation.id.clone(),
                pointer: format!("/x-deviations/{index}/facts/{number}"),
                line,
                what,
                at: fact.at.clone(),
            });
        }
    }
    expired
}

/// Whether `fact` speaks of what `difference` is about.
fn is(difference: &Difference, fact: &DeviationFact) -> bool {
    difference.what.name() == fact.what && difference.at.to_string() == fact.at
}

/// Removes the difference that `fact` describes. Otherwise, what is wrong with `fact`.
fn matching(fact: &DeviationFact, found: &mut Vec<Difference>) -> Option<(usize, String)> {
    let known = |value: &Value| (!value.is_null()).then(|| value.clone());
    let same = found.iter().position(|found| is(found, fact));
    match same.map(|index| (index, found.get(index))) {
        Some((index, Some(difference))) => {
            if difference.page == known(&fact.page) && difference.spec == known(&fact.spec) {
                found.remove(index);
                return None;
            }
            let what = format!(
                "that one has {} on the page and {} in the spec",
                show(&fact.page),
                show(&fact.spec)
            );
            Some((difference.line, what))
        }
        _ => Some((1, format!("page and spec agree on the {}", fact.what))),
    }
}

/// What is wrong if the page does not say at `fact.at` what it is remembered for.
fn says(page: &Facts, fact: &DeviationFact) -> Option<(usize, String)> {
    let wanted = show(&fact.page);
    let mut line = 1;
    for wording in &page.wording {
        if wording.at.is_meant_by(&fact.at) {
            line = wording.spot.line;
            if wording.text.contains(&wanted) {
                return None;
            }
        }
    }
    Some((line, format!("the page no longer says `{wanted}` there")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::facts::Part;
    use super::*;

    fn known(at: &str, what: &str, page: Value, spec: Value) -> Vec<Deviation> {
        let deviation = json!({
            "id": "known",
            "at": "/paths",
            "page": "One thing.",
            "spec": "Another.",
            "reason": "It is so.",
            "since": "2026-01-01",
            "facts": [{"operation": "sail", "at": at, "what": what, "page": page, "spec": spec}],
        });
        vec![serde_json::from_value(deviation).unwrap()]
    }

    fn difference(at: &str, what: Property, page: Value, spec: Value) -> Difference {
        let said = |value: Value| (!value.is_null()).then_some(value);
        Difference {
            at: Part::Query.at(at),
            what,
            page: said(page),
            spec: said(spec),
            line: 7,
            pointer: String::new(),
            note: None,
        }
    }

    /// What is left of `found`, by whether it has a note, and what has expired.
    fn explained(
        deviations: &[Deviation],
        page: &Facts,
        mut found: Vec<Difference>,
    ) -> (Vec<(String, bool)>, Vec<String>) {
        let expired = explain(deviations, "sail", page, &mut found);
        let left = found
            .iter()
            .map(|found| (format!("{} {}", found.at, found.what), found.note.is_some()))
            .collect();
        (left, expired.into_iter().map(|expired| expired.what).collect())
    }

    #[test]
    fn a_known_difference_is_explained_only_as_it_is_known() {
        let deviations = known("query knots", "maximum", json!(9), json!(8));
        let maximum =
            |page: i32, spec: i32| difference("knots", Property::Maximum, json!(page), json!(spec));
        let of = |found| explained(&deviations, &Facts::default(), found);
        let nothing: Vec<String> = Vec::new();
        assert_eq!(of(vec![maximum(9, 8)]), (Vec::new(), nothing.clone()));
        // Another number on either side is another contradiction.
        for (page, spec) in [(10, 8), (9, 7), (8, 9)] {
            let (left, expired) = of(vec![maximum(page, spec)]);
            assert_eq!(left, [("query knots maximum".to_owned(), true)], "{page} {spec}");
            assert_eq!(expired, nothing);
        }
    }

    #[test]
    fn a_known_difference_explains_nothing_beside_it() {
        let deviations = known("query knots", "maximum", json!(9), json!(8));
        for other in [
            difference("knots", Property::Minimum, json!(9), json!(8)),
            difference("speed", Property::Maximum, json!(9), json!(8)),
        ] {
            let name = format!("{} {}", other.at, other.what);
            let (left, expired) = explained(&deviations, &Facts::default(), vec![other]);
            assert_eq!(left, [(name, false)]);
            assert_eq!(expired, ["page and spec agree on the maximum"]);
        }
    }

    #[test]
    fn what_a_page_is_remembered_to_say_has_to_stand_there() {
        let deviations = known("query knots", "says", json!("full speed"), Value::Null);
        let page = |at: &str, text: &str| {
            let mut facts = Facts::default();
            facts.words(Part::Query.at(at), text, 4);
            facts
        };
        let expired = |facts: &Facts| explained(&deviations, facts, Vec::new()).1;
        assert_eq!(expired(&page("knots", "At full speed only.")), Vec::<String>::new());
        let gone = ["the page no longer says `full speed` there"];
        assert_eq!(expired(&page("knots", "At half speed.")), gone);
        assert_eq!(expired(&page("course", "At full speed only.")), gone);
        assert_eq!(expired(&Facts::default()), gone);
    }

    #[test]
    fn what_is_gone_renamed_or_of_another_type_tells_all_about_itself() {
        let nothing: Vec<String> = Vec::new();
        let maximum = known("query knots", "maximum", json!(9), json!(8));
        for found in [
            difference("knots", Property::Field, Value::Null, json!(true)),
            difference("knots", Property::Name, json!("speed"), json!("knots")),
            difference("knots", Property::Type, json!("string"), json!("int32")),
        ] {
            let left = vec![(format!("{} {}", found.at, found.what), false)];
            let all = explained(&maximum, &Facts::default(), vec![found]);
            assert_eq!(all, (left, nothing.clone()));
        }
        // That is so for what is known of other things. What is known of the same is another one.
        for (what, page, spec) in
            [(Property::Field, json!(true), Value::Null), (Property::Type, json!("a"), json!("b"))]
        {
            let deviations = known("query knots", what.name(), json!("x"), json!("y"));
            let found = difference("knots", what, page, spec);
            let all = explained(&deviations, &Facts::default(), vec![found]);
            assert_eq!(all, (vec![(format!("query knots {what}"), true)], nothing.clone()));
        }
    }
}
