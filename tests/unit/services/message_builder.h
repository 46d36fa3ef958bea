// A lofte_message in a few readable words: message("nudge.body").money("amount", 50000, "NOK").
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/money.h"
#include "base/text.h"
#include "lofte/advice.h"

namespace lofte::services {

class MessageBuilder {
 public:
  explicit MessageBuilder(std::string id) : id_(std::move(id)) {}

  MessageBuilder& text(const std::string& name, const std::string& value) {
    add(name, LOFTE_ARG_TEXT).text = value;
    return *this;
  }
  MessageBuilder& money(const std::string& name, std::int64_t minor, const std::string& currency) {
    add(name, LOFTE_ARG_MONEY).raw.money = base::make_money(minor, currency);
    return *this;
  }
  MessageBuilder& date(const std::string& name, lofte_date day) {
    add(name, LOFTE_ARG_DATE_VALUE).raw.date = day;
    return *this;
  }
  MessageBuilder& number(const std::string& name, std::int64_t number) {
    add(name, LOFTE_ARG_NUMBER).raw.number = number;
    return *this;
  }
  MessageBuilder& term(const std::string& name, const std::string& id) {
    add(name, LOFTE_ARG_TERM).text = id;
    return *this;
  }
  MessageBuilder& typed(const std::string& name, std::int32_t type) {
    add(name, type);
    return *this;
  }

  // Borrowed from this until its next change.
  lofte_message get() const {
    raw_.clear();
    for (const Arg& arg : args_) {
      raw_.push_back(arg.raw);
      raw_.back().name = base::borrow(arg.name);
      raw_.back().text = base::borrow(arg.text);
    }
    lofte_message message{};
    message.struct_size = sizeof message;
    message.id = base::borrow(id_);
    message.args = {raw_.data(), raw_.size(), sizeof(lofte_arg)};
    return message;
  }

 private:
  struct Arg {
    std::string name;
    std::string text;
    lofte_arg raw{};
  };

  Arg& add(const std::string& name, std::int32_t type) {
    Arg& arg = args_.emplace_back();
    arg.name = name;
    arg.raw.struct_size = sizeof(lofte_arg);
    arg.raw.type = type;
    return arg;
  }

  std::string id_;
  std::vector<Arg> args_;
  mutable std::vector<lofte_arg> raw_;
};

inline MessageBuilder message(const std::string& id) {
  return MessageBuilder(id);
}

}  // namespace lofte::services
