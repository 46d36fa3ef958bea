/* What an advisor sees: all that is known of one customer as of a day.
 *
 * Made by protoc-gen-lofte from proto/lofte/v1/view.proto: change that, then generate. */
#ifndef LOFTE_VIEW_H
#define LOFTE_VIEW_H

#include "advice.h"
#include "base.h"
#include "facts.h"
#include "types.h"

LOFTE_BEGIN

typedef struct lofte_settlement lofte_settlement;
typedef struct lofte_invoice_state lofte_invoice_state;
typedef struct lofte_open_credit lofte_open_credit;
typedef struct lofte_setting_value lofte_setting_value;
typedef struct lofte_prior_advice lofte_prior_advice;
typedef struct lofte_customer_view lofte_customer_view;
typedef struct lofte_parameter lofte_parameter;
typedef struct lofte_book_view lofte_book_view;
typedef struct lofte_open_task lofte_open_task;
typedef struct lofte_day_customer lofte_day_customer;
typedef struct lofte_day_view lofte_day_view;

/* Settlement.Kind */
enum {
  LOFTE_SETTLEMENT_KIND_UNSPECIFIED = 0,
  LOFTE_SETTLEMENT_PAYMENT = 1,
  LOFTE_SETTLEMENT_CREDIT = 2,
  LOFTE_SETTLEMENT_WRITE_OFF = 3,
  LOFTE_SETTLEMENT_BOUNCED = 4, /* amount is negative */
  LOFTE_SETTLEMENT_REVERSED = 5 /* amount is negative */
};

/* Part of an invoice settled, or opened again, on a day. */
struct lofte_settlement {
  uint32_t struct_size;
  uint32_t reserved_0;
  int32_t kind; /* Settlement.Kind */
  lofte_date date;
  lofte_money amount;
  /* The payment or credit note. */
  lofte_string source_id;
  lofte_string fact_id;
};

/* InvoiceState.Status */
enum {
  LOFTE_INVOICE_STATE_STATUS_UNSPECIFIED = 0,
  LOFTE_INVOICE_STATE_OPEN = 1,    /* something is left to pay */
  LOFTE_INVOICE_STATE_SETTLED = 2, /* paid, credited or written off in part until nothing is left */
  LOFTE_INVOICE_STATE_CANCELLED = 3,
  LOFTE_INVOICE_STATE_WRITTEN_OFF = 4
};

/* An issued invoice as of the view's day, worked out from every fact about it. */
struct lofte_invoice_state {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string invoice_id;
  lofte_string fact_id;
  const lofte_invoice *invoice;
  int32_t status; /* InvoiceState.Status */
  /* The invoice's own due date, else issue date and terms of customer or book. */
  lofte_date due_date;
  /* Left to pay, fees included; never negative. */
  lofte_money open;
  /* The part of `open` that is fees, interest and fixed sums. */
  lofte_money open_fees;
  /* Received or credited beyond what was owed. */
  lofte_money overpaid;
  /* The day on which nothing was left, where that is so. */
  lofte_date settled_on;
  uint32_t reserved_1;
  /* In order of date. */
  lofte_list settlements; /* of lofte_settlement */
  lofte_list fees; /* of lofte_fee_booked */
};

/* OpenCredit.Kind */
enum {
  LOFTE_OPEN_CREDIT_KIND_UNSPECIFIED = 0,
  LOFTE_OPEN_CREDIT_PAYMENT = 1,
  LOFTE_OPEN_CREDIT_CREDIT_NOTE = 2,
  LOFTE_OPEN_CREDIT_REFUND = 3 /* paid back beyond what we held; amount is negative */
};

/* Money of the customer's that is set against no invoice. */
struct lofte_open_credit {
  uint32_t struct_size;
  uint32_t reserved_0;
  int32_t kind; /* OpenCredit.Kind */
  uint32_t reserved_1;
  lofte_string record_id;
  lofte_date date;
  uint32_t reserved_2;
  /* Still unused; positive but for REFUND. */
  lofte_money amount;
};

/* A setting as it holds for this customer: customer over book over the manifest's default. */
struct lofte_setting_value {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string key;
  lofte_string value;
  /* Set for one invoice only. */
  lofte_string invoice_id;
};

/* Advice of a plugin that ran before. */
struct lofte_prior_advice {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string plugin;
  const lofte_advice *advice;
};

struct lofte_customer_view {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id;
  /* The day the view is made for: what is effective by then. */
  lofte_date as_of;
  /* What the firm knew by this day. */
  lofte_date known_by;
  /* Absent where nothing but references is known. */
  const lofte_customer *customer;
  int32_t customer_kind; /* Customer.Kind */
  uint32_t reserved_1;
  /* Of the customer, else of the book. */
  lofte_string language; /* BCP 47, "nb" */
  lofte_string country; /* ISO 3166-1, "NO" */
  /* The book's. */
  lofte_string currency; /* ISO 4217, "NOK" */
  /* The version in force of each record, ordered by kind, then record id. */
  lofte_list facts; /* of lofte_fact */
  /* Issued invoices of this customer, by due date, then id. */
  lofte_list invoices; /* of lofte_invoice_state */
  lofte_list credits; /* of lofte_open_credit */
  /* Of the plugin that is asked, by key, then invoice id. */
  lofte_list settings; /* of lofte_setting_value */
  lofte_list prior_advice; /* of lofte_prior_advice */
  /* The earliest day history is complete from; absent: not stated. */
  lofte_date history_since;
  uint32_t reserved_2;
  /* What the book advisor of the plugin that is asked last computed, by key. Empty in a fold's
   * views: a fold starts from nothing. */
  lofte_list parameters; /* of lofte_parameter */
};

/* A figure that a book advisor computed from all customers, for its own plugin: a number as the
 * plugin writes it, a list, whatever its advisor reads again. */
struct lofte_parameter {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string key;
  lofte_string value;
};

/* What a fold over all customers knows of the book. */
struct lofte_book_view {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* The day the fold is made for, and what was known by then. */
  lofte_date as_of;
  lofte_date known_by;
  lofte_string country; /* ISO 3166-1, "NO" */
  lofte_string currency; /* ISO 4217, "NOK" */
  lofte_string language; /* BCP 47, "nb" */
  /* Of the plugin that is asked, at the book's level, by key. */
  lofte_list settings; /* of lofte_setting_value */
  /* The earliest day history is complete from; absent: not stated. */
  lofte_date history_since;
  /* Until when bank data is complete; absent: not stated. */
  lofte_date bank_complete_until;
  /* How many customers the book has. */
  int64_t customers;
};

/* A task that waits for somebody. */
struct lofte_open_task {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string plugin;
  const lofte_advice *advice;
};

/* One customer's part of a day. */
struct lofte_day_customer {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* Absent: the book as a whole. */
  lofte_string customer_id;
  /* By plugin, then key. */
  lofte_list tasks; /* of lofte_open_task */
  /* The customer's scores and stages, by plugin, kind and key: what an order may rest on. */
  lofte_list signals; /* of lofte_prior_advice */
};

/* What a planner sees: every open task of the book. */
struct lofte_day_view {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_date as_of;
  uint32_t reserved_1;
  lofte_string country; /* ISO 3166-1, "NO" */
  lofte_string currency; /* ISO 4217, "NOK" */
  lofte_string language; /* BCP 47, "nb" */
  /* Of the planner, at the book's level, by key. */
  lofte_list settings; /* of lofte_setting_value */
  /* How many tasks fit into the day of one person, from the setting lofte.day_capacity. */
  int32_t capacity;
  uint32_t reserved_2;
  /* The book first, then customers in the order the book came to know them. Who has no open task
   * is left out. */
  lofte_list customers; /* of lofte_day_customer */
  /* What the planner's own book advisor last computed, by key. */
  lofte_list parameters; /* of lofte_parameter */
};

LOFTE_END

#endif
