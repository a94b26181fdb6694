//! Runs progenitor, and turns its panics into errors.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use openapiv3::OpenAPI;
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle, TypeImpl};

use super::lower::Sides;
use crate::problem::{Place, Problem};
use crate::spec::{Spec, model::Schema};

/// The panic hook is the whole process's; two runs at once must not restore each other's.
static PANIC_HOOK: Mutex<()> = Mutex::new(());

/// The code that progenitor makes of `lowered`. The positional style is asked for because it comes
/// without builders for every type: the request builders are our own.
pub fn run(spec: &Spec, lowered: &OpenAPI, sides: &Sides<'_>) -> Result<syn::File, Problem> {
    let mut settings = GenerationSettings::default();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_tag(TagStyle::Merged)
        .with_derive("PartialEq")
        .with_map_type("::std::collections::BTreeMap");
    for name in sides.all() {
        if spec.component(name).is_some_and(Schema::is_enum) {
            settings.with_replacement(name, name, [TypeImpl::Display].into_iter());
        }
    }

    let refused = |what: String| Problem {
        file: spec.file.clone(),
        place: Place::root(),
        what: format!("progenitor, the generator underneath, refuses the spec: {what}"),
        expected: "a spec within the dialect of specs/README.md; if it is, the lint has a gap"
            .into(),
    };

    let guard = PANIC_HOOK.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let result =
        catch_unwind(AssertUnwindSafe(|| Generator::new(&settings).generate_tokens(lowered)));
    std::panic::set_hook(hook);
    drop(guard);

    let tokens = match result {
        Ok(Ok(tokens)) => tokens,
        Ok(Err(error)) => return Err(refused(error.to_string())),
        Err(panic) => {
            let said = panic.downcast_ref::<String>().cloned();
            let said = said.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string));
            return Err(refused(said.unwrap_or_else(|| "it gave no reason".into())));
        }
    };
    syn::parse2(tokens).map_err(|error| refused(format!("its output is not Rust: {error}")))
}
