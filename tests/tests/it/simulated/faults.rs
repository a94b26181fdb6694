//! Listings through a network and a vendor on a bad day. Each is whole or ends with an error, and is never short.

use std::time::Duration;

use org_vendor_sim::{Fault, Faults, SimBuilder, Vendor};
use vendor_client_core::ErrorKind;

use super::listings::{Walked, walk};
use super::operations::{Habits, Listing};
use super::world::World;

const PAGES: u32 = 20;

/// What the caller does with each item, so that pages ahead of it are fetched later than those before.
const WORK: Duration = Duration::from_millis(10);

fn count<L: Listing>() -> u32 {
    PAGES * L::SIZES[0]
}

fn requests<L: Listing>() -> usize {
    L::requests(count::<L>(), L::SIZES[0])
}

/// Walks through [`PAGES`] pages while there are faults. They count from the first page on: the token is there by then.
async fn walk_with<L: Listing>(faults: impl FnOnce(&Faults)) -> (World<L::Vendor>, Walked) {
    let world = World::new(L::simulator(count::<L>())).await;
    let listing = L::sized(&world, L::SIZES[0]);
    listing.clone().one_page().await.unwrap();
    faults(&world.sim.faults());
    let walked = walk::<L>(listing.stream(), WORK).await;
    (world, walked)
}

/// One request of many meets a fault: the first, one in the middle, and the last.
async fn one_fault_is_overcome_or_told<L: Listing>() {
    let html = |status, retry_after| Fault::Html { status, retry_after };
    let table = [
        (Fault::Reset, None),
        (Fault::ResetInHead, None),
        (Fault::ResetInBody, None),
        (Fault::TruncatedBody, None),
        (Fault::Garbage, None),
        (html(502, None), None),
        (html(503, Some(5)), None),
        (html(500, None), Some(ErrorKind::Status)),
        (Fault::InternalError, <L::Vendor>::INTERNAL_ERROR),
        (Fault::NotJson, Some(ErrorKind::Decode)),
        (Fault::EmptyBody, Some(ErrorKind::Decode)),
        (Fault::WrongContentType, None),
        (Fault::RateLimited(Duration::from_secs(20)), None),
        (Fault::RevokedTokens, None),
    ];
    for (fault, error) in table {
        for nth in [1, 6, u64::from(PAGES)] {
            let (world, walked) = walk_with::<L>(|faults| faults.nth(nth, fault.clone())).await;
            assert!(world.pages().iter().any(|exchange| exchange.fault.is_some()));
            let ended = walked.error.as_ref().map(|ended| ended.kind);
            assert_eq!(ended, error, "{fault}, {nth}");
            match error {
                None => walked.assert_whole(count::<L>()),
                Some(_) => drop(walked.assert_broken()),
            }
        }
    }
}

/// The vendor's own "too many requests", and that of something in front of it which knows no codes.
fn storms(seconds: u64) -> [Fault; 2] {
    let html = Fault::Html { status: 429, retry_after: Some(seconds) };
    [Fault::RateLimited(Duration::from_secs(seconds)), html]
}

/// That nobody asks while the vendor has had enough, for so many seconds after each refusal.
fn assert_patient<V: Vendor>(world: &World<V>, seconds: u64) {
    let pages = world.pages();
    for refusal in pages.iter().filter(|exchange| exchange.fault.is_some()) {
        let over = refusal.at + Duration::from_secs(seconds);
        let early = pages.iter().filter(|other| refusal.at < other.at && other.at < over).count();
        assert_eq!(early, 0);
    }
}

/// Three refusals: of three calls that are made at once, or of one call three times.
async fn a_storm_passes<L: Listing>() {
    for storm in storms(20) {
        let (world, walked) = walk_with::<L>(|faults| {
            (4..7).for_each(|nth| faults.nth(nth, storm.clone()));
        })
        .await;
        walked.assert_whole(count::<L>());
        assert_patient(&world, 20);
        assert_eq!(world.pages().len(), 1 + 3 + requests::<L>(), "no page twice");
        assert_eq!(world.tokens(), 1);
    }
}

/// Half a minute in which the vendor refuses everything, beginning with the fourth page.
async fn only_what_is_on_its_way_meets_a_storm<L: Listing>() {
    for which in 0..2 {
        let world = World::new(L::simulator(count::<L>())).await;
        let (mut calls, mut over) = (0, None);
        world.weather(move |now| {
            calls += 1;
            if calls < 4 {
                return None;
            }
            let left = over.get_or_insert(now + Duration::from_secs(30)).checked_sub(now)?;
            (!left.is_zero()).then(|| storms(left.as_secs())[which].clone())
        });
        let items = L::sized(&world, L::SIZES[0]).stream();
        walk::<L>(items, WORK).await.assert_whole(count::<L>());
        let pages = world.pages();
        let refused: Vec<_> = pages.iter().filter(|page| page.fault.is_some()).collect();
        assert!((1..=L::AT_ONCE).contains(&refused.len()), "{refused:?}");
        let later = refused.iter().filter(|page| page.at > refused[0].at).count();
        assert_eq!(later, 0, "the others wait for its end");
        assert_eq!(pages.len() - refused.len(), requests::<L>(), "no page twice");
        assert_eq!(world.tokens(), 1);
    }
}

/// Others use the quota up as well, so that there is room for three calls in ten seconds only.
async fn a_vendor_with_little_room_gives_the_whole_list<L: Listing>() {
    for which in 0..2 {
        let world = World::new(L::simulator(count::<L>())).await;
        let mut window = (0, 0);
        world.weather(move |now| {
            let now = now.as_secs();
            if window.0 != now / 10 {
                window = (now / 10, 0);
            }
            window.1 += 1;
            (window.1 > 3).then(|| storms(10 - now % 10)[which].clone())
        });
        let items = L::sized(&world, L::SIZES[0]).stream();
        walk::<L>(items, WORK).await.assert_whole(count::<L>());
        let answered = world.pages().iter().filter(|page| page.status == Some(200)).count();
        assert_eq!(answered, requests::<L>(), "no page twice");
    }
}

/// The page has its deadline, ten minutes.
async fn a_storm_without_an_end_is_an_error_at_the_deadline<L: Listing>() {
    for storm in storms(10) {
        let (world, walked) = walk_with::<L>(|faults| {
            (4..10_000).for_each(|nth| faults.nth(nth, storm.clone()));
        })
        .await;
        walked.assert_broken();
        assert_eq!(walked.items.len() as u32, 3 * L::SIZES[0]);
        assert_patient(&world, 10);
        let pages = world.pages();
        let took = pages[pages.len() - 1].at.duration_since(pages[3].at).unwrap();
        assert!(took < Duration::from_secs(601), "{took:?}");
        // One every ten seconds, and as many at most that were on their way.
        let refused = pages.len() - 4;
        assert!(refused <= 2 * 60, "{refused}");
    }
}

/// All tokens end at once, as when somebody gives the app another secret.
async fn a_token_that_is_taken_back_is_replaced_once<L: Listing>() {
    let (world, walked) = walk_with::<L>(|faults| faults.nth(5, Fault::RevokedTokens)).await;
    walked.assert_whole(count::<L>());
    assert_eq!(world.tokens(), 2, "one new token, however many calls");
    let pages = world.pages();
    let refused = pages.iter().filter(|exchange| exchange.status != Some(200)).count();
    assert!((1..=L::AT_ONCE).contains(&refused), "{refused}");
    assert_eq!(pages.len() - refused, 1 + requests::<L>(), "no page twice");
}

/// The vendor's clock runs ahead, so that a token ends before the client knows. Any of these statuses has been seen.
#[tokio::test(start_paused = true)]
async fn a_token_that_ends_early_is_replaced_whatever_the_status() {
    async fn ends_early<L: Listing>(builder: SimBuilder<L::Vendor>, refused: u16) {
        let world = World::new(builder).await;
        let listing = L::sized(&world, L::SIZES[0]);
        listing.clone().one_page().await.unwrap();
        world.sim.clock().advance(Duration::from_secs(<L::Vendor>::TOKEN_LIFE));
        listing.clone().one_page().await.unwrap();
        let statuses: Vec<_> = world.pages().iter().map(|exchange| exchange.status).collect();
        assert_eq!(statuses, [Some(200), Some(refused), Some(200)]);
        assert_eq!(world.tokens(), 2);
    }
    for status in [200, 400, 401] {
        type L = feishu_directory::trust_party::request::ListCollaborationTenants;
        let builder = L::simulator(1).platform(|platform| platform.token_refusal_status = status);
        ends_early::<L>(builder, status).await;
    }
    for status in [400, 401] {
        type L = tenant_org::request::ListOrganizations;
        ends_early::<L>(L::simulator(1).expired_token_status(status), status).await;
    }
}

/// The page leads to itself, or the one before comes again.
async fn a_repeated_page_ends_the_list_with_an_error<L: Listing>() {
    for nth in [2, 7] {
        let (_world, walked) =
            walk_with::<L>(|faults| faults.nth(nth, Fault::RepeatedPageToken)).await;
        let ended = walked.assert_broken();
        assert_eq!(ended.kind, ErrorKind::Paging, "{ended:?}");
        assert!(ended.text.contains("repeats itself"), "{ended:?}");
    }
}

/// Whatever goes wrong and when: the list is whole, or its beginning and an error.
async fn bad_days_never_shorten_a_list<L: Listing>() {
    let mut whole = 0;
    for seed in 0..30 {
        let bad = [
            Fault::Reset,
            Fault::ResetInBody,
            Fault::TruncatedBody,
            Fault::Html { status: 503, retry_after: Some(1) },
            Fault::RateLimited(Duration::from_secs(2)),
            Fault::RevokedTokens,
            Fault::NotJson,
            Fault::RepeatedPageToken,
        ];
        let (_world, walked) = walk_with::<L>(|faults| faults.seeded(seed, 0.06, bad)).await;
        match walked.error {
            None => {
                walked.assert_whole(count::<L>());
                whole += 1;
            }
            Some(_) => {
                walked.assert_broken();
            }
        }
    }
    assert!((3..28).contains(&whole), "{whole} of 30: the days are all good or all bad");
}

for_each_operation! {{
    one_fault_is_overcome_or_told
    a_storm_passes
    only_what_is_on_its_way_meets_a_storm
    a_vendor_with_little_room_gives_the_whole_list
    a_storm_without_an_end_is_an_error_at_the_deadline
    a_token_that_is_taken_back_is_replaced_once
    a_repeated_page_ends_the_list_with_an_error
    bad_days_never_shorten_a_list
}}
