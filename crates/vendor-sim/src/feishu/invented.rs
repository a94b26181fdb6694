//! Names and values for generated organisations.

use super::employee::{Person, Unique};
use super::{
    Avatar, Choice, CollaborationTenant, CustomAttribute, CustomField, CustomValue, DataSource,
    Employee, Phone, Shared, SharedDepartment, SharedGroup, SharedUser, Text, Unit, Url,
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

/// Given names in English and Chinese.
const NAMES: [[&str; 2]; 10] = [
    ["Ada", "艾达"],
    ["Bao", "宝"],
    ["Chen", "晨"],
    ["Dora", "多拉"],
    ["Emil", "埃米尔"],
    ["Fang", "芳"],
    ["Goro", "五郎"],
    ["Hua", "华"],
    ["Ines", "伊内丝"],
    ["Jun", "军"],
];

const JOB_TITLES: [&str; 6] =
    ["Accountant", "Analyst", "Buyer", "Designer", "Engineer", "Translator"];

const CITIES: [(&str, &str); 4] =
    [("CN", "Shanghai"), ("CN", "Shenzhen"), ("JP", "Osaka"), ("SG", "Singapore")];

/// What a state calls a person.
pub(super) fn employee_id(person: Person) -> String {
    format!("e{}", person + 1)
}

/// A person without the IDs that the platform makes.
pub(super) fn person(number: u64, person: Person) -> Employee {
    let [english, chinese] = pick(&NAMES, number >> 8);
    let nth = person + 1;
    let (country, city) = *pick(&CITIES, number >> 16);
    let mut employee = Employee::new(employee_id(person))
        .name(
            Text::from(format!("{english} {nth}"))
                .translation("zh_cn", format!("{chinese}{nth}"))
                .translation("en_us", format!("{english} {nth}")),
        )
        .mobile(format!("+861{nth:010}"))
        .email(format!("e{nth}@example.com"))
        .job_number(format!("J{nth}"));
    employee.en_name = Some(format!("{english} {nth}"));
    // From 1 to 3; nobody is unknown.
    employee.gender = (number >> 24) as i64 % 3 + 1;
    employee.employment_type = match (number >> 32) % 8 {
        other @ 2..=5 => other as i64,
        _ => 1,
    };
    employee.join_time = Some(1_500_000_000 + (number % 200_000_000) as i64);
    employee.country = Some(country.to_owned());
    employee.city = Some(city.to_owned());
    employee.work_station = Some(Text::from(format!("F{}-{}", nth % 9 + 1, nth % 100)));
    employee.job_title = Some((*pick(&JOB_TITLES, number >> 40)).to_owned());
    employee
}

/// The one who may have this value.
pub(super) fn person_with(field: Unique, value: &str) -> Option<Person> {
    let digits = match field {
        Unique::Mobile => value.strip_prefix("+861")?,
        Unique::Email => value.strip_prefix('e')?.strip_suffix("@example.com")?,
        Unique::JobNumber => value.strip_prefix('J')?,
        Unique::EnterpriseEmail | Unique::ExtensionNumber => return None,
    };
    digits.parse::<u64>().ok()?.checked_sub(1)
}

/// A unit, without its departments.
pub(super) fn unit(index: u64) -> Unit {
    let nth = index + 1;
    Unit::new(format!("BU{nth}")).name(format!("Business unit {nth}")).unit_type("business_unit")
}

/// Custom fields of users.
pub(super) fn custom_attributes() -> Vec<CustomAttribute> {
    vec![
        CustomAttribute::new("C-2000001", "TEXT").name("en_us", "Nickname of the desk"),
        CustomAttribute::new("C-2000002", "HREF").name("en_us", "Home page"),
        CustomAttribute::new("C-2000003", "ENUMERATION")
            .name("en_us", "Size of T-shirt")
            .name("zh_cn", "T恤尺码")
            .option("s1", "small")
            .option("s2", "large"),
        CustomAttribute::new("C-2000004", "GENERIC_USER").name("en_us", "Mentor"),
    ]
}

/// What an associated organisation shares that was not told what to share.
pub(super) fn shared(tenant_key: &str) -> Shared {
    let id = |kind: &str, nth: usize| format!("{tenant_key}-{kind}{nth}");
    let departments = (0..6)
        .map(|nth| {
            let [english, chinese, _] = DEPARTMENTS[nth];
            let name = Text::from(english).translation("zh_cn", chinese);
            let mut department = SharedDepartment::new(id("d", nth), name);
            if nth >= 3 {
                department.parent = id("d", nth - 3);
            }
            department.leaders = vec![id("u", nth)];
            department
        })
        .collect();
    let users = (0..12).map(|nth: usize| {
        let [english, chinese] = NAMES[nth % NAMES.len()];
        let name = Text::from(format!("{english} {nth}")).translation("zh_cn", chinese);
        let mut user = SharedUser::new(id("u", nth), name);
        user.departments = vec![id("d", nth % 6)];
        user.leader = (nth >= 6).then(|| id("u", nth % 6));
        user.job_title = Some(JOB_TITLES[nth % JOB_TITLES.len()].to_owned());
        user
    });
    let mut group = SharedGroup::new(id("g", 0), "Contacts");
    group.users = vec![id("u", 0), id("u", 7)];
    let mut shared = Shared::default();
    (shared.departments, shared.users, shared.groups) = (departments, users.collect(), vec![group]);
    shared
}
