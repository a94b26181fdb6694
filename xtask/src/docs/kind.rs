//! The types of parameters and fields, in one notation for all vendors.

use std::fmt;

use serde::{Serialize, Serializer};

/// The type of a parameter or a field, such as `array<object department>`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Nothing is said.
    #[default]
    Unsaid,
    /// Something is said, and it is none of the types that are known. It never stands for an object.
    Unread(String),
    /// Text.
    String,
    /// A whole number of 32 bits.
    Int32,
    /// A whole number of 64 bits.
    Int64,
    /// A whole number whose size nobody says.
    Integer,
    /// A number, perhaps with a fraction.
    Number,
    /// True or false.
    Boolean,
    /// The bytes of a file.
    File,
    /// Any JSON.
    Any,
    /// An object, with the page's name of its type if it has one.
    Object(Option<String>),
    /// A list.
    Array(Box<Kind>),
    /// An object whose keys nobody knows.
    Map(Box<Kind>),
}

impl Kind {
    /// An object without a name.
    pub const OBJECT: Self = Self::Object(None);

    /// The object type that the page calls `name`.
    pub fn named(name: impl Into<String>) -> Self {
        Self::Object(Some(name.into()))
    }

    /// A list of these.
    pub fn list(self) -> Self {
        Self::Array(Box::new(self))
    }

    /// A map to these.
    pub fn map(self) -> Self {
        Self::Map(Box::new(self))
    }

    /// What is inside lists and maps: the type of a single value.
    pub fn element(&self) -> &Self {
        match self {
            Self::Array(inner) | Self::Map(inner) => inner.element(),
            single => single,
        }
    }

    /// `self` with another type of single values inside its lists and maps.
    pub fn with_element(&self, element: Self) -> Self {
        match self {
            Self::Array(inner) => inner.with_element(element).list(),
            Self::Map(inner) => inner.with_element(element).map(),
            _ => element,
        }
    }

    /// Whether it is an object with fields of its own, not a list or a map of them.
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// Whether keys that nobody knows lie between it and its single values.
    pub fn has_map(&self) -> bool {
        match self {
            Self::Map(_) => true,
            Self::Array(inner) => inner.has_map(),
            _ => false,
        }
    }

    /// The same, with a map to anything as the free-form object that it is: specs have one for both.
    pub fn plain(&self) -> Self {
        match self {
            Self::Map(inner) if **inner == Self::Any => Self::OBJECT,
            Self::Map(inner) => inner.plain().map(),
            Self::Array(inner) => inner.plain().list(),
            other => other.clone(),
        }
    }

    /// Whether it is a whole number.
    pub fn is_integer(&self) -> bool {
        matches!(self, Self::Int32 | Self::Int64 | Self::Integer)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsaid => Ok(()),
            Self::Unread(text) => write!(f, "unread {text}"),
            Self::String => f.write_str("string"),
            Self::Int32 => f.write_str("int32"),
            Self::Int64 => f.write_str("int64"),
            Self::Integer => f.write_str("integer"),
            Self::Number => f.write_str("number"),
            Self::Boolean => f.write_str("boolean"),
            Self::File => f.write_str("file"),
            Self::Any => f.write_str("any"),
            Self::Object(None) => f.write_str("object"),
            Self::Object(Some(name)) => write!(f, "object {name}"),
            Self::Array(inner) => write!(f, "array<{inner}>"),
            Self::Map(inner) => write!(f, "map<string, {inner}>"),
        }
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn only_an_object_itself_is_an_object() {
        assert!(Kind::OBJECT.is_object());
        assert!(Kind::named("ship").is_object());
        for other in [Kind::String, Kind::Any, Kind::OBJECT.list(), Kind::OBJECT.map()] {
            assert!(!other.is_object(), "{other}");
        }
    }

    #[test]
    fn a_map_is_seen_through_lists() {
        let map = || Kind::String.map();
        for with in [map(), map().list(), map().list().list(), Kind::String.list().map()] {
            assert!(with.has_map(), "{with}");
        }
        for without in [Kind::String, Kind::OBJECT, Kind::String.list()] {
            assert!(!without.has_map(), "{without}");
        }
    }

    #[test]
    fn a_map_to_anything_is_plainly_an_object() {
        for (kind, plain) in [
            (Kind::Any.map(), Kind::OBJECT),
            (Kind::Any.map().list(), Kind::OBJECT.list()),
            (Kind::Any.map().map(), Kind::OBJECT.map()),
            (Kind::String.map(), Kind::String.map()),
            (Kind::Any.list(), Kind::Any.list()),
            (Kind::named("ship"), Kind::named("ship")),
        ] {
            assert_eq!(kind.plain(), plain, "{kind}");
        }
    }

    #[test]
    fn another_element_stands_inside_the_same_lists_and_maps() {
        let ship = || Kind::named("ship");
        for (old, new) in [
            (Kind::String, ship()),
            (Kind::String.list(), ship().list()),
            (Kind::String.map(), ship().map()),
            (Kind::Any.map().list().list(), ship().map().list().list()),
        ] {
            assert_eq!(old.with_element(ship()), new, "{old}");
        }
    }
}
