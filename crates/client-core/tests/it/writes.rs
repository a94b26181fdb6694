//! Writes: their methods and bodies, and how often they are sent.

use serde::Serialize;
use vendor_client_core::plumbing::{Request, idempotency_key};
use vendor_client_core::{Error, ErrorKind, Method, Operation, Response, RetryPolicy};

use crate::support::acme::builder;
use crate::support::{Acme, AcmeCode, Act, Server, http};

static CREATE_UNIT: Operation = write("create_unit", Method::POST);
static REPLACE_UNIT: Operation = write("replace_unit", Method::PUT);
static CHANGE_UNIT: Operation = write("change_unit", Method::PATCH);
static DELETE_UNIT: Operation = write("delete_unit", Method::DELETE);

const fn write(id: &'static str, method: Method) -> Operation {
    Operation {
        id,
        method,
        path: "/v1/units",
        idempotent: false,
        headers: &[("content-type", "application/json; charset=utf-8")],
        docs: "https://acme.example/docs/write",
        updated: None,
        tokens: &["tenant"],
        scopes: &[],
        rate_limits: &[],
    }
}

#[derive(Serialize)]
struct Body {
    name: &'static str,
}

const BODY: Body = Body { name: "é" };

#[tokio::test]
async fn every_method_goes_out_with_a_body_and_without() {
    let operations = [&CREATE_UNIT, &REPLACE_UNIT, &CHANGE_UNIT, &DELETE_UNIT];
    for operation in operations {
        for with_body in [false, true] {
            let server = Server::start([vec![Act::Write(http("200 OK", "", r#"{"code":0}"#))]]);
            let server = server.await;
            let request = Request::new(operation).without_data();
            let request = if with_body { request.json(&BODY) } else { request };
            let client = builder::<Acme>(&server.url()).build().unwrap();
            client.0.send::<()>(request).await.unwrap();

            let seen = server.requests().pop().unwrap();
            let (head, body) = seen.split_once("\r\n\r\n").unwrap();
            assert!(
                head.starts_with(&format!("{} /v1/units HTTP/1.1", operation.method)),
                "{seen}"
            );
            assert!(head.contains("content-type: application/json; charset=utf-8"), "{seen}");
            assert_eq!(body, if with_body { r#"{"name":"é"}"# } else { "" }, "{seen}");
            assert_eq!(head.contains("content-length: 13"), with_body, "{seen}");
        }
    }
}

/// Creates a unit at a server that plays these scripts, with a policy that would repeat anything.
async fn create(
    scripts: Vec<Vec<Act>>,
    request: Request,
) -> (Result<Response<()>, Error<AcmeCode>>, Vec<String>) {
    let server = Server::start(scripts).await;
    let delay = std::time::Duration::from_millis(1);
    let policy = RetryPolicy::default().delays(delay, delay);
    let client = builder::<Acme>(&server.url()).retry(policy).build().unwrap();
    let result = client.0.send(request).await;
    (result, server.requests())
}

/// What can be lost: nothing came, a part came, the gateway gave up, the server had a problem.
fn lost() -> Vec<Vec<Act>> {
    vec![
        vec![Act::Reset],
        vec![],
        vec![Act::Write(b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"code\":0".to_vec())],
        vec![Act::Write(http("502 Bad Gateway", "", ""))],
        vec![Act::Write(http("504 Gateway Timeout", "", ""))],
        vec![Act::Write(http("200 OK", "", r#"{"code":50000,"msg":"busy"}"#))],
    ]
}

fn created() -> Vec<Act> {
    vec![Act::Write(http("200 OK", "", r#"{"code":0,"data":{}}"#))]
}

#[tokio::test]
async fn a_write_without_a_key_is_sent_once() {
    for fault in lost() {
        let request = Request::new(&CREATE_UNIT).json(&BODY).without_data();
        let (result, seen) = create(vec![fault, created()], request).await;
        let error = result.unwrap_err();
        assert_eq!((seen.len(), error.attempts()), (1, 1), "{error}");
        assert!(error.may_have_run(), "{error}");
        assert_eq!(error.idempotency_key(), None);
    }
}

#[tokio::test]
async fn a_write_with_a_key_is_repeated_with_the_same_key() {
    for fault in lost() {
        let key = idempotency_key();
        let request = Request::new(&CREATE_UNIT)
            .query("client_token", Some(&key))
            .idempotency_key("client_token", Some(&key))
            .json(&BODY)
            .without_data();
        let (result, seen) = create(vec![fault, created()], request).await;
        assert_eq!(result.unwrap().idempotency_key(), Some(&*key));
        assert_eq!(seen.len(), 2);
        for request in &seen {
            assert!(
                request.starts_with(&format!("POST /v1/units?client_token={key} ")),
                "{request}"
            );
            assert!(request.ends_with(r#"{"name":"é"}"#), "{request}");
        }
    }
}

/// What a repetition would not help is not repeated, key or not.
#[tokio::test]
async fn a_refused_write_is_not_repeated() {
    let refusals =
        [http("400 Bad Request", "", r#"{"code":40011}"#), http("404 Not Found", "", "")];
    for refusal in refusals {
        let request = Request::new(&CREATE_UNIT).idempotency_key("client_token", Some("k"));
        let scripts = vec![vec![Act::Write(refusal)], created()];
        let (result, seen) = create(scripts, request.without_data()).await;
        assert_eq!((seen.len(), result.unwrap_err().attempts()), (1, 1));
    }
}

#[tokio::test]
async fn an_error_tells_the_key_to_go_on_with() {
    let faults = (0..4).map(|_| vec![Act::Reset]).collect();
    let request = Request::new(&CREATE_UNIT).idempotency_key("client_token", Some("mine-1"));
    let (result, seen) = create(faults, request.without_data()).await;
    let error = result.unwrap_err();
    assert_eq!((seen.len(), error.kind()), (4, ErrorKind::Interrupted));
    assert_eq!(error.idempotency_key(), Some("mine-1"));
    let text = error.to_string();
    assert!(text.contains("Sent again with the idempotency key `mine-1`, it runs only once."));
}

#[tokio::test]
async fn an_empty_key_is_none() {
    let request = Request::new(&CREATE_UNIT).idempotency_key("client_token", Some(""));
    let (result, seen) = create(vec![created()], request.without_data()).await;
    assert_eq!(result.unwrap_err().parameter(), Some("client_token"));
    assert_eq!(seen.len(), 0);
}

#[test]
fn no_two_keys_are_the_same() {
    let keys: std::collections::BTreeSet<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| (0..2_000).map(|_| idempotency_key()).collect::<Vec<_>>()))
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(keys.len(), 8_000);
    assert!(keys.iter().all(|key| key.len() == 32 && key.bytes().all(|b| b.is_ascii_hexdigit())));
    // Each half on its own as well: 64 bits that repeat would be 128 bits that are not.
    let halves: std::collections::BTreeSet<&str> =
        keys.iter().flat_map(|key| [&key[..16], &key[16..]]).collect();
    assert_eq!(halves.len(), 16_000);
}
