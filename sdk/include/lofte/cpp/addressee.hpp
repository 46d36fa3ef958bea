// Whom a letter to a customer is for: name, language, form of address, channel.
#pragma once

#include <initializer_list>
#include <string_view>

#include "lofte/cpp/clock.hpp"
#include "lofte/cpp/view.hpp"

namespace lofte {

class Addressee {
 public:
  Addressee(const View& view, const Clock& clock) : view_(&view), person_(view.primary_person()) {
    // Someone may be known to leave on a later day.
    for (const auto& [fact, person] : view.records<lofte_person>()) {
      if (person.left_on != 0) clock.reached(person.left_on);
    }
  }

  // The person's given name, else the customer's own; empty where neither is known.
  std::string_view name() const {
    if (person_ != nullptr && person_->given_name.size > 0) return text(person_->given_name);
    return view_->customer() != nullptr ? text(view_->customer()->name) : std::string_view{};
  }

  // "firm" or "person", for a select in the text: languages tell them apart.
  std::string_view form() const { return view_->is_firm() ? "firm" : "person"; }

  // The person's language, else the customer's, where the plugin has it; else the first it has.
  std::string_view language(std::initializer_list<std::string_view> known) const {
    const std::string_view persons = person_ != nullptr ? text(person_->language) : "";
    for (const std::string_view wanted : {persons, view_->language()}) {
      for (const std::string_view have : known) {
        if (have == written(wanted)) return have;
      }
    }
    return known.size() == 0 ? std::string_view{} : *known.begin();
  }

  // How they want to be written to; e-mail unless they said otherwise.
  int32_t channel() const {
    int32_t chosen = LOFTE_CHANNEL_EMAIL;
    for (const lofte_contact_wish& wish : wishes()) {
      if (wish.wish == LOFTE_CONTACT_WISH_PREFERS && is_writing(wish.channel)) return wish.channel;
      const bool against =
          wish.wish == LOFTE_CONTACT_WISH_OBJECTS || wish.wish == LOFTE_CONTACT_WISH_AVOIDS;
      if (against && wish.channel == LOFTE_CHANNEL_EMAIL) chosen = LOFTE_CHANNEL_LETTER;
    }
    return chosen;
  }

  // How to talk with them: by telephone, or in writing where they asked us not to call.
  int32_t talk_channel() const {
    return objects_to(LOFTE_CHANNEL_PHONE) ? channel() : LOFTE_CHANNEL_PHONE;
  }
  // They left us a way that they do not object to.
  bool may_be_reached() const { return !objects_to(talk_channel()); }

  // Whether they forbade a channel.
  bool objects_to(int32_t channel) const {
    for (const lofte_contact_wish& wish : wishes()) {
      if (wish.wish == LOFTE_CONTACT_WISH_OBJECTS && wish.channel == channel) return true;
    }
    return false;
  }

 private:
  Range<lofte_contact_wish> wishes() const {
    return range<lofte_contact_wish>(view_->customer() != nullptr
                                         ? view_->customer()->contact_wishes
                                         : lofte_list{nullptr, 0, 0});
  }
  static bool is_writing(int32_t channel) {
    return channel == LOFTE_CHANNEL_EMAIL || channel == LOFTE_CHANNEL_LETTER ||
           channel == LOFTE_CHANNEL_TEXT_MESSAGE || channel == LOFTE_CHANNEL_CHAT;
  }
  // Bokmål is what Norwegians of either written form are used to in letters about money.
  static std::string_view written(std::string_view language) {
    return language == "no" || language == "nn" ? "nb" : language;
  }

  const View* view_;
  const lofte_person* person_;
};

}  // namespace lofte
