//! One request for a token: what is sent, what is read of the answer, and whose clock counts.

use std::error::Error as StdError;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use tokio::time::sleep;
use vendor_client_core::{
    ClientBuilder, Credentials, CredentialsError, ExchangeFuture, HttpFuture, HttpService,
    IssuedToken, RetryPolicy, TokenClient, TokenExchange, TokenFuture, WireCode,
};

use crate::support::acme::{builder, own_http_client};
use crate::support::{Acme, Act, Page, Server, get_unit, http};

const OK: &str = r#"{"code":0,"data":{"units":[]}}"#;
const TOKEN: &str = r#"{"token":"t-1"}"#;

/// What the server's clock shows.
const EPOCH: u64 = 784_111_777;

type Script = dyn for<'a> Fn(&'a TokenClient) -> ExchangeFuture<'a> + Send + Sync;

/// Fetches a token as a test writes it down.
#[derive(Clone)]
struct App(Arc<Script>);

impl App {
    fn new(
        script: impl for<'a> Fn(&'a TokenClient) -> ExchangeFuture<'a> + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(script))
    }

    /// Takes what is under `token`, whatever else the answer says.
    fn plain() -> Self {
        Self::new(|vendor| {
            Box::pin(async {
                let answer = vendor.post("/token").form(&[("app", "a")]).send().await?;
                match answer.text("token") {
                    Some(token) => Ok(IssuedToken::new(token, None)),
                    None => Err(answer.refused(answer.code("code"), answer.text("msg"))),
                }
            })
        })
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("App")
    }
}

impl TokenExchange for App {
    fn exchange<'a>(&'a self, vendor: &'a TokenClient) -> ExchangeFuture<'a> {
        (self.0)(vendor)
    }
}

impl Credentials for App {
    fn token(&self) -> TokenFuture<'_> {
        unreachable!("a client asks what `connect` returns")
    }

    fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
        Some(vendor.cache(Arc::new(self.clone())))
    }
}

type Answer = Result<(u16, Vec<(&'static str, String)>, String), Box<dyn StdError + Send + Sync>>;

/// Answers requests for tokens as a test says, by how many there were before; all others are fine.
#[derive(Clone)]
struct Service {
    answer: Arc<dyn Fn(usize) -> Answer + Send + Sync>,
    asked: Arc<Mutex<usize>>,
}

impl Service {
    fn new(answer: impl Fn(usize) -> Answer + Send + Sync + 'static) -> Self {
        Self { answer: Arc::new(answer), asked: Arc::default() }
    }

    fn answering(status: u16, body: impl Into<String>) -> Self {
        let body = body.into();
        Self::new(move |_| Ok((status, vec![], body.clone())))
    }

    fn asked(&self) -> usize {
        *self.asked.lock().unwrap()
    }

    fn builder(&self, app: App) -> ClientBuilder<Acme> {
        builder("http://localhost").http_service(self.clone()).credentials(app)
    }
}

impl std::fmt::Debug for Service {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Service")
    }
}

impl HttpService for Service {
    fn call(&self, request: reqwest::Request) -> HttpFuture<'_> {
        let answer = if request.url().path() == "/token" {
            let mut asked = self.asked.lock().unwrap();
            *asked += 1;
            (self.answer)(*asked - 1)
        } else {
            Ok((200, vec![], OK.to_owned()))
        };
        Box::pin(async {
            let (status, headers, body) = answer?;
            let mut response = ::http::Response::builder().status(status);
            for (name, value) in headers {
                response = response.header(name, value);
            }
            Ok(response.body(body)?.into())
        })
    }
}

/// Why there is no token.
async fn failure(client: ClientBuilder<Acme>) -> CredentialsError {
    let error = client.build().unwrap().0.send::<Page>(get_unit()).await.unwrap_err();
    assert!(error.is_credentials(), "{error}");
    error.cause().unwrap().downcast_ref::<CredentialsError>().unwrap().clone()
}

/// Who asks for half a day is asked again after an hour.
#[tokio::test(start_paused = true)]
async fn a_server_is_left_alone_as_long_as_it_asks_but_no_longer_than_an_hour() {
    for (asks, pause) in [(50 * 60, 50 * 60), (60 * 60, 60 * 60), (12 * 60 * 60, 60 * 60)] {
        let service = Service::new(move |before| {
            Ok(match before {
                0 => (429, vec![("retry-after", asks.to_string())], String::new()),
                _ => (200, vec![], TOKEN.to_owned()),
            })
        });
        let client = service.builder(App::plain()).build().unwrap();
        client.0.send::<Page>(get_unit()).await.unwrap_err();
        sleep(Duration::from_secs(pause - 1)).await;
        client.0.send::<Page>(get_unit()).await.unwrap_err();
        assert_eq!(service.asked(), 1, "{asks}");
        sleep(Duration::from_secs(2)).await;
        client.0.send::<Page>(get_unit()).await.unwrap();
        assert_eq!(service.asked(), 2, "{asks}");
    }
}

#[tokio::test]
async fn a_form_arrives_as_it_was() {
    let answers = [TOKEN, OK].map(|body| vec![Act::Write(http("200 OK", "", body))]);
    let server = Server::start(answers).await;
    let app = App::new(|vendor| {
        Box::pin(async {
            let form = [("app", "a&b"), ("secret", "ü="), ("empty", "")];
            let request = vendor.post("/token/{tenant}").segment("tenant", "a/b").form(&form);
            let answer = request.bearer("b-1").send().await?;
            Ok(IssuedToken::new(answer.text("token").unwrap(), None))
        })
    });
    let client = builder::<Acme>(&server.url()).credentials(app).build().unwrap();
    client.0.send::<Page>(get_unit()).await.unwrap();
    let request = &server.requests()[0];
    assert!(request.starts_with("POST /token/a%2Fb HTTP/1.1\r\n"), "{request}");
    assert!(request.contains("content-type: application/x-www-form-urlencoded\r\n"), "{request}");
    assert!(request.contains("authorization: Bearer b-1\r\n"), "{request}");
    assert!(request.ends_with("app=a%26b&secret=%C3%BC%3D&empty="), "{request}");
}

/// Numbers are taken in any form; of texts a code is only what looks like one and holds no secret.
#[tokio::test]
async fn numbers_and_codes_of_an_answer_are_read() {
    let (longest, longer) = ("c".repeat(64), "c".repeat(65));
    let body = serde_json::json!({
        "whole": 7200, "negative": -5, "decimal": 7200.9, "text": " 7200 ", "flag": true,
        "nothing": null, "list": [7], "word": "invalid_grant", "dots": "E-7.b_2",
        "spaced": "two words", "empty": "", "longest": longest, "longer": longer,
        "echo": "s3cr3t-v4lue",
    });
    let service = Service::answering(400, body.to_string());
    let app = App::new(|vendor| {
        Box::pin(async {
            let request = vendor.post("/token").json(&["s3cr3t-v4lue"]).secret("s3cr3t-v4lue");
            let answer = request.send().await?;
            assert_eq!(answer.status(), 400);
            let integers = [
                ("whole", Some(7200)),
                ("negative", Some(-5)),
                ("decimal", Some(7200)),
                ("text", Some(7200)),
                ("flag", None),
                ("nothing", None),
                ("list", None),
                ("word", None),
                ("absent", None),
            ];
            for (key, expected) in integers {
                assert_eq!(answer.integer(key), expected, "{key}");
            }
            let longest = "c".repeat(64);
            let codes = [
                ("whole", Some(WireCode::Integer(7200))),
                ("text", Some(WireCode::Integer(7200))),
                ("word", Some(WireCode::Text("invalid_grant".into()))),
                ("dots", Some(WireCode::Text("E-7.b_2".into()))),
                ("longest", Some(WireCode::Text(longest.into()))),
                ("longer", None),
                ("spaced", None),
                ("empty", None),
                ("echo", None),
                ("flag", None),
            ];
            for (key, expected) in codes {
                assert_eq!(answer.code(key), expected, "{key}");
            }
            Err(answer.refused(answer.code("word"), answer.text("spaced")))
        })
    });
    let error = failure(service.builder(app)).await;
    // A panic would be an error as well.
    assert_eq!(
        error.to_string(),
        "localhost refused to give a token: two words (code invalid_grant, HTTP 400)"
    );
}

#[tokio::test]
async fn an_answer_has_bounds() {
    // As many fields are read as no answer with a token has.
    let fields: Vec<_> = (0..300).map(|number| format!(r#""f{number}":{number}"#)).collect();
    let service = Service::answering(200, format!("{{{}}}", fields.join(",")));
    let app = App::new(|vendor| {
        Box::pin(async {
            let answer = vendor.post("/token").send().await?;
            let read = (0..300).filter(|number| answer.integer(&format!("f{number}")).is_some());
            Err(CredentialsError::new(format!("{} fields", read.count())))
        })
    });
    assert_eq!(failure(service.builder(app)).await.to_string(), "256 fields");

    // A token is as long as a header can be, and no longer.
    let longest = 64 * 1024;
    let service = Service::answering(200, format!(r#"{{"token":"{}"}}"#, "t".repeat(longest)));
    let client = service.builder(App::plain()).build().unwrap();
    client.0.send::<Page>(get_unit()).await.unwrap();
    let service = Service::answering(200, format!(r#"{{"token":"{}"}}"#, "t".repeat(longest + 1)));
    let error = failure(service.builder(App::plain())).await.to_string();
    assert!(error.contains("a body that is not a JSON object"), "{error}");
    assert!(!error.contains("ttt"), "{error}");
}

/// What is asked of the server's time, before and after an answer has told it; and whether an exchange
/// that was made by the wrong time is made once more.
#[tokio::test]
async fn the_time_of_an_exchange_is_the_servers() {
    let second = 1_000;
    // By how many milliseconds our clock is ahead, how many seconds the server's time seems to be away
    // (never less than nothing), and how often the token is asked for.
    let table = [
        (0, 0, 1),
        (10 * second, 0, 1),
        (-10 * second, 0, 1),
        (10 * second + 400, 1, 1),
        (-10 * second - 400, 1, 1),
        (30 * second, 0, 1),
        (-30 * second, 0, 1),
        (31 * second, 0, 2),
        (-31 * second, 0, 2),
        (3600 * second, 0, 2),
        (-3600 * second, 0, 2),
    ];
    for (ahead, left, attempts) in table {
        for asks in [true, false] {
            let ours = UNIX_EPOCH
                + Duration::from_millis((EPOCH * 1_000).checked_add_signed(ahead).unwrap());
            let date = httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(EPOCH));
            let service = Service::new(move |_| {
                Ok((400, vec![("date", date.clone())], r#"{"code":7}"#.to_owned()))
            });
            let seen = Arc::new(Mutex::new(Vec::new()));
            let (notes, asked) = (Arc::clone(&seen), service.clone());
            let app = App::new(move |vendor| {
                assert!(asked.asked() < 10, "it is asked for ever");
                let notes = Arc::clone(&notes);
                Box::pin(async move {
                    let now = asks.then(|| vendor.now());
                    let answer = vendor.post("/token").send().await?;
                    notes.lock().unwrap().push((now, answer.seconds_until(EPOCH as i64)));
                    Err(answer.refused(answer.code("code"), None))
                })
            });
            let error = failure(service.builder(app).clock(move || ours)).await;
            assert!(error.to_string().contains("code 7"), "{error}");
            let shown = format!("{ahead} ms ahead, asks: {asks}");
            // What has not to do with the time is not repeated because of it.
            let mut expected = vec![(asks.then_some(ours), left)];
            if asks && attempts == 2 {
                expected.push((Some(UNIX_EPOCH + Duration::from_secs(EPOCH)), 0));
            }
            assert_eq!(*seen.lock().unwrap(), expected, "{shown}");
            assert_eq!(service.asked(), expected.len(), "{shown}");
        }
    }
}

/// A server whose clock is another with each answer is not asked for ever.
#[tokio::test]
async fn the_time_is_corrected_once() {
    let service = Service::new(|before| {
        let shown = UNIX_EPOCH + Duration::from_secs(EPOCH + 3600 * before as u64);
        let date = httpdate::fmt_http_date(shown);
        Ok((400, vec![("date", date)], r#"{"code":7}"#.to_owned()))
    });
    let asked = service.clone();
    let app = App::new(move |vendor| {
        assert!(asked.asked() < 10, "it is asked for ever");
        Box::pin(async {
            vendor.now();
            let answer = vendor.post("/token").send().await?;
            Err(answer.refused(answer.code("code"), None))
        })
    });
    failure(service.builder(app)).await;
    assert_eq!(service.asked(), 2);
}

#[tokio::test]
async fn a_redirect_gives_no_token() {
    let service = Service::new(|_| Ok((302, vec![("location", "/x".into())], TOKEN.into())));
    let error = failure(service.builder(App::plain())).await;
    assert_eq!(
        error.to_string(),
        "localhost answered the request for a token with HTTP 302 and a redirect, which is not followed"
    );

    // A user's own client may have followed.
    let elsewhere = Server::start([vec![Act::Write(http("200 OK", "", TOKEN))]]).await;
    let location = format!("location: {}/token\r\n", elsewhere.url());
    let server = Server::start([vec![Act::Write(http("303 See Other", &location, ""))]]).await;
    let client = builder(&server.url()).http_client(own_http_client().build().unwrap());
    let error = failure(client.credentials(App::plain())).await.to_string();
    let told =
        format!("{} redirected the request for a token to {}, ", server.host(), elsewhere.host());
    assert!(error.starts_with(&told), "{error}");
    assert_eq!(elsewhere.requests().len(), 1, "it went there");
}

/// Whether a request that fails on its way may be tried again, and what else its error says.
#[tokio::test]
async fn a_request_for_a_token_that_breaks_may_be_tried_again() {
    type Fault = fn() -> Answer;
    let table: [(Fault, _, _, _); 4] = [
        (|| Err(io::Error::from(io::ErrorKind::ConnectionRefused).into()), true, false, "refused"),
        (|| Err("the middleware is tired".into()), true, false, "the middleware is tired"),
        // How it came to a timeout is for the source to tell; all others have told it.
        (|| Err(io::Error::from(io::ErrorKind::TimedOut).into()), true, true, "no answer from"),
        (|| Ok((200, vec![], " ".repeat(2_000))), false, false, "larger than 1000 bytes"),
    ];
    for (fault, transient, source, text) in table {
        let service = Service::new(move |_| fault());
        let error = failure(service.builder(App::plain()).max_response_bytes(1_000)).await;
        let shown = error.to_string();
        assert!(shown.starts_with("the request for a token failed: "), "{shown}");
        assert!(shown.contains(text), "{shown}");
        assert_eq!(
            (error.is_transient(), error.source().is_some()),
            (transient, source),
            "{shown}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn an_error_says_how_often_the_token_was_asked_for() {
    for (attempts, end) in [(1, "without an error code"), (3, "without an error code (3 attempts)")]
    {
        let service = Service::answering(503, "{}");
        let client = service.builder(App::plain());
        let error = failure(client.retry(RetryPolicy::default().attempts(attempts))).await;
        assert!(error.to_string().ends_with(end), "{error}");
        assert_eq!(service.asked(), attempts as usize);
    }
}
