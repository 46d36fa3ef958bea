#include "fuzz/readers/holds.h"
#include "fuzz/seeds.h"

namespace lofte::fuzz {

std::vector<std::string> seeds() {
  return {
      "customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date,paid_amount\r\n"
      "0042,F1,2026-01-05,2026-01-19,\"1,200.50\",NOK,2026-02-02,\r\n"
      "0042,K1,2026-01-06,,-50,NOK,,\r\n"
      "7,F2,2026-01-20,,70,JPY,2026-01-05,30\r\n",
      "\xEF\xBB\xBF"
      "customer_id;customer_name;invoice_id;issue_date;amount;disputed;disputed_on\n"
      "1;\"\xC3\x85se; \"\"S\xC3\xB8nn\"\"\n& co\";F1;2026-01-05;1 234,50;Yes;2026-01-09\n"
      "2;x;F2;2026-01-05;1.234;No;\n"};
}

}  // namespace lofte::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using lofte::testing::Reading;
  const std::string bytes(static_cast<const char*>(static_cast<const void*>(data)), size);
  lofte::testing::sniff(bytes.substr(0, 1 << 16), "x.csv");
  lofte::fuzz::check(Reading::bytes(bytes).book_currency("NOK").run());
  lofte::fuzz::check(Reading::bytes(bytes).book_currency("NOK").option("encoding", "cp437").run());
  return 0;
}
