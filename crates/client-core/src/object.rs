//! What `object!` and `open_enum!` are made of.
//!
//! A derive would say the same, at a price that each user pays: the crate of serde's derive takes
//! longer to compile than this one. What can be written once is a function here, so that little is
//! left for the macros to repeat.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_core::ser::{SerializeStruct, Serializer};
use serde_core::{Deserialize, Serialize};

use crate::room;

/// Says how a struct is read from a JSON object and written as one: implements `Deserialize` and
/// `Serialize`.
///
/// ```
/// use std::collections::BTreeMap;
///
/// #[derive(Debug, Default, PartialEq)]
/// struct Team {
///     name: Option<String>,
///     kind: Option<String>,
///     members: Option<Vec<String>>,
///     labels: Option<BTreeMap<String, String>>,
/// }
///
/// vendor_client_core::plumbing::object!(Team; name, kind = "type", members as list, labels as map);
///
/// let json = r#"{"type":"red","members":["Ann",null],"labels":{"a":"b","c":null},"new":1}"#;
/// let team: Team = serde_json::from_str(json)?;
/// assert_eq!(team.members, Some(vec!["Ann".to_owned(), String::new()]));
/// assert_eq!(
///     serde_json::to_string(&team)?,
///     r#"{"type":"red","members":["Ann",""],"labels":{"a":"b"}}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// A field has its own name as its key, or the one after `=`. What comes after `as` says what it
/// holds:
///
/// | | type | read | written |
/// |---|---|---|---|
/// | | `Option<T>` | `null` is `None` | unless it is `None` |
/// | `nullable` | `Option<T>` | `null` is `None` | `None` is `null` |
/// | `list` | `Option<Vec<T>>` | an item that is `null` is the default of `T`, and keeps its place | unless it is `None` |
/// | `items` | `Vec<T>` | as `list`; `null` is empty | always |
/// | `map` | `Option<BTreeMap<String, V>>` | an entry that is `null` is left out | unless it is `None` |
/// | `lists`, `list_of_maps` | an `Option` of a list of these | as `list` and `map`, one in the other | unless it is `None` |
/// | `maps`, `map_of_lists` | an `Option` of a map of these | as `list` and `map`, one in the other | unless it is `None` |
/// | `required` | any | cannot be read | always |
///
/// Numbers have no default that says nothing: a list of them is a `Vec<Option<i64>>`.
///
/// Nothing but an object is read, and nothing in it is required. Unknown keys are ignored, and one
/// that comes twice is an error. There may be 255 fields.
///
/// `object!(Serialize for Team; name)` implements `Serialize` alone, for what is only sent, and
/// `object!(Deserialize for Team; name)` the other.
#[macro_export]
macro_rules! __object {
    (Serialize for $name:ident; $($field:ident $(= $key:literal)? $(as $kind:ident)?),* $(,)?) => {
        impl $crate::plumbing::serde_core::Serialize for $name {
            fn serialize<S: $crate::plumbing::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                let written = [$(
                    $crate::plumbing::object$(::$kind)?::is_written(&self.$field)
                ),*];
                let mut object =
                    $crate::plumbing::object::Writer::new(serializer, stringify!($name), &written);
                $($crate::plumbing::object$(::$kind)?::write(
                    &mut object,
                    $crate::plumbing::object!(@key $field $($key)?),
                    &self.$field,
                );)*
                object.end()
            }
        }
    };
    (Deserialize for $name:ident; $($field:ident $(= $key:literal)? $(as $kind:ident)?),* $(,)?) => {
        impl $crate::plumbing::object::Object for $name {
            const NAME: &'static str = stringify!($name);
            const KEYS: &'static [&'static str] = &[$($crate::plumbing::object!(@key $field $($key)?)),*];

            #[inline]
            fn place(key: &str) -> u8 {
                let place = 0;
                $(
                    if key == $crate::plumbing::object!(@key $field $($key)?) {
                        return place;
                    }
                    let place = place + 1;
                )*
                place
            }

            #[inline]
            fn read<'de, A: $crate::plumbing::serde_core::de::MapAccess<'de>>(
                mut map: A,
            ) -> ::core::result::Result<Self, A::Error> {
                $(let mut $field = None;)*
                while let Some(found) = $crate::plumbing::object::next_key::<Self, A>(&mut map)? {
                    // One `?` for all fields: each is some work for the compiler.
                    let read = 'read: {
                        let place = 0;
                        $(
                            if found == place {
                                let key = $crate::plumbing::object!(@key $field $($key)?);
                                break 'read $crate::plumbing::object$(::$kind)?::read(
                                    &mut $field,
                                    key,
                                    &mut map,
                                );
                            }
                            let place = place + 1;
                        )*
                        let _ = place;
                        $crate::plumbing::object::skip(&mut map)
                    };
                    read?;
                }
                Ok(Self { $($field: $field.unwrap_or_default()),* })
            }
        }

        impl<'de> $crate::plumbing::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: $crate::plumbing::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::plumbing::object::deserialize(deserializer)
            }
        }
    };
    (@key $field:ident) => {
        stringify!($field)
    };
    (@key $field:ident $key:literal) => {
        $key
    };
    ($name:ident; $($fields:tt)*) => {
        $crate::plumbing::object!(Serialize for $name; $($fields)*);
        $crate::plumbing::object!(Deserialize for $name; $($fields)*);
    };
}

/// Says how an open enum is read and written: `open_enum!(str Colour)` by `Colour::as_str` and
/// `From<&str>`, `open_enum!(bool Shown)` by `Shown::value` and `From<bool>`, and `open_enum!(i64 Rank)`
/// by `From<i64>`, `Rank::value`, its variant `Unknown(String)` and `Display`.
///
/// Servers write an integer as `1`, as `1.0` or as `"1"`: each is the same value, and is written as `1`.
/// Whatever other number or text comes is `Unknown` with its text, and is written as it came, except
/// that a number beyond 64 bits is as exact as an `f64`.
///
/// ```
/// #[derive(Debug, PartialEq)]
/// enum Colour {
///     Red,
///     Unknown(String),
/// }
///
/// impl Colour {
///     fn as_str(&self) -> &str {
///         match self {
///             Self::Red => "red",
///             Self::Unknown(name) => name,
///         }
///     }
/// }
///
/// impl From<&str> for Colour {
///     fn from(name: &str) -> Self {
///         match name {
///             "red" => Self::Red,
///             _ => Self::Unknown(name.to_owned()),
///         }
///     }
/// }
///
/// vendor_client_core::plumbing::open_enum!(str Colour);
///
/// assert_eq!(serde_json::from_str::<Colour>(r#""red""#)?, Colour::Red);
/// assert_eq!(serde_json::to_string(&Colour::Unknown("blue".into()))?, r#""blue""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! __open_enum {
    (str $name:ident) => {
        impl $crate::plumbing::serde_core::Serialize for $name {
            fn serialize<S: $crate::plumbing::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::plumbing::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: $crate::plumbing::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::plumbing::object::text(deserializer)
            }
        }
    };
    (i64 $name:ident) => {
        impl $crate::plumbing::serde_core::Serialize for $name {
            fn serialize<S: $crate::plumbing::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::plumbing::object::write_integer(serializer, self.value(), self)
            }
        }

        impl<'de> $crate::plumbing::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: $crate::plumbing::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::plumbing::object::integer(deserializer, Self::Unknown)
            }
        }
    };
    (bool $name:ident) => {
        impl $crate::plumbing::serde_core::Serialize for $name {
            fn serialize<S: $crate::plumbing::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_bool(self.value())
            }
        }

        impl<'de> $crate::plumbing::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: $crate::plumbing::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <bool as $crate::plumbing::serde_core::Deserialize>::deserialize(deserializer)
                    .map(Self::from)
            }
        }
    };
}

/// A struct that is read from a JSON object.
pub trait Object: Sized {
    /// The struct's name.
    const NAME: &'static str;

    /// The keys, in the page's order.
    const KEYS: &'static [&'static str];

    /// The place of a key among [`KEYS`](Self::KEYS), or their number if it is none of them.
    ///
    /// By comparison with each key as a constant: that is faster than a search in the list, even one
    /// that tries the key first that comes next on the page.
    fn place(key: &str) -> u8;

    /// Reads all entries.
    fn read<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

/// Reads an object.
pub fn deserialize<'de, D: Deserializer<'de>, T: Object>(deserializer: D) -> Result<T, D::Error> {
    struct Fields<T>(PhantomData<T>);

    impl<'de, T: Object> Visitor<'de> for Fields<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        #[inline]
        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            T::read(map)
        }
    }

    deserializer.deserialize_struct(T::NAME, T::KEYS, Fields(PhantomData))
}

/// Reads the next key as its [place](Object::place).
#[inline]
pub fn next_key<'de, T: Object, A: MapAccess<'de>>(map: &mut A) -> Result<Option<u8>, A::Error> {
    struct Key<T>(PhantomData<T>);

    impl<'de, T: Object> DeserializeSeed<'de> for Key<T> {
        type Value = u8;

        #[inline]
        fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u8, D::Error> {
            deserializer.deserialize_identifier(self)
        }
    }

    impl<T: Object> Visitor<'_> for Key<T> {
        type Value = u8;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a key")
        }

        #[inline]
        fn visit_str<E: Error>(self, key: &str) -> Result<u8, E> {
            Ok(T::place(key))
        }
    }

    map.next_key_seed(Key::<T>(PhantomData))
}

/// Leaves out the value of an unknown key.
pub fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<IgnoredAny>().map(drop)
}

/// Puts the value of a key into its slot, which holds nothing before.
#[inline]
fn fill<'de, A: MapAccess<'de>, V: Deserialize<'de>, T>(
    slot: &mut Option<T>,
    key: &'static str,
    map: &mut A,
    convert: impl FnOnce(V) -> T,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(A::Error::duplicate_field(key));
    }
    *slot = Some(convert(map.next_value()?));
    Ok(())
}

/// Reads an optional field.
#[inline]
pub fn read<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    slot: &mut Option<Option<T>>,
    key: &'static str,
    map: &mut A,
) -> Result<(), A::Error> {
    fill(slot, key, map, |value| value)
}

/// Writes the fields of an object. The first error is kept, nothing is written after it, and
/// [`end`](Self::end) returns it, so that the fields need no `?` each.
#[derive(Debug)]
pub struct Writer<O: SerializeStruct>(Result<O, O::Error>);

impl<O: SerializeStruct> Writer<O> {
    /// Begins an object with as many fields as are to be written.
    pub fn new<S>(serializer: S, name: &'static str, written: &[bool]) -> Self
    where
        S: Serializer<SerializeStruct = O, Ok = O::Ok, Error = O::Error>,
    {
        let count = written.iter().filter(|written| **written).count();
        Self(serializer.serialize_struct(name, count))
    }

    #[inline]
    fn field(&mut self, write: impl FnOnce(&mut O) -> Result<(), O::Error>) {
        if let Ok(object) = &mut self.0 {
            if let Err(error) = write(object) {
                self.0 = Err(error);
            }
        }
    }

    /// Ends the object.
    pub fn end(self) -> Result<O::Ok, O::Error> {
        self.0?.end()
    }
}

/// Whether an optional field is written.
pub fn is_written<T>(value: &Option<T>) -> bool {
    value.is_some()
}

/// Writes an optional field, unless there is nothing in it.
#[inline]
pub fn write<O: SerializeStruct, T: Serialize>(
    object: &mut Writer<O>,
    key: &'static str,
    value: &Option<T>,
) {
    object.field(|object| match value {
        Some(_) => object.serialize_field(key, value),
        None => object.skip_field(key),
    });
}

/// An optional field that is written as `null` when there is nothing in it.
pub mod nullable {
    pub use super::read;
    pub use super::required::{is_written, write};
}

/// A field that is always written.
pub mod required {
    use super::{Serialize, SerializeStruct, Writer};

    /// Whether the field is written.
    pub fn is_written<T>(_: &T) -> bool {
        true
    }

    /// Writes the field.
    #[inline]
    pub fn write<O: SerializeStruct, T: Serialize>(
        object: &mut Writer<O>,
        key: &'static str,
        value: &T,
    ) {
        object.field(|object| object.serialize_field(key, value));
    }
}

/// An optional list.
pub mod list {
    use super::{Deserialize, List, MapAccess, fill};
    pub use super::{is_written, write};

    /// Reads the list.
    #[inline]
    pub fn read<'de, A: MapAccess<'de>, T: Deserialize<'de> + Default>(
        slot: &mut Option<Option<Vec<T>>>,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        fill(slot, key, map, |list: Option<List<T>>| list.map(|list| list.0))
    }
}

/// A list that is always there, such as a page's items.
pub mod items {
    pub use super::required::{is_written, write};
    use super::{Deserialize, List, MapAccess, fill};

    /// Reads the list.
    #[inline]
    pub fn read<'de, A: MapAccess<'de>, T: Deserialize<'de> + Default>(
        slot: &mut Option<Vec<T>>,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        fill(slot, key, map, |list: Option<List<T>>| list.map(|list| list.0).unwrap_or_default())
    }
}

/// An optional map.
pub mod map {
    use super::{BTreeMap, Deserialize, Entries, MapAccess, fill};
    pub use super::{is_written, write};

    /// Reads the map.
    #[inline]
    pub fn read<'de, A: MapAccess<'de>, V: Deserialize<'de>>(
        slot: &mut Option<Option<BTreeMap<String, V>>>,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        fill(slot, key, map, |map: Option<Entries<V>>| map.map(|map| map.0))
    }
}

/// An optional list of lists.
pub mod lists {
    use super::{Deserialize, List, MapAccess, fill};
    pub use super::{is_written, write};

    /// Reads the lists.
    pub fn read<'de, A: MapAccess<'de>, T: Deserialize<'de> + Default>(
        slot: &mut Option<Option<Vec<Vec<T>>>>,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        fill(slot, key, map, |lists: Option<List<List<T>>>| {
            lists.map(|lists| lists.0.into_iter().map(|list| list.0).collect())
        })
    }
}

/// An optional list of maps.
pub mod list_of_maps {
    use super::{BTreeMap, Deserialize, Entries, List, MapAccess, fill};
    pub use super::{is_written, write};

    /// Reads the list.
    pub fn read<'de, A: MapAccess<'de>, V: Deserialize<'de>>(
        slot: &mut Option<Option<Vec<BTreeMap<String, V>>>>,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        fill(slot, key, map, |maps: Option<List<Entries<V>>>| {
            maps.map(|maps| maps.0.into_iter().map(|map| map.0).collect())
        })
    }
}

/// An optional map of maps.
pub mod maps {
    use super::{BTreeMap, Deserialize, Entries, MapAccess, fill};
    pub use super::{is_written, write};

    /// Reads the map.
    pub fn read<'de, A: MapAccess<'de>, V: Deserialize<'de>>(
        slot: &mut Option<Option<BTreeMap<String, BTreeMap<String, V>>>>,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        fill(slot, key, map, |maps: Option<Entries<Entries<V>>>| {
            maps.map(|maps| maps.0.into_iter().map(|(key, map)| (key, map.0)).collect())
        })
    }
}

/// An optional map of lists.
pub mod map_of_lists {
    use super::{BTreeMap, Deserialize, Entries, List, MapAccess, fill};
    pub use super::{is_written, write};

    /// Reads the map.
    pub fn read<'de, A: MapAccess<'de>, T: Deserialize<'de> + Default>(
        slot: &mut Option<Option<BTreeMap<String, Vec<T>>>>,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        fill(slot, key, map, |lists: Option<Entries<List<T>>>| {
            lists.map(|lists| lists.0.into_iter().map(|(key, list)| (key, list.0)).collect())
        })
    }
}

/// A map whose values may be `null`, read without a second map in between. `null` is an empty map.
///
/// Public for answers that are a map.
#[derive(Debug)]
pub struct Entries<V>(pub BTreeMap<String, V>);

impl<V> Default for Entries<V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Entries<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Values<V>(PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for Values<V> {
            type Value = Entries<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            #[inline]
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = BTreeMap::new();
                // A map is made of nodes with room for eleven entries, some of it free; and one of maps
                // is made anew once.
                const ENTRIES: usize = 11;
                let entry = size_of::<(String, V)>();
                let mut counted = 0;
                while let Some((key, value)) = map.next_entry::<String, Option<V>>()? {
                    // Of a key that comes twice the last one counts, and takes no more room.
                    match value {
                        Some(value) => entries.insert(key, value),
                        None => entries.remove(&key),
                    };
                    if entries.len() > counted {
                        room::take(entry * if counted == 0 { ENTRIES } else { 3 })?;
                        counted = entries.len();
                    }
                }
                Ok(Entries(entries))
            }

            fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
                Ok(Entries::default())
            }

            #[inline]
            fn visit_some<D: Deserializer<'de>>(
                self,
                deserializer: D,
            ) -> Result<Self::Value, D::Error> {
                deserializer.deserialize_map(self)
            }
        }

        deserializer.deserialize_option(Values(PhantomData))
    }
}

/// A list whose items may be `null`, read without a second list in between. `null` is an empty list.
///
/// Public for answers that are a list.
#[derive(Debug)]
pub struct List<T>(pub Vec<T>);

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

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element::<Option<T>>()? {
                    room::grow(&mut items)?;
                    match item {
                        Some(item) => items.push(item),
                        None => items.push(T::default()),
                    }
                }
                Ok(List(items))
            }

            fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
                Ok(List::default())
            }

            #[inline]
            fn visit_some<D: Deserializer<'de>>(
                self,
                deserializer: D,
            ) -> Result<Self::Value, D::Error> {
                deserializer.deserialize_seq(self)
            }
        }

        deserializer.deserialize_option(Items(PhantomData))
    }
}

impl<T> From<List<T>> for Vec<T> {
    fn from(list: List<T>) -> Self {
        list.0
    }
}

impl<V> From<Entries<V>> for BTreeMap<String, V> {
    fn from(entries: Entries<V>) -> Self {
        entries.0
    }
}

/// Reads an open enum of texts. A known value costs no allocation.
pub fn text<'de, D: Deserializer<'de>, T: for<'a> From<&'a str>>(
    deserializer: D,
) -> Result<T, D::Error> {
    struct Text<T>(PhantomData<T>);

    impl<T: for<'a> From<&'a str>> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            Ok(T::from(text))
        }
    }

    deserializer.deserialize_str(Text(PhantomData))
}

/// Reads an open enum of integers, however they are written. A known value costs no allocation.
pub fn integer<'de, D: Deserializer<'de>, T: From<i64>>(
    deserializer: D,
    unknown: fn(String) -> T,
) -> Result<T, D::Error> {
    struct Integer<T>(fn(String) -> T);

    impl<T: From<i64>> Visitor<'_> for Integer<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an integer")
        }

        fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
            Ok(T::from(value))
        }

        fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
            Ok(i64::try_from(value).map_or_else(|_| self.0(value.to_string()), T::from))
        }

        fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
            Ok(whole(value).map_or_else(|| self.0(format!("{value:?}")), T::from))
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            // Whatever else `f64` would take for a whole number (`.0`, `1e3`) stays as it was written.
            let value = text.strip_suffix(".0").unwrap_or(text).parse::<i64>();
            Ok(value.map_or_else(|_| self.0(text.to_owned()), T::from))
        }
    }

    deserializer.deserialize_any(Integer(unknown))
}

/// A float that is an integer, as one.
fn whole(value: f64) -> Option<i64> {
    // `serde_json` may round one that has more digits.
    const EXACT: f64 = 1e15;
    (value.trunc() == value && value.abs() < EXACT).then_some(value as i64)
}

/// Writes an open enum of integers. One that is no `i64` is written as the number that its text is, or
/// else as its text.
pub fn write_integer<S: Serializer>(
    serializer: S,
    value: Option<i64>,
    unknown: &impl fmt::Display,
) -> Result<S::Ok, S::Error> {
    if let Some(value) = value {
        return serializer.serialize_i64(value);
    }
    let text = unknown.to_string();
    if let Ok(value) = text.parse::<u64>() {
        return serializer.serialize_u64(value);
    }
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() && format!("{value:?}") == text => {
            serializer.serialize_f64(value)
        }
        _ => serializer.serialize_str(&text),
    }
}
