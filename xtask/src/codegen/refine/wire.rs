//! Takes serde's attributes off the structs, and keeps what they say: under which key a field is on
//! the wire, and how it is read and written. `vendor_client_core::object!` says so without a derive.
//!
//! An explicit `null` decodes everywhere in an answer. Scalars and objects do so as they are
//! (`Option`); lists and maps may also hold nulls inside, and a page's list is never optional. Where
//! the page itself shows a `null` (`nullable` in the spec), it is written back as one.

use proc_macro2::TokenStream;
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{Token, parse_quote};

use super::field_order::wire_name;
use super::{Unexpected, expect_count};
use crate::codegen::lower::{Sides, page_lists};
use crate::spec::Spec;
use crate::spec::model::{self as schema, Schema};

/// A struct, and what it is on the wire.
#[derive(Clone, Debug)]
pub struct Object {
    /// The struct, without a trace of serde.
    pub item: syn::ItemStruct,
    /// Its fields, in their order.
    pub fields: Vec<Field>,
    /// Whether it is part of an answer. What is not is never read.
    pub is_read: bool,
}

/// A field on the wire.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name in Rust.
    pub ident: syn::Ident,
    /// Its key.
    pub key: String,
    /// How it is read and written.
    pub kind: Kind,
}

/// How a field is read and written; `vendor_client_core::object!` describes each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Optional,
    Nullable,
    List,
    Items,
    Map,
    Required,
}

impl Object {
    /// `object!(Team; id, type_ = "type", members as list);`
    pub fn declaration(&self) -> TokenStream {
        let ident = &self.item.ident;
        let only = (!self.is_read).then(|| quote!(Serialize for));
        let fields = self.fields.iter().map(|Field { ident, key, kind }| {
            let key = (ident != key).then(|| quote!(= #key));
            let kind = match kind {
                Kind::Optional => None,
                Kind::Nullable => Some(quote!(as nullable)),
                Kind::List => Some(quote!(as list)),
                Kind::Items => Some(quote!(as items)),
                Kind::Map => Some(quote!(as map)),
                Kind::Required => Some(quote!(as required)),
            };
            quote!(#ident #key #kind)
        });
        quote!(object!(#only #ident; #(#fields),*);)
    }
}

pub(super) fn run(
    types: Vec<syn::ItemStruct>,
    spec: &Spec,
    sides: &Sides<'_>,
) -> Result<Vec<Object>, Unexpected> {
    let lists = page_lists(spec);
    let (count, mut derived) = (types.len(), 0);
    let mut objects = Vec::new();
    for mut item in types {
        let name = item.ident.to_string();
        let is_read = sides.responses.contains(name.as_str());
        let Some(schema) = spec.component(&name) else { continue };
        let mut fields = Vec::new();
        for field in &mut item.fields {
            let key = wire_name(field);
            let (Some(ident), Some(property)) = (&field.ident, schema.properties.get(&key)) else {
                continue;
            };
            let kind = if is_read {
                Kind::of_answer(property, lists.contains(&(name.as_str(), key.as_str())))
            } else if sides.dissolved.contains(name.as_str()) || !schema.required.contains(&key) {
                Kind::Optional
            } else {
                Kind::Required
            };
            if !kind.fits(&outer_types(&field.ty)) {
                return Err(Unexpected::new(format_args!(
                    "`{name}.{key}` has a type that does not fit what it holds"
                )));
            }
            fields.push(Field { ident: ident.clone(), key, kind });
            field.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
        }
        expect_count("wire", &format!("fields of `{name}`"), item.fields.len(), fields.len())?;
        derived += usize::from(underive(&mut item.attrs));
        objects.push(Object { item, fields, is_read });
    }
    expect_count("wire", "structs that derive Serialize and Deserialize", count, derived)?;
    Ok(objects)
}

impl Kind {
    fn of_answer(property: &Schema, is_page_list: bool) -> Self {
        match property.kind {
            _ if property.component().is_some() => Kind::optional(property),
            Some(schema::Kind::Array) if is_page_list => Kind::Items,
            Some(schema::Kind::Array) => Kind::List,
            Some(schema::Kind::Object) => Kind::Map,
            _ => Kind::optional(property),
        }
    }

    fn optional(property: &Schema) -> Self {
        if property.nullable { Kind::Nullable } else { Kind::Optional }
    }

    /// Whether a type has the shape that `object!` asks for.
    fn fits(self, ty: &[String]) -> bool {
        let outer: &[&str] = match self {
            Kind::Optional | Kind::Nullable => &["Option"],
            Kind::List => &["Option", "Vec"],
            Kind::Items => &["Vec"],
            Kind::Map => &["Option", "BTreeMap"],
            Kind::Required => return ty.first().is_some_and(|name| name != "Option"),
        };
        ty.len() >= outer.len() && outer.iter().zip(ty).all(|(outer, name)| outer == name)
    }
}

/// Takes serde's traits out of the `derive`; whether both were there.
fn underive(attributes: &mut [syn::Attribute]) -> bool {
    let mut taken = 0;
    for attribute in attributes.iter_mut().filter(|a| a.path().is_ident("derive")) {
        let Ok(traits) =
            attribute.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated)
        else {
            continue;
        };
        let (serde, kept): (Vec<_>, Vec<_>) = traits.into_iter().partition(|path| {
            let name = path.segments.last().map(|last| last.ident.to_string());
            matches!(name.as_deref(), Some("Serialize" | "Deserialize"))
        });
        taken += serde.len();
        *attribute = parse_quote!(#[derive(#(#kept),*)]);
    }
    taken == 2
}

/// `Option<Vec<String>>` as `["Option", "Vec", "String"]`.
fn outer_types(ty: &syn::Type) -> Vec<String> {
    let mut names = Vec::new();
    let mut ty = Some(ty);
    while let Some(syn::Type::Path(path)) = ty {
        let Some(last) = path.path.segments.last() else { break };
        names.push(last.ident.to_string());
        ty = match &last.arguments {
            syn::PathArguments::AngleBracketed(arguments) => {
                arguments.args.iter().find_map(|argument| match argument {
                    syn::GenericArgument::Type(inner) => Some(inner),
                    _ => None,
                })
            }
            _ => None,
        };
    }
    names
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use quote::ToTokens;

    use super::*;

    /// What the pass makes of one struct of the fixture.
    fn object(item: syn::ItemStruct) -> Result<Object, String> {
        let yaml = include_str!("../../../tests/fixtures/acme.yaml");
        let spec = crate::spec::parse(Path::new("specs/acme.yaml"), yaml).unwrap();
        let sides = crate::codegen::lower::sides(&spec);
        let objects = run(vec![item], &spec, &sides).map_err(|unexpected| unexpected.0)?;
        Ok(objects.into_iter().next().unwrap())
    }

    #[test]
    fn what_serde_was_told_is_kept_without_serde() {
        let team = object(parse_quote! {
            #[derive(serde::Deserialize, Clone, Serialize, Debug)]
            struct Team {
                #[serde(skip_serializing_if = "Option::is_none")]
                id: Option<String>,
                #[serde(rename = "type", default)]
                type_: Option<String>,
            }
        })
        .unwrap();
        assert_eq!(
            team.declaration().to_string(),
            "object ! (Team ; id , type_ = \"type\" as nullable) ;"
        );
        let left = team.item.into_token_stream().to_string();
        assert!(left.starts_with("# [derive (Clone , Debug)] struct Team"), "{left}");
        assert!(!left.contains("serde"), "{left}");
    }

    #[test]
    fn another_shape_than_the_known_one_is_an_error() {
        let no_derive = object(parse_quote! {
            #[derive(Serialize)]
            struct Next { more: Option<bool>, cursor: Option<String> }
        });
        assert!(no_derive.unwrap_err().contains("1 structs that derive"));
        let required = object(parse_quote! {
            #[derive(Serialize, Deserialize)]
            struct Next { more: bool, cursor: Option<String> }
        });
        assert!(required.unwrap_err().contains("`Next.more`"));
        let not_a_list = object(parse_quote! {
            #[derive(Serialize, Deserialize)]
            struct TeamPage { teams: Option<Vec<Team>>, next: Option<Next> }
        });
        assert!(not_a_list.unwrap_err().contains("`TeamPage.teams`"));
        let unknown = object(parse_quote! {
            #[derive(Serialize, Deserialize)]
            struct Next { more: Option<bool>, later: Option<String> }
        });
        assert!(unknown.unwrap_err().contains("2 fields of `Next`"));
    }
}
