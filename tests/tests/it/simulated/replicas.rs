//! Several processes of one app, whose requests the vendor counts together.

use std::time::Duration;

use feishu_directory::{AppCredentials, Client};
use org_vendor_sim::FeishuSim;
use tokio::time::Instant;

use super::world::World;

const CALLS: usize = 1_200;

/// What came of so many calls of each of two processes: how many were refused, and how long it took.
async fn two_replicas(share: f64) -> (usize, Duration) {
    let world = World::new(FeishuSim::builder().generated(300, 7)).await;
    let replica = || {
        let credentials = AppCredentials::new(world.sim.app_id(), world.sim.app_secret());
        let client = Client::builder().credentials(credentials).quota_share(share);
        world.join(client).build().unwrap()
    };
    let work = async |client: Client| {
        for _ in 0..CALLS {
            client.contact().list_unit_departments("BU1").send().await.unwrap();
        }
    };
    let start = Instant::now();
    tokio::join!(work(replica()), work(replica()));
    let refused = world.pages().iter().filter(|page| page.status != Some(200)).count();
    (refused, start.elapsed())
}

/// With half of the quota each, none is refused, and they are as fast as one with all of it: the second of two full
/// minutes begins after the first 1,000 requests of both.
#[tokio::test(start_paused = true)]
async fn with_a_share_each_none_is_refused() {
    let (refused, took) = two_replicas(0.5).await;
    assert_eq!(refused, 0);
    assert!(took >= Duration::from_secs(120) && took < Duration::from_secs(130), "{took:?}");
}

/// The control: the simulator counts both together, and who takes all of the quota twice is refused. Both find a
/// common pace, and finish.
#[tokio::test(start_paused = true)]
async fn without_shares_some_are_refused_and_all_finish() {
    let (refused, took) = two_replicas(1.0).await;
    assert!(refused > 0 && refused < CALLS / 10, "{refused}");
    assert!(took < Duration::from_secs(600), "{took:?}");
}
