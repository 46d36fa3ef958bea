//! What a Rust host is told when something is wrong, and that rows outlive their book.
use std::env;
use std::fs;

const CUSTOMER: &str = r#"{"recordId":"1","customer":{"name":"Åse Dahl"}}"#;
const INVOICE: &str = r#"{"recordId":"F1","invoice":{"customerId":"1","issueDate":"2026-01-05","dueDate":"2026-01-19","amount":{"minor":120000,"currency":"NOK"}}}"#;

struct Folder(String);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = env::temp_dir().join(format!("lofte-rust-{}-{}", name, std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path.to_str().unwrap().to_string())
    }
    fn book(&self) -> String {
        format!("{}/firm.lofte", self.0)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn runtime() -> lofte::Runtime {
    lofte::Runtime::with_plugins(&[&env::var("LOFTE_PLUGINS").unwrap()]).unwrap()
}

#[test]
fn facts_go_in_rows_come_out_and_outlive_the_book() {
    let folder = Folder::new("rows");
    let runtime = runtime();
    let book = runtime.create_book(&folder.book(), "NO", "NOK").unwrap();
    let both = format!("{}\n{}\n", CUSTOMER, INVOICE);
    assert_eq!(book.post(&both, lofte::day(2026, 1, 10)).unwrap(), 2);
    assert_eq!(book.post(&both, lofte::day(2026, 1, 10)).unwrap(), 0);
    book.advance(lofte::day(2026, 1, 31)).unwrap();
    let (answer, invoices) = (book.advice().unwrap(), book.query(lofte::raw::LOFTE_QUERY_INVOICES).unwrap());
    drop(book);
    drop(runtime);
    assert!(answer.advice().any(|item| item.plugin.as_str() == "late-payer"));
    assert!(answer.json().unwrap().starts_with('['));
    let row = invoices.invoices().next().unwrap();
    assert_eq!((row.id.as_str(), row.due, row.open.minor), ("F1", lofte::day(2026, 1, 19), 120000));
    assert_eq!(invoices.invoices().count(), 1);
}

#[test]
fn a_refusal_names_the_fact_and_the_field() {
    let folder = Folder::new("refusal");
    let runtime = runtime();
    let book = runtime.create_book(&folder.book(), "NO", "NOK").unwrap();
    let wrong = format!("{}\n{}\n", CUSTOMER, r#"{"recordId":"F2","invoice":{"customerId":"1"}}"#);
    let error = book.post(&wrong, lofte::day(2026, 1, 31)).unwrap_err();
    assert_eq!((error.status, error.index), (lofte::raw::LOFTE_REFUSED, Some(1)));
    assert!(error.place.starts_with("line 2: invoice."), "{}", error);
    assert_eq!(runtime.open_book("/nowhere/x.lofte", true).err().unwrap().status, lofte::raw::LOFTE_NOT_FOUND);
}

#[test]
fn days_are_counted_as_the_abi_counts_them() {
    assert_eq!(lofte::day(1970, 1, 2), 1);
    assert_eq!(lofte::day(2026, 1, 31), 20484);
    assert_eq!(lofte::day(2024, 2, 29) + 1, lofte::day(2024, 3, 1));
    assert_eq!(lofte::day(1969, 12, 31), -1);
}

const COMPLETE: &str = r#"{"bankDataComplete":{"until":"2026-01-30"}}"#;
const TODAY: (i32, i32, i32) = (2026, 1, 31);

fn today() -> i32 {
    lofte::day(TODAY.0, TODAY.1, TODAY.2)
}

/// A book with a late customer.
fn with_late_payer(name: &str, test: impl FnOnce(&lofte::Book)) {
    let folder = Folder::new(name);
    let runtime = runtime();
    let book = runtime.create_book(&folder.book(), "NO", "NOK").unwrap();
    book.post(&[CUSTOMER, INVOICE, COMPLETE].join("\n"), today()).unwrap();
    test(&book);
}

#[test]
fn what_is_decided_is_not_shown_again() {
    with_late_payer("decide", |book| {
        let about = lofte::Query { plugin: "late-payer", kinds: &[lofte::raw::LOFTE_ADVICE_DRAFT], ..Default::default() };
        let count = |hidden| {
            let about = lofte::Query { include_hidden: hidden, ..about };
            book.ask(lofte::raw::LOFTE_QUERY_ADVICE, &about).unwrap().advice().count()
        };
        let drafts = book.drafts().unwrap();
        let draft = drafts.advice().find(|row| row.plugin.as_str() == "late-payer").unwrap();
        assert!(book.today().unwrap().advice().any(|row| row.key.as_str() == draft.key.as_str()));
        assert_eq!(book.decide(&draft, lofte::Answered::Dismissed, today(), "Kari", "paid in cash").unwrap(), 1);
        assert_eq!((count(false), count(true)), (0, 1));
        book.decide(&draft, lofte::Answered::Reopened, today(), "", "").unwrap();
        assert_eq!(count(false), 1);
        book.decide(&draft, lofte::Answered::Snoozed(today() + 3), today(), "", "").unwrap();
        assert_eq!(count(false), 0);
        assert!(book.flags().unwrap().advice().all(|row| row.kind == lofte::raw::LOFTE_ADVICE_FLAG));
    });
}

#[test]
fn a_preview_says_what_would_come_of_facts_and_writes_nothing() {
    with_late_payer("preview", |book| {
        let paid = r#"{"recordId":"P1","payment":{"customerId":"1","date":"2026-01-31","amount":{"minor":120000,"currency":"NOK"},"allocations":[{"invoiceId":"F1","amount":{"minor":120000,"currency":"NOK"}}]}}"#;
        let before = book.position().unwrap().sequence;
        let tried = book.preview(paid, today()).unwrap();
        assert_eq!((tried.posted, tried.unchanged), (1, 0));
        let row = tried.answer.preview().next().unwrap();
        assert_eq!(row.customer.as_str(), "1");
        assert!(row.gone.count > 0);
        assert_eq!(book.position().unwrap().sequence, before);
    });
}

#[test]
fn a_setting_holds_for_the_book_and_goes_back_to_the_manifests() {
    with_late_payer("settings", |book| {
        let capacity = || {
            let answer = book.settings().unwrap();
            let value = answer.settings().find(|row| row.key.as_str() == "day_capacity").unwrap().value.to_string();
            value
        };
        let before = capacity();
        book.set("lofte", "day_capacity", Some("3"), lofte::Whose::Book, today()).unwrap();
        assert_eq!(capacity(), "3");
        assert_eq!(book.work(10).unwrap(), 0);
        book.set("lofte", "day_capacity", None, lofte::Whose::Book, today()).unwrap();
        assert_eq!(capacity(), before);
    });
}

#[test]
fn reconciling_posts_what_differs_and_takes_back_what_the_host_no_longer_has() {
    with_late_payer("reconcile", |book| {
        book.post(&INVOICE.replace("F1", "F2"), today()).unwrap();
        let changed = CUSTOMER.replace("Dahl", "Berg");
        let snapshot = || vec![format!("{}\n", changed), format!("{}\n", INVOICE)].into_iter();
        let kinds = [lofte::raw::LOFTE_FACT_INVOICE];
        let how = lofte::Reconcile { complete: &kinds, dry_run: true, ..Default::default() };
        let tried = book.reconcile(&mut snapshot(), today(), &how).unwrap();
        assert_eq!((tried.posted, tried.unchanged, tried.retracted), (1, 1, 1));
        let how = lofte::Reconcile { dry_run: false, ..how };
        assert_eq!(book.reconcile(&mut snapshot(), today(), &how).unwrap(), tried);
        let left = book.query(lofte::raw::LOFTE_QUERY_INVOICES).unwrap();
        assert_eq!(left.invoices().map(|row| row.id.to_string()).collect::<Vec<_>>(), ["F1"]);
    });
}

#[test]
fn a_persons_data_is_exported_and_erased() {
    with_late_payer("erase", |book| {
        assert!(book.export_person("1").unwrap().contains("Åse Dahl"));
        book.erase("1", "asked for", today()).unwrap();
        let customers = book.query(lofte::raw::LOFTE_QUERY_CUSTOMERS).unwrap();
        assert!(!customers.json().unwrap().contains("Åse"));
        assert_eq!(book.verify().unwrap().sequence, book.position().unwrap().sequence);
    });
}

#[test]
fn promises_are_listed() {
    with_late_payer("promises", |book| {
        let promise = r#"{"recordId":"L1","promise":{"customerId":"1","direction":"OURS","madeOn":"2026-01-20","dueOn":"2026-02-02","what":"a quote"}}"#;
        book.post(promise, today()).unwrap();
        assert_eq!(book.promises().unwrap().promises().count(), 1);
    });
}
