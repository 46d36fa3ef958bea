// lofte_check_tone.
#include <string>
#include <vector>

#include "abi/arguments.h"
#include "abi/guard.h"
#include "services/tone.h"

using namespace lofte;  // NOLINT(google-build-using-namespace): the ABI's functions are global

extern "C" {

lofte_status LOFTE_CALL lofte_check_tone(lofte_string language, lofte_string text, lofte_list names,
                                         lofte_tone_fn found, void* context, lofte_error* error) {
  return abi::guarded(error, [&] {
    if (found == nullptr) abi::invalid("found", "NULL: this argument is required");
    const std::string_view in_language = abi::text(language, "language");
    const std::string_view words = abi::text(text, "text");
    abi::check_list(names, "names", sizeof(lofte_string), alignof(lofte_string));
    std::vector<std::string> known;
    for (std::uint64_t i = 0; i < names.count; ++i) {
      known.emplace_back(abi::text(*LOFTE_AT(lofte_string, names, i), "names"));
    }
    for (const services::ToneFinding& finding : services::check_tone(in_language, words, known)) {
      lofte_tone_finding told{};
      told.struct_size = sizeof told;
      told.fault = base::borrow(services::name_of(finding.fault));
      told.words = base::borrow(finding.words);
      told.at = finding.at;
      found(context, &told);
    }
  });
}

}  // extern "C"
