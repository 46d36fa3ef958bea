/* Every fact a host can post. A fact is one version of a record, or an event about one; it is never
 * edited, only followed by another.
 *
 * Made by protoc-gen-lofte from proto/lofte/v1/facts.proto: change that, then generate. */
#ifndef LOFTE_FACTS_H
#define LOFTE_FACTS_H

#include "base.h"
#include "types.h"

LOFTE_BEGIN

typedef struct lofte_fact lofte_fact;
typedef struct lofte_fact_batch lofte_fact_batch;
typedef struct lofte_customer lofte_customer;
typedef struct lofte_date_to_remember lofte_date_to_remember;
typedef struct lofte_contact_wish lofte_contact_wish;
typedef struct lofte_person lofte_person;
typedef struct lofte_invoice_line lofte_invoice_line;
typedef struct lofte_invoice lofte_invoice;
typedef struct lofte_credit_note lofte_credit_note;
typedef struct lofte_payment_allocation lofte_payment_allocation;
typedef struct lofte_payment lofte_payment;
typedef struct lofte_refund lofte_refund;
typedef struct lofte_bounced_payment lofte_bounced_payment;
typedef struct lofte_allocation lofte_allocation;
typedef struct lofte_allocation_reversed lofte_allocation_reversed;
typedef struct lofte_fee_booked lofte_fee_booked;
typedef struct lofte_quote lofte_quote;
typedef struct lofte_delivery lofte_delivery;
typedef struct lofte_contact lofte_contact;
typedef struct lofte_promise lofte_promise;
typedef struct lofte_promise_evidence lofte_promise_evidence;
typedef struct lofte_promise_withdrawn lofte_promise_withdrawn;
typedef struct lofte_dispute lofte_dispute;
typedef struct lofte_hold lofte_hold;
typedef struct lofte_instalment lofte_instalment;
typedef struct lofte_instalment_agreement lofte_instalment_agreement;
typedef struct lofte_notice lofte_notice;
typedef struct lofte_survey_asked lofte_survey_asked;
typedef struct lofte_survey_answered lofte_survey_answered;
typedef struct lofte_survey_reply lofte_survey_reply;
typedef struct lofte_impression lofte_impression;
typedef struct lofte_complaint lofte_complaint;
typedef struct lofte_opportunity lofte_opportunity;
typedef struct lofte_feedback lofte_feedback;
typedef struct lofte_inbound_question lofte_inbound_question;
typedef struct lofte_owner_estimate lofte_owner_estimate;
typedef struct lofte_referral lofte_referral;
typedef struct lofte_activity_goal lofte_activity_goal;
typedef struct lofte_product_launch lofte_product_launch;
typedef struct lofte_insolvency lofte_insolvency;
typedef struct lofte_death lofte_death;
typedef struct lofte_decision lofte_decision;
typedef struct lofte_setting lofte_setting;
typedef struct lofte_bank_data_complete lofte_bank_data_complete;
typedef struct lofte_history_complete lofte_history_complete;
typedef struct lofte_invoice_reassigned lofte_invoice_reassigned;
typedef struct lofte_customers_merged lofte_customers_merged;
typedef struct lofte_retraction lofte_retraction;
typedef struct lofte_erasure lofte_erasure;

/* Which member of lofte_fact.body is set. */
enum {
  LOFTE_FACT_KIND_UNSPECIFIED = 0,
  LOFTE_FACT_CUSTOMER = 10,
  LOFTE_FACT_PERSON = 11,
  LOFTE_FACT_INVOICE = 12,
  LOFTE_FACT_CREDIT_NOTE = 13,
  LOFTE_FACT_PAYMENT = 14,
  LOFTE_FACT_REFUND = 15,
  LOFTE_FACT_BOUNCED_PAYMENT = 16,
  LOFTE_FACT_ALLOCATION = 17,
  LOFTE_FACT_ALLOCATION_REVERSED = 18,
  LOFTE_FACT_FEE_BOOKED = 19,
  LOFTE_FACT_QUOTE = 20,
  LOFTE_FACT_DELIVERY = 21,
  LOFTE_FACT_CONTACT = 22,
  LOFTE_FACT_PROMISE = 23,
  LOFTE_FACT_PROMISE_EVIDENCE = 24,
  LOFTE_FACT_PROMISE_WITHDRAWN = 25,
  LOFTE_FACT_DISPUTE = 26,
  LOFTE_FACT_HOLD = 27,
  LOFTE_FACT_INSTALMENT_AGREEMENT = 28,
  LOFTE_FACT_NOTICE = 29,
  LOFTE_FACT_SURVEY_ASKED = 30,
  LOFTE_FACT_SURVEY_ANSWERED = 31,
  LOFTE_FACT_IMPRESSION = 32,
  LOFTE_FACT_COMPLAINT = 33,
  LOFTE_FACT_OPPORTUNITY = 34,
  LOFTE_FACT_FEEDBACK = 35,
  LOFTE_FACT_INBOUND_QUESTION = 36,
  LOFTE_FACT_OWNER_ESTIMATE = 37,
  LOFTE_FACT_REFERRAL = 38,
  LOFTE_FACT_ACTIVITY_GOAL = 39,
  LOFTE_FACT_PRODUCT_LAUNCH = 40,
  LOFTE_FACT_INSOLVENCY = 41,
  LOFTE_FACT_DEATH = 42,
  LOFTE_FACT_DECISION = 43,
  LOFTE_FACT_SETTING = 44,
  LOFTE_FACT_BANK_DATA_COMPLETE = 45,
  LOFTE_FACT_HISTORY_COMPLETE = 46,
  LOFTE_FACT_INVOICE_REASSIGNED = 47,
  LOFTE_FACT_CUSTOMERS_MERGED = 48,
  LOFTE_FACT_RETRACTION = 49,
  LOFTE_FACT_ERASURE = 50
};

/* One fact with its envelope. (kind of body, record_id) names the record it is a version of.
 *
 * Names and texts are personal throughout, also the numbers that hosts give their customers and
 * records: such a number can be an e-mail address, or be made of one. What is not personal is what
 * the law on bookkeeping wants kept: dates, amounts, kinds, and which invoice, credit note, payment
 * or allocation is meant. */
struct lofte_fact {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* The host's own name for this version, unique in the book; posting it again is a no-op. Left
   * out, the runtime names it "#" and its position in the journal, and takes the fact as new when it
   * differs from the record's latest version. */
  lofte_string fact_id; /* personal */
  /* The host's own number of the record where it has one. */
  lofte_string record_id; /* personal */
  /* When the fact counts. Left out: the record's own date, or always. */
  lofte_date effective_date;
  /* When the firm knew. Left out: the day it is posted. */
  lofte_date known_date;
  /* Who said it: "host", or a reader's name and file. */
  lofte_string source; /* personal */
  int32_t kind; /* LOFTE_FACT_*: which member of body is set */
  uint32_t reserved_1;
  union {
    const void *any;
    const lofte_customer *customer;
    const lofte_person *person;
    const lofte_invoice *invoice;
    const lofte_credit_note *credit_note;
    const lofte_payment *payment;
    const lofte_refund *refund;
    const lofte_bounced_payment *bounced_payment;
    const lofte_allocation *allocation;
    const lofte_allocation_reversed *allocation_reversed;
    const lofte_fee_booked *fee_booked;
    const lofte_quote *quote;
    const lofte_delivery *delivery;
    const lofte_contact *contact;
    const lofte_promise *promise;
    const lofte_promise_evidence *promise_evidence;
    const lofte_promise_withdrawn *promise_withdrawn;
    const lofte_dispute *dispute;
    const lofte_hold *hold;
    const lofte_instalment_agreement *instalment_agreement;
    const lofte_notice *notice;
    const lofte_survey_asked *survey_asked;
    const lofte_survey_answered *survey_answered;
    const lofte_impression *impression;
    const lofte_complaint *complaint;
    const lofte_opportunity *opportunity;
    const lofte_feedback *feedback;
    const lofte_inbound_question *inbound_question;
    const lofte_owner_estimate *owner_estimate;
    const lofte_referral *referral;
    const lofte_activity_goal *activity_goal;
    const lofte_product_launch *product_launch;
    const lofte_insolvency *insolvency;
    const lofte_death *death;
    const lofte_decision *decision;
    const lofte_setting *setting;
    const lofte_bank_data_complete *bank_data_complete;
    const lofte_history_complete *history_complete;
    const lofte_invoice_reassigned *invoice_reassigned;
    const lofte_customers_merged *customers_merged;
    const lofte_retraction *retraction;
    const lofte_erasure *erasure;
  } body;
};

/* Facts posted together: all of them are taken, or none. */
struct lofte_fact_batch {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_list facts; /* of lofte_fact */
};

/* Customer.Kind */
enum {
  LOFTE_CUSTOMER_KIND_UNSPECIFIED = 0,
  LOFTE_CUSTOMER_CONSUMER = 1,
  LOFTE_CUSTOMER_BUSINESS = 2,
  LOFTE_CUSTOMER_PUBLIC = 3
};

/* How deep the relationship is meant to go. */
enum {
  LOFTE_CUSTOMER_DEPTH_UNSPECIFIED = 0,
  LOFTE_CUSTOMER_TRANSACTIONAL = 1,
  LOFTE_CUSTOMER_LONG_TERM = 2
};

/* How the customer is served; several may hold. */
enum {
  LOFTE_CUSTOMER_SERVICE_FORM_UNSPECIFIED = 0,
  LOFTE_CUSTOMER_PERSONAL = 1,
  LOFTE_CUSTOMER_DEDICATED_PERSON = 2,
  LOFTE_CUSTOMER_SELF_SERVICE = 3,
  LOFTE_CUSTOMER_AUTOMATED = 4,
  LOFTE_CUSTOMER_COMMUNITY = 5,
  LOFTE_CUSTOMER_CO_CREATION = 6
};

/* How important our product is to them. */
enum {
  LOFTE_CUSTOMER_IMPORTANCE_UNSPECIFIED = 0,
  LOFTE_CUSTOMER_LOW = 1,
  LOFTE_CUSTOMER_NORMAL = 2,
  LOFTE_CUSTOMER_HIGH = 3
};

/* Bits of lofte_customer.present. */
#define LOFTE_CUSTOMER_HAS_PAYMENT_TERMS_DAYS (1u << 0)

/* A firm, person or public body that buys from us. */
struct lofte_customer {
  uint32_t struct_size;
  uint32_t present; /* LOFTE_CUSTOMER_HAS_* */
  lofte_string name; /* required; personal */
  int32_t kind; /* Customer.Kind */
  uint32_t reserved_0;
  lofte_string language; /* BCP 47, "nb" */
  lofte_string country; /* ISO 3166-1, "NO" */
  /* The person of ours who is responsible. */
  lofte_string manager; /* personal */
  int32_t depth; /* Customer.Depth */
  uint32_t reserved_1;
  lofte_list service_forms; /* of int32_t, Customer.ServiceForm */
  int32_t importance; /* Customer.Importance */
  uint32_t reserved_2;
  lofte_list needs; /* of lofte_string; personal */
  lofte_list interests; /* of lofte_string; personal */
  lofte_list dates_to_remember; /* of lofte_date_to_remember; personal */
  /* What it cost to win this customer. */
  lofte_money acquisition_cost;
  /* When the customer last used what it bought, where the host knows. */
  lofte_date usage_date;
  uint32_t reserved_3;
  lofte_list contact_wishes; /* of lofte_contact_wish; personal */
  lofte_string organisation_number; /* personal */
  lofte_string email; /* personal */
  lofte_string phone; /* personal */
  lofte_string address; /* personal */
  /* Days from issue to due where an invoice says nothing; absent: the book's terms. */
  int32_t payment_terms_days; /* where LOFTE_CUSTOMER_HAS_PAYMENT_TERMS_DAYS */
  uint32_t reserved_4;
  /* The currency the customer is usually invoiced in. */
  lofte_string currency; /* ISO 4217, "NOK" */
  /* Pays by direct debit: the bank collects, no one reminds. */
  lofte_bool direct_debit;
  /* A part of our own firm; never reminded. */
  lofte_bool internal;
  /* Never reminded, for the reason given in reminders_excluded_reason. */
  lofte_bool reminders_excluded;
  uint32_t reserved_5;
  lofte_string reminders_excluded_reason; /* personal */
  /* The relationship was ended on this day. */
  lofte_date ended_on;
  uint32_t reserved_6;
  lofte_string note; /* personal */
};

/* A birthday, an anniversary, a date the customer spoke of. */
struct lofte_date_to_remember {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_date date;
  uint32_t reserved_1;
  lofte_string what;
  lofte_bool yearly;
  uint32_t reserved_2;
};

/* ContactWish.Wish */
enum {
  LOFTE_CONTACT_WISH_WISH_UNSPECIFIED = 0,
  LOFTE_CONTACT_WISH_PREFERS = 1,
  LOFTE_CONTACT_WISH_AVOIDS = 2,
  LOFTE_CONTACT_WISH_OBJECTS = 3 /* must not be used */
};

/* How a customer wants, or does not want, to be contacted. */
struct lofte_contact_wish {
  uint32_t struct_size;
  uint32_t reserved_0;
  int32_t channel; /* Channel */
  int32_t wish; /* ContactWish.Wish */
  lofte_string note;
};

/* A person at a customer. */
struct lofte_person {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_string given_name; /* personal */
  lofte_string family_name; /* personal */
  lofte_string role; /* personal */
  lofte_string email; /* personal */
  lofte_string phone; /* personal */
  lofte_string language; /* BCP 47, "nb" */
  /* Receives what we write unless something else is said. */
  lofte_bool primary;
  lofte_date left_on;
};

/* One line of an invoice or a credit note. */
struct lofte_invoice_line {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string description;
  lofte_string product;
  /* In thousandths: 1500 is one and a half. */
  int64_t quantity_milli;
  lofte_money amount;
};

/* Invoice.Status */
enum {
  LOFTE_INVOICE_STATUS_UNSPECIFIED = 0, /* taken as ISSUED */
  LOFTE_INVOICE_DRAFT = 1,
  LOFTE_INVOICE_ISSUED = 2,
  LOFTE_INVOICE_CANCELLED = 3,
  LOFTE_INVOICE_WRITTEN_OFF = 4         /* whole */
};

/* An invoice to a customer. */
struct lofte_invoice {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  /* As printed, where it differs from the record id. */
  lofte_string number; /* personal */
  int32_t status; /* Invoice.Status */
  lofte_date issue_date; /* required */
  /* Left out: the customer's terms, else the book's. */
  lofte_date due_date;
  uint32_t reserved_1;
  /* What the customer owes, tax included; zero or more (less is a credit note). */
  lofte_money amount; /* required */
  /* The host's own amount in the book's currency. */
  lofte_money amount_book;
  lofte_string product; /* personal */
  lofte_list lines; /* of lofte_invoice_line; personal */
  lofte_bool direct_debit;
  uint32_t reserved_2;
  /* Agreed with the customer when the debt arose. */
  lofte_money agreed_reminder_fee;
  lofte_string payment_reference; /* personal */
  /* The part written off where status is not WRITTEN_OFF. */
  lofte_money written_off;
  /* Since when the status holds, where it is not the issue date. */
  lofte_date status_date;
  uint32_t reserved_3;
  lofte_string note; /* personal */
};

/* CreditNote.Status */
enum {
  LOFTE_CREDIT_NOTE_STATUS_UNSPECIFIED = 0, /* taken as ISSUED */
  LOFTE_CREDIT_NOTE_DRAFT = 1,
  LOFTE_CREDIT_NOTE_ISSUED = 2,
  LOFTE_CREDIT_NOTE_CANCELLED = 3
};

/* CreditNote.Reason */
enum {
  LOFTE_CREDIT_NOTE_REASON_UNSPECIFIED = 0,
  LOFTE_CREDIT_NOTE_OUR_ERROR = 1,
  LOFTE_CREDIT_NOTE_RETURNED = 2,
  LOFTE_CREDIT_NOTE_GOODWILL = 3,
  LOFTE_CREDIT_NOTE_DISCOUNT = 4,
  LOFTE_CREDIT_NOTE_OTHER = 5
};

/* A credit note to a customer; amounts are positive. */
struct lofte_credit_note {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_string number; /* personal */
  int32_t status; /* CreditNote.Status */
  lofte_date issue_date; /* required */
  lofte_money amount; /* required */
  lofte_money amount_book;
  /* The invoice it credits: the amount counts against it at once, up to what is open. */
  lofte_string invoice_id; /* names an invoice */
  int32_t reason; /* CreditNote.Reason */
  uint32_t reserved_1;
  lofte_string product; /* personal */
  lofte_list lines; /* of lofte_invoice_line; personal */
  lofte_date status_date;
  uint32_t reserved_2;
  lofte_string note; /* personal */
};

/* The part of a payment that settles one invoice. */
struct lofte_payment_allocation {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string invoice_id; /* required; names an invoice */
  lofte_money amount; /* required; greater than zero */
};

/* Payment.Method */
enum {
  LOFTE_PAYMENT_METHOD_UNSPECIFIED = 0,
  LOFTE_PAYMENT_BANK_TRANSFER = 1,
  LOFTE_PAYMENT_DIRECT_DEBIT = 2,
  LOFTE_PAYMENT_CARD = 3,
  LOFTE_PAYMENT_CASH = 4,
  LOFTE_PAYMENT_OTHER = 5
};

/* Money received from a customer. The invoices it settles may belong to other customers. */
struct lofte_payment {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_money amount; /* required; greater than zero */
  lofte_money amount_book;
  lofte_list allocations; /* of lofte_payment_allocation */
  lofte_string reference; /* personal */
  lofte_string payer_name; /* personal */
  int32_t method; /* Payment.Method */
  /* Not booked after all (the host voided it). */
  lofte_bool cancelled;
  lofte_string note; /* personal */
};

/* Money paid back to a customer, out of a payment or a credit note. */
struct lofte_refund {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_money amount; /* required; greater than zero */
  lofte_string payment_id; /* names a payment */
  lofte_string credit_note_id; /* names a credit note */
  lofte_string note; /* personal */
};

/* A payment the bank took back; what it settled is open again. */
struct lofte_bounced_payment {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string payment_id; /* required; names a payment */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_string reason; /* personal */
};

/* A payment or a credit note set against an invoice after it was booked. */
struct lofte_allocation {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string invoice_id; /* required; names an invoice */
  /* One of the two. */
  lofte_string payment_id; /* names a payment */
  lofte_string credit_note_id; /* names a credit note */
  lofte_money amount; /* required; greater than zero */
  lofte_date date; /* required */
  uint32_t reserved_1;
};

/* An allocation taken back: either one by its own id, or the one inside a payment. */
struct lofte_allocation_reversed {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string allocation_id; /* names an allocation */
  lofte_string payment_id; /* names a payment */
  lofte_string invoice_id; /* names an invoice */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_string reason; /* personal */
};

/* FeeBooked.Kind */
enum {
  LOFTE_FEE_BOOKED_KIND_UNSPECIFIED = 0,
  LOFTE_FEE_BOOKED_REMINDER_FEE = 1,
  LOFTE_FEE_BOOKED_LATE_INTEREST = 2,
  LOFTE_FEE_BOOKED_FIXED_SUM = 3,
  LOFTE_FEE_BOOKED_OTHER = 4
};

/* Bits of lofte_fee_booked.present. */
#define LOFTE_FEE_BOOKED_HAS_STEP (1u << 0)
#define LOFTE_FEE_BOOKED_HAS_RATE_BP (1u << 1)

/* A fee, interest or fixed sum the host booked on an invoice. */
struct lofte_fee_booked {
  uint32_t struct_size;
  uint32_t present; /* LOFTE_FEE_BOOKED_HAS_* */
  lofte_string invoice_id; /* required; names an invoice */
  int32_t kind; /* FeeBooked.Kind; required */
  uint32_t reserved_0;
  lofte_money amount; /* required; greater than zero */
  lofte_date date; /* required */
  /* The step it belongs to; once per (invoice, kind, step). */
  int32_t step; /* where LOFTE_FEE_BOOKED_HAS_STEP */
  /* The breakdown of interest: rate in hundredths of a percent, days and base. */
  int32_t rate_bp; /* where LOFTE_FEE_BOOKED_HAS_RATE_BP */
  lofte_date from;
  lofte_date until;
  uint32_t reserved_1;
  lofte_money base;
};

/* Quote.Status */
enum {
  LOFTE_QUOTE_STATUS_UNSPECIFIED = 0,
  LOFTE_QUOTE_DRAFT = 1,
  LOFTE_QUOTE_SENT = 2,
  LOFTE_QUOTE_ACCEPTED = 3,
  LOFTE_QUOTE_DECLINED = 4,
  LOFTE_QUOTE_EXPIRED = 5
};

/* An offer made to a customer. */
struct lofte_quote {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_string number; /* personal */
  int32_t status; /* Quote.Status */
  lofte_date date; /* required */
  lofte_date valid_until;
  uint32_t reserved_1;
  lofte_money amount;
  lofte_string what; /* personal */
  lofte_date status_date;
  uint32_t reserved_2;
};

/* Goods or a service handed over. */
struct lofte_delivery {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_string invoice_id; /* names an invoice */
  lofte_string product; /* personal */
  lofte_string what; /* personal */
};

/* Contact.Purpose */
enum {
  LOFTE_CONTACT_PURPOSE_UNSPECIFIED = 0,
  LOFTE_CONTACT_SALES = 1,
  LOFTE_CONTACT_SUPPORT = 2,
  LOFTE_CONTACT_SERVICE = 3,
  LOFTE_CONTACT_MARKETING = 4,
  LOFTE_CONTACT_PAYMENT = 5,
  LOFTE_CONTACT_OTHER = 6
};

/* Contact.Direction */
enum {
  LOFTE_CONTACT_DIRECTION_UNSPECIFIED = 0,
  LOFTE_CONTACT_OUTBOUND = 1, /* we contacted them */
  LOFTE_CONTACT_INBOUND = 2   /* they contacted us */
};

/* A contact with a customer, in person or digital. */
struct lofte_contact {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  int32_t channel; /* Channel */
  int32_t purpose; /* Contact.Purpose */
  int32_t direction; /* Contact.Direction */
  /* One of many receivers (a newsletter): not outreach to this customer. */
  lofte_bool mass;
  uint32_t reserved_1;
  lofte_string person_id; /* names a person; personal */
  /* Who of ours. */
  lofte_string by; /* personal */
  lofte_string summary; /* personal */
  lofte_string agreed; /* personal */
  lofte_string next_step; /* personal */
  lofte_date next_contact_on;
  /* We tried and did not reach them. */
  lofte_bool unreached;
};

/* Promise.Direction */
enum {
  LOFTE_PROMISE_DIRECTION_UNSPECIFIED = 0,
  LOFTE_PROMISE_OURS = 1,  /* we to the customer */
  LOFTE_PROMISE_THEIRS = 2 /* the customer to us */
};

/* Bits of lofte_promise.present. */
#define LOFTE_PROMISE_HAS_TOLERANCE_DAYS (1u << 0)

/* Something one side undertook to the other. */
struct lofte_promise {
  uint32_t struct_size;
  uint32_t present; /* LOFTE_PROMISE_HAS_* */
  lofte_string customer_id; /* required; names a customer; personal */
  int32_t direction; /* Promise.Direction; required */
  uint32_t reserved_0;
  lofte_string what; /* personal */
  /* Promised money; absent for other promises. */
  lofte_money amount;
  lofte_list invoice_ids; /* of lofte_string; names invoices */
  lofte_date made_on; /* required */
  lofte_date due_on; /* required */
  /* Who promised. */
  lofte_string by; /* personal */
  int32_t channel; /* Channel */
  uint32_t reserved_1;
  /* The words as said. */
  lofte_string text; /* personal */
  /* How much may be missing; absent: the plugin's setting. */
  lofte_money tolerance;
  /* Working days of grace; absent: the plugin's setting. */
  int32_t tolerance_days; /* where LOFTE_PROMISE_HAS_TOLERANCE_DAYS */
  uint32_t reserved_2;
  /* The promise this one replaces. */
  lofte_string supersedes_id; /* names a promise; personal */
  /* The agreement this instalment belongs to. */
  lofte_string agreement_id; /* names an instalment agreement; personal */
};

/* PromiseEvidence.Kind */
enum {
  LOFTE_PROMISE_EVIDENCE_KIND_UNSPECIFIED = 0,
  LOFTE_PROMISE_EVIDENCE_QUOTE_SENT = 1,
  LOFTE_PROMISE_EVIDENCE_CREDIT_NOTE_ISSUED = 2,
  LOFTE_PROMISE_EVIDENCE_DELIVERED = 3,
  LOFTE_PROMISE_EVIDENCE_CONTACT_HELD = 4,
  LOFTE_PROMISE_EVIDENCE_DOCUMENT_SENT = 5,
  LOFTE_PROMISE_EVIDENCE_OTHER = 6
};

/* What shows that a promise was kept. */
struct lofte_promise_evidence {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string promise_id; /* required; names a promise; personal */
  lofte_date date; /* required */
  int32_t kind; /* PromiseEvidence.Kind */
  /* The record that shows it, as the host numbers it. */
  lofte_string record_id; /* personal */
  lofte_bool partial;
  uint32_t reserved_1;
  lofte_string note; /* personal */
};

/* A promise taken back by whoever made it or by agreement. */
struct lofte_promise_withdrawn {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string promise_id; /* required; names a promise; personal */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_string reason; /* personal */
};

/* The customer contests invoices. */
struct lofte_dispute {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  /* The contested invoices; none: all. */
  lofte_list invoice_ids; /* of lofte_string; names invoices */
  lofte_date opened_on; /* required */
  lofte_date resolved_on;
  lofte_string reason; /* personal */
  lofte_string resolution; /* personal */
};

/* We refrain from reminding until a day, for a reason. */
struct lofte_hold {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  /* The invoices held; none: all. */
  lofte_list invoice_ids; /* of lofte_string; names invoices */
  lofte_date from; /* required */
  /* The last day of the hold. */
  lofte_date until; /* required */
  lofte_string reason; /* required; personal */
  lofte_date lifted_on;
  uint32_t reserved_1;
};

/* One part of an instalment agreement. */
struct lofte_instalment {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_date due_on; /* required */
  uint32_t reserved_1;
  lofte_money amount; /* required; greater than zero */
};

/* A payment plan agreed with the customer. */
struct lofte_instalment_agreement {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_list invoice_ids; /* of lofte_string; names invoices */
  lofte_date agreed_on; /* required */
  uint32_t reserved_1;
  lofte_list instalments; /* of lofte_instalment */
  lofte_date cancelled_on;
  uint32_t reserved_2;
  lofte_string text; /* personal */
};

/* A message about money owed that a person sent. */
struct lofte_notice {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_list invoice_ids; /* of lofte_string; required; names invoices */
  lofte_date date; /* required */
  /* The dunning level: 1 courtesy, 2 nudge, 3 reminder, 4 call, 5 formal notice. */
  int32_t step; /* required */
  int32_t channel; /* Channel */
  /* By when the notice asks for the money. */
  lofte_date new_due_date; /* required */
  lofte_string language; /* BCP 47, "nb" */
  lofte_string subject; /* personal */
  lofte_string text; /* personal */
  lofte_string person_id; /* names a person; personal */
};

/* A survey sent to a customer. */
struct lofte_survey_asked {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_string survey; /* personal */
  int32_t channel; /* Channel */
  uint32_t reserved_2;
  lofte_list questions; /* of lofte_string; personal */
};

/* Bits of lofte_survey_answered.present. */
#define LOFTE_SURVEY_ANSWERED_HAS_CSAT (1u << 0)
#define LOFTE_SURVEY_ANSWERED_HAS_NPS (1u << 1)

/* A customer's answer to a survey. */
struct lofte_survey_answered {
  uint32_t struct_size;
  uint32_t present; /* LOFTE_SURVEY_ANSWERED_HAS_* */
  lofte_string survey_asked_id; /* required; names a survey asked; personal */
  lofte_date date; /* required */
  /* Satisfaction, 1 to 5. */
  int32_t csat; /* where LOFTE_SURVEY_ANSWERED_HAS_CSAT */
  /* Would recommend, 0 to 10. */
  int32_t nps; /* where LOFTE_SURVEY_ANSWERED_HAS_NPS */
  uint32_t reserved_0;
  lofte_string own_words; /* personal */
  lofte_list replies; /* of lofte_survey_reply; personal */
};

struct lofte_survey_reply {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string question;
  lofte_string reply;
};

/* Impression.Feeling */
enum {
  LOFTE_IMPRESSION_FEELING_UNSPECIFIED = 0,
  LOFTE_IMPRESSION_GOOD = 1,
  LOFTE_IMPRESSION_NEUTRAL = 2,
  LOFTE_IMPRESSION_BAD = 3
};

/* Impression.BuyingStep */
enum {
  LOFTE_IMPRESSION_BUYING_STEP_UNSPECIFIED = 0,
  LOFTE_IMPRESSION_NEED = 1,
  LOFTE_IMPRESSION_INFORMATION = 2,
  LOFTE_IMPRESSION_DECISION = 3,
  LOFTE_IMPRESSION_EVALUATION = 4
};

/* An impression one of ours noted at a contact; never mixed with answers. */
struct lofte_impression {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  int32_t feeling; /* Impression.Feeling */
  int32_t buying_step; /* Impression.BuyingStep */
  uint32_t reserved_1;
  lofte_string by; /* personal */
  lofte_string note; /* personal */
};

/* Something the customer is not content with. */
struct lofte_complaint {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date opened_on; /* required */
  lofte_date resolved_on;
  lofte_string owner; /* personal */
  lofte_date due_on;
  uint32_t reserved_1;
  lofte_string text; /* personal */
  lofte_string cause; /* personal */
  lofte_string remedy; /* personal */
  lofte_string prevention; /* personal */
  lofte_list invoice_ids; /* of lofte_string; names invoices */
};

/* Opportunity.Status */
enum {
  LOFTE_OPPORTUNITY_STATUS_UNSPECIFIED = 0,
  LOFTE_OPPORTUNITY_OPEN = 1,
  LOFTE_OPPORTUNITY_WON = 2,
  LOFTE_OPPORTUNITY_LOST = 3
};

/* A chance to sell. */
struct lofte_opportunity {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  int32_t status; /* Opportunity.Status */
  lofte_string product; /* personal */
  lofte_money amount;
  /* What the customer gains. */
  lofte_string gain; /* personal */
  lofte_string note; /* personal */
  lofte_string by; /* personal */
};

/* A suggestion that may improve the product, in the customer's own words. */
struct lofte_feedback {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_string own_words; /* personal */
  lofte_string product; /* personal */
  lofte_string theme; /* personal */
  /* What was changed because of it, and when the customer was told. */
  lofte_string change; /* personal */
  lofte_date told_on;
  uint32_t reserved_2;
};

/* A question from a customer. */
struct lofte_inbound_question {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date asked_on; /* required */
  lofte_date answered_on;
  lofte_bool urgent;
  int32_t channel; /* Channel */
  lofte_string question; /* personal */
  lofte_string answer; /* personal */
};

/* OwnerEstimate.Measure */
enum {
  LOFTE_OWNER_ESTIMATE_MEASURE_UNSPECIFIED = 0,
  LOFTE_OWNER_ESTIMATE_CSAT = 1,         /* share content, in percent */
  LOFTE_OWNER_ESTIMATE_NPS = 2,          /* -100 to 100 */
  LOFTE_OWNER_ESTIMATE_RESPONSE_RATE = 3 /* percent */
};

/* What the owner believes before asking. */
struct lofte_owner_estimate {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* names a customer; personal */
  lofte_date date; /* required */
  int32_t measure; /* OwnerEstimate.Measure */
  int32_t value;
  uint32_t reserved_1;
  lofte_string by; /* personal */
};

/* A customer brought us another. */
struct lofte_referral {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_string referred_customer_id; /* names a customer; personal */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_money reward;
  lofte_date thanked_on;
  uint32_t reserved_2;
  lofte_string note; /* personal */
};

/* How many contacts we mean to make. */
struct lofte_activity_goal {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string activity;
  int32_t count;
  /* Days the goal spans: 7 is a week. */
  int32_t period_days;
  lofte_string by; /* personal */
  lofte_date from;
  lofte_date until;
};

/* A product came on the market. */
struct lofte_product_launch {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string product; /* required */
  lofte_date date; /* required */
  uint32_t reserved_1;
};

/* A customer cannot pay its debts. */
struct lofte_insolvency {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  lofte_date ended_on;
  lofte_string note; /* personal */
};

/* A customer, or a person at a customer, died. */
struct lofte_death {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_string person_id; /* names a person; personal */
  lofte_date date; /* required */
  uint32_t reserved_1;
};

/* Decision.Answer */
enum {
  LOFTE_DECISION_ANSWER_UNSPECIFIED = 0,
  LOFTE_DECISION_DONE = 1,
  LOFTE_DECISION_DISMISSED = 2,
  LOFTE_DECISION_SNOOZED = 3, /* until a day */
  LOFTE_DECISION_REOPENED = 4 /* an earlier answer taken back */
};

/* A person's answer to advice. */
struct lofte_decision {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* names a customer; personal */
  /* The advice: plugin, kind and key, at a revision. Later revisions are shown again. */
  lofte_string plugin; /* required */
  int32_t advice_kind; /* required */
  uint32_t reserved_1;
  lofte_string key; /* required; personal */
  int64_t revision;
  int32_t answer; /* Decision.Answer; required */
  lofte_date until;
  lofte_date date; /* required */
  uint32_t reserved_2;
  lofte_string by; /* personal */
  lofte_string note; /* personal */
};

/* A choice that plugins or the runtime follow: for the book, a customer or an invoice. */
struct lofte_setting {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* "lofte" for the runtime's own. */
  lofte_string plugin; /* required */
  lofte_string key; /* required */
  /* As the manifest's schema says; absent: back to the level above. */
  lofte_string value; /* personal */
  /* At most one; none: the book. */
  lofte_string customer_id; /* names a customer; personal */
  lofte_string invoice_id; /* names an invoice */
};

/* All bank transactions up to a day are in the book. */
struct lofte_bank_data_complete {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_date until; /* required */
  uint32_t reserved_1;
};

/* The book holds everything since a day; what was before is not known. */
struct lofte_history_complete {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_date since; /* required */
  uint32_t reserved_1;
};

/* An invoice belongs to another customer than first posted. */
struct lofte_invoice_reassigned {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string invoice_id; /* required; names an invoice */
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_string reason; /* personal */
};

/* Two customers are one; the first is from now on known as the second. */
struct lofte_customers_merged {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string from_customer_id; /* required; names a customer; personal */
  lofte_string into_customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_string reason; /* personal */
};

/* A fact taken back. */
struct lofte_retraction {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string target_fact_id; /* required; personal */
  lofte_string reason; /* required; personal */
  lofte_string by; /* personal */
};

/* A customer's personal data is to be destroyed. */
struct lofte_erasure {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string customer_id; /* required; names a customer; personal */
  lofte_date date; /* required */
  uint32_t reserved_1;
  lofte_string reason; /* personal */
  lofte_string by; /* personal */
};

LOFTE_END

#endif
