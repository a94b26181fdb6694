//! What the vendors refuse: the clients name the code, the scope, and whose mistake it is.

use client_tests::Failure;
use feishu_directory::directory::{DepartmentField, FieldError, Filter};
use feishu_directory::{AppCredentials, DepartmentIdType, Error, ErrorCode, StaticToken};
use org_vendor_sim::feishu::{App, Department, ErrorShape, UserToken};
use org_vendor_sim::{CozeSim, FeishuSim, OneAccessSim};
use vendor_client_core::Violation;

use super::operations::{coze, feishu, feishu_builder, one_access};
use super::world::World;

/// The three operations of Feishu, each called with valid parameters.
async fn call_all(client: &feishu_directory::Client) -> [Result<(), Error>; 3] {
    let filter =
        client.directory().filter_departments(Filter::children_of("0"), [DepartmentField::Name]);
    [
        client.contact().list_unit_departments("BU121").send().await.map(drop),
        client.trust_party().list_collaboration_tenants().send().await.map(drop),
        filter.send().await.map(drop),
    ]
}

const SCOPES: [&str; 3] =
    ["contact:unit:readonly", "trust_party:collaboration_rule:read", "directory:department:list"];

/// In the documented shape and in the one that the wire has; and no other operation is concerned.
#[tokio::test(start_paused = true)]
async fn a_missing_scope_is_named() {
    for shape in [ErrorShape::Documented, ErrorShape::Observed] {
        for (missing, scope) in SCOPES.iter().enumerate() {
            let others = SCOPES.iter().filter(|other| *other != scope).copied();
            let builder = FeishuSim::builder().scopes(others);
            let world = World::new(builder.platform(|platform| platform.error_shape = shape)).await;
            for (number, result) in call_all(&feishu(&world)).await.into_iter().enumerate() {
                if number != missing {
                    result.unwrap();
                    continue;
                }
                let error = result.unwrap_err();
                assert_eq!(error.code(), Some(&ErrorCode::AppScopeMissing));
                assert!(error.to_string().contains(scope), "{error}");
                let [Violation::Permission { scope: named, .. }] = error.violations() else {
                    panic!("{:?}", error.violations());
                };
                assert_eq!(named, scope);
            }
            assert_eq!(world.pages().len(), 3, "nothing is asked twice");
            assert_eq!(world.tokens(), 1, "another token would not help");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_scope_that_the_user_has_not_granted_is_named() {
    let world = World::new(FeishuSim::builder()).await;
    let token = world.sim.issue_user_token(UserToken::new().scopes(["something:else"]));
    let client = feishu_builder(&world).credentials(StaticToken::new(token)).build().unwrap();
    let [unit, tenants, departments] = call_all(&client).await.map(Result::unwrap_err);
    for (error, scope) in [(tenants, SCOPES[1]), (departments, SCOPES[2])] {
        assert_eq!(error.code(), Some(&ErrorCode::UserScopeMissing), "{error}");
        assert!(error.to_string().contains(scope), "{error}");
    }
    // This operation takes no user's token, whatever it may do.
    assert_eq!(unit.code(), Some(&ErrorCode::UserTokenInvalid), "{unit}");
}

#[tokio::test(start_paused = true)]
async fn a_missing_permission_is_named() {
    let world = World::new(CozeSim::builder().permissions([""; 0])).await;
    let listing = coze(&world).list_organizations(world.sim.enterprise_id());
    // With HTTP 200; the code decides.
    let failure = Failure::from(&listing.send().await.unwrap_err());
    assert_eq!((failure.name, failure.status), (Some("permission_denied"), Some(200)));
    assert!(failure.display.contains("Enterprise.listOrganization"), "{}", failure.display);

    let world = World::new(OneAccessSim::builder().permissions(["user_read"])).await;
    let listing = one_access(&world).list_organizations(10).offset(0);
    let failure = Failure::from(&listing.send().await.unwrap_err());
    assert_eq!(failure.status, Some(403));
    assert!(failure.display.contains("org_read"), "{}", failure.display);
    assert_eq!(world.pages().len(), 1);
}

/// A department out of the app's range, and one with a field that the platform fails to read.
#[tokio::test(start_paused = true)]
async fn what_may_not_be_read_is_told_beside_what_may() {
    let world = World::new(FeishuSim::builder().contact_range(["h12924"])).await;
    let listing = feishu(&world)
        .directory()
        .filter_departments(
            Filter::children_of("0"),
            [DepartmentField::DepartmentId, DepartmentField::Name],
        )
        .department_id_type(DepartmentIdType::DepartmentId);
    let page = listing.send().await.unwrap();
    let ids: Vec<_> = page.departments.iter().map(|d| d.department_id.as_deref()).collect();
    assert_eq!(ids, [Some("h12924")]);
    let [abnormal] = page.abnormals.as_deref().unwrap() else { panic!("{:?}", page.abnormals) };
    assert_eq!(abnormal.id.as_deref(), Some("h12921"));

    let failing = Department::new("1").failing_field("leaders");
    let world = World::new(FeishuSim::builder().departments([failing])).await;
    let fields = [DepartmentField::All];
    let listing = feishu(&world).directory().filter_departments(Filter::children_of("0"), fields);
    let page = listing.send().await.unwrap();
    assert_eq!(page.departments[0].leaders, None);
    let [abnormal] = page.abnormals.as_deref().unwrap() else { panic!("{:?}", page.abnormals) };
    let errors = abnormal.field_errors.as_ref().unwrap();
    assert_eq!(errors.get("leaders"), Some(&FieldError::ServiceFailure));
}

/// Parameters that name what is not there.
#[tokio::test(start_paused = true)]
async fn what_does_not_exist_is_named() {
    let world = World::new(CozeSim::builder()).await;
    let listing = coze(&world).list_organizations("somebody_elses");
    let failure = Failure::from(&listing.send().await.unwrap_err());
    assert_eq!((failure.name, failure.status), (Some("not_found"), Some(404)));

    let world = World::new(OneAccessSim::builder()).await;
    let listing = one_access(&world).list_organizations(10).org_id("nowhere").offset(0);
    let failure = Failure::from(&listing.send().await.unwrap_err());
    assert_eq!((failure.name, failure.status), (Some("parameter_invalid"), Some(400)));
}

/// Credentials that get no token: the error says why, and nothing else is sent.
#[tokio::test(start_paused = true)]
async fn credentials_that_are_refused_say_why() {
    const APP: [&str; 2] = ["cli_1", "s3cret-0f-the-app"];
    async fn refused(change: impl FnOnce(&mut App), [id, secret]: [&str; 2], code: &str) {
        let builder = FeishuSim::builder().app(|app| {
            [app.app_id, app.app_secret] = APP.map(str::to_owned);
            change(app);
        });
        let world = World::new(builder).await;
        let app = AppCredentials::new(id, secret);
        let client = feishu_builder(&world).credentials(app).build().unwrap();
        let error = client.trust_party().list_collaboration_tenants().send().await.unwrap_err();
        assert!(error.is_credentials(), "{error}");
        assert!(error.to_string().contains(&format!("code {code}")), "{error}");
        assert!(!format!("{error} {error:?}").contains(secret), "{error:?}");
        assert_eq!((world.tokens(), world.pages().len()), (1, 0));
    }
    refused(|_| {}, ["cli_2", APP[1]], "10012").await;
    refused(|_| {}, [APP[0], "an0ther-secret"], "10015").await;
    refused(|app| app.enabled = false, APP, "10014").await;
    refused(|app| app.installed = false, APP, "10013").await;
}
