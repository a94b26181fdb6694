//! Whatever matches a wire schema decodes, and any value of a parameter arrives as it was: the same for
//! values that nobody thought of.
//!
//! The answers are made from the specs: every subset of the properties, in any order, with nulls, unknown
//! keys and unknown enum values. What a type keeps of them is worked out once more, from the spec alone
//! (`normalised`), and compared.

use std::fmt::Debug;

use client_tests::{
    OperationSpec, Reply, Request, Server, Shape, coze, feishu, normalised, operations, org,
};
use feishu_directory::directory::{Condition, DepartmentField, Filter, FilterField};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};
use serde_json::{Map, Value, json};
use vendor_client_core::ErrorKind;
use xtask::spec::model::Kind;

fn check<S: Strategy<Value: Debug>>(
    cases: u32,
    strategy: S,
    mut test: impl FnMut(S::Value) -> Result<(), String>,
) {
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    // The runner takes a function that it may call through a shared reference.
    let test = std::cell::RefCell::new(&mut test);
    let result = TestRunner::new(config)
        .run(&strategy, |value| (test.borrow_mut())(value).map_err(TestCaseError::fail));
    match result {
        Ok(()) => {}
        Err(TestError::Fail(reason, value)) => panic!("{reason}\nwith {value:#?}"),
        Err(error) => panic!("{error}"),
    }
}

/// Texts as nasty as they come, and often short ones.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => any::<String>(),
        1 => "[./%\\\\?#&=+ ;@:{}\"'<>~*-]{0,6}",
        1 => "[a-z0-9_-]{0,12}",
        1 => Just(String::new()),
    ]
}

fn integer() -> impl Strategy<Value = i64> {
    prop_oneof![any::<i64>(), -2..2_100_i64, Just(i64::MIN), Just(i64::MAX)]
}

/// A fraction that is read as it was written: of seventeen digits, serde_json may lose the last.
fn fraction() -> impl Strategy<Value = f64> {
    any::<i32>().prop_map(|number| f64::from(number) / 8.0)
}

/// JSON of any shape, for what no schema describes.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        fraction().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((text(), inner), 0..4)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// JSON that matches a wire schema, as vendors stretch it.
fn matching(shape: Shape<'_>) -> BoxedStrategy<Value> {
    match shape.kind() {
        Kind::String => match known(shape) {
            known if known.is_empty() => text().prop_map(Value::from).boxed(),
            known => {
                let known = prop::sample::select(known);
                prop_oneof![3 => known, 1 => text().prop_map(Value::from)].boxed()
            }
        },
        Kind::Integer => match known(shape) {
            known if known.is_empty() => integer().prop_map(Value::from).boxed(),
            known => {
                let known = prop::sample::select(known);
                let wide = prop_oneof![
                    any::<u64>().prop_map(Value::from),
                    any::<i32>().prop_map(|number| json!(f64::from(number) / 8.0)),
                    text().prop_map(Value::from),
                    "[-+.0-9e]{1,5}".prop_map(Value::from),
                ];
                let integer = prop_oneof![3 => known, 1 => integer().prop_map(Value::from)];
                prop_oneof![3 => integer.prop_flat_map(spellings), 1 => wide].boxed()
            }
        },
        Kind::Number => fraction().prop_map(Value::from).boxed(),
        Kind::Object if shape.is_free_form() => vec((text(), anything()), 0..4)
            .prop_map(|entries| Value::Object(entries.into_iter().collect()))
            .boxed(),
        Kind::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        Kind::Array => vec(or_null(matching(shape.element())), 0..4).prop_map(Value::from).boxed(),
        Kind::Object => match shape.map_value() {
            Some(values) => vec((text(), or_null(matching(values))), 0..4)
                .prop_map(|entries| Value::Object(entries.into_iter().collect()))
                .boxed(),
            None => object(shape),
        },
    }
}

/// An integer as one server or another writes it.
fn spellings(integer: Value) -> impl Strategy<Value = Value> {
    let mut spellings = vec![integer.clone(), json!(integer.to_string())];
    spellings.extend(
        integer
            .as_i64()
            .filter(|i| i.unsigned_abs() < 1_000_000_000_000_000)
            .map(|i| json!(i as f64)),
    );
    prop::sample::select(spellings)
}

fn known(shape: Shape<'_>) -> Vec<Value> {
    shape.schema().known_values.iter().map(|known| known.value.clone()).collect()
}

fn or_null(strategy: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop_oneof![6 => strategy, 1 => Just(Value::Null)].boxed()
}

fn object(shape: Shape<'_>) -> BoxedStrategy<Value> {
    let names: Vec<String> = shape.properties().map(|(name, _)| name.to_owned()).collect();
    let properties: Vec<_> = shape
        .properties()
        .map(|(name, property)| {
            let entry = (Just(name.to_owned()), or_null(matching(property)));
            prop_oneof![3 => entry.prop_map(Some), 1 => Just(None)]
        })
        .collect();
    let unknown = (text(), anything())
        .prop_filter("a known key", move |(key, _)| !names.contains(key))
        .prop_map(Some);
    (properties, vec(unknown, 0..3))
        .prop_map(|(mut properties, unknown)| {
            properties.extend(unknown);
            properties
        })
        .prop_shuffle()
        .prop_map(|entries| Value::Object(entries.into_iter().flatten().collect::<Map<_, _>>()))
        .boxed()
}

fn same<T: PartialEq + Debug>(left: T, right: T, what: &str) -> Result<(), String> {
    if left == right { Ok(()) } else { Err(format!("{what}:\n  {left:?}\n  {right:?}")) }
}

fn recoded(operation: &OperationSpec, data: &str) -> Result<String, String> {
    operation.recode(data.as_bytes()).map_err(|error| format!("does not decode: {error}"))
}

#[test]
fn whatever_matches_the_schema_decodes_and_is_kept() {
    for operation in operations().into_iter().filter(|operation| operation.has_data()) {
        let shape = operation.shape();
        check(300, matching(shape), |data| {
            let once = recoded(&operation, &data.to_string())?;
            let kept: Value = serde_json::from_str(&once).map_err(|error| error.to_string())?;
            same(normalised(shape, &kept), normalised(shape, &data), "what is kept differs")?;
            let twice = recoded(&operation, &once)?;
            same(twice, once, "a second round trip changes it")
        });
    }
}

/// A runtime and a server that answers every request alike.
struct Wire {
    runtime: tokio::runtime::Runtime,
    server: Server,
}

impl Wire {
    fn new(mut answer: impl FnMut() -> Reply + Send + 'static) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let server = runtime.block_on(Server::answering(move |_, _| answer()));
        Self { runtime, server }
    }

    /// The request that came last.
    fn last(&self) -> Request {
        self.server.requests().pop().expect("no request came")
    }

    fn count(&self) -> usize {
        self.server.requests().len()
    }
}

#[test]
fn the_same_over_http() {
    for operation in operations().into_iter().filter(|operation| operation.has_data()) {
        let shape = operation.shape();
        let next = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
        let body = std::sync::Arc::clone(&next);
        let wire = Wire::new(move || Reply::json(200, body.lock().unwrap().as_bytes()));
        check(40, matching(shape), |data| {
            // Without an envelope, these two keys are a vendor's way to say no.
            let refusal = ["error_code", "error"]
                .iter()
                .any(|key| data.get(key).is_some_and(|code| !code.is_null()));
            if !operation.has_envelope() && refusal {
                return Ok(());
            }
            *next.lock().unwrap() = operation.answer_with(data.clone()).to_string();
            let outcome = wire.runtime.block_on(operation.send(&wire.server));
            // Without an envelope, an object that has none of the documented fields is a stranger's.
            let fields = data.as_object().filter(|_| shape.properties().next().is_some());
            let known = shape.properties().any(|(name, _)| data.get(name).is_some());
            let strange = !known && fields.is_some_and(|fields| !fields.is_empty());
            if !operation.has_envelope() && strange {
                let kind = outcome.err().map(|failure| failure.kind);
                return same(
                    kind,
                    Some(ErrorKind::Decode),
                    "a stranger's object is taken for a page",
                );
            }
            let success = outcome.map_err(|failure| failure.display)?;
            same(success.text, recoded(&operation, &data.to_string())?, "HTTP changes it")
        });
    }
}

fn ok() -> Reply {
    // With one documented field for those without an envelope: a stranger's object is no page.
    Reply::json(200, r#"{"code":0,"data":{},"total":0}"#)
}

#[test]
fn any_text_arrives_in_the_query() {
    let wire = Wire::new(ok);
    let (feishu, org) = (feishu(&wire.server), org(&wire.server));
    check(200, [text(), text(), text()], |[first, second, third]| {
        let call = feishu
            .contact()
            .list_unit_departments(first.clone())
            .department_id_type(second.clone().into())
            .page_token(third.clone());
        wire.runtime.block_on(call.send()).map_err(|error| error.to_string())?;
        let request = wire.last();
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let expected = vec![
            pair("unit_id", &first),
            pair("department_id_type", &second),
            pair("page_token", &third),
        ];
        same(request.query(), expected, "the query differs")?;
        same(request.path(), "/open-apis/contact/v3/unit/list_department", "the path differs")?;

        let call = org.list_organizations(1).offset(0).org_id(first.clone());
        wire.runtime.block_on(call.send()).map_err(|error| error.to_string())?;
        same(wire.last().parameter("org_id"), Some(first), "org_id differs")
    });
}

#[test]
fn any_text_arrives_in_the_path_or_is_refused() {
    let wire = Wire::new(ok);
    let coze = coze(&wire.server);
    let dots = "\\.{0,4}";
    check(200, prop_oneof![4 => text(), 1 => dots], |id| {
        let before = wire.count();
        let call = coze.list_organizations(id.clone());
        let result = wire.runtime.block_on(call.send());
        if ["", ".", ".."].contains(&id.as_str()) {
            let error = result.err().ok_or("a path that names another operation was sent")?;
            same(error.kind(), ErrorKind::InvalidRequest, "the kind differs")?;
            return same(wire.count(), before, "something was sent");
        }
        result.map_err(|error| error.to_string())?;
        let expected = ["v1", "enterprises", &id, "organizations"].map(str::to_owned).to_vec();
        same(wire.last().segments(), expected, "the path differs")?;
        same(wire.last().query(), vec![], "there is a query")
    });
}

#[test]
fn any_text_arrives_in_the_body() {
    let wire = Wire::new(ok);
    let feishu = feishu(&wire.server);
    let short = text().prop_map(|text| text.chars().take(64).collect::<String>());
    check(150, (text(), text(), vec(short, 0..5)), |(field, token, values)| {
        let call = feishu
            .directory()
            .filter_departments(
                Filter::new([
                    Condition::any_of(FilterField::from(field.clone()), values.clone()),
                    Condition::equals(
                        field.clone().into(),
                        values.first().cloned().unwrap_or_default(),
                    ),
                ]),
                [DepartmentField::from(field.clone())],
            )
            .page_token(token.clone());
        wire.runtime.block_on(call.send()).map_err(|error| error.to_string())?;
        let body = wire.last().json();
        same(&body["required_fields"], &json!([field]), "required_fields differ")?;
        same(&body["page_request"]["page_token"], &json!(token), "the token differs")?;
        let condition = &body["filter"]["conditions"][0];
        same(&condition["field"], &json!(field), "the field differs")?;
        let inner = |index: usize| -> Value {
            let value = body["filter"]["conditions"][index]["value"].as_str().unwrap();
            serde_json::from_str(value).unwrap()
        };
        same(inner(0), json!(values), "the list of values differs")?;
        let first = values.first().cloned().unwrap_or_default();
        same(inner(1), json!(first), "the value differs")
    });
}

/// A token goes out as it is, or not at all; whatever it is, no error shows it.
#[test]
fn any_token_arrives_or_is_refused() {
    let wire = Wire::new(ok);
    check(150, prop_oneof![text(), "[!-~]{1,40}"], |token| {
        let before = wire.count();
        let client = coze_enterprise::Client::builder()
            .base_url(wire.server.url())
            .credentials(coze_enterprise::StaticToken::new(token.clone()))
            .build()
            .map_err(|error| error.to_string())?;
        let call = client.list_organizations("1");
        match wire.runtime.block_on(call.send()) {
            Ok(_) => {
                let sent = wire.last().header("authorization").map(str::to_owned);
                same(sent, Some(format!("Bearer {token}")), "the header differs")
            }
            Err(error) => {
                same(error.kind(), ErrorKind::Credentials, "the kind differs")?;
                same(wire.count(), before, "something was sent")?;
                let printed = format!("{error} {error:?}");
                // A short token is in any sentence.
                if token.chars().count() > 8 && printed.contains(&token) {
                    return Err(format!("the token is in {printed}"));
                }
                Ok(())
            }
        }
    });
}
