//! Names and values for generated organisations.

use super::{
    Avatar, Choice, CollaborationTenant, CustomField, CustomValue, DataSource, Phone, Text, Url,
};

/// Kinds of departments in English, Chinese and Japanese.
const DEPARTMENTS: [[&str; 3]; 12] = [
    ["Sales", "销售部", "営業部"],
    ["Marketing", "市场部", "マーケティング部"],
    ["Finance", "财务部", "財務部"],
    ["Legal", "法务部", "法務部"],
    ["People", "人力资源部", "人事部"],
    ["Purchasing", "采购部", "購買部"],
    ["Logistics", "物流部", "物流部"],
    ["Production", "生产部", "製造部"],
    ["Research", "研究部", "研究部"],
    ["Design", "设计部", "デザイン部"],
    ["Support", "客户支持部", "サポート部"],
    ["Security", "安全部", "セキュリティ部"],
];

/// Kinds of companies in English, Chinese and Japanese.
const COMPANIES: [[&str; 3]; 6] = [
    ["Shipping", "航运", "海運"],
    ["Textiles", "纺织", "繊維"],
    ["Instruments", "仪器", "計器"],
    ["Foods", "食品", "食品"],
    ["Press", "出版社", "出版"],
    ["Motors", "汽车", "自動車"],
];

fn pick<T>(list: &[T], number: u64) -> &T {
    // The remainder is below the length.
    &list[(number % list.len() as u64) as usize]
}

/// A name in three languages, with a number that no other has.
fn numbered([english, chinese, japanese]: &[&str; 3], nth: u64) -> Text {
    Text::from(format!("{english} {nth}"))
        .translation("zh_cn", format!("{chinese}{nth}"))
        .translation("ja_jp", format!("{japanese}{nth}"))
        .translation("en_us", format!("{english} {nth}"))
}

/// The name of a department.
pub(super) fn department_name(number: u64, nth: u64) -> Text {
    numbered(pick(&DEPARTMENTS, number >> 8), nth)
}

/// Where a department's data comes from.
pub(super) fn data_source(number: u64) -> DataSource {
    *pick(&[DataSource::AdminConsole, DataSource::PeopleEnterprise, DataSource::Scim], number >> 16)
}

/// A custom field; seven departments in a row have one of each type.
pub(super) fn custom_field(nth: u64, number: u64, [one, other]: [String; 2]) -> CustomField {
    let option = |number: u64| (number % 5 + 1).to_string();
    let value = match nth % 7 {
        0 => {
            CustomValue::Text(numbered(&["Cost centre", "成本中心", "原価センター"], number % 1000))
        }
        1 => CustomValue::Url(Url::new("Handbook", format!("https://intranet.example/d{nth}"))),
        2 => CustomValue::Enumeration(match number.is_multiple_of(2) {
            true => Choice::text(option(number)),
            false => Choice::image(option(number)),
        }),
        3 => CustomValue::Person(one),
        4 => CustomValue::Phone(
            Phone::new(format!("188{:08}", number % 100_000_000)).extension(option(number)),
        ),
        5 => CustomValue::MultiEnumeration(vec![option(number), option(number + 1)]),
        _ => CustomValue::PersonList(vec![one, other]),
    };
    CustomField::new(format!("C-{}", 1_000_001 + nth % 7), value)
}

/// An associated organisation.
pub(super) fn tenant(number: u64, nth: u64) -> CollaborationTenant {
    let key = format!("{number:016x}");
    let name = numbered(pick(&COMPANIES, number >> 8), nth + 1);
    CollaborationTenant::new(&key)
        .connect_time(1_600_000_000 + (number % 100_000_000) as i64)
        .avatar(Avatar::below(&format!("https://pictures.example/{key}")))
        .brand(*pick(&["feishu", "lark"], number >> 16))
        .short_name(name.default_value.as_str())
        .name(name)
}
