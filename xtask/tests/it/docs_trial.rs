//! `docs draft --try`: what becomes of pages, each tried on its own.

use std::cell::RefCell;

use xtask::docs::draft::trial::{self, Tried};
use xtask::problem::{Place, Problem, Problems};
use xtask::spec::Spec;

use crate::docs_common::{COZE_PLAIN, COZE_STREAM, FEISHU, SPECS, elsewhere, spec};

type Generate<'g> = &'g dyn Fn(&Spec) -> Result<(), Problems>;

fn tried(pages: &[(&str, &str)], generate: Generate) -> Vec<Tried> {
    // Those of the pages below; each try reads all of them again.
    let specs = [0, 2].map(|index| SPECS[index]).map(|(file, text)| spec(file, text).spec);
    let pages = pages.iter().map(|(file, text)| ((*file).to_owned(), text.as_bytes().to_vec()));
    trial::run(&specs, &pages.collect::<Vec<_>>(), "2026-11-29", generate)
}

fn one(page: &str, generate: Generate) -> Tried {
    tried(&[("page.md", page)], generate).remove(0)
}

#[test]
fn each_page_is_tried_on_specs_of_its_own() {
    let unseen = elsewhere(COZE_PLAIN);
    let all =
        tried(&[("one.md", &unseen), ("two.md", "# A tide\n"), ("three.md", &unseen)], &|_| Ok(()));
    let names: Vec<&str> = all.iter().map(|tried| tried.page.as_str()).collect();
    assert_eq!(names, ["one.md", "two.md", "three.md"]);
    // The second time it is as new as the first.
    let outcomes: Vec<bool> = all.iter().map(Tried::is_whole).collect();
    assert_eq!(outcomes, [true, false, true], "{all:#?}");
    assert_eq!(all[0].notes, all[2].notes);
}

#[test]
fn code_is_made_of_the_spec_that_a_page_was_drafted_into() {
    let made = RefCell::new(Vec::new());
    let generate = |spec: &Spec| {
        // With the operation in it.
        made.borrow_mut()
            .push((spec.document.vendor.crate_name.clone(), spec.operations().count()));
        Ok(())
    };
    assert!(one(&elsewhere(COZE_PLAIN), &generate).is_whole());
    assert_eq!(made.take(), [("ports".to_owned(), 2)]);
    // Nothing is drafted of a page whose operation stands there already.
    assert!(one(COZE_PLAIN, &generate).is_whole());
    assert_eq!(made.take(), []);
}

#[test]
fn it_is_told_why_a_page_is_not_whole() {
    let well = |_: &Spec| Ok(());
    let guide = "---\ntitle: \"馆规\"\nsource_url: https://open.feishu.cn/document/rules\n\
                 last_remote_update: 2026-01-02\n---\n# 馆规\n\n借书要还。\n";
    let guide = one(guide, &well);
    assert!(guide.is_other && guide.remarks.is_none(), "{guide:?}");
    assert!(guide.refused.unwrap().contains("describes no operation"));

    let unknown = one("# A tide\n", &well);
    assert!(!unknown.is_other && unknown.remarks.is_none(), "{unknown:?}");
    assert!(unknown.refused.unwrap().contains("of no known format"));

    let stream = one(COZE_STREAM, &well);
    assert!(stream.remarks.is_some(), "{stream:?}");
    assert!(stream.refused.unwrap().contains("widen the dialect"));

    let ill = |spec: &Spec| {
        let (file, what) = (spec.file.clone(), "it has no words".to_owned());
        Err(Problem { file, place: Place::root(), what, expected: "some".to_owned() }.into())
    };
    let no_code = one(&elsewhere(COZE_PLAIN), &ill);
    assert_eq!((no_code.remarks, no_code.refused), (Some(0), None));
    assert!(no_code.codegen.unwrap().contains("it has no words"));

    let moody = elsewhere(FEISHU).replace("接口频率限制 |", "接口心情 | 好\n接口频率限制 |");
    let moody = one(&moody, &well);
    assert_eq!((moody.remarks, moody.refused, moody.codegen), (Some(1), None, None));
    // What no reader understands stands in the draft as waived, for a person to look at.
    assert_eq!(moody.check, Vec::<String>::new());
    // A limit of one value stands where a spec has no words for it.
    assert!(moody.deviations > 0 && moody.notes >= moody.deviations);
}
