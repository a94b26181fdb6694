//! The life of tokens, over HTTP and on a clock that is moved.

use std::time::{Duration, SystemTime};

use org_vendor_sim::feishu::UserToken;
use org_vendor_sim::{Clock, FeishuSim};
use serde_json::json;

use crate::common;
use crate::feishu_common::*;

fn clock() -> Clock {
    Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000))
}

async fn fetch(sim: &FeishuSim) -> (String, u64) {
    let reply = exchange(sim, credentials(sim)).await;
    assert_eq!((reply.status, &reply.body["code"]), (200, &json!(0)), "{}", reply.text);
    assert!(reply.body.get("data").is_none());
    let token = reply.body["tenant_access_token"].as_str().unwrap();
    assert!(token.starts_with("t-"));
    (token.to_owned(), reply.body["expire"].as_u64().unwrap())
}

async fn code(sim: &FeishuSim, token: &str) -> i64 {
    Caller::with(sim, token).tenants(&[]).await.body["code"].as_i64().unwrap()
}

#[tokio::test]
async fn the_token_stays_while_thirty_minutes_are_left() {
    let sim = FeishuSim::builder().clock(clock()).start().await.unwrap();
    let (first, life) = fetch(&sim).await;
    assert_eq!(life, 7200);
    sim.clock().advance(Duration::from_secs(5400));
    assert_eq!(fetch(&sim).await, (first.clone(), 1800));
    // Less than a second less is less.
    sim.clock().advance(Duration::from_millis(1));
    let (second, life) = fetch(&sim).await;
    assert_eq!(life, 7200);
    assert_ne!(first, second);
    assert_eq!((code(&sim, &first).await, code(&sim, &second).await), (0, 0));
    sim.clock().advance(Duration::from_millis(1_799_999));
    assert_eq!((code(&sim, &first).await, code(&sim, &second).await), (99_991_663, 0));
    sim.clock().advance(Duration::from_secs(5400));
    // Both have expired by now.
    assert_eq!(code(&sim, &second).await, 0);
    sim.clock().advance(Duration::from_millis(1));
    assert_eq!(code(&sim, &second).await, 99_991_663);
}

/// A token that is shorter than thirty minutes is never handed out twice.
#[tokio::test]
async fn the_life_can_be_set() {
    let sim = FeishuSim::builder().clock(clock()).platform(|platform| platform.token_life = 60);
    let sim = sim.start().await.unwrap();
    let (first, life) = fetch(&sim).await;
    assert_eq!(life, 60);
    assert_ne!(fetch(&sim).await.0, first);
    sim.clock().advance(Duration::from_secs(60));
    assert_eq!(code(&sim, &first).await, 99_991_663);
}

/// Fails when two exchanges at once race for two tokens.
#[tokio::test(flavor = "multi_thread")]
async fn all_who_ask_at_once_get_the_same() {
    let sim = FeishuSim::builder().start().await.unwrap();
    let (sim, mut tasks) = (std::sync::Arc::new(sim), tokio::task::JoinSet::new());
    for _ in 0..32 {
        let sim = sim.clone();
        tasks.spawn(async move { fetch(&sim).await.0 });
    }
    let tokens: std::collections::HashSet<String> = tasks.join_all().await.into_iter().collect();
    assert_eq!(tokens.len(), 1);
}

#[tokio::test]
async fn revoked_tokens_do_not_work() {
    let sim = FeishuSim::builder().start().await.unwrap();
    let (fetched, _) = fetch(&sim).await;
    let issued = sim.issue_token(Duration::from_secs(9));
    let user = sim.issue_user_token(UserToken::new());
    let tokens = [fetched.as_str(), &issued, &user];
    for token in tokens {
        assert_eq!(code(&sim, token).await, 0);
    }
    sim.revoke_tokens();
    for (token, expected) in tokens.into_iter().zip([99_991_665, 99_991_665, 99_991_668]) {
        assert_eq!(code(&sim, token).await, expected);
    }
    let (next, life) = fetch(&sim).await;
    assert_ne!(next, fetched);
    assert_eq!((code(&sim, &next).await, life), (0, 7200));
}

#[tokio::test]
async fn static_tokens_work_for_ever() {
    let sim = FeishuSim::builder().clock(clock()).start().await.unwrap();
    let tokens = ["t-simulator", "u-simulator"];
    assert_eq!([sim.static_token(), sim.static_user_token()], tokens);
    sim.clock().advance(Duration::from_secs(86_400 * 365));
    sim.revoke_tokens();
    for token in tokens {
        assert_eq!(code(&sim, token).await, 0);
    }
}

/// Fails when a test that mixes up two simulators would not notice.
#[tokio::test]
async fn no_simulator_takes_the_tokens_of_another() {
    let (one, other) =
        (FeishuSim::builder().start().await.unwrap(), FeishuSim::builder().start().await.unwrap());
    assert_eq!(code(&other, &fetch(&one).await.0).await, 99_991_665);
}

/// What a person is shown works as it stands: each curl line is carried out, but for the curl.
#[tokio::test]
async fn the_introduction_works() {
    for sim in [FeishuSim::builder(), FeishuSim::builder().generated(5000, 1)] {
        let sim = sim.start().await.unwrap();
        let text = sim.introduction();
        for shown in [sim.url().as_str(), sim.app_id(), sim.app_secret()] {
            assert!(text.contains(shown), "{text}");
        }
        let text = text.replace("\\\n", " ");
        let mut count = 0;
        for line in text.lines().map(str::trim).filter(|line| line.starts_with("curl ")) {
            // Single quotes are the only quotes there are, and they hold the arguments in full.
            let arguments: Vec<&str> = line.split('\'').skip(1).step_by(2).collect();
            let (address, rest) = arguments.split_last().unwrap();
            let body = rest.iter().find(|argument| argument.starts_with('{'));
            let mut request = match body {
                Some(body) => common::post(address).body((*body).to_owned()),
                None => common::get(address),
            };
            for header in rest.iter().filter(|argument| !argument.starts_with('{')) {
                let (name, value) = header.split_once(": ").unwrap();
                request = request.header(name, value);
            }
            let reply = common::call(request).await;
            assert_eq!(
                (reply.status, &reply.body["code"]),
                (200, &json!(0)),
                "{line}: {}",
                reply.text
            );
            count += 1;
        }
        assert_eq!(count, 7);
    }
}
