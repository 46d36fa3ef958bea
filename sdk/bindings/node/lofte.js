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

/** One company's accounts, open. */
class Book extends Handle {
  constructor(pointer) {
    super("book", pointer, "lofte_book_close");
  }
  #result(told) {
    return { posted: Number(told.posted), unchanged: Number(told.unchanged), advised: Number(told.advised) };
  }
  /** Appends facts (lofte.v1.Fact as JSON) and the advice that follows from them, all of it or nothing. */
  post(facts, today) {
    const told = sized("lofte_post_result");
    const lines = facts.map((fact) => JSON.stringify(fact) + "\n").join("");
    call("lofte_book_post_json", this.pointer, string(lines), day(today), told);
    return this.#result(told);
  }
  /** Opens the day and advises every customer that is due. */
  advance(to) {
    const told = sized("lofte_post_result");
    call("lofte_book_advance", this.pointer, day(to), null, null, told);
    return this.#result(told);
  }
  /** kind: "advice", "customers", "invoices", "today", … */
  query(kind, { customerId = "", language = "" } = {}) {
    const number = constants[`LOFTE_QUERY_${kind.toUpperCase()}`];
    if (!number) throw new RangeError(`there is no query ${kind}`);
    const query = sized("lofte_query", { kind: number, customer_id: string(customerId), language: string(language) });
    const out = [null];
    call("lofte_book_query", this.pointer, query, out);
    try {
      const json = {};
      call("lofte_answer_json", out[0], json);
      return JSON.parse(koffi.decode(json.data, "char", Number(json.size)));
    } finally {
      lofte().lofte_answer_destroy(out[0]);
    }
  }
  advice(options) {
    return this.query("advice", options);
  }
}

module.exports = { Runtime, Book, LofteError, constants, version: () => lofte().lofte_version() };
