#include "plugins/read_call.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/error.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "plugins/plugin_error.h"
#include "plugins/record_check.h"
#include "plugins/sink_error.h"

namespace lofte::plugins {
namespace {

using base::Error;

constexpr std::size_t kMaxRemarks = 10'000;
constexpr std::size_t kSniffBytes = 64 * 1024;

// The other side of lofte_reader_input.
struct Source {
  const ReadInput& input;
  SinkError fault;
};

lofte_status read_bytes(const lofte_reader_input* input, void* buffer, std::uint64_t capacity,
                        std::uint64_t* got, lofte_error* error) noexcept {
  auto& source = *static_cast<Source*>(input->context);
  return source.fault.guard(error, [&] {
    if (buffer == nullptr || got == nullptr) {
      throw Error(LOFTE_INVALID_ARGUMENT, "is NULL", buffer == nullptr ? "buffer" : "got");
    }
    const std::span<std::byte> room(static_cast<std::byte*>(buffer), capacity);
    *got = source.input.read && capacity > 0 ? source.input.read(room) : 0;
  });
}

// The other side of lofte_fact_sink.
class Facts {
 public:
  Facts(base::Arena& arena, const ReadHooks& hooks, ReadResult& result)
      : arena_(arena), hooks_(hooks), result_(result) {}

  void add(const lofte_fact* fact) {
    if (fact == nullptr) throw Error(LOFTE_INVALID_ARGUMENT, "is NULL", "fact");
    if (result_.facts.size() >= hooks_.max_facts) {
      throw Error(LOFTE_LIMIT, fmt::format("more than {} facts in one file", hooks_.max_facts));
    }
    check_record(*fact);
    const lofte_fact* copy = journal::copied(*fact, arena_);
    if (copy->fact_id.size != 0) {
      throw Error(
          LOFTE_REFUSED,
          fmt::format("is \"{}\"; a reader leaves it empty, so that reading a file again posts "
                      "only what changed",
                      shown(base::view(copy->fact_id), 80)),
          "fact_id");
    }
    if (hooks_.check) hooks_.check(*copy);
    result_.facts.push_back(copy);
  }

  void remark(const lofte_reader_remark* remark) {
    if (remark == nullptr || !LOFTE_HAS(remark, message)) {
      throw Error(LOFTE_INVALID_ARGUMENT, "is NULL or has too small a struct_size", "remark");
    }
    if (result_.remarks.size() < kMaxRemarks) {
      result_.remarks.push_back(
          {shown(base::view(remark->where), 256), shown(base::view(remark->message), 2000)});
    } else if (result_.remarks.size() == kMaxRemarks) {
      result_.remarks.push_back(
          {"", fmt::format("more than {} remarks; the rest is left out", kMaxRemarks)});
    }
  }

  void progress(std::uint64_t done, std::uint64_t total) {
    if (hooks_.progress && !hooks_.progress(done, total)) {
      throw Error(LOFTE_CANCELLED, "reading was cancelled");
    }
  }

  SinkError fault;

 private:
  base::Arena& arena_;
  const ReadHooks& hooks_;
  ReadResult& result_;
};

lofte_status add_fact(const lofte_fact_sink* sink, const lofte_fact* fact,
                      lofte_error* error) noexcept {
  auto& facts = *static_cast<Facts*>(sink->context);
  return facts.fault.guard(error, [&] { facts.add(fact); });
}

void add_remark(const lofte_fact_sink* sink, const lofte_reader_remark* remark) noexcept {
  auto& facts = *static_cast<Facts*>(sink->context);
  facts.fault.guard(nullptr, [&] { facts.remark(remark); });
}

lofte_status report_progress(const lofte_fact_sink* sink, std::uint64_t done,
                             std::uint64_t total) noexcept {
  auto& facts = *static_cast<Facts*>(sink->context);
  return facts.fault.guard(nullptr, [&] { facts.progress(done, total); });
}

void check_options(const Instance& instance, const ReadInput& input) {
  const std::vector<ReaderOption>& known = instance.manifest().reader.options;
  for (const auto& [name, value] : input.options) {
    const bool is_known =
        std::any_of(known.begin(), known.end(),
                    [&name = name](const auto& option) { return option.name == name; });
    if (is_known) continue;
    std::string right;
    for (const ReaderOption& option : known) right += (right.empty() ? "" : ", ") + option.name;
    throw Error(LOFTE_INVALID_ARGUMENT,
                fmt::format("the reader \"{}\" has no option \"{}\"; it has {}", instance.id(),
                            shown(name, 80), right.empty() ? "none" : right),
                "options");
  }
}

std::vector<lofte_reader_option> options_of(const ReadInput& input) {
  std::vector<lofte_reader_option> options;
  options.reserve(input.options.size());
  for (const auto& [name, value] : input.options) {
    options.push_back({sizeof(lofte_reader_option), 0, base::borrow(name), base::borrow(value)});
  }
  return options;
}

lofte_reader_input input_of(const Instance& instance, const ReadInput& input, Source& source,
                            const std::vector<lofte_reader_option>& options) {
  lofte_reader_input raw{};
  raw.struct_size = sizeof raw;
  raw.context = &source;
  raw.name = base::borrow(input.name);
  if (instance.manifest().permits(kOpenFiles)) raw.path = base::borrow(input.path);
  raw.size = input.size;
  raw.country = base::borrow(input.country);
  raw.currency = base::borrow(input.currency);
  raw.options = {options.data(), options.size(), sizeof(lofte_reader_option)};
  raw.read = &read_bytes;
  return raw;
}

// "orders.csv:12", "orders.csv: lot 3f2a".
std::string placed(const ReadInput& input, const std::string& place, std::uint64_t line) {
  if (!place.empty()) {
    return place.compare(0, input.name.size(), input.name) == 0 ? place : input.name + ": " + place;
  }
  return line == LOFTE_NO_INDEX ? input.name : fmt::format("{}:{}", input.name, line);
}

// Whether a status speaks of the file; others speak of the reader.
bool is_about_the_file(lofte_status status) {
  static constexpr std::array kOfTheFile = {
      LOFTE_INVALID_ARGUMENT, LOFTE_REFUSED,     LOFTE_NOT_FOUND,
      LOFTE_CONFLICT,         LOFTE_UNSUPPORTED, LOFTE_IO,
      LOFTE_CORRUPT,          LOFTE_NEWER,       LOFTE_LIMIT,
      LOFTE_NO_MEMORY};
  return std::find(kOfTheFile.begin(), kOfTheFile.end(), status) != kOfTheFile.end();
}

[[noreturn]] void fail(const Instance& instance, const ReadInput& input, const PluginError& error,
                       lofte_status status) {
  const std::string message = error.message_or_status(status);
  const std::string where = placed(input, error.where(), error.index());
  if (is_about_the_file(status)) throw Error(status, message, where, error.index());
  throw Error(LOFTE_PLUGIN_FAILED,
              fmt::format("the reader \"{}\" failed: {}", instance.id(), message), where,
              error.index());
}

// A refused fact: the reader has put the place into its error where it can; the field stays in
// words.
[[noreturn]] void fail_refused(const ReadInput& input, const PluginError& error,
                               const Error& fault) {
  const bool replaced = error.where() != shown(fault.where(), 256);
  const std::string place = replaced ? error.where() : std::string();
  const std::string message =
      fault.where().empty() ? fault.message() : fault.where() + " " + fault.message();
  throw Error(fault.status(), message, placed(input, place, error.index()), error.index());
}

}  // namespace

int sniff(Instance& instance, std::string_view head, std::string_view name) {
  instance.require(instance.reader(), LOFTE_READER_ID);
  const OneCall call(instance);
  const std::int32_t sure = called([&] {
    return instance.reader()->sniff(instance.handle(), base::borrow(head.substr(0, kSniffBytes)),
                                    base::borrow(name));
  });
  return std::clamp(sure, 0, 100);
}

ReadResult read_file(Instance& instance, const ReadInput& input, base::Arena& arena,
                     const ReadHooks& hooks) {
  instance.require(instance.reader(), LOFTE_READER_ID);
  check_options(instance, input);
  const OneCall call(instance);
  ReadResult result;
  Source source{input, {}};
  Facts facts(arena, hooks, result);
  const std::vector<lofte_reader_option> options = options_of(input);
  const lofte_reader_input raw = input_of(instance, input, source, options);
  const lofte_fact_sink sink{sizeof sink, 0, &facts, &add_fact, &add_remark, &report_progress};
  PluginError error;
  const lofte_status status =
      called([&] { return instance.reader()->read(instance.handle(), &raw, &sink, error.raw()); });
  if (source.fault) throw Error(source.fault->status(), source.fault->message(), input.name);
  if (facts.fault) {
    if (facts.fault->status() == LOFTE_CANCELLED) throw Error(*facts.fault);
    fail_refused(input, error, *facts.fault);
  }
  if (status != LOFTE_OK) fail(instance, input, error, status);
  return result;
}

}  // namespace lofte::plugins
