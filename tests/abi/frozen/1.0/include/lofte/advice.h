/* What plugins say. Advice is derived from facts, never a fact; it holds dates, never ages, and message
 * ids with arguments, never finished text.
 *
 * Made by protoc-gen-lofte from proto/lofte/v1/advice.proto: change that, then generate. */
#ifndef LOFTE_ADVICE_H
#define LOFTE_ADVICE_H

#include "base.h"
#include "types.h"

LOFTE_BEGIN

typedef struct lofte_arg lofte_arg;
typedef struct lofte_message lofte_message;
typedef struct lofte_advice lofte_advice;
typedef struct lofte_merged_advice lofte_merged_advice;
typedef struct lofte_task lofte_task;
typedef struct lofte_draft lofte_draft;
typedef struct lofte_verdict lofte_verdict;
typedef struct lofte_score lofte_score;
typedef struct lofte_stage lofte_stage;
typedef struct lofte_metric lofte_metric;
typedef struct lofte_suppression lofte_suppression;
typedef struct lofte_review lofte_review;
typedef struct lofte_planned_task lofte_planned_task;
typedef struct lofte_stored_advice lofte_stored_advice;

/* AdviceKind */
enum {
  LOFTE_ADVICE_KIND_UNSPECIFIED = 0,
  LOFTE_ADVICE_FLAG = 1,       /* something to know */
  LOFTE_ADVICE_TASK = 2,       /* something to do */
  LOFTE_ADVICE_DRAFT = 3,      /* a message ready for a person to send */
  LOFTE_ADVICE_VERDICT = 4,    /* the state of a record: a promise is kept */
  LOFTE_ADVICE_SCORE = 5,      /* a whole number with a band */
  LOFTE_ADVICE_STAGE = 6,      /* where a relationship stands */
  LOFTE_ADVICE_METRIC = 7,     /* a figure of the book */
  LOFTE_ADVICE_SUPPRESSION = 8 /* advice held back, with the reason */
};

/* Severity */
enum {
  LOFTE_SEVERITY_UNSPECIFIED = 0,
  LOFTE_SEVERITY_INFO = 1,
  LOFTE_SEVERITY_NOTICE = 2,    /* worth a look today */
  LOFTE_SEVERITY_IMPORTANT = 3, /* costs money or trust if left */
  LOFTE_SEVERITY_URGENT = 4     /* now */
};

/* Arg.Type */
enum {
  LOFTE_ARG_TYPE_UNSPECIFIED = 0,
  LOFTE_ARG_TEXT = 1,
  LOFTE_ARG_MONEY = 2,
  LOFTE_ARG_DATE_VALUE = 3,
  LOFTE_ARG_NUMBER = 4,
  LOFTE_ARG_TERM = 5 /* text names another message of the plugin, rendered in the same language */
};

/* A value named in a message's pattern. */
struct lofte_arg {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string name;
  int32_t type; /* Arg.Type */
  uint32_t reserved_1;
  lofte_string text;
  lofte_money money;
  lofte_date date;
  uint32_t reserved_2;
  int64_t number;
};

/* A text by id: the pattern is in the plugin's texts/<language>.json, in ICU MessageFormat. */
struct lofte_message {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string id;
  lofte_list args; /* of lofte_arg */
  /* The plugin whose texts hold it, where that is another than the one that says it: the runtime
   * sets it when a reviewer merges advice of two plugins. */
  lofte_string plugin;
};

/* One item of advice. Identity is (plugin, customer, kind, key). */
struct lofte_advice {
  uint32_t struct_size;
  uint32_t reserved_0;
  int32_t kind; /* AdviceKind */
  uint32_t reserved_1;
  /* Names the occurrence: "invoice F1042", "check-in 2026Q3". */
  lofte_string key;
  /* Grows when what is said changes so much that a person who answered should see it again. */
  int64_t revision;
  /* The rule that spoke. */
  lofte_string rule;
  int32_t severity; /* Severity */
  uint32_t reserved_2;
  /* One line for the owner. */
  const lofte_message *title;
  /* Why, one message a reason, for the owner. */
  lofte_list reasons; /* of lofte_message */
  /* Fact ids the advice rests on. */
  lofte_list evidence; /* of lofte_string */
  /* The record it speaks of: a kind of fact and a record id; 0 is the customer itself. */
  int32_t subject_kind;
  uint32_t reserved_3;
  lofte_string subject_id;
  /* Since when it holds. */
  lofte_date since;
  /* The last day on which acting makes sense. */
  lofte_date latest;
  lofte_list invoice_ids; /* of lofte_string */
  lofte_list amounts; /* of lofte_money */
  /* Of the kind that `kind` says. */
  const lofte_task *task;
  const lofte_draft *draft;
  const lofte_verdict *verdict;
  const lofte_score *score;
  const lofte_stage *stage;
  const lofte_metric *metric;
  const lofte_suppression *suppression;
  /* What a reviewer merged into this item; who answers the item answers these too. Set by the
   * runtime alone. */
  lofte_list merged; /* of lofte_merged_advice */
};

/* The name of an item that became part of another one of the same customer. */
struct lofte_merged_advice {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string plugin;
  int32_t kind; /* AdviceKind */
  uint32_t reserved_1;
  lofte_string key;
  int64_t revision;
};

struct lofte_task {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* What to say: points for the talk. */
  lofte_list points; /* of lofte_message */
  int32_t channel; /* Channel */
  uint32_t reserved_1;
  /* What it costs to leave it. */
  const lofte_message *cost_of_skipping;
  /* From when it is sensible. */
  lofte_date from;
  uint32_t reserved_2;
  /* The person of ours it is for. */
  lofte_string assignee;
};

/* A message to the customer, in the customer's language; a person sends it. */
struct lofte_draft {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string language; /* BCP 47, "nb" */
  const lofte_message *subject;
  /* Paragraphs and lines in order. */
  lofte_list body; /* of lofte_message */
  int32_t channel; /* Channel */
  /* The dunning level, as in Notice.step; 0 for other messages. */
  int32_t step;
  lofte_date new_due_date;
  /* Not before this day. */
  lofte_date send_on;
};

struct lofte_verdict {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* A state's name, such as "kept"; texts hold its words under "state.<name>". */
  lofte_string state;
  /* Since when the record is in it. */
  lofte_date since;
  /* The next day on which it may change by itself. */
  lofte_date until;
  lofte_money received;
  /* How often the promise was renewed. */
  int32_t level;
  uint32_t reserved_1;
};

struct lofte_score {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* A whole number; unit says of what. */
  int64_t value;
  lofte_string unit;
  lofte_string band;
};

struct lofte_stage {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string name;
  lofte_date since;
  uint32_t reserved_1;
  lofte_list overlays; /* of lofte_string */
};

struct lofte_metric {
  uint32_t struct_size;
  uint32_t reserved_0;
  int64_t value;
  lofte_string unit;
};

struct lofte_suppression {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* What was held back. */
  int32_t held_kind; /* AdviceKind */
  uint32_t reserved_1;
  lofte_string held_key;
  /* Until when, where a day is known. */
  lofte_date until;
  uint32_t reserved_2;
  /* The plugin that held it back, where another's. */
  lofte_string by;
  /* The plugin whose advice was held back, where another's. */
  lofte_string held_plugin;
  /* The key of the item that it became part of, of plugin `merged_plugin`. */
  lofte_string merged_into;
  lofte_string merged_plugin;
};

/* Review.Action */
enum {
  LOFTE_REVIEW_ACTION_UNSPECIFIED = 0,
  LOFTE_REVIEW_SUPPRESS = 1, /* not said, until the next review says otherwise */
  /* a task or draft becomes part of another task: one talk with several points */
  LOFTE_REVIEW_MERGE = 2,   
  LOFTE_REVIEW_POSTPONE = 3  /* not said before a day */
};

/* What a reviewer does with one item that was proposed for a customer. */
struct lofte_review {
  uint32_t struct_size;
  uint32_t reserved_0;
  int32_t action; /* Review.Action */
  uint32_t reserved_1;
  /* The item, by its name in CustomerView.prior_advice. */
  lofte_string plugin;
  int32_t kind; /* AdviceKind */
  uint32_t reserved_2;
  lofte_string key;
  /* The rule that spoke. */
  lofte_string rule;
  /* Why, for the owner, in the reviewer's texts. */
  const lofte_message *reason;
  /* POSTPONE: the day from which it may be said, later than the view's. SUPPRESS: until when,
   * where a day is known. */
  lofte_date until;
  uint32_t reserved_3;
  /* MERGE: the task it becomes part of. */
  lofte_string into_plugin;
  lofte_string into_key;
  /* Fact ids the review rests on. */
  lofte_list evidence; /* of lofte_string */
};

/* One place in the order of a day. */
struct lofte_planned_task {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* Absent: a task of the book as a whole. */
  lofte_string customer_id;
  lofte_string plugin;
  lofte_string key;
  /* It does not fit into the day and may wait; else it is planned. */
  lofte_bool can_wait;
  uint32_t reserved_1;
  /* The rule that gave it its place. */
  lofte_string rule;
  /* Why here, for the owner, in the planner's texts. */
  const lofte_message *reason;
};

/* Advice as a book keeps it, with the answer a person gave to it. */
struct lofte_stored_advice {
  uint32_t struct_size;
  uint32_t reserved_0;
  const lofte_advice *advice;
  /* A Decision.Answer that hides it; 0: shown. */
  int32_t answer;
  /* The day a snooze ends. */
  lofte_date until;
  /* The reviewer that could not be asked, so that a draft or an outreach waits. */
  lofte_string missing_reviewer;
};

LOFTE_END

#endif
