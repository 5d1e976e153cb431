//! Following the text operators of a page (ISO 32000-1, 9.4) to the place of every glyph.

use std::cell::RefCell;
use std::rc::Rc;

use super::budget::Budget;
use super::content::Operators;
use super::font::Font;
use super::matrix::Matrix;
use super::visibility::Layers;
use super::{PageTextReader, TextError};
use crate::syntax::{Dict, Object, Stream, filter};

/// Deepest form XObjects within form XObjects.
const MAX_FORM_DEPTH: usize = 16;
/// Deepest nesting of saved graphics states; deeper ones are not kept apart.
const MAX_SAVED: usize = 512;

/// A glyph as painted, in PDF user space of the page.
#[derive(Debug, Clone)]
pub(super) struct Painted {
    /// What it shows; several characters for a ligature.
    pub(super) text: Vec<char>,
    /// Start of its advance on the baseline.
    pub(super) start: (f64, f64),
    /// Its corners: start bottom, end bottom, end top, start top, "bottom" on the descent side.
    pub(super) corners: [(f64, f64); 4],
    /// The unit vector text runs along, times the font size.
    pub(super) along: (f64, f64),
}

#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<RefCell<Font>>>,
    size: f64,
    character_space: f64,
    word_space: f64,
    /// Horizontal scaling, 1 for none.
    scale: f64,
    leading: f64,
    rise: f64,
}

/// One run over a page's content.
pub(super) struct Interpreter<'r, 'd, 'a> {
    reader: &'r mut PageTextReader<'d, 'a>,
    state: State,
    saved: Vec<State>,
    text: Matrix,
    line: Matrix,
    /// For each open marked content, whether it is hidden.
    marks: Vec<bool>,
    hidden: usize,
    painted: Vec<Painted>,
}

impl<'r, 'd, 'a> Interpreter<'r, 'd, 'a> {
    pub(super) fn new(reader: &'r mut PageTextReader<'d, 'a>) -> Self {
        Self {
            reader,
            state: State {
                matrix: Matrix::IDENTITY,
                font: None,
                size: 0.0,
                character_space: 0.0,
                word_space: 0.0,
                scale: 1.0,
                leading: 0.0,
                rise: 0.0,
            },
            saved: Vec::new(),
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            marks: Vec::new(),
            hidden: 0,
            painted: Vec::new(),
        }
    }

    /// Runs the page's content and gives every glyph that is not on a hidden layer.
    pub(super) fn run(
        mut self,
        content: &[u8],
        resources: &Dict<'d>,
    ) -> Result<Vec<Painted>, TextError> {
        self.content(content, resources, 0)?;
        Ok(self.painted)
    }

    fn content(
        &mut self,
        content: &[u8],
        resources: &Dict<'d>,
        depth: usize,
    ) -> Result<(), TextError> {
        let mut operators = Operators::new(content);
        while let Some((operator, operands)) = operators.next() {
            self.budget().step(1)?;
            match operator {
                b"q" if self.saved.len() < MAX_SAVED => self.saved.push(self.state.clone()),
                b"Q" => self.state = self.saved.pop().unwrap_or_else(|| self.state.clone()),
                b"cm" => {
                    let matrix = matrix_of(operands);
                    self.state.matrix = matrix.then(self.state.matrix);
                }
                b"Do" => {
                    if let Some(name) = operands.last().and_then(Object::as_name) {
                        self.form(name, resources, depth)?;
                    }
                }
                b"BMC" => self.mark(false),
                b"BDC" => {
                    let hidden = self.layer_hidden(operands, resources);
                    self.mark(hidden);
                }
                b"EMC" => {
                    if self.marks.pop() == Some(true) {
                        self.hidden -= 1;
                    }
                }
                b"Tf" => self.set_font(operands, resources),
                _ => self.text_operator(operator, operands)?,
            }
        }
        Ok(())
    }

    fn budget(&mut self) -> &mut Budget {
        &mut self.reader.budget
    }

    fn mark(&mut self, hidden: bool) {
        self.marks.push(hidden);
        self.hidden += usize::from(hidden);
    }

    fn layer_hidden(&self, operands: &[Object<'_>], resources: &Dict<'d>) -> bool {
        let [.., Object::Name(tag), Object::Name(name)] = operands else {
            return false;
        };
        if tag.as_ref() != b"OC" {
            return false;
        }
        let document = self.reader.document;
        let properties = document
            .get(resources, b"Properties", 0)
            .and_then(Object::into_dict);
        let layer = properties.and_then(|properties| properties.get(name));
        self.layers().hidden(document, layer)
    }

    fn layers(&self) -> &Layers {
        &self.reader.layers
    }

    fn text_operator(&mut self, operator: &[u8], operands: &[Object<'_>]) -> Result<(), TextError> {
        let number = |from_end: usize| {
            let place = operands.len().checked_sub(from_end);
            place
                .and_then(|place| operands[place].as_number())
                .unwrap_or(0.0)
        };
        match operator {
            b"BT" => {
                self.line = Matrix::IDENTITY;
                self.text = Matrix::IDENTITY;
            }
            b"Tc" => self.state.character_space = number(1),
            b"Tw" => self.state.word_space = number(1),
            b"Tz" => self.state.scale = number(1) / 100.0,
            b"TL" => self.state.leading = number(1),
            b"Ts" => self.state.rise = number(1),
            b"Td" => self.next_line(number(2), number(1)),
            b"TD" => {
                self.state.leading = -number(1);
                self.next_line(number(2), number(1));
            }
            b"Tm" => {
                self.line = matrix_of(operands);
                self.text = self.line;
            }
            b"T*" => self.next_line(0.0, -self.state.leading),
            b"Tj" => self.show(operands.last())?,
            b"'" => {
                self.next_line(0.0, -self.state.leading);
                self.show(operands.last())?;
            }
            b"\"" => {
                self.state.word_space = number(3);
                self.state.character_space = number(2);
                self.next_line(0.0, -self.state.leading);
                self.show(operands.last())?;
            }
            b"TJ" => self.show_adjusted(operands.last())?,
            _ => {}
        }
        Ok(())
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::translation(x, y).then(self.line);
        self.text = self.line;
    }

    fn set_font(&mut self, operands: &[Object<'_>], resources: &Dict<'d>) {
        let [.., Object::Name(name), size] = operands else {
            return;
        };
        self.state.size = size.as_number().unwrap_or(0.0);
        self.state.font = self.reader.font(name, resources);
    }

    fn show(&mut self, operand: Option<&Object<'_>>) -> Result<(), TextError> {
        match operand.and_then(Object::as_string) {
            Some(bytes) => self.show_string(bytes),
            None => Ok(()),
        }
    }

    fn show_adjusted(&mut self, operand: Option<&Object<'_>>) -> Result<(), TextError> {
        let items = operand.and_then(Object::as_array).unwrap_or_default();
        for item in items {
            if let Some(bytes) = item.as_string() {
                self.show_string(bytes)?;
            } else if let Some(adjustment) = item.as_number() {
                let shift = -adjustment / 1000.0 * self.state.size;
                let vertical = self
                    .state
                    .font
                    .as_ref()
                    .is_some_and(|font| font.borrow().vertical);
                self.advance(shift, vertical);
            }
        }
        Ok(())
    }

    /// Moves on by so much, before horizontal scaling.
    fn advance(&mut self, by: f64, vertical: bool) {
        let step = if vertical {
            Matrix::translation(0.0, -by)
        } else {
            Matrix::translation(by * self.state.scale, 0.0)
        };
        self.text = step.then(self.text);
    }

    fn show_string(&mut self, bytes: &[u8]) -> Result<(), TextError> {
        let Some(font) = self.state.font.clone() else {
            return Ok(());
        };
        let mut font = font.borrow_mut();
        let (size, scale) = (self.state.size, self.state.scale);
        let mut rest = bytes;
        while !rest.is_empty() {
            self.budget().step(1)?;
            let (shown, length) = font.read(rest);
            rest = rest.get(length.max(1)..).unwrap_or_default();
            let glyph = Matrix([size * scale, 0.0, 0.0, size, 0.0, self.state.rise]);
            let placed = glyph.then(self.text).then(self.state.matrix);
            let (left, right, bottom, top) = if font.vertical {
                let (x, _) = shown.origin;
                (-x, shown.width - x, -shown.advance, 0.0)
            } else {
                (0.0, shown.width, font.descent, font.ascent)
            };
            let corners = [(left, bottom), (right, bottom), (right, top), (left, top)];
            let along = if font.vertical {
                (0.0, -1.0)
            } else {
                (1.0, 0.0)
            };
            let (origin, ahead) = (placed.apply(0.0, 0.0), placed.apply(along.0, along.1));
            let painted = Painted {
                text: shown.text,
                start: origin,
                corners: corners.map(|(x, y)| placed.apply(x, y)),
                along: (ahead.0 - origin.0, ahead.1 - origin.1),
            };
            let finite = painted
                .corners
                .iter()
                .all(|(x, y)| x.is_finite() && y.is_finite());
            if self.hidden == 0 && finite && !painted.text.is_empty() {
                if self.painted.len() >= self.reader.limits.max_page_characters {
                    return Err(TextError::TooComplex);
                }
                self.painted.push(painted);
            }
            let word_space = f64::from(u8::from(shown.word_space)) * self.state.word_space;
            let step = shown.advance * size + self.state.character_space + word_space;
            self.advance(step, font.vertical);
        }
        Ok(())
    }

    /// Paints a form XObject (8.10); pictures have no text.
    fn form(&mut self, name: &[u8], resources: &Dict<'d>, depth: usize) -> Result<(), TextError> {
        let document = self.reader.document;
        let objects = document
            .get(resources, b"XObject", 0)
            .and_then(Object::into_dict);
        let object = objects.and_then(|objects| document.get(&objects, name, 0));
        let Some(Object::Stream(form)) = object else {
            return Ok(());
        };
        if !form.dict.is_name(b"Subtype", b"Form") || depth >= MAX_FORM_DEPTH {
            return Ok(());
        }
        if self.layers().hidden(document, form.dict.get(b"OC")) {
            return Ok(());
        }
        let Some(content) = self.decode(&form) else {
            return Ok(());
        };
        let own = document
            .get(&form.dict, b"Resources", 0)
            .and_then(Object::into_dict);
        let matrix = document.get(&form.dict, b"Matrix", 0);
        let matrix = matrix.as_ref().and_then(|matrix| matrix.as_array());
        let before = self.state.clone();
        let (saved, marks) = (std::mem::take(&mut self.saved), self.marks.len());
        let (text, line) = (self.text, self.line);
        if let Some(matrix) = matrix {
            self.state.matrix = matrix_of(matrix).then(self.state.matrix);
        }
        self.content(&content, own.as_ref().unwrap_or(resources), depth + 1)?;
        // What a form leaves open ends with it.
        for hidden in self.marks.drain(marks.min(self.marks.len())..) {
            self.hidden -= usize::from(hidden);
        }
        (self.state, self.saved, self.text, self.line) = (before, saved, text, line);
        Ok(())
    }

    fn decode(&mut self, form: &Stream<'d>) -> Option<Vec<u8>> {
        self.reader.decode_content(form)
    }
}

/// Six numbers; what is missing is that of the identity.
fn matrix_of(operands: &[Object<'_>]) -> Matrix {
    let mut numbers = Matrix::IDENTITY.0;
    let from = operands.len().saturating_sub(6);
    for (number, operand) in numbers.iter_mut().zip(&operands[from..]) {
        *number = operand.as_number().unwrap_or(*number);
    }
    Matrix(numbers)
}

impl<'d> PageTextReader<'d, '_> {
    /// Content that can be decoded, at the budget's cost.
    pub(super) fn decode_content(&mut self, content: &Stream<'d>) -> Option<Vec<u8>> {
        let limit = self.limits.max_content_bytes.min(self.budget.bytes_left());
        let document = self.document;
        let data = filter::decode_any(content, limit, &|object| document.resolve(object, 0))?;
        self.budget.spend_bytes(data.len());
        Some(data)
    }
}
