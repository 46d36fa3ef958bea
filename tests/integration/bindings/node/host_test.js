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
