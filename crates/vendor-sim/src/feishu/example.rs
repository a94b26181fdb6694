//! The organisation that is there when a test gives none: small, with something of everything.

use super::{
    Avatar, Choice, CollaborationTenant, CustomValue, DataSource, Department, Employee,
    Organization, Phone, Text, Unit, Url,
};

/// A small organisation, with the IDs of the documented examples.
pub(super) fn organization() -> Organization {
    let text = |chinese: &str, japanese: &str, english: &str| {
        Text::from(chinese)
            .translation("zh_cn", chinese)
            .translation("ja_jp", japanese)
            .translation("en_us", english)
    };
    Organization::new()
        .employees(["u273y71", "u273y72", "u273y73", "u273y74"].map(Employee::new))
        .departments([
            Department::new("h12921")
                .open_id("od-4e6ac4d14bcd5071a37a39de902c7141")
                .name(text("销售部", "営業部", "Sales"))
                .leader("u273y71")
                .deputy("u273y72")
                .members(["u273y71", "u273y72"])
                .further_members(98)
                .order_weight(10)
                .custom_field(
                    "C-1000001",
                    CustomValue::Text(text("成本中心", "原価センター", "Cost centre")),
                )
                .custom_field(
                    "C-1000002",
                    CustomValue::Url(Url::new(
                        text("手册", "手引き", "Handbook"),
                        "https://intranet.example",
                    )),
                )
                .custom_field("C-1000003", CustomValue::Enumeration(Choice::text("1")))
                .custom_field("C-1000004", CustomValue::Person("u273y73".to_owned()))
                .custom_field(
                    "C-1000005",
                    CustomValue::Phone(Phone::new("18812345678").extension("234234234")),
                )
                .custom_field(
                    "C-1000006",
                    CustomValue::MultiEnumeration(vec!["1".to_owned(), "2".to_owned()]),
                )
                .custom_field(
                    "C-1000007",
                    CustomValue::PersonList(vec!["u273y73".to_owned(), "u273y74".to_owned()]),
                ),
            Department::new("h12922")
                .parent("h12921")
                .name(text("华东区", "華東", "East China"))
                .leader("u273y73")
                .members(["u273y73"])
                .order_weight(20)
                .data_source(DataSource::PeopleEnterprise),
            Department::new("h12923")
                .parent("h12922")
                .name(text("上海", "上海", "Shanghai"))
                .further_members(7)
                .order_weight("last")
                .enabled(false)
                .data_source(DataSource::Scim),
            Department::new("h12924")
                .name(text("研究部", "研究部", "Research"))
                .members(["u273y74"])
                .order_weight(20),
        ])
        .units([Unit::new("BU121").departments(["h12921", "h12922", "h12923"]), Unit::new("BU122")])
        .collaboration_tenants([
            CollaborationTenant::new("121s121234df")
                .connect_time(1_724_296_400)
                .avatar(Avatar::below("https://pictures.example/121s121234df"))
                .name(text("远方航运", "遠方海運", "Far Shipping"))
                .short_name("Far"),
            CollaborationTenant::new("121s121234e0")
                .connect_time(1_724_296_500)
                .brand("lark")
                .name("Near Press"),
        ])
}
