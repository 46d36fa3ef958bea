//! Flags invoices that are open some days after they fell due.

mod lofte;
mod raw;

use lofte::{Advice, Advisor, Flag, Message, View};

/// As many as a person can look through; the runtime takes at most 1,000 items.
const MOST_FLAGS: usize = 50;
/// A key has at most 256 bytes.
const LONGEST_ID: usize = 200;

/// A pure function of the view: no clock, no files, no memory of the last call.
#[derive(Default)]
struct @Type@;

impl Advisor for @Type@ {
    fn advise(&self, view: &View, out: &mut Advice) -> lofte::Result<()> {
        let days: i32 = view.setting("days").and_then(|days| days.parse().ok()).unwrap_or(3);
        let mut said = 0;
        for invoice in view.invoices() {
            if invoice.status != raw::LOFTE_INVOICE_STATE_OPEN || invoice.due_date == 0 {
                continue;
            }
            let id = lofte::text(invoice.invoice_id);
            if id.len() > LONGEST_ID || said == MOST_FLAGS {
                continue;
            }
            if !is_late(view.as_of(), invoice.due_date, days) {
                // The first day on which the answer changes by itself.
                out.next_review(invoice.due_date + days + 1)?;
                continue;
            }
            said += 1;
            // The words are in texts/<language>.json; an argument is a date, never an age.
            let title = Message::new("overdue").date("due", invoice.due_date).money("amount", invoice.open);
            let why = Message::new("overdue.why").date("due", invoice.due_date);
            out.flag(
                &Flag::new(&format!("invoice {id}"), "overdue", &title)
                    .reason(&why)
                    .since(invoice.due_date + 1)
                    .evidence(lofte::text(invoice.fact_id))
                    .invoice(id)
                    .amount(invoice.open),
            )?;
        }
        Ok(())
    }
}

fn is_late(today: i32, due: i32, days: i32) -> bool {
    today > due + days
}

lofte_plugin!("@id@", @Type@);

#[cfg(test)]
mod tests {
    use super::is_late;

    #[test]
    fn is_late_only_when_the_days_have_passed() {
        assert!(!is_late(103, 100, 3));
        assert!(is_late(104, 100, 3));
    }
}
