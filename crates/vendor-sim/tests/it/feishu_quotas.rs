//! The documented rate limits, on a clock that stands still.

use std::time::{Duration, SystemTime};

use org_vendor_sim::{Clock, FeishuSim};
use serde_json::json;

use crate::feishu_common::*;

fn clock() -> Clock {
    Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000))
}

/// Fails for a wrong window, for one that is shared, and for refusals that count.
#[tokio::test]
async fn each_operation_has_its_windows() {
    let sim = FeishuSim::builder().clock(clock()).start().await.unwrap();
    let app = Caller::app(&sim);
    for _ in 0..50 {
        data(&app.unit(&[("unit_id", "BU122")]).await);
    }
    for _ in 0..3 {
        let reply = app.unit(&[("unit_id", "BU122")]).await;
        assert_refused(&reply, 429, 99_991_400);
        assert_eq!(reply.header("x-ogw-ratelimit-limit"), Some("50"));
        assert_eq!(reply.header("x-ogw-ratelimit-reset"), Some("1"));
    }
    // The others have their own, and both kinds of tokens draw on one.
    let user = Caller::with(&sim, sim.issue_user_token(Default::default()));
    for _ in 0..25 {
        data(&app.departments(&[], json!([])).await);
        data(&user.departments(&[], json!([])).await);
    }
    assert_refused(&user.departments(&[], json!([])).await, 429, 99_991_400);
    sim.clock().advance(Duration::from_secs(1));
    data(&app.unit(&[("unit_id", "BU122")]).await);
    data(&app.departments(&[], json!([])).await);
}

#[tokio::test]
async fn the_minute_holds_as_well() {
    let sim = FeishuSim::builder().clock(clock()).start().await.unwrap();
    let app = Caller::app(&sim);
    for _ in 0..100 {
        data(&app.tenants(&[]).await);
    }
    sim.clock().advance(Duration::from_millis(10_500));
    let reply = app.tenants(&[]).await;
    assert_refused(&reply, 429, 99_991_400);
    assert_eq!(reply.header("x-ogw-ratelimit-limit"), Some("100"));
    assert_eq!(reply.header("x-ogw-ratelimit-reset"), Some("50"));
    sim.clock().advance(Duration::from_millis(49_500));
    data(&app.tenants(&[]).await);

    for _ in 0..20 {
        for _ in 0..50 {
            data(&app.unit(&[("unit_id", "BU122")]).await);
        }
        sim.clock().advance(Duration::from_secs(1));
    }
    let reply = app.unit(&[("unit_id", "BU122")]).await;
    assert_refused(&reply, 429, 99_991_400);
    assert_eq!(reply.header("x-ogw-ratelimit-limit"), Some("1000"));
    assert_eq!(reply.header("x-ogw-ratelimit-reset"), Some("40"));
}

#[tokio::test]
async fn quotas_can_be_switched_off_and_answered_as_of_old() {
    let sim = FeishuSim::builder().clock(clock()).quotas(false).start().await.unwrap();
    let app = Caller::app(&sim);
    for _ in 0..101 {
        data(&app.tenants(&[]).await);
    }
    let sim = FeishuSim::builder()
        .clock(clock())
        .platform(|platform| platform.rate_limit_status = 400)
        .start()
        .await
        .unwrap();
    let app = Caller::app(&sim);
    for _ in 0..50 {
        data(&app.unit(&[("unit_id", "BU122")]).await);
    }
    assert_refused(&app.unit(&[("unit_id", "BU122")]).await, 400, 99_991_400);
}
