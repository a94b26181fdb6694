//! Reads what progenitor's methods do: which argument goes where, under which name and type.
//!
//! The methods themselves are not kept. They send through a bare `reqwest::Client` and end in
//! statements that know no credentials, no envelope and no error but their own. What they decide
//! (names, Rust types, encodings) is read here, and `companions::requests` writes it down anew on
//! top of the runtime. A statement that is not known here stops the run.

use std::collections::HashMap;

use quote::ToTokens;
use syn::visit::{self, Visit};

use super::{Unexpected, expect_count};
use crate::spec::Spec;

/// One of progenitor's methods.
#[derive(Clone, Debug)]
pub struct BuiltOperation {
    /// The method's name, which is the `operationId`.
    pub id: String,
    /// Path parameters, then query parameters, as progenitor has them.
    pub arguments: Vec<Argument>,
    /// The body's type.
    pub body: Option<syn::Ident>,
    /// The type of a successful answer.
    pub response: syn::Ident,
}

/// A parameter as progenitor sees it.
#[derive(Clone, Debug)]
pub struct Argument {
    /// Its name in Rust.
    pub ident: syn::Ident,
    /// Its name on the wire.
    pub wire_name: String,
    /// Its type without `Option`, owned.
    pub ty: syn::Type,
}

pub(super) fn read(file: &syn::File, spec: &Spec) -> Result<Vec<BuiltOperation>, Unexpected> {
    let methods: HashMap<String, &syn::ImplItemFn> = file
        .items
        .iter()
        .filter_map(|item| match item {
            syn::Item::Impl(item) if item.trait_.is_none() => Some(item),
            _ => None,
        })
        .flat_map(|item| &item.items)
        .filter_map(|item| match item {
            syn::ImplItem::Fn(method) if method.sig.asyncness.is_some() => {
                Some((method.sig.ident.to_string(), method))
            }
            _ => None,
        })
        .collect();
    expect_count("operations", "methods", spec.operations().count(), methods.len())?;

    let mut operations = Vec::new();
    for at in spec.operations() {
        let id = &at.operation.id;
        let method = methods
            .get(id)
            .ok_or_else(|| Unexpected::new(format_args!("progenitor makes no method `{id}`")))?;
        let statements = Statements::of(method)?;
        if statements.verb != at.method.to_lowercase() {
            return Err(Unexpected::new(format_args!(
                "progenitor sends `{id}` with `{}`",
                statements.verb
            )));
        }
        let operation = operation(method, &statements)?;
        let expected: Vec<&str> = at.operation.parameters.iter().map(|p| p.name.as_str()).collect();
        for name in &expected {
            if !operation.arguments.iter().any(|argument| argument.wire_name == *name) {
                return Err(Unexpected::new(format_args!(
                    "progenitor does not send `{name}` in `{id}`"
                )));
            }
        }
        expect_count("operations", "parameters", expected.len(), operation.arguments.len())?;
        operations.push(operation);
    }
    Ok(operations)
}

fn operation(
    method: &syn::ImplItemFn,
    statements: &Statements,
) -> Result<BuiltOperation, Unexpected> {
    let id = method.sig.ident.to_string();
    let mut operation = BuiltOperation {
        response: response_type(&method.sig.output)
            .ok_or_else(|| Unexpected::new(format_args!("`{id}` returns an unknown type")))?,
        id,
        arguments: Vec::new(),
        body: None,
    };
    for input in &method.sig.inputs {
        let syn::FnArg::Typed(argument) = input else { continue };
        let syn::Pat::Ident(pattern) = &*argument.pat else { continue };
        let ident = pattern.ident.clone();
        let ty = owned(&argument.ty);
        if ident == "body" && statements.sends_body {
            operation.body = last_ident(&ty);
            continue;
        }
        let Some(wire_name) = statements.wire_name(&ident) else {
            return Err(Unexpected::new(format_args!(
                "progenitor takes `{ident}` in `{}` and does not send it",
                operation.id
            )));
        };
        operation.arguments.push(Argument { ident, wire_name, ty });
    }
    if statements.sends_body && operation.body.is_none() {
        return Err(Unexpected::new(format_args!("the body of `{}` has no type", operation.id)));
    }
    Ok(operation)
}

/// What the statements of a method say about the request.
#[derive(Debug, Default)]
struct Statements {
    verb: String,
    /// (wire name, argument) of `.query(&QueryParam::new("wire name", &argument))`.
    query: Vec<(String, String)>,
    /// Arguments of `encode_path(&argument.to_string())`.
    path: Vec<String>,
    sends_body: bool,
    api_version: bool,
    unknown: Option<String>,
}

impl Statements {
    fn of(method: &syn::ImplItemFn) -> Result<Self, Unexpected> {
        let mut statements = Self::default();
        statements.visit_impl_item_fn(method);
        if let Some(unknown) = &statements.unknown {
            return Err(Unexpected::new(format_args!(
                "progenitor calls `{unknown}` in `{}`, which no pass knows",
                method.sig.ident
            )));
        }
        // The header is left out on purpose: it is meant for one kind of server, and none of ours.
        // If progenitor stops sending it, this comment and the check go.
        if !statements.api_version {
            return Err(Unexpected::new("progenitor no longer sends a header `api-version`"));
        }
        Ok(statements)
    }

    fn wire_name(&self, ident: &syn::Ident) -> Option<String> {
        let name = ident.to_string();
        let in_query = self.query.iter().find(|(_, argument)| *argument == name);
        if let Some((wire_name, _)) = in_query {
            return Some(wire_name.clone());
        }
        self.path
            .contains(&name)
            .then(|| name.trim_start_matches("r#").trim_end_matches('_').to_owned())
    }
}

impl<'ast> Visit<'ast> for Statements {
    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        visit::visit_expr_method_call(self, call);
        let name = call.method.to_string();
        // `self.client.post(url)` sends; `self.post(&result, …)` is a hook.
        let sends = call.receiver.to_token_stream().to_string() == "self . client";
        match name.as_str() {
            "get" | "post" | "put" | "patch" | "delete" if sends => self.verb = name,
            "query" => match call.args.first().and_then(query_parameter) {
                Some(parameter) => self.query.push(parameter),
                None => self.unknown = Some(call.to_token_stream().to_string()),
            },
            "json" => self.sends_body = true,
            // The rest of the request, and the seam that replaces it.
            "header" | "headers" | "append" | "build" | "pre" | "exec" | "post" | "status"
            | "as_u16" | "to_string" => {}
            _ => self.unknown = Some(name),
        }
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        visit::visit_expr_call(self, call);
        let is_version = |e: &syn::Expr| e.to_token_stream().to_string() == "\"api-version\"";
        self.api_version |= call.args.first().is_some_and(is_version);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if !call.path.is_ident("format") {
            return;
        }
        let parse = syn::punctuated::Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated;
        let Ok(arguments) = call.parse_body_with(parse) else {
            self.unknown = Some(call.to_token_stream().to_string());
            return;
        };
        for argument in &arguments {
            if let syn::Expr::Call(call) = argument
                && let Some(syn::Expr::Reference(reference)) = call.args.first()
                && let syn::Expr::MethodCall(to_string) = &*reference.expr
                && let syn::Expr::Path(path) = &*to_string.receiver
                && let Some(ident) = path.path.get_ident()
            {
                self.path.push(ident.to_string());
            }
        }
    }
}

/// `&progenitor_client::QueryParam::new("wire name", &argument)`.
fn query_parameter(argument: &syn::Expr) -> Option<(String, String)> {
    let syn::Expr::Reference(reference) = argument else { return None };
    let syn::Expr::Call(call) = &*reference.expr else { return None };
    let mut arguments = call.args.iter();
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(name), .. }) = arguments.next()? else {
        return None;
    };
    let syn::Expr::Reference(value) = arguments.next()? else { return None };
    let syn::Expr::Path(path) = &*value.expr else { return None };
    Some((name.value(), path.path.get_ident()?.to_string()))
}

/// `Option<&'a str>` and `&'a str` as `String`, `Option<types::Kind>` as `Kind`.
fn owned(ty: &syn::Type) -> syn::Type {
    match ty {
        syn::Type::Reference(reference) => owned(&reference.elem),
        syn::Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return ty.clone() };
            if last.ident == "Option"
                && let syn::PathArguments::AngleBracketed(arguments) = &last.arguments
                && let Some(syn::GenericArgument::Type(inner)) = arguments.args.first()
            {
                return owned(inner);
            }
            if last.ident == "str" {
                return syn::parse_quote!(String);
            }
            let last = last.clone();
            syn::parse_quote!(#last)
        }
        other => other.clone(),
    }
}

fn last_ident(ty: &syn::Type) -> Option<syn::Ident> {
    match ty {
        syn::Type::Path(path) => Some(path.path.segments.last()?.ident.clone()),
        _ => None,
    }
}

/// `T` of `Result<ResponseValue<types::T>, Error<…>>`.
fn response_type(output: &syn::ReturnType) -> Option<syn::Ident> {
    let syn::ReturnType::Type(_, ty) = output else { return None };
    let inner = |ty: &syn::Type| -> Option<syn::Type> {
        let syn::Type::Path(path) = ty else { return None };
        let syn::PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments
        else {
            return None;
        };
        match arguments.args.first()? {
            syn::GenericArgument::Type(inner) => Some(inner.clone()),
            _ => None,
        }
    };
    last_ident(&inner(&inner(ty)?)?)
}
