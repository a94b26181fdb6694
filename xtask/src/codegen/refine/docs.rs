//! Replaces typify's stock phrases by the spec's descriptions.

use super::field_order::wire_name;
use super::{Unexpected, expect_count};
use crate::codegen::rustdoc::{self, Doc};
use crate::spec::Spec;
use crate::spec::model::Schema;

pub(super) fn run(types: &mut [syn::ItemStruct], spec: &Spec) -> Result<(), Unexpected> {
    let (mut stock, count) = (0, types.len());
    for item in types {
        stock += usize::from(item.attrs.iter().any(|a| a.path().is_ident("doc")));
        let name = item.ident.to_string();
        let Some(schema) = spec.component(&name) else { continue };
        replace(&mut item.attrs, &describe(spec, schema));
        for field in &mut item.fields {
            if let Some(property) = schema.properties.get(&wire_name(field)) {
                replace(&mut field.attrs, &describe(spec, property));
            }
        }
    }
    expect_count("docs", "documented structs", count, stock)
}

fn replace(attributes: &mut Vec<syn::Attribute>, doc: &Doc) {
    attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    attributes.splice(0..0, doc.attributes());
}

/// The description, what opens the field, and an example value. A field without a description of
/// its own has its type's.
fn describe(spec: &Spec, schema: &Schema) -> Doc {
    let description = schema.description.as_ref().or(spec.resolve(schema).description.as_ref());
    let mut doc = Doc::new(description.map(String::as_str).unwrap_or_default());
    if !schema.scopes.is_empty() {
        doc.paragraph(&format!("Needs {}.", rustdoc::any_of(&schema.scopes)));
    }
    if let Some(example) = schema.example.as_ref().filter(|example| !example.is_object()) {
        doc.paragraph(&format!("Example: `{}`.", rustdoc::literal(example)));
    }
    doc
}
