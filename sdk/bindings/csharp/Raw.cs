// The C headers of Løfte in C#: structs, functions, constants, as they are.
// Made by sdk/bindings/generator: change the .proto files or headers, then build `generate`.
using System;
using System.Runtime.InteropServices;

namespace Lofte.Raw
{
    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_string
    {
        public const int Size = 16;
        public IntPtr data;
        public ulong size;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_list
    {
        public const int Size = 24;
        public IntPtr items;
        public ulong count;
        public ulong stride;
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct lofte_money
    {
        public const int Size = 16;
        public long minor;
        public fixed byte currency[8];
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct lofte_error
    {
        public const int Size = 1032;
        public uint struct_size;
        public int status;
        public ulong index;
        public fixed byte where[256];
        public fixed byte message[760];
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_arg
    {
        public const int Size = 80;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string name;
        public int type;
        public uint reserved_1;
        public lofte_string text;
        public lofte_money money;
        public int date;
        public uint reserved_2;
        public long number;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_message
    {
        public const int Size = 64;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string id;
        public lofte_list args;
        public lofte_string plugin;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_advice
    {
        public const int Size = 280;
        public uint struct_size;
        public uint reserved_0;
        public int kind;
        public uint reserved_1;
        public lofte_string key;
        public long revision;
        public lofte_string rule;
        public int severity;
        public uint reserved_2;
        public IntPtr title;
        public lofte_list reasons;
        public lofte_list evidence;
        public int subject_kind;
        public uint reserved_3;
        public lofte_string subject_id;
        public int since;
        public int latest;
        public lofte_list invoice_ids;
        public lofte_list amounts;
        public IntPtr task;
        public IntPtr draft;
        public IntPtr verdict;
        public IntPtr score;
        public IntPtr stage;
        public IntPtr metric;
        public IntPtr suppression;
        public lofte_list merged;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_merged_advice
    {
        public const int Size = 56;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string plugin;
        public int kind;
        public uint reserved_1;
        public lofte_string key;
        public long revision;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_task
    {
        public const int Size = 72;
        public uint struct_size;
        public uint reserved_0;
        public lofte_list points;
        public int channel;
        public uint reserved_1;
        public IntPtr cost_of_skipping;
        public int from;
        public uint reserved_2;
        public lofte_string assignee;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_draft
    {
        public const int Size = 72;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string language;
        public IntPtr subject;
        public lofte_list body;
        public int channel;
        public int step;
        public int new_due_date;
        public int send_on;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_verdict
    {
        public const int Size = 56;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string state;
        public int since;
        public int until;
        public lofte_money received;
        public int level;
        public uint reserved_1;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_score
    {
        public const int Size = 48;
        public uint struct_size;
        public uint reserved_0;
        public long value;
        public lofte_string unit;
        public lofte_string band;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_stage
    {
        public const int Size = 56;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string name;
        public int since;
        public uint reserved_1;
        public lofte_list overlays;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_metric
    {
        public const int Size = 32;
        public uint struct_size;
        public uint reserved_0;
        public long value;
        public lofte_string unit;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_suppression
    {
        public const int Size = 104;
        public uint struct_size;
        public uint reserved_0;
        public int held_kind;
        public uint reserved_1;
        public lofte_string held_key;
        public int until;
        public uint reserved_2;
        public lofte_string by;
        public lofte_string held_plugin;
        public lofte_string merged_into;
        public lofte_string merged_plugin;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_review
    {
        public const int Size = 144;
        public uint struct_size;
        public uint reserved_0;
        public int action;
        public uint reserved_1;
        public lofte_string plugin;
        public int kind;
        public uint reserved_2;
        public lofte_string key;
        public lofte_string rule;
        public IntPtr reason;
        public int until;
        public uint reserved_3;
        public lofte_string into_plugin;
        public lofte_string into_key;
        public lofte_list evidence;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_planned_task
    {
        public const int Size = 88;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_string plugin;
        public lofte_string key;
        public int can_wait;
        public uint reserved_1;
        public lofte_string rule;
        public IntPtr reason;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_stored_advice
    {
        public const int Size = 40;
        public uint struct_size;
        public uint reserved_0;
        public IntPtr advice;
        public int answer;
        public int until;
        public lofte_string missing_reviewer;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_host
    {
        public const int Size = 32;
        public uint struct_size;
        public int abi_major;
        public int abi_minor;
        public uint reserved;
        public IntPtr context;
        public IntPtr service;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_plugin_entry
    {
        public const int Size = 56;
        public uint struct_size;
        public int needs_abi_major;
        public int needs_abi_minor;
        public uint reserved;
        public IntPtr id;
        public IntPtr create;
        public IntPtr extension;
        public IntPtr activate;
        public IntPtr destroy;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_fact
    {
        public const int Size = 80;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string fact_id;
        public lofte_string record_id;
        public int effective_date;
        public int known_date;
        public lofte_string source;
        public int kind;
        public uint reserved_1;
        public IntPtr body;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_fact_batch
    {
        public const int Size = 32;
        public uint struct_size;
        public uint reserved_0;
        public lofte_list facts;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_customer
    {
        public const int Size = 384;
        public uint struct_size;
        public uint present;
        public lofte_string name;
        public int kind;
        public uint reserved_0;
        public lofte_string language;
        public lofte_string country;
        public lofte_string manager;
        public int depth;
        public uint reserved_1;
        public lofte_list service_forms;
        public int importance;
        public uint reserved_2;
        public lofte_list needs;
        public lofte_list interests;
        public lofte_list dates_to_remember;
        public lofte_money acquisition_cost;
        public int usage_date;
        public uint reserved_3;
        public lofte_list contact_wishes;
        public lofte_string organisation_number;
        public lofte_string email;
        public lofte_string phone;
        public lofte_string address;
        public int payment_terms_days;
        public uint reserved_4;
        public lofte_string currency;
        public int direct_debit;
        public int @internal;
        public int reminders_excluded;
        public uint reserved_5;
        public lofte_string reminders_excluded_reason;
        public int ended_on;
        public uint reserved_6;
        public lofte_string note;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_date_to_remember
    {
        public const int Size = 40;
        public uint struct_size;
        public uint reserved_0;
        public int date;
        public uint reserved_1;
        public lofte_string what;
        public int yearly;
        public uint reserved_2;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_contact_wish
    {
        public const int Size = 32;
        public uint struct_size;
        public uint reserved_0;
        public int channel;
        public int wish;
        public lofte_string note;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_person
    {
        public const int Size = 128;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_string given_name;
        public lofte_string family_name;
        public lofte_string role;
        public lofte_string email;
        public lofte_string phone;
        public lofte_string language;
        public int primary;
        public int left_on;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_invoice_line
    {
        public const int Size = 64;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string description;
        public lofte_string product;
        public long quantity_milli;
        public lofte_money amount;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_invoice
    {
        public const int Size = 208;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_string number;
        public int status;
        public int issue_date;
        public int due_date;
        public uint reserved_1;
        public lofte_money amount;
        public lofte_money amount_book;
        public lofte_string product;
        public lofte_list lines;
        public int direct_debit;
        public uint reserved_2;
        public lofte_money agreed_reminder_fee;
        public lofte_string payment_reference;
        public lofte_money written_off;
        public int status_date;
        public uint reserved_3;
        public lofte_string note;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_credit_note
    {
        public const int Size = 168;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_string number;
        public int status;
        public int issue_date;
        public lofte_money amount;
        public lofte_money amount_book;
        public lofte_string invoice_id;
        public int reason;
        public uint reserved_1;
        public lofte_string product;
        public lofte_list lines;
        public int status_date;
        public uint reserved_2;
        public lofte_string note;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_payment_allocation
    {
        public const int Size = 40;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string invoice_id;
        public lofte_money amount;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_payment
    {
        public const int Size = 144;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int date;
        public uint reserved_1;
        public lofte_money amount;
        public lofte_money amount_book;
        public lofte_list allocations;
        public lofte_string reference;
        public lofte_string payer_name;
        public int method;
        public int cancelled;
        public lofte_string note;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_refund
    {
        public const int Size = 96;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int date;
        public uint reserved_1;
        public lofte_money amount;
        public lofte_string payment_id;
        public lofte_string credit_note_id;
        public lofte_string note;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_bounced_payment
    {
        public const int Size = 48;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string payment_id;
        public int date;
        public uint reserved_1;
        public lofte_string reason;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_allocation
    {
        public const int Size = 80;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string invoice_id;
        public lofte_string payment_id;
        public lofte_string credit_note_id;
        public lofte_money amount;
        public int date;
        public uint reserved_1;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_allocation_reversed
    {
        public const int Size = 80;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string allocation_id;
        public lofte_string payment_id;
        public lofte_string invoice_id;
        public int date;
        public uint reserved_1;
        public lofte_string reason;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_fee_booked
    {
        public const int Size = 88;
        public uint struct_size;
        public uint present;
        public lofte_string invoice_id;
        public int kind;
        public uint reserved_0;
        public lofte_money amount;
        public int date;
        public int step;
        public int rate_bp;
        public int from;
        public int until;
        public uint reserved_1;
        public lofte_money @base;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_quote
    {
        public const int Size = 96;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_string number;
        public int status;
        public int date;
        public int valid_until;
        public uint reserved_1;
        public lofte_money amount;
        public lofte_string what;
        public int status_date;
        public uint reserved_2;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_delivery
    {
        public const int Size = 80;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int date;
        public uint reserved_1;
        public lofte_string invoice_id;
        public lofte_string product;
        public lofte_string what;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_contact
    {
        public const int Size = 136;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int date;
        public int channel;
        public int purpose;
        public int direction;
        public int mass;
        public uint reserved_1;
        public lofte_string person_id;
        public lofte_string by;
        public lofte_string summary;
        public lofte_string agreed;
        public lofte_string next_step;
        public int next_contact_on;
        public int unreached;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_promise
    {
        public const int Size = 192;
        public uint struct_size;
        public uint present;
        public lofte_string customer_id;
        public int direction;
        public uint reserved_0;
        public lofte_string what;
        public lofte_money amount;
        public lofte_list invoice_ids;
        public int made_on;
        public int due_on;
        public lofte_string by;
        public int channel;
        public uint reserved_1;
        public lofte_string text;
        public lofte_money tolerance;
        public int tolerance_days;
        public uint reserved_2;
        public lofte_string supersedes_id;
        public lofte_string agreement_id;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_promise_evidence
    {
        public const int Size = 72;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string promise_id;
        public int date;
        public int kind;
        public lofte_string record_id;
        public int partial;
        public uint reserved_1;
        public lofte_string note;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_promise_withdrawn
    {
        public const int Size = 48;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string promise_id;
        public int date;
        public uint reserved_1;
        public lofte_string reason;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_dispute
    {
        public const int Size = 88;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_list invoice_ids;
        public int opened_on;
        public int resolved_on;
        public lofte_string reason;
        public lofte_string resolution;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_hold
    {
        public const int Size = 80;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_list invoice_ids;
        public int from;
        public int until;
        public lofte_string reason;
        public int lifted_on;
        public uint reserved_1;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_instalment
    {
        public const int Size = 32;
        public uint struct_size;
        public uint reserved_0;
        public int due_on;
        public uint reserved_1;
        public lofte_money amount;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_instalment_agreement
    {
        public const int Size = 104;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_list invoice_ids;
        public int agreed_on;
        public uint reserved_1;
        public lofte_list instalments;
        public int cancelled_on;
        public uint reserved_2;
        public lofte_string text;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_notice
    {
        public const int Size = 128;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_list invoice_ids;
        public int date;
        public int step;
        public int channel;
        public int new_due_date;
        public lofte_string language;
        public lofte_string subject;
        public lofte_string text;
        public lofte_string person_id;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_survey_asked
    {
        public const int Size = 80;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int date;
        public uint reserved_1;
        public lofte_string survey;
        public int channel;
        public uint reserved_2;
        public lofte_list questions;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_survey_answered
    {
        public const int Size = 80;
        public uint struct_size;
        public uint present;
        public lofte_string survey_asked_id;
        public int date;
        public int csat;
        public int nps;
        public uint reserved_0;
        public lofte_string own_words;
        public lofte_list replies;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_survey_reply
    {
        public const int Size = 40;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string question;
        public lofte_string reply;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_impression
    {
        public const int Size = 72;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int date;
        public int feeling;
        public int buying_step;
        public uint reserved_1;
        public lofte_string by;
        public lofte_string note;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_complaint
    {
        public const int Size = 144;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int opened_on;
        public int resolved_on;
        public lofte_string owner;
        public int due_on;
        public uint reserved_1;
        public lofte_string text;
        public lofte_string cause;
        public lofte_string remedy;
        public lofte_string prevention;
        public lofte_list invoice_ids;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_opportunity
    {
        public const int Size = 112;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int date;
        public int status;
        public lofte_string product;
        public lofte_money amount;
        public lofte_string gain;
        public lofte_string note;
        public lofte_string by;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_feedback
    {
        public const int Size = 104;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int date;
        public uint reserved_1;
        public lofte_string own_words;
        public lofte_string product;
        public lofte_string theme;
        public lofte_string change;
        public int told_on;
        public uint reserved_2;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_inbound_question
    {
        public const int Size = 72;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int asked_on;
        public int answered_on;
        public int urgent;
        public int channel;
        public lofte_string question;
        public lofte_string answer;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_owner_estimate
    {
        public const int Size = 56;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int date;
        public int measure;
        public int value;
        public uint reserved_1;
        public lofte_string by;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_referral
    {
        public const int Size = 88;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_string referred_customer_id;
        public int date;
        public uint reserved_1;
        public lofte_money reward;
        public int thanked_on;
        public uint reserved_2;
        public lofte_string note;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_activity_goal
    {
        public const int Size = 56;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string activity;
        public int count;
        public int period_days;
        public lofte_string by;
        public int from;
        public int until;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_product_launch
    {
        public const int Size = 32;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string product;
        public int date;
        public uint reserved_1;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_insolvency
    {
        public const int Size = 48;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int date;
        public int ended_on;
        public lofte_string note;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_death
    {
        public const int Size = 48;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_string person_id;
        public int date;
        public uint reserved_1;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_decision
    {
        public const int Size = 120;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_string plugin;
        public int advice_kind;
        public uint reserved_1;
        public lofte_string key;
        public long revision;
        public int answer;
        public int until;
        public int date;
        public uint reserved_2;
        public lofte_string by;
        public lofte_string note;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_setting
    {
        public const int Size = 88;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string plugin;
        public lofte_string key;
        public lofte_string value;
        public lofte_string customer_id;
        public lofte_string invoice_id;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_bank_data_complete
    {
        public const int Size = 16;
        public uint struct_size;
        public uint reserved_0;
        public int until;
        public uint reserved_1;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_history_complete
    {
        public const int Size = 16;
        public uint struct_size;
        public uint reserved_0;
        public int since;
        public uint reserved_1;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_invoice_reassigned
    {
        public const int Size = 64;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string invoice_id;
        public lofte_string customer_id;
        public int date;
        public uint reserved_1;
        public lofte_string reason;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_customers_merged
    {
        public const int Size = 64;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string from_customer_id;
        public lofte_string into_customer_id;
        public int date;
        public uint reserved_1;
        public lofte_string reason;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_retraction
    {
        public const int Size = 56;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string target_fact_id;
        public lofte_string reason;
        public lofte_string by;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_erasure
    {
        public const int Size = 64;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int date;
        public uint reserved_1;
        public lofte_string reason;
        public lofte_string by;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_settlement
    {
        public const int Size = 64;
        public uint struct_size;
        public uint reserved_0;
        public int kind;
        public int date;
        public lofte_money amount;
        public lofte_string source_id;
        public lofte_string fact_id;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_invoice_state
    {
        public const int Size = 160;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string invoice_id;
        public lofte_string fact_id;
        public IntPtr invoice;
        public int status;
        public int due_date;
        public lofte_money open;
        public lofte_money open_fees;
        public lofte_money overpaid;
        public int settled_on;
        public uint reserved_1;
        public lofte_list settlements;
        public lofte_list fees;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_open_credit
    {
        public const int Size = 56;
        public uint struct_size;
        public uint reserved_0;
        public int kind;
        public uint reserved_1;
        public lofte_string record_id;
        public int date;
        public uint reserved_2;
        public lofte_money amount;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_setting_value
    {
        public const int Size = 56;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string key;
        public lofte_string value;
        public lofte_string invoice_id;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_prior_advice
    {
        public const int Size = 32;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string plugin;
        public IntPtr advice;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_customer_view
    {
        public const int Size = 248;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public int as_of;
        public int known_by;
        public IntPtr customer;
        public int customer_kind;
        public uint reserved_1;
        public lofte_string language;
        public lofte_string country;
        public lofte_string currency;
        public lofte_list facts;
        public lofte_list invoices;
        public lofte_list credits;
        public lofte_list settings;
        public lofte_list prior_advice;
        public int history_since;
        public uint reserved_2;
        public lofte_list parameters;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_parameter
    {
        public const int Size = 40;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string key;
        public lofte_string value;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_book_view
    {
        public const int Size = 104;
        public uint struct_size;
        public uint reserved_0;
        public int as_of;
        public int known_by;
        public lofte_string country;
        public lofte_string currency;
        public lofte_string language;
        public lofte_list settings;
        public int history_since;
        public int bank_complete_until;
        public long customers;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_open_task
    {
        public const int Size = 32;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string plugin;
        public IntPtr advice;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_day_customer
    {
        public const int Size = 72;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer_id;
        public lofte_list tasks;
        public lofte_list signals;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_day_view
    {
        public const int Size = 144;
        public uint struct_size;
        public uint reserved_0;
        public int as_of;
        public uint reserved_1;
        public lofte_string country;
        public lofte_string currency;
        public lofte_string language;
        public lofte_list settings;
        public int capacity;
        public uint reserved_2;
        public lofte_list customers;
        public lofte_list parameters;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_advice_sink
    {
        public const int Size = 32;
        public uint struct_size;
        public uint reserved;
        public IntPtr context;
        public IntPtr add;
        public IntPtr next_review;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_advisor
    {
        public const int Size = 16;
        public uint struct_size;
        public uint reserved;
        public IntPtr advise;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_fold_sink
    {
        public const int Size = 24;
        public uint struct_size;
        public uint reserved;
        public IntPtr context;
        public IntPtr write;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_book_sink
    {
        public const int Size = 32;
        public uint struct_size;
        public uint reserved;
        public IntPtr context;
        public IntPtr add;
        public IntPtr parameter;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_book_advisor
    {
        public const int Size = 64;
        public uint struct_size;
        public uint reserved;
        public IntPtr begin;
        public IntPtr accumulate;
        public IntPtr save;
        public IntPtr load;
        public IntPtr merge;
        public IntPtr finish;
        public IntPtr discard;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_log
    {
        public const int Size = 16;
        public uint struct_size;
        public uint reserved;
        public IntPtr write;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_calendar
    {
        public const int Size = 32;
        public uint struct_size;
        public uint reserved;
        public IntPtr is_working_day;
        public IntPtr next_working_day;
        public IntPtr add_working_days;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_text
    {
        public const int Size = 16;
        public uint struct_size;
        public uint reserved;
        public IntPtr render;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_settings
    {
        public const int Size = 16;
        public uint struct_size;
        public uint reserved;
        public IntPtr get;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_book_created
    {
        public const int Size = 80;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string book_id;
        public lofte_string country;
        public lofte_string currency;
        public lofte_string language;
        public int journal_format;
        public uint reserved_1;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_day_opened
    {
        public const int Size = 16;
        public uint struct_size;
        public uint reserved_0;
        public int date;
        public uint reserved_1;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_plugin_set
    {
        public const int Size = 48;
        public uint struct_size;
        public uint reserved_0;
        public lofte_list plugins;
        public lofte_string data_version;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_plugin_version
    {
        public const int Size = 96;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string id;
        public lofte_string version;
        public lofte_string manifest_digest;
        public lofte_string library_digest;
        public lofte_list provides;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_plugin_fault
    {
        public const int Size = 72;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string plugin;
        public lofte_string customer_id;
        public int status;
        public uint reserved_1;
        public lofte_string message;
        public int quarantined;
        public uint reserved_2;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_fold_run
    {
        public const int Size = 112;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string plugin;
        public lofte_string version;
        public lofte_string library_digest;
        public int date;
        public uint reserved_1;
        public long position;
        public lofte_string digest;
        public lofte_list parameters;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_day_planned
    {
        public const int Size = 112;
        public uint struct_size;
        public uint reserved_0;
        public int date;
        public uint reserved_1;
        public lofte_string plugin;
        public lofte_string version;
        public lofte_string library_digest;
        public int capacity;
        public uint reserved_2;
        public long position;
        public long planned;
        public long waiting;
        public lofte_string digest;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_day_plan
    {
        public const int Size = 40;
        public uint struct_size;
        public uint reserved_0;
        public IntPtr entry;
        public lofte_list items;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_planned_item
    {
        public const int Size = 24;
        public uint struct_size;
        public uint reserved_0;
        public IntPtr task;
        public long customer;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_journal_entry
    {
        public const int Size = 88;
        public uint struct_size;
        public uint reserved_0;
        public long sequence;
        public long recorded_at;
        public lofte_string hash;
        public lofte_string salt;
        public lofte_string commitment;
        public int kind;
        public uint reserved_1;
        public IntPtr body;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_plan_sink
    {
        public const int Size = 24;
        public uint struct_size;
        public uint reserved;
        public IntPtr context;
        public IntPtr add;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_planner
    {
        public const int Size = 16;
        public uint struct_size;
        public uint reserved;
        public IntPtr plan;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_query
    {
        public const int Size = 144;
        public uint struct_size;
        public uint reserved_0;
        public int kind;
        public uint reserved_1;
        public lofte_string customer_id;
        public int as_of;
        public uint reserved_2;
        public lofte_string language;
        public lofte_list advice_kinds;
        public lofte_string plugin;
        public int include_hidden;
        public int include_settled;
        public long limit;
        public long offset;
        public lofte_string part;
        public int book_only;
        public uint reserved_3;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_customer_row
    {
        public const int Size = 152;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string id;
        public lofte_string name;
        public lofte_list open;
        public lofte_list overdue;
        public int oldest_due;
        public uint reserved_1;
        public lofte_string country;
        public lofte_string language;
        public lofte_string manager;
        public int next_review;
        public int pending;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_invoice_row
    {
        public const int Size = 160;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string id;
        public lofte_string customer;
        public int due;
        public uint reserved_1;
        public lofte_money open;
        public lofte_string number;
        public lofte_string customer_name;
        public int issued;
        public uint reserved_2;
        public lofte_money amount;
        public lofte_string status;
        public int overdue_since;
        public int settled_on;
        public lofte_money open_fees;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_ageing_row
    {
        public const int Size = 112;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer;
        public lofte_string customer_name;
        public lofte_string currency;
        public long current;
        public long days_1_30;
        public long days_31_60;
        public long days_61_90;
        public long days_91_plus;
        public long total;
        public long unallocated;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_advice_row
    {
        public const int Size = 552;
        public uint struct_size;
        public uint reserved_0;
        public int kind;
        public uint reserved_1;
        public lofte_string plugin;
        public lofte_string customer;
        public lofte_string customer_name;
        public lofte_string key;
        public long revision;
        public lofte_string rule;
        public int severity;
        public uint reserved_2;
        public lofte_string title;
        public lofte_list reasons;
        public lofte_list evidence;
        public int since;
        public int latest;
        public lofte_list invoices;
        public lofte_list amounts;
        public lofte_string state;
        public lofte_string subject_id;
        public lofte_list points;
        public lofte_string subject;
        public lofte_string body;
        public lofte_string language;
        public int step;
        public int new_due_date;
        public lofte_string withheld;
        public lofte_string hidden_by;
        public int until;
        public uint reserved_3;
        public long value;
        public lofte_string unit;
        public lofte_string part;
        public int place;
        public uint reserved_4;
        public lofte_string place_reason;
        public lofte_list merged;
        public int channel;
        public uint reserved_5;
        public lofte_string assignee;
        public int held_kind;
        public uint reserved_6;
        public lofte_string held_key;
        public lofte_string held_plugin;
        public lofte_string held_by;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_promise_row
    {
        public const int Size = 240;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string id;
        public lofte_string customer;
        public lofte_string customer_name;
        public lofte_string direction;
        public lofte_string what;
        public lofte_money amount;
        public lofte_money received;
        public int made_on;
        public int due_on;
        public lofte_string state;
        public lofte_string state_text;
        public int since;
        public uint reserved_1;
        public lofte_list invoices;
        public int level;
        public uint reserved_2;
        public lofte_string by;
        public lofte_list evidence;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_timeline_row
    {
        public const int Size = 112;
        public uint struct_size;
        public uint reserved_0;
        public int date;
        public uint reserved_1;
        public lofte_string kind;
        public lofte_string record_id;
        public lofte_string fact_id;
        public lofte_string customer;
        public lofte_string summary;
        public lofte_money amount;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_setting_row
    {
        public const int Size = 216;
        public uint struct_size;
        public uint present;
        public lofte_string plugin;
        public lofte_string key;
        public lofte_string value;
        public lofte_string level;
        public lofte_string customer;
        public lofte_string invoice;
        public lofte_string description;
        public lofte_string type;
        public lofte_string default_value;
        public long minimum;
        public long maximum;
        public lofte_list choices;
        public lofte_list levels;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_parameter_row
    {
        public const int Size = 88;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string plugin;
        public lofte_string key;
        public lofte_string value;
        public int date;
        public uint reserved_1;
        public long position;
        public lofte_string digest;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_plugin_row
    {
        public const int Size = 192;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string id;
        public lofte_string version;
        public lofte_string name;
        public lofte_string state;
        public lofte_string detail;
        public lofte_string description;
        public lofte_list permissions;
        public lofte_list provides;
        public long faults;
        public lofte_string last_fault;
        public lofte_string last_fault_customer;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_book_status
    {
        public const int Size = 216;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string path;
        public lofte_string book_id;
        public lofte_string country;
        public lofte_string currency;
        public lofte_string language;
        public int book_date;
        public uint reserved_1;
        public long sequence;
        public lofte_string head_hash;
        public long epoch;
        public long customers;
        public long facts;
        public long pending;
        public int bank_complete_until;
        public uint reserved_2;
        public lofte_string drafts_withheld;
        public lofte_list plugins;
        public lofte_string runtime_version;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_preview_row
    {
        public const int Size = 192;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer;
        public lofte_string customer_name;
        public int is_new;
        public uint reserved_1;
        public lofte_list added;
        public lofte_list changed;
        public lofte_list changed_from;
        public lofte_list gone;
        public long unchanged;
        public IntPtr before;
        public IntPtr after;
        public lofte_list faults;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_backtest_notice
    {
        public const int Size = 112;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string customer;
        public int date;
        public int step;
        public lofte_list invoices;
        public lofte_string reason;
        public lofte_string plugin;
        public lofte_string rule;
        public int new_due_date;
        public uint reserved_1;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_backtest_measures
    {
        public const int Size = 64;
        public uint struct_size;
        public uint reserved_0;
        public long notices;
        public long needless;
        public long very_late;
        public long prompt_hundredths;
        public long caught_thousandths;
        public long about_paid;
        public long before_due;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_backtest_rule
    {
        public const int Size = 64;
        public uint struct_size;
        public uint reserved_0;
        public lofte_string plugin;
        public int kind;
        public uint reserved_1;
        public lofte_string rule;
        public long times;
        public long customers;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_backtest_row
    {
        public const int Size = 152;
        public uint struct_size;
        public uint reserved_0;
        public lofte_list settings;
        public int from;
        public int to;
        public lofte_list notices;
        public IntPtr measures;
        public lofte_list rules;
        public long customers;
        public long advised;
        public long left_out;
        public long faults;
        public lofte_string first_fault;
        public long calls;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_rows
    {
        public const int Size = 280;
        public uint struct_size;
        public uint reserved_0;
        public lofte_list customers;
        public lofte_list invoices;
        public lofte_list ageing;
        public lofte_list advice;
        public lofte_list promises;
        public lofte_list timeline;
        public lofte_list status;
        public lofte_list settings;
        public lofte_list preview;
        public lofte_list backtest;
        public lofte_list parameters;
        public long total;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_reader_input
    {
        public const int Size = 120;
        public uint struct_size;
        public uint reserved;
        public IntPtr context;
        public lofte_string name;
        public lofte_string path;
        public ulong size;
        public lofte_string country;
        public lofte_string currency;
        public lofte_list options;
        public IntPtr read;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_reader_option
    {
        public const int Size = 40;
        public uint struct_size;
        public uint reserved;
        public lofte_string name;
        public lofte_string value;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_reader_remark
    {
        public const int Size = 40;
        public uint struct_size;
        public int reserved;
        public lofte_string where;
        public lofte_string message;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_fact_sink
    {
        public const int Size = 40;
        public uint struct_size;
        public uint reserved;
        public IntPtr context;
        public IntPtr add;
        public IntPtr remark;
        public IntPtr progress;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_reader
    {
        public const int Size = 24;
        public uint struct_size;
        public uint reserved;
        public IntPtr sniff;
        public IntPtr read;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_review_sink
    {
        public const int Size = 32;
        public uint struct_size;
        public uint reserved;
        public IntPtr context;
        public IntPtr review;
        public IntPtr next_review;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_reviewer
    {
        public const int Size = 16;
        public uint struct_size;
        public uint reserved;
        public IntPtr review;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_allowed_plugin
    {
        public const int Size = 72;
        public uint struct_size;
        public uint reserved;
        public lofte_string id;
        public lofte_string version;
        public lofte_string manifest_sha256;
        public lofte_string library_sha256;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_runtime_options
    {
        public const int Size = 120;
        public uint struct_size;
        public uint threads;
        public lofte_list plugin_dirs;
        public lofte_string allow_list_path;
        public lofte_list allowed;
        public lofte_list dev_plugin_dirs;
        public IntPtr log;
        public IntPtr log_context;
        public int log_level;
        public int reserved;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_book_options
    {
        public const int Size = 56;
        public uint struct_size;
        public uint reserved;
        public lofte_string country;
        public lofte_string currency;
        public lofte_string language;
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct lofte_position
    {
        public const int Size = 48;
        public uint struct_size;
        public uint reserved;
        public long sequence;
        public fixed byte head_hash[32];
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct lofte_post_result
    {
        public const int Size = 88;
        public uint struct_size;
        public uint reserved;
        public ulong posted;
        public ulong unchanged;
        public ulong advised;
        public long sequence;
        public fixed byte head_hash[32];
        public ulong left_out;
        public int unclean;
        public int reserved_end;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_option
    {
        public const int Size = 40;
        public uint struct_size;
        public uint reserved;
        public lofte_string name;
        public lofte_string value;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_import_options
    {
        public const int Size = 88;
        public uint struct_size;
        public int today;
        public lofte_string path;
        public lofte_string format;
        public lofte_list options;
        public IntPtr progress;
        public IntPtr remark;
        public IntPtr context;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_reconcile_options
    {
        public const int Size = 96;
        public uint struct_size;
        public int today;
        public lofte_list complete;
        public lofte_string reason;
        public int dry_run;
        public int reserved;
        public IntPtr next_facts;
        public IntPtr next_lines;
        public IntPtr progress;
        public IntPtr remark;
        public IntPtr context;
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct lofte_reconcile_result
    {
        public const int Size = 96;
        public uint struct_size;
        public uint reserved;
        public ulong posted;
        public ulong unchanged;
        public ulong retracted;
        public ulong kept;
        public ulong left_out;
        public ulong advised;
        public long sequence;
        public fixed byte head_hash[32];
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_preview_options
    {
        public const int Size = 24;
        public uint struct_size;
        public int every_customer;
        public lofte_string language;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_preview_result
    {
        public const int Size = 40;
        public uint struct_size;
        public uint reserved;
        public ulong posted;
        public ulong unchanged;
        public ulong advised;
        public ulong waiting;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_swept_setting
    {
        public const int Size = 64;
        public uint struct_size;
        public uint reserved;
        public lofte_string plugin;
        public lofte_string key;
        public lofte_list values;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_backtest_options
    {
        public const int Size = 104;
        public uint struct_size;
        public uint threads;
        public lofte_list plugins;
        public int from;
        public int to;
        public lofte_list settings;
        public lofte_string language;
        public int drafts_only;
        public int reserved;
        public IntPtr progress;
        public IntPtr context;
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct lofte_replay_result
    {
        public const int Size = 320;
        public uint struct_size;
        public int equal;
        public ulong customers;
        public ulong pending;
        public ulong differences;
        public fixed byte digest[32];
        public fixed byte first_difference[256];
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct lofte_tone_finding
    {
        public const int Size = 48;
        public uint struct_size;
        public uint reserved;
        public lofte_string fault;
        public lofte_string words;
        public ulong at;
    }

    public static class Constants
    {
        public const int LOFTE_OK = 0;
        public const int LOFTE_INVALID_ARGUMENT = 1;
        public const int LOFTE_INVALID_STATE = 2;
        public const int LOFTE_REFUSED = 3;
        public const int LOFTE_NOT_FOUND = 4;
        public const int LOFTE_CONFLICT = 5;
        public const int LOFTE_UNSUPPORTED = 6;
        public const int LOFTE_LOCKED = 7;
        public const int LOFTE_IO = 8;
        public const int LOFTE_CORRUPT = 9;
        public const int LOFTE_NEWER = 10;
        public const int LOFTE_LIMIT = 11;
        public const int LOFTE_NOT_ALLOWED = 12;
        public const int LOFTE_PLUGIN_FAILED = 13;
        public const int LOFTE_CANCELLED = 14;
        public const int LOFTE_NO_MEMORY = 15;
        public const int LOFTE_INTERNAL = 16;
        public const int LOFTE_CHANNEL_UNSPECIFIED = 0;
        public const int LOFTE_CHANNEL_EMAIL = 1;
        public const int LOFTE_CHANNEL_PHONE = 2;
        public const int LOFTE_CHANNEL_MEETING = 3;
        public const int LOFTE_CHANNEL_LETTER = 4;
        public const int LOFTE_CHANNEL_TEXT_MESSAGE = 5;
        public const int LOFTE_CHANNEL_CHAT = 6;
        public const int LOFTE_CHANNEL_VIDEO = 7;
        public const int LOFTE_CHANNEL_VISIT = 8;
        public const int LOFTE_CHANNEL_SOCIAL_MEDIA = 9;
        public const int LOFTE_CHANNEL_OTHER = 99;
        public const int LOFTE_ADVICE_KIND_UNSPECIFIED = 0;
        public const int LOFTE_ADVICE_FLAG = 1;
        public const int LOFTE_ADVICE_TASK = 2;
        public const int LOFTE_ADVICE_DRAFT = 3;
        public const int LOFTE_ADVICE_VERDICT = 4;
        public const int LOFTE_ADVICE_SCORE = 5;
        public const int LOFTE_ADVICE_STAGE = 6;
        public const int LOFTE_ADVICE_METRIC = 7;
        public const int LOFTE_ADVICE_SUPPRESSION = 8;
        public const int LOFTE_SEVERITY_UNSPECIFIED = 0;
        public const int LOFTE_SEVERITY_INFO = 1;
        public const int LOFTE_SEVERITY_NOTICE = 2;
        public const int LOFTE_SEVERITY_IMPORTANT = 3;
        public const int LOFTE_SEVERITY_URGENT = 4;
        public const int LOFTE_ARG_TYPE_UNSPECIFIED = 0;
        public const int LOFTE_ARG_TEXT = 1;
        public const int LOFTE_ARG_MONEY = 2;
        public const int LOFTE_ARG_DATE_VALUE = 3;
        public const int LOFTE_ARG_NUMBER = 4;
        public const int LOFTE_ARG_TERM = 5;
        public const int LOFTE_REVIEW_ACTION_UNSPECIFIED = 0;
        public const int LOFTE_REVIEW_SUPPRESS = 1;
        public const int LOFTE_REVIEW_MERGE = 2;
        public const int LOFTE_REVIEW_POSTPONE = 3;
        public const int LOFTE_FACT_KIND_UNSPECIFIED = 0;
        public const int LOFTE_FACT_CUSTOMER = 10;
        public const int LOFTE_FACT_PERSON = 11;
        public const int LOFTE_FACT_INVOICE = 12;
        public const int LOFTE_FACT_CREDIT_NOTE = 13;
        public const int LOFTE_FACT_PAYMENT = 14;
        public const int LOFTE_FACT_REFUND = 15;
        public const int LOFTE_FACT_BOUNCED_PAYMENT = 16;
        public const int LOFTE_FACT_ALLOCATION = 17;
        public const int LOFTE_FACT_ALLOCATION_REVERSED = 18;
        public const int LOFTE_FACT_FEE_BOOKED = 19;
        public const int LOFTE_FACT_QUOTE = 20;
        public const int LOFTE_FACT_DELIVERY = 21;
        public const int LOFTE_FACT_CONTACT = 22;
        public const int LOFTE_FACT_PROMISE = 23;
        public const int LOFTE_FACT_PROMISE_EVIDENCE = 24;
        public const int LOFTE_FACT_PROMISE_WITHDRAWN = 25;
        public const int LOFTE_FACT_DISPUTE = 26;
        public const int LOFTE_FACT_HOLD = 27;
        public const int LOFTE_FACT_INSTALMENT_AGREEMENT = 28;
        public const int LOFTE_FACT_NOTICE = 29;
        public const int LOFTE_FACT_SURVEY_ASKED = 30;
        public const int LOFTE_FACT_SURVEY_ANSWERED = 31;
        public const int LOFTE_FACT_IMPRESSION = 32;
        public const int LOFTE_FACT_COMPLAINT = 33;
        public const int LOFTE_FACT_OPPORTUNITY = 34;
        public const int LOFTE_FACT_FEEDBACK = 35;
        public const int LOFTE_FACT_INBOUND_QUESTION = 36;
        public const int LOFTE_FACT_OWNER_ESTIMATE = 37;
        public const int LOFTE_FACT_REFERRAL = 38;
        public const int LOFTE_FACT_ACTIVITY_GOAL = 39;
        public const int LOFTE_FACT_PRODUCT_LAUNCH = 40;
        public const int LOFTE_FACT_INSOLVENCY = 41;
        public const int LOFTE_FACT_DEATH = 42;
        public const int LOFTE_FACT_DECISION = 43;
        public const int LOFTE_FACT_SETTING = 44;
        public const int LOFTE_FACT_BANK_DATA_COMPLETE = 45;
        public const int LOFTE_FACT_HISTORY_COMPLETE = 46;
        public const int LOFTE_FACT_INVOICE_REASSIGNED = 47;
        public const int LOFTE_FACT_CUSTOMERS_MERGED = 48;
        public const int LOFTE_FACT_RETRACTION = 49;
        public const int LOFTE_FACT_ERASURE = 50;
        public const int LOFTE_CUSTOMER_KIND_UNSPECIFIED = 0;
        public const int LOFTE_CUSTOMER_CONSUMER = 1;
        public const int LOFTE_CUSTOMER_BUSINESS = 2;
        public const int LOFTE_CUSTOMER_PUBLIC = 3;
        public const int LOFTE_CUSTOMER_DEPTH_UNSPECIFIED = 0;
        public const int LOFTE_CUSTOMER_TRANSACTIONAL = 1;
        public const int LOFTE_CUSTOMER_LONG_TERM = 2;
        public const int LOFTE_CUSTOMER_SERVICE_FORM_UNSPECIFIED = 0;
        public const int LOFTE_CUSTOMER_PERSONAL = 1;
        public const int LOFTE_CUSTOMER_DEDICATED_PERSON = 2;
        public const int LOFTE_CUSTOMER_SELF_SERVICE = 3;
        public const int LOFTE_CUSTOMER_AUTOMATED = 4;
        public const int LOFTE_CUSTOMER_COMMUNITY = 5;
        public const int LOFTE_CUSTOMER_CO_CREATION = 6;
        public const int LOFTE_CUSTOMER_IMPORTANCE_UNSPECIFIED = 0;
        public const int LOFTE_CUSTOMER_LOW = 1;
        public const int LOFTE_CUSTOMER_NORMAL = 2;
        public const int LOFTE_CUSTOMER_HIGH = 3;
        public const int LOFTE_CONTACT_WISH_WISH_UNSPECIFIED = 0;
        public const int LOFTE_CONTACT_WISH_PREFERS = 1;
        public const int LOFTE_CONTACT_WISH_AVOIDS = 2;
        public const int LOFTE_CONTACT_WISH_OBJECTS = 3;
        public const int LOFTE_INVOICE_STATUS_UNSPECIFIED = 0;
        public const int LOFTE_INVOICE_DRAFT = 1;
        public const int LOFTE_INVOICE_ISSUED = 2;
        public const int LOFTE_INVOICE_CANCELLED = 3;
        public const int LOFTE_INVOICE_WRITTEN_OFF = 4;
        public const int LOFTE_CREDIT_NOTE_STATUS_UNSPECIFIED = 0;
        public const int LOFTE_CREDIT_NOTE_DRAFT = 1;
        public const int LOFTE_CREDIT_NOTE_ISSUED = 2;
        public const int LOFTE_CREDIT_NOTE_CANCELLED = 3;
        public const int LOFTE_CREDIT_NOTE_REASON_UNSPECIFIED = 0;
        public const int LOFTE_CREDIT_NOTE_OUR_ERROR = 1;
        public const int LOFTE_CREDIT_NOTE_RETURNED = 2;
        public const int LOFTE_CREDIT_NOTE_GOODWILL = 3;
        public const int LOFTE_CREDIT_NOTE_DISCOUNT = 4;
        public const int LOFTE_CREDIT_NOTE_OTHER = 5;
        public const int LOFTE_PAYMENT_METHOD_UNSPECIFIED = 0;
        public const int LOFTE_PAYMENT_BANK_TRANSFER = 1;
        public const int LOFTE_PAYMENT_DIRECT_DEBIT = 2;
        public const int LOFTE_PAYMENT_CARD = 3;
        public const int LOFTE_PAYMENT_CASH = 4;
        public const int LOFTE_PAYMENT_OTHER = 5;
        public const int LOFTE_FEE_BOOKED_KIND_UNSPECIFIED = 0;
        public const int LOFTE_FEE_BOOKED_REMINDER_FEE = 1;
        public const int LOFTE_FEE_BOOKED_LATE_INTEREST = 2;
        public const int LOFTE_FEE_BOOKED_FIXED_SUM = 3;
        public const int LOFTE_FEE_BOOKED_OTHER = 4;
        public const int LOFTE_QUOTE_STATUS_UNSPECIFIED = 0;
        public const int LOFTE_QUOTE_DRAFT = 1;
        public const int LOFTE_QUOTE_SENT = 2;
        public const int LOFTE_QUOTE_ACCEPTED = 3;
        public const int LOFTE_QUOTE_DECLINED = 4;
        public const int LOFTE_QUOTE_EXPIRED = 5;
        public const int LOFTE_CONTACT_PURPOSE_UNSPECIFIED = 0;
        public const int LOFTE_CONTACT_SALES = 1;
        public const int LOFTE_CONTACT_SUPPORT = 2;
        public const int LOFTE_CONTACT_SERVICE = 3;
        public const int LOFTE_CONTACT_MARKETING = 4;
        public const int LOFTE_CONTACT_PAYMENT = 5;
        public const int LOFTE_CONTACT_OTHER = 6;
        public const int LOFTE_CONTACT_DIRECTION_UNSPECIFIED = 0;
        public const int LOFTE_CONTACT_OUTBOUND = 1;
        public const int LOFTE_CONTACT_INBOUND = 2;
        public const int LOFTE_PROMISE_DIRECTION_UNSPECIFIED = 0;
        public const int LOFTE_PROMISE_OURS = 1;
        public const int LOFTE_PROMISE_THEIRS = 2;
        public const int LOFTE_PROMISE_EVIDENCE_KIND_UNSPECIFIED = 0;
        public const int LOFTE_PROMISE_EVIDENCE_QUOTE_SENT = 1;
        public const int LOFTE_PROMISE_EVIDENCE_CREDIT_NOTE_ISSUED = 2;
        public const int LOFTE_PROMISE_EVIDENCE_DELIVERED = 3;
        public const int LOFTE_PROMISE_EVIDENCE_CONTACT_HELD = 4;
        public const int LOFTE_PROMISE_EVIDENCE_DOCUMENT_SENT = 5;
        public const int LOFTE_PROMISE_EVIDENCE_OTHER = 6;
        public const int LOFTE_IMPRESSION_FEELING_UNSPECIFIED = 0;
        public const int LOFTE_IMPRESSION_GOOD = 1;
        public const int LOFTE_IMPRESSION_NEUTRAL = 2;
        public const int LOFTE_IMPRESSION_BAD = 3;
        public const int LOFTE_IMPRESSION_BUYING_STEP_UNSPECIFIED = 0;
        public const int LOFTE_IMPRESSION_NEED = 1;
        public const int LOFTE_IMPRESSION_INFORMATION = 2;
        public const int LOFTE_IMPRESSION_DECISION = 3;
        public const int LOFTE_IMPRESSION_EVALUATION = 4;
        public const int LOFTE_OPPORTUNITY_STATUS_UNSPECIFIED = 0;
        public const int LOFTE_OPPORTUNITY_OPEN = 1;
        public const int LOFTE_OPPORTUNITY_WON = 2;
        public const int LOFTE_OPPORTUNITY_LOST = 3;
        public const int LOFTE_OWNER_ESTIMATE_MEASURE_UNSPECIFIED = 0;
        public const int LOFTE_OWNER_ESTIMATE_CSAT = 1;
        public const int LOFTE_OWNER_ESTIMATE_NPS = 2;
        public const int LOFTE_OWNER_ESTIMATE_RESPONSE_RATE = 3;
        public const int LOFTE_DECISION_ANSWER_UNSPECIFIED = 0;
        public const int LOFTE_DECISION_DONE = 1;
        public const int LOFTE_DECISION_DISMISSED = 2;
        public const int LOFTE_DECISION_SNOOZED = 3;
        public const int LOFTE_DECISION_REOPENED = 4;
        public const int LOFTE_SETTLEMENT_KIND_UNSPECIFIED = 0;
        public const int LOFTE_SETTLEMENT_PAYMENT = 1;
        public const int LOFTE_SETTLEMENT_CREDIT = 2;
        public const int LOFTE_SETTLEMENT_WRITE_OFF = 3;
        public const int LOFTE_SETTLEMENT_BOUNCED = 4;
        public const int LOFTE_SETTLEMENT_REVERSED = 5;
        public const int LOFTE_INVOICE_STATE_STATUS_UNSPECIFIED = 0;
        public const int LOFTE_INVOICE_STATE_OPEN = 1;
        public const int LOFTE_INVOICE_STATE_SETTLED = 2;
        public const int LOFTE_INVOICE_STATE_CANCELLED = 3;
        public const int LOFTE_INVOICE_STATE_WRITTEN_OFF = 4;
        public const int LOFTE_OPEN_CREDIT_KIND_UNSPECIFIED = 0;
        public const int LOFTE_OPEN_CREDIT_PAYMENT = 1;
        public const int LOFTE_OPEN_CREDIT_CREDIT_NOTE = 2;
        public const int LOFTE_OPEN_CREDIT_REFUND = 3;
        public const int LOFTE_LOG_DEBUG = 1;
        public const int LOFTE_LOG_INFO = 2;
        public const int LOFTE_LOG_WARNING = 3;
        public const int LOFTE_LOG_ERROR = 4;
        public const int LOFTE_JOURNAL_ENTRY_KIND_UNSPECIFIED = 0;
        public const int LOFTE_JOURNAL_ENTRY_FACT = 10;
        public const int LOFTE_JOURNAL_ENTRY_BOOK_CREATED = 11;
        public const int LOFTE_JOURNAL_ENTRY_DAY_OPENED = 12;
        public const int LOFTE_JOURNAL_ENTRY_PLUGIN_SET = 13;
        public const int LOFTE_JOURNAL_ENTRY_PLUGIN_FAULT = 14;
        public const int LOFTE_JOURNAL_ENTRY_FOLD_RUN = 15;
        public const int LOFTE_JOURNAL_ENTRY_DAY_PLANNED = 16;
        public const int LOFTE_QUERY_KIND_UNSPECIFIED = 0;
        public const int LOFTE_QUERY_CUSTOMERS = 1;
        public const int LOFTE_QUERY_INVOICES = 2;
        public const int LOFTE_QUERY_AGEING = 3;
        public const int LOFTE_QUERY_ADVICE = 4;
        public const int LOFTE_QUERY_PROMISES = 5;
        public const int LOFTE_QUERY_TIMELINE = 6;
        public const int LOFTE_QUERY_STATUS = 7;
        public const int LOFTE_QUERY_SETTINGS = 8;
        public const int LOFTE_QUERY_TODAY = 9;
        public const int LOFTE_QUERY_PARAMETERS = 10;
        public const int LOFTE_READ = 1;
        public const int LOFTE_WRITE = 2;
    }

    public static class Library
    {
        const string Name = "liblofte.so.1";

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern IntPtr lofte_version();

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_runtime_create(IntPtr options, out IntPtr @out, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern void lofte_runtime_destroy(IntPtr runtime);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_runtime_plugins(IntPtr runtime, ref lofte_list rows, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_create(IntPtr runtime, lofte_string path, IntPtr options, out IntPtr @out, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_open(IntPtr runtime, lofte_string path, int access, out IntPtr @out, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern void lofte_book_close(IntPtr book);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_position(IntPtr book, ref lofte_position @out, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_post(IntPtr book, lofte_list facts, int today, ref lofte_post_result result, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_post_bytes(IntPtr book, lofte_string batch, int today, ref lofte_post_result result, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_post_json(IntPtr book, lofte_string lines, int today, ref lofte_post_result result, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_import(IntPtr book, IntPtr options, ref lofte_post_result result, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_reconcile(IntPtr book, IntPtr options, ref lofte_reconcile_result result, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_advance(IntPtr book, int day, IntPtr progress, IntPtr context, ref lofte_post_result result, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_work(IntPtr book, ulong customers, ref ulong left, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_recompute(IntPtr book, lofte_string plugin, IntPtr progress, IntPtr context, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_enable_plugin(IntPtr book, lofte_string id, int enabled, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_query(IntPtr book, IntPtr query, out IntPtr @out, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern IntPtr lofte_answer_rows(IntPtr answer);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_answer_bytes(IntPtr answer, ref lofte_string @out, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_answer_json(IntPtr answer, ref lofte_string @out, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern void lofte_answer_destroy(IntPtr answer);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_preview(IntPtr book, lofte_list facts, int today, IntPtr options, ref lofte_preview_result result, out IntPtr @out, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_preview_bytes(IntPtr book, lofte_string batch, int today, IntPtr options, ref lofte_preview_result result, out IntPtr @out, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_preview_json(IntPtr book, lofte_string lines, int today, IntPtr options, ref lofte_preview_result result, out IntPtr @out, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_backtest(IntPtr book, IntPtr options, out IntPtr @out, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_verify(IntPtr book, IntPtr expected, ref lofte_position head, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_export(IntPtr book, IntPtr write, IntPtr context, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_export_person(IntPtr book, lofte_string customer_id, IntPtr write, IntPtr context, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_book_replay(IntPtr book, uint threads, IntPtr progress, IntPtr context, ref lofte_replay_result result, ref lofte_error error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        public static extern int lofte_check_tone(lofte_string language, lofte_string text, lofte_list names, IntPtr found, IntPtr context, ref lofte_error error);
    }
}
