//! What a listing needs: where it is in the request and in the answer.

use indexmap::IndexMap;

use super::decided::Decisions;
use super::types::nullable;
use super::{Answer, DataPath, End, Input, Listing, Lists, Paging, Role, Struct, Ty, Type};
use crate::problem::Problem;
use crate::spec::model::{Pagination, PagingResponse, PagingStyle};
use crate::spec::{Name, OperationAt, Spec};

/// What comes back from an operation.
pub(super) fn answer(
    spec: &Spec,
    decisions: &Decisions<'_>,
    types: &IndexMap<Name, Type>,
    at: &OperationAt<'_>,
    inputs: &[Input],
) -> Result<Answer, Problem> {
    let Some(schema) = spec.payload(at.operation).schema() else { return Ok(Answer::Nothing) };
    match &at.operation.pagination {
        None => Ok(Answer::Data(nullable(spec, &decisions.of(schema)?))),
        Some(paging) => {
            let data = Name::of(schema.component().unwrap_or_default());
            let reader = Reader { decisions, types, id: &at.operation.id, data, inputs };
            reader.listing(paging).map(Answer::List)
        }
    }
}

struct Reader<'a> {
    decisions: &'a Decisions<'a>,
    types: &'a IndexMap<Name, Type>,
    id: &'a str,
    data: Name,
    inputs: &'a [Input],
}

impl Reader<'_> {
    fn listing(&self, paging: &Pagination) -> Result<Listing, Problem> {
        let response = &paging.response;
        let page = self.structure(&self.data)?;
        let list = |key: &str| {
            let field = page.fields.iter().find(|field| field.key == key);
            match field.map(|field| (field, &field.ty)) {
                Some((field, Ty::List(item))) => Ok((field.ident.clone(), (**item).clone())),
                _ => Err(self.missing(&format!("list at `{key}`"))),
            }
        };
        let lists = match &response.items {
            Some(items) => {
                let (field, item) = list(items)?;
                Lists::One { field, item }
            }
            None => {
                let fields = response.all_lists().map(|key| Ok(list(key)?.0));
                Lists::Several(fields.collect::<Result<_, Problem>>()?)
            }
        };
        let position = self.inputs.iter().position(|input| input.role == Role::Position);
        let position = position.ok_or_else(|| self.missing("an input that moves it on"))?;
        let size = self.inputs.iter().position(|input| input.role == Role::Size);
        let default_size = size.and_then(|size| {
            let default = self.inputs[size].doc.default.as_ref();
            let default = default.and_then(|size| u32::try_from(size.as_u64()?).ok());
            self.inputs[size].fallback.or(default)
        });
        let paging = match paging.style {
            PagingStyle::Token => {
                let more = response.more.as_deref().map(|more| self.path(more)).transpose()?;
                Paging::Token {
                    next: self.path(response.next.as_deref().unwrap_or_default())?,
                    more,
                }
            }
            PagingStyle::Page => {
                Paging::Number { first: paging.first.unwrap_or_default(), end: self.end(response)? }
            }
            PagingStyle::Offset => Paging::Offset { end: self.end(response)? },
        };
        Ok(Listing { page: self.data.clone(), lists, position, size, default_size, paging })
    }

    fn end(&self, response: &PagingResponse) -> Result<End, Problem> {
        Ok(match (&response.total, &response.more) {
            (Some(total), _) => End::Total(self.path(total)?),
            (None, Some(more)) => End::More(self.path(more)?),
            (None, None) => End::EmptyPage,
        })
    }

    /// The spec's dotted path as a path of fields.
    fn path(&self, dotted: &str) -> Result<DataPath, Problem> {
        let mut object = self.structure(&self.data)?;
        let mut path = Vec::new();
        let mut keys = dotted.split('.').peekable();
        while let Some(key) = keys.next() {
            let field = object.fields.iter().find(|field| field.key == key);
            let field = field.ok_or_else(|| self.missing(&format!("`{dotted}`")))?;
            path.push(field.ident.clone());
            if keys.peek().is_some() {
                let Ty::Struct(name) = field.ty.unboxed() else {
                    return Err(self.missing(&format!("an object on the way to `{dotted}`")));
                };
                object = self.structure(name)?;
            }
        }
        Ok(DataPath(path))
    }

    fn structure(&self, name: &Name) -> Result<&Struct, Problem> {
        match self.types.get(name) {
            Some(Type::Struct(item)) => Ok(item),
            _ => Err(self.missing(&format!("an object `{name}`"))),
        }
    }

    /// The lint has let something pass.
    fn missing(&self, what: &str) -> Problem {
        self.decisions.unexpected(format!("the listing `{}` has no {what}", self.id))
    }
}
