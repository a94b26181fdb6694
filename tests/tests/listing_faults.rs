//! What happens in the middle of a listing: pages are fetched ahead, the server has had enough, a token
//! expires. All of it over real sockets, by a clock that stands still while a request is on the wire, with the vendors' own
//! credentials, and as far ahead as the listings look by default.
//!
//! In each test the list arrives whole, or ends with an error; and no item is lost or comes twice.

use std::error::Error as _;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use client_tests::{Reply, Request, Server, StillClock, coze_builder, feishu_builder, org_builder};
use coze_enterprise::EnterpriseApp;
use feishu_directory::AppCredentials;
use serde_json::{Value, json};
use tenant_org::ClientCredentials;
use tokio::time::{Instant, sleep};
use vendor_client_core::{Items, Paged, RetryPolicy};

const PAGES: u32 = 20;
const SIZE: u32 = 2;

/// How many pages a listing fetches at once: Feishu's pages name the next one, the others have numbers.
const AT_ONCE_BY_TOKEN: usize = 1;
const AT_ONCE_BY_NUMBER: usize = 8;

/// The time of day when a test starts.
const EPOCH: u64 = 1_800_000_000;

/// A vendor as its server speaks.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Vendor {
    Feishu,
    Coze,
    OneAccess,
}

use Vendor::{Coze, Feishu, OneAccess};

impl Vendor {
    const ALL: [Self; 3] = [Feishu, Coze, OneAccess];

    fn at_once(self) -> usize {
        if self == Feishu { AT_ONCE_BY_TOKEN } else { AT_ONCE_BY_NUMBER }
    }

    /// How many seconds a token lives.
    fn life(self) -> u64 {
        match self {
            Feishu => 7200,
            Coze => 900,
            OneAccess => 1800,
        }
    }

    /// The page that a request asks for, counted from 0; `None` if it asks for a token.
    fn page(self, request: &Request) -> Option<u32> {
        if request.path().contains("token") {
            return None;
        }
        let number = |name| request.parameter(name).map(|page| page.parse::<u32>().unwrap());
        Some(match self {
            Feishu => number("page_token").unwrap_or(0),
            Coze => number("page_num").unwrap() - 1,
            OneAccess => number("offset").unwrap(),
        })
    }

    fn answer(self, page: u32) -> Reply {
        let total = PAGES * SIZE;
        let items = |key: &str| -> Value {
            (page * SIZE..(page + 1) * SIZE).map(|item| json!({ key: item.to_string() })).collect()
        };
        let body = match self {
            Feishu => json!({"code": 0, "data": {
                "items": items("tenant_key"),
                "has_more": page + 1 < PAGES,
                "page_token": (page + 1).to_string(),
            }}),
            Coze => {
                json!({"code": 0, "data": {"items": items("organization_id"), "total_count": total}})
            }
            OneAccess => json!({"organizations": items("org_id"), "total": total}),
        };
        Reply::json(200, body.to_string())
    }

    /// A new token, at this time after the start.
    fn issued(self, token: &str, at: Duration) -> Reply {
        let life = self.life();
        let body = match self {
            Feishu => json!({"code": 0, "tenant_access_token": token, "expire": life}),
            // The end as a point in time.
            Coze => json!({"access_token": token, "expires_in": EPOCH + at.as_secs() + life}),
            OneAccess => json!({"access_token": token, "expires_in": life}),
        };
        Reply::json(200, body.to_string())
    }

    /// What the vendor says of a token that has expired.
    fn expired(self) -> Reply {
        match self {
            Feishu => Reply::json(400, r#"{"code":99991663,"msg":"token expired"}"#),
            Coze => Reply::json(401, r#"{"code":700012006,"msg":"access token invalid"}"#),
            OneAccess => Reply::json(400, r#"{"error":"invalid_token","error_description":"old"}"#),
        }
    }

    /// What the vendor says when it has had enough, for so many seconds.
    fn enough(self, seconds: u64) -> Reply {
        let seconds = seconds.to_string();
        match self {
            Feishu => {
                let body = r#"{"code":99991400,"msg":"request trigger frequency limit"}"#;
                Reply::new(429, &[("x-ogw-ratelimit-reset", &seconds)], body)
            }
            // Something in front of the vendor, which knows no codes.
            Coze | OneAccess => Reply::new(429, &[("retry-after", &seconds)], "slow down"),
        }
    }

    /// Walks the whole list with the vendor's credentials, and works for so long on each item.
    async fn walk(self, server: &Server, work: Duration) -> Walked {
        let start = Instant::now();
        let clock = move || time_of_day(start.elapsed());
        match self {
            Feishu => {
                let client =
                    feishu_builder(server).credentials(AppCredentials::new("cli_1", "s3cret"));
                let client = client.http_service(StillClock::new()).clock(clock).pacing(true);
                let client = client.retry(RetryPolicy::default()).build().unwrap();
                let items = client.list_collaboration_tenants().page_size(SIZE).items();
                walk(items, work, |item| item.tenant_key.as_deref()).await
            }
            Coze => {
                let key = include_str!("keys/pkcs8.pem");
                let app = EnterpriseApp::new("e", "app", "kid", key).unwrap();
                let client = coze_builder(server).credentials(app);
                let client = client.http_service(StillClock::new()).clock(clock).pacing(true);
                let client = client.retry(RetryPolicy::default()).build().unwrap();
                let items = client.list_organizations().enterprise_id("e").page_size(SIZE).items();
                walk(items, work, |item| item.organization_id.as_deref()).await
            }
            OneAccess => {
                let client = org_builder(server).credentials(ClientCredentials::new("c", "s3cret"));
                let client = client.http_service(StillClock::new()).clock(clock).pacing(true);
                let client = client.retry(RetryPolicy::default()).build().unwrap();
                let items = client.list_organizations().limit(SIZE).items();
                walk(items, work, |item| item.org_id.as_deref()).await
            }
        }
    }
}

fn time_of_day(since_start: Duration) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(EPOCH) + since_start
}

/// What came of a walk.
#[derive(Debug)]
struct Walked {
    items: Vec<u32>,
    /// How many attempts the call at the end made, and what its error says.
    error: Option<(u32, String)>,
}

impl Walked {
    fn assert_whole(&self) {
        assert_eq!(self.error, None);
        assert_eq!(self.items, (0..PAGES * SIZE).collect::<Vec<_>>());
    }
}

async fn walk<P: Paged>(
    mut items: Items<P>,
    work: Duration,
    number: impl Fn(&P::Item) -> Option<&str>,
) -> Walked {
    let mut walked = Walked { items: Vec::new(), error: None };
    loop {
        match items.try_next().await {
            Ok(Some(item)) => walked.items.push(number(&item).unwrap().parse().unwrap()),
            Ok(None) => return walked,
            Err(error) => {
                assert!(error.source().is_none(), "{error}");
                walked.error = Some((error.attempts(), error.to_string()));
                return walked;
            }
        }
        sleep(work).await;
    }
}

/// What the server has done with a request.
#[derive(Clone, Debug, PartialEq)]
enum Did {
    IssueToken,
    Answer(u32),
    /// Refused the token.
    Expire,
    /// Had enough.
    Refuse,
}

/// When, since the start, and what.
type Log = Arc<Mutex<Vec<(Duration, Did)>>>;

/// Serves tokens and pages, and writes down what it did. `judge` decides on the request for a page, with
/// the token's number and its age; where it has nothing to say, the page comes.
async fn serve(
    vendor: Vendor,
    mut judge: impl FnMut(u32, usize, Duration) -> Option<(Did, Reply)> + Send + 'static,
) -> (Server, Log) {
    let log = Log::default();
    let written = Arc::clone(&log);
    let start = Instant::now();
    let mut issued: Vec<Instant> = Vec::new();
    let server = Server::answering(move |request, _| {
        let (did, reply) = match vendor.page(request) {
            None => {
                issued.push(Instant::now());
                let token = format!("t-{}", issued.len() - 1);
                (Did::IssueToken, vendor.issued(&token, start.elapsed()))
            }
            Some(page) => {
                let token = request.header("authorization").unwrap();
                let number: usize = token.strip_prefix("Bearer t-").unwrap().parse().unwrap();
                let judged = judge(page, number, issued[number].elapsed());
                judged.unwrap_or_else(|| (Did::Answer(page), vendor.answer(page)))
            }
        };
        written.lock().unwrap().push((start.elapsed(), did));
        reply
    })
    .await;
    (server, log)
}

fn count(log: &Log, wanted: &Did) -> usize {
    log.lock().unwrap().iter().filter(|(_, did)| did == wanted).count()
}

/// No page was served twice, and none but the list's.
fn assert_each_page_once(log: &Log) {
    let log = log.lock().unwrap();
    let page = |did: &Did| if let Did::Answer(page) = did { Some(*page) } else { None };
    let mut pages: Vec<_> = log.iter().filter_map(|(_, did)| page(did)).collect();
    pages.sort_unstable();
    assert_eq!(pages, (0..PAGES).collect::<Vec<_>>());
}

#[tokio::test(start_paused = true)]
async fn a_page_is_fetched_when_the_caller_is_as_near_as_the_look_ahead_reaches() {
    const WORK: Duration = Duration::from_secs(1);
    for vendor in Vendor::ALL {
        let (server, log) = serve(vendor, |_, _, _| None).await;
        vendor.walk(&server, WORK).await.assert_whole();
        assert_each_page_once(&log);
        for (at, did) in &*log.lock().unwrap() {
            let Did::Answer(page) = did else { continue };
            // The caller comes to a page when it has worked on all items of the pages before.
            let pages_before = page.saturating_sub(vendor.at_once() as u32);
            assert_eq!(*at, WORK * SIZE * pages_before, "{vendor:?}: page {page}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_storm_of_refusals_passes_and_the_list_is_whole() {
    for vendor in Vendor::ALL {
        // From page 3 on there is half a minute in which the server refuses everything.
        let mut storm: Option<Instant> = None;
        let (server, log) = serve(vendor, move |page, _, _| {
            if page < 3 && storm.is_none() {
                return None;
            }
            let over = *storm.get_or_insert_with(|| Instant::now() + Duration::from_secs(30));
            let left = over.saturating_duration_since(Instant::now());
            (!left.is_zero()).then(|| (Did::Refuse, vendor.enough(left.as_secs())))
        })
        .await;
        vendor.walk(&server, Duration::ZERO).await.assert_whole();
        assert_each_page_once(&log);
        // Only what was on its way when the storm began was refused: all others waited for its end.
        let refused = count(&log, &Did::Refuse);
        assert!((1..=vendor.at_once()).contains(&refused), "{vendor:?}: {refused}");
        assert_eq!(count(&log, &Did::IssueToken), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_storm_without_an_end_is_an_error_that_counts_its_attempts() {
    for vendor in Vendor::ALL {
        let (server, log) =
            serve(vendor, move |page, _, _| (page >= 3).then(|| (Did::Refuse, vendor.enough(10))))
                .await;
        let walked = vendor.walk(&server, Duration::ZERO).await;
        assert_eq!(walked.items, (0..3 * SIZE).collect::<Vec<_>>(), "{vendor:?}");
        let (attempts, text) = walked.error.unwrap();
        assert_eq!(attempts, 4, "{text}");
        assert!(text.contains("There were 4 attempts."), "{text}");
        let pages = vendor.at_once();
        assert!(count(&log, &Did::Refuse) <= 4 * pages, "{vendor:?}: {log:?}");
        // All who were refused wait, and those whose turn it had not been yet wait with them.
        let log = log.lock().unwrap();
        let refused: Vec<_> = log.iter().filter(|(_, did)| *did == Did::Refuse).collect();
        for pair in refused.windows(2) {
            let gap = pair[1].0 - pair[0].0;
            assert!(gap.is_zero() || gap >= Duration::from_secs(10), "{vendor:?}: {log:?}");
        }
    }
}

/// Others use the quota up as well, so that the server has room for a few calls in ten seconds only.
#[tokio::test(start_paused = true)]
async fn a_server_with_little_room_gives_the_whole_list_or_an_error() {
    for vendor in Vendor::ALL {
        let mut window = (0, 0);
        let start = Instant::now();
        let (server, log) = serve(vendor, move |_, _, _| {
            let now = start.elapsed().as_secs();
            if window.0 != now / 10 {
                window = (now / 10, 0);
            }
            window.1 += 1;
            (window.1 > 3).then(|| (Did::Refuse, vendor.enough(10 - now % 10)))
        })
        .await;
        let walked = vendor.walk(&server, Duration::ZERO).await;
        match &walked.error {
            None => {
                walked.assert_whole();
                assert_each_page_once(&log);
            }
            // Of several calls at once, one may be refused each time that it comes.
            Some((attempts, text)) => {
                assert_eq!(*attempts, 4, "{text}");
                assert!(vendor.at_once() > 1, "{text}");
                let count = walked.items.len() as u32;
                assert_eq!(walked.items, (0..count).collect::<Vec<_>>());
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_that_is_refused_in_the_middle_is_replaced_once() {
    for vendor in Vendor::ALL {
        // Whoever asks for page 5 ends the life of the first token.
        let mut ended = false;
        let (server, log) = serve(vendor, move |page, token, _| {
            ended |= page >= 5;
            (ended && token == 0).then(|| (Did::Expire, vendor.expired()))
        })
        .await;
        vendor.walk(&server, Duration::ZERO).await.assert_whole();
        assert_each_page_once(&log);
        assert_eq!(
            count(&log, &Did::IssueToken),
            2,
            "{vendor:?}: one new token, however many calls"
        );
        let refused = count(&log, &Did::Expire);
        assert!((1..=vendor.at_once()).contains(&refused), "{vendor:?}: {refused}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_walk_that_outlives_its_tokens_meets_no_refusal() {
    for vendor in Vendor::ALL {
        let life = Duration::from_secs(vendor.life());
        let (server, log) =
            serve(vendor, move |_, _, age| (age >= life).then(|| (Did::Expire, vendor.expired())))
                .await;
        // Five lives of a token; but some pages are fetched long before the caller comes to them.
        vendor.walk(&server, life * 5 / (PAGES * SIZE)).await.assert_whole();
        assert_each_page_once(&log);
        assert_eq!(count(&log, &Did::Expire), 0, "{vendor:?}: each is replaced before its end");
        let tokens = count(&log, &Did::IssueToken);
        assert!((3..=7).contains(&tokens), "{vendor:?}: {tokens}");
    }
}
