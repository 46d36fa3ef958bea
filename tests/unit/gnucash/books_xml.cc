#include "books.h"

#include <zlib.h>

#include "lofte/cpp/date.hpp"

namespace lofte::gnucash::testing {
namespace {

std::string fraction(const Rational& number) {
  return concat(number.numerator, "/", number.denominator);
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '&') {
      out += "&amp;";
    } else if (letter == '<') {
      out += "&lt;";
    } else {
      out += letter;
    }
  }
  return out;
}

std::string tag(std::string_view name, std::string_view text) {
  return concat("<", name, ">", escaped(text), "</", name, ">\n");
}

std::string date_tag(std::string_view name, lofte_date day) {
  if (day == 0) return {};
  return concat("<", name, "><ts:date>", iso(day), " 10:59:00 +0000</ts:date></", name, ">\n");
}

std::string commodity(std::string_view name, std::string_view currency) {
  return concat("<", name, "><cmdty:space>CURRENCY</cmdty:space>", tag("cmdty:id", currency), "</",
                name, ">\n");
}

std::string slot(std::string_view key, std::string_view type, std::string_view value) {
  return concat("<slot><slot:key>", key, "</slot:key><slot:value type=\"", type, "\">", value,
                "</slot:value></slot>\n");
}

std::string_view owner_name(OwnerKind kind) {
  switch (kind) {
    case OwnerKind::kCustomer:
      return "gncCustomer";
    case OwnerKind::kJob:
      return "gncJob";
    case OwnerKind::kVendor:
      return "gncVendor";
    case OwnerKind::kEmployee:
      return "gncEmployee";
    case OwnerKind::kNone:
      break;
  }
  return "gncNone";
}

std::string owner_tag(std::string_view name, const Owner& owner) {
  return concat("<", name, ">", tag("owner:type", owner_name(owner.kind)),
                tag("owner:id", owner.guid), "</", name, ">\n");
}

std::string lot_xml(const Lot& lot) {
  std::string slots;
  if (!lot.invoice.empty()) {
    slots += slot("gncInvoice", "frame", slot("invoice-guid", "guid", lot.invoice));
  }
  if (lot.owner.kind != OwnerKind::kNone) {
    slots +=
        slot("gncOwner", "frame",
             slot("owner-type", "integer", std::to_string(static_cast<int>(lot.owner.kind) + 1)) +
                 slot("owner-guid", "guid", lot.owner.guid));
  }
  return concat("<gnc:lot>", tag("lot:id", lot.guid), "<lot:slots>", slots,
                "</lot:slots></gnc:lot>\n");
}

std::string account_xml(const Account& account, const Book& book) {
  std::string lots;
  for (const Lot& lot : book.lots.all()) {
    if (lot.account == account.guid) lots += lot_xml(lot);
  }
  return concat("<gnc:account>", tag("act:name", account.name), tag("act:id", account.guid),
                tag("act:type", account.receivable ? "RECEIVABLE" : "BANK"),
                commodity("act:commodity", account.currency), "<act:lots>", lots,
                "</act:lots></gnc:account>\n");
}

std::string split_xml(const Split& split) {
  std::string slots;
  if (split.before_void) {
    slots =
        concat("<split:slots>", slot("void-former-amount", "numeric", fraction(*split.before_void)),
               "</split:slots>");
  }
  return concat(
      "<trn:split>", tag("split:id", split.guid), tag("split:value", fraction(split.quantity)),
      tag("split:quantity", fraction(split.quantity)), tag("split:account", split.account),
      split.lot.empty() ? std::string{} : tag("split:lot", split.lot), slots, "</trn:split>\n");
}

std::string transaction_xml(const Transaction& transaction) {
  std::string slots;
  if (transaction.due != 0) {
    slots += slot("trans-date-due", "timespec",
                  concat("<ts:date>", iso(transaction.due), " 00:00:00 +0000</ts:date>"));
  }
  if (transaction.voided) slots += slot("void-reason", "string", "a mistake");
  std::string splits;
  for (const Split& split : transaction.splits) splits += split_xml(split);
  return concat("<gnc:transaction>", tag("trn:id", transaction.guid),
                tag("trn:num", transaction.number), date_tag("trn:date-posted", transaction.posted),
                date_tag("trn:date-entered", transaction.entered), "<trn:slots>", slots,
                "</trn:slots><trn:splits>", splits, "</trn:splits></gnc:transaction>\n");
}

std::string invoice_xml(const Invoice& invoice) {
  std::string posted;
  if (!invoice.transaction.empty()) posted += tag("invoice:posttxn", invoice.transaction);
  if (!invoice.lot.empty()) posted += tag("invoice:postlot", invoice.lot);
  if (!invoice.terms.empty()) posted += tag("invoice:terms", invoice.terms);
  if (!invoice.notes.empty()) posted += tag("invoice:notes", invoice.notes);
  if (invoice.credit_note) {
    posted += concat("<invoice:slots>", slot("credit-note", "integer", "1"), "</invoice:slots>");
  }
  return concat("<gnc:GncInvoice>", tag("invoice:guid", invoice.guid),
                tag("invoice:id", invoice.id), owner_tag("invoice:owner", invoice.owner),
                date_tag("invoice:opened", invoice.opened), posted, "</gnc:GncInvoice>\n");
}

std::string customer_xml(const Customer& customer) {
  return concat("<gnc:GncCustomer>", tag("cust:guid", customer.guid),
                tag("cust:name", customer.name), tag("cust:id", customer.id), "<cust:addr>",
                tag("addr:addr1", customer.address), tag("addr:email", customer.email),
                tag("addr:phone", customer.phone), "</cust:addr>",
                tag("cust:notes", customer.notes), commodity("cust:currency", customer.currency),
                customer.terms.empty() ? std::string{} : tag("cust:terms", customer.terms),
                "</gnc:GncCustomer>\n");
}

std::string terms_xml(const Terms& terms) {
  const std::string how =
      terms.proximo
          ? concat("<billterm:proximo>", tag("bt-prox:due-day", std::to_string(terms.due)),
                   tag("bt-prox:cutoff-day", std::to_string(terms.cutoff)), "</billterm:proximo>")
          : concat("<billterm:days>", tag("bt-days:due-days", std::to_string(terms.due)),
                   "</billterm:days>");
  return concat("<gnc:GncBillTerm>", tag("billterm:guid", terms.guid), how, "</gnc:GncBillTerm>\n");
}

}  // namespace

std::string to_xml(const Book& book) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<gnc-v2>\n<gnc:book>\n";
  for (const Account& account : book.accounts.all()) xml += account_xml(account, book);
  for (const Transaction& made : book.transactions.all()) xml += transaction_xml(made);
  for (const Terms& terms : book.terms.all()) xml += terms_xml(terms);
  for (const Customer& customer : book.customers.all()) xml += customer_xml(customer);
  for (const Invoice& invoice : book.invoices.all()) xml += invoice_xml(invoice);
  for (const Job& job : book.jobs.all()) {
    xml += concat("<gnc:GncJob>", tag("job:guid", job.guid), owner_tag("job:owner", job.owner),
                  "</gnc:GncJob>\n");
  }
  return xml + "</gnc:book>\n</gnc-v2>\n";
}

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string input(bytes);
  std::string packed(deflateBound(&stream, input.size()), '\0');
  stream.next_in = static_cast<Bytef*>(static_cast<void*>(input.data()));
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = static_cast<Bytef*>(static_cast<void*>(packed.data()));
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

ReadBytes bytes_of(std::string content) {
  return [content = std::move(content), at = std::size_t{0}](std::span<char> into) mutable {
    const auto count = content.copy(into.data(), into.size(), at);
    at += count;
    return count;
  };
}

}  // namespace lofte::gnucash::testing
