//! What a template can reach: its own sources, its data, the fonts, and nothing else.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

use crate::{Setting, Template, TypesetError};

const DATA_PATH: &str = "/data.json";

pub(crate) struct TemplateWorld<'a> {
    setting: &'a Setting,
    main: FileId,
    sources: Vec<Source>,
    data: (FileId, Bytes),
    today: Datetime,
}

impl<'a> TemplateWorld<'a> {
    pub(crate) fn new(
        setting: &'a Setting,
        template: &Template,
        data: String,
        today: Datetime,
    ) -> Result<Self, TypesetError> {
        let mut sources = Vec::with_capacity(template.sources.len());
        for (path, text) in template.sources {
            sources.push(Source::new(id(path)?, (*text).to_owned()));
        }
        let main = sources
            .first()
            .map(Source::id)
            .ok_or_else(|| TypesetError::Template("no source".to_owned()))?;
        Ok(Self {
            setting,
            main,
            sources,
            data: (id(DATA_PATH)?, Bytes::from_string(data)),
            today,
        })
    }
}

fn id(path: &str) -> Result<FileId, TypesetError> {
    let path =
        VirtualPath::new(path).map_err(|_| TypesetError::Template(format!("{path} is no path")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_with_slash().into())
}

impl World for TemplateWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.setting.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.setting.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (data_id, data) = &self.data;
        if id == *data_id {
            Ok(data.clone())
        } else {
            Err(missing(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.setting.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
