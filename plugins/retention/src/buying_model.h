// How customers without a contract buy until they silently stop, in two published forms.
//
// Each customer buys at a rate of its own, gamma distributed over the book (shape r, rate alpha),
// and may stop after a purchase with a chance of its own, beta distributed (a, b).
//   BG/NBD:  stops after a repeat purchase. Fader, Hardie and Lee, Marketing Science 24 (2005).
//   MBG/NBD: may stop after the first one too. Batislam, Denizel and Filiztekin, International
//   Journal
//            of Research in Marketing 24 (2007).
// The plugin lives by MBG/NBD; the other one, which never doubts a customer that bought once, is
// here so that tests can hold both against published figures. Time is in weeks.
#pragma once

#include <span>

namespace lofte::retention {

// What the models know of one customer, counted from the first purchase.
struct Buyer {
  int repeats = 0;  // purchases after the first
  double last = 0;  // when the last one was; 0 without repeats
  double age = 0;   // how long we have watched
};

enum class Model { kMbgNbd, kBgNbd };

struct BuyingModel {
  Model kind = Model::kMbgNbd;
  double r = 1;
  double alpha = 1;
  double a = 1;
  double b = 1;

  // The chance that the customer has not stopped.
  double alive(const Buyer& buyer) const;
  // Purchases to be expected in the `weeks` after `age`.
  double expected(const Buyer& buyer, double weeks) const;
};

// A customer seen `count` times over.
struct Buyers {
  Buyer buyer;
  double count = 1;
};

// The logarithm of the chance of all these histories. Fastest where equal `repeats` lie together.
double log_likelihood(const BuyingModel& model, std::span<const Buyers> customers);

}  // namespace lofte::retention
