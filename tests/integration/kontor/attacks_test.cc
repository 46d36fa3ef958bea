// What is usually tried against a page on somebody's desk.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <memory>
#include <string>
#include <vector>

#include "page.h"
#include "support/temporary_folder.h"

namespace lofte {
namespace {

class Attack : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<TemporaryFolder>();
    page_ = std::make_unique<KontorPage>("demo --as-of 2026-11-20 --book " +
                                         (folder_->path() / "firm").string());
    visitor_ = page_->visit();
  }
  static void TearDownTestSuite() {
    page_.reset();
    folder_.reset();
  }
  std::int64_t customers() const {
    sqlite3* opened = nullptr;
    sqlite3_open((folder_->path() / "firm/kontor.db").c_str(), &opened);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
    sqlite3_stmt* made = nullptr;
    sqlite3_prepare_v2(opened, "SELECT count(*) FROM customer", -1, &made, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(made, sqlite3_finalize);
    return sqlite3_step(made) == SQLITE_ROW ? sqlite3_column_int64(made, 0) : -1;
  }
  PageReply enter_customer(const std::string& name, const std::string& token,
                           const std::string& cookie, const std::string& more = {}) const {
    return page_->post("/customer",
                       {{"token", token}, {"name", name}, {"country", "NO"}, {"kind", "BUSINESS"}},
                       cookie, more);
  }

  static std::unique_ptr<TemporaryFolder> folder_;
  static std::unique_ptr<KontorPage> page_;
  static KontorPage::Visitor visitor_;
};
std::unique_ptr<TemporaryFolder> Attack::folder_;
std::unique_ptr<KontorPage> Attack::page_;
KontorPage::Visitor Attack::visitor_;

TEST_F(Attack, UnderAnotherNameGetsNoPage) {
  for (const char* host : {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "127.0.0.1",
                           "localhost:1", ""}) {
    const PageReply reply = page_->raw(std::string("GET /today HTTP/1.1\r\nHost: ") + host +
                                       "\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(reply.status, 421) << host;
    EXPECT_EQ(reply.body.find("Fjordbakeriet"), std::string::npos);
  }
  EXPECT_EQ(page_->raw("GET /today HTTP/1.1\r\nConnection: close\r\n\r\n").status, 421)
      << "no Host";
  EXPECT_EQ(page_->get("/today").status, 200);
}

TEST_F(Attack, FromAnotherPageChangesNothing) {
  const std::int64_t before = customers();
  EXPECT_EQ(enter_customer("No token", "", visitor_.cookie).status, 403);
  EXPECT_EQ(enter_customer("Guessed", std::string(32, '0'), visitor_.cookie).status, 403);
  EXPECT_EQ(enter_customer("No session", visitor_.token, "").status, 403);
  const KontorPage::Visitor other = page_->visit();
  EXPECT_EQ(enter_customer("Another's token", other.token, visitor_.cookie).status, 403);
  EXPECT_EQ(enter_customer("Another origin", visitor_.token, visitor_.cookie,
                           "Origin: http://evil.example\r\n")
                .status,
            403);
  EXPECT_EQ(enter_customer("Sandboxed", visitor_.token, visitor_.cookie, "Origin: null\r\n").status,
            403);
  EXPECT_EQ(page_
                ->get("/customer?token=" + visitor_.token + "&name=By+GET&country=NO&kind=BUSINESS",
                      visitor_.cookie)
                .status,
            400)
      << "reading never writes";
  EXPECT_EQ(customers(), before);
  EXPECT_EQ(enter_customer("Honest", visitor_.token, visitor_.cookie).status, 303);
  EXPECT_EQ(customers(), before + 1);
}

TEST_F(Attack, SessionCookieIsOutOfReachOfScriptsAndOtherSites) {
  const std::string cookie = page_->get("/today").headers.at("set-cookie");
  EXPECT_NE(cookie.find("HttpOnly"), std::string::npos) << cookie;
  EXPECT_NE(cookie.find("SameSite=Strict"), std::string::npos) << cookie;
}

TEST_F(Attack, MarkupInWhatIsTypedStaysText) {
  const std::string hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&";
  const PageReply entered = enter_customer(hostile, visitor_.token, visitor_.cookie);
  ASSERT_EQ(entered.status, 303) << entered.body;
  const std::string address = entered.headers.at("location");
  const std::string id = address.substr(address.find('=') + 1);
  ASSERT_EQ(page_
                ->post("/contact",
                       {{"token", visitor_.token},
                        {"customer", id},
                        {"channel", "phone"},
                        {"summary", hostile},
                        {"agreed", hostile},
                        {"promise_on", "2026-11-27"}},
                       visitor_.cookie)
                .status,
            303);
  ASSERT_EQ(page_
                ->post("/invoice",
                       {{"token", visitor_.token},
                        {"customer", id},
                        {"amount", "10"},
                        {"currency", "NOK"},
                        {"issued", "2026-10-01"},
                        {"due", "2026-10-02"},
                        {"product", hostile},
                        {"action", "save"}},
                       visitor_.cookie)
                .status,
            303);
  const auto enter = [&](const char* to, std::vector<std::pair<std::string, std::string>> form) {
    form.insert(form.end(), {{"token", visitor_.token}, {"customer", id}});
    return page_->post(to, form, visitor_.cookie).status;
  };
  ASSERT_EQ(enter("/complaint", {{"text", hostile}, {"owner", hostile}, {"cause", hostile}}), 303);
  ASSERT_EQ(enter("/person", {{"given_name", hostile}, {"role", hostile}, {"phone", hostile}}),
            303);
  EXPECT_EQ(enter("/people/wishes", {{"wish.phone", hostile}}), 400);
  EXPECT_EQ(enter("/settings", {{"id", "late-payer"}, {"set.sender", hostile}}), 303);
  EXPECT_EQ(enter("/credit", {{"invoice", hostile}, {"date", hostile}, {"reason", hostile}}), 400);
  const std::vector<std::string> paths = {address,
                                          "/people?customer=" + id,
                                          "/complaint?customer=" + id,
                                          "/settings?customer=" + id,
                                          "/settings?customer=" + id + "&id=%3Cscript%3Ealert(1)",
                                          "/credit?invoice=%22%3E%3Cscript%3Ealert(1)",
                                          "/complaint?id=%22%3E%3Cscript%3Ealert(1)",
                                          "/customers",
                                          "/late",
                                          "/promises",
                                          "/week",
                                          "/invoices",
                                          "/handover?id=" + id,
                                          "/call?q=" + id,
                                          "/today?all=1",
                                          "/customers?q=%3Cscript%3Ealert(1)",
                                          "/call?q=%22%3E%3Cscript%3E",
                                          "/%3Cscript%3Ealert(1)%3C/script%3E"};
  for (const std::string& path : paths) {
    const PageReply page = page_->get(path, visitor_.cookie);
    EXPECT_EQ(page.body.find("<script>alert"), std::string::npos) << path;
    EXPECT_EQ(page.body.find("<img"), std::string::npos) << path;
    EXPECT_EQ(page.body.find("\"><script"), std::string::npos) << path;
  }
  EXPECT_NE(page_->get(address, visitor_.cookie).body.find("&lt;script&gt;alert(1)"),
            std::string::npos);
}

TEST_F(Attack, OnlyWhatMayBeTakenBackIs) {
  const auto take_back = [&](const std::string& place) {
    return page_->post("/takeback", {{"token", visitor_.token}, {"place", place}}, visitor_.cookie)
        .status;
  };
  const std::int64_t before = customers();
  // The first that was told is a customer, whom nobody takes back.
  for (const char* place :
       {"1", "0", "-1", "1 OR 1=1", "999999999999999", "99999999999999999999"}) {
    EXPECT_EQ(take_back(place), 400) << place;
  }
  EXPECT_EQ(customers(), before);
}

TEST_F(Attack, SqlInWhatIsTypedStaysText) {
  const std::int64_t before = customers();
  for (const char* typed :
       {"%27%20OR%201=1%20--", "%27;DROP%20TABLE%20customer;--", "%25", "%5C%27"}) {
    const PageReply found = page_->get(std::string("/customers?q=") + typed, visitor_.cookie);
    EXPECT_EQ(found.status, 200) << typed;
    EXPECT_EQ(found.body.find("Fjordbakeriet"), std::string::npos) << typed;
    EXPECT_EQ(page_->get(std::string("/customer?id=") + typed, visitor_.cookie).status, 400)
        << typed;
    EXPECT_EQ(page_->get(std::string("/invoices?q=") + typed, visitor_.cookie).status, 200)
        << typed;
  }
  EXPECT_EQ(customers(), before);
}

TEST_F(Attack, NoScriptButOurOwnMayRun) {
  for (const char* path : {"/today", "/insight", "/nowhere", "/static/kontor.js"}) {
    const PageReply reply = page_->get(path, visitor_.cookie);
    const std::string policy = reply.headers.at("content-security-policy");
    EXPECT_NE(policy.find("default-src 'none'"), std::string::npos) << path;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos) << path;
    EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string::npos) << path;
    EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff") << path;
    EXPECT_EQ(reply.body.find(" style=\""), std::string::npos) << path;
    EXPECT_EQ(reply.body.find(" onclick="), std::string::npos) << path;
  }
}

TEST_F(Attack, FilesOutsideTheStaticFolderAreNotServed) {
  for (const char* path :
       {"/static/../templates/layout.html", "/static/..%2f..%2fbin/kontor",
        "/static/%2e%2e/texts/en.json", "/static//etc/passwd", "/../kontor.db"}) {
    const PageReply reply = page_->get(path, visitor_.cookie);
    EXPECT_NE(reply.status, 200) << path;
    EXPECT_EQ(reply.body.find("{{"), std::string::npos) << path;
  }
}

TEST_F(Attack, LeadsNobodyAway) {
  for (const char* away : {"https://evil.example/", "//evil.example/", "/\\evil.example",
                           "javascript:alert(1)", "/today\r\nSet-Cookie: a=b", ""}) {
    const PageReply reply =
        page_->post("/choose", {{"token", visitor_.token}, {"language", "sv"}, {"back", away}},
                    visitor_.cookie);
    ASSERT_EQ(reply.status, 303);
    EXPECT_EQ(reply.headers.at("location"), "/today") << away;
    EXPECT_EQ(reply.headers.at("set-cookie").find("a=b"), std::string::npos);
  }
}

TEST_F(Attack, OfMoreThanAFormHoldsIsRefused) {
  const PageReply reply = page_->post("/contact",
                                      {{"token", visitor_.token},
                                       {"customer", "10001"},
                                       {"channel", "phone"},
                                       {"summary", std::string(300'000, 'x')}},
                                      visitor_.cookie);
  EXPECT_NE(reply.status, 303);
  EXPECT_NE(reply.status, 200);
  EXPECT_EQ(page_->get("/today", visitor_.cookie).status, 200) << "and it goes on serving";
}

TEST_F(Attack, OtherMethodsAreRefused) {
  for (const char* method : {"PUT", "DELETE", "PATCH", "OPTIONS"}) {
    const PageReply reply =
        page_->raw(std::string(method) + " /today HTTP/1.1\r\nHost: " + page_->host() +
                   "\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(reply.status, 405) << method;
  }
}

TEST_F(Attack, FormulasInAnExportAreText) {
  ASSERT_EQ(page_
                ->post("/promise",
                       {{"token", visitor_.token},
                        {"customer", "10001"},
                        {"by", "ours"},
                        {"what", "=HYPERLINK(\"http://evil.example\")"},
                        {"due", "2026-12-01"}},
                       visitor_.cookie)
                .status,
            303);
  const std::string csv = page_->get("/promises.csv", visitor_.cookie).body;
  EXPECT_NE(csv.find("\"'=HYPERLINK"), std::string::npos) << csv.substr(0, 400);
}

TEST_F(Attack, TroubleTellsNothingOfTheMachine) {
  const PageReply reply = page_->post(
      "/payment",
      {{"token", visitor_.token}, {"invoice", "F404"}, {"amount", "1"}, {"date", "2026-11-20"}},
      visitor_.cookie);
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(reply.body.find(folder_->path().string()), std::string::npos);
}

}  // namespace
}  // namespace lofte
