// Made by protoc-gen-lofte from the .proto files: change those, then generate.
#include "journal/generated/layouts.h"

#include <cstddef>

namespace lofte::journal {
namespace {

constexpr EnumValue kChannelValues[] = {
    {0, "CHANNEL_UNSPECIFIED"},
    {1, "CHANNEL_EMAIL"},
    {2, "CHANNEL_PHONE"},
    {3, "CHANNEL_MEETING"},
    {4, "CHANNEL_LETTER"},
    {5, "CHANNEL_TEXT_MESSAGE"},
    {6, "CHANNEL_CHAT"},
    {7, "CHANNEL_VIDEO"},
    {8, "CHANNEL_VISIT"},
    {9, "CHANNEL_SOCIAL_MEDIA"},
    {99, "CHANNEL_OTHER"},
};

constexpr EnumValue kAdviceKindValues[] = {
    {0, "ADVICE_KIND_UNSPECIFIED"},
    {1, "FLAG"},
    {2, "TASK"},
    {3, "DRAFT"},
    {4, "VERDICT"},
    {5, "SCORE"},
    {6, "STAGE"},
    {7, "METRIC"},
    {8, "SUPPRESSION"},
};

constexpr EnumValue kSeverityValues[] = {
    {0, "SEVERITY_UNSPECIFIED"},
    {1, "SEVERITY_INFO"},
    {2, "SEVERITY_NOTICE"},
    {3, "SEVERITY_IMPORTANT"},
    {4, "SEVERITY_URGENT"},
};

constexpr EnumValue kQueryKindValues[] = {
    {0, "QUERY_KIND_UNSPECIFIED"},
    {1, "QUERY_CUSTOMERS"},
    {2, "QUERY_INVOICES"},
    {3, "QUERY_AGEING"},
    {4, "QUERY_ADVICE"},
    {5, "QUERY_PROMISES"},
    {6, "QUERY_TIMELINE"},
    {7, "QUERY_STATUS"},
    {8, "QUERY_SETTINGS"},
    {9, "QUERY_TODAY"},
    {10, "QUERY_PARAMETERS"},
};

}  // namespace

constexpr FieldLayout kFactFields[] = {
    {.number = 1, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_fact, fact_id),
     .name = "fact_id", .json_name = "factId"},
    {.number = 2, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_fact, record_id),
     .name = "record_id", .json_name = "recordId"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_fact, effective_date),
     .name = "effective_date", .json_name = "effectiveDate"},
    {.number = 4, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_fact, known_date),
     .name = "known_date", .json_name = "knownDate"},
    {.number = 5, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_fact, source),
     .name = "source", .json_name = "source"},
    {.number = 10, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "customer", .json_name = "customer",
     .message = &layouts::kCustomer},
    {.number = 11, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "person", .json_name = "person",
     .message = &layouts::kPerson},
    {.number = 12, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "invoice", .json_name = "invoice",
     .message = &layouts::kInvoice},
    {.number = 13, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "credit_note", .json_name = "creditNote",
     .message = &layouts::kCreditNote},
    {.number = 14, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "payment", .json_name = "payment",
     .message = &layouts::kPayment},
    {.number = 15, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "refund", .json_name = "refund",
     .message = &layouts::kRefund},
    {.number = 16, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "bounced_payment", .json_name = "bouncedPayment",
     .message = &layouts::kBouncedPayment},
    {.number = 17, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "allocation", .json_name = "allocation",
     .message = &layouts::kAllocation},
    {.number = 18, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "allocation_reversed", .json_name = "allocationReversed",
     .message = &layouts::kAllocationReversed},
    {.number = 19, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "fee_booked", .json_name = "feeBooked",
     .message = &layouts::kFeeBooked},
    {.number = 20, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "quote", .json_name = "quote",
     .message = &layouts::kQuote},
    {.number = 21, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "delivery", .json_name = "delivery",
     .message = &layouts::kDelivery},
    {.number = 22, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "contact", .json_name = "contact",
     .message = &layouts::kContact},
    {.number = 23, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "promise", .json_name = "promise",
     .message = &layouts::kPromise},
    {.number = 24, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "promise_evidence", .json_name = "promiseEvidence",
     .message = &layouts::kPromiseEvidence},
    {.number = 25, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "promise_withdrawn", .json_name = "promiseWithdrawn",
     .message = &layouts::kPromiseWithdrawn},
    {.number = 26, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "dispute", .json_name = "dispute",
     .message = &layouts::kDispute},
    {.number = 27, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "hold", .json_name = "hold",
     .message = &layouts::kHold},
    {.number = 28, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "instalment_agreement", .json_name = "instalmentAgreement",
     .message = &layouts::kInstalmentAgreement},
    {.number = 29, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "notice", .json_name = "notice",
     .message = &layouts::kNotice},
    {.number = 30, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "survey_asked", .json_name = "surveyAsked",
     .message = &layouts::kSurveyAsked},
    {.number = 31, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "survey_answered", .json_name = "surveyAnswered",
     .message = &layouts::kSurveyAnswered},
    {.number = 32, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "impression", .json_name = "impression",
     .message = &layouts::kImpression},
    {.number = 33, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "complaint", .json_name = "complaint",
     .message = &layouts::kComplaint},
    {.number = 34, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "opportunity", .json_name = "opportunity",
     .message = &layouts::kOpportunity},
    {.number = 35, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "feedback", .json_name = "feedback",
     .message = &layouts::kFeedback},
    {.number = 36, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "inbound_question", .json_name = "inboundQuestion",
     .message = &layouts::kInboundQuestion},
    {.number = 37, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "owner_estimate", .json_name = "ownerEstimate",
     .message = &layouts::kOwnerEstimate},
    {.number = 38, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "referral", .json_name = "referral",
     .message = &layouts::kReferral},
    {.number = 39, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "activity_goal", .json_name = "activityGoal",
     .message = &layouts::kActivityGoal},
    {.number = 40, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "product_launch", .json_name = "productLaunch",
     .message = &layouts::kProductLaunch},
    {.number = 41, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "insolvency", .json_name = "insolvency",
     .message = &layouts::kInsolvency},
    {.number = 42, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "death", .json_name = "death",
     .message = &layouts::kDeath},
    {.number = 43, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "decision", .json_name = "decision",
     .message = &layouts::kDecision},
    {.number = 44, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "setting", .json_name = "setting",
     .message = &layouts::kSetting},
    {.number = 45, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "bank_data_complete", .json_name = "bankDataComplete",
     .message = &layouts::kBankDataComplete},
    {.number = 46, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "history_complete", .json_name = "historyComplete",
     .message = &layouts::kHistoryComplete},
    {.number = 47, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "invoice_reassigned", .json_name = "invoiceReassigned",
     .message = &layouts::kInvoiceReassigned},
    {.number = 48, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "customers_merged", .json_name = "customersMerged",
     .message = &layouts::kCustomersMerged},
    {.number = 49, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "retraction", .json_name = "retraction",
     .message = &layouts::kRetraction},
    {.number = 50, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_fact, body),
     .name = "erasure", .json_name = "erasure",
     .message = &layouts::kErasure},
};
constexpr std::uint8_t kFactIndex[] = {0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
    20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
    44, 45, 46};
static_assert(sizeof(lofte_fact) == 80);
static_assert(offsetof(lofte_fact, struct_size) == 0);
static_assert(offsetof(lofte_fact, reserved_0) == 4);
static_assert(offsetof(lofte_fact, fact_id) == 8);
static_assert(offsetof(lofte_fact, record_id) == 24);
static_assert(offsetof(lofte_fact, effective_date) == 40);
static_assert(offsetof(lofte_fact, known_date) == 44);
static_assert(offsetof(lofte_fact, source) == 48);
static_assert(offsetof(lofte_fact, kind) == 64);
static_assert(offsetof(lofte_fact, reserved_1) == 68);
static_assert(offsetof(lofte_fact, body) == 72);
constinit const MessageLayout layouts::kFact = {
    .name = "Fact",
    .size = sizeof(lofte_fact),
    .oneof_kind_offset = offsetof(lofte_fact, kind),
    .oneof_begin = 5,
    .oneof_end = 46,
    .fields = kFactFields,
    .index = kFactIndex,
};

constexpr FieldLayout kFactBatchFields[] = {
    {.number = 1, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_fact_batch, facts),
     .name = "facts", .json_name = "facts",
     .message = &layouts::kFact},
};
constexpr std::uint8_t kFactBatchIndex[] = {0, 1};
static_assert(sizeof(lofte_fact_batch) == 32);
static_assert(offsetof(lofte_fact_batch, struct_size) == 0);
static_assert(offsetof(lofte_fact_batch, reserved_0) == 4);
static_assert(offsetof(lofte_fact_batch, facts) == 8);
constinit const MessageLayout layouts::kFactBatch = {
    .name = "FactBatch",
    .size = sizeof(lofte_fact_batch),
    .fields = kFactBatchFields,
    .index = kFactBatchIndex,
};

constexpr EnumValue kCustomerKindValues[] = {
    {0, "KIND_UNSPECIFIED"},
    {1, "CONSUMER"},
    {2, "BUSINESS"},
    {3, "PUBLIC"},
};
constexpr EnumValue kCustomerDepthValues[] = {
    {0, "DEPTH_UNSPECIFIED"},
    {1, "TRANSACTIONAL"},
    {2, "LONG_TERM"},
};
constexpr EnumValue kCustomerServiceFormValues[] = {
    {0, "SERVICE_FORM_UNSPECIFIED"},
    {1, "PERSONAL"},
    {2, "DEDICATED_PERSON"},
    {3, "SELF_SERVICE"},
    {4, "AUTOMATED"},
    {5, "COMMUNITY"},
    {6, "CO_CREATION"},
};
constexpr EnumValue kCustomerImportanceValues[] = {
    {0, "IMPORTANCE_UNSPECIFIED"},
    {1, "LOW"},
    {2, "NORMAL"},
    {3, "HIGH"},
};
constexpr FieldLayout kCustomerFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true,
     .offset = offsetof(lofte_customer, name),
     .name = "name", .json_name = "name"},
    {.number = 2, .type = FieldType::kEnum,
     .offset = offsetof(lofte_customer, kind),
     .name = "kind", .json_name = "kind",
     .values = kCustomerKindValues},
    {.number = 3, .type = FieldType::kString, .text_format = 4,
     .offset = offsetof(lofte_customer, language),
     .name = "language", .json_name = "language"},
    {.number = 4, .type = FieldType::kString, .text_format = 3,
     .offset = offsetof(lofte_customer, country),
     .name = "country", .json_name = "country"},
    {.number = 5, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_customer, manager),
     .name = "manager", .json_name = "manager"},
    {.number = 6, .type = FieldType::kEnum,
     .offset = offsetof(lofte_customer, depth),
     .name = "depth", .json_name = "depth",
     .values = kCustomerDepthValues},
    {.number = 7, .type = FieldType::kEnum, .repeated = true,
     .offset = offsetof(lofte_customer, service_forms),
     .name = "service_forms", .json_name = "serviceForms",
     .values = kCustomerServiceFormValues},
    {.number = 8, .type = FieldType::kEnum,
     .offset = offsetof(lofte_customer, importance),
     .name = "importance", .json_name = "importance",
     .values = kCustomerImportanceValues},
    {.number = 9, .type = FieldType::kString, .repeated = true, .personal = true,
     .offset = offsetof(lofte_customer, needs),
     .name = "needs", .json_name = "needs"},
    {.number = 10, .type = FieldType::kString, .repeated = true, .personal = true,
     .offset = offsetof(lofte_customer, interests),
     .name = "interests", .json_name = "interests"},
    {.number = 11, .type = FieldType::kMessage, .repeated = true, .personal = true,
     .offset = offsetof(lofte_customer, dates_to_remember),
     .name = "dates_to_remember", .json_name = "datesToRemember",
     .message = &layouts::kDateToRemember},
    {.number = 12, .type = FieldType::kMoney,
     .offset = offsetof(lofte_customer, acquisition_cost),
     .name = "acquisition_cost", .json_name = "acquisitionCost"},
    {.number = 13, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_customer, usage_date),
     .name = "usage_date", .json_name = "usageDate"},
    {.number = 14, .type = FieldType::kMessage, .repeated = true, .personal = true,
     .offset = offsetof(lofte_customer, contact_wishes),
     .name = "contact_wishes", .json_name = "contactWishes",
     .message = &layouts::kContactWish},
    {.number = 15, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_customer, organisation_number),
     .name = "organisation_number", .json_name = "organisationNumber"},
    {.number = 16, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_customer, email),
     .name = "email", .json_name = "email"},
    {.number = 17, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_customer, phone),
     .name = "phone", .json_name = "phone"},
    {.number = 18, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_customer, address),
     .name = "address", .json_name = "address"},
    {.number = 19, .type = FieldType::kInt32, .presence_bit = 0,
     .offset = offsetof(lofte_customer, payment_terms_days),
     .name = "payment_terms_days", .json_name = "paymentTermsDays"},
    {.number = 20, .type = FieldType::kString, .text_format = 5,
     .offset = offsetof(lofte_customer, currency),
     .name = "currency", .json_name = "currency"},
    {.number = 21, .type = FieldType::kBool,
     .offset = offsetof(lofte_customer, direct_debit),
     .name = "direct_debit", .json_name = "directDebit"},
    {.number = 22, .type = FieldType::kBool,
     .offset = offsetof(lofte_customer, internal),
     .name = "internal", .json_name = "internal"},
    {.number = 23, .type = FieldType::kBool,
     .offset = offsetof(lofte_customer, reminders_excluded),
     .name = "reminders_excluded", .json_name = "remindersExcluded"},
    {.number = 24, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_customer, reminders_excluded_reason),
     .name = "reminders_excluded_reason", .json_name = "remindersExcludedReason"},
    {.number = 25, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_customer, ended_on),
     .name = "ended_on", .json_name = "endedOn"},
    {.number = 26, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_customer, note),
     .name = "note", .json_name = "note"},
};
constexpr std::uint8_t kCustomerIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
    24, 25, 26};
static_assert(sizeof(lofte_customer) == 384);
static_assert(offsetof(lofte_customer, struct_size) == 0);
static_assert(offsetof(lofte_customer, present) == 4);
static_assert(offsetof(lofte_customer, name) == 8);
static_assert(offsetof(lofte_customer, kind) == 24);
static_assert(offsetof(lofte_customer, reserved_0) == 28);
static_assert(offsetof(lofte_customer, language) == 32);
static_assert(offsetof(lofte_customer, country) == 48);
static_assert(offsetof(lofte_customer, manager) == 64);
static_assert(offsetof(lofte_customer, depth) == 80);
static_assert(offsetof(lofte_customer, reserved_1) == 84);
static_assert(offsetof(lofte_customer, service_forms) == 88);
static_assert(offsetof(lofte_customer, importance) == 112);
static_assert(offsetof(lofte_customer, reserved_2) == 116);
static_assert(offsetof(lofte_customer, needs) == 120);
static_assert(offsetof(lofte_customer, interests) == 144);
static_assert(offsetof(lofte_customer, dates_to_remember) == 168);
static_assert(offsetof(lofte_customer, acquisition_cost) == 192);
static_assert(offsetof(lofte_customer, usage_date) == 208);
static_assert(offsetof(lofte_customer, reserved_3) == 212);
static_assert(offsetof(lofte_customer, contact_wishes) == 216);
static_assert(offsetof(lofte_customer, organisation_number) == 240);
static_assert(offsetof(lofte_customer, email) == 256);
static_assert(offsetof(lofte_customer, phone) == 272);
static_assert(offsetof(lofte_customer, address) == 288);
static_assert(offsetof(lofte_customer, payment_terms_days) == 304);
static_assert(offsetof(lofte_customer, reserved_4) == 308);
static_assert(offsetof(lofte_customer, currency) == 312);
static_assert(offsetof(lofte_customer, direct_debit) == 328);
static_assert(offsetof(lofte_customer, internal) == 332);
static_assert(offsetof(lofte_customer, reminders_excluded) == 336);
static_assert(offsetof(lofte_customer, reserved_5) == 340);
static_assert(offsetof(lofte_customer, reminders_excluded_reason) == 344);
static_assert(offsetof(lofte_customer, ended_on) == 360);
static_assert(offsetof(lofte_customer, reserved_6) == 364);
static_assert(offsetof(lofte_customer, note) == 368);
constinit const MessageLayout layouts::kCustomer = {
    .name = "Customer",
    .size = sizeof(lofte_customer),
    .present_offset = offsetof(lofte_customer, present),
    .fields = kCustomerFields,
    .index = kCustomerIndex,
};

constexpr FieldLayout kDateToRememberFields[] = {
    {.number = 1, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_date_to_remember, date),
     .name = "date", .json_name = "date"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_date_to_remember, what),
     .name = "what", .json_name = "what"},
    {.number = 3, .type = FieldType::kBool,
     .offset = offsetof(lofte_date_to_remember, yearly),
     .name = "yearly", .json_name = "yearly"},
};
constexpr std::uint8_t kDateToRememberIndex[] = {0, 1, 2, 3};
static_assert(sizeof(lofte_date_to_remember) == 40);
static_assert(offsetof(lofte_date_to_remember, struct_size) == 0);
static_assert(offsetof(lofte_date_to_remember, reserved_0) == 4);
static_assert(offsetof(lofte_date_to_remember, date) == 8);
static_assert(offsetof(lofte_date_to_remember, reserved_1) == 12);
static_assert(offsetof(lofte_date_to_remember, what) == 16);
static_assert(offsetof(lofte_date_to_remember, yearly) == 32);
static_assert(offsetof(lofte_date_to_remember, reserved_2) == 36);
constinit const MessageLayout layouts::kDateToRemember = {
    .name = "DateToRemember",
    .size = sizeof(lofte_date_to_remember),
    .fields = kDateToRememberFields,
    .index = kDateToRememberIndex,
};

constexpr EnumValue kContactWishWishValues[] = {
    {0, "WISH_UNSPECIFIED"},
    {1, "PREFERS"},
    {2, "AVOIDS"},
    {3, "OBJECTS"},
};
constexpr FieldLayout kContactWishFields[] = {
    {.number = 1, .type = FieldType::kEnum,
     .offset = offsetof(lofte_contact_wish, channel),
     .name = "channel", .json_name = "channel",
     .values = kChannelValues},
    {.number = 2, .type = FieldType::kEnum,
     .offset = offsetof(lofte_contact_wish, wish),
     .name = "wish", .json_name = "wish",
     .values = kContactWishWishValues},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_contact_wish, note),
     .name = "note", .json_name = "note"},
};
constexpr std::uint8_t kContactWishIndex[] = {0, 1, 2, 3};
static_assert(sizeof(lofte_contact_wish) == 32);
static_assert(offsetof(lofte_contact_wish, struct_size) == 0);
static_assert(offsetof(lofte_contact_wish, reserved_0) == 4);
static_assert(offsetof(lofte_contact_wish, channel) == 8);
static_assert(offsetof(lofte_contact_wish, wish) == 12);
static_assert(offsetof(lofte_contact_wish, note) == 16);
constinit const MessageLayout layouts::kContactWish = {
    .name = "ContactWish",
    .size = sizeof(lofte_contact_wish),
    .fields = kContactWishFields,
    .index = kContactWishIndex,
};

constexpr FieldLayout kPersonFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_person, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_person, given_name),
     .name = "given_name", .json_name = "givenName"},
    {.number = 3, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_person, family_name),
     .name = "family_name", .json_name = "familyName"},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_person, role),
     .name = "role", .json_name = "role"},
    {.number = 5, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_person, email),
     .name = "email", .json_name = "email"},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_person, phone),
     .name = "phone", .json_name = "phone"},
    {.number = 7, .type = FieldType::kString, .text_format = 4,
     .offset = offsetof(lofte_person, language),
     .name = "language", .json_name = "language"},
    {.number = 8, .type = FieldType::kBool,
     .offset = offsetof(lofte_person, primary),
     .name = "primary", .json_name = "primary"},
    {.number = 9, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_person, left_on),
     .name = "left_on", .json_name = "leftOn"},
};
constexpr std::uint8_t kPersonIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
static_assert(sizeof(lofte_person) == 128);
static_assert(offsetof(lofte_person, struct_size) == 0);
static_assert(offsetof(lofte_person, reserved_0) == 4);
static_assert(offsetof(lofte_person, customer_id) == 8);
static_assert(offsetof(lofte_person, given_name) == 24);
static_assert(offsetof(lofte_person, family_name) == 40);
static_assert(offsetof(lofte_person, role) == 56);
static_assert(offsetof(lofte_person, email) == 72);
static_assert(offsetof(lofte_person, phone) == 88);
static_assert(offsetof(lofte_person, language) == 104);
static_assert(offsetof(lofte_person, primary) == 120);
static_assert(offsetof(lofte_person, left_on) == 124);
constinit const MessageLayout layouts::kPerson = {
    .name = "Person",
    .size = sizeof(lofte_person),
    .fields = kPersonFields,
    .index = kPersonIndex,
};

constexpr FieldLayout kInvoiceLineFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_invoice_line, description),
     .name = "description", .json_name = "description"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_invoice_line, product),
     .name = "product", .json_name = "product"},
    {.number = 3, .type = FieldType::kInt64,
     .offset = offsetof(lofte_invoice_line, quantity_milli),
     .name = "quantity_milli", .json_name = "quantityMilli"},
    {.number = 4, .type = FieldType::kMoney,
     .offset = offsetof(lofte_invoice_line, amount),
     .name = "amount", .json_name = "amount"},
};
constexpr std::uint8_t kInvoiceLineIndex[] = {0, 1, 2, 3, 4};
static_assert(sizeof(lofte_invoice_line) == 64);
static_assert(offsetof(lofte_invoice_line, struct_size) == 0);
static_assert(offsetof(lofte_invoice_line, reserved_0) == 4);
static_assert(offsetof(lofte_invoice_line, description) == 8);
static_assert(offsetof(lofte_invoice_line, product) == 24);
static_assert(offsetof(lofte_invoice_line, quantity_milli) == 40);
static_assert(offsetof(lofte_invoice_line, amount) == 48);
constinit const MessageLayout layouts::kInvoiceLine = {
    .name = "InvoiceLine",
    .size = sizeof(lofte_invoice_line),
    .fields = kInvoiceLineFields,
    .index = kInvoiceLineIndex,
};

constexpr EnumValue kInvoiceStatusValues[] = {
    {0, "STATUS_UNSPECIFIED"},
    {1, "DRAFT"},
    {2, "ISSUED"},
    {3, "CANCELLED"},
    {4, "WRITTEN_OFF"},
};
constexpr FieldLayout kInvoiceFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_invoice, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_invoice, number),
     .name = "number", .json_name = "number"},
    {.number = 3, .type = FieldType::kEnum,
     .offset = offsetof(lofte_invoice, status),
     .name = "status", .json_name = "status",
     .values = kInvoiceStatusValues},
    {.number = 4, .type = FieldType::kDate, .required = true, .effective = 2, .text_format = 1,
     .offset = offsetof(lofte_invoice, issue_date),
     .name = "issue_date", .json_name = "issueDate"},
    {.number = 5, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_invoice, due_date),
     .name = "due_date", .json_name = "dueDate"},
    {.number = 6, .type = FieldType::kMoney, .required = true,
     .offset = offsetof(lofte_invoice, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 7, .type = FieldType::kMoney,
     .offset = offsetof(lofte_invoice, amount_book),
     .name = "amount_book", .json_name = "amountBook"},
    {.number = 8, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_invoice, product),
     .name = "product", .json_name = "product"},
    {.number = 9, .type = FieldType::kMessage, .repeated = true, .personal = true,
     .offset = offsetof(lofte_invoice, lines),
     .name = "lines", .json_name = "lines",
     .message = &layouts::kInvoiceLine},
    {.number = 10, .type = FieldType::kBool,
     .offset = offsetof(lofte_invoice, direct_debit),
     .name = "direct_debit", .json_name = "directDebit"},
    {.number = 11, .type = FieldType::kMoney,
     .offset = offsetof(lofte_invoice, agreed_reminder_fee),
     .name = "agreed_reminder_fee", .json_name = "agreedReminderFee"},
    {.number = 12, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_invoice, payment_reference),
     .name = "payment_reference", .json_name = "paymentReference"},
    {.number = 13, .type = FieldType::kMoney,
     .offset = offsetof(lofte_invoice, written_off),
     .name = "written_off", .json_name = "writtenOff"},
    {.number = 14, .type = FieldType::kDate, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_invoice, status_date),
     .name = "status_date", .json_name = "statusDate"},
    {.number = 15, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_invoice, note),
     .name = "note", .json_name = "note"},
};
constexpr std::uint8_t kInvoiceIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
static_assert(sizeof(lofte_invoice) == 208);
static_assert(offsetof(lofte_invoice, struct_size) == 0);
static_assert(offsetof(lofte_invoice, reserved_0) == 4);
static_assert(offsetof(lofte_invoice, customer_id) == 8);
static_assert(offsetof(lofte_invoice, number) == 24);
static_assert(offsetof(lofte_invoice, status) == 40);
static_assert(offsetof(lofte_invoice, issue_date) == 44);
static_assert(offsetof(lofte_invoice, due_date) == 48);
static_assert(offsetof(lofte_invoice, reserved_1) == 52);
static_assert(offsetof(lofte_invoice, amount) == 56);
static_assert(offsetof(lofte_invoice, amount_book) == 72);
static_assert(offsetof(lofte_invoice, product) == 88);
static_assert(offsetof(lofte_invoice, lines) == 104);
static_assert(offsetof(lofte_invoice, direct_debit) == 128);
static_assert(offsetof(lofte_invoice, reserved_2) == 132);
static_assert(offsetof(lofte_invoice, agreed_reminder_fee) == 136);
static_assert(offsetof(lofte_invoice, payment_reference) == 152);
static_assert(offsetof(lofte_invoice, written_off) == 168);
static_assert(offsetof(lofte_invoice, status_date) == 184);
static_assert(offsetof(lofte_invoice, reserved_3) == 188);
static_assert(offsetof(lofte_invoice, note) == 192);
constinit const MessageLayout layouts::kInvoice = {
    .name = "Invoice",
    .size = sizeof(lofte_invoice),
    .fields = kInvoiceFields,
    .index = kInvoiceIndex,
};

constexpr EnumValue kCreditNoteStatusValues[] = {
    {0, "STATUS_UNSPECIFIED"},
    {1, "DRAFT"},
    {2, "ISSUED"},
    {3, "CANCELLED"},
};
constexpr EnumValue kCreditNoteReasonValues[] = {
    {0, "REASON_UNSPECIFIED"},
    {1, "OUR_ERROR"},
    {2, "RETURNED"},
    {3, "GOODWILL"},
    {4, "DISCOUNT"},
    {5, "OTHER"},
};
constexpr FieldLayout kCreditNoteFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_credit_note, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_credit_note, number),
     .name = "number", .json_name = "number"},
    {.number = 3, .type = FieldType::kEnum,
     .offset = offsetof(lofte_credit_note, status),
     .name = "status", .json_name = "status",
     .values = kCreditNoteStatusValues},
    {.number = 4, .type = FieldType::kDate, .required = true, .effective = 2, .text_format = 1,
     .offset = offsetof(lofte_credit_note, issue_date),
     .name = "issue_date", .json_name = "issueDate"},
    {.number = 5, .type = FieldType::kMoney, .required = true,
     .offset = offsetof(lofte_credit_note, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 6, .type = FieldType::kMoney,
     .offset = offsetof(lofte_credit_note, amount_book),
     .name = "amount_book", .json_name = "amountBook"},
    {.number = 7, .type = FieldType::kString, .ref_kind = 12,
     .offset = offsetof(lofte_credit_note, invoice_id),
     .name = "invoice_id", .json_name = "invoiceId"},
    {.number = 8, .type = FieldType::kEnum,
     .offset = offsetof(lofte_credit_note, reason),
     .name = "reason", .json_name = "reason",
     .values = kCreditNoteReasonValues},
    {.number = 9, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_credit_note, product),
     .name = "product", .json_name = "product"},
    {.number = 10, .type = FieldType::kMessage, .repeated = true, .personal = true,
     .offset = offsetof(lofte_credit_note, lines),
     .name = "lines", .json_name = "lines",
     .message = &layouts::kInvoiceLine},
    {.number = 11, .type = FieldType::kDate, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_credit_note, status_date),
     .name = "status_date", .json_name = "statusDate"},
    {.number = 12, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_credit_note, note),
     .name = "note", .json_name = "note"},
};
constexpr std::uint8_t kCreditNoteIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
static_assert(sizeof(lofte_credit_note) == 168);
static_assert(offsetof(lofte_credit_note, struct_size) == 0);
static_assert(offsetof(lofte_credit_note, reserved_0) == 4);
static_assert(offsetof(lofte_credit_note, customer_id) == 8);
static_assert(offsetof(lofte_credit_note, number) == 24);
static_assert(offsetof(lofte_credit_note, status) == 40);
static_assert(offsetof(lofte_credit_note, issue_date) == 44);
static_assert(offsetof(lofte_credit_note, amount) == 48);
static_assert(offsetof(lofte_credit_note, amount_book) == 64);
static_assert(offsetof(lofte_credit_note, invoice_id) == 80);
static_assert(offsetof(lofte_credit_note, reason) == 96);
static_assert(offsetof(lofte_credit_note, reserved_1) == 100);
static_assert(offsetof(lofte_credit_note, product) == 104);
static_assert(offsetof(lofte_credit_note, lines) == 120);
static_assert(offsetof(lofte_credit_note, status_date) == 144);
static_assert(offsetof(lofte_credit_note, reserved_2) == 148);
static_assert(offsetof(lofte_credit_note, note) == 152);
constinit const MessageLayout layouts::kCreditNote = {
    .name = "CreditNote",
    .size = sizeof(lofte_credit_note),
    .fields = kCreditNoteFields,
    .index = kCreditNoteIndex,
};

constexpr FieldLayout kPaymentAllocationFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .ref_kind = 12,
     .offset = offsetof(lofte_payment_allocation, invoice_id),
     .name = "invoice_id", .json_name = "invoiceId"},
    {.number = 2, .type = FieldType::kMoney, .required = true, .positive = true,
     .offset = offsetof(lofte_payment_allocation, amount),
     .name = "amount", .json_name = "amount"},
};
constexpr std::uint8_t kPaymentAllocationIndex[] = {0, 1, 2};
static_assert(sizeof(lofte_payment_allocation) == 40);
static_assert(offsetof(lofte_payment_allocation, struct_size) == 0);
static_assert(offsetof(lofte_payment_allocation, reserved_0) == 4);
static_assert(offsetof(lofte_payment_allocation, invoice_id) == 8);
static_assert(offsetof(lofte_payment_allocation, amount) == 24);
constinit const MessageLayout layouts::kPaymentAllocation = {
    .name = "PaymentAllocation",
    .size = sizeof(lofte_payment_allocation),
    .fields = kPaymentAllocationFields,
    .index = kPaymentAllocationIndex,
};

constexpr EnumValue kPaymentMethodValues[] = {
    {0, "METHOD_UNSPECIFIED"},
    {1, "BANK_TRANSFER"},
    {2, "DIRECT_DEBIT"},
    {3, "CARD"},
    {4, "CASH"},
    {5, "OTHER"},
};
constexpr FieldLayout kPaymentFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_payment, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_payment, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kMoney, .required = true, .positive = true,
     .offset = offsetof(lofte_payment, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 4, .type = FieldType::kMoney,
     .offset = offsetof(lofte_payment, amount_book),
     .name = "amount_book", .json_name = "amountBook"},
    {.number = 5, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_payment, allocations),
     .name = "allocations", .json_name = "allocations",
     .message = &layouts::kPaymentAllocation},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_payment, reference),
     .name = "reference", .json_name = "reference"},
    {.number = 7, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_payment, payer_name),
     .name = "payer_name", .json_name = "payerName"},
    {.number = 8, .type = FieldType::kEnum,
     .offset = offsetof(lofte_payment, method),
     .name = "method", .json_name = "method",
     .values = kPaymentMethodValues},
    {.number = 9, .type = FieldType::kBool,
     .offset = offsetof(lofte_payment, cancelled),
     .name = "cancelled", .json_name = "cancelled"},
    {.number = 10, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_payment, note),
     .name = "note", .json_name = "note"},
};
constexpr std::uint8_t kPaymentIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
static_assert(sizeof(lofte_payment) == 144);
static_assert(offsetof(lofte_payment, struct_size) == 0);
static_assert(offsetof(lofte_payment, reserved_0) == 4);
static_assert(offsetof(lofte_payment, customer_id) == 8);
static_assert(offsetof(lofte_payment, date) == 24);
static_assert(offsetof(lofte_payment, reserved_1) == 28);
static_assert(offsetof(lofte_payment, amount) == 32);
static_assert(offsetof(lofte_payment, amount_book) == 48);
static_assert(offsetof(lofte_payment, allocations) == 64);
static_assert(offsetof(lofte_payment, reference) == 88);
static_assert(offsetof(lofte_payment, payer_name) == 104);
static_assert(offsetof(lofte_payment, method) == 120);
static_assert(offsetof(lofte_payment, cancelled) == 124);
static_assert(offsetof(lofte_payment, note) == 128);
constinit const MessageLayout layouts::kPayment = {
    .name = "Payment",
    .size = sizeof(lofte_payment),
    .fields = kPaymentFields,
    .index = kPaymentIndex,
};

constexpr FieldLayout kRefundFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_refund, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_refund, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kMoney, .required = true, .positive = true,
     .offset = offsetof(lofte_refund, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 4, .type = FieldType::kString, .ref_kind = 14,
     .offset = offsetof(lofte_refund, payment_id),
     .name = "payment_id", .json_name = "paymentId"},
    {.number = 5, .type = FieldType::kString, .ref_kind = 13,
     .offset = offsetof(lofte_refund, credit_note_id),
     .name = "credit_note_id", .json_name = "creditNoteId"},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_refund, note),
     .name = "note", .json_name = "note"},
};
constexpr std::uint8_t kRefundIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_refund) == 96);
static_assert(offsetof(lofte_refund, struct_size) == 0);
static_assert(offsetof(lofte_refund, reserved_0) == 4);
static_assert(offsetof(lofte_refund, customer_id) == 8);
static_assert(offsetof(lofte_refund, date) == 24);
static_assert(offsetof(lofte_refund, reserved_1) == 28);
static_assert(offsetof(lofte_refund, amount) == 32);
static_assert(offsetof(lofte_refund, payment_id) == 48);
static_assert(offsetof(lofte_refund, credit_note_id) == 64);
static_assert(offsetof(lofte_refund, note) == 80);
constinit const MessageLayout layouts::kRefund = {
    .name = "Refund",
    .size = sizeof(lofte_refund),
    .fields = kRefundFields,
    .index = kRefundIndex,
};

constexpr FieldLayout kBouncedPaymentFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .ref_kind = 14,
     .offset = offsetof(lofte_bounced_payment, payment_id),
     .name = "payment_id", .json_name = "paymentId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_bounced_payment, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_bounced_payment, reason),
     .name = "reason", .json_name = "reason"},
};
constexpr std::uint8_t kBouncedPaymentIndex[] = {0, 1, 2, 3};
static_assert(sizeof(lofte_bounced_payment) == 48);
static_assert(offsetof(lofte_bounced_payment, struct_size) == 0);
static_assert(offsetof(lofte_bounced_payment, reserved_0) == 4);
static_assert(offsetof(lofte_bounced_payment, payment_id) == 8);
static_assert(offsetof(lofte_bounced_payment, date) == 24);
static_assert(offsetof(lofte_bounced_payment, reserved_1) == 28);
static_assert(offsetof(lofte_bounced_payment, reason) == 32);
constinit const MessageLayout layouts::kBouncedPayment = {
    .name = "BouncedPayment",
    .size = sizeof(lofte_bounced_payment),
    .fields = kBouncedPaymentFields,
    .index = kBouncedPaymentIndex,
};

constexpr FieldLayout kAllocationFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .ref_kind = 12,
     .offset = offsetof(lofte_allocation, invoice_id),
     .name = "invoice_id", .json_name = "invoiceId"},
    {.number = 2, .type = FieldType::kString, .ref_kind = 14,
     .offset = offsetof(lofte_allocation, payment_id),
     .name = "payment_id", .json_name = "paymentId"},
    {.number = 3, .type = FieldType::kString, .ref_kind = 13,
     .offset = offsetof(lofte_allocation, credit_note_id),
     .name = "credit_note_id", .json_name = "creditNoteId"},
    {.number = 4, .type = FieldType::kMoney, .required = true, .positive = true,
     .offset = offsetof(lofte_allocation, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 5, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_allocation, date),
     .name = "date", .json_name = "date"},
};
constexpr std::uint8_t kAllocationIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_allocation) == 80);
static_assert(offsetof(lofte_allocation, struct_size) == 0);
static_assert(offsetof(lofte_allocation, reserved_0) == 4);
static_assert(offsetof(lofte_allocation, invoice_id) == 8);
static_assert(offsetof(lofte_allocation, payment_id) == 24);
static_assert(offsetof(lofte_allocation, credit_note_id) == 40);
static_assert(offsetof(lofte_allocation, amount) == 56);
static_assert(offsetof(lofte_allocation, date) == 72);
static_assert(offsetof(lofte_allocation, reserved_1) == 76);
constinit const MessageLayout layouts::kAllocation = {
    .name = "Allocation",
    .size = sizeof(lofte_allocation),
    .fields = kAllocationFields,
    .index = kAllocationIndex,
};

constexpr FieldLayout kAllocationReversedFields[] = {
    {.number = 1, .type = FieldType::kString, .ref_kind = 17,
     .offset = offsetof(lofte_allocation_reversed, allocation_id),
     .name = "allocation_id", .json_name = "allocationId"},
    {.number = 2, .type = FieldType::kString, .ref_kind = 14,
     .offset = offsetof(lofte_allocation_reversed, payment_id),
     .name = "payment_id", .json_name = "paymentId"},
    {.number = 3, .type = FieldType::kString, .ref_kind = 12,
     .offset = offsetof(lofte_allocation_reversed, invoice_id),
     .name = "invoice_id", .json_name = "invoiceId"},
    {.number = 4, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_allocation_reversed, date),
     .name = "date", .json_name = "date"},
    {.number = 5, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_allocation_reversed, reason),
     .name = "reason", .json_name = "reason"},
};
constexpr std::uint8_t kAllocationReversedIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_allocation_reversed) == 80);
static_assert(offsetof(lofte_allocation_reversed, struct_size) == 0);
static_assert(offsetof(lofte_allocation_reversed, reserved_0) == 4);
static_assert(offsetof(lofte_allocation_reversed, allocation_id) == 8);
static_assert(offsetof(lofte_allocation_reversed, payment_id) == 24);
static_assert(offsetof(lofte_allocation_reversed, invoice_id) == 40);
static_assert(offsetof(lofte_allocation_reversed, date) == 56);
static_assert(offsetof(lofte_allocation_reversed, reserved_1) == 60);
static_assert(offsetof(lofte_allocation_reversed, reason) == 64);
constinit const MessageLayout layouts::kAllocationReversed = {
    .name = "AllocationReversed",
    .size = sizeof(lofte_allocation_reversed),
    .fields = kAllocationReversedFields,
    .index = kAllocationReversedIndex,
};

constexpr EnumValue kFeeBookedKindValues[] = {
    {0, "KIND_UNSPECIFIED"},
    {1, "REMINDER_FEE"},
    {2, "LATE_INTEREST"},
    {3, "FIXED_SUM"},
    {4, "OTHER"},
};
constexpr FieldLayout kFeeBookedFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .ref_kind = 12,
     .offset = offsetof(lofte_fee_booked, invoice_id),
     .name = "invoice_id", .json_name = "invoiceId"},
    {.number = 2, .type = FieldType::kEnum, .required = true,
     .offset = offsetof(lofte_fee_booked, kind),
     .name = "kind", .json_name = "kind",
     .values = kFeeBookedKindValues},
    {.number = 3, .type = FieldType::kMoney, .required = true, .positive = true,
     .offset = offsetof(lofte_fee_booked, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 4, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_fee_booked, date),
     .name = "date", .json_name = "date"},
    {.number = 5, .type = FieldType::kInt32, .presence_bit = 0,
     .offset = offsetof(lofte_fee_booked, step),
     .name = "step", .json_name = "step"},
    {.number = 6, .type = FieldType::kInt32, .presence_bit = 1,
     .offset = offsetof(lofte_fee_booked, rate_bp),
     .name = "rate_bp", .json_name = "rateBp"},
    {.number = 7, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_fee_booked, from),
     .name = "from", .json_name = "from"},
    {.number = 8, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_fee_booked, until),
     .name = "until", .json_name = "until"},
    {.number = 9, .type = FieldType::kMoney,
     .offset = offsetof(lofte_fee_booked, base),
     .name = "base", .json_name = "base"},
};
constexpr std::uint8_t kFeeBookedIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
static_assert(sizeof(lofte_fee_booked) == 88);
static_assert(offsetof(lofte_fee_booked, struct_size) == 0);
static_assert(offsetof(lofte_fee_booked, present) == 4);
static_assert(offsetof(lofte_fee_booked, invoice_id) == 8);
static_assert(offsetof(lofte_fee_booked, kind) == 24);
static_assert(offsetof(lofte_fee_booked, reserved_0) == 28);
static_assert(offsetof(lofte_fee_booked, amount) == 32);
static_assert(offsetof(lofte_fee_booked, date) == 48);
static_assert(offsetof(lofte_fee_booked, step) == 52);
static_assert(offsetof(lofte_fee_booked, rate_bp) == 56);
static_assert(offsetof(lofte_fee_booked, from) == 60);
static_assert(offsetof(lofte_fee_booked, until) == 64);
static_assert(offsetof(lofte_fee_booked, reserved_1) == 68);
static_assert(offsetof(lofte_fee_booked, base) == 72);
constinit const MessageLayout layouts::kFeeBooked = {
    .name = "FeeBooked",
    .size = sizeof(lofte_fee_booked),
    .present_offset = offsetof(lofte_fee_booked, present),
    .fields = kFeeBookedFields,
    .index = kFeeBookedIndex,
};

constexpr EnumValue kQuoteStatusValues[] = {
    {0, "STATUS_UNSPECIFIED"},
    {1, "DRAFT"},
    {2, "SENT"},
    {3, "ACCEPTED"},
    {4, "DECLINED"},
    {5, "EXPIRED"},
};
constexpr FieldLayout kQuoteFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_quote, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_quote, number),
     .name = "number", .json_name = "number"},
    {.number = 3, .type = FieldType::kEnum,
     .offset = offsetof(lofte_quote, status),
     .name = "status", .json_name = "status",
     .values = kQuoteStatusValues},
    {.number = 4, .type = FieldType::kDate, .required = true, .effective = 2, .text_format = 1,
     .offset = offsetof(lofte_quote, date),
     .name = "date", .json_name = "date"},
    {.number = 5, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_quote, valid_until),
     .name = "valid_until", .json_name = "validUntil"},
    {.number = 6, .type = FieldType::kMoney,
     .offset = offsetof(lofte_quote, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 7, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_quote, what),
     .name = "what", .json_name = "what"},
    {.number = 8, .type = FieldType::kDate, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_quote, status_date),
     .name = "status_date", .json_name = "statusDate"},
};
constexpr std::uint8_t kQuoteIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
static_assert(sizeof(lofte_quote) == 96);
static_assert(offsetof(lofte_quote, struct_size) == 0);
static_assert(offsetof(lofte_quote, reserved_0) == 4);
static_assert(offsetof(lofte_quote, customer_id) == 8);
static_assert(offsetof(lofte_quote, number) == 24);
static_assert(offsetof(lofte_quote, status) == 40);
static_assert(offsetof(lofte_quote, date) == 44);
static_assert(offsetof(lofte_quote, valid_until) == 48);
static_assert(offsetof(lofte_quote, reserved_1) == 52);
static_assert(offsetof(lofte_quote, amount) == 56);
static_assert(offsetof(lofte_quote, what) == 72);
static_assert(offsetof(lofte_quote, status_date) == 88);
static_assert(offsetof(lofte_quote, reserved_2) == 92);
constinit const MessageLayout layouts::kQuote = {
    .name = "Quote",
    .size = sizeof(lofte_quote),
    .fields = kQuoteFields,
    .index = kQuoteIndex,
};

constexpr FieldLayout kDeliveryFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_delivery, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_delivery, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kString, .ref_kind = 12,
     .offset = offsetof(lofte_delivery, invoice_id),
     .name = "invoice_id", .json_name = "invoiceId"},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_delivery, product),
     .name = "product", .json_name = "product"},
    {.number = 5, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_delivery, what),
     .name = "what", .json_name = "what"},
};
constexpr std::uint8_t kDeliveryIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_delivery) == 80);
static_assert(offsetof(lofte_delivery, struct_size) == 0);
static_assert(offsetof(lofte_delivery, reserved_0) == 4);
static_assert(offsetof(lofte_delivery, customer_id) == 8);
static_assert(offsetof(lofte_delivery, date) == 24);
static_assert(offsetof(lofte_delivery, reserved_1) == 28);
static_assert(offsetof(lofte_delivery, invoice_id) == 32);
static_assert(offsetof(lofte_delivery, product) == 48);
static_assert(offsetof(lofte_delivery, what) == 64);
constinit const MessageLayout layouts::kDelivery = {
    .name = "Delivery",
    .size = sizeof(lofte_delivery),
    .fields = kDeliveryFields,
    .index = kDeliveryIndex,
};

constexpr EnumValue kContactPurposeValues[] = {
    {0, "PURPOSE_UNSPECIFIED"},
    {1, "SALES"},
    {2, "SUPPORT"},
    {3, "SERVICE"},
    {4, "MARKETING"},
    {5, "PAYMENT"},
    {6, "OTHER"},
};
constexpr EnumValue kContactDirectionValues[] = {
    {0, "DIRECTION_UNSPECIFIED"},
    {1, "OUTBOUND"},
    {2, "INBOUND"},
};
constexpr FieldLayout kContactFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_contact, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_contact, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kEnum,
     .offset = offsetof(lofte_contact, channel),
     .name = "channel", .json_name = "channel",
     .values = kChannelValues},
    {.number = 4, .type = FieldType::kEnum,
     .offset = offsetof(lofte_contact, purpose),
     .name = "purpose", .json_name = "purpose",
     .values = kContactPurposeValues},
    {.number = 5, .type = FieldType::kEnum,
     .offset = offsetof(lofte_contact, direction),
     .name = "direction", .json_name = "direction",
     .values = kContactDirectionValues},
    {.number = 6, .type = FieldType::kBool,
     .offset = offsetof(lofte_contact, mass),
     .name = "mass", .json_name = "mass"},
    {.number = 7, .type = FieldType::kString, .personal = true, .ref_kind = 11,
     .offset = offsetof(lofte_contact, person_id),
     .name = "person_id", .json_name = "personId"},
    {.number = 8, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_contact, by),
     .name = "by", .json_name = "by"},
    {.number = 9, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_contact, summary),
     .name = "summary", .json_name = "summary"},
    {.number = 10, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_contact, agreed),
     .name = "agreed", .json_name = "agreed"},
    {.number = 11, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_contact, next_step),
     .name = "next_step", .json_name = "nextStep"},
    {.number = 12, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_contact, next_contact_on),
     .name = "next_contact_on", .json_name = "nextContactOn"},
    {.number = 13, .type = FieldType::kBool,
     .offset = offsetof(lofte_contact, unreached),
     .name = "unreached", .json_name = "unreached"},
};
constexpr std::uint8_t kContactIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
static_assert(sizeof(lofte_contact) == 136);
static_assert(offsetof(lofte_contact, struct_size) == 0);
static_assert(offsetof(lofte_contact, reserved_0) == 4);
static_assert(offsetof(lofte_contact, customer_id) == 8);
static_assert(offsetof(lofte_contact, date) == 24);
static_assert(offsetof(lofte_contact, channel) == 28);
static_assert(offsetof(lofte_contact, purpose) == 32);
static_assert(offsetof(lofte_contact, direction) == 36);
static_assert(offsetof(lofte_contact, mass) == 40);
static_assert(offsetof(lofte_contact, reserved_1) == 44);
static_assert(offsetof(lofte_contact, person_id) == 48);
static_assert(offsetof(lofte_contact, by) == 64);
static_assert(offsetof(lofte_contact, summary) == 80);
static_assert(offsetof(lofte_contact, agreed) == 96);
static_assert(offsetof(lofte_contact, next_step) == 112);
static_assert(offsetof(lofte_contact, next_contact_on) == 128);
static_assert(offsetof(lofte_contact, unreached) == 132);
constinit const MessageLayout layouts::kContact = {
    .name = "Contact",
    .size = sizeof(lofte_contact),
    .fields = kContactFields,
    .index = kContactIndex,
};

constexpr EnumValue kPromiseDirectionValues[] = {
    {0, "DIRECTION_UNSPECIFIED"},
    {1, "OURS"},
    {2, "THEIRS"},
};
constexpr FieldLayout kPromiseFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_promise, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kEnum, .required = true,
     .offset = offsetof(lofte_promise, direction),
     .name = "direction", .json_name = "direction",
     .values = kPromiseDirectionValues},
    {.number = 3, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_promise, what),
     .name = "what", .json_name = "what"},
    {.number = 4, .type = FieldType::kMoney,
     .offset = offsetof(lofte_promise, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 5, .type = FieldType::kString, .repeated = true, .ref_kind = 12,
     .offset = offsetof(lofte_promise, invoice_ids),
     .name = "invoice_ids", .json_name = "invoiceIds"},
    {.number = 6, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_promise, made_on),
     .name = "made_on", .json_name = "madeOn"},
    {.number = 7, .type = FieldType::kDate, .required = true, .text_format = 1,
     .offset = offsetof(lofte_promise, due_on),
     .name = "due_on", .json_name = "dueOn"},
    {.number = 8, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_promise, by),
     .name = "by", .json_name = "by"},
    {.number = 9, .type = FieldType::kEnum,
     .offset = offsetof(lofte_promise, channel),
     .name = "channel", .json_name = "channel",
     .values = kChannelValues},
    {.number = 10, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_promise, text),
     .name = "text", .json_name = "text"},
    {.number = 11, .type = FieldType::kMoney,
     .offset = offsetof(lofte_promise, tolerance),
     .name = "tolerance", .json_name = "tolerance"},
    {.number = 12, .type = FieldType::kInt32, .presence_bit = 0,
     .offset = offsetof(lofte_promise, tolerance_days),
     .name = "tolerance_days", .json_name = "toleranceDays"},
    {.number = 13, .type = FieldType::kString, .personal = true, .ref_kind = 23,
     .offset = offsetof(lofte_promise, supersedes_id),
     .name = "supersedes_id", .json_name = "supersedesId"},
    {.number = 14, .type = FieldType::kString, .personal = true, .ref_kind = 28,
     .offset = offsetof(lofte_promise, agreement_id),
     .name = "agreement_id", .json_name = "agreementId"},
};
constexpr std::uint8_t kPromiseIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
static_assert(sizeof(lofte_promise) == 192);
static_assert(offsetof(lofte_promise, struct_size) == 0);
static_assert(offsetof(lofte_promise, present) == 4);
static_assert(offsetof(lofte_promise, customer_id) == 8);
static_assert(offsetof(lofte_promise, direction) == 24);
static_assert(offsetof(lofte_promise, reserved_0) == 28);
static_assert(offsetof(lofte_promise, what) == 32);
static_assert(offsetof(lofte_promise, amount) == 48);
static_assert(offsetof(lofte_promise, invoice_ids) == 64);
static_assert(offsetof(lofte_promise, made_on) == 88);
static_assert(offsetof(lofte_promise, due_on) == 92);
static_assert(offsetof(lofte_promise, by) == 96);
static_assert(offsetof(lofte_promise, channel) == 112);
static_assert(offsetof(lofte_promise, reserved_1) == 116);
static_assert(offsetof(lofte_promise, text) == 120);
static_assert(offsetof(lofte_promise, tolerance) == 136);
static_assert(offsetof(lofte_promise, tolerance_days) == 152);
static_assert(offsetof(lofte_promise, reserved_2) == 156);
static_assert(offsetof(lofte_promise, supersedes_id) == 160);
static_assert(offsetof(lofte_promise, agreement_id) == 176);
constinit const MessageLayout layouts::kPromise = {
    .name = "Promise",
    .size = sizeof(lofte_promise),
    .present_offset = offsetof(lofte_promise, present),
    .fields = kPromiseFields,
    .index = kPromiseIndex,
};

constexpr EnumValue kPromiseEvidenceKindValues[] = {
    {0, "KIND_UNSPECIFIED"},
    {1, "QUOTE_SENT"},
    {2, "CREDIT_NOTE_ISSUED"},
    {3, "DELIVERED"},
    {4, "CONTACT_HELD"},
    {5, "DOCUMENT_SENT"},
    {6, "OTHER"},
};
constexpr FieldLayout kPromiseEvidenceFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 23,
     .offset = offsetof(lofte_promise_evidence, promise_id),
     .name = "promise_id", .json_name = "promiseId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_promise_evidence, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kEnum,
     .offset = offsetof(lofte_promise_evidence, kind),
     .name = "kind", .json_name = "kind",
     .values = kPromiseEvidenceKindValues},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_promise_evidence, record_id),
     .name = "record_id", .json_name = "recordId"},
    {.number = 5, .type = FieldType::kBool,
     .offset = offsetof(lofte_promise_evidence, partial),
     .name = "partial", .json_name = "partial"},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_promise_evidence, note),
     .name = "note", .json_name = "note"},
};
constexpr std::uint8_t kPromiseEvidenceIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_promise_evidence) == 72);
static_assert(offsetof(lofte_promise_evidence, struct_size) == 0);
static_assert(offsetof(lofte_promise_evidence, reserved_0) == 4);
static_assert(offsetof(lofte_promise_evidence, promise_id) == 8);
static_assert(offsetof(lofte_promise_evidence, date) == 24);
static_assert(offsetof(lofte_promise_evidence, kind) == 28);
static_assert(offsetof(lofte_promise_evidence, record_id) == 32);
static_assert(offsetof(lofte_promise_evidence, partial) == 48);
static_assert(offsetof(lofte_promise_evidence, reserved_1) == 52);
static_assert(offsetof(lofte_promise_evidence, note) == 56);
constinit const MessageLayout layouts::kPromiseEvidence = {
    .name = "PromiseEvidence",
    .size = sizeof(lofte_promise_evidence),
    .fields = kPromiseEvidenceFields,
    .index = kPromiseEvidenceIndex,
};

constexpr FieldLayout kPromiseWithdrawnFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 23,
     .offset = offsetof(lofte_promise_withdrawn, promise_id),
     .name = "promise_id", .json_name = "promiseId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_promise_withdrawn, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_promise_withdrawn, reason),
     .name = "reason", .json_name = "reason"},
};
constexpr std::uint8_t kPromiseWithdrawnIndex[] = {0, 1, 2, 3};
static_assert(sizeof(lofte_promise_withdrawn) == 48);
static_assert(offsetof(lofte_promise_withdrawn, struct_size) == 0);
static_assert(offsetof(lofte_promise_withdrawn, reserved_0) == 4);
static_assert(offsetof(lofte_promise_withdrawn, promise_id) == 8);
static_assert(offsetof(lofte_promise_withdrawn, date) == 24);
static_assert(offsetof(lofte_promise_withdrawn, reserved_1) == 28);
static_assert(offsetof(lofte_promise_withdrawn, reason) == 32);
constinit const MessageLayout layouts::kPromiseWithdrawn = {
    .name = "PromiseWithdrawn",
    .size = sizeof(lofte_promise_withdrawn),
    .fields = kPromiseWithdrawnFields,
    .index = kPromiseWithdrawnIndex,
};

constexpr FieldLayout kDisputeFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_dispute, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString, .repeated = true, .ref_kind = 12,
     .offset = offsetof(lofte_dispute, invoice_ids),
     .name = "invoice_ids", .json_name = "invoiceIds"},
    {.number = 3, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_dispute, opened_on),
     .name = "opened_on", .json_name = "openedOn"},
    {.number = 4, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_dispute, resolved_on),
     .name = "resolved_on", .json_name = "resolvedOn"},
    {.number = 5, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_dispute, reason),
     .name = "reason", .json_name = "reason"},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_dispute, resolution),
     .name = "resolution", .json_name = "resolution"},
};
constexpr std::uint8_t kDisputeIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_dispute) == 88);
static_assert(offsetof(lofte_dispute, struct_size) == 0);
static_assert(offsetof(lofte_dispute, reserved_0) == 4);
static_assert(offsetof(lofte_dispute, customer_id) == 8);
static_assert(offsetof(lofte_dispute, invoice_ids) == 24);
static_assert(offsetof(lofte_dispute, opened_on) == 48);
static_assert(offsetof(lofte_dispute, resolved_on) == 52);
static_assert(offsetof(lofte_dispute, reason) == 56);
static_assert(offsetof(lofte_dispute, resolution) == 72);
constinit const MessageLayout layouts::kDispute = {
    .name = "Dispute",
    .size = sizeof(lofte_dispute),
    .fields = kDisputeFields,
    .index = kDisputeIndex,
};

constexpr FieldLayout kHoldFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_hold, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString, .repeated = true, .ref_kind = 12,
     .offset = offsetof(lofte_hold, invoice_ids),
     .name = "invoice_ids", .json_name = "invoiceIds"},
    {.number = 3, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_hold, from),
     .name = "from", .json_name = "from"},
    {.number = 4, .type = FieldType::kDate, .required = true, .text_format = 1,
     .offset = offsetof(lofte_hold, until),
     .name = "until", .json_name = "until"},
    {.number = 5, .type = FieldType::kString, .required = true, .personal = true,
     .offset = offsetof(lofte_hold, reason),
     .name = "reason", .json_name = "reason"},
    {.number = 6, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_hold, lifted_on),
     .name = "lifted_on", .json_name = "liftedOn"},
};
constexpr std::uint8_t kHoldIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_hold) == 80);
static_assert(offsetof(lofte_hold, struct_size) == 0);
static_assert(offsetof(lofte_hold, reserved_0) == 4);
static_assert(offsetof(lofte_hold, customer_id) == 8);
static_assert(offsetof(lofte_hold, invoice_ids) == 24);
static_assert(offsetof(lofte_hold, from) == 48);
static_assert(offsetof(lofte_hold, until) == 52);
static_assert(offsetof(lofte_hold, reason) == 56);
static_assert(offsetof(lofte_hold, lifted_on) == 72);
static_assert(offsetof(lofte_hold, reserved_1) == 76);
constinit const MessageLayout layouts::kHold = {
    .name = "Hold",
    .size = sizeof(lofte_hold),
    .fields = kHoldFields,
    .index = kHoldIndex,
};

constexpr FieldLayout kInstalmentFields[] = {
    {.number = 1, .type = FieldType::kDate, .required = true, .text_format = 1,
     .offset = offsetof(lofte_instalment, due_on),
     .name = "due_on", .json_name = "dueOn"},
    {.number = 2, .type = FieldType::kMoney, .required = true, .positive = true,
     .offset = offsetof(lofte_instalment, amount),
     .name = "amount", .json_name = "amount"},
};
constexpr std::uint8_t kInstalmentIndex[] = {0, 1, 2};
static_assert(sizeof(lofte_instalment) == 32);
static_assert(offsetof(lofte_instalment, struct_size) == 0);
static_assert(offsetof(lofte_instalment, reserved_0) == 4);
static_assert(offsetof(lofte_instalment, due_on) == 8);
static_assert(offsetof(lofte_instalment, reserved_1) == 12);
static_assert(offsetof(lofte_instalment, amount) == 16);
constinit const MessageLayout layouts::kInstalment = {
    .name = "Instalment",
    .size = sizeof(lofte_instalment),
    .fields = kInstalmentFields,
    .index = kInstalmentIndex,
};

constexpr FieldLayout kInstalmentAgreementFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_instalment_agreement, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString, .repeated = true, .ref_kind = 12,
     .offset = offsetof(lofte_instalment_agreement, invoice_ids),
     .name = "invoice_ids", .json_name = "invoiceIds"},
    {.number = 3, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_instalment_agreement, agreed_on),
     .name = "agreed_on", .json_name = "agreedOn"},
    {.number = 4, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_instalment_agreement, instalments),
     .name = "instalments", .json_name = "instalments",
     .message = &layouts::kInstalment},
    {.number = 5, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_instalment_agreement, cancelled_on),
     .name = "cancelled_on", .json_name = "cancelledOn"},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_instalment_agreement, text),
     .name = "text", .json_name = "text"},
};
constexpr std::uint8_t kInstalmentAgreementIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_instalment_agreement) == 104);
static_assert(offsetof(lofte_instalment_agreement, struct_size) == 0);
static_assert(offsetof(lofte_instalment_agreement, reserved_0) == 4);
static_assert(offsetof(lofte_instalment_agreement, customer_id) == 8);
static_assert(offsetof(lofte_instalment_agreement, invoice_ids) == 24);
static_assert(offsetof(lofte_instalment_agreement, agreed_on) == 48);
static_assert(offsetof(lofte_instalment_agreement, reserved_1) == 52);
static_assert(offsetof(lofte_instalment_agreement, instalments) == 56);
static_assert(offsetof(lofte_instalment_agreement, cancelled_on) == 80);
static_assert(offsetof(lofte_instalment_agreement, reserved_2) == 84);
static_assert(offsetof(lofte_instalment_agreement, text) == 88);
constinit const MessageLayout layouts::kInstalmentAgreement = {
    .name = "InstalmentAgreement",
    .size = sizeof(lofte_instalment_agreement),
    .fields = kInstalmentAgreementFields,
    .index = kInstalmentAgreementIndex,
};

constexpr FieldLayout kNoticeFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_notice, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString, .repeated = true, .required = true, .ref_kind = 12,
     .offset = offsetof(lofte_notice, invoice_ids),
     .name = "invoice_ids", .json_name = "invoiceIds"},
    {.number = 3, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_notice, date),
     .name = "date", .json_name = "date"},
    {.number = 4, .type = FieldType::kInt32, .required = true,
     .offset = offsetof(lofte_notice, step),
     .name = "step", .json_name = "step"},
    {.number = 5, .type = FieldType::kEnum,
     .offset = offsetof(lofte_notice, channel),
     .name = "channel", .json_name = "channel",
     .values = kChannelValues},
    {.number = 6, .type = FieldType::kDate, .required = true, .text_format = 1,
     .offset = offsetof(lofte_notice, new_due_date),
     .name = "new_due_date", .json_name = "newDueDate"},
    {.number = 7, .type = FieldType::kString, .text_format = 4,
     .offset = offsetof(lofte_notice, language),
     .name = "language", .json_name = "language"},
    {.number = 8, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_notice, subject),
     .name = "subject", .json_name = "subject"},
    {.number = 9, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_notice, text),
     .name = "text", .json_name = "text"},
    {.number = 10, .type = FieldType::kString, .personal = true, .ref_kind = 11,
     .offset = offsetof(lofte_notice, person_id),
     .name = "person_id", .json_name = "personId"},
};
constexpr std::uint8_t kNoticeIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
static_assert(sizeof(lofte_notice) == 128);
static_assert(offsetof(lofte_notice, struct_size) == 0);
static_assert(offsetof(lofte_notice, reserved_0) == 4);
static_assert(offsetof(lofte_notice, customer_id) == 8);
static_assert(offsetof(lofte_notice, invoice_ids) == 24);
static_assert(offsetof(lofte_notice, date) == 48);
static_assert(offsetof(lofte_notice, step) == 52);
static_assert(offsetof(lofte_notice, channel) == 56);
static_assert(offsetof(lofte_notice, new_due_date) == 60);
static_assert(offsetof(lofte_notice, language) == 64);
static_assert(offsetof(lofte_notice, subject) == 80);
static_assert(offsetof(lofte_notice, text) == 96);
static_assert(offsetof(lofte_notice, person_id) == 112);
constinit const MessageLayout layouts::kNotice = {
    .name = "Notice",
    .size = sizeof(lofte_notice),
    .fields = kNoticeFields,
    .index = kNoticeIndex,
};

constexpr FieldLayout kSurveyAskedFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_survey_asked, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_survey_asked, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_survey_asked, survey),
     .name = "survey", .json_name = "survey"},
    {.number = 4, .type = FieldType::kEnum,
     .offset = offsetof(lofte_survey_asked, channel),
     .name = "channel", .json_name = "channel",
     .values = kChannelValues},
    {.number = 5, .type = FieldType::kString, .repeated = true, .personal = true,
     .offset = offsetof(lofte_survey_asked, questions),
     .name = "questions", .json_name = "questions"},
};
constexpr std::uint8_t kSurveyAskedIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_survey_asked) == 80);
static_assert(offsetof(lofte_survey_asked, struct_size) == 0);
static_assert(offsetof(lofte_survey_asked, reserved_0) == 4);
static_assert(offsetof(lofte_survey_asked, customer_id) == 8);
static_assert(offsetof(lofte_survey_asked, date) == 24);
static_assert(offsetof(lofte_survey_asked, reserved_1) == 28);
static_assert(offsetof(lofte_survey_asked, survey) == 32);
static_assert(offsetof(lofte_survey_asked, channel) == 48);
static_assert(offsetof(lofte_survey_asked, reserved_2) == 52);
static_assert(offsetof(lofte_survey_asked, questions) == 56);
constinit const MessageLayout layouts::kSurveyAsked = {
    .name = "SurveyAsked",
    .size = sizeof(lofte_survey_asked),
    .fields = kSurveyAskedFields,
    .index = kSurveyAskedIndex,
};

constexpr FieldLayout kSurveyAnsweredFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 30,
     .offset = offsetof(lofte_survey_answered, survey_asked_id),
     .name = "survey_asked_id", .json_name = "surveyAskedId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_survey_answered, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kInt32, .presence_bit = 0,
     .offset = offsetof(lofte_survey_answered, csat),
     .name = "csat", .json_name = "csat"},
    {.number = 4, .type = FieldType::kInt32, .presence_bit = 1,
     .offset = offsetof(lofte_survey_answered, nps),
     .name = "nps", .json_name = "nps"},
    {.number = 5, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_survey_answered, own_words),
     .name = "own_words", .json_name = "ownWords"},
    {.number = 6, .type = FieldType::kMessage, .repeated = true, .personal = true,
     .offset = offsetof(lofte_survey_answered, replies),
     .name = "replies", .json_name = "replies",
     .message = &layouts::kSurveyReply},
};
constexpr std::uint8_t kSurveyAnsweredIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_survey_answered) == 80);
static_assert(offsetof(lofte_survey_answered, struct_size) == 0);
static_assert(offsetof(lofte_survey_answered, present) == 4);
static_assert(offsetof(lofte_survey_answered, survey_asked_id) == 8);
static_assert(offsetof(lofte_survey_answered, date) == 24);
static_assert(offsetof(lofte_survey_answered, csat) == 28);
static_assert(offsetof(lofte_survey_answered, nps) == 32);
static_assert(offsetof(lofte_survey_answered, reserved_0) == 36);
static_assert(offsetof(lofte_survey_answered, own_words) == 40);
static_assert(offsetof(lofte_survey_answered, replies) == 56);
constinit const MessageLayout layouts::kSurveyAnswered = {
    .name = "SurveyAnswered",
    .size = sizeof(lofte_survey_answered),
    .present_offset = offsetof(lofte_survey_answered, present),
    .fields = kSurveyAnsweredFields,
    .index = kSurveyAnsweredIndex,
};

constexpr FieldLayout kSurveyReplyFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_survey_reply, question),
     .name = "question", .json_name = "question"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_survey_reply, reply),
     .name = "reply", .json_name = "reply"},
};
constexpr std::uint8_t kSurveyReplyIndex[] = {0, 1, 2};
static_assert(sizeof(lofte_survey_reply) == 40);
static_assert(offsetof(lofte_survey_reply, struct_size) == 0);
static_assert(offsetof(lofte_survey_reply, reserved_0) == 4);
static_assert(offsetof(lofte_survey_reply, question) == 8);
static_assert(offsetof(lofte_survey_reply, reply) == 24);
constinit const MessageLayout layouts::kSurveyReply = {
    .name = "SurveyReply",
    .size = sizeof(lofte_survey_reply),
    .fields = kSurveyReplyFields,
    .index = kSurveyReplyIndex,
};

constexpr EnumValue kImpressionFeelingValues[] = {
    {0, "FEELING_UNSPECIFIED"},
    {1, "GOOD"},
    {2, "NEUTRAL"},
    {3, "BAD"},
};
constexpr EnumValue kImpressionBuyingStepValues[] = {
    {0, "BUYING_STEP_UNSPECIFIED"},
    {1, "NEED"},
    {2, "INFORMATION"},
    {3, "DECISION"},
    {4, "EVALUATION"},
};
constexpr FieldLayout kImpressionFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_impression, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_impression, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kEnum,
     .offset = offsetof(lofte_impression, feeling),
     .name = "feeling", .json_name = "feeling",
     .values = kImpressionFeelingValues},
    {.number = 4, .type = FieldType::kEnum,
     .offset = offsetof(lofte_impression, buying_step),
     .name = "buying_step", .json_name = "buyingStep",
     .values = kImpressionBuyingStepValues},
    {.number = 5, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_impression, by),
     .name = "by", .json_name = "by"},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_impression, note),
     .name = "note", .json_name = "note"},
};
constexpr std::uint8_t kImpressionIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_impression) == 72);
static_assert(offsetof(lofte_impression, struct_size) == 0);
static_assert(offsetof(lofte_impression, reserved_0) == 4);
static_assert(offsetof(lofte_impression, customer_id) == 8);
static_assert(offsetof(lofte_impression, date) == 24);
static_assert(offsetof(lofte_impression, feeling) == 28);
static_assert(offsetof(lofte_impression, buying_step) == 32);
static_assert(offsetof(lofte_impression, reserved_1) == 36);
static_assert(offsetof(lofte_impression, by) == 40);
static_assert(offsetof(lofte_impression, note) == 56);
constinit const MessageLayout layouts::kImpression = {
    .name = "Impression",
    .size = sizeof(lofte_impression),
    .fields = kImpressionFields,
    .index = kImpressionIndex,
};

constexpr FieldLayout kComplaintFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_complaint, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_complaint, opened_on),
     .name = "opened_on", .json_name = "openedOn"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_complaint, resolved_on),
     .name = "resolved_on", .json_name = "resolvedOn"},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_complaint, owner),
     .name = "owner", .json_name = "owner"},
    {.number = 5, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_complaint, due_on),
     .name = "due_on", .json_name = "dueOn"},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_complaint, text),
     .name = "text", .json_name = "text"},
    {.number = 7, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_complaint, cause),
     .name = "cause", .json_name = "cause"},
    {.number = 8, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_complaint, remedy),
     .name = "remedy", .json_name = "remedy"},
    {.number = 9, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_complaint, prevention),
     .name = "prevention", .json_name = "prevention"},
    {.number = 10, .type = FieldType::kString, .repeated = true, .ref_kind = 12,
     .offset = offsetof(lofte_complaint, invoice_ids),
     .name = "invoice_ids", .json_name = "invoiceIds"},
};
constexpr std::uint8_t kComplaintIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
static_assert(sizeof(lofte_complaint) == 144);
static_assert(offsetof(lofte_complaint, struct_size) == 0);
static_assert(offsetof(lofte_complaint, reserved_0) == 4);
static_assert(offsetof(lofte_complaint, customer_id) == 8);
static_assert(offsetof(lofte_complaint, opened_on) == 24);
static_assert(offsetof(lofte_complaint, resolved_on) == 28);
static_assert(offsetof(lofte_complaint, owner) == 32);
static_assert(offsetof(lofte_complaint, due_on) == 48);
static_assert(offsetof(lofte_complaint, reserved_1) == 52);
static_assert(offsetof(lofte_complaint, text) == 56);
static_assert(offsetof(lofte_complaint, cause) == 72);
static_assert(offsetof(lofte_complaint, remedy) == 88);
static_assert(offsetof(lofte_complaint, prevention) == 104);
static_assert(offsetof(lofte_complaint, invoice_ids) == 120);
constinit const MessageLayout layouts::kComplaint = {
    .name = "Complaint",
    .size = sizeof(lofte_complaint),
    .fields = kComplaintFields,
    .index = kComplaintIndex,
};

constexpr EnumValue kOpportunityStatusValues[] = {
    {0, "STATUS_UNSPECIFIED"},
    {1, "OPEN"},
    {2, "WON"},
    {3, "LOST"},
};
constexpr FieldLayout kOpportunityFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_opportunity, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_opportunity, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kEnum,
     .offset = offsetof(lofte_opportunity, status),
     .name = "status", .json_name = "status",
     .values = kOpportunityStatusValues},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_opportunity, product),
     .name = "product", .json_name = "product"},
    {.number = 5, .type = FieldType::kMoney,
     .offset = offsetof(lofte_opportunity, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_opportunity, gain),
     .name = "gain", .json_name = "gain"},
    {.number = 7, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_opportunity, note),
     .name = "note", .json_name = "note"},
    {.number = 8, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_opportunity, by),
     .name = "by", .json_name = "by"},
};
constexpr std::uint8_t kOpportunityIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
static_assert(sizeof(lofte_opportunity) == 112);
static_assert(offsetof(lofte_opportunity, struct_size) == 0);
static_assert(offsetof(lofte_opportunity, reserved_0) == 4);
static_assert(offsetof(lofte_opportunity, customer_id) == 8);
static_assert(offsetof(lofte_opportunity, date) == 24);
static_assert(offsetof(lofte_opportunity, status) == 28);
static_assert(offsetof(lofte_opportunity, product) == 32);
static_assert(offsetof(lofte_opportunity, amount) == 48);
static_assert(offsetof(lofte_opportunity, gain) == 64);
static_assert(offsetof(lofte_opportunity, note) == 80);
static_assert(offsetof(lofte_opportunity, by) == 96);
constinit const MessageLayout layouts::kOpportunity = {
    .name = "Opportunity",
    .size = sizeof(lofte_opportunity),
    .fields = kOpportunityFields,
    .index = kOpportunityIndex,
};

constexpr FieldLayout kFeedbackFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_feedback, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_feedback, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_feedback, own_words),
     .name = "own_words", .json_name = "ownWords"},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_feedback, product),
     .name = "product", .json_name = "product"},
    {.number = 5, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_feedback, theme),
     .name = "theme", .json_name = "theme"},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_feedback, change),
     .name = "change", .json_name = "change"},
    {.number = 7, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_feedback, told_on),
     .name = "told_on", .json_name = "toldOn"},
};
constexpr std::uint8_t kFeedbackIndex[] = {0, 1, 2, 3, 4, 5, 6, 7};
static_assert(sizeof(lofte_feedback) == 104);
static_assert(offsetof(lofte_feedback, struct_size) == 0);
static_assert(offsetof(lofte_feedback, reserved_0) == 4);
static_assert(offsetof(lofte_feedback, customer_id) == 8);
static_assert(offsetof(lofte_feedback, date) == 24);
static_assert(offsetof(lofte_feedback, reserved_1) == 28);
static_assert(offsetof(lofte_feedback, own_words) == 32);
static_assert(offsetof(lofte_feedback, product) == 48);
static_assert(offsetof(lofte_feedback, theme) == 64);
static_assert(offsetof(lofte_feedback, change) == 80);
static_assert(offsetof(lofte_feedback, told_on) == 96);
static_assert(offsetof(lofte_feedback, reserved_2) == 100);
constinit const MessageLayout layouts::kFeedback = {
    .name = "Feedback",
    .size = sizeof(lofte_feedback),
    .fields = kFeedbackFields,
    .index = kFeedbackIndex,
};

constexpr FieldLayout kInboundQuestionFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_inbound_question, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_inbound_question, asked_on),
     .name = "asked_on", .json_name = "askedOn"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_inbound_question, answered_on),
     .name = "answered_on", .json_name = "answeredOn"},
    {.number = 4, .type = FieldType::kBool,
     .offset = offsetof(lofte_inbound_question, urgent),
     .name = "urgent", .json_name = "urgent"},
    {.number = 5, .type = FieldType::kEnum,
     .offset = offsetof(lofte_inbound_question, channel),
     .name = "channel", .json_name = "channel",
     .values = kChannelValues},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_inbound_question, question),
     .name = "question", .json_name = "question"},
    {.number = 7, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_inbound_question, answer),
     .name = "answer", .json_name = "answer"},
};
constexpr std::uint8_t kInboundQuestionIndex[] = {0, 1, 2, 3, 4, 5, 6, 7};
static_assert(sizeof(lofte_inbound_question) == 72);
static_assert(offsetof(lofte_inbound_question, struct_size) == 0);
static_assert(offsetof(lofte_inbound_question, reserved_0) == 4);
static_assert(offsetof(lofte_inbound_question, customer_id) == 8);
static_assert(offsetof(lofte_inbound_question, asked_on) == 24);
static_assert(offsetof(lofte_inbound_question, answered_on) == 28);
static_assert(offsetof(lofte_inbound_question, urgent) == 32);
static_assert(offsetof(lofte_inbound_question, channel) == 36);
static_assert(offsetof(lofte_inbound_question, question) == 40);
static_assert(offsetof(lofte_inbound_question, answer) == 56);
constinit const MessageLayout layouts::kInboundQuestion = {
    .name = "InboundQuestion",
    .size = sizeof(lofte_inbound_question),
    .fields = kInboundQuestionFields,
    .index = kInboundQuestionIndex,
};

constexpr EnumValue kOwnerEstimateMeasureValues[] = {
    {0, "MEASURE_UNSPECIFIED"},
    {1, "CSAT"},
    {2, "NPS"},
    {3, "RESPONSE_RATE"},
};
constexpr FieldLayout kOwnerEstimateFields[] = {
    {.number = 1, .type = FieldType::kString, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_owner_estimate, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_owner_estimate, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kEnum,
     .offset = offsetof(lofte_owner_estimate, measure),
     .name = "measure", .json_name = "measure",
     .values = kOwnerEstimateMeasureValues},
    {.number = 4, .type = FieldType::kInt32,
     .offset = offsetof(lofte_owner_estimate, value),
     .name = "value", .json_name = "value"},
    {.number = 5, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_owner_estimate, by),
     .name = "by", .json_name = "by"},
};
constexpr std::uint8_t kOwnerEstimateIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_owner_estimate) == 56);
static_assert(offsetof(lofte_owner_estimate, struct_size) == 0);
static_assert(offsetof(lofte_owner_estimate, reserved_0) == 4);
static_assert(offsetof(lofte_owner_estimate, customer_id) == 8);
static_assert(offsetof(lofte_owner_estimate, date) == 24);
static_assert(offsetof(lofte_owner_estimate, measure) == 28);
static_assert(offsetof(lofte_owner_estimate, value) == 32);
static_assert(offsetof(lofte_owner_estimate, reserved_1) == 36);
static_assert(offsetof(lofte_owner_estimate, by) == 40);
constinit const MessageLayout layouts::kOwnerEstimate = {
    .name = "OwnerEstimate",
    .size = sizeof(lofte_owner_estimate),
    .book_wide = true,
    .fields = kOwnerEstimateFields,
    .index = kOwnerEstimateIndex,
};

constexpr FieldLayout kReferralFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_referral, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_referral, referred_customer_id),
     .name = "referred_customer_id", .json_name = "referredCustomerId"},
    {.number = 3, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_referral, date),
     .name = "date", .json_name = "date"},
    {.number = 4, .type = FieldType::kMoney,
     .offset = offsetof(lofte_referral, reward),
     .name = "reward", .json_name = "reward"},
    {.number = 5, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_referral, thanked_on),
     .name = "thanked_on", .json_name = "thankedOn"},
    {.number = 6, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_referral, note),
     .name = "note", .json_name = "note"},
};
constexpr std::uint8_t kReferralIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_referral) == 88);
static_assert(offsetof(lofte_referral, struct_size) == 0);
static_assert(offsetof(lofte_referral, reserved_0) == 4);
static_assert(offsetof(lofte_referral, customer_id) == 8);
static_assert(offsetof(lofte_referral, referred_customer_id) == 24);
static_assert(offsetof(lofte_referral, date) == 40);
static_assert(offsetof(lofte_referral, reserved_1) == 44);
static_assert(offsetof(lofte_referral, reward) == 48);
static_assert(offsetof(lofte_referral, thanked_on) == 64);
static_assert(offsetof(lofte_referral, reserved_2) == 68);
static_assert(offsetof(lofte_referral, note) == 72);
constinit const MessageLayout layouts::kReferral = {
    .name = "Referral",
    .size = sizeof(lofte_referral),
    .fields = kReferralFields,
    .index = kReferralIndex,
};

constexpr FieldLayout kActivityGoalFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_activity_goal, activity),
     .name = "activity", .json_name = "activity"},
    {.number = 2, .type = FieldType::kInt32,
     .offset = offsetof(lofte_activity_goal, count),
     .name = "count", .json_name = "count"},
    {.number = 3, .type = FieldType::kInt32,
     .offset = offsetof(lofte_activity_goal, period_days),
     .name = "period_days", .json_name = "periodDays"},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_activity_goal, by),
     .name = "by", .json_name = "by"},
    {.number = 5, .type = FieldType::kDate, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_activity_goal, from),
     .name = "from", .json_name = "from"},
    {.number = 6, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_activity_goal, until),
     .name = "until", .json_name = "until"},
};
constexpr std::uint8_t kActivityGoalIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_activity_goal) == 56);
static_assert(offsetof(lofte_activity_goal, struct_size) == 0);
static_assert(offsetof(lofte_activity_goal, reserved_0) == 4);
static_assert(offsetof(lofte_activity_goal, activity) == 8);
static_assert(offsetof(lofte_activity_goal, count) == 24);
static_assert(offsetof(lofte_activity_goal, period_days) == 28);
static_assert(offsetof(lofte_activity_goal, by) == 32);
static_assert(offsetof(lofte_activity_goal, from) == 48);
static_assert(offsetof(lofte_activity_goal, until) == 52);
constinit const MessageLayout layouts::kActivityGoal = {
    .name = "ActivityGoal",
    .size = sizeof(lofte_activity_goal),
    .book_wide = true,
    .fields = kActivityGoalFields,
    .index = kActivityGoalIndex,
};

constexpr FieldLayout kProductLaunchFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true,
     .offset = offsetof(lofte_product_launch, product),
     .name = "product", .json_name = "product"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_product_launch, date),
     .name = "date", .json_name = "date"},
};
constexpr std::uint8_t kProductLaunchIndex[] = {0, 1, 2};
static_assert(sizeof(lofte_product_launch) == 32);
static_assert(offsetof(lofte_product_launch, struct_size) == 0);
static_assert(offsetof(lofte_product_launch, reserved_0) == 4);
static_assert(offsetof(lofte_product_launch, product) == 8);
static_assert(offsetof(lofte_product_launch, date) == 24);
static_assert(offsetof(lofte_product_launch, reserved_1) == 28);
constinit const MessageLayout layouts::kProductLaunch = {
    .name = "ProductLaunch",
    .size = sizeof(lofte_product_launch),
    .book_wide = true,
    .fields = kProductLaunchFields,
    .index = kProductLaunchIndex,
};

constexpr FieldLayout kInsolvencyFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_insolvency, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_insolvency, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_insolvency, ended_on),
     .name = "ended_on", .json_name = "endedOn"},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_insolvency, note),
     .name = "note", .json_name = "note"},
};
constexpr std::uint8_t kInsolvencyIndex[] = {0, 1, 2, 3, 4};
static_assert(sizeof(lofte_insolvency) == 48);
static_assert(offsetof(lofte_insolvency, struct_size) == 0);
static_assert(offsetof(lofte_insolvency, reserved_0) == 4);
static_assert(offsetof(lofte_insolvency, customer_id) == 8);
static_assert(offsetof(lofte_insolvency, date) == 24);
static_assert(offsetof(lofte_insolvency, ended_on) == 28);
static_assert(offsetof(lofte_insolvency, note) == 32);
constinit const MessageLayout layouts::kInsolvency = {
    .name = "Insolvency",
    .size = sizeof(lofte_insolvency),
    .fields = kInsolvencyFields,
    .index = kInsolvencyIndex,
};

constexpr FieldLayout kDeathFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_death, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString, .personal = true, .ref_kind = 11,
     .offset = offsetof(lofte_death, person_id),
     .name = "person_id", .json_name = "personId"},
    {.number = 3, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_death, date),
     .name = "date", .json_name = "date"},
};
constexpr std::uint8_t kDeathIndex[] = {0, 1, 2, 3};
static_assert(sizeof(lofte_death) == 48);
static_assert(offsetof(lofte_death, struct_size) == 0);
static_assert(offsetof(lofte_death, reserved_0) == 4);
static_assert(offsetof(lofte_death, customer_id) == 8);
static_assert(offsetof(lofte_death, person_id) == 24);
static_assert(offsetof(lofte_death, date) == 40);
static_assert(offsetof(lofte_death, reserved_1) == 44);
constinit const MessageLayout layouts::kDeath = {
    .name = "Death",
    .size = sizeof(lofte_death),
    .fields = kDeathFields,
    .index = kDeathIndex,
};

constexpr EnumValue kDecisionAnswerValues[] = {
    {0, "ANSWER_UNSPECIFIED"},
    {1, "DONE"},
    {2, "DISMISSED"},
    {3, "SNOOZED"},
    {4, "REOPENED"},
};
constexpr FieldLayout kDecisionFields[] = {
    {.number = 1, .type = FieldType::kString, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_decision, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString, .required = true,
     .offset = offsetof(lofte_decision, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 3, .type = FieldType::kInt32, .required = true,
     .offset = offsetof(lofte_decision, advice_kind),
     .name = "advice_kind", .json_name = "adviceKind"},
    {.number = 4, .type = FieldType::kString, .required = true, .personal = true,
     .offset = offsetof(lofte_decision, key),
     .name = "key", .json_name = "key"},
    {.number = 5, .type = FieldType::kInt64,
     .offset = offsetof(lofte_decision, revision),
     .name = "revision", .json_name = "revision"},
    {.number = 6, .type = FieldType::kEnum, .required = true,
     .offset = offsetof(lofte_decision, answer),
     .name = "answer", .json_name = "answer",
     .values = kDecisionAnswerValues},
    {.number = 7, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_decision, until),
     .name = "until", .json_name = "until"},
    {.number = 8, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_decision, date),
     .name = "date", .json_name = "date"},
    {.number = 9, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_decision, by),
     .name = "by", .json_name = "by"},
    {.number = 10, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_decision, note),
     .name = "note", .json_name = "note"},
};
constexpr std::uint8_t kDecisionIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
static_assert(sizeof(lofte_decision) == 120);
static_assert(offsetof(lofte_decision, struct_size) == 0);
static_assert(offsetof(lofte_decision, reserved_0) == 4);
static_assert(offsetof(lofte_decision, customer_id) == 8);
static_assert(offsetof(lofte_decision, plugin) == 24);
static_assert(offsetof(lofte_decision, advice_kind) == 40);
static_assert(offsetof(lofte_decision, reserved_1) == 44);
static_assert(offsetof(lofte_decision, key) == 48);
static_assert(offsetof(lofte_decision, revision) == 64);
static_assert(offsetof(lofte_decision, answer) == 72);
static_assert(offsetof(lofte_decision, until) == 76);
static_assert(offsetof(lofte_decision, date) == 80);
static_assert(offsetof(lofte_decision, reserved_2) == 84);
static_assert(offsetof(lofte_decision, by) == 88);
static_assert(offsetof(lofte_decision, note) == 104);
constinit const MessageLayout layouts::kDecision = {
    .name = "Decision",
    .size = sizeof(lofte_decision),
    .book_wide = true,
    .fields = kDecisionFields,
    .index = kDecisionIndex,
};

constexpr FieldLayout kSettingFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true,
     .offset = offsetof(lofte_setting, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 2, .type = FieldType::kString, .required = true,
     .offset = offsetof(lofte_setting, key),
     .name = "key", .json_name = "key"},
    {.number = 3, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_setting, value),
     .name = "value", .json_name = "value"},
    {.number = 4, .type = FieldType::kString, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_setting, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 5, .type = FieldType::kString, .ref_kind = 12,
     .offset = offsetof(lofte_setting, invoice_id),
     .name = "invoice_id", .json_name = "invoiceId"},
};
constexpr std::uint8_t kSettingIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_setting) == 88);
static_assert(offsetof(lofte_setting, struct_size) == 0);
static_assert(offsetof(lofte_setting, reserved_0) == 4);
static_assert(offsetof(lofte_setting, plugin) == 8);
static_assert(offsetof(lofte_setting, key) == 24);
static_assert(offsetof(lofte_setting, value) == 40);
static_assert(offsetof(lofte_setting, customer_id) == 56);
static_assert(offsetof(lofte_setting, invoice_id) == 72);
constinit const MessageLayout layouts::kSetting = {
    .name = "Setting",
    .size = sizeof(lofte_setting),
    .book_wide = true,
    .fields = kSettingFields,
    .index = kSettingIndex,
};

constexpr FieldLayout kBankDataCompleteFields[] = {
    {.number = 1, .type = FieldType::kDate, .required = true, .text_format = 1,
     .offset = offsetof(lofte_bank_data_complete, until),
     .name = "until", .json_name = "until"},
};
constexpr std::uint8_t kBankDataCompleteIndex[] = {0, 1};
static_assert(sizeof(lofte_bank_data_complete) == 16);
static_assert(offsetof(lofte_bank_data_complete, struct_size) == 0);
static_assert(offsetof(lofte_bank_data_complete, reserved_0) == 4);
static_assert(offsetof(lofte_bank_data_complete, until) == 8);
static_assert(offsetof(lofte_bank_data_complete, reserved_1) == 12);
constinit const MessageLayout layouts::kBankDataComplete = {
    .name = "BankDataComplete",
    .size = sizeof(lofte_bank_data_complete),
    .book_wide = true,
    .singleton = true,
    .fields = kBankDataCompleteFields,
    .index = kBankDataCompleteIndex,
};

constexpr FieldLayout kHistoryCompleteFields[] = {
    {.number = 1, .type = FieldType::kDate, .required = true, .text_format = 1,
     .offset = offsetof(lofte_history_complete, since),
     .name = "since", .json_name = "since"},
};
constexpr std::uint8_t kHistoryCompleteIndex[] = {0, 1};
static_assert(sizeof(lofte_history_complete) == 16);
static_assert(offsetof(lofte_history_complete, struct_size) == 0);
static_assert(offsetof(lofte_history_complete, reserved_0) == 4);
static_assert(offsetof(lofte_history_complete, since) == 8);
static_assert(offsetof(lofte_history_complete, reserved_1) == 12);
constinit const MessageLayout layouts::kHistoryComplete = {
    .name = "HistoryComplete",
    .size = sizeof(lofte_history_complete),
    .book_wide = true,
    .singleton = true,
    .fields = kHistoryCompleteFields,
    .index = kHistoryCompleteIndex,
};

constexpr FieldLayout kInvoiceReassignedFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .ref_kind = 12,
     .offset = offsetof(lofte_invoice_reassigned, invoice_id),
     .name = "invoice_id", .json_name = "invoiceId"},
    {.number = 2, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_invoice_reassigned, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 3, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_invoice_reassigned, date),
     .name = "date", .json_name = "date"},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_invoice_reassigned, reason),
     .name = "reason", .json_name = "reason"},
};
constexpr std::uint8_t kInvoiceReassignedIndex[] = {0, 1, 2, 3, 4};
static_assert(sizeof(lofte_invoice_reassigned) == 64);
static_assert(offsetof(lofte_invoice_reassigned, struct_size) == 0);
static_assert(offsetof(lofte_invoice_reassigned, reserved_0) == 4);
static_assert(offsetof(lofte_invoice_reassigned, invoice_id) == 8);
static_assert(offsetof(lofte_invoice_reassigned, customer_id) == 24);
static_assert(offsetof(lofte_invoice_reassigned, date) == 40);
static_assert(offsetof(lofte_invoice_reassigned, reserved_1) == 44);
static_assert(offsetof(lofte_invoice_reassigned, reason) == 48);
constinit const MessageLayout layouts::kInvoiceReassigned = {
    .name = "InvoiceReassigned",
    .size = sizeof(lofte_invoice_reassigned),
    .fields = kInvoiceReassignedFields,
    .index = kInvoiceReassignedIndex,
};

constexpr FieldLayout kCustomersMergedFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_customers_merged, from_customer_id),
     .name = "from_customer_id", .json_name = "fromCustomerId"},
    {.number = 2, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_customers_merged, into_customer_id),
     .name = "into_customer_id", .json_name = "intoCustomerId"},
    {.number = 3, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_customers_merged, date),
     .name = "date", .json_name = "date"},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_customers_merged, reason),
     .name = "reason", .json_name = "reason"},
};
constexpr std::uint8_t kCustomersMergedIndex[] = {0, 1, 2, 3, 4};
static_assert(sizeof(lofte_customers_merged) == 64);
static_assert(offsetof(lofte_customers_merged, struct_size) == 0);
static_assert(offsetof(lofte_customers_merged, reserved_0) == 4);
static_assert(offsetof(lofte_customers_merged, from_customer_id) == 8);
static_assert(offsetof(lofte_customers_merged, into_customer_id) == 24);
static_assert(offsetof(lofte_customers_merged, date) == 40);
static_assert(offsetof(lofte_customers_merged, reserved_1) == 44);
static_assert(offsetof(lofte_customers_merged, reason) == 48);
constinit const MessageLayout layouts::kCustomersMerged = {
    .name = "CustomersMerged",
    .size = sizeof(lofte_customers_merged),
    .fields = kCustomersMergedFields,
    .index = kCustomersMergedIndex,
};

constexpr FieldLayout kRetractionFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true,
     .offset = offsetof(lofte_retraction, target_fact_id),
     .name = "target_fact_id", .json_name = "targetFactId"},
    {.number = 2, .type = FieldType::kString, .required = true, .personal = true,
     .offset = offsetof(lofte_retraction, reason),
     .name = "reason", .json_name = "reason"},
    {.number = 3, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_retraction, by),
     .name = "by", .json_name = "by"},
};
constexpr std::uint8_t kRetractionIndex[] = {0, 1, 2, 3};
static_assert(sizeof(lofte_retraction) == 56);
static_assert(offsetof(lofte_retraction, struct_size) == 0);
static_assert(offsetof(lofte_retraction, reserved_0) == 4);
static_assert(offsetof(lofte_retraction, target_fact_id) == 8);
static_assert(offsetof(lofte_retraction, reason) == 24);
static_assert(offsetof(lofte_retraction, by) == 40);
constinit const MessageLayout layouts::kRetraction = {
    .name = "Retraction",
    .size = sizeof(lofte_retraction),
    .book_wide = true,
    .fields = kRetractionFields,
    .index = kRetractionIndex,
};

constexpr FieldLayout kErasureFields[] = {
    {.number = 1, .type = FieldType::kString, .required = true, .personal = true, .ref_kind = 10,
     .offset = offsetof(lofte_erasure, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .required = true, .effective = 1, .text_format = 1,
     .offset = offsetof(lofte_erasure, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_erasure, reason),
     .name = "reason", .json_name = "reason"},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_erasure, by),
     .name = "by", .json_name = "by"},
};
constexpr std::uint8_t kErasureIndex[] = {0, 1, 2, 3, 4};
static_assert(sizeof(lofte_erasure) == 64);
static_assert(offsetof(lofte_erasure, struct_size) == 0);
static_assert(offsetof(lofte_erasure, reserved_0) == 4);
static_assert(offsetof(lofte_erasure, customer_id) == 8);
static_assert(offsetof(lofte_erasure, date) == 24);
static_assert(offsetof(lofte_erasure, reserved_1) == 28);
static_assert(offsetof(lofte_erasure, reason) == 32);
static_assert(offsetof(lofte_erasure, by) == 48);
constinit const MessageLayout layouts::kErasure = {
    .name = "Erasure",
    .size = sizeof(lofte_erasure),
    .fields = kErasureFields,
    .index = kErasureIndex,
};

constexpr EnumValue kArgTypeValues[] = {
    {0, "TYPE_UNSPECIFIED"},
    {1, "TEXT"},
    {2, "MONEY"},
    {3, "DATE_VALUE"},
    {4, "NUMBER"},
    {5, "TERM"},
};
constexpr FieldLayout kArgFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_arg, name),
     .name = "name", .json_name = "name"},
    {.number = 2, .type = FieldType::kEnum,
     .offset = offsetof(lofte_arg, type),
     .name = "type", .json_name = "type",
     .values = kArgTypeValues},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_arg, text),
     .name = "text", .json_name = "text"},
    {.number = 4, .type = FieldType::kMoney,
     .offset = offsetof(lofte_arg, money),
     .name = "money", .json_name = "money"},
    {.number = 5, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_arg, date),
     .name = "date", .json_name = "date"},
    {.number = 6, .type = FieldType::kInt64,
     .offset = offsetof(lofte_arg, number),
     .name = "number", .json_name = "number"},
};
constexpr std::uint8_t kArgIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_arg) == 80);
static_assert(offsetof(lofte_arg, struct_size) == 0);
static_assert(offsetof(lofte_arg, reserved_0) == 4);
static_assert(offsetof(lofte_arg, name) == 8);
static_assert(offsetof(lofte_arg, type) == 24);
static_assert(offsetof(lofte_arg, reserved_1) == 28);
static_assert(offsetof(lofte_arg, text) == 32);
static_assert(offsetof(lofte_arg, money) == 48);
static_assert(offsetof(lofte_arg, date) == 64);
static_assert(offsetof(lofte_arg, reserved_2) == 68);
static_assert(offsetof(lofte_arg, number) == 72);
constinit const MessageLayout layouts::kArg = {
    .name = "Arg",
    .size = sizeof(lofte_arg),
    .fields = kArgFields,
    .index = kArgIndex,
};

constexpr FieldLayout kMessageFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_message, id),
     .name = "id", .json_name = "id"},
    {.number = 2, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_message, args),
     .name = "args", .json_name = "args",
     .message = &layouts::kArg},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_message, plugin),
     .name = "plugin", .json_name = "plugin"},
};
constexpr std::uint8_t kMessageIndex[] = {0, 1, 2, 3};
static_assert(sizeof(lofte_message) == 64);
static_assert(offsetof(lofte_message, struct_size) == 0);
static_assert(offsetof(lofte_message, reserved_0) == 4);
static_assert(offsetof(lofte_message, id) == 8);
static_assert(offsetof(lofte_message, args) == 24);
static_assert(offsetof(lofte_message, plugin) == 48);
constinit const MessageLayout layouts::kMessage = {
    .name = "Message",
    .size = sizeof(lofte_message),
    .fields = kMessageFields,
    .index = kMessageIndex,
};

constexpr FieldLayout kAdviceFields[] = {
    {.number = 1, .type = FieldType::kEnum,
     .offset = offsetof(lofte_advice, kind),
     .name = "kind", .json_name = "kind",
     .values = kAdviceKindValues},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_advice, key),
     .name = "key", .json_name = "key"},
    {.number = 3, .type = FieldType::kInt64,
     .offset = offsetof(lofte_advice, revision),
     .name = "revision", .json_name = "revision"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_advice, rule),
     .name = "rule", .json_name = "rule"},
    {.number = 5, .type = FieldType::kEnum,
     .offset = offsetof(lofte_advice, severity),
     .name = "severity", .json_name = "severity",
     .values = kSeverityValues},
    {.number = 6, .type = FieldType::kMessage,
     .offset = offsetof(lofte_advice, title),
     .name = "title", .json_name = "title",
     .message = &layouts::kMessage},
    {.number = 7, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_advice, reasons),
     .name = "reasons", .json_name = "reasons",
     .message = &layouts::kMessage},
    {.number = 8, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_advice, evidence),
     .name = "evidence", .json_name = "evidence"},
    {.number = 9, .type = FieldType::kInt32,
     .offset = offsetof(lofte_advice, subject_kind),
     .name = "subject_kind", .json_name = "subjectKind"},
    {.number = 10, .type = FieldType::kString,
     .offset = offsetof(lofte_advice, subject_id),
     .name = "subject_id", .json_name = "subjectId"},
    {.number = 11, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_advice, since),
     .name = "since", .json_name = "since"},
    {.number = 12, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_advice, latest),
     .name = "latest", .json_name = "latest"},
    {.number = 13, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_advice, invoice_ids),
     .name = "invoice_ids", .json_name = "invoiceIds"},
    {.number = 14, .type = FieldType::kMoney, .repeated = true,
     .offset = offsetof(lofte_advice, amounts),
     .name = "amounts", .json_name = "amounts"},
    {.number = 20, .type = FieldType::kMessage,
     .offset = offsetof(lofte_advice, task),
     .name = "task", .json_name = "task",
     .message = &layouts::kTask},
    {.number = 21, .type = FieldType::kMessage,
     .offset = offsetof(lofte_advice, draft),
     .name = "draft", .json_name = "draft",
     .message = &layouts::kDraft},
    {.number = 22, .type = FieldType::kMessage,
     .offset = offsetof(lofte_advice, verdict),
     .name = "verdict", .json_name = "verdict",
     .message = &layouts::kVerdict},
    {.number = 23, .type = FieldType::kMessage,
     .offset = offsetof(lofte_advice, score),
     .name = "score", .json_name = "score",
     .message = &layouts::kScore},
    {.number = 24, .type = FieldType::kMessage,
     .offset = offsetof(lofte_advice, stage),
     .name = "stage", .json_name = "stage",
     .message = &layouts::kStage},
    {.number = 25, .type = FieldType::kMessage,
     .offset = offsetof(lofte_advice, metric),
     .name = "metric", .json_name = "metric",
     .message = &layouts::kMetric},
    {.number = 26, .type = FieldType::kMessage,
     .offset = offsetof(lofte_advice, suppression),
     .name = "suppression", .json_name = "suppression",
     .message = &layouts::kSuppression},
    {.number = 30, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_advice, merged),
     .name = "merged", .json_name = "merged",
     .message = &layouts::kMergedAdvice},
};
constexpr std::uint8_t kAdviceIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 0, 0, 0, 0, 0, 15, 16, 17, 18,
    19, 20, 21, 0, 0, 0, 22};
static_assert(sizeof(lofte_advice) == 280);
static_assert(offsetof(lofte_advice, struct_size) == 0);
static_assert(offsetof(lofte_advice, reserved_0) == 4);
static_assert(offsetof(lofte_advice, kind) == 8);
static_assert(offsetof(lofte_advice, reserved_1) == 12);
static_assert(offsetof(lofte_advice, key) == 16);
static_assert(offsetof(lofte_advice, revision) == 32);
static_assert(offsetof(lofte_advice, rule) == 40);
static_assert(offsetof(lofte_advice, severity) == 56);
static_assert(offsetof(lofte_advice, reserved_2) == 60);
static_assert(offsetof(lofte_advice, title) == 64);
static_assert(offsetof(lofte_advice, reasons) == 72);
static_assert(offsetof(lofte_advice, evidence) == 96);
static_assert(offsetof(lofte_advice, subject_kind) == 120);
static_assert(offsetof(lofte_advice, reserved_3) == 124);
static_assert(offsetof(lofte_advice, subject_id) == 128);
static_assert(offsetof(lofte_advice, since) == 144);
static_assert(offsetof(lofte_advice, latest) == 148);
static_assert(offsetof(lofte_advice, invoice_ids) == 152);
static_assert(offsetof(lofte_advice, amounts) == 176);
static_assert(offsetof(lofte_advice, task) == 200);
static_assert(offsetof(lofte_advice, draft) == 208);
static_assert(offsetof(lofte_advice, verdict) == 216);
static_assert(offsetof(lofte_advice, score) == 224);
static_assert(offsetof(lofte_advice, stage) == 232);
static_assert(offsetof(lofte_advice, metric) == 240);
static_assert(offsetof(lofte_advice, suppression) == 248);
static_assert(offsetof(lofte_advice, merged) == 256);
constinit const MessageLayout layouts::kAdvice = {
    .name = "Advice",
    .size = sizeof(lofte_advice),
    .fields = kAdviceFields,
    .index = kAdviceIndex,
};

constexpr FieldLayout kMergedAdviceFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_merged_advice, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 2, .type = FieldType::kEnum,
     .offset = offsetof(lofte_merged_advice, kind),
     .name = "kind", .json_name = "kind",
     .values = kAdviceKindValues},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_merged_advice, key),
     .name = "key", .json_name = "key"},
    {.number = 4, .type = FieldType::kInt64,
     .offset = offsetof(lofte_merged_advice, revision),
     .name = "revision", .json_name = "revision"},
};
constexpr std::uint8_t kMergedAdviceIndex[] = {0, 1, 2, 3, 4};
static_assert(sizeof(lofte_merged_advice) == 56);
static_assert(offsetof(lofte_merged_advice, struct_size) == 0);
static_assert(offsetof(lofte_merged_advice, reserved_0) == 4);
static_assert(offsetof(lofte_merged_advice, plugin) == 8);
static_assert(offsetof(lofte_merged_advice, kind) == 24);
static_assert(offsetof(lofte_merged_advice, reserved_1) == 28);
static_assert(offsetof(lofte_merged_advice, key) == 32);
static_assert(offsetof(lofte_merged_advice, revision) == 48);
constinit const MessageLayout layouts::kMergedAdvice = {
    .name = "MergedAdvice",
    .size = sizeof(lofte_merged_advice),
    .fields = kMergedAdviceFields,
    .index = kMergedAdviceIndex,
};

constexpr FieldLayout kTaskFields[] = {
    {.number = 1, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_task, points),
     .name = "points", .json_name = "points",
     .message = &layouts::kMessage},
    {.number = 2, .type = FieldType::kEnum,
     .offset = offsetof(lofte_task, channel),
     .name = "channel", .json_name = "channel",
     .values = kChannelValues},
    {.number = 3, .type = FieldType::kMessage,
     .offset = offsetof(lofte_task, cost_of_skipping),
     .name = "cost_of_skipping", .json_name = "costOfSkipping",
     .message = &layouts::kMessage},
    {.number = 4, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_task, from),
     .name = "from", .json_name = "from"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_task, assignee),
     .name = "assignee", .json_name = "assignee"},
};
constexpr std::uint8_t kTaskIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_task) == 72);
static_assert(offsetof(lofte_task, struct_size) == 0);
static_assert(offsetof(lofte_task, reserved_0) == 4);
static_assert(offsetof(lofte_task, points) == 8);
static_assert(offsetof(lofte_task, channel) == 32);
static_assert(offsetof(lofte_task, reserved_1) == 36);
static_assert(offsetof(lofte_task, cost_of_skipping) == 40);
static_assert(offsetof(lofte_task, from) == 48);
static_assert(offsetof(lofte_task, reserved_2) == 52);
static_assert(offsetof(lofte_task, assignee) == 56);
constinit const MessageLayout layouts::kTask = {
    .name = "Task",
    .size = sizeof(lofte_task),
    .fields = kTaskFields,
    .index = kTaskIndex,
};

constexpr FieldLayout kDraftFields[] = {
    {.number = 1, .type = FieldType::kString, .text_format = 4,
     .offset = offsetof(lofte_draft, language),
     .name = "language", .json_name = "language"},
    {.number = 2, .type = FieldType::kMessage,
     .offset = offsetof(lofte_draft, subject),
     .name = "subject", .json_name = "subject",
     .message = &layouts::kMessage},
    {.number = 3, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_draft, body),
     .name = "body", .json_name = "body",
     .message = &layouts::kMessage},
    {.number = 4, .type = FieldType::kEnum,
     .offset = offsetof(lofte_draft, channel),
     .name = "channel", .json_name = "channel",
     .values = kChannelValues},
    {.number = 5, .type = FieldType::kInt32,
     .offset = offsetof(lofte_draft, step),
     .name = "step", .json_name = "step"},
    {.number = 6, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_draft, new_due_date),
     .name = "new_due_date", .json_name = "newDueDate"},
    {.number = 7, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_draft, send_on),
     .name = "send_on", .json_name = "sendOn"},
};
constexpr std::uint8_t kDraftIndex[] = {0, 1, 2, 3, 4, 5, 6, 7};
static_assert(sizeof(lofte_draft) == 72);
static_assert(offsetof(lofte_draft, struct_size) == 0);
static_assert(offsetof(lofte_draft, reserved_0) == 4);
static_assert(offsetof(lofte_draft, language) == 8);
static_assert(offsetof(lofte_draft, subject) == 24);
static_assert(offsetof(lofte_draft, body) == 32);
static_assert(offsetof(lofte_draft, channel) == 56);
static_assert(offsetof(lofte_draft, step) == 60);
static_assert(offsetof(lofte_draft, new_due_date) == 64);
static_assert(offsetof(lofte_draft, send_on) == 68);
constinit const MessageLayout layouts::kDraft = {
    .name = "Draft",
    .size = sizeof(lofte_draft),
    .fields = kDraftFields,
    .index = kDraftIndex,
};

constexpr FieldLayout kVerdictFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_verdict, state),
     .name = "state", .json_name = "state"},
    {.number = 2, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_verdict, since),
     .name = "since", .json_name = "since"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_verdict, until),
     .name = "until", .json_name = "until"},
    {.number = 4, .type = FieldType::kMoney,
     .offset = offsetof(lofte_verdict, received),
     .name = "received", .json_name = "received"},
    {.number = 5, .type = FieldType::kInt32,
     .offset = offsetof(lofte_verdict, level),
     .name = "level", .json_name = "level"},
};
constexpr std::uint8_t kVerdictIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_verdict) == 56);
static_assert(offsetof(lofte_verdict, struct_size) == 0);
static_assert(offsetof(lofte_verdict, reserved_0) == 4);
static_assert(offsetof(lofte_verdict, state) == 8);
static_assert(offsetof(lofte_verdict, since) == 24);
static_assert(offsetof(lofte_verdict, until) == 28);
static_assert(offsetof(lofte_verdict, received) == 32);
static_assert(offsetof(lofte_verdict, level) == 48);
static_assert(offsetof(lofte_verdict, reserved_1) == 52);
constinit const MessageLayout layouts::kVerdict = {
    .name = "Verdict",
    .size = sizeof(lofte_verdict),
    .fields = kVerdictFields,
    .index = kVerdictIndex,
};

constexpr FieldLayout kScoreFields[] = {
    {.number = 1, .type = FieldType::kInt64,
     .offset = offsetof(lofte_score, value),
     .name = "value", .json_name = "value"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_score, unit),
     .name = "unit", .json_name = "unit"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_score, band),
     .name = "band", .json_name = "band"},
};
constexpr std::uint8_t kScoreIndex[] = {0, 1, 2, 3};
static_assert(sizeof(lofte_score) == 48);
static_assert(offsetof(lofte_score, struct_size) == 0);
static_assert(offsetof(lofte_score, reserved_0) == 4);
static_assert(offsetof(lofte_score, value) == 8);
static_assert(offsetof(lofte_score, unit) == 16);
static_assert(offsetof(lofte_score, band) == 32);
constinit const MessageLayout layouts::kScore = {
    .name = "Score",
    .size = sizeof(lofte_score),
    .fields = kScoreFields,
    .index = kScoreIndex,
};

constexpr FieldLayout kStageFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_stage, name),
     .name = "name", .json_name = "name"},
    {.number = 2, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_stage, since),
     .name = "since", .json_name = "since"},
    {.number = 3, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_stage, overlays),
     .name = "overlays", .json_name = "overlays"},
};
constexpr std::uint8_t kStageIndex[] = {0, 1, 2, 3};
static_assert(sizeof(lofte_stage) == 56);
static_assert(offsetof(lofte_stage, struct_size) == 0);
static_assert(offsetof(lofte_stage, reserved_0) == 4);
static_assert(offsetof(lofte_stage, name) == 8);
static_assert(offsetof(lofte_stage, since) == 24);
static_assert(offsetof(lofte_stage, reserved_1) == 28);
static_assert(offsetof(lofte_stage, overlays) == 32);
constinit const MessageLayout layouts::kStage = {
    .name = "Stage",
    .size = sizeof(lofte_stage),
    .fields = kStageFields,
    .index = kStageIndex,
};

constexpr FieldLayout kMetricFields[] = {
    {.number = 1, .type = FieldType::kInt64,
     .offset = offsetof(lofte_metric, value),
     .name = "value", .json_name = "value"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_metric, unit),
     .name = "unit", .json_name = "unit"},
};
constexpr std::uint8_t kMetricIndex[] = {0, 1, 2};
static_assert(sizeof(lofte_metric) == 32);
static_assert(offsetof(lofte_metric, struct_size) == 0);
static_assert(offsetof(lofte_metric, reserved_0) == 4);
static_assert(offsetof(lofte_metric, value) == 8);
static_assert(offsetof(lofte_metric, unit) == 16);
constinit const MessageLayout layouts::kMetric = {
    .name = "Metric",
    .size = sizeof(lofte_metric),
    .fields = kMetricFields,
    .index = kMetricIndex,
};

constexpr FieldLayout kSuppressionFields[] = {
    {.number = 1, .type = FieldType::kEnum,
     .offset = offsetof(lofte_suppression, held_kind),
     .name = "held_kind", .json_name = "heldKind",
     .values = kAdviceKindValues},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_suppression, held_key),
     .name = "held_key", .json_name = "heldKey"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_suppression, until),
     .name = "until", .json_name = "until"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_suppression, by),
     .name = "by", .json_name = "by"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_suppression, held_plugin),
     .name = "held_plugin", .json_name = "heldPlugin"},
    {.number = 6, .type = FieldType::kString,
     .offset = offsetof(lofte_suppression, merged_into),
     .name = "merged_into", .json_name = "mergedInto"},
    {.number = 7, .type = FieldType::kString,
     .offset = offsetof(lofte_suppression, merged_plugin),
     .name = "merged_plugin", .json_name = "mergedPlugin"},
};
constexpr std::uint8_t kSuppressionIndex[] = {0, 1, 2, 3, 4, 5, 6, 7};
static_assert(sizeof(lofte_suppression) == 104);
static_assert(offsetof(lofte_suppression, struct_size) == 0);
static_assert(offsetof(lofte_suppression, reserved_0) == 4);
static_assert(offsetof(lofte_suppression, held_kind) == 8);
static_assert(offsetof(lofte_suppression, reserved_1) == 12);
static_assert(offsetof(lofte_suppression, held_key) == 16);
static_assert(offsetof(lofte_suppression, until) == 32);
static_assert(offsetof(lofte_suppression, reserved_2) == 36);
static_assert(offsetof(lofte_suppression, by) == 40);
static_assert(offsetof(lofte_suppression, held_plugin) == 56);
static_assert(offsetof(lofte_suppression, merged_into) == 72);
static_assert(offsetof(lofte_suppression, merged_plugin) == 88);
constinit const MessageLayout layouts::kSuppression = {
    .name = "Suppression",
    .size = sizeof(lofte_suppression),
    .fields = kSuppressionFields,
    .index = kSuppressionIndex,
};

constexpr EnumValue kReviewActionValues[] = {
    {0, "ACTION_UNSPECIFIED"},
    {1, "SUPPRESS"},
    {2, "MERGE"},
    {3, "POSTPONE"},
};
constexpr FieldLayout kReviewFields[] = {
    {.number = 1, .type = FieldType::kEnum,
     .offset = offsetof(lofte_review, action),
     .name = "action", .json_name = "action",
     .values = kReviewActionValues},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_review, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 3, .type = FieldType::kEnum,
     .offset = offsetof(lofte_review, kind),
     .name = "kind", .json_name = "kind",
     .values = kAdviceKindValues},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_review, key),
     .name = "key", .json_name = "key"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_review, rule),
     .name = "rule", .json_name = "rule"},
    {.number = 6, .type = FieldType::kMessage,
     .offset = offsetof(lofte_review, reason),
     .name = "reason", .json_name = "reason",
     .message = &layouts::kMessage},
    {.number = 7, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_review, until),
     .name = "until", .json_name = "until"},
    {.number = 8, .type = FieldType::kString,
     .offset = offsetof(lofte_review, into_plugin),
     .name = "into_plugin", .json_name = "intoPlugin"},
    {.number = 9, .type = FieldType::kString,
     .offset = offsetof(lofte_review, into_key),
     .name = "into_key", .json_name = "intoKey"},
    {.number = 10, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_review, evidence),
     .name = "evidence", .json_name = "evidence"},
};
constexpr std::uint8_t kReviewIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
static_assert(sizeof(lofte_review) == 144);
static_assert(offsetof(lofte_review, struct_size) == 0);
static_assert(offsetof(lofte_review, reserved_0) == 4);
static_assert(offsetof(lofte_review, action) == 8);
static_assert(offsetof(lofte_review, reserved_1) == 12);
static_assert(offsetof(lofte_review, plugin) == 16);
static_assert(offsetof(lofte_review, kind) == 32);
static_assert(offsetof(lofte_review, reserved_2) == 36);
static_assert(offsetof(lofte_review, key) == 40);
static_assert(offsetof(lofte_review, rule) == 56);
static_assert(offsetof(lofte_review, reason) == 72);
static_assert(offsetof(lofte_review, until) == 80);
static_assert(offsetof(lofte_review, reserved_3) == 84);
static_assert(offsetof(lofte_review, into_plugin) == 88);
static_assert(offsetof(lofte_review, into_key) == 104);
static_assert(offsetof(lofte_review, evidence) == 120);
constinit const MessageLayout layouts::kReview = {
    .name = "Review",
    .size = sizeof(lofte_review),
    .fields = kReviewFields,
    .index = kReviewIndex,
};

constexpr FieldLayout kPlannedTaskFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_planned_task, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_planned_task, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_planned_task, key),
     .name = "key", .json_name = "key"},
    {.number = 4, .type = FieldType::kBool,
     .offset = offsetof(lofte_planned_task, can_wait),
     .name = "can_wait", .json_name = "canWait"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_planned_task, rule),
     .name = "rule", .json_name = "rule"},
    {.number = 6, .type = FieldType::kMessage,
     .offset = offsetof(lofte_planned_task, reason),
     .name = "reason", .json_name = "reason",
     .message = &layouts::kMessage},
};
constexpr std::uint8_t kPlannedTaskIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_planned_task) == 88);
static_assert(offsetof(lofte_planned_task, struct_size) == 0);
static_assert(offsetof(lofte_planned_task, reserved_0) == 4);
static_assert(offsetof(lofte_planned_task, customer_id) == 8);
static_assert(offsetof(lofte_planned_task, plugin) == 24);
static_assert(offsetof(lofte_planned_task, key) == 40);
static_assert(offsetof(lofte_planned_task, can_wait) == 56);
static_assert(offsetof(lofte_planned_task, reserved_1) == 60);
static_assert(offsetof(lofte_planned_task, rule) == 64);
static_assert(offsetof(lofte_planned_task, reason) == 80);
constinit const MessageLayout layouts::kPlannedTask = {
    .name = "PlannedTask",
    .size = sizeof(lofte_planned_task),
    .fields = kPlannedTaskFields,
    .index = kPlannedTaskIndex,
};

constexpr FieldLayout kStoredAdviceFields[] = {
    {.number = 1, .type = FieldType::kMessage,
     .offset = offsetof(lofte_stored_advice, advice),
     .name = "advice", .json_name = "advice",
     .message = &layouts::kAdvice},
    {.number = 2, .type = FieldType::kInt32,
     .offset = offsetof(lofte_stored_advice, answer),
     .name = "answer", .json_name = "answer"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_stored_advice, until),
     .name = "until", .json_name = "until"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_stored_advice, missing_reviewer),
     .name = "missing_reviewer", .json_name = "missingReviewer"},
};
constexpr std::uint8_t kStoredAdviceIndex[] = {0, 1, 2, 3, 4};
static_assert(sizeof(lofte_stored_advice) == 40);
static_assert(offsetof(lofte_stored_advice, struct_size) == 0);
static_assert(offsetof(lofte_stored_advice, reserved_0) == 4);
static_assert(offsetof(lofte_stored_advice, advice) == 8);
static_assert(offsetof(lofte_stored_advice, answer) == 16);
static_assert(offsetof(lofte_stored_advice, until) == 20);
static_assert(offsetof(lofte_stored_advice, missing_reviewer) == 24);
constinit const MessageLayout layouts::kStoredAdvice = {
    .name = "StoredAdvice",
    .size = sizeof(lofte_stored_advice),
    .fields = kStoredAdviceFields,
    .index = kStoredAdviceIndex,
};

constexpr EnumValue kSettlementKindValues[] = {
    {0, "KIND_UNSPECIFIED"},
    {1, "PAYMENT"},
    {2, "CREDIT"},
    {3, "WRITE_OFF"},
    {4, "BOUNCED"},
    {5, "REVERSED"},
};
constexpr FieldLayout kSettlementFields[] = {
    {.number = 1, .type = FieldType::kEnum,
     .offset = offsetof(lofte_settlement, kind),
     .name = "kind", .json_name = "kind",
     .values = kSettlementKindValues},
    {.number = 2, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_settlement, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kMoney,
     .offset = offsetof(lofte_settlement, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_settlement, source_id),
     .name = "source_id", .json_name = "sourceId"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_settlement, fact_id),
     .name = "fact_id", .json_name = "factId"},
};
constexpr std::uint8_t kSettlementIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_settlement) == 64);
static_assert(offsetof(lofte_settlement, struct_size) == 0);
static_assert(offsetof(lofte_settlement, reserved_0) == 4);
static_assert(offsetof(lofte_settlement, kind) == 8);
static_assert(offsetof(lofte_settlement, date) == 12);
static_assert(offsetof(lofte_settlement, amount) == 16);
static_assert(offsetof(lofte_settlement, source_id) == 32);
static_assert(offsetof(lofte_settlement, fact_id) == 48);
constinit const MessageLayout layouts::kSettlement = {
    .name = "Settlement",
    .size = sizeof(lofte_settlement),
    .fields = kSettlementFields,
    .index = kSettlementIndex,
};

constexpr EnumValue kInvoiceStateStatusValues[] = {
    {0, "STATUS_UNSPECIFIED"},
    {1, "OPEN"},
    {2, "SETTLED"},
    {3, "CANCELLED"},
    {4, "WRITTEN_OFF"},
};
constexpr FieldLayout kInvoiceStateFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_invoice_state, invoice_id),
     .name = "invoice_id", .json_name = "invoiceId"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_invoice_state, fact_id),
     .name = "fact_id", .json_name = "factId"},
    {.number = 3, .type = FieldType::kMessage,
     .offset = offsetof(lofte_invoice_state, invoice),
     .name = "invoice", .json_name = "invoice",
     .message = &layouts::kInvoice},
    {.number = 4, .type = FieldType::kEnum,
     .offset = offsetof(lofte_invoice_state, status),
     .name = "status", .json_name = "status",
     .values = kInvoiceStateStatusValues},
    {.number = 5, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_invoice_state, due_date),
     .name = "due_date", .json_name = "dueDate"},
    {.number = 6, .type = FieldType::kMoney,
     .offset = offsetof(lofte_invoice_state, open),
     .name = "open", .json_name = "open"},
    {.number = 7, .type = FieldType::kMoney,
     .offset = offsetof(lofte_invoice_state, open_fees),
     .name = "open_fees", .json_name = "openFees"},
    {.number = 8, .type = FieldType::kMoney,
     .offset = offsetof(lofte_invoice_state, overpaid),
     .name = "overpaid", .json_name = "overpaid"},
    {.number = 9, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_invoice_state, settled_on),
     .name = "settled_on", .json_name = "settledOn"},
    {.number = 10, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_invoice_state, settlements),
     .name = "settlements", .json_name = "settlements",
     .message = &layouts::kSettlement},
    {.number = 11, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_invoice_state, fees),
     .name = "fees", .json_name = "fees",
     .message = &layouts::kFeeBooked},
};
constexpr std::uint8_t kInvoiceStateIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
static_assert(sizeof(lofte_invoice_state) == 160);
static_assert(offsetof(lofte_invoice_state, struct_size) == 0);
static_assert(offsetof(lofte_invoice_state, reserved_0) == 4);
static_assert(offsetof(lofte_invoice_state, invoice_id) == 8);
static_assert(offsetof(lofte_invoice_state, fact_id) == 24);
static_assert(offsetof(lofte_invoice_state, invoice) == 40);
static_assert(offsetof(lofte_invoice_state, status) == 48);
static_assert(offsetof(lofte_invoice_state, due_date) == 52);
static_assert(offsetof(lofte_invoice_state, open) == 56);
static_assert(offsetof(lofte_invoice_state, open_fees) == 72);
static_assert(offsetof(lofte_invoice_state, overpaid) == 88);
static_assert(offsetof(lofte_invoice_state, settled_on) == 104);
static_assert(offsetof(lofte_invoice_state, reserved_1) == 108);
static_assert(offsetof(lofte_invoice_state, settlements) == 112);
static_assert(offsetof(lofte_invoice_state, fees) == 136);
constinit const MessageLayout layouts::kInvoiceState = {
    .name = "InvoiceState",
    .size = sizeof(lofte_invoice_state),
    .fields = kInvoiceStateFields,
    .index = kInvoiceStateIndex,
};

constexpr EnumValue kOpenCreditKindValues[] = {
    {0, "KIND_UNSPECIFIED"},
    {1, "PAYMENT"},
    {2, "CREDIT_NOTE"},
    {3, "REFUND"},
};
constexpr FieldLayout kOpenCreditFields[] = {
    {.number = 1, .type = FieldType::kEnum,
     .offset = offsetof(lofte_open_credit, kind),
     .name = "kind", .json_name = "kind",
     .values = kOpenCreditKindValues},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_open_credit, record_id),
     .name = "record_id", .json_name = "recordId"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_open_credit, date),
     .name = "date", .json_name = "date"},
    {.number = 4, .type = FieldType::kMoney,
     .offset = offsetof(lofte_open_credit, amount),
     .name = "amount", .json_name = "amount"},
};
constexpr std::uint8_t kOpenCreditIndex[] = {0, 1, 2, 3, 4};
static_assert(sizeof(lofte_open_credit) == 56);
static_assert(offsetof(lofte_open_credit, struct_size) == 0);
static_assert(offsetof(lofte_open_credit, reserved_0) == 4);
static_assert(offsetof(lofte_open_credit, kind) == 8);
static_assert(offsetof(lofte_open_credit, reserved_1) == 12);
static_assert(offsetof(lofte_open_credit, record_id) == 16);
static_assert(offsetof(lofte_open_credit, date) == 32);
static_assert(offsetof(lofte_open_credit, reserved_2) == 36);
static_assert(offsetof(lofte_open_credit, amount) == 40);
constinit const MessageLayout layouts::kOpenCredit = {
    .name = "OpenCredit",
    .size = sizeof(lofte_open_credit),
    .fields = kOpenCreditFields,
    .index = kOpenCreditIndex,
};

constexpr FieldLayout kSettingValueFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_value, key),
     .name = "key", .json_name = "key"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_value, value),
     .name = "value", .json_name = "value"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_value, invoice_id),
     .name = "invoice_id", .json_name = "invoiceId"},
};
constexpr std::uint8_t kSettingValueIndex[] = {0, 1, 2, 3};
static_assert(sizeof(lofte_setting_value) == 56);
static_assert(offsetof(lofte_setting_value, struct_size) == 0);
static_assert(offsetof(lofte_setting_value, reserved_0) == 4);
static_assert(offsetof(lofte_setting_value, key) == 8);
static_assert(offsetof(lofte_setting_value, value) == 24);
static_assert(offsetof(lofte_setting_value, invoice_id) == 40);
constinit const MessageLayout layouts::kSettingValue = {
    .name = "SettingValue",
    .size = sizeof(lofte_setting_value),
    .fields = kSettingValueFields,
    .index = kSettingValueIndex,
};

constexpr FieldLayout kPriorAdviceFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_prior_advice, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 2, .type = FieldType::kMessage,
     .offset = offsetof(lofte_prior_advice, advice),
     .name = "advice", .json_name = "advice",
     .message = &layouts::kAdvice},
};
constexpr std::uint8_t kPriorAdviceIndex[] = {0, 1, 2};
static_assert(sizeof(lofte_prior_advice) == 32);
static_assert(offsetof(lofte_prior_advice, struct_size) == 0);
static_assert(offsetof(lofte_prior_advice, reserved_0) == 4);
static_assert(offsetof(lofte_prior_advice, plugin) == 8);
static_assert(offsetof(lofte_prior_advice, advice) == 24);
constinit const MessageLayout layouts::kPriorAdvice = {
    .name = "PriorAdvice",
    .size = sizeof(lofte_prior_advice),
    .fields = kPriorAdviceFields,
    .index = kPriorAdviceIndex,
};

constexpr FieldLayout kCustomerViewFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_customer_view, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_customer_view, as_of),
     .name = "as_of", .json_name = "asOf"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_customer_view, known_by),
     .name = "known_by", .json_name = "knownBy"},
    {.number = 4, .type = FieldType::kMessage,
     .offset = offsetof(lofte_customer_view, customer),
     .name = "customer", .json_name = "customer",
     .message = &layouts::kCustomer},
    {.number = 5, .type = FieldType::kEnum,
     .offset = offsetof(lofte_customer_view, customer_kind),
     .name = "customer_kind", .json_name = "customerKind",
     .values = kCustomerKindValues},
    {.number = 6, .type = FieldType::kString, .text_format = 4,
     .offset = offsetof(lofte_customer_view, language),
     .name = "language", .json_name = "language"},
    {.number = 7, .type = FieldType::kString, .text_format = 3,
     .offset = offsetof(lofte_customer_view, country),
     .name = "country", .json_name = "country"},
    {.number = 8, .type = FieldType::kString, .text_format = 5,
     .offset = offsetof(lofte_customer_view, currency),
     .name = "currency", .json_name = "currency"},
    {.number = 9, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_customer_view, facts),
     .name = "facts", .json_name = "facts",
     .message = &layouts::kFact},
    {.number = 10, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_customer_view, invoices),
     .name = "invoices", .json_name = "invoices",
     .message = &layouts::kInvoiceState},
    {.number = 11, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_customer_view, credits),
     .name = "credits", .json_name = "credits",
     .message = &layouts::kOpenCredit},
    {.number = 12, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_customer_view, settings),
     .name = "settings", .json_name = "settings",
     .message = &layouts::kSettingValue},
    {.number = 13, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_customer_view, prior_advice),
     .name = "prior_advice", .json_name = "priorAdvice",
     .message = &layouts::kPriorAdvice},
    {.number = 14, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_customer_view, history_since),
     .name = "history_since", .json_name = "historySince"},
    {.number = 15, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_customer_view, parameters),
     .name = "parameters", .json_name = "parameters",
     .message = &layouts::kParameter},
};
constexpr std::uint8_t kCustomerViewIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
static_assert(sizeof(lofte_customer_view) == 248);
static_assert(offsetof(lofte_customer_view, struct_size) == 0);
static_assert(offsetof(lofte_customer_view, reserved_0) == 4);
static_assert(offsetof(lofte_customer_view, customer_id) == 8);
static_assert(offsetof(lofte_customer_view, as_of) == 24);
static_assert(offsetof(lofte_customer_view, known_by) == 28);
static_assert(offsetof(lofte_customer_view, customer) == 32);
static_assert(offsetof(lofte_customer_view, customer_kind) == 40);
static_assert(offsetof(lofte_customer_view, reserved_1) == 44);
static_assert(offsetof(lofte_customer_view, language) == 48);
static_assert(offsetof(lofte_customer_view, country) == 64);
static_assert(offsetof(lofte_customer_view, currency) == 80);
static_assert(offsetof(lofte_customer_view, facts) == 96);
static_assert(offsetof(lofte_customer_view, invoices) == 120);
static_assert(offsetof(lofte_customer_view, credits) == 144);
static_assert(offsetof(lofte_customer_view, settings) == 168);
static_assert(offsetof(lofte_customer_view, prior_advice) == 192);
static_assert(offsetof(lofte_customer_view, history_since) == 216);
static_assert(offsetof(lofte_customer_view, reserved_2) == 220);
static_assert(offsetof(lofte_customer_view, parameters) == 224);
constinit const MessageLayout layouts::kCustomerView = {
    .name = "CustomerView",
    .size = sizeof(lofte_customer_view),
    .fields = kCustomerViewFields,
    .index = kCustomerViewIndex,
};

constexpr FieldLayout kParameterFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_parameter, key),
     .name = "key", .json_name = "key"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_parameter, value),
     .name = "value", .json_name = "value"},
};
constexpr std::uint8_t kParameterIndex[] = {0, 1, 2};
static_assert(sizeof(lofte_parameter) == 40);
static_assert(offsetof(lofte_parameter, struct_size) == 0);
static_assert(offsetof(lofte_parameter, reserved_0) == 4);
static_assert(offsetof(lofte_parameter, key) == 8);
static_assert(offsetof(lofte_parameter, value) == 24);
constinit const MessageLayout layouts::kParameter = {
    .name = "Parameter",
    .size = sizeof(lofte_parameter),
    .fields = kParameterFields,
    .index = kParameterIndex,
};

constexpr FieldLayout kBookViewFields[] = {
    {.number = 1, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_book_view, as_of),
     .name = "as_of", .json_name = "asOf"},
    {.number = 2, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_book_view, known_by),
     .name = "known_by", .json_name = "knownBy"},
    {.number = 3, .type = FieldType::kString, .text_format = 3,
     .offset = offsetof(lofte_book_view, country),
     .name = "country", .json_name = "country"},
    {.number = 4, .type = FieldType::kString, .text_format = 5,
     .offset = offsetof(lofte_book_view, currency),
     .name = "currency", .json_name = "currency"},
    {.number = 5, .type = FieldType::kString, .text_format = 4,
     .offset = offsetof(lofte_book_view, language),
     .name = "language", .json_name = "language"},
    {.number = 6, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_book_view, settings),
     .name = "settings", .json_name = "settings",
     .message = &layouts::kSettingValue},
    {.number = 7, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_book_view, history_since),
     .name = "history_since", .json_name = "historySince"},
    {.number = 8, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_book_view, bank_complete_until),
     .name = "bank_complete_until", .json_name = "bankCompleteUntil"},
    {.number = 9, .type = FieldType::kInt64,
     .offset = offsetof(lofte_book_view, customers),
     .name = "customers", .json_name = "customers"},
};
constexpr std::uint8_t kBookViewIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
static_assert(sizeof(lofte_book_view) == 104);
static_assert(offsetof(lofte_book_view, struct_size) == 0);
static_assert(offsetof(lofte_book_view, reserved_0) == 4);
static_assert(offsetof(lofte_book_view, as_of) == 8);
static_assert(offsetof(lofte_book_view, known_by) == 12);
static_assert(offsetof(lofte_book_view, country) == 16);
static_assert(offsetof(lofte_book_view, currency) == 32);
static_assert(offsetof(lofte_book_view, language) == 48);
static_assert(offsetof(lofte_book_view, settings) == 64);
static_assert(offsetof(lofte_book_view, history_since) == 88);
static_assert(offsetof(lofte_book_view, bank_complete_until) == 92);
static_assert(offsetof(lofte_book_view, customers) == 96);
constinit const MessageLayout layouts::kBookView = {
    .name = "BookView",
    .size = sizeof(lofte_book_view),
    .fields = kBookViewFields,
    .index = kBookViewIndex,
};

constexpr FieldLayout kOpenTaskFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_open_task, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 2, .type = FieldType::kMessage,
     .offset = offsetof(lofte_open_task, advice),
     .name = "advice", .json_name = "advice",
     .message = &layouts::kAdvice},
};
constexpr std::uint8_t kOpenTaskIndex[] = {0, 1, 2};
static_assert(sizeof(lofte_open_task) == 32);
static_assert(offsetof(lofte_open_task, struct_size) == 0);
static_assert(offsetof(lofte_open_task, reserved_0) == 4);
static_assert(offsetof(lofte_open_task, plugin) == 8);
static_assert(offsetof(lofte_open_task, advice) == 24);
constinit const MessageLayout layouts::kOpenTask = {
    .name = "OpenTask",
    .size = sizeof(lofte_open_task),
    .fields = kOpenTaskFields,
    .index = kOpenTaskIndex,
};

constexpr FieldLayout kDayCustomerFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_day_customer, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 2, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_day_customer, tasks),
     .name = "tasks", .json_name = "tasks",
     .message = &layouts::kOpenTask},
    {.number = 3, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_day_customer, signals),
     .name = "signals", .json_name = "signals",
     .message = &layouts::kPriorAdvice},
};
constexpr std::uint8_t kDayCustomerIndex[] = {0, 1, 2, 3};
static_assert(sizeof(lofte_day_customer) == 72);
static_assert(offsetof(lofte_day_customer, struct_size) == 0);
static_assert(offsetof(lofte_day_customer, reserved_0) == 4);
static_assert(offsetof(lofte_day_customer, customer_id) == 8);
static_assert(offsetof(lofte_day_customer, tasks) == 24);
static_assert(offsetof(lofte_day_customer, signals) == 48);
constinit const MessageLayout layouts::kDayCustomer = {
    .name = "DayCustomer",
    .size = sizeof(lofte_day_customer),
    .fields = kDayCustomerFields,
    .index = kDayCustomerIndex,
};

constexpr FieldLayout kDayViewFields[] = {
    {.number = 1, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_day_view, as_of),
     .name = "as_of", .json_name = "asOf"},
    {.number = 2, .type = FieldType::kString, .text_format = 3,
     .offset = offsetof(lofte_day_view, country),
     .name = "country", .json_name = "country"},
    {.number = 3, .type = FieldType::kString, .text_format = 5,
     .offset = offsetof(lofte_day_view, currency),
     .name = "currency", .json_name = "currency"},
    {.number = 4, .type = FieldType::kString, .text_format = 4,
     .offset = offsetof(lofte_day_view, language),
     .name = "language", .json_name = "language"},
    {.number = 5, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_day_view, settings),
     .name = "settings", .json_name = "settings",
     .message = &layouts::kSettingValue},
    {.number = 6, .type = FieldType::kInt32,
     .offset = offsetof(lofte_day_view, capacity),
     .name = "capacity", .json_name = "capacity"},
    {.number = 7, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_day_view, customers),
     .name = "customers", .json_name = "customers",
     .message = &layouts::kDayCustomer},
    {.number = 8, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_day_view, parameters),
     .name = "parameters", .json_name = "parameters",
     .message = &layouts::kParameter},
};
constexpr std::uint8_t kDayViewIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
static_assert(sizeof(lofte_day_view) == 144);
static_assert(offsetof(lofte_day_view, struct_size) == 0);
static_assert(offsetof(lofte_day_view, reserved_0) == 4);
static_assert(offsetof(lofte_day_view, as_of) == 8);
static_assert(offsetof(lofte_day_view, reserved_1) == 12);
static_assert(offsetof(lofte_day_view, country) == 16);
static_assert(offsetof(lofte_day_view, currency) == 32);
static_assert(offsetof(lofte_day_view, language) == 48);
static_assert(offsetof(lofte_day_view, settings) == 64);
static_assert(offsetof(lofte_day_view, capacity) == 88);
static_assert(offsetof(lofte_day_view, reserved_2) == 92);
static_assert(offsetof(lofte_day_view, customers) == 96);
static_assert(offsetof(lofte_day_view, parameters) == 120);
constinit const MessageLayout layouts::kDayView = {
    .name = "DayView",
    .size = sizeof(lofte_day_view),
    .fields = kDayViewFields,
    .index = kDayViewIndex,
};

constexpr FieldLayout kQueryFields[] = {
    {.number = 1, .type = FieldType::kEnum,
     .offset = offsetof(lofte_query, kind),
     .name = "kind", .json_name = "kind",
     .values = kQueryKindValues},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_query, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_query, as_of),
     .name = "as_of", .json_name = "asOf"},
    {.number = 4, .type = FieldType::kString, .text_format = 4,
     .offset = offsetof(lofte_query, language),
     .name = "language", .json_name = "language"},
    {.number = 5, .type = FieldType::kEnum, .repeated = true,
     .offset = offsetof(lofte_query, advice_kinds),
     .name = "advice_kinds", .json_name = "adviceKinds",
     .values = kAdviceKindValues},
    {.number = 6, .type = FieldType::kString,
     .offset = offsetof(lofte_query, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 7, .type = FieldType::kBool,
     .offset = offsetof(lofte_query, include_hidden),
     .name = "include_hidden", .json_name = "includeHidden"},
    {.number = 8, .type = FieldType::kBool,
     .offset = offsetof(lofte_query, include_settled),
     .name = "include_settled", .json_name = "includeSettled"},
    {.number = 9, .type = FieldType::kInt64,
     .offset = offsetof(lofte_query, limit),
     .name = "limit", .json_name = "limit"},
    {.number = 10, .type = FieldType::kInt64,
     .offset = offsetof(lofte_query, offset),
     .name = "offset", .json_name = "offset"},
    {.number = 11, .type = FieldType::kString,
     .offset = offsetof(lofte_query, part),
     .name = "part", .json_name = "part"},
    {.number = 12, .type = FieldType::kBool,
     .offset = offsetof(lofte_query, book_only),
     .name = "book_only", .json_name = "bookOnly"},
};
constexpr std::uint8_t kQueryIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
static_assert(sizeof(lofte_query) == 144);
static_assert(offsetof(lofte_query, struct_size) == 0);
static_assert(offsetof(lofte_query, reserved_0) == 4);
static_assert(offsetof(lofte_query, kind) == 8);
static_assert(offsetof(lofte_query, reserved_1) == 12);
static_assert(offsetof(lofte_query, customer_id) == 16);
static_assert(offsetof(lofte_query, as_of) == 32);
static_assert(offsetof(lofte_query, reserved_2) == 36);
static_assert(offsetof(lofte_query, language) == 40);
static_assert(offsetof(lofte_query, advice_kinds) == 56);
static_assert(offsetof(lofte_query, plugin) == 80);
static_assert(offsetof(lofte_query, include_hidden) == 96);
static_assert(offsetof(lofte_query, include_settled) == 100);
static_assert(offsetof(lofte_query, limit) == 104);
static_assert(offsetof(lofte_query, offset) == 112);
static_assert(offsetof(lofte_query, part) == 120);
static_assert(offsetof(lofte_query, book_only) == 136);
static_assert(offsetof(lofte_query, reserved_3) == 140);
constinit const MessageLayout layouts::kQuery = {
    .name = "Query",
    .size = sizeof(lofte_query),
    .fields = kQueryFields,
    .index = kQueryIndex,
};

constexpr FieldLayout kCustomerRowFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_customer_row, id),
     .name = "id", .json_name = "id"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_customer_row, name),
     .name = "name", .json_name = "name"},
    {.number = 3, .type = FieldType::kMoney, .repeated = true,
     .offset = offsetof(lofte_customer_row, open),
     .name = "open", .json_name = "open"},
    {.number = 4, .type = FieldType::kMoney, .repeated = true,
     .offset = offsetof(lofte_customer_row, overdue),
     .name = "overdue", .json_name = "overdue"},
    {.number = 5, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_customer_row, oldest_due),
     .name = "oldest_due", .json_name = "oldestDue"},
    {.number = 6, .type = FieldType::kString,
     .offset = offsetof(lofte_customer_row, country),
     .name = "country", .json_name = "country"},
    {.number = 7, .type = FieldType::kString,
     .offset = offsetof(lofte_customer_row, language),
     .name = "language", .json_name = "language"},
    {.number = 8, .type = FieldType::kString,
     .offset = offsetof(lofte_customer_row, manager),
     .name = "manager", .json_name = "manager"},
    {.number = 9, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_customer_row, next_review),
     .name = "next_review", .json_name = "nextReview"},
    {.number = 10, .type = FieldType::kBool,
     .offset = offsetof(lofte_customer_row, pending),
     .name = "pending", .json_name = "pending"},
};
constexpr std::uint8_t kCustomerRowIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
static_assert(sizeof(lofte_customer_row) == 152);
static_assert(offsetof(lofte_customer_row, struct_size) == 0);
static_assert(offsetof(lofte_customer_row, reserved_0) == 4);
static_assert(offsetof(lofte_customer_row, id) == 8);
static_assert(offsetof(lofte_customer_row, name) == 24);
static_assert(offsetof(lofte_customer_row, open) == 40);
static_assert(offsetof(lofte_customer_row, overdue) == 64);
static_assert(offsetof(lofte_customer_row, oldest_due) == 88);
static_assert(offsetof(lofte_customer_row, reserved_1) == 92);
static_assert(offsetof(lofte_customer_row, country) == 96);
static_assert(offsetof(lofte_customer_row, language) == 112);
static_assert(offsetof(lofte_customer_row, manager) == 128);
static_assert(offsetof(lofte_customer_row, next_review) == 144);
static_assert(offsetof(lofte_customer_row, pending) == 148);
constinit const MessageLayout layouts::kCustomerRow = {
    .name = "CustomerRow",
    .size = sizeof(lofte_customer_row),
    .fields = kCustomerRowFields,
    .index = kCustomerRowIndex,
};

constexpr FieldLayout kInvoiceRowFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_invoice_row, id),
     .name = "id", .json_name = "id"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_invoice_row, customer),
     .name = "customer", .json_name = "customer"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_invoice_row, due),
     .name = "due", .json_name = "due"},
    {.number = 4, .type = FieldType::kMoney,
     .offset = offsetof(lofte_invoice_row, open),
     .name = "open", .json_name = "open"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_invoice_row, number),
     .name = "number", .json_name = "number"},
    {.number = 6, .type = FieldType::kString,
     .offset = offsetof(lofte_invoice_row, customer_name),
     .name = "customer_name", .json_name = "customerName"},
    {.number = 7, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_invoice_row, issued),
     .name = "issued", .json_name = "issued"},
    {.number = 8, .type = FieldType::kMoney,
     .offset = offsetof(lofte_invoice_row, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 9, .type = FieldType::kString,
     .offset = offsetof(lofte_invoice_row, status),
     .name = "status", .json_name = "status"},
    {.number = 10, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_invoice_row, overdue_since),
     .name = "overdue_since", .json_name = "overdueSince"},
    {.number = 11, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_invoice_row, settled_on),
     .name = "settled_on", .json_name = "settledOn"},
    {.number = 12, .type = FieldType::kMoney,
     .offset = offsetof(lofte_invoice_row, open_fees),
     .name = "open_fees", .json_name = "openFees"},
};
constexpr std::uint8_t kInvoiceRowIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
static_assert(sizeof(lofte_invoice_row) == 160);
static_assert(offsetof(lofte_invoice_row, struct_size) == 0);
static_assert(offsetof(lofte_invoice_row, reserved_0) == 4);
static_assert(offsetof(lofte_invoice_row, id) == 8);
static_assert(offsetof(lofte_invoice_row, customer) == 24);
static_assert(offsetof(lofte_invoice_row, due) == 40);
static_assert(offsetof(lofte_invoice_row, reserved_1) == 44);
static_assert(offsetof(lofte_invoice_row, open) == 48);
static_assert(offsetof(lofte_invoice_row, number) == 64);
static_assert(offsetof(lofte_invoice_row, customer_name) == 80);
static_assert(offsetof(lofte_invoice_row, issued) == 96);
static_assert(offsetof(lofte_invoice_row, reserved_2) == 100);
static_assert(offsetof(lofte_invoice_row, amount) == 104);
static_assert(offsetof(lofte_invoice_row, status) == 120);
static_assert(offsetof(lofte_invoice_row, overdue_since) == 136);
static_assert(offsetof(lofte_invoice_row, settled_on) == 140);
static_assert(offsetof(lofte_invoice_row, open_fees) == 144);
constinit const MessageLayout layouts::kInvoiceRow = {
    .name = "InvoiceRow",
    .size = sizeof(lofte_invoice_row),
    .fields = kInvoiceRowFields,
    .index = kInvoiceRowIndex,
};

constexpr FieldLayout kAgeingRowFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_ageing_row, customer),
     .name = "customer", .json_name = "customer"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_ageing_row, customer_name),
     .name = "customer_name", .json_name = "customerName"},
    {.number = 3, .type = FieldType::kString, .text_format = 5,
     .offset = offsetof(lofte_ageing_row, currency),
     .name = "currency", .json_name = "currency"},
    {.number = 4, .type = FieldType::kInt64,
     .offset = offsetof(lofte_ageing_row, current),
     .name = "current", .json_name = "current"},
    {.number = 5, .type = FieldType::kInt64,
     .offset = offsetof(lofte_ageing_row, days_1_30),
     .name = "days_1_30", .json_name = "days130"},
    {.number = 6, .type = FieldType::kInt64,
     .offset = offsetof(lofte_ageing_row, days_31_60),
     .name = "days_31_60", .json_name = "days3160"},
    {.number = 7, .type = FieldType::kInt64,
     .offset = offsetof(lofte_ageing_row, days_61_90),
     .name = "days_61_90", .json_name = "days6190"},
    {.number = 8, .type = FieldType::kInt64,
     .offset = offsetof(lofte_ageing_row, days_91_plus),
     .name = "days_91_plus", .json_name = "days91Plus"},
    {.number = 9, .type = FieldType::kInt64,
     .offset = offsetof(lofte_ageing_row, total),
     .name = "total", .json_name = "total"},
    {.number = 10, .type = FieldType::kInt64,
     .offset = offsetof(lofte_ageing_row, unallocated),
     .name = "unallocated", .json_name = "unallocated"},
};
constexpr std::uint8_t kAgeingRowIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
static_assert(sizeof(lofte_ageing_row) == 112);
static_assert(offsetof(lofte_ageing_row, struct_size) == 0);
static_assert(offsetof(lofte_ageing_row, reserved_0) == 4);
static_assert(offsetof(lofte_ageing_row, customer) == 8);
static_assert(offsetof(lofte_ageing_row, customer_name) == 24);
static_assert(offsetof(lofte_ageing_row, currency) == 40);
static_assert(offsetof(lofte_ageing_row, current) == 56);
static_assert(offsetof(lofte_ageing_row, days_1_30) == 64);
static_assert(offsetof(lofte_ageing_row, days_31_60) == 72);
static_assert(offsetof(lofte_ageing_row, days_61_90) == 80);
static_assert(offsetof(lofte_ageing_row, days_91_plus) == 88);
static_assert(offsetof(lofte_ageing_row, total) == 96);
static_assert(offsetof(lofte_ageing_row, unallocated) == 104);
constinit const MessageLayout layouts::kAgeingRow = {
    .name = "AgeingRow",
    .size = sizeof(lofte_ageing_row),
    .fields = kAgeingRowFields,
    .index = kAgeingRowIndex,
};

constexpr FieldLayout kAdviceRowFields[] = {
    {.number = 1, .type = FieldType::kEnum,
     .offset = offsetof(lofte_advice_row, kind),
     .name = "kind", .json_name = "kind",
     .values = kAdviceKindValues},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, customer),
     .name = "customer", .json_name = "customer"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, customer_name),
     .name = "customer_name", .json_name = "customerName"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, key),
     .name = "key", .json_name = "key"},
    {.number = 6, .type = FieldType::kInt64,
     .offset = offsetof(lofte_advice_row, revision),
     .name = "revision", .json_name = "revision"},
    {.number = 7, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, rule),
     .name = "rule", .json_name = "rule"},
    {.number = 8, .type = FieldType::kEnum,
     .offset = offsetof(lofte_advice_row, severity),
     .name = "severity", .json_name = "severity",
     .values = kSeverityValues},
    {.number = 9, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, title),
     .name = "title", .json_name = "title"},
    {.number = 10, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_advice_row, reasons),
     .name = "reasons", .json_name = "reasons"},
    {.number = 11, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_advice_row, evidence),
     .name = "evidence", .json_name = "evidence"},
    {.number = 12, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_advice_row, since),
     .name = "since", .json_name = "since"},
    {.number = 13, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_advice_row, latest),
     .name = "latest", .json_name = "latest"},
    {.number = 14, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_advice_row, invoices),
     .name = "invoices", .json_name = "invoices"},
    {.number = 15, .type = FieldType::kMoney, .repeated = true,
     .offset = offsetof(lofte_advice_row, amounts),
     .name = "amounts", .json_name = "amounts"},
    {.number = 16, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, state),
     .name = "state", .json_name = "state"},
    {.number = 17, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, subject_id),
     .name = "subject_id", .json_name = "subjectId"},
    {.number = 18, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_advice_row, points),
     .name = "points", .json_name = "points"},
    {.number = 19, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, subject),
     .name = "subject", .json_name = "subject"},
    {.number = 20, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, body),
     .name = "body", .json_name = "body"},
    {.number = 21, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, language),
     .name = "language", .json_name = "language"},
    {.number = 22, .type = FieldType::kInt32,
     .offset = offsetof(lofte_advice_row, step),
     .name = "step", .json_name = "step"},
    {.number = 23, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_advice_row, new_due_date),
     .name = "new_due_date", .json_name = "newDueDate"},
    {.number = 24, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, withheld),
     .name = "withheld", .json_name = "withheld"},
    {.number = 25, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, hidden_by),
     .name = "hidden_by", .json_name = "hiddenBy"},
    {.number = 26, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_advice_row, until),
     .name = "until", .json_name = "until"},
    {.number = 27, .type = FieldType::kInt64,
     .offset = offsetof(lofte_advice_row, value),
     .name = "value", .json_name = "value"},
    {.number = 28, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, unit),
     .name = "unit", .json_name = "unit"},
    {.number = 29, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, part),
     .name = "part", .json_name = "part"},
    {.number = 30, .type = FieldType::kInt32,
     .offset = offsetof(lofte_advice_row, place),
     .name = "place", .json_name = "place"},
    {.number = 31, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, place_reason),
     .name = "place_reason", .json_name = "placeReason"},
    {.number = 32, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_advice_row, merged),
     .name = "merged", .json_name = "merged",
     .message = &layouts::kMergedAdvice},
    {.number = 33, .type = FieldType::kEnum,
     .offset = offsetof(lofte_advice_row, channel),
     .name = "channel", .json_name = "channel",
     .values = kChannelValues},
    {.number = 34, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, assignee),
     .name = "assignee", .json_name = "assignee"},
    {.number = 35, .type = FieldType::kEnum,
     .offset = offsetof(lofte_advice_row, held_kind),
     .name = "held_kind", .json_name = "heldKind",
     .values = kAdviceKindValues},
    {.number = 36, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, held_key),
     .name = "held_key", .json_name = "heldKey"},
    {.number = 37, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, held_plugin),
     .name = "held_plugin", .json_name = "heldPlugin"},
    {.number = 38, .type = FieldType::kString,
     .offset = offsetof(lofte_advice_row, held_by),
     .name = "held_by", .json_name = "heldBy"},
};
constexpr std::uint8_t kAdviceRowIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
    24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38};
static_assert(sizeof(lofte_advice_row) == 552);
static_assert(offsetof(lofte_advice_row, struct_size) == 0);
static_assert(offsetof(lofte_advice_row, reserved_0) == 4);
static_assert(offsetof(lofte_advice_row, kind) == 8);
static_assert(offsetof(lofte_advice_row, reserved_1) == 12);
static_assert(offsetof(lofte_advice_row, plugin) == 16);
static_assert(offsetof(lofte_advice_row, customer) == 32);
static_assert(offsetof(lofte_advice_row, customer_name) == 48);
static_assert(offsetof(lofte_advice_row, key) == 64);
static_assert(offsetof(lofte_advice_row, revision) == 80);
static_assert(offsetof(lofte_advice_row, rule) == 88);
static_assert(offsetof(lofte_advice_row, severity) == 104);
static_assert(offsetof(lofte_advice_row, reserved_2) == 108);
static_assert(offsetof(lofte_advice_row, title) == 112);
static_assert(offsetof(lofte_advice_row, reasons) == 128);
static_assert(offsetof(lofte_advice_row, evidence) == 152);
static_assert(offsetof(lofte_advice_row, since) == 176);
static_assert(offsetof(lofte_advice_row, latest) == 180);
static_assert(offsetof(lofte_advice_row, invoices) == 184);
static_assert(offsetof(lofte_advice_row, amounts) == 208);
static_assert(offsetof(lofte_advice_row, state) == 232);
static_assert(offsetof(lofte_advice_row, subject_id) == 248);
static_assert(offsetof(lofte_advice_row, points) == 264);
static_assert(offsetof(lofte_advice_row, subject) == 288);
static_assert(offsetof(lofte_advice_row, body) == 304);
static_assert(offsetof(lofte_advice_row, language) == 320);
static_assert(offsetof(lofte_advice_row, step) == 336);
static_assert(offsetof(lofte_advice_row, new_due_date) == 340);
static_assert(offsetof(lofte_advice_row, withheld) == 344);
static_assert(offsetof(lofte_advice_row, hidden_by) == 360);
static_assert(offsetof(lofte_advice_row, until) == 376);
static_assert(offsetof(lofte_advice_row, reserved_3) == 380);
static_assert(offsetof(lofte_advice_row, value) == 384);
static_assert(offsetof(lofte_advice_row, unit) == 392);
static_assert(offsetof(lofte_advice_row, part) == 408);
static_assert(offsetof(lofte_advice_row, place) == 424);
static_assert(offsetof(lofte_advice_row, reserved_4) == 428);
static_assert(offsetof(lofte_advice_row, place_reason) == 432);
static_assert(offsetof(lofte_advice_row, merged) == 448);
static_assert(offsetof(lofte_advice_row, channel) == 472);
static_assert(offsetof(lofte_advice_row, reserved_5) == 476);
static_assert(offsetof(lofte_advice_row, assignee) == 480);
static_assert(offsetof(lofte_advice_row, held_kind) == 496);
static_assert(offsetof(lofte_advice_row, reserved_6) == 500);
static_assert(offsetof(lofte_advice_row, held_key) == 504);
static_assert(offsetof(lofte_advice_row, held_plugin) == 520);
static_assert(offsetof(lofte_advice_row, held_by) == 536);
constinit const MessageLayout layouts::kAdviceRow = {
    .name = "AdviceRow",
    .size = sizeof(lofte_advice_row),
    .fields = kAdviceRowFields,
    .index = kAdviceRowIndex,
};

constexpr FieldLayout kPromiseRowFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_promise_row, id),
     .name = "id", .json_name = "id"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_promise_row, customer),
     .name = "customer", .json_name = "customer"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_promise_row, customer_name),
     .name = "customer_name", .json_name = "customerName"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_promise_row, direction),
     .name = "direction", .json_name = "direction"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_promise_row, what),
     .name = "what", .json_name = "what"},
    {.number = 6, .type = FieldType::kMoney,
     .offset = offsetof(lofte_promise_row, amount),
     .name = "amount", .json_name = "amount"},
    {.number = 7, .type = FieldType::kMoney,
     .offset = offsetof(lofte_promise_row, received),
     .name = "received", .json_name = "received"},
    {.number = 8, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_promise_row, made_on),
     .name = "made_on", .json_name = "madeOn"},
    {.number = 9, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_promise_row, due_on),
     .name = "due_on", .json_name = "dueOn"},
    {.number = 10, .type = FieldType::kString,
     .offset = offsetof(lofte_promise_row, state),
     .name = "state", .json_name = "state"},
    {.number = 11, .type = FieldType::kString,
     .offset = offsetof(lofte_promise_row, state_text),
     .name = "state_text", .json_name = "stateText"},
    {.number = 12, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_promise_row, since),
     .name = "since", .json_name = "since"},
    {.number = 13, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_promise_row, invoices),
     .name = "invoices", .json_name = "invoices"},
    {.number = 14, .type = FieldType::kInt32,
     .offset = offsetof(lofte_promise_row, level),
     .name = "level", .json_name = "level"},
    {.number = 15, .type = FieldType::kString,
     .offset = offsetof(lofte_promise_row, by),
     .name = "by", .json_name = "by"},
    {.number = 16, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_promise_row, evidence),
     .name = "evidence", .json_name = "evidence"},
};
constexpr std::uint8_t kPromiseRowIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
static_assert(sizeof(lofte_promise_row) == 240);
static_assert(offsetof(lofte_promise_row, struct_size) == 0);
static_assert(offsetof(lofte_promise_row, reserved_0) == 4);
static_assert(offsetof(lofte_promise_row, id) == 8);
static_assert(offsetof(lofte_promise_row, customer) == 24);
static_assert(offsetof(lofte_promise_row, customer_name) == 40);
static_assert(offsetof(lofte_promise_row, direction) == 56);
static_assert(offsetof(lofte_promise_row, what) == 72);
static_assert(offsetof(lofte_promise_row, amount) == 88);
static_assert(offsetof(lofte_promise_row, received) == 104);
static_assert(offsetof(lofte_promise_row, made_on) == 120);
static_assert(offsetof(lofte_promise_row, due_on) == 124);
static_assert(offsetof(lofte_promise_row, state) == 128);
static_assert(offsetof(lofte_promise_row, state_text) == 144);
static_assert(offsetof(lofte_promise_row, since) == 160);
static_assert(offsetof(lofte_promise_row, reserved_1) == 164);
static_assert(offsetof(lofte_promise_row, invoices) == 168);
static_assert(offsetof(lofte_promise_row, level) == 192);
static_assert(offsetof(lofte_promise_row, reserved_2) == 196);
static_assert(offsetof(lofte_promise_row, by) == 200);
static_assert(offsetof(lofte_promise_row, evidence) == 216);
constinit const MessageLayout layouts::kPromiseRow = {
    .name = "PromiseRow",
    .size = sizeof(lofte_promise_row),
    .fields = kPromiseRowFields,
    .index = kPromiseRowIndex,
};

constexpr FieldLayout kTimelineRowFields[] = {
    {.number = 1, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_timeline_row, date),
     .name = "date", .json_name = "date"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_timeline_row, kind),
     .name = "kind", .json_name = "kind"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_timeline_row, record_id),
     .name = "record_id", .json_name = "recordId"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_timeline_row, fact_id),
     .name = "fact_id", .json_name = "factId"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_timeline_row, customer),
     .name = "customer", .json_name = "customer"},
    {.number = 6, .type = FieldType::kString,
     .offset = offsetof(lofte_timeline_row, summary),
     .name = "summary", .json_name = "summary"},
    {.number = 7, .type = FieldType::kMoney,
     .offset = offsetof(lofte_timeline_row, amount),
     .name = "amount", .json_name = "amount"},
};
constexpr std::uint8_t kTimelineRowIndex[] = {0, 1, 2, 3, 4, 5, 6, 7};
static_assert(sizeof(lofte_timeline_row) == 112);
static_assert(offsetof(lofte_timeline_row, struct_size) == 0);
static_assert(offsetof(lofte_timeline_row, reserved_0) == 4);
static_assert(offsetof(lofte_timeline_row, date) == 8);
static_assert(offsetof(lofte_timeline_row, reserved_1) == 12);
static_assert(offsetof(lofte_timeline_row, kind) == 16);
static_assert(offsetof(lofte_timeline_row, record_id) == 32);
static_assert(offsetof(lofte_timeline_row, fact_id) == 48);
static_assert(offsetof(lofte_timeline_row, customer) == 64);
static_assert(offsetof(lofte_timeline_row, summary) == 80);
static_assert(offsetof(lofte_timeline_row, amount) == 96);
constinit const MessageLayout layouts::kTimelineRow = {
    .name = "TimelineRow",
    .size = sizeof(lofte_timeline_row),
    .fields = kTimelineRowFields,
    .index = kTimelineRowIndex,
};

constexpr FieldLayout kSettingRowFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_row, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_row, key),
     .name = "key", .json_name = "key"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_row, value),
     .name = "value", .json_name = "value"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_row, level),
     .name = "level", .json_name = "level"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_row, customer),
     .name = "customer", .json_name = "customer"},
    {.number = 6, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_row, invoice),
     .name = "invoice", .json_name = "invoice"},
    {.number = 7, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_row, description),
     .name = "description", .json_name = "description"},
    {.number = 8, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_row, type),
     .name = "type", .json_name = "type"},
    {.number = 9, .type = FieldType::kString,
     .offset = offsetof(lofte_setting_row, default_value),
     .name = "default_value", .json_name = "defaultValue"},
    {.number = 10, .type = FieldType::kInt64, .presence_bit = 0,
     .offset = offsetof(lofte_setting_row, minimum),
     .name = "minimum", .json_name = "minimum"},
    {.number = 11, .type = FieldType::kInt64, .presence_bit = 1,
     .offset = offsetof(lofte_setting_row, maximum),
     .name = "maximum", .json_name = "maximum"},
    {.number = 12, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_setting_row, choices),
     .name = "choices", .json_name = "choices"},
    {.number = 13, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_setting_row, levels),
     .name = "levels", .json_name = "levels"},
};
constexpr std::uint8_t kSettingRowIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
static_assert(sizeof(lofte_setting_row) == 216);
static_assert(offsetof(lofte_setting_row, struct_size) == 0);
static_assert(offsetof(lofte_setting_row, present) == 4);
static_assert(offsetof(lofte_setting_row, plugin) == 8);
static_assert(offsetof(lofte_setting_row, key) == 24);
static_assert(offsetof(lofte_setting_row, value) == 40);
static_assert(offsetof(lofte_setting_row, level) == 56);
static_assert(offsetof(lofte_setting_row, customer) == 72);
static_assert(offsetof(lofte_setting_row, invoice) == 88);
static_assert(offsetof(lofte_setting_row, description) == 104);
static_assert(offsetof(lofte_setting_row, type) == 120);
static_assert(offsetof(lofte_setting_row, default_value) == 136);
static_assert(offsetof(lofte_setting_row, minimum) == 152);
static_assert(offsetof(lofte_setting_row, maximum) == 160);
static_assert(offsetof(lofte_setting_row, choices) == 168);
static_assert(offsetof(lofte_setting_row, levels) == 192);
constinit const MessageLayout layouts::kSettingRow = {
    .name = "SettingRow",
    .size = sizeof(lofte_setting_row),
    .present_offset = offsetof(lofte_setting_row, present),
    .fields = kSettingRowFields,
    .index = kSettingRowIndex,
};

constexpr FieldLayout kParameterRowFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_parameter_row, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_parameter_row, key),
     .name = "key", .json_name = "key"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_parameter_row, value),
     .name = "value", .json_name = "value"},
    {.number = 4, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_parameter_row, date),
     .name = "date", .json_name = "date"},
    {.number = 5, .type = FieldType::kInt64,
     .offset = offsetof(lofte_parameter_row, position),
     .name = "position", .json_name = "position"},
    {.number = 6, .type = FieldType::kString,
     .offset = offsetof(lofte_parameter_row, digest),
     .name = "digest", .json_name = "digest"},
};
constexpr std::uint8_t kParameterRowIndex[] = {0, 1, 2, 3, 4, 5, 6};
static_assert(sizeof(lofte_parameter_row) == 88);
static_assert(offsetof(lofte_parameter_row, struct_size) == 0);
static_assert(offsetof(lofte_parameter_row, reserved_0) == 4);
static_assert(offsetof(lofte_parameter_row, plugin) == 8);
static_assert(offsetof(lofte_parameter_row, key) == 24);
static_assert(offsetof(lofte_parameter_row, value) == 40);
static_assert(offsetof(lofte_parameter_row, date) == 56);
static_assert(offsetof(lofte_parameter_row, reserved_1) == 60);
static_assert(offsetof(lofte_parameter_row, position) == 64);
static_assert(offsetof(lofte_parameter_row, digest) == 72);
constinit const MessageLayout layouts::kParameterRow = {
    .name = "ParameterRow",
    .size = sizeof(lofte_parameter_row),
    .fields = kParameterRowFields,
    .index = kParameterRowIndex,
};

constexpr FieldLayout kPluginRowFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_row, id),
     .name = "id", .json_name = "id"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_row, version),
     .name = "version", .json_name = "version"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_row, name),
     .name = "name", .json_name = "name"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_row, state),
     .name = "state", .json_name = "state"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_row, detail),
     .name = "detail", .json_name = "detail"},
    {.number = 6, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_row, description),
     .name = "description", .json_name = "description"},
    {.number = 7, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_plugin_row, permissions),
     .name = "permissions", .json_name = "permissions"},
    {.number = 8, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_plugin_row, provides),
     .name = "provides", .json_name = "provides"},
    {.number = 9, .type = FieldType::kInt64,
     .offset = offsetof(lofte_plugin_row, faults),
     .name = "faults", .json_name = "faults"},
    {.number = 10, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_row, last_fault),
     .name = "last_fault", .json_name = "lastFault"},
    {.number = 11, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_row, last_fault_customer),
     .name = "last_fault_customer", .json_name = "lastFaultCustomer"},
};
constexpr std::uint8_t kPluginRowIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
static_assert(sizeof(lofte_plugin_row) == 192);
static_assert(offsetof(lofte_plugin_row, struct_size) == 0);
static_assert(offsetof(lofte_plugin_row, reserved_0) == 4);
static_assert(offsetof(lofte_plugin_row, id) == 8);
static_assert(offsetof(lofte_plugin_row, version) == 24);
static_assert(offsetof(lofte_plugin_row, name) == 40);
static_assert(offsetof(lofte_plugin_row, state) == 56);
static_assert(offsetof(lofte_plugin_row, detail) == 72);
static_assert(offsetof(lofte_plugin_row, description) == 88);
static_assert(offsetof(lofte_plugin_row, permissions) == 104);
static_assert(offsetof(lofte_plugin_row, provides) == 128);
static_assert(offsetof(lofte_plugin_row, faults) == 152);
static_assert(offsetof(lofte_plugin_row, last_fault) == 160);
static_assert(offsetof(lofte_plugin_row, last_fault_customer) == 176);
constinit const MessageLayout layouts::kPluginRow = {
    .name = "PluginRow",
    .size = sizeof(lofte_plugin_row),
    .fields = kPluginRowFields,
    .index = kPluginRowIndex,
};

constexpr FieldLayout kBookStatusFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_book_status, path),
     .name = "path", .json_name = "path"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_book_status, book_id),
     .name = "book_id", .json_name = "bookId"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_book_status, country),
     .name = "country", .json_name = "country"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_book_status, currency),
     .name = "currency", .json_name = "currency"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_book_status, language),
     .name = "language", .json_name = "language"},
    {.number = 6, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_book_status, book_date),
     .name = "book_date", .json_name = "bookDate"},
    {.number = 7, .type = FieldType::kInt64,
     .offset = offsetof(lofte_book_status, sequence),
     .name = "sequence", .json_name = "sequence"},
    {.number = 8, .type = FieldType::kString,
     .offset = offsetof(lofte_book_status, head_hash),
     .name = "head_hash", .json_name = "headHash"},
    {.number = 9, .type = FieldType::kInt64,
     .offset = offsetof(lofte_book_status, epoch),
     .name = "epoch", .json_name = "epoch"},
    {.number = 10, .type = FieldType::kInt64,
     .offset = offsetof(lofte_book_status, customers),
     .name = "customers", .json_name = "customers"},
    {.number = 11, .type = FieldType::kInt64,
     .offset = offsetof(lofte_book_status, facts),
     .name = "facts", .json_name = "facts"},
    {.number = 12, .type = FieldType::kInt64,
     .offset = offsetof(lofte_book_status, pending),
     .name = "pending", .json_name = "pending"},
    {.number = 13, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_book_status, bank_complete_until),
     .name = "bank_complete_until", .json_name = "bankCompleteUntil"},
    {.number = 14, .type = FieldType::kString,
     .offset = offsetof(lofte_book_status, drafts_withheld),
     .name = "drafts_withheld", .json_name = "draftsWithheld"},
    {.number = 15, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_book_status, plugins),
     .name = "plugins", .json_name = "plugins",
     .message = &layouts::kPluginRow},
    {.number = 16, .type = FieldType::kString,
     .offset = offsetof(lofte_book_status, runtime_version),
     .name = "runtime_version", .json_name = "runtimeVersion"},
};
constexpr std::uint8_t kBookStatusIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
static_assert(sizeof(lofte_book_status) == 216);
static_assert(offsetof(lofte_book_status, struct_size) == 0);
static_assert(offsetof(lofte_book_status, reserved_0) == 4);
static_assert(offsetof(lofte_book_status, path) == 8);
static_assert(offsetof(lofte_book_status, book_id) == 24);
static_assert(offsetof(lofte_book_status, country) == 40);
static_assert(offsetof(lofte_book_status, currency) == 56);
static_assert(offsetof(lofte_book_status, language) == 72);
static_assert(offsetof(lofte_book_status, book_date) == 88);
static_assert(offsetof(lofte_book_status, reserved_1) == 92);
static_assert(offsetof(lofte_book_status, sequence) == 96);
static_assert(offsetof(lofte_book_status, head_hash) == 104);
static_assert(offsetof(lofte_book_status, epoch) == 120);
static_assert(offsetof(lofte_book_status, customers) == 128);
static_assert(offsetof(lofte_book_status, facts) == 136);
static_assert(offsetof(lofte_book_status, pending) == 144);
static_assert(offsetof(lofte_book_status, bank_complete_until) == 152);
static_assert(offsetof(lofte_book_status, reserved_2) == 156);
static_assert(offsetof(lofte_book_status, drafts_withheld) == 160);
static_assert(offsetof(lofte_book_status, plugins) == 176);
static_assert(offsetof(lofte_book_status, runtime_version) == 200);
constinit const MessageLayout layouts::kBookStatus = {
    .name = "BookStatus",
    .size = sizeof(lofte_book_status),
    .fields = kBookStatusFields,
    .index = kBookStatusIndex,
};

constexpr FieldLayout kPreviewRowFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_preview_row, customer),
     .name = "customer", .json_name = "customer"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_preview_row, customer_name),
     .name = "customer_name", .json_name = "customerName"},
    {.number = 3, .type = FieldType::kBool,
     .offset = offsetof(lofte_preview_row, is_new),
     .name = "is_new", .json_name = "isNew"},
    {.number = 4, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_preview_row, added),
     .name = "added", .json_name = "added",
     .message = &layouts::kAdviceRow},
    {.number = 5, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_preview_row, changed),
     .name = "changed", .json_name = "changed",
     .message = &layouts::kAdviceRow},
    {.number = 6, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_preview_row, changed_from),
     .name = "changed_from", .json_name = "changedFrom",
     .message = &layouts::kAdviceRow},
    {.number = 7, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_preview_row, gone),
     .name = "gone", .json_name = "gone",
     .message = &layouts::kAdviceRow},
    {.number = 8, .type = FieldType::kInt64,
     .offset = offsetof(lofte_preview_row, unchanged),
     .name = "unchanged", .json_name = "unchanged"},
    {.number = 9, .type = FieldType::kMessage,
     .offset = offsetof(lofte_preview_row, before),
     .name = "before", .json_name = "before",
     .message = &layouts::kCustomerRow},
    {.number = 10, .type = FieldType::kMessage,
     .offset = offsetof(lofte_preview_row, after),
     .name = "after", .json_name = "after",
     .message = &layouts::kCustomerRow},
    {.number = 11, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_preview_row, faults),
     .name = "faults", .json_name = "faults"},
};
constexpr std::uint8_t kPreviewRowIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
static_assert(sizeof(lofte_preview_row) == 192);
static_assert(offsetof(lofte_preview_row, struct_size) == 0);
static_assert(offsetof(lofte_preview_row, reserved_0) == 4);
static_assert(offsetof(lofte_preview_row, customer) == 8);
static_assert(offsetof(lofte_preview_row, customer_name) == 24);
static_assert(offsetof(lofte_preview_row, is_new) == 40);
static_assert(offsetof(lofte_preview_row, reserved_1) == 44);
static_assert(offsetof(lofte_preview_row, added) == 48);
static_assert(offsetof(lofte_preview_row, changed) == 72);
static_assert(offsetof(lofte_preview_row, changed_from) == 96);
static_assert(offsetof(lofte_preview_row, gone) == 120);
static_assert(offsetof(lofte_preview_row, unchanged) == 144);
static_assert(offsetof(lofte_preview_row, before) == 152);
static_assert(offsetof(lofte_preview_row, after) == 160);
static_assert(offsetof(lofte_preview_row, faults) == 168);
constinit const MessageLayout layouts::kPreviewRow = {
    .name = "PreviewRow",
    .size = sizeof(lofte_preview_row),
    .fields = kPreviewRowFields,
    .index = kPreviewRowIndex,
};

constexpr FieldLayout kBacktestNoticeFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_backtest_notice, customer),
     .name = "customer", .json_name = "customer"},
    {.number = 2, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_backtest_notice, date),
     .name = "date", .json_name = "date"},
    {.number = 3, .type = FieldType::kInt32,
     .offset = offsetof(lofte_backtest_notice, step),
     .name = "step", .json_name = "step"},
    {.number = 4, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_backtest_notice, invoices),
     .name = "invoices", .json_name = "invoices"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_backtest_notice, reason),
     .name = "reason", .json_name = "reason"},
    {.number = 6, .type = FieldType::kString,
     .offset = offsetof(lofte_backtest_notice, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 7, .type = FieldType::kString,
     .offset = offsetof(lofte_backtest_notice, rule),
     .name = "rule", .json_name = "rule"},
    {.number = 8, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_backtest_notice, new_due_date),
     .name = "new_due_date", .json_name = "newDueDate"},
};
constexpr std::uint8_t kBacktestNoticeIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
static_assert(sizeof(lofte_backtest_notice) == 112);
static_assert(offsetof(lofte_backtest_notice, struct_size) == 0);
static_assert(offsetof(lofte_backtest_notice, reserved_0) == 4);
static_assert(offsetof(lofte_backtest_notice, customer) == 8);
static_assert(offsetof(lofte_backtest_notice, date) == 24);
static_assert(offsetof(lofte_backtest_notice, step) == 28);
static_assert(offsetof(lofte_backtest_notice, invoices) == 32);
static_assert(offsetof(lofte_backtest_notice, reason) == 56);
static_assert(offsetof(lofte_backtest_notice, plugin) == 72);
static_assert(offsetof(lofte_backtest_notice, rule) == 88);
static_assert(offsetof(lofte_backtest_notice, new_due_date) == 104);
static_assert(offsetof(lofte_backtest_notice, reserved_1) == 108);
constinit const MessageLayout layouts::kBacktestNotice = {
    .name = "BacktestNotice",
    .size = sizeof(lofte_backtest_notice),
    .fields = kBacktestNoticeFields,
    .index = kBacktestNoticeIndex,
};

constexpr FieldLayout kBacktestMeasuresFields[] = {
    {.number = 1, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_measures, notices),
     .name = "notices", .json_name = "notices"},
    {.number = 2, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_measures, needless),
     .name = "needless", .json_name = "needless"},
    {.number = 3, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_measures, very_late),
     .name = "very_late", .json_name = "veryLate"},
    {.number = 4, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_measures, prompt_hundredths),
     .name = "prompt_hundredths", .json_name = "promptHundredths"},
    {.number = 5, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_measures, caught_thousandths),
     .name = "caught_thousandths", .json_name = "caughtThousandths"},
    {.number = 6, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_measures, about_paid),
     .name = "about_paid", .json_name = "aboutPaid"},
    {.number = 7, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_measures, before_due),
     .name = "before_due", .json_name = "beforeDue"},
};
constexpr std::uint8_t kBacktestMeasuresIndex[] = {0, 1, 2, 3, 4, 5, 6, 7};
static_assert(sizeof(lofte_backtest_measures) == 64);
static_assert(offsetof(lofte_backtest_measures, struct_size) == 0);
static_assert(offsetof(lofte_backtest_measures, reserved_0) == 4);
static_assert(offsetof(lofte_backtest_measures, notices) == 8);
static_assert(offsetof(lofte_backtest_measures, needless) == 16);
static_assert(offsetof(lofte_backtest_measures, very_late) == 24);
static_assert(offsetof(lofte_backtest_measures, prompt_hundredths) == 32);
static_assert(offsetof(lofte_backtest_measures, caught_thousandths) == 40);
static_assert(offsetof(lofte_backtest_measures, about_paid) == 48);
static_assert(offsetof(lofte_backtest_measures, before_due) == 56);
constinit const MessageLayout layouts::kBacktestMeasures = {
    .name = "BacktestMeasures",
    .size = sizeof(lofte_backtest_measures),
    .fields = kBacktestMeasuresFields,
    .index = kBacktestMeasuresIndex,
};

constexpr FieldLayout kBacktestRuleFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_backtest_rule, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 2, .type = FieldType::kEnum,
     .offset = offsetof(lofte_backtest_rule, kind),
     .name = "kind", .json_name = "kind",
     .values = kAdviceKindValues},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_backtest_rule, rule),
     .name = "rule", .json_name = "rule"},
    {.number = 4, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_rule, times),
     .name = "times", .json_name = "times"},
    {.number = 5, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_rule, customers),
     .name = "customers", .json_name = "customers"},
};
constexpr std::uint8_t kBacktestRuleIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_backtest_rule) == 64);
static_assert(offsetof(lofte_backtest_rule, struct_size) == 0);
static_assert(offsetof(lofte_backtest_rule, reserved_0) == 4);
static_assert(offsetof(lofte_backtest_rule, plugin) == 8);
static_assert(offsetof(lofte_backtest_rule, kind) == 24);
static_assert(offsetof(lofte_backtest_rule, reserved_1) == 28);
static_assert(offsetof(lofte_backtest_rule, rule) == 32);
static_assert(offsetof(lofte_backtest_rule, times) == 48);
static_assert(offsetof(lofte_backtest_rule, customers) == 56);
constinit const MessageLayout layouts::kBacktestRule = {
    .name = "BacktestRule",
    .size = sizeof(lofte_backtest_rule),
    .fields = kBacktestRuleFields,
    .index = kBacktestRuleIndex,
};

constexpr FieldLayout kBacktestRowFields[] = {
    {.number = 1, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_backtest_row, settings),
     .name = "settings", .json_name = "settings",
     .message = &layouts::kSettingRow},
    {.number = 2, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_backtest_row, from),
     .name = "from", .json_name = "from"},
    {.number = 3, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_backtest_row, to),
     .name = "to", .json_name = "to"},
    {.number = 4, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_backtest_row, notices),
     .name = "notices", .json_name = "notices",
     .message = &layouts::kBacktestNotice},
    {.number = 5, .type = FieldType::kMessage,
     .offset = offsetof(lofte_backtest_row, measures),
     .name = "measures", .json_name = "measures",
     .message = &layouts::kBacktestMeasures},
    {.number = 6, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_backtest_row, rules),
     .name = "rules", .json_name = "rules",
     .message = &layouts::kBacktestRule},
    {.number = 7, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_row, customers),
     .name = "customers", .json_name = "customers"},
    {.number = 8, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_row, advised),
     .name = "advised", .json_name = "advised"},
    {.number = 9, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_row, left_out),
     .name = "left_out", .json_name = "leftOut"},
    {.number = 10, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_row, faults),
     .name = "faults", .json_name = "faults"},
    {.number = 11, .type = FieldType::kString,
     .offset = offsetof(lofte_backtest_row, first_fault),
     .name = "first_fault", .json_name = "firstFault"},
    {.number = 12, .type = FieldType::kInt64,
     .offset = offsetof(lofte_backtest_row, calls),
     .name = "calls", .json_name = "calls"},
};
constexpr std::uint8_t kBacktestRowIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
static_assert(sizeof(lofte_backtest_row) == 152);
static_assert(offsetof(lofte_backtest_row, struct_size) == 0);
static_assert(offsetof(lofte_backtest_row, reserved_0) == 4);
static_assert(offsetof(lofte_backtest_row, settings) == 8);
static_assert(offsetof(lofte_backtest_row, from) == 32);
static_assert(offsetof(lofte_backtest_row, to) == 36);
static_assert(offsetof(lofte_backtest_row, notices) == 40);
static_assert(offsetof(lofte_backtest_row, measures) == 64);
static_assert(offsetof(lofte_backtest_row, rules) == 72);
static_assert(offsetof(lofte_backtest_row, customers) == 96);
static_assert(offsetof(lofte_backtest_row, advised) == 104);
static_assert(offsetof(lofte_backtest_row, left_out) == 112);
static_assert(offsetof(lofte_backtest_row, faults) == 120);
static_assert(offsetof(lofte_backtest_row, first_fault) == 128);
static_assert(offsetof(lofte_backtest_row, calls) == 144);
constinit const MessageLayout layouts::kBacktestRow = {
    .name = "BacktestRow",
    .size = sizeof(lofte_backtest_row),
    .fields = kBacktestRowFields,
    .index = kBacktestRowIndex,
};

constexpr FieldLayout kRowsFields[] = {
    {.number = 1, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_rows, customers),
     .name = "customers", .json_name = "customers",
     .message = &layouts::kCustomerRow},
    {.number = 2, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_rows, invoices),
     .name = "invoices", .json_name = "invoices",
     .message = &layouts::kInvoiceRow},
    {.number = 3, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_rows, ageing),
     .name = "ageing", .json_name = "ageing",
     .message = &layouts::kAgeingRow},
    {.number = 4, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_rows, advice),
     .name = "advice", .json_name = "advice",
     .message = &layouts::kAdviceRow},
    {.number = 5, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_rows, promises),
     .name = "promises", .json_name = "promises",
     .message = &layouts::kPromiseRow},
    {.number = 6, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_rows, timeline),
     .name = "timeline", .json_name = "timeline",
     .message = &layouts::kTimelineRow},
    {.number = 7, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_rows, status),
     .name = "status", .json_name = "status",
     .message = &layouts::kBookStatus},
    {.number = 8, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_rows, settings),
     .name = "settings", .json_name = "settings",
     .message = &layouts::kSettingRow},
    {.number = 9, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_rows, preview),
     .name = "preview", .json_name = "preview",
     .message = &layouts::kPreviewRow},
    {.number = 10, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_rows, backtest),
     .name = "backtest", .json_name = "backtest",
     .message = &layouts::kBacktestRow},
    {.number = 11, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_rows, parameters),
     .name = "parameters", .json_name = "parameters",
     .message = &layouts::kParameterRow},
    {.number = 12, .type = FieldType::kInt64,
     .offset = offsetof(lofte_rows, total),
     .name = "total", .json_name = "total"},
};
constexpr std::uint8_t kRowsIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
static_assert(sizeof(lofte_rows) == 280);
static_assert(offsetof(lofte_rows, struct_size) == 0);
static_assert(offsetof(lofte_rows, reserved_0) == 4);
static_assert(offsetof(lofte_rows, customers) == 8);
static_assert(offsetof(lofte_rows, invoices) == 32);
static_assert(offsetof(lofte_rows, ageing) == 56);
static_assert(offsetof(lofte_rows, advice) == 80);
static_assert(offsetof(lofte_rows, promises) == 104);
static_assert(offsetof(lofte_rows, timeline) == 128);
static_assert(offsetof(lofte_rows, status) == 152);
static_assert(offsetof(lofte_rows, settings) == 176);
static_assert(offsetof(lofte_rows, preview) == 200);
static_assert(offsetof(lofte_rows, backtest) == 224);
static_assert(offsetof(lofte_rows, parameters) == 248);
static_assert(offsetof(lofte_rows, total) == 272);
constinit const MessageLayout layouts::kRows = {
    .name = "Rows",
    .size = sizeof(lofte_rows),
    .fields = kRowsFields,
    .index = kRowsIndex,
};

constexpr FieldLayout kBookCreatedFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_book_created, book_id),
     .name = "book_id", .json_name = "bookId"},
    {.number = 2, .type = FieldType::kString, .text_format = 3,
     .offset = offsetof(lofte_book_created, country),
     .name = "country", .json_name = "country"},
    {.number = 3, .type = FieldType::kString, .text_format = 5,
     .offset = offsetof(lofte_book_created, currency),
     .name = "currency", .json_name = "currency"},
    {.number = 4, .type = FieldType::kString, .text_format = 4,
     .offset = offsetof(lofte_book_created, language),
     .name = "language", .json_name = "language"},
    {.number = 5, .type = FieldType::kInt32,
     .offset = offsetof(lofte_book_created, journal_format),
     .name = "journal_format", .json_name = "journalFormat"},
};
constexpr std::uint8_t kBookCreatedIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_book_created) == 80);
static_assert(offsetof(lofte_book_created, struct_size) == 0);
static_assert(offsetof(lofte_book_created, reserved_0) == 4);
static_assert(offsetof(lofte_book_created, book_id) == 8);
static_assert(offsetof(lofte_book_created, country) == 24);
static_assert(offsetof(lofte_book_created, currency) == 40);
static_assert(offsetof(lofte_book_created, language) == 56);
static_assert(offsetof(lofte_book_created, journal_format) == 72);
static_assert(offsetof(lofte_book_created, reserved_1) == 76);
constinit const MessageLayout layouts::kBookCreated = {
    .name = "BookCreated",
    .size = sizeof(lofte_book_created),
    .fields = kBookCreatedFields,
    .index = kBookCreatedIndex,
};

constexpr FieldLayout kDayOpenedFields[] = {
    {.number = 1, .type = FieldType::kDate, .required = true, .text_format = 1,
     .offset = offsetof(lofte_day_opened, date),
     .name = "date", .json_name = "date"},
};
constexpr std::uint8_t kDayOpenedIndex[] = {0, 1};
static_assert(sizeof(lofte_day_opened) == 16);
static_assert(offsetof(lofte_day_opened, struct_size) == 0);
static_assert(offsetof(lofte_day_opened, reserved_0) == 4);
static_assert(offsetof(lofte_day_opened, date) == 8);
static_assert(offsetof(lofte_day_opened, reserved_1) == 12);
constinit const MessageLayout layouts::kDayOpened = {
    .name = "DayOpened",
    .size = sizeof(lofte_day_opened),
    .fields = kDayOpenedFields,
    .index = kDayOpenedIndex,
};

constexpr FieldLayout kPluginSetFields[] = {
    {.number = 1, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_plugin_set, plugins),
     .name = "plugins", .json_name = "plugins",
     .message = &layouts::kPluginVersion},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_set, data_version),
     .name = "data_version", .json_name = "dataVersion"},
};
constexpr std::uint8_t kPluginSetIndex[] = {0, 1, 2};
static_assert(sizeof(lofte_plugin_set) == 48);
static_assert(offsetof(lofte_plugin_set, struct_size) == 0);
static_assert(offsetof(lofte_plugin_set, reserved_0) == 4);
static_assert(offsetof(lofte_plugin_set, plugins) == 8);
static_assert(offsetof(lofte_plugin_set, data_version) == 32);
constinit const MessageLayout layouts::kPluginSet = {
    .name = "PluginSet",
    .size = sizeof(lofte_plugin_set),
    .fields = kPluginSetFields,
    .index = kPluginSetIndex,
};

constexpr FieldLayout kPluginVersionFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_version, id),
     .name = "id", .json_name = "id"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_version, version),
     .name = "version", .json_name = "version"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_version, manifest_digest),
     .name = "manifest_digest", .json_name = "manifestDigest"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_version, library_digest),
     .name = "library_digest", .json_name = "libraryDigest"},
    {.number = 5, .type = FieldType::kString, .repeated = true,
     .offset = offsetof(lofte_plugin_version, provides),
     .name = "provides", .json_name = "provides"},
};
constexpr std::uint8_t kPluginVersionIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_plugin_version) == 96);
static_assert(offsetof(lofte_plugin_version, struct_size) == 0);
static_assert(offsetof(lofte_plugin_version, reserved_0) == 4);
static_assert(offsetof(lofte_plugin_version, id) == 8);
static_assert(offsetof(lofte_plugin_version, version) == 24);
static_assert(offsetof(lofte_plugin_version, manifest_digest) == 40);
static_assert(offsetof(lofte_plugin_version, library_digest) == 56);
static_assert(offsetof(lofte_plugin_version, provides) == 72);
constinit const MessageLayout layouts::kPluginVersion = {
    .name = "PluginVersion",
    .size = sizeof(lofte_plugin_version),
    .fields = kPluginVersionFields,
    .index = kPluginVersionIndex,
};

constexpr FieldLayout kPluginFaultFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_plugin_fault, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 2, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_plugin_fault, customer_id),
     .name = "customer_id", .json_name = "customerId"},
    {.number = 3, .type = FieldType::kInt32,
     .offset = offsetof(lofte_plugin_fault, status),
     .name = "status", .json_name = "status"},
    {.number = 4, .type = FieldType::kString, .personal = true,
     .offset = offsetof(lofte_plugin_fault, message),
     .name = "message", .json_name = "message"},
    {.number = 5, .type = FieldType::kBool,
     .offset = offsetof(lofte_plugin_fault, quarantined),
     .name = "quarantined", .json_name = "quarantined"},
};
constexpr std::uint8_t kPluginFaultIndex[] = {0, 1, 2, 3, 4, 5};
static_assert(sizeof(lofte_plugin_fault) == 72);
static_assert(offsetof(lofte_plugin_fault, struct_size) == 0);
static_assert(offsetof(lofte_plugin_fault, reserved_0) == 4);
static_assert(offsetof(lofte_plugin_fault, plugin) == 8);
static_assert(offsetof(lofte_plugin_fault, customer_id) == 24);
static_assert(offsetof(lofte_plugin_fault, status) == 40);
static_assert(offsetof(lofte_plugin_fault, reserved_1) == 44);
static_assert(offsetof(lofte_plugin_fault, message) == 48);
static_assert(offsetof(lofte_plugin_fault, quarantined) == 64);
static_assert(offsetof(lofte_plugin_fault, reserved_2) == 68);
constinit const MessageLayout layouts::kPluginFault = {
    .name = "PluginFault",
    .size = sizeof(lofte_plugin_fault),
    .fields = kPluginFaultFields,
    .index = kPluginFaultIndex,
};

constexpr FieldLayout kFoldRunFields[] = {
    {.number = 1, .type = FieldType::kString,
     .offset = offsetof(lofte_fold_run, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_fold_run, version),
     .name = "version", .json_name = "version"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_fold_run, library_digest),
     .name = "library_digest", .json_name = "libraryDigest"},
    {.number = 4, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_fold_run, date),
     .name = "date", .json_name = "date"},
    {.number = 5, .type = FieldType::kInt64,
     .offset = offsetof(lofte_fold_run, position),
     .name = "position", .json_name = "position"},
    {.number = 6, .type = FieldType::kString,
     .offset = offsetof(lofte_fold_run, digest),
     .name = "digest", .json_name = "digest"},
    {.number = 7, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_fold_run, parameters),
     .name = "parameters", .json_name = "parameters",
     .message = &layouts::kParameter},
};
constexpr std::uint8_t kFoldRunIndex[] = {0, 1, 2, 3, 4, 5, 6, 7};
static_assert(sizeof(lofte_fold_run) == 112);
static_assert(offsetof(lofte_fold_run, struct_size) == 0);
static_assert(offsetof(lofte_fold_run, reserved_0) == 4);
static_assert(offsetof(lofte_fold_run, plugin) == 8);
static_assert(offsetof(lofte_fold_run, version) == 24);
static_assert(offsetof(lofte_fold_run, library_digest) == 40);
static_assert(offsetof(lofte_fold_run, date) == 56);
static_assert(offsetof(lofte_fold_run, reserved_1) == 60);
static_assert(offsetof(lofte_fold_run, position) == 64);
static_assert(offsetof(lofte_fold_run, digest) == 72);
static_assert(offsetof(lofte_fold_run, parameters) == 88);
constinit const MessageLayout layouts::kFoldRun = {
    .name = "FoldRun",
    .size = sizeof(lofte_fold_run),
    .fields = kFoldRunFields,
    .index = kFoldRunIndex,
};

constexpr FieldLayout kDayPlannedFields[] = {
    {.number = 1, .type = FieldType::kDate, .text_format = 1,
     .offset = offsetof(lofte_day_planned, date),
     .name = "date", .json_name = "date"},
    {.number = 2, .type = FieldType::kString,
     .offset = offsetof(lofte_day_planned, plugin),
     .name = "plugin", .json_name = "plugin"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_day_planned, version),
     .name = "version", .json_name = "version"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_day_planned, library_digest),
     .name = "library_digest", .json_name = "libraryDigest"},
    {.number = 5, .type = FieldType::kInt32,
     .offset = offsetof(lofte_day_planned, capacity),
     .name = "capacity", .json_name = "capacity"},
    {.number = 6, .type = FieldType::kInt64,
     .offset = offsetof(lofte_day_planned, position),
     .name = "position", .json_name = "position"},
    {.number = 7, .type = FieldType::kInt64,
     .offset = offsetof(lofte_day_planned, planned),
     .name = "planned", .json_name = "planned"},
    {.number = 8, .type = FieldType::kInt64,
     .offset = offsetof(lofte_day_planned, waiting),
     .name = "waiting", .json_name = "waiting"},
    {.number = 9, .type = FieldType::kString,
     .offset = offsetof(lofte_day_planned, digest),
     .name = "digest", .json_name = "digest"},
};
constexpr std::uint8_t kDayPlannedIndex[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
static_assert(sizeof(lofte_day_planned) == 112);
static_assert(offsetof(lofte_day_planned, struct_size) == 0);
static_assert(offsetof(lofte_day_planned, reserved_0) == 4);
static_assert(offsetof(lofte_day_planned, date) == 8);
static_assert(offsetof(lofte_day_planned, reserved_1) == 12);
static_assert(offsetof(lofte_day_planned, plugin) == 16);
static_assert(offsetof(lofte_day_planned, version) == 32);
static_assert(offsetof(lofte_day_planned, library_digest) == 48);
static_assert(offsetof(lofte_day_planned, capacity) == 64);
static_assert(offsetof(lofte_day_planned, reserved_2) == 68);
static_assert(offsetof(lofte_day_planned, position) == 72);
static_assert(offsetof(lofte_day_planned, planned) == 80);
static_assert(offsetof(lofte_day_planned, waiting) == 88);
static_assert(offsetof(lofte_day_planned, digest) == 96);
constinit const MessageLayout layouts::kDayPlanned = {
    .name = "DayPlanned",
    .size = sizeof(lofte_day_planned),
    .fields = kDayPlannedFields,
    .index = kDayPlannedIndex,
};

constexpr FieldLayout kDayPlanFields[] = {
    {.number = 1, .type = FieldType::kMessage,
     .offset = offsetof(lofte_day_plan, entry),
     .name = "entry", .json_name = "entry",
     .message = &layouts::kDayPlanned},
    {.number = 2, .type = FieldType::kMessage, .repeated = true,
     .offset = offsetof(lofte_day_plan, items),
     .name = "items", .json_name = "items",
     .message = &layouts::kPlannedItem},
};
constexpr std::uint8_t kDayPlanIndex[] = {0, 1, 2};
static_assert(sizeof(lofte_day_plan) == 40);
static_assert(offsetof(lofte_day_plan, struct_size) == 0);
static_assert(offsetof(lofte_day_plan, reserved_0) == 4);
static_assert(offsetof(lofte_day_plan, entry) == 8);
static_assert(offsetof(lofte_day_plan, items) == 16);
constinit const MessageLayout layouts::kDayPlan = {
    .name = "DayPlan",
    .size = sizeof(lofte_day_plan),
    .fields = kDayPlanFields,
    .index = kDayPlanIndex,
};

constexpr FieldLayout kPlannedItemFields[] = {
    {.number = 1, .type = FieldType::kMessage,
     .offset = offsetof(lofte_planned_item, task),
     .name = "task", .json_name = "task",
     .message = &layouts::kPlannedTask},
    {.number = 2, .type = FieldType::kInt64,
     .offset = offsetof(lofte_planned_item, customer),
     .name = "customer", .json_name = "customer"},
};
constexpr std::uint8_t kPlannedItemIndex[] = {0, 1, 2};
static_assert(sizeof(lofte_planned_item) == 24);
static_assert(offsetof(lofte_planned_item, struct_size) == 0);
static_assert(offsetof(lofte_planned_item, reserved_0) == 4);
static_assert(offsetof(lofte_planned_item, task) == 8);
static_assert(offsetof(lofte_planned_item, customer) == 16);
constinit const MessageLayout layouts::kPlannedItem = {
    .name = "PlannedItem",
    .size = sizeof(lofte_planned_item),
    .fields = kPlannedItemFields,
    .index = kPlannedItemIndex,
};

constexpr FieldLayout kJournalEntryFields[] = {
    {.number = 1, .type = FieldType::kInt64,
     .offset = offsetof(lofte_journal_entry, sequence),
     .name = "sequence", .json_name = "sequence"},
    {.number = 2, .type = FieldType::kInstant, .text_format = 2,
     .offset = offsetof(lofte_journal_entry, recorded_at),
     .name = "recorded_at", .json_name = "recordedAt"},
    {.number = 3, .type = FieldType::kString,
     .offset = offsetof(lofte_journal_entry, hash),
     .name = "hash", .json_name = "hash"},
    {.number = 4, .type = FieldType::kString,
     .offset = offsetof(lofte_journal_entry, salt),
     .name = "salt", .json_name = "salt"},
    {.number = 5, .type = FieldType::kString,
     .offset = offsetof(lofte_journal_entry, commitment),
     .name = "commitment", .json_name = "commitment"},
    {.number = 10, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_journal_entry, body),
     .name = "fact", .json_name = "fact",
     .message = &layouts::kFact},
    {.number = 11, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_journal_entry, body),
     .name = "book_created", .json_name = "bookCreated",
     .message = &layouts::kBookCreated},
    {.number = 12, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_journal_entry, body),
     .name = "day_opened", .json_name = "dayOpened",
     .message = &layouts::kDayOpened},
    {.number = 13, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_journal_entry, body),
     .name = "plugin_set", .json_name = "pluginSet",
     .message = &layouts::kPluginSet},
    {.number = 14, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_journal_entry, body),
     .name = "plugin_fault", .json_name = "pluginFault",
     .message = &layouts::kPluginFault},
    {.number = 15, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_journal_entry, body),
     .name = "fold_run", .json_name = "foldRun",
     .message = &layouts::kFoldRun},
    {.number = 16, .type = FieldType::kMessage, .in_oneof = true,
     .offset = offsetof(lofte_journal_entry, body),
     .name = "day_planned", .json_name = "dayPlanned",
     .message = &layouts::kDayPlanned},
};
constexpr std::uint8_t kJournalEntryIndex[] = {0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 6, 7, 8, 9, 10, 11, 12};
static_assert(sizeof(lofte_journal_entry) == 88);
static_assert(offsetof(lofte_journal_entry, struct_size) == 0);
static_assert(offsetof(lofte_journal_entry, reserved_0) == 4);
static_assert(offsetof(lofte_journal_entry, sequence) == 8);
static_assert(offsetof(lofte_journal_entry, recorded_at) == 16);
static_assert(offsetof(lofte_journal_entry, hash) == 24);
static_assert(offsetof(lofte_journal_entry, salt) == 40);
static_assert(offsetof(lofte_journal_entry, commitment) == 56);
static_assert(offsetof(lofte_journal_entry, kind) == 72);
static_assert(offsetof(lofte_journal_entry, reserved_1) == 76);
static_assert(offsetof(lofte_journal_entry, body) == 80);
constinit const MessageLayout layouts::kJournalEntry = {
    .name = "JournalEntry",
    .size = sizeof(lofte_journal_entry),
    .oneof_kind_offset = offsetof(lofte_journal_entry, kind),
    .oneof_begin = 5,
    .oneof_end = 12,
    .fields = kJournalEntryFields,
    .index = kJournalEntryIndex,
};

constexpr const MessageLayout* kAllLayouts[] = {
    &layouts::kFact,
    &layouts::kFactBatch,
    &layouts::kCustomer,
    &layouts::kDateToRemember,
    &layouts::kContactWish,
    &layouts::kPerson,
    &layouts::kInvoiceLine,
    &layouts::kInvoice,
    &layouts::kCreditNote,
    &layouts::kPaymentAllocation,
    &layouts::kPayment,
    &layouts::kRefund,
    &layouts::kBouncedPayment,
    &layouts::kAllocation,
    &layouts::kAllocationReversed,
    &layouts::kFeeBooked,
    &layouts::kQuote,
    &layouts::kDelivery,
    &layouts::kContact,
    &layouts::kPromise,
    &layouts::kPromiseEvidence,
    &layouts::kPromiseWithdrawn,
    &layouts::kDispute,
    &layouts::kHold,
    &layouts::kInstalment,
    &layouts::kInstalmentAgreement,
    &layouts::kNotice,
    &layouts::kSurveyAsked,
    &layouts::kSurveyAnswered,
    &layouts::kSurveyReply,
    &layouts::kImpression,
    &layouts::kComplaint,
    &layouts::kOpportunity,
    &layouts::kFeedback,
    &layouts::kInboundQuestion,
    &layouts::kOwnerEstimate,
    &layouts::kReferral,
    &layouts::kActivityGoal,
    &layouts::kProductLaunch,
    &layouts::kInsolvency,
    &layouts::kDeath,
    &layouts::kDecision,
    &layouts::kSetting,
    &layouts::kBankDataComplete,
    &layouts::kHistoryComplete,
    &layouts::kInvoiceReassigned,
    &layouts::kCustomersMerged,
    &layouts::kRetraction,
    &layouts::kErasure,
    &layouts::kArg,
    &layouts::kMessage,
    &layouts::kAdvice,
    &layouts::kMergedAdvice,
    &layouts::kTask,
    &layouts::kDraft,
    &layouts::kVerdict,
    &layouts::kScore,
    &layouts::kStage,
    &layouts::kMetric,
    &layouts::kSuppression,
    &layouts::kReview,
    &layouts::kPlannedTask,
    &layouts::kStoredAdvice,
    &layouts::kSettlement,
    &layouts::kInvoiceState,
    &layouts::kOpenCredit,
    &layouts::kSettingValue,
    &layouts::kPriorAdvice,
    &layouts::kCustomerView,
    &layouts::kParameter,
    &layouts::kBookView,
    &layouts::kOpenTask,
    &layouts::kDayCustomer,
    &layouts::kDayView,
    &layouts::kQuery,
    &layouts::kCustomerRow,
    &layouts::kInvoiceRow,
    &layouts::kAgeingRow,
    &layouts::kAdviceRow,
    &layouts::kPromiseRow,
    &layouts::kTimelineRow,
    &layouts::kSettingRow,
    &layouts::kParameterRow,
    &layouts::kPluginRow,
    &layouts::kBookStatus,
    &layouts::kPreviewRow,
    &layouts::kBacktestNotice,
    &layouts::kBacktestMeasures,
    &layouts::kBacktestRule,
    &layouts::kBacktestRow,
    &layouts::kRows,
    &layouts::kBookCreated,
    &layouts::kDayOpened,
    &layouts::kPluginSet,
    &layouts::kPluginVersion,
    &layouts::kPluginFault,
    &layouts::kFoldRun,
    &layouts::kDayPlanned,
    &layouts::kDayPlan,
    &layouts::kPlannedItem,
    &layouts::kJournalEntry,
};

constexpr FactKind kFactKinds[] = {
    {LOFTE_FACT_CUSTOMER, "customer", &layouts::kCustomer},
    {LOFTE_FACT_PERSON, "person", &layouts::kPerson},
    {LOFTE_FACT_INVOICE, "invoice", &layouts::kInvoice},
    {LOFTE_FACT_CREDIT_NOTE, "credit_note", &layouts::kCreditNote},
    {LOFTE_FACT_PAYMENT, "payment", &layouts::kPayment},
    {LOFTE_FACT_REFUND, "refund", &layouts::kRefund},
    {LOFTE_FACT_BOUNCED_PAYMENT, "bounced_payment", &layouts::kBouncedPayment},
    {LOFTE_FACT_ALLOCATION, "allocation", &layouts::kAllocation},
    {LOFTE_FACT_ALLOCATION_REVERSED, "allocation_reversed", &layouts::kAllocationReversed},
    {LOFTE_FACT_FEE_BOOKED, "fee_booked", &layouts::kFeeBooked},
    {LOFTE_FACT_QUOTE, "quote", &layouts::kQuote},
    {LOFTE_FACT_DELIVERY, "delivery", &layouts::kDelivery},
    {LOFTE_FACT_CONTACT, "contact", &layouts::kContact},
    {LOFTE_FACT_PROMISE, "promise", &layouts::kPromise},
    {LOFTE_FACT_PROMISE_EVIDENCE, "promise_evidence", &layouts::kPromiseEvidence},
    {LOFTE_FACT_PROMISE_WITHDRAWN, "promise_withdrawn", &layouts::kPromiseWithdrawn},
    {LOFTE_FACT_DISPUTE, "dispute", &layouts::kDispute},
    {LOFTE_FACT_HOLD, "hold", &layouts::kHold},
    {LOFTE_FACT_INSTALMENT_AGREEMENT, "instalment_agreement", &layouts::kInstalmentAgreement},
    {LOFTE_FACT_NOTICE, "notice", &layouts::kNotice},
    {LOFTE_FACT_SURVEY_ASKED, "survey_asked", &layouts::kSurveyAsked},
    {LOFTE_FACT_SURVEY_ANSWERED, "survey_answered", &layouts::kSurveyAnswered},
    {LOFTE_FACT_IMPRESSION, "impression", &layouts::kImpression},
    {LOFTE_FACT_COMPLAINT, "complaint", &layouts::kComplaint},
    {LOFTE_FACT_OPPORTUNITY, "opportunity", &layouts::kOpportunity},
    {LOFTE_FACT_FEEDBACK, "feedback", &layouts::kFeedback},
    {LOFTE_FACT_INBOUND_QUESTION, "inbound_question", &layouts::kInboundQuestion},
    {LOFTE_FACT_OWNER_ESTIMATE, "owner_estimate", &layouts::kOwnerEstimate},
    {LOFTE_FACT_REFERRAL, "referral", &layouts::kReferral},
    {LOFTE_FACT_ACTIVITY_GOAL, "activity_goal", &layouts::kActivityGoal},
    {LOFTE_FACT_PRODUCT_LAUNCH, "product_launch", &layouts::kProductLaunch},
    {LOFTE_FACT_INSOLVENCY, "insolvency", &layouts::kInsolvency},
    {LOFTE_FACT_DEATH, "death", &layouts::kDeath},
    {LOFTE_FACT_DECISION, "decision", &layouts::kDecision},
    {LOFTE_FACT_SETTING, "setting", &layouts::kSetting},
    {LOFTE_FACT_BANK_DATA_COMPLETE, "bank_data_complete", &layouts::kBankDataComplete},
    {LOFTE_FACT_HISTORY_COMPLETE, "history_complete", &layouts::kHistoryComplete},
    {LOFTE_FACT_INVOICE_REASSIGNED, "invoice_reassigned", &layouts::kInvoiceReassigned},
    {LOFTE_FACT_CUSTOMERS_MERGED, "customers_merged", &layouts::kCustomersMerged},
    {LOFTE_FACT_RETRACTION, "retraction", &layouts::kRetraction},
    {LOFTE_FACT_ERASURE, "erasure", &layouts::kErasure},
};

std::span<const MessageLayout* const> all_layouts() { return kAllLayouts; }

std::span<const FactKind> fact_kinds() { return kFactKinds; }

}  // namespace lofte::journal
