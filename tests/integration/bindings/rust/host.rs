const FACTS: &str = r#"{"recordId":"1","customer":{"name":"Åse Dahl"}}
{"recordId":"F1","invoice":{"customerId":"1","issueDate":"2026-01-05","dueDate":"2026-01-19","amount":{"minor":120000,"currency":"NOK"}}}"#;

fn main() -> Result<(), lofte::Error> {
    let runtime = lofte::Runtime::new()?;
    let book = runtime.create_book("firm.lofte", "NO", "NOK")?;
    book.post(FACTS, lofte::day(2026, 1, 31))?;
    for item in book.advice()?.advice() {
        println!("{}: {} ({})", item.customer_name, item.title, item.plugin);
    }
    Ok(())
}
