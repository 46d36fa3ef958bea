//! What a host writes besides facts as lines: what people decide, a snapshot of all it has, and the
//! choices of a book; and facts tried without writing.
use super::{borrowed, call, calls, list_of, raw, Answer, Book, Error, Items, Row};
use std::any::Any;
use std::mem::{size_of, zeroed};
use std::os::raw::c_void;
use std::panic::{catch_unwind, resume_unwind, AssertUnwindSafe};
use std::ptr::{null, null_mut};

/// A person's answer to advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    Done,
    Dismissed,
    /// Until that day.
    Snoozed(i32),
    /// An earlier answer taken back.
    Reopened,
}

/// Whose setting it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose<'a> {
    Book,
    Customer(&'a str),
    Invoice(&'a str),
}

/// What a preview counted, and its rows: `answer.preview()`.
pub struct Tried {
    pub answer: Answer,
    pub posted: u64,
    pub unchanged: u64,
    /// Customers that would be advised anew after the post.
    pub waiting: u64,
}

/// How to reconcile.
#[derive(Default)]
pub struct Reconcile<'a> {
    /// Of raw::LOFTE_FACT_*: the kinds of which the snapshot holds every record; what is missing of
    /// them is retracted.
    pub complete: &'a [i32],
    pub reason: &'a str,
    /// Say what would be done, and change nothing.
    pub dry_run: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reconciled {
    pub posted: u64,
    pub unchanged: u64,
    pub retracted: u64,
    /// Customers that the host no longer has: they stay, without invoices.
    pub kept: u64,
}

/// The snapshot while C asks for it: the line that it borrows, and what was thrown on the way.
struct Lines<'a> {
    left: &'a mut dyn Iterator<Item = String>,
    lent: String,
    panicked: Option<Box<dyn Any + Send>>,
}

unsafe extern "C" fn next_lines(context: *mut c_void, out: *mut raw::lofte_string) -> i32 {
    let lines = &mut *(context as *mut Lines);
    match catch_unwind(AssertUnwindSafe(|| lines.left.next())) {
        Ok(next) => {
            lines.lent = next.unwrap_or_default();
            *out = borrowed(&lines.lent);
            raw::LOFTE_OK
        }
        Err(panicked) => {
            lines.panicked = Some(panicked);
            raw::LOFTE_CANCELLED
        }
    }
}

unsafe extern "C" fn append(context: *mut c_void, piece: raw::lofte_string) -> i32 {
    (*(context as *mut String)).push_str(piece.as_str());
    raw::LOFTE_OK
}

const LONGEST_ID: usize = 256;

fn kind_name(kind: i32) -> &'static str {
    match kind {
        raw::LOFTE_ADVICE_FLAG => "flag",
        raw::LOFTE_ADVICE_TASK => "task",
        raw::LOFTE_ADVICE_DRAFT => "draft",
        raw::LOFTE_ADVICE_VERDICT => "verdict",
        raw::LOFTE_ADVICE_SCORE => "score",
        raw::LOFTE_ADVICE_STAGE => "stage",
        raw::LOFTE_ADVICE_METRIC => "metric",
        _ => "advice",
    }
}

impl Book<'_> {
    /// What posting these facts would change. Writes nothing; a book open for reading will do.
    pub fn preview(&self, lines: &str, today: i32) -> Result<Tried, Error> {
        let mut told: raw::lofte_preview_result = unsafe { zeroed() };
        told.struct_size = size_of::<raw::lofte_preview_result>() as u32;
        let mut out = null_mut();
        call(|e| unsafe {
            calls::lofte_book_preview_json(self.0, borrowed(lines), today, null(), &mut told, &mut out, e)
        })?;
        Ok(Tried { answer: Answer(out), posted: told.posted, unchanged: told.unchanged, waiting: told.waiting })
    }

    /// Brings the book in line with all that the host has: facts, one or more lines an item.
    pub fn reconcile(
        &self,
        snapshot: &mut dyn Iterator<Item = String>,
        today: i32,
        how: &Reconcile,
    ) -> Result<Reconciled, Error> {
        let mut lines = Lines { left: snapshot, lent: String::new(), panicked: None };
        let mut options: raw::lofte_reconcile_options = unsafe { zeroed() };
        options.struct_size = size_of::<raw::lofte_reconcile_options>() as u32;
        options.today = today;
        options.complete = list_of(how.complete);
        options.reason = borrowed(how.reason);
        options.dry_run = how.dry_run.into();
        options.next_lines = Some(next_lines);
        options.context = &mut lines as *mut Lines as *mut c_void;
        let mut told: raw::lofte_reconcile_result = unsafe { zeroed() };
        told.struct_size = size_of::<raw::lofte_reconcile_result>() as u32;
        let done = call(|e| unsafe { calls::lofte_book_reconcile(self.0, &options, &mut told, e) });
        if let Some(panicked) = lines.panicked {
            resume_unwind(panicked);
        }
        done?;
        Ok(Reconciled {
            posted: told.posted,
            unchanged: told.unchanged,
            retracted: told.retracted,
            kept: told.kept,
        })
    }

    /// Answers advice, a row of `Answer::advice`. Who answers a task answers what became part of it.
    pub fn decide(
        &self,
        row: &Row<raw::lofte_advice_row>,
        answer: Answered,
        today: i32,
        by: &str,
        note: &str,
    ) -> Result<u64, Error> {
        let mut decision: raw::lofte_decision = unsafe { zeroed() };
        decision.struct_size = size_of::<raw::lofte_decision>() as u32;
        decision.customer_id = row.customer;
        decision.date = today;
        decision.by = borrowed(by);
        decision.note = borrowed(note);
        decision.answer = match answer {
            Answered::Done => raw::LOFTE_DECISION_DONE,
            Answered::Dismissed => raw::LOFTE_DECISION_DISMISSED,
            Answered::Snoozed(_) => raw::LOFTE_DECISION_SNOOZED,
            Answered::Reopened => raw::LOFTE_DECISION_REOPENED,
        };
        if let Answered::Snoozed(until) = answer {
            decision.until = until;
        }
        let mut answered = vec![(row.plugin, row.kind, row.key, row.revision)];
        for part in Items::<raw::lofte_merged_advice>::of(&row.merged) {
            answered.push((part.plugin, part.kind, part.key, part.revision));
        }
        let mut posted = 0;
        for (plugin, kind, key, revision) in answered {
            (decision.plugin, decision.advice_kind) = (plugin, kind);
            (decision.key, decision.revision) = (key, revision);
            let name = ["decision", row.customer.as_str(), plugin.as_str(), kind_name(kind), key.as_str()];
            posted += self.post_one(&self.record_id(&name)?, raw::LOFTE_FACT_DECISION, &decision, today)?;
        }
        Ok(posted)
    }

    /// None: back to the level above.
    pub fn set(&self, plugin: &str, key: &str, value: Option<&str>, whose: Whose, today: i32) -> Result<u64, Error> {
        let mut setting: raw::lofte_setting = unsafe { zeroed() };
        setting.struct_size = size_of::<raw::lofte_setting>() as u32;
        setting.plugin = borrowed(plugin);
        setting.key = borrowed(key);
        if let Some(value) = value {
            setting.value = borrowed(value);
        }
        match whose {
            Whose::Book => {}
            Whose::Customer(id) => setting.customer_id = borrowed(id),
            Whose::Invoice(id) => setting.invoice_id = borrowed(id),
        }
        self.post_one("", raw::LOFTE_FACT_SETTING, &setting, today)
    }

    /// Destroys what is personal about a customer, for ever; figures stay.
    pub fn erase(&self, customer_id: &str, reason: &str, today: i32) -> Result<u64, Error> {
        let mut erasure: raw::lofte_erasure = unsafe { zeroed() };
        erasure.struct_size = size_of::<raw::lofte_erasure>() as u32;
        erasure.customer_id = borrowed(customer_id);
        erasure.date = today;
        erasure.reason = borrowed(reason);
        // Not the customer's number: that is erased too.
        let id = format!("erasure {} {}", today, self.position()?.sequence + 1);
        self.post_one(&id, raw::LOFTE_FACT_ERASURE, &erasure, today)
    }

    /// The same for the same advice, so that a later answer is its next version.
    fn record_id(&self, parts: &[&str]) -> Result<String, Error> {
        let told: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        let id = told.join(" ");
        if id.len() <= LONGEST_ID {
            return Ok(id);
        }
        Ok(format!("{} {}", parts[0], self.position()?.sequence + 1))
    }

    fn post_one<T>(&self, id: &str, kind: i32, body: &T, today: i32) -> Result<u64, Error> {
        let mut fact: raw::lofte_fact = unsafe { zeroed() };
        fact.struct_size = size_of::<raw::lofte_fact>() as u32;
        fact.record_id = borrowed(id);
        fact.kind = kind;
        fact.body = body as *const T as *const c_void;
        let mut told: raw::lofte_post_result = unsafe { zeroed() };
        told.struct_size = size_of::<raw::lofte_post_result>() as u32;
        call(|e| unsafe { calls::lofte_book_post(self.0, list_of(&[fact]), today, &mut told, e) })?;
        Ok(told.posted)
    }

    /// Renews the advice of up to so many customers that wait for it; returns how many still do.
    pub fn work(&self, customers: u64) -> Result<u64, Error> {
        let mut left = 0;
        call(|e| unsafe { calls::lofte_book_work(self.0, customers, &mut left, e) })?;
        Ok(left)
    }

    /// Lets a plugin that the runtime has loaded advise this book, or stops it.
    pub fn enable_plugin(&self, id: &str, enabled: bool) -> Result<(), Error> {
        call(|e| unsafe { calls::lofte_book_enable_plugin(self.0, borrowed(id), enabled.into(), e) })
    }

    /// The end of the journal.
    pub fn position(&self) -> Result<raw::lofte_position, Error> {
        let mut head: raw::lofte_position = unsafe { zeroed() };
        head.struct_size = size_of::<raw::lofte_position>() as u32;
        call(|e| unsafe { calls::lofte_book_position(self.0, &mut head, e) })?;
        Ok(head)
    }

    /// Checks every link of the chain, and gives its end.
    pub fn verify(&self) -> Result<raw::lofte_position, Error> {
        let mut head: raw::lofte_position = unsafe { zeroed() };
        head.struct_size = size_of::<raw::lofte_position>() as u32;
        call(|e| unsafe { calls::lofte_book_verify(self.0, null(), &mut head, e) })?;
        Ok(head)
    }

    /// Every entry of the journal that speaks of the customer, a line of JSON each.
    pub fn export_person(&self, customer_id: &str) -> Result<String, Error> {
        let mut text = String::new();
        let context = &mut text as *mut String as *mut c_void;
        call(|e| unsafe {
            calls::lofte_book_export_person(self.0, borrowed(customer_id), Some(append), context, e)
        })?;
        Ok(text)
    }
}
