//! Answers that are more, less or something else than data in an envelope.

use std::collections::BTreeMap;

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use vendor_client_core::plumbing::object::{Entries, List};
use vendor_client_core::plumbing::{Request, object};
use vendor_client_core::{Error, ErrorKind, Response, Vendor};

use crate::support::{Acme, AcmeBare, AcmeCode, Act, Client, Server, client, get_unit, http};

async fn ask<V, T>(
    request: Request,
    status: &str,
    body: &str,
) -> Result<Response<T>, Error<AcmeCode>>
where
    V: Vendor<Client = Client<V>, Code = AcmeCode>,
    T: DeserializeOwned,
{
    let server = Server::start([vec![Act::Write(http(status, "", body))]]).await;
    client::<V>(&server.url()).0.send(request).await
}

fn short<T>(result: Result<Response<T>, Error<AcmeCode>>) -> String {
    match result {
        Ok(response) => format!("ok {}", response.status().as_u16()),
        Err(error) => {
            let path = error.path().unwrap_or("-").to_owned();
            let detail = error.code().map_or(path, |code| format!("{code:?}"));
            format!("{:?} {detail}", error.kind())
        }
    }
}

/// What a vendor with an envelope can answer to a write, and what it comes to where the page
/// documents no data.
#[tokio::test]
async fn a_success_without_data_is_a_success_when_the_vendor_says_so() {
    let refused = "Api PageSizeInvalid";
    let table: &[(&str, &str, &str)] = &[
        ("200 OK", r#"{"code":0}"#, "ok 200"),
        ("200 OK", r#"{"code":0,"msg":"success","data":{}}"#, "ok 200"),
        ("200 OK", r#"{"code":0,"data":null}"#, "ok 200"),
        ("200 OK", r#"{"code":"0","data":[]}"#, "ok 200"),
        // Data that no page documents is left alone.
        ("200 OK", r#"{"code":0,"data":{"units":7},"detail":{"logid":"x"}}"#, "ok 200"),
        ("201 Created", r#"{"code":0}"#, "ok 201"),
        ("500 Internal Server Error", r#"{"code":0}"#, "ok 500"),
        ("201 Created", "", "ok 201"),
        ("202 Accepted", "\n", "ok 202"),
        ("204 No Content", "", "ok 204"),
        // A failure stays one, whatever the status and whatever the rest.
        ("200 OK", r#"{"code":40011}"#, refused),
        ("201 Created", r#"{"code":40011,"data":{}}"#, refused),
        ("202 Accepted", r#"{"data":{},"code":40011"#, refused),
        ("200 OK", r#"{"code":40011,"code":0}"#, refused),
        ("200 OK", r#"{"code":0,"code":40011}"#, "Decode -"),
        // What says nothing, or cannot be read, is no success.
        ("200 OK", "", "Decode -"),
        ("200 OK", "{}", "Decode code"),
        ("200 OK", r#"{"code":0"#, "Decode -"),
        ("200 OK", r#"{"code":0}}"#, "Decode -"),
        ("201 Created", "<html>", "Decode -"),
        ("302 Found", "", "Status -"),
        ("302 Found", r#"{"code":0}"#, "Status -"),
        ("500 Internal Server Error", "", "Status -"),
        ("404 Not Found", "{}", "Status -"),
    ];
    for (status, body, expected) in table {
        let request = get_unit().without_data();
        let outcome = short(ask::<Acme, ()>(request, status, body).await);
        assert_eq!(outcome, *expected, "{status} {body}");
    }
}

#[tokio::test]
async fn a_bare_success_without_data_goes_by_its_status() {
    let table: &[(&str, &str, &str)] = &[
        ("200 OK", "", "ok 200"),
        ("201 Created", "", "ok 201"),
        ("204 No Content", "", "ok 204"),
        ("200 OK", "{}", "ok 200"),
        ("200 OK", "null", "ok 200"),
        ("200 OK", r#"{"id":"a"}"#, "ok 200"),
        ("200 OK", r#""done""#, "ok 200"),
        ("200 OK", r#"{"error_code":"40011","error_msg":"no"}"#, r#"Api Other(Text("40011"))"#),
        ("200 OK", "<html>a captive portal", "Decode -"),
        ("200 OK", "{", "Decode -"),
        ("302 Found", "", "Status -"),
        ("404 Not Found", "", "Status -"),
        ("500 Internal Server Error", "{}", "Status -"),
    ];
    for (status, body, expected) in table {
        let request = get_unit().without_data();
        let outcome = short(ask::<AcmeBare, ()>(request, status, body).await);
        assert_eq!(outcome, *expected, "{status} {body}");
    }
}

/// The same bodies where the page documents data: what is not there is not made up.
#[tokio::test]
async fn an_answer_with_data_is_none_without_it() {
    for (status, body) in [("200 OK", r#"{"code":0}"#), ("204 No Content", ""), ("201 Created", "")]
    {
        let error = ask::<Acme, Unit>(get_unit(), status, body).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode, "{status} {body}");
    }
    let error = ask::<AcmeBare, Unit>(get_unit(), "204 No Content", "").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Unit {
    id: Option<String>,
    labels: Option<Map<String, Value>>,
}

object!(Unit; id, labels);

/// The data with what stands beside it.
#[derive(Debug, Default, PartialEq)]
struct Units {
    data: Option<Vec<Unit>>,
    total: Option<i64>,
}

object!(Units; data as list, total);

#[tokio::test]
async fn fields_beside_the_data_survive() {
    let body = r#"{"total":7,"code":0,"data":[{"id":"a"},null],"msg":""}"#;
    let units = ask::<Acme, Units>(get_unit().with_whole_body(), "200 OK", body).await.unwrap();
    assert_eq!(units.total, Some(7));
    assert_eq!(units.data.as_ref().map(Vec::len), Some(2));

    // Also where the data could be taken for it.
    let body = r#"{"code":0,"data":{"id":"inner"},"id":"outer"}"#;
    let unit = ask::<Acme, Unit>(get_unit().with_whole_body(), "200 OK", body).await.unwrap();
    assert_eq!(unit.id.as_deref(), Some("outer"));

    let ask = |status, body| ask::<Acme, Units>(get_unit().with_whole_body(), status, body);
    assert_eq!(short(ask("200 OK", r#"{"total":7,"code":40011}"#).await), "Api PageSizeInvalid");
    assert_eq!(short(ask("200 OK", r#"{"total":7}"#).await), "Decode code");
    assert_eq!(short(ask("200 OK", r#"{"total":"7","code":0}"#).await), "Decode total");
    assert_eq!(short(ask("200 OK", r#"{"total":7,"code":"0"}"#).await), "ok 200");
    assert_eq!(short(ask("204 No Content", "").await), "Decode -");
}

#[tokio::test]
async fn lists_and_maps_are_answers() {
    let list = |body| ask::<Acme, List<Unit>>(get_unit(), "200 OK", body);
    let units = list(r#"{"code":0,"data":[{"id":"a"},null]}"#).await.unwrap().into_data().0;
    assert_eq!(units, [Unit { id: Some("a".into()), labels: None }, Unit::default()]);
    // Go writes an empty list so.
    assert_eq!(list(r#"{"code":0,"data":null}"#).await.unwrap().0.len(), 0);
    assert_eq!(short(list(r#"{"code":0}"#).await), "Decode data");
    assert_eq!(short(list(r#"{"code":0,"data":{}}"#).await), "Decode data");
    assert_eq!(short(list(r#"{"code":0,"data":[{"id":1}]}"#).await), "Decode data[0].id");

    let bare = |body| ask::<AcmeBare, List<Unit>>(get_unit(), "200 OK", body);
    assert_eq!(bare(r#"[{"id":"a"}]"#).await.unwrap().0.len(), 1);
    assert_eq!(bare("null").await.unwrap().0.len(), 0);
    assert_eq!(short(bare(r#"{"error_code":"E"}"#).await), r#"Api Other(Text("E"))"#);

    let body = r#"{"code":0,"data":{"a":{"id":"1"},"zh-CN":{},"none":null}}"#;
    let map = ask::<Acme, Entries<Unit>>(get_unit(), "200 OK", body).await.unwrap().into_data().0;
    assert_eq!(map.into_keys().collect::<Vec<_>>(), ["a", "zh-CN"]);
}

#[test]
fn lists_and_maps_that_are_answers_turn_into_those_of_rust() {
    assert_eq!(Vec::from(List(vec![1, 2])), [1, 2]);
    let map = BTreeMap::from([("a".to_owned(), 1)]);
    assert_eq!(BTreeMap::from(Entries(map.clone())), map);
}

/// A kilobyte, whatever the answer says.
#[derive(Debug)]
struct Large {
    _bytes: [u8; 1_000],
}

impl<'de> Deserialize<'de> for Large {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer)?;
        Ok(Self { _bytes: [0; 1_000] })
    }
}

/// A quarter of a megabyte is any answer's, and a map takes some three times of what is in it.
#[tokio::test]
async fn a_map_of_more_than_there_is_room_for_is_too_large() {
    let map = async |count: usize| {
        let entries: Vec<String> = (0..count).map(|key| format!(r#""{key}":0"#)).collect();
        let body = format!(r#"{{"code":0,"data":{{{}}}}}"#, entries.join(","));
        ask::<Acme, Entries<Large>>(get_unit(), "200 OK", &body).await
    };
    for count in [0, 1, 20, 60] {
        assert_eq!(map(count).await.unwrap().0.len(), count);
    }
    for count in [120, 1_000] {
        let error = map(count).await.unwrap_err();
        assert!(error.is_too_large(), "{error}");
    }
}

#[tokio::test]
async fn a_free_form_object_comes_back_as_it_was() {
    let free = r#"{"a":null,"b":[1,2.5,{"c":"d"}],"zh-CN":{"e":true}}"#;
    let body = format!(r#"{{"code":0,"data":{{"id":"u","labels":{free}}}}}"#);
    let unit = ask::<Acme, Unit>(get_unit(), "200 OK", &body).await.unwrap();
    assert_eq!(serde_json::to_string(unit.labels.as_ref().unwrap()).unwrap(), free);
    assert_eq!(
        serde_json::to_string(unit.data()).unwrap(),
        format!(r#"{{"id":"u","labels":{free}}}"#)
    );

    let body = format!(r#"{{"code":0,"data":{free}}}"#);
    let data = ask::<Acme, Map<String, Value>>(get_unit(), "200 OK", &body).await.unwrap();
    assert_eq!(serde_json::to_string(data.data()).unwrap(), free);
}

/// A map of lists of a map: nulls on each level.
#[derive(Debug, Default, PartialEq)]
struct Nested {
    lists: Option<Vec<Vec<i64>>>,
    list_of_maps: Option<Vec<BTreeMap<String, i64>>>,
    maps: Option<BTreeMap<String, BTreeMap<String, i64>>>,
    map_of_lists: Option<BTreeMap<String, Vec<i64>>>,
}

object!(
    Nested; lists as lists, list_of_maps as list_of_maps, maps as maps,
    map_of_lists as map_of_lists
);

#[test]
fn lists_and_maps_hold_each_other() {
    let read = |json: &str| serde_json::to_string(&serde_json::from_str::<Nested>(json).unwrap());
    let table = [
        (r#"{"lists":[[1,null],null,[]]}"#, r#"{"lists":[[1,0],[],[]]}"#),
        (r#"{"list_of_maps":[{"a":1,"b":null},null]}"#, r#"{"list_of_maps":[{"a":1},{}]}"#),
        (r#"{"maps":{"a":{"b":1,"c":null},"d":null}}"#, r#"{"maps":{"a":{"b":1}}}"#),
        (r#"{"map_of_lists":{"a":[1,null],"b":null}}"#, r#"{"map_of_lists":{"a":[1,0]}}"#),
        (r#"{"lists":null,"maps":null,"map_of_lists":null,"list_of_maps":null}"#, "{}"),
    ];
    for (json, expected) in table {
        assert_eq!(read(json).unwrap(), expected);
    }
    serde_json::from_str::<Nested>(r#"{"lists":[1]}"#).unwrap_err();
    serde_json::from_str::<Nested>(r#"{"maps":{"a":1}}"#).unwrap_err();
}
