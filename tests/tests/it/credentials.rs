//! The vendors' own credentials: what goes out for a token, how often, and what never shows.

use std::collections::HashSet;
use std::process::Command;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use client_tests::{
    Failure, Reply, Request, Server, StillClock, coze_builder, feishu_builder, org_builder,
    own_http_client,
};
use coze_enterprise::EnterpriseApp;
use feishu_directory::{AppCredentials, ErrorCode};
use serde_json::{Value, json};
use tenant_org::ClientCredentials;
use tokio::time::Instant;
use vendor_client_core::{CredentialsError, RetryPolicy};

const SECRET: &str = "S3cret/of+the=app\"x";
const PKCS8: &str = org_vendor_sim::coze::PRIVATE_KEY;
const PKCS1: &str = include_str!("keys/pkcs1.pem");
const PUBLIC: &[u8] = include_bytes!("keys/public.der");

fn feishu_page() -> Reply {
    Reply::json(200, r#"{"code":0,"msg":"ok","data":{"has_more":false}}"#)
}

/// The token requests and the others, in their order.
fn split(server: &Server, path: &str) -> (Vec<Request>, Vec<Request>) {
    server.requests().into_iter().partition(|request| request.path().ends_with(path))
}

#[tokio::test]
async fn feishu_exchanges_id_and_secret_and_replaces_a_refused_token() {
    const PATH: &str = "/open-apis/auth/v3/tenant_access_token/internal";
    let issued = AtomicUsize::new(0);
    let server = Server::answering(move |request, _| {
        if request.path() == PATH {
            let number = issued.fetch_add(1, Ordering::SeqCst);
            let token = format!("t-{number}");
            return Reply::json(
                200,
                json!({"code": 0, "msg": "ok", "tenant_access_token": token, "expire": 7200})
                    .to_string(),
            );
        }
        // The first token expires after one call, with the HTTP status that the vendor likes.
        match request.header("authorization") {
            Some("Bearer t-0") if request.parameter("page_token").is_some() => {
                Reply::json(400, r#"{"code":99991663,"msg":"token expired: t-0"}"#)
            }
            Some("Bearer t-0" | "Bearer t-1") => feishu_page(),
            other => panic!("{other:?}"),
        }
    })
    .await;
    let app = AppCredentials::new("cli_1", SECRET);
    let client = feishu_builder(&server).credentials(app).build().unwrap();
    for token in [None, None, Some("p"), Some("q")] {
        let mut request = client.trust_party().list_collaboration_tenants();
        if let Some(token) = token {
            request = request.page_token(token);
        }
        request.send().await.unwrap();
    }
    let (tokens, calls) = split(&server, "internal");
    assert_eq!(tokens.len(), 2);
    assert_eq!(tokens[0].method, "POST");
    assert_eq!(tokens[0].header("content-type"), Some("application/json; charset=utf-8"));
    assert_eq!(tokens[0].header("authorization"), None);
    assert_eq!(tokens[0].json(), json!({"app_id": "cli_1", "app_secret": SECRET}));
    let bearers: Vec<_> = calls.iter().filter_map(|call| call.header("authorization")).collect();
    assert_eq!(bearers, ["Bearer t-0", "Bearer t-0", "Bearer t-0", "Bearer t-1", "Bearer t-1"]);
}

#[tokio::test]
async fn feishu_says_why_there_is_no_token_and_never_the_secret() {
    let wrong = json!({"code": 10014, "msg": format!("app secret {SECRET} is wrong.")});
    let replies = [
        // Left out as a whole: a gap would tell what stood there.
        (
            Reply::json(200, wrong.to_string()),
            "refused to give a token (code 10014, HTTP 200)",
            Some(ErrorCode::AppRefused),
        ),
        (
            Reply::json(400, r#"{"code":10015,"msg":"the app secret is wrong."}"#),
            "refused to give a token: the app secret is wrong (code 10015, HTTP 400)",
            Some(ErrorCode::AppSecretRefused),
        ),
        (
            Reply::new(502, &[], format!("<p>{SECRET}</p>")),
            "HTTP 502 and a body that is not a JSON object",
            None,
        ),
        (Reply::new(502, &[], ""), "HTTP 502 and an empty body", None),
        (Reply::json(200, r#"{"code":0}"#), "HTTP 200, without a token", None),
        (Reply::new(307, &[("location", "http://127.0.0.1:1/")], ""), "HTTP 307", None),
    ];
    for (reply, expected, code) in replies {
        // As often as anybody may ask.
        let server = Server::answering(move |_, _| reply.clone()).await;
        let app = AppCredentials::new("cli_1", SECRET);
        let client = feishu_builder(&server).credentials(app.clone()).build().unwrap();
        let error = client.trust_party().list_collaboration_tenants().send().await.unwrap_err();
        assert!(error.is_credentials(), "{error}");
        assert!(error.to_string().contains(expected), "{error}");
        assert_eq!(error.code(), code.as_ref());
        let remedy = error.remedy().unwrap();
        let transient = credentials_error(&error).is_transient();
        assert_eq!(transient, error.to_string().contains("502"), "{error}");
        match code {
            Some(_) => assert!(remedy.contains("the app secret"), "{remedy}"),
            None if transient => assert!(remedy.contains("Try again later"), "{remedy}"),
            None => assert!(remedy.contains("`credentials`"), "{remedy}"),
        }
        let shown = format!("{error} {error:?} {app:?} {client:?}");
        assert!(!shown.contains("S3cret") && !shown.contains("[redacted]"), "{shown}");
        assert!(shown.contains("cli_1"));
    }
}

fn credentials_error<C: vendor_client_core::ErrorCode>(
    error: &vendor_client_core::Error<C>,
) -> &CredentialsError {
    error.cause().unwrap().downcast_ref().unwrap()
}

/// A token that was just issued is in the answer, and the answer cannot be read.
#[tokio::test]
async fn a_fresh_token_is_never_printed() {
    const FRESH: &str = "t-fr3sh-0123456789abcdef";
    let mut failures = 0;
    let good = format!(r#"{{"code":0,"tenant_access_token":"{FRESH}","expire":7200}}"#);
    let oauth = format!(r#"{{"access_token":"{FRESH}","expires_in":1800}}"#);
    for body in [good, oauth] {
        let replies = [
            Reply::json(200, format!("\u{feff}{body}")),
            Reply::json(200, &body[..body.len() - 1]),
            Reply::json(200, format!("[{body}]")),
            Reply::json(200, format!("{body},")),
            Reply::json(200, format!("\"{FRESH}\"")),
            Reply::json(200, FRESH),
            Reply::new(302, &[("location", &format!("/x?token={FRESH}"))], &body),
            Reply::new(302, &[("location", &format!("https://{FRESH}.example/"))], &body),
            Reply::new(500, &[("content-type", FRESH), ("x-tt-logid", FRESH)], &body),
            Reply::json(401, &body),
            Reply::json(200, body.replace(":0,", &format!(r#":1,"msg":"{FRESH}","#))),
            Reply::json(200, body.replace("{", &format!(r#"{{"error":"{FRESH}","#))),
            Reply::json(
                200,
                body.replace(
                    "{",
                    r#"{"error_code":"x","error_msg":"\u0074-fr3sh-0123456789abcdef","#,
                ),
            ),
            Reply::json(
                200,
                body.replace(
                    "{",
                    &format!(r#"{{"error_code":"{FRESH}","error_message":"{FRESH}","#),
                ),
            ),
            Reply::json(200, body.replace("access_token", "accessToken")),
        ];
        for reply in replies {
            let shown = format!("{reply:?}");
            let server = Server::answering(move |_, _| reply.clone()).await;
            let app = AppCredentials::new("cli_1", SECRET);
            let client = feishu_builder(&server).credentials(app).build().unwrap();
            let result = client.trust_party().list_collaboration_tenants().send().await;
            failures += check(result.map(drop).map_err(|error| Failure::from(&error)), &shown);
            let app = ClientCredentials::new("id", SECRET);
            let client = org_builder(&server).credentials(app).build().unwrap();
            let result = client.list_organizations(10).offset(0).send().await;
            failures += check(result.map(drop).map_err(|error| Failure::from(&error)), &shown);
            let app = EnterpriseApp::new("e", "a", "k", PKCS8).unwrap();
            let client = coze_builder(&server).credentials(app).build().unwrap();
            let result = client.list_organizations("e").send().await;
            failures += check(result.map(drop).map_err(|error| Failure::from(&error)), &shown);
        }
    }

    // Some of them are tokens to one vendor or the other.
    assert!(failures > 80, "{failures}");

    fn check(outcome: Result<(), Failure>, reply: &str) -> usize {
        let Err(failure) = outcome else { return 0 };
        for secret in ["fr3sh", "S3cret", "0123456789abc"] {
            assert!(!failure.everything.contains(secret), "{}\n{reply}", failure.everything);
        }
        1
    }
}

/// However the server writes the secret that it repeats.
#[tokio::test]
async fn an_echoed_secret_is_never_printed() {
    let echoes = [
        SECRET.to_owned(),
        "S3cret%2Fof%2Bthe%3Dapp%22x".to_owned(),
        "S3cret%252Fof%252Bthe%253Dapp%2522x".to_owned(),
        r#"S3cret/of+the\u003dapp\"x"#.to_owned(),
        "S3cret/of+the&#61;app&quot;x".to_owned(),
        "S3cret&#x2F;of&plus;the&equals;app&amp;quot;x".to_owned(),
    ];
    for echo in echoes {
        for body in [
            json!({"code": 10015, "msg": format!("secret {echo}?")}).to_string(),
            json!({"error": "invalid_client", "error_description": echo}).to_string(),
            json!({"error_code": echo, "error_msg": echo}).to_string(),
        ] {
            let server = Server::answering(move |_, _| Reply::json(400, &body)).await;
            let app = AppCredentials::new("cli_1", SECRET);
            let client = feishu_builder(&server).credentials(app).build().unwrap();
            let error = client.trust_party().list_collaboration_tenants().send().await.unwrap_err();
            let feishu = Failure::from(&error).everything;
            let app = ClientCredentials::new("id", SECRET);
            let client = org_builder(&server).credentials(app).build().unwrap();
            let error = client.list_organizations(10).offset(0).send().await.unwrap_err();
            let shown = feishu + &Failure::from(&error).everything;
            for part in ["S3cret", "of+the", "of%2Bthe", "of&plus;the", "app\"x", "app%22", "app&"]
            {
                assert!(!shown.contains(part), "{echo}: {shown}");
            }
        }
    }
}

/// The simulator's own words are not taken for the secret that is one of them.
#[tokio::test]
async fn a_wrong_secret_costs_one_request_however_many_calls() {
    let sim = org_vendor_sim::FeishuSim::builder().start().await.unwrap();
    let app = AppCredentials::new(sim.app_id(), "wrong");
    let client = feishu_directory::Client::builder().base_url(sim.url()).credentials(app);
    let client = client.build().unwrap();
    for _ in 0..1_000 {
        let error = client.trust_party().list_collaboration_tenants().send().await.unwrap_err();
        assert_eq!(error.code(), Some(&ErrorCode::AppSecretRefused), "{error}");
        assert!(!error.to_string().contains("[redacted]"), "{error}");
        assert!(error.to_string().contains("Nothing was sent."), "{error}");
    }
    assert_eq!(sim.requests().len(), 1);
}

#[tokio::test]
async fn no_enterprise_id_leads_to_another_endpoint() {
    let server = Server::answering(|_, _| Reply::json(200, "{}")).await;
    for id in ["..", ".", ""] {
        let app = EnterpriseApp::new(id, "app", "kid", PKCS8).unwrap();
        let client = coze_builder(&server).credentials(app).build().unwrap();
        let error = client.list_organizations("e").send().await.unwrap_err();
        assert!(error.is_credentials(), "{error}");
        assert!(error.to_string().contains("enterprise_id is "), "{error}");
    }
    assert_eq!(server.requests().len(), 0);
    for id in ["../..", "%2e%2e", "a/../b", "..\\", "{enterprise_id}", "a?b#c"] {
        let app = EnterpriseApp::new(id, "app", "kid", PKCS8).unwrap();
        let client = coze_builder(&server).credentials(app).build().unwrap();
        client.list_organizations("e").send().await.unwrap_err();
        let requests = server.requests();
        let path = requests.last().unwrap().path().to_owned();
        assert!(path.starts_with("/api/permission/oauth2/enterprise_id/"), "{path}");
        assert_eq!(path.split('/').count(), 7, "{path}");
    }
}

/// A server of tokens that is busy at first; the times at which it was asked.
async fn busy(reply: Reply, how_often: usize) -> (Server, Arc<Mutex<Vec<Duration>>>) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let times = Arc::clone(&asked);
    let start = Instant::now();
    let server = Server::answering(move |request, _| {
        if !request.path().contains("token") {
            return feishu_page();
        }
        let mut times = times.lock().unwrap();
        times.push(start.elapsed());
        if times.len() <= how_often {
            return reply.clone();
        }
        Reply::json(200, r#"{"code":0,"tenant_access_token":"t-1","expire":7200}"#)
    })
    .await;
    (server, asked)
}

fn patient(server: &Server) -> feishu_directory::Client {
    let app = AppCredentials::new("cli_1", SECRET);
    let builder = feishu_builder(server).credentials(app).http_service(StillClock::new());
    builder.retry(RetryPolicy::default()).build().unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_busy_server_of_tokens_says_when_to_come_back() {
    let limited = r#"{"code":99991400,"msg":"request trigger frequency limit"}"#;
    let dates = [
        ("retry-after", "Fri, 15 Jan 2027 08:00:20 GMT"),
        ("date", "Fri, 15 Jan 2027 08:00:00 GMT"),
    ];
    let table = [
        (Reply::new(429, &[("retry-after", "7")], ""), 7),
        (Reply::new(503, &dates, "<html>"), 20),
        (Reply::new(429, &[("x-ogw-ratelimit-reset", "11")], limited), 11),
        (Reply::new(400, &[("x-ogw-ratelimit-reset", "11")], limited), 11),
        (Reply::new(429, &[], limited), 0),
    ];
    for (reply, seconds) in table {
        let (server, asked) = busy(reply, 2).await;
        patient(&server).trust_party().list_collaboration_tenants().send().await.unwrap();
        let asked = asked.lock().unwrap();
        assert_eq!(asked.len(), 3);
        for pair in asked.windows(2) {
            let wait = pair[1] - pair[0];
            let least = Duration::from_secs(seconds);
            assert!(wait >= least && wait <= least + Duration::from_millis(502), "{wait:?}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_of_tokens_that_asks_for_too_long_a_wait_is_not_waited_for() {
    let (server, asked) = busy(Reply::new(429, &[("retry-after", "3600")], ""), 1).await;
    let error =
        patient(&server).trust_party().list_collaboration_tenants().send().await.unwrap_err();
    assert!(error.is_credentials(), "{error}");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3600)));
    let source = error.cause().unwrap().downcast_ref::<CredentialsError>().unwrap();
    assert!(source.is_transient());
    assert_eq!(*asked.lock().unwrap(), [Duration::ZERO]);
}

/// An HTTP client of the user's follows redirects, unless it was told not to.
#[tokio::test]
async fn no_secret_follows_a_redirect_whatever_the_http_client_does() {
    #[derive(Debug)]
    struct Around(reqwest::Client);
    impl vendor_client_core::HttpService for Around {
        fn call(&self, request: reqwest::Request) -> vendor_client_core::HttpFuture<'_> {
            Box::pin(async { Ok(self.0.execute(request).await?) })
        }
    }
    let token = r#"{"code":0,"tenant_access_token":"t-1","expire":7200}"#;
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = Server::answering(move |_, _| Reply::json(200, token)).await;
        let to = format!("{}/x", elsewhere.url());
        let server =
            Server::answering(move |_, _| Reply::new(status, &[("location", &to)], "")).await;
        let builder = || feishu_builder(&server).credentials(AppCredentials::new("cli_1", SECRET));
        let own = || own_http_client().build().unwrap();

        let client = builder().http_client(own()).build().unwrap();
        let error = client.trust_party().list_collaboration_tenants().send().await.unwrap_err();
        assert!(error.is_credentials(), "{error}");
        let expected = match status {
            307 | 308 => format!("HTTP {status}"),
            _ => format!("redirected the request for a token to {}", elsewhere.host()),
        };
        assert!(error.to_string().contains(&expected), "{error}");

        // What a service of the user's returns is the user's business; the secret is ours.
        let client = builder().http_service(Around(own())).build().unwrap();
        let _ = client.trust_party().list_collaboration_tenants().send().await;

        for request in elsewhere.requests() {
            assert!(!request.text().contains("S3cret"), "{}", request.text());
        }
        assert!(server.requests()[0].text().contains("S3cret"), "it was in the first request");
    }
}

#[tokio::test]
async fn oneaccess_exchanges_a_form() {
    let server = Server::answering(|request, _| match request.path() {
        "/api/v2/tenant/token" => Reply::json(
            200,
            r#"{"access_token":"a-1","token_type":"Bearer","expires_in":1800,"scope":"org_read"}"#,
        ),
        _ => Reply::json(200, r#"{"total":0,"organizations":[]}"#),
    })
    .await;
    let app = ClientCredentials::new("id 1", SECRET);
    let client = org_builder(&server).credentials(app.clone()).build().unwrap();
    for _ in 0..3 {
        client.list_organizations(10).offset(0).send().await.unwrap();
    }
    let (tokens, calls) = split(&server, "token");
    assert_eq!(tokens.len(), 1);
    assert_eq!(calls.len(), 3);
    assert_eq!(calls[0].header("authorization"), Some("Bearer a-1"));
    assert_eq!(tokens[0].header("content-type"), Some("application/x-www-form-urlencoded"));
    let body = String::from_utf8(tokens[0].raw.clone()).unwrap();
    let body = body.rsplit("\r\n").next().unwrap();
    assert_eq!(
        body,
        "grant_type=client_credentials&client_id=id%201&client_secret=S3cret%2Fof%2Bthe%3Dapp%22x"
    );
    assert!(!format!("{app:?} {client:?}").contains("S3cret"));
}

/// Checks a JWT's signature and returns header and claims.
fn verify(request: &Request) -> (Value, Value) {
    let jwt = request.header("authorization").unwrap().strip_prefix("Bearer ").unwrap();
    let (signed, signature) = jwt.rsplit_once('.').unwrap();
    let decode = |part: &str| URL_SAFE_NO_PAD.decode(part).unwrap();
    ring::signature::UnparsedPublicKey::new(&ring::signature::RSA_PKCS1_2048_8192_SHA256, PUBLIC)
        .verify(signed.as_bytes(), &decode(signature))
        .unwrap();
    let (header, claims) = signed.split_once('.').unwrap();
    let json = |part| serde_json::from_slice(&decode(part)).unwrap();
    (json(header), json(claims))
}

#[tokio::test]
async fn coze_signs_each_exchange_anew_and_reads_an_absolute_end() {
    // By the server's clock, which is an hour ahead of ours.
    let ours = UNIX_EPOCH + Duration::from_secs(1_800_000_000);
    let issued = AtomicUsize::new(0);
    let server = Server::answering(move |request, _| {
        if !request.path().ends_with("/token") {
            return match request.header("authorization") {
                Some("Bearer c-0") => Reply::json(200, r#"{"code":700012006,"msg":"invalid"}"#),
                _ => Reply::json(200, r#"{"code":0,"data":{"total_count":0}}"#),
            };
        }
        let number = issued.fetch_add(1, Ordering::SeqCst);
        let body = format!(r#"{{"access_token":"c-{number}","expires_in":1800004500}}"#);
        Reply::new(200, &[("date", "Fri, 15 Jan 2027 09:00:00 GMT")], body)
    })
    .await;
    for pem in [PKCS8, PKCS1, &PKCS8.replace('\n', "\\n")] {
        let app = EnterpriseApp::new("e/1", "app", "kid-1", pem).unwrap();
        let app = app.token_seconds(7).session_name("s");
        let shown = format!("{app:?}");
        assert!(shown.contains("kid-1") && !shown.contains("MII"), "{shown}");
        let client = coze_builder(&server).clock(move || ours).credentials(app).build().unwrap();
        for _ in 0..2 {
            client.list_organizations("e").send().await.unwrap();
        }
    }
    let (tokens, _) = split(&server, "/token");
    // The first one was refused; then one for each client.
    assert_eq!(tokens.len(), 4);
    let (mut ids, mut iats) = (HashSet::new(), Vec::new());
    for token in &tokens {
        let (header, claims) = verify(token);
        assert_eq!(header, json!({"alg": "RS256", "typ": "JWT", "kid": "kid-1"}));
        assert_eq!(claims["iss"], "app");
        assert_eq!(claims["aud"], "api.coze.cn");
        iats.push(claims["iat"].as_u64().unwrap());
        assert_eq!(claims["exp"], claims["iat"].as_u64().unwrap() + 600);
        assert_eq!(claims["session_name"], "s");
        let id = claims["jti"].as_str().unwrap().to_owned();
        assert!(id.len() > 32);
        assert!(ids.insert(id), "each is used once only");
        assert_eq!(token.target, "/api/permission/oauth2/enterprise_id/e%2F1/token");
        assert_eq!(token.header("content-type"), Some("application/json"));
        let body = json!({
            "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
            "duration_seconds": 900,
        });
        assert_eq!(token.json(), body);
    }
    // The first answer of each client has told what time it is.
    assert_eq!(iats, [1_800_000_000, 1_800_003_600, 1_800_000_000, 1_800_000_000]);
}

/// Whatever our clock says, and whatever the end is, calls do not become token requests.
#[tokio::test]
async fn coze_ends_of_all_kinds_cause_no_storm() {
    for (clock, end) in [(0, "1800000900"), (1_900_000_000, "1800000900"), (0, "0"), (0, "-5")] {
        let server = Server::answering(move |request, _| {
            if request.path().ends_with("/token") {
                let body = format!(r#"{{"access_token":"c-1","expires_in":{end}}}"#);
                return Reply::json(200, body);
            }
            Reply::json(200, r#"{"code":0,"data":{"total_count":0}}"#)
        })
        .await;
        let app = EnterpriseApp::new("e", "app", "kid", PKCS8).unwrap();
        let now = UNIX_EPOCH + Duration::from_secs(clock);
        let client = coze_builder(&server).clock(move || now).credentials(app).build().unwrap();
        for _ in 0..20 {
            client.list_organizations("e").send().await.unwrap();
        }
        assert_eq!(split(&server, "/token").0.len(), 1, "{clock} {end}");
    }
}

/// The vendor speaks of points in time, and our clock is set, by hours, while the client lives.
#[tokio::test(start_paused = true)]
async fn coze_survives_a_clock_that_is_set() {
    const EPOCH: u64 = 1_800_000_000;
    const HOUR: i64 = 3600;

    let start = Instant::now();
    // The server's clock is right.
    let right = move || EPOCH + start.elapsed().as_secs();
    let server = Server::answering(move |request, _| {
        if !request.path().ends_with("/token") {
            return Reply::json(200, r#"{"code":0,"data":{"total_count":0}}"#);
        }
        let date = httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(right()));
        let (_, claims) = verify(request);
        if claims["iat"].as_u64().unwrap().abs_diff(right()) > 600 {
            let body = r#"{"error_code":"invalid_request","error_message":"iat"}"#;
            return Reply::new(400, &[("date", &date)], body);
        }
        let body = format!(r#"{{"access_token":"c-1","expires_in":{}}}"#, right() + 900);
        Reply::new(200, &[("date", &date)], body)
    })
    .await;
    let wrong_by = Arc::new(AtomicI64::new(0));
    let ours = Arc::clone(&wrong_by);
    let app = EnterpriseApp::new("e", "app", "kid", PKCS8).unwrap();
    let client = coze_builder(&server)
        .clock(move || {
            let shown = right().saturating_add_signed(ours.load(Ordering::SeqCst));
            UNIX_EPOCH + Duration::from_secs(shown)
        })
        .credentials(app)
        .http_service(StillClock::new())
        .retry(RetryPolicy::default())
        .build()
        .unwrap();
    let call = || client.list_organizations("e").send();
    let tokens = || split(&server, "/token").0.len();

    call().await.unwrap();
    for (number, jump) in [5 * HOUR, -5 * HOUR, 24 * HOUR, -24 * HOUR].into_iter().enumerate() {
        // A token that is there lives on, however wrong the clock.
        wrong_by.store(jump, Ordering::SeqCst);
        tokio::time::sleep(Duration::from_secs(300)).await;
        call().await.unwrap();
        assert_eq!(tokens(), 1 + 2 * number, "{jump}");
        // The vendor refuses what we sign, tells its own time by it, and takes what is signed then.
        tokio::time::sleep(Duration::from_secs(600)).await;
        call().await.unwrap();
        assert_eq!(tokens(), 3 + 2 * number, "{jump}");
    }

    // Eight minutes fast is right enough for the vendor, and takes nothing off the token's life.
    tokio::time::sleep(Duration::from_secs(900)).await;
    wrong_by.store(500, Ordering::SeqCst);
    call().await.unwrap();
    tokio::time::sleep(Duration::from_secs(600)).await;
    call().await.unwrap();
    assert_eq!(tokens(), 11);
}

#[test]
fn a_key_that_is_none_is_refused_unseen() {
    let middle = PKCS8.lines().nth(5).unwrap();
    let table = [
        ("", "has no BEGIN"),
        ("-----BEGIN PRIVATE KEY-----\n!!!\n-----END PRIVATE KEY-----", "not valid base64"),
        ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "cannot be read"),
        ("-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----", "neither"),
        (&PKCS8.replace(middle, ""), "cannot be read"),
    ];
    for (pem, expected) in table {
        let error = EnterpriseApp::new("e", "a", "k", pem).unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
        assert!(!error.to_string().contains("MII"), "{error}");
    }
}

/// Set where this test runs itself, in a process with other variables.
const INSIDE: &str = "CLIENT_TESTS_SHOW_CREDENTIALS";

#[test]
fn credentials_come_from_the_environment() {
    if std::env::var_os(INSIDE).is_some() {
        return print!(
            "{:?} {:?} {:?}",
            AppCredentials::from_env(),
            ClientCredentials::from_env(),
            EnterpriseApp::from_env().map_err(|error| error.to_string()),
        );
    }
    let run = |variables: &[(&str, &str)]| {
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["credentials::credentials_come_from_the_environment", "--exact", "--nocapture"])
            .env(INSIDE, "1")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let all = [
        ("FEISHU_APP_ID", "cli_9"),
        ("FEISHU_APP_SECRET", SECRET),
        ("ONEACCESS_CLIENT_ID", "one_9"),
        ("ONEACCESS_CLIENT_SECRET", SECRET),
        ("COZE_ENTERPRISE_ID", "ent_9"),
        ("COZE_APP_ID", "coze_9"),
        ("COZE_PUBLIC_KEY_ID", "kid_9"),
        ("COZE_PRIVATE_KEY", PKCS8),
    ];
    let shown = run(&all);
    for expected in ["cli_9", "one_9", "ent_9", "coze_9", "kid_9"] {
        assert!(shown.contains(expected), "{shown}");
    }
    assert!(!shown.contains("S3cret") && !shown.contains("MII"), "{shown}");
    let shown = run(&[("FEISHU_APP_ID", "cli_9"), ("FEISHU_APP_SECRET", " ")]);
    for expected in ["FEISHU_APP_SECRET is empty", "ONEACCESS_CLIENT_ID is not set"] {
        assert!(shown.contains(expected), "{shown}");
    }
}
