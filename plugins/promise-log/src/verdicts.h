// What is said of a single promise: its verdict, and what to do about it.
#pragma once

#include <span>
#include <vector>

#include "promise.h"

namespace lofte::promise_log {

// The promises to speak of: all that are undecided and the most recently due of the others, so that
// a customer with very many stays within the bounds of one call.
std::vector<const Promise*> worth_a_word(std::span<const Promise> promises);

void say_verdict(const Promise& promise, Advice& out);
// Theirs, not kept or only in part, while something can still be asked for.
void say_not_kept(const View& view, const Promise& promise, Advice& out);
// Ours, when it falls due and when it was not kept.
void say_task(const View& view, const Promise& promise, const Clock& clock, Advice& out);

// What was promised, for an argument of a text.
Arg what_of(const Promise& promise);

}  // namespace lofte::promise_log
