#include "trial.h"

#include <algorithm>

#include "lofte/reader.h"

namespace lofte::validate {
namespace {

constexpr std::size_t kMostFaults = 5;
constexpr std::size_t kLongestLine = 300;

// Plain text that a signal handler can print as it is.
char g_step[256];

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    all.push_back(text.substr(0, text[end] == '\n' ? end : end + 1));
    text.remove_prefix(end + 1);
  }
  return all;
}

std::string listed(const char* sign, const std::vector<std::string_view>& all,
                   const std::vector<std::string_view>& other) {
  std::string text;
  std::size_t shown = 0;
  for (const std::string_view line : all) {
    if (std::find(other.begin(), other.end(), line) != other.end()) continue;
    if (++shown > 3) return text + "  …\n";
    text += concat("  ", sign, " ", line.substr(0, kLongestLine), "\n");
  }
  return text;
}

}  // namespace

std::string difference(std::string_view before, std::string_view now) {
  const auto first = lines(before);
  const auto second = lines(now);
  return listed("-", first, second) + listed("+", second, first);
}

const char* current_step() {
  return g_step;
}

const Subject& Trial::subject() {
  if (!subject_) subject_ = std::make_unique<Subject>(files_);
  return *subject_;
}

void Trial::fault(std::string words) {
  if (findings_.faults.size() < kMostFaults) findings_.faults.push_back(std::move(words));
}

void Trial::at(std::string_view step) {
  const std::size_t size = std::min(step.size(), sizeof g_step - 1);
  std::transform(step.begin(), step.begin() + static_cast<std::ptrdiff_t>(size), g_step,
                 [](char c) {
                   return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
                 });
  g_step[size] = '\0';
}

void Trial::need_customers() const {
  if (files_.provides_extension(LOFTE_ADVISOR_ID) || files_.provides_extension(LOFTE_REVIEWER_ID)) {
    return;
  }
  skip("the plugin says nothing of single customers");
}

void Trial::need(const char* extension_id, const char* what) const {
  if (!files_.provides_extension(extension_id)) skip(concat("the plugin is no ", what));
}

const std::vector<const lofte_customer_view*>& Trial::customers(std::size_t count) {
  while (scenes_.size() < count) {
    scenes_.emplace_back(ordinary(seed_of(scenes_.size())), kToday, settings());
    customers_.push_back(&scenes_.back().view());
  }
  return customers_;
}

Answer Trial::fresh(const lofte_customer_view& view) {
  Instance instance(subject());
  return ask(instance.activate(), view);
}

std::vector<Answer> Trial::all_fresh(std::size_t count) {
  const auto& views = customers(count);
  std::vector<Answer> answers;
  for (std::size_t i = 0; i < count; ++i) answers.push_back(fresh(*views[i]));
  const DayScene day(seed_, 20, settings());
  Instance planner(subject());
  answers.push_back(plan(planner.activate(), day.view()));
  Instance folder(subject());
  answers.push_back(fold(folder.activate(), std::span(views).first(count), {.chunk = 5}));
  return answers;
}

bool Trial::all_same(const std::vector<Answer>& expected, const std::vector<Answer>& found,
                     std::string_view what) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (!same(expected[i], found[i], what)) return false;
  }
  return true;
}

bool Trial::same(const Answer& expected, const Answer& found, std::string_view what) {
  if (expected == found) return true;
  std::string words(what);
  words += ":\n" + difference(expected.text, found.text);
  if (expected.status != found.status) {
    words += concat("  first ", std::string_view(status_name(expected.status)), ", then ",
                    std::string_view(status_name(found.status)), " ", std::string_view(found.error),
                    "\n");
  }
  fault(std::move(words));
  return false;
}

}  // namespace lofte::validate
