//! The API as the generator thinks of it: built once, from the spec and from what progenitor and
//! typify decided (names and types), and read by every printer.
//!
//! Nothing in here is text that has to be taken apart again: a place is a path of fields, a type is a
//! [`Ty`], and a listing that is only half described cannot be written down.

mod build;
mod decided;
mod inputs;
mod listing;
mod lower;
mod progenitor;
mod types;

use std::path::PathBuf;

use indexmap::IndexMap;
use serde_json::{Number, Value};

pub use crate::spec::model::{Access, CodeType, ErrorClass, RateLimit, View};
pub use crate::spec::{Name, Pattern};

/// A vendor's API.
#[derive(Clone, Debug)]
pub struct Api {
    /// The spec, as people should see it: `specs/feishu-directory.yaml`.
    pub file: PathBuf,
    /// Whose API it is.
    pub vendor: Vendor,
    /// Where it is served.
    pub servers: Servers,
    /// The families of operations. An API without them has all in the crate's root.
    pub families: Vec<Family>,
    /// The operations, in the spec's order.
    pub operations: Vec<Operation>,
    /// The types that are sent or received, in the spec's order.
    pub types: IndexMap<Name, Type>,
    /// Every error code once: those of the operations, then the vendor's own.
    pub codes: Vec<Code>,
}

/// Whose API it is.
#[derive(Clone, Debug)]
pub struct Vendor {
    /// For people: `Huawei Cloud OneAccess`.
    pub name: String,
    /// The type that stands for the vendor: `OneAccess`.
    pub ident: String,
    /// The crate: `tenant-org`.
    pub crate_name: String,
    /// What the error codes are on the wire.
    pub code_type: CodeType,
    /// What is around the data of an answer.
    pub envelope: Envelope,
}

/// What is around the data of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Envelope {
    /// Code, message and data.
    Wrapped,
    /// Nothing; these pairs of keys (code, message) make an answer a failure.
    Bare(Vec<(String, String)>),
}

/// A family of operations.
#[derive(Clone, Debug)]
pub struct Family {
    /// Its name, which is its module's: `trust_party`.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// The shared types that it uses, in the spec's order.
    pub shared: Vec<Name>,
}

/// Where the API is served.
#[derive(Clone, Debug)]
pub enum Servers {
    /// One server for all.
    One {
        /// Its base URL.
        url: String,
    },
    /// Several by name, the default first.
    Regions(Vec<Region>),
    /// One for each customer.
    Template {
        /// The base URL, with `{variable}` in it.
        url: String,
        /// The name of the variable.
        variable: String,
        /// What it is.
        description: Option<String>,
        /// A value for examples.
        example: String,
    },
}

/// A server by name.
#[derive(Clone, Debug)]
pub struct Region {
    /// The name, in snake case.
    pub name: String,
    /// What it is.
    pub description: String,
    /// Its base URL.
    pub url: String,
}

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The `operationId`, which is the family's name and the method's.
    pub name: Name,
    /// One sentence.
    pub summary: String,
    /// More about it.
    pub description: Option<String>,
    /// Why it should not be called any more, if so.
    pub deprecated: Option<String>,
    /// The HTTP method in upper case.
    pub method: &'static str,
    /// The path template, relative to the server.
    pub path: String,
    /// The vendor's page, and the page's own date.
    pub page: Option<(String, Option<String>)>,
    /// Who may call it.
    pub access: Access,
    /// How often it may be called.
    pub rate_limits: Vec<RateLimit>,
    /// The headers that never change: the body's media type, and what the page fixes besides.
    pub headers: Vec<(String, String)>,
    /// Whether the request can be sent again without an effect of its own.
    pub idempotent: bool,
    /// The page's error table.
    pub errors: Vec<OperationError>,
    /// All that the caller can say: parameters in the page's order, then what is in the body.
    pub inputs: Vec<Input>,
    /// Places in [`inputs`](Self::inputs) of what is in the path, the query and the headers, as they are sent.
    pub sent: Vec<usize>,
    /// How the inputs that travel in the body are put together there.
    pub body: Option<Body>,
    /// The place in [`inputs`](Self::inputs) of the key by which the vendor knows a request again. The client makes
    /// one up where the caller says none.
    pub key: Option<usize>,
    /// What comes back.
    pub answer: Answer,
    /// Whether the answer is the whole body, with what stands beside the data.
    pub whole_body: bool,
}

/// One row of an operation's error table.
#[derive(Clone, Debug)]
pub struct OperationError {
    /// The code's name.
    pub name: String,
    /// What to do about it.
    pub remedy: String,
}

/// A value that the caller can say.
#[derive(Clone, Debug)]
pub struct Input {
    /// The name in Rust.
    pub ident: String,
    /// The name on the page, which errors show: `page_request.page_size`.
    pub wire_name: String,
    /// Where it travels.
    pub place: InputPlace,
    /// Its type.
    pub ty: Ty,
    /// Whether there is no request without it.
    pub required: bool,
    /// What is sent where nothing is said, of what the page requires and a stream sets.
    pub fallback: Option<u32>,
    /// What it is to a listing.
    pub role: Role,
    /// What is written about it.
    pub doc: Described,
    /// What its value has to keep to.
    pub limits: Limits,
}

/// Where an input travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputPlace {
    /// In the path's `{slot}`.
    Path,
    /// In the query. A list has its name once for each item.
    Query,
    /// In the query: a list whose items are joined by commas.
    Joined,
    /// In a header.
    Header,
    /// In the body; [`Operation::body`] says where.
    Body,
}

/// What an input is to a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Nothing special.
    Value,
    /// Where the next page starts; a stream sets it.
    Position,
    /// How many items a page has.
    Size,
}

/// The body of a request.
#[derive(Clone, Debug)]
pub enum Body {
    /// An object whose properties are inputs, in the page's order.
    Fields(Vec<BodyField>),
    /// One input: a list or a map.
    Whole(usize),
}

/// A field of the body.
#[derive(Clone, Debug)]
pub struct BodyField {
    /// Its key.
    pub key: String,
    /// What it holds.
    pub holds: Holds,
}

/// What a field of the body holds.
#[derive(Clone, Debug)]
pub enum Holds {
    /// One input.
    Input(usize),
    /// An object of inputs.
    Group {
        /// Whether it is sent in any case.
        required: bool,
        /// Its fields; each holds an input.
        fields: Vec<BodyField>,
    },
}

/// What comes back.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Nothing but that the call has succeeded.
    Nothing,
    /// A value.
    Data(Ty),
    /// A page of a list.
    List(Listing),
}

impl Answer {
    /// The type of what one call returns, if it returns anything.
    pub fn ty(&self) -> Option<Ty> {
        match self {
            Self::Nothing => None,
            Self::Data(ty) => Some(ty.clone()),
            Self::List(listing) => Some(Ty::Struct(listing.page.clone())),
        }
    }
}

/// A list that comes page by page.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The struct that is one page.
    pub page: Name,
    /// Which of the page's fields are lists.
    pub lists: Lists,
    /// Which input names a page: by its token, by its number, or by how many records come before.
    pub position: usize,
    /// Which input says how many items a page has, if there is one.
    pub size: Option<usize>,
    /// How many items a page has if nothing is said.
    pub default_size: Option<u32>,
    /// How it goes on.
    pub paging: Paging,
}

/// The lists of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lists {
    /// One: its items are what is listed.
    One {
        /// The field that holds them.
        field: String,
        /// One item.
        item: Ty,
    },
    /// Several that go on together; the fields that hold them. What is listed is pages.
    Several(Vec<String>),
}

/// How a listing goes on. It is a matter of the page's type: that is the same wherever it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paging {
    /// Each page names the next.
    Token {
        /// Where an answer has the next page's token.
        next: DataPath,
        /// Where it says whether there is more, if it does.
        more: Option<DataPath>,
    },
    /// Pages have numbers.
    Number {
        /// The number of the first page.
        first: u32,
        /// How the last page can be told.
        end: End,
    },
    /// A page begins after a number of records.
    Offset {
        /// How the last page can be told.
        end: End,
    },
}

/// How the last page can be told, where pages have numbers or offsets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// An answer has the number of all items here.
    Total(DataPath),
    /// An answer says here whether there is more.
    More(DataPath),
    /// It has no items.
    EmptyPage,
}

/// A path into the data: the fields to go through, by their names in Rust. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataPath(pub Vec<String>);

/// A type with a name.
#[derive(Clone, Debug)]
pub enum Type {
    /// An object.
    Struct(Struct),
    /// An enumeration.
    Enum(Enum),
}

/// An object.
#[derive(Clone, Debug)]
pub struct Struct {
    /// Its name.
    pub name: Name,
    /// What it is.
    pub description: String,
    /// Its fields, in the page's order.
    pub fields: Vec<Field>,
    /// Whether the client sends it.
    pub sent: bool,
    /// Whether the client receives it.
    pub read: bool,
    /// Whether its fields are inputs of an operation, and nothing else uses it.
    pub dissolved: bool,
    /// How an example makes one.
    pub rust_example: Option<String>,
}

/// A field of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name in Rust.
    pub ident: String,
    /// Its key on the wire.
    pub key: String,
    /// Its type, without the `Option`.
    pub ty: Ty,
    /// Whether it can be missing.
    pub presence: Presence,
    /// Whether it has to be there when it is sent. Of what is also read, everything may be missing.
    pub needed: bool,
    /// What is written about it.
    pub doc: Described,
    /// What it means, where the struct has a method that reads it.
    pub view: Option<View>,
    /// What its value has to keep to before it is sent.
    pub limits: Limits,
}

/// Whether a field can be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It is always sent.
    Required,
    /// It may be missing, and is left out then.
    Optional,
    /// It may be missing, and is written as `null` then.
    Nullable,
    /// The items of a page: an empty list where it is missing.
    Items,
}

/// An open enumeration.
#[derive(Clone, Debug)]
pub struct Enum {
    /// Its name.
    pub name: Name,
    /// What it is.
    pub description: String,
    /// Where the values come from, if they are not on the page.
    pub source: Option<String>,
    /// What the values are on the wire.
    pub wire: EnumWire,
    /// The documented values.
    pub values: Vec<EnumValue>,
    /// Whether it is of texts, and the element of an answer's list, which may be `null`.
    pub in_lists: bool,
}

/// What the values of an enumeration are on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnumWire {
    /// Strings.
    Text,
    /// Integers.
    Integer,
    /// Booleans.
    Boolean,
}

/// A documented value.
#[derive(Clone, Debug)]
pub struct EnumValue {
    /// The name in the spec, in snake case.
    pub name: String,
    /// As it is on the wire.
    pub value: Value,
    /// What it means, and which scopes open it.
    pub doc: Described,
}

/// An error code.
#[derive(Clone, Debug)]
pub struct Code {
    /// As it is on the wire.
    pub code: Value,
    /// The name in the spec, in snake case.
    pub name: String,
    /// What it means in the terms that all vendors share.
    pub class: ErrorClass,
    /// For how many seconds to wait if the answer does not say.
    pub wait: Option<u32>,
    /// What the page says of it, as a sentence after the code.
    pub meaning: String,
    /// What to do about it.
    pub remedy: String,
}

/// What is written about a value.
#[derive(Clone, Debug, Default)]
pub struct Described {
    /// What it is.
    pub text: String,
    /// The scopes that open it; any of them.
    pub scopes: Vec<String>,
    /// What the server takes where nothing is sent.
    pub default: Option<Value>,
    /// An example.
    pub example: Option<Value>,
    /// Why it should not be used any more, if so.
    pub deprecated: Option<String>,
}

/// What a value has to keep to before it is sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// The smallest number.
    pub minimum: Option<Number>,
    /// The largest number.
    pub maximum: Option<Number>,
    /// The fewest characters.
    pub min_length: Option<usize>,
    /// The most characters.
    pub max_length: Option<usize>,
    /// What a text has to match.
    pub pattern: Option<Pattern>,
    /// The fewest items.
    pub min_items: Option<usize>,
    /// The most items.
    pub max_items: Option<usize>,
    /// Of the JSON text that a string carries: how long each text in it may be, and how many.
    pub content: Option<(usize, usize)>,
    /// What each element of a list or map has to keep to.
    pub each: Option<Box<Limits>>,
}

/// A type, as typify decided it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ty {
    /// `bool`.
    Bool,
    /// An integer: its type in Rust.
    Int(Int),
    /// `f64`.
    Float,
    /// `String`.
    Text,
    /// An open enumeration of this name.
    Enum(Name),
    /// A struct of this name.
    Struct(Name),
    /// `Vec`.
    List(Box<Ty>),
    /// `Option`: an element of an answer's list that has no value of its own for `null`.
    Maybe(Box<Ty>),
    /// `BTreeMap` by text.
    Map(Box<Ty>),
    /// `serde_json::Map`: an object that can have anything in it.
    Free,
    /// On the heap, since it leads back to itself.
    Boxed(Box<Ty>),
}

/// An integer's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Int {
    /// `u32`.
    U32,
    /// `i64`.
    I64,
}

impl Ty {
    /// The type without the box around it.
    pub fn unboxed(&self) -> &Ty {
        match self {
            Self::Boxed(inner) => inner,
            other => other,
        }
    }

    /// Whether this, or what is inside it, is something.
    pub fn holds(&self, is: impl Fn(&Ty) -> bool + Copy) -> bool {
        is(self)
            || match self {
                Self::List(inner) | Self::Map(inner) | Self::Maybe(inner) | Self::Boxed(inner) => {
                    inner.holds(is)
                }
                _ => false,
            }
    }

    /// Whether there is a map in it.
    pub fn holds_map(&self) -> bool {
        self.holds(|ty| matches!(ty, Self::Map(_)))
    }

    /// Whether there is a free-form object in it.
    pub fn holds_free(&self) -> bool {
        self.holds(|ty| *ty == Self::Free)
    }

    /// The name of the type that a value or its elements have, if it has one.
    pub fn name(&self) -> Option<&Name> {
        match self {
            Self::Enum(name) | Self::Struct(name) => Some(name),
            Self::List(inner) | Self::Map(inner) | Self::Maybe(inner) | Self::Boxed(inner) => {
                inner.name()
            }
            Self::Bool | Self::Int(_) | Self::Float | Self::Text | Self::Free => None,
        }
    }
}

impl Api {
    /// The struct `name`.
    pub fn structure(&self, name: &Name) -> Option<&Struct> {
        match self.types.get(name)? {
            Type::Struct(item) => Some(item),
            Type::Enum(_) => None,
        }
    }

    /// The enumeration `name`.
    pub fn enumeration(&self, name: &Name) -> Option<&Enum> {
        match self.types.get(name)? {
            Type::Enum(item) => Some(item),
            Type::Struct(_) => None,
        }
    }

    /// The structs, in the spec's order.
    pub fn structs(&self) -> impl Iterator<Item = &Struct> {
        self.types.values().filter_map(|ty| match ty {
            Type::Struct(item) => Some(item),
            Type::Enum(_) => None,
        })
    }

    /// The enumerations, in the spec's order.
    pub fn enums(&self) -> impl Iterator<Item = &Enum> {
        self.types.values().filter_map(|ty| match ty {
            Type::Enum(item) => Some(item),
            Type::Struct(_) => None,
        })
    }
}

impl Operation {
    /// The listing, where the operation is one.
    pub fn listing(&self) -> Option<&Listing> {
        match &self.answer {
            Answer::List(listing) => Some(listing),
            Answer::Data(_) | Answer::Nothing => None,
        }
    }
}
