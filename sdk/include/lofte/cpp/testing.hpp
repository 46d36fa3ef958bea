// The kit for testing a plugin, with any test framework:
//
//   #include <gtest/gtest.h>
//   #include <lofte/cpp/testing.hpp>
//   using namespace lofte::testing;
//
//   TEST(LargeInvoices, AreFlaggedWithTheirDueDate) {
//     const PluginUnderTest plugin;
//     const auto said = plugin.on(
//         "2026-02-01", customer("Åse").invoice("F1", "2026-01-05", 120000_nok).due("2026-01-19"));
//     EXPECT_EQ(said.flag("large F1").title.args.at("due"), "2026-01-19");
//   }
//
// Link the plugin's sources into the test; nothing else of the SDK is needed. Settings that the
// plugin reads are given to PluginUnderTest, for the kit reads no manifest.
#pragma once

#include "lofte/cpp/testing/history.hpp"
#include "lofte/cpp/testing/outcome.hpp"
#include "lofte/cpp/testing/plugin_under_test.hpp"
#include "lofte/cpp/testing/test_host.hpp"
