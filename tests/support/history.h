// Histories and views: those of the kit that the SDK gives to plugin authors.
#pragma once

#include "base/date.h"
#include "lofte/cpp/testing/history.hpp"

namespace lofte::testing {

// Asked us not to call.
inline History& not_to_be_called(History& history) {
  static const auto kWish = [] {
    auto wish = make<lofte_contact_wish>();
    wish.channel = LOFTE_CHANNEL_PHONE;
    wish.wish = LOFTE_CONTACT_WISH_OBJECTS;
    return wish;
  }();
  return history.who([](auto& who) { who.contact_wishes = {&kWish, 1, sizeof kWish}; });
}

}  // namespace lofte::testing
