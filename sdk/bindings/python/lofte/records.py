"""The records of the ABI as classes: facts that a host posts, advice and rows that it reads.

Text is str, dates are datetime.date, absent things are None or empty. Amounts are Money.
"""
# Made by sdk/bindings/generator: change the .proto files or headers, then build `generate`.
from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, Optional, Union

from ._layout import Choice, Layout, Member, Money, OpenEnum

__all__ = [
    "Channel", "CustomerKind", "CustomerDepth", "CustomerServiceForm", "CustomerImportance",
    "ContactWishWish", "InvoiceStatus", "CreditNoteStatus", "CreditNoteReason", "PaymentMethod",
    "FeeBookedKind", "QuoteStatus", "ContactPurpose", "ContactDirection", "PromiseDirection",
    "PromiseEvidenceKind", "ImpressionFeeling", "ImpressionBuyingStep", "OpportunityStatus",
    "OwnerEstimateMeasure", "DecisionAnswer", "AdviceKind", "Severity", "ArgType", "ReviewAction",
    "SettlementKind", "InvoiceStateStatus", "OpenCreditKind", "QueryKind", "Fact", "FactBatch",
    "Customer", "DateToRemember", "ContactWish", "Person", "InvoiceLine", "Invoice", "CreditNote",
    "PaymentAllocation", "Payment", "Refund", "BouncedPayment", "Allocation", "AllocationReversed",
    "FeeBooked", "Quote", "Delivery", "Contact", "Promise", "PromiseEvidence", "PromiseWithdrawn",
    "Dispute", "Hold", "Instalment", "InstalmentAgreement", "Notice", "SurveyAsked",
    "SurveyAnswered", "SurveyReply", "Impression", "Complaint", "Opportunity", "Feedback",
    "InboundQuestion", "OwnerEstimate", "Referral", "ActivityGoal", "ProductLaunch", "Insolvency",
    "Death", "Decision", "Setting", "BankDataComplete", "HistoryComplete", "InvoiceReassigned",
    "CustomersMerged", "Retraction", "Erasure", "Arg", "Message", "Advice", "MergedAdvice", "Task",
    "Draft", "Verdict", "Score", "Stage", "Metric", "Suppression", "Review", "PlannedTask",
    "StoredAdvice", "Settlement", "InvoiceState", "OpenCredit", "SettingValue", "PriorAdvice",
    "CustomerView", "Parameter", "BookView", "OpenTask", "DayCustomer", "DayView", "Query",
    "CustomerRow", "InvoiceRow", "AgeingRow", "AdviceRow", "PromiseRow", "TimelineRow",
    "SettingRow", "ParameterRow", "PluginRow", "BookStatus", "PreviewRow", "BacktestNotice",
    "BacktestMeasures", "BacktestRule", "BacktestRow", "Rows", "BookCreated", "DayOpened",
    "PluginSet", "PluginVersion", "PluginFault", "FoldRun", "DayPlanned", "DayPlan", "PlannedItem",
    "JournalEntry"]


class Channel(OpenEnum):
    UNSPECIFIED = 0
    EMAIL = 1
    PHONE = 2
    MEETING = 3
    LETTER = 4
    TEXT_MESSAGE = 5
    CHAT = 6
    VIDEO = 7
    VISIT = 8
    SOCIAL_MEDIA = 9
    OTHER = 99


class CustomerKind(OpenEnum):
    UNSPECIFIED = 0
    CONSUMER = 1
    BUSINESS = 2
    PUBLIC = 3


class CustomerDepth(OpenEnum):
    UNSPECIFIED = 0
    TRANSACTIONAL = 1
    LONG_TERM = 2


class CustomerServiceForm(OpenEnum):
    UNSPECIFIED = 0
    PERSONAL = 1
    DEDICATED_PERSON = 2
    SELF_SERVICE = 3
    AUTOMATED = 4
    COMMUNITY = 5
    CO_CREATION = 6


class CustomerImportance(OpenEnum):
    UNSPECIFIED = 0
    LOW = 1
    NORMAL = 2
    HIGH = 3


class ContactWishWish(OpenEnum):
    UNSPECIFIED = 0
    PREFERS = 1
    AVOIDS = 2
    OBJECTS = 3


class InvoiceStatus(OpenEnum):
    UNSPECIFIED = 0
    DRAFT = 1
    ISSUED = 2
    CANCELLED = 3
    WRITTEN_OFF = 4


class CreditNoteStatus(OpenEnum):
    UNSPECIFIED = 0
    DRAFT = 1
    ISSUED = 2
    CANCELLED = 3


class CreditNoteReason(OpenEnum):
    UNSPECIFIED = 0
    OUR_ERROR = 1
    RETURNED = 2
    GOODWILL = 3
    DISCOUNT = 4
    OTHER = 5


class PaymentMethod(OpenEnum):
    UNSPECIFIED = 0
    BANK_TRANSFER = 1
    DIRECT_DEBIT = 2
    CARD = 3
    CASH = 4
    OTHER = 5


class FeeBookedKind(OpenEnum):
    UNSPECIFIED = 0
    REMINDER_FEE = 1
    LATE_INTEREST = 2
    FIXED_SUM = 3
    OTHER = 4


class QuoteStatus(OpenEnum):
    UNSPECIFIED = 0
    DRAFT = 1
    SENT = 2
    ACCEPTED = 3
    DECLINED = 4
    EXPIRED = 5


class ContactPurpose(OpenEnum):
    UNSPECIFIED = 0
    SALES = 1
    SUPPORT = 2
    SERVICE = 3
    MARKETING = 4
    PAYMENT = 5
    OTHER = 6


class ContactDirection(OpenEnum):
    UNSPECIFIED = 0
    OUTBOUND = 1
    INBOUND = 2


class PromiseDirection(OpenEnum):
    UNSPECIFIED = 0
    OURS = 1
    THEIRS = 2


class PromiseEvidenceKind(OpenEnum):
    UNSPECIFIED = 0
    QUOTE_SENT = 1
    CREDIT_NOTE_ISSUED = 2
    DELIVERED = 3
    CONTACT_HELD = 4
    DOCUMENT_SENT = 5
    OTHER = 6


class ImpressionFeeling(OpenEnum):
    UNSPECIFIED = 0
    GOOD = 1
    NEUTRAL = 2
    BAD = 3


class ImpressionBuyingStep(OpenEnum):
    UNSPECIFIED = 0
    NEED = 1
    INFORMATION = 2
    DECISION = 3
    EVALUATION = 4


class OpportunityStatus(OpenEnum):
    UNSPECIFIED = 0
    OPEN = 1
    WON = 2
    LOST = 3


class OwnerEstimateMeasure(OpenEnum):
    UNSPECIFIED = 0
    CSAT = 1
    NPS = 2
    RESPONSE_RATE = 3


class DecisionAnswer(OpenEnum):
    UNSPECIFIED = 0
    DONE = 1
    DISMISSED = 2
    SNOOZED = 3
    REOPENED = 4


class AdviceKind(OpenEnum):
    UNSPECIFIED = 0
    FLAG = 1
    TASK = 2
    DRAFT = 3
    VERDICT = 4
    SCORE = 5
    STAGE = 6
    METRIC = 7
    SUPPRESSION = 8


class Severity(OpenEnum):
    UNSPECIFIED = 0
    INFO = 1
    NOTICE = 2
    IMPORTANT = 3
    URGENT = 4


class ArgType(OpenEnum):
    UNSPECIFIED = 0
    TEXT = 1
    MONEY = 2
    DATE_VALUE = 3
    NUMBER = 4
    TERM = 5


class ReviewAction(OpenEnum):
    UNSPECIFIED = 0
    SUPPRESS = 1
    MERGE = 2
    POSTPONE = 3


class SettlementKind(OpenEnum):
    UNSPECIFIED = 0
    PAYMENT = 1
    CREDIT = 2
    WRITE_OFF = 3
    BOUNCED = 4
    REVERSED = 5


class InvoiceStateStatus(OpenEnum):
    UNSPECIFIED = 0
    OPEN = 1
    SETTLED = 2
    CANCELLED = 3
    WRITTEN_OFF = 4


class OpenCreditKind(OpenEnum):
    UNSPECIFIED = 0
    PAYMENT = 1
    CREDIT_NOTE = 2
    REFUND = 3


class QueryKind(OpenEnum):
    UNSPECIFIED = 0
    CUSTOMERS = 1
    INVOICES = 2
    AGEING = 3
    ADVICE = 4
    PROMISES = 5
    TIMELINE = 6
    STATUS = 7
    SETTINGS = 8
    TODAY = 9
    PARAMETERS = 10


@dataclass(kw_only=True)
class Fact:
    """One fact with its envelope. (kind of body, record_id) names the record it is a version of.
    Names and texts are personal throughout, also the numbers that hosts give their customers and
    records: such a number can be an e-mail address, or be made of one. What is not personal is what
    the law on bookkeeping wants kept: dates, amounts, kinds, and which invoice, credit note,
    payment or allocation is meant.
    """
    # The host's own name for this version, unique in the book; posting it again is a no-op. Left out, the
    # runtime names it "#" and its position in the journal, and takes the fact as new when it differs from
    # the record's latest version.
    fact_id: str = ""
    # The host's own number of the record where it has one.
    record_id: str = ""
    # When the fact counts. Left out: the record's own date, or always.
    effective_date: Optional[datetime.date] = None
    # When the firm knew. Left out: the day it is posted.
    known_date: Optional[datetime.date] = None
    # Who said it: "host", or a reader's name and file.
    source: str = ""
    body: Optional[FactBody] = None


@dataclass(kw_only=True)
class FactBatch:
    """Facts posted together: all of them are taken, or none."""
    facts: list[Fact] = field(default_factory=list)


@dataclass(kw_only=True)
class Customer:
    """A firm, person or public body that buys from us."""
    name: str = ""
    kind: CustomerKind = CustomerKind.UNSPECIFIED
    language: str = ""
    country: str = ""
    # The person of ours who is responsible.
    manager: str = ""
    depth: CustomerDepth = CustomerDepth.UNSPECIFIED
    service_forms: list[CustomerServiceForm] = field(default_factory=list)
    importance: CustomerImportance = CustomerImportance.UNSPECIFIED
    needs: list[str] = field(default_factory=list)
    interests: list[str] = field(default_factory=list)
    dates_to_remember: list[DateToRemember] = field(default_factory=list)
    # What it cost to win this customer.
    acquisition_cost: Optional[Money] = None
    # When the customer last used what it bought, where the host knows.
    usage_date: Optional[datetime.date] = None
    contact_wishes: list[ContactWish] = field(default_factory=list)
    organisation_number: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    # Days from issue to due where an invoice says nothing; absent: the book's terms.
    payment_terms_days: Optional[int] = None
    # The currency the customer is usually invoiced in.
    currency: str = ""
    # Pays by direct debit: the bank collects, no one reminds.
    direct_debit: bool = False
    # A part of our own firm; never reminded.
    internal: bool = False
    # Never reminded, for the reason given in reminders_excluded_reason.
    reminders_excluded: bool = False
    reminders_excluded_reason: str = ""
    # The relationship was ended on this day.
    ended_on: Optional[datetime.date] = None
    note: str = ""


@dataclass(kw_only=True)
class DateToRemember:
    """A birthday, an anniversary, a date the customer spoke of."""
    date: Optional[datetime.date] = None
    what: str = ""
    yearly: bool = False


@dataclass(kw_only=True)
class ContactWish:
    """How a customer wants, or does not want, to be contacted."""
    channel: Channel = Channel.UNSPECIFIED
    wish: ContactWishWish = ContactWishWish.UNSPECIFIED
    note: str = ""


@dataclass(kw_only=True)
class Person:
    """A person at a customer."""
    customer_id: str = ""
    given_name: str = ""
    family_name: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    language: str = ""
    # Receives what we write unless something else is said.
    primary: bool = False
    left_on: Optional[datetime.date] = None


@dataclass(kw_only=True)
class InvoiceLine:
    """One line of an invoice or a credit note."""
    description: str = ""
    product: str = ""
    # In thousandths: 1500 is one and a half.
    quantity_milli: int = 0
    amount: Optional[Money] = None


@dataclass(kw_only=True)
class Invoice:
    """An invoice to a customer."""
    customer_id: str = ""
    # As printed, where it differs from the record id.
    number: str = ""
    status: InvoiceStatus = InvoiceStatus.UNSPECIFIED
    issue_date: Optional[datetime.date] = None
    # Left out: the customer's terms, else the book's.
    due_date: Optional[datetime.date] = None
    # What the customer owes, tax included; zero or more (less is a credit note).
    amount: Optional[Money] = None
    # The host's own amount in the book's currency.
    amount_book: Optional[Money] = None
    product: str = ""
    lines: list[InvoiceLine] = field(default_factory=list)
    direct_debit: bool = False
    # Agreed with the customer when the debt arose.
    agreed_reminder_fee: Optional[Money] = None
    payment_reference: str = ""
    # The part written off where status is not WRITTEN_OFF.
    written_off: Optional[Money] = None
    # Since when the status holds, where it is not the issue date.
    status_date: Optional[datetime.date] = None
    note: str = ""


@dataclass(kw_only=True)
class CreditNote:
    """A credit note to a customer; amounts are positive."""
    customer_id: str = ""
    number: str = ""
    status: CreditNoteStatus = CreditNoteStatus.UNSPECIFIED
    issue_date: Optional[datetime.date] = None
    amount: Optional[Money] = None
    amount_book: Optional[Money] = None
    # The invoice it credits: the amount counts against it at once, up to what is open.
    invoice_id: str = ""
    reason: CreditNoteReason = CreditNoteReason.UNSPECIFIED
    product: str = ""
    lines: list[InvoiceLine] = field(default_factory=list)
    status_date: Optional[datetime.date] = None
    note: str = ""


@dataclass(kw_only=True)
class PaymentAllocation:
    """The part of a payment that settles one invoice."""
    invoice_id: str = ""
    amount: Optional[Money] = None


@dataclass(kw_only=True)
class Payment:
    """Money received from a customer. The invoices it settles may belong to other customers."""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    amount: Optional[Money] = None
    amount_book: Optional[Money] = None
    allocations: list[PaymentAllocation] = field(default_factory=list)
    reference: str = ""
    payer_name: str = ""
    method: PaymentMethod = PaymentMethod.UNSPECIFIED
    # Not booked after all (the host voided it).
    cancelled: bool = False
    note: str = ""


@dataclass(kw_only=True)
class Refund:
    """Money paid back to a customer, out of a payment or a credit note."""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    amount: Optional[Money] = None
    payment_id: str = ""
    credit_note_id: str = ""
    note: str = ""


@dataclass(kw_only=True)
class BouncedPayment:
    """A payment the bank took back; what it settled is open again."""
    payment_id: str = ""
    date: Optional[datetime.date] = None
    reason: str = ""


@dataclass(kw_only=True)
class Allocation:
    """A payment or a credit note set against an invoice after it was booked."""
    invoice_id: str = ""
    # One of the two.
    payment_id: str = ""
    credit_note_id: str = ""
    amount: Optional[Money] = None
    date: Optional[datetime.date] = None


@dataclass(kw_only=True)
class AllocationReversed:
    """An allocation taken back: either one by its own id, or the one inside a payment."""
    allocation_id: str = ""
    payment_id: str = ""
    invoice_id: str = ""
    date: Optional[datetime.date] = None
    reason: str = ""


@dataclass(kw_only=True)
class FeeBooked:
    """A fee, interest or fixed sum the host booked on an invoice."""
    invoice_id: str = ""
    kind: FeeBookedKind = FeeBookedKind.UNSPECIFIED
    amount: Optional[Money] = None
    date: Optional[datetime.date] = None
    # The step it belongs to; once per (invoice, kind, step).
    step: Optional[int] = None
    # The breakdown of interest: rate in hundredths of a percent, days and base.
    rate_bp: Optional[int] = None
    from_: Optional[datetime.date] = None
    until: Optional[datetime.date] = None
    base: Optional[Money] = None


@dataclass(kw_only=True)
class Quote:
    """An offer made to a customer."""
    customer_id: str = ""
    number: str = ""
    status: QuoteStatus = QuoteStatus.UNSPECIFIED
    date: Optional[datetime.date] = None
    valid_until: Optional[datetime.date] = None
    amount: Optional[Money] = None
    what: str = ""
    status_date: Optional[datetime.date] = None


@dataclass(kw_only=True)
class Delivery:
    """Goods or a service handed over."""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    invoice_id: str = ""
    product: str = ""
    what: str = ""


@dataclass(kw_only=True)
class Contact:
    """A contact with a customer, in person or digital."""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    channel: Channel = Channel.UNSPECIFIED
    purpose: ContactPurpose = ContactPurpose.UNSPECIFIED
    direction: ContactDirection = ContactDirection.UNSPECIFIED
    # One of many receivers (a newsletter): not outreach to this customer.
    mass: bool = False
    person_id: str = ""
    # Who of ours.
    by: str = ""
    summary: str = ""
    agreed: str = ""
    next_step: str = ""
    next_contact_on: Optional[datetime.date] = None
    # We tried and did not reach them.
    unreached: bool = False


@dataclass(kw_only=True)
class Promise:
    """Something one side undertook to the other."""
    customer_id: str = ""
    direction: PromiseDirection = PromiseDirection.UNSPECIFIED
    what: str = ""
    # Promised money; absent for other promises.
    amount: Optional[Money] = None
    invoice_ids: list[str] = field(default_factory=list)
    made_on: Optional[datetime.date] = None
    due_on: Optional[datetime.date] = None
    # Who promised.
    by: str = ""
    channel: Channel = Channel.UNSPECIFIED
    # The words as said.
    text: str = ""
    # How much may be missing; absent: the plugin's setting.
    tolerance: Optional[Money] = None
    # Working days of grace; absent: the plugin's setting.
    tolerance_days: Optional[int] = None
    # The promise this one replaces.
    supersedes_id: str = ""
    # The agreement this instalment belongs to.
    agreement_id: str = ""


@dataclass(kw_only=True)
class PromiseEvidence:
    """What shows that a promise was kept."""
    promise_id: str = ""
    date: Optional[datetime.date] = None
    kind: PromiseEvidenceKind = PromiseEvidenceKind.UNSPECIFIED
    # The record that shows it, as the host numbers it.
    record_id: str = ""
    partial: bool = False
    note: str = ""


@dataclass(kw_only=True)
class PromiseWithdrawn:
    """A promise taken back by whoever made it or by agreement."""
    promise_id: str = ""
    date: Optional[datetime.date] = None
    reason: str = ""


@dataclass(kw_only=True)
class Dispute:
    """The customer contests invoices."""
    customer_id: str = ""
    # The contested invoices; none: all.
    invoice_ids: list[str] = field(default_factory=list)
    opened_on: Optional[datetime.date] = None
    resolved_on: Optional[datetime.date] = None
    reason: str = ""
    resolution: str = ""


@dataclass(kw_only=True)
class Hold:
    """We refrain from reminding until a day, for a reason."""
    customer_id: str = ""
    # The invoices held; none: all.
    invoice_ids: list[str] = field(default_factory=list)
    from_: Optional[datetime.date] = None
    # The last day of the hold.
    until: Optional[datetime.date] = None
    reason: str = ""
    lifted_on: Optional[datetime.date] = None


@dataclass(kw_only=True)
class Instalment:
    """One part of an instalment agreement."""
    due_on: Optional[datetime.date] = None
    amount: Optional[Money] = None


@dataclass(kw_only=True)
class InstalmentAgreement:
    """A payment plan agreed with the customer."""
    customer_id: str = ""
    invoice_ids: list[str] = field(default_factory=list)
    agreed_on: Optional[datetime.date] = None
    instalments: list[Instalment] = field(default_factory=list)
    cancelled_on: Optional[datetime.date] = None
    text: str = ""


@dataclass(kw_only=True)
class Notice:
    """A message about money owed that a person sent."""
    customer_id: str = ""
    invoice_ids: list[str] = field(default_factory=list)
    date: Optional[datetime.date] = None
    # The dunning level: 1 courtesy, 2 nudge, 3 reminder, 4 call, 5 formal notice.
    step: int = 0
    channel: Channel = Channel.UNSPECIFIED
    # By when the notice asks for the money.
    new_due_date: Optional[datetime.date] = None
    language: str = ""
    subject: str = ""
    text: str = ""
    person_id: str = ""


@dataclass(kw_only=True)
class SurveyAsked:
    """A survey sent to a customer."""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    survey: str = ""
    channel: Channel = Channel.UNSPECIFIED
    questions: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class SurveyAnswered:
    """A customer's answer to a survey."""
    survey_asked_id: str = ""
    date: Optional[datetime.date] = None
    # Satisfaction, 1 to 5.
    csat: Optional[int] = None
    # Would recommend, 0 to 10.
    nps: Optional[int] = None
    own_words: str = ""
    replies: list[SurveyReply] = field(default_factory=list)


@dataclass(kw_only=True)
class SurveyReply:
    question: str = ""
    reply: str = ""


@dataclass(kw_only=True)
class Impression:
    """An impression one of ours noted at a contact; never mixed with answers."""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    feeling: ImpressionFeeling = ImpressionFeeling.UNSPECIFIED
    buying_step: ImpressionBuyingStep = ImpressionBuyingStep.UNSPECIFIED
    by: str = ""
    note: str = ""


@dataclass(kw_only=True)
class Complaint:
    """Something the customer is not content with."""
    customer_id: str = ""
    opened_on: Optional[datetime.date] = None
    resolved_on: Optional[datetime.date] = None
    owner: str = ""
    due_on: Optional[datetime.date] = None
    text: str = ""
    cause: str = ""
    remedy: str = ""
    prevention: str = ""
    invoice_ids: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class Opportunity:
    """A chance to sell."""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    status: OpportunityStatus = OpportunityStatus.UNSPECIFIED
    product: str = ""
    amount: Optional[Money] = None
    # What the customer gains.
    gain: str = ""
    note: str = ""
    by: str = ""


@dataclass(kw_only=True)
class Feedback:
    """A suggestion that may improve the product, in the customer's own words."""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    own_words: str = ""
    product: str = ""
    theme: str = ""
    # What was changed because of it, and when the customer was told.
    change: str = ""
    told_on: Optional[datetime.date] = None


@dataclass(kw_only=True)
class InboundQuestion:
    """A question from a customer."""
    customer_id: str = ""
    asked_on: Optional[datetime.date] = None
    answered_on: Optional[datetime.date] = None
    urgent: bool = False
    channel: Channel = Channel.UNSPECIFIED
    question: str = ""
    answer: str = ""


@dataclass(kw_only=True)
class OwnerEstimate:
    """What the owner believes before asking."""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    measure: OwnerEstimateMeasure = OwnerEstimateMeasure.UNSPECIFIED
    value: int = 0
    by: str = ""


@dataclass(kw_only=True)
class Referral:
    """A customer brought us another."""
    customer_id: str = ""
    referred_customer_id: str = ""
    date: Optional[datetime.date] = None
    reward: Optional[Money] = None
    thanked_on: Optional[datetime.date] = None
    note: str = ""


@dataclass(kw_only=True)
class ActivityGoal:
    """How many contacts we mean to make."""
    activity: str = ""
    count: int = 0
    # Days the goal spans: 7 is a week.
    period_days: int = 0
    by: str = ""
    from_: Optional[datetime.date] = None
    until: Optional[datetime.date] = None


@dataclass(kw_only=True)
class ProductLaunch:
    """A product came on the market."""
    product: str = ""
    date: Optional[datetime.date] = None


@dataclass(kw_only=True)
class Insolvency:
    """A customer cannot pay its debts."""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    ended_on: Optional[datetime.date] = None
    note: str = ""


@dataclass(kw_only=True)
class Death:
    """A customer, or a person at a customer, died."""
    customer_id: str = ""
    person_id: str = ""
    date: Optional[datetime.date] = None


@dataclass(kw_only=True)
class Decision:
    """A person's answer to advice."""
    customer_id: str = ""
    # The advice: plugin, kind and key, at a revision. Later revisions are shown again.
    plugin: str = ""
    advice_kind: int = 0
    key: str = ""
    revision: int = 0
    answer: DecisionAnswer = DecisionAnswer.UNSPECIFIED
    until: Optional[datetime.date] = None
    date: Optional[datetime.date] = None
    by: str = ""
    note: str = ""


@dataclass(kw_only=True)
class Setting:
    """A choice that plugins or the runtime follow: for the book, a customer or an invoice."""
    # "lofte" for the runtime's own.
    plugin: str = ""
    key: str = ""
    # As the manifest's schema says; absent: back to the level above.
    value: str = ""
    # At most one; none: the book.
    customer_id: str = ""
    invoice_id: str = ""


@dataclass(kw_only=True)
class BankDataComplete:
    """All bank transactions up to a day are in the book."""
    until: Optional[datetime.date] = None


@dataclass(kw_only=True)
class HistoryComplete:
    """The book holds everything since a day; what was before is not known."""
    since: Optional[datetime.date] = None


@dataclass(kw_only=True)
class InvoiceReassigned:
    """An invoice belongs to another customer than first posted."""
    invoice_id: str = ""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    reason: str = ""


@dataclass(kw_only=True)
class CustomersMerged:
    """Two customers are one; the first is from now on known as the second."""
    from_customer_id: str = ""
    into_customer_id: str = ""
    date: Optional[datetime.date] = None
    reason: str = ""


@dataclass(kw_only=True)
class Retraction:
    """A fact taken back."""
    target_fact_id: str = ""
    reason: str = ""
    by: str = ""


@dataclass(kw_only=True)
class Erasure:
    """A customer's personal data is to be destroyed."""
    customer_id: str = ""
    date: Optional[datetime.date] = None
    reason: str = ""
    by: str = ""


@dataclass(kw_only=True)
class Arg:
    """A value named in a message's pattern."""
    name: str = ""
    type: ArgType = ArgType.UNSPECIFIED
    text: str = ""
    money: Optional[Money] = None
    date: Optional[datetime.date] = None
    number: int = 0


@dataclass(kw_only=True)
class Message:
    """A text by id: the pattern is in the plugin's texts/<language>.json, in ICU MessageFormat."""
    id: str = ""
    args: list[Arg] = field(default_factory=list)
    # The plugin whose texts hold it, where that is another than the one that says it: the runtime sets it
    # when a reviewer merges advice of two plugins.
    plugin: str = ""


@dataclass(kw_only=True)
class Advice:
    """One item of advice. Identity is (plugin, customer, kind, key)."""
    kind: AdviceKind = AdviceKind.UNSPECIFIED
    # Names the occurrence: "invoice F1042", "check-in 2026Q3".
    key: str = ""
    # Grows when what is said changes so much that a person who answered should see it again.
    revision: int = 0
    # The rule that spoke.
    rule: str = ""
    severity: Severity = Severity.UNSPECIFIED
    # One line for the owner.
    title: Optional[Message] = None
    # Why, one message a reason, for the owner.
    reasons: list[Message] = field(default_factory=list)
    # Fact ids the advice rests on.
    evidence: list[str] = field(default_factory=list)
    # The record it speaks of: a kind of fact and a record id; 0 is the customer itself.
    subject_kind: int = 0
    subject_id: str = ""
    # Since when it holds.
    since: Optional[datetime.date] = None
    # The last day on which acting makes sense.
    latest: Optional[datetime.date] = None
    invoice_ids: list[str] = field(default_factory=list)
    amounts: list[Money] = field(default_factory=list)
    # Of the kind that `kind` says.
    task: Optional[Task] = None
    draft: Optional[Draft] = None
    verdict: Optional[Verdict] = None
    score: Optional[Score] = None
    stage: Optional[Stage] = None
    metric: Optional[Metric] = None
    suppression: Optional[Suppression] = None
    # What a reviewer merged into this item; who answers the item answers these too. Set by the runtime
    # alone.
    merged: list[MergedAdvice] = field(default_factory=list)


@dataclass(kw_only=True)
class MergedAdvice:
    """The name of an item that became part of another one of the same customer."""
    plugin: str = ""
    kind: AdviceKind = AdviceKind.UNSPECIFIED
    key: str = ""
    revision: int = 0


@dataclass(kw_only=True)
class Task:
    # What to say: points for the talk.
    points: list[Message] = field(default_factory=list)
    channel: Channel = Channel.UNSPECIFIED
    # What it costs to leave it.
    cost_of_skipping: Optional[Message] = None
    # From when it is sensible.
    from_: Optional[datetime.date] = None
    # The person of ours it is for.
    assignee: str = ""


@dataclass(kw_only=True)
class Draft:
    """A message to the customer, in the customer's language; a person sends it."""
    language: str = ""
    subject: Optional[Message] = None
    # Paragraphs and lines in order.
    body: list[Message] = field(default_factory=list)
    channel: Channel = Channel.UNSPECIFIED
    # The dunning level, as in Notice.step; 0 for other messages.
    step: int = 0
    new_due_date: Optional[datetime.date] = None
    # Not before this day.
    send_on: Optional[datetime.date] = None


@dataclass(kw_only=True)
class Verdict:
    # A state's name, such as "kept"; texts hold its words under "state.<name>".
    state: str = ""
    # Since when the record is in it.
    since: Optional[datetime.date] = None
    # The next day on which it may change by itself.
    until: Optional[datetime.date] = None
    received: Optional[Money] = None
    # How often the promise was renewed.
    level: int = 0


@dataclass(kw_only=True)
class Score:
    # A whole number; unit says of what.
    value: int = 0
    unit: str = ""
    band: str = ""


@dataclass(kw_only=True)
class Stage:
    name: str = ""
    since: Optional[datetime.date] = None
    overlays: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class Metric:
    value: int = 0
    unit: str = ""


@dataclass(kw_only=True)
class Suppression:
    # What was held back.
    held_kind: AdviceKind = AdviceKind.UNSPECIFIED
    held_key: str = ""
    # Until when, where a day is known.
    until: Optional[datetime.date] = None
    # The plugin that held it back, where another's.
    by: str = ""
    # The plugin whose advice was held back, where another's.
    held_plugin: str = ""
    # The key of the item that it became part of, of plugin `merged_plugin`.
    merged_into: str = ""
    merged_plugin: str = ""


@dataclass(kw_only=True)
class Review:
    """What a reviewer does with one item that was proposed for a customer."""
    action: ReviewAction = ReviewAction.UNSPECIFIED
    # The item, by its name in CustomerView.prior_advice.
    plugin: str = ""
    kind: AdviceKind = AdviceKind.UNSPECIFIED
    key: str = ""
    # The rule that spoke.
    rule: str = ""
    # Why, for the owner, in the reviewer's texts.
    reason: Optional[Message] = None
    # POSTPONE: the day from which it may be said, later than the view's. SUPPRESS: until when, where a
    # day is known.
    until: Optional[datetime.date] = None
    # MERGE: the task it becomes part of.
    into_plugin: str = ""
    into_key: str = ""
    # Fact ids the review rests on.
    evidence: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class PlannedTask:
    """One place in the order of a day."""
    # Absent: a task of the book as a whole.
    customer_id: str = ""
    plugin: str = ""
    key: str = ""
    # It does not fit into the day and may wait; else it is planned.
    can_wait: bool = False
    # The rule that gave it its place.
    rule: str = ""
    # Why here, for the owner, in the planner's texts.
    reason: Optional[Message] = None


@dataclass(kw_only=True)
class StoredAdvice:
    """Advice as a book keeps it, with the answer a person gave to it."""
    advice: Optional[Advice] = None
    # A Decision.Answer that hides it; 0: shown.
    answer: int = 0
    # The day a snooze ends.
    until: Optional[datetime.date] = None
    # The reviewer that could not be asked, so that a draft or an outreach waits.
    missing_reviewer: str = ""


@dataclass(kw_only=True)
class Settlement:
    """Part of an invoice settled, or opened again, on a day."""
    kind: SettlementKind = SettlementKind.UNSPECIFIED
    date: Optional[datetime.date] = None
    amount: Optional[Money] = None
    # The payment or credit note.
    source_id: str = ""
    fact_id: str = ""


@dataclass(kw_only=True)
class InvoiceState:
    """An issued invoice as of the view's day, worked out from every fact about it."""
    invoice_id: str = ""
    fact_id: str = ""
    invoice: Optional[Invoice] = None
    status: InvoiceStateStatus = InvoiceStateStatus.UNSPECIFIED
    # The invoice's own due date, else issue date and terms of customer or book.
    due_date: Optional[datetime.date] = None
    # Left to pay, fees included; never negative.
    open: Optional[Money] = None
    # The part of `open` that is fees, interest and fixed sums.
    open_fees: Optional[Money] = None
    # Received or credited beyond what was owed.
    overpaid: Optional[Money] = None
    # The day on which nothing was left, where that is so.
    settled_on: Optional[datetime.date] = None
    # In order of date.
    settlements: list[Settlement] = field(default_factory=list)
    fees: list[FeeBooked] = field(default_factory=list)


@dataclass(kw_only=True)
class OpenCredit:
    """Money of the customer's that is set against no invoice."""
    kind: OpenCreditKind = OpenCreditKind.UNSPECIFIED
    record_id: str = ""
    date: Optional[datetime.date] = None
    # Still unused; positive but for REFUND.
    amount: Optional[Money] = None


@dataclass(kw_only=True)
class SettingValue:
    """A setting as it holds for this customer: customer over book over the manifest's default."""
    key: str = ""
    value: str = ""
    # Set for one invoice only.
    invoice_id: str = ""


@dataclass(kw_only=True)
class PriorAdvice:
    """Advice of a plugin that ran before."""
    plugin: str = ""
    advice: Optional[Advice] = None


@dataclass(kw_only=True)
class CustomerView:
    customer_id: str = ""
    # The day the view is made for: what is effective by then.
    as_of: Optional[datetime.date] = None
    # What the firm knew by this day.
    known_by: Optional[datetime.date] = None
    # Absent where nothing but references is known.
    customer: Optional[Customer] = None
    customer_kind: CustomerKind = CustomerKind.UNSPECIFIED
    # Of the customer, else of the book.
    language: str = ""
    country: str = ""
    # The book's.
    currency: str = ""
    # The version in force of each record, ordered by kind, then record id.
    facts: list[Fact] = field(default_factory=list)
    # Issued invoices of this customer, by due date, then id.
    invoices: list[InvoiceState] = field(default_factory=list)
    credits: list[OpenCredit] = field(default_factory=list)
    # Of the plugin that is asked, by key, then invoice id.
    settings: list[SettingValue] = field(default_factory=list)
    prior_advice: list[PriorAdvice] = field(default_factory=list)
    # The earliest day history is complete from; absent: not stated.
    history_since: Optional[datetime.date] = None
    # What the book advisor of the plugin that is asked last computed, by key. Empty in a fold's views: a
    # fold starts from nothing.
    parameters: list[Parameter] = field(default_factory=list)


@dataclass(kw_only=True)
class Parameter:
    """A figure that a book advisor computed from all customers, for its own plugin: a number as the
    plugin writes it, a list, whatever its advisor reads again.
    """
    key: str = ""
    value: str = ""


@dataclass(kw_only=True)
class BookView:
    """What a fold over all customers knows of the book."""
    # The day the fold is made for, and what was known by then.
    as_of: Optional[datetime.date] = None
    known_by: Optional[datetime.date] = None
    country: str = ""
    currency: str = ""
    language: str = ""
    # Of the plugin that is asked, at the book's level, by key.
    settings: list[SettingValue] = field(default_factory=list)
    # The earliest day history is complete from; absent: not stated.
    history_since: Optional[datetime.date] = None
    # Until when bank data is complete; absent: not stated.
    bank_complete_until: Optional[datetime.date] = None
    # How many customers the book has.
    customers: int = 0


@dataclass(kw_only=True)
class OpenTask:
    """A task that waits for somebody."""
    plugin: str = ""
    advice: Optional[Advice] = None


@dataclass(kw_only=True)
class DayCustomer:
    """One customer's part of a day."""
    # Absent: the book as a whole.
    customer_id: str = ""
    # By plugin, then key.
    tasks: list[OpenTask] = field(default_factory=list)
    # The customer's scores and stages, by plugin, kind and key: what an order may rest on.
    signals: list[PriorAdvice] = field(default_factory=list)


@dataclass(kw_only=True)
class DayView:
    """What a planner sees: every open task of the book."""
    as_of: Optional[datetime.date] = None
    country: str = ""
    currency: str = ""
    language: str = ""
    # Of the planner, at the book's level, by key.
    settings: list[SettingValue] = field(default_factory=list)
    # How many tasks fit into the day of one person, from the setting lofte.day_capacity.
    capacity: int = 0
    # The book first, then customers in the order the book came to know them. Who has no open task is left
    # out.
    customers: list[DayCustomer] = field(default_factory=list)
    # What the planner's own book advisor last computed, by key.
    parameters: list[Parameter] = field(default_factory=list)


@dataclass(kw_only=True)
class Query:
    kind: QueryKind = QueryKind.UNSPECIFIED
    # One customer only.
    customer_id: str = ""
    # Another day than the book's: nothing later counts. Advice is then worked out anew.
    as_of: Optional[datetime.date] = None
    # Language of rendered texts for the owner; absent: the book's.
    language: str = ""
    # Advice only: these kinds; none: all.
    advice_kinds: list[AdviceKind] = field(default_factory=list)
    plugin: str = ""
    # Advice that a decision hides is left out unless asked for.
    include_hidden: bool = False
    # Settled invoices are left out unless asked for.
    include_settled: bool = False
    # 0: all.
    limit: int = 0
    offset: int = 0
    # QUERY_TODAY: one part of the day alone, by its name in AdviceRow.part.
    part: str = ""
    # Advice only: what is said of the book as a whole, not of its customers.
    book_only: bool = False


@dataclass(kw_only=True)
class CustomerRow:
    id: str = ""
    name: str = ""
    # What the customer owes, less its own money with us, a currency each; may be negative.
    open: list[Money] = field(default_factory=list)
    overdue: list[Money] = field(default_factory=list)
    oldest_due: Optional[datetime.date] = None
    country: str = ""
    language: str = ""
    manager: str = ""
    next_review: Optional[datetime.date] = None
    # Its advice is of an earlier epoch or day and is being renewed.
    pending: bool = False


@dataclass(kw_only=True)
class InvoiceRow:
    id: str = ""
    customer: str = ""
    due: Optional[datetime.date] = None
    open: Optional[Money] = None
    number: str = ""
    customer_name: str = ""
    issued: Optional[datetime.date] = None
    amount: Optional[Money] = None
    # "open", "settled", "cancelled", "written_off"
    status: str = ""
    overdue_since: Optional[datetime.date] = None
    settled_on: Optional[datetime.date] = None
    open_fees: Optional[Money] = None


@dataclass(kw_only=True)
class AgeingRow:
    """Open amounts by how long they are past due; money not set against an invoice is in `unallocated`."""
    customer: str = ""
    customer_name: str = ""
    currency: str = ""
    current: int = 0
    days_1_30: int = 0
    days_31_60: int = 0
    days_61_90: int = 0
    days_91_plus: int = 0
    # Sum of the five.
    total: int = 0
    unallocated: int = 0


@dataclass(kw_only=True)
class AdviceRow:
    kind: AdviceKind = AdviceKind.UNSPECIFIED
    plugin: str = ""
    customer: str = ""
    customer_name: str = ""
    key: str = ""
    revision: int = 0
    rule: str = ""
    severity: Severity = Severity.UNSPECIFIED
    # Rendered in the owner's language.
    title: str = ""
    reasons: list[str] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    since: Optional[datetime.date] = None
    latest: Optional[datetime.date] = None
    invoices: list[str] = field(default_factory=list)
    amounts: list[Money] = field(default_factory=list)
    # A verdict's or stage's name.
    state: str = ""
    subject_id: str = ""
    # A task's points, rendered.
    points: list[str] = field(default_factory=list)
    # A draft's texts, rendered in its own language.
    subject: str = ""
    body: str = ""
    language: str = ""
    step: int = 0
    new_due_date: Optional[datetime.date] = None
    # Why the draft or task is not shown to act upon now; empty: it is.
    withheld: str = ""
    # Hidden by a decision: "done", "dismissed", "snoozed".
    hidden_by: str = ""
    until: Optional[datetime.date] = None
    # A score's or metric's value and unit.
    value: int = 0
    unit: str = ""
    # QUERY_TODAY, where a planner made the day's order: "planned", "urgent" (came up since), "draft",
    # "can_wait".
    part: str = ""
    # Its place in the day, from 1; 0: none.
    place: int = 0
    # Why it has that place, rendered.
    place_reason: str = ""
    # What became part of it; an answer to it is an answer to these too.
    merged: list[MergedAdvice] = field(default_factory=list)
    # A task: how to reach the customer, and whose it is.
    channel: Channel = Channel.UNSPECIFIED
    assignee: str = ""
    # A suppression: what was held back, whose, and by whom where another's.
    held_kind: AdviceKind = AdviceKind.UNSPECIFIED
    held_key: str = ""
    held_plugin: str = ""
    held_by: str = ""


@dataclass(kw_only=True)
class PromiseRow:
    id: str = ""
    customer: str = ""
    customer_name: str = ""
    # "ours" or "theirs"
    direction: str = ""
    what: str = ""
    amount: Optional[Money] = None
    received: Optional[Money] = None
    made_on: Optional[datetime.date] = None
    due_on: Optional[datetime.date] = None
    # The verdict's name, and its words.
    state: str = ""
    state_text: str = ""
    since: Optional[datetime.date] = None
    invoices: list[str] = field(default_factory=list)
    level: int = 0
    by: str = ""
    evidence: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class TimelineRow:
    date: Optional[datetime.date] = None
    # The fact's kind, as the member of Fact.body is named.
    kind: str = ""
    record_id: str = ""
    fact_id: str = ""
    customer: str = ""
    summary: str = ""
    amount: Optional[Money] = None


@dataclass(kw_only=True)
class SettingRow:
    plugin: str = ""
    key: str = ""
    value: str = ""
    # "book", "customer", "invoice", "default"
    level: str = ""
    customer: str = ""
    invoice: str = ""
    description: str = ""
    # What a form needs, as the manifest says; absent where the row is a customer's or an invoice's.
    # "integer", "boolean", "money" (whole minor units of the book's currency), "choice", "text"
    type: str = ""
    default_value: str = ""
    # Both included; of a text its length in bytes.
    minimum: Optional[int] = None
    maximum: Optional[int] = None
    # Of a choice.
    choices: list[str] = field(default_factory=list)
    # "book", "customer", "invoice": where it may be set.
    levels: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class ParameterRow:
    """A figure that a book advisor computed, and from what."""
    plugin: str = ""
    key: str = ""
    value: str = ""
    # The day, the journal's entry up to which it was computed, and the run's digest.
    date: Optional[datetime.date] = None
    position: int = 0
    digest: str = ""


@dataclass(kw_only=True)
class PluginRow:
    id: str = ""
    version: str = ""
    name: str = ""
    # "active", "quarantined", "refused"
    state: str = ""
    detail: str = ""
    # One line of English, from the manifest.
    description: str = ""
    # What it may do beside computing: "open-files".
    permissions: list[str] = field(default_factory=list)
    # What it is: "lofte.advisor/1".
    provides: list[str] = field(default_factory=list)
    # Of a book's plugin: how often it failed since it was enabled or restored; at ten it is quarantined.
    faults: int = 0
    # The last of these in its own words, and the customer it failed for; absent where that customer was
    # erased, or where it failed for the whole book.
    last_fault: str = ""
    last_fault_customer: str = ""


@dataclass(kw_only=True)
class BookStatus:
    path: str = ""
    book_id: str = ""
    country: str = ""
    currency: str = ""
    language: str = ""
    # The day the book has been advanced to.
    book_date: Optional[datetime.date] = None
    # The journal's last entry and its hash, in hexadecimal.
    sequence: int = 0
    head_hash: str = ""
    epoch: int = 0
    customers: int = 0
    facts: int = 0
    # Customers whose advice waits to be renewed.
    pending: int = 0
    bank_complete_until: Optional[datetime.date] = None
    drafts_withheld: str = ""
    plugins: list[PluginRow] = field(default_factory=list)
    runtime_version: str = ""


@dataclass(kw_only=True)
class PreviewRow:
    """What facts would change for one customer, had they been posted."""
    customer: str = ""
    customer_name: str = ""
    # The book does not know the customer yet.
    is_new: bool = False
    # Advice that there would be besides.
    added: list[AdviceRow] = field(default_factory=list)
    # Advice that would be worded, dated or weighed otherwise, as it would be.
    changed: list[AdviceRow] = field(default_factory=list)
    # The same as it is without the facts, one for one.
    changed_from: list[AdviceRow] = field(default_factory=list)
    # Advice that there would be no more, as it is without the facts.
    gone: list[AdviceRow] = field(default_factory=list)
    # How much advice would stay as it is.
    unchanged: int = 0
    # What the customer owes on that day, without the facts and with them; what is new has no before.
    before: Optional[CustomerRow] = None
    after: Optional[CustomerRow] = None
    # Plugins that failed for this customer, and how.
    faults: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class BacktestNotice:
    """A draft about money owed that a backtest assumed sent."""
    customer: str = ""
    date: Optional[datetime.date] = None
    step: int = 0
    # The host's own numbers.
    invoices: list[str] = field(default_factory=list)
    # Rendered in the owner's language.
    reason: str = ""
    plugin: str = ""
    rule: str = ""
    new_due_date: Optional[datetime.date] = None


@dataclass(kw_only=True)
class BacktestMeasures:
    """Notices held against the days on which invoices were really paid; only invoices that fell due
    and were paid are looked at.
    """
    # That name an invoice which was paid.
    notices: int = 0
    # Notices whose every invoice was paid within 3 days anyway.
    needless: int = 0
    # Invoices paid more than 14 days late.
    very_late: int = 0
    # Mean days from due date to first notice over those, in hundredths of a day; one that never got a
    # notice counts with the day it was paid, at most 30.
    prompt_hundredths: int = 0
    # The share of those that had a notice by day 14, in thousandths. Below 980 the other two say nothing.
    caught_thousandths: int = 0
    # Notices about nothing but paid invoices; always 0 where payments are known on their day.
    about_paid: int = 0
    # Very late invoices that were named before they were due.
    before_due: int = 0


@dataclass(kw_only=True)
class BacktestRule:
    """How often one rule spoke."""
    plugin: str = ""
    kind: AdviceKind = AdviceKind.UNSPECIFIED
    rule: str = ""
    # Items of advice that came up.
    times: int = 0
    # Customers it came up for.
    customers: int = 0


@dataclass(kw_only=True)
class BacktestRow:
    """What would have been said in a period, under one set of settings."""
    # Those that differ from the book's.
    settings: list[SettingRow] = field(default_factory=list)
    from_: Optional[datetime.date] = None
    to: Optional[datetime.date] = None
    # By date, then in the order in which the customers came into the book.
    notices: list[BacktestNotice] = field(default_factory=list)
    # Absent where no payment is known.
    measures: Optional[BacktestMeasures] = None
    # By plugin, kind and rule.
    rules: list[BacktestRule] = field(default_factory=list)
    # Customers with a fact by the period's end.
    customers: int = 0
    # How often a customer was advised: on every day on which something could change.
    advised: int = 0
    # Notices that people really sent in the period; left out, since the drafts take their place.
    left_out: int = 0
    # Failures of plugins, and the first of them.
    faults: int = 0
    first_fault: str = ""
    # Calls that a task asked for and that were assumed made.
    calls: int = 0


@dataclass(kw_only=True)
class Rows:
    """The answer to a query: rows of the one kind asked for."""
    customers: list[CustomerRow] = field(default_factory=list)
    invoices: list[InvoiceRow] = field(default_factory=list)
    ageing: list[AgeingRow] = field(default_factory=list)
    advice: list[AdviceRow] = field(default_factory=list)
    promises: list[PromiseRow] = field(default_factory=list)
    timeline: list[TimelineRow] = field(default_factory=list)
    status: list[BookStatus] = field(default_factory=list)
    settings: list[SettingRow] = field(default_factory=list)
    # Of a preview and of a backtest, which are calls of their own.
    preview: list[PreviewRow] = field(default_factory=list)
    backtest: list[BacktestRow] = field(default_factory=list)
    parameters: list[ParameterRow] = field(default_factory=list)
    # How many rows the query has without its limit and offset; of queries alone.
    total: int = 0


@dataclass(kw_only=True)
class BookCreated:
    """The first entry of every book."""
    book_id: str = ""
    country: str = ""
    currency: str = ""
    language: str = ""
    # The format of this journal.
    journal_format: int = 0


@dataclass(kw_only=True)
class DayOpened:
    """The book was advanced to a day."""
    date: Optional[datetime.date] = None


@dataclass(kw_only=True)
class PluginSet:
    """The plugins that advise the book from here on, with the digests of all that shapes their advice."""
    plugins: list[PluginVersion] = field(default_factory=list)
    # Of holidays, rules and texts that ship with the runtime.
    data_version: str = ""


@dataclass(kw_only=True)
class PluginVersion:
    id: str = ""
    version: str = ""
    # SHA-256 in hexadecimal.
    manifest_digest: str = ""
    library_digest: str = ""
    # The extensions it provides to books: "lofte.reviewer/1".
    provides: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class PluginFault:
    """A plugin failed for a customer; its advice there is withdrawn until it succeeds."""
    plugin: str = ""
    customer_id: str = ""
    status: int = 0
    # In the plugin's words, which may repeat a customer's.
    message: str = ""
    quarantined: bool = False


@dataclass(kw_only=True)
class FoldRun:
    """A book advisor was asked: what it computed, and from what."""
    plugin: str = ""
    # Of the plugin that was asked.
    version: str = ""
    library_digest: str = ""
    # The day it was asked for.
    date: Optional[datetime.date] = None
    # It saw the journal up to this entry.
    position: int = 0
    # BLAKE2b-256 over all it said, parameters and advice, in hexadecimal.
    digest: str = ""
    # By key; what its advisor sees from here on.
    parameters: list[Parameter] = field(default_factory=list)


@dataclass(kw_only=True)
class DayPlanned:
    """The day's order was made."""
    date: Optional[datetime.date] = None
    plugin: str = ""
    version: str = ""
    library_digest: str = ""
    capacity: int = 0
    # It rests on the journal up to this entry.
    position: int = 0
    # How many tasks were planned, and how many may wait.
    planned: int = 0
    waiting: int = 0
    # BLAKE2b-256 over the order, in hexadecimal.
    digest: str = ""


@dataclass(kw_only=True)
class DayPlan:
    """The order of a day as a book keeps it."""
    entry: Optional[DayPlanned] = None
    # What is planned in order, then what can wait.
    items: list[PlannedItem] = field(default_factory=list)


@dataclass(kw_only=True)
class PlannedItem:
    # Its customer_id stays empty: hosts' numbers of customers may change.
    task: Optional[PlannedTask] = None
    # The customer's number in the book; 0: the book as a whole.
    customer: int = 0


@dataclass(kw_only=True)
class JournalEntry:
    """One entry with its place in the chain, as exported."""
    sequence: int = 0
    recorded_at: Optional[datetime.datetime] = None
    # BLAKE2b-256 over the entry before and this one, in hexadecimal.
    hash: str = ""
    # Of the personal part, in hexadecimal; absent where the fact has none.
    salt: str = ""
    # Where personal part and salt were destroyed: the commitment that stands for them in the chain, in
    # hexadecimal. The record's numbers, as far as bookkeeping keeps them, are then a pseudonym's.
    commitment: str = ""
    body: Optional[JournalEntryBody] = None


FactBody = Union[
    ActivityGoal, Allocation, AllocationReversed, BankDataComplete, BouncedPayment, Complaint,
    Contact, CreditNote, Customer, CustomersMerged, Death, Decision, Delivery, Dispute, Erasure,
    FeeBooked, Feedback, HistoryComplete, Hold, Impression, InboundQuestion, Insolvency,
    InstalmentAgreement, Invoice, InvoiceReassigned, Notice, Opportunity, OwnerEstimate, Payment,
    Person, ProductLaunch, Promise, PromiseEvidence, PromiseWithdrawn, Quote, Referral, Refund,
    Retraction, Setting, SurveyAnswered, SurveyAsked]

JournalEntryBody = Union[
    BookCreated, DayOpened, DayPlanned, Fact, FoldRun, PluginFault, PluginSet]

# Which member lies where in the C struct.
LAYOUTS: dict[type[Any], Layout] = {
    Fact: Layout(80, (
        Member('fact_id', 8, 'string', None, False, -1),
        Member('record_id', 24, 'string', None, False, -1),
        Member('effective_date', 40, 'date', None, False, -1),
        Member('known_date', 44, 'date', None, False, -1),
        Member('source', 48, 'string', None, False, -1),
    ),
        Choice('body', 64, 72, {
            10: Customer, 11: Person, 12: Invoice, 13: CreditNote, 14: Payment, 15: Refund, 16:
            BouncedPayment, 17: Allocation, 18: AllocationReversed, 19: FeeBooked, 20: Quote, 21:
            Delivery, 22: Contact, 23: Promise, 24: PromiseEvidence, 25: PromiseWithdrawn, 26:
            Dispute, 27: Hold, 28: InstalmentAgreement, 29: Notice, 30: SurveyAsked, 31:
            SurveyAnswered, 32: Impression, 33: Complaint, 34: Opportunity, 35: Feedback, 36:
            InboundQuestion, 37: OwnerEstimate, 38: Referral, 39: ActivityGoal, 40: ProductLaunch,
            41: Insolvency, 42: Death, 43: Decision, 44: Setting, 45: BankDataComplete, 46:
            HistoryComplete, 47: InvoiceReassigned, 48: CustomersMerged, 49: Retraction, 50:
            Erasure})),
    FactBatch: Layout(32, (
        Member('facts', 8, 'message', Fact, True, -1),
    )),
    Customer: Layout(384, (
        Member('name', 8, 'string', None, False, -1),
        Member('kind', 24, 'enum', CustomerKind, False, -1),
        Member('language', 32, 'string', None, False, -1),
        Member('country', 48, 'string', None, False, -1),
        Member('manager', 64, 'string', None, False, -1),
        Member('depth', 80, 'enum', CustomerDepth, False, -1),
        Member('service_forms', 88, 'enum', CustomerServiceForm, True, -1),
        Member('importance', 112, 'enum', CustomerImportance, False, -1),
        Member('needs', 120, 'string', None, True, -1),
        Member('interests', 144, 'string', None, True, -1),
        Member('dates_to_remember', 168, 'message', DateToRemember, True, -1),
        Member('acquisition_cost', 192, 'money', None, False, -1),
        Member('usage_date', 208, 'date', None, False, -1),
        Member('contact_wishes', 216, 'message', ContactWish, True, -1),
        Member('organisation_number', 240, 'string', None, False, -1),
        Member('email', 256, 'string', None, False, -1),
        Member('phone', 272, 'string', None, False, -1),
        Member('address', 288, 'string', None, False, -1),
        Member('payment_terms_days', 304, 'int32', None, False, 0),
        Member('currency', 312, 'string', None, False, -1),
        Member('direct_debit', 328, 'bool', None, False, -1),
        Member('internal', 332, 'bool', None, False, -1),
        Member('reminders_excluded', 336, 'bool', None, False, -1),
        Member('reminders_excluded_reason', 344, 'string', None, False, -1),
        Member('ended_on', 360, 'date', None, False, -1),
        Member('note', 368, 'string', None, False, -1),
    )),
    DateToRemember: Layout(40, (
        Member('date', 8, 'date', None, False, -1),
        Member('what', 16, 'string', None, False, -1),
        Member('yearly', 32, 'bool', None, False, -1),
    )),
    ContactWish: Layout(32, (
        Member('channel', 8, 'enum', Channel, False, -1),
        Member('wish', 12, 'enum', ContactWishWish, False, -1),
        Member('note', 16, 'string', None, False, -1),
    )),
    Person: Layout(128, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('given_name', 24, 'string', None, False, -1),
        Member('family_name', 40, 'string', None, False, -1),
        Member('role', 56, 'string', None, False, -1),
        Member('email', 72, 'string', None, False, -1),
        Member('phone', 88, 'string', None, False, -1),
        Member('language', 104, 'string', None, False, -1),
        Member('primary', 120, 'bool', None, False, -1),
        Member('left_on', 124, 'date', None, False, -1),
    )),
    InvoiceLine: Layout(64, (
        Member('description', 8, 'string', None, False, -1),
        Member('product', 24, 'string', None, False, -1),
        Member('quantity_milli', 40, 'int64', None, False, -1),
        Member('amount', 48, 'money', None, False, -1),
    )),
    Invoice: Layout(208, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('number', 24, 'string', None, False, -1),
        Member('status', 40, 'enum', InvoiceStatus, False, -1),
        Member('issue_date', 44, 'date', None, False, -1),
        Member('due_date', 48, 'date', None, False, -1),
        Member('amount', 56, 'money', None, False, -1),
        Member('amount_book', 72, 'money', None, False, -1),
        Member('product', 88, 'string', None, False, -1),
        Member('lines', 104, 'message', InvoiceLine, True, -1),
        Member('direct_debit', 128, 'bool', None, False, -1),
        Member('agreed_reminder_fee', 136, 'money', None, False, -1),
        Member('payment_reference', 152, 'string', None, False, -1),
        Member('written_off', 168, 'money', None, False, -1),
        Member('status_date', 184, 'date', None, False, -1),
        Member('note', 192, 'string', None, False, -1),
    )),
    CreditNote: Layout(168, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('number', 24, 'string', None, False, -1),
        Member('status', 40, 'enum', CreditNoteStatus, False, -1),
        Member('issue_date', 44, 'date', None, False, -1),
        Member('amount', 48, 'money', None, False, -1),
        Member('amount_book', 64, 'money', None, False, -1),
        Member('invoice_id', 80, 'string', None, False, -1),
        Member('reason', 96, 'enum', CreditNoteReason, False, -1),
        Member('product', 104, 'string', None, False, -1),
        Member('lines', 120, 'message', InvoiceLine, True, -1),
        Member('status_date', 144, 'date', None, False, -1),
        Member('note', 152, 'string', None, False, -1),
    )),
    PaymentAllocation: Layout(40, (
        Member('invoice_id', 8, 'string', None, False, -1),
        Member('amount', 24, 'money', None, False, -1),
    )),
    Payment: Layout(144, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('amount', 32, 'money', None, False, -1),
        Member('amount_book', 48, 'money', None, False, -1),
        Member('allocations', 64, 'message', PaymentAllocation, True, -1),
        Member('reference', 88, 'string', None, False, -1),
        Member('payer_name', 104, 'string', None, False, -1),
        Member('method', 120, 'enum', PaymentMethod, False, -1),
        Member('cancelled', 124, 'bool', None, False, -1),
        Member('note', 128, 'string', None, False, -1),
    )),
    Refund: Layout(96, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('amount', 32, 'money', None, False, -1),
        Member('payment_id', 48, 'string', None, False, -1),
        Member('credit_note_id', 64, 'string', None, False, -1),
        Member('note', 80, 'string', None, False, -1),
    )),
    BouncedPayment: Layout(48, (
        Member('payment_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('reason', 32, 'string', None, False, -1),
    )),
    Allocation: Layout(80, (
        Member('invoice_id', 8, 'string', None, False, -1),
        Member('payment_id', 24, 'string', None, False, -1),
        Member('credit_note_id', 40, 'string', None, False, -1),
        Member('amount', 56, 'money', None, False, -1),
        Member('date', 72, 'date', None, False, -1),
    )),
    AllocationReversed: Layout(80, (
        Member('allocation_id', 8, 'string', None, False, -1),
        Member('payment_id', 24, 'string', None, False, -1),
        Member('invoice_id', 40, 'string', None, False, -1),
        Member('date', 56, 'date', None, False, -1),
        Member('reason', 64, 'string', None, False, -1),
    )),
    FeeBooked: Layout(88, (
        Member('invoice_id', 8, 'string', None, False, -1),
        Member('kind', 24, 'enum', FeeBookedKind, False, -1),
        Member('amount', 32, 'money', None, False, -1),
        Member('date', 48, 'date', None, False, -1),
        Member('step', 52, 'int32', None, False, 0),
        Member('rate_bp', 56, 'int32', None, False, 1),
        Member('from_', 60, 'date', None, False, -1),
        Member('until', 64, 'date', None, False, -1),
        Member('base', 72, 'money', None, False, -1),
    )),
    Quote: Layout(96, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('number', 24, 'string', None, False, -1),
        Member('status', 40, 'enum', QuoteStatus, False, -1),
        Member('date', 44, 'date', None, False, -1),
        Member('valid_until', 48, 'date', None, False, -1),
        Member('amount', 56, 'money', None, False, -1),
        Member('what', 72, 'string', None, False, -1),
        Member('status_date', 88, 'date', None, False, -1),
    )),
    Delivery: Layout(80, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('invoice_id', 32, 'string', None, False, -1),
        Member('product', 48, 'string', None, False, -1),
        Member('what', 64, 'string', None, False, -1),
    )),
    Contact: Layout(136, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('channel', 28, 'enum', Channel, False, -1),
        Member('purpose', 32, 'enum', ContactPurpose, False, -1),
        Member('direction', 36, 'enum', ContactDirection, False, -1),
        Member('mass', 40, 'bool', None, False, -1),
        Member('person_id', 48, 'string', None, False, -1),
        Member('by', 64, 'string', None, False, -1),
        Member('summary', 80, 'string', None, False, -1),
        Member('agreed', 96, 'string', None, False, -1),
        Member('next_step', 112, 'string', None, False, -1),
        Member('next_contact_on', 128, 'date', None, False, -1),
        Member('unreached', 132, 'bool', None, False, -1),
    )),
    Promise: Layout(192, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('direction', 24, 'enum', PromiseDirection, False, -1),
        Member('what', 32, 'string', None, False, -1),
        Member('amount', 48, 'money', None, False, -1),
        Member('invoice_ids', 64, 'string', None, True, -1),
        Member('made_on', 88, 'date', None, False, -1),
        Member('due_on', 92, 'date', None, False, -1),
        Member('by', 96, 'string', None, False, -1),
        Member('channel', 112, 'enum', Channel, False, -1),
        Member('text', 120, 'string', None, False, -1),
        Member('tolerance', 136, 'money', None, False, -1),
        Member('tolerance_days', 152, 'int32', None, False, 0),
        Member('supersedes_id', 160, 'string', None, False, -1),
        Member('agreement_id', 176, 'string', None, False, -1),
    )),
    PromiseEvidence: Layout(72, (
        Member('promise_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('kind', 28, 'enum', PromiseEvidenceKind, False, -1),
        Member('record_id', 32, 'string', None, False, -1),
        Member('partial', 48, 'bool', None, False, -1),
        Member('note', 56, 'string', None, False, -1),
    )),
    PromiseWithdrawn: Layout(48, (
        Member('promise_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('reason', 32, 'string', None, False, -1),
    )),
    Dispute: Layout(88, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('invoice_ids', 24, 'string', None, True, -1),
        Member('opened_on', 48, 'date', None, False, -1),
        Member('resolved_on', 52, 'date', None, False, -1),
        Member('reason', 56, 'string', None, False, -1),
        Member('resolution', 72, 'string', None, False, -1),
    )),
    Hold: Layout(80, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('invoice_ids', 24, 'string', None, True, -1),
        Member('from_', 48, 'date', None, False, -1),
        Member('until', 52, 'date', None, False, -1),
        Member('reason', 56, 'string', None, False, -1),
        Member('lifted_on', 72, 'date', None, False, -1),
    )),
    Instalment: Layout(32, (
        Member('due_on', 8, 'date', None, False, -1),
        Member('amount', 16, 'money', None, False, -1),
    )),
    InstalmentAgreement: Layout(104, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('invoice_ids', 24, 'string', None, True, -1),
        Member('agreed_on', 48, 'date', None, False, -1),
        Member('instalments', 56, 'message', Instalment, True, -1),
        Member('cancelled_on', 80, 'date', None, False, -1),
        Member('text', 88, 'string', None, False, -1),
    )),
    Notice: Layout(128, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('invoice_ids', 24, 'string', None, True, -1),
        Member('date', 48, 'date', None, False, -1),
        Member('step', 52, 'int32', None, False, -1),
        Member('channel', 56, 'enum', Channel, False, -1),
        Member('new_due_date', 60, 'date', None, False, -1),
        Member('language', 64, 'string', None, False, -1),
        Member('subject', 80, 'string', None, False, -1),
        Member('text', 96, 'string', None, False, -1),
        Member('person_id', 112, 'string', None, False, -1),
    )),
    SurveyAsked: Layout(80, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('survey', 32, 'string', None, False, -1),
        Member('channel', 48, 'enum', Channel, False, -1),
        Member('questions', 56, 'string', None, True, -1),
    )),
    SurveyAnswered: Layout(80, (
        Member('survey_asked_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('csat', 28, 'int32', None, False, 0),
        Member('nps', 32, 'int32', None, False, 1),
        Member('own_words', 40, 'string', None, False, -1),
        Member('replies', 56, 'message', SurveyReply, True, -1),
    )),
    SurveyReply: Layout(40, (
        Member('question', 8, 'string', None, False, -1),
        Member('reply', 24, 'string', None, False, -1),
    )),
    Impression: Layout(72, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('feeling', 28, 'enum', ImpressionFeeling, False, -1),
        Member('buying_step', 32, 'enum', ImpressionBuyingStep, False, -1),
        Member('by', 40, 'string', None, False, -1),
        Member('note', 56, 'string', None, False, -1),
    )),
    Complaint: Layout(144, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('opened_on', 24, 'date', None, False, -1),
        Member('resolved_on', 28, 'date', None, False, -1),
        Member('owner', 32, 'string', None, False, -1),
        Member('due_on', 48, 'date', None, False, -1),
        Member('text', 56, 'string', None, False, -1),
        Member('cause', 72, 'string', None, False, -1),
        Member('remedy', 88, 'string', None, False, -1),
        Member('prevention', 104, 'string', None, False, -1),
        Member('invoice_ids', 120, 'string', None, True, -1),
    )),
    Opportunity: Layout(112, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('status', 28, 'enum', OpportunityStatus, False, -1),
        Member('product', 32, 'string', None, False, -1),
        Member('amount', 48, 'money', None, False, -1),
        Member('gain', 64, 'string', None, False, -1),
        Member('note', 80, 'string', None, False, -1),
        Member('by', 96, 'string', None, False, -1),
    )),
    Feedback: Layout(104, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('own_words', 32, 'string', None, False, -1),
        Member('product', 48, 'string', None, False, -1),
        Member('theme', 64, 'string', None, False, -1),
        Member('change', 80, 'string', None, False, -1),
        Member('told_on', 96, 'date', None, False, -1),
    )),
    InboundQuestion: Layout(72, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('asked_on', 24, 'date', None, False, -1),
        Member('answered_on', 28, 'date', None, False, -1),
        Member('urgent', 32, 'bool', None, False, -1),
        Member('channel', 36, 'enum', Channel, False, -1),
        Member('question', 40, 'string', None, False, -1),
        Member('answer', 56, 'string', None, False, -1),
    )),
    OwnerEstimate: Layout(56, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('measure', 28, 'enum', OwnerEstimateMeasure, False, -1),
        Member('value', 32, 'int32', None, False, -1),
        Member('by', 40, 'string', None, False, -1),
    )),
    Referral: Layout(88, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('referred_customer_id', 24, 'string', None, False, -1),
        Member('date', 40, 'date', None, False, -1),
        Member('reward', 48, 'money', None, False, -1),
        Member('thanked_on', 64, 'date', None, False, -1),
        Member('note', 72, 'string', None, False, -1),
    )),
    ActivityGoal: Layout(56, (
        Member('activity', 8, 'string', None, False, -1),
        Member('count', 24, 'int32', None, False, -1),
        Member('period_days', 28, 'int32', None, False, -1),
        Member('by', 32, 'string', None, False, -1),
        Member('from_', 48, 'date', None, False, -1),
        Member('until', 52, 'date', None, False, -1),
    )),
    ProductLaunch: Layout(32, (
        Member('product', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
    )),
    Insolvency: Layout(48, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('ended_on', 28, 'date', None, False, -1),
        Member('note', 32, 'string', None, False, -1),
    )),
    Death: Layout(48, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('person_id', 24, 'string', None, False, -1),
        Member('date', 40, 'date', None, False, -1),
    )),
    Decision: Layout(120, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('plugin', 24, 'string', None, False, -1),
        Member('advice_kind', 40, 'int32', None, False, -1),
        Member('key', 48, 'string', None, False, -1),
        Member('revision', 64, 'int64', None, False, -1),
        Member('answer', 72, 'enum', DecisionAnswer, False, -1),
        Member('until', 76, 'date', None, False, -1),
        Member('date', 80, 'date', None, False, -1),
        Member('by', 88, 'string', None, False, -1),
        Member('note', 104, 'string', None, False, -1),
    )),
    Setting: Layout(88, (
        Member('plugin', 8, 'string', None, False, -1),
        Member('key', 24, 'string', None, False, -1),
        Member('value', 40, 'string', None, False, -1),
        Member('customer_id', 56, 'string', None, False, -1),
        Member('invoice_id', 72, 'string', None, False, -1),
    )),
    BankDataComplete: Layout(16, (
        Member('until', 8, 'date', None, False, -1),
    )),
    HistoryComplete: Layout(16, (
        Member('since', 8, 'date', None, False, -1),
    )),
    InvoiceReassigned: Layout(64, (
        Member('invoice_id', 8, 'string', None, False, -1),
        Member('customer_id', 24, 'string', None, False, -1),
        Member('date', 40, 'date', None, False, -1),
        Member('reason', 48, 'string', None, False, -1),
    )),
    CustomersMerged: Layout(64, (
        Member('from_customer_id', 8, 'string', None, False, -1),
        Member('into_customer_id', 24, 'string', None, False, -1),
        Member('date', 40, 'date', None, False, -1),
        Member('reason', 48, 'string', None, False, -1),
    )),
    Retraction: Layout(56, (
        Member('target_fact_id', 8, 'string', None, False, -1),
        Member('reason', 24, 'string', None, False, -1),
        Member('by', 40, 'string', None, False, -1),
    )),
    Erasure: Layout(64, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('reason', 32, 'string', None, False, -1),
        Member('by', 48, 'string', None, False, -1),
    )),
    Arg: Layout(80, (
        Member('name', 8, 'string', None, False, -1),
        Member('type', 24, 'enum', ArgType, False, -1),
        Member('text', 32, 'string', None, False, -1),
        Member('money', 48, 'money', None, False, -1),
        Member('date', 64, 'date', None, False, -1),
        Member('number', 72, 'int64', None, False, -1),
    )),
    Message: Layout(64, (
        Member('id', 8, 'string', None, False, -1),
        Member('args', 24, 'message', Arg, True, -1),
        Member('plugin', 48, 'string', None, False, -1),
    )),
    Advice: Layout(280, (
        Member('kind', 8, 'enum', AdviceKind, False, -1),
        Member('key', 16, 'string', None, False, -1),
        Member('revision', 32, 'int64', None, False, -1),
        Member('rule', 40, 'string', None, False, -1),
        Member('severity', 56, 'enum', Severity, False, -1),
        Member('title', 64, 'message', Message, False, -1),
        Member('reasons', 72, 'message', Message, True, -1),
        Member('evidence', 96, 'string', None, True, -1),
        Member('subject_kind', 120, 'int32', None, False, -1),
        Member('subject_id', 128, 'string', None, False, -1),
        Member('since', 144, 'date', None, False, -1),
        Member('latest', 148, 'date', None, False, -1),
        Member('invoice_ids', 152, 'string', None, True, -1),
        Member('amounts', 176, 'money', None, True, -1),
        Member('task', 200, 'message', Task, False, -1),
        Member('draft', 208, 'message', Draft, False, -1),
        Member('verdict', 216, 'message', Verdict, False, -1),
        Member('score', 224, 'message', Score, False, -1),
        Member('stage', 232, 'message', Stage, False, -1),
        Member('metric', 240, 'message', Metric, False, -1),
        Member('suppression', 248, 'message', Suppression, False, -1),
        Member('merged', 256, 'message', MergedAdvice, True, -1),
    )),
    MergedAdvice: Layout(56, (
        Member('plugin', 8, 'string', None, False, -1),
        Member('kind', 24, 'enum', AdviceKind, False, -1),
        Member('key', 32, 'string', None, False, -1),
        Member('revision', 48, 'int64', None, False, -1),
    )),
    Task: Layout(72, (
        Member('points', 8, 'message', Message, True, -1),
        Member('channel', 32, 'enum', Channel, False, -1),
        Member('cost_of_skipping', 40, 'message', Message, False, -1),
        Member('from_', 48, 'date', None, False, -1),
        Member('assignee', 56, 'string', None, False, -1),
    )),
    Draft: Layout(72, (
        Member('language', 8, 'string', None, False, -1),
        Member('subject', 24, 'message', Message, False, -1),
        Member('body', 32, 'message', Message, True, -1),
        Member('channel', 56, 'enum', Channel, False, -1),
        Member('step', 60, 'int32', None, False, -1),
        Member('new_due_date', 64, 'date', None, False, -1),
        Member('send_on', 68, 'date', None, False, -1),
    )),
    Verdict: Layout(56, (
        Member('state', 8, 'string', None, False, -1),
        Member('since', 24, 'date', None, False, -1),
        Member('until', 28, 'date', None, False, -1),
        Member('received', 32, 'money', None, False, -1),
        Member('level', 48, 'int32', None, False, -1),
    )),
    Score: Layout(48, (
        Member('value', 8, 'int64', None, False, -1),
        Member('unit', 16, 'string', None, False, -1),
        Member('band', 32, 'string', None, False, -1),
    )),
    Stage: Layout(56, (
        Member('name', 8, 'string', None, False, -1),
        Member('since', 24, 'date', None, False, -1),
        Member('overlays', 32, 'string', None, True, -1),
    )),
    Metric: Layout(32, (
        Member('value', 8, 'int64', None, False, -1),
        Member('unit', 16, 'string', None, False, -1),
    )),
    Suppression: Layout(104, (
        Member('held_kind', 8, 'enum', AdviceKind, False, -1),
        Member('held_key', 16, 'string', None, False, -1),
        Member('until', 32, 'date', None, False, -1),
        Member('by', 40, 'string', None, False, -1),
        Member('held_plugin', 56, 'string', None, False, -1),
        Member('merged_into', 72, 'string', None, False, -1),
        Member('merged_plugin', 88, 'string', None, False, -1),
    )),
    Review: Layout(144, (
        Member('action', 8, 'enum', ReviewAction, False, -1),
        Member('plugin', 16, 'string', None, False, -1),
        Member('kind', 32, 'enum', AdviceKind, False, -1),
        Member('key', 40, 'string', None, False, -1),
        Member('rule', 56, 'string', None, False, -1),
        Member('reason', 72, 'message', Message, False, -1),
        Member('until', 80, 'date', None, False, -1),
        Member('into_plugin', 88, 'string', None, False, -1),
        Member('into_key', 104, 'string', None, False, -1),
        Member('evidence', 120, 'string', None, True, -1),
    )),
    PlannedTask: Layout(88, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('plugin', 24, 'string', None, False, -1),
        Member('key', 40, 'string', None, False, -1),
        Member('can_wait', 56, 'bool', None, False, -1),
        Member('rule', 64, 'string', None, False, -1),
        Member('reason', 80, 'message', Message, False, -1),
    )),
    StoredAdvice: Layout(40, (
        Member('advice', 8, 'message', Advice, False, -1),
        Member('answer', 16, 'int32', None, False, -1),
        Member('until', 20, 'date', None, False, -1),
        Member('missing_reviewer', 24, 'string', None, False, -1),
    )),
    Settlement: Layout(64, (
        Member('kind', 8, 'enum', SettlementKind, False, -1),
        Member('date', 12, 'date', None, False, -1),
        Member('amount', 16, 'money', None, False, -1),
        Member('source_id', 32, 'string', None, False, -1),
        Member('fact_id', 48, 'string', None, False, -1),
    )),
    InvoiceState: Layout(160, (
        Member('invoice_id', 8, 'string', None, False, -1),
        Member('fact_id', 24, 'string', None, False, -1),
        Member('invoice', 40, 'message', Invoice, False, -1),
        Member('status', 48, 'enum', InvoiceStateStatus, False, -1),
        Member('due_date', 52, 'date', None, False, -1),
        Member('open', 56, 'money', None, False, -1),
        Member('open_fees', 72, 'money', None, False, -1),
        Member('overpaid', 88, 'money', None, False, -1),
        Member('settled_on', 104, 'date', None, False, -1),
        Member('settlements', 112, 'message', Settlement, True, -1),
        Member('fees', 136, 'message', FeeBooked, True, -1),
    )),
    OpenCredit: Layout(56, (
        Member('kind', 8, 'enum', OpenCreditKind, False, -1),
        Member('record_id', 16, 'string', None, False, -1),
        Member('date', 32, 'date', None, False, -1),
        Member('amount', 40, 'money', None, False, -1),
    )),
    SettingValue: Layout(56, (
        Member('key', 8, 'string', None, False, -1),
        Member('value', 24, 'string', None, False, -1),
        Member('invoice_id', 40, 'string', None, False, -1),
    )),
    PriorAdvice: Layout(32, (
        Member('plugin', 8, 'string', None, False, -1),
        Member('advice', 24, 'message', Advice, False, -1),
    )),
    CustomerView: Layout(248, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('as_of', 24, 'date', None, False, -1),
        Member('known_by', 28, 'date', None, False, -1),
        Member('customer', 32, 'message', Customer, False, -1),
        Member('customer_kind', 40, 'enum', CustomerKind, False, -1),
        Member('language', 48, 'string', None, False, -1),
        Member('country', 64, 'string', None, False, -1),
        Member('currency', 80, 'string', None, False, -1),
        Member('facts', 96, 'message', Fact, True, -1),
        Member('invoices', 120, 'message', InvoiceState, True, -1),
        Member('credits', 144, 'message', OpenCredit, True, -1),
        Member('settings', 168, 'message', SettingValue, True, -1),
        Member('prior_advice', 192, 'message', PriorAdvice, True, -1),
        Member('history_since', 216, 'date', None, False, -1),
        Member('parameters', 224, 'message', Parameter, True, -1),
    )),
    Parameter: Layout(40, (
        Member('key', 8, 'string', None, False, -1),
        Member('value', 24, 'string', None, False, -1),
    )),
    BookView: Layout(104, (
        Member('as_of', 8, 'date', None, False, -1),
        Member('known_by', 12, 'date', None, False, -1),
        Member('country', 16, 'string', None, False, -1),
        Member('currency', 32, 'string', None, False, -1),
        Member('language', 48, 'string', None, False, -1),
        Member('settings', 64, 'message', SettingValue, True, -1),
        Member('history_since', 88, 'date', None, False, -1),
        Member('bank_complete_until', 92, 'date', None, False, -1),
        Member('customers', 96, 'int64', None, False, -1),
    )),
    OpenTask: Layout(32, (
        Member('plugin', 8, 'string', None, False, -1),
        Member('advice', 24, 'message', Advice, False, -1),
    )),
    DayCustomer: Layout(72, (
        Member('customer_id', 8, 'string', None, False, -1),
        Member('tasks', 24, 'message', OpenTask, True, -1),
        Member('signals', 48, 'message', PriorAdvice, True, -1),
    )),
    DayView: Layout(144, (
        Member('as_of', 8, 'date', None, False, -1),
        Member('country', 16, 'string', None, False, -1),
        Member('currency', 32, 'string', None, False, -1),
        Member('language', 48, 'string', None, False, -1),
        Member('settings', 64, 'message', SettingValue, True, -1),
        Member('capacity', 88, 'int32', None, False, -1),
        Member('customers', 96, 'message', DayCustomer, True, -1),
        Member('parameters', 120, 'message', Parameter, True, -1),
    )),
    Query: Layout(144, (
        Member('kind', 8, 'enum', QueryKind, False, -1),
        Member('customer_id', 16, 'string', None, False, -1),
        Member('as_of', 32, 'date', None, False, -1),
        Member('language', 40, 'string', None, False, -1),
        Member('advice_kinds', 56, 'enum', AdviceKind, True, -1),
        Member('plugin', 80, 'string', None, False, -1),
        Member('include_hidden', 96, 'bool', None, False, -1),
        Member('include_settled', 100, 'bool', None, False, -1),
        Member('limit', 104, 'int64', None, False, -1),
        Member('offset', 112, 'int64', None, False, -1),
        Member('part', 120, 'string', None, False, -1),
        Member('book_only', 136, 'bool', None, False, -1),
    )),
    CustomerRow: Layout(152, (
        Member('id', 8, 'string', None, False, -1),
        Member('name', 24, 'string', None, False, -1),
        Member('open', 40, 'money', None, True, -1),
        Member('overdue', 64, 'money', None, True, -1),
        Member('oldest_due', 88, 'date', None, False, -1),
        Member('country', 96, 'string', None, False, -1),
        Member('language', 112, 'string', None, False, -1),
        Member('manager', 128, 'string', None, False, -1),
        Member('next_review', 144, 'date', None, False, -1),
        Member('pending', 148, 'bool', None, False, -1),
    )),
    InvoiceRow: Layout(160, (
        Member('id', 8, 'string', None, False, -1),
        Member('customer', 24, 'string', None, False, -1),
        Member('due', 40, 'date', None, False, -1),
        Member('open', 48, 'money', None, False, -1),
        Member('number', 64, 'string', None, False, -1),
        Member('customer_name', 80, 'string', None, False, -1),
        Member('issued', 96, 'date', None, False, -1),
        Member('amount', 104, 'money', None, False, -1),
        Member('status', 120, 'string', None, False, -1),
        Member('overdue_since', 136, 'date', None, False, -1),
        Member('settled_on', 140, 'date', None, False, -1),
        Member('open_fees', 144, 'money', None, False, -1),
    )),
    AgeingRow: Layout(112, (
        Member('customer', 8, 'string', None, False, -1),
        Member('customer_name', 24, 'string', None, False, -1),
        Member('currency', 40, 'string', None, False, -1),
        Member('current', 56, 'int64', None, False, -1),
        Member('days_1_30', 64, 'int64', None, False, -1),
        Member('days_31_60', 72, 'int64', None, False, -1),
        Member('days_61_90', 80, 'int64', None, False, -1),
        Member('days_91_plus', 88, 'int64', None, False, -1),
        Member('total', 96, 'int64', None, False, -1),
        Member('unallocated', 104, 'int64', None, False, -1),
    )),
    AdviceRow: Layout(552, (
        Member('kind', 8, 'enum', AdviceKind, False, -1),
        Member('plugin', 16, 'string', None, False, -1),
        Member('customer', 32, 'string', None, False, -1),
        Member('customer_name', 48, 'string', None, False, -1),
        Member('key', 64, 'string', None, False, -1),
        Member('revision', 80, 'int64', None, False, -1),
        Member('rule', 88, 'string', None, False, -1),
        Member('severity', 104, 'enum', Severity, False, -1),
        Member('title', 112, 'string', None, False, -1),
        Member('reasons', 128, 'string', None, True, -1),
        Member('evidence', 152, 'string', None, True, -1),
        Member('since', 176, 'date', None, False, -1),
        Member('latest', 180, 'date', None, False, -1),
        Member('invoices', 184, 'string', None, True, -1),
        Member('amounts', 208, 'money', None, True, -1),
        Member('state', 232, 'string', None, False, -1),
        Member('subject_id', 248, 'string', None, False, -1),
        Member('points', 264, 'string', None, True, -1),
        Member('subject', 288, 'string', None, False, -1),
        Member('body', 304, 'string', None, False, -1),
        Member('language', 320, 'string', None, False, -1),
        Member('step', 336, 'int32', None, False, -1),
        Member('new_due_date', 340, 'date', None, False, -1),
        Member('withheld', 344, 'string', None, False, -1),
        Member('hidden_by', 360, 'string', None, False, -1),
        Member('until', 376, 'date', None, False, -1),
        Member('value', 384, 'int64', None, False, -1),
        Member('unit', 392, 'string', None, False, -1),
        Member('part', 408, 'string', None, False, -1),
        Member('place', 424, 'int32', None, False, -1),
        Member('place_reason', 432, 'string', None, False, -1),
        Member('merged', 448, 'message', MergedAdvice, True, -1),
        Member('channel', 472, 'enum', Channel, False, -1),
        Member('assignee', 480, 'string', None, False, -1),
        Member('held_kind', 496, 'enum', AdviceKind, False, -1),
        Member('held_key', 504, 'string', None, False, -1),
        Member('held_plugin', 520, 'string', None, False, -1),
        Member('held_by', 536, 'string', None, False, -1),
    )),
    PromiseRow: Layout(240, (
        Member('id', 8, 'string', None, False, -1),
        Member('customer', 24, 'string', None, False, -1),
        Member('customer_name', 40, 'string', None, False, -1),
        Member('direction', 56, 'string', None, False, -1),
        Member('what', 72, 'string', None, False, -1),
        Member('amount', 88, 'money', None, False, -1),
        Member('received', 104, 'money', None, False, -1),
        Member('made_on', 120, 'date', None, False, -1),
        Member('due_on', 124, 'date', None, False, -1),
        Member('state', 128, 'string', None, False, -1),
        Member('state_text', 144, 'string', None, False, -1),
        Member('since', 160, 'date', None, False, -1),
        Member('invoices', 168, 'string', None, True, -1),
        Member('level', 192, 'int32', None, False, -1),
        Member('by', 200, 'string', None, False, -1),
        Member('evidence', 216, 'string', None, True, -1),
    )),
    TimelineRow: Layout(112, (
        Member('date', 8, 'date', None, False, -1),
        Member('kind', 16, 'string', None, False, -1),
        Member('record_id', 32, 'string', None, False, -1),
        Member('fact_id', 48, 'string', None, False, -1),
        Member('customer', 64, 'string', None, False, -1),
        Member('summary', 80, 'string', None, False, -1),
        Member('amount', 96, 'money', None, False, -1),
    )),
    SettingRow: Layout(216, (
        Member('plugin', 8, 'string', None, False, -1),
        Member('key', 24, 'string', None, False, -1),
        Member('value', 40, 'string', None, False, -1),
        Member('level', 56, 'string', None, False, -1),
        Member('customer', 72, 'string', None, False, -1),
        Member('invoice', 88, 'string', None, False, -1),
        Member('description', 104, 'string', None, False, -1),
        Member('type', 120, 'string', None, False, -1),
        Member('default_value', 136, 'string', None, False, -1),
        Member('minimum', 152, 'int64', None, False, 0),
        Member('maximum', 160, 'int64', None, False, 1),
        Member('choices', 168, 'string', None, True, -1),
        Member('levels', 192, 'string', None, True, -1),
    )),
    ParameterRow: Layout(88, (
        Member('plugin', 8, 'string', None, False, -1),
        Member('key', 24, 'string', None, False, -1),
        Member('value', 40, 'string', None, False, -1),
        Member('date', 56, 'date', None, False, -1),
        Member('position', 64, 'int64', None, False, -1),
        Member('digest', 72, 'string', None, False, -1),
    )),
    PluginRow: Layout(192, (
        Member('id', 8, 'string', None, False, -1),
        Member('version', 24, 'string', None, False, -1),
        Member('name', 40, 'string', None, False, -1),
        Member('state', 56, 'string', None, False, -1),
        Member('detail', 72, 'string', None, False, -1),
        Member('description', 88, 'string', None, False, -1),
        Member('permissions', 104, 'string', None, True, -1),
        Member('provides', 128, 'string', None, True, -1),
        Member('faults', 152, 'int64', None, False, -1),
        Member('last_fault', 160, 'string', None, False, -1),
        Member('last_fault_customer', 176, 'string', None, False, -1),
    )),
    BookStatus: Layout(216, (
        Member('path', 8, 'string', None, False, -1),
        Member('book_id', 24, 'string', None, False, -1),
        Member('country', 40, 'string', None, False, -1),
        Member('currency', 56, 'string', None, False, -1),
        Member('language', 72, 'string', None, False, -1),
        Member('book_date', 88, 'date', None, False, -1),
        Member('sequence', 96, 'int64', None, False, -1),
        Member('head_hash', 104, 'string', None, False, -1),
        Member('epoch', 120, 'int64', None, False, -1),
        Member('customers', 128, 'int64', None, False, -1),
        Member('facts', 136, 'int64', None, False, -1),
        Member('pending', 144, 'int64', None, False, -1),
        Member('bank_complete_until', 152, 'date', None, False, -1),
        Member('drafts_withheld', 160, 'string', None, False, -1),
        Member('plugins', 176, 'message', PluginRow, True, -1),
        Member('runtime_version', 200, 'string', None, False, -1),
    )),
    PreviewRow: Layout(192, (
        Member('customer', 8, 'string', None, False, -1),
        Member('customer_name', 24, 'string', None, False, -1),
        Member('is_new', 40, 'bool', None, False, -1),
        Member('added', 48, 'message', AdviceRow, True, -1),
        Member('changed', 72, 'message', AdviceRow, True, -1),
        Member('changed_from', 96, 'message', AdviceRow, True, -1),
        Member('gone', 120, 'message', AdviceRow, True, -1),
        Member('unchanged', 144, 'int64', None, False, -1),
        Member('before', 152, 'message', CustomerRow, False, -1),
        Member('after', 160, 'message', CustomerRow, False, -1),
        Member('faults', 168, 'string', None, True, -1),
    )),
    BacktestNotice: Layout(112, (
        Member('customer', 8, 'string', None, False, -1),
        Member('date', 24, 'date', None, False, -1),
        Member('step', 28, 'int32', None, False, -1),
        Member('invoices', 32, 'string', None, True, -1),
        Member('reason', 56, 'string', None, False, -1),
        Member('plugin', 72, 'string', None, False, -1),
        Member('rule', 88, 'string', None, False, -1),
        Member('new_due_date', 104, 'date', None, False, -1),
    )),
    BacktestMeasures: Layout(64, (
        Member('notices', 8, 'int64', None, False, -1),
        Member('needless', 16, 'int64', None, False, -1),
        Member('very_late', 24, 'int64', None, False, -1),
        Member('prompt_hundredths', 32, 'int64', None, False, -1),
        Member('caught_thousandths', 40, 'int64', None, False, -1),
        Member('about_paid', 48, 'int64', None, False, -1),
        Member('before_due', 56, 'int64', None, False, -1),
    )),
    BacktestRule: Layout(64, (
        Member('plugin', 8, 'string', None, False, -1),
        Member('kind', 24, 'enum', AdviceKind, False, -1),
        Member('rule', 32, 'string', None, False, -1),
        Member('times', 48, 'int64', None, False, -1),
        Member('customers', 56, 'int64', None, False, -1),
    )),
    BacktestRow: Layout(152, (
        Member('settings', 8, 'message', SettingRow, True, -1),
        Member('from_', 32, 'date', None, False, -1),
        Member('to', 36, 'date', None, False, -1),
        Member('notices', 40, 'message', BacktestNotice, True, -1),
        Member('measures', 64, 'message', BacktestMeasures, False, -1),
        Member('rules', 72, 'message', BacktestRule, True, -1),
        Member('customers', 96, 'int64', None, False, -1),
        Member('advised', 104, 'int64', None, False, -1),
        Member('left_out', 112, 'int64', None, False, -1),
        Member('faults', 120, 'int64', None, False, -1),
        Member('first_fault', 128, 'string', None, False, -1),
        Member('calls', 144, 'int64', None, False, -1),
    )),
    Rows: Layout(280, (
        Member('customers', 8, 'message', CustomerRow, True, -1),
        Member('invoices', 32, 'message', InvoiceRow, True, -1),
        Member('ageing', 56, 'message', AgeingRow, True, -1),
        Member('advice', 80, 'message', AdviceRow, True, -1),
        Member('promises', 104, 'message', PromiseRow, True, -1),
        Member('timeline', 128, 'message', TimelineRow, True, -1),
        Member('status', 152, 'message', BookStatus, True, -1),
        Member('settings', 176, 'message', SettingRow, True, -1),
        Member('preview', 200, 'message', PreviewRow, True, -1),
        Member('backtest', 224, 'message', BacktestRow, True, -1),
        Member('parameters', 248, 'message', ParameterRow, True, -1),
        Member('total', 272, 'int64', None, False, -1),
    )),
    BookCreated: Layout(80, (
        Member('book_id', 8, 'string', None, False, -1),
        Member('country', 24, 'string', None, False, -1),
        Member('currency', 40, 'string', None, False, -1),
        Member('language', 56, 'string', None, False, -1),
        Member('journal_format', 72, 'int32', None, False, -1),
    )),
    DayOpened: Layout(16, (
        Member('date', 8, 'date', None, False, -1),
    )),
    PluginSet: Layout(48, (
        Member('plugins', 8, 'message', PluginVersion, True, -1),
        Member('data_version', 32, 'string', None, False, -1),
    )),
    PluginVersion: Layout(96, (
        Member('id', 8, 'string', None, False, -1),
        Member('version', 24, 'string', None, False, -1),
        Member('manifest_digest', 40, 'string', None, False, -1),
        Member('library_digest', 56, 'string', None, False, -1),
        Member('provides', 72, 'string', None, True, -1),
    )),
    PluginFault: Layout(72, (
        Member('plugin', 8, 'string', None, False, -1),
        Member('customer_id', 24, 'string', None, False, -1),
        Member('status', 40, 'int32', None, False, -1),
        Member('message', 48, 'string', None, False, -1),
        Member('quarantined', 64, 'bool', None, False, -1),
    )),
    FoldRun: Layout(112, (
        Member('plugin', 8, 'string', None, False, -1),
        Member('version', 24, 'string', None, False, -1),
        Member('library_digest', 40, 'string', None, False, -1),
        Member('date', 56, 'date', None, False, -1),
        Member('position', 64, 'int64', None, False, -1),
        Member('digest', 72, 'string', None, False, -1),
        Member('parameters', 88, 'message', Parameter, True, -1),
    )),
    DayPlanned: Layout(112, (
        Member('date', 8, 'date', None, False, -1),
        Member('plugin', 16, 'string', None, False, -1),
        Member('version', 32, 'string', None, False, -1),
        Member('library_digest', 48, 'string', None, False, -1),
        Member('capacity', 64, 'int32', None, False, -1),
        Member('position', 72, 'int64', None, False, -1),
        Member('planned', 80, 'int64', None, False, -1),
        Member('waiting', 88, 'int64', None, False, -1),
        Member('digest', 96, 'string', None, False, -1),
    )),
    DayPlan: Layout(40, (
        Member('entry', 8, 'message', DayPlanned, False, -1),
        Member('items', 16, 'message', PlannedItem, True, -1),
    )),
    PlannedItem: Layout(24, (
        Member('task', 8, 'message', PlannedTask, False, -1),
        Member('customer', 16, 'int64', None, False, -1),
    )),
    JournalEntry: Layout(88, (
        Member('sequence', 8, 'int64', None, False, -1),
        Member('recorded_at', 16, 'instant', None, False, -1),
        Member('hash', 24, 'string', None, False, -1),
        Member('salt', 40, 'string', None, False, -1),
        Member('commitment', 56, 'string', None, False, -1),
    ),
        Choice('body', 72, 80, {
            10: Fact, 11: BookCreated, 12: DayOpened, 13: PluginSet, 14: PluginFault, 15: FoldRun,
            16: DayPlanned})),
}
