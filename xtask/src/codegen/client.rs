//! `client.rs`: the client, its servers, and a method for each operation.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::module::{Module, gate};
use super::rust::{builder, deprecated, ident, variant};
use super::rustdoc::{self, Doc};
use super::{example, request};
use crate::api::{Api, Envelope, Family, Input, Name, Operation, RateLimit, Region, Servers, Ty};

/// The file of `module`.
pub fn file(module: Module<'_>) -> syn::File {
    match module.family {
        Some(of) => family(module, of),
        None => root(module),
    }
}

fn root(module: Module<'_>) -> syn::File {
    let api = module.api;
    let vendor = format_ident!("{}", api.vendor.ident);
    let name = &api.vendor.name;
    let client_doc = client_doc(api);
    let methods = methods(module);
    let families = api.families.iter().map(|family| {
        let (gate, name) = (gate(&family.name), ident(&family.name));
        let client = ident(&Module { api, family: Some(family) }.client());
        let doc = Doc::new(&format!("{} See [`{name}`](crate::{name}).", family.description));
        quote! {
            #doc
            #gate
            pub fn #name(&self) -> super::#name::#client {
                super::#name::#client::new(self.transport.clone())
            }
        }
    });
    // Without any family there is nobody to hand it to.
    let allow = (module.is_root_of_families() && methods.is_empty()).then(|| {
        let features = api.families.iter().map(|family| Name::feature(&family.name));
        quote!(#[cfg_attr(not(any(#(feature = #features),*)), allow(dead_code))])
    });
    let call = (!methods.is_empty()).then(|| quote!(Call,));
    let request = (!methods.is_empty()).then(|| {
        quote!(
            use super::request;
        )
    });
    let constructor = constructor(api);
    let types = argument_types(module);
    let (map, free) = containers(module);
    let regions = match &api.servers {
        Servers::Regions(regions) => Some(self::regions(api, regions)),
        Servers::One { .. } | Servers::Template { .. } => None,
    };
    let documented = documented(api);
    let builder_doc =
        Doc::new(&format!("Settings of a [`Client`] for {name}, made by [`Client::builder`]."));
    syn::parse_quote! {
        //! The client and its operations.

        #map

        use vendor_client_core::plumbing::{#call Transport #free};

        #request
        #types
        use crate::vendor::#vendor;

        #builder_doc
        pub type ClientBuilder = vendor_client_core::ClientBuilder<#vendor>;

        #client_doc
        #[derive(Clone, Debug)]
        pub struct Client {
            #allow
            transport: Transport<#vendor>,
        }

        impl From<Transport<#vendor>> for Client {
            fn from(transport: Transport<#vendor>) -> Self {
                Self { transport }
            }
        }

        impl Client {
            #constructor
            #(#families)*
            #(#methods)*
        }

        #documented
        #regions
    }
}

/// The part of the client that has the operations of a family.
fn family(module: Module<'_>, family: &Family) -> syn::File {
    let vendor = format_ident!("{}", module.api.vendor.ident);
    let (client, name) = (ident(&module.client()), &family.name);
    let methods = methods(module);
    let types = argument_types(module);
    let (map, free) = containers(module);
    let mut doc = Doc::new(&family.description);
    doc.paragraph(&format!(
        "Made by [`Client::{name}`](crate::Client::{name}). Making and cloning it is cheap, and it \
         shares everything with the client that it comes from.",
    ));
    syn::parse_quote! {
        //! The operations of the family.

        #map

        use vendor_client_core::plumbing::{Call, Transport #free};

        use super::request;
        #types
        use crate::vendor::#vendor;

        #doc
        #[derive(Clone, Debug)]
        pub struct #client {
            transport: Transport<#vendor>,
        }

        impl #client {
            pub(in crate::generated) fn new(transport: Transport<#vendor>) -> Self {
                Self { transport }
            }

            #(#methods)*
        }
    }
}

/// What the runtime has to know of the vendor, as far as the spec says it.
fn documented(api: &Api) -> TokenStream {
    let vendor = format_ident!("{}", api.vendor.ident);
    let name = &api.vendor.name;
    let envelope = match &api.vendor.envelope {
        Envelope::Wrapped => quote!(Envelope::Wrapped),
        Envelope::Bare(failures) => {
            let failures = failures.iter().map(|(code, message)| quote!((#code, #message)));
            quote!(Envelope::Bare { failures: &[#(#failures),*] })
        }
    };
    quote! {
        impl vendor_client_core::Documented for #vendor {
            type Code = crate::ErrorCode;
            type Client = Client;

            const NAME: &'static str = #name;
            const ENVELOPE: vendor_client_core::Envelope =
                vendor_client_core::#envelope;
        }
    }
}

/// A method for each operation of `module`.
fn methods(module: Module<'_>) -> Vec<TokenStream> {
    let methods = module.operations().map(|operation| {
        let id = format_ident!("{}", operation.name.own);
        let builder = builder(&operation.name.own);
        let doc = method_doc(module.api, operation);
        let (arguments, values) = request::arguments(operation);
        let deprecated = deprecated(operation.deprecated.as_deref());
        let aliases = aliases(operation);
        quote! {
            #doc
            #(#[doc(alias = #aliases)])*
            #deprecated
            pub fn #id(&self, #(#arguments),*) -> request::#builder {
                request::#builder::new(Call::new(&self.transport), #(#values),*)
            }
        }
    });
    methods.collect()
}

/// What else an operation is looked for by: its path, and the vendor's own word for it, where that is
/// the path's last and is not in the method's name.
fn aliases(operation: &Operation) -> Vec<&str> {
    let path = operation.path.trim_start_matches('/');
    let last = path
        .rsplit('/')
        .next()
        .filter(|last| *last != path && !last.contains('{') && !operation.name.own.contains(last));
    std::iter::once(path).chain(last).collect()
}

/// The types of the arguments, if any of them has a name.
fn argument_types(module: Module<'_>) -> Option<TokenStream> {
    let names: BTreeSet<&str> =
        arguments_of(module).filter_map(|input| Some(input.ty.name()?.own.as_str())).collect();
    let (path, names) = (module.path(), names.into_iter().map(ident).collect::<Vec<_>>());
    (!names.is_empty()).then(|| quote!(use #path::{#(#names),*};))
}

/// What the methods of `module` take.
fn arguments_of<'a>(module: Module<'a>) -> impl Iterator<Item = &'a Input> {
    let operations = module.operations().filter(|operation| !request::is_struct(operation));
    operations.flat_map(|operation| &operation.inputs).filter(|input| input.required)
}

/// The import of maps, and what of the runtime's plumbing stands for a free-form object, if the arguments have any.
fn containers(module: Module<'_>) -> (Option<TokenStream>, Option<TokenStream>) {
    let holds = |is: fn(&Ty) -> bool| arguments_of(module).any(|input| is(&input.ty));
    let map = holds(Ty::holds_map).then(|| {
        quote!(
            use std::collections::BTreeMap;
        )
    });
    (map, holds(Ty::holds_free).then(|| quote!(, Map, Value)))
}

fn client_doc(api: &Api) -> Doc {
    let mut doc = Doc::new(&format!(
        "A client for {}. Cloning it is cheap, and clones share everything.",
        api.vendor.name
    ));
    let crate_name = api.vendor.crate_name.replace('-', "_");
    let builder = match &api.servers {
        Servers::Template { example, .. } => format!("Client::builder(\"{example}\")"),
        Servers::One { .. } | Servers::Regions(_) => "Client::builder()".to_owned(),
    };
    doc.verbatim([
        "```".to_owned(),
        format!("use {crate_name}::{{Client, StaticToken}};"),
        String::new(),
        format!("let client = {builder}"),
        "    .credentials(StaticToken::new(\"a token\"))".to_owned(),
        "    .build()?;".to_owned(),
        format!("# Ok::<(), {crate_name}::BuildError>(())"),
        "```".to_owned(),
    ]);
    doc
}

/// `Client::builder`.
fn constructor(api: &Api) -> TokenStream {
    let name = &api.vendor.name;
    match &api.servers {
        Servers::Template { url, variable, description, .. } => {
            let argument = format_ident!("{variable}");
            let mut doc = Doc::new(&format!(
                "Starts building a client for the {name} instance at `{variable}`."
            ));
            doc.paragraph(description.as_deref().unwrap_or_default());
            quote! {
                #doc
                pub fn builder(#argument: &str) -> ClientBuilder {
                    ClientBuilder::new(format!(#url))
                }
            }
        }
        Servers::One { url } => {
            let doc = Doc::new(&format!("Starts building a client for {name} at <{url}>."));
            quote! {
                #doc
                pub fn builder() -> ClientBuilder {
                    ClientBuilder::new(#url)
                }
            }
        }
        Servers::Regions(regions) => {
            let default = regions.first().map(|region| region.url.as_str()).unwrap_or_default();
            let mut doc = Doc::new(&format!("Starts building a client for {name} at <{default}>."));
            if regions.len() > 1 {
                doc.paragraph("[`region`](ClientBuilder::region) chooses another [`Region`].");
            }
            quote! {
                #doc
                pub fn builder() -> ClientBuilder {
                    ClientBuilder::new(Region::default())
                }
            }
        }
    }
}

fn regions(api: &Api, regions: &[Region]) -> TokenStream {
    let vendor = format_ident!("{}", api.vendor.ident);
    let variants: Vec<_> = regions.iter().map(|region| variant(&region.name)).collect();
    let urls: Vec<_> = regions.iter().map(|region| &region.url).collect();
    let declarations = regions.iter().zip(&variants).enumerate().map(|(index, (region, ident))| {
        let mut doc = Doc::new(&region.description);
        doc.paragraph(&region.url);
        let default = (index == 0).then(|| quote!(#[default]));
        quote!(#doc #default #ident,)
    });
    let region_doc = Doc::new(&format!("The servers of {}.", api.vendor.name));
    quote! {
        #region_doc
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Region {
            #(#declarations)*
        }

        impl Region {
            /// The base URL of the region's operations.
            pub fn base_url(self) -> &'static str {
                match self {
                    #(Self::#variants => #urls,)*
                }
            }
        }

        impl From<Region> for String {
            fn from(region: Region) -> Self {
                region.base_url().to_owned()
            }
        }

        impl vendor_client_core::Regions for #vendor {
            type Region = Region;
        }
    }
}

fn method_doc(api: &Api, operation: &Operation) -> Doc {
    let mut doc = Doc::new(&operation.summary);
    doc.verbatim(example::lines(api, operation));
    doc.paragraph(operation.description.as_deref().unwrap_or_default());
    doc.list(arguments(operation).chain(facts(operation)));
    if !operation.errors.is_empty() {
        doc.verbatim(["# Errors".to_owned()]);
        doc.paragraph("Besides those that any call can meet:");
        doc.list(operation.errors.iter().map(|error| {
            let variant = variant(&error.name);
            format!("[`{variant}`](crate::ErrorCode::{variant}): {}", error.remedy)
        }));
    }
    doc
}

/// The arguments, one entry each.
fn arguments(operation: &Operation) -> impl Iterator<Item = String> {
    let described = !request::is_struct(operation);
    let inputs = operation.inputs.iter().filter(move |input| described && input.required);
    inputs.map(|input| {
        let facts = request::facts(input).join(" ");
        format!("`{}`: {} {facts}", input.ident, input.doc.text).trim_end().to_owned()
    })
}

/// The facts of the page's head, one entry each.
fn facts(operation: &Operation) -> Vec<String> {
    let code = |values: &[String]| {
        values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
    };
    let words = |values: &[String]| values.join(", ").replace('_', " ");
    let mut facts = vec![format!("Request: `{} {}`", operation.method, operation.path)];
    let access = &operation.access;
    if !access.tokens.is_empty() {
        facts.push(format!("Token: {}", code(&access.tokens)));
    }
    if !access.scopes.any_of.is_empty() {
        facts.push(format!("Needs {}", rustdoc::any_of(&access.scopes.any_of)));
    }
    if !access.app_types.is_empty() {
        facts.push(format!("Apps: {}", words(&access.app_types)));
    }
    if !access.plans.is_empty() {
        facts.push(format!("Plans: {}", words(&access.plans)));
    }
    if let Some(role) = &access.role {
        facts.push(format!("Role: {role}"));
    }
    if !operation.rate_limits.is_empty() {
        let limits: Vec<_> = operation.rate_limits.iter().map(rate_limit).collect();
        facts.push(format!("Rate limit: {}", limits.join(" and ")));
    }
    if let Some((url, updated)) = &operation.page {
        let updated = updated.as_ref().map(|date| format!(", updated {date}"));
        facts.push(format!("Page: <{url}>{}", updated.unwrap_or_default()));
    }
    facts
}

/// "1000 requests a minute".
pub fn rate_limit(limit: &RateLimit) -> String {
    let period = match limit.seconds {
        1 => "a second".to_owned(),
        60 => "a minute".to_owned(),
        3600 => "an hour".to_owned(),
        86_400 => "a day".to_owned(),
        other => format!("in {other} seconds"),
    };
    format!("{} requests {period}", limit.requests)
}
