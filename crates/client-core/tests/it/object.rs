//! What `object!` and `open_enum!` read and write, compared with serde's derive.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use proptest::collection::vec;
use proptest::prelude::*;
use serde::de::value::MapDeserializer;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_test::{Token, assert_ser_tokens, assert_tokens};
use vendor_client_core::plumbing::{object, open_enum};

/// Every kind of field. What is not plain about a list or a map is in `derived`, in other words.
#[derive(Clone, Debug, Default, PartialEq)]
struct Team {
    name: Option<String>,
    size: Option<i64>,
    type_: Option<String>,
    parent: Option<String>,
    lead: Option<Person>,
    members: Option<Vec<Person>>,
    words: Option<Vec<String>>,
    colours: Option<Vec<Colour>>,
    labels: Option<BTreeMap<String, i64>>,
    open: Option<bool>,
}

object!(
    Team; name, size, type_ = "type", parent as nullable, lead, members as list, words as list,
    colours as list, labels as map, open
);

#[derive(Clone, Debug, Default, PartialEq)]
struct Person {
    id: Option<String>,
    // A key that is a part of another, and one as long as another.
    i: Option<u8>,
    di: Option<u8>,
}

object!(Person; id, i, di);

#[derive(Debug, Default, PartialEq)]
struct Page {
    teams: Vec<Team>,
    total: Option<i64>,
}

object!(Page; teams as items, total);

#[derive(Clone, Debug, PartialEq)]
enum Colour {
    Red,
    Unknown(String),
}

impl Colour {
    fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Unknown(colour) => colour,
        }
    }
}

impl From<&str> for Colour {
    fn from(colour: &str) -> Self {
        match colour {
            "red" => Self::Red,
            _ => Self::Unknown(colour.to_owned()),
        }
    }
}

impl Default for Colour {
    fn default() -> Self {
        Self::from("")
    }
}

open_enum!(str Colour);

#[derive(Clone, Debug, PartialEq)]
enum Rank {
    First,
    Unknown(String),
}

impl Rank {
    fn value(&self) -> Option<i64> {
        match self {
            Self::First => Some(1),
            Self::Unknown(rank) => rank.parse().ok(),
        }
    }
}

impl From<i64> for Rank {
    fn from(rank: i64) -> Self {
        match rank {
            1 => Self::First,
            _ => Self::Unknown(rank.to_string()),
        }
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::First => f.write_str("1"),
            Self::Unknown(rank) => f.write_str(rank),
        }
    }
}

open_enum!(i64 Rank);

/// The same by serde's derive.
mod derived {
    use super::*;

    #[derive(Debug, Default, Serialize, Deserialize)]
    #[serde(expecting = "an object")]
    pub(super) struct Team {
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        size: Option<i64>,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        kind: Option<String>,
        parent: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        lead: Option<Person>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        members: Option<List<Person>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<List<String>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        colours: Option<List<String>>,
        #[serde(default, deserialize_with = "map", skip_serializing_if = "Option::is_none")]
        labels: Option<BTreeMap<String, i64>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        open: Option<bool>,
    }

    #[derive(Debug, Default, Serialize, Deserialize)]
    #[serde(expecting = "an object")]
    pub(super) struct Person {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        i: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        di: Option<u8>,
    }

    #[derive(Debug, Serialize, Deserialize)]
    #[serde(expecting = "an object")]
    pub(super) struct Page {
        #[serde(default, deserialize_with = "items")]
        teams: List<Team>,
        #[serde(skip_serializing_if = "Option::is_none")]
        total: Option<i64>,
    }

    #[derive(Debug, Serialize)]
    #[serde(transparent)]
    pub(super) struct List<T>(Vec<T>);

    impl<T> Default for List<T> {
        fn default() -> Self {
            Self(Vec::new())
        }
    }

    impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for List<T> {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Items<T>(PhantomData<T>);

            impl<'de, T: Deserialize<'de> + Default> Visitor<'de> for Items<T> {
                type Value = List<T>;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a list")
                }

                fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<List<T>, A::Error> {
                    let next = || seq.next_element::<Option<T>>().transpose();
                    let items: Result<Vec<_>, _> = std::iter::from_fn(next).collect();
                    Ok(List(items?.into_iter().map(Option::unwrap_or_default).collect()))
                }
            }

            deserializer.deserialize_seq(Items(PhantomData))
        }
    }

    fn items<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
        deserializer: D,
    ) -> Result<List<T>, D::Error> {
        Ok(Option::deserialize(deserializer)?.unwrap_or_default())
    }

    fn map<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<BTreeMap<String, i64>>, D::Error> {
        let map: Option<BTreeMap<String, Option<i64>>> = Option::deserialize(deserializer)?;
        let some = |(key, value): (String, Option<i64>)| Some((key, value?));
        Ok(map.map(|map| map.into_iter().filter_map(some).collect()))
    }
}

/// What came out: the JSON that is written back, or path and words of the error.
fn outcome<T: serde::de::DeserializeOwned + Serialize>(json: &str) -> Result<String, String> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    serde_path_to_error::deserialize::<_, T>(&mut deserializer)
        .map(|value| serde_json::to_string(&value).unwrap())
        .map_err(|error| format!("{}: {}", error.path(), error.inner()))
}

fn entry(
    key: &'static str,
    value: impl Strategy<Value = String> + 'static,
) -> BoxedStrategy<String> {
    // Once in a while a value of another type.
    let value = prop_oneof![20 => value, 4 => Just("null".to_owned()), 1 => wrong()];
    value.prop_map(move |value| format!("{key:?}:{value}")).boxed()
}

fn wrong() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["true", "-1", "300", "1.5", r#""a""#, "{}", r#"{"id":"a"}"#])
        .prop_map(str::to_owned)
}

fn text() -> BoxedStrategy<String> {
    prop_oneof![Just("red".to_owned()), "[a-z\"\\\\é\u{0}]{0,4}"]
        .prop_map(|text| serde_json::to_string(&text).unwrap())
        .boxed()
}

fn integer() -> BoxedStrategy<String> {
    prop_oneof![Just(1), any::<i64>()].prop_map(|number| number.to_string()).boxed()
}

fn list(item: BoxedStrategy<String>) -> BoxedStrategy<String> {
    let item = prop_oneof![5 => item, 1 => Just("null".to_owned())];
    vec(item, 0..4).prop_map(|items| format!("[{}]", items.join(","))).boxed()
}

/// Some of these entries, in the page's order or another, one of them sometimes twice, and unknown ones.
fn of(entries: Vec<BoxedStrategy<String>>) -> BoxedStrategy<String> {
    let unknown = prop_oneof![
        Just(r#""x":{"id":[1,{}]}"#.to_owned()),
        Just(r#""":null"#.to_owned()),
        Just(r#""names":[1]"#.to_owned()),
        Just(r#""\u006eame":"escaped""#.to_owned()),
    ];
    let some: Vec<_> =
        entries.iter().map(|entry| proptest::option::weighted(0.6, entry.clone())).collect();
    let again = proptest::option::weighted(0.1, proptest::strategy::Union::new(entries));
    (some, again, vec(unknown, 0..2), any::<bool>(), any::<prop::sample::Index>())
        .prop_map(|(some, again, unknown, turned, at)| {
            let mut entries: Vec<String> =
                some.into_iter().flatten().chain(again).chain(unknown).collect();
            if turned && !entries.is_empty() {
                let at = at.index(entries.len());
                entries.rotate_left(at);
                entries[..at].reverse();
            }
            format!("{{{}}}", entries.join(","))
        })
        .boxed()
}

fn person() -> BoxedStrategy<String> {
    let small = || any::<u8>().prop_map(|number| number.to_string());
    of(vec![entry("id", text()), entry("i", small()), entry("di", small())])
}

fn team() -> BoxedStrategy<String> {
    let labels =
        vec((text(), prop_oneof![integer(), Just("null".to_owned())]), 0..4).prop_map(|entries| {
            let entries: Vec<_> =
                entries.into_iter().map(|(key, value)| format!("{key}:{value}")).collect();
            format!("{{{}}}", entries.join(","))
        });
    of(vec![
        entry("name", text()),
        entry("size", integer()),
        entry("type", text()),
        entry("parent", text()),
        entry("lead", person()),
        entry("members", list(person())),
        entry("words", list(text())),
        entry("colours", list(text())),
        entry("labels", labels),
        entry("open", any::<bool>().prop_map(|open| open.to_string())),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn it_is_as_if_derived(
        json in of(vec![entry("teams", list(team())), entry("total", integer())]),
    ) {
        prop_assert_eq!(outcome::<Page>(&json), outcome::<derived::Page>(&json), "{}", json);
    }
}

fn read(json: &str) -> Team {
    serde_json::from_str(json).unwrap()
}

#[test]
fn null_is_absent() {
    assert_eq!(read("{}"), Team::default());
    let nulls = r#"{"name":null,"lead":null,"members":null,"labels":null}"#;
    assert_eq!(read(nulls), Team::default());
    assert_eq!(serde_json::from_str::<Page>(r#"{"teams":null}"#).unwrap(), Page::default());
}

#[test]
fn a_null_item_keeps_its_place_and_a_null_entry_is_left_out() {
    let team =
        read(r#"{"members":[null,{"i":1}],"colours":["red",null],"labels":{"a":null,"b":3}}"#);
    let person = |i| Person { i, ..Person::default() };
    assert_eq!(team.members, Some(vec![person(None), person(Some(1))]));
    assert_eq!(team.colours, Some(vec![Colour::Red, Colour::Unknown(String::new())]));
    assert_eq!(team.labels, Some(BTreeMap::from([("b".to_owned(), 3)])));
}

/// What has to do with numbers that servers write in several ways.
#[derive(Clone, Debug, Default, PartialEq)]
struct Scores {
    rank: Option<Rank>,
    ranks: Option<Vec<Option<Rank>>>,
    scores: Option<Vec<Option<i64>>>,
}

object!(Scores; rank, ranks as list, scores as list);

fn rank(json: &str) -> Result<Rank, serde_json::Error> {
    let scores: Scores = serde_json::from_str(&format!(r#"{{"rank":{json}}}"#))?;
    // By way of a `Value` as well, which has no text to look at.
    let value = serde_json::from_str::<serde_json::Value>(json)?;
    assert_eq!(serde_json::from_value::<Option<Rank>>(value)?, scores.rank);
    Ok(scores.rank.expect("it is no null"))
}

/// What is written of it, and that it is read again as the same.
fn written(rank: &Rank) -> serde_json::Value {
    let json = serde_json::to_string(rank).unwrap();
    assert_eq!(&serde_json::from_str::<Rank>(&json).unwrap(), rank);
    serde_json::from_str(&json).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn an_integer_is_the_same_however_it_is_written(
        n in prop_oneof![Just(1), -2..3_i64, any::<i64>()],
    ) {
        let mut spellings = vec![n.to_string(), format!("\"{n}\"")];
        // What a float is sure to hold exactly.
        if n.unsigned_abs() < 1_000_000_000_000_000 {
            spellings.extend([format!("{n}.0"), format!("{n}.00"), format!("\"{n}.0\"")]);
            spellings.extend((n != 0).then(|| format!("{n}0e-1")));
        }
        for spelling in spellings {
            let rank = rank(&spelling).unwrap();
            prop_assert_eq!(&rank, &Rank::from(n), "{}", spelling);
            prop_assert_eq!(rank == Rank::First, n == 1);
            prop_assert_eq!(rank.value(), Some(n));
            prop_assert_eq!(written(&rank), serde_json::json!(n));
        }
    }

    #[test]
    fn what_is_no_integer_of_64_bits_goes_back_as_it_came(
        beyond in i64::MAX as u64 + 1..,
        number in any::<i32>(),
        text in "[^0-9]*|1_0|0x1|١",
    ) {
        prop_assert_eq!(written(&rank(&beyond.to_string()).unwrap()), serde_json::json!(beyond));
        let float = f64::from(number) / 8.0;
        let kept = written(&rank(&format!("{float:?}")).unwrap());
        prop_assert_eq!(kept.as_f64().unwrap(), float);
        let json = serde_json::json!(text);
        prop_assert_eq!(written(&rank(&json.to_string()).unwrap()), json);
    }

    /// 0 is a number that somebody may have scored.
    #[test]
    fn a_null_in_a_list_of_numbers_is_no_number(
        scores in vec(proptest::option::of(-1..2_i64), 0..6),
    ) {
        let json = serde_json::json!({"ranks": scores, "scores": scores});
        let read: Scores = serde_json::from_value(json.clone()).unwrap();
        prop_assert_eq!(read.scores.as_ref(), Some(&scores));
        let ranks = scores.into_iter().map(|score| score.map(Rank::from)).collect();
        prop_assert_eq!(read.ranks.as_ref(), Some(&ranks));
        prop_assert_eq!(serde_json::to_value(&read).unwrap(), json);
    }
}

/// The edges, which are seldom drawn.
#[test]
fn integers_at_the_edges_of_64_bits() {
    let cases = [
        ("-9223372036854775808", Some(i64::MIN)),
        ("999999999999999.0", Some(999_999_999_999_999)),
        ("-999999999999999.0", Some(-999_999_999_999_999)),
        // Of sixteen digits not all can be relied on.
        ("1000000000000000.0", None),
        ("-1000000000000000.0", None),
        // `serde_json` makes …990 of it.
        ("9007199254740991.0", None),
        ("9223372036854775807", Some(i64::MAX)),
        ("9223372036854775807.0", None),
        ("9223372036854775808", None),
        ("-9223372036854775809", None),
        ("-0.0", Some(0)),
        ("0.5", None),
        (r#""+1""#, Some(1)),
        (r#""inf""#, None),
        (r#""nan""#, None),
    ];
    for (json, value) in cases {
        assert_eq!(rank(json).unwrap().value(), value, "{json}");
    }
    for wrong in ["true", "[1]", "{}"] {
        let error = rank(wrong).unwrap_err().to_string();
        assert!(error.contains("expected an integer"), "{error}");
    }
}

/// A text that would be written otherwise as a float stays a text.
#[test]
fn a_text_that_is_no_plain_number_goes_back_as_a_text() {
    for text in ["1.50", "+0.5", "1e3", "0.10", "NaN", "inf", "-inf", "infinity"] {
        let json = serde_json::json!(text);
        assert_eq!(written(&rank(&json.to_string()).unwrap()), json);
    }
}

/// To a derive a list is a struct as well, and `[]` one in which nothing is set: a list that came
/// instead of an object must not look like an empty page.
#[test]
fn nothing_but_an_object_is_read() {
    for json in ["[]", r#"["a",1]"#, "null", r#""a""#, "1"] {
        let error = serde_json::from_str::<Person>(json).unwrap_err().to_string();
        assert!(error.contains("expected an object"), "{error}");
        serde_json::from_value::<Person>(serde_json::from_str(json).unwrap()).unwrap_err();
    }
    serde_json::from_str::<Page>(r#"{"teams":[[]]}"#).unwrap_err();
}

/// The words are what a reader of an error has: JSON has texts as keys, other formats may not.
#[test]
fn what_is_read_as_something_else_is_said() {
    let entries = MapDeserializer::<_, serde::de::value::Error>::new([(1, "a")].into_iter());
    let error = Person::deserialize(entries).unwrap_err().to_string();
    assert_eq!(error, "invalid type: integer `1`, expected a key");
    let error = serde_json::from_str::<Colour>("1").unwrap_err().to_string();
    assert!(error.starts_with("invalid type: integer `1`, expected a string"), "{error}");
}

#[test]
fn a_key_comes_once() {
    for json in [r#"{"id":"a","id":"a"}"#, r#"{"id":null,"x":1,"x":2,"i":1,"\u0069d":"a"}"#] {
        let error = serde_json::from_str::<Person>(json).unwrap_err().to_string();
        assert!(error.starts_with("duplicate field `id`"), "{error}");
    }
}

/// Not only to JSON: other formats want to know how many fields there are, and which of them are `Some`.
#[test]
fn other_formats_get_what_a_derive_gives_them() {
    let team = read(r#"{"name":"a","words":["b"]}"#);
    let field = |key, value: &[Token]| [&[Token::Str(key), Token::Some], value].concat();
    let tokens = [
        &[Token::Struct { name: "Team", len: 3 }][..],
        &field("name", &[Token::Str("a")]),
        // Always written.
        &[Token::Str("parent"), Token::None],
        &field("words", &[Token::Seq { len: Some(1) }, Token::Str("b"), Token::SeqEnd]),
        &[Token::StructEnd],
    ];
    assert_ser_tokens(&team, &tokens.concat());
    let nothing = [Token::Struct { name: "Person", len: 0 }, Token::StructEnd];
    assert_tokens(&Person::default(), &nothing);
}

/// Whether a number is shown, by name.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shown {
    Everyone,
    Nobody,
}

impl Shown {
    fn value(self) -> bool {
        self == Self::Everyone
    }
}

impl From<bool> for Shown {
    fn from(shown: bool) -> Self {
        if shown { Self::Everyone } else { Self::Nobody }
    }
}

open_enum!(bool Shown);

/// What is odd about a type: a key that is no name in Rust, a fraction, itself.
#[derive(Clone, Debug, Default, PartialEq)]
struct Branch {
    zh_cn: Option<String>,
    share: Option<f64>,
    shown: Option<Shown>,
    best: Option<Box<Branch>>,
    branches: Option<Vec<Branch>>,
    by_name: Option<BTreeMap<String, Branch>>,
}

object!(
    Branch; zh_cn = "zh-CN", share, shown, best, branches as list, by_name as map
);

#[test]
fn odd_keys_fractions_booleans_with_names_and_itself() {
    let json = r#"{"zh-CN":"\u4e3b","share":0.1,"shown":false,"best":{"share":1e-300},"branches":[{"shown":true},{}],"by_name":{"a.b":{"share":-2.0}}}"#;
    let branch: Branch = serde_json::from_str(json).unwrap();
    assert_eq!(branch.shown, Some(Shown::Nobody));
    assert_eq!(branch.best.as_ref().and_then(|best| best.share), Some(1e-300));
    let again = serde_json::to_string(&branch).unwrap();
    assert_eq!(again, json.replace("\\u4e3b", "主"));
    assert_eq!(serde_json::from_str::<Branch>(&again).unwrap(), branch);
    // A whole number is a number as well, and what is too large for one is an error.
    assert_eq!(serde_json::from_str::<Branch>(r#"{"share":7}"#).unwrap().share, Some(7.0));
    serde_json::from_str::<Branch>(r#"{"share":1e999}"#).unwrap_err();
    serde_json::from_str::<Branch>(r#"{"shown":"true"}"#).unwrap_err();
}

/// A hostile answer does not reach the end of the stack.
#[test]
fn what_is_too_deep_is_an_error() {
    let deep = r#"{"best":"#.repeat(100_000);
    let error = serde_json::from_str::<Branch>(&deep).unwrap_err().to_string();
    assert!(error.contains("recursion limit"), "{error}");
}
