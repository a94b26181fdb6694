//! Coze's token exchange: what a JWT has to be, and what comes back.

use std::collections::HashMap;
use std::sync::LazyLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use org_vendor_sim::{Clock, CozeSim, Fault};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use serde_json::{Value, json};

use crate::common::{Reply, call, get, post};

const START: u64 = 1_800_000_000;
const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:jwt-bearer";

async fn start() -> (CozeSim, Clock) {
    let clock = Clock::stopped_at(UNIX_EPOCH + Duration::from_secs(START));
    (CozeSim::builder().clock(clock.clone()).start().await.unwrap(), clock)
}

fn seconds(clock: &Clock) -> u64 {
    clock.now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// Signs by hand, without any of the project's own code.
fn sign(pem: &str, header: &Value, claims: &Value) -> String {
    static KEYS: LazyLock<std::sync::Mutex<HashMap<String, RsaKeyPair>>> =
        LazyLock::new(Default::default);
    let mut keys = KEYS.lock().unwrap();
    let key = keys.entry(pem.to_owned()).or_insert_with(|| {
        let lines: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
        RsaKeyPair::from_pkcs8(&STANDARD.decode(lines).unwrap()).unwrap()
    });
    let text = |json: &Value| URL_SAFE_NO_PAD.encode(json.to_string());
    let signed = format!("{}.{}", text(header), text(claims));
    let mut signature = vec![0; key.public().modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), signed.as_bytes(), &mut signature).unwrap();
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

fn header(sim: &CozeSim) -> Value {
    json!({"alg": "RS256", "typ": "JWT", "kid": sim.key_id()})
}

fn claims(sim: &CozeSim, jti: &str) -> Value {
    let now = seconds(sim.clock());
    json!({"iss": sim.app_id(), "aud": "api.coze.cn", "iat": now, "exp": now + 600, "jti": long(jti)})
}

/// A `jti` of 33 bytes and more.
fn long(text: &str) -> String {
    format!("{text:-<33}")
}

fn url(sim: &CozeSim) -> String {
    format!("{}/api/permission/oauth2/enterprise_id/{}/token", sim.url(), sim.enterprise_id())
}

async fn exchange(sim: &CozeSim, jwt: &str, body: Value) -> Reply {
    call(post(url(sim)).bearer_auth(jwt).body(body.to_string())).await
}

async fn exchange_claims(sim: &CozeSim, claims: &Value) -> Reply {
    let jwt = sign(sim.private_key_pem(), &header(sim), claims);
    exchange(sim, &jwt, json!({"grant_type": GRANT_TYPE})).await
}

fn assert_refused(reply: &Reply, status: u16, code: &str, message: &str) {
    assert_eq!((reply.status, &reply.body["error_code"]), (status, &json!(code)), "{}", reply.text);
    let text = reply.body["error_message"].as_str().unwrap();
    assert!(text.contains(message), "{text}");
    assert_eq!(reply.body.as_object().unwrap().len(), 2);
}

async fn list(sim: &CozeSim, token: &str) -> Reply {
    let url = format!("{}/v1/enterprises/{}/organizations", sim.url(), sim.enterprise_id());
    call(get(url).bearer_auth(token)).await
}

/// `expires_in` is a point in time, and the token ends at it.
#[tokio::test]
async fn a_token_lives_as_long_as_it_is_told() {
    let (sim, clock) = start().await;
    for (body, life) in [
        (json!({"grant_type": GRANT_TYPE}), 900),
        (json!({"grant_type": GRANT_TYPE, "duration_seconds": null, "unknown": 1}), 900),
        (json!({"grant_type": GRANT_TYPE, "duration_seconds": 900}), 900),
        (json!({"grant_type": GRANT_TYPE, "duration_seconds": 86399}), 86399),
    ] {
        let jti = format!("{life}-{body}");
        let jwt = sign(sim.private_key_pem(), &header(&sim), &claims(&sim, &jti));
        let reply = exchange(&sim, &jwt, body).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        let mut keys: Vec<_> = reply.body.as_object().unwrap().keys().collect();
        keys.sort();
        assert_eq!(keys, ["access_token", "expires_in"]);
        assert_eq!(reply.body["expires_in"], seconds(&clock) + life);
        let token = reply.body["access_token"].as_str().unwrap();
        clock.advance(Duration::from_secs(life - 1));
        assert_eq!(list(&sim, token).await.body["code"], 0);
        clock.advance(Duration::from_secs(1));
        assert_eq!(list(&sim, token).await.body["code"], 700012006);
    }
}

/// A new token does not end the one before it.
#[tokio::test]
async fn tokens_live_side_by_side() {
    let (sim, _) = start().await;
    let mut claims = claims(&sim, "first");
    claims["session_name"] = json!("a session");
    let first = exchange_claims(&sim, &claims).await;
    claims["jti"] = json!(long("second"));
    let second = exchange_claims(&sim, &claims).await;
    assert_ne!(first.body["access_token"], second.body["access_token"]);
    for reply in [first, second] {
        let token = reply.body["access_token"].as_str().unwrap();
        assert_eq!(list(&sim, token).await.body["code"], 0);
    }
}

#[tokio::test]
async fn a_jwt_is_good_for_one_exchange() {
    let (sim, clock) = start().await;
    let claims = claims(&sim, "once");
    assert_eq!(exchange_claims(&sim, &claims).await.status, 200);
    assert_refused(&exchange_claims(&sim, &claims).await, 401, "invalid_client", "has been used");
    // Other claims, the same jti.
    let mut later = claims.clone();
    clock.advance(Duration::from_secs(300));
    later["iat"] = json!(seconds(&clock));
    later["exp"] = json!(seconds(&clock) + 600);
    assert_refused(&exchange_claims(&sim, &later).await, 401, "invalid_client", "has been used");
    // What is refused is not used up.
    let other = self::claims(&sim, "other");
    let jwt = sign(sim.private_key_pem(), &header(&sim), &other);
    let bad = exchange(&sim, &jwt, json!({"grant_type": "password"})).await;
    assert_eq!(bad.status, 400);
    assert_eq!(exchange(&sim, &jwt, json!({"grant_type": GRANT_TYPE})).await.status, 200);
}

/// Each claim is looked at: one wrong one is enough.
#[tokio::test]
async fn wrong_claims_are_refused() {
    let (sim, _) = start().await;
    let changes: [(&str, Value, &str); 14] = [
        ("iss", json!("somebody"), "iss somebody is not the app's id"),
        ("iss", Value::Null, "claims"),
        ("aud", json!("api.coze.com"), "aud is api.coze.com, and api.coze.cn is expected"),
        ("aud", json!(sim.url()), "and api.coze.cn is expected"),
        ("aud", Value::Null, "claims"),
        ("exp", json!(START), "has expired"),
        ("exp", json!(START - 1), "has expired"),
        ("exp", Value::Null, "claims"),
        ("iat", json!(START + 61), "iat is in the future"),
        ("iat", Value::Null, "claims"),
        ("iat", json!("now"), "claims"),
        ("jti", json!("-".repeat(32)), "longer than 32 bytes"),
        ("jti", json!(""), "longer than 32 bytes"),
        ("jti", Value::Null, "claims"),
    ];
    for (index, (name, value, message)) in changes.into_iter().enumerate() {
        let mut claims = self::claims(&sim, &format!("claim {index}"));
        match value {
            Value::Null => drop(claims.as_object_mut().unwrap().remove(name)),
            value => claims[name] = value,
        }
        let reply = exchange_claims(&sim, &claims).await;
        assert_refused(&reply, 401, "invalid_client", message);
    }
    let mut claims = claims(&sim, "backwards");
    claims["iat"] = json!(START + 50);
    claims["exp"] = json!(START + 50);
    let reply = exchange_claims(&sim, &claims).await;
    assert_refused(&reply, 401, "invalid_client", "exp is not after its iat");
    // From the other side of each limit.
    for (name, value) in
        [("exp", json!(START + 1)), ("iat", json!(START + 60)), ("jti", json!("-".repeat(33)))]
    {
        let mut claims = self::claims(&sim, name);
        claims[name] = value;
        let reply = exchange_claims(&sim, &claims).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
    }
}

#[tokio::test]
async fn what_the_app_did_not_sign_is_refused() {
    let (sim, _) = start().await;
    let body = || json!({"grant_type": GRANT_TYPE});
    let claims = claims(&sim, "signed");
    let good = sign(sim.private_key_pem(), &header(&sim), &claims);
    let parts: Vec<&str> = good.split('.').collect();
    let [head, claimed, signature] = parts[..] else { panic!("{good}") };
    let text = |json: &Value| URL_SAFE_NO_PAD.encode(json.to_string());
    let mut longer = claims.clone();
    longer["exp"] = json!(START + 6000);
    let mut wrong = URL_SAFE_NO_PAD.decode(signature).unwrap();
    wrong[100] ^= 1;
    for (jwt, message) in [
        (format!("{head}.{}.{signature}", text(&longer)), "signature is wrong"),
        (format!("{head}.{claimed}.{}", URL_SAFE_NO_PAD.encode(wrong)), "signature is wrong"),
        (format!("{head}.{claimed}."), "signature is wrong"),
        (format!("{head}.{claimed}.!"), "signature is not base64url"),
        (
            format!(
                "{}.{claimed}.",
                text(&json!({"alg": "none", "typ": "JWT", "kid": sim.key_id()}))
            ),
            "alg is none",
        ),
        (
            format!(
                "{}.{claimed}.{signature}",
                text(&json!({"alg": "HS256", "typ": "JWT", "kid": sim.key_id()}))
            ),
            "alg is HS256",
        ),
        (
            sign(
                sim.private_key_pem(),
                &json!({"alg": "RS256", "typ": "JWT", "kid": "other"}),
                &claims,
            ),
            "kid other",
        ),
        (
            sign(sim.private_key_pem(), &json!({"alg": "RS256", "kid": sim.key_id()}), &claims),
            "typ",
        ),
        (format!("{head}.{claimed}"), "three parts"),
        ("pat_test".to_owned(), "three parts"),
        (format!("!.{claimed}.{signature}"), "header is not base64url"),
    ] {
        let reply = exchange(&sim, &jwt, body()).await;
        assert_refused(&reply, 401, "invalid_client", message);
    }
    let reply = call(post(url(&sim)).body(body().to_string())).await;
    assert_refused(&reply, 401, "invalid_client", "there is no JWT");
    assert_eq!(exchange(&sim, &good, body()).await.status, 200, "the JWT was good");
}

#[tokio::test]
async fn malformed_requests_are_refused() {
    let (sim, _) = start().await;
    let jwt = || sign(sim.private_key_pem(), &header(&sim), &claims(&sim, "malformed"));
    for (body, code, message) in [
        ("{}", "invalid_request", "grant_type"),
        ("", "invalid_request", "the body"),
        ("{\"grant_type\": ", "invalid_request", "the body"),
        ("grant_type=x", "invalid_request", "the body"),
        ("{\"grant_type\": 1}", "invalid_request", "the body"),
        (
            "{\"grant_type\": \"client_credentials\"}",
            "unsupported_grant_type",
            "jwt-bearer is expected",
        ),
    ] {
        let reply = call(post(url(&sim)).bearer_auth(jwt()).body(body)).await;
        assert_refused(&reply, 400, code, message);
    }
    for life in [json!(899), json!(86400), json!(0), json!(-900), json!("900")] {
        let body = json!({"grant_type": GRANT_TYPE, "duration_seconds": life});
        assert_refused(&exchange(&sim, &jwt(), body).await, 400, "invalid_request", "");
    }
}

#[tokio::test]
async fn an_app_gets_tokens_for_its_own_enterprise_only() {
    let (sim, _) = start().await;
    let jwt = sign(sim.private_key_pem(), &header(&sim), &claims(&sim, "elsewhere"));
    let url = format!("{}/api/permission/oauth2/enterprise_id/other/token", sim.url());
    let reply =
        call(post(url).bearer_auth(jwt).body(json!({"grant_type": GRANT_TYPE}).to_string())).await;
    assert_refused(&reply, 403, "access_deny", "other");
}

#[tokio::test]
async fn any_code_can_be_provoked() {
    let (sim, _) = start().await;
    for (code, status) in [
        ("invalid_request", 400),
        ("unsupported_grant_type", 400),
        ("invalid_client", 401),
        ("access_deny", 403),
        ("internal_error", 500),
    ] {
        sim.faults().next(Fault::Refusal(code.to_owned()));
        let reply = exchange_claims(&sim, &claims(&sim, code)).await;
        assert_refused(&reply, status, code, "");
    }
    sim.faults().next(Fault::InternalError);
    assert_refused(&exchange_claims(&sim, &claims(&sim, "5xx")).await, 500, "internal_error", "");
    sim.faults().next(Fault::RateLimited(Duration::from_secs(5)));
    assert_refused(&exchange_claims(&sim, &claims(&sim, "429")).await, 429, "internal_error", "");
}

/// Another key takes the place of the well-known one.
#[tokio::test]
async fn an_app_can_have_a_key_of_its_own() {
    let public = include_str!("../../keys/public.pem");
    let sim = CozeSim::builder().public_key("my-key", public).start().await.unwrap();
    assert_eq!(sim.key_id(), "my-key");
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let mut claims = claims(&sim, "own key");
    claims["exp"] = json!(now + 60);
    assert_eq!(exchange_claims(&sim, &claims).await.status, 200);

    for (pem, message) in [
        ("no PEM", "coze.app.public_key: is not a PEM block"),
        (sim.private_key_pem(), "coze.app.public_key: is `PRIVATE KEY` and not `PUBLIC KEY`"),
    ] {
        let error = CozeSim::builder().public_key("my-key", pem).start().await.unwrap_err();
        assert!(error.to_string().starts_with(&format!("the state: {message}")), "{error}");
    }
}
