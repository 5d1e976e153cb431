//! Sentences of the refusals that this face makes itself.

use hefu_ess_wire::Expected;
use hefu_kernel::Language;

use super::CallRefusal;
use crate::auth::AuthRefusal;
use crate::incoming::ParameterRefusal;

pub(super) fn sentence(refusal: &CallRefusal, language: Language) -> String {
    use CallRefusal as R;
    let zh = language == Language::Chinese;
    let say = |chinese: &str, english: &str| language.pick(chinese, english).to_owned();
    match refusal {
        R::Auth(refusal) if zh => auth(refusal),
        R::Auth(refusal) => refusal.to_string(),
        R::Parameters(refusal) if zh => parameters(refusal),
        R::Parameters(refusal) => refusal.to_string(),
        R::Wire(fault) if zh => format!(
            "参数 {} 的类型错误，需要{}。",
            fault.path,
            type_name(fault.expected)
        ),
        R::Wire(fault) => format!("The parameter {fault}."),
        R::TooLarge { bytes_max } if zh => format!("请求包超过限制，最大 {bytes_max} 字节。"),
        R::TooLarge { bytes_max } => {
            format!("The request is too large; {bytes_max} bytes are accepted.")
        }
        R::BodyBroken => say("请求体不完整。", "The request body is incomplete."),
        R::NoSuchVersion => say(
            "接口版本 X-TC-Version 不存在。",
            "There is no such X-TC-Version.",
        ),
        R::NoSuchAction => say(
            "接口 X-TC-Action 不存在。",
            "There is no such X-TC-Action in this version.",
        ),
        R::ActionUnserved => say(
            "此接口在本平台暂未提供。",
            "This action is not served by this installation yet.",
        ),
        R::Missing { parameter } if zh => format!("缺少参数 {parameter}。"),
        R::Missing { parameter } => format!("The parameter {parameter} is missing."),
        R::Invalid { parameter, rule } => rule.sentence(parameter, language),
        R::Unserved { parameter, feature } if zh => format!(
            "参数 {parameter}：本平台暂不支持{}。",
            feature.words(language)
        ),
        R::Unserved { parameter, feature } => format!(
            "{parameter}: {} is not supported by this installation yet.",
            feature.words(language)
        ),
        R::OperatorUnknown => say(
            "操作人不存在，或不是该密钥所属企业的员工。",
            "The operator does not exist or does not work for the organisation of this key.",
        ),
        R::AgentUnserved => say(
            "暂不支持代其他企业操作（Agent.ProxyOrganizationId）。",
            "Acting for another organisation (Agent.ProxyOrganizationId) is not supported yet.",
        ),
        R::NoSuchFile => say("文件不存在。", "There is no such file."),
        R::NoSuchContract => say("合同不存在。", "There is no such contract."),
        R::NoSuchSignatory => say(
            "合同中没有匹配的签署方。",
            "The contract has no signatory that matches.",
        ),
        R::Platform(refusal) => refusal.describe().sentence(language).to_owned(),
        R::StorageFull(_) => say(
            "存储空间已满，暂时只能查看，请稍后重试。",
            "The storage is full; only reading works at the moment. Please try again later.",
        ),
        R::Unavailable(_) => say(
            "系统暂时不可用，请稍后重试。",
            "The service is not available at the moment; please try again.",
        ),
    }
}

fn auth(refusal: &AuthRefusal) -> String {
    match refusal {
        AuthRefusal::Unsigned => "请求没有签名。".to_owned(),
        AuthRefusal::MalformedAuthorization => "Authorization 格式错误。".to_owned(),
        AuthRefusal::UnknownAlgorithm => {
            "不支持该签名方法，请使用 TC3-HMAC-SHA256、HmacSHA256 或 HmacSHA1。".to_owned()
        }
        AuthRefusal::SignedHeaders => {
            "SignedHeaders 必须包含 content-type 和 host，且只能包含发送了一次的头部。".to_owned()
        }
        AuthRefusal::ScopeDate => "Credential 中的日期与时间戳的 UTC 日期不一致。".to_owned(),
        AuthRefusal::Missing(parameter) => format!("缺少公共参数 {parameter}。"),
        AuthRefusal::Invalid(parameter) => format!("公共参数 {parameter} 无效。"),
        AuthRefusal::Expired => "签名已过期：时间戳与服务器时间相差超过五分钟。".to_owned(),
        AuthRefusal::Token => "不支持临时密钥，请不要传 Token。".to_owned(),
        AuthRefusal::InvalidSecretId => "SecretId 无效。".to_owned(),
        AuthRefusal::SecretIdNotFound => "SecretId 不存在。".to_owned(),
        AuthRefusal::SignatureMismatch => "签名校验失败，请检查签名计算是否正确。".to_owned(),
    }
}

fn parameters(refusal: &ParameterRefusal) -> String {
    match refusal {
        ParameterRefusal::Json => "请求体不是 JSON 对象。".to_owned(),
        ParameterRefusal::Encoding => "参数不是有效的 UTF-8 百分号编码。".to_owned(),
        ParameterRefusal::ContentType => {
            "不支持该 Content-Type，请使用 application/json。".to_owned()
        }
        ParameterRefusal::Flat(fault) => format!("参数自相矛盾：{fault}。"),
    }
}

fn type_name(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "字符串",
        Expected::Integer => "整数",
        Expected::Unsigned => "非负整数",
        Expected::Number => "数字",
        Expected::Bool => "布尔值",
        Expected::List => "数组",
        Expected::Structure => "对象",
    }
}
