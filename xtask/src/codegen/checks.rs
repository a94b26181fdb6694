//! What a value has to keep to before it is sent, as statements on the runtime's `Check`.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use serde_json::Number;

use super::pattern::Patterns;
use super::rust::ident;
use crate::api::{Api, Int, Limits, Name, Presence, Struct, Ty};

/// Which structs have something to check, themselves or in what they hold, and the patterns.
#[derive(Debug)]
pub struct Checked {
    structs: BTreeSet<Name>,
    patterns: Patterns,
}

/// How the value that is checked can be reached.
pub enum Held {
    /// It is there: `self.name`.
    Value(TokenStream),
    /// It may be: `self.name`, an `Option`.
    Option(TokenStream),
    /// What a pattern has bound, a reference.
    Bound(TokenStream),
}

impl Held {
    /// An `Option` of a reference to a value of type `ty`.
    pub fn by_reference(&self, ty: &Ty) -> TokenStream {
        match (self, ty) {
            (Self::Value(place), Ty::Boxed(_)) => quote!(Some(&*#place)),
            (Self::Value(place), _) => quote!(Some(&#place)),
            (Self::Option(place), Ty::Boxed(_)) => quote!(#place.as_deref()),
            (Self::Option(place), _) => quote!(#place.as_ref()),
            (Self::Bound(name), Ty::Boxed(_)) => quote!(Some(&**#name)),
            (Self::Bound(name), _) => quote!(Some(#name)),
        }
    }

    /// An `Option` of a number.
    fn by_value(&self) -> TokenStream {
        match self {
            Self::Value(place) => quote!(Some(#place)),
            Self::Option(place) => quote!(#place),
            Self::Bound(name) => quote!(Some(*#name)),
        }
    }

    /// An `Option` of how many there are in a list.
    fn len(&self) -> TokenStream {
        match self {
            Self::Value(place) | Self::Bound(place) => quote!(Some(#place.len())),
            Self::Option(place) => quote!(#place.as_ref().map(Vec::len)),
        }
    }
}

impl Checked {
    /// Looks for them among the structs that are sent.
    pub fn of(api: &Api) -> Self {
        let mut checked = Self { structs: BTreeSet::new(), patterns: Patterns::of(api) };
        loop {
            let more: Vec<Name> = api
                .structs()
                .filter(|item| item.sent && !checked.structs.contains(&item.name))
                .filter(|item| !checked.fields(item).is_empty())
                .map(|item| item.name.clone())
                .collect();
            if more.is_empty() {
                return checked;
            }
            checked.structs.extend(more);
        }
    }

    /// The patterns that values are checked against.
    pub fn patterns(&self) -> &Patterns {
        &self.patterns
    }

    /// `check`, a function of `item`, if there is something to check in it.
    pub fn function(&self, item: &Struct) -> Option<TokenStream> {
        let statements = self.fields(item);
        (item.sent && !statements.is_empty()).then(|| {
            quote! {
                /// What the vendor's page demands of it.
                pub(in crate::generated) fn check(&self, check: &mut Check) {
                    #(#statements;)*
                }
            }
        })
    }

    fn fields(&self, item: &Struct) -> Vec<TokenStream> {
        let fields = item.fields.iter();
        let statements = fields.flat_map(|field| {
            let name = ident(&field.ident);
            let held = match field.presence {
                Presence::Required | Presence::Items => Held::Value(quote!(self.#name)),
                Presence::Optional | Presence::Nullable => Held::Option(quote!(self.#name)),
            };
            let key = &field.key;
            let needed = field.needed && matches!(held, Held::Option(_));
            let require = needed.then(|| {
                let value = held.by_reference(&field.ty);
                quote!(check.require(#key, #value))
            });
            let statements = self.statements(&field.ty, &field.limits, key, &held);
            require.into_iter().chain(statements)
        });
        statements.collect()
    }

    /// The statements that check one value, and what it holds.
    pub fn statements(&self, ty: &Ty, limits: &Limits, key: &str, held: &Held) -> Vec<TokenStream> {
        let mut statements = Vec::new();
        match ty {
            Ty::Int(int) => {
                if let Some(range) = number_range(limits, *int) {
                    let value = held.by_value();
                    statements.push(quote!(check.range(#key, #value, #range)));
                }
            }
            Ty::Float => {
                let (value, range) = (held.by_value(), float_range(limits));
                statements.push(quote!(check.number(#key, #value, #range)));
            }
            Ty::Text => {
                let value = held.by_reference(ty);
                if let Some(pattern) = &limits.pattern {
                    let pattern = self.patterns.path(pattern);
                    statements.push(quote!(check.pattern(#key, #value, &#pattern)));
                }
                if let Some((length, items)) = limits.content {
                    let length = Literal::usize_unsuffixed(length);
                    let items = Literal::usize_unsuffixed(items);
                    statements.push(quote!(check.json_text(#key, #value, #length, #items)));
                } else if let Some(range) = length_range(limits) {
                    statements.push(quote!(check.length(#key, #value, #range)));
                }
            }
            Ty::List(inner) | Ty::Map(inner) => {
                if let Some(range) = count_range(limits) {
                    let len = held.len();
                    statements.push(quote!(check.count(#key, #len, #range)));
                }
                if let Some(each) = self.each(inner, limits) {
                    let value = held.by_reference(ty);
                    let call =
                        if matches!(ty, Ty::List(_)) { quote!(each) } else { quote!(entries) };
                    statements.push(quote!(check.#call(#key, #value, #each)));
                }
            }
            Ty::Struct(_) | Ty::Boxed(_) => {
                if let Some(name) = self.checked(ty) {
                    let value = held.by_reference(ty);
                    statements.push(quote!(check.object(#key, #value, #name::check)));
                }
            }
            // Of a list, bound by reference.
            Ty::Maybe(inner) => {
                if let Held::Bound(name) = held {
                    let held = Held::Option(quote!(*#name));
                    statements.extend(self.statements(inner, limits, key, &held));
                }
            }
            Ty::Bool | Ty::Enum(_) | Ty::Free => {}
        }
        statements
    }

    /// The function that checks each element.
    fn each(&self, element: &Ty, limits: &Limits) -> Option<TokenStream> {
        if let (Ty::Struct(_), Some(name)) = (element, self.checked(element)) {
            return Some(quote!(#name::check));
        }
        let none = Limits::default();
        let limits = limits.each.as_deref().unwrap_or(&none);
        let statements = self.statements(element, limits, "", &Held::Bound(quote!(element)));
        match statements.as_slice() {
            [] => None,
            [only] => Some(quote!(|element, check| #only)),
            many => Some(quote!(|element, check| { #(#many;)* })),
        }
    }

    fn checked(&self, ty: &Ty) -> Option<syn::Ident> {
        match ty.unboxed() {
            Ty::Struct(name) if self.structs.contains(name) => Some(ident(&name.own)),
            _ => None,
        }
    }
}

fn number_range(limits: &Limits, int: Int) -> Option<TokenStream> {
    if limits.minimum.is_none() && limits.maximum.is_none() {
        return None;
    }
    let bound = |bound: &Option<Number>| bound.as_ref().and_then(Number::as_i64);
    let minimum = match (bound(&limits.minimum), int) {
        (Some(minimum), _) => Literal::i64_unsuffixed(minimum).to_token_stream(),
        (None, Int::U32) => quote!(0),
        (None, Int::I64) => quote!(i64::MIN),
    };
    let maximum = match bound(&limits.maximum) {
        Some(maximum) => Literal::i64_unsuffixed(maximum).to_token_stream(),
        None => quote!(i64::MAX),
    };
    Some(quote!(#minimum..=#maximum))
}

/// Also without limits: what is not a finite number is no JSON.
fn float_range(limits: &Limits) -> TokenStream {
    let bound = |bound: &Option<Number>, none: TokenStream| {
        let bound = bound.as_ref().and_then(Number::as_f64).map(Literal::f64_unsuffixed);
        bound.map_or(none, |bound| bound.to_token_stream())
    };
    let minimum = bound(&limits.minimum, quote!(f64::MIN));
    let maximum = bound(&limits.maximum, quote!(f64::MAX));
    quote!(#minimum..=#maximum)
}

fn length_range(limits: &Limits) -> Option<TokenStream> {
    let minimum = Literal::usize_unsuffixed(limits.min_length.unwrap_or(0));
    match limits.max_length.map(Literal::usize_unsuffixed) {
        Some(maximum) => Some(quote!(#minimum..=#maximum)),
        None => limits.min_length.map(|_| quote!(#minimum..=usize::MAX)),
    }
}

fn count_range(limits: &Limits) -> Option<TokenStream> {
    let minimum = Literal::usize_unsuffixed(limits.min_items.unwrap_or(0));
    match limits.max_items.map(Literal::usize_unsuffixed) {
        Some(maximum) => Some(quote!(#minimum..=#maximum)),
        None => limits.min_items.map(|_| quote!(#minimum..=usize::MAX)),
    }
}
