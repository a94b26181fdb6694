//! `request/…`: a builder for each operation, with its checks and its pages.

mod checks;
mod paging;
mod setters;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

use super::{builder, constant, index};
use crate::codegen::lower::{Sides, body_schema};
use crate::codegen::refine::{Argument, BuiltOperation, Refined};
use crate::codegen::rustdoc::Doc;
use crate::spec::model::{Operation, PagingLocation, Schema};
use crate::spec::{OperationAt, Spec};

/// `request/mod.rs`.
pub fn index(spec: &Spec) -> syn::File {
    let modules = spec.operations().map(|at| format_ident!("{}", at.operation.id));
    let exports = spec.operations().map(|at| {
        let (module, builder) = (format_ident!("{}", at.operation.id), builder(&at.operation.id));
        quote!(pub use #module::#builder;)
    });
    syn::parse_quote! {
        //! The request builders: set parameters, then `send()`, or stream `pages()` or `items()`.

        #(mod #modules;)*

        #(#exports)*
    }
}

/// The file of one operation.
pub fn file(
    spec: &Spec,
    at: &OperationAt<'_>,
    built: &BuiltOperation,
    refined: &Refined,
    sides: &Sides<'_>,
) -> syn::File {
    let request = Request { spec, at, built, refined, sides };
    request.file()
}

/// What a request may use of the rest of its crate, besides the spec's types, and of the runtime.
const OWN: [&str; 3] = ["Client", "Error", "ErrorCode"];
const RUNTIME: [&str; 9] = [
    "Items",
    "Marker",
    "Operation",
    "PageFuture",
    "Paged",
    "Pages",
    "Position",
    "Request",
    "Response",
];

struct Request<'a> {
    spec: &'a Spec,
    at: &'a OperationAt<'a>,
    built: &'a BuiltOperation,
    refined: &'a Refined,
    sides: &'a Sides<'a>,
}

impl<'a> Request<'a> {
    fn operation(&self) -> &'a Operation {
        self.at.operation
    }

    fn file(&self) -> syn::File {
        let id = format_ident!("{}", self.operation().id);
        let builder = builder(&self.operation().id);
        let metadata = constant(&self.operation().id);
        let response = &self.built.response;
        let setters = self.setters();

        let arguments: Vec<&Argument> = self.ordered_arguments();
        let fields = arguments.iter().map(|argument| {
            let (name, ty) = (&argument.ident, &argument.ty);
            quote!(#name: Option<#ty>,)
        });
        let unset = arguments.iter().map(|argument| {
            let name = &argument.ident;
            quote!(#name: None,)
        });
        let body_field = self.built.body.as_ref().map(|body| quote!(body: #body,));
        let body_start = self.built.body.as_ref().map(|body| self.empty_body(body));
        let body_types = self.body_types();

        let methods = setters.iter().map(|setter| self.setter(setter));
        let chain = self.chain(&setters);
        let checks = self.nested_checks(&setters);
        let build = if checks.is_empty() {
            quote!(Request::new(&operation::#metadata) #chain)
        } else {
            quote! {
                let mut request = Request::new(&operation::#metadata) #chain;
                #checks
                request
            }
        };

        let (streams, paged) = match &self.operation().pagination {
            Some(paging) => {
                let (streams, paged) = self.paging(paging, &builder, &metadata);
                (Some(streams), Some(paged))
            }
            None => (None, None),
        };

        let head = Doc::new(&format!("`{} {}`", self.at.method, self.at.path)).inner();
        let builder_doc = Doc::new(&format!(
            "The request of [`Client::{id}`](crate::Client::{id}), which describes the operation."
        ));
        let send_doc = self.send_doc();

        let body: syn::File = syn::parse_quote! {
            #builder_doc
            #[derive(Clone, Debug)]
            #[must_use = "nothing is sent before `send`, `pages` or `items`"]
            pub struct #builder {
                client: Client,
                #(#fields)*
                #body_field
            }

            impl #builder {
                pub(in crate::generated) fn new(client: Client) -> Self {
                    Self { client, #(#unset)* #body_start }
                }

                #(#methods)*

                #send_doc
                pub async fn send(self) -> Result<Response<#response>, Error> {
                    self.client.transport.send(self.request()).await
                }

                #streams

                fn request(&self) -> Request {
                    #build
                }
            }

            #paged

            #(#body_types)*
        };

        let used = index::names_in(&body.items);
        let types = used.iter().filter(|name| {
            let is_type = self.spec.component(name).is_some() || OWN.contains(&name.as_str());
            is_type && !self.sides.dissolved.contains(name.as_str())
        });
        let types = types.map(|name| format_ident!("{name}"));
        let runtime = RUNTIME.iter().copied().filter(|name| used.contains(*name));
        let runtime = runtime.chain((!body_types.is_empty()).then_some("object"));
        let runtime = runtime.map(|name| format_ident!("{name}"));
        let mut file: syn::File = syn::parse_quote! {
            #(#head)*

            use vendor_client_core::{#(#runtime),*};

            use crate::generated::operation;
            use crate::{#(#types),*};
        };
        file.items.extend(body.items);
        file
    }

    /// The arguments in the page's order; progenitor sorts them by name.
    fn ordered_arguments(&self) -> Vec<&'a Argument> {
        let parameters = self.operation().parameters.iter();
        parameters
            .filter_map(|p| {
                self.built.arguments.iter().find(|argument| argument.wire_name == p.name)
            })
            .collect()
    }

    /// The private types of the body: what dissolves into setters.
    fn body_types(&self) -> Vec<TokenStream> {
        let Some(body) = &self.built.body else { return Vec::new() };
        let mut names = vec![body.to_string()];
        names.extend(self.container().map(|(_, component)| component.to_owned()));
        let types = names.iter().filter_map(|name| self.refined.types.get(name));
        types
            .map(|object| {
                let mut item = object.item.clone();
                item.vis = syn::Visibility::Inherited;
                for field in &mut item.fields {
                    field.vis = syn::Visibility::Inherited;
                    field.attrs.retain(|attribute| !attribute.path().is_ident("doc"));
                }
                item.attrs.retain(|attribute| attribute.path().is_ident("doc"));
                let doc = &item.attrs;
                let (ident, fields) = (&item.ident, &item.fields);
                let declaration = object.declaration();
                quote! {
                    #(#doc)*
                    #[derive(Clone, Debug, Default)]
                    struct #ident #fields

                    #declaration
                }
            })
            .collect()
    }

    /// The Rust name of a component's property.
    fn field(&self, component: &str, property: &str) -> syn::Ident {
        let field = self.refined.field(component, property);
        let ident = field.and_then(|field| field.ident.clone());
        // Refining has made sure that each property has a field.
        ident.unwrap_or_else(|| format_ident!("_"))
    }

    /// The component of the body, when it is one.
    fn body_component(&self) -> &'a str {
        body_schema(self.operation()).and_then(Schema::component).unwrap_or_default()
    }

    /// The body's property that holds the paging parameters, and its component.
    fn container(&self) -> Option<(&'a str, &'a str)> {
        let paging = self.operation().pagination.as_ref()?;
        if paging.location != PagingLocation::Body {
            return None;
        }
        let (property, _) = paging.request.size.rsplit_once('.')?;
        let body = self.spec.resolve(body_schema(self.operation())?);
        Some((property, self.spec.property(body, property)?.component()?))
    }

    /// A body in which nothing is set. The object around the paging parameters is sent in any case
    /// when the page requires it.
    fn empty_body(&self, body: &syn::Ident) -> TokenStream {
        let required = self.container().filter(|(property, _)| {
            body_schema(self.operation())
                .is_some_and(|body| self.spec.resolve(body).required.iter().any(|r| r == property))
        });
        match required {
            Some((property, component)) => {
                let property = self.field(self.body_component(), property);
                let component = format_ident!("{component}");
                quote! {
                    body: #body { #property: Some(#component::default()), ..#body::default() },
                }
            }
            None => quote!(body: #body::default(),),
        }
    }

    fn send_doc(&self) -> Doc {
        match &self.operation().pagination {
            Some(_) => Doc::new("Sends the request and returns one page."),
            None => Doc::new("Sends the request."),
        }
    }
}

/// The argument of a setter for a value of type `ty`, and the value that it becomes.
pub fn accept(spec: &Spec, name: &syn::Ident, ty: &syn::Type) -> (TokenStream, TokenStream) {
    let converts = |ty: &syn::Type| {
        let ty = ty.to_token_stream().to_string();
        ty == "String" || spec.component(&ty).is_some_and(Schema::is_enum)
    };
    if let Some(element) = inside("Vec", ty) {
        return if converts(element) {
            (
                quote!(#name: impl IntoIterator<Item = impl Into<#element>>),
                quote!(#name.into_iter().map(Into::into).collect()),
            )
        } else {
            (quote!(#name: impl IntoIterator<Item = #element>), quote!(#name.into_iter().collect()))
        };
    }
    if converts(ty) {
        return (quote!(#name: impl Into<#ty>), quote!(#name.into()));
    }
    (quote!(#name: #ty), quote!(#name))
}

/// `T` when `ty` is `wrapper<T>`.
pub fn inside<'a>(wrapper: &str, ty: &'a syn::Type) -> Option<&'a syn::Type> {
    let syn::Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        syn::GenericArgument::Type(inner) if last.ident == wrapper => Some(inner),
        _ => None,
    }
}
