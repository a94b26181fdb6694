//! What holds for every operation, taken from what the pages state: tokens, scopes, rate limits, codes by fault.

use std::time::{Duration, SystemTime};

use org_vendor_sim::feishu::State;
use org_vendor_sim::{Answer, Feishu, Request, StateFile, Vendor};
use serde_json::{Value, json};

use crate::feishu_common::pages;

const NOW: SystemTime = SystemTime::UNIX_EPOCH;

/// A vendor without a server around it, so that thousands of calls are quick.
fn feishu(state: Value) -> Feishu {
    let mut feishu = Feishu::default();
    let file = StateFile::parse(&json!({ "feishu": state }).to_string()).unwrap();
    let state: State = Feishu::part(file).unwrap();
    feishu.load(state).unwrap();
    feishu
}

/// The least that can be sent to an operation.
fn request(page: &Value, token: &str) -> Request {
    let path = page["path"].as_str().unwrap();
    let path: Vec<&str> =
        path.split('/').map(|part| if part.starts_with('{') { "x" } else { part }).collect();
    let mut request =
        Request::new(page["method"].as_str().unwrap(), &format!("/open-apis{}", path.join("/")));
    request.headers = vec![("authorization".to_owned(), format!("Bearer {token}"))];
    request
}

fn code(answer: &Answer) -> i64 {
    let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    body["code"].as_i64().unwrap_or_else(|| panic!("{}: {body}", answer.status))
}

fn takes(page: &Value, token: &str) -> bool {
    page["tokens"].as_array().unwrap().contains(&json!(token))
}

fn token(page: &Value) -> &'static str {
    if takes(page, "tenant") { "t-simulator" } else { "u-simulator" }
}

/// Fails for an operation that is on a page and has nothing behind it.
#[test]
fn every_operation_is_there() {
    let feishu = feishu(json!({}));
    let pages: Vec<_> = pages::all().collect();
    assert_eq!(pages.len(), 57);
    for page in pages {
        let answer = feishu.answer(&request(page, token(page)), NOW, None);
        assert!(![404, 405].contains(&answer.status), "{}: {}", page["page"], answer.status);
        code(&answer);
    }
}

#[test]
fn every_operation_takes_the_tokens_of_its_page() {
    let feishu = feishu(json!({}));
    for page in pages::all() {
        for (kind, token, refusal) in
            [("tenant", "t-simulator", 99_991_663), ("user", "u-simulator", 99_991_668)]
        {
            let code = code(&feishu.answer(&request(page, token), NOW, None));
            assert_eq!(takes(page, kind), code != refusal, "{} {kind}: {code}", page["page"]);
        }
    }
}

/// Without a scope nothing, with any one of them all.
#[test]
fn every_operation_wants_a_scope_of_its_page() {
    for page in pages::all() {
        let scopes = page["scopes"].as_array().unwrap();
        let call = |scopes: &[Value]| {
            let feishu = feishu(json!({"app": {"scopes": scopes}}));
            code(&feishu.answer(&request(page, token(page)), NOW, None))
        };
        assert_eq!(call(&[json!("something:else")]), 99_991_672, "{}", page["page"]);
        for scope in scopes {
            assert_ne!(call(std::slice::from_ref(scope)), 99_991_672, "{} {scope}", page["page"]);
        }
    }
}

/// The first request beyond a window is refused, the last one within is not; each operation counts for itself.
#[test]
fn every_operation_has_the_rate_limits_of_its_page() {
    let feishu = feishu(json!({}));
    for page in pages::all() {
        let limited =
            |at| code(&feishu.answer(&request(page, token(page)), at, None)) == 99_991_400;
        let limit = |name: &str| page["limits"][name].as_u64();
        let start = NOW + Duration::from_secs(1000);
        let (second, minute) = (limit("second"), limit("minute"));
        let burst = second.or(minute).unwrap_or(60);
        for nth in 0..burst {
            assert!(!limited(start), "{} {nth}", page["page"]);
        }
        assert_eq!(limited(start), second.or(minute).is_some(), "{}", page["page"]);
        let Some((second, minute)) = second.zip(minute) else { continue };
        let mut sent = second;
        let mut at = start;
        while sent < minute {
            at += Duration::from_secs(1);
            for _ in 0..second.min(minute - sent) {
                assert!(!limited(at), "{} {sent}", page["page"]);
                sent += 1;
            }
        }
        at += Duration::from_secs(1);
        assert!(limited(at), "{}", page["page"]);
        assert!(!limited(start + Duration::from_secs(60)), "{}", page["page"]);
    }
}

/// Codes that nothing in the organisation provokes come by a fault, with the status and message of the page.
#[test]
fn every_code_comes_by_a_fault() {
    let feishu = feishu(json!({}));
    for page in pages::all() {
        for known in page["codes"].as_array().unwrap() {
            let wanted = known[0].to_string();
            let answer = feishu.refuse(&request(page, "t-simulator"), NOW, &wanted);
            let body: Value = serde_json::from_slice(&answer.body).unwrap();
            let seen = json!([body["code"], answer.status, body["msg"]]);
            assert_eq!(&seen, known, "{}", page["page"]);
        }
    }
}

/// A required parameter, a required field and a wrong type are refused, each by its name.
#[test]
fn every_request_is_checked() {
    let feishu = feishu(json!({}));
    for page in pages::all() {
        let violation = |request: &Request| -> Value {
            let answer = feishu.answer(request, NOW + Duration::from_secs(9999), None);
            let body: Value = serde_json::from_slice(&answer.body).unwrap();
            match body["code"] == 99_992_402 {
                true => body["error"]["field_violations"][0]["field"].clone(),
                false => Value::Null,
            }
        };
        let mut feishu_request = request(page, token(page));
        let name = &page["page"];
        for (key, kind) in page["query"].as_object().into_iter().flatten() {
            let (key, kind) = (key.trim_end_matches('!'), kind.as_str().unwrap_or_default());
            let wrong = if kind.contains('|') { "nonsense" } else { "1.5" };
            if key == "page_size"
                || (kind.starts_with("string") && !kind.contains('|'))
                || kind.is_empty()
            {
                continue;
            }
            let mut request = feishu_request.clone();
            request.query = vec![(key.to_owned(), wrong.to_owned())];
            // What is required and missing may come first.
            let seen = violation(&request);
            let required =
                seen.as_str().is_some_and(|seen| page["query"].get(format!("{seen}!")).is_some());
            assert!(seen == key || required, "{name} {key}: {seen}");
        }
        for (key, kind) in page["query"].as_object().into_iter().flatten() {
            if let Some(key) = key.strip_suffix('!') {
                let seen = violation(&feishu_request);
                assert_eq!(seen, key, "{name}");
                feishu_request
                    .query
                    .push((key.to_owned(), if kind.is_array() { "x" } else { "0" }.to_owned()));
            }
        }
        for (key, kind) in page["body"].as_object().into_iter().flatten() {
            let wrong = if kind.as_str().is_some_and(|kind| kind.starts_with("string")) {
                json!(1)
            } else {
                json!("x")
            };
            let required = key.ends_with('!');
            let key = key.trim_end_matches('!');
            if kind == "any" {
                continue;
            }
            let whole: serde_json::Map<String, Value> = (page["body"].as_object().unwrap().iter())
                .filter(|(other, _)| other.ends_with('!'))
                .map(|(other, kind)| {
                    let value = match kind {
                        Value::Array(_) => json!(["x"]),
                        Value::String(kind) if kind.starts_with("int") => json!(1),
                        Value::String(kind) if kind.starts_with('$') => json!({}),
                        Value::Object(_) => json!({}),
                        _ => json!("x"),
                    };
                    (other.trim_end_matches('!').to_owned(), value)
                })
                .collect();
            let mut body = whole.clone();
            body.insert(key.to_owned(), wrong);
            feishu_request.body = Value::from(body).to_string().into_bytes();
            let seen = violation(&feishu_request);
            let seen = seen.as_str().unwrap_or_default().to_owned();
            let other = whole.keys().any(|other| other != key && seen.starts_with(other.as_str()));
            assert!(seen.starts_with(key) || other, "{name} {key}: {seen}");
            if required {
                let mut body = whole;
                body.remove(key);
                feishu_request.body = Value::from(body).to_string().into_bytes();
                let seen = violation(&feishu_request);
                let first = seen.as_str().is_some_and(|seen| seen == key || seen.contains('.'));
                assert!(first, "{name} {key} left out: {seen}");
            }
        }
    }
}
