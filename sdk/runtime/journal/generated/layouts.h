// The table of every generated struct, and the kinds of fact.
// Made by protoc-gen-lofte from the .proto files: change those, then generate.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "journal/layout.h"
#include "lofte/types.h"
#include "lofte/facts.h"
#include "lofte/advice.h"
#include "lofte/view.h"
#include "lofte/queries.h"
#include "lofte/journal.h"

namespace lofte::journal {

namespace layouts {

extern const MessageLayout kFact;
extern const MessageLayout kFactBatch;
extern const MessageLayout kCustomer;
extern const MessageLayout kDateToRemember;
extern const MessageLayout kContactWish;
extern const MessageLayout kPerson;
extern const MessageLayout kInvoiceLine;
extern const MessageLayout kInvoice;
extern const MessageLayout kCreditNote;
extern const MessageLayout kPaymentAllocation;
extern const MessageLayout kPayment;
extern const MessageLayout kRefund;
extern const MessageLayout kBouncedPayment;
extern const MessageLayout kAllocation;
extern const MessageLayout kAllocationReversed;
extern const MessageLayout kFeeBooked;
extern const MessageLayout kQuote;
extern const MessageLayout kDelivery;
extern const MessageLayout kContact;
extern const MessageLayout kPromise;
extern const MessageLayout kPromiseEvidence;
extern const MessageLayout kPromiseWithdrawn;
extern const MessageLayout kDispute;
extern const MessageLayout kHold;
extern const MessageLayout kInstalment;
extern const MessageLayout kInstalmentAgreement;
extern const MessageLayout kNotice;
extern const MessageLayout kSurveyAsked;
extern const MessageLayout kSurveyAnswered;
extern const MessageLayout kSurveyReply;
extern const MessageLayout kImpression;
extern const MessageLayout kComplaint;
extern const MessageLayout kOpportunity;
extern const MessageLayout kFeedback;
extern const MessageLayout kInboundQuestion;
extern const MessageLayout kOwnerEstimate;
extern const MessageLayout kReferral;
extern const MessageLayout kActivityGoal;
extern const MessageLayout kProductLaunch;
extern const MessageLayout kInsolvency;
extern const MessageLayout kDeath;
extern const MessageLayout kDecision;
extern const MessageLayout kSetting;
extern const MessageLayout kBankDataComplete;
extern const MessageLayout kHistoryComplete;
extern const MessageLayout kInvoiceReassigned;
extern const MessageLayout kCustomersMerged;
extern const MessageLayout kRetraction;
extern const MessageLayout kErasure;
extern const MessageLayout kArg;
extern const MessageLayout kMessage;
extern const MessageLayout kAdvice;
extern const MessageLayout kMergedAdvice;
extern const MessageLayout kTask;
extern const MessageLayout kDraft;
extern const MessageLayout kVerdict;
extern const MessageLayout kScore;
extern const MessageLayout kStage;
extern const MessageLayout kMetric;
extern const MessageLayout kSuppression;
extern const MessageLayout kReview;
extern const MessageLayout kPlannedTask;
extern const MessageLayout kStoredAdvice;
extern const MessageLayout kSettlement;
extern const MessageLayout kInvoiceState;
extern const MessageLayout kOpenCredit;
extern const MessageLayout kSettingValue;
extern const MessageLayout kPriorAdvice;
extern const MessageLayout kCustomerView;
extern const MessageLayout kParameter;
extern const MessageLayout kBookView;
extern const MessageLayout kOpenTask;
extern const MessageLayout kDayCustomer;
extern const MessageLayout kDayView;
extern const MessageLayout kQuery;
extern const MessageLayout kCustomerRow;
extern const MessageLayout kInvoiceRow;
extern const MessageLayout kAgeingRow;
extern const MessageLayout kAdviceRow;
extern const MessageLayout kPromiseRow;
extern const MessageLayout kTimelineRow;
extern const MessageLayout kSettingRow;
extern const MessageLayout kParameterRow;
extern const MessageLayout kPluginRow;
extern const MessageLayout kBookStatus;
extern const MessageLayout kPreviewRow;
extern const MessageLayout kBacktestNotice;
extern const MessageLayout kBacktestMeasures;
extern const MessageLayout kBacktestRule;
extern const MessageLayout kBacktestRow;
extern const MessageLayout kRows;
extern const MessageLayout kBookCreated;
extern const MessageLayout kDayOpened;
extern const MessageLayout kPluginSet;
extern const MessageLayout kPluginVersion;
extern const MessageLayout kPluginFault;
extern const MessageLayout kFoldRun;
extern const MessageLayout kDayPlanned;
extern const MessageLayout kDayPlan;
extern const MessageLayout kPlannedItem;
extern const MessageLayout kJournalEntry;

}  // namespace layouts

template <>
inline const MessageLayout& layout_of<lofte_fact>() {
  return layouts::kFact;
}
template <>
inline const MessageLayout& layout_of<lofte_fact_batch>() {
  return layouts::kFactBatch;
}
template <>
inline const MessageLayout& layout_of<lofte_customer>() {
  return layouts::kCustomer;
}
template <>
inline const MessageLayout& layout_of<lofte_date_to_remember>() {
  return layouts::kDateToRemember;
}
template <>
inline const MessageLayout& layout_of<lofte_contact_wish>() {
  return layouts::kContactWish;
}
template <>
inline const MessageLayout& layout_of<lofte_person>() {
  return layouts::kPerson;
}
template <>
inline const MessageLayout& layout_of<lofte_invoice_line>() {
  return layouts::kInvoiceLine;
}
template <>
inline const MessageLayout& layout_of<lofte_invoice>() {
  return layouts::kInvoice;
}
template <>
inline const MessageLayout& layout_of<lofte_credit_note>() {
  return layouts::kCreditNote;
}
template <>
inline const MessageLayout& layout_of<lofte_payment_allocation>() {
  return layouts::kPaymentAllocation;
}
template <>
inline const MessageLayout& layout_of<lofte_payment>() {
  return layouts::kPayment;
}
template <>
inline const MessageLayout& layout_of<lofte_refund>() {
  return layouts::kRefund;
}
template <>
inline const MessageLayout& layout_of<lofte_bounced_payment>() {
  return layouts::kBouncedPayment;
}
template <>
inline const MessageLayout& layout_of<lofte_allocation>() {
  return layouts::kAllocation;
}
template <>
inline const MessageLayout& layout_of<lofte_allocation_reversed>() {
  return layouts::kAllocationReversed;
}
template <>
inline const MessageLayout& layout_of<lofte_fee_booked>() {
  return layouts::kFeeBooked;
}
template <>
inline const MessageLayout& layout_of<lofte_quote>() {
  return layouts::kQuote;
}
template <>
inline const MessageLayout& layout_of<lofte_delivery>() {
  return layouts::kDelivery;
}
template <>
inline const MessageLayout& layout_of<lofte_contact>() {
  return layouts::kContact;
}
template <>
inline const MessageLayout& layout_of<lofte_promise>() {
  return layouts::kPromise;
}
template <>
inline const MessageLayout& layout_of<lofte_promise_evidence>() {
  return layouts::kPromiseEvidence;
}
template <>
inline const MessageLayout& layout_of<lofte_promise_withdrawn>() {
  return layouts::kPromiseWithdrawn;
}
template <>
inline const MessageLayout& layout_of<lofte_dispute>() {
  return layouts::kDispute;
}
template <>
inline const MessageLayout& layout_of<lofte_hold>() {
  return layouts::kHold;
}
template <>
inline const MessageLayout& layout_of<lofte_instalment>() {
  return layouts::kInstalment;
}
template <>
inline const MessageLayout& layout_of<lofte_instalment_agreement>() {
  return layouts::kInstalmentAgreement;
}
template <>
inline const MessageLayout& layout_of<lofte_notice>() {
  return layouts::kNotice;
}
template <>
inline const MessageLayout& layout_of<lofte_survey_asked>() {
  return layouts::kSurveyAsked;
}
template <>
inline const MessageLayout& layout_of<lofte_survey_answered>() {
  return layouts::kSurveyAnswered;
}
template <>
inline const MessageLayout& layout_of<lofte_survey_reply>() {
  return layouts::kSurveyReply;
}
template <>
inline const MessageLayout& layout_of<lofte_impression>() {
  return layouts::kImpression;
}
template <>
inline const MessageLayout& layout_of<lofte_complaint>() {
  return layouts::kComplaint;
}
template <>
inline const MessageLayout& layout_of<lofte_opportunity>() {
  return layouts::kOpportunity;
}
template <>
inline const MessageLayout& layout_of<lofte_feedback>() {
  return layouts::kFeedback;
}
template <>
inline const MessageLayout& layout_of<lofte_inbound_question>() {
  return layouts::kInboundQuestion;
}
template <>
inline const MessageLayout& layout_of<lofte_owner_estimate>() {
  return layouts::kOwnerEstimate;
}
template <>
inline const MessageLayout& layout_of<lofte_referral>() {
  return layouts::kReferral;
}
template <>
inline const MessageLayout& layout_of<lofte_activity_goal>() {
  return layouts::kActivityGoal;
}
template <>
inline const MessageLayout& layout_of<lofte_product_launch>() {
  return layouts::kProductLaunch;
}
template <>
inline const MessageLayout& layout_of<lofte_insolvency>() {
  return layouts::kInsolvency;
}
template <>
inline const MessageLayout& layout_of<lofte_death>() {
  return layouts::kDeath;
}
template <>
inline const MessageLayout& layout_of<lofte_decision>() {
  return layouts::kDecision;
}
template <>
inline const MessageLayout& layout_of<lofte_setting>() {
  return layouts::kSetting;
}
template <>
inline const MessageLayout& layout_of<lofte_bank_data_complete>() {
  return layouts::kBankDataComplete;
}
template <>
inline const MessageLayout& layout_of<lofte_history_complete>() {
  return layouts::kHistoryComplete;
}
template <>
inline const MessageLayout& layout_of<lofte_invoice_reassigned>() {
  return layouts::kInvoiceReassigned;
}
template <>
inline const MessageLayout& layout_of<lofte_customers_merged>() {
  return layouts::kCustomersMerged;
}
template <>
inline const MessageLayout& layout_of<lofte_retraction>() {
  return layouts::kRetraction;
}
template <>
inline const MessageLayout& layout_of<lofte_erasure>() {
  return layouts::kErasure;
}
template <>
inline const MessageLayout& layout_of<lofte_arg>() {
  return layouts::kArg;
}
template <>
inline const MessageLayout& layout_of<lofte_message>() {
  return layouts::kMessage;
}
template <>
inline const MessageLayout& layout_of<lofte_advice>() {
  return layouts::kAdvice;
}
template <>
inline const MessageLayout& layout_of<lofte_merged_advice>() {
  return layouts::kMergedAdvice;
}
template <>
inline const MessageLayout& layout_of<lofte_task>() {
  return layouts::kTask;
}
template <>
inline const MessageLayout& layout_of<lofte_draft>() {
  return layouts::kDraft;
}
template <>
inline const MessageLayout& layout_of<lofte_verdict>() {
  return layouts::kVerdict;
}
template <>
inline const MessageLayout& layout_of<lofte_score>() {
  return layouts::kScore;
}
template <>
inline const MessageLayout& layout_of<lofte_stage>() {
  return layouts::kStage;
}
template <>
inline const MessageLayout& layout_of<lofte_metric>() {
  return layouts::kMetric;
}
template <>
inline const MessageLayout& layout_of<lofte_suppression>() {
  return layouts::kSuppression;
}
template <>
inline const MessageLayout& layout_of<lofte_review>() {
  return layouts::kReview;
}
template <>
inline const MessageLayout& layout_of<lofte_planned_task>() {
  return layouts::kPlannedTask;
}
template <>
inline const MessageLayout& layout_of<lofte_stored_advice>() {
  return layouts::kStoredAdvice;
}
template <>
inline const MessageLayout& layout_of<lofte_settlement>() {
  return layouts::kSettlement;
}
template <>
inline const MessageLayout& layout_of<lofte_invoice_state>() {
  return layouts::kInvoiceState;
}
template <>
inline const MessageLayout& layout_of<lofte_open_credit>() {
  return layouts::kOpenCredit;
}
template <>
inline const MessageLayout& layout_of<lofte_setting_value>() {
  return layouts::kSettingValue;
}
template <>
inline const MessageLayout& layout_of<lofte_prior_advice>() {
  return layouts::kPriorAdvice;
}
template <>
inline const MessageLayout& layout_of<lofte_customer_view>() {
  return layouts::kCustomerView;
}
template <>
inline const MessageLayout& layout_of<lofte_parameter>() {
  return layouts::kParameter;
}
template <>
inline const MessageLayout& layout_of<lofte_book_view>() {
  return layouts::kBookView;
}
template <>
inline const MessageLayout& layout_of<lofte_open_task>() {
  return layouts::kOpenTask;
}
template <>
inline const MessageLayout& layout_of<lofte_day_customer>() {
  return layouts::kDayCustomer;
}
template <>
inline const MessageLayout& layout_of<lofte_day_view>() {
  return layouts::kDayView;
}
template <>
inline const MessageLayout& layout_of<lofte_query>() {
  return layouts::kQuery;
}
template <>
inline const MessageLayout& layout_of<lofte_customer_row>() {
  return layouts::kCustomerRow;
}
template <>
inline const MessageLayout& layout_of<lofte_invoice_row>() {
  return layouts::kInvoiceRow;
}
template <>
inline const MessageLayout& layout_of<lofte_ageing_row>() {
  return layouts::kAgeingRow;
}
template <>
inline const MessageLayout& layout_of<lofte_advice_row>() {
  return layouts::kAdviceRow;
}
template <>
inline const MessageLayout& layout_of<lofte_promise_row>() {
  return layouts::kPromiseRow;
}
template <>
inline const MessageLayout& layout_of<lofte_timeline_row>() {
  return layouts::kTimelineRow;
}
template <>
inline const MessageLayout& layout_of<lofte_setting_row>() {
  return layouts::kSettingRow;
}
template <>
inline const MessageLayout& layout_of<lofte_parameter_row>() {
  return layouts::kParameterRow;
}
template <>
inline const MessageLayout& layout_of<lofte_plugin_row>() {
  return layouts::kPluginRow;
}
template <>
inline const MessageLayout& layout_of<lofte_book_status>() {
  return layouts::kBookStatus;
}
template <>
inline const MessageLayout& layout_of<lofte_preview_row>() {
  return layouts::kPreviewRow;
}
template <>
inline const MessageLayout& layout_of<lofte_backtest_notice>() {
  return layouts::kBacktestNotice;
}
template <>
inline const MessageLayout& layout_of<lofte_backtest_measures>() {
  return layouts::kBacktestMeasures;
}
template <>
inline const MessageLayout& layout_of<lofte_backtest_rule>() {
  return layouts::kBacktestRule;
}
template <>
inline const MessageLayout& layout_of<lofte_backtest_row>() {
  return layouts::kBacktestRow;
}
template <>
inline const MessageLayout& layout_of<lofte_rows>() {
  return layouts::kRows;
}
template <>
inline const MessageLayout& layout_of<lofte_book_created>() {
  return layouts::kBookCreated;
}
template <>
inline const MessageLayout& layout_of<lofte_day_opened>() {
  return layouts::kDayOpened;
}
template <>
inline const MessageLayout& layout_of<lofte_plugin_set>() {
  return layouts::kPluginSet;
}
template <>
inline const MessageLayout& layout_of<lofte_plugin_version>() {
  return layouts::kPluginVersion;
}
template <>
inline const MessageLayout& layout_of<lofte_plugin_fault>() {
  return layouts::kPluginFault;
}
template <>
inline const MessageLayout& layout_of<lofte_fold_run>() {
  return layouts::kFoldRun;
}
template <>
inline const MessageLayout& layout_of<lofte_day_planned>() {
  return layouts::kDayPlanned;
}
template <>
inline const MessageLayout& layout_of<lofte_day_plan>() {
  return layouts::kDayPlan;
}
template <>
inline const MessageLayout& layout_of<lofte_planned_item>() {
  return layouts::kPlannedItem;
}
template <>
inline const MessageLayout& layout_of<lofte_journal_entry>() {
  return layouts::kJournalEntry;
}

// Of every record, in the order of the .proto files.
std::span<const MessageLayout* const> all_layouts();

// A member of Fact.body: its number, its name ("credit_note") and the table of its struct.
struct FactKind {
  std::int32_t kind;
  std::string_view name;
  const MessageLayout* layout;
};
// By number.
std::span<const FactKind> fact_kinds();

// nullptr: no such kind.
const MessageLayout* find_fact_body(std::int32_t kind);
// Throws base::Error(LOFTE_UNSUPPORTED) for a kind this runtime does not know.
const MessageLayout& fact_body_layout(std::int32_t kind);
// "" for a kind this runtime does not know.
std::string_view fact_kind_name(std::int32_t kind);
// 0: no kind has this name.
std::int32_t fact_kind_of(std::string_view name);

}  // namespace lofte::journal
