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
typedef struct lofte_plugin_row lofte_plugin_row;
typedef struct lofte_book_status lofte_book_status;
typedef struct lofte_rows lofte_rows;

/* QueryKind */
enum {
  LOFTE_QUERY_KIND_UNSPECIFIED = 0,
  LOFTE_QUERY_CUSTOMERS = 1, /* CustomerRow */
  LOFTE_QUERY_INVOICES = 2,  /* InvoiceRow */
  LOFTE_QUERY_AGEING = 3,    /* AgeingRow */
  LOFTE_QUERY_ADVICE = 4,    /* AdviceRow */
  LOFTE_QUERY_PROMISES = 5,  /* PromiseRow */
  LOFTE_QUERY_TIMELINE = 6,  /* TimelineRow */
  LOFTE_QUERY_STATUS = 7,    /* BookStatus, one row */
  LOFTE_QUERY_SETTINGS = 8   /* SettingRow */
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
  /* A score's value and unit. */
  int64_t value;
  lofte_string unit;
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

struct lofte_setting_row {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string plugin;
  lofte_string key;
  lofte_string value;
  /* "book", "customer", "invoice", "default" */
  lofte_string level;
  lofte_string customer;
  lofte_string invoice;
  lofte_string description;
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
};

LOFTE_END

#endif
