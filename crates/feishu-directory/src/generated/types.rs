// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use std::collections::BTreeMap;

use vendor_client_core::plumbing::object;

/// A text with its translations.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct I18nText {
    /// The text to use where no translation fits.
    pub default_value: Option<String>,
    /// The translations by language; the documented keys are `zh_cn`, `ja_jp` and `en_us`.
    pub i18n_value: Option<BTreeMap<String, String>>,
}

object!(I18nText; default_value, i18n_value as map);
