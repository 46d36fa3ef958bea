#include "plugins/record_check.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>

#include "base/date.h"
#include "base/error.h"
#include "base/money.h"
#include "base/ours.h"
#include "base/text.h"
#include "journal/record_view.h"

namespace lofte::plugins {
namespace {

using base::Error;
using journal::FieldLayout;
using journal::FieldType;
using journal::ListView;
using journal::MessageLayout;
using journal::RecordView;

constexpr int kMaxDepth = 8;

void check_amount(const lofte_money& money, SaidBy said_by) {
  journal::check_money(money);
  if (said_by == SaidBy::kPlugin) return;
  if (money.minor > base::kLargestMinor || money.minor < -base::kLargestMinor) {
    throw Error(LOFTE_REFUSED, fmt::format("is {} minor units; the largest amount is {}",
                                           money.minor, base::kLargestMinor));
  }
}

void check_bool(lofte_bool value) {
  if (value != 0 && value != 1) {
    throw Error(LOFTE_REFUSED, fmt::format("is {}; a lofte_bool is 0 or 1", value));
  }
}

void check_string(lofte_string text) {
  if (text.data == nullptr && text.size != 0) {
    throw Error(LOFTE_REFUSED,
                fmt::format("has {} bytes at NULL; an absent text is {{NULL, 0}}", text.size));
  }
  journal::check_length(base::view(text));
  if (base::is_text(base::view(text))) return;
  throw Error(LOFTE_REFUSED,
              fmt::format("is not UTF-8 without NUL: \"{}\"", shown(base::view(text), 60)));
}

// "args" and "[2].name" make "args[2].name".
[[noreturn]] void rethrow_within(const std::string& outer, const Error& inner) {
  const bool joined = inner.where().empty() || inner.where()[0] == '[';
  throw Error(inner.status(), inner.message(), outer + (joined ? "" : ".") + inner.where());
}

class Walk {
 public:
  explicit Walk(SaidBy said_by) : said_by_(said_by) {}

  void record(const RecordView& record, int depth) {
    if (depth > kMaxDepth) {
      throw Error(LOFTE_LIMIT, fmt::format("records are nested more than {} deep", kMaxDepth));
    }
    journal::each_field(record, [&](const FieldLayout& field) {
      if (!record.is_present(field)) return;
      try {
        if (field.repeated) {
          list(field, record.get<lofte_list>(field), depth);
        } else {
          value(field, record.at(field), depth);
        }
      } catch (const Error& e) {
        rethrow_within(std::string(field.name), e);
      }
    });
  }

 private:
  void list(const FieldLayout& field, const lofte_list& raw, int depth) {
    const ListView items(field, raw);
    // Subtraction, for a sum of hostile counts may wrap.
    if (items.size() > kMaxRecordItems - items_) {
      throw Error(LOFTE_LIMIT, fmt::format("has {} items; all lists of a record have at most {}",
                                           items.size(), kMaxRecordItems));
    }
    items_ += items.size();
    for (std::uint64_t i = 0; i < items.size(); ++i) {
      try {
        if (field.type == FieldType::kMessage) {
          record(RecordView(*field.message, items.item(i)), depth + 1);
        } else {
          value(field, items.item(i), depth);
        }
      } catch (const Error& e) {
        rethrow_within(fmt::format("[{}]", i), e);
      }
    }
  }

  void value(const FieldLayout& field, const void* place, int depth) {
    switch (field.type) {
      case FieldType::kString:
        return check_string(journal::read_at<lofte_string>(place));
      case FieldType::kDate:
        if (said_by_ == SaidBy::kHost) base::check_date(journal::read_at<lofte_date>(place));
        return;
      case FieldType::kMoney:
        return check_amount(journal::read_at<lofte_money>(place), said_by_);
      case FieldType::kBool:
        return check_bool(journal::read_at<lofte_bool>(place));
      case FieldType::kMessage:
        if (const auto* inner = journal::read_at<const void*>(place)) {
          record(RecordView(*field.message, inner), depth + 1);
        }
        return;
      case FieldType::kInt32:
      case FieldType::kInt64:
      case FieldType::kEnum:  // unknown values are kept
      case FieldType::kInstant:
        return;
    }
  }

  SaidBy said_by_;
  std::uint64_t items_ = 0;
};

void bring_within(const FieldLayout& field, void* place) {
  if (field.type == FieldType::kDate) {
    const auto day = journal::read_at<lofte_date>(place);
    const lofte_date within = std::clamp(day, base::kFirstDate, base::kLastDate);
    std::memcpy(place, &within, sizeof within);
  }
}

}  // namespace

void check_record(const MessageLayout& layout, const void* record, SaidBy said_by) {
  Walk(said_by).record(RecordView(layout, record), 0);
}

void bring_dates_within(const MessageLayout& layout, void* record) {
  for (const FieldLayout& field : layout.fields) {
    if (field.in_oneof) continue;  // facts alone have one
    void* const place = static_cast<char*>(record) + field.offset;
    if (field.repeated) {
      const auto list = journal::read_at<lofte_list>(place);
      if (field.type != FieldType::kMessage && field.type != FieldType::kDate) continue;
      for (std::uint64_t i = 0; i < list.count; ++i) {
        // The copy is ours to write, whatever its lists say to those who read it.
        void* const item = static_cast<char*>(base::ours(list.items)) + i * list.stride;
        if (field.type == FieldType::kMessage) {
          bring_dates_within(*field.message, item);
        } else {
          bring_within(field, item);
        }
      }
    } else if (field.type == FieldType::kMessage) {
      if (auto* inner = base::ours(journal::read_at<const void*>(place))) {
        bring_dates_within(*field.message, inner);
      }
    } else {
      bring_within(field, place);
    }
  }
}

std::string shown(std::string_view text, std::size_t limit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::string out;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t start = i;
    UChar32 character = 0;
    U8_NEXT(bytes, i, text.size(), character);
    if (out.size() + (i - start) > limit) return out + "…";
    if (character < 0) {
      out += '?';
    } else if (character < 0x20 || (character >= 0x7f && character < 0xa0)) {
      out += ' ';
    } else {
      out.append(text.substr(start, i - start));
    }
  }
  return out;
}

}  // namespace lofte::plugins
