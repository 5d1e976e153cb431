//! The actions that are served, one file each.

mod cancel_flow;
mod create_flow_by_files;
mod create_flow_sign_url;
mod create_scheme_url;
mod describe_file_urls;
mod describe_flow_briefs;
mod describe_flow_info;
mod party;
mod placing;
mod status;
mod upload_files;

use hefu_ess_wire::{Action, Value, read};

use crate::calling::Calling;
use crate::envelope;
use crate::refusals::CallRefusal;

macro_rules! served {
    ($($name:literal => $module:ident,)*) => {
        /// Names of the actions of `ess` that are served.
        pub const SERVED: &[&str] = &[$($name),*];

        /// Runs an action and writes its answer.
        pub(crate) async fn run(
            calling: &Calling<'_>,
            action: &Action,
            parameters: Value,
            request_id: &str,
        ) -> Result<Vec<u8>, CallRefusal> {
            if !is_served(action) {
                return Err(CallRefusal::ActionUnserved);
            }
            if let Some(parameter) = action.missing(&parameters) {
                return Err(CallRefusal::missing(parameter));
            }
            match action.name {
                $($name => {
                    let answer = $module::run(calling, read(parameters)?).await?;
                    envelope::success(&answer, request_id)
                        .map_err(|fault| CallRefusal::Unavailable(fault.to_string()))
                })*
                _ => Err(CallRefusal::ActionUnserved),
            }
        }
    };
}

served! {
    "CancelFlow" => cancel_flow,
    "CreateFlowByFiles" => create_flow_by_files,
    "CreateFlowSignUrl" => create_flow_sign_url,
    "CreateSchemeUrl" => create_scheme_url,
    "DescribeFileUrls" => describe_file_urls,
    "DescribeFlowBriefs" => describe_flow_briefs,
    "DescribeFlowInfo" => describe_flow_info,
    "UploadFiles" => upload_files,
}

/// Whether an action is served.
pub fn is_served(action: &Action) -> bool {
    action.version == hefu_ess_wire::ess::VERSION && SERVED.contains(&action.name)
}
