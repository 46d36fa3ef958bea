#include "journal/record_view.h"

#include "base/money.h"
#include "base/text.h"

namespace lofte::journal {

using base::Error;

void check_length(std::string_view text) {
  if (text.size() <= kLongestText) return;
  throw Error(LOFTE_REFUSED, "a text of " + std::to_string(text.size()) + " bytes; at most " +
                                 std::to_string(kLongestText) + " are kept");
}

void check_text(std::string_view text) {
  check_length(text);
  if (!base::is_text(text)) throw Error(LOFTE_REFUSED, "the text is not UTF-8 without NUL");
}

void check_money(const lofte_money& money) {
  if (base::is_present(money)) {
    base::check_currency_form(base::currency_of(money));
  } else if (money.minor != 0) {
    throw Error(LOFTE_REFUSED, "an amount of " + std::to_string(money.minor) +
                                   " minor units without a currency; give its ISO 4217 code");
  }
}

void RecordView::refuse_null() const {
  throw Error(LOFTE_INVALID_ARGUMENT, "NULL where a " + std::string(layout_->name) + " is needed");
}

void RecordView::refuse_size() const {
  throw Error(LOFTE_INVALID_ARGUMENT, "struct_size of " + std::string(layout_->name) + " is " +
                                          std::to_string(size_) + "; set it to sizeof the struct");
}

const FieldLayout* RecordView::oneof_member() const {
  if (layout_->oneof_kind_offset < 0) return nullptr;
  const FieldLayout& any = layout_->fields[layout_->oneof_begin];
  if (!covers(any)) return nullptr;
  std::int32_t kind = 0;
  std::memcpy(&kind, bytes_ + layout_->oneof_kind_offset, sizeof kind);
  if (kind == 0) return nullptr;

  const FieldLayout* member = kind < 0 ? nullptr : layout_->find(static_cast<std::uint32_t>(kind));
  if (member == nullptr || !member->in_oneof) {
    throw Error(
        LOFTE_UNSUPPORTED,
        "this runtime knows no kind " + std::to_string(kind) + " of " + std::string(layout_->name),
        "kind");
  }
  if (get<const void*>(*member) == nullptr) {
    throw Error(
        LOFTE_INVALID_ARGUMENT,
        "kind is " + std::to_string(kind) + ", but there is no " + std::string(member->name),
        std::string(member->name));
  }
  return member;
}

ListView::ListView(const FieldLayout& field, const lofte_list& list) : list_(list) {
  if (list.count == 0) return;
  if (list.items == nullptr) {
    throw Error(LOFTE_INVALID_ARGUMENT,
                "a list of " + std::to_string(list.count) + " items whose items are NULL");
  }
  // A struct may be older and shorter than ours; its own struct_size says by how much.
  const std::size_t least =
      field.type == FieldType::kMessage ? 2 * sizeof(std::uint32_t) : item_width_of(field);
  if (list.count > 1 && list.stride < least) {
    throw Error(LOFTE_INVALID_ARGUMENT, "a list whose items lie " + std::to_string(list.stride) +
                                            " bytes apart; set stride to sizeof an item");
  }
}

std::string Place::text() const {
  if (field == nullptr) return {};
  std::string out(field->name);
  if (item != kNoItem) out += "[" + std::to_string(item) + "]";
  return out;
}

}  // namespace lofte::journal
