//! Every documented error, served over HTTP, arrives as its named code, with the message, remedy, HTTP
//! status and log id. The specs say which there are.

use client_tests::{Failure, OperationSpec, Reply, Server, operations, specs};
use serde_json::{Value, json};
use vendor_client_core::{ErrorKind, Violation, WireCode};
use xtask::spec::model::{CodeType, ErrorClass, Failure as FailureKeys};

/// One row of an error table, under one HTTP status.
struct Row {
    operation: String,
    call: OperationSpec,
    code: Value,
    name: String,
    class: ErrorClass,
    status: u16,
    message: String,
    remedy: String,
}

impl Row {
    fn wire_code(&self) -> WireCode {
        match &self.code {
            Value::Number(code) => WireCode::Integer(code.as_i64().unwrap()),
            Value::String(code) => WireCode::Text(code.clone().into()),
            other => panic!("{other} is no code"),
        }
    }

    async fn served(&self, headers: &[(&str, &str)], body: &Value) -> Failure {
        let server = Server::new([Reply::new(self.status, headers, body.to_string())]).await;
        let result = self.call.send(&server).await;
        server.assert_all_used();
        *result.err().unwrap_or_else(|| {
            panic!("{}: {} with HTTP {} is a success", self.operation, self.code, self.status)
        })
    }

    fn check(&self, failure: &Failure) {
        let row = format!("{}: {} with HTTP {}", self.operation, self.code, self.status);
        assert_eq!(failure.kind, ErrorKind::Api, "{row}: {}", failure.display);
        assert_eq!(failure.name, Some(self.name.as_str()), "{row}");
        assert_eq!(failure.code, Some(self.wire_code()), "{row}");
        // Two enums of the same words: one of the specs, one of the clients.
        let class = failure.class.map(|class| format!("{class:?}"));
        assert_eq!(class, Some(format!("{:?}", self.class)), "{row}");
        assert_eq!(failure.status, Some(self.status), "{row}");
        assert_eq!(failure.message.as_deref(), Some(self.message.as_str()), "{row}");
        assert_eq!(failure.remedy.as_deref(), Some(self.remedy.as_str()), "{row}");
        for part in [&self.name, &self.message, &self.remedy] {
            let part = part.trim_end_matches('.');
            assert!(failure.display.contains(part), "{row}: not `{part}` in {}", failure.display);
        }
    }
}

/// The rows of the operations' own error tables.
fn documented() -> Vec<Row> {
    operations()
        .iter()
        .flat_map(|operation| {
            operation.operation().errors.iter().map(|error| Row {
                operation: operation.name(),
                call: operation.clone(),
                code: error.code.clone(),
                name: error.name.clone(),
                class: error.class,
                status: error.status,
                message: error.message.clone(),
                remedy: error.remedy.clone(),
            })
        })
        .collect()
}

/// The codes that any operation can answer, for each operation, under every status that they come with.
fn common() -> Vec<Row> {
    let mut rows = Vec::new();
    for operation in operations() {
        for error in &operation.spec.document.common_errors {
            let mut statuses = error._status.clone();
            if statuses.is_empty() {
                statuses.push(400);
            }
            // The code decides: vendors are known to send each of them under HTTP 200 as well.
            if !statuses.contains(&200) {
                statuses.push(200);
            }
            rows.extend(statuses.into_iter().map(|status| Row {
                operation: operation.name(),
                call: operation.clone(),
                code: error.code.clone(),
                name: error.name.clone(),
                class: error.class,
                status,
                message: error._message.clone().unwrap_or_else(|| format!("about {}", error.name)),
                remedy: error.remedy.clone(),
            }));
        }
    }
    rows
}

/// The failure's body as the vendor of this row writes it.
fn body(row: &Row) -> Value {
    match row.call.spec.failures().next() {
        None => json!({"code": row.code, "msg": row.message}),
        Some(FailureKeys { code, message }) => json!({code: row.code, message: row.message}),
    }
}

/// The header that carries a vendor's log id, if any does.
fn log_id_header(crate_name: &str) -> Option<&'static str> {
    match crate_name {
        "feishu-directory" | "coze-enterprise" => Some("X-Tt-Logid"),
        "tenant-org" => Some("X-Request-Id"),
        other => panic!("say in log_id_header which header has the log id of {other}, if any"),
    }
}

#[tokio::test]
async fn every_row_of_the_pages_error_tables_arrives_by_name() {
    let rows = documented();
    for row in &rows {
        let log_id = log_id_header(&row.call.crate_name).map(|header| (header, "log-1"));
        let failure = row.served(log_id.as_slice(), &body(row)).await;
        row.check(&failure);
        assert_eq!(failure.log_id.as_deref(), log_id.map(|(_, id)| id), "{}", row.operation);
        assert!(log_id.is_none_or(|(_, id)| failure.display.contains(id)), "{}", failure.display);
    }
}

#[tokio::test]
async fn every_common_error_arrives_by_name_whatever_the_status() {
    let rows = common();
    for row in &rows {
        let log_id = log_id_header(&row.call.crate_name).map(|header| (header, "log-2"));
        let failure = row.served(log_id.as_slice(), &body(row)).await;
        row.check(&failure);
        assert_eq!(failure.log_id.as_deref(), log_id.map(|(_, id)| id), "{}", row.operation);
    }
    // Nothing is skipped: at least one row for HTTP 200 and one for another status, for each operation.
    for operation in operations() {
        let name = operation.name();
        for error in &operation.spec.document.common_errors {
            let of = |ok: bool| {
                let mut rows = rows.iter();
                rows.any(|row| {
                    row.operation == name && row.code == error.code && (row.status == 200) == ok
                })
            };
            assert!(of(true), "{name}: {} was not served with HTTP 200", error.name);
            let only_200 = error._status == [200];
            assert!(of(false) || only_200, "{name}: {} was served with HTTP 200 only", error.name);
        }
    }
}

#[test]
fn names_and_codes_are_one_to_one() {
    for spec in specs() {
        let mut rows: Vec<(String, String)> = spec
            .operations()
            .flat_map(|at| at.operation.errors.iter().map(|e| (e.code.to_string(), e.name.clone())))
            .chain(spec.document.common_errors.iter().map(|e| (e.code.to_string(), e.name.clone())))
            .collect();
        rows.sort();
        rows.dedup();
        for (index, (code, name)) in rows.iter().enumerate() {
            let others = rows.iter().enumerate().filter(|(other, _)| *other != index);
            for (_, (other_code, other_name)) in others {
                assert_ne!(code, other_code, "one code has two names: {name}, {other_name}");
                assert_ne!(name, other_name, "two codes have one name: {code}, {other_code}");
            }
        }
    }
}

fn first_row(crate_name: &str) -> Row {
    common().into_iter().find(|row| row.operation.starts_with(crate_name)).unwrap()
}

#[tokio::test]
async fn the_log_id_is_found_wherever_the_vendor_puts_it() {
    let feishu = first_row("feishu-directory");
    let with_error = |error: Value| {
        let mut body = body(&feishu);
        body["error"] = error;
        body
    };
    let (in_header, request_id) = ("X-Tt-Logid", "X-Request-Id");
    let id = |failure: Failure| failure.log_id;
    let body_id = with_error(json!({"log_id": "from the body"}));
    let old_id = with_error(json!({"logid": "from the body"}));
    let both = [(request_id, "second"), (in_header, "first")];
    assert_eq!(id(feishu.served(&both, &body_id).await).as_deref(), Some("first"));
    let one = [(request_id, "second")];
    assert_eq!(id(feishu.served(&one, &body_id).await).as_deref(), Some("second"));
    assert_eq!(id(feishu.served(&[], &body_id).await).as_deref(), Some("from the body"));
    assert_eq!(id(feishu.served(&[], &old_id).await).as_deref(), Some("from the body"));
    assert_eq!(id(feishu.served(&[], &body(&feishu)).await), None);

    let coze = first_row("coze-enterprise");
    let mut body_id = body(&coze);
    body_id["detail"] = json!({"logid": "20241210152726467C48D89D6DB2****"});
    let found = id(coze.served(&[], &body_id).await);
    assert_eq!(found.as_deref(), Some("20241210152726467C48D89D6DB2****"));
    assert!(id(coze.served(&[(in_header, "header")], &body_id).await).is_some());
}

#[tokio::test]
async fn a_success_has_a_log_id_too() {
    for operation in operations() {
        let log_id = log_id_header(&operation.crate_name).map(|header| (header, "log-3"));
        let server = Server::new([operation.reply_with(log_id.as_slice())]).await;
        let success = operation.send(&server).await.unwrap();
        assert_eq!(success.log_id.as_deref(), log_id.map(|(_, id)| id), "{}", operation.name());
    }
}

#[tokio::test]
async fn one_access_has_two_error_shapes() {
    let rows: Vec<Row> =
        common().into_iter().filter(|row| row.operation.starts_with("tenant-org")).collect();
    assert!(rows.len() >= 6);
    for row in rows {
        for (code, message) in [("error_code", "error_msg"), ("error", "error_description")] {
            let failure = row.served(&[], &json!({code: row.code, message: row.message})).await;
            row.check(&failure);
            // A null beside it is no other error.
            let other = if code == "error" { "error_code" } else { "error" };
            let body = json!({other: null, code: row.code, message: row.message});
            row.check(&row.served(&[], &body).await);
        }
    }
}

#[tokio::test]
async fn a_code_that_nobody_documents_is_still_an_error_with_all_there_is() {
    for operation in operations() {
        for status in [200, 400, 500] {
            let failure = unknown(&operation, status).await;
            let name = operation.name();
            assert_eq!(failure.kind, ErrorKind::Api, "{name}");
            assert_eq!(failure.name, None, "{name}");
            assert_eq!(failure.status, Some(status), "{name}");
            assert_eq!(failure.message.as_deref(), Some("never heard of"), "{name}");
            assert!(failure.display.contains("987654321"), "{name}: {}", failure.display);
        }
    }
}

async fn unknown(operation: &OperationSpec, status: u16) -> Failure {
    let code = match operation.spec.document.vendor.code_type {
        CodeType::Integer => json!(987654321),
        CodeType::String => json!("PARAM.987654321"),
    };
    let row = Row {
        operation: operation.name(),
        call: operation.clone(),
        code,
        name: String::new(),
        class: ErrorClass::InvalidArgument,
        status,
        message: "never heard of".to_owned(),
        remedy: String::new(),
    };
    let failure = row.served(&[], &body(&row)).await;
    assert_eq!(failure.code, Some(row.wire_code()), "{}", row.operation);
    failure
}

#[tokio::test]
async fn violations_come_in_both_shapes_of_the_wire() {
    let row = common().into_iter().find(|row| row.name == "field_validation_failed").unwrap();
    let mut body = body(&row);
    body["error"] = json!({
        "message": "Refer to the documentation",
        "troubleshooter": "https://open.feishu.cn/search",
        "helps": [{"url": "https://open.feishu.cn", "description": "How to"}],
        "field_violations": [
            {"field": "page_size", "value": "101", "description": "the max value is 100"},
            {"field": "unit_id", "value": null},
        ],
        "permission_violations": [
            {"scope": "contact:unit:readonly", "url": "https://open.feishu.cn/app/auth"},
            {"type": "action_scope_required", "subject": "directory:department:list"},
        ],
    });
    let failure = row.served(&[], &body).await;
    row.check(&failure);
    let field = |field: &str, value: Option<&str>, description: Option<&str>| {
        let text = |text: Option<&str>| text.map(str::to_owned);
        (Some(field.to_owned()), text(value), text(description))
    };
    let found: Vec<_> = failure
        .violations
        .iter()
        .map(|violation| match violation {
            Violation::Field { field, value, description } => {
                (Some(field.clone()), value.clone(), description.clone())
            }
            Violation::Permission { scope, url } => (None, Some(scope.clone()), url.clone()),
            other => panic!("{other:?}"),
        })
        .collect();
    let permission =
        |scope: &str, url: Option<&str>| (None, Some(scope.to_owned()), url.map(str::to_owned));
    assert_eq!(
        found,
        [
            field("page_size", Some("101"), Some("the max value is 100")),
            field("unit_id", None, None),
            permission("contact:unit:readonly", Some("https://open.feishu.cn/app/auth")),
            permission("directory:department:list", None),
        ]
    );
    for part in ["page_size", "101", "the max value is 100", "directory:department:list"] {
        assert!(failure.display.contains(part), "{part}: {}", failure.display);
    }
}

/// A failure's details may be of any shape; the code is what counts.
#[tokio::test]
async fn odd_details_hide_no_error() {
    let row = documented().remove(0);
    for error in [json!(null), json!("text"), json!([1]), json!({"field_violations": "none"})] {
        let mut body = body(&row);
        body["error"] = error;
        row.check(&row.served(&[], &body).await);
    }
    for data in [json!(null), json!("text"), json!([1]), json!({"items": 1})] {
        let mut body = body(&row);
        body["data"] = data;
        row.check(&row.served(&[], &body).await);
    }
    // As text, a number is the same code.
    let mut body = body(&row);
    body["code"] = json!(row.code.to_string());
    row.check(&row.served(&[], &body).await);
}

/// Coze documents its log id in the body of every answer, successful ones included.
#[tokio::test]
async fn coze_has_its_documented_log_id_on_a_success() {
    let mut operations = operations().into_iter();
    let documented = |operation: &OperationSpec| {
        let answer = operation.documented_answer();
        operation.crate_name == "coze-enterprise"
            && answer.is_some_and(|answer| answer["detail"]["logid"].is_string())
    };
    let operation = operations.find(documented).unwrap();
    let server = Server::new([operation.reply()]).await;
    let success = operation.send(&server).await.unwrap();
    let answer = operation.answer();
    assert_eq!(success.log_id.as_deref(), answer["detail"]["logid"].as_str());
}
