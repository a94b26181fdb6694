//! The checks before sending, and the encoding of parameters.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::Serialize;
use vendor_client_core::plumbing::{Check, Pattern, Piece, Request, Sequence};
use vendor_client_core::{Method, Operation};

use crate::support::acme::{FIND_UNITS, LIST_UNITS};
use crate::support::{Acme, Act, Client, Page, Server, client, http};

/// What a request is refused for, or `sent`.
async fn refusal(request: Request) -> String {
    let answer = http("200 OK", "", r#"{"code":0,"data":{}}"#);
    let server = Server::start([vec![Act::Write(answer)]]).await;
    match client::<Acme>(&server.url()).0.send::<Page>(request).await {
        Ok(_) => "sent".to_owned(),
        Err(error) => {
            assert!(error.is_invalid_request(), "{error}");
            assert_eq!(server.requests(), [""; 0], "nothing may be sent");
            error.cause().unwrap().to_string()
        }
    }
}

fn units() -> Request {
    Request::new(&FIND_UNITS)
}

#[tokio::test]
async fn limits_name_parameter_value_and_limit() {
    type Checks = fn(&mut Check);

    let table: &[(Checks, &str)] = &[
        (|check| check.range("n", Some(100), 1..=100), "sent"),
        (|check| check.range("n", Some(1), 1..=100), "sent"),
        (|check| check.range("n", None::<i64>, 1..=100), "sent"),
        (|check| check.range("n", Some(101), 1..=100), "n is 101, and at most 100 is allowed"),
        (|check| check.range("n", Some(0_u32), 1..=100), "n is 0, and at least 1 is required"),
        (
            |check| check.range("n", Some(i64::MIN), 1..=9),
            "n is -9223372036854775808, and at least 1 is required",
        ),
        (|check| check.length("t", None::<&str>, 1..=2), "sent"),
        (|check| check.length("t", Some("éé"), 1..=2), "sent"),
        (
            |check| check.length("t", Some("ééé"), 1..=2),
            "t has 3 characters, and at most 2 are allowed",
        ),
        (
            |check| check.length("t", Some(""), 1..=2),
            "t has 0 characters, and at least 1 is required",
        ),
        (
            |check| check.length("t", Some("a"), 2..=3),
            "t has 1 character, and at least 2 are required",
        ),
        (|check| check.count("l", None, 1..=2), "sent"),
        (|check| check.count("l", Some(2), 1..=2), "sent"),
        (|check| check.count("l", Some(3), 1..=2), "l has 3 items, and at most 2 are allowed"),
        (
            |check| {
                check.count("l", Some(0), 1..=2);
                check.range("n", Some(0), 1..=2);
            },
            "l has 0 items, and at least 1 is required",
        ),
    ];
    for (checks, expected) in table {
        assert_eq!(refusal(units().check(checks)).await, *expected);
    }
}

#[tokio::test]
async fn a_number_is_finite_and_within_its_range() {
    let number = |value| refusal(units().check(|check| check.number("n", Some(value), 0.5..=1e3)));
    assert_eq!(number(0.5).await, "sent");
    assert_eq!(number(1000.0).await, "sent");
    assert_eq!(number(0.25).await, "n is 0.25, and at least 0.5 is required");
    assert_eq!(number(1000.5).await, "n is 1000.5, and at most 1000 is allowed");
    assert_eq!(number(f64::NAN).await, "n is NaN, and only a finite number can be sent");
    assert_eq!(number(f64::INFINITY).await, "n is inf, and only a finite number can be sent");
    let any = f64::MIN..=f64::MAX;
    let any = refusal(units().check(|check| check.number("n", Some(f64::NEG_INFINITY), any)));
    assert_eq!(any.await, "n is -inf, and only a finite number can be sent");
}

/// A condition may hold conditions.
#[derive(Clone, Default)]
struct Condition {
    field: String,
    operator: Option<String>,
    weight: Option<f64>,
    any_of: Vec<Condition>,
    labels: BTreeMap<String, String>,
    names: Vec<Vec<String>>,
}

impl Condition {
    fn check(&self, check: &mut Check) {
        static FIELD: Pattern = Pattern {
            text: "^[a-z]*$",
            any_of: &[Sequence {
                from_start: true,
                to_end: true,
                pieces: &[Piece { one_of: &[('a', 'z')], min: 0, max: None }],
            }],
        };
        check.pattern("field", Some(&self.field), &FIELD);
        check.require("operator", self.operator.as_deref());
        check.number("weight", self.weight, 0.0..=1.0);
        check.count("any_of", Some(self.any_of.len()), 0..=2);
        check.each("any_of", Some(&self.any_of), Condition::check);
        check.entries("labels", Some(&self.labels), |label, check| {
            check.length("", Some(label), 1..=3);
        });
        check.each("names", Some(&self.names), |names, check| {
            check.each("", Some(names), |name, check| check.length("", Some(name), 1..=3));
        });
    }
}

#[tokio::test]
async fn a_body_is_checked_down_to_its_leaves() {
    let good = Condition {
        field: "a".into(),
        operator: Some(String::new()),
        weight: Some(0.5),
        ..Condition::default()
    };
    let deep = (0..200).fold(Condition { field: "A".into(), ..good.clone() }, |inner, _| {
        Condition { any_of: vec![good.clone(), inner], ..good.clone() }
    });
    let labels = BTreeMap::from([("zh \"x\"".to_owned(), "long".to_owned())]);
    let table = [
        (good.clone(), "sent"),
        (
            Condition { operator: None, ..good.clone() },
            "filter.operator is required, and was not set",
        ),
        (
            Condition { weight: Some(f64::NAN), ..good.clone() },
            "filter.weight is NaN, and only a finite number can be sent",
        ),
        (
            Condition { any_of: vec![good.clone(); 3], ..good.clone() },
            "filter.any_of has 3 items, and at most 2 are allowed",
        ),
        (
            Condition {
                any_of: vec![good.clone(), Condition { weight: Some(2.0), ..good.clone() }],
                ..good.clone()
            },
            "filter.any_of[1].weight is 2, and at most 1 is allowed",
        ),
        (
            Condition { labels, ..good.clone() },
            r#"filter.labels["zh "x""] has 4 characters, and at most 3 are allowed"#,
        ),
        (
            Condition { names: vec![vec![], vec!["a".into(), String::new()]], ..good.clone() },
            "filter.names[1][1] has 0 characters, and at least 1 is required",
        ),
        // The first of two problems, and no value that may be personal.
        (
            Condition { field: "+49".into(), weight: Some(2.0), ..good.clone() },
            "filter.field does not match the pattern ^[a-z]*$",
        ),
    ];
    for (condition, expected) in table {
        let request =
            units().check(|check| check.object("filter", Some(&condition), Condition::check));
        assert_eq!(refusal(request).await, expected);
    }
    let request = units().check(|check| check.object("filter", Some(&deep), Condition::check));
    let problem = refusal(request).await;
    assert!(problem.starts_with("filter.any_of[1].any_of[1]"), "{problem}");
    assert!(problem.ends_with("any_of[1].field does not match the pattern ^[a-z]*$"), "{problem}");
}

#[tokio::test]
async fn json_text_is_one_string_or_a_list_of_them() {
    let check = |value: &'static str| {
        refusal(units().check(|check| check.json_text("v", Some(value), 3, 2)))
    };
    let table = [
        (r#""0""#, "sent"),
        (r#""ééé""#, "sent"),
        (r#"["a","abc"]"#, "sent"),
        (r#"[]"#, "sent"),
        (r#""abcd""#, "v holds a string of 4 characters, and at most 3 are allowed"),
        (r#"["a","abcd"]"#, "v holds a string of 4 characters, and at most 3 are allowed"),
        (r#"["a","b","c"]"#, "v has 3 items, and at most 2 are allowed"),
        (r#"["a",1]"#, "v holds an item (number 1, counted from 0) that is not a string"),
        ("0", r#"v is "0": JSON, but neither a string nor a list of strings"#),
        (r#"{"a":1}"#, r#"v is "{"a":1}": JSON, but neither a string nor a list of strings"#),
        ("od", r#"v is "od", and that is not JSON (the text 0 is written as "\"0\"")"#),
        ("", r#"v is "", and that is not JSON (the text 0 is written as "\"0\"")"#),
    ];
    for (value, expected) in table {
        assert_eq!(check(value).await, expected, "{value}");
    }
    let long =
        refusal(units().check(|check| check.json_text("v", Some(&"x".repeat(10_000)), 3, 2))).await;
    assert!(long.len() < 200, "{long}");
}

#[tokio::test]
async fn a_path_carries_what_a_url_can() {
    let path =
        |value: Option<&'static str>| refusal(Request::new(&LIST_UNITS).path("team_id", value));
    assert_eq!(path(Some("...")).await, "sent");
    assert_eq!(path(Some("%2e%2e")).await, "sent");
    assert_eq!(path(None).await, "team_id is required, and was not set");
    assert_eq!(path(Some("")).await, "team_id is empty, and a path cannot carry that");
    assert_eq!(path(Some(".")).await, r#"team_id is ".", and a path cannot carry that"#);
    assert_eq!(path(Some("..")).await, r#"team_id is "..", and a path cannot carry that"#);

    let forgotten = refusal(Request::new(&LIST_UNITS)).await;
    assert_eq!(forgotten, "team_id is required, and was not set");
    let wrong = refusal(units().path("team_id", Some("a"))).await;
    assert_eq!(wrong, "team_id has no place in this operation's path");
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused() {
    struct Never;
    impl Serialize for Never {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("never"))
        }
    }
    assert_eq!(refusal(units().json(&Never)).await, "body cannot be written as JSON: never");
}

#[tokio::test]
async fn a_value_does_not_become_the_place_of_another() {
    static TWO: Operation = Operation {
        id: "two",
        method: Method::GET,
        path: "/{a}/{b}",
        idempotent: true,
        headers: &[],
        docs: "",
        updated: None,
        tokens: &[],
        scopes: &[],
        rate_limits: &[],
    };
    let server =
        Server::start([vec![Act::Write(http("200 OK", "", r#"{"code":0,"data":{}}"#))]]).await;
    let request = Request::new(&TWO).path("a", Some("{b}")).path("b", Some("x"));
    client::<Acme>(&server.url()).0.send::<Page>(request).await.unwrap();
    assert!(server.requests()[0].starts_with("GET /%7Bb%7D/x HTTP/1.1"), "{:?}", server.requests());
}

/// A server and a client for many requests, and a URL parser that is not ours.
struct Echo {
    runtime: tokio::runtime::Runtime,
    server: Server,
    client: Client<Acme>,
}

const CASES: u32 = 128;

impl Echo {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let answer = || vec![Act::Write(http("200 OK", "", r#"{"code":0,"data":{}}"#))];
        let server = runtime.block_on(Server::start((0..CASES * 20).map(|_| answer())));
        let client = client::<Acme>(&server.url());
        Self { runtime, server, client }
    }

    /// The URL that a request goes to, as the server sees it.
    fn url(&self, request: Request) -> reqwest::Url {
        self.runtime.block_on(self.client.0.send::<Page>(request)).unwrap();
        let request = self.server.requests().pop().unwrap();
        let target = request.split(' ').nth(1).unwrap();
        reqwest::Url::parse(&format!("http://host{target}")).unwrap()
    }
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: CASES, ..ProptestConfig::default() }
}

#[test]
fn every_path_value_arrives_as_it_was() {
    let echo = Echo::new();
    proptest!(config(), |(value in r".*|[./%?#\\ ]{1,4}")| {
        prop_assume!(!["", ".", ".."].contains(&value.as_str()));
        let url = echo.url(Request::new(&LIST_UNITS).path("team_id", Some(&value)));
        let segments: Vec<_> = url.path_segments().unwrap().collect();
        prop_assert_eq!(segments.len(), 4, "{}", url);
        let decoded = percent_encoding::percent_decode_str(segments[2]).decode_utf8().unwrap();
        prop_assert_eq!(decoded, value);
        prop_assert_eq!(url.query(), None);
    });
}

#[test]
fn every_query_value_arrives_as_it_was() {
    let echo = Echo::new();
    proptest!(config(), |(first in ".*", second in "[&=+%#? a]*")| {
        let request = Request::new(&FIND_UNITS)
            .query("first", Some(&first))
            .query("second", Some(&second));
        let url = echo.url(request);
        let pairs: Vec<_> = url.query_pairs().into_owned().collect();
        prop_assert_eq!(pairs, [("first".to_owned(), first), ("second".to_owned(), second)]);
        // Also for a server that does not read a plus as a space.
        prop_assert!(!url.query().unwrap().contains('+'));
    });
}

#[tokio::test]
async fn a_list_that_would_arrive_as_another_is_refused() {
    let none = None::<&[String]>;
    let empty: &[&str] = &[];
    let nothing = "l is an empty list, which a query cannot express: leave it out if there is \
                   nothing to send";
    assert_eq!(refusal(units().query_each("l", none)).await, "sent");
    assert_eq!(refusal(units().query_joined("l", none)).await, "sent");
    assert_eq!(refusal(units().query_each("l", Some(empty))).await, nothing);
    assert_eq!(refusal(units().query_joined("l", Some(empty))).await, nothing);
    assert_eq!(
        refusal(units().query_joined("l", Some(&["a", "b,c"][..]))).await,
        "l[1] holds a comma, and commas separate the items of this list"
    );
    assert_eq!(
        refusal(units().query_joined("l", Some(&[""][..]))).await,
        "l[0] is empty, and commas separate the items of this list"
    );
}

#[test]
fn every_list_arrives_as_it_was() {
    let echo = Echo::new();
    proptest!(config(), |(each in prop::collection::vec(".*|[&=,+%# ]{1,3}", 1..5), joined in prop::collection::vec("[^,]+", 1..5))| {
        let request = units().query_each("each", Some(&each)).query_joined("joined", Some(&joined));
        let url = echo.url(request);
        let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        let (last, first) = pairs.split_last().unwrap();
        prop_assert!(first.iter().all(|(name, _)| name == "each"));
        prop_assert_eq!(first.iter().map(|(_, value)| value).collect::<Vec<_>>(), each.iter().collect::<Vec<_>>());
        prop_assert_eq!(&last.0, "joined");
        prop_assert_eq!(last.1.split(',').collect::<Vec<_>>(), joined);
    });
}

#[tokio::test]
async fn numbers_and_booleans_are_written_as_json_writes_them() {
    let server =
        Server::start([vec![Act::Write(http("200 OK", "", r#"{"code":0,"data":{}}"#))]]).await;
    let request = units()
        .query("deep", Some(&true))
        .query("share", Some(&0.1_f64))
        .query("large", Some(&1e21_f64))
        .query("count", Some(&-5_i64))
        .query_joined("ranks", Some(&[1, 2, 3][..]))
        .query_each("zh-CN", Some(&[false][..]));
    client::<Acme>(&server.url()).0.send::<Page>(request).await.unwrap();
    let target = server.requests()[0].split(' ').nth(1).unwrap().to_owned();
    assert_eq!(
        target,
        "/v1/units/find?deep=true&share=0.1&large=1000000000000000000000&count=-5&ranks=1,2,3\
         &zh-CN=false"
    );
}

#[tokio::test]
async fn a_header_arrives_as_it_was_or_not_at_all() {
    let header = |value: &'static str| async move {
        let answer = http("200 OK", "", r#"{"code":0,"data":{}}"#);
        let server = Server::start([vec![Act::Write(answer)]]).await;
        let request = units().header("X-Acme-Trace", Some(value));
        match client::<Acme>(&server.url()).0.send::<Page>(request).await {
            Ok(_) => server.requests()[0].clone(),
            Err(error) => error.to_string(),
        }
    };
    assert!(header("a b/~\"").await.contains("\r\nx-acme-trace: a b/~\"\r\n"));
    assert!(header("").await.contains("\r\nx-acme-trace: \r\n"));
    for odd in ["é", "a\r\nauthorization: b", "\0", "\t", " a", "a ", "\u{7f}"] {
        let error = header(odd).await;
        assert!(error.contains("X-Acme-Trace holds a character that a header cannot"), "{error}");
    }
    assert_eq!(refusal(units().header("X-Acme-Trace", None::<&str>)).await, "sent");
}

/// A parameter is no way around the credentials or the documented headers.
#[tokio::test]
async fn a_header_parameter_replaces_no_header_of_ours() {
    let server =
        Server::start([vec![Act::Write(http("200 OK", "", r#"{"code":0,"data":{}}"#))]]).await;
    let request = units()
        .header("Authorization", Some("mine"))
        .header("Content-Type", Some("text/plain"))
        .json(&1);
    client::<Acme>(&server.url()).0.send::<Page>(request).await.unwrap();
    let seen = server.requests().pop().unwrap();
    assert!(!seen.contains("mine") && !seen.contains("text/plain"), "{seen}");
}
