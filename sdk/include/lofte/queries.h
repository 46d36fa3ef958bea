/* What a host asks of a book, and the rows it gets. Reading never writes.
 *
 * Made by protoc-gen-lofte from proto/lofte/v1/queries.proto: change that, then generate. */
#ifndef LOFTE_QUERIES_H
#define LOFTE_QUERIES_H

#include "advice.h"
#include "base.h"
#include "types.h"

LOFTE_BEGIN

typedef struct lofte_query lofte_query;
typedef struct lofte_customer_row lofte_customer_row;
typedef struct lofte_invoice_row lofte_invoice_row;
typedef struct lofte_ageing_row lofte_ageing_row;
typedef struct lofte_advice_row lofte_advice_row;
typedef struct lofte_promise_row lofte_promise_row;
typedef struct lofte_timeline_row lofte_timeline_row;
typedef struct lofte_setting_row lofte_setting_row;
typedef struct lofte_parameter_row lofte_parameter_row;
typedef struct lofte_plugin_row lofte_plugin_row;
typedef struct lofte_book_status lofte_book_status;
typedef struct lofte_preview_row lofte_preview_row;
typedef struct lofte_backtest_notice lofte_backtest_notice;
typedef struct lofte_backtest_measures lofte_backtest_measures;
typedef struct lofte_backtest_rule lofte_backtest_rule;
typedef struct lofte_backtest_row lofte_backtest_row;
typedef struct lofte_rows lofte_rows;

/* QueryKind */
enum {
  LOFTE_QUERY_KIND_UNSPECIFIED = 0,
  LOFTE_QUERY_CUSTOMERS = 1,  /* CustomerRow */
  LOFTE_QUERY_INVOICES = 2,   /* InvoiceRow */
  LOFTE_QUERY_AGEING = 3,     /* AgeingRow */
  LOFTE_QUERY_ADVICE = 4,     /* AdviceRow */
  LOFTE_QUERY_PROMISES = 5,   /* PromiseRow */
  LOFTE_QUERY_TIMELINE = 6,   /* TimelineRow */
  LOFTE_QUERY_STATUS = 7,     /* BookStatus, one row */
  LOFTE_QUERY_SETTINGS = 8,   /* SettingRow */
  /* AdviceRow: tasks and drafts, in the planner's order where there is one */
  LOFTE_QUERY_TODAY = 9,     
  LOFTE_QUERY_PARAMETERS = 10 /* ParameterRow */
};

struct lofte_query {
  uint32_t struct_size;
  uint32_t reserved_0;
  int32_t kind; /* QueryKind */
  uint32_t reserved_1;
  /* One customer only. */
  lofte_string customer_id;
  /* Another day than the book's: nothing later counts. Advice is then worked out anew. */
  lofte_date as_of;
  uint32_t reserved_2;
  /* Language of rendered texts for the owner; absent: the book's. */
  lofte_string language; /* BCP 47, "nb" */
  /* Advice only: these kinds; none: all. */
  lofte_list advice_kinds; /* of int32_t, AdviceKind */
  lofte_string plugin;
  /* Advice that a decision hides is left out unless asked for. */
  lofte_bool include_hidden;
  /* Settled invoices are left out unless asked for. */
  lofte_bool include_settled;
  /* 0: all. */
  int64_t limit;
  int64_t offset;
  /* QUERY_TODAY: one part of the day alone, by its name in AdviceRow.part. */
  lofte_string part;
  /* Advice only: what is said of the book as a whole, not of its customers. */
  lofte_bool book_only;
  uint32_t reserved_3;
};

struct lofte_customer_row {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string id;
  lofte_string name;
  /* What the customer owes, less its own money with us, a currency each; may be negative. */
  lofte_list open; /* of lofte_money */
  lofte_list overdue; /* of lofte_money */
  lofte_date oldest_due;
  uint32_t reserved_1;
  lofte_string country;
  lofte_string language;
  lofte_string manager;
  lofte_date next_review;
  /* Its advice is of an earlier epoch or day and is being renewed. */
  lofte_bool pending;
};

struct lofte_invoice_row {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string id;
  lofte_string customer;
  lofte_date due;
  uint32_t reserved_1;
  lofte_money open;
  lofte_string number;
  lofte_string customer_name;
  lofte_date issued;
  uint32_t reserved_2;
  lofte_money amount;
  /* "open", "settled", "cancelled", "written_off" */
  lofte_string status;
  lofte_date overdue_since;
  lofte_date settled_on;
  lofte_money open_fees;
};

/* Open amounts by how long they are past due; money not set against an invoice is in `unallocated`. */
struct lofte_ageing_row {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer;
  lofte_string customer_name;
  lofte_string currency; /* ISO 4217, "NOK" */
  int64_t current;
  int64_t days_1_30;
  int64_t days_31_60;
  int64_t days_61_90;
  int64_t days_91_plus;
  /* Sum of the five. */
  int64_t total;
  int64_t unallocated;
};

struct lofte_advice_row {
  uint32_t struct_size;
  uint32_t reserved_0;
  int32_t kind; /* AdviceKind */
  uint32_t reserved_1;
  lofte_string plugin;
  lofte_string customer;
  lofte_string customer_name;
  lofte_string key;
  int64_t revision;
  lofte_string rule;
  int32_t severity; /* Severity */
  uint32_t reserved_2;
  /* Rendered in the owner's language. */
  lofte_string title;
  lofte_list reasons; /* of lofte_string */
  lofte_list evidence; /* of lofte_string */
  lofte_date since;
  lofte_date latest;
  lofte_list invoices; /* of lofte_string */
  lofte_list amounts; /* of lofte_money */
  /* A verdict's or stage's name. */
  lofte_string state;
  lofte_string subject_id;
  /* A task's points, rendered. */
  lofte_list points; /* of lofte_string */
  /* A draft's texts, rendered in its own language. */
  lofte_string subject;
  lofte_string body;
  lofte_string language;
  int32_t step;
  lofte_date new_due_date;
  /* Why the draft or task is not shown to act upon now; empty: it is. */
  lofte_string withheld;
  /* Hidden by a decision: "done", "dismissed", "snoozed". */
  lofte_string hidden_by;
  lofte_date until;
  uint32_t reserved_3;
  /* A score's or metric's value and unit. */
  int64_t value;
  lofte_string unit;
  /* QUERY_TODAY, where a planner made the day's order: "planned", "urgent" (came up since),
   * "draft", "can_wait". */
  lofte_string part;
  /* Its place in the day, from 1; 0: none. */
  int32_t place;
  uint32_t reserved_4;
  /* Why it has that place, rendered. */
  lofte_string place_reason;
  /* What became part of it; an answer to it is an answer to these too. */
  lofte_list merged; /* of lofte_merged_advice */
  /* A task: how to reach the customer, and whose it is. */
  int32_t channel; /* Channel */
  uint32_t reserved_5;
  lofte_string assignee;
  /* A suppression: what was held back, whose, and by whom where another's. */
  int32_t held_kind; /* AdviceKind */
  uint32_t reserved_6;
  lofte_string held_key;
  lofte_string held_plugin;
  lofte_string held_by;
};

struct lofte_promise_row {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string id;
  lofte_string customer;
  lofte_string customer_name;
  /* "ours" or "theirs" */
  lofte_string direction;
  lofte_string what;
  lofte_money amount;
  lofte_money received;
  lofte_date made_on;
  lofte_date due_on;
  /* The verdict's name, and its words. */
  lofte_string state;
  lofte_string state_text;
  lofte_date since;
  uint32_t reserved_1;
  lofte_list invoices; /* of lofte_string */
  int32_t level;
  uint32_t reserved_2;
  lofte_string by;
  lofte_list evidence; /* of lofte_string */
};

struct lofte_timeline_row {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_date date;
  uint32_t reserved_1;
  /* The fact's kind, as the member of Fact.body is named. */
  lofte_string kind;
  lofte_string record_id;
  lofte_string fact_id;
  lofte_string customer;
  lofte_string summary;
  lofte_money amount;
};

/* Bits of lofte_setting_row.present. */
#define LOFTE_SETTING_ROW_HAS_MINIMUM (1u << 0)
#define LOFTE_SETTING_ROW_HAS_MAXIMUM (1u << 1)

struct lofte_setting_row {
  uint32_t struct_size;
  uint32_t present; /* LOFTE_SETTING_ROW_HAS_* */
  lofte_string plugin;
  lofte_string key;
  lofte_string value;
  /* "book", "customer", "invoice", "default" */
  lofte_string level;
  lofte_string customer;
  lofte_string invoice;
  lofte_string description;
  /* What a form needs, as the manifest says; absent where the row is a customer's or an invoice's.
   * "integer", "boolean", "money" (whole minor units of the book's currency), "choice", "text" */
  lofte_string type;
  lofte_string default_value;
  /* Both included; of a text its length in bytes. */
  int64_t minimum; /* where LOFTE_SETTING_ROW_HAS_MINIMUM */
  int64_t maximum; /* where LOFTE_SETTING_ROW_HAS_MAXIMUM */
  /* Of a choice. */
  lofte_list choices; /* of lofte_string */
  /* "book", "customer", "invoice": where it may be set. */
  lofte_list levels; /* of lofte_string */
};

/* A figure that a book advisor computed, and from what. */
struct lofte_parameter_row {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string plugin;
  lofte_string key;
  lofte_string value;
  /* The day, the journal's entry up to which it was computed, and the run's digest. */
  lofte_date date;
  uint32_t reserved_1;
  int64_t position;
  lofte_string digest;
};

struct lofte_plugin_row {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string id;
  lofte_string version;
  lofte_string name;
  /* "active", "quarantined", "refused" */
  lofte_string state;
  lofte_string detail;
  /* One line of English, from the manifest. */
  lofte_string description;
  /* What it may do beside computing: "open-files". */
  lofte_list permissions; /* of lofte_string */
  /* What it is: "lofte.advisor/1". */
  lofte_list provides; /* of lofte_string */
  /* Of a book's plugin: how often it failed since it was enabled or restored; at ten it is
   * quarantined. */
  int64_t faults;
  /* The last of these in its own words, and the customer it failed for; absent where that customer
   * was erased, or where it failed for the whole book. */
  lofte_string last_fault;
  lofte_string last_fault_customer;
};

struct lofte_book_status {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string path;
  lofte_string book_id;
  lofte_string country;
  lofte_string currency;
  lofte_string language;
  /* The day the book has been advanced to. */
  lofte_date book_date;
  uint32_t reserved_1;
  /* The journal's last entry and its hash, in hexadecimal. */
  int64_t sequence;
  lofte_string head_hash;
  int64_t epoch;
  int64_t customers;
  int64_t facts;
  /* Customers whose advice waits to be renewed. */
  int64_t pending;
  lofte_date bank_complete_until;
  uint32_t reserved_2;
  lofte_string drafts_withheld;
  lofte_list plugins; /* of lofte_plugin_row */
  lofte_string runtime_version;
};

/* What facts would change for one customer, had they been posted. */
struct lofte_preview_row {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer;
  lofte_string customer_name;
  /* The book does not know the customer yet. */
  lofte_bool is_new;
  uint32_t reserved_1;
  /* Advice that there would be besides. */
  lofte_list added; /* of lofte_advice_row */
  /* Advice that would be worded, dated or weighed otherwise, as it would be. */
  lofte_list changed; /* of lofte_advice_row */
  /* The same as it is without the facts, one for one. */
  lofte_list changed_from; /* of lofte_advice_row */
  /* Advice that there would be no more, as it is without the facts. */
  lofte_list gone; /* of lofte_advice_row */
  /* How much advice would stay as it is. */
  int64_t unchanged;
  /* What the customer owes on that day, without the facts and with them; what is new has no before. */
  const lofte_customer_row *before;
  const lofte_customer_row *after;
  /* Plugins that failed for this customer, and how. */
  lofte_list faults; /* of lofte_string */
};

/* A draft about money owed that a backtest assumed sent. */
struct lofte_backtest_notice {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer;
  lofte_date date;
  int32_t step;
  /* The host's own numbers. */
  lofte_list invoices; /* of lofte_string */
  /* Rendered in the owner's language. */
  lofte_string reason;
  lofte_string plugin;
  lofte_string rule;
  lofte_date new_due_date;
  uint32_t reserved_1;
};

/* Notices held against the days on which invoices were really paid; only invoices that fell due and
 * were paid are looked at. */
struct lofte_backtest_measures {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* That name an invoice which was paid. */
  int64_t notices;
  /* Notices whose every invoice was paid within 3 days anyway. */
  int64_t needless;
  /* Invoices paid more than 14 days late. */
  int64_t very_late;
  /* Mean days from due date to first notice over those, in hundredths of a day; one that never got
   * a notice counts with the day it was paid, at most 30. */
  int64_t prompt_hundredths;
  /* The share of those that had a notice by day 14, in thousandths. Below 980 the other two say
   * nothing. */
  int64_t caught_thousandths;
  /* Notices about nothing but paid invoices; always 0 where payments are known on their day. */
  int64_t about_paid;
  /* Very late invoices that were named before they were due. */
  int64_t before_due;
};

/* How often one rule spoke. */
struct lofte_backtest_rule {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string plugin;
  int32_t kind; /* AdviceKind */
  uint32_t reserved_1;
  lofte_string rule;
  /* Items of advice that came up. */
  int64_t times;
  /* Customers it came up for. */
  int64_t customers;
};

/* What would have been said in a period, under one set of settings. */
struct lofte_backtest_row {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* Those that differ from the book's. */
  lofte_list settings; /* of lofte_setting_row */
  lofte_date from;
  lofte_date to;
  /* By date, then in the order in which the customers came into the book. */
  lofte_list notices; /* of lofte_backtest_notice */
  /* Absent where no payment is known. */
  const lofte_backtest_measures *measures;
  /* By plugin, kind and rule. */
  lofte_list rules; /* of lofte_backtest_rule */
  /* Customers with a fact by the period's end. */
  int64_t customers;
  /* How often a customer was advised: on every day on which something could change. */
  int64_t advised;
  /* Notices that people really sent in the period; left out, since the drafts take their place. */
  int64_t left_out;
  /* Failures of plugins, and the first of them. */
  int64_t faults;
  lofte_string first_fault;
  /* Calls that a task asked for and that were assumed made. */
  int64_t calls;
};

/* The answer to a query: rows of the one kind asked for. */
struct lofte_rows {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_list customers; /* of lofte_customer_row */
  lofte_list invoices; /* of lofte_invoice_row */
  lofte_list ageing; /* of lofte_ageing_row */
  lofte_list advice; /* of lofte_advice_row */
  lofte_list promises; /* of lofte_promise_row */
  lofte_list timeline; /* of lofte_timeline_row */
  lofte_list status; /* of lofte_book_status */
  lofte_list settings; /* of lofte_setting_row */
  /* Of a preview and of a backtest, which are calls of their own. */
  lofte_list preview; /* of lofte_preview_row */
  lofte_list backtest; /* of lofte_backtest_row */
  lofte_list parameters; /* of lofte_parameter_row */
  /* How many rows the query has without its limit and offset; of queries alone. */
  int64_t total;
};

LOFTE_END

#endif
