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
