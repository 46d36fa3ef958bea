// What a Node host is told when something is wrong, and that nothing is used after it was closed.
"use strict";
const assert = require("node:assert");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const test = require("node:test");
const lofte = require("lofte");

const customer = { recordId: "1", customer: { name: "Åse Dahl" } };
const invoice = { recordId: "F1", invoice: { customerId: "1", issueDate: "2026-01-05", dueDate: "2026-01-19",
  amount: { minor: 120000, currency: "NOK" } } };

function withBook(use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lofte-node-"));
  const runtime = new lofte.Runtime({ pluginDirs: [process.env.LOFTE_PLUGINS] });
  try {
    use(runtime.createBook(path.join(folder, "firm.lofte"), { country: "NO", currency: "NOK" }), runtime, folder);
  } finally {
    runtime.close();
    fs.rmSync(folder, { recursive: true });
  }
}

test("facts go in, rows come out, days pass", () => withBook((book) => {
  assert.deepStrictEqual(book.post([customer, invoice], "2026-01-10"), { posted: 2, unchanged: 0, advised: 1 });
  assert.strictEqual(book.post([customer], "2026-01-10").unchanged, 1);
  assert.strictEqual(book.query("customers")[0].overdue, undefined);
  book.advance("2026-01-31");
  assert.strictEqual(book.query("customers")[0].overdue[0].minor, "120000");
  assert.ok(book.advice({ customerId: "1", language: "en" }).some((item) => item.plugin === "late-payer"));
}));

test("a refusal names the fact and the field", () => withBook((book) => {
  assert.throws(() => book.post([customer, { recordId: "F2", invoice: { customerId: "1" } }], "2026-01-31"), (error) => {
    assert.ok(error instanceof lofte.LofteError);
    assert.strictEqual(error.status, lofte.constants.LOFTE_REFUSED);
    assert.strictEqual(error.index, 1);
    assert.match(error.where, /line 2: invoice\.issue_?[dD]ate/);
    return true;
  });
  for (const wrong of ["31 January", "2026-02-31", "2026-1-5"]) {
    assert.throws(() => book.post([customer], wrong), /right would be 2026-01-31/);
  }
  assert.throws(() => book.query("nonsense"), /no query nonsense/);
}));

test("what is closed is not used", () => withBook((book, runtime, folder) => {
  book.close();
  book.close();
  assert.throws(() => book.advice(), /this book is closed/);
  const again = runtime.openBook(path.join(folder, "firm.lofte"), { write: false });
  assert.throws(() => again.post([customer], "2026-01-31"), lofte.LofteError);
  runtime.close();
  assert.throws(() => again.advice(), /this book is closed/);
  assert.throws(() => runtime.createBook("x", { country: "NO", currency: "NOK" }), /this runtime is closed/);
}));

const complete = { bankDataComplete: { until: "2026-01-30" } };

test("tasks, flags and drafts are asked for by their kind, and what is decided is not shown again", () => withBook((book) => {
  book.post([customer, invoice, complete], "2026-01-31");
  const [draft] = book.drafts({ plugin: "late-payer", language: "en" });
  assert.strictEqual(draft.kind, "DRAFT");
  assert.ok(book.flags().every((row) => row.kind === "FLAG") && book.tasks().every((row) => row.kind === "TASK"));
  assert.ok(book.today().some((row) => row.key === draft.key));
  book.decide(draft, "dismissed", "2026-01-31", { by: "Kari", note: "paid in cash" });
  assert.strictEqual(book.drafts({ plugin: "late-payer" }).length, 0);
  assert.strictEqual(book.drafts({ plugin: "late-payer", includeHidden: true })[0].key, draft.key);
  book.decide(draft, "reopened", "2026-01-31");
  assert.strictEqual(book.drafts({ plugin: "late-payer" }).length, 1);
  assert.throws(() => book.advice({ kinds: ["wish"] }), /no kind of advice wish/);
}));

test("a preview says what would come of facts and writes nothing", () => withBook((book) => {
  book.post([customer, invoice], "2026-01-31");
  const paid = { recordId: "P1", payment: { customerId: "1", date: "2026-01-31", amount: { minor: 120000, currency: "NOK" },
    allocations: [{ invoiceId: "F1", amount: { minor: 120000, currency: "NOK" } }] } };
  const preview = book.preview([paid], "2026-01-31", { language: "en" });
  assert.strictEqual(preview.posted, 1);
  assert.ok(preview.rows.length > 0);
  assert.strictEqual(book.query("invoices").length, 1);
}));

test("a setting holds for the book, and goes back to the manifest's", () => withBook((book) => {
  book.post([customer], "2026-01-31");
  const capacity = () => book.settings({ plugin: "lofte" }).find((row) => row.key === "day_capacity");
  const before = capacity().value;
  book.set("lofte", "day_capacity", 3, "2026-01-31");
  assert.strictEqual(capacity().value, "3");
  assert.strictEqual(book.work(10), 0);
  book.set("lofte", "day_capacity", undefined, "2026-01-31");
  assert.strictEqual(capacity().value, before);
}));

test("promises are listed", () => withBook((book) => {
  book.post([customer, { recordId: "L1", promise: { customerId: "1", direction: "OURS", madeOn: "2026-01-20",
    dueOn: "2026-02-02", what: "a quote" } }], "2026-01-31");
  assert.strictEqual(book.promises({ customerId: "1" }).length, 1);
}));

test("reconciling posts what differs and takes back what the host no longer has", () => withBook((book) => {
  book.post([customer, invoice, { ...invoice, recordId: "F2" }], "2026-01-31");
  const told = [];
  const options = { complete: ["invoice"], remark: (where, words) => told.push(`${where}: ${words}`) };
  const changed = { ...customer, customer: { name: "Åse Berg" } };
  const tried = book.reconcile([changed, invoice], "2026-01-31", { ...options, dryRun: true });
  assert.deepStrictEqual([tried.posted, tried.retracted], [1, 1]);
  assert.strictEqual(book.query("invoices").length, 2);
  told.length = 0;
  const done = book.reconcile([changed, invoice], "2026-01-31", options);
  assert.deepStrictEqual([done.posted, done.unchanged, done.retracted], [1, 1, 1]);
  assert.ok(told.some((line) => line.includes("F2")), told.join("\n"));
  assert.deepStrictEqual(book.query("invoices").map((row) => row.id), ["F1"]);
  assert.throws(() => book.reconcile([], "2026-01-31", { complete: ["wish"] }), /no kind of fact wish/);
  const broken = () => { throw new TypeError("of the host's own"); };
  assert.throws(() => book.reconcile([customer], "2026-01-31", { remark: broken }), TypeError);
  const failing = (function* facts() { yield changed; broken(); })();
  assert.throws(() => book.reconcile(failing, "2026-01-31"), TypeError);
  assert.strictEqual(book.query("customers")[0].name, "Åse Dahl");
}));

test("a person's data is exported and erased", () => withBook((book) => {
  book.post([customer, invoice], "2026-01-31");
  assert.ok(book.exportPerson("1").some((entry) => JSON.stringify(entry).includes("Åse Dahl")));
  book.erase("1", "2026-01-31", { reason: "asked for" });
  assert.ok(!JSON.stringify(book.query("customers")).includes("Åse"));
  assert.strictEqual(book.verify(), book.position());
}));
