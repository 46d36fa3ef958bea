//! The functions that liblofte exports, for hosts.
// Made by sdk/bindings/generator: change the .proto files or headers, then build `generate`.
use super::raw::*;
use std::os::raw::{c_char, c_void};

#[link(name = "lofte")]
extern "C" {
    /// "1.0.0". Lives as long as the library. [any thread]
    pub fn lofte_version() -> *const c_char;
    /// options: borrowed, may be NULL for the bundled plugins. *out is owned. [any thread]
    pub fn lofte_runtime_create(options: *const lofte_runtime_options, out: *mut *mut lofte_runtime, error: *mut lofte_error) -> i32;
    /// Close its books first. Accepts NULL. [any thread]
    pub fn lofte_runtime_destroy(runtime: *mut lofte_runtime);
    /// Every plugin found, loaded or refused, as rows of lofte_plugin_row. Borrowed until the runtime is
    /// destroyed. [any thread]
    pub fn lofte_runtime_plugins(runtime: *mut lofte_runtime, rows: *mut lofte_list, error: *mut lofte_error) -> i32;
    /// Makes a book at a path where no file is; *out is owned and open for writing. [any thread]
    pub fn lofte_book_create(runtime: *mut lofte_runtime, path: lofte_string, options: *const lofte_book_options, out: *mut *mut lofte_book, error: *mut lofte_error) -> i32;
    /// out is owned. LOFTE_LOCKED at once where another process writes. [any thread]
    pub fn lofte_book_open(runtime: *mut lofte_runtime, path: lofte_string, access: i32, out: *mut *mut lofte_book, error: *mut lofte_error) -> i32;
    /// Accepts NULL. [any thread]
    pub fn lofte_book_close(book: *mut lofte_book);
    pub fn lofte_book_position(book: *mut lofte_book, out: *mut lofte_position, error: *mut lofte_error) -> i32;
    /// Appends facts and the advice that follows from them, all of it or nothing. When it returns
    /// LOFTE_OK all of it is durable. `today` is the caller's civil date: a later day than the book's
    /// opens that day; an earlier one is refused. On LOFTE_REFUSED error->index names the fact,
    /// error->where the field. facts: of lofte_fact, borrowed. result: may be NULL. [any thread, open
    /// for writing]
    pub fn lofte_book_post(book: *mut lofte_book, facts: lofte_list, today: i32, result: *mut lofte_post_result, error: *mut lofte_error) -> i32;
    /// The same from Protobuf's wire form of lofte.v1.FactBatch.
    pub fn lofte_book_post_bytes(book: *mut lofte_book, batch: lofte_string, today: i32, result: *mut lofte_post_result, error: *mut lofte_error) -> i32;
    /// The same from JSON: one lofte.v1.Fact a line, blank lines skipped; error->index counts facts from
    /// 0 and error->where names the line.
    pub fn lofte_book_post_json(book: *mut lofte_book, lines: lofte_string, today: i32, result: *mut lofte_post_result, error: *mut lofte_error) -> i32;
    /// Reads a file and posts all of it as one batch, or nothing. The file's faults come as
    /// LOFTE_REFUSED with the place in error->where. result: may be NULL. [any thread, open for writing]
    pub fn lofte_book_import(book: *mut lofte_book, options: *const lofte_import_options, result: *mut lofte_post_result, error: *mut lofte_error) -> i32;
    /// Brings the book back in line with a host that gives all it has, all of it or nothing: what
    /// differs is posted as new versions, what the host no longer has of the complete kinds is
    /// retracted, and nothing else is touched: promises, contacts and decisions that the host does not
    /// keep stay. The snapshot passes through piece by piece, so it may be as large as the book; a fact
    /// may refer to records of the book and to facts of the same piece or earlier ones. result: may be
    /// NULL. [any thread, open for writing]
    pub fn lofte_book_reconcile(book: *mut lofte_book, options: *const lofte_reconcile_options, result: *mut lofte_reconcile_result, error: *mut lofte_error) -> i32;
    /// Opens `day`, asks the book advisors whose period has passed, advises every customer that is due,
    /// in chunks that are durable one by one, and makes the day's order: after an interruption call it
    /// again. progress: may be NULL. [any thread, open for writing]
    pub fn lofte_book_advance(book: *mut lofte_book, day: i32, progress: lofte_progress_fn, context: *mut c_void, result: *mut lofte_post_result, error: *mut lofte_error) -> i32;
    /// Renews the advice of up to `customers` that wait for it, for a host's idle time; *left becomes
    /// how many still wait. [any thread, open for writing]
    pub fn lofte_book_work(book: *mut lofte_book, customers: u64, left: *mut u64, error: *mut lofte_error) -> i32;
    /// Asks a book advisor about all customers now, whatever its cadence; `plugin` absent: every one of
    /// the book. Where its parameters come out otherwise, every customer waits to be advised anew
    /// (lofte_book_work). LOFTE_PLUGIN_FAILED leaves the book as it was but for the note of it in the
    /// journal. progress: may be NULL. [any thread, open for writing]
    pub fn lofte_book_recompute(book: *mut lofte_book, plugin: lofte_string, progress: lofte_progress_fn, context: *mut c_void, error: *mut lofte_error) -> i32;
    /// Lets a plugin that the runtime has loaded advise this book, or stops it. Every customer is then
    /// advised anew (lofte_book_work). [any thread, open for writing]
    pub fn lofte_book_enable_plugin(book: *mut lofte_book, id: lofte_string, enabled: i32, error: *mut lofte_error) -> i32;
    /// out is owned, released by lofte_answer_destroy; it holds what was true at one moment and lives
    /// on when the book is closed. Never writes. [any thread]
    pub fn lofte_book_query(book: *mut lofte_book, query: *const lofte_query, out: *mut *mut lofte_answer, error: *mut lofte_error) -> i32;
    /// The rows as C structs; which list is filled is the query's kind. Borrowed from the answer.
    pub fn lofte_answer_rows(answer: *const lofte_answer) -> *const lofte_rows;
    /// The same as Protobuf's wire form of lofte.v1.Rows. Borrowed from the answer.
    pub fn lofte_answer_bytes(answer: *mut lofte_answer, out: *mut lofte_string, error: *mut lofte_error) -> i32;
    /// The same as a JSON array of rows. Borrowed from the answer.
    pub fn lofte_answer_json(answer: *mut lofte_answer, out: *mut lofte_string, error: *mut lofte_error) -> i32;
    /// Accepts NULL.
    pub fn lofte_answer_destroy(answer: *mut lofte_answer);
    /// What posting these facts on that day would change, as rows of lofte_preview_row: the advice with
    /// them against the advice without them, both of `today`. Refuses what lofte_book_post would refuse.
    /// Nothing is written, and no writer's lock is needed: a book open for reading previews while
    /// another process writes. options, result: may be NULL. *out is owned. [any thread]
    pub fn lofte_book_preview(book: *mut lofte_book, facts: lofte_list, today: i32, options: *const lofte_preview_options, result: *mut lofte_preview_result, out: *mut *mut lofte_answer, error: *mut lofte_error) -> i32;
    /// The same from Protobuf's wire form of lofte.v1.FactBatch.
    pub fn lofte_book_preview_bytes(book: *mut lofte_book, batch: lofte_string, today: i32, options: *const lofte_preview_options, result: *mut lofte_preview_result, out: *mut *mut lofte_answer, error: *mut lofte_error) -> i32;
    /// The same from JSON, one lofte.v1.Fact a line.
    pub fn lofte_book_preview_json(book: *mut lofte_book, lines: lofte_string, today: i32, options: *const lofte_preview_options, result: *mut lofte_preview_result, out: *mut *mut lofte_answer, error: *mut lofte_error) -> i32;
    /// What would have been said in a period, and what would have come of it: a lofte_backtest_row for
    /// each combination of values, the last setting changing fastest. Every day knows what was known on
    /// it. Assumed is that each draft was sent on its day, in place of what people really sent, that a
    /// task to get in touch about invoices was done on its day, and that bank data was complete.
    /// Settings of the book are today's or the tried ones, on all days; those of customers and invoices
    /// hold from the day they were made. Writes nothing.
    /// options: may be NULL. *out is owned. [any thread]
    pub fn lofte_book_backtest(book: *mut lofte_book, options: *const lofte_backtest_options, out: *mut *mut lofte_answer, error: *mut lofte_error) -> i32;
    /// Checks every link of the chain. LOFTE_CORRUPT names the first entry that does not fit. `expected`
    /// (may be NULL): a position kept elsewhere that the journal must hold. [any thread]
    pub fn lofte_book_verify(book: *mut lofte_book, expected: *const lofte_position, head: *mut lofte_position, error: *mut lofte_error) -> i32;
    /// Every entry as a line of JSON (lofte.v1.JournalEntry). [any thread]
    pub fn lofte_book_export(book: *mut lofte_book, write: lofte_write_fn, context: *mut c_void, error: *mut lofte_error) -> i32;
    /// Everything the book holds of one person: each entry of the journal that speaks of the customer as
    /// a line of JSON (lofte.v1.JournalEntry), in order. What advice says of the customer is a query. To
    /// erase a person, post a lofte_erasure. LOFTE_NOT_FOUND where there is no such customer.
    /// [any thread]
    pub fn lofte_book_export_person(book: *mut lofte_book, customer_id: lofte_string, write: lofte_write_fn, context: *mut c_void, error: *mut lofte_error) -> i32;
    /// Makes all advice anew from the journal alone, in a scratch book, and compares. threads 0: as many
    /// as there are processors. Changes nothing. [any thread]
    pub fn lofte_book_replay(book: *mut lofte_book, threads: u32, progress: lofte_progress_fn, context: *mut c_void, result: *mut lofte_replay_result, error: *mut lofte_error) -> i32;
    /// Holds a draft that a person edited against the word lists that the bundled drafts keep to, before
    /// it is sent: `found` is called for each finding, in order of place. It advises, a person decides.
    /// language: BCP 47; absent or without a list: English. names: of lofte_string, of the customer,
    /// people and products, whose words and capitals count for nothing. found: required. [any thread]
    pub fn lofte_check_tone(language: lofte_string, text: lofte_string, names: lofte_list, found: lofte_tone_fn, context: *mut c_void, error: *mut lofte_error) -> i32;
}
