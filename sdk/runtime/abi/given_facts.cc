#include "abi/given_facts.h"

#include "abi/arguments.h"
#include "base/error.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "plugins/record_check.h"

namespace lofte::abi {

Facts from_structs(const lofte_list& list, base::Arena& arena) {
  constexpr std::size_t kLeast = offsetof(lofte_fact, body) + sizeof(lofte_fact::body);
  check_list(list, "facts", kLeast, alignof(lofte_fact));
  Facts facts;
  facts.reserve(static_cast<std::size_t>(list.count));
  for (std::uint64_t i = 0; i < list.count; ++i) {
    const lofte_fact* fact = LOFTE_AT(lofte_fact, list, i);
    try {
      if (fact->struct_size < kLeast || fact->struct_size > list.stride) {
        throw base::Error(LOFTE_INVALID_ARGUMENT,
                          std::to_string(fact->struct_size) + " must be at least " +
                              std::to_string(kLeast) + " and at most the list's stride of " +
                              std::to_string(list.stride),
                          "struct_size");
      }
      plugins::check_record(*fact);
      facts.push_back(journal::copied(*fact, arena));
    } catch (base::Error& error) {
      throw error.at(i);
    }
  }
  return facts;
}

}  // namespace lofte::abi
