//! What stands in the file, without judgement: places, signature values, evidence, later changes.

pub(crate) mod changes;
pub(crate) mod evidence;
pub(crate) mod place;
pub(crate) mod value;
