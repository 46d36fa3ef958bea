// lofte_book_post and _preview, each also from bytes and JSON, and lofte_book_import.
#include <protozero/pbf_reader.hpp>
#include <vector>

#include "abi/arguments.h"
#include "abi/given_facts.h"
#include "abi/guard.h"
#include "abi/handles.h"
#include "abi/json_lines.h"
#include "abi/results.h"
#include "base/arena.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

using namespace lofte;  // NOLINT(google-build-using-namespace): the ABI's functions are global

namespace {

using abi::Facts;
using abi::from_structs;

Facts from_bytes(std::string_view batch, base::Arena& arena) {
  constexpr protozero::pbf_tag_type kFacts = 1;  // of lofte.v1.FactBatch
  Facts facts;
  try {
    protozero::pbf_reader reader(batch.data(), batch.size());
    while (reader.next()) {
      if (reader.tag_and_type() !=
          protozero::tag_and_type(kFacts, protozero::pbf_wire_type::length_delimited)) {
        reader.skip();
        continue;
      }
      const protozero::data_view fact = reader.get_view();
      facts.push_back(journal::decoded<lofte_fact>({fact.data(), fact.size()}, arena));
    }
  } catch (base::Error& error) {
    throw error.at(facts.size());
  } catch (const protozero::exception& error) {
    throw base::Error(LOFTE_REFUSED,
                      std::string("these bytes are no lofte.v1.FactBatch: ") + error.what(),
                      "batch", facts.size());
  }
  return facts;
}

std::string_view need_bytes(lofte_string bytes, std::string_view argument) {
  if (bytes.data == nullptr && bytes.size != 0) abi::invalid(argument, "bytes at NULL");
  return base::view(bytes);
}

// What the three forms of lofte_book_preview have in common.
struct Preview {
  lofte_book* book;
  lofte_date today;
  const lofte_preview_options* options;
  lofte_preview_result* result;
  lofte_answer** out;

  void check() const {
    abi::need(book, "book");
    abi::need_day(today, "today");
    LOFTE_ALLOW(options, language);
    LOFTE_ALLOW(result, waiting);
    abi::need(out, "out");
  }
  void run(const Facts& facts) const {
    engine::PreviewOptions wanted;
    wanted.today = today;
    if (options != nullptr) {
      wanted.language = abi::text(options->language, "options.language");
      wanted.every_customer = options->every_customer != 0;
    }
    engine::PreviewResult found;
    auto made = std::make_unique<lofte_answer>();
    {
      abi::Turn turn(*book);
      made->engine = turn->preview(facts, wanted, found);
    }
    abi::give(result, lofte_preview_result{sizeof(lofte_preview_result), 0, found.posted,
                                           found.unchanged, found.advised, found.waiting});
    *out = made.release();
  }
};

engine::ImportOptions import_options(const lofte_import_options& options) {
  engine::ImportOptions into;
  into.today = abi::need_day(options.today, "options.today");
  into.path = abi::need_path(options.path, "options.path");
  into.format = abi::text(options.format, "options.format");
  abi::each_struct<lofte_option>(options.options, "options.options", sizeof(lofte_option),
                                 [&](const lofte_option& option, const std::string& place) {
                                   into.options.emplace_back(
                                       abi::need_text(option.name, place + ".name"),
                                       abi::text(option.value, place + ".value"));
                                 });
  into.progress = abi::progress(options.progress, options.context);
  if (options.remark != nullptr) {
    into.remark = [call = options.remark, context = options.context](std::string_view where,
                                                                     std::string_view message) {
      call(context, base::borrow(where), base::borrow(message));
    };
  }
  return into;
}

}  // namespace

extern "C" {

lofte_status LOFTE_CALL lofte_book_post(lofte_book* book, lofte_list facts, lofte_date today,
                                        lofte_post_result* result, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    abi::need_day(today, "today");
    LOFTE_ALLOW(result, head_hash);
    base::Arena arena;
    const Facts given = from_structs(facts, arena);
    abi::Turn turn(*book);
    abi::give_post_result(result, turn->post(given, today));
  });
}

lofte_status LOFTE_CALL lofte_book_post_bytes(lofte_book* book, lofte_string batch,
                                              lofte_date today, lofte_post_result* result,
                                              lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    abi::need_day(today, "today");
    LOFTE_ALLOW(result, head_hash);
    base::Arena arena;
    const Facts given = from_bytes(need_bytes(batch, "batch"), arena);
    abi::Turn turn(*book);
    abi::give_post_result(result, turn->post(given, today));
  });
}

lofte_status LOFTE_CALL lofte_book_post_json(lofte_book* book, lofte_string lines, lofte_date today,
                                             lofte_post_result* result, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    abi::need_day(today, "today");
    LOFTE_ALLOW(result, head_hash);
    base::Arena arena;
    const abi::JsonFacts given = abi::parse_json_lines(need_bytes(lines, "lines"), arena);
    abi::Turn turn(*book);
    try {
      abi::give_post_result(result, turn->post(given.facts, today));
    } catch (const base::Error& found) {
      throw abi::at_line(found, given);
    }
  });
}

lofte_status LOFTE_CALL lofte_book_preview(lofte_book* book, lofte_list facts, lofte_date today,
                                           const lofte_preview_options* options,
                                           lofte_preview_result* result, lofte_answer** out,
                                           lofte_error* error) {
  return abi::guarded(error, [&] {
    const Preview preview{book, today, options, result, out};
    preview.check();
    base::Arena arena;
    preview.run(from_structs(facts, arena));
  });
}

lofte_status LOFTE_CALL lofte_book_preview_bytes(lofte_book* book, lofte_string batch,
                                                 lofte_date today,
                                                 const lofte_preview_options* options,
                                                 lofte_preview_result* result, lofte_answer** out,
                                                 lofte_error* error) {
  return abi::guarded(error, [&] {
    const Preview preview{book, today, options, result, out};
    preview.check();
    base::Arena arena;
    preview.run(from_bytes(need_bytes(batch, "batch"), arena));
  });
}

lofte_status LOFTE_CALL lofte_book_preview_json(lofte_book* book, lofte_string lines,
                                                lofte_date today,
                                                const lofte_preview_options* options,
                                                lofte_preview_result* result, lofte_answer** out,
                                                lofte_error* error) {
  return abi::guarded(error, [&] {
    const Preview preview{book, today, options, result, out};
    preview.check();
    base::Arena arena;
    const abi::JsonFacts given = abi::parse_json_lines(need_bytes(lines, "lines"), arena);
    try {
      preview.run(given.facts);
    } catch (const base::Error& found) {
      throw abi::at_line(found, given);
    }
  });
}

lofte_status LOFTE_CALL lofte_book_import(lofte_book* book, const lofte_import_options* options,
                                          lofte_post_result* result, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    LOFTE_NEED(options, context);
    LOFTE_ALLOW(result, head_hash);
    const engine::ImportOptions wanted = import_options(*options);
    abi::Turn turn(*book);
    abi::give_post_result(result, turn->import(wanted));
  });
}

}  // extern "C"
