// A process that writes and tells what it has done, until it is killed.
#pragma once

#include <functional>
#include <random>
#include <string>

namespace lofte::test {

// When a writer dies: so long after it has told so much. How much gets written so does not depend
// on how quick the machine is, and the moments still fall everywhere, also into opening the book.
struct Moment {
  int after_lines;  // its first is told when the book is open
  unsigned microseconds;
};
Moment any_moment(std::mt19937& random);

// Says a line of what is done and safe; of use in the writer's own process alone.
class Teller {
 public:
  explicit Teller(int pipe) : pipe_(pipe) {}
  void tell(const std::string& line) const;

 private:
  int pipe_;
};

// Starts a process that runs `write`, kills it at that moment, and gives the last line it told. A
// writer that ends by itself fails the test.
std::string write_and_kill(const std::function<void(const Teller&)>& write, Moment moment);

// LOFTE_CRASH_KILLS says how often to kill, LOFTE_CRASH_SEED from which seed.
int number_of_kills(int usual);
unsigned seed_of_kills(unsigned usual);

}  // namespace lofte::test
