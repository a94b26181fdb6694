//! Runs progenitor, and turns its panics into errors.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use openapiv3::OpenAPI;
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle, TypeImpl};

use crate::problem::{Place, Problem};
use crate::spec::{Name, Sides, Spec, model::Schema};

/// The panic hook is the whole process's; two runs at once must not restore each other's.
static PANIC_HOOK: Mutex<()> = Mutex::new(());

/// Lets progenitor read `lowered`; typify's types are in the generator afterwards. The code that it
/// makes is not kept: it sends through a bare `reqwest::Client` and knows no credentials, no envelope
/// and no error but its own.
pub(super) fn run(spec: &Spec, lowered: &OpenAPI, sides: &Sides<'_>) -> Result<Generator, Problem> {
    let mut settings = GenerationSettings::default();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_tag(TagStyle::Merged)
        .with_map_type("::std::collections::BTreeMap");
    for name in sides.all() {
        if spec.component(name).is_some_and(Schema::is_enum) {
            let word = Name::of(name).type_word();
            settings.with_replacement(&word, &word, [TypeImpl::Display].into_iter());
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
    let result = catch_unwind(AssertUnwindSafe(|| {
        let mut generator = Generator::new(&settings);
        generator.generate_tokens(lowered).map(|_| generator)
    }));
    std::panic::set_hook(hook);
    drop(guard);

    match result {
        Ok(Ok(generator)) => Ok(generator),
        Ok(Err(error)) => Err(refused(error.to_string())),
        Err(panic) => {
            let said = panic.downcast_ref::<String>().cloned();
            let said = said.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string));
            Err(refused(said.unwrap_or_else(|| "it gave no reason".into())))
        }
    }
}
