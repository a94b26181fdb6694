//! Makes an explicit `null` decode everywhere in an answer. Scalars and objects do so as they are
//! (`Option`); lists and maps may also hold nulls inside, and a page's list is never optional.

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
                _ => continue,
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
    expect_count("null_tolerance", "lists and maps", expected, found)
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
