//! The C headers of Løfte in Rust: structs, callbacks, constants, as they are. For hosts and plugins.
// Made by sdk/bindings/generator: change the .proto files or headers, then build `generate`.
#![allow(non_camel_case_types, dead_code)]

use std::mem::size_of;
use std::os::raw::{c_char, c_void};

#[repr(C)]
pub struct lofte_plugin {
    _private: [u8; 0],
}

#[repr(C)]
pub struct lofte_fold {
    _private: [u8; 0],
}

#[repr(C)]
pub struct lofte_runtime {
    _private: [u8; 0],
}

#[repr(C)]
pub struct lofte_book {
    _private: [u8; 0],
}

#[repr(C)]
pub struct lofte_answer {
    _private: [u8; 0],
}

/// The one exported function. Returns a table that lives as long as the module. [any thread]
pub type lofte_plugin_entry_fn = Option<unsafe extern "C" fn() -> *const lofte_plugin_entry>;

/// Returns LOFTE_OK to go on, LOFTE_CANCELLED to stop; nothing is then written.
pub type lofte_progress_fn = Option<unsafe extern "C" fn(*mut c_void, lofte_string, u64, u64) -> i32>;

/// A remark of the reader: where and what, borrowed.
pub type lofte_remark_fn = Option<unsafe extern "C" fn(*mut c_void, lofte_string, lofte_string)>;

/// Gives the next part of a snapshot: lofte_fact structs, or lines of JSON with whole facts;
/// borrowed until the next call. None, or no text: the snapshot has ended. Another status than
/// LOFTE_OK ends the call with it, and nothing is written.
pub type lofte_next_facts_fn = Option<unsafe extern "C" fn(*mut c_void, *mut lofte_list) -> i32>;

pub type lofte_next_lines_fn = Option<unsafe extern "C" fn(*mut c_void, *mut lofte_string) -> i32>;

/// Takes a piece of output; another status than LOFTE_OK ends the call with it.
pub type lofte_write_fn = Option<unsafe extern "C" fn(*mut c_void, lofte_string) -> i32>;

pub type lofte_tone_fn = Option<unsafe extern "C" fn(*mut c_void, *const lofte_tone_finding)>;

/// UTF-8, not terminated. {NULL, 0} is absent. Borrowed unless something else is said.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_string {
    pub data: *const c_char,
    pub size: u64,
}

/// `count` items, each `stride` bytes after the one before. Use LOFTE_AT to reach one: the items may
/// be larger than the struct you were compiled with. Borrowed unless something else is said.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_list {
    pub items: *const c_void,
    pub count: u64,
    pub stride: u64,
}

/// Whole minor units (øre, cents) of an ISO 4217 currency, zero-filled. currency[0] == 0 is absent.
/// Amounts of different currencies are never summed.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_money {
    pub minor: i64,
    pub currency: [c_char; 8],
}

/// Filled by the callee, allocated by the caller: nothing to free, nothing that dies with a library.
/// Set struct_size before the call; the rest may be uninitialised. Texts are cut at a whole
/// character.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_error {
    pub struct_size: u32,
    pub status: i32,
    /// Which item of the input, from 0; LOFTE_NO_INDEX where that makes no sense.
    pub index: u64,
    /// The field or place: "invoice.amount", "orders.csv:1042". Zero-terminated.
    pub r#where: [c_char; 256],
    /// What is wrong, the value, and what would be right. Zero-terminated.
    pub message: [c_char; 760],
}

/// A value named in a message's pattern.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_arg {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub name: lofte_string,
    /// Arg.Type
    pub r#type: i32,
    pub reserved_1: u32,
    pub text: lofte_string,
    pub money: lofte_money,
    pub date: i32,
    pub reserved_2: u32,
    pub number: i64,
}

/// A text by id: the pattern is in the plugin's texts/<language>.json, in ICU MessageFormat.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_message {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub id: lofte_string,
    /// of lofte_arg
    pub args: lofte_list,
    /// The plugin whose texts hold it, where that is another than the one that says it: the runtime
    /// sets it when a reviewer merges advice of two plugins.
    pub plugin: lofte_string,
}

/// One item of advice. Identity is (plugin, customer, kind, key).
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_advice {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// AdviceKind
    pub kind: i32,
    pub reserved_1: u32,
    /// Names the occurrence: "invoice F1042", "check-in 2026Q3".
    pub key: lofte_string,
    /// Grows when what is said changes so much that a person who answered should see it again.
    pub revision: i64,
    /// The rule that spoke.
    pub rule: lofte_string,
    /// Severity
    pub severity: i32,
    pub reserved_2: u32,
    /// One line for the owner.
    pub title: *const lofte_message,
    /// of lofte_message
    pub reasons: lofte_list,
    /// of lofte_string
    pub evidence: lofte_list,
    /// The record it speaks of: a kind of fact and a record id; 0 is the customer itself.
    pub subject_kind: i32,
    pub reserved_3: u32,
    pub subject_id: lofte_string,
    /// Since when it holds.
    pub since: i32,
    /// The last day on which acting makes sense.
    pub latest: i32,
    /// of lofte_string
    pub invoice_ids: lofte_list,
    /// of lofte_money
    pub amounts: lofte_list,
    /// Of the kind that `kind` says.
    pub task: *const lofte_task,
    pub draft: *const lofte_draft,
    pub verdict: *const lofte_verdict,
    pub score: *const lofte_score,
    pub stage: *const lofte_stage,
    pub metric: *const lofte_metric,
    pub suppression: *const lofte_suppression,
    /// of lofte_merged_advice
    pub merged: lofte_list,
}

/// The name of an item that became part of another one of the same customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_merged_advice {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub plugin: lofte_string,
    /// AdviceKind
    pub kind: i32,
    pub reserved_1: u32,
    pub key: lofte_string,
    pub revision: i64,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_task {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// of lofte_message
    pub points: lofte_list,
    /// Channel
    pub channel: i32,
    pub reserved_1: u32,
    /// What it costs to leave it.
    pub cost_of_skipping: *const lofte_message,
    /// From when it is sensible.
    pub from: i32,
    pub reserved_2: u32,
    /// The person of ours it is for.
    pub assignee: lofte_string,
}

/// A message to the customer, in the customer's language; a person sends it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_draft {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// BCP 47, "nb"
    pub language: lofte_string,
    pub subject: *const lofte_message,
    /// of lofte_message
    pub body: lofte_list,
    /// Channel
    pub channel: i32,
    /// The dunning level, as in Notice.step; 0 for other messages.
    pub step: i32,
    pub new_due_date: i32,
    /// Not before this day.
    pub send_on: i32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_verdict {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// A state's name, such as "kept"; texts hold its words under "state.<name>".
    pub state: lofte_string,
    /// Since when the record is in it.
    pub since: i32,
    /// The next day on which it may change by itself.
    pub until: i32,
    pub received: lofte_money,
    /// How often the promise was renewed.
    pub level: i32,
    pub reserved_1: u32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_score {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// A whole number; unit says of what.
    pub value: i64,
    pub unit: lofte_string,
    pub band: lofte_string,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_stage {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub name: lofte_string,
    pub since: i32,
    pub reserved_1: u32,
    /// of lofte_string
    pub overlays: lofte_list,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_metric {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub value: i64,
    pub unit: lofte_string,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_suppression {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// AdviceKind
    pub held_kind: i32,
    pub reserved_1: u32,
    pub held_key: lofte_string,
    /// Until when, where a day is known.
    pub until: i32,
    pub reserved_2: u32,
    /// The plugin that held it back, where another's.
    pub by: lofte_string,
    /// The plugin whose advice was held back, where another's.
    pub held_plugin: lofte_string,
    /// The key of the item that it became part of, of plugin `merged_plugin`.
    pub merged_into: lofte_string,
    pub merged_plugin: lofte_string,
}

/// What a reviewer does with one item that was proposed for a customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_review {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// Review.Action
    pub action: i32,
    pub reserved_1: u32,
    /// The item, by its name in CustomerView.prior_advice.
    pub plugin: lofte_string,
    /// AdviceKind
    pub kind: i32,
    pub reserved_2: u32,
    pub key: lofte_string,
    /// The rule that spoke.
    pub rule: lofte_string,
    /// Why, for the owner, in the reviewer's texts.
    pub reason: *const lofte_message,
    /// POSTPONE: the day from which it may be said, later than the view's. SUPPRESS: until when,
    /// where a day is known.
    pub until: i32,
    pub reserved_3: u32,
    /// MERGE: the task it becomes part of.
    pub into_plugin: lofte_string,
    pub into_key: lofte_string,
    /// of lofte_string
    pub evidence: lofte_list,
}

/// One place in the order of a day.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_planned_task {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// Absent: a task of the book as a whole.
    pub customer_id: lofte_string,
    pub plugin: lofte_string,
    pub key: lofte_string,
    /// It does not fit into the day and may wait; else it is planned.
    pub can_wait: i32,
    pub reserved_1: u32,
    /// The rule that gave it its place.
    pub rule: lofte_string,
    /// Why here, for the owner, in the planner's texts.
    pub reason: *const lofte_message,
}

/// Advice as a book keeps it, with the answer a person gave to it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_stored_advice {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub advice: *const lofte_advice,
    /// A Decision.Answer that hides it; 0: shown.
    pub answer: i32,
    /// The day a snooze ends.
    pub until: i32,
    /// The reviewer that could not be asked, so that a draft or an outreach waits.
    pub missing_reviewer: lofte_string,
}

/// What the runtime offers an instance. Borrowed by the plugin from create to destroy.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_host {
    pub struct_size: u32,
    pub abi_major: i32,
    pub abi_minor: i32,
    pub reserved: u32,
    /// Passed back in every service call.
    pub context: *mut c_void,
    /// A service by id ("lofte.text/1"), or NULL where this host has none of that id. The table lives
    /// as long as the instance. [created & active]
    pub service: Option<unsafe extern "C" fn(*const lofte_host, *const c_char) -> *const c_void>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_plugin_entry {
    pub struct_size: u32,
    /// The least ABI the plugin needs.
    pub needs_abi_major: i32,
    pub needs_abi_minor: i32,
    pub reserved: u32,
    /// The id in the manifest, zero-terminated: "late-payer". Lives as long as the module.
    pub id: *const c_char,
    /// Makes an instance. `host` is borrowed until destroy; *out is owned, released by destroy.
    /// [any thread]
    pub create: Option<unsafe extern "C" fn(*const lofte_host, *mut *mut lofte_plugin, *mut lofte_error) -> i32>,
    /// The instance's extension of that id, or NULL. The table lives as long as the module.
    /// [created & active]
    pub extension: Option<unsafe extern "C" fn(*mut lofte_plugin, *const c_char) -> *const c_void>,
    /// Ready to be called. [created]
    pub activate: Option<unsafe extern "C" fn(*mut lofte_plugin, *mut lofte_error) -> i32>,
    /// Accepts NULL. [created & active]
    pub destroy: Option<unsafe extern "C" fn(*mut lofte_plugin)>,
}

/// One fact with its envelope. (kind of body, record_id) names the record it is a version of.
///
/// Names and texts are personal throughout, also the numbers that hosts give their customers and
/// records: such a number can be an e-mail address, or be made of one. What is not personal is what
/// the law on bookkeeping wants kept: dates, amounts, kinds, and which invoice, credit note, payment
/// or allocation is meant.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_fact {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// personal
    pub fact_id: lofte_string,
    /// personal
    pub record_id: lofte_string,
    /// When the fact counts. Left out: the record's own date, or always.
    pub effective_date: i32,
    /// When the firm knew. Left out: the day it is posted.
    pub known_date: i32,
    /// personal
    pub source: lofte_string,
    /// LOFTE_FACT_*: which member of body is set
    pub kind: i32,
    pub reserved_1: u32,
    pub body: *const c_void,
}

/// Facts posted together: all of them are taken, or none.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_fact_batch {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// of lofte_fact
    pub facts: lofte_list,
}

/// A firm, person or public body that buys from us.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_customer {
    pub struct_size: u32,
    /// LOFTE_CUSTOMER_HAS_*
    pub present: u32,
    /// required; personal
    pub name: lofte_string,
    /// Customer.Kind
    pub kind: i32,
    pub reserved_0: u32,
    /// BCP 47, "nb"
    pub language: lofte_string,
    /// ISO 3166-1, "NO"
    pub country: lofte_string,
    /// personal
    pub manager: lofte_string,
    /// Customer.Depth
    pub depth: i32,
    pub reserved_1: u32,
    /// of int32_t, Customer.ServiceForm
    pub service_forms: lofte_list,
    /// Customer.Importance
    pub importance: i32,
    pub reserved_2: u32,
    /// of lofte_string; personal
    pub needs: lofte_list,
    /// of lofte_string; personal
    pub interests: lofte_list,
    /// of lofte_date_to_remember; personal
    pub dates_to_remember: lofte_list,
    /// What it cost to win this customer.
    pub acquisition_cost: lofte_money,
    /// When the customer last used what it bought, where the host knows.
    pub usage_date: i32,
    pub reserved_3: u32,
    /// of lofte_contact_wish; personal
    pub contact_wishes: lofte_list,
    /// personal
    pub organisation_number: lofte_string,
    /// personal
    pub email: lofte_string,
    /// personal
    pub phone: lofte_string,
    /// personal
    pub address: lofte_string,
    /// where LOFTE_CUSTOMER_HAS_PAYMENT_TERMS_DAYS
    pub payment_terms_days: i32,
    pub reserved_4: u32,
    /// ISO 4217, "NOK"
    pub currency: lofte_string,
    /// Pays by direct debit: the bank collects, no one reminds.
    pub direct_debit: i32,
    /// A part of our own firm; never reminded.
    pub internal: i32,
    /// Never reminded, for the reason given in reminders_excluded_reason.
    pub reminders_excluded: i32,
    pub reserved_5: u32,
    /// personal
    pub reminders_excluded_reason: lofte_string,
    /// The relationship was ended on this day.
    pub ended_on: i32,
    pub reserved_6: u32,
    /// personal
    pub note: lofte_string,
}

/// A birthday, an anniversary, a date the customer spoke of.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_date_to_remember {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub date: i32,
    pub reserved_1: u32,
    pub what: lofte_string,
    pub yearly: i32,
    pub reserved_2: u32,
}

/// How a customer wants, or does not want, to be contacted.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_contact_wish {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// Channel
    pub channel: i32,
    /// ContactWish.Wish
    pub wish: i32,
    pub note: lofte_string,
}

/// A person at a customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_person {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// personal
    pub given_name: lofte_string,
    /// personal
    pub family_name: lofte_string,
    /// personal
    pub role: lofte_string,
    /// personal
    pub email: lofte_string,
    /// personal
    pub phone: lofte_string,
    /// BCP 47, "nb"
    pub language: lofte_string,
    /// Receives what we write unless something else is said.
    pub primary: i32,
    pub left_on: i32,
}

/// One line of an invoice or a credit note.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_invoice_line {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub description: lofte_string,
    pub product: lofte_string,
    /// In thousandths: 1500 is one and a half.
    pub quantity_milli: i64,
    pub amount: lofte_money,
}

/// An invoice to a customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_invoice {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// personal
    pub number: lofte_string,
    /// Invoice.Status
    pub status: i32,
    /// required
    pub issue_date: i32,
    /// Left out: the customer's terms, else the book's.
    pub due_date: i32,
    pub reserved_1: u32,
    /// required
    pub amount: lofte_money,
    /// The host's own amount in the book's currency.
    pub amount_book: lofte_money,
    /// personal
    pub product: lofte_string,
    /// of lofte_invoice_line; personal
    pub lines: lofte_list,
    pub direct_debit: i32,
    pub reserved_2: u32,
    /// Agreed with the customer when the debt arose.
    pub agreed_reminder_fee: lofte_money,
    /// personal
    pub payment_reference: lofte_string,
    /// The part written off where status is not WRITTEN_OFF.
    pub written_off: lofte_money,
    /// Since when the status holds, where it is not the issue date.
    pub status_date: i32,
    pub reserved_3: u32,
    /// personal
    pub note: lofte_string,
}

/// A credit note to a customer; amounts are positive.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_credit_note {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// personal
    pub number: lofte_string,
    /// CreditNote.Status
    pub status: i32,
    /// required
    pub issue_date: i32,
    /// required
    pub amount: lofte_money,
    pub amount_book: lofte_money,
    /// names an invoice
    pub invoice_id: lofte_string,
    /// CreditNote.Reason
    pub reason: i32,
    pub reserved_1: u32,
    /// personal
    pub product: lofte_string,
    /// of lofte_invoice_line; personal
    pub lines: lofte_list,
    pub status_date: i32,
    pub reserved_2: u32,
    /// personal
    pub note: lofte_string,
}

/// The part of a payment that settles one invoice.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_payment_allocation {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names an invoice
    pub invoice_id: lofte_string,
    /// required; greater than zero
    pub amount: lofte_money,
}

/// Money received from a customer. The invoices it settles may belong to other customers.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_payment {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    /// required; greater than zero
    pub amount: lofte_money,
    pub amount_book: lofte_money,
    /// of lofte_payment_allocation
    pub allocations: lofte_list,
    /// personal
    pub reference: lofte_string,
    /// personal
    pub payer_name: lofte_string,
    /// Payment.Method
    pub method: i32,
    /// Not booked after all (the host voided it).
    pub cancelled: i32,
    /// personal
    pub note: lofte_string,
}

/// Money paid back to a customer, out of a payment or a credit note.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_refund {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    /// required; greater than zero
    pub amount: lofte_money,
    /// names a payment
    pub payment_id: lofte_string,
    /// names a credit note
    pub credit_note_id: lofte_string,
    /// personal
    pub note: lofte_string,
}

/// A payment the bank took back; what it settled is open again.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_bounced_payment {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a payment
    pub payment_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    /// personal
    pub reason: lofte_string,
}

/// A payment or a credit note set against an invoice after it was booked.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_allocation {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names an invoice
    pub invoice_id: lofte_string,
    /// names a payment
    pub payment_id: lofte_string,
    /// names a credit note
    pub credit_note_id: lofte_string,
    /// required; greater than zero
    pub amount: lofte_money,
    /// required
    pub date: i32,
    pub reserved_1: u32,
}

/// An allocation taken back: either one by its own id, or the one inside a payment.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_allocation_reversed {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// names an allocation
    pub allocation_id: lofte_string,
    /// names a payment
    pub payment_id: lofte_string,
    /// names an invoice
    pub invoice_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    /// personal
    pub reason: lofte_string,
}

/// A fee, interest or fixed sum the host booked on an invoice.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_fee_booked {
    pub struct_size: u32,
    /// LOFTE_FEE_BOOKED_HAS_*
    pub present: u32,
    /// required; names an invoice
    pub invoice_id: lofte_string,
    /// FeeBooked.Kind; required
    pub kind: i32,
    pub reserved_0: u32,
    /// required; greater than zero
    pub amount: lofte_money,
    /// required
    pub date: i32,
    /// where LOFTE_FEE_BOOKED_HAS_STEP
    pub step: i32,
    /// where LOFTE_FEE_BOOKED_HAS_RATE_BP
    pub rate_bp: i32,
    pub from: i32,
    pub until: i32,
    pub reserved_1: u32,
    pub base: lofte_money,
}

/// An offer made to a customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_quote {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// personal
    pub number: lofte_string,
    /// Quote.Status
    pub status: i32,
    /// required
    pub date: i32,
    pub valid_until: i32,
    pub reserved_1: u32,
    pub amount: lofte_money,
    /// personal
    pub what: lofte_string,
    pub status_date: i32,
    pub reserved_2: u32,
}

/// Goods or a service handed over.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_delivery {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    /// names an invoice
    pub invoice_id: lofte_string,
    /// personal
    pub product: lofte_string,
    /// personal
    pub what: lofte_string,
}

/// A contact with a customer, in person or digital.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_contact {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    /// Channel
    pub channel: i32,
    /// Contact.Purpose
    pub purpose: i32,
    /// Contact.Direction
    pub direction: i32,
    /// One of many receivers (a newsletter): not outreach to this customer.
    pub mass: i32,
    pub reserved_1: u32,
    /// names a person; personal
    pub person_id: lofte_string,
    /// personal
    pub by: lofte_string,
    /// personal
    pub summary: lofte_string,
    /// personal
    pub agreed: lofte_string,
    /// personal
    pub next_step: lofte_string,
    pub next_contact_on: i32,
    /// We tried and did not reach them.
    pub unreached: i32,
}

/// Something one side undertook to the other.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_promise {
    pub struct_size: u32,
    /// LOFTE_PROMISE_HAS_*
    pub present: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// Promise.Direction; required
    pub direction: i32,
    pub reserved_0: u32,
    /// personal
    pub what: lofte_string,
    /// Promised money; absent for other promises.
    pub amount: lofte_money,
    /// of lofte_string; names invoices
    pub invoice_ids: lofte_list,
    /// required
    pub made_on: i32,
    /// required
    pub due_on: i32,
    /// personal
    pub by: lofte_string,
    /// Channel
    pub channel: i32,
    pub reserved_1: u32,
    /// personal
    pub text: lofte_string,
    /// How much may be missing; absent: the plugin's setting.
    pub tolerance: lofte_money,
    /// where LOFTE_PROMISE_HAS_TOLERANCE_DAYS
    pub tolerance_days: i32,
    pub reserved_2: u32,
    /// names a promise; personal
    pub supersedes_id: lofte_string,
    /// names an instalment agreement; personal
    pub agreement_id: lofte_string,
}

/// What shows that a promise was kept.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_promise_evidence {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a promise; personal
    pub promise_id: lofte_string,
    /// required
    pub date: i32,
    /// PromiseEvidence.Kind
    pub kind: i32,
    /// personal
    pub record_id: lofte_string,
    pub partial: i32,
    pub reserved_1: u32,
    /// personal
    pub note: lofte_string,
}

/// A promise taken back by whoever made it or by agreement.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_promise_withdrawn {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a promise; personal
    pub promise_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    /// personal
    pub reason: lofte_string,
}

/// The customer contests invoices.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_dispute {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// of lofte_string; names invoices
    pub invoice_ids: lofte_list,
    /// required
    pub opened_on: i32,
    pub resolved_on: i32,
    /// personal
    pub reason: lofte_string,
    /// personal
    pub resolution: lofte_string,
}

/// We refrain from reminding until a day, for a reason.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_hold {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// of lofte_string; names invoices
    pub invoice_ids: lofte_list,
    /// required
    pub from: i32,
    /// required
    pub until: i32,
    /// required; personal
    pub reason: lofte_string,
    pub lifted_on: i32,
    pub reserved_1: u32,
}

/// One part of an instalment agreement.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_instalment {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required
    pub due_on: i32,
    pub reserved_1: u32,
    /// required; greater than zero
    pub amount: lofte_money,
}

/// A payment plan agreed with the customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_instalment_agreement {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// of lofte_string; names invoices
    pub invoice_ids: lofte_list,
    /// required
    pub agreed_on: i32,
    pub reserved_1: u32,
    /// of lofte_instalment
    pub instalments: lofte_list,
    pub cancelled_on: i32,
    pub reserved_2: u32,
    /// personal
    pub text: lofte_string,
}

/// A message about money owed that a person sent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_notice {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// of lofte_string; required; names invoices
    pub invoice_ids: lofte_list,
    /// required
    pub date: i32,
    /// required
    pub step: i32,
    /// Channel
    pub channel: i32,
    /// required
    pub new_due_date: i32,
    /// BCP 47, "nb"
    pub language: lofte_string,
    /// personal
    pub subject: lofte_string,
    /// personal
    pub text: lofte_string,
    /// names a person; personal
    pub person_id: lofte_string,
}

/// A survey sent to a customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_survey_asked {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    /// personal
    pub survey: lofte_string,
    /// Channel
    pub channel: i32,
    pub reserved_2: u32,
    /// of lofte_string; personal
    pub questions: lofte_list,
}

/// A customer's answer to a survey.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_survey_answered {
    pub struct_size: u32,
    /// LOFTE_SURVEY_ANSWERED_HAS_*
    pub present: u32,
    /// required; names a survey asked; personal
    pub survey_asked_id: lofte_string,
    /// required
    pub date: i32,
    /// where LOFTE_SURVEY_ANSWERED_HAS_CSAT
    pub csat: i32,
    /// where LOFTE_SURVEY_ANSWERED_HAS_NPS
    pub nps: i32,
    pub reserved_0: u32,
    /// personal
    pub own_words: lofte_string,
    /// of lofte_survey_reply; personal
    pub replies: lofte_list,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_survey_reply {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub question: lofte_string,
    pub reply: lofte_string,
}

/// An impression one of ours noted at a contact; never mixed with answers.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_impression {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    /// Impression.Feeling
    pub feeling: i32,
    /// Impression.BuyingStep
    pub buying_step: i32,
    pub reserved_1: u32,
    /// personal
    pub by: lofte_string,
    /// personal
    pub note: lofte_string,
}

/// Something the customer is not content with.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_complaint {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub opened_on: i32,
    pub resolved_on: i32,
    /// personal
    pub owner: lofte_string,
    pub due_on: i32,
    pub reserved_1: u32,
    /// personal
    pub text: lofte_string,
    /// personal
    pub cause: lofte_string,
    /// personal
    pub remedy: lofte_string,
    /// personal
    pub prevention: lofte_string,
    /// of lofte_string; names invoices
    pub invoice_ids: lofte_list,
}

/// A chance to sell.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_opportunity {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    /// Opportunity.Status
    pub status: i32,
    /// personal
    pub product: lofte_string,
    pub amount: lofte_money,
    /// personal
    pub gain: lofte_string,
    /// personal
    pub note: lofte_string,
    /// personal
    pub by: lofte_string,
}

/// A suggestion that may improve the product, in the customer's own words.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_feedback {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    /// personal
    pub own_words: lofte_string,
    /// personal
    pub product: lofte_string,
    /// personal
    pub theme: lofte_string,
    /// personal
    pub change: lofte_string,
    pub told_on: i32,
    pub reserved_2: u32,
}

/// A question from a customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_inbound_question {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub asked_on: i32,
    pub answered_on: i32,
    pub urgent: i32,
    /// Channel
    pub channel: i32,
    /// personal
    pub question: lofte_string,
    /// personal
    pub answer: lofte_string,
}

/// What the owner believes before asking.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_owner_estimate {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    /// OwnerEstimate.Measure
    pub measure: i32,
    pub value: i32,
    pub reserved_1: u32,
    /// personal
    pub by: lofte_string,
}

/// A customer brought us another.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_referral {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// names a customer; personal
    pub referred_customer_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    pub reward: lofte_money,
    pub thanked_on: i32,
    pub reserved_2: u32,
    /// personal
    pub note: lofte_string,
}

/// How many contacts we mean to make.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_activity_goal {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub activity: lofte_string,
    pub count: i32,
    /// Days the goal spans: 7 is a week.
    pub period_days: i32,
    /// personal
    pub by: lofte_string,
    pub from: i32,
    pub until: i32,
}

/// A product came on the market.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_product_launch {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required
    pub product: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
}

/// A customer cannot pay its debts.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_insolvency {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    pub ended_on: i32,
    /// personal
    pub note: lofte_string,
}

/// A customer, or a person at a customer, died.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_death {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// names a person; personal
    pub person_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
}

/// A person's answer to advice.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_decision {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub plugin: lofte_string,
    /// required
    pub advice_kind: i32,
    pub reserved_1: u32,
    /// required; personal
    pub key: lofte_string,
    pub revision: i64,
    /// Decision.Answer; required
    pub answer: i32,
    pub until: i32,
    /// required
    pub date: i32,
    pub reserved_2: u32,
    /// personal
    pub by: lofte_string,
    /// personal
    pub note: lofte_string,
}

/// A choice that plugins or the runtime follow: for the book, a customer or an invoice.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_setting {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required
    pub plugin: lofte_string,
    /// required
    pub key: lofte_string,
    /// personal
    pub value: lofte_string,
    /// names a customer; personal
    pub customer_id: lofte_string,
    /// names an invoice
    pub invoice_id: lofte_string,
}

/// All bank transactions up to a day are in the book.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_bank_data_complete {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required
    pub until: i32,
    pub reserved_1: u32,
}

/// The book holds everything since a day; what was before is not known.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_history_complete {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required
    pub since: i32,
    pub reserved_1: u32,
}

/// An invoice belongs to another customer than first posted.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_invoice_reassigned {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names an invoice
    pub invoice_id: lofte_string,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    /// personal
    pub reason: lofte_string,
}

/// Two customers are one; the first is from now on known as the second.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_customers_merged {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub from_customer_id: lofte_string,
    /// required; names a customer; personal
    pub into_customer_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    /// personal
    pub reason: lofte_string,
}

/// A fact taken back.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_retraction {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; personal
    pub target_fact_id: lofte_string,
    /// required; personal
    pub reason: lofte_string,
    /// personal
    pub by: lofte_string,
}

/// A customer's personal data is to be destroyed.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_erasure {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required; names a customer; personal
    pub customer_id: lofte_string,
    /// required
    pub date: i32,
    pub reserved_1: u32,
    /// personal
    pub reason: lofte_string,
    /// personal
    pub by: lofte_string,
}

/// Part of an invoice settled, or opened again, on a day.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_settlement {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// Settlement.Kind
    pub kind: i32,
    pub date: i32,
    pub amount: lofte_money,
    /// The payment or credit note.
    pub source_id: lofte_string,
    pub fact_id: lofte_string,
}

/// An issued invoice as of the view's day, worked out from every fact about it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_invoice_state {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub invoice_id: lofte_string,
    pub fact_id: lofte_string,
    pub invoice: *const lofte_invoice,
    /// InvoiceState.Status
    pub status: i32,
    /// The invoice's own due date, else issue date and terms of customer or book.
    pub due_date: i32,
    /// Left to pay, fees included; never negative.
    pub open: lofte_money,
    /// The part of `open` that is fees, interest and fixed sums.
    pub open_fees: lofte_money,
    /// Received or credited beyond what was owed.
    pub overpaid: lofte_money,
    /// The day on which nothing was left, where that is so.
    pub settled_on: i32,
    pub reserved_1: u32,
    /// of lofte_settlement
    pub settlements: lofte_list,
    /// of lofte_fee_booked
    pub fees: lofte_list,
}

/// Money of the customer's that is set against no invoice.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_open_credit {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// OpenCredit.Kind
    pub kind: i32,
    pub reserved_1: u32,
    pub record_id: lofte_string,
    pub date: i32,
    pub reserved_2: u32,
    /// Still unused; positive but for REFUND.
    pub amount: lofte_money,
}

/// A setting as it holds for this customer: customer over book over the manifest's default.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_setting_value {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub key: lofte_string,
    pub value: lofte_string,
    /// Set for one invoice only.
    pub invoice_id: lofte_string,
}

/// Advice of a plugin that ran before.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_prior_advice {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub plugin: lofte_string,
    pub advice: *const lofte_advice,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_customer_view {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub customer_id: lofte_string,
    /// The day the view is made for: what is effective by then.
    pub as_of: i32,
    /// What the firm knew by this day.
    pub known_by: i32,
    /// Absent where nothing but references is known.
    pub customer: *const lofte_customer,
    /// Customer.Kind
    pub customer_kind: i32,
    pub reserved_1: u32,
    /// BCP 47, "nb"
    pub language: lofte_string,
    /// ISO 3166-1, "NO"
    pub country: lofte_string,
    /// ISO 4217, "NOK"
    pub currency: lofte_string,
    /// of lofte_fact
    pub facts: lofte_list,
    /// of lofte_invoice_state
    pub invoices: lofte_list,
    /// of lofte_open_credit
    pub credits: lofte_list,
    /// of lofte_setting_value
    pub settings: lofte_list,
    /// of lofte_prior_advice
    pub prior_advice: lofte_list,
    /// The earliest day history is complete from; absent: not stated.
    pub history_since: i32,
    pub reserved_2: u32,
    /// of lofte_parameter
    pub parameters: lofte_list,
}

/// A figure that a book advisor computed from all customers, for its own plugin: a number as the
/// plugin writes it, a list, whatever its advisor reads again.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_parameter {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub key: lofte_string,
    pub value: lofte_string,
}

/// What a fold over all customers knows of the book.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_book_view {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// The day the fold is made for, and what was known by then.
    pub as_of: i32,
    pub known_by: i32,
    /// ISO 3166-1, "NO"
    pub country: lofte_string,
    /// ISO 4217, "NOK"
    pub currency: lofte_string,
    /// BCP 47, "nb"
    pub language: lofte_string,
    /// of lofte_setting_value
    pub settings: lofte_list,
    /// The earliest day history is complete from; absent: not stated.
    pub history_since: i32,
    /// Until when bank data is complete; absent: not stated.
    pub bank_complete_until: i32,
    /// How many customers the book has.
    pub customers: i64,
}

/// A task that waits for somebody.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_open_task {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub plugin: lofte_string,
    pub advice: *const lofte_advice,
}

/// One customer's part of a day.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_day_customer {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// Absent: the book as a whole.
    pub customer_id: lofte_string,
    /// of lofte_open_task
    pub tasks: lofte_list,
    /// of lofte_prior_advice
    pub signals: lofte_list,
}

/// What a planner sees: every open task of the book.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_day_view {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub as_of: i32,
    pub reserved_1: u32,
    /// ISO 3166-1, "NO"
    pub country: lofte_string,
    /// ISO 4217, "NOK"
    pub currency: lofte_string,
    /// BCP 47, "nb"
    pub language: lofte_string,
    /// of lofte_setting_value
    pub settings: lofte_list,
    /// How many tasks fit into the day of one person, from the setting lofte.day_capacity.
    pub capacity: i32,
    pub reserved_2: u32,
    /// of lofte_day_customer
    pub customers: lofte_list,
    /// of lofte_parameter
    pub parameters: lofte_list,
}

/// Where advice goes. Borrowed for the call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_advice_sink {
    pub struct_size: u32,
    pub reserved: u32,
    pub context: *mut c_void,
    /// Takes a copy of *item. LOFTE_CONFLICT where (kind, key) was added before, LOFTE_REFUSED where
    /// the item breaks a rule, LOFTE_LIMIT past a bound. A refused item makes the whole call fail.
    /// Dates before 1900 and after 2199, where a book's own end, are taken as its first or last day;
    /// sums may be larger than any amount of a book. [advisor & active]
    pub add: Option<unsafe extern "C" fn(*const lofte_advice_sink, *const lofte_advice, *mut lofte_error) -> i32>,
    /// Ask again on `day`, which is later than the view's; the earliest of several calls counts.
    /// Without a call, or with a day after 2199, the answer holds until a fact changes it.
    /// [advisor & active]
    pub next_review: Option<unsafe extern "C" fn(*const lofte_advice_sink, i32, *mut lofte_error) -> i32>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_advisor {
    pub struct_size: u32,
    pub reserved: u32,
    /// view and sink are borrowed. On failure all advice of the call is dropped. [advisor & active]
    pub advise: Option<unsafe extern "C" fn(*mut lofte_plugin, *const lofte_customer_view, *const lofte_advice_sink, *mut lofte_error) -> i32>,
}

/// Where a saved state goes. Borrowed for the call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_fold_sink {
    pub struct_size: u32,
    pub reserved: u32,
    pub context: *mut c_void,
    /// Appends a copy of `size` bytes to what was written before. LOFTE_LIMIT past
    /// LOFTE_MAX_FOLD_BYTES. [book advisor & active]
    pub write: Option<unsafe extern "C" fn(*const lofte_fold_sink, *const c_void, u64, *mut lofte_error) -> i32>,
}

/// Where the answer goes. Borrowed for the call. A refused item makes the whole fold fail.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_book_sink {
    pub struct_size: u32,
    pub reserved: u32,
    pub context: *mut c_void,
    /// Takes a copy of *item, which is about the book: a metric, a task, a flag; a draft has nobody to
    /// go to and is refused. Rules and bounds are those of lofte_advice_sink. [book advisor & active]
    pub add: Option<unsafe extern "C" fn(*const lofte_book_sink, *const lofte_advice, *mut lofte_error) -> i32>,
    /// Takes copies. `key`: lower-case letters, digits, '_', '.' and '-', at most 64 bytes; each
    /// once, else LOFTE_CONFLICT. `value`: a text of at most LOFTE_MAX_STRING_BYTES, as the plugin's
    /// advisor reads it again. [book advisor & active]
    pub parameter: Option<unsafe extern "C" fn(*const lofte_book_sink, lofte_string, lofte_string, *mut lofte_error) -> i32>,
}

/// Every pointer handed in is borrowed. After a failure the state is discarded and the fold ends:
/// what the book said and knew before stays in force.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_book_advisor {
    pub struct_size: u32,
    pub reserved: u32,
    /// An empty state; *out is owned, released by discard. [book advisor & active]
    pub begin: Option<unsafe extern "C" fn(*mut lofte_plugin, *const lofte_book_view, *mut *mut lofte_fold, *mut lofte_error) -> i32>,
    /// Takes one customer in. The view's prior_advice is that of the plugins which the manifest names
    /// in "after"; its parameters are empty. [book advisor & active]
    pub accumulate: Option<unsafe extern "C" fn(*mut lofte_plugin, *mut lofte_fold, *const lofte_customer_view, *mut lofte_error) -> i32>,
    /// Writes the whole state, the same bytes for the same state. [book advisor & active]
    pub save: Option<unsafe extern "C" fn(*mut lofte_plugin, *const lofte_fold, *const lofte_fold_sink, *mut lofte_error) -> i32>,
    /// The state again, perhaps in another instance; *out is owned, released by discard. LOFTE_CORRUPT
    /// where the bytes are none that save wrote. [book advisor & active]
    pub load: Option<unsafe extern "C" fn(*mut lofte_plugin, *const c_void, u64, *mut *mut lofte_fold, *mut lofte_error) -> i32>,
    /// Takes `next`, made of the customers that follow, into `fold`. `next` is not changed.
    /// [book advisor & active]
    pub merge: Option<unsafe extern "C" fn(*mut lofte_plugin, *mut lofte_fold, *const lofte_fold, *mut lofte_error) -> i32>,
    /// Says what follows from all customers. [book advisor & active]
    pub finish: Option<unsafe extern "C" fn(*mut lofte_plugin, *const lofte_fold, *const lofte_book_view, *const lofte_book_sink, *mut lofte_error) -> i32>,
    /// Accepts NULL. [book advisor & active]
    pub discard: Option<unsafe extern "C" fn(*mut lofte_plugin, *mut lofte_fold)>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_log {
    pub struct_size: u32,
    pub reserved: u32,
    /// Borrowed text. [any thread]
    pub write: Option<unsafe extern "C" fn(*const lofte_host, i32, lofte_string)>,
}

/// Countries known: SE NO DK FI EE DE GB (England and Wales), from 1900 to 2199. For other countries
/// working days are Monday to Friday.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_calendar {
    pub struct_size: u32,
    pub reserved: u32,
    /// 1 on Monday to Friday that is no public holiday of `country`, nor a day that its law of time
    /// limits treats as one (Midsummer Eve in SE and FI, 5 June in DK). [any thread]
    pub is_working_day: Option<unsafe extern "C" fn(*const lofte_host, lofte_string, i32) -> i32>,
    /// `day` itself where it is a working day, else the next one. [any thread]
    pub next_working_day: Option<unsafe extern "C" fn(*const lofte_host, lofte_string, i32) -> i32>,
    /// The day that is `count` working days after (before, where negative) `day`. [any thread]
    pub add_working_days: Option<unsafe extern "C" fn(*const lofte_host, lofte_string, i32, i32) -> i32>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_text {
    pub struct_size: u32,
    pub reserved: u32,
    /// Renders a message of this plugin in a language into buffer (at most capacity bytes, cut at a
    /// whole character); *size becomes the whole text's size. For checks and tools: advice holds
    /// messages, not text. [any thread]
    pub render: Option<unsafe extern "C" fn(*const lofte_host, lofte_string, *const lofte_message, *mut c_char, u64, *mut u64, *mut lofte_error) -> i32>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_settings {
    pub struct_size: u32,
    pub reserved: u32,
    /// The value that holds in `view` for an invoice (absent: for the customer): invoice over customer
    /// over book over the manifest's default; absent where the key is not in the manifest. Borrowed
    /// from the view. [advisor & active]
    pub get: Option<unsafe extern "C" fn(*const lofte_host, *const lofte_customer_view, lofte_string, lofte_string) -> lofte_string>,
}

/// The first entry of every book.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_book_created {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub book_id: lofte_string,
    /// ISO 3166-1, "NO"
    pub country: lofte_string,
    /// ISO 4217, "NOK"
    pub currency: lofte_string,
    /// BCP 47, "nb"
    pub language: lofte_string,
    /// The format of this journal.
    pub journal_format: i32,
    pub reserved_1: u32,
}

/// The book was advanced to a day.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_day_opened {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// required
    pub date: i32,
    pub reserved_1: u32,
}

/// The plugins that advise the book from here on, with the digests of all that shapes their advice.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_plugin_set {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// of lofte_plugin_version
    pub plugins: lofte_list,
    /// Of holidays, rules and texts that ship with the runtime.
    pub data_version: lofte_string,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_plugin_version {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub id: lofte_string,
    pub version: lofte_string,
    /// SHA-256 in hexadecimal.
    pub manifest_digest: lofte_string,
    pub library_digest: lofte_string,
    /// of lofte_string
    pub provides: lofte_list,
}

/// A plugin failed for a customer; its advice there is withdrawn until it succeeds.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_plugin_fault {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub plugin: lofte_string,
    /// personal
    pub customer_id: lofte_string,
    pub status: i32,
    pub reserved_1: u32,
    /// personal
    pub message: lofte_string,
    pub quarantined: i32,
    pub reserved_2: u32,
}

/// A book advisor was asked: what it computed, and from what.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_fold_run {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub plugin: lofte_string,
    /// Of the plugin that was asked.
    pub version: lofte_string,
    pub library_digest: lofte_string,
    /// The day it was asked for.
    pub date: i32,
    pub reserved_1: u32,
    /// It saw the journal up to this entry.
    pub position: i64,
    /// BLAKE2b-256 over all it said, parameters and advice, in hexadecimal.
    pub digest: lofte_string,
    /// of lofte_parameter
    pub parameters: lofte_list,
}

/// The day's order was made.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_day_planned {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub date: i32,
    pub reserved_1: u32,
    pub plugin: lofte_string,
    pub version: lofte_string,
    pub library_digest: lofte_string,
    pub capacity: i32,
    pub reserved_2: u32,
    /// It rests on the journal up to this entry.
    pub position: i64,
    /// How many tasks were planned, and how many may wait.
    pub planned: i64,
    pub waiting: i64,
    /// BLAKE2b-256 over the order, in hexadecimal.
    pub digest: lofte_string,
}

/// The order of a day as a book keeps it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_day_plan {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub entry: *const lofte_day_planned,
    /// of lofte_planned_item
    pub items: lofte_list,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_planned_item {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// Its customer_id stays empty: hosts' numbers of customers may change.
    pub task: *const lofte_planned_task,
    /// The customer's number in the book; 0: the book as a whole.
    pub customer: i64,
}

/// One entry with its place in the chain, as exported.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_journal_entry {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub sequence: i64,
    pub recorded_at: i64,
    /// BLAKE2b-256 over the entry before and this one, in hexadecimal.
    pub hash: lofte_string,
    /// Of the personal part, in hexadecimal; absent where the fact has none.
    pub salt: lofte_string,
    /// Where personal part and salt were destroyed: the commitment that stands for them in the chain,
    /// in hexadecimal. The record's numbers, as far as bookkeeping keeps them, are then a pseudonym's.
    pub commitment: lofte_string,
    /// LOFTE_JOURNAL_ENTRY_*: which member of body is set
    pub kind: i32,
    pub reserved_1: u32,
    pub body: *const c_void,
}

/// Where the order goes. Borrowed for the call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_plan_sink {
    pub struct_size: u32,
    pub reserved: u32,
    pub context: *mut c_void,
    /// Takes a copy of *task: the next in order. LOFTE_NOT_FOUND where there is no such open task,
    /// LOFTE_CONFLICT where it has a place already, LOFTE_LIMIT where it is planned beyond the
    /// capacity of its assignee (tasks without one are one person's), LOFTE_REFUSED without a rule. A
    /// refused task makes the whole call fail. [planner & active]
    pub add: Option<unsafe extern "C" fn(*const lofte_plan_sink, *const lofte_planned_task, *mut lofte_error) -> i32>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_planner {
    pub struct_size: u32,
    pub reserved: u32,
    /// day and sink are borrowed. On failure there is no order. [planner & active]
    pub plan: Option<unsafe extern "C" fn(*mut lofte_plugin, *const lofte_day_view, *const lofte_plan_sink, *mut lofte_error) -> i32>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_query {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// QueryKind
    pub kind: i32,
    pub reserved_1: u32,
    /// One customer only.
    pub customer_id: lofte_string,
    /// Another day than the book's: nothing later counts. Advice is then worked out anew.
    pub as_of: i32,
    pub reserved_2: u32,
    /// BCP 47, "nb"
    pub language: lofte_string,
    /// of int32_t, AdviceKind
    pub advice_kinds: lofte_list,
    pub plugin: lofte_string,
    /// Advice that a decision hides is left out unless asked for.
    pub include_hidden: i32,
    /// Settled invoices are left out unless asked for.
    pub include_settled: i32,
    /// 0: all.
    pub limit: i64,
    pub offset: i64,
    /// QUERY_TODAY: one part of the day alone, by its name in AdviceRow.part.
    pub part: lofte_string,
    /// Advice only: what is said of the book as a whole, not of its customers.
    pub book_only: i32,
    pub reserved_3: u32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_customer_row {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub id: lofte_string,
    pub name: lofte_string,
    /// of lofte_money
    pub open: lofte_list,
    /// of lofte_money
    pub overdue: lofte_list,
    pub oldest_due: i32,
    pub reserved_1: u32,
    pub country: lofte_string,
    pub language: lofte_string,
    pub manager: lofte_string,
    pub next_review: i32,
    /// Its advice is of an earlier epoch or day and is being renewed.
    pub pending: i32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_invoice_row {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub id: lofte_string,
    pub customer: lofte_string,
    pub due: i32,
    pub reserved_1: u32,
    pub open: lofte_money,
    pub number: lofte_string,
    pub customer_name: lofte_string,
    pub issued: i32,
    pub reserved_2: u32,
    pub amount: lofte_money,
    /// "open", "settled", "cancelled", "written_off"
    pub status: lofte_string,
    pub overdue_since: i32,
    pub settled_on: i32,
    pub open_fees: lofte_money,
}

/// Open amounts by how long they are past due; money not set against an invoice is in `unallocated`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_ageing_row {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub customer: lofte_string,
    pub customer_name: lofte_string,
    /// ISO 4217, "NOK"
    pub currency: lofte_string,
    pub current: i64,
    pub days_1_30: i64,
    pub days_31_60: i64,
    pub days_61_90: i64,
    pub days_91_plus: i64,
    /// Sum of the five.
    pub total: i64,
    pub unallocated: i64,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_advice_row {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// AdviceKind
    pub kind: i32,
    pub reserved_1: u32,
    pub plugin: lofte_string,
    pub customer: lofte_string,
    pub customer_name: lofte_string,
    pub key: lofte_string,
    pub revision: i64,
    pub rule: lofte_string,
    /// Severity
    pub severity: i32,
    pub reserved_2: u32,
    /// Rendered in the owner's language.
    pub title: lofte_string,
    /// of lofte_string
    pub reasons: lofte_list,
    /// of lofte_string
    pub evidence: lofte_list,
    pub since: i32,
    pub latest: i32,
    /// of lofte_string
    pub invoices: lofte_list,
    /// of lofte_money
    pub amounts: lofte_list,
    /// A verdict's or stage's name.
    pub state: lofte_string,
    pub subject_id: lofte_string,
    /// of lofte_string
    pub points: lofte_list,
    /// A draft's texts, rendered in its own language.
    pub subject: lofte_string,
    pub body: lofte_string,
    pub language: lofte_string,
    pub step: i32,
    pub new_due_date: i32,
    /// Why the draft or task is not shown to act upon now; empty: it is.
    pub withheld: lofte_string,
    /// Hidden by a decision: "done", "dismissed", "snoozed".
    pub hidden_by: lofte_string,
    pub until: i32,
    pub reserved_3: u32,
    /// A score's or metric's value and unit.
    pub value: i64,
    pub unit: lofte_string,
    /// QUERY_TODAY, where a planner made the day's order: "planned", "urgent" (came up since),
    /// "draft", "can_wait".
    pub part: lofte_string,
    /// Its place in the day, from 1; 0: none.
    pub place: i32,
    pub reserved_4: u32,
    /// Why it has that place, rendered.
    pub place_reason: lofte_string,
    /// of lofte_merged_advice
    pub merged: lofte_list,
    /// Channel
    pub channel: i32,
    pub reserved_5: u32,
    pub assignee: lofte_string,
    /// AdviceKind
    pub held_kind: i32,
    pub reserved_6: u32,
    pub held_key: lofte_string,
    pub held_plugin: lofte_string,
    pub held_by: lofte_string,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_promise_row {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub id: lofte_string,
    pub customer: lofte_string,
    pub customer_name: lofte_string,
    /// "ours" or "theirs"
    pub direction: lofte_string,
    pub what: lofte_string,
    pub amount: lofte_money,
    pub received: lofte_money,
    pub made_on: i32,
    pub due_on: i32,
    /// The verdict's name, and its words.
    pub state: lofte_string,
    pub state_text: lofte_string,
    pub since: i32,
    pub reserved_1: u32,
    /// of lofte_string
    pub invoices: lofte_list,
    pub level: i32,
    pub reserved_2: u32,
    pub by: lofte_string,
    /// of lofte_string
    pub evidence: lofte_list,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_timeline_row {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub date: i32,
    pub reserved_1: u32,
    /// The fact's kind, as the member of Fact.body is named.
    pub kind: lofte_string,
    pub record_id: lofte_string,
    pub fact_id: lofte_string,
    pub customer: lofte_string,
    pub summary: lofte_string,
    pub amount: lofte_money,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_setting_row {
    pub struct_size: u32,
    /// LOFTE_SETTING_ROW_HAS_*
    pub present: u32,
    pub plugin: lofte_string,
    pub key: lofte_string,
    pub value: lofte_string,
    /// "book", "customer", "invoice", "default"
    pub level: lofte_string,
    pub customer: lofte_string,
    pub invoice: lofte_string,
    pub description: lofte_string,
    /// What a form needs, as the manifest says; absent where the row is a customer's or an invoice's.
    /// "integer", "boolean", "money" (whole minor units of the book's currency), "choice", "text"
    pub r#type: lofte_string,
    pub default_value: lofte_string,
    /// where LOFTE_SETTING_ROW_HAS_MINIMUM
    pub minimum: i64,
    /// where LOFTE_SETTING_ROW_HAS_MAXIMUM
    pub maximum: i64,
    /// of lofte_string
    pub choices: lofte_list,
    /// of lofte_string
    pub levels: lofte_list,
}

/// A figure that a book advisor computed, and from what.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_parameter_row {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub plugin: lofte_string,
    pub key: lofte_string,
    pub value: lofte_string,
    /// The day, the journal's entry up to which it was computed, and the run's digest.
    pub date: i32,
    pub reserved_1: u32,
    pub position: i64,
    pub digest: lofte_string,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_plugin_row {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub id: lofte_string,
    pub version: lofte_string,
    pub name: lofte_string,
    /// "active", "quarantined", "refused"
    pub state: lofte_string,
    pub detail: lofte_string,
    /// One line of English, from the manifest.
    pub description: lofte_string,
    /// of lofte_string
    pub permissions: lofte_list,
    /// of lofte_string
    pub provides: lofte_list,
    /// Of a book's plugin: how often it failed since it was enabled or restored; at ten it is
    /// quarantined.
    pub faults: i64,
    /// The last of these in its own words, and the customer it failed for; absent where that customer
    /// was erased, or where it failed for the whole book.
    pub last_fault: lofte_string,
    pub last_fault_customer: lofte_string,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_book_status {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub path: lofte_string,
    pub book_id: lofte_string,
    pub country: lofte_string,
    pub currency: lofte_string,
    pub language: lofte_string,
    /// The day the book has been advanced to.
    pub book_date: i32,
    pub reserved_1: u32,
    /// The journal's last entry and its hash, in hexadecimal.
    pub sequence: i64,
    pub head_hash: lofte_string,
    pub epoch: i64,
    pub customers: i64,
    pub facts: i64,
    /// Customers whose advice waits to be renewed.
    pub pending: i64,
    pub bank_complete_until: i32,
    pub reserved_2: u32,
    pub drafts_withheld: lofte_string,
    /// of lofte_plugin_row
    pub plugins: lofte_list,
    pub runtime_version: lofte_string,
}

/// What facts would change for one customer, had they been posted.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_preview_row {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub customer: lofte_string,
    pub customer_name: lofte_string,
    /// The book does not know the customer yet.
    pub is_new: i32,
    pub reserved_1: u32,
    /// of lofte_advice_row
    pub added: lofte_list,
    /// of lofte_advice_row
    pub changed: lofte_list,
    /// of lofte_advice_row
    pub changed_from: lofte_list,
    /// of lofte_advice_row
    pub gone: lofte_list,
    /// How much advice would stay as it is.
    pub unchanged: i64,
    /// What the customer owes on that day, without the facts and with them; what is new has no before.
    pub before: *const lofte_customer_row,
    pub after: *const lofte_customer_row,
    /// of lofte_string
    pub faults: lofte_list,
}

/// A draft about money owed that a backtest assumed sent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_backtest_notice {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub customer: lofte_string,
    pub date: i32,
    pub step: i32,
    /// of lofte_string
    pub invoices: lofte_list,
    /// Rendered in the owner's language.
    pub reason: lofte_string,
    pub plugin: lofte_string,
    pub rule: lofte_string,
    pub new_due_date: i32,
    pub reserved_1: u32,
}

/// Notices held against the days on which invoices were really paid; only invoices that fell due and
/// were paid are looked at.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_backtest_measures {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// That name an invoice which was paid.
    pub notices: i64,
    /// Notices whose every invoice was paid within 3 days anyway.
    pub needless: i64,
    /// Invoices paid more than 14 days late.
    pub very_late: i64,
    /// Mean days from due date to first notice over those, in hundredths of a day; one that never got
    /// a notice counts with the day it was paid, at most 30.
    pub prompt_hundredths: i64,
    /// The share of those that had a notice by day 14, in thousandths. Below 980 the other two say
    /// nothing.
    pub caught_thousandths: i64,
    /// Notices about nothing but paid invoices; always 0 where payments are known on their day.
    pub about_paid: i64,
    /// Very late invoices that were named before they were due.
    pub before_due: i64,
}

/// How often one rule spoke.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_backtest_rule {
    pub struct_size: u32,
    pub reserved_0: u32,
    pub plugin: lofte_string,
    /// AdviceKind
    pub kind: i32,
    pub reserved_1: u32,
    pub rule: lofte_string,
    /// Items of advice that came up.
    pub times: i64,
    /// Customers it came up for.
    pub customers: i64,
}

/// What would have been said in a period, under one set of settings.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_backtest_row {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// of lofte_setting_row
    pub settings: lofte_list,
    pub from: i32,
    pub to: i32,
    /// of lofte_backtest_notice
    pub notices: lofte_list,
    /// Absent where no payment is known.
    pub measures: *const lofte_backtest_measures,
    /// of lofte_backtest_rule
    pub rules: lofte_list,
    /// Customers with a fact by the period's end.
    pub customers: i64,
    /// How often a customer was advised: on every day on which something could change.
    pub advised: i64,
    /// Notices that people really sent in the period; left out, since the drafts take their place.
    pub left_out: i64,
    /// Failures of plugins, and the first of them.
    pub faults: i64,
    pub first_fault: lofte_string,
    /// Calls that a task asked for and that were assumed made.
    pub calls: i64,
}

/// The answer to a query: rows of the one kind asked for.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_rows {
    pub struct_size: u32,
    pub reserved_0: u32,
    /// of lofte_customer_row
    pub customers: lofte_list,
    /// of lofte_invoice_row
    pub invoices: lofte_list,
    /// of lofte_ageing_row
    pub ageing: lofte_list,
    /// of lofte_advice_row
    pub advice: lofte_list,
    /// of lofte_promise_row
    pub promises: lofte_list,
    /// of lofte_timeline_row
    pub timeline: lofte_list,
    /// of lofte_book_status
    pub status: lofte_list,
    /// of lofte_setting_row
    pub settings: lofte_list,
    /// of lofte_preview_row
    pub preview: lofte_list,
    /// of lofte_backtest_row
    pub backtest: lofte_list,
    /// of lofte_parameter_row
    pub parameters: lofte_list,
    /// How many rows the query has without its limit and offset; of queries alone.
    pub total: i64,
}

/// The file being read. Borrowed for the call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_reader_input {
    pub struct_size: u32,
    pub reserved: u32,
    pub context: *mut c_void,
    /// As shown to people; absent for a stream.
    pub name: lofte_string,
    /// A path the reader may open itself (SQLite books); absent where there is none.
    pub path: lofte_string,
    /// Bytes in all; 0 = not known.
    pub size: u64,
    /// The book's defaults, for files that do not say.
    pub country: lofte_string,
    pub currency: lofte_string,
    /// Options of this reader as the caller gave them: lofte_reader_option.
    pub options: lofte_list,
    /// Copies up to `capacity` bytes into `buffer`; *got = 0 at the end. [reader & active]
    pub read: Option<unsafe extern "C" fn(*const lofte_reader_input, *mut c_void, u64, *mut u64, *mut lofte_error) -> i32>,
}

/// "date_format" = "%d.%m.%Y". Several may have the same name.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_reader_option {
    pub struct_size: u32,
    pub reserved: u32,
    pub name: lofte_string,
    pub value: lofte_string,
}

/// Something the reader left out or doubts, placed by line or element.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_reader_remark {
    pub struct_size: u32,
    pub reserved: i32,
    /// "line 1042", "invoice 000017".
    pub r#where: lofte_string,
    pub message: lofte_string,
}

/// Where facts go. Borrowed for the call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_fact_sink {
    pub struct_size: u32,
    pub reserved: u32,
    pub context: *mut c_void,
    /// Takes a copy of *fact. LOFTE_REFUSED where it breaks a rule: return that on, with the place put
    /// into error->where. [reader & active]
    pub add: Option<unsafe extern "C" fn(*const lofte_fact_sink, *const lofte_fact, *mut lofte_error) -> i32>,
    /// Takes a copy of *remark. [reader & active]
    pub remark: Option<unsafe extern "C" fn(*const lofte_fact_sink, *const lofte_reader_remark)>,
    /// How much is done of `total` (0 = not known), in the reader's own unit. LOFTE_CANCELLED asks the
    /// reader to stop and return that. [reader & active]
    pub progress: Option<unsafe extern "C" fn(*const lofte_fact_sink, u64, u64) -> i32>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_reader {
    pub struct_size: u32,
    pub reserved: u32,
    /// How sure the reader is, 0 to 100, that this is its format, from the first bytes (up to 64 KiB)
    /// and the name. [reader & active]
    pub sniff: Option<unsafe extern "C" fn(*mut lofte_plugin, lofte_string, lofte_string) -> i32>,
    /// Reads all of input into sink. On failure error->where is the place ("line 12", "lot 3f2a"); a
    /// line number is in error->index, from 1. input and sink are borrowed. [reader & active]
    pub read: Option<unsafe extern "C" fn(*mut lofte_plugin, *const lofte_reader_input, *const lofte_fact_sink, *mut lofte_error) -> i32>,
}

/// Where reviews go. Borrowed for the call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_review_sink {
    pub struct_size: u32,
    pub reserved: u32,
    pub context: *mut c_void,
    /// Takes a copy of *review. LOFTE_NOT_FOUND where no item of that name was proposed,
    /// LOFTE_CONFLICT where the item was reviewed before or has taken another one in, LOFTE_REFUSED
    /// where the review breaks a rule: without a rule or a reason, of a kind that stays, into
    /// something that is no task or is held back itself, to a day that is not later. A refused review
    /// makes the whole call fail. [reviewer & active]
    pub review: Option<unsafe extern "C" fn(*const lofte_review_sink, *const lofte_review, *mut lofte_error) -> i32>,
    /// Ask again on `day`, which is later than the view's; the earliest of several calls counts. The
    /// days of postponed items need not be named. [reviewer & active]
    pub next_review: Option<unsafe extern "C" fn(*const lofte_review_sink, i32, *mut lofte_error) -> i32>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_reviewer {
    pub struct_size: u32,
    pub reserved: u32,
    /// view and sink are borrowed. On failure all reviews of the call are dropped.
    /// [reviewer & active]
    pub review: Option<unsafe extern "C" fn(*mut lofte_plugin, *const lofte_customer_view, *const lofte_review_sink, *mut lofte_error) -> i32>,
}

/// A plugin that the host allows beside those that ship with the runtime.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_allowed_plugin {
    pub struct_size: u32,
    pub reserved: u32,
    pub id: lofte_string,
    pub version: lofte_string,
    /// SHA-256 in hexadecimal, of manifest.json and of the library.
    pub manifest_sha256: lofte_string,
    pub library_sha256: lofte_string,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_runtime_options {
    pub struct_size: u32,
    /// Threads for advising many customers; 0: as many as there are processors.
    pub threads: u32,
    /// Folders that hold a folder a plugin, of lofte_string.
    pub plugin_dirs: lofte_list,
    /// The list that came with the bundled plugins; absent: allowed.json in each folder.
    pub allow_list_path: lofte_string,
    /// The host's own, of lofte_allowed_plugin.
    pub allowed: lofte_list,
    /// For authors: plugins here are loaded without a list, and every answer says so. Of lofte_string.
    pub dev_plugin_dirs: lofte_list,
    /// Called from any thread, also while another call runs; NULL: no log.
    pub log: Option<unsafe extern "C" fn(*mut c_void, i32, lofte_string)>,
    pub log_context: *mut c_void,
    /// The least level, as in host.h; 0: warnings and worse.
    pub log_level: i32,
    pub reserved: i32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_book_options {
    pub struct_size: u32,
    pub reserved: u32,
    /// ISO 3166-1 alpha-2, required
    pub country: lofte_string,
    /// ISO 4217, required
    pub currency: lofte_string,
    /// absent: the country's
    pub language: lofte_string,
}

/// Where the journal stands. Keep it beside your own data: a journal that no longer holds it has
/// been cut short.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_position {
    pub struct_size: u32,
    pub reserved: u32,
    pub sequence: i64,
    pub head_hash: [u8; 32],
}

/// Filled by the callee where given; set struct_size.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_post_result {
    pub struct_size: u32,
    pub reserved: u32,
    /// facts appended
    pub posted: u64,
    /// facts the book had already
    pub unchanged: u64,
    /// customers advised
    pub advised: u64,
    /// of the journal's last entry
    pub sequence: i64,
    pub head_hash: [u8; 32],
    /// Facts of persons that were erased from the book: left out, or, where bookkeeping wants them,
    /// taken under the pseudonym with nothing personal in them.
    pub left_out: u64,
    /// 1: the batch erased a person, and readers that are still at work, or a full disk, keep the old
    /// bytes in the book's files for now. They go when the book is next opened for writing.
    pub unclean: i32,
    pub reserved_end: i32,
}

/// "map" = "amount=InvoiceAmount".
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_option {
    pub struct_size: u32,
    pub reserved: u32,
    pub name: lofte_string,
    pub value: lofte_string,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_import_options {
    pub struct_size: u32,
    pub today: i32,
    pub path: lofte_string,
    /// a reader's format; absent: told by content
    pub format: lofte_string,
    /// of lofte_option
    pub options: lofte_list,
    /// may be NULL
    pub progress: lofte_progress_fn,
    /// may be NULL
    pub remark: lofte_remark_fn,
    /// passed to both
    pub context: *mut c_void,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_reconcile_options {
    pub struct_size: u32,
    pub today: i32,
    /// Of int32_t, LOFTE_FACT_*: the kinds of which the snapshot holds every record the host has.
    pub complete: lofte_list,
    /// of retractions; absent: that the host no longer has it
    pub reason: lofte_string,
    /// 1: say what would be done, and change nothing
    pub dry_run: i32,
    pub reserved: i32,
    /// one of these two; the other is NULL
    pub next_facts: lofte_next_facts_fn,
    pub next_lines: lofte_next_lines_fn,
    /// may be NULL
    pub progress: lofte_progress_fn,
    /// may be NULL; told each difference: "invoice F1" and what is done
    pub remark: lofte_remark_fn,
    /// passed to all four
    pub context: *mut c_void,
}

/// Filled by the callee; set struct_size.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_reconcile_result {
    pub struct_size: u32,
    pub reserved: u32,
    /// records that were new or differed
    pub posted: u64,
    /// records alike on both sides
    pub unchanged: u64,
    /// records of the complete kinds that the host no longer has
    pub retracted: u64,
    /// customers that the host no longer has: they stay, without invoices
    pub kept: u64,
    /// as in lofte_post_result
    pub left_out: u64,
    /// customers
    pub advised: u64,
    pub sequence: i64,
    pub head_hash: [u8; 32],
}

/// ---- trying facts ----
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_preview_options {
    pub struct_size: u32,
    /// Where the facts change what holds for the whole book (a setting), work out every customer; else
    /// only those that the facts concern, and result->waiting says how many more there are.
    pub every_customer: i32,
    /// of rendered texts for the owner; absent: the book's
    pub language: lofte_string,
}

/// Filled by the callee where given; set struct_size.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_preview_result {
    pub struct_size: u32,
    pub reserved: u32,
    /// facts that lofte_book_post would append
    pub posted: u64,
    /// facts the book has already
    pub unchanged: u64,
    /// customers worked out
    pub advised: u64,
    /// customers that would be advised anew after the post
    pub waiting: u64,
}

/// A setting at the book's level, and the values to try.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_swept_setting {
    pub struct_size: u32,
    pub reserved: u32,
    /// "lofte" for the runtime's own
    pub plugin: lofte_string,
    pub key: lofte_string,
    /// of lofte_string, as lofte_setting.value
    pub values: lofte_list,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_backtest_options {
    pub struct_size: u32,
    /// 0: as the runtime; the answer is the same with any number
    pub threads: u32,
    /// of lofte_string; none: those that advise the book
    pub plugins: lofte_list,
    /// the first day; 0: each customer's first
    pub from: i32,
    /// the last day; 0: the book's, which is also the latest there can be
    pub to: i32,
    /// of lofte_swept_setting; each combination of values is a run
    pub settings: lofte_list,
    /// of reasons; absent: the book's
    pub language: lofte_string,
    /// nobody makes the calls that tasks ask for
    pub drafts_only: i32,
    pub reserved: i32,
    /// may be NULL; called on the caller's thread
    pub progress: lofte_progress_fn,
    pub context: *mut c_void,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_replay_result {
    pub struct_size: u32,
    /// the advice made anew is the stored advice, byte for byte
    pub equal: i32,
    /// compared
    pub customers: u64,
    /// left out: their advice waits to be renewed
    pub pending: u64,
    /// items of advice that differ
    pub differences: u64,
    /// BLAKE2b-256 over all advice made anew, in order
    pub digest: [u8; 32],
    /// The first difference, zero-terminated.
    pub first_difference: [c_char; 256],
}

/// What a text to a customer should not hold; borrowed for the call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct lofte_tone_finding {
    pub struct_size: u32,
    pub reserved: u32,
    /// "threat", "third party", "blame", "label", "capitals", "exclamation"
    pub fault: lofte_string,
    /// as they stand in the text
    pub words: lofte_string,
    /// where, in bytes
    pub at: u64,
}

pub const LOFTE_OK: i32 = 0;
pub const LOFTE_INVALID_ARGUMENT: i32 = 1;
pub const LOFTE_INVALID_STATE: i32 = 2;
pub const LOFTE_REFUSED: i32 = 3;
pub const LOFTE_NOT_FOUND: i32 = 4;
pub const LOFTE_CONFLICT: i32 = 5;
pub const LOFTE_UNSUPPORTED: i32 = 6;
pub const LOFTE_LOCKED: i32 = 7;
pub const LOFTE_IO: i32 = 8;
pub const LOFTE_CORRUPT: i32 = 9;
pub const LOFTE_NEWER: i32 = 10;
pub const LOFTE_LIMIT: i32 = 11;
pub const LOFTE_NOT_ALLOWED: i32 = 12;
pub const LOFTE_PLUGIN_FAILED: i32 = 13;
pub const LOFTE_CANCELLED: i32 = 14;
pub const LOFTE_NO_MEMORY: i32 = 15;
pub const LOFTE_INTERNAL: i32 = 16;
pub const LOFTE_CHANNEL_UNSPECIFIED: i32 = 0;
pub const LOFTE_CHANNEL_EMAIL: i32 = 1;
pub const LOFTE_CHANNEL_PHONE: i32 = 2;
pub const LOFTE_CHANNEL_MEETING: i32 = 3;
pub const LOFTE_CHANNEL_LETTER: i32 = 4;
pub const LOFTE_CHANNEL_TEXT_MESSAGE: i32 = 5;
pub const LOFTE_CHANNEL_CHAT: i32 = 6;
pub const LOFTE_CHANNEL_VIDEO: i32 = 7;
pub const LOFTE_CHANNEL_VISIT: i32 = 8;
pub const LOFTE_CHANNEL_SOCIAL_MEDIA: i32 = 9;
pub const LOFTE_CHANNEL_OTHER: i32 = 99;
pub const LOFTE_ADVICE_KIND_UNSPECIFIED: i32 = 0;
pub const LOFTE_ADVICE_FLAG: i32 = 1;
pub const LOFTE_ADVICE_TASK: i32 = 2;
pub const LOFTE_ADVICE_DRAFT: i32 = 3;
pub const LOFTE_ADVICE_VERDICT: i32 = 4;
pub const LOFTE_ADVICE_SCORE: i32 = 5;
pub const LOFTE_ADVICE_STAGE: i32 = 6;
pub const LOFTE_ADVICE_METRIC: i32 = 7;
pub const LOFTE_ADVICE_SUPPRESSION: i32 = 8;
pub const LOFTE_SEVERITY_UNSPECIFIED: i32 = 0;
pub const LOFTE_SEVERITY_INFO: i32 = 1;
pub const LOFTE_SEVERITY_NOTICE: i32 = 2;
pub const LOFTE_SEVERITY_IMPORTANT: i32 = 3;
pub const LOFTE_SEVERITY_URGENT: i32 = 4;
pub const LOFTE_ARG_TYPE_UNSPECIFIED: i32 = 0;
pub const LOFTE_ARG_TEXT: i32 = 1;
pub const LOFTE_ARG_MONEY: i32 = 2;
pub const LOFTE_ARG_DATE_VALUE: i32 = 3;
pub const LOFTE_ARG_NUMBER: i32 = 4;
pub const LOFTE_ARG_TERM: i32 = 5;
pub const LOFTE_REVIEW_ACTION_UNSPECIFIED: i32 = 0;
pub const LOFTE_REVIEW_SUPPRESS: i32 = 1;
pub const LOFTE_REVIEW_MERGE: i32 = 2;
pub const LOFTE_REVIEW_POSTPONE: i32 = 3;
pub const LOFTE_FACT_KIND_UNSPECIFIED: i32 = 0;
pub const LOFTE_FACT_CUSTOMER: i32 = 10;
pub const LOFTE_FACT_PERSON: i32 = 11;
pub const LOFTE_FACT_INVOICE: i32 = 12;
pub const LOFTE_FACT_CREDIT_NOTE: i32 = 13;
pub const LOFTE_FACT_PAYMENT: i32 = 14;
pub const LOFTE_FACT_REFUND: i32 = 15;
pub const LOFTE_FACT_BOUNCED_PAYMENT: i32 = 16;
pub const LOFTE_FACT_ALLOCATION: i32 = 17;
pub const LOFTE_FACT_ALLOCATION_REVERSED: i32 = 18;
pub const LOFTE_FACT_FEE_BOOKED: i32 = 19;
pub const LOFTE_FACT_QUOTE: i32 = 20;
pub const LOFTE_FACT_DELIVERY: i32 = 21;
pub const LOFTE_FACT_CONTACT: i32 = 22;
pub const LOFTE_FACT_PROMISE: i32 = 23;
pub const LOFTE_FACT_PROMISE_EVIDENCE: i32 = 24;
pub const LOFTE_FACT_PROMISE_WITHDRAWN: i32 = 25;
pub const LOFTE_FACT_DISPUTE: i32 = 26;
pub const LOFTE_FACT_HOLD: i32 = 27;
pub const LOFTE_FACT_INSTALMENT_AGREEMENT: i32 = 28;
pub const LOFTE_FACT_NOTICE: i32 = 29;
pub const LOFTE_FACT_SURVEY_ASKED: i32 = 30;
pub const LOFTE_FACT_SURVEY_ANSWERED: i32 = 31;
pub const LOFTE_FACT_IMPRESSION: i32 = 32;
pub const LOFTE_FACT_COMPLAINT: i32 = 33;
pub const LOFTE_FACT_OPPORTUNITY: i32 = 34;
pub const LOFTE_FACT_FEEDBACK: i32 = 35;
pub const LOFTE_FACT_INBOUND_QUESTION: i32 = 36;
pub const LOFTE_FACT_OWNER_ESTIMATE: i32 = 37;
pub const LOFTE_FACT_REFERRAL: i32 = 38;
pub const LOFTE_FACT_ACTIVITY_GOAL: i32 = 39;
pub const LOFTE_FACT_PRODUCT_LAUNCH: i32 = 40;
pub const LOFTE_FACT_INSOLVENCY: i32 = 41;
pub const LOFTE_FACT_DEATH: i32 = 42;
pub const LOFTE_FACT_DECISION: i32 = 43;
pub const LOFTE_FACT_SETTING: i32 = 44;
pub const LOFTE_FACT_BANK_DATA_COMPLETE: i32 = 45;
pub const LOFTE_FACT_HISTORY_COMPLETE: i32 = 46;
pub const LOFTE_FACT_INVOICE_REASSIGNED: i32 = 47;
pub const LOFTE_FACT_CUSTOMERS_MERGED: i32 = 48;
pub const LOFTE_FACT_RETRACTION: i32 = 49;
pub const LOFTE_FACT_ERASURE: i32 = 50;
pub const LOFTE_CUSTOMER_KIND_UNSPECIFIED: i32 = 0;
pub const LOFTE_CUSTOMER_CONSUMER: i32 = 1;
pub const LOFTE_CUSTOMER_BUSINESS: i32 = 2;
pub const LOFTE_CUSTOMER_PUBLIC: i32 = 3;
pub const LOFTE_CUSTOMER_DEPTH_UNSPECIFIED: i32 = 0;
pub const LOFTE_CUSTOMER_TRANSACTIONAL: i32 = 1;
pub const LOFTE_CUSTOMER_LONG_TERM: i32 = 2;
pub const LOFTE_CUSTOMER_SERVICE_FORM_UNSPECIFIED: i32 = 0;
pub const LOFTE_CUSTOMER_PERSONAL: i32 = 1;
pub const LOFTE_CUSTOMER_DEDICATED_PERSON: i32 = 2;
pub const LOFTE_CUSTOMER_SELF_SERVICE: i32 = 3;
pub const LOFTE_CUSTOMER_AUTOMATED: i32 = 4;
pub const LOFTE_CUSTOMER_COMMUNITY: i32 = 5;
pub const LOFTE_CUSTOMER_CO_CREATION: i32 = 6;
pub const LOFTE_CUSTOMER_IMPORTANCE_UNSPECIFIED: i32 = 0;
pub const LOFTE_CUSTOMER_LOW: i32 = 1;
pub const LOFTE_CUSTOMER_NORMAL: i32 = 2;
pub const LOFTE_CUSTOMER_HIGH: i32 = 3;
pub const LOFTE_CONTACT_WISH_WISH_UNSPECIFIED: i32 = 0;
pub const LOFTE_CONTACT_WISH_PREFERS: i32 = 1;
pub const LOFTE_CONTACT_WISH_AVOIDS: i32 = 2;
pub const LOFTE_CONTACT_WISH_OBJECTS: i32 = 3;
pub const LOFTE_INVOICE_STATUS_UNSPECIFIED: i32 = 0;
pub const LOFTE_INVOICE_DRAFT: i32 = 1;
pub const LOFTE_INVOICE_ISSUED: i32 = 2;
pub const LOFTE_INVOICE_CANCELLED: i32 = 3;
pub const LOFTE_INVOICE_WRITTEN_OFF: i32 = 4;
pub const LOFTE_CREDIT_NOTE_STATUS_UNSPECIFIED: i32 = 0;
pub const LOFTE_CREDIT_NOTE_DRAFT: i32 = 1;
pub const LOFTE_CREDIT_NOTE_ISSUED: i32 = 2;
pub const LOFTE_CREDIT_NOTE_CANCELLED: i32 = 3;
pub const LOFTE_CREDIT_NOTE_REASON_UNSPECIFIED: i32 = 0;
pub const LOFTE_CREDIT_NOTE_OUR_ERROR: i32 = 1;
pub const LOFTE_CREDIT_NOTE_RETURNED: i32 = 2;
pub const LOFTE_CREDIT_NOTE_GOODWILL: i32 = 3;
pub const LOFTE_CREDIT_NOTE_DISCOUNT: i32 = 4;
pub const LOFTE_CREDIT_NOTE_OTHER: i32 = 5;
pub const LOFTE_PAYMENT_METHOD_UNSPECIFIED: i32 = 0;
pub const LOFTE_PAYMENT_BANK_TRANSFER: i32 = 1;
pub const LOFTE_PAYMENT_DIRECT_DEBIT: i32 = 2;
pub const LOFTE_PAYMENT_CARD: i32 = 3;
pub const LOFTE_PAYMENT_CASH: i32 = 4;
pub const LOFTE_PAYMENT_OTHER: i32 = 5;
pub const LOFTE_FEE_BOOKED_KIND_UNSPECIFIED: i32 = 0;
pub const LOFTE_FEE_BOOKED_REMINDER_FEE: i32 = 1;
pub const LOFTE_FEE_BOOKED_LATE_INTEREST: i32 = 2;
pub const LOFTE_FEE_BOOKED_FIXED_SUM: i32 = 3;
pub const LOFTE_FEE_BOOKED_OTHER: i32 = 4;
pub const LOFTE_QUOTE_STATUS_UNSPECIFIED: i32 = 0;
pub const LOFTE_QUOTE_DRAFT: i32 = 1;
pub const LOFTE_QUOTE_SENT: i32 = 2;
pub const LOFTE_QUOTE_ACCEPTED: i32 = 3;
pub const LOFTE_QUOTE_DECLINED: i32 = 4;
pub const LOFTE_QUOTE_EXPIRED: i32 = 5;
pub const LOFTE_CONTACT_PURPOSE_UNSPECIFIED: i32 = 0;
pub const LOFTE_CONTACT_SALES: i32 = 1;
pub const LOFTE_CONTACT_SUPPORT: i32 = 2;
pub const LOFTE_CONTACT_SERVICE: i32 = 3;
pub const LOFTE_CONTACT_MARKETING: i32 = 4;
pub const LOFTE_CONTACT_PAYMENT: i32 = 5;
pub const LOFTE_CONTACT_OTHER: i32 = 6;
pub const LOFTE_CONTACT_DIRECTION_UNSPECIFIED: i32 = 0;
pub const LOFTE_CONTACT_OUTBOUND: i32 = 1;
pub const LOFTE_CONTACT_INBOUND: i32 = 2;
pub const LOFTE_PROMISE_DIRECTION_UNSPECIFIED: i32 = 0;
pub const LOFTE_PROMISE_OURS: i32 = 1;
pub const LOFTE_PROMISE_THEIRS: i32 = 2;
pub const LOFTE_PROMISE_EVIDENCE_KIND_UNSPECIFIED: i32 = 0;
pub const LOFTE_PROMISE_EVIDENCE_QUOTE_SENT: i32 = 1;
pub const LOFTE_PROMISE_EVIDENCE_CREDIT_NOTE_ISSUED: i32 = 2;
pub const LOFTE_PROMISE_EVIDENCE_DELIVERED: i32 = 3;
pub const LOFTE_PROMISE_EVIDENCE_CONTACT_HELD: i32 = 4;
pub const LOFTE_PROMISE_EVIDENCE_DOCUMENT_SENT: i32 = 5;
pub const LOFTE_PROMISE_EVIDENCE_OTHER: i32 = 6;
pub const LOFTE_IMPRESSION_FEELING_UNSPECIFIED: i32 = 0;
pub const LOFTE_IMPRESSION_GOOD: i32 = 1;
pub const LOFTE_IMPRESSION_NEUTRAL: i32 = 2;
pub const LOFTE_IMPRESSION_BAD: i32 = 3;
pub const LOFTE_IMPRESSION_BUYING_STEP_UNSPECIFIED: i32 = 0;
pub const LOFTE_IMPRESSION_NEED: i32 = 1;
pub const LOFTE_IMPRESSION_INFORMATION: i32 = 2;
pub const LOFTE_IMPRESSION_DECISION: i32 = 3;
pub const LOFTE_IMPRESSION_EVALUATION: i32 = 4;
pub const LOFTE_OPPORTUNITY_STATUS_UNSPECIFIED: i32 = 0;
pub const LOFTE_OPPORTUNITY_OPEN: i32 = 1;
pub const LOFTE_OPPORTUNITY_WON: i32 = 2;
pub const LOFTE_OPPORTUNITY_LOST: i32 = 3;
pub const LOFTE_OWNER_ESTIMATE_MEASURE_UNSPECIFIED: i32 = 0;
pub const LOFTE_OWNER_ESTIMATE_CSAT: i32 = 1;
pub const LOFTE_OWNER_ESTIMATE_NPS: i32 = 2;
pub const LOFTE_OWNER_ESTIMATE_RESPONSE_RATE: i32 = 3;
pub const LOFTE_DECISION_ANSWER_UNSPECIFIED: i32 = 0;
pub const LOFTE_DECISION_DONE: i32 = 1;
pub const LOFTE_DECISION_DISMISSED: i32 = 2;
pub const LOFTE_DECISION_SNOOZED: i32 = 3;
pub const LOFTE_DECISION_REOPENED: i32 = 4;
pub const LOFTE_SETTLEMENT_KIND_UNSPECIFIED: i32 = 0;
pub const LOFTE_SETTLEMENT_PAYMENT: i32 = 1;
pub const LOFTE_SETTLEMENT_CREDIT: i32 = 2;
pub const LOFTE_SETTLEMENT_WRITE_OFF: i32 = 3;
pub const LOFTE_SETTLEMENT_BOUNCED: i32 = 4;
pub const LOFTE_SETTLEMENT_REVERSED: i32 = 5;
pub const LOFTE_INVOICE_STATE_STATUS_UNSPECIFIED: i32 = 0;
pub const LOFTE_INVOICE_STATE_OPEN: i32 = 1;
pub const LOFTE_INVOICE_STATE_SETTLED: i32 = 2;
pub const LOFTE_INVOICE_STATE_CANCELLED: i32 = 3;
pub const LOFTE_INVOICE_STATE_WRITTEN_OFF: i32 = 4;
pub const LOFTE_OPEN_CREDIT_KIND_UNSPECIFIED: i32 = 0;
pub const LOFTE_OPEN_CREDIT_PAYMENT: i32 = 1;
pub const LOFTE_OPEN_CREDIT_CREDIT_NOTE: i32 = 2;
pub const LOFTE_OPEN_CREDIT_REFUND: i32 = 3;
pub const LOFTE_LOG_DEBUG: i32 = 1;
pub const LOFTE_LOG_INFO: i32 = 2;
pub const LOFTE_LOG_WARNING: i32 = 3;
pub const LOFTE_LOG_ERROR: i32 = 4;
pub const LOFTE_JOURNAL_ENTRY_KIND_UNSPECIFIED: i32 = 0;
pub const LOFTE_JOURNAL_ENTRY_FACT: i32 = 10;
pub const LOFTE_JOURNAL_ENTRY_BOOK_CREATED: i32 = 11;
pub const LOFTE_JOURNAL_ENTRY_DAY_OPENED: i32 = 12;
pub const LOFTE_JOURNAL_ENTRY_PLUGIN_SET: i32 = 13;
pub const LOFTE_JOURNAL_ENTRY_PLUGIN_FAULT: i32 = 14;
pub const LOFTE_JOURNAL_ENTRY_FOLD_RUN: i32 = 15;
pub const LOFTE_JOURNAL_ENTRY_DAY_PLANNED: i32 = 16;
pub const LOFTE_QUERY_KIND_UNSPECIFIED: i32 = 0;
pub const LOFTE_QUERY_CUSTOMERS: i32 = 1;
pub const LOFTE_QUERY_INVOICES: i32 = 2;
pub const LOFTE_QUERY_AGEING: i32 = 3;
pub const LOFTE_QUERY_ADVICE: i32 = 4;
pub const LOFTE_QUERY_PROMISES: i32 = 5;
pub const LOFTE_QUERY_TIMELINE: i32 = 6;
pub const LOFTE_QUERY_STATUS: i32 = 7;
pub const LOFTE_QUERY_SETTINGS: i32 = 8;
pub const LOFTE_QUERY_TODAY: i32 = 9;
pub const LOFTE_QUERY_PARAMETERS: i32 = 10;
pub const LOFTE_READ: i32 = 1;
pub const LOFTE_WRITE: i32 = 2;

// As large as in C.
const _: () = assert!(size_of::<lofte_string>() == 16);
const _: () = assert!(size_of::<lofte_list>() == 24);
const _: () = assert!(size_of::<lofte_money>() == 16);
const _: () = assert!(size_of::<lofte_error>() == 1032);
const _: () = assert!(size_of::<lofte_arg>() == 80);
const _: () = assert!(size_of::<lofte_message>() == 64);
const _: () = assert!(size_of::<lofte_advice>() == 280);
const _: () = assert!(size_of::<lofte_merged_advice>() == 56);
const _: () = assert!(size_of::<lofte_task>() == 72);
const _: () = assert!(size_of::<lofte_draft>() == 72);
const _: () = assert!(size_of::<lofte_verdict>() == 56);
const _: () = assert!(size_of::<lofte_score>() == 48);
const _: () = assert!(size_of::<lofte_stage>() == 56);
const _: () = assert!(size_of::<lofte_metric>() == 32);
const _: () = assert!(size_of::<lofte_suppression>() == 104);
const _: () = assert!(size_of::<lofte_review>() == 144);
const _: () = assert!(size_of::<lofte_planned_task>() == 88);
const _: () = assert!(size_of::<lofte_stored_advice>() == 40);
const _: () = assert!(size_of::<lofte_host>() == 32);
const _: () = assert!(size_of::<lofte_plugin_entry>() == 56);
const _: () = assert!(size_of::<lofte_fact>() == 80);
const _: () = assert!(size_of::<lofte_fact_batch>() == 32);
const _: () = assert!(size_of::<lofte_customer>() == 384);
const _: () = assert!(size_of::<lofte_date_to_remember>() == 40);
const _: () = assert!(size_of::<lofte_contact_wish>() == 32);
const _: () = assert!(size_of::<lofte_person>() == 128);
const _: () = assert!(size_of::<lofte_invoice_line>() == 64);
const _: () = assert!(size_of::<lofte_invoice>() == 208);
const _: () = assert!(size_of::<lofte_credit_note>() == 168);
const _: () = assert!(size_of::<lofte_payment_allocation>() == 40);
const _: () = assert!(size_of::<lofte_payment>() == 144);
const _: () = assert!(size_of::<lofte_refund>() == 96);
const _: () = assert!(size_of::<lofte_bounced_payment>() == 48);
const _: () = assert!(size_of::<lofte_allocation>() == 80);
const _: () = assert!(size_of::<lofte_allocation_reversed>() == 80);
const _: () = assert!(size_of::<lofte_fee_booked>() == 88);
const _: () = assert!(size_of::<lofte_quote>() == 96);
const _: () = assert!(size_of::<lofte_delivery>() == 80);
const _: () = assert!(size_of::<lofte_contact>() == 136);
const _: () = assert!(size_of::<lofte_promise>() == 192);
const _: () = assert!(size_of::<lofte_promise_evidence>() == 72);
const _: () = assert!(size_of::<lofte_promise_withdrawn>() == 48);
const _: () = assert!(size_of::<lofte_dispute>() == 88);
const _: () = assert!(size_of::<lofte_hold>() == 80);
const _: () = assert!(size_of::<lofte_instalment>() == 32);
const _: () = assert!(size_of::<lofte_instalment_agreement>() == 104);
const _: () = assert!(size_of::<lofte_notice>() == 128);
const _: () = assert!(size_of::<lofte_survey_asked>() == 80);
const _: () = assert!(size_of::<lofte_survey_answered>() == 80);
const _: () = assert!(size_of::<lofte_survey_reply>() == 40);
const _: () = assert!(size_of::<lofte_impression>() == 72);
const _: () = assert!(size_of::<lofte_complaint>() == 144);
const _: () = assert!(size_of::<lofte_opportunity>() == 112);
const _: () = assert!(size_of::<lofte_feedback>() == 104);
const _: () = assert!(size_of::<lofte_inbound_question>() == 72);
const _: () = assert!(size_of::<lofte_owner_estimate>() == 56);
const _: () = assert!(size_of::<lofte_referral>() == 88);
const _: () = assert!(size_of::<lofte_activity_goal>() == 56);
const _: () = assert!(size_of::<lofte_product_launch>() == 32);
const _: () = assert!(size_of::<lofte_insolvency>() == 48);
const _: () = assert!(size_of::<lofte_death>() == 48);
const _: () = assert!(size_of::<lofte_decision>() == 120);
const _: () = assert!(size_of::<lofte_setting>() == 88);
const _: () = assert!(size_of::<lofte_bank_data_complete>() == 16);
const _: () = assert!(size_of::<lofte_history_complete>() == 16);
const _: () = assert!(size_of::<lofte_invoice_reassigned>() == 64);
const _: () = assert!(size_of::<lofte_customers_merged>() == 64);
const _: () = assert!(size_of::<lofte_retraction>() == 56);
const _: () = assert!(size_of::<lofte_erasure>() == 64);
const _: () = assert!(size_of::<lofte_settlement>() == 64);
const _: () = assert!(size_of::<lofte_invoice_state>() == 160);
const _: () = assert!(size_of::<lofte_open_credit>() == 56);
const _: () = assert!(size_of::<lofte_setting_value>() == 56);
const _: () = assert!(size_of::<lofte_prior_advice>() == 32);
const _: () = assert!(size_of::<lofte_customer_view>() == 248);
const _: () = assert!(size_of::<lofte_parameter>() == 40);
const _: () = assert!(size_of::<lofte_book_view>() == 104);
const _: () = assert!(size_of::<lofte_open_task>() == 32);
const _: () = assert!(size_of::<lofte_day_customer>() == 72);
const _: () = assert!(size_of::<lofte_day_view>() == 144);
const _: () = assert!(size_of::<lofte_advice_sink>() == 32);
const _: () = assert!(size_of::<lofte_advisor>() == 16);
const _: () = assert!(size_of::<lofte_fold_sink>() == 24);
const _: () = assert!(size_of::<lofte_book_sink>() == 32);
const _: () = assert!(size_of::<lofte_book_advisor>() == 64);
const _: () = assert!(size_of::<lofte_log>() == 16);
const _: () = assert!(size_of::<lofte_calendar>() == 32);
const _: () = assert!(size_of::<lofte_text>() == 16);
const _: () = assert!(size_of::<lofte_settings>() == 16);
const _: () = assert!(size_of::<lofte_book_created>() == 80);
const _: () = assert!(size_of::<lofte_day_opened>() == 16);
const _: () = assert!(size_of::<lofte_plugin_set>() == 48);
const _: () = assert!(size_of::<lofte_plugin_version>() == 96);
const _: () = assert!(size_of::<lofte_plugin_fault>() == 72);
const _: () = assert!(size_of::<lofte_fold_run>() == 112);
const _: () = assert!(size_of::<lofte_day_planned>() == 112);
const _: () = assert!(size_of::<lofte_day_plan>() == 40);
const _: () = assert!(size_of::<lofte_planned_item>() == 24);
const _: () = assert!(size_of::<lofte_journal_entry>() == 88);
const _: () = assert!(size_of::<lofte_plan_sink>() == 24);
const _: () = assert!(size_of::<lofte_planner>() == 16);
const _: () = assert!(size_of::<lofte_query>() == 144);
const _: () = assert!(size_of::<lofte_customer_row>() == 152);
const _: () = assert!(size_of::<lofte_invoice_row>() == 160);
const _: () = assert!(size_of::<lofte_ageing_row>() == 112);
const _: () = assert!(size_of::<lofte_advice_row>() == 552);
const _: () = assert!(size_of::<lofte_promise_row>() == 240);
const _: () = assert!(size_of::<lofte_timeline_row>() == 112);
const _: () = assert!(size_of::<lofte_setting_row>() == 216);
const _: () = assert!(size_of::<lofte_parameter_row>() == 88);
const _: () = assert!(size_of::<lofte_plugin_row>() == 192);
const _: () = assert!(size_of::<lofte_book_status>() == 216);
const _: () = assert!(size_of::<lofte_preview_row>() == 192);
const _: () = assert!(size_of::<lofte_backtest_notice>() == 112);
const _: () = assert!(size_of::<lofte_backtest_measures>() == 64);
const _: () = assert!(size_of::<lofte_backtest_rule>() == 64);
const _: () = assert!(size_of::<lofte_backtest_row>() == 152);
const _: () = assert!(size_of::<lofte_rows>() == 280);
const _: () = assert!(size_of::<lofte_reader_input>() == 120);
const _: () = assert!(size_of::<lofte_reader_option>() == 40);
const _: () = assert!(size_of::<lofte_reader_remark>() == 40);
const _: () = assert!(size_of::<lofte_fact_sink>() == 40);
const _: () = assert!(size_of::<lofte_reader>() == 24);
const _: () = assert!(size_of::<lofte_review_sink>() == 32);
const _: () = assert!(size_of::<lofte_reviewer>() == 16);
const _: () = assert!(size_of::<lofte_allowed_plugin>() == 72);
const _: () = assert!(size_of::<lofte_runtime_options>() == 120);
const _: () = assert!(size_of::<lofte_book_options>() == 56);
const _: () = assert!(size_of::<lofte_position>() == 48);
const _: () = assert!(size_of::<lofte_post_result>() == 88);
const _: () = assert!(size_of::<lofte_option>() == 40);
const _: () = assert!(size_of::<lofte_import_options>() == 88);
const _: () = assert!(size_of::<lofte_reconcile_options>() == 96);
const _: () = assert!(size_of::<lofte_reconcile_result>() == 96);
const _: () = assert!(size_of::<lofte_preview_options>() == 24);
const _: () = assert!(size_of::<lofte_preview_result>() == 40);
const _: () = assert!(size_of::<lofte_swept_setting>() == 64);
const _: () = assert!(size_of::<lofte_backtest_options>() == 104);
const _: () = assert!(size_of::<lofte_replay_result>() == 320);
const _: () = assert!(size_of::<lofte_tone_finding>() == 48);
