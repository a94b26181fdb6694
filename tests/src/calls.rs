//! A call for every operation, by its `operationId`, so that tests can go through the specs and meet
//! each operation there is. An operation that is missing here fails them.

use std::error::Error as StdError;
use std::pin::Pin;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use vendor_client_core::{Error, ErrorClass, ErrorCode, ErrorKind, Response, Violation, WireCode};

use crate::{Server, coze, feishu, org};

/// An operation that can be called and decoded without naming its types.
#[derive(Clone, Copy)]
pub struct Call {
    send: for<'a> fn(&'a Server) -> Sending<'a>,
    recode: fn(&[u8]) -> serde_json::Result<String>,
}

type Sending<'a> = Pin<Box<dyn Future<Output = Result<Success, Box<Failure>>> + 'a>>;

impl Call {
    /// Calls the operation with valid parameters.
    ///
    /// # Errors
    ///
    /// As the operation does.
    pub async fn send(&self, server: &Server) -> Result<Success, Box<Failure>> {
        crate::soon((self.send)(server)).await
    }

    /// Decodes the data of an answer into the operation's type, and writes that as JSON again.
    ///
    /// # Errors
    ///
    /// When it does not decode.
    pub fn recode(&self, data: &[u8]) -> serde_json::Result<String> {
        (self.recode)(data)
    }
}

/// What came back from a call.
#[derive(Clone, Debug, PartialEq)]
pub struct Success {
    /// The data, written as JSON again.
    pub text: String,
    /// The same as a value.
    pub data: Value,
    /// The HTTP status.
    pub status: u16,
    /// The log id.
    pub log_id: Option<String>,
    /// The response as `Debug` shows it.
    pub debug: String,
}

/// What a failed call says, for every vendor alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The stage.
    pub kind: ErrorKind,
    /// The documented name of the vendor's code.
    pub name: Option<&'static str>,
    /// What it means, whoever the vendor is.
    pub class: Option<ErrorClass>,
    /// The vendor's code as it is on the wire.
    pub code: Option<WireCode>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The vendor's message.
    pub message: Option<String>,
    /// What to do.
    pub remedy: Option<String>,
    /// The log id.
    pub log_id: Option<String>,
    /// The JSON path.
    pub path: Option<String>,
    /// A piece of the body.
    pub excerpt: Option<String>,
    /// Single fields and permissions.
    pub violations: Vec<Violation>,
    /// The parameter at fault.
    pub parameter: Option<String>,
    /// The error as `Display` shows it.
    pub display: String,
    /// `Display` and `Debug` of it and of all errors behind it.
    pub everything: String,
}

impl Failure {
    /// Takes an error apart; `code` says what the vendor's code is called and what it is on the wire.
    pub fn new<C: ErrorCode>(
        error: &Error<C>,
        code: impl Fn(&C) -> (Option<&'static str>, WireCode),
    ) -> Self {
        let named = error.code().map(code);
        let mut everything = format!("{error:?} {error:#?}");
        let mut next: Option<&dyn StdError> = Some(error);
        while let Some(error) = next {
            everything += &format!("\n{error} {error:?}");
            next = error.source();
        }
        let mut next = error.cause().map(|cause| cause as &dyn StdError);
        while let Some(cause) = next {
            everything += &format!("\n{cause} {cause:?}");
            next = cause.source();
        }
        Self {
            kind: error.kind(),
            name: named.as_ref().and_then(|(name, _)| *name),
            class: error.class(),
            code: named.map(|(_, code)| code),
            status: error.status().map(|status| status.as_u16()),
            message: error.message().map(str::to_owned),
            remedy: error.remedy().map(str::to_owned),
            log_id: error.log_id().map(str::to_owned),
            path: error.path().map(str::to_owned),
            excerpt: error.excerpt().map(str::to_owned),
            violations: error.violations().to_vec(),
            parameter: error.parameter().map(str::to_owned),
            display: error.to_string(),
            everything,
        }
    }
}

impl From<&feishu_directory::Error> for Failure {
    fn from(error: &feishu_directory::Error) -> Self {
        Failure::new(error, |code| (code.name(), code.code().clone()))
    }
}

impl From<&coze_enterprise::Error> for Failure {
    fn from(error: &coze_enterprise::Error) -> Self {
        Failure::new(error, |code| (code.name(), code.code().clone()))
    }
}

impl From<&tenant_org::Error> for Failure {
    fn from(error: &tenant_org::Error) -> Self {
        Failure::new(error, |code| (code.name(), code.code().clone()))
    }
}

fn outcome<T: Serialize + std::fmt::Debug, C: ErrorCode>(
    result: Result<Response<T>, Error<C>>,
) -> Result<Success, Box<Failure>>
where
    Failure: for<'a> From<&'a Error<C>>,
{
    let response = result.map_err(|error| Box::new(Failure::from(&error)))?;
    Ok(Success {
        text: serde_json::to_string(response.data()).unwrap(),
        data: serde_json::to_value(response.data()).unwrap(),
        status: response.status().as_u16(),
        log_id: response.log_id().map(str::to_owned),
        debug: format!("{response:?} {response:#?}"),
    })
}

fn recode<T: Serialize + DeserializeOwned>(data: &[u8]) -> serde_json::Result<String> {
    serde_json::to_string(&serde_json::from_slice::<T>(data)?)
}

/// The call of the operation `id` of a crate.
///
/// # Panics
///
/// When there is none: write it here, and each test that goes through the specs meets the operation.
pub fn call(crate_name: &str, id: &str) -> Call {
    match (crate_name, id) {
        ("feishu-directory", "list_unit_departments") => Call {
            send: |server| {
                let request = feishu(server).list_unit_departments().unit_id("BU121");
                Box::pin(async { outcome(request.send().await) })
            },
            recode: recode::<feishu_directory::UnitDepartmentPage>,
        },
        ("feishu-directory", "list_collaboration_tenants") => Call {
            send: |server| {
                let request = feishu(server).list_collaboration_tenants();
                Box::pin(async { outcome(request.send().await) })
            },
            recode: recode::<feishu_directory::CollaborationTenantPage>,
        },
        ("feishu-directory", "filter_departments") => Call {
            send: |server| {
                let request = feishu(server)
                    .filter_departments()
                    .filter(feishu_directory::Filter::children_of("0"))
                    .required_fields([feishu_directory::DepartmentField::All]);
                Box::pin(async { outcome(request.send().await) })
            },
            recode: recode::<feishu_directory::DepartmentPage>,
        },
        ("coze-enterprise", "list_organizations") => Call {
            send: |server| {
                let request = coze(server).list_organizations().enterprise_id("volcano_210195***");
                Box::pin(async { outcome(request.send().await) })
            },
            recode: recode::<coze_enterprise::OrganizationPage>,
        },
        ("tenant-org", "list_organizations") => Call {
            send: |server| {
                let request = org(server).list_organizations().offset(0).limit(100);
                Box::pin(async { outcome(request.send().await) })
            },
            recode: recode::<tenant_org::OrganizationPage>,
        },
        _ => panic!("no test calls {id} of {crate_name}: add its call to {}", file!()),
    }
}
