//! DescribeFlowBriefs: contracts without their parties.

use hefu_ess_wire::ess::{DescribeFlowBriefsRequest, DescribeFlowBriefsResponse, FlowBrief};

use super::describe_flow_info::overviews;
use super::status::{flow_message, flow_status};
use crate::calling::{Calling, list};
use crate::refusals::CallRefusal;

pub(super) async fn run(
    calling: &Calling<'_>,
    request: DescribeFlowBriefsRequest,
) -> Result<DescribeFlowBriefsResponse, CallRefusal> {
    let program = calling.operator(request.operator, request.agent).await?;
    let overviews = overviews(calling, &program, list(request.flow_ids)).await?;
    let briefs = overviews.iter().map(|overview| {
        let contract = &overview.record.contract;
        FlowBrief {
            flow_id: contract.id.to_string(),
            flow_name: contract.title.clone(),
            flow_description: contract.description.clone(),
            flow_type: contract.kind.clone(),
            flow_status: flow_status(overview),
            created_on: contract.created_at.seconds(),
            flow_message: flow_message(overview),
            creator: contract.initiator.user.to_string(),
            deadline: contract.deadline.map_or(0, |deadline| deadline.seconds()),
            ..FlowBrief::default()
        }
    });
    Ok(DescribeFlowBriefsResponse {
        flow_briefs: briefs.collect(),
    })
}
