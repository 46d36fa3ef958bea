#include "reading.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "lofte/cpp/testing/describe.hpp"

namespace lofte::validate {
namespace {

struct Session {
  std::string_view bytes;
  Manner manner;
  Read result;
  std::size_t at = 0;

  static lofte_status LOFTE_CALL give(const lofte_reader_input* input, void* buffer,
                                      std::uint64_t capacity, std::uint64_t* got, lofte_error*) {
    auto& self = *static_cast<Session*>(input->context);
    const std::size_t size = std::min(
        {self.bytes.size() - self.at, self.manner.piece, static_cast<std::size_t>(capacity)});
    std::memcpy(buffer, self.bytes.data() + self.at, size);
    self.at += size;
    *got = size;
    return LOFTE_OK;
  }
  static lofte_status LOFTE_CALL add(const lofte_fact_sink* sink, const lofte_fact* fact,
                                     lofte_error* error) {
    auto& self = *static_cast<Session*>(sink->context);
    const auto made = testing::whole(fact);
    self.result.facts += concat(made.kind, " ", made.record_id, " ", iso(made.effective_date));
    if (made.kind == LOFTE_FACT_CUSTOMER && made.body.any != nullptr) {
      self.result.facts += concat(" ", testing::whole(made.body.customer).name);
    }
    if (made.kind == LOFTE_FACT_INVOICE && made.body.any != nullptr) {
      const auto invoice = testing::whole(made.body.invoice);
      self.result.facts += concat(" ", std::string_view(testing::amount_text(invoice.amount)), " ",
                                  std::string_view(iso(invoice.due_date)));
    }
    self.result.facts += '\n';
    if (++self.result.count != self.manner.refuse_at) return LOFTE_OK;
    return detail::fail(error, LOFTE_REFUSED, "fact", "refused by the check");
  }
  static void LOFTE_CALL remark(const lofte_fact_sink*, const lofte_reader_remark*) {}
  static lofte_status LOFTE_CALL progress(const lofte_fact_sink* sink, std::uint64_t,
                                          std::uint64_t) {
    auto& self = *static_cast<Session*>(sink->context);
    return ++self.result.calls == self.manner.cancel_at ? LOFTE_CANCELLED : LOFTE_OK;
  }
};

}  // namespace

Read read(const Instance& instance, std::string_view bytes, std::string_view name, Manner manner) {
  Session session{bytes, manner, {}};
  auto input = make<lofte_reader_input>();
  input.context = &session;
  input.name = borrow(name);
  input.size = bytes.size();
  input.country = borrow("NO");
  input.currency = borrow("NOK");
  input.read = &Session::give;
  auto sink = make<lofte_fact_sink>();
  sink.context = &session;
  sink.add = &Session::add;
  sink.remark = &Session::remark;
  sink.progress = &Session::progress;
  detail::CalleeError error;
  const auto* reader = instance.extension<lofte_reader>(LOFTE_READER_ID);
  session.result.status = reader->read(instance.handle(), &input, &sink, &error.value);
  session.result.where = error.value.where;
  session.result.message = error.value.message;
  session.result.placed = error.value.where[0] != '\0' || error.value.index != LOFTE_NO_INDEX;
  return session.result;
}

std::vector<SampleFile> sample_files(const std::vector<std::string>& paths) {
  std::vector<SampleFile> files = {
      {"nothing.csv", ""},
      {"names.csv",
       "customer,name,invoice,issued,due,amount\n1,Åse Dahl,F1,2026-01-05,2026-01-19,1200.00\n"},
      {"names.txt", "1 Åse Dahl\n2 Nordlys Bakeri AS\n"},
      {"book.xml", "<?xml version=\"1.0\"?><gnc-v2><gnc:count-data>1</gnc:count-data></gnc-v2>"},
      {"deep.xml", std::string(5000, '<') + "a>"},
      {"zeros.bin", std::string(4096, '\0')},
      {"book.gz", std::string("\x1f\x8b\x08", 3) + std::string(7, '\0') + "not deflated"},
      {"book.sqlite", std::string("SQLite format 3") + '\0' + "and then nothing"},
      {"latin1.csv", "customer;name\n1;\xc5se\n"},
      {"long-line.csv", "name\n" + std::string(200'000, 'x') + "\n"},
      {"quotes.csv", "a,b\n\"1,2\n\"\"\"\"\n"},
  };
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    files.push_back({std::filesystem::path(path).filename().string(),
                     std::string(std::istreambuf_iterator<char>(in), {})});
  }
  return files;
}

}  // namespace lofte::validate
