//! What a listing needs: where it is in the request and in the answer.

use indexmap::IndexMap;

use super::decided::Decisions;
use super::{Answer, DataPath, Input, Listing, Paging, Role, Struct, Ty, Type};
use crate::problem::Problem;
use crate::spec::model::{Pagination, PagingStyle};
use crate::spec::{Name, OperationAt, Spec};

/// What comes back from an operation.
pub(super) fn answer(
    spec: &Spec,
    decisions: &Decisions<'_>,
    types: &IndexMap<Name, Type>,
    at: &OperationAt<'_>,
    inputs: &[Input],
) -> Result<Answer, Problem> {
    let data = Name::of(spec.data_component(at.operation).unwrap_or_default());
    match &at.operation.pagination {
        None => Ok(Answer::Data(Ty::Struct(data))),
        Some(paging) => {
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
        let field = page.fields.iter().find(|field| field.key == response.items);
        let Some((field, Ty::List(item))) = field.map(|field| (field, &field.ty)) else {
            return Err(self.missing(&format!("a list of items at `{}`", response.items)));
        };
        let size = self.input(Role::Size)?;
        let position = self.input(Role::Position)?;
        let default = self.inputs[size].doc.default.as_ref();
        let default = default.and_then(|size| u32::try_from(size.as_u64()?).ok());
        let default_size = self.inputs[size].fallback.or(default);
        let paging = match paging.style {
            PagingStyle::Token => Paging::Token {
                next: self.path(response.next.as_deref())?,
                more: self.path(response.more.as_deref())?,
            },
            PagingStyle::Page => Paging::Number {
                first: paging.first.unwrap_or_default(),
                total: self.path(response.total.as_deref())?,
            },
        };
        Ok(Listing {
            page: self.data.clone(),
            items: field.ident.clone(),
            item: (**item).clone(),
            position,
            size,
            default_size,
            paging,
        })
    }

    fn input(&self, role: Role) -> Result<usize, Problem> {
        let place = self.inputs.iter().position(|input| input.role == role);
        place.ok_or_else(|| self.missing(&format!("an input in the role {role:?}")))
    }

    /// The spec's dotted path as a path of fields.
    fn path(&self, dotted: Option<&str>) -> Result<DataPath, Problem> {
        let dotted = dotted.unwrap_or_default();
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
