//! What [`object!`](crate::object!) and [`open_enum!`](crate::open_enum!) are made of.
//!
//! A derive would say the same, at a price that each user pays: its macro and the parser of Rust
//! that it needs take longer to compile than this crate. What can be written once is a function
//! here, so that little is left for the macros to repeat.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_core::ser::SerializeStruct;
use serde_core::{Deserialize, Serialize};

/// Says how a struct is read from a JSON object and written as one: implements `Deserialize` and
/// `Serialize`.
///
/// ```
/// use std::collections::BTreeMap;
///
/// #[derive(Debug, Default, PartialEq)]
/// struct Team {
///     name: Option<String>,
///     r_type: Option<String>,
///     members: Option<Vec<String>>,
///     labels: Option<BTreeMap<String, String>>,
/// }
///
/// vendor_client_core::object!(Team; name, r_type = "type", members as list, labels as map);
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
/// | `list` | `Option<Vec<T>>` | an item that is `null` is the default, and keeps its place | unless it is `None` |
/// | `items` | `Vec<T>` | as `list`; `null` is empty | always |
/// | `map` | `Option<BTreeMap<String, V>>` | an entry that is `null` is left out | unless it is `None` |
/// | `required` | any | cannot be read | always |
///
/// Nothing but an object is read, and nothing in it is required. Unknown keys are ignored, and one
/// that comes twice is an error. The struct needs `Default`, and at most 64 fields.
///
/// `object!(Serialize for Team; name)` implements `Serialize` alone, for what is only sent.
#[macro_export]
macro_rules! object {
    (Serialize for $name:ident; $($field:ident $(= $key:literal)? $(as $kind:ident)?),* $(,)?) => {
        impl $crate::serde_core::Serialize for $name {
            fn serialize<S: $crate::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                let count = 0 $(
                    + usize::from($crate::object$(::$kind)?::is_written(&self.$field))
                )*;
                let mut object = serializer.serialize_struct(stringify!($name), count)?;
                $($crate::object$(::$kind)?::write(
                    &mut object,
                    $crate::object!(@key $field $($key)?),
                    &self.$field,
                )?;)*
                $crate::serde_core::ser::SerializeStruct::end(object)
            }
        }
    };
    (Deserialize for $name:ident; $($field:ident $(= $key:literal)? $(as $kind:ident)?),* $(,)?) => {
        impl $crate::object::Object for $name {
            const NAME: &'static str = stringify!($name);
            const KEYS: &'static [&'static str] = &[$($crate::object!(@key $field $($key)?)),*];

            fn read<'de, A: $crate::serde_core::de::MapAccess<'de>>(
                &mut self,
                place: usize,
                map: &mut A,
            ) -> ::core::result::Result<(), A::Error> {
                let mut field = 0;
                $(
                    if place == field {
                        self.$field = $crate::object$(::$kind)?::read(map)?;
                    }
                    field += 1;
                )*
                let _ = field;
                Ok(())
            }
        }

        impl<'de> $crate::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::object::deserialize(deserializer)
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
        $crate::object!(Serialize for $name; $($fields)*);
        $crate::object!(Deserialize for $name; $($fields)*);
    };
}

/// Says how an open enum is read and written: `open_enum!(str Colour)` by `Colour::as_str` and
/// `From<&str>`, `open_enum!(i64 Rank)` by `Rank::value` and `From<i64>`.
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
/// vendor_client_core::open_enum!(str Colour);
///
/// assert_eq!(serde_json::from_str::<Colour>(r#""red""#)?, Colour::Red);
/// assert_eq!(serde_json::to_string(&Colour::Unknown("blue".into()))?, r#""blue""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! open_enum {
    (str $name:ident) => {
        impl $crate::serde_core::Serialize for $name {
            fn serialize<S: $crate::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::object::text(deserializer)
            }
        }
    };
    (i64 $name:ident) => {
        impl $crate::serde_core::Serialize for $name {
            fn serialize<S: $crate::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.value())
            }
        }

        impl<'de> $crate::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <i64 as $crate::serde_core::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };
}

/// A struct that is read from a JSON object.
pub trait Object: Default {
    /// The struct's name.
    const NAME: &'static str;

    /// The keys, in the page's order.
    const KEYS: &'static [&'static str];

    /// Reads the value that belongs to the key at this place among [`KEYS`](Self::KEYS).
    fn read<'de, A: MapAccess<'de>>(&mut self, place: usize, map: &mut A) -> Result<(), A::Error>;
}

/// Reads an object: each key once, the unknown ones left aside.
pub fn deserialize<'de, D: Deserializer<'de>, T: Object>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_struct(T::NAME, T::KEYS, Fields(PhantomData))
}

struct Fields<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for Fields<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        const { assert!(T::KEYS.len() <= 64, "an object has at most 64 keys") };
        let mut object = T::default();
        let mut seen = 0_u64;
        let mut next = 0;
        while let Some(place) = map.next_key_seed(Key { known: T::KEYS, next })? {
            let Some(place) = place else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if seen & (1 << place) != 0 {
                return Err(A::Error::duplicate_field(T::KEYS[place]));
            }
            seen |= 1 << place;
            next = place + 1;
            object.read(place, &mut map)?;
        }
        Ok(object)
    }
}

/// Reads a key as its place among the known ones; `None` if it is none of them.
///
/// Servers write keys in the page's order, so the one after the last is tried first.
struct Key {
    known: &'static [&'static str],
    next: usize,
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Option<usize>, E> {
        let Self { known, next } = self;
        Ok((next..known.len()).chain(0..next).find(|place| known[*place] == key))
    }
}

/// Reads the value of an optional field.
pub fn read<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
) -> Result<Option<T>, A::Error> {
    map.next_value()
}

/// Whether an optional field is written.
pub fn is_written<T>(value: &Option<T>) -> bool {
    value.is_some()
}

/// Writes an optional field, unless there is nothing in it.
pub fn write<O: SerializeStruct, T: Serialize>(
    object: &mut O,
    key: &'static str,
    value: &Option<T>,
) -> Result<(), O::Error> {
    match value {
        Some(_) => object.serialize_field(key, value),
        None => object.skip_field(key),
    }
}

/// An optional field that is written as `null` when there is nothing in it.
pub mod nullable {
    pub use super::read;
    pub use super::required::{is_written, write};
}

/// A field that is always written.
pub mod required {
    use super::{Serialize, SerializeStruct};

    /// Whether the field is written.
    pub fn is_written<T>(_: &T) -> bool {
        true
    }

    /// Writes the field.
    pub fn write<O: SerializeStruct, T: Serialize>(
        object: &mut O,
        key: &'static str,
        value: &T,
    ) -> Result<(), O::Error> {
        object.serialize_field(key, value)
    }
}

/// An optional list.
pub mod list {
    use super::{Deserialize, List, MapAccess};
    pub use super::{is_written, write};

    /// Reads the list.
    pub fn read<'de, A: MapAccess<'de>, T: Deserialize<'de> + Default>(
        map: &mut A,
    ) -> Result<Option<Vec<T>>, A::Error> {
        Ok(map.next_value::<Option<List<T>>>()?.map(|list| list.0))
    }
}

/// A list that is always there, such as a page's items.
pub mod items {
    pub use super::required::{is_written, write};
    use super::{Deserialize, MapAccess};

    /// Reads the list.
    pub fn read<'de, A: MapAccess<'de>, T: Deserialize<'de> + Default>(
        map: &mut A,
    ) -> Result<Vec<T>, A::Error> {
        Ok(super::list::read(map)?.unwrap_or_default())
    }
}

/// An optional map.
pub mod map {
    use super::{BTreeMap, Deserialize, Entries, MapAccess};
    pub use super::{is_written, write};

    /// Reads the map.
    pub fn read<'de, A: MapAccess<'de>, V: Deserialize<'de>>(
        map: &mut A,
    ) -> Result<Option<BTreeMap<String, V>>, A::Error> {
        Ok(map.next_value::<Option<Entries<V>>>()?.map(|map| map.0))
    }
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
struct List<T>(Vec<T>);

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
                    items.push(item.unwrap_or_default());
                }
                Ok(List(items))
            }
        }

        deserializer.deserialize_seq(Items(PhantomData))
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
