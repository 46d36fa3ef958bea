// Løfte for hosts in Node, over koffi: facts as objects in, rows as objects out (64-bit numbers are texts, as in
// Protobuf's JSON). Calls are synchronous: let a worker thread make them where a page must not wait.
"use strict";

const koffi = require("koffi");
const layouts = require("./layouts.js");

const { constants } = layouts;
const NO_INDEX = 0xffffffffffffffffn;

/** What was refused: where, what is wrong and what would be right; index: which fact, from 0. */
class LofteError extends Error {
  constructor(status, error) {
    super(error.where ? `${error.where}: ${error.message}` : error.message);
    this.name = "LofteError";
    this.status = status;
    this.where = error.where;
    this.index = BigInt(error.index) === NO_INDEX ? undefined : Number(error.index);
  }
}

/** Tells koffi every struct and function; throws where its layout of one is not that of the headers. */
function declare(library) {
  for (const [name, type] of Object.entries(layouts.aliases)) koffi.alias(name, type);
  for (const name of layouts.opaque) koffi.opaque(name);
  for (const [name, { size, members }] of Object.entries(layouts.structs)) {
    koffi.struct(name, members);
    if (koffi.sizeof(name) !== size) throw new Error(`${name} is ${koffi.sizeof(name)} bytes, not ${size}`);
  }
  koffi.struct("lofte_read_string", { data: "void *", size: "uint64_t" }); // a lofte_string that is read
  koffi.proto("int32_t lofte_next_lines_fn(void *, void *)");
  koffi.proto("int32_t lofte_write_fn(void *, lofte_read_string)");
  koffi.proto("int32_t lofte_remark_fn(void *, lofte_read_string, lofte_read_string)"); // its answer is not read
  const functions = {};
  for (const prototype of layouts.functions) {
    const name = /(lofte_\w+)\(/.exec(prototype)[1];
    functions[name] = library.func(prototype);
  }
  return functions;
}

let loaded;
function lofte() {
  loaded ??= declare(koffi.load(process.env.LOFTE_LIBRARY || "liblofte.so.1"));
  return loaded;
}

const string = (text) => ({ data: text || null, size: Buffer.byteLength(text || "") });
const read = ({ data, size }) => (data && size ? koffi.decode(data, "char", Number(size)) : "");
const sized = (name, members = {}) => ({ ...zeros(name), ...members, struct_size: layouts.structs[name].size });

/** koffi wants every member of a struct. */
function zeros(name) {
  const value = {};
  for (const [member, type] of Object.entries(layouts.structs[name].members)) {
    const [, kind, count] = /^([^[]+)(?:\[(\d+)\])?$/.exec(type);
    if (count) value[member] = kind === "char" ? "" : new Array(Number(count)).fill(0);
    else if (kind.endsWith("*")) value[member] = null;
    else value[member] = layouts.structs[kind] ? zeros(kind) : 0;
  }
  return value;
}

function call(name, ...args) {
  const error = sized("lofte_error", { index: NO_INDEX });
  const status = lofte()[name](...args, error);
  if (status !== constants.LOFTE_OK) throw new LofteError(status, error);
}

/** Days since 1970-01-01 of "2026-01-31" or of a Date's day in UTC. */
function day(date) {
  const moment = date instanceof Date ? date : new Date(`${date}T00:00:00Z`);
  const real = !Number.isNaN(moment.getTime()) && (date instanceof Date || moment.toISOString().startsWith(`${date}T`));
  if (!real) throw new RangeError(`${date} is no day; right would be 2026-01-31`);
  return Math.floor(moment.getTime() / 86400000);
}

const iso = (date) => new Date(day(date) * 86400000).toISOString().slice(0, 10);

class Handle {
  #pointer;
  #release;
  #what;
  constructor(what, pointer, release) {
    this.#what = what;
    this.#pointer = pointer;
    this.#release = release;
  }
  get pointer() {
    if (!this.#pointer) throw new Error(`this ${this.#what} is closed`);
    return this.#pointer;
  }
  close() {
    const pointer = this.#pointer;
    this.#pointer = null;
    if (pointer) lofte()[this.#release](pointer);
  }
}

/** Plugins found and allowed. close() closes its books first. */
class Runtime extends Handle {
  #books = new Set();
  constructor({ pluginDirs = [] } = {}) {
    lofte(); // koffi must know the structs before one is made
    const names = pluginDirs.map(string);
    const items = names.length ? koffi.alloc("lofte_string", names.length) : null;
    if (items) koffi.encode(items, koffi.array("lofte_string", names.length), names);
    const options = sized("lofte_runtime_options", {
      plugin_dirs: { items, count: names.length, stride: layouts.structs.lofte_string.size },
    });
    const out = [null];
    try {
      call("lofte_runtime_create", options, out);
    } finally {
      if (items) koffi.free(items);
    }
    super("runtime", out[0], "lofte_runtime_destroy");
  }
  #opened(pointer) {
    const book = new Book(pointer);
    this.#books.add(book);
    return book;
  }
  createBook(path, { country, currency, language = "" }) {
    const options = sized("lofte_book_options", {
      country: string(country), currency: string(currency), language: string(language),
    });
    const out = [null];
    call("lofte_book_create", this.pointer, string(path), options, out);
    return this.#opened(out[0]);
  }
  openBook(path, { write = true } = {}) {
    const out = [null];
    call("lofte_book_open", this.pointer, string(path), write ? constants.LOFTE_WRITE : constants.LOFTE_READ, out);
    return this.#opened(out[0]);
  }
  close() {
    for (const book of this.#books) book.close();
    super.close();
  }
}

/** The kinds of advice, for what takes one: "task", "draft", "flag", … */
const adviceKind = (word) => constant("LOFTE_ADVICE_", word, "kind of advice");
const lines = (facts) => facts.map((fact) => JSON.stringify(fact) + "\n").join("");
const present = (members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

function some(iterator, most) {
  const taken = [];
  for (let next; taken.length < most && !(next = iterator.next()).done;) taken.push(next.value);
  return taken;
}

function constant(prefix, word, what) {
  const number = constants[prefix + word.toUpperCase()];
  if (!number) throw new RangeError(`there is no ${what} ${word}`);
  return number;
}

/** Memory of lists for one call. */
class Lists {
  #taken = [];
  of(type, items) {
    if (items.length === 0) return { items: null, count: 0, stride: 0 };
    const memory = koffi.alloc(type, items.length);
    this.#taken.push(memory);
    koffi.encode(memory, koffi.array(type, items.length), items);
    return { items: memory, count: items.length, stride: koffi.sizeof(type) };
  }
  free() {
    for (const memory of this.#taken.splice(0)) koffi.free(memory);
  }
}

/** Functions of JavaScript that C calls during one call; what they throw comes out of it. */
class Callbacks {
  #registered = [];
  #thrown;
  add(prototype, body) {
    const pointer = koffi.register((...given) => {
      try {
        body(...given);
        return constants.LOFTE_OK;
      } catch (error) {
        this.#thrown ??= { error };
        return constants.LOFTE_CANCELLED;
      }
    }, koffi.pointer(prototype));
    this.#registered.push(pointer);
    return pointer;
  }
  during(act) {
    try {
      act();
    } catch (error) {
      throw this.#thrown ? this.#thrown.error : error;
    } finally {
      for (const pointer of this.#registered) koffi.unregister(pointer);
    }
    if (this.#thrown) throw this.#thrown.error;
  }
}

/** One company's accounts, open. Days are texts ("2026-01-31") or Dates. */
class Book extends Handle {
  constructor(pointer) {
    super("book", pointer, "lofte_book_close");
  }
  #result(told) {
    return { posted: Number(told.posted), unchanged: Number(told.unchanged), advised: Number(told.advised) };
  }

  // ---- posting ----

  /** Appends facts (lofte.v1.Fact as JSON) and the advice that follows from them, all of it or nothing. */
  post(facts, today) {
    const told = sized("lofte_post_result");
    call("lofte_book_post_json", this.pointer, string(lines(facts)), day(today), told);
    return this.#result(told);
  }
  /** What posting these facts would change. Writes nothing; a book open for reading will do. */
  preview(facts, today, { everyCustomer = false, language = "" } = {}) {
    const told = sized("lofte_preview_result");
    const options = sized("lofte_preview_options", {
      every_customer: Number(everyCustomer), language: string(language),
    });
    const rows = this.#rows("lofte_book_preview_json", string(lines(facts)), day(today), options, told);
    return { rows, ...this.#result(told), waiting: Number(told.waiting) };
  }
  /** Brings the book in line with all that the host has, any iterable of facts. complete: the kinds ("invoice", …) of which
   * the snapshot holds every record; what is missing of them is retracted. */
  reconcile(snapshot, today, { complete = [], reason = "", dryRun = false, remark } = {}) {
    const [lists, piece, callbacks] = [new Lists(), new Lists(), new Callbacks()];
    const left = snapshot[Symbol.iterator]();
    const nextLines = (_, out) => {
      piece.free(); // it was borrowed until now
      const { items, count } = piece.of("uint8_t", Buffer.from(lines(some(left, 1000))));
      koffi.encode(out, "lofte_read_string", { data: items, size: count });
    };
    const told = sized("lofte_reconcile_result");
    try {
      const options = sized("lofte_reconcile_options", {
        today: day(today), reason: string(reason), dry_run: Number(dryRun),
        complete: lists.of("int32_t", complete.map((kind) => constant("LOFTE_FACT_", kind, "kind of fact"))),
        next_lines: callbacks.add("lofte_next_lines_fn", nextLines),
        remark: remark ? callbacks.add("lofte_remark_fn", (_, where, words) => remark(read(where), read(words))) : null,
      });
      callbacks.during(() => call("lofte_book_reconcile", this.pointer, options, told));
    } finally {
      lists.free();
      piece.free();
    }
    return { ...this.#result(told), retracted: Number(told.retracted), kept: Number(told.kept) };
  }

  // ---- what people decide: each is a fact ----

  /** Answers advice, a row of advice(), tasks(), …: "done", "dismissed", "snoozed" (with until) or "reopened". */
  decide(row, answer, today, { until, by, note } = {}) {
    const parts = [row, ...(row.merged || [])]; // who answers a task answers what became part of it
    return this.post(parts.map((part) => ({
      recordId: this.#recordId("decision", row.customer, part.plugin, part.kind.toLowerCase(), part.key),
      decision: present({
        customerId: row.customer, plugin: part.plugin, adviceKind: adviceKind(part.kind), key: part.key,
        revision: part.revision, answer: answer.toUpperCase(), date: iso(today), until: until && iso(until), by, note,
      }),
    })), today);
  }
  /** For the book, or for one customer or invoice; value undefined: back to the level above. */
  set(plugin, key, value, today, { customerId, invoiceId } = {}) {
    return this.post([{
      setting: present({ plugin, key, value: value === undefined ? undefined : String(value), customerId, invoiceId }),
    }], today);
  }
  /** Destroys what is personal about a customer, for ever; figures stay. */
  erase(customerId, today, { reason, by } = {}) {
    const recordId = `erasure ${iso(today)} ${this.position() + 1}`; // not the customer's number: that is erased too
    return this.post([{ recordId, erasure: present({ customerId, date: iso(today), reason, by }) }], today);
  }

  /** The same for the same advice, so that a later answer is its next version. */
  #recordId(what, ...parts) {
    const id = [what, ...parts.filter(Boolean)].join(" ");
    return Buffer.byteLength(id) <= 256 ? id : `${what} ${this.position() + 1}`;
  }

  // ---- time ----

  /** Opens the day and advises every customer that is due. */
  advance(to) {
    const told = sized("lofte_post_result");
    call("lofte_book_advance", this.pointer, day(to), null, null, told);
    return this.#result(told);
  }
  /** Renews the advice of up to so many customers that wait for it; returns how many still do. */
  work(customers = 1000) {
    const left = [0n];
    call("lofte_book_work", this.pointer, customers, left);
    return Number(left[0]);
  }
  /** Lets a plugin that the runtime has loaded advise this book, or stops it. */
  enablePlugin(id, enabled = true) {
    call("lofte_book_enable_plugin", this.pointer, string(id), Number(enabled));
  }

  // ---- asking ----

  /** kind: "advice", "customers", "invoices", "ageing", "promises", "timeline", "status", "settings",
   * "today" or "parameters". */
  query(kind, {
    customerId = "", asOf, language = "", kinds = [], plugin = "", includeHidden = false, includeSettled = false,
    bookOnly = false, part = "", limit = 0, offset = 0,
  } = {}) {
    const lists = new Lists();
    try {
      lofte();
      return this.#rows("lofte_book_query", sized("lofte_query", {
        kind: constant("LOFTE_QUERY_", kind, "query"), customer_id: string(customerId),
        as_of: asOf ? day(asOf) : 0, language: string(language),
        advice_kinds: lists.of("int32_t", kinds.map(adviceKind)), plugin: string(plugin),
        include_hidden: Number(includeHidden), include_settled: Number(includeSettled),
        book_only: Number(bookOnly), part: string(part), limit, offset,
      }));
    } finally {
      lists.free();
    }
  }
  advice(options) {
    return this.query("advice", options);
  }
  flags(options) {
    return this.advice({ ...options, kinds: ["flag"] });
  }
  tasks(options) {
    return this.advice({ ...options, kinds: ["task"] });
  }
  drafts(options) {
    return this.advice({ ...options, kinds: ["draft"] });
  }
  promises(options) {
    return this.query("promises", options);
  }
  /** Tasks and drafts in the order of the day. */
  today(options) {
    return this.query("today", options);
  }
  settings(options) {
    return this.query("settings", options);
  }
  status() {
    return this.query("status")[0];
  }
  #rows(name, ...given) {
    const out = [null];
    call(name, this.pointer, ...given, out);
    try {
      const json = {};
      call("lofte_answer_json", out[0], json);
      return JSON.parse(read(json));
    } finally {
      lofte().lofte_answer_destroy(out[0]);
    }
  }

  // ---- journal ----

  /** The number of the last entry. */
  position() {
    const head = sized("lofte_position");
    call("lofte_book_position", this.pointer, head);
    return Number(head.sequence);
  }
  /** Checks every link of the chain; throws a LofteError at the first that does not fit. */
  verify() {
    const head = sized("lofte_position");
    call("lofte_book_verify", this.pointer, null, head);
    return Number(head.sequence);
  }
  /** Every entry of the journal that speaks of the customer. */
  exportPerson(customerId) {
    const callbacks = new Callbacks();
    let text = "";
    const write = callbacks.add("lofte_write_fn", (_, piece) => {
      text += read(piece);
    });
    callbacks.during(() => call("lofte_book_export_person", this.pointer, string(customerId), write, null));
    return text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  }
}

module.exports = { Runtime, Book, LofteError, constants, version: () => lofte().lofte_version() };
