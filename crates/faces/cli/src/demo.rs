//! Printing the demo world.

use hefu_app::demo::{DEMO_PEOPLE, Demo};
use serde_json::{Value, json};

/// One JSON object with everything needed to try the platform.
pub fn to_json(demo: &Demo) -> Value {
    let person = |person: &hefu_app::demo::DemoPerson| json!({ "name": person.name, "mobile": person.mobile, "id_number": person.id_number });
    let mut operator = person(&DEMO_PEOPLE[0]);
    operator["user_id"] = json!(demo.operator.as_str());
    json!({
        "secret_id": demo.secret_id,
        "secret_key": demo.secret_key,
        "operator_user_id": demo.operator.as_str(),
        "organisation": { "id": demo.organisation.id.as_str(), "name": demo.organisation.name },
        "operator": operator,
        "persons": DEMO_PEOPLE[1..].iter().map(person).collect::<Vec<_>>(),
    })
}

/// The same for people.
pub fn to_text(demo: &Demo) -> String {
    let operator = &DEMO_PEOPLE[0];
    let mut text = format!(
        "组织 organisation   {} ({})\n经办人 operator      {} {} {} ({})\nSecretId             {}\nSecretKey            {}\n",
        demo.organisation.name,
        demo.organisation.id,
        operator.name,
        operator.mobile,
        operator.id_number,
        demo.operator,
        demo.secret_id,
        demo.secret_key,
    );
    for person in &DEMO_PEOPLE[1..] {
        text += &format!(
            "个人 person          {} {} {}\n",
            person.name, person.mobile, person.id_number
        );
    }
    text
}
