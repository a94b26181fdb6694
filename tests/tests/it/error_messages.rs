//! The messages as people read them: one of each kind, from every vendor that has it. A change of wording
//! shows up as a readable diff in `snapshots/`.

use std::fmt::Display;
use std::time::Duration;

use client_tests::{Reply, Server, coze, coze_builder, feishu, feishu_builder, org, org_builder};
use feishu_directory::directory::{
    Condition, DepartmentField, Filter, FilterField, FilterOperator,
};
use feishu_directory::{AccessToken, Credentials, CredentialsError, StaticToken, TokenFuture};
use serde_json::json;

/// Messages under headings, with the parts replaced that differ from run to run.
#[derive(Default)]
struct Messages(String);

impl Messages {
    fn add(&mut self, heading: &str, message: impl Display, server: &Server) {
        let message = message.to_string().replace(&server.host(), "HOST");
        assert!(!message.contains('\n'), "more than one line: {message}");
        self.0 += &format!("{heading}:\n  {message}\n");
    }
}

/// The error of a call, without its type.
macro_rules! error {
    ($call:expr) => {
        client_tests::soon($call.send()).await.unwrap_err()
    };
}

async fn answering(reply: Reply) -> Server {
    Server::new([reply]).await
}

#[tokio::test]
async fn invalid_requests() {
    let server = Server::unwanted().await;
    let (feishu, coze) = (feishu(&server), coze(&server));
    let mut messages = Messages::default();
    let mut add = |heading: &str, error: &dyn Display| messages.add(heading, error, &server);

    let call = feishu.contact().list_unit_departments("BU121").page_size(101);
    add("a page too large", &error!(call));
    let fields = (0..101).map(|n| DepartmentField::from(format!("f{n}")));
    let call = feishu.directory().filter_departments(Filter::children_of("0"), fields);
    add("too many fields", &error!(call));

    let filtered = |filter| feishu.directory().filter_departments(filter, [DepartmentField::Name]);
    let condition = Condition::equals(FilterField::ParentDepartmentId, "0");
    add("too many conditions", &error!(filtered(Filter::new(vec![condition; 11]))));
    add("a value too long", &error!(filtered(Filter::children_of("x".repeat(65)))));
    let values = vec!["1"; 101];
    let any_of = Filter::any_of(FilterField::ParentDepartmentId, values);
    add("too many values", &error!(filtered(any_of)));
    let (field, operator) = (FilterField::ParentDepartmentId, FilterOperator::Equals);
    let by_hand =
        |value: &str| Filter::new([Condition::new(field.clone(), operator.clone(), value)]);
    add("a value that is no JSON", &error!(filtered(by_hand("od-1"))));
    add("a value that is a number", &error!(filtered(by_hand("0"))));
    add("a list with a number in it", &error!(filtered(by_hand("[\"1\", 2]"))));

    add("page zero", &error!(coze.list_organizations("1").page_num(0)));
    add("a Coze page too large", &error!(coze.list_organizations("1").page_size(21)));
    add("an empty path parameter", &error!(coze.list_organizations("")));
    add("a path parameter that leads up", &error!(coze.list_organizations("..")));
    insta::assert_snapshot!(messages.0);
}

#[derive(Debug)]
struct Broken(&'static str);

impl Credentials for Broken {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { Err(CredentialsError::new(self.0)) })
    }
}

#[derive(Debug)]
struct Given(&'static str);

impl Credentials for Given {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { Ok(AccessToken::new(self.0)) })
    }
}

#[tokio::test]
async fn credentials() {
    let server = Server::unwanted().await;
    let mut messages = Messages::default();
    let calls: [(&str, feishu_directory::ClientBuilder); 4] = [
        (
            "own credentials that fail",
            feishu_builder(&server).credentials(Broken("the vault is locked")),
        ),
        ("an empty token", feishu_builder(&server).credentials(StaticToken::new(""))),
        (
            "a token with a line break",
            feishu_builder(&server).credentials(StaticToken::new("t-1\n")),
        ),
        ("own credentials that give nothing", feishu_builder(&server).credentials(Given(""))),
    ];
    for (heading, builder) in calls {
        let error = error!(builder.build().unwrap().trust_party().list_collaboration_tenants());
        messages.add(heading, error, &server);
    }
    insta::assert_snapshot!(messages.0);
}

#[tokio::test]
async fn the_network() {
    let mut messages = Messages::default();
    let timeout = Duration::from_millis(100);

    let server = Server::unwanted().await;
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = coze_builder(&server).base_url(format!("http://{address}")).build().unwrap();
    let error = error!(client.list_organizations("1"));
    let error = error.to_string().replace(&address.to_string(), "HOST");
    // The number of the error is the operating system's.
    let (before, after) = error.split_once(" (os error ").unwrap();
    let error = format!("{before}{}", after.split_once(')').unwrap().1);
    messages.add("nobody listens", error, &server);

    let whole = r#"{"code":0,"data":{}}"#;
    let half = "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{";
    let replies = [
        ("no answer in time", Reply::silence()),
        ("half an answer in time", Reply::bytes(half)),
        ("closed without an answer", Reply::silence().close()),
        ("closed within the answer", Reply::bytes(half).close()),
        ("no HTTP", Reply::bytes("SSH-2.0-OpenSSH_9.9\r\n").close()),
        ("too large", Reply::json(200, format!("{whole}{}", " ".repeat(100)))),
    ];
    for (heading, reply) in replies {
        let server = answering(reply).await;
        let builder = coze_builder(&server).timeout(timeout).max_response_bytes(100);
        let error = error!(builder.build().unwrap().list_organizations("1"));
        messages.add(heading, error, &server);
    }
    insta::assert_snapshot!(messages.0);
}

#[tokio::test]
async fn unexpected_statuses() {
    let mut messages = Messages::default();
    let html = [("content-type", "text/html")];
    let page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>";
    let replies = [
        ("a gateway's error page", Reply::new(502, &html, page)),
        ("an unknown path", Reply::new(404, &[], "404 page not found")),
        ("unauthorised, without a word", Reply::new(401, &[], "")),
        ("too many requests, from a proxy", Reply::json(429, r#"{"message":"slow down"}"#)),
        (
            "a redirect to another host",
            Reply::new(302, &[("location", "https://login.example:8443/?next=1")], ""),
        ),
        ("a redirect on the same host", Reply::new(301, &[("location", "/elsewhere")], "")),
        ("a redirect to nowhere", Reply::new(302, &[], "")),
    ];
    for (heading, reply) in replies {
        let server = answering(reply).await;
        let error = error!(feishu(&server).trust_party().list_collaboration_tenants());
        messages.add(heading, error, &server);
    }
    insta::assert_snapshot!(messages.0);
}

#[tokio::test]
async fn refusals_of_feishu() {
    let mut messages = Messages::default();
    let log_id = [("x-tt-logid", "20260121")];
    let unknown = json!({"code": 1_234_567, "msg": "something new"});
    let violations = json!({"code": 99992402, "msg": "field validation failed", "error": {
        "log_id": "20260121",
        "field_violations": [
            {"field": "page_size", "value": "101", "description": "the max value is 100"},
        ],
    }});
    let scopes = json!({"code": 99991672, "msg": "Access denied.", "error": {
        "permission_violations": [
            {"type": "action_scope_required", "subject": "directory:department:list"},
            {"scope": "contact:unit:readonly", "url": "https://open.feishu.cn/app"},
        ],
    }});
    let replies = [
        ("a documented code", 400, json!({"code": 43051, "msg": "unit_id invalid"})),
        ("the service failed", 500, json!({"code": 40003, "msg": "internal error"})),
        ("an expired token with HTTP 200", 200, json!({"code": 99991663, "msg": "token expired."})),
        ("a rate limit", 429, json!({"code": 99991400, "msg": "request trigger frequency limit"})),
        ("an unknown code", 400, unknown),
        ("without a message", 400, json!({"code": 40011})),
        ("a field", 400, violations),
        ("scopes", 403, scopes),
    ];
    for (heading, status, body) in replies {
        let server = answering(Reply::new(status, &log_id, body.to_string())).await;
        let error = error!(feishu(&server).contact().list_unit_departments("BU121"));
        messages.add(heading, error, &server);
    }
    insta::assert_snapshot!(messages.0);
}

#[tokio::test]
async fn refusals_of_coze() {
    let mut messages = Messages::default();
    let replies = [
        ("an invalid token", 401, json!({"code": 700012006, "msg": "access token invalid"})),
        (
            "not permitted",
            200,
            json!({"code": 4101, "msg": "no permission", "detail": {"logid": "2024121015"}}),
        ),
        (
            "an unknown code",
            400,
            json!({"code": 777, "msg": "odd", "detail": {"logid": "2024121015"}}),
        ),
    ];
    for (heading, status, body) in replies {
        let server = answering(Reply::json(status, body.to_string())).await;
        let error = error!(coze(&server).list_organizations("1"));
        messages.add(heading, error, &server);
    }
    insta::assert_snapshot!(messages.0);
}

#[tokio::test]
async fn refusals_of_one_access() {
    let mut messages = Messages::default();
    let replies = [
        (
            "a parameter",
            400,
            json!({"error_code": "USER.0033", "error_msg": "The parameter is invalid."}),
        ),
        (
            "another parameter",
            400,
            json!({"error_code": "PARAM.0001", "error_msg": "limit is too large"}),
        ),
        (
            "an expired token",
            400,
            json!({"error": "invalid_token", "error_description": "Invalid access token: 33"}),
        ),
        ("without a description", 401, json!({"error": "invalid_client"})),
    ];
    for (heading, status, body) in replies {
        let server = answering(Reply::json(status, body.to_string())).await;
        let error = error!(org(&server).list_organizations(10).offset(0));
        messages.add(heading, error, &server);
    }
    insta::assert_snapshot!(messages.0);
}

#[tokio::test]
async fn unreadable_answers() {
    let mut messages = Messages::default();
    let department = r#"{"unit_id":"BU121","department_id":"od-1"}"#;
    let many = [department; 8].join(",");
    let wrong = format!(
        r#"{{"code":0,"msg":"success","data":{{"departmentlist":[{many},{{"unit_id":121}},{many}]}}}}"#
    );
    let replies = [
        ("a wrong type, deep inside", Reply::json(200, wrong)),
        ("a list instead of an object", Reply::json(200, r#"{"code":0,"data":[]}"#)),
        ("no data", Reply::json(200, r#"{"code":0,"msg":"success"}"#)),
        ("no code", Reply::json(200, r#"{"msg":"success","data":{}}"#)),
        ("no object", Reply::json(200, "[]")),
        (
            "an HTML page",
            Reply::new(
                200,
                &[("content-type", "text/html")],
                "<!doctype html>\n<title>Sign in</title>",
            ),
        ),
        (
            "JSON that breaks off",
            Reply::json(200, r#"{"code":0,"data":{"departmentlist":[{"unit_id":"BU"#),
        ),
        ("a number too large", Reply::json(200, r#"{"code":0,"data":{"has_more":1e400}}"#)),
        ("an empty body", Reply::new(200, &[], "")),
    ];
    for (heading, reply) in replies {
        let server = answering(reply).await;
        let error = error!(feishu(&server).contact().list_unit_departments("BU121"));
        messages.add(heading, error, &server);
    }
    for (heading, body) in [
        ("of OneAccess, a wrong type", r#"{"total":"two","organizations":[]}"#),
        ("of OneAccess, null", "null"),
    ] {
        let server = answering(Reply::json(200, body)).await;
        let error = error!(org(&server).list_organizations(10).offset(0));
        messages.add(heading, error, &server);
    }
    insta::assert_snapshot!(messages.0);
}

#[tokio::test]
async fn listings_that_may_not_be_whole() {
    let mut messages = Messages::default();
    let units = |entries: &str| format!(r#"{{"code":0,"data":{{{entries}}}}}"#);
    let units = [
        ("more, and no token", vec![units(r#""has_more":true,"page_token":"""#)]),
        ("a token that comes again", vec![units(r#""has_more":true,"page_token":"a""#); 2]),
        ("nothing said", vec![units("")]),
    ];
    for (heading, bodies) in units {
        let server = Server::new(bodies.iter().map(|body| Reply::json(200, body))).await;
        let mut pages =
            feishu(&server).contact().list_unit_departments("BU121").pages().look_ahead(0);
        let error = loop {
            match pages.try_next().await {
                Ok(page) => assert!(page.is_some(), "the list ends"),
                Err(error) => break error,
            }
        };
        messages.add(heading, error, &server);
    }
    let organizations = |ids: &[u32], total: &str| {
        let list: Vec<_> =
            ids.iter().map(|id| format!(r#"{{"organization_id":"{id}"}}"#)).collect();
        format!(r#"{{"code":0,"data":{{"items":[{}],"total_count":{total}}}}}"#, list.join(","))
    };
    let organizations = [
        ("an empty page too early", 1, vec![organizations(&[1, 2], "5"), organizations(&[], "5")]),
        ("a page that comes again", 1, vec![organizations(&[1, 2], "5"); 2]),
        ("pages smaller than asked", 3, vec![organizations(&[5], "9")]),
        ("a negative total", 1, vec![organizations(&[1], "-1")]),
        ("neither items nor total", 1, vec![organizations(&[], "null")]),
        ("no page number left", u32::MAX, vec![organizations(&[1, 2], "null")]),
    ];
    for (heading, start, bodies) in organizations {
        let server = Server::new(bodies.iter().map(|body| Reply::json(200, body))).await;
        let call = coze(&server).list_organizations("1").page_size(2);
        let mut pages = call.page_num(start).pages().look_ahead(0);
        let error = loop {
            match pages.try_next().await {
                Ok(page) => assert!(page.is_some(), "the list ends"),
                Err(error) => break error,
            }
        };
        messages.add(heading, error, &server);
    }
    insta::assert_snapshot!(messages.0);
}

#[tokio::test]
async fn builders() {
    let server = Server::unwanted().await;
    let mut messages = Messages::default();
    let mut add = |heading: &str, error: &dyn Display| messages.add(heading, error, &server);
    add("without credentials", &feishu_directory::Client::builder().build().unwrap_err());
    let urls = [
        "",
        "open.feishu.cn/open-apis",
        "http://open.feishu.cn/open-apis",
        "ftp://open.feishu.cn",
        "https://user:pa55word@open.feishu.cn",
        "https://open.feishu.cn?token=pa55word",
        "https://open.feishu.cn#pa55word",
        "https://",
        "https://open.feishu.cn:99999",
        "https://open.feishu.cn",
    ];
    for url in urls {
        let error = feishu_builder(&server).base_url(url).build().unwrap_err();
        assert!(!error.to_string().contains("pa55word"), "{error}");
        add(&format!("base URL `{}`", url.replace("pa55word", "…")), &error);
    }
    for domain in ["", "{domain_name}", "abc.huaweioneaccess.com/api?x"] {
        let builder = tenant_org::Client::builder(domain);
        let error = builder.credentials(tenant_org::StaticToken::new("t")).build().unwrap_err();
        add(&format!("domain `{domain}`"), &error);
    }
    add("a timeout of zero", &coze_builder(&server).timeout(Duration::ZERO).build().unwrap_err());
    let builder = coze_builder(&server).connect_timeout(Duration::ZERO);
    add("a connect timeout of zero", &builder.build().unwrap_err());
    add("no room for an answer", &org_builder(&server).max_response_bytes(0).build().unwrap_err());
    insta::assert_snapshot!(messages.0);
}
