//! Marks every public struct `#[non_exhaustive]`: vendors add fields without notice.

use syn::parse_quote;

use super::{Unexpected, expect_count};
use crate::codegen::lower::Sides;

pub(super) fn run(types: &mut [syn::ItemStruct], sides: &Sides<'_>) -> Result<(), Unexpected> {
    let mut derived = 0;
    for item in types.iter_mut() {
        let derive = item.attrs.iter().position(|attribute| attribute.path().is_ident("derive"));
        if let Some(derive) = derive {
            derived += 1;
            // What dissolves into setters is private, and complete by construction.
            if !sides.dissolved.contains(item.ident.to_string().as_str()) {
                item.attrs.insert(derive + 1, parse_quote!(#[non_exhaustive]));
            }
        }
    }
    expect_count("non_exhaustive", "derived structs", types.len(), derived)
}
