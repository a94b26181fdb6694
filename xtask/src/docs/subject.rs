//! What a fact is about, and which of its properties it states.

use std::fmt;

use serde::{Serialize, Serializer};

/// What a fact is about, from the outside in.
///
/// People and deviations write it as `query page_size`, `response 200 data.items.name` or
/// `request filter.operator=in`, which is how it is displayed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Subject {
    /// The part of the page.
    pub part: Part,
    /// The way from there to the thing itself; empty for the part as a whole.
    pub steps: Vec<Step>,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The operation itself.
    Operation,
    /// The page itself.
    Page,
    /// Who may call, and how often.
    Access,
    /// The request headers.
    Header,
    /// The parameters in the path.
    Path,
    /// The parameters in the query.
    Query,
    /// The request body.
    Request,
    /// The answer with this status.
    Response(String),
    /// The listed statuses.
    Status,
    /// The error codes.
    Error,
    /// The example of a whole request.
    ExampleRequest,
    /// The example of a request body.
    ExampleBody,
    /// The example of the answer with this status.
    ExampleResponse(String),
    /// A section in words.
    Section(String),
    /// A table that belongs to nothing known.
    Table(String),
}

/// A step inwards.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// To what has this name.
    Name(String),
    /// To this one value of an enumeration.
    Value(String),
}

impl Step {
    /// The name or the value.
    pub fn text(&self) -> &str {
        match self {
            Self::Name(text) | Self::Value(text) => text,
        }
    }
}

impl From<Part> for Subject {
    fn from(part: Part) -> Self {
        Self { part, steps: Vec::new() }
    }
}

impl Part {
    /// `name`, right inside this part.
    pub fn at(self, name: impl Into<String>) -> Subject {
        Subject::from(self).at(name)
    }

    /// Whether both speak of the same side of the wire, be it in a table or in an example.
    pub fn is_beside(&self, other: &Self) -> bool {
        self.side() == other.side()
    }

    /// The side of the wire that it speaks of, whether in a table or in an example.
    fn side(&self) -> Self {
        match self {
            Self::ExampleRequest | Self::ExampleBody => Self::Request,
            Self::ExampleResponse(status) => Self::Response(status.clone()),
            part => part.clone(),
        }
    }
}

impl Subject {
    /// What is called `name` inside this.
    pub fn at(&self, name: impl Into<String>) -> Self {
        self.inside(Step::Name(name.into()))
    }

    /// The value `value` of this enumeration.
    pub fn value(&self, value: impl Into<String>) -> Self {
        self.inside(Step::Value(value.into()))
    }

    fn inside(&self, step: Step) -> Self {
        let mut inner = self.clone();
        inner.steps.push(step);
        inner
    }

    /// What is around this; none around a part as a whole.
    pub fn parent(&self) -> Option<Self> {
        let (_, outer) = self.steps.split_last()?;
        Some(Self { part: self.part.clone(), steps: outer.to_vec() })
    }

    /// Everything around this, from the nearest outwards.
    pub fn around(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.parent(), Self::parent)
    }

    /// Whether this is `outer` or stands inside it.
    pub fn is_in(&self, outer: &Self) -> bool {
        self.part == outer.part && self.steps.starts_with(&outer.steps)
    }

    /// The last name of this: that of a field, say.
    pub fn name(&self) -> Option<&str> {
        self.steps.last().map(Step::text)
    }

    /// Equal for two that speak of one thing, one of them perhaps without what is around it: pages that
    /// list fields flat do not say where one belongs.
    pub fn likeness(&self) -> (Part, Option<&Step>) {
        (self.part.side(), self.steps.last())
    }

    /// Whether `name`, as somebody wrote it, means this, perhaps without what is around it.
    pub fn is_meant_by(&self, name: &str) -> bool {
        let alone = Self {
            part: self.part.clone(),
            steps: self.steps.last().into_iter().cloned().collect(),
        };
        let (own, part) = (alone.to_string(), alone.part.to_string());
        let Some(last) = own.strip_prefix(&part) else { return false };
        let Some(rest) = name.strip_prefix(&part) else { return false };
        rest == last
            || rest
                .strip_suffix(last.trim_start_matches([' ', '=']))
                .is_some_and(|outer| outer.ends_with([' ', '.', '=']))
    }

    /// Whether this is what `name` means, as somebody wrote it, or something inside that.
    pub fn is_within(&self, name: &str) -> bool {
        let whole = self.to_string();
        let rest = whole.strip_prefix(name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '.', '=']))
    }

    /// Whether `name`, as somebody wrote it, means this or something inside it.
    pub fn covers(&self, name: &str) -> bool {
        let whole = self.to_string();
        let rest = name.strip_prefix(&whole);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '.', '=']))
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Operation => f.write_str("operation"),
            Self::Page => f.write_str("page"),
            Self::Access => f.write_str("access"),
            Self::Header => f.write_str("header"),
            Self::Path => f.write_str("path"),
            Self::Query => f.write_str("query"),
            Self::Request => f.write_str("request"),
            Self::Response(status) => write!(f, "response {status}"),
            Self::Status => f.write_str("status"),
            Self::Error => f.write_str("error"),
            Self::ExampleRequest => f.write_str("example request"),
            Self::ExampleBody => f.write_str("example body"),
            Self::ExampleResponse(status) => write!(f, "example response {status}"),
            Self::Section(title) => write!(f, "section {title}"),
            Self::Table(title) => write!(f, "table {title}"),
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.part.fmt(f)?;
        for (index, step) in self.steps.iter().enumerate() {
            match (step, index) {
                (Step::Name(name), 0) => write!(f, " {name}")?,
                (Step::Name(name), _) => write!(f, ".{name}")?,
                (Step::Value(value), _) => write!(f, "={value}")?,
            }
        }
        Ok(())
    }
}

impl Serialize for Subject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Which property of a subject a fact states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Property {
    /// That it is there at all.
    Field,
    /// What it is called; only differences have this.
    Name,
    /// Its type.
    Type,
    /// Whether it has to be sent.
    Required,
    /// Whether it may be null.
    Nullable,
    /// What counts if it is not sent.
    Default,
    /// The only values that it can have.
    Values,
    /// The scopes that open it.
    Scopes,
    /// The one value that it always has.
    Value,
    /// An example of it.
    Example,
    /// The regular expression that it has to match.
    Pattern,
    /// Its smallest value.
    Minimum,
    /// Its largest value.
    Maximum,
    /// Its smallest number of characters.
    MinLength,
    /// Its largest number of characters.
    MaxLength,
    /// Its smallest number of elements.
    MinItems,
    /// Its largest number of elements.
    MaxItems,
    /// Its smallest number of entries.
    MinProperties,
    /// Its largest number of entries.
    MaxProperties,
    /// The largest number of characters of each element of the JSON in a string.
    ContentMaxLength,
    /// The largest number of elements of the JSON in a string.
    ContentMaxItems,
    /// The order of what is in it.
    Order,
    /// The HTTP method.
    Method,
    /// The URL.
    Url,
    /// The page's own address.
    Address,
    /// The kinds of token.
    Tokens,
    /// The kinds of app.
    AppTypes,
    /// The vendor's plans.
    Plans,
    /// The scopes of all fields together.
    FieldScopes,
    /// Whether only a role may call.
    Role,
    /// The rate limits.
    RateLimits,
    /// The HTTP status of an error code.
    Status,
    /// The message of an error code.
    Message,
    /// That the page agrees with itself; only differences have this.
    Contradiction,
}

impl Property {
    /// The property as people and deviations write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Name => "name",
            Self::Type => "type",
            Self::Required => "required",
            Self::Nullable => "nullable",
            Self::Default => "default",
            Self::Values => "values",
            Self::Scopes => "scopes",
            Self::Value => "value",
            Self::Example => "example",
            Self::Pattern => "pattern",
            Self::Minimum => "minimum",
            Self::Maximum => "maximum",
            Self::MinLength => "min-length",
            Self::MaxLength => "max-length",
            Self::MinItems => "min-items",
            Self::MaxItems => "max-items",
            Self::MinProperties => "min-properties",
            Self::MaxProperties => "max-properties",
            Self::ContentMaxLength => "content-max-length",
            Self::ContentMaxItems => "content-max-items",
            Self::Order => "order",
            Self::Method => "method",
            Self::Url => "url",
            Self::Address => "address",
            Self::Tokens => "tokens",
            Self::AppTypes => "app-types",
            Self::Plans => "plans",
            Self::FieldScopes => "field-scopes",
            Self::Role => "role",
            Self::RateLimits => "rate-limits",
            Self::Status => "status",
            Self::Message => "message",
            Self::Contradiction => "contradiction",
        }
    }

    /// Whether how it is read depends on the type.
    pub fn goes_by_type(self) -> bool {
        matches!(
            self,
            Self::Default
                | Self::Example
                | Self::Values
                | Self::Pattern
                | Self::Minimum
                | Self::Maximum
                | Self::MinLength
                | Self::MaxLength
                | Self::MinItems
                | Self::MaxItems
                | Self::MinProperties
                | Self::MaxProperties
        )
    }
}

impl fmt::Display for Property {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Property {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Property};

    #[test]
    fn an_example_is_beside_the_table_of_its_side() {
        let answer = |status: &str| Part::Response(status.into());
        assert!(Part::ExampleBody.is_beside(&Part::Request));
        assert!(Part::ExampleRequest.is_beside(&Part::ExampleBody));
        assert!(Part::ExampleResponse("200".into()).is_beside(&answer("200")));
        assert!(!Part::ExampleResponse("200".into()).is_beside(&answer("400")));
        assert!(!Part::Request.is_beside(&answer("200")));
        assert!(!Part::Query.is_beside(&Part::Request));
    }

    #[test]
    fn a_subject_is_in_itself_and_in_what_is_around_it() {
        let shelf = Part::Request.at("shelf");
        let title = shelf.at("title");
        assert!(title.is_in(&title) && title.is_in(&shelf) && title.is_in(&Part::Request.into()));
        for outside in [title.clone(), Part::Request.at("title"), Part::Query.at("shelf")] {
            assert!(!shelf.is_in(&outside), "{outside}");
        }
        assert!(!title.is_in(&Part::Query.into()));
    }

    #[test]
    fn what_is_around_a_subject_goes_from_the_nearest_outwards() {
        let value = Part::Query.at("filter").at("operator").value("in");
        let around: Vec<String> = value.around().map(|at| at.to_string()).collect();
        assert_eq!(around, ["query filter.operator", "query filter", "query"]);
    }

    #[test]
    fn limits_go_by_the_type_and_scopes_do_not() {
        for what in [Property::Default, Property::Example, Property::Pattern, Property::MaxItems] {
            assert!(what.goes_by_type(), "{what}");
        }
        for what in [Property::Field, Property::Type, Property::Required, Property::Scopes] {
            assert!(!what.goes_by_type(), "{what}");
        }
    }

    #[test]
    fn a_subject_is_displayed_as_people_write_it() {
        let items = Part::Response("200".into()).at("data").at("items");
        assert_eq!(items.to_string(), "response 200 data.items");
        assert_eq!(Part::Query.at("mode").value("fast").to_string(), "query mode=fast");
        assert_eq!(Part::Status.at("4XX").to_string(), "status 4XX");
    }

    #[test]
    fn a_name_means_what_it_ends_with_on_the_same_part() {
        let flat = Part::Response("200".into()).at("name");
        assert!(flat.is_meant_by("response 200 data.items.name"));
        assert!(flat.is_meant_by("response 200 name"));
        assert!(!flat.is_meant_by("response 200 data.items.surname"));
        assert!(!flat.is_meant_by("response 400 name"));
        assert!(!flat.is_meant_by("request name"));
        let value = Part::Request.at("operator").value("in");
        assert!(value.is_meant_by("request filter.operator=in"));
        assert!(!value.is_meant_by("request filter.operator=begin"));
    }

    #[test]
    fn a_subject_covers_itself_and_what_is_inside() {
        let items = Part::Response("200".into()).at("data");
        assert!(items.covers("response 200 data"));
        assert!(items.covers("response 200 data.items"));
        assert!(!items.covers("response 200 database"));
    }
}
