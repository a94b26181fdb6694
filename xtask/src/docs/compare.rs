//! Two sets of facts side by side. One changed fact is one difference: what follows from another
//! difference is left out.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use serde_json::{Value, json};

use super::facts::{Facts, Kind, Part, Property, Step, Subject, shortened};
use super::flat::{Fact, Stated, flatten, text_of};

/// One thing that page and spec do not agree on.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What it is about; by its name in the spec, if it has two.
    pub at: Subject,
    /// Which property of it.
    pub what: Property,
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
    /// Whether the operation fetches a token: it has no access, and statuses of its own.
    pub is_exchange: bool,
    /// The fields that several places of the spec share, by their JSON pointers.
    pub shared: Rc<HashSet<String>>,
}

/// A subject, taken apart so that what is around it needs no copy.
type At<'a> = (&'a Part, &'a [Step]);

type Key<'a> = (At<'a>, Property);

type Index<'a> = HashMap<Key<'a>, &'a Fact>;

/// The differences between `page` and `spec`, in the page's order.
///
/// `flat` are the facts of `spec`, one by one.
pub fn compare(page: &Facts, spec: &Facts, flat: &[Fact], context: &Context) -> Vec<Difference> {
    let page_facts = flatten(page);
    let spec_facts: Vec<&Fact> = flat
        .iter()
        .filter(|fact| can_be_on(page, spec, fact))
        .filter(|fact| !(context.is_exchange && fact.at.part == Part::Status))
        .collect();
    let page_facts: Vec<&Fact> = page_facts
        .iter()
        .filter(|fact| !(context.is_exchange && fact.what == Property::Tokens))
        .collect();
    let mut comparison = Comparison {
        page: index(&page_facts),
        spec: index(&spec_facts),
        moved: HashSet::new(),
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
    match &fact.at.part {
        // Pages without a list of statuses imply success and those of their error codes.
        Part::Status if page.statuses.is_empty() => {
            let status = fact.at.name();
            status != Some("200")
                && !spec.errors.iter().any(|error| error.status.as_deref() == status)
        }
        // Only OneAccess shows the bodies of failures; the other specs take them from elsewhere.
        Part::Response(status) => status.starts_with('2') || page.format == "oneaccess",
        Part::Page => page.address.is_some(),
        _ => true,
    }
}

fn at(subject: &Subject) -> At<'_> {
    (&subject.part, &subject.steps)
}

/// What a subject is called; a whole response goes by its status.
fn name(subject: &Subject) -> Option<&str> {
    subject.name().or(match &subject.part {
        Part::Response(status) | Part::ExampleResponse(status) => Some(status),
        _ => None,
    })
}

fn index<'f>(facts: &[&'f Fact]) -> Index<'f> {
    facts.iter().map(|fact| ((at(&fact.at), fact.what), *fact)).collect()
}

struct Comparison<'a> {
    page: Index<'a>,
    spec: Index<'a>,
    /// What only one side has, under its name there.
    moved: HashSet<At<'a>>,
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
        let (ours, theirs) = (Traits::places(page_facts), Traits::places(spec_facts));
        let mut beside: HashMap<Option<At<'a>>, Vec<Traits<'a>>> = HashMap::new();
        for fact in &missing {
            let traits = Traits::of(fact, &self.spec, &theirs);
            beside.entry(parent(at(&fact.at))).or_default().push(traits);
        }
        for fact in extra {
            let own = Traits::of(fact, &self.page, &ours);
            let partner = beside.get_mut(&parent(at(&fact.at))).and_then(|others| {
                let index = own.partner(others)?;
                Some(others.remove(index).fact)
            });
            let difference = match partner {
                Some(other) => {
                    self.moved.insert(at(&other.at));
                    Difference {
                        at: other.at.clone(),
                        what: Property::Name,
                        page: name(&fact.at).map(|name| json!(name)),
                        spec: name(&other.at).map(|name| json!(name)),
                        line: fact.spot.line,
                        pointer: other.spot.pointer.clone(),
                        note: None,
                    }
                }
                None => Difference {
                    at: fact.at.clone(),
                    what: Property::Field,
                    page: Some(json!(true)),
                    spec: None,
                    line: fact.spot.line,
                    pointer: self.nearest_pointer(&fact.at),
                    note: kind(&self.page, at(&fact.at))
                        .map(|kind| format!("its type on the page is {kind}")),
                },
            };
            self.moved.insert(at(&fact.at));
            self.found.push(difference);
        }
        missing.retain(|fact| !self.moved.contains(&at(&fact.at)));
        for fact in missing {
            self.moved.insert(at(&fact.at));
            self.found.push(Difference {
                at: fact.at.clone(),
                what: Property::Field,
                page: None,
                spec: Some(json!(true)),
                line: self.nearest_line(&fact.at),
                pointer: fact.spot.pointer.clone(),
                note: None,
            });
        }
    }

    /// Whether something around `subject` is an object on one side only.
    fn is_inside_another_type(&self, subject: &Subject) -> bool {
        (0..subject.steps.len()).any(|length| {
            let outer = (&subject.part, &subject.steps[..length]);
            let is_object = |side| Some(kind(side, outer)?.element().is_object());
            matches!((is_object(&self.page), is_object(&self.spec)), (Some(one), Some(two)) if one != two)
        })
    }

    fn values(&mut self, page_facts: &[&'a Fact], spec_facts: &[&'a Fact]) {
        let own = page_facts
            .iter()
            .map(|fact| (Some(*fact), self.spec.get(&(at(&fact.at), fact.what)).copied()));
        let theirs = spec_facts
            .iter()
            .filter(|fact| !self.page.contains_key(&(at(&fact.at), fact.what)))
            .map(|fact| (None, Some(*fact)));
        let pairs: Vec<(Option<&Fact>, Option<&Fact>)> = own.chain(theirs).collect();
        for (page, spec) in pairs {
            let Some(any) = page.or(spec) else { continue };
            if any.what == Property::Field || self.follows(any) {
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
        let mut values = (page.map(|fact| fact.value.json()), spec.map(|fact| fact.value.json()));
        let mut note = None;
        match any.what {
            Property::Order => {
                // What only one side has is another difference; the rest has to be in one order.
                let (one, two) = common(page, spec);
                values = (Some(one), Some(two));
            }
            Property::Url => {
                let url = values.0.as_ref().and_then(Value::as_str);
                if url.is_some_and(|url| self.is_url(url)) {
                    return None;
                }
            }
            Property::Type => {
                let plain = |side| kind(side, at(&any.at)).map(Kind::plain);
                if plain(&self.page) == plain(&self.spec) {
                    return None;
                }
            }
            Property::Example if is_authorization(&any.at) => {
                let token = values.0.as_ref().and_then(Value::as_str).unwrap_or_default();
                let token = token.strip_prefix("Bearer ").unwrap_or(token);
                if self.context.token_words.contains(token) {
                    return None;
                }
            }
            // One example does for a field that several pages have, each with an example of its own.
            Property::Example if self.is_shared(&any.at) => return None,
            Property::Example => {
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
            at: any.at.clone(),
            what: any.what,
            line: page.map_or_else(|| self.nearest_line(&any.at), |fact| fact.spot.line),
            pointer: spec
                .map_or_else(|| self.nearest_pointer(&any.at), |fact| fact.spot.pointer.clone()),
            page: values.0,
            spec: values.1,
            note,
        })
    }

    fn is_shared(&self, subject: &Subject) -> bool {
        let field = self.spec.get(&(at(subject), Property::Field));
        field.is_some_and(|field| self.context.shared.contains(&field.spot.pointer))
    }

    fn is_url(&self, url: &str) -> bool {
        if url.starts_with('/') {
            return url == self.context.path;
        }
        self.context.urls.iter().any(|known| known == url)
    }

    /// Whether a difference in `fact` is only the consequence of another.
    fn follows(&self, fact: &Fact) -> bool {
        if is_in_one_of(&fact.at, &self.moved) || self.is_inside_another_type(&fact.at) {
            return true;
        }
        if fact.what == Property::Order && self.is_one_object_only(&fact.at) {
            return true;
        }
        if fact.what == Property::Example && fact.at.part == Part::Query {
            // A page without examples of single parameters shows them in its example request.
            let request = (&Part::ExampleRequest, &[][..]);
            let line = self.page.get(&(request, Property::Example)).map(|fact| fact.spot.line);
            let same_line = line.is_some_and(|line| {
                let own = self.page.get(&(at(&fact.at), Property::Example));
                own.is_none_or(|own| own.spot.line == line)
            });
            if same_line && self.differ(request, Property::Example) {
                return true;
            }
        }
        if fact.what == Property::Default && self.differ(at(&fact.at), Property::Values) {
            // The value that counts is called differently, like every other mention of it.
            let own = self.page.get(&(at(&fact.at), Property::Default)).map(|own| own.value.json());
            if own.is_some_and(|own| !lists(&self.spec, at(&fact.at), &text_of(&own))) {
                return true;
            }
        }
        if fact.what.goes_by_type() && !is_authorization(&fact.at) {
            return self.differ(at(&fact.at), Property::Type);
        }
        if fact.what == Property::Tokens {
            // The row that is gone says both.
            let has_scopes =
                |side: &Index<'a>| side.contains_key(&(at(&fact.at), Property::Scopes));
            if has_scopes(&self.spec) && !has_scopes(&self.page) {
                return true;
            }
            return self
                .moved
                .contains(&(&Part::Header, &[Step::Name("Authorization".into())][..]));
        }
        if let (Some(Step::Value(value)), Some(outer)) =
            (fact.at.steps.last(), parent(at(&fact.at)))
        {
            // A value that only one side has says so in the list of values.
            return self.differ(outer, Property::Values)
                && !(lists(&self.page, outer, value) && lists(&self.spec, outer, value));
        }
        false
    }

    /// Whether the sides do not say the same of `what`; the type may be anything in both.
    fn differ(&self, at: At<'_>, what: Property) -> bool {
        if what == Property::Type {
            let plain = |side| kind(side, at).map(Kind::plain);
            return plain(&self.page) != plain(&self.spec);
        }
        let value = |side: &Index<'a>| side.get(&(at, what)).map(|fact| fact.value.clone());
        value(&self.page) != value(&self.spec)
    }

    /// Whether only one side has fields here, of which `type` or `field` tells already.
    fn is_one_object_only(&self, subject: &Subject) -> bool {
        let ordered = |side: &Index<'a>| side.contains_key(&(at(subject), Property::Order));
        ordered(&self.page) != ordered(&self.spec)
    }

    /// The line of the page's nearest thing around `at`.
    fn nearest_line(&self, at: &Subject) -> usize {
        nearest(&self.page, at).map_or(1, |fact| fact.spot.line.max(1))
    }

    fn nearest_pointer(&self, at: &Subject) -> String {
        nearest(&self.spec, at).map(|fact| fact.spot.pointer.clone()).unwrap_or_default()
    }
}

fn kind<'f>(side: &Index<'f>, at: At<'_>) -> Option<&'f Kind> {
    match &side.get(&(at, Property::Type))?.value {
        Stated::Kind(kind) => Some(kind),
        Stated::Value(_) => None,
    }
}

/// Of how many things that only the spec has one is sought under a new name: where so much is gone, all
/// was written anew, and comparing each with each would take its time.
const MOST_PARTNERS: usize = 32;

/// The place of each thing in the order of what it stands in.
type Places<'a> = HashMap<(At<'a>, &'a str), usize>;

/// By what a thing is known again under another name.
struct Traits<'a> {
    fact: &'a Fact,
    properties: [Option<&'a Stated>; 7],
    place: Option<usize>,
}

impl<'a> Traits<'a> {
    fn of(fact: &'a Fact, side: &Index<'a>, places: &Places<'a>) -> Self {
        use Property::{Default, Example, Message, Required, Status, Type, Value};
        let properties = [Type, Required, Message, Status, Value, Example, Default];
        let place = parent(at(&fact.at)).zip(fact.at.name());
        Self {
            fact,
            properties: properties
                .map(|what| side.get(&(at(&fact.at), what)).map(|fact| &fact.value)),
            place: place.and_then(|place| places.get(&place)).copied(),
        }
    }

    fn places(facts: &[&'a Fact]) -> Places<'a> {
        let orders = facts.iter().filter(|fact| fact.what == Property::Order);
        let places = orders.flat_map(|fact| {
            let names = list(Some(fact)).iter().filter_map(Value::as_str).enumerate();
            names.map(|(place, name)| ((at(&fact.at), name), place))
        });
        places.collect()
    }

    /// Which of `others`, which stand beside it, is this under its old name: of the same type, say,
    /// or in the same place of the order.
    fn partner(&self, others: &[Self]) -> Option<usize> {
        let likeness = |other: &Self| {
            let pairs = self.properties.iter().zip(&other.properties);
            let same = pairs.filter(|(one, two)| one.is_some() && one == two);
            same.count() * 2 + usize::from(self.place == other.place)
        };
        let others = others.iter().take(MOST_PARTNERS).map(likeness).enumerate();
        let best = others.max_by_key(|(_, likeness)| *likeness);
        best.filter(|(_, likeness)| *likeness > 0).map(|(index, _)| index)
    }
}

fn lists(side: &Index<'_>, at: At<'_>, wanted: &str) -> bool {
    let values = list(side.get(&(at, Property::Values)).copied());
    values.iter().any(|value| text_of(value) == wanted)
}

/// What `fact` lists.
fn list(fact: Option<&Fact>) -> &[Value] {
    match fact.map(|fact| &fact.value) {
        Some(Stated::Value(Value::Array(values))) => values,
        _ => &[],
    }
}

/// What one side says of the nearest thing around `subject`.
fn nearest<'f>(side: &Index<'f>, subject: &Subject) -> Option<&'f Fact> {
    let (part, steps) = at(subject);
    for length in (0..=steps.len()).rev() {
        for what in [Property::Field, Property::Order, Property::Example, Property::Type] {
            if let Some(fact) = side.get(&((part, &steps[..length]), what)) {
                return Some(fact);
            }
        }
    }
    side.get(&((&Part::Operation, &[]), Property::Method)).copied()
}

/// The subjects of `facts` that the other side lacks, without what is inside one of them.
fn alone<'f>(facts: &[&'f Fact], other: &Index<'_>) -> Vec<&'f Fact> {
    let mut seen: HashSet<At<'f>> = HashSet::new();
    let fields = facts.iter().copied().filter(|fact| fact.what == Property::Field);
    let lacking = fields.filter(|fact| {
        let is_new =
            !other.contains_key(&(at(&fact.at), Property::Field)) && !is_in_one_of(&fact.at, &seen);
        if is_new {
            seen.insert(at(&fact.at));
        }
        is_new
    });
    lacking.collect()
}

/// Whether `subject` is one of `outer`, or inside one.
fn is_in_one_of(subject: &Subject, outer: &HashSet<At<'_>>) -> bool {
    let (part, steps) = at(subject);
    (0..=steps.len()).any(|length| outer.contains(&(part, &steps[..length])))
}

fn parent<'s>((part, steps): At<'s>) -> Option<At<'s>> {
    steps.split_last().map(|(_, outer)| (part, outer))
}

fn is_authorization(subject: &Subject) -> bool {
    subject.part == Part::Header && subject.name() == Some("Authorization")
}

/// What both orders have, each in its own.
fn common(page: Option<&Fact>, spec: Option<&Fact>) -> (Value, Value) {
    let (one, two) = (list(page), list(spec));
    let both = |of: &[Value], other: &[Value]| -> Vec<Value> {
        let other: HashSet<&str> = other.iter().filter_map(Value::as_str).collect();
        let is_in_both = |name: &&Value| name.as_str().is_some_and(|name| other.contains(name));
        of.iter().filter(is_in_both).cloned().collect()
    };
    (Value::Array(both(one, two)), Value::Array(both(two, one)))
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
        _ => {
            let at = if path.is_empty() { String::new() } else { format!("at `{path}` ") };
            Some(format!("{at}{} on the page, {} in the spec", show(page), show(spec)))
        }
    }
}

/// A range that is gone, or new, is one fact: the two ends are told as one.
pub fn join_ranges(found: &mut Vec<Difference>) {
    let ends = [
        (Property::Minimum, Property::Maximum),
        (Property::MinLength, Property::MaxLength),
        (Property::MinItems, Property::MaxItems),
        (Property::MinProperties, Property::MaxProperties),
    ];
    let places: HashMap<(Subject, Property), usize> = found
        .iter()
        .enumerate()
        .map(|(index, difference)| ((difference.at.clone(), difference.what), index))
        .collect();
    let mut joined = HashSet::new();
    for (low, high) in ends {
        for index in 0..found.len() {
            let Some(one) = found.get(index).filter(|one| one.what == low) else { continue };
            let Some(other) = places.get(&(one.at.clone(), high)).copied() else { continue };
            let value = one.page.as_ref().or(one.spec.as_ref()).map(show).unwrap_or_default();
            let (line, sides) = (one.line, (one.page.is_some(), one.spec.is_some()));
            if let Some(other) = found.get_mut(other)
                && other.line == line
                && (other.page.is_some(), other.spec.is_some()) == sides
                && sides != (true, true)
            {
                other.note = Some(format!("and so does the {low} of {value}"));
                joined.insert(index);
            }
        }
    }
    let mut index = 0;
    found.retain(|_| {
        index += 1;
        !joined.contains(&(index - 1))
    });
}

/// A value as people read it.
pub fn show(value: &Value) -> String {
    match value {
        Value::String(text) => shortened(text),
        other => shortened(&other.to_string()),
    }
}

/// Where a page does not agree with itself.
fn contradictions(page: &Facts, found: &mut Vec<Difference>) {
    let mut told: HashSet<&Subject> = HashSet::new();
    for contradiction in &page.contradictions {
        if !told.insert(&contradiction.at) {
            continue;
        }
        found.push(Difference {
            at: contradiction.at.clone(),
            what: Property::Contradiction,
            page: Some(json!(contradiction.reason)),
            spec: None,
            line: contradiction.spot.line,
            pointer: String::new(),
            note: None,
        });
    }
}

/// Leaves out where the page contradicts itself on a side that differs from the spec: that says why.
pub fn leave_out_consequences(found: &mut Vec<Difference>) {
    let parts: HashSet<Part> = found
        .iter()
        .filter(|difference| difference.what != Property::Contradiction)
        .map(|difference| difference.at.part.clone())
        .collect();
    found.retain(|difference| {
        let is_table = matches!(difference.at.part, Part::Table(_));
        let is_explained = parts.iter().any(|part| part.is_beside(&difference.at.part));
        difference.what != Property::Contradiction
            || !(is_explained || (is_table && !parts.is_empty()))
    });
}
