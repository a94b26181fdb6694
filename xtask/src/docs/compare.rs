//! Two sets of facts side by side. One changed fact is one difference: what follows from another
//! difference is left out.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};

use super::facts::{Facts, element_kind, shortened};
use super::flat::{Fact, flatten, name};

/// One thing that page and spec do not agree on.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What it is about, as [`name`] writes it.
    pub at: String,
    /// Which property of it: a fact's `what`, or `name` for something that is called differently.
    pub what: String,
    /// What the page says, if anything.
    pub page: Option<Value>,
    /// What the spec says, if anything.
    pub spec: Option<Value>,
    /// The line of the page.
    pub line: usize,
    /// The JSON pointer into the spec.
    pub pointer: String,
    /// What else helps to see it.
    pub note: Option<String>,
    path: Vec<String>,
}

impl Difference {
    /// Whether what `at` names is this difference's subject or part of it.
    pub fn covers(&self, at: &str) -> bool {
        let whole = name(&self.path);
        at == whole || at.strip_prefix(&whole).is_some_and(|rest| rest.starts_with([' ', '.', '=']))
    }
}

/// What the spec has beyond its facts, as the comparison needs it.
#[derive(Debug, Default)]
pub struct Context {
    /// Every server's URL with the operation's path.
    pub urls: Vec<String>,
    /// The path alone.
    pub path: String,
    /// The descriptions of the security schemes.
    pub token_words: String,
}

type Key<'a> = (&'a [String], &'a str);

/// The differences between `page` and `spec`, in the page's order.
///
/// `flat` are the facts of `spec`, one by one.
pub fn compare(page: &Facts, spec: &Facts, flat: &[Fact], context: &Context) -> Vec<Difference> {
    let page_facts = flatten(page);
    let spec_facts: Vec<&Fact> = flat.iter().filter(|fact| can_be_on(page, spec, fact)).collect();
    let page_facts: Vec<&Fact> = page_facts.iter().collect();
    let mut comparison = Comparison {
        page: index(&page_facts),
        spec: index(&spec_facts),
        moved: Vec::new(),
        found: Vec::new(),
        context,
    };
    comparison.names(&page_facts, &spec_facts);
    comparison.values(&page_facts, &spec_facts);
    let mut found = comparison.found;
    contradictions(page, &mut found);
    found.sort_by_key(|difference| difference.line);
    found
}

/// Whether a page of this format could show the spec's `fact` at all.
fn can_be_on(page: &Facts, spec: &Facts, fact: &Fact) -> bool {
    let at: Vec<&str> = fact.at.iter().map(String::as_str).collect();
    match at.as_slice() {
        // Pages without a list of statuses imply success and those of their error codes.
        ["status", status] if page.statuses.is_empty() => {
            *status != "200"
                && !spec.errors.iter().any(|error| error.status.as_deref() == Some(status))
        }
        // Only OneAccess shows the bodies of failures; the other specs take them from elsewhere.
        ["response", status, ..] => status.starts_with('2') || page.format == "oneaccess",
        ["page"] => page.address.is_some(),
        _ => true,
    }
}

fn index<'f>(facts: &[&'f Fact]) -> HashMap<Key<'f>, &'f Fact> {
    facts.iter().map(|fact| ((fact.at.as_slice(), fact.what), *fact)).collect()
}

/// A subject that only one side has, and what it is called on the other, if anything.
struct Moved {
    at: Vec<String>,
}

struct Comparison<'a> {
    page: HashMap<Key<'a>, &'a Fact>,
    spec: HashMap<Key<'a>, &'a Fact>,
    moved: Vec<Moved>,
    found: Vec<Difference>,
    context: &'a Context,
}

impl<'a> Comparison<'a> {
    /// What only one side has. Two of a kind in one place are one thing with two names.
    fn names(&mut self, page_facts: &[&'a Fact], spec_facts: &[&'a Fact]) {
        let mut extra = alone(page_facts, &self.spec);
        let mut missing = alone(spec_facts, &self.page);
        // What is inside something that is an object on one side only goes without saying.
        extra.retain(|fact| !self.is_inside_another_type(&fact.at));
        missing.retain(|fact| !self.is_inside_another_type(&fact.at));
        for fact in extra {
            let partner = self.partner(fact, &missing);
            let difference = match partner.map(|index| missing.remove(index)) {
                Some(other) => {
                    self.moved.push(Moved { at: other.at.clone() });
                    Difference {
                        at: name(&other.at),
                        what: "name".into(),
                        page: fact.at.last().map(|name| json!(name)),
                        spec: other.at.last().map(|name| json!(name)),
                        line: fact.spot.line,
                        pointer: other.spot.pointer.clone(),
                        note: None,
                        path: other.at.clone(),
                    }
                }
                None => Difference {
                    at: name(&fact.at),
                    what: "field".into(),
                    page: Some(json!(true)),
                    spec: None,
                    line: fact.spot.line,
                    pointer: self.nearest_pointer(&fact.at),
                    note: self
                        .page
                        .get(&(fact.at.as_slice(), "type"))
                        .map(|kind| format!("its type on the page is {}", show(&kind.value))),
                    path: fact.at.clone(),
                },
            };
            self.moved.push(Moved { at: fact.at.clone() });
            self.found.push(difference);
        }
        for fact in missing {
            self.moved.push(Moved { at: fact.at.clone() });
            self.found.push(Difference {
                at: name(&fact.at),
                what: "field".into(),
                page: None,
                spec: Some(json!(true)),
                line: self.nearest_line(&fact.at),
                pointer: fact.spot.pointer.clone(),
                note: None,
                path: fact.at.clone(),
            });
        }
    }

    fn is_inside_another_type(&self, at: &[String]) -> bool {
        (1..at.len()).any(|length| {
            let outer = at.get(..length).unwrap_or_default();
            let kind = |side: &HashMap<Key<'a>, &'a Fact>| {
                let kind = side.get(&(outer, "type"))?.value.as_str()?;
                Some(element_kind(kind).starts_with("object"))
            };
            matches!((kind(&self.page), kind(&self.spec)), (Some(one), Some(two)) if one != two)
        })
    }

    /// Which of `missing` is `fact` under its old name: beside it, and of the same type or in the
    /// same place of the order.
    fn partner(&self, fact: &Fact, missing: &[&'a Fact]) -> Option<usize> {
        let parent = parent(&fact.at);
        let likeness = |other: &Fact| {
            let properties =
                ["type", "required", "message", "status", "value", "example", "default"];
            let same = properties.iter().filter(|what| {
                let one = self.page.get(&(fact.at.as_slice(), **what)).map(|fact| &fact.value);
                let two = self.spec.get(&(other.at.as_slice(), **what)).map(|fact| &fact.value);
                one.is_some() && one == two
            });
            let place = self.position(&self.page, &fact.at) == self.position(&self.spec, &other.at);
            same.count() * 2 + usize::from(place)
        };
        let beside =
            missing.iter().enumerate().filter(|(_, other)| self::parent(&other.at) == parent);
        let best = beside.max_by_key(|(_, other)| likeness(other));
        if let Some((index, other)) = best
            && likeness(other) > 0
        {
            return Some(index);
        }
        None
    }

    fn position(&self, side: &HashMap<Key<'a>, &'a Fact>, at: &[String]) -> Option<usize> {
        let order = side.get(&(parent(at), "order"))?;
        let name = at.last()?;
        order.value.as_array()?.iter().position(|other| other.as_str() == Some(name))
    }

    fn values(&mut self, page_facts: &[&'a Fact], spec_facts: &[&'a Fact]) {
        let own = page_facts
            .iter()
            .map(|fact| (Some(*fact), self.spec.get(&(fact.at.as_slice(), fact.what)).copied()));
        let theirs = spec_facts
            .iter()
            .filter(|fact| !self.page.contains_key(&(fact.at.as_slice(), fact.what)))
            .map(|fact| (None, Some(*fact)));
        let pairs: Vec<(Option<&Fact>, Option<&Fact>)> = own.chain(theirs).collect();
        for (page, spec) in pairs {
            let Some(any) = page.or(spec) else { continue };
            if any.what == "field" || self.follows(any) {
                continue;
            }
            if let Some(difference) = self.difference(any, page, spec) {
                self.found.push(difference);
            }
        }
    }

    fn difference(
        &self,
        any: &Fact,
        page: Option<&Fact>,
        spec: Option<&Fact>,
    ) -> Option<Difference> {
        let mut values = (page.map(|fact| fact.value.clone()), spec.map(|fact| fact.value.clone()));
        let mut note = None;
        match any.what {
            "order" => {
                // What only one side has is another difference; the rest has to be in one order.
                let (one, two) = common(page, spec);
                values = (Some(one), Some(two));
            }
            "url"
                if values
                    .0
                    .as_ref()
                    .and_then(Value::as_str)
                    .is_some_and(|url| self.is_url(url)) =>
            {
                return None;
            }
            "example" if is_authorization(&any.at) => {
                let token = values.0.as_ref().and_then(Value::as_str).unwrap_or_default();
                let token = token.strip_prefix("Bearer ").unwrap_or(token);
                if self.context.token_words.contains(token) {
                    return None;
                }
            }
            "example" => {
                if let (Some(page), Some(spec)) = (&values.0, &values.1) {
                    note = first_difference(page, spec, "");
                }
            }
            _ => {}
        }
        if values.0 == values.1 {
            return None;
        }
        Some(Difference {
            at: name(&any.at),
            what: any.what.to_owned(),
            line: page.map_or_else(|| self.nearest_line(&any.at), |fact| fact.spot.line),
            pointer: spec
                .map_or_else(|| self.nearest_pointer(&any.at), |fact| fact.spot.pointer.clone()),
            page: values.0,
            spec: values.1,
            note,
            path: any.at.clone(),
        })
    }

    fn is_url(&self, url: &str) -> bool {
        if url.starts_with('/') {
            return url == self.context.path;
        }
        self.context.urls.iter().any(|known| known == url)
    }

    /// Whether a difference in `fact` is only the consequence of another.
    fn follows(&self, fact: &Fact) -> bool {
        if self.moved.iter().any(|moved| fact.at.starts_with(&moved.at))
            || self.is_inside_another_type(&fact.at)
        {
            return true;
        }
        if fact.what == "order" && self.is_one_object_only(&fact.at) {
            return true;
        }
        let differs = |at: &[String], what: &str| {
            let value = |side: &HashMap<Key<'a>, &'a Fact>| {
                side.get(&(at, what)).map(|fact| fact.value.clone())
            };
            value(&self.page) != value(&self.spec)
        };
        if fact.what == "example" && fact.at.first().is_some_and(|side| side == "query") {
            // A page without examples of single parameters shows them in its example request.
            let request = ["example request".to_owned()];
            let from_request = differs(&request, "example");
            let known = |side: &HashMap<Key<'a>, &'a Fact>| {
                side.get(&(&request[..], "example")).map(|fact| fact.spot.line)
            };
            let same_line = known(&self.page).is_some_and(|line| {
                self.page.get(&(fact.at.as_slice(), "example")).is_none_or(|f| f.spot.line == line)
            });
            if from_request && same_line {
                return true;
            }
        }
        let by_type = [
            "default",
            "example",
            "values",
            "minimum",
            "maximum",
            "min-length",
            "max-length",
            "min-items",
            "max-items",
            "min-properties",
            "max-properties",
        ];
        if by_type.contains(&fact.what) && !fact.at.is_empty() && !is_authorization(&fact.at) {
            // How a value is read depends on the type.
            return differs(&fact.at, "type");
        }
        if fact.what == "tokens" {
            let header = ["header".to_owned(), "Authorization".to_owned()];
            return self.moved.iter().any(|moved| moved.at == header);
        }
        let own = fact.at.last().and_then(|last| last.strip_prefix('='));
        if own.is_some() {
            // A value that only one side has says so in the list of values.
            return differs(parent(&fact.at), "values")
                && !(self.lists(&self.page, &fact.at) && self.lists(&self.spec, &fact.at));
        }
        false
    }

    /// Whether only one side has fields here, of which `type` or `field` tells already.
    fn is_one_object_only(&self, at: &[String]) -> bool {
        let ordered = |side: &HashMap<Key<'a>, &'a Fact>| side.contains_key(&(at, "order"));
        ordered(&self.page) != ordered(&self.spec)
    }

    fn lists(&self, side: &HashMap<Key<'a>, &'a Fact>, at: &[String]) -> bool {
        let wanted = at.last().map_or("", |last| last.trim_start_matches('='));
        side.get(&(parent(at), "values")).and_then(|fact| fact.value.as_array()).is_some_and(
            |list| {
                list.iter().any(|value| {
                    value.as_str().map_or_else(|| value.to_string(), str::to_owned) == wanted
                })
            },
        )
    }

    /// The line of the page's nearest thing around `at`.
    fn nearest_line(&self, at: &[String]) -> usize {
        self.nearest(&self.page, at).map_or(1, |fact| fact.spot.line.max(1))
    }

    fn nearest_pointer(&self, at: &[String]) -> String {
        let nearest = self
            .nearest(&self.spec, at)
            .or_else(|| self.spec.get(&(&["operation".to_owned()][..], "method")).copied());
        nearest.map(|fact| fact.spot.pointer.clone()).unwrap_or_default()
    }

    fn nearest(&self, side: &HashMap<Key<'a>, &'a Fact>, at: &[String]) -> Option<&'a Fact> {
        for length in (1..=at.len()).rev() {
            let outer = at.get(..length).unwrap_or_default();
            for what in ["field", "order", "example", "type"] {
                if let Some(fact) = side.get(&(outer, what)) {
                    return Some(fact);
                }
            }
        }
        let operation = ["operation".to_owned()];
        side.get(&(&operation[..], "method")).copied()
    }
}

/// The subjects of `facts` that the other side lacks, without what is inside one of them.
fn alone<'f>(facts: &[&'f Fact], other: &HashMap<Key<'_>, &Fact>) -> Vec<&'f Fact> {
    let mut found: Vec<&Fact> = Vec::new();
    for fact in facts.iter().copied().filter(|fact| fact.what == "field") {
        if !other.contains_key(&(fact.at.as_slice(), "field"))
            && !found.iter().any(|outer| fact.at.starts_with(&outer.at))
        {
            found.push(fact);
        }
    }
    found
}

fn parent(at: &[String]) -> &[String] {
    at.split_last().map_or(&[], |(_, outer)| outer)
}

fn is_authorization(at: &[String]) -> bool {
    matches!(at, [header, name] if header == "header" && name == "Authorization")
}

/// What both orders have, each in its own.
fn common(page: Option<&Fact>, spec: Option<&Fact>) -> (Value, Value) {
    let list = |fact: Option<&Fact>| {
        fact.and_then(|fact| fact.value.as_array().cloned()).unwrap_or_default()
    };
    let (one, two) = (list(page), list(spec));
    let both = |of: &[Value], other: &[Value]| -> Vec<Value> {
        of.iter().filter(|name| other.contains(name)).cloned().collect()
    };
    (Value::Array(both(&one, &two)), Value::Array(both(&two, &one)))
}

/// The first place in which two examples differ, in words.
fn first_difference(page: &Value, spec: &Value, path: &str) -> Option<String> {
    if page == spec {
        return None;
    }
    let inner = |key: &dyn std::fmt::Display| {
        if path.is_empty() { key.to_string() } else { format!("{path}.{key}") }
    };
    match (page, spec) {
        (Value::Object(one), Value::Object(two)) => {
            let only = |of: &serde_json::Map<String, Value>,
                        other: &serde_json::Map<String, Value>| {
                of.keys().find(|key| !other.contains_key(*key)).cloned()
            };
            match (only(one, two), only(two, one)) {
                (Some(new), Some(old)) => {
                    Some(format!("`{}` on the page, `{}` in the spec", inner(&new), inner(&old)))
                }
                (Some(new), None) => Some(format!("only the page has `{}`", inner(&new))),
                (None, Some(old)) => Some(format!("only the spec has `{}`", inner(&old))),
                (None, None) => one
                    .iter()
                    .find_map(|(key, value)| first_difference(value, two.get(key)?, &inner(key))),
            }
        }
        (Value::Array(one), Value::Array(two)) if one.len() == two.len() => one
            .iter()
            .zip(two)
            .enumerate()
            .find_map(|(index, (one, two))| first_difference(one, two, &inner(&index))),
        _ => Some(format!("at `{path}` {} on the page, {} in the spec", show(page), show(spec))),
    }
}

/// A range that is gone, or new, is one fact: the two ends are told as one.
pub fn join_ranges(found: &mut Vec<Difference>) {
    let ends = [
        ("minimum", "maximum"),
        ("min-length", "max-length"),
        ("min-items", "max-items"),
        ("min-properties", "max-properties"),
    ];
    for (low, high) in ends {
        let lows: Vec<Difference> =
            found.iter().filter(|difference| difference.what == low).cloned().collect();
        for low in lows {
            let other = found.iter_mut().find(|other| {
                other.what == high
                    && other.at == low.at
                    && other.line == low.line
                    && other.page.is_some() == low.page.is_some()
                    && other.spec.is_some() == low.spec.is_some()
                    && (other.page.is_none() || other.spec.is_none())
            });
            if let Some(other) = other {
                let value = low.page.as_ref().or(low.spec.as_ref()).map(show).unwrap_or_default();
                other.note = Some(format!("and so does the {} of {value}", low.what));
                found.retain(|difference| difference.at != low.at || difference.what != low.what);
            }
        }
    }
}

/// A value as people read it.
pub fn show(value: &Value) -> String {
    match value {
        Value::String(text) => shortened(text),
        other => shortened(&other.to_string()),
    }
}

/// Where a page does not agree with itself, unless a difference on the same side says why.
fn contradictions(page: &Facts, found: &mut Vec<Difference>) {
    let side_of = |at: &str| match at.split(' ').next().unwrap_or_default() {
        "example" => at
            .split(' ')
            .nth(1)
            .map_or("", |word| if word == "body" { "request" } else { word })
            .to_owned(),
        side => side.to_owned(),
    };
    let sides: Vec<String> = found.iter().map(|difference| side_of(&difference.at)).collect();
    let mut grouped: BTreeMap<String, Difference> = BTreeMap::new();
    for remark in &page.contradictions {
        let side = side_of(&remark.text);
        let is_table = !["request", "response"].contains(&side.as_str());
        if sides.contains(&side) || (is_table && !sides.is_empty()) {
            continue;
        }
        grouped.entry(remark.text.clone()).or_insert_with(|| Difference {
            at: remark.text.clone(),
            what: "contradiction".into(),
            page: Some(json!(remark.reason)),
            spec: None,
            line: remark.spot.line,
            pointer: String::new(),
            note: None,
            path: vec![remark.text.clone()],
        });
    }
    found.extend(grouped.into_values());
}
