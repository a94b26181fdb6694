//! Answers in every shape: data, refusals, and what is neither.

use vendor_client_core::{Error, ErrorKind, Response, Violation, WireCode};

use crate::support::acme::TOKEN;
use crate::support::{AcmeCode, Page, bare, http, wrapped};

const DATA: &str = r#"{"units":[{"id":"a","size":3,"new":1}],"unknown":null}"#;

/// What an answer comes to, in short.
fn short(result: Result<Response<Page>, Error<AcmeCode>>) -> String {
    match result {
        Ok(page) => format!("ok {} {}", page.status().as_u16(), page.units.len()),
        Err(error) => {
            let Error { .. } = &error;
            let status = error.status().map_or(0, |status| status.as_u16());
            let detail = match error.kind() {
                ErrorKind::Api => format!("{:?}", error.code().unwrap()),
                ErrorKind::Decode => error.path().unwrap_or("-").to_owned(),
                _ => String::new(),
            };
            format!("{:?} {status} {detail}", error.kind()).trim_end().to_owned()
        }
    }
}

#[tokio::test]
async fn wrapped_answers_go_by_their_code() {
    let data = format!(r#"{{"code":0,"msg":"","data":{DATA}}}"#);
    let garbage = r#"{"code":40011,"msg":"no","data":{"units":17}}"#;
    let deep = format!(r#"{{"code":40011,"msg":"no","data":{}"#, "[".repeat(500));
    let refused_unit = "Api 200 PageSizeInvalid";
    let table: &[(&str, &str, &str)] = &[
        // Success, whatever the status.
        ("200 OK", &data, "ok 200 1"),
        ("201 Created", &data, "ok 201 1"),
        ("400 Bad Request", &data, "ok 400 1"),
        ("500 Internal Server Error", &data, "ok 500 1"),
        ("200 OK", r#"{"data":{"units":1,"units2":1},"code":0}"#, "Decode 200 data.units"),
        ("200 OK", r#"{"data":{},"msg":null,"code":0,"more":{}}"#, "ok 200 0"),
        ("200 OK", r#"{"code":"0","data":{}}"#, "ok 200 0"),
        ("200 OK", r#"{"code":0.0,"data":{}}"#, "ok 200 0"),
        // Failure, whatever the status and whatever the rest.
        ("200 OK", r#"{"code":40011,"msg":"no"}"#, refused_unit),
        ("200 OK", r#"{"code":40011,"msg":"no","data":{}}"#, refused_unit),
        ("200 OK", garbage, refused_unit),
        ("200 OK", &deep, refused_unit),
        ("200 OK", r#"{"msg":"no","code":40011,"data":1e999}"#, refused_unit),
        ("200 OK", r#"{"code":40011,"msg":"no","da"#, refused_unit),
        ("200 OK", r#"{"code":40011}"#, refused_unit),
        ("200 OK", r#"{"code":"40011","msg":"no"}"#, refused_unit),
        ("302 Found", r#"{"code":40011,"msg":"no"}"#, "Api 302 PageSizeInvalid"),
        ("400 Bad Request", r#"{"code":40011,"msg":"no"}"#, "Api 400 PageSizeInvalid"),
        ("200 OK", r#"{"code":-1,"msg":"no"}"#, "Api 200 Other(Integer(-1))"),
        ("200 OK", r#"{"code":"odd"}"#, r#"Api 200 Other(Text("odd"))"#),
        (
            "200 OK",
            r#"{"code":99999999999999999999999,"data":{}}"#,
            r#"Api 200 Other(Text("1e+23"))"#,
        ),
        (
            "200 OK",
            r#"{"code":18446744073709551615}"#,
            r#"Api 200 Other(Text("18446744073709551615"))"#,
        ),
        // Two codes are never a success.
        ("200 OK", r#"{"code":40011,"code":0,"data":{}}"#, refused_unit),
        ("200 OK", r#"{"code":0,"code":40011,"data":{}}"#, "Decode 200 -"),
        // Success without data.
        ("200 OK", r#"{"code":0,"msg":""}"#, "Decode 200 data"),
        ("200 OK", r#"{"code":0,"data":null}"#, "Decode 200 data"),
        ("400 Bad Request", r#"{"code":0}"#, "Decode 400 data"),
        // Data of another shape.
        (
            "200 OK",
            r#"{"code":0,"data":{"units":[{"id":"a"},{"id":7}]}}"#,
            "Decode 200 data.units[1].id",
        ),
        (
            "200 OK",
            r#"{"code":0,"data":{"units":[{"id":"a","size":1e20}]}}"#,
            "Decode 200 data.units[0].size",
        ),
        ("200 OK", r#"{"code":0,"data":"x"}"#, "Decode 200 data"),
        // To serde a list is a struct in which nothing is set; here it is no page.
        ("200 OK", r#"{"code":0,"data":[]}"#, "Decode 200 data"),
        ("200 OK", r#"{"code":0,"data":[[]]}"#, "Decode 200 data"),
        ("200 OK", r#"[0,{"units":[]}]"#, "Decode 200 -"),
        ("200 OK", r#"{"code":0,"data":{}} x"#, "Decode 200 -"),
        // No code.
        ("200 OK", r#"{"data":{}}"#, "Decode 200 code"),
        ("200 OK", r#"{"code":null,"data":{}}"#, "Decode 200 code"),
        ("200 OK", r#"{"code":"","data":{}}"#, "Decode 200 code"),
        ("200 OK", r#"{"code":[],"data":{}}"#, "Decode 200 code"),
        ("200 OK", "[]", "Decode 200 -"),
        ("200 OK", "null", "Decode 200 -"),
        ("404 Not Found", r#"{"data":{}}"#, "Status 404"),
        ("404 Not Found", r#"{"code":null,"data":{}}"#, "Status 404"),
        ("404 Not Found", "[]", "Status 404"),
        // No JSON.
        ("200 OK", "", "Decode 200 -"),
        ("200 OK", " \r\n", "Decode 200 -"),
        ("200 OK", "<html>Welcome</html>", "Decode 200 -"),
        ("502 Bad Gateway", "<html>Bad</html>", "Status 502"),
        ("503 Service Unavailable", "", "Status 503"),
        ("302 Found", &data, "Status 302"),
        ("304 Not Modified", "", "Status 304"),
    ];
    for (status, body, expected) in table {
        let result = short(wrapped(http(status, "", body)).await);
        assert_eq!(result, *expected, "{status} {body}");
    }
}

#[tokio::test]
async fn bare_answers_are_data_unless_they_name_an_error() {
    let table: &[(&str, &str, &str)] = &[
        ("200 OK", DATA, "ok 200 1"),
        ("200 OK", r#"{"error":null,"error_code":null}"#, "ok 200 0"),
        ("200 OK", r#"{"units":[{"id":"\"error\""}]}"#, "ok 200 1"),
        ("200 OK", r#"{"units":[{"id":"error_code","error":"x"}]}"#, "ok 200 1"),
        // A page whose fields are all optional would decode.
        (
            "200 OK",
            r#"{"error_code":"PARAM.1","error_msg":"no"}"#,
            r#"Api 200 Other(Text("PARAM.1"))"#,
        ),
        ("200 OK", r#"{"units":[],"error":"invalid_token"}"#, "Api 200 TokenExpired"),
        ("200 OK", r#"{"units":[],"\u0065rror":"invalid_token"}"#, "Api 200 TokenExpired"),
        ("200 OK", r#"{"error":null,"error":"invalid_token"}"#, "Api 200 TokenExpired"),
        ("400 Bad Request", r#"{"error":"invalid_token"}"#, "Api 400 TokenExpired"),
        ("400 Bad Request", r#"{"error_code":40011}"#, "Api 400 PageSizeInvalid"),
        ("400 Bad Request", r#"{"error":"x","error_code":40011}"#, "Api 400 PageSizeInvalid"),
        ("400 Bad Request", r#"{"error":{"a":1}}"#, r#"Api 400 Other(Text("{\"a\":1}"))"#),
        ("500 Internal Server Error", r#"{"error":"x","a":1e999"#, r#"Api 500 Other(Text("x"))"#),
        ("400 Bad Request", r#"{"error":true}"#, r#"Api 400 Other(Text("true"))"#),
        ("302 Found", r#"{"error":"x"}"#, r#"Api 302 Other(Text("x"))"#),
        ("200 OK", "[]", "Decode 200 -"),
        ("400 Bad Request", DATA, "Status 400"),
        ("404 Not Found", "{}", "Status 404"),
        ("302 Found", DATA, "Status 302"),
        ("502 Bad Gateway", "<html>", "Status 502"),
        ("500 Internal Server Error", "", "Status 500"),
        ("200 OK", "", "Decode 200 -"),
        ("200 OK", "<html>", "Decode 200 -"),
        ("200 OK", r#"{"units":[{"id":1}]}"#, "Decode 200 units[0].id"),
        ("200 OK", "[1]", "Decode 200 -"),
        ("200 OK", "17", "Decode 200 -"),
        ("200 OK", r#"{"units":["#, "Decode 200 units"),
    ];
    for (status, body, expected) in table {
        let result = short(bare(http(status, "", body)).await);
        assert_eq!(result, *expected, "{status} {body}");
    }
}

#[tokio::test]
async fn a_response_keeps_status_headers_and_log_id() {
    let body = format!(r#"{{"code":0,"data":{DATA}}}"#);
    let headers = "x-request-id: second\r\nx-acme-logid: first\r\nset-cookie: s3cr3t\r\n";
    let response = wrapped(http("202 Accepted", headers, &body)).await.unwrap();
    assert_eq!(response.status(), 202);
    assert_eq!(response.headers()["x-request-id"], "second");
    assert_eq!(response.log_id(), Some("first"));
    assert_eq!(response.units[0].size, Some(3));
    assert!(!format!("{response:?}").contains("s3cr3t"));

    // Without a header it may be in the body.
    let body = format!(r#"{{"code":0,"data":{DATA},"error":{{"log_id":"inner"}}}}"#);
    let from_body = wrapped(http("200 OK", "", &body)).await.unwrap();
    assert_eq!(from_body.log_id(), Some("inner"));

    let ids = response.map(|page| page.units.into_iter().map(|unit| unit.id).collect::<Vec<_>>());
    assert_eq!((ids.log_id(), ids.status().as_u16()), (Some("first"), 202));
    assert_eq!(ids.into_data(), ["a"]);
}

#[tokio::test]
async fn the_log_id_of_a_success_is_cleaned_as_that_of_an_error() {
    let around = format!("id-{TOKEN}-7");
    let long = "x".repeat(5_000);
    let cut = format!("{}…", "x".repeat(499));
    for (log_id, expected) in
        [("id-7", "id-7"), (TOKEN, "[redacted]"), (&around, "id-[redacted]-7"), (&long, &cut)]
    {
        let headers = format!("x-acme-logid: {log_id}\r\n");
        let body = format!(r#"{{"code":0,"data":{DATA}}}"#);
        let page = wrapped(http("200 OK", &headers, &body)).await.unwrap();
        assert_eq!(page.log_id(), Some(expected));
        let body = format!(r#"{{"code":0,"data":{DATA},"error":{{"log_id":"{log_id}"}}}}"#);
        let page = wrapped(http("200 OK", "", &body)).await.unwrap();
        assert_eq!(page.log_id(), Some(expected));
    }
    let body = format!(r#"{{"code":0,"data":{DATA},"error":{{"log_id":"a\nb"}}}}"#);
    let page = wrapped(http("200 OK", "", &body)).await.unwrap();
    assert_eq!(page.log_id(), Some(r"a\nb"), "on one line");
}

#[tokio::test]
async fn a_message_shows_five_violations_and_counts_the_rest() {
    let counts = [
        (4, None),
        (5, None),
        (6, Some("; and 1 more")),
        (7, Some("; and 2 more")),
        (99, Some("; and 94 more")),
        // No more than 100 are kept, and how many there are behind them is not known.
        (100, Some("; and at least 95 more")),
        (250, Some("; and at least 95 more")),
    ];
    for (count, rest) in counts {
        let fields = vec![r#"{"field":"f"}"#; count].join(",");
        let body = format!(r#"{{"code":1,"error":{{"fields":[{fields}]}}}}"#);
        let error = wrapped(http("400 Bad Request", "", &body)).await.unwrap_err();
        assert_eq!(error.violations().len(), count.min(100));
        let text = error.to_string();
        match rest {
            Some(rest) => assert!(text.contains(rest), "{text}"),
            None => assert!(!text.contains("; and "), "{text}"),
        }
    }
}

/// Large ones are left out before there are a hundred.
#[tokio::test]
async fn violations_that_are_left_out_are_told() {
    let large = format!(r#"{{"field":"f","more":[{}]}}"#, ["0"; 30].join(","));
    for (field, is_cut) in [(large.as_str(), true), (r#"{"field":"f"}"#, false)] {
        let fields = vec![field; 60].join(",");
        let body = format!(r#"{{"code":1,"error":{{"fields":[{fields}]}}}}"#);
        let error = wrapped(http("400 Bad Request", "", &body)).await.unwrap_err();
        let kept = error.violations().len();
        assert_eq!(kept < 60, is_cut, "{kept}");
        let least = if is_cut { "at least " } else { "" };
        let rest = format!("; and {least}{} more", kept - 5);
        assert!(error.to_string().contains(&rest), "{error}");
    }
}

#[tokio::test]
async fn what_the_vendor_said_is_cut_at_500_characters_however_many_bytes_they_have() {
    let crabs = "🦀".repeat(2_000);
    let body = format!(r#"{{"code":1,"msg":"{crabs}"}}"#);
    let error = wrapped(http("400 Bad Request", "", &body)).await.unwrap_err();
    assert_eq!(error.message(), Some(format!("{}…", "🦀".repeat(499)).as_str()));
    let body = format!(r#"{{"code":1,"error":{{"fields":[{{"field":"{crabs}"}}]}}}}"#);
    let error = wrapped(http("400 Bad Request", "", &body)).await.unwrap_err();
    let [Violation::Field { field, .. }] = error.violations() else { panic!("{error:?}") };
    assert_eq!(*field, format!("{}…", "🦀".repeat(499)));
}

#[tokio::test]
async fn a_refusal_keeps_what_the_vendor_said() {
    let body = r#"{"code": 40011, "msg": "page size is invalid.", "error": {"log_id": "inner",
        "fields": [{"field": "page_size", "value": "101", "description": "too large"}],
        "scopes": [{"scope": "unit:read", "url": "https://acme.example/ask"}]}}"#;
    let error =
        wrapped(http("400 Bad Request", "x-acme-logid: outer\r\n", body)).await.unwrap_err();
    assert_eq!(error.code(), Some(&AcmeCode::PageSizeInvalid));
    assert_eq!(error.message(), Some("page size is invalid."));
    assert_eq!(error.log_id(), Some("outer"));
    assert_eq!(error.remedy(), Some("Send a page_size from 1 to 100"));
    assert_eq!(error.headers().unwrap()["x-acme-logid"], "outer");
    assert_eq!(error.operation(), "list_units");
    assert_eq!(error.docs(), "https://acme.example/docs/list_units");
    assert_eq!(
        error.violations(),
        [
            Violation::Field {
                field: "page_size".to_owned(),
                value: Some("101".to_owned()),
                description: Some("too large".to_owned()),
            },
            Violation::Permission {
                scope: "unit:read".to_owned(),
                url: Some("https://acme.example/ask".to_owned()),
            },
        ]
    );

    let error = wrapped(http("400 Bad Request", "", body)).await.unwrap_err();
    assert_eq!(error.log_id(), Some("inner"), "the body's, without a header");
    let body = r#"{"code":40100,"msg":{"zh":"x"}}"#;
    let error = wrapped(http("403 Forbidden", "", body)).await.unwrap_err();
    assert_eq!(error.remedy(), Some("Ask for the token on the other side of the river."));
    assert_eq!(error.message(), Some(r#"{"zh":"x"}"#));
    let body = r#"{"error_code": "E.1", "error_msg": "bad", "error": "x"}"#;
    let error = bare(http("403 Forbidden", "", body)).await.unwrap_err();
    assert_eq!(error.code(), Some(&AcmeCode::Other(WireCode::Text("E.1".into()))));
    assert_eq!(error.message(), Some("bad"));
}

#[tokio::test]
async fn an_echoed_token_shows_nowhere() {
    let slashed = TOKEN.replace('/', "\\/");
    let violations = format!(
        r#""error":{{"log_id":"{TOKEN}","fields":[{{"field":"{TOKEN}","value":"{TOKEN}","description":"{slashed}"}}],
           "scopes":[{{"scope":"{TOKEN}","url":"{TOKEN}"}}]}}"#
    );
    let bodies = [
        format!(r#"{{"code":1,"msg":"token {TOKEN} is bad",{violations}}}"#),
        format!(r#"{{"code":"{TOKEN}","msg":"{slashed}"}}"#),
        format!(r#"{{"code":1,"msg":"x","error":{{"log_id":"{TOKEN}"}}}}"#),
        format!(r#"{{"code":0,"data":{{"units":[{{"id":"a","size":"{TOKEN}"}}]}}}}"#),
        format!(r#"{{"code":0,"data":{{"units":[{{"id":"a","size":"{slashed}"}}]}}}}"#),
        format!(r#"{{"code":0,"data":{{"units":"{}{TOKEN}"}}}}"#, "x".repeat(110)),
        format!("<html>{TOKEN}{slashed}"),
        format!(r#"{{"code":0,"data":{{"{TOKEN}":"#),
    ];
    for status in ["200 OK", "401 Unauthorized", "302 Found"] {
        for body in &bodies {
            let headers = format!(
                "content-type: {TOKEN}\r\nx-acme-logid: {TOKEN}\r\nlocation: //{TOKEN}\r\nset-cookie: {TOKEN}\r\n"
            );
            let error = wrapped(http(status, &headers, body)).await.unwrap_err();
            let shown = [
                format!("{error} {error:?} {error:#?}"),
                format!("{:?} {:?} {:?}", error.message(), error.log_id(), error.violations()),
                format!("{:?} {:?} {:?}", error.path(), error.excerpt(), error.code()),
            ]
            .join(" ");
            for part in [TOKEN, &slashed, "s3cr3t", "t0ken"] {
                assert!(!shown.contains(part), "{part} in {shown}\nfor {body}");
            }
            assert!(shown.contains("[redacted]"), "{shown}");
        }
    }
}

#[tokio::test]
async fn what_a_server_says_is_bounded_and_on_one_line() {
    let long = "é".repeat(5_000);
    let lines = "a\\r\\nb\\u0000c\\u001b[31md\\u2028e\\u202ef";
    let bodies = [
        format!(r#"{{"code":1,"msg":"{long}","error":{{"log_id":"{long}"}}}}"#),
        format!(r#"{{"code":"{long}","msg":"{lines}"}}"#),
        format!(r#"{{"code":0,"data":{{"units":[{{"id":{{"{long}":"{lines}"}}}}]}}}}"#),
        format!(r#"{{"code":0,"data":{{"units":[{{"id":"a","size":"{long}"}}]}}}}"#),
        format!("<html>\r\n\u{1b}[31m{long}\r\n"),
        "\n\n\n".to_owned() + &long,
        format!(r#"{{"code":1,"error":{{"fields":[{}{{}}]}}}}"#, r#"{"field":"é"},"#.repeat(1_000)),
    ];
    for status in ["200 OK", "500 Internal Server Error"] {
        for body in &bodies {
            let headers = format!("content-type: {}\r\nx-acme-logid: {0}\r\n", "x".repeat(5_000));
            let error = wrapped(http(status, &headers, body)).await.unwrap_err();
            let text = error.to_string();
            assert!(text.chars().count() < 2_000, "{} {text}", text.len());
            assert!(!text.contains(char::is_control), "{text:?}");
            assert!(!text.contains(['\u{2028}', '\u{202e}']), "{text:?}");
            let count = |text: Option<&str>| text.unwrap_or_default().chars().count();
            assert!(count(error.message()) <= 500);
            assert!(count(error.excerpt()) <= 120, "{:?}", error.excerpt());
            assert!(error.violations().len() <= 100);
        }
    }
}

#[tokio::test]
async fn an_excerpt_shows_the_place() {
    let units: Vec<String> =
        (0..50).map(|n| format!("\n{{\"id\":\"é{n}\",\"size\":{n}}}")).collect();
    let body = format!(r#"{{"code":0,"data":{{"units":[{}]}}}}"#, units.join(","));
    let body = body.replace(r#""size":31}"#, r#""size":"many"}"#);
    let error = wrapped(http("200 OK", "", &body)).await.unwrap_err();
    assert_eq!(error.path(), Some("data.units[31].size"));
    let excerpt = error.excerpt().unwrap();
    assert!(excerpt.contains(r#"{"id":"é31","size":"many"}"#), "{excerpt}");
    assert!(excerpt.starts_with('…') && excerpt.ends_with('…'), "{excerpt}");
    assert!(excerpt.chars().count() > 80, "{excerpt}");
}

#[tokio::test]
async fn an_answer_of_something_else_is_no_empty_page() {
    for body in [
        r#"{"message":"Unauthorized"}"#,
        r#"{"status":401,"path":"/v1/units"}"#,
        // A known word that is no key of the answer, and escapes.
        r#"{"message":"units"}"#,
        r#"{"about":{"units":[]}}"#,
        r#"{"message":"no \"token\""}"#,
        r#"{"\\":null}"#,
    ] {
        let error = bare(http("200 OK", "", body)).await.unwrap_err();
        assert!(error.is_decode(), "{error}");
        let text = error.to_string();
        assert!(text.contains("it has none of the documented fields (units)"), "{text}");
        assert!(text.contains(body), "{text}");
    }
    for body in [
        "{}",
        r#"{"units":null}"#,
        r#"{"units":[]}"#,
        r#"{"new":"x","units":[]}"#,
        r#"{"\u0075nits":[]}"#,
    ] {
        assert!(bare(http("200 OK", "", body)).await.unwrap().units.is_empty(), "{body}");
    }
}
