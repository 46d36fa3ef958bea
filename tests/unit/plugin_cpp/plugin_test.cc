#include "lofte/cpp/plugin.hpp"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

namespace {

// Does what the customer is called.
class Obedient : public lofte::Advisor {
  void advise(const lofte::View& view, lofte::Advice& out) override {
    const std::string_view wish = view.customer_id();
    if (wish == "throw") throw std::runtime_error("as told");
    if (wish == "refuse") throw lofte::Error(LOFTE_REFUSED, "somewhere", "told to", 7);
    if (wish == "odd") throw 42;
    out.flag("fine").rule("r").title("t");
  }
};

class Lines : public lofte::Reader {
  int sniff(std::string_view head, std::string_view) override {
    if (head == "throw") throw std::runtime_error("no");
    return head == "lines" ? 100 : 0;
  }
  void read(const lofte::Input& input, const lofte::Facts& facts) override {
    std::array<char, 4> some{};
    std::uint64_t line = 0;
    while (input.read(some) > 0) {
      auto customer = lofte::make<lofte_customer>();
      customer.name = lofte::borrow("Åse");
      facts.add("C1", customer, "lines", "line", ++line);
    }
  }
};

class CppPlugin : public ::testing::Test {
 protected:
  CppPlugin() {
    error_.struct_size = sizeof error_;
    host_.service = [](const lofte_host*, const char*) -> const void* { return nullptr; };
  }
  ~CppPlugin() override { entry_->destroy(plugin_); }

  void create(const lofte_plugin_entry* entry) {
    entry_ = entry;
    ASSERT_EQ(entry_->create(&host_, &plugin_, &error_), LOFTE_OK);
  }
  lofte_status advise(const char* wish) {
    auto view = lofte::make<lofte_customer_view>();
    view.customer_id = lofte::borrow(wish);
    view.as_of = 100;
    auto sink = lofte::make<lofte_advice_sink>();
    sink.context = &added_;
    sink.add = [](const lofte_advice_sink* self, const lofte_advice*, lofte_error*) {
      ++*static_cast<int*>(self->context);
      return lofte_status{LOFTE_OK};
    };
    const auto* advisor =
        static_cast<const lofte_advisor*>(entry_->extension(plugin_, LOFTE_ADVISOR_ID));
    return advisor->advise(plugin_, &view, &sink, &error_);
  }

  lofte_host host_ = lofte::make<lofte_host>();
  lofte_error error_;
  const lofte_plugin_entry* entry_ = lofte::entry<Obedient>("obedient");
  lofte_plugin* plugin_ = nullptr;
  int added_ = 0;
};

TEST_F(CppPlugin, LetsNothingThrownCross) {
  create(lofte::entry<Obedient>("obedient"));
  ASSERT_EQ(entry_->activate(plugin_, &error_), LOFTE_OK);
  EXPECT_EQ(advise("throw"), LOFTE_PLUGIN_FAILED);
  EXPECT_STREQ(error_.message, "as told");
  EXPECT_EQ(advise("refuse"), LOFTE_REFUSED);
  EXPECT_STREQ(error_.where, "somewhere");
  EXPECT_EQ(error_.index, 7u);
  EXPECT_EQ(advise("odd"), LOFTE_PLUGIN_FAILED);
  EXPECT_EQ(added_, 0);
  EXPECT_EQ(advise("well"), LOFTE_OK);
  EXPECT_EQ(added_, 1);
}

TEST_F(CppPlugin, RefusesCallsInTheWrongState) {
  create(lofte::entry<Obedient>("obedient"));
  EXPECT_EQ(advise("well"), LOFTE_INVALID_STATE);
  ASSERT_EQ(entry_->activate(plugin_, &error_), LOFTE_OK);
  EXPECT_EQ(entry_->activate(plugin_, &error_), LOFTE_INVALID_STATE);
}

TEST_F(CppPlugin, RefusesNullsAndStructsThatAreTooShort) {
  create(lofte::entry<Obedient>("obedient"));
  ASSERT_EQ(entry_->activate(plugin_, nullptr), LOFTE_OK);
  lofte_plugin* none = nullptr;
  EXPECT_EQ(entry_->create(nullptr, &none, &error_), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(none, nullptr);
  const auto* advisor =
      static_cast<const lofte_advisor*>(entry_->extension(plugin_, LOFTE_ADVISOR_ID));
  EXPECT_EQ(advisor->advise(plugin_, nullptr, nullptr, &error_), LOFTE_INVALID_ARGUMENT);
  auto view = lofte::make<lofte_customer_view>();
  view.struct_size = 16;
  auto sink = lofte::make<lofte_advice_sink>();
  EXPECT_EQ(advisor->advise(plugin_, &view, &sink, nullptr), LOFTE_INVALID_ARGUMENT);
}

TEST_F(CppPlugin, OffersTheExtensionOfItsKindAlone) {
  create(lofte::entry<Obedient>("obedient"));
  EXPECT_NE(entry_->extension(plugin_, LOFTE_ADVISOR_ID), nullptr);
  EXPECT_EQ(entry_->extension(plugin_, LOFTE_READER_ID), nullptr);
  EXPECT_EQ(entry_->extension(plugin_, "lofte.reviewer/1"), nullptr);
  EXPECT_EQ(entry_->extension(plugin_, nullptr), nullptr);
}

TEST_F(CppPlugin, AMissingServiceIsNamed) {
  create(lofte::entry<Obedient>("obedient"));
  EXPECT_NO_THROW(lofte::Host(host_).log().info("nobody listens"));
  try {
    lofte::Host(host_).calendar();
    FAIL() << "nothing was thrown";
  } catch (const lofte::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_UNSUPPORTED);
    EXPECT_STREQ(error.what(), "this host has no lofte.calendar/1");
  }
}

TEST_F(CppPlugin, CutsLongMessagesAtAWholeCharacter) {
  std::string many;
  for (int at = 0; at < 1000; ++at) many += "å";
  lofte::detail::fail(&error_, LOFTE_REFUSED, many, many);
  EXPECT_EQ(std::strlen(error_.where), 254u);
  EXPECT_EQ(std::strlen(error_.message), 758u);
}

TEST_F(CppPlugin, PlacesTheFactThatAReaderHadRefused) {
  create(lofte::entry<Lines>("lines"));
  ASSERT_EQ(entry_->activate(plugin_, &error_), LOFTE_OK);
  const auto* reader =
      static_cast<const lofte_reader*>(entry_->extension(plugin_, LOFTE_READER_ID));
  EXPECT_EQ(reader->sniff(plugin_, lofte::borrow("lines"), {}), 100);
  EXPECT_EQ(reader->sniff(plugin_, lofte::borrow("throw"), {}), 0);

  static int facts;
  facts = 0;
  auto input = lofte::make<lofte_reader_input>();
  input.read = [](const lofte_reader_input*, void* buffer, uint64_t capacity, uint64_t* got,
                  lofte_error*) {
    std::memset(buffer, 'x', static_cast<std::size_t>(capacity));
    *got = capacity;
    return lofte_status{LOFTE_OK};
  };
  auto sink = lofte::make<lofte_fact_sink>();
  sink.add = [](const lofte_fact_sink*, const lofte_fact* fact, lofte_error* error) {
    EXPECT_EQ(fact->kind, LOFTE_FACT_CUSTOMER);
    if (++facts < 3) return lofte_status{LOFTE_OK};
    return lofte::detail::fail(error, LOFTE_REFUSED, "customer.name", "too short");
  };
  EXPECT_EQ(reader->read(plugin_, &input, &sink, &error_), LOFTE_REFUSED);
  EXPECT_STREQ(error_.where, "line: customer.name");
  EXPECT_STREQ(error_.message, "too short");
  EXPECT_EQ(error_.index, 3u);
}

}  // namespace
