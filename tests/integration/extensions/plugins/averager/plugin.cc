// Folds all customers into an average, which its advisor then holds every customer against. Its
// state holds floating-point sums, which come out otherwise in another order. The setting `mistake`
// makes it fail, and `forgetful` makes it save half of its state.
#include <lofte/cpp/plugin.hpp>
#include <stdexcept>

namespace {

struct Sums {
  std::int64_t customers = 0;
  std::int64_t invoices = 0;
  double inverse = 0;  // the sum of 1 / amount
  std::int64_t debtors = 0;
  std::string mistake;
};

class Averager : public lofte::Advisor, public lofte::BookAdvisor<Sums> {
  Sums begin(const lofte::BookView& book) override {
    Sums sums;
    sums.mistake = book.settings().text_of("mistake");
    stumble(sums, "begin");
    return sums;
  }
  void accumulate(const lofte::View& view, Sums& sums) override {
    if (view.customer_id() == "bad") stumble(sums, "accumulate");
    ++sums.customers;
    for (const lofte_invoice_state& invoice : view.invoices()) {
      ++sums.invoices;
      sums.inverse += 1.0 / static_cast<double>(invoice.invoice->amount.minor);
    }
    for (const lofte_prior_advice& said : view.prior_advice()) {
      if (said.advice->stage != nullptr && lofte::text(said.advice->stage->name) == "debtor") {
        ++sums.debtors;
      }
    }
    if (!view.parameters().empty()) throw std::logic_error("a fold starts from nothing");
  }
  void merge(Sums& sums, const Sums& next) override {
    stumble(sums, "merge");
    sums.customers += next.customers;
    sums.invoices += next.invoices;
    sums.inverse += next.inverse;
    sums.debtors += next.debtors;
  }
  void save(const Sums& sums, lofte::StateWriter& out) override {
    stumble(sums, "save");
    out.integer(sums.customers);
    out.integer(sums.invoices);
    out.number(sums.inverse);
    out.integer(sums.debtors);
    if (sums.mistake == "half-saved") return;
    out.text(sums.mistake);
  }
  void load(lofte::StateReader& in, Sums& sums) override {
    sums.customers = in.integer();
    sums.invoices = in.integer();
    sums.inverse = in.number();
    sums.debtors = in.integer();
    sums.mistake = in.text();
  }
  void finish(const Sums& sums, const lofte::BookView& book, lofte::BookAdvice& out) override {
    stumble(sums, "finish");
    if (sums.mistake == "twice") out.parameter("inverse", sums.inverse);
    if (sums.mistake == "bad-key") out.parameter("Not A Key", 1);
    out.metric("customers").rule("count").title("customers").value(sums.customers, "customers");
    out.metric("debtors").rule("count").title("debtors").value(sums.debtors, "customers");
    if (sums.debtors > 0) {
      out.task("look at debtors")
          .rule("debtors")
          .severity(LOFTE_SEVERITY_IMPORTANT)
          .title("look", {{"count", sums.debtors}});
    }
    out.parameter("inverse", sums.inverse);
    out.parameter("invoices", sums.invoices);
    if (book.customers() != sums.customers) throw std::logic_error("somebody was left out");
  }

  void advise(const lofte::View& view, lofte::Advice& out) override {
    const auto invoices = view.parameters().integer("invoices");
    if (!invoices) return;
    out.flag("average").rule("average").title(
        "average", {{"invoices", *invoices}, {"inverse", *view.parameters().text_of("inverse")}});
  }

  static void stumble(const Sums& sums, std::string_view where) {
    if (sums.mistake == where) throw std::runtime_error("stumbled, as told");
  }
};

}  // namespace

LOFTE_PLUGIN("averager", Averager)
