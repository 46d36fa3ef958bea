// Rows under headings, aligned by what a terminal shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "display.h"

namespace lofte::tools {

enum class Align { kLeft, kRight };

struct Column {
  std::string title;
  Align align = Align::kLeft;
  bool may_shrink = false;  // is clipped where the terminal is too narrow
};

struct Cell {
  std::string text;
  Tone tone = Tone::kPlain;

  Cell(std::string plain = {}) : text(one_line(plain)) {}     // NOLINT: a cell is a text
  Cell(const char* plain) : Cell(std::string(plain)) {}       // NOLINT
  Cell(std::string_view plain) : Cell(std::string(plain)) {}  // NOLINT
  Cell(std::string_view plain, Tone shown) : Cell(std::string(plain)) { tone = shown; }
};

class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  void row(std::vector<Cell> cells) { rows_.push_back(std::move(cells)); }
  // A row set apart from those above, for sums.
  void sum(std::vector<Cell> cells);
  bool empty() const { return rows_.empty(); }

  // A column that is empty in every row is left out.
  void print() const;

 private:
  std::vector<std::size_t> widths() const;

  std::vector<Column> columns_;
  std::vector<std::vector<Cell>> rows_;
  std::size_t first_sum_ = static_cast<std::size_t>(-1);
};

}  // namespace lofte::tools
