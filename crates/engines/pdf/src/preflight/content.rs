//! Page contents (8.2): whether something opaque is drawn over text that was drawn before. No
//! renderer: it follows positions and rectangles only.

use crate::document::Document;
use crate::syntax::lexer::Lexer;
use crate::syntax::{Dict, Object, filter};

/// What all pages together may cost.
pub(super) struct Budget {
    decoded: usize,
    operators: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            decoded: MAX_DECODED,
            operators: 10_000_000,
        }
    }
}

/// Most bytes that the contents of all pages decode to.
pub(crate) const MAX_DECODED: usize = 96 << 20;
/// What a stream costs that cannot be decoded: it may have been given up late.
const FAILURE: usize = MAX_DECODED / 8;
/// Deepest nesting of forms that is followed.
const MAX_FORMS: usize = 6;
/// Most graphics states kept.
const MAX_STATES: usize = 256;
/// Most places of text remembered for one page.
const MAX_TEXTS: usize = 20_000;
/// Most operands of one operator.
const MAX_OPERANDS: usize = 64;
/// Most fills and pictures of one page that are held against its texts.
const MAX_COVERS: usize = 20_000;
/// Rectangles thinner than this (in points) are lines.
const MIN_COVER: f64 = 2.0;

type Matrix = [f64; 6];
type Area = [f64; 4];

/// Whether the page covers text of its own; nothing if that costs more than the budget.
pub(super) fn covers_text(
    document: &Document<'_>,
    page: &Dict<'_>,
    budget: &mut Budget,
) -> Option<bool> {
    let resources = page_resources(document, page);
    let content = page_content(document, page, &mut budget.decoded)?;
    let mut painter = Painter {
        document,
        budget,
        texts: Vec::new(),
        covers: 0,
        covered: false,
    };
    painter.run(&content, &resources, State::new(), 0)?;
    Some(painter.covered)
}

/// The decoded contents of a page, its streams joined (7.8.2); nothing if they exceed the budget.
fn page_content(document: &Document<'_>, page: &Dict<'_>, budget: &mut usize) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    let streams = match document.get(page, b"Contents", 0) {
        Some(Object::Array(items)) => items,
        Some(stream) => vec![stream],
        None => return Some(content),
    };
    for item in streams {
        let Some(Object::Stream(stream)) = document.resolve(item, 0) else {
            continue;
        };
        let resolve = |object| document.resolve(object, 0);
        let Some(decoded) = filter::decode_any(&stream, *budget, &resolve) else {
            *budget = budget.checked_sub(FAILURE)?;
            continue;
        };
        *budget = budget.checked_sub(decoded.len() + 1)?;
        content.extend_from_slice(&decoded);
        content.push(b'\n');
    }
    Some(content)
}

/// How many graphics states the page's contents leave open; nothing if that costs more than the
/// budget of decoded bytes.
pub(crate) fn open_states(
    document: &Document<'_>,
    page: &Dict<'_>,
    budget: &mut usize,
) -> Option<usize> {
    let content = page_content(document, page, budget)?;
    let mut lexer = Lexer::new(&content, 0);
    let mut open = 0usize;
    loop {
        lexer.skip_space();
        if lexer.peek().is_none() {
            return Some(open.min(MAX_STATES));
        }
        let mark = lexer.position;
        match lexer.skip_value(0) {
            Some(b"q") => open += 1,
            Some(b"Q") => open = open.saturating_sub(1),
            Some(b"BI") => skip_inline_image(&mut lexer),
            Some(_) if lexer.position > mark => {}
            _ => lexer.position = mark + 1,
        }
    }
}

/// The page's resources, its own or inherited ones.
pub(crate) fn page_resources<'d>(document: &'d Document<'_>, page: &Dict<'d>) -> Dict<'d> {
    let mut node = page.clone();
    for _ in 0..32 {
        if let Some(Object::Dict(resources)) = document.get(&node, b"Resources", 0) {
            return resources;
        }
        match document.get(&node, b"Parent", 0) {
            Some(Object::Dict(parent)) => node = parent,
            _ => break,
        }
    }
    Dict::default()
}

#[derive(Clone)]
struct State {
    matrix: Matrix,
    clip: Area,
    opaque: bool,
    /// The fill is a plain colour.
    plain: bool,
    visible_text: bool,
    leading: f64,
    size: f64,
    text: Matrix,
    line: Matrix,
}

impl State {
    fn new() -> Self {
        const UNIT: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
        Self {
            matrix: UNIT,
            clip: [-1e9, -1e9, 1e9, 1e9],
            opaque: true,
            plain: true,
            visible_text: true,
            leading: 0.0,
            size: 1.0,
            text: UNIT,
            line: UNIT,
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = multiply(&[1.0, 0.0, 0.0, 1.0, x, y], &self.line);
        self.text = self.line;
    }
}

fn multiply(a: &Matrix, b: &Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

fn apply(matrix: &Matrix, x: f64, y: f64) -> (f64, f64) {
    (
        x * matrix[0] + y * matrix[2] + matrix[4],
        x * matrix[1] + y * matrix[3] + matrix[5],
    )
}

fn bounds(matrix: &Matrix, area: Area) -> Area {
    let corners = [(0, 1), (2, 1), (0, 3), (2, 3)].map(|(x, y)| apply(matrix, area[x], area[y]));
    corners.iter().fold(
        [f64::MAX, f64::MAX, f64::MIN, f64::MIN],
        |[x0, y0, x1, y1], (x, y)| [x0.min(*x), y0.min(*y), x1.max(*x), y1.max(*y)],
    )
}

fn common(a: &Area, b: &Area) -> Area {
    [
        a[0].max(b[0]),
        a[1].max(b[1]),
        a[2].min(b[2]),
        a[3].min(b[3]),
    ]
}

/// The path in the making: its rectangles, the extent of everything else.
#[derive(Default)]
struct Path {
    rectangles: Vec<Area>,
    rest: Option<Area>,
    clips: bool,
}

struct Painter<'p, 'a> {
    document: &'p Document<'a>,
    budget: &'p mut Budget,
    texts: Vec<(f64, f64)>,
    covers: usize,
    covered: bool,
}

impl Painter<'_, '_> {
    fn run(
        &mut self,
        content: &[u8],
        resources: &Dict<'_>,
        mut state: State,
        depth: usize,
    ) -> Option<()> {
        let mut lexer = Lexer::new(content, 0);
        let mut operands: Vec<Object<'_>> = Vec::new();
        let mut states: Vec<State> = Vec::new();
        let mut path = Path::default();
        loop {
            lexer.skip_space();
            let Some(byte) = lexer.peek() else {
                return Some(());
            };
            let mark = lexer.position;
            if !(byte.is_ascii_alphabetic() || matches!(byte, b'\'' | b'"')) {
                match lexer.value(0) {
                    Some(value) if operands.len() < MAX_OPERANDS => operands.push(value),
                    _ => lexer.position = lexer.position.max(mark + 1),
                }
                continue;
            }
            let operator = lexer.skip_value(0).unwrap_or_default();
            self.budget.operators = self.budget.operators.checked_sub(1)?;
            match operator {
                b"true" | b"false" | b"null" => {}
                b"q" if states.len() < MAX_STATES => states.push(state.clone()),
                b"Q" => state = states.pop().unwrap_or(state),
                b"BI" => skip_inline_image(&mut lexer),
                b"Do" => self.draw(&operands, resources, &state, depth)?,
                _ => {
                    self.text_operator(operator, &operands, &mut state);
                    self.state_operator(operator, &operands, resources, &mut state);
                    self.path_operator(operator, &operands, &mut state, &mut path);
                }
            }
            operands.clear();
        }
    }

    fn state_operator(
        &self,
        operator: &[u8],
        operands: &[Object<'_>],
        resources: &Dict<'_>,
        state: &mut State,
    ) {
        match operator {
            b"cm" => {
                if let Some(matrix) = numbers::<6>(operands) {
                    state.matrix = multiply(&matrix, &state.matrix);
                }
            }
            b"gs" => {
                let states = self.document.get(resources, b"ExtGState", 0);
                let states = states.and_then(Object::into_dict);
                let chosen = operands.first().and_then(|name| name.as_name());
                let chosen = states.as_ref().zip(chosen).and_then(|(states, name)| {
                    self.document
                        .get(states, name, 0)
                        .and_then(Object::into_dict)
                });
                let Some(chosen) = chosen else { return };
                if let Some(alpha) = self.document.get(&chosen, b"ca", 0) {
                    state.opaque = alpha.as_number().is_none_or(|alpha| alpha >= 0.99);
                }
                let blends = chosen.contains(b"BM") && !chosen.is_name(b"BM", b"Normal");
                let masked = chosen.contains(b"SMask") && !chosen.is_name(b"SMask", b"None");
                state.opaque &= !blends && !masked;
            }
            b"g" | b"rg" | b"k" | b"cs" => state.plain = true,
            b"sc" | b"scn" => {
                state.plain = operands.last().is_none_or(|last| last.as_name().is_none());
            }
            _ => {}
        }
    }

    fn text_operator(&mut self, operator: &[u8], operands: &[Object<'_>], state: &mut State) {
        match operator {
            b"BT" => {
                state.text = State::new().text;
                state.line = state.text;
            }
            b"Tr" => {
                let mode = operands.first().and_then(Object::as_integer);
                // 3: neither filled nor stroked; 7: clip only (table 106).
                state.visible_text = !matches!(mode, Some(3 | 7));
            }
            b"TL" => state.leading = numbers::<1>(operands).map_or(0.0, |[leading]| leading),
            b"Tf" => {
                let size = operands.get(1).and_then(Object::as_number);
                state.size = size.unwrap_or(1.0);
            }
            b"Td" | b"TD" => {
                if let Some([x, y]) = numbers::<2>(operands) {
                    if operator == b"TD" {
                        state.leading = -y;
                    }
                    state.next_line(x, y);
                }
            }
            b"Tm" => {
                if let Some(matrix) = numbers::<6>(operands) {
                    state.text = matrix;
                    state.line = matrix;
                }
            }
            b"T*" => state.next_line(0.0, -state.leading),
            b"Tj" | b"TJ" => self.show(operands, state),
            b"'" | b"\"" => {
                state.next_line(0.0, -state.leading);
                self.show(operands, state);
            }
            _ => {}
        }
    }

    /// Remembers a spot inside the first letter.
    fn show(&mut self, operands: &[Object<'_>], state: &State) {
        let says_something = operands.iter().any(|operand| match operand {
            Object::String(text) => text.iter().any(|byte| !matches!(byte, 0 | b' ')),
            Object::Array(items) => items.iter().any(|item| item.as_string().is_some()),
            _ => false,
        });
        if says_something && state.visible_text && self.texts.len() < MAX_TEXTS {
            let matrix = multiply(&state.text, &state.matrix);
            let inside = state.size * 0.2;
            self.texts.push(apply(&matrix, inside, inside));
        }
    }

    fn path_operator(
        &mut self,
        operator: &[u8],
        operands: &[Object<'_>],
        state: &mut State,
        path: &mut Path,
    ) {
        match operator {
            b"re" => {
                if let Some([x, y, width, height]) = numbers::<4>(operands)
                    && path.rectangles.len() < MAX_COVERS
                {
                    path.rectangles.push([x, y, x + width, y + height]);
                }
            }
            b"m" | b"l" | b"c" | b"v" | b"y" => {
                let mut rest = path
                    .rest
                    .unwrap_or([f64::MAX, f64::MAX, f64::MIN, f64::MIN]);
                for pair in operands.chunks(2) {
                    if let Some([x, y]) = numbers::<2>(pair) {
                        rest = [
                            rest[0].min(x),
                            rest[1].min(y),
                            rest[2].max(x),
                            rest[3].max(y),
                        ];
                    }
                }
                path.rest = Some(rest);
            }
            b"W" | b"W*" => path.clips = true,
            b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" | b"n" | b"s" | b"S" => {
                let fills = matches!(operator[0], b'f' | b'F' | b'B' | b'b');
                if fills && state.opaque && state.plain && path.rest.is_none() {
                    for rectangle in &path.rectangles {
                        self.cover(bounds(&state.matrix, *rectangle), state);
                    }
                }
                if path.clips {
                    let extent = path.rectangles.iter().chain(&path.rest);
                    let extent = extent
                        .map(|area| bounds(&state.matrix, *area))
                        .reduce(|a, b| {
                            [
                                a[0].min(b[0]),
                                a[1].min(b[1]),
                                a[2].max(b[2]),
                                a[3].max(b[3]),
                            ]
                        });
                    state.clip = common(&state.clip, &extent.unwrap_or([0.0; 4]));
                }
                *path = Path::default();
            }
            _ => {}
        }
    }

    fn cover(&mut self, area: Area, state: &State) {
        let area = common(&area, &state.clip);
        self.covers += 1;
        if area[2] - area[0] < MIN_COVER
            || area[3] - area[1] < MIN_COVER
            || self.covers > MAX_COVERS
        {
            return;
        }
        let inside =
            |(x, y): &(f64, f64)| area[0] < *x && *x < area[2] && area[1] < *y && *y < area[3];
        self.covered = self.covered || self.texts.iter().any(inside);
    }

    fn draw(
        &mut self,
        operands: &[Object<'_>],
        resources: &Dict<'_>,
        state: &State,
        depth: usize,
    ) -> Option<()> {
        let document = self.document;
        let objects = document
            .get(resources, b"XObject", 0)
            .and_then(Object::into_dict);
        let name = operands.first().and_then(|name| name.as_name());
        let drawn = objects
            .zip(name)
            .and_then(|(objects, name)| objects.get(name));
        let Some(Object::Stream(stream)) = drawn.and_then(|drawn| document.resolve(drawn, 0))
        else {
            return Some(());
        };
        if stream.dict.is_name(b"Subtype", b"Image") {
            let see_through = [b"SMask".as_slice(), b"Mask", b"ImageMask"]
                .iter()
                .any(|key| stream.dict.contains(key));
            if state.opaque && !see_through {
                self.cover(bounds(&state.matrix, [0.0, 0.0, 1.0, 1.0]), state);
            }
            return Some(());
        }
        if !stream.dict.is_name(b"Subtype", b"Form") || depth >= MAX_FORMS {
            return Some(());
        }
        let resolve = |object| document.resolve(object, 0);
        let Some(content) = filter::decode_any(&stream, self.budget.decoded, &resolve) else {
            self.budget.decoded = self.budget.decoded.checked_sub(FAILURE)?;
            return Some(());
        };
        self.budget.decoded = self.budget.decoded.checked_sub(content.len() + 1)?;
        let mut inner = state.clone();
        let matrix = document.get(&stream.dict, b"Matrix", 0);
        let matrix = matrix.as_ref().and_then(|matrix| matrix.as_array());
        if let Some(matrix) = matrix.and_then(numbers::<6>) {
            inner.matrix = multiply(&matrix, &inner.matrix);
        }
        let own = document
            .get(&stream.dict, b"Resources", 0)
            .and_then(Object::into_dict);
        self.run(
            &content,
            own.as_ref().unwrap_or(resources),
            inner,
            depth + 1,
        )
    }
}

fn numbers<const COUNT: usize>(operands: &[Object<'_>]) -> Option<[f64; COUNT]> {
    let mut values = [0.0; COUNT];
    let from = operands.len().checked_sub(COUNT)?;
    for (value, operand) in values.iter_mut().zip(&operands[from..]) {
        *value = operand.as_number()?;
    }
    Some(values)
}

/// Skips an inline image: from `BI` to an `EI` that stands alone (8.9.7).
fn skip_inline_image(lexer: &mut Lexer<'_>) {
    while lexer.find_word(b"EI").is_some() {
        if lexer.stands_alone(2) {
            return;
        }
    }
}
