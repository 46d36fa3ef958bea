//! Løfte's C ABI for an advisor in Rust: views that borrow from the call, advice by builder, errors as `Result`.
//! Nothing that panics crosses; what a call lends cannot be kept.
#![allow(dead_code)]

use crate::raw::*;
use std::ffi::{c_void, CStr};
use std::marker::PhantomData;
use std::mem::{size_of, zeroed};
use std::os::raw::c_char;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::ptr::{addr_of, null};

pub type Result<T> = std::result::Result<T, Error>;

/// What a plugin answers where it cannot do what was asked.
pub struct Error {
    pub status: i32,
    pub place: String,
    pub message: String,
}

impl Error {
    pub fn new(status: i32, place: &str, message: &str) -> Error {
        Error { status, place: place.into(), message: message.into() }
    }
}

/// An ABI text; what is not UTF-8 never comes from a runtime, and reads as empty.
pub fn text<'a>(value: lofte_string) -> &'a str {
    if value.data.is_null() {
        return "";
    }
    let bytes = unsafe { std::slice::from_raw_parts(value.data as *const u8, value.size as usize) };
    std::str::from_utf8(bytes).unwrap_or("")
}

fn borrow(value: &str) -> lofte_string {
    lofte_string { data: value.as_ptr() as *const c_char, size: value.len() as u64 }
}

fn list<T>(items: &[T]) -> lofte_list {
    lofte_list { items: items.as_ptr() as *const c_void, count: items.len() as u64, stride: size_of::<T>() as u64 }
}

/// Honours the stride: a later runtime's structs are longer than these.
fn each<'a, T: 'a>(list: lofte_list) -> impl Iterator<Item = &'a T> {
    (0..list.count).map(move |i| unsafe {
        &*((list.items as *const u8).add((list.stride * i) as usize) as *const T)
    })
}

fn width<T>(_: *const T) -> usize {
    size_of::<T>()
}

/// Whether *p, as its maker filled it, holds the whole of a field.
macro_rules! has {
    ($p:expr, $field:ident) => {{
        let field = unsafe { addr_of!((*$p).$field) };
        let end = field as usize - $p as usize + width(field);
        unsafe { addr_of!((*$p).struct_size).read() as usize >= end }
    }};
}

// ---- what is known ----

/// All that is known of one customer as of a day.
pub struct View<'a>(&'a lofte_customer_view);

impl<'a> View<'a> {
    pub fn as_of(&self) -> i32 {
        self.0.as_of
    }
    pub fn customer_id(&self) -> &'a str {
        text(self.0.customer_id)
    }
    pub fn raw(&self) -> &'a lofte_customer_view {
        self.0
    }
    /// Issued invoices, by due date, then id.
    pub fn invoices(&self) -> impl Iterator<Item = &'a lofte_invoice_state> {
        each(self.0.invoices)
    }
    /// The setting as it holds for this customer.
    pub fn setting(&self, key: &str) -> Option<&'a str> {
        each::<lofte_setting_value>(self.0.settings)
            .find(|setting| text(setting.key) == key && setting.invoice_id.size == 0)
            .map(|setting| text(setting.value))
    }
}

// ---- what is said ----

/// A text by id, with the values its pattern names.
pub struct Message {
    id: String,
    args: Vec<(&'static str, lofte_arg)>,
    texts: Vec<String>,
}

impl Message {
    pub fn new(id: &str) -> Message {
        Message { id: id.into(), args: Vec::new(), texts: Vec::new() }
    }
    fn arg(mut self, name: &'static str, kind: i32, fill: impl FnOnce(&mut lofte_arg)) -> Message {
        let mut arg: lofte_arg = unsafe { zeroed() };
        arg.struct_size = size_of::<lofte_arg>() as u32;
        arg.r#type = kind;
        fill(&mut arg);
        self.args.push((name, arg));
        self.texts.push(String::new());
        self
    }
    pub fn date(self, name: &'static str, day: i32) -> Message {
        self.arg(name, LOFTE_ARG_DATE_VALUE, |arg| arg.date = day)
    }
    pub fn money(self, name: &'static str, amount: lofte_money) -> Message {
        self.arg(name, LOFTE_ARG_MONEY, |arg| arg.money = amount)
    }
    pub fn number(self, name: &'static str, number: i64) -> Message {
        self.arg(name, LOFTE_ARG_NUMBER, |arg| arg.number = number)
    }
    pub fn text(mut self, name: &'static str, value: &str) -> Message {
        self = self.arg(name, LOFTE_ARG_TEXT, |_| {});
        *self.texts.last_mut().unwrap() = value.into();
        self
    }
    /// Runs `with` on the C struct, which borrows from this one.
    fn lend<R>(&self, with: impl FnOnce(&lofte_message) -> R) -> R {
        let mut args = Vec::with_capacity(self.args.len());
        for ((name, arg), text) in self.args.iter().zip(&self.texts) {
            let mut made = *arg;
            made.name = borrow(name);
            if !text.is_empty() {
                made.text = borrow(text);
            }
            args.push(made);
        }
        let mut message: lofte_message = unsafe { zeroed() };
        message.struct_size = size_of::<lofte_message>() as u32;
        message.id = borrow(&self.id);
        if !args.is_empty() {
            message.args = list(&args);
        }
        with(&message)
    }
}

/// Something to know.
pub struct Flag<'a> {
    key: String,
    rule: String,
    title: &'a Message,
    reason: Option<&'a Message>,
    since: i32,
    severity: i32,
    evidence: Vec<String>,
    invoices: Vec<String>,
    amounts: Vec<lofte_money>,
}

impl<'a> Flag<'a> {
    /// The key names the occurrence, once in a call; the rule is the one that spoke.
    pub fn new(key: &str, rule: &str, title: &'a Message) -> Flag<'a> {
        Flag {
            key: key.into(),
            rule: rule.into(),
            title,
            reason: None,
            since: 0,
            severity: LOFTE_SEVERITY_NOTICE,
            evidence: Vec::new(),
            invoices: Vec::new(),
            amounts: Vec::new(),
        }
    }
    pub fn reason(mut self, reason: &'a Message) -> Self {
        self.reason = Some(reason);
        self
    }
    pub fn since(mut self, day: i32) -> Self {
        self.since = day;
        self
    }
    pub fn severity(mut self, severity: i32) -> Self {
        self.severity = severity;
        self
    }
    /// A fact the advice rests on; an absent one is left out.
    pub fn evidence(mut self, fact_id: &str) -> Self {
        if !fact_id.is_empty() {
            self.evidence.push(fact_id.into());
        }
        self
    }
    pub fn invoice(mut self, id: &str) -> Self {
        self.invoices.push(id.into());
        self
    }
    pub fn amount(mut self, amount: lofte_money) -> Self {
        self.amounts.push(amount);
        self
    }
}

/// Where the advice of one call goes.
pub struct Advice<'a> {
    sink: *const lofte_advice_sink,
    as_of: i32,
    call: PhantomData<&'a ()>,
}

impl Advice<'_> {
    pub fn flag(&mut self, flag: &Flag) -> Result<()> {
        let evidence: Vec<lofte_string> = flag.evidence.iter().map(|id| borrow(id)).collect();
        let invoices: Vec<lofte_string> = flag.invoices.iter().map(|id| borrow(id)).collect();
        let mut advice: lofte_advice = unsafe { zeroed() };
        advice.struct_size = size_of::<lofte_advice>() as u32;
        advice.kind = LOFTE_ADVICE_FLAG;
        advice.key = borrow(&flag.key);
        advice.rule = borrow(&flag.rule);
        advice.severity = flag.severity;
        advice.since = flag.since;
        advice.evidence = list(&evidence);
        advice.invoice_ids = list(&invoices);
        advice.amounts = list(&flag.amounts);
        flag.title.lend(|title| {
            advice.title = title;
            match flag.reason {
                None => self.add(&advice),
                Some(reason) => reason.lend(|reason| {
                    advice.reasons = list(std::slice::from_ref(reason));
                    self.add(&advice)
                }),
            }
        })
    }
    /// Ask again on `day`; one that is not later than the view's is passed over.
    pub fn next_review(&mut self, day: i32) -> Result<()> {
        if day <= self.as_of {
            return Ok(());
        }
        asked(|error| unsafe { ((*self.sink).next_review.unwrap())(self.sink, day, error) })
    }
    fn add(&self, advice: &lofte_advice) -> Result<()> {
        asked(|error| unsafe { ((*self.sink).add.unwrap())(self.sink, advice, error) })
    }
}

/// A call of the host's, with what it says as an `Error`.
fn asked(call: impl FnOnce(*mut lofte_error) -> i32) -> Result<()> {
    let mut error: lofte_error = unsafe { zeroed() };
    error.struct_size = size_of::<lofte_error>() as u32;
    let status = call(&mut error);
    if status == LOFTE_OK {
        return Ok(());
    }
    let words = |text: &[c_char]| unsafe { CStr::from_ptr(text.as_ptr()) }.to_string_lossy().into_owned();
    Err(Error { status, place: words(&error.r#where), message: words(&error.message) })
}

// ---- what a plugin is ----

pub trait Advisor: Default {
    fn advise(&self, view: &View, out: &mut Advice) -> Result<()>;
}

/// An instance, as the runtime holds it.
pub struct Instance<T> {
    active: bool,
    advisor: T,
}

fn fill(into: &mut [c_char], from: &str) {
    let mut size = from.len().min(into.len() - 1);
    while !from.is_char_boundary(size) {
        size -= 1;
    }
    for (place, byte) in into.iter_mut().zip(from.as_bytes()[..size].iter().chain(&[0])) {
        *place = *byte as c_char;
    }
}

/// Runs `body` and answers for it in the ABI's terms: no panic passes.
fn guard(error: *mut lofte_error, body: impl FnOnce() -> Result<()>) -> i32 {
    let failed = match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => return LOFTE_OK,
        Ok(Err(failed)) => failed,
        Err(_) => Error::new(LOFTE_PLUGIN_FAILED, "", "the plugin panicked"),
    };
    if !error.is_null() && has!(error, message) {
        let error = unsafe { &mut *error };
        error.status = failed.status;
        error.index = u64::MAX;
        fill(&mut error.r#where, &failed.place);
        fill(&mut error.message, &failed.message);
    }
    failed.status
}

fn require(good: bool, place: &str) -> Result<()> {
    if good {
        return Ok(());
    }
    Err(Error::new(LOFTE_INVALID_ARGUMENT, place, "NULL or too short"))
}

pub struct Trampolines<T>(PhantomData<T>);

impl<T: Advisor> Trampolines<T> {
    pub unsafe extern "C" fn create(host: *const lofte_host, out: *mut *mut lofte_plugin, error: *mut lofte_error) -> i32 {
        guard(error, || {
            require(!host.is_null() && has!(host, service), "host")?;
            require(!out.is_null(), "out")?;
            let made = Box::new(Instance { active: false, advisor: T::default() });
            *out = Box::into_raw(made) as *mut lofte_plugin;
            Ok(())
        })
    }
    pub unsafe extern "C" fn activate(plugin: *mut lofte_plugin, error: *mut lofte_error) -> i32 {
        guard(error, || {
            require(!plugin.is_null(), "plugin")?;
            let instance = &mut *(plugin as *mut Instance<T>);
            if instance.active {
                return Err(Error::new(LOFTE_INVALID_STATE, "plugin", "active already"));
            }
            instance.active = true;
            Ok(())
        })
    }
    pub unsafe extern "C" fn destroy(plugin: *mut lofte_plugin) {
        if !plugin.is_null() {
            drop(Box::from_raw(plugin as *mut Instance<T>));
        }
    }
    unsafe extern "C" fn advise(
        plugin: *mut lofte_plugin,
        view: *const lofte_customer_view,
        sink: *const lofte_advice_sink,
        error: *mut lofte_error,
    ) -> i32 {
        guard(error, || {
            require(!plugin.is_null(), "plugin")?;
            require(!view.is_null() && has!(view, settings), "view")?;
            require(!sink.is_null() && has!(sink, next_review), "sink")?;
            let instance = &*(plugin as *const Instance<T>);
            if !instance.active {
                return Err(Error::new(LOFTE_INVALID_STATE, "plugin", "not active: activate it first"));
            }
            let view = View(&*view);
            let mut out = Advice { sink, as_of: view.as_of(), call: PhantomData };
            instance.advisor.advise(&view, &mut out)
        })
    }
    const ADVISOR: lofte_advisor =
        lofte_advisor { struct_size: size_of::<lofte_advisor>() as u32, reserved: 0, advise: Some(Self::advise) };

    pub unsafe extern "C" fn extension(_: *mut lofte_plugin, id: *const c_char) -> *const c_void {
        if id.is_null() || CStr::from_ptr(id).to_bytes() != b"lofte.advisor/1" {
            return null();
        }
        &Self::ADVISOR as *const lofte_advisor as *const c_void
    }
}

/// The table of an entry may be read on any thread.
pub struct Entry(pub lofte_plugin_entry);
unsafe impl Sync for Entry {}

/// Exports an advisor as the plugin that the manifest calls `id`; once in a library.
#[macro_export]
macro_rules! lofte_plugin {
    ($id:expr, $advisor:ty) => {
        static ENTRY: $crate::lofte::Entry = $crate::lofte::Entry($crate::raw::lofte_plugin_entry {
            struct_size: std::mem::size_of::<$crate::raw::lofte_plugin_entry>() as u32,
            needs_abi_major: 1,
            needs_abi_minor: 0,
            reserved: 0,
            id: concat!($id, "\0").as_ptr() as *const std::os::raw::c_char,
            create: Some($crate::lofte::Trampolines::<$advisor>::create),
            extension: Some($crate::lofte::Trampolines::<$advisor>::extension),
            activate: Some($crate::lofte::Trampolines::<$advisor>::activate),
            destroy: Some($crate::lofte::Trampolines::<$advisor>::destroy),
        });

        /// The one function that the library exports.
        #[no_mangle]
        pub extern "C" fn lofte_plugin_entry_v1() -> *const $crate::raw::lofte_plugin_entry {
            &ENTRY.0
        }
    };
}
