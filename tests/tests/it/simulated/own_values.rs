//! Values that a tenant has made itself, and no page lists.

use feishu_directory::ErrorCode;
use feishu_directory::contact::request::CreateUserRequired;
use feishu_directory::contact::{EmployeeType, UserIdType};
use org_vendor_sim::FeishuSim;

use super::operations::feishu;
use super::world::World;

/// Whom `employee_type` says to be of this type.
fn somebody(employee_type: EmployeeType) -> CreateUserRequired {
    CreateUserRequired {
        name: "Ada".to_owned(),
        mobile: "13011111111".to_owned(),
        department_ids: vec!["0".to_owned()],
        employee_type,
    }
}

#[tokio::test(start_paused = true)]
async fn a_tenants_own_types_of_employee_are_sent_and_come_back() {
    let builder =
        FeishuSim::builder().platform(|platform| platform.own_employee_types = vec![7, 8]);
    let world = World::new(builder).await;
    let contact = feishu(&world).contact();

    let seven = EmployeeType::from(7);
    let created = contact.create_user(somebody(seven.clone())).send().await.unwrap().into_data();
    let user = created.user.unwrap();
    assert_eq!(user.employee_type, Some(seven));
    let sent = world.pages().pop().unwrap().request;
    assert!(String::from_utf8_lossy(&sent.body).contains(r#""employee_type":7"#), "a number");

    // As a text as well, and as what an answer held.
    let id = user.open_id.unwrap();
    for own in [8.into(), EmployeeType::Unknown("7".to_owned())] {
        let update = contact.update_user(&id).user_id_type(UserIdType::OpenId);
        update.employee_type(EmployeeType::clone(&own)).send().await.unwrap();
        let found = contact.get_user(&id).send().await.unwrap().into_data().user.unwrap();
        assert_eq!(found.employee_type.and_then(|own| own.value()), own.value());
    }

    // What no tenant has is the vendor's to refuse.
    let error = contact.create_user(somebody(9.into())).send().await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::UserEmployeeTypeInvalid));
}
