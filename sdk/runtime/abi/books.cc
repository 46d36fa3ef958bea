// lofte_book_create, _open, _close, _position; plugins of a book; the passing of days.
#include "abi/arguments.h"
#include "abi/guard.h"
#include "abi/handles.h"
#include "abi/results.h"

using namespace lofte;  // NOLINT(google-build-using-namespace): the ABI's functions are global

namespace {

std::unique_ptr<lofte_book> handle(lofte_runtime& runtime, std::unique_ptr<engine::Book> book) {
  auto made = std::make_unique<lofte_book>();
  made->runtime = runtime.engine;
  made->engine = std::move(book);
  return made;
}

}  // namespace

extern "C" {

lofte_status LOFTE_CALL lofte_book_create(lofte_runtime* runtime, lofte_string path,
                                          const lofte_book_options* options, lofte_book** out,
                                          lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(runtime, "runtime");
    LOFTE_NEED(options, language);
    abi::need(out, "out");
    engine::BookOptions wanted;
    wanted.country = abi::need_text(options->country, "options.country");
    wanted.currency = abi::need_text(options->currency, "options.currency");
    wanted.language = abi::text(options->language, "options.language");
    auto made = handle(
        *runtime, engine::Book::create(*runtime->engine, abi::need_path(path, "path"), wanted));
    *out = made.release();
  });
}

lofte_status LOFTE_CALL lofte_book_open(lofte_runtime* runtime, lofte_string path, int32_t access,
                                        lofte_book** out, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(runtime, "runtime");
    abi::need(out, "out");
    if (access != LOFTE_READ && access != LOFTE_WRITE) {
      abi::invalid("access", std::to_string(access) + " is neither LOFTE_READ nor LOFTE_WRITE");
    }
    auto made = handle(*runtime, engine::Book::open(*runtime->engine, abi::need_path(path, "path"),
                                                    access == LOFTE_WRITE ? engine::Access::kWrite
                                                                          : engine::Access::kRead));
    *out = made.release();
  });
}

void LOFTE_CALL lofte_book_close(lofte_book* book) {
  if (book == nullptr) return;
  // Closing may fail to tidy up; what was acknowledged is durable already.
  abi::guarded(nullptr, [&] { book->engine.reset(); });
  delete book;
}

lofte_status LOFTE_CALL lofte_book_position(lofte_book* book, lofte_position* out,
                                            lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    LOFTE_NEED(out, head_hash);
    abi::Turn turn(*book);
    abi::give_position(out, turn->position());
  });
}

lofte_status LOFTE_CALL lofte_book_advance(lofte_book* book, lofte_date day,
                                           lofte_progress_fn progress, void* context,
                                           lofte_post_result* result, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    abi::need_day(day, "day");
    LOFTE_ALLOW(result, head_hash);
    abi::Turn turn(*book);
    abi::give_post_result(result, turn->advance(day, abi::progress(progress, context)));
  });
}

lofte_status LOFTE_CALL lofte_book_work(lofte_book* book, uint64_t customers, uint64_t* left,
                                        lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    abi::Turn turn(*book);
    const std::uint64_t waiting = turn->work(customers);
    if (left != nullptr) *left = waiting;
  });
}

lofte_status LOFTE_CALL lofte_book_enable_plugin(lofte_book* book, lofte_string id,
                                                 lofte_bool enabled, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    const std::string wanted(abi::need_text(id, "id"));
    if (enabled != 0 && enabled != 1) {
      abi::invalid("enabled", std::to_string(enabled) + " is neither 0 nor 1");
    }
    abi::Turn turn(*book);
    turn->enable_plugin(wanted, enabled == 1);
  });
}

lofte_status LOFTE_CALL lofte_book_recompute(lofte_book* book, lofte_string plugin,
                                             lofte_progress_fn progress, void* context,
                                             lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    const std::string wanted(abi::text(plugin, "plugin"));
    abi::Turn turn(*book);
    turn->recompute(wanted, abi::progress(progress, context));
  });
}

}  // extern "C"
