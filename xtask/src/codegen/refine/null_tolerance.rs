//! Makes an explicit `null` decode everywhere in an answer. Scalars and objects do so as they are
//! (`Option`); lists and maps may also hold nulls inside, and a page's list is never optional.
//! Where the page itself shows a `null` (`nullable` in the spec), it is written back as one.

use syn::parse_quote;

use super::field_order::wire_name;
use super::{Unexpected, expect_count};
use crate::codegen::lower::{Sides, page_lists};
use crate::spec::model::Kind;
use crate::spec::{Spec, model::Schema};

pub(super) fn run(
    types: &mut [syn::ItemStruct],
    spec: &Spec,
    sides: &Sides<'_>,
) -> Result<(), Unexpected> {
    let lists = page_lists(spec);
    let (mut expected, mut found) = (0, 0);
    for item in types {
        let name = item.ident.to_string();
        if !sides.responses.contains(name.as_str()) {
            continue;
        }
        let Some(schema) = spec.component(&name) else { continue };
        let collections = |schema: &&Schema| {
            matches!(schema.kind, Some(Kind::Array | Kind::Object)) && schema.component().is_none()
        };
        expected += schema.properties.values().filter(collections).count();

        for field in &mut item.fields {
            let wire_name = wire_name(field);
            let is_page_list = lists.contains(&(name.as_str(), wire_name.as_str()));
            let helper = match outer_types(&field.ty).as_slice() {
                [first, ..] if first == "Vec" && is_page_list => "null::items",
                [first, second, ..] if first == "Option" && second == "Vec" => "null::list",
                [first, second, ..] if first == "Option" && second == "BTreeMap" => "null::map",
                [first, second, ..] if first == "Vec" || second == "Vec" => {
                    return Err(Unexpected::new(format_args!(
                        "`{name}.{wire_name}` is a list of an unknown shape"
                    )));
                }
                _ => {
                    if schema.properties.get(&wire_name).is_some_and(|schema| schema.nullable) {
                        found += usize::from(keep_null(field));
                        expected += 1;
                    }
                    continue;
                }
            };
            found += 1;
            let rename = field.ident.as_ref().is_some_and(|ident| *ident != wire_name);
            field.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
            if rename {
                field.attrs.push(parse_quote!(#[serde(rename = #wire_name)]));
            }
            // An empty list that was sent stays in the round trip: `skip_serializing_if` is for
            // what was absent.
            field.attrs.push(if is_page_list {
                parse_quote!(#[serde(default, deserialize_with = #helper)])
            } else {
                parse_quote!(#[serde(
                    default,
                    deserialize_with = #helper,
                    skip_serializing_if = "Option::is_none"
                )])
            });
        }
    }
    expect_count("null_tolerance", "lists, maps and nullable fields", expected, found)
}

/// Writes `None` as `null` instead of leaving the field out.
fn keep_null(field: &mut syn::Field) -> bool {
    let before = field.attrs.len();
    field.attrs.retain(|attribute| {
        let is_skip = attribute.path().is_ident("serde")
            && attribute.meta.require_list().is_ok_and(|list| {
                list.tokens.to_string().replace(' ', "")
                    == "skip_serializing_if=\"Option::is_none\""
            });
        !is_skip
    });
    field.attrs.len() < before
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
