#include "pages/pages.h"

namespace kontor {

const std::map<std::string, Handler>& routes() {
  static const std::map<std::string, Handler> all = {
      {"GET /", [](const Visit&) { return Reply::to("/today"); }},
      {"GET /today", today_page},
      {"GET /today.ics", today_calendar},
      {"GET /week", week_page},
      {"GET /customers", customers_page},
      {"GET /customer", customer_page},
      {"GET /call", call_card},
      {"GET /handover", hand_over_note},
      {"GET /late", late_page},
      {"GET /draft", draft_page},
      {"GET /promises", promises_page},
      {"GET /promises.csv", promises_file},
      {"GET /promises.json", promises_file},
      {"GET /insight", insight_page},
      {"GET /invoices", invoices_page},
      {"GET /invoice", invoice_form},
      {"GET /payment", payment_form},
      {"GET /import", import_page},
      {"GET /job", job_state},
      {"GET /plugins", plugins_page},
      {"GET /plugin", plugin_page},
      {"GET /backtest", backtest_page},
      {"POST /decide", decide},
      {"POST /contact", enter_contact},
      {"POST /promise", enter_promise},
      {"POST /promise/keep", keep_promise},
      {"POST /promise/withdraw", withdraw_promise},
      {"POST /invoice", enter_invoice},
      {"POST /payment", enter_payment},
      {"POST /notice", enter_notice},
      {"POST /hold", enter_hold},
      {"POST /dispute", enter_dispute},
      {"POST /plan", enter_plan},
      {"POST /customer", enter_customer},
      {"POST /bank", bank_complete},
      {"POST /import", start_import},
      {"POST /backtest", start_backtest},
      {"POST /plugin", change_settings},
      {"POST /plugin/state", switch_plugin},
      {"POST /choose", choose}};
  return all;
}

}  // namespace kontor
