//! Explicit nulls.

use std::collections::BTreeMap;

use serde::Deserialize;
use vendor_client_core::null;

#[derive(Debug, Default, PartialEq, Deserialize)]
struct Item {
    id: Option<u8>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Nullable {
    #[serde(default, deserialize_with = "null::list")]
    list: Option<Vec<Item>>,
    #[serde(default, deserialize_with = "null::items")]
    items: Vec<Item>,
    #[serde(default, deserialize_with = "null::map")]
    map: Option<BTreeMap<String, Item>>,
}

fn read(json: &str) -> Nullable {
    serde_json::from_str(json).unwrap()
}

#[test]
fn null_is_absent() {
    let nothing = Nullable { list: None, items: vec![], map: None };
    assert_eq!(read("{}"), nothing);
    assert_eq!(read(r#"{"list": null, "items": null, "map": null}"#), nothing);
}

#[test]
fn a_null_item_keeps_its_place_and_a_null_entry_is_left_out() {
    let read = read(
        r#"{"list": [null, {"id": 1}], "items": [{"id": 2}, null], "map": {"a": null, "b": {"id": 3}}}"#,
    );
    let item = |id| Item { id: Some(id) };
    assert_eq!(read.list, Some(vec![Item::default(), item(1)]));
    assert_eq!(read.items, [item(2), Item::default()]);
    assert_eq!(read.map, Some(BTreeMap::from([("b".to_owned(), item(3))])));
}

#[test]
fn what_is_wrong_still_fails() {
    for json in [r#"{"list": {}}"#, r#"{"items": [1]}"#, r#"{"map": []}"#] {
        serde_json::from_str::<Nullable>(json).unwrap_err();
    }
}
