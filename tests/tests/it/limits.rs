//! The limits that the specs document, for every input of every operation: what is outside is refused with the
//! parameter, and nothing goes out; what is just inside is sent. Where there is no limit, none is invented.

use client_tests::{
    Failure, Input, OperationSpec, Place, Reply, Server, Shape, TOKEN, coze, feishu, operations,
    org, sample,
};
use feishu_directory::directory::request::FilterDepartments;
use feishu_directory::directory::{
    Condition, DepartmentField, Filter, FilterField, FilterOperator,
};
use serde_json::{Number, Value, json};
use vendor_client_core::ErrorKind;
use xtask::spec::Pattern;
use xtask::spec::model::Kind;

/// A value at a limit, or beyond it.
struct Edge {
    value: Value,
    inside: bool,
}

fn inside(value: Value) -> Edge {
    Edge { value, inside: true }
}

fn outside(value: Value) -> Edge {
    Edge { value, inside: false }
}

/// How deep the limits inside an object are tried: a type may hold itself.
const DEPTH: usize = 4;

fn edges_of(input: &Input<'_>) -> Vec<Edge> {
    let mut edges = edges(input.shape, 0);
    if input.place == Place::Path {
        // They would call another path.
        edges.extend(["", ".", ".."].map(|text| outside(json!(text))));
        let pattern =
            input.shape.schema().pattern.as_ref().map(|text| Pattern::parse(text).unwrap());
        let fits = |text: &str| pattern.as_ref().is_none_or(|pattern| pattern.matches(text));
        edges.extend(
            ["...", "..a", "%2e%2e"].map(|text| Edge { value: json!(text), inside: fits(text) }),
        );
    }
    edges
}

fn edges(shape: Shape<'_>, depth: usize) -> Vec<Edge> {
    let schema = shape.schema();
    if schema.is_enum() || depth > DEPTH {
        return Vec::new();
    }
    match shape.kind() {
        Kind::Integer => integers(shape),
        Kind::String => match &schema.content_schema {
            Some(content) => contents(content.max_length, content.max_items),
            None if schema.pattern.is_some() => patterns(shape),
            // Characters count, and not bytes.
            None => {
                amounts(schema.min_length, schema.max_length, |count| json!("中".repeat(count)))
            }
        },
        Kind::Array => {
            let list = |element: Value, count| Value::Array(vec![element; count]);
            let least = schema.min_items.unwrap_or_default().max(1);
            let of_element = edges(shape.element(), depth + 1).into_iter();
            let counts = amounts(schema.min_items, schema.max_items, |count| {
                list(sample(shape.element()), count)
            });
            counts
                .into_iter()
                .chain(of_element.map(|edge| Edge { value: list(edge.value, least), ..edge }))
                .collect()
        }
        Kind::Object => {
            let mut all = Vec::new();
            if let Some(values) = shape.map_value() {
                let of_value = edges(values, depth + 1).into_iter();
                let map = |value: Value| json!({"zh-CN": value});
                return of_value.map(|edge| Edge { value: map(edge.value), ..edge }).collect();
            }
            for (key, property) in shape.properties() {
                for edge in edges(property, depth + 1) {
                    let mut object = sample(shape);
                    object[key] = edge.value;
                    all.push(Edge { value: object, ..edge });
                }
            }
            all
        }
        Kind::Number => {
            let bound = |bound: &Option<Number>| bound.as_ref().and_then(Number::as_f64);
            let (least, most) = (bound(&schema.minimum), bound(&schema.maximum));
            let mut edges: Vec<Edge> =
                [least, most].into_iter().flatten().map(|value| inside(json!(value))).collect();
            edges.extend(least.map(|least| outside(json!(least - 0.125))));
            edges.extend(most.map(|most| outside(json!(most + 0.125))));
            edges
        }
        Kind::Boolean => Vec::new(),
    }
}

/// What a pattern matches, and near it what it does not.
fn patterns(shape: Shape<'_>) -> Vec<Edge> {
    let text = shape.schema().pattern.as_ref().unwrap();
    let pattern = Pattern::parse(text).unwrap();
    let good = sample(shape);
    let good_text = good.as_str().unwrap();
    let mut near: Vec<String> = vec![String::new(), "中".into(), " ".into()];
    near.extend(["!", "a", "0", "\n"].map(|more| format!("{good_text}{more}")));
    near.extend(["!", "\u{0}"].map(|more| format!("{more}{good_text}")));
    let fits = |text: &str| {
        let (least, most) = (shape.schema().min_length, shape.schema().max_length);
        let count = text.chars().count();
        least.is_none_or(|least| count >= least) && most.is_none_or(|most| count <= most)
    };
    let near = near.into_iter().filter(|text| fits(text));
    let near = near.map(|text| Edge { inside: pattern.matches(&text), value: json!(text) });
    std::iter::once(inside(good)).chain(near).collect()
}

fn integers(shape: Shape<'_>) -> Vec<Edge> {
    let schema = shape.schema();
    // What the type of the argument cannot hold need not be refused.
    let types = match schema.format.as_deref() {
        Some("int64") => i64::MIN..=i64::MAX,
        _ => 0..=i64::from(u32::MAX),
    };
    let bound = |bound: &Option<Number>| bound.as_ref().and_then(Number::as_i64);
    let least = bound(&schema.minimum).unwrap_or(*types.start());
    let most = bound(&schema.maximum).unwrap_or(*types.end());
    let mut edges = vec![inside(json!(least)), inside(json!(most))];
    let beyond = [least.checked_sub(1), most.checked_add(1)].into_iter().flatten();
    edges.extend(beyond.filter(|value| types.contains(value)).map(|value| outside(json!(value))));
    edges
}

fn amounts(least: Option<usize>, most: Option<usize>, value: impl Fn(usize) -> Value) -> Vec<Edge> {
    let mut edges = Vec::new();
    edges.extend(least.map(|least| inside(value(least))));
    edges.extend(least.and_then(|least| least.checked_sub(1)).map(|fewer| outside(value(fewer))));
    edges.extend(most.map(|most| inside(value(most))));
    edges.extend(most.map(|most| outside(value(most + 1))));
    edges
}

/// JSON in a text: of one string or of a list of strings.
fn contents(max_length: usize, max_items: usize) -> Vec<Edge> {
    let text = |length: usize| json!("🦀".repeat(length));
    let list = |count: usize| Value::Array(vec![text(1); count]);
    let (longest, fullest) = (text(max_length), list(max_items));
    let (longer, fuller) = (text(max_length + 1), list(max_items + 1));
    let inside = [longest, fullest, list(0)].map(|value| inside(json!(value.to_string())));
    let not_json = [json!({}).to_string(), "[1]".to_owned(), "od-1".to_owned(), String::new()];
    let long_element = json!([text(max_length + 1)]);
    let outside_values = [longer, fuller, long_element].map(|value| value.to_string());
    inside
        .into_iter()
        .chain(outside_values.into_iter().chain(not_json).map(|value| outside(json!(value))))
        .collect()
}

async fn refused(operation: &OperationSpec, input: &Input<'_>, inputs: &Value) {
    let about = format!("{} with {inputs}", operation.name());
    let server = Server::unwanted().await;
    let name = input.name.to_string();
    let check = |failure: &Failure| {
        assert_eq!(failure.kind, ErrorKind::InvalidRequest, "{about}: {}", failure.display);
        let parameter = failure.parameter.clone().unwrap_or_default();
        assert!(parameter.starts_with(&name), "{about}: {}", failure.display);
        assert!(failure.display.contains(&parameter), "{about}: {}", failure.display);
        if let Value::Number(value) = &inputs[&name] {
            assert!(failure.display.contains(&value.to_string()), "{about}: {}", failure.display);
        }
        assert_eq!(failure.status, None, "{about}");
    };
    match operation.send_with(&server, inputs).await {
        Ok(_) => panic!("{about}: it was sent"),
        Err(failure) => check(&failure),
    }
    // A stream refuses as a single call does, unless it sets the value itself, and then ends.
    for stream in [operation.call().items, operation.call().pages].into_iter().flatten() {
        let listed = stream(&server, inputs).await.unwrap();
        assert!(listed.values.is_empty(), "{about}: a stream gives {:?}", listed.values);
        check(&listed.failure.unwrap_or_else(|| panic!("{about}: a stream ends in silence")));
    }
    assert_eq!(server.connections(), 0, "{about}: something was sent");
}

#[tokio::test]
async fn every_limit_of_every_input_from_both_sides() {
    for operation in operations() {
        for input in operation.inputs() {
            for edge in edges_of(&input) {
                let mut inputs = operation.least_inputs();
                inputs[input.name.to_string()] = edge.value;
                if !edge.inside {
                    refused(&operation, &input, &inputs).await;
                    continue;
                }
                let server = Server::new([operation.reply()]).await;
                let result = operation.send_with(&server, &inputs).await;
                if let Err(failure) = result {
                    panic!("{} refuses {inputs}: {}", operation.name(), failure.display);
                }
                let expected = operation.expected_request(&server.host(), TOKEN, &inputs);
                assert_eq!(server.request().text(), expected, "{}", operation.name());
            }
        }
    }
}

/// Sends, and wants a refusal that says all of this; the server must not hear of it.
macro_rules! refused {
    ($client:ident, $call:expr, $parameter:expr, $($part:expr),+ $(,)?) => {{
        let server = Server::unwanted().await;
        let client = $client(&server);
        let error = $call(client).send().await.unwrap_err();
        check_refusal(Failure::from(&error), &server, $parameter, &[$(&$part.to_string()),+]);
    }};
}

fn check_refusal(failure: Failure, server: &Server, parameter: &str, parts: &[&str]) {
    assert_eq!(failure.kind, ErrorKind::InvalidRequest, "{}", failure.display);
    assert_eq!(failure.parameter.as_deref(), Some(parameter), "{}", failure.display);
    for part in [parameter].iter().chain(parts) {
        assert!(failure.display.contains(part), "not `{part}` in {}", failure.display);
    }
    assert_eq!(failure.status, None);
    assert_eq!(server.connections(), 0, "something was sent");
}

/// Sends, and returns the request that went out.
macro_rules! sent {
    ($client:ident, $call:expr) => {{
        // With one documented field for those without an envelope: a stranger's object is no page.
        let server = Server::new([Reply::json(200, r#"{"code":0,"data":{},"total":0}"#)]).await;
        let client = $client(&server);
        $call(client).send().await.unwrap();
        server.request()
    }};
}

type Feishu = feishu_directory::Client;
type Coze = coze_enterprise::Client;
type Org = tenant_org::Client;

fn filter(client: Feishu, filter: Filter) -> FilterDepartments {
    client.directory().filter_departments(filter, [DepartmentField::Name])
}

/// What a stream counts need not be set, although the page requires it.
#[tokio::test]
async fn the_first_page_is_sent_where_nobody_names_one() {
    let request = sent!(org, |c: Org| c.list_organizations(7));
    assert_eq!(request.parameter("offset").as_deref(), Some("0"));
    assert_eq!(request.parameter("limit").as_deref(), Some("7"));
}

fn conditions(count: usize) -> Filter {
    Filter::new(
        (0..count).map(|n| Condition::equals(FilterField::ParentDepartmentId, n.to_string())),
    )
}

const VALUE: &str = "filter.conditions[0].value";

/// Characters count, not bytes; the quotation marks of the JSON do not count.
#[tokio::test]
async fn filter_values() {
    for character in ["a", "中", "\"", "\\", "🦀", "\u{1}"] {
        let too_long = character.repeat(65);
        refused!(feishu, |c| filter(c, Filter::children_of(&too_long)), VALUE, "65", "64");
        let list = ["1", &too_long];
        let call = |c| filter(c, Filter::any_of(FilterField::ParentDepartmentId, list));
        refused!(feishu, call, VALUE, "65", "64");

        let longest = character.repeat(64);
        let request = sent!(feishu, |c| filter(c, Filter::children_of(&longest)));
        let value = request.json()["filter"]["conditions"][0]["value"].clone();
        let decoded: String = serde_json::from_str(value.as_str().unwrap()).unwrap();
        assert_eq!(decoded, longest);
    }
    // A later condition is checked as well.
    let call = |c| {
        let condition = Condition::equals(FilterField::ParentDepartmentId, "a".repeat(65));
        filter(c, conditions(3).and(condition))
    };
    refused!(feishu, call, "filter.conditions[3].value", "65", "64");
}

/// Written by hand, a value can be wrong in ways that the constructors do not allow.
#[tokio::test]
async fn filter_values_written_by_hand() {
    for (value, part) in
        [("0", "0"), ("od-1", "od-1"), ("", "JSON"), ("{}", "{}"), ("[1]", "string")]
    {
        let condition =
            Condition::new(FilterField::ParentDepartmentId, FilterOperator::Equals, value);
        refused!(feishu, |c| filter(c, Filter::new([condition.clone()])), VALUE, part);
    }
    let (field, operator) = ("brand_new".into(), "like".into());
    let condition = Condition::new(field, operator, r#"["a", "b"]"#);
    let request = sent!(feishu, |c| filter(c, Filter::new([condition.clone()])));
    let expected = serde_json::json!(
        {"field": "brand_new", "operator": "like", "value": r#"["a", "b"]"#}
    );
    assert_eq!(request.json()["filter"]["conditions"][0], expected);
}

/// Of several problems the first in the page's order is named, and only that one.
#[tokio::test]
async fn one_problem_at_a_time() {
    let call = |c: Coze| c.list_organizations("1").page_size(99).page_num(0);
    refused!(coze, call, "page_num", "0");
    let call = |c| filter(c, conditions(11)).page_size(101);
    refused!(feishu, call, "filter.conditions", "11");
}
