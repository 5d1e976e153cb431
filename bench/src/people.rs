//! Persons who do not exist, with numbers that follow the rules.

/// Somebody who signs.
#[derive(Debug, Clone)]
pub struct Person {
    pub name: String,
    pub mobile: String,
    pub id_number: String,
}

const FAMILY: [&str; 16] = [
    "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨",
];
const GIVEN: [&str; 20] = [
    "明", "华", "文", "志", "建", "国", "丽", "芳", "敏", "静", "伟", "强", "磊", "洋", "艳", "勇",
    "军", "杰", "娟", "涛",
];
/// Weights and check characters of GB 11643-1999 (ISO 7064 MOD 11-2).
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: &[u8; 11] = b"10X98765432";

/// Person number `index`: every index is somebody else.
pub fn person(index: usize) -> Person {
    let part = |list: &[&'static str], by: usize| list[index / by % list.len()];
    Person {
        name: [part(&FAMILY, 1), part(&GIVEN, 16), part(&GIVEN, 320)].concat(),
        mobile: format!("137{index:08}"),
        id_number: id_number(index),
    }
}

fn id_number(index: usize) -> String {
    let (year, month, day) = (1960 + index % 40, 1 + index / 40 % 12, 1 + index / 480 % 28);
    let order = index / 13_440 % 1_000;
    let digits = format!("110101{year}{month:02}{day:02}{order:03}");
    let sum: u32 = digits
        .bytes()
        .zip(WEIGHTS)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    format!("{digits}{}", char::from(CHECKS[sum as usize % 11]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn check_characters_are_those_of_the_standard() {
        // The example of GB 11643-1999, with its own region and order.
        let digits = "11010519491231002";
        let sum: u32 = digits
            .bytes()
            .zip(WEIGHTS)
            .map(|(digit, weight)| u32::from(digit - b'0') * weight)
            .sum();
        assert_eq!(CHECKS[sum as usize % 11], b'X');
    }

    #[test]
    fn no_two_persons_share_a_number() {
        let people: Vec<Person> = (0..20_000).map(person).collect();
        let mobiles: HashSet<_> = people.iter().map(|it| &it.mobile).collect();
        let ids: HashSet<_> = people.iter().map(|it| &it.id_number).collect();
        assert_eq!((mobiles.len(), ids.len()), (people.len(), people.len()));
        assert!(people.iter().all(|it| it.id_number.len() == 18));
    }
}
