//! What typify decided: the types by name, and the name and type of each of their fields.

use std::collections::HashMap;

use heck::ToSnakeCase;
use openapiv3::OpenAPI;
use typify::{Type, TypeDetails, TypeId, TypeSpace};

use super::{Int, Ty, progenitor};
use crate::problem::{Place, Problem};
use crate::spec::{
    Name, Sides, Spec,
    model::{Kind, Schema},
};

/// The name and the type of a property.
#[derive(Clone, Debug)]
pub(super) struct Decided {
    pub(super) ident: String,
    pub(super) ty: Ty,
}

/// What typify decided, by component and key.
#[derive(Debug)]
pub(super) struct Decisions<'a> {
    spec: &'a Spec,
    /// By the name that typify knows.
    objects: HashMap<String, HashMap<String, Decided>>,
    /// The components by the name that typify knows.
    names: HashMap<String, Name>,
}

impl<'a> Decisions<'a> {
    /// Lets progenitor and typify decide.
    pub(super) fn made(
        spec: &'a Spec,
        document: &OpenAPI,
        sides: &Sides<'_>,
    ) -> Result<Self, Problem> {
        let generator = progenitor::run(spec, document, sides)?;
        let space = generator.get_type_space();
        let mut decisions = Self { spec, objects: HashMap::new(), names: HashMap::new() };
        for written in spec.document.components.schemas.keys() {
            let name = Name::of(written);
            decisions.names.insert(name.type_word(), name);
        }
        let structs: HashMap<String, Type<'_>> = space
            .iter_types()
            .filter(|ty| matches!(ty.details(), TypeDetails::Struct(_)))
            .map(|ty| (ty.name(), ty))
            .collect();
        let schemas = document.components.iter().flat_map(|components| &components.schemas);
        for (name, schema) in schemas {
            let openapiv3::ReferenceOr::Item(schema) = schema else { continue };
            let openapiv3::SchemaKind::Type(openapiv3::Type::Object(object)) = &schema.schema_kind
            else {
                continue;
            };
            let Some(ty) = structs.get(name) else {
                return Err(decisions.unexpected(format!("typify makes no struct `{name}`")));
            };
            let fields = decisions.fields(space, name, ty, object.properties.keys())?;
            decisions.objects.insert(name.clone(), fields);
        }
        Ok(decisions)
    }

    /// Whether typify knows a component by this name.
    pub(super) fn is_component(&self, word: &str) -> bool {
        self.names.contains_key(word)
    }

    /// The property `key` of the component `name`.
    pub(super) fn property(&self, name: &str, key: &str) -> Result<&Decided, Problem> {
        let word = Name::of(name).type_word();
        let decided = self.objects.get(&word).and_then(|object| object.get(key));
        decided.ok_or_else(|| self.unexpected(format!("typify makes no field for `{name}.{key}`")))
    }

    /// The type of a schema that stands alone, and not in a property: its parts have names, or are decided as
    /// everywhere.
    pub(super) fn of(&self, schema: &Schema) -> Result<Ty, Problem> {
        let inner = |schema: &Schema| self.of(schema).map(Box::new);
        Ok(match (schema.component(), schema.kind) {
            (Some(name), _) if self.spec.component(name).is_some_and(Schema::is_enum) => {
                Ty::Enum(Name::of(name))
            }
            (Some(name), _) => Ty::Struct(Name::of(name)),
            (None, Some(Kind::Array)) => match &schema.items {
                Some(items) => Ty::List(inner(items)?),
                None => return Err(self.unexpected("a list without items".into())),
            },
            (None, Some(Kind::Object)) => match schema.map_value() {
                Some(values) => Ty::Map(inner(values)?),
                None => Ty::Free,
            },
            (None, Some(Kind::Integer)) => Ty::Int(Int::I64),
            (None, Some(Kind::Number)) => Ty::Float,
            (None, Some(Kind::Boolean)) => Ty::Bool,
            (None, Some(Kind::String) | None) => Ty::Text,
        })
    }

    fn fields<'k>(
        &self,
        space: &TypeSpace,
        name: &str,
        ty: &Type<'_>,
        keys: impl Iterator<Item = &'k String>,
    ) -> Result<HashMap<String, Decided>, Problem> {
        let TypeDetails::Struct(item) = ty.details() else { return Ok(HashMap::new()) };
        let keys: Vec<&String> = keys.collect();
        let fields: Vec<_> = item.properties_info().collect();
        if keys.len() != fields.len() {
            return Err(self.unexpected(format!(
                "typify makes {} fields of the {} properties of `{name}`",
                fields.len(),
                keys.len()
            )));
        }
        // Typify tells fields without their keys: they have the same letters.
        let letters = |name: &str| -> String {
            name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let mut decided = HashMap::new();
        for key in keys {
            let alike = || fields.iter().filter(|field| letters(field.name) == letters(key));
            let snake = key.to_snake_case();
            // Of `ab` and `a_b`, each has its own.
            let exact = alike().find(|field| field.name.trim_end_matches('_') == snake);
            let Some(field) = exact.or_else(|| alike().next()) else {
                return Err(self.unexpected(format!("typify makes no field for `{name}.{key}`")));
            };
            let ty = self.ty(space, &field.type_id, &format!("{name}.{key}"))?;
            decided.insert(key.clone(), Decided { ident: field.name.to_owned(), ty });
        }
        Ok(decided)
    }

    /// The type without the `Option` around it: what may be missing, the spec says.
    fn ty(&self, space: &TypeSpace, id: &TypeId, place: &str) -> Result<Ty, Problem> {
        let unexpected = |what: &str| self.unexpected(format!("`{place}` becomes {what}"));
        let ty = space.get_type(id).map_err(|error| unexpected(&error.to_string()))?;
        let inner = |id: &TypeId| self.ty(space, id, place).map(Box::new);
        Ok(match ty.details() {
            TypeDetails::Option(id) => *inner(&id)?,
            TypeDetails::Vec(id) => Ty::List(inner(&id)?),
            TypeDetails::Map(_, id) => match inner(&id)? {
                anything if *anything == Ty::Free => Ty::Free,
                value => Ty::Map(value),
            },
            TypeDetails::Box(id) => Ty::Boxed(inner(&id)?),
            TypeDetails::String => Ty::Text,
            TypeDetails::Struct(_) => match self.names.get(&ty.name()) {
                Some(name) => Ty::Struct(name.clone()),
                None => return Err(unexpected(&format!("`{}`, no component", ty.name()))),
            },
            TypeDetails::Builtin("bool") => Ty::Bool,
            TypeDetails::Builtin("u32") => Ty::Int(Int::U32),
            TypeDetails::Builtin("i64") => Ty::Int(Int::I64),
            TypeDetails::Builtin("f64") => Ty::Float,
            TypeDetails::Builtin("::serde_json::Value") => Ty::Free,
            TypeDetails::Builtin(word) if self.enumeration(word).is_some() => {
                self.enumeration(word).map_or(Ty::Text, |name| Ty::Enum(name.clone()))
            }
            _ => {
                return Err(unexpected(&format!(
                    "a type that no printer knows: {}",
                    ty.describe()
                )));
            }
        })
    }

    /// The enumeration that typify knows as `word`.
    fn enumeration(&self, word: &str) -> Option<&Name> {
        let name = self.names.get(word)?;
        self.spec.component(&name.to_string()).filter(|schema| schema.is_enum()).map(|_| name)
    }

    /// Typify does not make what the generator relies on.
    pub(super) fn unexpected(&self, what: String) -> Problem {
        Problem {
            file: self.spec.file.clone(),
            place: Place::root(),
            what,
            expected:
                "names and types as xtask/src/api/decided.rs knows them from typify; after an \
                       upgrade it has to be adapted"
                    .into(),
        }
    }
}
