//! CreateFlowByFiles: makes a contract from an uploaded document and starts it at once.

mod approver;

use hefu_app::contract::{ContractOrder, DraftInput};
use hefu_ess_wire::ess::{ApproverItem, CreateFlowByFilesRequest, CreateFlowByFilesResponse};
use hefu_kernel::Timestamp;

use crate::actions::placing;
use crate::calling::{Calling, file_id, given, list, no_file};
use crate::refusals::{CallRefusal, Feature, Rule};

const DAY_SECONDS: i64 = 86_400;
/// How long a contract can be signed when the call does not say.
const DEADLINE_DAYS: i64 = 365;
/// The latest deadline. A time stamp in milliseconds lies far beyond it.
const DEADLINE_YEARS_MAX: i64 = 10;

pub(super) async fn run(
    calling: &Calling<'_>,
    mut request: CreateFlowByFilesRequest,
) -> Result<CreateFlowByFilesResponse, CallRefusal> {
    let operator = request.operator.take();
    let program = calling.operator(operator, request.agent.take()).await?;
    served(&request)?;
    let title = given(request.flow_name).ok_or_else(|| CallRefusal::missing("FlowName"))?;
    let file = match list(request.file_ids).as_slice() {
        [] => return Err(CallRefusal::missing("FileIds")),
        [id] => file_id(id)?,
        _ => return Err(CallRefusal::invalid("FileIds", Rule::OneFile)),
    };
    let file = calling.platform.file_for_program(&program, file).await;
    let file = file.map_err(no_file)?;
    let approvers = list(request.approvers);
    if approvers.is_empty() {
        return Err(CallRefusal::missing("Approvers"));
    }
    let mut terms = DraftInput {
        title,
        description: request.flow_description.unwrap_or_default(),
        kind: request.flow_type.unwrap_or_default(),
        user_data: request.user_data.unwrap_or_default(),
        ordered: !request.unordered.unwrap_or(false),
        deadline: Some(deadline(request.deadline, calling.platform.clock.now())?),
        signatories: Vec::with_capacity(approvers.len()),
        fields: Vec::new(),
    };
    let mut role_names = Vec::with_capacity(approvers.len());
    let mut controls = Vec::new();
    for (index, info) in approvers.into_iter().enumerate() {
        role_names.push(info.approver_role_name.clone().unwrap_or_default());
        let party = approver::read(calling, info, index, file.pages.len()).await?;
        terms.signatories.push(party.signatory);
        controls.extend(party.controls);
    }
    terms.fields = placing::place(calling, &file, controls).await?;
    let order = ContractOrder {
        file: file.id,
        organisation: program.organisation,
        terms,
    };
    let actor = program.actor(calling.key.id);
    let record = calling
        .platform
        .create_by_files(&program.principal, actor, &order, calling.origin)
        .await?;
    let parties = record.contract.signatories.iter().zip(role_names);
    Ok(CreateFlowByFilesResponse {
        flow_id: record.contract.id.to_string(),
        approvers: parties
            .map(|(party, approver_role_name)| ApproverItem {
                sign_id: party.id.to_string(),
                recipient_id: party.id.to_string(),
                approver_role_name,
            })
            .collect(),
        ..CreateFlowByFilesResponse::default()
    })
}

/// Refuses what would make another contract than the one that is ordered. What only concerns the
/// look of pages that this platform has not (FlowDisplayType, CustomShowMap), or asks for less
/// checking than is always done (ApproverVerifyType), is passed over.
fn served(request: &CreateFlowByFilesRequest) -> Result<(), CallRefusal> {
    let filled = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.is_empty());
    let wishes = [
        (
            request.components.as_ref().is_some_and(|it| !it.is_empty()),
            "Components",
            Feature::FillIn,
        ),
        (
            request.cc_infos.as_ref().is_some_and(|it| !it.is_empty()),
            "CcInfos",
            Feature::Copies,
        ),
        (
            request.need_preview == Some(true),
            "NeedPreview",
            Feature::Preview,
        ),
        (
            request.reminded_on.is_some_and(|at| at != 0),
            "RemindedOn",
            Feature::TermReminder,
        ),
        (
            request.sign_bean_tag.is_some_and(|tag| tag != 0),
            "SignBeanTag",
            Feature::FreePlacing,
        ),
        (
            filled(&request.auto_sign_scene),
            "AutoSignScene",
            Feature::AutoSign,
        ),
        (
            request.need_sign_review == Some(true),
            "NeedSignReview",
            Feature::SignReview,
        ),
        (
            request.open_dynamic_sign_flow == Some(true),
            "OpenDynamicSignFlow",
            Feature::DynamicParty,
        ),
        (
            request.workflow == Some(true),
            "Workflow",
            Feature::Workflow,
        ),
    ];
    match wishes.into_iter().find(|(wished, ..)| *wished) {
        Some((_, parameter, feature)) => Err(CallRefusal::unserved(parameter, feature)),
        None => Ok(()),
    }
}

fn deadline(wanted: Option<i64>, now: Timestamp) -> Result<Timestamp, CallRefusal> {
    let Some(wanted) = wanted.filter(|wanted| *wanted != 0) else {
        return Ok(now.plus_seconds(DEADLINE_DAYS * DAY_SECONDS));
    };
    let latest = now.seconds() + DEADLINE_YEARS_MAX * 366 * DAY_SECONDS;
    if wanted <= now.seconds() || wanted > latest {
        let years_max = DEADLINE_YEARS_MAX;
        return Err(CallRefusal::invalid("Deadline", Rule::Future { years_max }));
    }
    Ok(Timestamp::from_seconds(wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_is_in_the_future_and_in_seconds() {
        let now = Timestamp::from_seconds(1_800_000_000);
        let year = now.plus_seconds(365 * 86_400);
        for none in [None, Some(0)] {
            assert_eq!(deadline(none, now), Ok(year));
        }
        let later = 1_800_000_001;
        assert_eq!(
            deadline(Some(later), now),
            Ok(Timestamp::from_seconds(later))
        );
        for wrong in [-1, 1, 1_800_000_000, 1_900_000_000_000, i64::MAX] {
            assert!(deadline(Some(wrong), now).is_err(), "{wrong}");
        }
    }
}
