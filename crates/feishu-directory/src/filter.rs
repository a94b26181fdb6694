//! Filters as a person writes them: the vendor wants JSON inside a string, callers do not.

use serde_json::Value;

use crate::directory::{Condition, Filter, FilterField, FilterOperator};

impl Filter {
    /// The direct children of a department; the root department is `"0"`.
    ///
    /// The ID is of the kind that
    /// [`department_id_type`](crate::directory::request::FilterDepartments::department_id_type) names.
    ///
    /// ```
    /// use feishu_directory::directory::Filter;
    ///
    /// let filter = Filter::children_of("0");
    /// assert_eq!(filter.conditions[0].value, r#""0""#);
    /// ```
    pub fn children_of(department_id: impl Into<String>) -> Self {
        Self::new([Condition::equals(FilterField::ParentDepartmentId, department_id)])
    }

    /// The departments of which a field has one of the values: at most 100, each of at most 64
    /// characters.
    ///
    /// The department page says that `in` cannot be used with the parent's ID, and the vendor's page
    /// on filters says that it can. If a tenant refuses it, the error's code is
    /// [`FilterOperatorUnsupported`](crate::ErrorCode::FilterOperatorUnsupported).
    ///
    /// ```
    /// use feishu_directory::directory::{Filter, FilterField};
    ///
    /// let filter = Filter::any_of(FilterField::ParentDepartmentId, ["od-1", "od-2"]);
    /// assert_eq!(filter.conditions[0].value, r#"["od-1","od-2"]"#);
    /// ```
    pub fn any_of(field: FilterField, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self::new([Condition::any_of(field, values)])
    }

    /// Adds a condition; all conditions of a filter must hold, and there can be at most 10.
    ///
    /// ```
    /// use feishu_directory::directory::{Condition, Filter, FilterField};
    ///
    /// let condition = Condition::any_of(FilterField::ParentDepartmentId, ["0", "od-1"]);
    /// let filter = Filter::children_of("0").and(condition);
    /// assert_eq!(filter.conditions.len(), 2);
    /// ```
    #[must_use]
    pub fn and(mut self, condition: Condition) -> Self {
        self.conditions.push(condition);
        self
    }
}

impl Condition {
    /// The field has this value, of at most 64 characters.
    ///
    /// ```
    /// use feishu_directory::directory::{Condition, FilterField};
    ///
    /// let condition = Condition::equals(FilterField::ParentDepartmentId, "od-1");
    /// assert_eq!(condition.value, r#""od-1""#);
    /// ```
    pub fn equals(field: FilterField, value: impl Into<String>) -> Self {
        Self::new(field, FilterOperator::Equals, Value::from(value.into()).to_string())
    }

    /// The field has one of these values: at most 100, each of at most 64 characters.
    ///
    /// ```
    /// use feishu_directory::directory::{Condition, FilterField};
    ///
    /// let condition = Condition::any_of(FilterField::ParentDepartmentId, ["od-1", "od-2"]);
    /// assert_eq!(condition.value, r#"["od-1","od-2"]"#);
    /// ```
    pub fn any_of(field: FilterField, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let values: Vec<String> = values.into_iter().map(Into::into).collect();
        Self::new(field, FilterOperator::AnyOf, Value::from(values).to_string())
    }
}
