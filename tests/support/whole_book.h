// What a plugin's fold says of a book of some histories, by key; the customers are numbered C1, C2
// ...
#pragma once

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "support/folded.h"

namespace lofte::testing {

class WholeBook {
 public:
  // `plugin`: the name of its folder. `chunk`: how many customers a state takes in.
  WholeBook(const Advised& advised, const std::string& plugin, When when,
            std::vector<History> customers, std::size_t chunk = LOFTE_FOLD_CHUNK,
            const Defaults& given = {}) {
    Folded folded(advised, lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/" + plugin,
                  when.days, given);
    std::vector<Folded::Bytes> chunks;
    for (std::size_t at = 0; at < customers.size(); ++at)
      customers[at].known_as(concat("C", at + 1));
    const std::span<const History> all(customers);
    for (std::size_t from = 0; from < all.size(); from += chunk) {
      chunks.push_back(folded.chunk(all.subspan(from, std::min(chunk, all.size() - from))));
    }
    answer_ = folded.finish(folded.merged(chunks), customers.size());
    parameters = answer_.parameters;
    for (const auto& [name, said] : answer_.items) {
      kinds[name.second] = said.kind;
      titles[name.second] = said.title;
      reasons[name.second] = said.reasons;
      if (said.kind == LOFTE_ADVICE_METRIC) metrics[name.second] = said.value;
    }
  }

  std::map<std::string, std::string> parameters;
  std::map<std::string, std::int32_t> kinds;
  std::map<std::string, std::string> titles;
  std::map<std::string, std::vector<std::string>> reasons;
  std::map<std::string, std::int64_t> metrics;

  // All it said, to compare.
  const BookAnswer& answer() const { return answer_; }
  std::string words() const {
    std::string all;
    for (const auto& [key, title] : titles) {
      all += concat(key, "|", title, "\n");
      for (const std::string& reason : reasons.at(key)) all += concat("  ", reason, "\n");
    }
    return all;
  }

 private:
  BookAnswer answer_;
};

}  // namespace lofte::testing
