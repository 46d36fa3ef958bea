#include "xml_records.h"

#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <span>

#include "book.h"

namespace lofte::gnucash {
namespace {

constexpr std::size_t kMaxRecordBytes = std::size_t{16} << 20;
// Before the root element there is only a declaration and perhaps a comment; an endless prologue,
// such as a document type definition, ends here.
constexpr std::uint64_t kMaxPrologue = std::uint64_t{1} << 20;

constexpr std::array<std::string_view, 7> kRecords = {
    "gnc:account",    "gnc:lot",    "gnc:transaction", "gnc:GncCustomer",
    "gnc:GncInvoice", "gnc:GncJob", "gnc:GncBillTerm"};
constexpr std::array<std::string_view, 2> kPassedOver = {"gnc:template-transactions",
                                                         "gnc:schedxaction"};

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view view(const xmlChar* text) {
  return text == nullptr
             ? std::string_view{}
             : std::string_view(static_cast<const char*>(static_cast<const void*>(text)));
}

// One reading of a stream. Faults in callbacks wait here until libxml2 has returned.
class Reading {
 public:
  Reading(const ReadBytes& read, const OnRecord& on_record) : read_(read), on_record_(on_record) {
    reader_.reset(xmlReaderForIO(&Reading::pull, nullptr, this, nullptr, nullptr,
                                 XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT));
    if (reader_ == nullptr) throw std::bad_alloc();
    xmlTextReaderSetStructuredErrorHandler(reader_.get(), &Reading::on_error, this);
  }

  void run() {
    int more = 0;
    while ((more = xmlTextReaderRead(reader_.get())) == 1) {
      step();
      if (!fault_.empty()) break;
    }
    if (thrown_) std::rethrow_exception(thrown_);
    if (!fault_.empty() || more != 0) {
      if (fault_.empty()) fault_ = "it cannot be parsed";
      refuse("XML", fault_ + "; the file is damaged or cut short", fault_line_, LOFTE_CORRUPT);
    }
    if (!has_root_) refuse("XML", "there is no element in it", 0, LOFTE_CORRUPT);
  }

 private:
  static int pull(void* context, char* buffer, int size) {
    auto& self = *static_cast<Reading*>(context);
    try {
      const auto got = self.read_(std::span(buffer, static_cast<std::size_t>(size)));
      self.pulled_ += got;
      if (!self.has_root_ && self.pulled_ > kMaxPrologue) {
        refuse("XML", "no GnuCash element in the first MiB");
      }
      return static_cast<int>(got);
    } catch (...) {
      self.thrown_ = std::current_exception();
      return -1;
    }
  }

  static void on_error(void* context, xmlErrorPtr error) {
    auto& self = *static_cast<Reading*>(context);
    // Undeclared prefixes are no fault: old books have them.
    if (error == nullptr || error->level < XML_ERR_ERROR || error->domain == XML_FROM_NAMESPACE) {
      return;
    }
    if (!self.fault_.empty()) return;
    try {
      self.fault_ = error->message == nullptr ? "it is not well-formed" : error->message;
      while (!self.fault_.empty() && self.fault_.back() == '\n') self.fault_.pop_back();
      self.fault_line_ = error->line > 0 ? static_cast<std::uint32_t>(error->line) : 0;
    } catch (...) {
      self.thrown_ = std::current_exception();
    }
  }

  std::uint32_t line() const {
    return static_cast<std::uint32_t>(std::max(0, xmlTextReaderGetParserLineNumber(reader_.get())));
  }

  void step() {
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT:
        return begin(view(xmlTextReaderConstName(reader_.get())));
      case XML_READER_TYPE_END_ELEMENT:
        return end();
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
        return add_text(view(xmlTextReaderConstValue(reader_.get())));
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE:
        refuse("XML",
               "it defines entities of its own, which GnuCash never does and no reader needs",
               line());
      default:
        return;
    }
  }

  void begin(std::string_view name) {
    const bool empty = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
    if (!has_root_) return take_root(name);
    if (passed_over_ != 0 || (open_.empty() && is_one_of(kPassedOver, name))) {
      if (!empty) ++passed_over_;
      return;
    }
    if (is_one_of(kRecords, name)) {
      open_.push_back(std::make_unique<Open>());
      open_.back()->root = Element{std::string(name), {}, {}, line()};
      open_.back()->path = {&open_.back()->root};
    } else if (!open_.empty()) {
      Open& record = *open_.back();
      charge(record, sizeof(Element) + name.size());
      auto& siblings = record.path.back()->children;
      record.path.push_back(&siblings.emplace_back(Element{std::string(name), {}, {}, line()}));
    }
    if (empty) end();
  }

  void take_root(std::string_view name) {
    has_root_ = true;
    if (name == "gnc-v2") return;
    refuse(
        concat("element ", name),
        "this is no GnuCash book of version 2; right is a root element gnc-v2 (open an older book "
        "in GnuCash and save it)",
        line());
  }

  void end() {
    if (passed_over_ != 0) {
      --passed_over_;
      return;
    }
    if (open_.empty()) return;
    Open& record = *open_.back();
    record.path.pop_back();
    if (!record.path.empty()) return;
    const auto done = std::move(open_.back());
    open_.pop_back();
    on_record_(done->root, open_.empty() ? nullptr : &open_.back()->root);
  }

  void add_text(std::string_view text) {
    if (open_.empty() || passed_over_ != 0) return;
    Open& record = *open_.back();
    charge(record, text.size());
    record.path.back()->text.append(text);
  }

  // A record under construction and the path from its root to where the parser is.
  struct Open {
    Element root;
    std::vector<Element*> path;
    std::size_t bytes = 0;
  };

  static void charge(Open& record, std::size_t bytes) {
    record.bytes += bytes;
    if (record.bytes <= kMaxRecordBytes) return;
    refuse(concat("element ", record.root.name),
           concat("a single record of more than ", kMaxRecordBytes, " bytes is refused"),
           record.root.line, LOFTE_LIMIT);
  }

  struct Free {
    void operator()(xmlTextReaderPtr reader) const { xmlFreeTextReader(reader); }
  };

  const ReadBytes& read_;
  const OnRecord& on_record_;
  std::unique_ptr<xmlTextReader, Free> reader_;
  // Records nest: a lot stands inside its account.
  std::vector<std::unique_ptr<Open>> open_;
  std::size_t passed_over_ = 0;
  std::uint64_t pulled_ = 0;
  bool has_root_ = false;
  std::string fault_;
  std::uint32_t fault_line_ = 0;
  std::exception_ptr thrown_;
};

}  // namespace

const Element* Element::child(std::string_view wanted) const {
  for (const Element& element : children) {
    if (element.name == wanted) return &element;
  }
  return nullptr;
}

const std::string& Element::text_of(std::string_view wanted) const {
  static const std::string kNothing;
  const Element* found = child(wanted);
  return found == nullptr ? kNothing : found->text;
}

const Element* slot_value(const Element* slots, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (slots == nullptr) return nullptr;
    const Element* value = nullptr;
    for (const Element& slot : slots->children) {
      if (slot.text_of("slot:key") == key) value = slot.child("slot:value");
    }
    slots = value;
  }
  return slots;
}

void read_records(const ReadBytes& read, const OnRecord& on_record) {
  xmlInitParser();
  Reading(read, on_record).run();
}

}  // namespace lofte::gnucash
