// What the fold says of the book.
#include <algorithm>
#include <string_view>

#include "book.h"

namespace lofte::satisfaction {
namespace {

template <class Item>
void show_definition(const BookView& view, Item& item) {
  const std::string_view definition = view.settings().text_of("definition");
  if (!definition.empty()) item.reason("reason.definition", {{"words", definition}});
}

// A figure beside what we believed of it; `believed` below `least` means nobody said.
void say_figure(std::string_view name, std::int64_t measured, std::int64_t count,
                std::string_view unit, std::string_view setting, std::int64_t least,
                const BookView& view, BookAdvice& out) {
  auto metric = out.metric(name);
  metric.rule("answers")
      .title(concat("metric.", name), {{"value", measured}, {"count", count}})
      .value(measured, unit);
  show_definition(view, metric);
  const std::int64_t believed = view.settings().integer(setting);
  if (believed < least) return;
  metric.reason("reason.believed", {{"believed", believed}, {"gap", believed - measured}});
  out.metric("gap ", name)
      .rule("estimate-gap")
      .title("metric.gap", {{"believed", believed}, {"measured", measured}})
      .value(believed - measured, unit);
}

void say_figures(const Book& book, const BookView& view, BookAdvice& out) {
  if (const auto content = book.marks.content_percent()) {
    say_figure("content", *content, book.marks.marked, "percent", "believed_content", 0, view, out);
  }
  if (const auto recommend = book.marks.recommend_score()) {
    say_figure("recommend", *recommend, book.marks.recommending, "points", "believed_recommend",
               -100, view, out);
  }
  if (book.asked > 0) {
    say_figure("response", percent(book.answered, book.asked), book.asked, "percent",
               "believed_response", 0, view, out);
  }
  if (book.followed[0] == 0) return;
  constexpr std::array<std::string_view, 3> kLedTo = {"purchase", "payment", "answer"};
  for (std::size_t at = 0; at < kLedTo.size(); ++at) {
    out.metric("follow-ups led to ", kLedTo[at])
        .rule("follow-ups")
        .title(concat("metric.led_to.", kLedTo[at]),
               {{"count", book.followed[at + 1]}, {"all", book.followed[0]}})
        .value(percent(book.followed[at + 1], book.followed[0]), "percent");
  }
}

void say_steps(const Book& book, BookAdvice& out) {
  for (std::size_t step = 0; step < kSteps.size(); ++step) {
    if (book.impressions.of(step) == 0) continue;
    const std::string words = concat("step.", kSteps[step]);
    const auto& count = book.impressions.count[step];
    out.metric("impressions ", kSteps[step])
        .rule("impressions")
        .title(
            "reason.step",
            {{"step", Term{words}}, {"good", count[0]}, {"neutral", count[1]}, {"bad", count[2]}})
        .value(percent(count[0], book.impressions.of(step)), "percent good");
  }
}

using Ranked = std::vector<const std::pair<const std::string, Group>*>;

// The most frequent first, then by name; those that come at least so often.
Ranked ranked(const std::map<std::string, Group>& groups, std::int64_t least, std::size_t most) {
  Ranked all;
  for (const auto& entry : groups) {
    if (entry.second.count >= least) all.push_back(&entry);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto* a, const auto* b) { return a->second.count > b->second.count; });
  if (all.size() > most) all.resize(most);
  return all;
}

void say_causes(const Book& book, const BookView& view, BookAdvice& out) {
  out.metric("complaints open")
      .rule("complaints")
      .title("metric.complaints", {{"count", book.complaints_open}})
      .value(book.complaints_open, "complaints");
  const std::int64_t least = view.settings().integer("recurring_causes");
  for (const auto* entry : ranked(book.causes, least, 20)) {
    const auto& [name, group] = *entry;
    out.task("cause ", name)
        .rule("recurring-cause")
        .revision(group.count)
        .severity(LOFTE_SEVERITY_IMPORTANT)
        .title("task.cause", {{"count", group.count}, {"cause", group.words}})
        .reason("reason.prevented", {{"count", group.answered}})
        .point("point.cause.root")
        .point("point.cause.who");
  }
}

void say_groups(const std::map<std::string, Group>& groups, std::string_view kind,
                BookAdvice& out) {
  for (const auto* entry : ranked(groups, 1, 20)) {
    const auto& [name, group] = *entry;
    auto flag = out.flag(kind, " ", name);
    flag.rule(kind)
        .revision(group.count)
        .title(concat("flag.", kind), {{"count", group.count}, {"name", group.words}});
    if (group.answered > 0) flag.reason("reason.changed", {{"count", group.answered}});
    for (const std::string& quote : group.quotes) flag.reason("reason.quote", {{"words", quote}});
  }
}

// Themes to practise together: causes and steps, nobody's name.
void say_coaching(const Book& book, BookAdvice& out) {
  const Ranked causes = ranked(book.causes, 2, 5);
  std::size_t worst = 0;
  for (std::size_t step = 1; step < kSteps.size(); ++step) {
    if (book.impressions.count[step][2] > book.impressions.count[worst][2]) worst = step;
  }
  const std::int64_t bad = book.impressions.count[worst][2];
  if (causes.empty() && bad == 0 && book.marks.detractors == 0) return;
  auto flag = out.flag("coaching");
  flag.rule("coaching-themes").title("flag.coaching").reason("reason.coaching");
  for (const auto* entry : causes) {
    flag.reason("reason.theme", {{"theme", entry->second.words}, {"count", entry->second.count}});
  }
  if (bad > 0) {
    const std::string words = concat("step.", kSteps[worst]);
    flag.reason("reason.weak_step", {{"step", Term{words}}, {"count", bad}});
  }
  if (book.marks.detractors > 0) {
    flag.reason("reason.detractors", {{"count", book.marks.detractors}});
  }
}

void say_loss(const Book& book, const BookView& view, BookAdvice& out) {
  const Settings settings = view.settings();
  const bool heavy = book.lost >= settings.integer("heavy_loss_customers") && book.at_start > 0 &&
                     book.lost * 100 >= book.at_start * settings.integer("heavy_loss_percent");
  if (heavy) out.parameter("heavy_loss_on", std::int64_t{first_of_month(view.as_of())});
}

}  // namespace

void say_book(const Book& book, const BookView& view, BookAdvice& out) {
  say_figures(book, view, out);
  say_steps(book, out);
  say_causes(book, view, out);
  say_groups(book.themes, "suggestion", out);
  say_groups(book.chances, "opportunity", out);
  say_coaching(book, out);
  say_loss(book, view, out);
}

}  // namespace lofte::satisfaction
