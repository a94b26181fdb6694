//! The modules of a generated crate: its root, and one for each family of operations.

use heck::ToUpperCamelCase;
use proc_macro2::TokenStream;
use quote::quote;

use super::rust::ident;
use crate::api::{Api, Enum, Family, Name, Operation, Struct};

/// The root of a crate, or one of its families. A printer prints what is in it.
#[derive(Clone, Copy, Debug)]
pub struct Module<'a> {
    /// The whole.
    pub api: &'a Api,
    /// The family, or the root.
    pub family: Option<&'a Family>,
}

impl<'a> Module<'a> {
    /// The root, then the families.
    pub fn all(api: &'a Api) -> impl Iterator<Item = Self> {
        let families = api.families.iter().map(Some);
        std::iter::once(None).chain(families).map(move |family| Self { api, family })
    }

    /// Its operations, in the spec's order.
    pub fn operations(self) -> impl Iterator<Item = &'a Operation> {
        self.api.operations.iter().filter(move |operation| self.has(&operation.name))
    }

    /// Its structs, in the spec's order.
    pub fn structs(self) -> impl Iterator<Item = &'a Struct> {
        self.api.structs().filter(move |item| self.has(&item.name))
    }

    /// Its enumerations, in the spec's order.
    pub fn enums(self) -> impl Iterator<Item = &'a Enum> {
        self.api.enums().filter(move |item| self.has(&item.name))
    }

    /// Whether `name` belongs to it.
    pub fn has(self, name: &Name) -> bool {
        name.family.as_ref() == self.family.map(|family| &family.name)
    }

    /// Whether it is the root of a crate of families.
    pub fn is_root_of_families(self) -> bool {
        self.family.is_none() && !self.api.families.is_empty()
    }

    /// A file of it, below the generated folder.
    pub fn file(self, name: &str) -> String {
        match self.family {
            Some(family) => format!("{}/{name}", family.name),
            None => name.to_owned(),
        }
    }

    /// Its public path: `crate`, or `crate::contact`.
    pub fn path(self) -> TokenStream {
        let family = self.family.map(|family| ident(&family.name));
        family.map_or(quote!(crate), |family| quote!(crate::#family))
    }

    /// Where it is generated: `crate::generated`, or `crate::generated::contact`.
    pub fn generated(self) -> TokenStream {
        let family = self.family.map(|family| ident(&family.name));
        family.map_or(quote!(crate::generated), |family| quote!(crate::generated::#family))
    }

    /// The type whose methods its operations are: `Client`, or `Contact`.
    pub fn client(self) -> String {
        self.family.map_or("Client".to_owned(), |family| family.name.to_upper_camel_case())
    }

    /// A link to an operation of it, for documentation: ``[`Contact::get`](crate::contact::Contact::get)``.
    pub fn link(self, operation: &Operation) -> String {
        let (path, client, method) = (self.path_text(), self.client(), &operation.name.own);
        format!("[`{client}::{method}`]({path}::{client}::{method})")
    }

    /// Its public path as text, in this crate.
    fn path_text(self) -> String {
        self.family.map_or("crate".to_owned(), |family| format!("crate::{}", family.name))
    }
}

/// `#[cfg(feature = "contact")]`.
pub fn gate(family: &str) -> TokenStream {
    let feature = Name::feature(family);
    quote!(#[cfg(feature = #feature)])
}
