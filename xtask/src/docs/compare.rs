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

#[cfg(test)]
mod tests {
    use super::super::facts::{EnumValue, Field, Limit, Noted, RequestExample, Spot};
    use super::*;

    fn field(name: &str, kind: Kind) -> Field {
        Field { name: name.into(), kind, ..Field::default() }
    }

    fn noted<T>(value: T) -> Option<Noted<T>> {
        Some(Noted::new(value, Spot::line(1)))
    }

    fn list(values: &[&str]) -> Option<Noted<Vec<String>>> {
        noted(values.iter().map(ToString::to_string).collect())
    }

    fn limit(what: Property, value: u32) -> Limit {
        Limit { what, value: value.into(), spot: Spot::line(1) }
    }

    fn body(fields: Vec<Field>) -> Facts {
        Facts { body: fields, ..Facts::default() }
    }

    fn differences(page: &Facts, spec: &Facts, context: &Context) -> Vec<Difference> {
        compare(page, spec, &flatten(spec), context)
    }

    /// What is told, in the order of its words.
    fn told(page: &Facts, spec: &Facts) -> Vec<String> {
        told_with(page, spec, &Context::default())
    }

    fn told_with(page: &Facts, spec: &Facts, context: &Context) -> Vec<String> {
        let found = differences(page, spec, context);
        let mut told: Vec<String> =
            found.iter().map(|found| format!("{}: {}", found.at, found.what)).collect();
        told.sort();
        told
    }

    const NONE: [&str; 0] = [];

    #[test]
    fn what_goes_by_the_type_follows_from_another_type() {
        let mut ours = field("a", Kind::String);
        ours.limits = vec![limit(Property::MaxLength, 5)];
        ours.pattern = noted("^x".to_owned());
        let spec = body(vec![ours.clone()]);
        let retyped = body(vec![field("a", Kind::Int32)]);
        assert_eq!(told(&retyped, &spec), ["request a: type"]);
        let same_type = body(vec![field("a", Kind::String)]);
        assert_eq!(told(&same_type, &spec), ["request a: max-length", "request a: pattern"]);
        // What does not go by the type is a change of its own.
        let mut required = field("a", Kind::Int32);
        required.required = Some(true);
        let both = ["request a: required", "request a: type"];
        assert_eq!(told(&body(vec![required]), &spec), both);
    }

    #[test]
    fn a_header_goes_by_its_type_like_any_field() {
        let header = |name: &str, kind, default: Value| {
            let headers = vec![Field { default: noted(default), ..field(name, kind) }];
            Facts { headers, ..Facts::default() }
        };
        let (page, spec) = (
            header("X-Count", Kind::Int32, json!(1)),
            header("X-Count", Kind::String, json!("one")),
        );
        assert_eq!(told(&page, &spec), ["header X-Count: type"]);
    }

    #[test]
    fn what_is_inside_an_object_of_one_side_only_goes_without_saying() {
        let mut object = field("data", Kind::OBJECT);
        object.fields = vec![field("x", Kind::String), field("y", Kind::String)];
        let (one, two) = (body(vec![field("data", Kind::String)]), body(vec![object]));
        assert_eq!(told(&one, &two), ["request data: type"]);
        assert_eq!(told(&two, &one), ["request data: type"]);
    }

    #[test]
    fn a_map_to_anything_is_a_free_form_object() {
        let with = |kind| body(vec![field("a", kind)]);
        assert_eq!(told(&with(Kind::Any.map()), &with(Kind::OBJECT)), NONE);
        assert_eq!(told(&with(Kind::Any.map().list()), &with(Kind::OBJECT.list())), NONE);
        assert_eq!(told(&with(Kind::String.map()), &with(Kind::OBJECT)), ["request a: type"]);
    }

    #[test]
    fn the_order_of_what_both_sides_have_counts() {
        let with =
            |names: &[&str]| body(names.iter().map(|name| field(name, Kind::String)).collect());
        let (page, spec) = (with(&["a", "b"]), with(&["b", "a"]));
        let found = differences(&page, &spec, &Context::default());
        assert_eq!(told(&page, &spec), ["request: order"]);
        assert_eq!(found[0].page, Some(json!(["a", "b"])));
        assert_eq!(found[0].spec, Some(json!(["b", "a"])));
        // One that is new stands in nobody's way.
        assert_eq!(told(&with(&["a", "c", "b"]), &with(&["a", "b"])), ["request c: field"]);
        // One side without any field has no order either.
        assert_eq!(told(&with(&["a", "b"]), &with(&[])), ["request a: field", "request b: field"]);
    }

    fn choice(values: &[(&str, &str)], default: &str) -> Facts {
        let values = values.iter().map(|(value, scope)| EnumValue {
            value: json!(value),
            scopes: if scope.is_empty() { None } else { list(&[*scope]) },
            ..EnumValue::default()
        });
        let values = values.collect();
        let default = noted(json!(default));
        body(vec![Field { values, default, ..field("a", Kind::String) }])
    }

    #[test]
    fn a_default_that_is_called_differently_is_the_value_that_is() {
        let ours = choice(&[("x", ""), ("z", "")], "z");
        let renamed = choice(&[("x", ""), ("z2", "")], "z2");
        assert_eq!(told(&renamed, &ours), ["request a: values"]);
        // Another default that both sides know is a change of its own, whatever else is new.
        let other = choice(&[("x", ""), ("z", ""), ("new", "")], "x");
        assert_eq!(told(&other, &ours), ["request a: default", "request a: values"]);
        let other = choice(&[("x", ""), ("z", "")], "x");
        assert_eq!(told(&other, &ours), ["request a: default"]);
        // So is a default where no values are listed.
        assert_eq!(told(&choice(&[], "x"), &choice(&[], "z")), ["request a: default"]);
    }

    #[test]
    fn what_is_said_of_a_value_follows_only_from_the_value_itself() {
        let ours = choice(&[("x", "one"), ("y", "two")], "x");
        let renamed = choice(&[("x", "one"), ("y2", "two")], "x");
        assert_eq!(told(&renamed, &ours), ["request a: values"]);
        let both = choice(&[("x", "other"), ("y2", "two")], "x");
        assert_eq!(told(&both, &ours), ["request a: values", "request a=x: scopes"]);
        let opened = choice(&[("x", "other"), ("y", "two")], "x");
        assert_eq!(told(&opened, &ours), ["request a=x: scopes"]);
    }

    #[test]
    fn tokens_are_told_unless_the_row_with_the_scopes_is_gone() {
        let access = |tokens: &[&str], scopes: Option<&[&str]>| Facts {
            tokens: list(tokens),
            scopes: scopes.and_then(list),
            ..Facts::default()
        };
        let ours = access(&["app"], Some(&["read"]));
        assert_eq!(told(&access(&["user"], Some(&["read"])), &ours), ["access: tokens"]);
        assert_eq!(told(&access(&["user"], None), &access(&["app"], None)), ["access: tokens"]);
        assert_eq!(told(&Facts::default(), &ours), ["access: scopes"]);
    }

    fn called(url: &str, line: usize, query: Field) -> Facts {
        let example =
            RequestExample { method: "GET".into(), url: url.into(), ..RequestExample::default() };
        Facts {
            request_example: Some(Noted::new(example, Spot::line(line))),
            query: vec![query],
            ..Facts::default()
        }
    }

    /// Some pages show a parameter's example nowhere but in the request.
    #[test]
    fn the_example_of_a_parameter_follows_from_the_request_that_it_was_read_from() {
        let query = |example: Option<(&str, usize)>| Field {
            example: example.map(|(value, line)| Noted::new(json!(value), Spot::line(line))),
            ..field("q", Kind::String)
        };
        let ours = called("/x?q=1", 0, query(Some(("1", 0))));
        let in_request = "example request: example";
        let same_line = called("/x?q=2", 9, query(Some(("2", 9))));
        assert_eq!(told(&same_line, &ours), [in_request]);
        let gone = called("/x", 9, query(None));
        assert_eq!(told(&gone, &ours), [in_request]);
        let own_line = called("/x?q=2", 9, query(Some(("2", 4))));
        assert_eq!(told(&own_line, &ours), [in_request, "query q: example"]);
        let same_request = called("/x?q=1", 9, query(None));
        assert_eq!(told(&same_request, &ours), ["query q: example"]);
        // Nothing but its example follows from there.
        let required = Field { required: Some(true), ..query(None) };
        let told = told(&called("/x", 9, required), &called("/y", 0, query(None)));
        assert_eq!(told, [in_request, "query q: required"]);
    }

    #[test]
    fn a_url_may_be_that_of_any_server_or_the_path_alone() {
        let with = |url: &str| Facts { url: noted(url.to_owned()), ..Facts::default() };
        let context = Context {
            urls: vec!["https://a.example/x".into(), "https://b.example/x".into()],
            path: "/x".into(),
            ..Context::default()
        };
        let ours = with("https://a.example/x");
        for url in ["https://a.example/x", "https://b.example/x", "/x"] {
            assert_eq!(told_with(&with(url), &ours, &context), NONE, "{url}");
        }
        for url in ["https://c.example/x", "https://a.example/y", "/y"] {
            assert_eq!(told_with(&with(url), &ours, &context), ["operation: url"], "{url}");
        }
    }

    #[test]
    fn the_example_of_a_shared_field_may_be_another_pages() {
        let with = |example: &str| {
            let mut one = field("a", Kind::String);
            one.spot = Spot::pointer("/components/schemas/A/properties/a");
            one.example = noted(json!(example));
            body(vec![one])
        };
        let (page, spec) = (with("here"), with("elsewhere"));
        assert_eq!(told(&page, &spec), ["request a: example"]);
        let shared = HashSet::from(["/components/schemas/A/properties/a".to_owned()]);
        let context = Context { shared: Rc::new(shared), ..Context::default() };
        assert_eq!(told_with(&page, &spec, &context), NONE);
        let others = Context {
            shared: Rc::new(HashSet::from(["/components/schemas/B/properties/a".to_owned()])),
            ..Context::default()
        };
        assert_eq!(told_with(&page, &spec, &others), ["request a: example"]);
    }

    fn names(page: Vec<Field>, spec: Vec<Field>) -> Vec<(Option<Value>, Option<Value>)> {
        let found = differences(&body(page), &body(spec), &Context::default());
        found
            .into_iter()
            .filter(|found| found.what == Property::Name)
            .map(|found| (found.page, found.spec))
            .collect()
    }

    fn renamed(page: &str, spec: &str) -> (Option<Value>, Option<Value>) {
        (Some(json!(page)), Some(json!(spec)))
    }

    #[test]
    fn of_fields_that_are_alike_the_one_in_the_same_place_was_renamed() {
        let fields = |names: [&str; 2]| names.map(|name| field(name, Kind::String)).to_vec();
        let found = names(fields(["one", "two"]), fields(["first", "second"]));
        assert_eq!(found, [renamed("one", "first"), renamed("two", "second")]);
    }

    #[test]
    fn a_type_says_more_about_a_renamed_field_than_its_place() {
        let (text, number) = (Kind::String, Kind::Int32);
        let spec = vec![field("a", text.clone()), field("b", number.clone())];
        let page = vec![field("c", number.clone()), field("d", text.clone())];
        assert_eq!(names(page, spec), [renamed("c", "b"), renamed("d", "a")]);
        // The first of two, though the second has its place.
        let kept = field("k", Kind::Boolean);
        let spec = vec![field("a", text.clone()), field("b", number), kept.clone()];
        let page = vec![kept, field("c", text)];
        assert_eq!(names(page, spec), [renamed("c", "a")]);
    }

    #[test]
    fn what_has_nothing_in_common_is_one_thing_gone_and_another_that_is_new() {
        let kept = [field("k", Kind::Boolean), field("l", Kind::Boolean)];
        let mut page = kept.to_vec();
        page.push(field("c", Kind::String));
        let mut spec = kept.to_vec();
        spec.insert(0, field("a", Kind::Int32));
        let told_both = ["request a: field", "request c: field"];
        assert_eq!(told(&body(page), &body(spec)), told_both);
    }

    #[test]
    fn nothing_is_renamed_into_another_part() {
        let page = Facts { query: vec![field("q", Kind::String)], ..Facts::default() };
        let spec = body(vec![field("b", Kind::String)]);
        assert_eq!(told(&page, &spec), ["query q: field", "request b: field"]);
        let outer = |inner: &[&str], own: &[&str]| {
            let fields = |names: &[&str]| -> Vec<Field> {
                names.iter().map(|name| field(name, Kind::String)).collect()
            };
            let mut all = vec![Field { fields: fields(inner), ..field("o", Kind::OBJECT) }];
            all.extend(fields(own));
            body(all)
        };
        let told = told(&outer(&["x", "new"], &["y"]), &outer(&["x"], &["y", "old"]));
        assert_eq!(told, ["request o.new: field", "request old: field"]);
    }

    #[test]
    fn where_two_examples_differ_is_told_in_words() {
        for (page, spec, words) in [
            (json!({"a": [1]}), json!({"a": [1, 2]}), "at `a` [1] on the page, [1,2] in the spec"),
            (json!({"a": [1, 3]}), json!({"a": [1, 2]}), "at `a.1` 3 on the page, 2 in the spec"),
            (json!({"a": {"b": 1}}), json!({"a": {}}), "only the page has `a.b`"),
            (json!({}), json!({"b": 1}), "only the spec has `b`"),
            (json!({"b": 1}), json!({"c": 1}), "`b` on the page, `c` in the spec"),
            (json!("x"), json!("y"), "x on the page, y in the spec"),
        ] {
            assert_eq!(first_difference(&page, &spec, "").as_deref(), Some(words));
            assert_eq!(first_difference(&page, &page, ""), None);
        }
    }

    fn end(at: &str, what: Property, sides: (Option<u32>, Option<u32>), line: usize) -> Difference {
        Difference {
            at: Part::Request.at(at),
            what,
            page: sides.0.map(|value| json!(value)),
            spec: sides.1.map(|value| json!(value)),
            line,
            pointer: String::new(),
            note: None,
        }
    }

    fn joined(mut found: Vec<Difference>) -> Vec<String> {
        join_ranges(&mut found);
        let told = found.iter().map(|found| {
            let note = found.note.as_deref().unwrap_or("alone");
            format!("{} {}: {note}", found.at, found.what)
        });
        told.collect()
    }

    #[test]
    fn a_range_that_is_gone_or_new_is_told_once() {
        use Property::{MaxLength, Maximum, MinLength, Minimum};
        let only_spec = |value| (None, Some(value));
        let found = joined(vec![
            end("a", Property::Required, (Some(1), None), 3),
            end("a", Minimum, only_spec(2), 3),
            end("a", Maximum, only_spec(9), 3),
            end("b", MaxLength, (Some(7), None), 4),
            end("b", MinLength, (Some(4), None), 4),
        ]);
        let expected = [
            "request a required: alone",
            "request a maximum: and so does the minimum of 2",
            "request b max-length: and so does the min-length of 4",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn ends_that_changed_each_in_its_own_way_stay_two() {
        use Property::{MaxLength, Maximum, Minimum};
        let new = |value| (Some(value), None);
        let gone = |value| (None, Some(value));
        let changed = (Some(1), Some(2));
        for two in [
            vec![end("a", Minimum, changed, 3), end("a", Maximum, changed, 3)],
            vec![end("a", Minimum, new(1), 3), end("a", Maximum, gone(9), 3)],
            vec![end("a", Minimum, gone(1), 3), end("a", Maximum, new(9), 3)],
            vec![end("a", Minimum, gone(1), 3), end("a", Maximum, gone(9), 4)],
            vec![end("a", Minimum, gone(1), 3), end("b", Maximum, gone(9), 3)],
            vec![end("a", Minimum, gone(1), 3), end("a", MaxLength, gone(9), 3)],
        ] {
            let found = joined(two);
            assert_eq!(found.len(), 2, "{found:?}");
            assert!(found.iter().all(|told| told.ends_with(": alone")), "{found:?}");
        }
    }

    #[test]
    fn a_contradiction_beside_a_difference_is_its_consequence() {
        let of = |part: Part, what| Difference {
            at: part.at("a"),
            what,
            page: None,
            spec: None,
            line: 1,
            pointer: String::new(),
            note: None,
        };
        let left = |contradiction: Part, other: Option<Part>| {
            let mut found = vec![of(contradiction, Property::Contradiction)];
            found.extend(other.map(|part| of(part, Property::Type)));
            leave_out_consequences(&mut found);
            found.iter().filter(|found| found.what == Property::Contradiction).count()
        };
        let answer = || Part::Response("200".into());
        let table = || Part::Table("Boat".into());
        for (contradiction, other, expected) in [
            (Part::Request, None, 1),
            (Part::Request, Some(Part::Request), 0),
            (Part::ExampleBody, Some(Part::Request), 0),
            (Part::Request, Some(answer()), 1),
            (Part::ExampleResponse("200".into()), Some(answer()), 0),
            (table(), None, 1),
            (table(), Some(answer()), 0),
        ] {
            let case = format!("{contradiction} {other:?}");
            assert_eq!(left(contradiction, other), expected, "{case}");
        }
    }

    #[test]
    fn examples_that_differ_are_told_with_the_place() {
        let with = |example: Value| {
            let kind = Kind::OBJECT;
            body(vec![Field { example: noted(example), ..field("a", kind) }])
        };
        let note = |page: &Facts, spec: &Facts| {
            let found = differences(page, spec, &Context::default());
            assert_eq!(found.len(), 1);
            found[0].note.clone()
        };
        let (one, two) = (with(json!({"x": {"y": 1}})), with(json!({"x": {"y": 2}})));
        let there = "at `x.y` 1 on the page, 2 in the spec";
        assert_eq!(note(&one, &two).as_deref(), Some(there));
        // Where one side has none, there is nothing to compare.
        assert_eq!(note(&one, &body(vec![field("a", Kind::OBJECT)])), None);
    }

    #[test]
    fn the_page_of_a_token_exchange_says_nothing_of_access_and_statuses() {
        let fields = || body(vec![field("a", Kind::String)]);
        let spec = Facts { statuses: vec![Noted::new("400".into(), Spot::line(1))], ..fields() };
        let page = Facts { tokens: list(&["app"]), ..fields() };
        let exchange = Context { is_exchange: true, ..Context::default() };
        assert_eq!(told_with(&page, &spec, &exchange), NONE);
        assert_eq!(told(&page, &spec), ["access: tokens", "status 400: field"]);
    }
}
