//! What the generated crates offer, in outline: every item and every signature, without comments and
//! bodies. The files themselves are committed and compared byte by byte (`codegen --check`); this is
//! the part of a change that users feel.

use std::path::Path;

use syn::visit_mut::{self, VisitMut};

#[test]
fn the_crates_offer_what_they_did() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    for entry in std::fs::read_dir(root.join("specs")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        let file = Path::new("specs").join(path.file_name().unwrap());
        let spec = xtask::spec::Spec::read(root, &file).unwrap();
        for generated in xtask::codegen::generate(&spec).unwrap() {
            let name = generated.path.strip_prefix("crates").unwrap().display().to_string();
            let name = name.replace("/src/generated/", "__").replace('/', "__");
            insta::assert_snapshot!(name, outline(&generated.contents));
        }
    }
}

fn outline(code: &str) -> String {
    let mut file = syn::parse_file(code).unwrap();
    Outline.visit_file_mut(&mut file);
    prettyplease::unparse(&file)
}

struct Outline;

impl VisitMut for Outline {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<syn::Attribute>) {
        attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    }

    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        block.stmts.clear();
    }

    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        visit_mut::visit_item_mod_mut(self, module);
    }
}
