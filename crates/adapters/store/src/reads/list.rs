//! Lists of contracts.
//!
//! A user sees contracts by three ways: as initiator, through an organisation, as signatory. Each
//! way walks an index of its own in the order of the list and stops after one page, so a list
//! costs the same however many contracts there are. The ways are united by id.

use hefu_app::ports::{
    ContractFilter, ContractPage, ContractQuery, ContractRecord, Cursor, StoreError,
};
use sqlx::AssertSqlSafe;

use super::{
    contract::contract,
    select::{believed, select},
};
use crate::session::{Readers, Value, whole};
use crate::tables::CONTRACTS;

const LIMIT_MAX: u32 = 100;

/// One page, newest first.
pub(crate) async fn page(
    readers: &Readers,
    query: &ContractQuery,
) -> Result<ContractPage, StoreError> {
    let limit = query.limit.clamp(1, LIMIT_MAX) as usize;
    let pattern = title_pattern(&query.title);
    let (sql, values) = page_statement(query, pattern.as_deref(), limit);
    // The text is put together from constants of this file; every value is bound.
    let rows = readers.rows(AssertSqlSafe(sql), &values).await?;
    let mut items = rows
        .iter()
        .map(|row| believed(&CONTRACTS, row, &contract))
        .collect::<Result<Vec<_>, _>>()?;
    let next = (items.len() > limit)
        .then(|| items.get(limit - 1).map(place_of))
        .flatten();
    items.truncate(limit);
    Ok(ContractPage { items, next })
}

/// The statement of a page. It asks for one contract more than the limit, which tells whether
/// there is a next page.
pub(crate) fn page_statement<'q>(
    query: &'q ContractQuery,
    pattern: Option<&'q str>,
    limit: usize,
) -> (String, Vec<Value<'q>>) {
    let mut statement = Statement::default();
    let conditions = conditions(query, pattern, &mut statement);
    let cursor = query.after.as_ref().map(|cursor| {
        let at = statement.place(cursor.created_at.into());
        (at, statement.place((&cursor.id).into()))
    });
    let one_more = statement.place(whole(limit as u64 + 1).into());
    let ways: Vec<String> = ways(query, query.filter, &mut statement)
        .into_iter()
        .map(|Way { from, created, id }| {
            let after = cursor.as_ref().map_or(String::new(), |(at, last)| {
                format!(
                    " AND {created}<={at} AND ({created}<{at} OR ({created}={at} AND {id}<{last}))"
                )
            });
            format!(
                "SELECT id FROM (SELECT c.id AS id FROM {from} {conditions}{after} \
                 ORDER BY {created} DESC,{id} DESC LIMIT {one_more}) AS way"
            )
        })
        .collect();
    let sql = format!(
        "{} WHERE t.id IN ({}) ORDER BY t.created_at DESC,t.id DESC LIMIT {one_more}",
        select(&CONTRACTS),
        ways.join(" UNION ")
    );
    (sql, statement.values)
}

/// How many contracts each filter would show.
///
/// Nobody's contracts are looked at one by one: those of a user and of organisations are counted
/// in their indexes by status, and rows are read only where the looker signs for somebody else.
pub(crate) async fn counts(
    readers: &Readers,
    query: &ContractQuery,
) -> Result<Vec<(ContractFilter, u64)>, StoreError> {
    let mut statement = Statement::default();
    let sql = counts_sql(query, &mut statement);
    let groups = readers
        .all(AssertSqlSafe(sql), &statement.values, |columns| {
            Ok(Group {
                way: columns.text()?,
                status: columns.text()?,
                count: columns.count()?,
            })
        })
        .await?;
    let sum = |shown: &dyn Fn(&Group) -> bool| -> u64 {
        let shown = groups.iter().filter(|it| it.way != MINE && shown(it));
        shown.map(|it| it.count).sum()
    };
    let with = |status: &[&str]| sum(&|it| status.contains(&it.status.as_str()));
    let mine: u64 = groups
        .iter()
        .filter(|it| it.way == MINE)
        .map(|it| it.count)
        .sum();
    Ok(FILTERS
        .into_iter()
        .map(|filter| {
            let count = match filter {
                ContractFilter::All => sum(&|it| {
                    // Drafts of colleagues are shown among all, not among one's own.
                    it.status != "discarded"
                }),
                ContractFilter::MineToSign => mine,
                ContractFilter::WaitingForOthers => with(&["signing"]).saturating_sub(mine),
                ContractFilter::Drafts => sum(&|it| it.way == OWN && it.status == "draft"),
                ContractFilter::Done => with(&["signed"]),
                ContractFilter::Closed => with(&["rejected", "revoked", "expired"]),
            };
            (filter, count)
        })
        .collect())
}

const OWN: &str = "own";
const MINE: &str = "mine";

/// Ways that share no contract, so that their counts can be added up: one's own, those of one's
/// organisations that colleagues began, others in which one signs; and apart from them how many
/// wait for one's own signature.
fn counts_sql<'q>(query: &'q ContractQuery, statement: &mut Statement<'q>) -> String {
    let user = statement.place((&query.user).into());
    let key = statement.place((&query.mobile_key).into());
    let organisations: Vec<String> = query
        .organisations
        .iter()
        .map(|it| statement.place(it.into()))
        .collect();
    let count = "CAST(COUNT(*) AS BIGINT)";
    let different = "CAST(COUNT(DISTINCT c.id) AS BIGINT)";
    let mut parts = vec![format!(
        "SELECT '{OWN}',c.status,{count} FROM contracts c WHERE c.initiator_user_id={user} \
         GROUP BY c.status"
    )];
    let mut elsewhere = String::new();
    for place in &organisations {
        parts.push(format!(
            "SELECT 'work',c.status,{count} FROM contracts c \
             WHERE c.initiator_organisation_id={place} AND c.initiator_user_id<>{user} \
             GROUP BY c.status"
        ));
    }
    if !organisations.is_empty() {
        elsewhere = format!(
            " AND (c.initiator_organisation_id IS NULL OR c.initiator_organisation_id NOT IN ({}))",
            organisations.join(",")
        );
    }
    let signed_by_me = format!(
        "FROM contract_signatories s JOIN contracts c ON c.id=s.contract_id \
         WHERE s.mobile_key={key}"
    );
    parts.push(format!(
        "SELECT 'other',c.status,{different} {signed_by_me} AND c.status<>'draft' \
         AND c.initiator_user_id<>{user}{elsewhere} GROUP BY c.status"
    ));
    parts.push(format!(
        // An expression instead of the column keeps SQLite from walking everybody's contracts of
        // that status.
        "SELECT '{MINE}','signing',{different} {signed_by_me} AND s.turn=1 \
         AND c.status||''='signing'"
    ));
    parts.join(" UNION ALL ")
}

const FILTERS: [ContractFilter; 6] = [
    ContractFilter::All,
    ContractFilter::MineToSign,
    ContractFilter::WaitingForOthers,
    ContractFilter::Drafts,
    ContractFilter::Done,
    ContractFilter::Closed,
];

struct Group {
    way: String,
    status: String,
    count: u64,
}

fn place_of(record: &ContractRecord) -> Cursor {
    Cursor {
        created_at: record.contract.created_at,
        id: record.contract.id,
    }
}

/// Values in the order of their places.
#[derive(Default)]
struct Statement<'q> {
    values: Vec<Value<'q>>,
}

impl<'q> Statement<'q> {
    fn place(&mut self, value: Value<'q>) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }
}

/// One way by which a contract is seen: tables with the condition of the way, and the columns of
/// the index that keeps the order of the list.
struct Way {
    from: String,
    created: &'static str,
    id: &'static str,
}

fn ways<'q>(
    query: &'q ContractQuery,
    filter: ContractFilter,
    statement: &mut Statement<'q>,
) -> Vec<Way> {
    let own = |column: &str, place: String| Way {
        from: format!("contracts c WHERE c.{column}={place}"),
        created: "c.created_at",
        id: "c.id",
    };
    let mut ways = Vec::new();
    if filter != ContractFilter::MineToSign {
        let user = statement.place((&query.user).into());
        ways.push(own("initiator_user_id", user));
        if filter != ContractFilter::Drafts {
            for organisation in &query.organisations {
                let place = statement.place(organisation.into());
                ways.push(own("initiator_organisation_id", place));
            }
        }
    }
    if filter != ContractFilter::Drafts {
        let key = statement.place((&query.mobile_key).into());
        let mine = if filter == ContractFilter::MineToSign {
            " AND s.turn=1"
        } else {
            ""
        };
        ways.push(Way {
            from: format!(
                "contract_signatories s JOIN contracts c ON c.id=s.contract_id \
                 WHERE s.mobile_key={key}{mine} AND c.status<>'draft'"
            ),
            created: "s.created_at",
            id: "s.contract_id",
        });
    }
    ways
}

/// The conditions that every way shares.
fn conditions<'q>(
    query: &'q ContractQuery,
    pattern: Option<&'q str>,
    statement: &mut Statement<'q>,
) -> String {
    let mut sql = match query.filter {
        ContractFilter::All => "AND c.status<>'discarded'".to_owned(),
        ContractFilter::MineToSign => "AND c.status='signing'".to_owned(),
        ContractFilter::WaitingForOthers => {
            let key = statement.place((&query.mobile_key).into());
            format!(
                "AND c.status='signing' AND NOT EXISTS (SELECT 1 FROM contract_signatories m \
                 WHERE m.contract_id=c.id AND m.mobile_key={key} AND m.turn=1)"
            )
        }
        ContractFilter::Drafts => "AND c.status='draft'".to_owned(),
        ContractFilter::Done => "AND c.status='signed'".to_owned(),
        ContractFilter::Closed => "AND c.status IN ('rejected','revoked','expired')".to_owned(),
    };
    if let Some(pattern) = pattern {
        let place = statement.place(pattern.into());
        sql += &format!(" AND c.title_lower LIKE {place} ESCAPE '!'");
    }
    sql
}

/// The pattern of a title search; `None` to show any title.
fn title_pattern(title: &str) -> Option<String> {
    let title = title.trim().to_lowercase();
    if title.is_empty() {
        return None;
    }
    let mut pattern = String::from("%");
    for letter in title.chars() {
        if matches!(letter, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    Some(pattern)
}
