//! What the fuzz targets do: one function each, which takes bytes and panics if something is wrong.

use std::fmt;
use std::sync::Arc;

use vendor_client_core::{
    Error, ErrorCode, HttpFuture, HttpService, Response, RetryPolicy, StaticToken,
};

/// A target takes anything.
pub type Target = fn(&[u8]);

/// All targets by name; the corpus has a folder for each.
pub const TARGETS: [(&str, Target); 7] = [
    ("list_unit_departments", list_unit_departments),
    ("list_collaboration_tenants", list_collaboration_tenants),
    ("filter_departments", filter_departments),
    ("coze_organizations", coze_organizations),
    ("tenant_organizations", tenant_organizations),
    ("headers", headers),
    ("echoes", echoes),
];

/// What errors have in the place of a token.
const REDACTED: &str = "[redacted]";

const TOKEN: &str = "t-5ecret.T0ken/+x~9f27=";

const STATUSES: [u16; 12] = [200, 201, 204, 302, 400, 401, 403, 404, 429, 500, 502, 503];

/// Answers each request with the same.
struct Canned {
    status: u16,
    headers: Vec<(&'static str, Vec<u8>)>,
    body: Vec<u8>,
}

impl Canned {
    /// The first byte chooses the status, the rest is the body.
    fn body(data: &[u8]) -> Option<Self> {
        let (first, body) = data.split_first()?;
        let status = STATUSES[usize::from(*first) % STATUSES.len()];
        Some(Self { status, headers: Vec::new(), body: body.to_vec() })
    }
}

impl fmt::Debug for Canned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Canned")
    }
}

impl HttpService for Canned {
    fn call(&self, _: vendor_client_core::reqwest::Request) -> HttpFuture<'_> {
        Box::pin(async {
            let mut response = http::Response::builder().status(self.status);
            for (name, value) in &self.headers {
                // What no header can carry does not come over the wire.
                if let Ok(value) = http::HeaderValue::from_bytes(value) {
                    response = response.header(*name, value);
                }
            }
            Ok(response.body(self.body.clone())?.into())
        })
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    runtime.expect("a runtime").block_on(future)
}

/// What holds for each outcome, whatever came.
fn judge<T, C: ErrorCode>(canned: &Canned, wrapped: bool, outcome: Result<Response<T>, Error<C>>) {
    match outcome {
        Ok(_) => {
            let Ok(body) = serde_json::from_slice::<serde_json::Value>(&canned.body) else {
                // A text that nobody reads may hold half a surrogate, or a number beyond all sizes.
                serde_json::from_slice::<serde::de::IgnoredAny>(&canned.body)
                    .expect("a success is JSON");
                return;
            };
            let body = body.as_object().expect("a success is an object");
            if wrapped {
                let code = body.get("code").expect("a success has a code");
                let zero = code.as_f64() == Some(0.0)
                    || code.as_str().is_some_and(|code| code.trim().parse() == Ok(0));
                assert!(zero, "a refusal is no success: {code}");
            } else {
                assert!((200..300).contains(&canned.status));
                assert!(body.get("error_code").is_none_or(serde_json::Value::is_null));
            }
        }
        Err(error) => {
            for text in [error.to_string(), format!("{error:?}")] {
                assert!(!text.contains(TOKEN), "a token in {text}");
                assert!(!text.contains('\n'), "more than a line: {text}");
                assert!(text.len() < 200_000, "{} bytes of text", text.len());
            }
            assert_eq!(error.attempts(), 1);
        }
    }
}

fn feishu(canned: Canned) -> feishu_directory::Client {
    let builder = feishu_directory::Client::builder().base_url("http://localhost/open-apis");
    let builder = builder.credentials(StaticToken::new(TOKEN)).http_service(canned);
    builder.retry(RetryPolicy::none()).build().expect("a client")
}

/// Feishu's departments of a unit.
pub fn list_unit_departments(data: &[u8]) {
    let (Some(canned), Some(sent)) = (Canned::body(data), Canned::body(data)) else { return };
    let call = feishu(sent).contact().list_unit_departments("u").send();
    judge(&canned, true, block_on(call));
}

/// Feishu's associated organisations.
pub fn list_collaboration_tenants(data: &[u8]) {
    let (Some(canned), Some(sent)) = (Canned::body(data), Canned::body(data)) else { return };
    judge(&canned, true, block_on(feishu(sent).trust_party().list_collaboration_tenants().send()));
}

/// Feishu's departments by filter.
pub fn filter_departments(data: &[u8]) {
    use feishu_directory::directory::{DepartmentField, Filter};

    let (Some(canned), Some(sent)) = (Canned::body(data), Canned::body(data)) else { return };
    let call = feishu(sent)
        .directory()
        .filter_departments(Filter::children_of("0"), [DepartmentField::Name])
        .send();
    judge(&canned, true, block_on(call));
}

/// Coze's organisations.
pub fn coze_organizations(data: &[u8]) {
    let (Some(canned), Some(sent)) = (Canned::body(data), Canned::body(data)) else { return };
    let builder = coze_enterprise::Client::builder().base_url("http://localhost");
    let builder = builder.credentials(StaticToken::new(TOKEN)).http_service(sent);
    let client = builder.retry(RetryPolicy::none()).build().expect("a client");
    judge(&canned, true, block_on(client.list_organizations("e").send()));
}

/// OneAccess's organisations, which come without an envelope.
pub fn tenant_organizations(data: &[u8]) {
    let (Some(canned), Some(sent)) = (Canned::body(data), Canned::body(data)) else { return };
    let builder = tenant_org::Client::builder("localhost").base_url("http://localhost");
    let builder = builder.credentials(StaticToken::new(TOKEN)).http_service(sent);
    let client = builder.retry(RetryPolicy::none()).build().expect("a client");
    judge(&canned, false, block_on(client.list_organizations(10).offset(0).send()));
}

/// The headers that are read. Lines of the input are their values, in this order; the rest of it is
/// the body.
pub fn headers(data: &[u8]) {
    const NAMES: [&str; 7] = [
        "retry-after",
        "x-ogw-ratelimit-reset",
        "date",
        "x-tt-logid",
        "x-request-id",
        "content-type",
        "location",
    ];
    let Some((first, rest)) = data.split_first() else { return };
    let status = STATUSES[usize::from(*first) % STATUSES.len()];
    let mut lines = rest.splitn(NAMES.len() + 1, |byte| *byte == b'\n');
    let headers: Vec<_> = NAMES.into_iter().zip(lines.by_ref().map(<[u8]>::to_vec)).collect();
    let body = lines.next().unwrap_or_default().to_vec();
    let canned = || Canned { status, headers: headers.clone(), body: body.clone() };
    let seen = Arc::new(canned());
    judge(
        &seen,
        true,
        block_on(feishu(canned()).trust_party().list_collaboration_tenants().send()),
    );
}

/// What is around an echo: nothing that could be a part of a token, or of our own word.
const AROUND: [&str; 4] = ["", "HXQ ", "QXH ", " HX"];

/// A server that repeats the token, each character in any encoding, up to three times over. The first byte chooses
/// the status, the second one where the echo is, the third one what is around it; the rest is the encodings.
pub fn echoes(data: &[u8]) {
    let [status, place, around, encodings @ ..] = data else { return };
    let status = STATUSES[usize::from(*status) % STATUSES.len()];
    let mut echo = TOKEN.to_owned();
    for layer in encodings.chunks(TOKEN.len()).take(3) {
        let encodings = layer.iter().cycle();
        echo = echo.chars().zip(encodings).map(|(c, how)| encoded(c, *how)).collect();
    }
    let [before, after] = [around & 3, around >> 2 & 3].map(|at| AROUND[usize::from(at)]);
    let echo = format!("{before}{echo}{after}");
    // In JSON that is as it should be, in JSON that is not, in a page of a proxy's, in a header.
    let frame = match place % 4 {
        0 => r#"{"code":1,"msg":"#,
        1 => r#"{"code":0,"data":{"items":"#,
        _ => "",
    };
    let (mut headers, json) = (Vec::new(), serde_json::json!(echo));
    let body = match place % 4 {
        0 => format!("{frame}{json}}}"),
        1 => format!("{frame}{json}}}}}"),
        2 => echo,
        _ => {
            headers.push(("x-tt-logid", echo.into_bytes()));
            r#"{"code":1,"msg":""}"#.to_owned()
        }
    };
    let canned = Canned { status, headers, body: body.into_bytes() };
    let Err(error) = block_on(feishu(canned).trust_party().list_collaboration_tenants().send())
    else {
        return;
    };
    let parts = [error.message(), error.excerpt(), error.log_id()];
    for text in parts.into_iter().flatten() {
        let left = left_of_token(text, frame);
        assert!(left.is_empty(), "{left} is left of the token in {text}");
    }
}

/// What is in the text beside our own word, the frame of the body and what was around the token. A text that
/// is too long is cut, and of the word and of the frame a part is left then.
fn left_of_token(text: &str, frame: &str) -> String {
    let shown = text.trim_start_matches('…');
    let echo = (0..frame.len()).find_map(|at| shown.strip_prefix(&frame[at..])).unwrap_or(text);
    let mut left = echo.replace(REDACTED, "");
    for at in 1..REDACTED.len() {
        let (head, tail) = REDACTED.split_at(at);
        left = left.replace(&format!("{head}…"), "").replace(&format!("…{tail}"), "");
    }
    left.chars().filter(|c| !"HXQ …\"}".contains(*c)).collect()
}

/// One character in one of the encodings that servers use.
fn encoded(c: char, how: u8) -> String {
    let code = u32::from(c);
    match how % 12 {
        1 => format!("%{code:02X}"),
        2 => format!("%{code:02x}"),
        3 => format!("\\u{code:04x}"),
        4 => format!("\\u{code:04X}"),
        5 => format!("\\u{{{code:x}}}"),
        6 => format!("\\x{code:02x}"),
        7 => format!("&#{code};"),
        8 => format!("&#x{code:x};"),
        9 => format!("&#X{code:04X};"),
        10 if c.is_ascii_punctuation() => format!("\\{c}"),
        11 if c == '&' => "&amp;".to_owned(),
        _ => c.into(),
    }
}
