#include "engine/erased.h"

#include <sodium.h>

#include <algorithm>

#include "base/ours.h"
#include "base/text.h"
#include "engine/fact_texts.h"
#include "engine/references.h"
#include "journal/codec.h"
#include "journal/entry.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {
namespace {

using base::view;
using journal::FieldLayout;

constexpr std::string_view kKey = "erased_key";
constexpr lofte_string kNothing{nullptr, 0};

// Records of these kinds are named by facts that stay, with numbers that the law wants kept.
bool keeps_its_number(std::int32_t kind) {
  return kind == LOFTE_FACT_INVOICE || kind == LOFTE_FACT_CREDIT_NOTE ||
         kind == LOFTE_FACT_PAYMENT || kind == LOFTE_FACT_ALLOCATION;
}

bool is_printed_number(const lofte_fact& fact, const FieldLayout& field) {
  return field.name == "number" &&
         (fact.kind == LOFTE_FACT_INVOICE || fact.kind == LOFTE_FACT_CREDIT_NOTE);
}

// A wish for each way there is to reach somebody: none may be used.
lofte_list objections(base::Arena& arena) {
  constexpr std::int32_t kChannels[] = {
      LOFTE_CHANNEL_EMAIL,        LOFTE_CHANNEL_PHONE, LOFTE_CHANNEL_MEETING, LOFTE_CHANNEL_LETTER,
      LOFTE_CHANNEL_TEXT_MESSAGE, LOFTE_CHANNEL_CHAT,  LOFTE_CHANNEL_VIDEO,   LOFTE_CHANNEL_VISIT,
      LOFTE_CHANNEL_SOCIAL_MEDIA, LOFTE_CHANNEL_OTHER};
  std::vector<lofte_contact_wish> wishes;
  for (const std::int32_t channel : kChannels) {
    lofte_contact_wish wish{};
    wish.struct_size = sizeof wish;
    wish.channel = channel;
    wish.wish = LOFTE_CONTACT_WISH_OBJECTS;
    wishes.push_back(wish);
  }
  return arena.copy_list(std::span<const lofte_contact_wish>(wishes));
}

// What a record cannot be without. `given`: as it was.
void complete(lofte_fact& fact, const lofte_fact& given, const Pseudonym& pseudonym,
              base::Arena& arena) {
  if (fact.kind == LOFTE_FACT_CUSTOMER) {
    lofte_customer& customer = *base::ours(fact.body.customer);
    fact.record_id = customer.name = arena.copy(pseudonym.name_of(view(given.record_id)));
    customer.contact_wishes = objections(arena);
    customer.reminders_excluded = 1;
    customer.reminders_excluded_reason = arena.copy("erased");
  } else if (fact.kind == LOFTE_FACT_CUSTOMERS_MERGED) {
    const lofte_customers_merged& before = *given.body.customers_merged;
    lofte_customers_merged& merged = *base::ours(fact.body.customers_merged);
    merged.from_customer_id = arena.copy(pseudonym.name_of(view(before.from_customer_id)));
    merged.into_customer_id = arena.copy(pseudonym.name_of(view(before.into_customer_id)));
  } else if (fact.kind == LOFTE_FACT_RETRACTION) {
    base::ours(fact.body.retraction)->reason = arena.copy("erased");
  }
}

}  // namespace

bool is_bookkeeping(std::int32_t kind) {
  switch (kind) {
    case LOFTE_FACT_CUSTOMER:
    case LOFTE_FACT_INVOICE:
    case LOFTE_FACT_CREDIT_NOTE:
    case LOFTE_FACT_PAYMENT:
    case LOFTE_FACT_REFUND:
    case LOFTE_FACT_BOUNCED_PAYMENT:
    case LOFTE_FACT_ALLOCATION:
    case LOFTE_FACT_ALLOCATION_REVERSED:
    case LOFTE_FACT_FEE_BOOKED:
    case LOFTE_FACT_INVOICE_REASSIGNED:
    case LOFTE_FACT_CUSTOMERS_MERGED:
    case LOFTE_FACT_RETRACTION:
    case LOFTE_FACT_ERASURE:
      return true;
    default:
      return false;
  }
}

bool Pseudonym::is_id(std::string_view id) const {
  return std::ranges::find(ids, id) != ids.end();
}

std::string Pseudonym::name_of(std::string_view id) const {
  const auto place = std::ranges::find(ids, id) - ids.begin();
  const bool own = place + 1 >= std::ssize(ids);
  return own ? name : name + "." + std::to_string(place + 1);
}

bool Pseudonym::tells(std::string_view text) const {
  const auto in_text = [&](const std::string& word) { return has_word(text, word); };
  return std::ranges::any_of(ids, in_text) || std::ranges::any_of(words, in_text);
}

lofte_fact* without_person(const lofte_fact& fact, store::Sequence sequence,
                           const Pseudonym& pseudonym, bool own, base::Arena& arena) {
  lofte_fact* copy = journal::copied(fact, arena);
  const bool keeps_reason = fact.kind == LOFTE_FACT_ERASURE;
  const lofte_string record_id = copy->record_id;
  const lofte_string fact_id = copy->fact_id;
  visit_texts(*copy, [&](const FieldLayout& field, lofte_string& text) {
    if (!field.personal) return;
    if (field.ref_kind == LOFTE_FACT_CUSTOMER) {
      if (pseudonym.is_id(view(text))) text = arena.copy(pseudonym.name);
    } else if (keeps_reason && field.name == "reason") {
      return;
    } else if (!is_printed_number(fact, field) || pseudonym.tells(view(text))) {
      text = kNothing;
    }
  });
  // Lists of personal records have only texts and dates in them; they go whole.
  const journal::MessageLayout& body = *journal::find_fact_body(fact.kind);
  for (const FieldLayout& field : body.fields) {
    if (!field.personal || !field.repeated) continue;
    auto* list = reinterpret_cast<lofte_list*>(static_cast<char*>(base::ours(copy->body.any)) +
                                               field.offset);
    list->count = 0;
  }
  copy->record_id = record_id;
  if (!keeps_its_number(fact.kind) && pseudonym.tells(view(record_id))) {
    copy->record_id = arena.copy(pseudonym.name + "-" + std::to_string(sequence));
  }
  if (!own) copy->fact_id = fact_id;
  complete(*copy, fact, pseudonym, arena);
  return copy;
}

Erased::Erased(store::Store& store) : store_(store), key_(store.meta(kKey).value_or("")) {}

std::string Erased::place_of(std::int32_t kind, std::string_view id) const {
  base::Hash hash{};
  const std::string text = std::to_string(kind) + " " + std::string(id);
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), reinterpret_cast<const unsigned char*>(key_.data()), key_.size());
  return "erased/" + base::to_hex(hash);
}

void Erased::remember(std::int32_t kind, std::string_view id, std::string_view pseudonym) {
  if (key_.empty()) {
    key_ = journal::new_salt() + journal::new_salt();
    store_.set_meta(kKey, key_);
  }
  store_.set_meta(place_of(kind, id), pseudonym);
}

std::optional<std::string> Erased::find(std::int32_t kind, std::string_view id) {
  if (key_.empty()) return std::nullopt;
  return store_.meta(place_of(kind, id));
}

const lofte_fact* Erased::admit(const lofte_fact& fact, base::Arena& arena) {
  if (!any() || find(fact.kind, view(fact.record_id))) return any() ? nullptr : &fact;
  Pseudonym pseudonym;
  bool is_gone = false;
  bool first = true;
  bool own = false;
  visit_references(fact, [&](const Reference& reference) {
    if (reference.kind == LOFTE_FACT_CUSTOMER) {
      if (!store_.find_customer(reference.record_id)) {
        if (auto name = find(LOFTE_FACT_CUSTOMER, reference.record_id)) {
          pseudonym.name = *name;
          pseudonym.ids.emplace_back(reference.record_id);
          own = own || first;
        }
      }
      first = false;
    } else if (!store_.owner(reference.kind, reference.record_id)) {
      is_gone = is_gone || find(reference.kind, reference.record_id).has_value();
    }
  });
  if (is_gone) return nullptr;
  if (pseudonym.ids.empty()) return &fact;
  // To erase who was erased is nothing new, and to merge them neither.
  const bool is_done = fact.kind == LOFTE_FACT_ERASURE || fact.kind == LOFTE_FACT_CUSTOMERS_MERGED;
  const bool stays = own ? is_bookkeeping(fact.kind) && !is_done : fact.kind == LOFTE_FACT_REFERRAL;
  return stays ? without_person(fact, 0, pseudonym, own, arena) : nullptr;
}

}  // namespace lofte::engine
