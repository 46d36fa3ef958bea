#include "abi/arguments.h"

#include "base/date.h"
#include "plugins/record_check.h"

namespace lofte::abi {

void invalid(std::string_view argument, std::string message) {
  throw base::Error(LOFTE_INVALID_ARGUMENT, std::move(message), std::string(argument));
}

void invalid_size(std::string_view argument, std::uint32_t given, std::size_t right) {
  invalid(std::string(argument) + ".struct_size",
          std::to_string(given) +
              " is less than this struct ever was: set it to sizeof, which is " +
              std::to_string(right) + " in this runtime");
}

std::string_view text(lofte_string value, std::string_view argument) {
  if (value.data == nullptr && value.size != 0) {
    invalid(argument, "a text of " + std::to_string(value.size) + " bytes at NULL");
  }
  const std::string_view given = base::view(value);
  if (!base::is_text(given)) {
    invalid(argument, "\"" + plugins::shown(given) + "\" is not UTF-8 without NUL");
  }
  return given;
}

std::string_view need_text(lofte_string value, std::string_view argument) {
  const std::string_view given = text(value, argument);
  if (given.empty()) invalid(argument, "absent: this argument is required");
  return given;
}

std::filesystem::path need_path(lofte_string value, std::string_view argument) {
  const std::string_view given = need_text(value, argument);
  return std::filesystem::path(std::u8string(given.begin(), given.end()));
}

lofte_date need_day(lofte_date value, std::string_view argument) {
  if (value == 0) invalid(argument, "absent: a civil date as days since 1970-01-01 is required");
  try {
    base::check_date(value);
  } catch (const base::Error& error) {
    invalid(argument, error.message());
  }
  return value;
}

void check_list(const lofte_list& list, std::string_view argument, std::size_t least,
                std::size_t aligned) {
  if (list.count == 0) return;
  if (list.items == nullptr) {
    invalid(argument, "a list of " + std::to_string(list.count) + " items at NULL");
  }
  const auto place = reinterpret_cast<std::uintptr_t>(list.items);
  if (list.stride < least || list.stride % aligned != 0) {
    invalid(argument, "a stride of " + std::to_string(list.stride) +
                          " bytes does not fit items of at least " + std::to_string(least));
  }
  if (place % aligned != 0) invalid(argument, "the items are not aligned");
  std::uint64_t bytes = 0;
  if (__builtin_mul_overflow(list.count, list.stride, &bytes) || bytes > UINTPTR_MAX - place) {
    invalid(argument, std::to_string(list.count) + " items reach past the end of memory");
  }
}

engine::Progress progress(lofte_progress_fn call, void* context) {
  if (call == nullptr) return {};
  return [call, context](std::string_view phase, std::uint64_t done, std::uint64_t total) {
    return call(context, base::borrow(phase), done, total) == LOFTE_OK;
  };
}

}  // namespace lofte::abi
