// Every page and every form, by address.
#pragma once

#include <map>
#include <string>

#include "pages/page.h"

namespace kontor {

using Handler = Reply (*)(const Visit&);

// "GET /today" -> the function that answers it.
const std::map<std::string, Handler>& routes();

Reply today_page(const Visit& visit);
Reply today_calendar(const Visit& visit);
Reply week_page(const Visit& visit);
Reply customers_page(const Visit& visit);
Reply customer_page(const Visit& visit);
Reply call_card(const Visit& visit);
Reply hand_over_note(const Visit& visit);
Reply late_page(const Visit& visit);
Reply draft_page(const Visit& visit);
Reply promises_page(const Visit& visit);
Reply promises_file(const Visit& visit);
Reply insight_page(const Visit& visit);
Reply invoices_page(const Visit& visit);
Reply invoice_form(const Visit& visit);
Reply payment_form(const Visit& visit);
Reply import_page(const Visit& visit);
Reply job_state(const Visit& visit);
Reply plugins_page(const Visit& visit);
Reply settings_page(const Visit& visit);
Reply credit_form(const Visit& visit);
Reply complaint_page(const Visit& visit);
Reply people_page(const Visit& visit);
Reply backtest_page(const Visit& visit);

Reply decide(const Visit& visit);
Reply enter_contact(const Visit& visit);
Reply enter_promise(const Visit& visit);
Reply keep_promise(const Visit& visit);
Reply withdraw_promise(const Visit& visit);
Reply enter_invoice(const Visit& visit);
Reply enter_payment(const Visit& visit);
Reply enter_credit(const Visit& visit);
Reply take_back(const Visit& visit);
Reply enter_complaint(const Visit& visit);
Reply reopen_complaint(const Visit& visit);
Reply enter_person(const Visit& visit);
Reply person_left(const Visit& visit);
Reply enter_wishes(const Visit& visit);
Reply enter_notice(const Visit& visit);
Reply enter_hold(const Visit& visit);
Reply enter_dispute(const Visit& visit);
Reply enter_plan(const Visit& visit);
Reply enter_customer(const Visit& visit);
Reply bank_complete(const Visit& visit);
Reply start_import(const Visit& visit);
Reply start_backtest(const Visit& visit);
Reply change_settings(const Visit& visit);
Reply switch_plugin(const Visit& visit);
Reply choose(const Visit& visit);

}  // namespace kontor
