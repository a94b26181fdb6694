//! `::std::option::Option<T>` becomes `Option<T>`: generated code is read by people.

use syn::visit_mut::{self, VisitMut};

use super::Unexpected;

pub(super) fn run(file: &mut syn::File) -> Result<(), Unexpected> {
    let mut shorten = Shorten { shortened: 0 };
    shorten.visit_file_mut(file);
    if shorten.shortened == 0 {
        return Err(Unexpected::new("progenitor no longer writes absolute paths"));
    }
    Ok(())
}

struct Shorten {
    shortened: usize,
}

/// Absolute paths whose last segment is unambiguous where generated code uses it. The files that
/// need more than the prelude import it.
const PLAIN: [&str; 4] = ["Option", "String", "Vec", "BTreeMap"];

impl VisitMut for Shorten {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        let Some(last) = path.segments.last() else { return };
        if path.leading_colon.is_some() && PLAIN.iter().any(|name| last.ident == name) {
            let last = last.clone();
            path.leading_colon = None;
            path.segments = [last].into_iter().collect();
            self.shortened += 1;
        }
    }
}
