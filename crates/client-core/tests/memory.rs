//! How much memory the reading of an answer takes, whatever the answer. It is a binary of its own, since
//! the allocator counts whatever runs beside it. With `-- --nocapture` it prints the table of BENCHMARKS.md.

#[allow(dead_code, unused_imports)]
#[path = "it/support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use peak_alloc::PeakAlloc;
use proptest::prelude::*;
use support::acme::builder;
use support::{Acme, AcmeBare, AcmeCode, Client, get_unit};
#[cfg(feature = "rustls")]
use vendor_client_core::HttpClient;
use vendor_client_core::plumbing::object;
use vendor_client_core::{
    Credentials, Error, ExchangeFuture, HttpFuture, HttpService, IssuedToken, TokenClient,
    TokenExchange, TokenFuture, Vendor, reqwest,
};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// One test at a time: the allocator counts all threads together.
static ALONE: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An item with many fields, as most are.
#[derive(Debug, Default)]
#[allow(dead_code)]
struct Unit {
    a: Option<String>,
    b: Option<String>,
    c: Option<String>,
    d: Option<String>,
    e: Option<String>,
    f: Option<String>,
    g: Option<String>,
    h: Option<String>,
    units: Option<Vec<Unit>>,
    words: Option<Vec<String>>,
    numbers: Option<Vec<i64>>,
    labels: Option<BTreeMap<String, String>>,
    lists: Option<BTreeMap<String, Vec<Unit>>>,
}

object!(
    Deserialize for Unit; a, b, c, d, e, f, g, h, units as list, words as list, numbers as list,
    labels as map, lists as map_of_lists
);

#[derive(Debug, Default)]
struct Page {
    units: Vec<Unit>,
}

object!(Deserialize for Page; units as items);

/// Gives its body away, so that the client's memory is all that is counted.
#[derive(Debug)]
struct Once(Mutex<Option<String>>);

impl HttpService for Once {
    fn call(&self, _: reqwest::Request) -> HttpFuture<'_> {
        let body = self.0.lock().unwrap().take().unwrap();
        Box::pin(async { Ok(http::Response::new(body).into()) })
    }
}

struct Read {
    outcome: Result<usize, Error<AcmeCode>>,
    size: usize,
    peak: usize,
}

impl Read {
    fn times(&self) -> f64 {
        self.peak as f64 / self.size as f64
    }
}

/// Reads an answer, and says how much memory that took at its peak, beside the body as it was sent.
fn read<V: Vendor<Client = Client<V>, Code = AcmeCode>>(body: String) -> Read {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let size = body.len();
    let client = builder::<V>("https://acme.example");
    let client = client.max_response_bytes(1 << 30).http_service(Once(Mutex::new(Some(body))));
    let client = client.build().unwrap();
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let outcome = runtime.block_on(client.0.send::<Page>(get_unit()));
    let outcome = outcome.map(|page| page.units.len());
    let peak = MEMORY.peak_usage().saturating_sub(before);
    Read { outcome, size, peak }
}

fn wrapped(body: String) -> Read {
    read::<Acme>(body)
}

const SIZE: usize = 1 << 20;

/// So many of them that they fill a body.
fn many(part: &str) -> String {
    let mut all = part.repeat((SIZE / part.len()).max(1));
    if all.ends_with(',') {
        all.pop();
    }
    all
}

fn page(items: &str) -> String {
    format!(r#"{{"code":0,"data":{{"units":[{}]}}}}"#, many(items))
}

/// Asks for a token, and says what the server says to that.
#[derive(Clone, Debug)]
struct App;

impl TokenExchange for App {
    fn exchange<'a>(&'a self, vendor: &'a TokenClient) -> ExchangeFuture<'a> {
        Box::pin(async {
            let answer = vendor.post("/token").form(&[("app", "a")]).send().await?;
            match answer.text("token") {
                Some(token) => Ok(IssuedToken::new(token, answer.integer("life"))),
                None => Err(answer.refused(answer.code("code"), answer.text("msg"))),
            }
        })
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

/// A token server's answer is an answer like any other.
#[test]
fn no_answer_of_a_token_server_takes_more_than_sixteen_times_its_size() {
    let _alone = alone();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let keys: String = (0..SIZE / 12).map(|key| format!(r#""{key:x}":0,"#)).collect();
    let table = [
        ("a list of numbers", format!(r#"{{"a":[{}]}}"#, many("0,"))),
        ("a list of lists", format!(r#"{{"a":[{}]}}"#, many("[],"))),
        ("a list of objects", format!(r#"{{"a":[{}]}}"#, many("{},"))),
        ("many keys", format!(r#"{{{keys}"b":0}}"#)),
        ("a list of secrets", format!(r#"{{"token":[{}]}}"#, many(r#""a","#))),
        ("objects of secrets", format!(r#"{{"a":[{}]}}"#, many(r#"{"key":"a"},"#))),
        ("a long message", format!(r#"{{"code":1,"msg":"{}"}}"#, many(r"\n"))),
        ("a long token", format!(r#"{{"token":"{}"}}"#, many("a"))),
        ("a deep one", format!(r#"{{"a":{}"#, many("["))),
        ("a list", format!("[{}]", many("0,"))),
        ("no JSON", many("<p>")),
    ];
    println!("| answer of a token server, 1 MiB | peak, in times its size |");
    println!("|---|---:|");
    for (name, body) in table {
        let size = body.len();
        let client = builder::<Acme>("https://acme.example").credentials(App);
        let client = client.http_service(Once(Mutex::new(Some(body)))).build().unwrap();
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let error = runtime.block_on(client.0.send::<Page>(get_unit())).unwrap_err();
        let peak = MEMORY.peak_usage().saturating_sub(before);
        let times = peak as f64 / size as f64;
        println!("| {name} | {times:.1} |");
        assert!(times <= 16.0, "{name}: {times:.1} times its size");
        assert!(error.to_string().len() < 2_000, "{name}");
    }
}

/// What a key that comes again leaves behind is not counted: the map takes no more than one entry.
#[test]
fn a_key_that_comes_again_takes_no_more_room() {
    let _alone = alone();
    for labels in [r#""b":"","#, r#""b":null,"b":"","#] {
        let read = wrapped(page(&format!(r#"{{"labels":{{{}"a":""}}}},"#, labels.repeat(100_000))));
        assert!(read.outcome.is_ok(), "{:?}", read.outcome);
        assert!(read.times() <= 3.0, "{}", read.times());
    }
}

#[test]
fn no_answer_takes_more_than_sixteen_times_its_size() {
    let _alone = alone();
    let text = "0123456789".repeat(5);
    let full = ["a", "b", "c", "d", "e", "f", "g", "h"].map(|key| format!(r#""{key}":"{text}","#));
    let full = format!(r#"{{{}"words":["x","y"],"labels":{{"x":"y"}}}},"#, full.concat());
    let refusal = |rest: &str| format!(r#"{{"code":40011,"msg":"no",{rest}}}"#);
    let fields = many(r#"{"field":"f"},"#);
    let scopes = many(r#"{},"#);
    let table: [(&str, String); 20] = [
        ("full items", page(&full)),
        ("items `{}`", page("{},")),
        ("items `null`", page("null,")),
        ("an item with items `{}`", page(&format!(r#"{{"units":[{}{{}}]}},"#, "{},".repeat(9)))),
        ("items with a map of one", page(r#"{"labels":{"a":""}},"#)),
        ("items with a map of lists", page(r#"{"lists":{"a":[{}]}},"#)),
        ("a map of many", page(&format!(r#"{{"labels":{{{}"a":""}}}},"#, r#""b":"","#.repeat(99)))),
        ("empty texts", page(r#"{"words":["","","","","","","","","",""]},"#)),
        ("numbers", page(r#"{"numbers":[0,0,0,0,0,0,0,0,0,0,0,0,0]},"#)),
        ("a text with escapes", page(&format!(r#"{{"a":"{}"}},"#, many(r"\u00e9")))),
        ("unknown fields", page(r#"{"x":[[],{}]},"#)),
        ("violations", refusal(&format!(r#""error":{{"fields":[{fields}],"scopes":[{scopes}]}}"#))),
        ("a refusal of lists", refusal(&format!(r#""error":[{}]"#, many("[],")))),
        ("a refusal of keys", refusal(&many(r#""a":{},"#))),
        ("a list as its message", format!(r#"{{"code":40011,"msg":[{}]}}"#, many("0,"))),
        ("a long message", format!(r#"{{"code":40011,"msg":"{}"}}"#, many(r"\n"))),
        ("no code", format!("{{{}}}", many(r#""a":0,"#))),
        ("a deep one", many("[")),
        ("a long number", format!(r#"{{"code":{}}}"#, many("1"))),
        ("no JSON", many("<p>")),
    ];
    println!("| answer of 1 MiB | peak, in times its size | outcome |");
    println!("|---|---:|---|");
    for (name, body) in table {
        let read = wrapped(body);
        let outcome = match &read.outcome {
            Ok(items) => format!("{items} items"),
            Err(error) => format!("`{:?}`", error.kind()),
        };
        println!("| {name} | {:.1} | {outcome} |", read.times());
        assert!(read.times() <= 16.0, "{name}: {:.1}", read.times());
        if name == "full items" {
            assert!(read.outcome.is_ok(), "{:?}", read.outcome);
        }
        if name == "violations" {
            let text = read.outcome.unwrap_err().to_string();
            assert!(text.contains("; and at least 95 more"), "{text}");
        }
    }
    let bare = read::<AcmeBare>(format!(r#"{{"units":[{}]}}"#, many("{},")));
    assert!(bare.times() <= 16.0, "{:.1}", bare.times());
    let error = bare.outcome.unwrap_err();
    assert!(error.is_too_large(), "{error}");
    assert!(error.to_string().contains("Ask for smaller pages."), "{error}");
}

#[test]
fn a_page_of_a_few_hundred_items_is_always_read() {
    let _alone = alone();
    for count in [0, 1, 100, 300] {
        let items = vec!["{}"; count].join(",");
        let read = wrapped(format!(r#"{{"code":0,"data":{{"units":[{items}]}}}}"#));
        assert_eq!(read.outcome.unwrap(), count);
    }
}

/// A piece of JSON, of which a body holds many.
fn piece() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("0".to_owned()),
        Just("1e9".to_owned()),
        Just(r#""""#.to_owned()),
        Just(r#""\u00e9\n""#.to_owned()),
        Just("{}".to_owned()),
        Just("[]".to_owned()),
    ];
    let key = prop::sample::select(vec!["a", "units", "words", "labels", "lists", "fields", "x"]);
    leaf.prop_recursive(4, 12, 3, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3)
                .prop_map(|all| format!("[{}]", all.join(","))),
            prop::collection::vec((key.clone(), inner), 0..3).prop_map(|all| {
                let all: Vec<_> = all.into_iter().map(|(k, v)| format!("\"{k}\":{v}")).collect();
                format!("{{{}}}", all.join(","))
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nor_does_any_other(piece in piece(), size in 1_usize..1 << 17, place in 0..6) {
        let _alone = alone();
        let pieces = vec![piece.as_str(); size / piece.len() + 1].join(",");
        let body = match place {
            0 => format!(r#"{{"code":0,"data":{{"units":[{pieces}]}}}}"#),
            1 => format!(r#"{{"code":0,"data":{{"units":[{{"units":[{pieces}]}}]}}}}"#),
            2 => format!(r#"{{"code":1,"msg":"","error":{{"fields":[{pieces}]}}}}"#),
            3 => format!(r#"{{"code":1,"msg":[{pieces}],"x":[{pieces}]}}"#),
            4 => format!(r#"{{"code":0,"data":{{"x":[{pieces}]}}}}"#),
            _ => format!("[{pieces}]"),
        };
        let read = wrapped(body);
        // The HTTP exchange, the search for secrets around the place of an error, and what any page may take: none of
        // them grows with the body.
        prop_assert!(read.peak <= 16 * read.size + 2 * 1024 * 1024, "{} of {}", read.peak, read.size);
    }
}

/// A thousand tenants share one HTTP client. Bytes are counted, and what a client of its own has.
#[cfg(feature = "rustls")]
#[test]
fn a_shared_client_costs_next_to_nothing() {
    let _alone = alone();
    let each = |count: usize, http: Option<&HttpClient>| {
        let build = || {
            let tenant = builder::<Acme>("https://acme.example");
            let tenant = match http {
                Some(http) => tenant.http_client(http.clone()),
                None => tenant,
            };
            tenant.build().unwrap()
        };
        // What is made once for a process is not a client's.
        drop(build());
        let before = MEMORY.current_usage();
        let clients: Vec<_> = (0..count).map(|_| build()).collect();
        let each = MEMORY.current_usage().saturating_sub(before) / count;
        drop(clients);
        each
    };
    let http = HttpClient::new().unwrap();
    let (own, shared) = (each(20, None), each(1_000, Some(&http)));
    println!(
        "a client keeps {own} bytes with an HTTP stack of its own, {shared} with a shared one"
    );
    assert!(shared < 2 * 1024, "{shared} bytes for each client");
    assert!(own > 20 * shared, "{own} bytes with an own stack, {shared} with a shared one");
}
