//! `request/…`: a builder for each operation, with its checks and its pages.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::{builder, constant, index};
use crate::codegen::lower::{Sides, body_schema};
use crate::codegen::refine::{Argument, BuiltOperation, Refined};
use crate::codegen::rustdoc::{self, Doc};
use crate::spec::model::{
    Kind, Location, Operation, Pagination, PagingLocation, PagingStyle, Schema,
};
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

struct Request<'a> {
    spec: &'a Spec,
    at: &'a OperationAt<'a>,
    built: &'a BuiltOperation,
    refined: &'a Refined,
    sides: &'a Sides<'a>,
}

/// A setter and what it sets.
struct Setter<'a> {
    name: syn::Ident,
    ty: syn::Type,
    /// The place that it assigns, such as `self.unit_id`.
    place: TokenStream,
    doc: Doc,
    schema: &'a Schema,
    required: bool,
    /// How errors name it.
    wire_name: String,
    in_body: bool,
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

        let body = quote! {
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

        let mut names = index::components_in(self.spec, &body, &self.sides.dissolved);
        names.extend(["Client".to_owned(), "Error".to_owned()]);
        if paged_mentions(&body, "ErrorCode") {
            names.insert("ErrorCode".to_owned());
        }
        let names: Vec<_> = names.iter().map(|name| format_ident!("{name}")).collect();
        let mut runtime = BTreeSet::from(["Request", "Response"]);
        for name in ["Items", "Marker", "Operation", "PageFuture", "Paged", "Pages", "Position"] {
            if paged_mentions(&body, name) {
                runtime.insert(name);
            }
        }
        let runtime: Vec<_> = runtime.iter().map(|name| format_ident!("{name}")).collect();
        let serde = (!body_types.is_empty()).then(|| {
            quote!(
                use serde::Serialize;
            )
        });
        syn::parse_quote! {
            #(#head)*

            #serde
            use vendor_client_core::{#(#runtime),*};

            use crate::generated::operation;
            use crate::{#(#names),*};

            #body
        }
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
        let types = names.iter().filter_map(|name| self.refined.item(name));
        types
            .map(|item| {
                let mut item = item.clone();
                item.vis = syn::Visibility::Inherited;
                for field in &mut item.fields {
                    field.vis = syn::Visibility::Inherited;
                    field.attrs.retain(|attribute| !attribute.path().is_ident("doc"));
                }
                item.attrs.retain(|attribute| attribute.path().is_ident("doc"));
                let doc = &item.attrs;
                let (ident, fields) = (&item.ident, &item.fields);
                quote! {
                    #(#doc)*
                    #[derive(Clone, Debug, Default, Serialize)]
                    struct #ident #fields
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

    fn setters(&self) -> Vec<Setter<'a>> {
        let mut setters = Vec::new();
        for argument in self.ordered_arguments() {
            let parameters = &self.operation().parameters;
            let Some(parameter) = parameters.iter().find(|p| p.name == argument.wire_name) else {
                continue;
            };
            let name = argument.ident.clone();
            let mut doc = Doc::new(parameter.description.as_deref().unwrap_or_default());
            self.describe(
                &mut doc,
                &parameter.schema,
                parameter.required,
                &parameter.scopes,
                parameter.example.as_ref(),
            );
            setters.push(Setter {
                place: quote!(self.#name),
                name,
                ty: argument.ty.clone(),
                doc,
                schema: &parameter.schema,
                required: parameter.required,
                wire_name: parameter.name.clone(),
                in_body: false,
            });
        }
        if let Some(body) = &self.built.body {
            self.body_setters(&body.to_string(), &quote!(self.body), "", &mut setters);
        }
        setters
    }

    fn body_setters(
        &self,
        component: &str,
        place: &TokenStream,
        prefix: &str,
        setters: &mut Vec<Setter<'a>>,
    ) {
        let (Some(schema), Some(item)) =
            (self.spec.component(component), self.refined.item(component))
        else {
            return;
        };
        for ((property, inner), field) in schema.properties.iter().zip(&item.fields) {
            let Some(name) = &field.ident else { continue };
            let wire_name = format!("{prefix}{property}");
            if let Some((container, component)) = self.container()
                && container == wire_name
            {
                let place = quote!(#place.#name.get_or_insert_default());
                self.body_setters(component, &place, &format!("{property}."), setters);
                continue;
            }
            let required = schema.required.contains(property);
            let mut doc = Doc::new(inner.description.as_deref().unwrap_or_default());
            self.describe(&mut doc, inner, required, &inner.scopes, inner.example.as_ref());
            setters.push(Setter {
                place: quote!(#place.#name),
                name: name.clone(),
                ty: inside("Option", &field.ty).unwrap_or(&field.ty).clone(),
                doc,
                schema: inner,
                required,
                wire_name,
                in_body: true,
            });
        }
    }

    /// Adds what the page says of a parameter besides its meaning.
    fn describe(
        &self,
        doc: &mut Doc,
        schema: &Schema,
        required: bool,
        scopes: &[String],
        example: Option<&serde_json::Value>,
    ) {
        let mut facts = Vec::new();
        if required {
            facts.push("Required.".to_owned());
        }
        if let Some(default) = &schema.default {
            facts.push(format!("Default: `{}`.", rustdoc::literal(default)));
        }
        match (schema.minimum, schema.maximum) {
            (Some(minimum), Some(maximum)) => facts.push(format!("From {minimum} to {maximum}.")),
            (None, Some(maximum)) => facts.push(format!("At most {maximum}.")),
            (Some(minimum), None) => facts.push(format!("At least {minimum}.")),
            (None, None) => {}
        }
        if let Some(maximum) = schema.max_length {
            facts.push(format!("At most {maximum} characters."));
        }
        if let Some(maximum) = schema.max_items {
            facts.push(format!("At most {maximum} entries."));
        }
        let is_short =
            |value: &&serde_json::Value| (1..=60).contains(&rustdoc::literal(value).len());
        if let Some(example) = example.filter(is_short) {
            facts.push(format!("Example: `{}`.", rustdoc::literal(example)));
        }
        if !scopes.is_empty() {
            facts.push(format!("Needs {}.", rustdoc::any_of(scopes)));
        }
        doc.paragraph(&facts.join(" "));
    }

    fn setter(&self, setter: &Setter<'_>) -> TokenStream {
        let Setter { name, ty, place, doc, .. } = setter;
        let (argument, value) = accept(self.spec, name, ty);
        quote! {
            #doc
            pub fn #name(mut self, #argument) -> Self {
                #place = Some(#value);
                self
            }
        }
    }

    /// The checks and the parts of the request, as calls behind `Request::new(…)`.
    fn chain(&self, setters: &[Setter<'_>]) -> TokenStream {
        let mut chain = TokenStream::new();
        for setter in setters {
            let Setter { wire_name, schema, .. } = setter;
            let in_path = self.operation().parameters.iter().any(|parameter| {
                parameter.name == *wire_name && parameter.location == Location::Path
            });
            if setter.required && !in_path {
                let value = self.read(setter, &quote!(.as_ref()));
                chain.extend(quote!(.require(#wire_name, #value)));
            }
            let kind = self.spec.resolve(schema).kind;
            if kind == Some(Kind::Integer) && (schema.minimum.is_some() || schema.maximum.is_some())
            {
                let value = self.read(setter, &TokenStream::new());
                let unsigned = setter.ty.to_token_stream().to_string().starts_with('u');
                let lowest = if unsigned { 0 } else { i64::MIN };
                let minimum = Literal::i64_unsuffixed(schema.minimum.unwrap_or(lowest));
                let maximum = match schema.maximum {
                    Some(maximum) => Literal::i64_unsuffixed(maximum).to_token_stream(),
                    None => quote!(i64::MAX),
                };
                chain.extend(quote!(.range(#wire_name, #value, #minimum..=#maximum)));
            }
            if kind == Some(Kind::String)
                && let Some(maximum) = schema.max_length
            {
                let value = self.read(setter, &quote!(.as_deref()));
                let minimum = schema.min_length.unwrap_or(0);
                let (minimum, maximum) =
                    (Literal::usize_unsuffixed(minimum), Literal::usize_unsuffixed(maximum));
                chain.extend(quote!(.length(#wire_name, #value, #minimum..=#maximum)));
            }
            if kind == Some(Kind::Array)
                && let Some(range) = count_range(schema)
            {
                let value = self.read(setter, &quote!(.as_ref()));
                chain.extend(quote!(.count(#wire_name, #value.map(Vec::len), #range)));
            }
        }
        for parameter in self.sending_order() {
            let (name, wire_name) = (&parameter.0.ident, &parameter.0.wire_name);
            let call = if parameter.1 { quote!(path) } else { quote!(query) };
            chain.extend(quote!(.#call(#wire_name, self.#name.as_ref())));
        }
        if self.built.body.is_some() {
            chain.extend(quote!(.json(&self.body)));
        }
        chain
    }

    /// How a check reads what a setter has set.
    fn read(&self, setter: &Setter<'_>, convert: &TokenStream) -> TokenStream {
        match (setter.in_body, self.container(), setter.wire_name.split_once('.')) {
            (true, Some((container, _)), Some(_)) => {
                let container = self.field(self.body_component(), container);
                let name = &setter.name;
                quote!(self.body.#container.as_ref().and_then(|#container| #container.#name #convert))
            }
            _ => {
                let place = &setter.place;
                quote!(#place #convert)
            }
        }
    }

    /// The parameters as they are sent, with whether they are part of the path: in the order of
    /// the page's example request where there is one, so that the two are the same bytes.
    fn sending_order(&self) -> Vec<(&'a Argument, bool)> {
        let example = self.operation().request_example.as_deref().unwrap_or_default();
        let position = |name: &str| {
            let at = |before: char| example.find(&format!("{before}{name}="));
            at('?').or_else(|| at('&')).unwrap_or(usize::MAX)
        };
        let mut order: Vec<(&Argument, bool)> = self
            .ordered_arguments()
            .into_iter()
            .map(|argument| {
                let in_path = self.operation().parameters.iter().any(|parameter| {
                    parameter.name == argument.wire_name && parameter.location == Location::Path
                });
                (argument, in_path)
            })
            .collect();
        order.sort_by_key(|(argument, in_path)| (!in_path, position(&argument.wire_name)));
        order
    }

    /// Checks inside the lists and objects of the body.
    fn nested_checks(&self, setters: &[Setter<'_>]) -> TokenStream {
        let mut checks = TokenStream::new();
        for setter in setters.iter().filter(|setter| setter.in_body) {
            let name = &setter.name;
            let inner = self.value_checks(setter.schema, &quote!(#name), &setter.wire_name, false);
            if !inner.is_empty() {
                let place = &setter.place;
                checks.extend(quote!(if let Some(#name) = &#place { #inner }));
            }
        }
        checks
    }

    fn value_checks(
        &self,
        schema: &Schema,
        value: &TokenStream,
        path: &str,
        check_self: bool,
    ) -> TokenStream {
        let resolved = self.spec.resolve(schema);
        let mut checks = TokenStream::new();
        match resolved.kind {
            Some(Kind::Array) => {
                if check_self && let Some(range) = count_range(resolved) {
                    checks.extend(
                        quote!(request = request.count(#path, Some(#value.len()), #range);),
                    );
                }
                if let Some(items) = resolved.items.as_deref() {
                    let element = items
                        .component()
                        .map_or_else(|| "element".to_owned(), heck::ToSnakeCase::to_snake_case);
                    let element = format_ident!("{element}");
                    let inner =
                        self.value_checks(items, &quote!(#element), &format!("{path}[]"), true);
                    if !inner.is_empty() {
                        checks.extend(quote!(for #element in &#value { #inner }));
                    }
                }
            }
            Some(Kind::Object) => {
                for (name, property) in &resolved.properties {
                    let field = self.field(schema.component().unwrap_or_default(), name);
                    let path = format!("{path}.{name}");
                    let required = resolved.required.contains(name);
                    if required {
                        checks.extend(self.value_checks(
                            property,
                            &quote!(#value.#field),
                            &path,
                            true,
                        ));
                    } else {
                        let inner = self.value_checks(property, &quote!(#field), &path, true);
                        if !inner.is_empty() {
                            checks.extend(quote!(if let Some(#field) = &#value.#field { #inner }));
                        }
                    }
                }
            }
            Some(Kind::String) if check_self => {
                if let Some(content) = &resolved.content_schema {
                    let length = Literal::usize_unsuffixed(content.max_length);
                    let items = Literal::usize_unsuffixed(content.max_items);
                    checks.extend(
                        quote!(request = request.json_text(#path, &#value, #length, #items);),
                    );
                } else if let Some(maximum) = resolved.max_length {
                    let minimum = Literal::usize_unsuffixed(resolved.min_length.unwrap_or(0));
                    let maximum = Literal::usize_unsuffixed(maximum);
                    checks.extend(quote! {
                        request = request.length(#path, Some(&#value), #minimum..=#maximum);
                    });
                }
            }
            _ => {}
        }
        checks
    }

    fn send_doc(&self) -> Doc {
        match &self.operation().pagination {
            Some(_) => Doc::new("Sends the request and returns one page."),
            None => Doc::new("Sends the request."),
        }
    }

    /// `pages()` and `items()`, and the description of the listing that they need.
    fn paging(
        &self,
        paging: &Pagination,
        builder: &syn::Ident,
        metadata: &syn::Ident,
    ) -> (TokenStream, TokenStream) {
        let page = &self.built.response;
        let items = self.field(&page.to_string(), &paging.response.items);
        let item = self
            .refined
            .field(&page.to_string(), &paging.response.items)
            .and_then(|field| inside("Vec", &field.ty))
            .map(ToTokens::to_token_stream);

        let (position, seek, marker) = match paging.style {
            PagingStyle::Token => {
                let token = paging.request.token.as_deref().unwrap_or_default();
                let (read, write) = self.request_field(token);
                let more = self.answer(paging.response.more.as_deref(), &TokenStream::new());
                let next = self.answer(paging.response.next.as_deref(), &quote!(.as_deref()));
                (
                    quote!(Position::Token(#read)),
                    quote!(#write = position.into_token();),
                    quote!(Marker::Token { more: #more, next: #next }),
                )
            }
            PagingStyle::Page => {
                let number = paging.request.page.as_deref().unwrap_or_default();
                let (read, write) = self.request_field(number);
                let (size, _) = self.request_field(&paging.request.size);
                let default = self
                    .operation()
                    .parameters
                    .iter()
                    .find(|parameter| parameter.name == paging.request.size)
                    .and_then(|parameter| parameter.schema.default.as_ref()?.as_i64())
                    .unwrap_or(0);
                let default = Literal::i64_unsuffixed(default);
                let first = Literal::u32_unsuffixed(paging.first.unwrap_or(0));
                let total = self.answer(paging.response.total.as_deref(), &TokenStream::new());
                (
                    quote!(Position::Number(#read.unwrap_or(#first))),
                    quote!(#write = position.into_number();),
                    quote!(Marker::Number { first: #first, size: #size.unwrap_or(#default), total: #total }),
                )
            }
        };
        let streams = quote! {
            /// Streams the pages from here to the last one. The other parameters hold for each.
            pub fn pages(self) -> Pages<Self> {
                Pages::new(self)
            }

            /// Streams the items of all pages from here to the last one.
            pub fn items(self) -> Items<Self> {
                Items::new(self)
            }
        };
        let paged = quote! {
            impl Paged for #builder {
                type Page = #page;
                type Item = #item;
                type Code = ErrorCode;

                const OPERATION: &'static Operation = &operation::#metadata;

                fn fetch(self) -> PageFuture<Self> {
                    Box::pin(self.send())
                }

                fn position(&self) -> Position {
                    #position
                }

                fn seek(&mut self, position: Position) {
                    #seek
                }

                fn marker<'a>(&self, page: &'a #page) -> Marker<'a> {
                    #marker
                }

                fn items(page: &#page) -> &[#item] {
                    &page.#items
                }

                fn into_items(page: #page) -> Vec<#item> {
                    page.#items
                }
            }
        };
        (streams, paged)
    }

    /// How the paging parameter at `path` is read (as an `Option` by value) and written.
    fn request_field(&self, path: &str) -> (TokenStream, TokenStream) {
        let in_body =
            self.operation().pagination.as_ref().map(|p| p.location) == Some(PagingLocation::Body);
        match path.rsplit_once('.') {
            Some((object, field)) if in_body => {
                let component = self.container().map(|(_, component)| component);
                let object = self.field(self.body_component(), object);
                let field = self.field(component.unwrap_or_default(), field);
                (
                    quote!(self.body.#object.as_ref().and_then(|#object| #object.#field.clone())),
                    quote!(self.body.#object.get_or_insert_default().#field),
                )
            }
            _ if in_body => {
                let field = self.field(self.body_component(), path);
                (quote!(self.body.#field.clone()), quote!(self.body.#field))
            }
            _ => {
                let argument = self.built.arguments.iter().find(|a| a.wire_name == path);
                let field = argument.map_or_else(|| format_ident!("{path}"), |a| a.ident.clone());
                let is_text = argument
                    .is_some_and(|argument| argument.ty.to_token_stream().to_string() == "String");
                let clone = is_text.then(|| quote!(.clone()));
                (quote!(self.#field #clone), quote!(self.#field))
            }
        }
    }

    /// How a path into a page is read, as an `Option`: a property, or one of an object in it.
    fn answer(&self, path: Option<&str>, convert: &TokenStream) -> TokenStream {
        let page = self.built.response.to_string();
        let path = path.unwrap_or_default();
        let Some((object, property)) = path.split_once('.') else {
            let field = self.field(&page, path);
            return quote!(page.#field #convert);
        };
        let inner = self.spec.component(&page).and_then(|page| page.properties.get(object));
        let inner = inner.and_then(Schema::component).unwrap_or_default();
        let (object, field) = (self.field(&page, object), self.field(inner, property));
        quote!(page.#object.as_ref().and_then(|#object| #object.#field #convert))
    }
}

fn count_range(schema: &Schema) -> Option<TokenStream> {
    let minimum = schema.min_items.unwrap_or(0);
    match schema.max_items {
        Some(maximum) => {
            let (minimum, maximum) =
                (Literal::usize_unsuffixed(minimum), Literal::usize_unsuffixed(maximum));
            Some(quote!(#minimum..=#maximum))
        }
        None if minimum > 0 => {
            let minimum = Literal::usize_unsuffixed(minimum);
            Some(quote!(#minimum..=usize::MAX))
        }
        None => None,
    }
}

fn paged_mentions(tokens: &TokenStream, ident: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(found) => found == ident,
        proc_macro2::TokenTree::Group(group) => paged_mentions(&group.stream(), ident),
        _ => false,
    })
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
