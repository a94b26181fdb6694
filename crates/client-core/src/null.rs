//! Helpers for `#[serde(deserialize_with = "…")]` that take an explicit `null` where a list or a
//! map is expected.
//!
//! A `null` never fails a decode. In a list it keeps its place, so that the number of items stays
//! what the server says; in a map its entry is left out.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// An optional list: `null` is `None`, and an item that is `null` is the default.
///
/// ```
/// # use serde::Deserialize;
/// #[derive(Deserialize)]
/// struct Team {
///     #[serde(default, deserialize_with = "vendor_client_core::null::list")]
///     names: Option<Vec<String>>,
/// }
/// let team: Team = serde_json::from_str(r#"{"names": ["a", null]}"#)?;
/// assert_eq!(team.names, Some(vec!["a".to_owned(), String::new()]));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// When the value is neither `null` nor a list, or an item is neither `null` nor a `T`.
pub fn list<'de, D, T>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::<Lenient<T>>::deserialize(deserializer)?.map(|list| list.0))
}

/// A list that is always there, such as a page's items: `null` is empty, and an item that is `null`
/// is the default.
///
/// # Errors
///
/// When the value is neither `null` nor a list, or an item is neither `null` nor a `T`.
pub fn items<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(list(deserializer)?.unwrap_or_default())
}

/// An optional map: `null` is `None`, and an entry that is `null` is left out.
///
/// # Errors
///
/// When the value is neither `null` nor a map, or an entry is neither `null` nor a `V`.
pub fn map<'de, D, V>(deserializer: D) -> Result<Option<BTreeMap<String, V>>, D::Error>
where
    D: Deserializer<'de>,
    V: Deserialize<'de>,
{
    Ok(Option::<Entries<V>>::deserialize(deserializer)?.map(|map| map.0))
}

/// A map whose values may be `null`, read without a second map in between.
struct Entries<V>(BTreeMap<String, V>);

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Entries<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Values<V>(PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for Values<V> {
            type Value = Entries<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = BTreeMap::new();
                while let Some((key, value)) = map.next_entry::<String, Option<V>>()? {
                    match value {
                        Some(value) => entries.insert(key, value),
                        // Of a key that comes twice the last one counts.
                        None => entries.remove(&key),
                    };
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(Values(PhantomData))
    }
}

/// A list whose items may be `null`, read without a second list in between.
struct Lenient<T>(Vec<T>);

impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de> + Default> Visitor<'de> for Items<T> {
            type Value = Lenient<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element::<Option<T>>()? {
                    items.push(item.unwrap_or_default());
                }
                Ok(Lenient(items))
            }
        }

        deserializer.deserialize_seq(Items(PhantomData))
    }
}
