// The reader of receivables as CSV: options in, rows through, facts out.
#include "lofte/cpp/plugin.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "columns.h"
#include "decode.h"
#include "ledger.h"
#include "rows.h"

namespace lofte::receivables_csv {
namespace {

// Reports how far the bytes have come, every MiB.
class Meter {
 public:
  Meter(const Input& input, const Facts& facts) : input_(input), facts_(facts) {}

  std::size_t read(std::span<char> into) {
    const auto got = input_.read(into);
    done_ += got;
    if (done_ - said_ >= kStep) {
      said_ = done_;
      facts_.progress(done_, std::max(done_, input_.size()));
    }
    return got;
  }

 private:
  static constexpr std::uint64_t kStep = std::uint64_t{1} << 20;
  const Input& input_;
  const Facts& facts_;
  std::uint64_t done_ = 0;
  std::uint64_t said_ = 0;
};

char delimiter_option(std::string_view value) {
  if (value == "tab" || value == "\\t") return '\t';
  if (value == "comma") return ',';
  if (value == "semicolon") return ';';
  if (value.size() == 1 && std::string_view(",;\t|").find(value) != std::string_view::npos) {
    return value.front();
  }
  throw Error(LOFTE_INVALID_ARGUMENT, "option delimiter",
              concat("\"", value, "\" is none of comma, semicolon, tab and |"));
}

char decimal_option(std::string_view value) {
  if (value == "." || value == "point") return '.';
  if (value == "," || value == "comma") return ',';
  throw Error(LOFTE_INVALID_ARGUMENT, "option decimal",
              concat("\"", value, "\" is neither . nor ,"));
}

Format format_of(const Input& input) {
  Format format;
  if (const auto dates = input.option("date_format"))
    format.dates = DateFormat(std::string(*dates));
  if (const auto mark = input.option("decimal")) format.decimal_mark = decimal_option(*mark);
  format.currency = input.option("currency").value_or(input.currency());
  return format;
}

std::vector<std::pair<Field, std::string>> map_of(const Input& input) {
  std::vector<std::pair<Field, std::string>> map;
  for (const auto option : input.options("map")) {
    for (auto& entry : parse_map(option)) map.push_back(std::move(entry));
  }
  return map;
}

class ReceivablesCsv : public Reader {
 public:
  int sniff(std::string_view head, std::string_view name) override {
    if (head.empty() || head.find('\0') != std::string_view::npos) return 0;
    const auto header = head.substr(0, head.find('\n'));
    const auto has = [header](std::string_view column) {
      return header.find(column) != std::string_view::npos;
    };
    if (has("customer_id") && has("invoice_id") && has("amount")) return 95;
    const bool named = name.ends_with(".csv") || name.ends_with(".CSV") || name.ends_with(".tsv");
    const bool cells = header.find_first_of(",;\t|") != std::string_view::npos;
    return named && cells ? 40 : 0;
  }

  void read(const Input& input, const Facts& facts) override {
    const auto map = map_of(input);
    const Format format = format_of(input);
    Meter meter(input, facts);
    Decoder decoder([&meter](std::span<char> into) { return meter.read(into); },
                    known_encoding(input.option("encoding").value_or("utf-8")));
    Rows rows([&decoder](std::span<char> into) { return decoder.read(into); });
    const auto delimiter = input.option("delimiter");
    if (delimiter) {
      rows.set_delimiter(delimiter_option(*delimiter));
    } else {
      rows.find_delimiter();
    }

    Row row;
    if (!rows.next(row)) throw Error(LOFTE_REFUSED, "line 1", "the file is empty", 1);
    const Columns columns(row, map);
    Ledger ledger(columns, format, facts);
    while (rows.next(row)) ledger.take(row);
    ledger.finish();
  }
};

}  // namespace
}  // namespace lofte::receivables_csv

LOFTE_PLUGIN("receivables-csv", lofte::receivables_csv::ReceivablesCsv)
