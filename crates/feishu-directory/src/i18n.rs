//! Texts in the reader's language.

use crate::I18nText;

impl I18nText {
    /// The text in a language such as `en_us`, or the default text where there is no translation.
    ///
    /// ```
    /// use feishu_directory::I18nText;
    ///
    /// let mut name = I18nText::default();
    /// name.default_value = Some("Vertrieb".to_owned());
    /// name.i18n_value = Some([("en_us".to_owned(), "Sales".to_owned())].into());
    /// assert_eq!(name.text("en_us"), Some("Sales"));
    /// assert_eq!(name.text("ja_jp"), Some("Vertrieb"));
    /// ```
    pub fn text(&self, language: &str) -> Option<&str> {
        let translation = self.i18n_value.as_ref().and_then(|texts| texts.get(language));
        translation.or(self.default_value.as_ref()).map(String::as_str)
    }
}
