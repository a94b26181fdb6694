//! What networks, proxies and vendors do to an answer, over real sockets, for an operation of each kind.
//!
//! Never does a failure look like a success, a whole answer like a failure, or a token like something to
//! print; and each failure is of the kind that says what to do.

use std::time::Duration;

use client_tests::{
    Failure, OperationSpec, Reply, Server, Shape, Success, TOKEN, coze, coze_builder, feishu,
    feishu_builder, normalised, org, org_builder, representatives, sample,
};
use feishu_directory::directory::{DepartmentField, Filter, LeaderType};
use serde_json::{Value, json};
use vendor_client_core::ErrorKind;
use xtask::spec::model::Kind;

async fn ask(operation: &OperationSpec, reply: Reply) -> Result<Success, Box<Failure>> {
    let server = Server::new([reply]).await;
    let result = operation.send(&server).await;
    server.assert_all_used();
    assert_eq!(server.requests().len(), 1, "{}: nothing is repeated", operation.name());
    result
}

/// Asks, and expects a failure of this kind and with this HTTP status.
async fn fails(
    operation: &OperationSpec,
    reply: Reply,
    kind: ErrorKind,
    status: Option<u16>,
) -> Box<Failure> {
    let shown = format!("{reply:?}");
    let failure = ask(operation, reply).await.err();
    let failure = failure.unwrap_or_else(|| panic!("{}: success: {shown}", operation.name()));
    assert_eq!(failure.kind, kind, "{}", failure.display);
    assert_eq!(failure.status, status, "{}", failure.display);
    assert!(!failure.display.contains('\n'), "{}", failure.display);
    failure
}

async fn succeeds(operation: &OperationSpec, reply: Reply) -> Success {
    let name = operation.name();
    ask(operation, reply).await.unwrap_or_else(|failure| panic!("{name}: {}", failure.display))
}

fn wrapped(operation: &OperationSpec) -> bool {
    operation.data_key().is_some()
}

/// The head of an answer that announces so many bytes.
fn head(length: usize) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n")
}

#[tokio::test]
async fn a_body_that_breaks_off_is_an_interruption() {
    for operation in representatives() {
        let body = operation.answer().to_string();
        let (half, _) = body.as_bytes().split_at(body.len() / 2);
        let announced = || Reply::bytes(head(body.len()));
        // Even when the JSON is whole: more was announced.
        let whole = Reply::bytes(head(body.len() + 1)).send(&body).close();
        let chunked = format!(
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n",
            body.len()
        );
        for reply in [
            announced().close(),
            announced().send(half).close(),
            announced().send(half).pause(Duration::from_millis(30)).reset(),
            whole,
            Reply::bytes(chunked).close(),
        ] {
            fails(&operation, reply, ErrorKind::Interrupted, Some(200)).await;
        }
    }
}

#[tokio::test]
async fn a_connection_that_breaks_before_the_answer_is_an_interruption() {
    for operation in representatives() {
        for reply in [
            Reply::silence().close(),
            Reply::silence().reset(),
            Reply::silence().pause(Duration::from_millis(20)).reset(),
            Reply::bytes("HTTP/1.1 200").close(),
            Reply::bytes("SSH-2.0-OpenSSH_9.9\r\n").close(),
        ] {
            fails(&operation, reply, ErrorKind::Interrupted, None).await;
        }
    }
}

#[tokio::test]
async fn nobody_listens() {
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = coze_enterprise::Client::builder()
        .base_url(format!("http://{address}"))
        .credentials(coze_enterprise::StaticToken::new(TOKEN))
        .build()
        .unwrap();
    let result = client.list_organizations("1").page_num(7).send().await;
    let failure = Failure::from(&result.unwrap_err());
    assert_eq!(failure.kind, ErrorKind::Connect);
    assert!(failure.display.contains(&address.to_string()), "{}", failure.display);
    assert!(!failure.everything.contains("page_num"), "no query in an error: {failure:?}");
}

/// HTTP says that the body is whole, and it is not: an application that died in the middle of writing.
#[tokio::test]
async fn json_that_breaks_off_anywhere_is_no_success() {
    for operation in representatives() {
        let body = operation.answer().to_string();
        let mut cut = 0;
        while cut < body.len() {
            if body.is_char_boundary(cut) {
                let reply = Reply::json(200, &body[..cut]);
                let failure = fails(&operation, reply, ErrorKind::Decode, Some(200)).await;
                assert!(failure.display.len() < 1_000, "{}", failure.display);
            }
            cut += 7;
        }
    }
}

#[tokio::test]
async fn bytes_that_are_no_text_do_no_harm() {
    for operation in representatives() {
        let (text, data) = (operation.answer().to_string(), operation.data().to_string());
        let place = text.find(&data).unwrap() + data.rfind(char::is_alphabetic).unwrap();
        let mut body = text.into_bytes();
        body[place] = 0xff;
        fails(&operation, Reply::json(200, &body), ErrorKind::Decode, Some(200)).await;
        fails(&operation, Reply::new(502, &[], [0xff, 0xfe, 0]), ErrorKind::Status, Some(502))
            .await;
    }
}

/// The body decides; proxies and old servers write all kinds of content types.
#[tokio::test]
async fn the_content_type_does_not_matter() {
    for operation in representatives() {
        let body = operation.answer().to_string();
        let plain = succeeds(&operation, Reply::json(200, &body)).await;
        for content_type in
            ["text/plain", "text/html; charset=gbk", "application/octet-stream", "?"]
        {
            let reply = Reply::new(200, &[("Content-Type", content_type)], &body);
            assert_eq!(succeeds(&operation, reply).await.text, plain.text);
        }
        assert_eq!(succeeds(&operation, Reply::new(200, &[], &body)).await.text, plain.text);
        let spaced = format!(" \r\n\t{body}\n ");
        assert_eq!(succeeds(&operation, Reply::json(200, spaced)).await.text, plain.text);
    }
}

#[tokio::test]
async fn an_error_page_keeps_its_status() {
    let page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body></html>";
    for operation in representatives() {
        for status in [400, 401, 403, 404, 413, 429, 500, 502, 503, 504] {
            let reply = Reply::new(status, &[("content-type", "text/html")], page);
            let failure = fails(&operation, reply, ErrorKind::Status, Some(status)).await;
            let excerpt = failure.excerpt.as_ref().unwrap();
            assert!(excerpt.contains("502 Bad Gateway") && excerpt.len() <= 200, "{excerpt}");
            assert!(failure.display.contains(&format!("HTTP {status}")), "{}", failure.display);
            assert_eq!(failure.code, None);
        }
        let reply = Reply::new(200, &[("content-type", "text/html")], page);
        let failure = fails(&operation, reply, ErrorKind::Decode, Some(200)).await;
        assert!(failure.display.contains("text/html"), "{}", failure.display);
        // JSON of somebody else's.
        let reply = Reply::json(503, r#"{"message":"no healthy upstream"}"#);
        let failure = fails(&operation, reply, ErrorKind::Status, Some(503)).await;
        assert!(failure.display.contains("no healthy upstream"), "{}", failure.display);
    }
}

#[tokio::test]
async fn an_empty_body_is_no_empty_list() {
    for operation in representatives() {
        for body in ["", " ", "\r\n"] {
            let failure =
                fails(&operation, Reply::json(200, body), ErrorKind::Decode, Some(200)).await;
            assert!(failure.display.contains("empty body"), "{}", failure.display);
            fails(&operation, Reply::json(502, body), ErrorKind::Status, Some(502)).await;
        }
        let no_content = Reply::bytes("HTTP/1.1 204 No Content\r\n\r\n");
        fails(&operation, no_content, ErrorKind::Decode, Some(204)).await;
    }
}

#[tokio::test]
async fn a_body_of_another_shape_is_no_empty_list() {
    for operation in representatives() {
        for body in ["null", "[]", "0", "true", r#""""#, "[{}]"] {
            fails(&operation, Reply::json(200, body), ErrorKind::Decode, Some(200)).await;
            fails(&operation, Reply::json(500, body), ErrorKind::Status, Some(500)).await;
        }
        for data in [json!([]), json!("{}"), json!(1), json!(true)] {
            let body = operation.answer_with(data).to_string();
            fails(&operation, Reply::json(200, body), ErrorKind::Decode, Some(200)).await;
        }
    }
}

#[tokio::test]
async fn the_envelope_without_one_of_its_keys() {
    for operation in representatives().into_iter().filter(wrapped) {
        let name = operation.name();
        let without = |key: &str, value: Option<Value>| {
            let mut answer = operation.answer();
            let object = answer.as_object_mut().unwrap();
            match value {
                Some(value) => object.insert(key.to_owned(), value),
                None => object.remove(key),
            };
            answer.to_string()
        };
        for absent in [None, Some(Value::Null)] {
            let no_data = Reply::json(200, without("data", absent.clone()));
            let failure = fails(&operation, no_data, ErrorKind::Decode, Some(200)).await;
            assert_eq!(failure.path.as_deref(), Some("data"), "{name}");

            let body = without("code", absent.clone());
            let failure =
                fails(&operation, Reply::json(200, &body), ErrorKind::Decode, Some(200)).await;
            assert_eq!(failure.path.as_deref(), Some("code"), "{name}");
            fails(&operation, Reply::json(500, &body), ErrorKind::Status, Some(500)).await;

            let body = without("msg", absent.clone());
            assert_eq!(succeeds(&operation, Reply::json(200, body)).await.data, operation.data());

            let mut refusal = json!({"code": 1, "msg": "no"});
            refusal["msg"] = absent.clone().unwrap_or_default();
            let reply = Reply::json(200, refusal.to_string());
            let failure = fails(&operation, reply, ErrorKind::Api, Some(200)).await;
            assert_eq!(failure.message, None, "{name}");
        }
        for msg in [json!(1), json!({"a": 1}), json!(["b"])] {
            let body = without("msg", Some(msg.clone()));
            succeeds(&operation, Reply::json(200, body)).await;
            let reply = Reply::json(200, json!({"code": 1, "msg": msg}).to_string());
            fails(&operation, reply, ErrorKind::Api, Some(200)).await;
        }
        // The code decides, not the status.
        for status in [200, 201, 400, 404, 500] {
            for code in [json!(0), json!("0"), json!(0.0)] {
                let reply = Reply::json(status, without("code", Some(code)));
                assert_eq!(succeeds(&operation, reply).await.status, status, "{name}");
            }
        }
    }
}

/// Every value of the documented data, by its JSON pointer.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    if !at.is_empty() {
        found.push(at.to_owned());
    }
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                pointers(value, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                pointers(value, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

/// The documented data, each time with one value replaced, and where.
fn replaced(data: &Value, by: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    pointers(data, "", &mut found);
    let replace = |pointer: String| {
        let mut data = data.clone();
        *data.pointer_mut(&pointer).unwrap() = by.clone();
        (pointer, data)
    };
    found.into_iter().map(replace).collect()
}

/// The data with what it lacks of its shape: a page's example need not show every property.
fn completed(shape: Shape<'_>, data: &Value) -> Value {
    match (shape.kind(), data) {
        (Kind::Object, Value::Object(object)) => {
            let mut whole = object.clone();
            for (name, property) in shape.properties() {
                let value = match object.get(name).filter(|value| !value.is_null()) {
                    Some(value) => completed(property, value),
                    None => sample(property),
                };
                whole.insert(name.to_owned(), value);
            }
            Value::Object(whole)
        }
        (Kind::Array, Value::Array(list)) if !list.is_empty() => {
            list.iter().map(|element| completed(shape.element(), element)).collect()
        }
        (Kind::Array, _) => sample(shape),
        _ => data.clone(),
    }
}

#[tokio::test]
async fn null_is_taken_in_every_place() {
    for operation in representatives() {
        let name = operation.name();
        let all = replaced(&completed(operation.shape(), &operation.data()), &Value::Null);
        for (pointer, data) in all {
            let reply = Reply::json(200, operation.answer_with(data.clone()).to_string());
            let success = ask(&operation, reply).await;
            let success = success.unwrap_or_else(|e| panic!("{name} {pointer}: {}", e.display));
            let expected = normalised(operation.shape(), &data);
            let kept = normalised(operation.shape(), &success.data);
            assert_eq!(kept, expected, "{name}: null at {pointer} changes something else");
        }
    }
}

/// All at once, down to `{}`.
#[tokio::test]
async fn nothing_is_required_in_an_answer() {
    for operation in representatives() {
        let name = operation.name();
        let nulls: Value = operation
            .shape()
            .properties()
            .map(|(name, _)| (name.to_owned(), Value::Null))
            .collect();
        for data in [json!({}), nulls] {
            let reply = Reply::json(200, operation.answer_with(data).to_string());
            let success = succeeds(&operation, reply).await;
            let expected = normalised(operation.shape(), &json!({}));
            assert_eq!(normalised(operation.shape(), &success.data), expected, "{name}");
        }
    }
}

fn is_integer(operation: &OperationSpec, pointer: &str) -> bool {
    operation.data().pointer(pointer).unwrap().is_i64()
}

/// A number is kept as it is or refused with its place; nothing is rounded, wrapped or cut.
#[tokio::test]
async fn huge_numbers_are_kept_or_refused() {
    // Outside of what JSON libraries can hold in a `Value`, so it goes in as text.
    let huge = ["1e400", "-1e400", "1208925819614629174706176", "9223372036854775808", "0.5"];
    for operation in representatives() {
        let name = operation.name();
        let mut places = Vec::new();
        let data = operation.data();
        enumerations(operation.shape(), &data, "", &mut places);
        // They take any.
        let enumerated: Vec<_> = places.into_iter().map(|(pointer, _)| pointer).collect();
        for (pointer, data) in replaced(&data, &json!("HUGE")) {
            if !is_integer(&operation, &pointer) || enumerated.contains(&pointer) {
                continue;
            }
            for number in [i64::MIN, i64::MAX, i64::from(u32::MAX) + 1, -1] {
                let text = operation.answer_with(data.clone()).to_string();
                let text = text.replace("\"HUGE\"", &number.to_string());
                let success = succeeds(&operation, Reply::json(200, text)).await;
                let kept = success.data.pointer(&pointer).unwrap();
                assert_eq!(kept, &json!(number), "{name} {pointer}");
            }
            for number in huge {
                let text = operation.answer_with(data.clone()).to_string();
                let text = text.replace("\"HUGE\"", number);
                let reply = Reply::json(200, text);
                let failure = fails(&operation, reply, ErrorKind::Decode, Some(200)).await;
                let place = pointer.rsplit('/').find(|key| key.parse::<u32>().is_err()).unwrap();
                let path = failure.path.as_ref().unwrap_or_else(|| panic!("{}", failure.display));
                assert!(path.contains(place), "{name}: {place} is not in {path}");
            }
        }
        // Where nobody looks, they do not matter.
        for number in huge {
            let mut data = operation.data();
            data["brand_new"] = json!("HUGE");
            let text = operation.answer_with(data).to_string().replace("\"HUGE\"", number);
            assert_eq!(&succeeds(&operation, Reply::json(200, text)).await.data, &{
                let plain = Reply::json(200, operation.answer().to_string());
                succeeds(&operation, plain).await.data
            });
        }
    }
}

#[tokio::test]
async fn a_huge_code_is_a_refusal() {
    for operation in representatives().into_iter().filter(wrapped) {
        for code in ["1e400", "1208925819614629174706176", "-9223372036854775809", "4.5"] {
            let body = format!(r#"{{"code":{code},"msg":"no","data":{{}}}}"#);
            let result = ask(&operation, Reply::json(200, body)).await;
            let failure = result.unwrap_err();
            let refused = matches!(failure.kind, ErrorKind::Api | ErrorKind::Decode);
            assert!(refused, "{code}: {}", failure.display);
        }
    }
}

/// Every place of the example whose schema is an enumeration.
fn enumerations<'a>(
    shape: Shape<'a>,
    data: &Value,
    at: &str,
    found: &mut Vec<(String, Shape<'a>)>,
) {
    match (shape.kind(), data) {
        (Kind::Object, Value::Object(object)) => {
            for (name, property) in shape.properties() {
                if let Some(value) = object.get(name) {
                    enumerations(property, value, &format!("{at}/{name}"), found);
                }
            }
            if let Some(values) = shape.map_value() {
                for (key, value) in object {
                    enumerations(values, value, &format!("{at}/{key}"), found);
                }
            }
        }
        (Kind::Array, Value::Array(list)) => {
            for (index, value) in list.iter().enumerate() {
                enumerations(shape.element(), value, &format!("{at}/{index}"), found);
            }
        }
        _ if shape.schema().is_enum() => found.push((at.to_owned(), shape)),
        _ => {}
    }
}

#[tokio::test]
async fn unknown_values_of_enumerations_survive() {
    let mut kinds = Vec::new();
    for operation in representatives() {
        let mut places = Vec::new();
        let data = operation.data();
        enumerations(operation.shape(), &data, "", &mut places);
        for (pointer, shape) in places {
            let kind = shape.kind();
            let values = match kind {
                Kind::Integer => vec![json!(0), json!(-7), json!(424_242), json!(i64::MAX)],
                Kind::String => vec![json!("brand_new"), json!(""), json!("1 "), json!("中\u{0}")],
                other => panic!("{pointer}: an enumeration of {other:?}"),
            };
            for value in values {
                let mut data = operation.data();
                *data.pointer_mut(&pointer).unwrap() = value.clone();
                let reply = Reply::json(200, operation.answer_with(data).to_string());
                let success = succeeds(&operation, reply).await;
                assert_eq!(success.data.pointer(&pointer), Some(&value), "{pointer}");
            }
            kinds.push(kind);
        }
    }
    for kind in [Kind::Integer, Kind::String] {
        assert!(kinds.contains(&kind), "an enumeration of {kind:?} is somewhere in the examples");
    }
}

/// Each documented value of each enumeration of integers, in every spelling that servers have for it; and what
/// is none of them.
#[tokio::test]
async fn integers_of_enumerations_are_read_however_they_are_written() {
    let mut found = 0;
    for operation in representatives() {
        let data = completed(operation.shape(), &operation.data());
        let mut places = Vec::new();
        enumerations(operation.shape(), &data, "", &mut places);
        for (pointer, shape) in places {
            if shape.kind() != Kind::Integer {
                continue;
            }
            found += 1;
            let with = |value: &str| {
                let mut data = data.clone();
                *data.pointer_mut(&pointer).unwrap() = json!("HERE");
                let text = operation.answer_with(data).to_string();
                Reply::json(200, text.replace("\"HERE\"", value))
            };
            for known in &shape.schema().known_values {
                let n = &known.value;
                let texts = [format!("\"{n}\""), format!("\"{n}.0\"")];
                let numbers = [format!("{n}"), format!("{n}.0"), format!("{n}e0")];
                for spelling in texts.into_iter().chain(numbers) {
                    let success = succeeds(&operation, with(&spelling)).await;
                    let kept = success.data.pointer(&pointer);
                    assert_eq!(kept, Some(&known.value), "{pointer}: {spelling}");
                }
            }
            let numbers = ["9223372036854775808", "18446744073709551615", "1e300", "-1e300", "1.5"];
            let texts = [r#""""#, r#""one""#, r#""1 ""#, r#""NaN""#, r#""1e0""#, r#""1e999""#];
            for odd in numbers.into_iter().chain(texts) {
                let success = succeeds(&operation, with(odd)).await;
                let kept = success.data.pointer(&pointer);
                let expected: Value = serde_json::from_str(odd).unwrap();
                assert_eq!(kept, Some(&expected), "{pointer}");
            }
            for wrong in ["true", "[1]", "{}"] {
                fails(&operation, with(wrong), ErrorKind::Decode, Some(200)).await;
            }
        }
    }
    assert!(found > 0, "there is such an enumeration in the specs");
}

/// An unknown value is told from the known ones, and a known one has its name.
#[tokio::test]
async fn documented_values_have_names() {
    let answer = json!({"code": 0, "data": {"departments": [
        {"leaders": [{"leader_type": "1"}, {"leader_type": 2.0}, {"leader_type": 3}]},
    ]}});
    let server = Server::new([Reply::json(200, answer.to_string())]).await;
    let fields = [DepartmentField::Leaders];
    let call = feishu(&server).directory().filter_departments(Filter::children_of("0"), fields);
    let page = call.send().await.unwrap();
    let leaders = page.departments[0].leaders.as_ref().unwrap();
    let types: Vec<_> = leaders.iter().map(|leader| leader.leader_type.clone().unwrap()).collect();
    assert_eq!(types, [LeaderType::Primary, LeaderType::Deputy, LeaderType::from(3)]);
    assert_eq!(types[2], LeaderType::Unknown("3".to_owned()));
    assert_eq!((types[0].value(), types[2].value()), (Some(1), Some(3)));
}

/// Puts an unknown key into every object, at any depth.
fn with_unknown_keys(value: &Value, unknown: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let first = std::iter::once(("a_brand_new".to_owned(), unknown.clone()));
            let rest = object.iter().map(|(k, v)| (k.clone(), with_unknown_keys(v, unknown)));
            first.chain(rest).chain([("".to_owned(), unknown.clone())]).collect()
        }
        Value::Array(list) => list.iter().map(|v| with_unknown_keys(v, unknown)).collect(),
        other => other.clone(),
    }
}

#[tokio::test]
async fn unknown_fields_are_ignored_everywhere() {
    // Deeper than parsers that recurse allow.
    let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
    for operation in representatives() {
        let plain = Reply::json(200, operation.answer().to_string());
        let expected = succeeds(&operation, plain).await;
        for unknown in [json!(null), json!({"a": [1, {"b": null}]}), json!("中\"\\"), json!("DEEP")]
        {
            // Maps have no unknown keys: what is in them is data.
            let mut answer = with_unknown_keys(&operation.answer(), &unknown);
            strip_maps(&mut answer);
            let text = answer.to_string().replace("\"DEEP\"", &deep);
            let success = succeeds(&operation, Reply::json(200, text)).await;
            assert_eq!(success.data, expected.data, "{}", operation.name());
        }
    }
}

fn strip_maps(value: &mut Value) {
    match value {
        Value::Object(object) => {
            for (key, value) in object.iter_mut() {
                if let ("i18n_value" | "field_errors", Some(map)) =
                    (key.as_str(), value.as_object_mut())
                {
                    map.remove("a_brand_new");
                    map.remove("");
                }
                strip_maps(value);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(strip_maps),
        _ => {}
    }
}

#[tokio::test]
async fn a_slow_answer_meets_the_timeout() {
    let timeout = Duration::from_millis(100);
    for operation in representatives() {
        let body = operation.answer().to_string();
        let (first, rest) = body.split_at(1);
        // Bytes that keep dripping do not start the clock again.
        let mut dripping = Reply::bytes(head(body.len()));
        for byte in body.bytes().take(20) {
            dripping = dripping.send([byte]).pause(Duration::from_millis(15));
        }
        let late = Reply::bytes(head(body.len())).send(first).pause(timeout * 3).send(rest);
        let replies = [
            (Reply::silence(), None),
            (Reply::bytes("HTTP/1.1 200 OK\r\n"), None),
            (late, Some(200)),
            (dripping, Some(200)),
        ];
        for (reply, status) in replies {
            let server = Server::new([reply]).await.with_limits(timeout, 1 << 20);
            let start = std::time::Instant::now();
            let failure = client_tests::soon(operation.send(&server)).await.unwrap_err();
            assert_eq!(failure.kind, ErrorKind::Timeout, "{}", failure.display);
            assert_eq!(failure.status, status, "{}", failure.display);
            assert!(failure.display.contains("100ms"), "{}", failure.display);
            assert!(start.elapsed() >= timeout, "gave up too early: {:?}", start.elapsed());
            assert!(start.elapsed() < timeout * 20, "gave up too late: {:?}", start.elapsed());
            server.requests();
        }
    }
}

#[tokio::test]
async fn a_slow_answer_within_the_timeout_is_fine() {
    for operation in representatives() {
        let body = operation.answer().to_string();
        let (first, second) = body.as_bytes().split_at(body.len() / 2);
        let pause = Duration::from_millis(20);
        let reply = Reply::silence()
            .pause(pause)
            .send("HTTP/1.1 100 Continue\r\n\r\n")
            .pause(pause)
            .send(head(body.len()))
            .pause(pause)
            .send(first)
            .pause(pause)
            .send(second);
        succeeds(&operation, reply).await;
    }
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_read() {
    let long = Duration::from_secs(20);
    for operation in representatives() {
        let body = operation.answer().to_string();
        let chunked = format!(
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n",
            body.len()
        );
        // Announced, in chunks, until the connection ends, and announced beyond all reason.
        for reply in [
            Reply::json(200, &body),
            Reply::bytes(chunked),
            Reply::bytes(format!("HTTP/1.1 200 OK\r\n\r\n{body}")).close(),
            Reply::bytes(head(usize::MAX / 2)),
            Reply::json(502, &body),
        ] {
            let server = Server::new([reply]).await.with_limits(long, body.len() - 1);
            let failure = client_tests::soon(operation.send(&server)).await.unwrap_err();
            assert_eq!(failure.kind, ErrorKind::TooLarge, "{}", failure.display);
            let limit = (body.len() - 1).to_string();
            assert!(failure.display.contains(&limit), "{}", failure.display);
        }
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    for operation in representatives() {
        for status in [301, 302, 303, 307, 308] {
            let elsewhere = Server::unwanted().await;
            let url = format!("{}/login?next=1", elsewhere.url());
            let server = Server::new([Reply::new(status, &[("location", &url)], "")]).await;
            let failure = operation.send(&server).await.unwrap_err();
            assert_eq!(failure.kind, ErrorKind::Status, "{}", failure.display);
            assert_eq!(failure.status, Some(status));
            assert!(failure.display.contains(&elsewhere.host()), "{}", failure.display);
            assert!(!failure.everything.contains("next=1"), "{}", failure.everything);
            assert_eq!(elsewhere.connections(), 0, "the other host was called");
            assert_eq!(server.requests().len(), 1);
        }
        // Nor to a path of the same host, nor when the body looks like a success.
        let body = operation.answer().to_string();
        let reply = Reply::new(302, &[("location", "/elsewhere")], body);
        fails(&operation, reply, ErrorKind::Status, Some(302)).await;
        fails(&operation, Reply::new(302, &[], ""), ErrorKind::Status, Some(302)).await;
    }
}

/// A connection that the server has closed in the meantime is not the caller's concern.
#[tokio::test]
async fn a_kept_connection_may_be_closed_by_the_server() {
    let answer = r#"{"code":0,"data":{}}"#;
    let server =
        Server::new([Reply::json(200, answer).close(), Reply::json(200, answer).close()]).await;
    let client = coze(&server);
    client.list_organizations("1").send().await.unwrap();
    tokio::time::sleep(Duration::from_millis(30)).await;
    client.list_organizations("1").send().await.unwrap();
    assert_eq!(server.connections(), 2);
}

/// Answers that give the token back in every way that a server could.
fn echoes() -> Vec<Reply> {
    let json_escaped = TOKEN.replace('/', "\\/");
    let long = format!("{}{TOKEN}", "x".repeat(110));
    let mut bodies = vec![
        format!("<html>your token {TOKEN} is bad</html>"),
        format!("<html>{long}</html>"),
        format!("Authorization: Bearer {TOKEN}"),
        TOKEN.to_owned(),
        format!(r#"{{"code":0,"data":"{TOKEN}"}}"#),
        format!(r#"{{"code":0,"data":{{"items":"{TOKEN}","departments":"{TOKEN}"}}}}"#),
        format!(
            r#"{{"code":0,"data":{{"{TOKEN}":1,"departmentlist":[{{"unit_id":{{"{TOKEN}":1}}}}]}}}}"#
        ),
        format!(r#"{{"organizations":"{TOKEN}"}}"#),
        format!(r#"{{"total":"{json_escaped}"}}"#),
        format!(r#"{{"code":0,"msg":"{TOKEN}"#),
    ];
    for token in [TOKEN, &json_escaped] {
        bodies.push(format!(
            r#"{{"code":99991663,"msg":"bad token {token}","error":{{"log_id":"{token}","field_violations":[{{"field":"{token}","value":"{token}","description":"{token}"}}],"permission_violations":[{{"scope":"{token}","url":"{token}"}}]}},"detail":{{"logid":"{token}"}}}}"#
        ));
        bodies.push(format!(r#"{{"code":"{token}","msg":"{token}"}}"#));
        bodies.push(format!(r#"{{"code":1,"msg":{{"token":"{token}"}}}}"#));
        bodies.push(format!(r#"{{"error_code":"{token}","error_msg":"{token}"}}"#));
        bodies.push(format!(r#"{{"error":{{"{token}":1}},"error_description":"{token}"}}"#));
    }
    let location = format!("https://{}.example/{TOKEN}", TOKEN.replace(['/', '+', '~', '='], "-"));
    let headers = [
        ("content-type", TOKEN),
        ("x-tt-logid", TOKEN),
        ("x-request-id", TOKEN),
        ("set-cookie", TOKEN),
        ("location", &location),
    ];
    let mut replies = Vec::new();
    for body in &bodies {
        for status in [200, 302, 401, 502] {
            replies.push(Reply::new(status, &headers, body));
            replies.push(Reply::json(status, body));
        }
    }
    replies
        .push(Reply::bytes(format!("HTTP/1.1 200 {TOKEN}\r\ncontent-length: 9\r\n\r\n")).close());
    replies.push(Reply::bytes(format!("{TOKEN}\r\n\r\n")).close());
    replies
}

#[tokio::test]
async fn the_token_is_in_no_error() {
    for operation in representatives() {
        for reply in echoes() {
            let shown = format!("{reply:?}");
            // Some are successes: a vendor without an envelope does not know `code`.
            if let Err(failure) = ask(&operation, reply).await {
                let texts = format!("{failure:?}");
                assert!(!failure.everything.contains(TOKEN), "{shown}: {}", failure.everything);
                assert!(!texts.contains(TOKEN), "{shown}: {texts}");
            }
        }
    }
}

#[tokio::test]
async fn the_token_is_in_no_response() {
    let headers = [("x-tt-logid", TOKEN), ("x-request-id", TOKEN), ("set-cookie", TOKEN)];
    for operation in representatives() {
        let answer = operation.answer().to_string();
        let success = succeeds(&operation, Reply::new(200, &headers, answer)).await;
        assert!(!success.debug.contains(TOKEN), "{}", success.debug);
    }
}

#[tokio::test]
async fn the_token_is_in_nothing_that_prints() {
    let server = Server::unwanted().await;
    let feishu_builder = feishu_builder(&server);
    let (coze_builder, org_builder) = (coze_builder(&server), org_builder(&server));
    let (feishu, coze, org) = (feishu(&server), coze(&server), org(&server));
    let call = feishu.contact().list_unit_departments("1");
    let items = call.clone().items().look_ahead(0);
    let printed = format!(
        "{feishu_builder:#?} {coze_builder:#?} {org_builder:#?} {feishu:#?} {coze:#?} {org:#?} {call:#?} \
         {items:#?} {:#?} {:#?} {:?} {:?}",
        call.clone().pages().look_ahead(0),
        feishu.directory().filter_departments(Filter::children_of("0"), []),
        feishu_directory::StaticToken::new(TOKEN),
        feishu_directory::AccessToken::new(TOKEN),
    );
    assert!(!printed.contains(TOKEN), "{printed}");
    assert!(!printed.contains("5ecret"), "{printed}");
}
