//! Puts fields into the page's order; progenitor sorts them by name.

use syn::punctuated::Punctuated;

use super::{Unexpected, expect_count};
use crate::spec::Spec;

pub(super) fn run(types: &mut [syn::ItemStruct], spec: &Spec) -> Result<(), Unexpected> {
    for item in types {
        let name = item.ident.to_string();
        let Some(schema) = spec.component(&name) else { continue };
        let syn::Fields::Named(fields) = &mut item.fields else {
            return Err(Unexpected::new(format_args!(
                "`{name}` is not a struct with named fields"
            )));
        };
        expect_count(
            "field_order",
            &format!("fields of `{name}`"),
            schema.properties.len(),
            fields.named.len(),
        )?;
        let mut found: Vec<_> = std::mem::take(&mut fields.named).into_iter().collect();
        let mut ordered = Punctuated::new();
        for property in schema.properties.keys() {
            let position = found.iter().position(|field| wire_name(field) == *property);
            let Some(position) = position else {
                return Err(Unexpected::new(format_args!(
                    "`{name}` has no field for `{property}`"
                )));
            };
            ordered.push(found.swap_remove(position));
        }
        fields.named = ordered;
    }
    Ok(())
}

/// The name of the field in JSON: what `#[serde(rename = "…")]` says, or the field's own.
pub(super) fn wire_name(field: &syn::Field) -> String {
    let mut name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // Other keys than `rename` end the parse early, which is fine: typify writes it first.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                name = meta.value()?.parse::<syn::LitStr>()?.value();
            } else if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        });
    }
    name
}
