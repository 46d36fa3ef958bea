const lofte = require("lofte");

const runtime = new lofte.Runtime();
const book = runtime.createBook("firm.lofte", { country: "NO", currency: "NOK" });
book.post([{ recordId: "1", customer: { name: "Åse Dahl" } },
  { recordId: "F1", invoice: { customerId: "1", issueDate: "2026-01-05", dueDate: "2026-01-19",
    amount: { minor: 120000, currency: "NOK" } } }], "2026-01-31");
for (const item of book.advice()) console.log(`${item.customerName}: ${item.title} (${item.plugin})`);
runtime.close();
