//! Options of one call hold for each page of a stream, by virtual time.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use feishu_directory::{CallOptions, Client, ErrorKind, RetryPolicy, StaticToken};
use tokio::time::{Instant, sleep};
use vendor_client_core::{HttpFuture, HttpService, reqwest};

const SECOND: Duration = Duration::from_secs(1);

/// Gives one page after the other, each of one item and after two seconds, except for one that takes a minute.
#[derive(Clone, Debug)]
struct Pages {
    slow: usize,
    /// Whether the server is too busy from the fourth page on.
    busy: bool,
    tokens: Arc<Mutex<Vec<String>>>,
}

impl HttpService for Pages {
    fn call(&self, request: reqwest::Request) -> HttpFuture<'_> {
        let token = request.headers()["authorization"].to_str().unwrap().to_owned();
        let number = {
            let mut tokens = self.tokens.lock().unwrap();
            tokens.push(token);
            tokens.len()
        };
        Box::pin(async move {
            sleep(if number == self.slow { 60 * SECOND } else { 2 * SECOND }).await;
            let more = number < 10;
            let body = format!(
                r#"{{"code":0,"data":{{"items":[{{"tenant_key":"t{number}"}}],"has_more":{more},"page_token":"p{number}"}}}}"#
            );
            Ok(match self.busy && number > 3 {
                true => http::Response::builder().status(503).body("")?.into(),
                false => http::Response::new(body).into(),
            })
        })
    }
}

/// Walks through the list; how many items came, and what the error was and when, counted from the page before.
async fn walk(
    slow: usize,
    busy: bool,
    look_ahead: usize,
    options: CallOptions,
) -> (usize, Option<(ErrorKind, Duration)>, Vec<String>) {
    let pages = Pages { slow, busy, tokens: Arc::default() };
    let client = Client::builder()
        .base_url("http://localhost/open-apis")
        .credentials(StaticToken::new("t-app"))
        .http_service(pages.clone())
        .build()
        .unwrap();
    let mut items = client
        .trust_party()
        .list_collaboration_tenants()
        .options(options)
        .items()
        .look_ahead(look_ahead);
    let (mut count, mut last) = (0, Instant::now());
    let ended = loop {
        match items.try_next().await {
            Ok(Some(_)) => (count, last) = (count + 1, Instant::now()),
            Ok(None) => break None,
            Err(error) => {
                let again = items.try_next().await.unwrap_err();
                assert_eq!(again.to_string(), error.to_string(), "it says so again");
                break Some((error.kind(), last.elapsed()));
            }
        }
    };
    let tokens = pages.tokens.lock().unwrap().clone();
    (count, ended, tokens)
}

#[tokio::test(start_paused = true)]
async fn a_deadline_and_a_timeout_are_each_pages_own() {
    for look_ahead in [0, 1] {
        for options in [
            CallOptions::default().deadline(3 * SECOND),
            CallOptions::default().timeout(3 * SECOND),
        ] {
            // Twenty seconds in all.
            let (count, ended, _) = walk(0, false, look_ahead, options.clone()).await;
            assert_eq!((count, ended), (10, None));
            let (count, ended, _) = walk(4, false, look_ahead, options).await;
            assert_eq!((count, ended), (3, Some((ErrorKind::Timeout, 3 * SECOND))));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_and_a_policy_hold_for_each_page() {
    for look_ahead in [0, 1] {
        let options = CallOptions::default().token("u-user");
        let (count, _, tokens) = walk(0, false, look_ahead, options.clone()).await;
        assert_eq!((count, tokens), (10, vec!["Bearer u-user".to_owned(); 10]));

        let once = options.clone().retry(RetryPolicy::none());
        let (count, ended, tokens) = walk(0, true, look_ahead, once).await;
        assert_eq!((count, ended.unwrap().0, tokens.len()), (3, ErrorKind::Status, 4));
        let (_, _, tokens) = walk(0, true, look_ahead, options.idempotent(false)).await;
        assert_eq!(tokens.len(), 4);
    }
}
