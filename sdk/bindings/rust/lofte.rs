//! Løfte for hosts in Rust: facts as lines of JSON in, rows out. No crate but std.
//!
//! `raw` has the whole C ABI; what is here owns handles, and turns statuses into `Error`. A book
//! borrows its runtime and an answer owns its rows, so neither can be used after it was closed.
#[path = "raw.rs"]
pub mod raw;
#[allow(dead_code)]
#[path = "calls.rs"]
mod calls;
#[path = "writing.rs"]
mod writing;

pub use writing::{Answered, Reconcile, Reconciled, Tried, Whose};

use std::ffi::CStr;
use std::fmt;
use std::marker::PhantomData;
use std::mem::{size_of, zeroed};
use std::os::raw::c_char;
use std::ptr::{null, null_mut};
use std::{slice, str};

/// What was refused: where ("line 2: invoice.amount"), what is wrong and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    pub status: i32,
    pub place: String,
    pub message: String,
    /// Which item of the input, from 0.
    pub index: Option<u64>,
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        if self.place.is_empty() {
            write!(out, "{}", self.message)
        } else {
            write!(out, "{}: {}", self.place, self.message)
        }
    }
}

impl std::error::Error for Error {}

fn words(field: &[c_char]) -> String {
    // Zero-terminated by the callee.
    unsafe { CStr::from_ptr(field.as_ptr()) }.to_string_lossy().into_owned()
}

/// Makes a call with an error to fill.
fn call(ask: impl FnOnce(*mut raw::lofte_error) -> i32) -> Result<(), Error> {
    let mut error: raw::lofte_error = unsafe { zeroed() };
    error.struct_size = size_of::<raw::lofte_error>() as u32;
    error.index = u64::MAX;
    match ask(&mut error) {
        raw::LOFTE_OK => Ok(()),
        status => Err(Error {
            status,
            place: words(&error.r#where),
            message: words(&error.message),
            index: if error.index == u64::MAX { None } else { Some(error.index) },
        }),
    }
}

fn borrowed(text: &str) -> raw::lofte_string {
    raw::lofte_string { data: text.as_ptr() as *const c_char, size: text.len() as u64 }
}

fn list_of<T>(items: &[T]) -> raw::lofte_list {
    raw::lofte_list {
        items: items.as_ptr() as *const _,
        count: items.len() as u64,
        stride: size_of::<T>() as u64,
    }
}

impl raw::lofte_string {
    /// The text, which is UTF-8 wherever the runtime gives one.
    pub fn as_str(&self) -> &str {
        if self.data.is_null() {
            return "";
        }
        let bytes = unsafe { slice::from_raw_parts(self.data as *const u8, self.size as usize) };
        str::from_utf8(bytes).unwrap_or("")
    }
}

impl fmt::Display for raw::lofte_string {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// Days since 1970-01-01 of a civil date, as the ABI counts them.
pub fn day(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Plugins found and allowed. Use it from any thread.
pub struct Runtime(*mut raw::lofte_runtime);

unsafe impl Send for Runtime {}
unsafe impl Sync for Runtime {}

impl Runtime {
    /// With the bundled plugins.
    pub fn new() -> Result<Runtime, Error> {
        Runtime::with_plugins(&[])
    }

    /// With the plugins in these folders, allowed by the list in each; none: the bundled ones.
    pub fn with_plugins(folders: &[&str]) -> Result<Runtime, Error> {
        let names: Vec<raw::lofte_string> = folders.iter().map(|name| borrowed(name)).collect();
        let mut options: raw::lofte_runtime_options = unsafe { zeroed() };
        options.struct_size = size_of::<raw::lofte_runtime_options>() as u32;
        options.plugin_dirs = list_of(&names);
        let mut out = null_mut();
        call(|error| unsafe { calls::lofte_runtime_create(&options, &mut out, error) })?;
        Ok(Runtime(out))
    }

    /// Makes a book where no file is, open for writing.
    pub fn create_book(&self, path: &str, country: &str, currency: &str) -> Result<Book<'_>, Error> {
        let mut options: raw::lofte_book_options = unsafe { zeroed() };
        options.struct_size = size_of::<raw::lofte_book_options>() as u32;
        options.country = borrowed(country);
        options.currency = borrowed(currency);
        let mut out = null_mut();
        call(|e| unsafe { calls::lofte_book_create(self.0, borrowed(path), &options, &mut out, e) })?;
        Ok(Book(out, PhantomData))
    }

    pub fn open_book(&self, path: &str, write: bool) -> Result<Book<'_>, Error> {
        let access = if write { raw::LOFTE_WRITE } else { raw::LOFTE_READ };
        let mut out = null_mut();
        call(|e| unsafe { calls::lofte_book_open(self.0, borrowed(path), access, &mut out, e) })?;
        Ok(Book(out, PhantomData))
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        unsafe { calls::lofte_runtime_destroy(self.0) }
    }
}

/// What is asked for: `Query { customer_id: "1042", limit: 20, ..Query::default() }`.
#[derive(Default, Clone, Copy)]
pub struct Query<'a> {
    pub customer_id: &'a str,
    /// Another day than the book's, nothing later counts; 0: the book's.
    pub as_of: i32,
    /// Of texts for the owner; "": the book's.
    pub language: &'a str,
    /// Of raw::LOFTE_ADVICE_*; none: all.
    pub kinds: &'a [i32],
    pub plugin: &'a str,
    pub include_hidden: bool,
    pub include_settled: bool,
    pub book_only: bool,
    pub part: &'a str,
    /// 0: all.
    pub limit: i64,
    pub offset: i64,
}

/// One company's accounts, open; closed when dropped, at the latest with its runtime.
pub struct Book<'a>(*mut raw::lofte_book, PhantomData<&'a Runtime>);

unsafe impl Send for Book<'_> {}

impl Book<'_> {
    /// Appends facts, a lofte.v1.Fact a line, and the advice that follows. Returns how many were new.
    pub fn post(&self, lines: &str, today: i32) -> Result<u64, Error> {
        let mut told: raw::lofte_post_result = unsafe { zeroed() };
        told.struct_size = size_of::<raw::lofte_post_result>() as u32;
        call(|e| unsafe { calls::lofte_book_post_json(self.0, borrowed(lines), today, &mut told, e) })?;
        Ok(told.posted)
    }

    /// Opens the day and advises every customer that is due. Returns how many were advised.
    pub fn advance(&self, day: i32) -> Result<u64, Error> {
        let mut told: raw::lofte_post_result = unsafe { zeroed() };
        told.struct_size = size_of::<raw::lofte_post_result>() as u32;
        call(|e| unsafe { calls::lofte_book_advance(self.0, day, None, null_mut(), &mut told, e) })?;
        Ok(told.advised)
    }

    /// kind: one of raw::LOFTE_QUERY_*.
    pub fn query(&self, kind: i32) -> Result<Answer, Error> {
        self.ask(kind, &Query::default())
    }

    pub fn ask(&self, kind: i32, about: &Query) -> Result<Answer, Error> {
        let mut query: raw::lofte_query = unsafe { zeroed() };
        query.struct_size = size_of::<raw::lofte_query>() as u32;
        query.kind = kind;
        query.customer_id = borrowed(about.customer_id);
        query.as_of = about.as_of;
        query.language = borrowed(about.language);
        query.advice_kinds = list_of(about.kinds);
        query.plugin = borrowed(about.plugin);
        query.include_hidden = about.include_hidden.into();
        query.include_settled = about.include_settled.into();
        query.book_only = about.book_only.into();
        query.part = borrowed(about.part);
        query.limit = about.limit;
        query.offset = about.offset;
        let mut out = null_mut();
        call(|error| unsafe { calls::lofte_book_query(self.0, &query, &mut out, error) })?;
        Ok(Answer(out))
    }

    pub fn advice(&self) -> Result<Answer, Error> {
        self.query(raw::LOFTE_QUERY_ADVICE)
    }

    pub fn flags(&self) -> Result<Answer, Error> {
        self.of_kind(raw::LOFTE_ADVICE_FLAG)
    }

    pub fn tasks(&self) -> Result<Answer, Error> {
        self.of_kind(raw::LOFTE_ADVICE_TASK)
    }

    pub fn drafts(&self) -> Result<Answer, Error> {
        self.of_kind(raw::LOFTE_ADVICE_DRAFT)
    }

    /// Tasks and drafts in the order of the day.
    pub fn today(&self) -> Result<Answer, Error> {
        self.query(raw::LOFTE_QUERY_TODAY)
    }

    pub fn promises(&self) -> Result<Answer, Error> {
        self.query(raw::LOFTE_QUERY_PROMISES)
    }

    pub fn settings(&self) -> Result<Answer, Error> {
        self.query(raw::LOFTE_QUERY_SETTINGS)
    }

    fn of_kind(&self, kind: i32) -> Result<Answer, Error> {
        self.ask(raw::LOFTE_QUERY_ADVICE, &Query { kinds: &[kind], ..Query::default() })
    }
}

impl Drop for Book<'_> {
    fn drop(&mut self) {
        unsafe { calls::lofte_book_close(self.0) }
    }
}

/// Rows of one moment; they live as long as the answer, also after the book was closed.
pub struct Answer(*mut raw::lofte_answer);

impl Answer {
    pub fn rows(&self) -> Row<'_, raw::lofte_rows> {
        unsafe { Row::of(calls::lofte_answer_rows(self.0) as *const u8, None) }
    }

    pub fn advice(&self) -> Items<'_, raw::lofte_advice_row> {
        Items::of(&self.rows().advice)
    }

    pub fn customers(&self) -> Items<'_, raw::lofte_customer_row> {
        Items::of(&self.rows().customers)
    }

    pub fn invoices(&self) -> Items<'_, raw::lofte_invoice_row> {
        Items::of(&self.rows().invoices)
    }

    pub fn promises(&self) -> Items<'_, raw::lofte_promise_row> {
        Items::of(&self.rows().promises)
    }

    pub fn settings(&self) -> Items<'_, raw::lofte_setting_row> {
        Items::of(&self.rows().settings)
    }

    pub fn preview(&self) -> Items<'_, raw::lofte_preview_row> {
        Items::of(&self.rows().preview)
    }

    /// A JSON array of rows.
    pub fn json(&self) -> Result<&str, Error> {
        let mut text = raw::lofte_string { data: null(), size: 0 };
        call(|error| unsafe { calls::lofte_answer_json(self.0, &mut text, error) })?;
        let bytes = unsafe { slice::from_raw_parts(text.data as *const u8, text.size as usize) };
        Ok(str::from_utf8(bytes).unwrap_or(""))
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        unsafe { calls::lofte_answer_destroy(self.0) }
    }
}

/// A struct of the runtime's, and whose memory its texts and lists lie in.
pub struct Row<'a, T> {
    value: T,
    owner: PhantomData<&'a Answer>,
}

impl<T> Row<'_, T> {
    /// A copy: what an older runtime does not have is zero, what a newer one has besides is left out.
    unsafe fn of(from: *const u8, stride: Option<u64>) -> Self {
        let told = u64::from(*(from as *const u32)).min(stride.unwrap_or(u64::MAX)) as usize;
        let mut value: T = zeroed();
        let size = told.min(size_of::<T>());
        std::ptr::copy_nonoverlapping(from, &mut value as *mut T as *mut u8, size);
        Row { value, owner: PhantomData }
    }
}

impl<T> std::ops::Deref for Row<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// Walks a list by its stride.
pub struct Items<'a, T> {
    next: *const u8,
    left: u64,
    stride: u64,
    owner: PhantomData<&'a T>,
}

impl<T> Items<'_, T> {
    fn of(list: &raw::lofte_list) -> Self {
        Items {
            next: list.items as *const u8,
            left: list.count,
            stride: list.stride,
            owner: PhantomData,
        }
    }
}

impl<'a, T> Iterator for Items<'a, T> {
    type Item = Row<'a, T>;
    fn next(&mut self) -> Option<Row<'a, T>> {
        if self.left == 0 {
            return None;
        }
        let item = unsafe { Row::of(self.next, Some(self.stride)) };
        self.left -= 1;
        self.next = unsafe { self.next.add(self.stride as usize) };
        Some(item)
    }
}
