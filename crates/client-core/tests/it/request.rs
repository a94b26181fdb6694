//! The checks before sending, and the encoding of parameters.

use proptest::prelude::*;
use serde::Serialize;
use vendor_client_core::{Method, Operation, Request};

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
            std::error::Error::source(&error).unwrap().to_string()
        }
    }
}

fn units() -> Request {
    Request::new(&FIND_UNITS)
}

#[tokio::test]
async fn limits_name_parameter_value_and_limit() {
    let none = None::<&str>;
    let table = [
        (units().range("n", Some(100), 1..=100), "sent"),
        (units().range("n", Some(1), 1..=100), "sent"),
        (units().range("n", None::<i64>, 1..=100), "sent"),
        (units().range("n", Some(101), 1..=100), "n is 101, and at most 100 is allowed"),
        (units().range("n", Some(0_u32), 1..=100), "n is 0, and at least 1 is required"),
        (
            units().range("n", Some(i64::MIN), 1..=9),
            "n is -9223372036854775808, and at least 1 is required",
        ),
        (units().length("t", none, 1..=2), "sent"),
        (units().length("t", Some("éé"), 1..=2), "sent"),
        (units().length("t", Some("ééé"), 1..=2), "t has 3 characters, and at most 2 are allowed"),
        (units().length("t", Some(""), 1..=2), "t has 0 characters, and at least 1 is required"),
        (units().length("t", Some("a"), 2..=3), "t has 1 character, and at least 2 are required"),
        (units().count("l", None, 1..=2), "sent"),
        (units().count("l", Some(2), 1..=2), "sent"),
        (units().count("l", Some(3), 1..=2), "l has 3 items, and at most 2 are allowed"),
        (units().require("r", none), "r is required, and was not set"),
        (units().require("r", Some("")), "sent"),
        (units().require("b", none).range("n", Some(0), 1..=2), "b is required, and was not set"),
    ];
    for (request, expected) in table {
        assert_eq!(refusal(request).await, expected);
    }
}

#[tokio::test]
async fn json_text_is_one_string_or_a_list_of_them() {
    let check = |value: &'static str| refusal(units().json_text("v", value, 3, 2));
    let table = [
        (r#""0""#, "sent"),
        (r#""ééé""#, "sent"),
        (r#"["a","abc"]"#, "sent"),
        (r#"[]"#, "sent"),
        (r#""abcd""#, "v holds a text of 4 characters, and at most 3 are allowed"),
        (r#"["a","abcd"]"#, "v holds a text of 4 characters, and at most 3 are allowed"),
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
    let long = refusal(units().json_text("v", &"x".repeat(10_000), 3, 2)).await;
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
