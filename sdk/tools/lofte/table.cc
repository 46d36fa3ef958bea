#include "table.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace lofte::tools {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 8;  // a column that shrinks keeps this much

std::string padded(const std::string& text, std::size_t width, Align align) {
  const std::size_t shown = display_width(text);
  const std::string space(width > shown ? width - shown : 0, ' ');
  return align == Align::kRight ? space + text : text + space;
}

void print_line(std::string line) {
  while (!line.empty() && line.back() == ' ') line.pop_back();
  std::printf("%s\n", line.c_str());
}

}  // namespace

void Table::sum(std::vector<Cell> cells) {
  first_sum_ = std::min(first_sum_, rows_.size());
  row(std::move(cells));
}

std::vector<std::size_t> Table::widths() const {
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (const auto& cells : rows_) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(cells[i].text));
    }
  }
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (widths[i] > 0) widths[i] = std::max(widths[i], display_width(columns_[i].title));
  }
  std::size_t all = 0;
  for (const std::size_t width : widths) all += width == 0 ? 0 : width + kGap;
  const std::size_t terminal = terminal_width();
  for (std::size_t i = 0; terminal > 0 && i < widths.size() && all > terminal + kGap; ++i) {
    if (!columns_[i].may_shrink || widths[i] <= kNarrowest) continue;
    const std::size_t less = std::min(all - terminal - kGap, widths[i] - kNarrowest);
    widths[i] -= less;
    all -= less;
  }
  return widths;
}

void Table::print() const {
  if (rows_.empty()) return;
  const std::vector<std::size_t> widths = this->widths();
  std::string heading;
  std::string rule;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (widths[i] == 0) continue;
    heading += padded(clipped(columns_[i].title, widths[i]), widths[i], columns_[i].align) +
               std::string(kGap, ' ');
    for (std::size_t dash = 0; dash < widths[i]; ++dash) rule += "─";
    rule += std::string(kGap, ' ');
  }
  while (heading.ends_with(' ')) heading.pop_back();
  if (!heading.empty()) print_line(toned(heading, Tone::kStrong));
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    if (r == first_sum_) print_line(rule);
    std::string line;
    for (std::size_t i = 0; i < rows_[r].size(); ++i) {
      if (widths[i] == 0) continue;
      const Cell& cell = rows_[r][i];
      line +=
          toned(padded(clipped(cell.text, widths[i]), widths[i], columns_[i].align), cell.tone) +
          std::string(kGap, ' ');
    }
    print_line(std::move(line));
  }
}

}  // namespace lofte::tools
