//! `client.rs`: the client, its servers, and a method for each operation.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{builder, variant};
use crate::codegen::example;
use crate::codegen::rustdoc::{self, Doc};
use crate::spec::model::{Operation, Server};
use crate::spec::{OperationAt, Spec};

/// The whole file.
pub fn file(spec: &Spec) -> syn::File {
    let vendor = format_ident!("{}", spec.document.vendor.rust_type);
    let name = &spec.document.vendor.name;
    let client_doc = client_doc(spec);
    let methods = spec.operations().map(|at| {
        let id = format_ident!("{}", at.operation.id);
        let builder = builder(&at.operation.id);
        let doc = method_doc(spec, &at);
        quote! {
            #doc
            pub fn #id(&self) -> request::#builder {
                request::#builder::new(self.clone())
            }
        }
    });
    let (regions, constructor) = servers(spec);
    let builder_doc =
        Doc::new(&format!("Settings of a [`Client`] of {name}, made by [`Client::builder`]."));
    syn::parse_quote! {
        //! The client and its operations.

        use vendor_client_core::Transport;

        use super::request;
        use crate::vendor::#vendor;

        #builder_doc
        pub type ClientBuilder = vendor_client_core::ClientBuilder<#vendor>;

        #client_doc
        #[derive(Clone, Debug)]
        pub struct Client {
            pub(super) transport: Transport<#vendor>,
        }

        impl From<Transport<#vendor>> for Client {
            fn from(transport: Transport<#vendor>) -> Self {
                Self { transport }
            }
        }

        impl Client {
            #constructor
            #(#methods)*
        }

        #regions
    }
}

fn client_doc(spec: &Spec) -> Doc {
    let vendor = &spec.document.vendor;
    let mut doc = Doc::new(&format!(
        "A client of {}. Cloning it is cheap, and clones share all.",
        vendor.name
    ));
    let crate_name = vendor.crate_name.replace('-', "_");
    let builder = match template_variable(spec) {
        Some((_, default)) => format!("Client::builder(\"{default}\")"),
        None => "Client::builder()".to_owned(),
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

/// The regions and `Client::builder`. A server with a variable has no default: the caller names it.
fn servers(spec: &Spec) -> (Option<TokenStream>, TokenStream) {
    let vendor = format_ident!("{}", spec.document.vendor.rust_type);
    let name = &spec.document.vendor.name;
    if let Some((variable, _)) = template_variable(spec) {
        let argument = format_ident!("{variable}");
        let template = &spec.document.servers[0];
        let mut doc = Doc::new(&format!("Begins a client of the {name} instance at `{variable}`."));
        let described = template.variables.get(&variable).and_then(|v| v.description.as_deref());
        doc.paragraph(described.unwrap_or_default());
        let url = &template.url;
        let constructor = quote! {
            #doc
            pub fn builder(#argument: &str) -> ClientBuilder {
                ClientBuilder::new(format!(#url))
            }
        };
        return (None, constructor);
    }

    let regional: Vec<(&Server, syn::Ident)> = spec
        .document
        .servers
        .iter()
        .filter_map(|server| Some((server, variant(&server.region.as_ref()?.name))))
        .collect();
    let Some((default, _)) = regional.first() else {
        let url = &spec.document.servers[0].url;
        let doc = Doc::new(&format!("Begins a client of {name} at <{url}>."));
        let constructor = quote! {
            #doc
            pub fn builder() -> ClientBuilder {
                ClientBuilder::new(#url)
            }
        };
        return (None, constructor);
    };
    let variants: Vec<_> = regional.iter().map(|(_, ident)| ident).collect();
    let urls: Vec<_> = regional.iter().map(|(server, _)| &server.url).collect();
    let declarations = regional.iter().enumerate().map(|(index, (server, ident))| {
        let region = server.region.as_ref().and_then(|region| region.description.as_deref());
        let described = region.or(server.description.as_deref()).unwrap_or_default();
        let mut doc = Doc::new(described);
        doc.paragraph(&server.url);
        let default = (index == 0).then(|| quote!(#[default]));
        quote!(#doc #default #ident,)
    });
    let region_doc = Doc::new(&format!("The servers of {name}."));
    let regions = quote! {
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
    };
    let default = &default.url;
    let mut doc = Doc::new(&format!("Begins a client of {name} at <{default}>."));
    if regional.len() > 1 {
        doc.paragraph("[`region`](ClientBuilder::region) chooses another [`Region`].");
    }
    let constructor = quote! {
        #doc
        pub fn builder() -> ClientBuilder {
            ClientBuilder::new(Region::default())
        }
    };
    (Some(regions), constructor)
}

/// The variable of the first server's URL and its example value.
fn template_variable(spec: &Spec) -> Option<(String, String)> {
    let (name, variable) = spec.document.servers.first()?.variables.first()?;
    Some((name.clone(), variable.default.clone()))
}

fn method_doc(spec: &Spec, at: &OperationAt<'_>) -> Doc {
    let operation = at.operation;
    let mut doc = Doc::new(&operation.summary);
    doc.verbatim(example::lines(spec, operation));
    doc.paragraph(operation.description.as_deref().unwrap_or_default());
    doc.list(facts(at));
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

/// The facts of the page's head, one entry each.
fn facts(at: &OperationAt<'_>) -> Vec<String> {
    let operation: &Operation = at.operation;
    let code = |values: &[String]| {
        values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
    };
    let words = |values: &[String]| values.join(", ").replace('_', " ");
    let mut facts = vec![format!("Request: `{} {}`", at.method, at.path)];
    if let Some(access) = &operation.access {
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
    }
    if !operation.rate_limits.is_empty() {
        let limits: Vec<_> = operation.rate_limits.iter().map(rate_limit).collect();
        facts.push(format!("Rate limit: {}", limits.join(" and ")));
    }
    if let Some(page) = &operation.page {
        let updated = page.updated.as_ref().map(|date| format!(", updated {date}"));
        facts.push(format!("Page: <{}>{}", page.url, updated.unwrap_or_default()));
    }
    facts
}

/// "1000 requests a minute".
pub(crate) fn rate_limit(limit: &crate::spec::model::RateLimit) -> String {
    let period = match limit.seconds {
        1 => "a second".to_owned(),
        60 => "a minute".to_owned(),
        3600 => "an hour".to_owned(),
        86_400 => "a day".to_owned(),
        other => format!("in {other} seconds"),
    };
    format!("{} requests {period}", limit.requests)
}
