// lofte_book_verify, _export and _replay.
#include <cstring>

#include "abi/arguments.h"
#include "abi/guard.h"
#include "abi/handles.h"
#include "abi/results.h"

using namespace lofte;  // NOLINT(google-build-using-namespace): the ABI's functions are global

namespace {

// Lines go to the caller's function until it has enough.
template <class Export>
void write_out(lofte_write_fn write, void* context, const Export& lines) {
  lofte_status said = LOFTE_OK;
  const auto pass_on = [&](std::string_view line) {
    said = write(context, base::borrow(line));
    return said == LOFTE_OK;
  };
  try {
    lines(pass_on);
  } catch (const base::Error&) {
    if (said == LOFTE_OK) throw;
  }
  if (said != LOFTE_OK) {
    throw base::Error(said, "the caller's function stopped the export", "write");
  }
}

}  // namespace

extern "C" {

lofte_status LOFTE_CALL lofte_book_verify(lofte_book* book, const lofte_position* expected,
                                          lofte_position* head, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    LOFTE_ALLOW(expected, head_hash);
    LOFTE_ALLOW(head, head_hash);
    engine::Position kept;
    if (expected != nullptr) {
      if (expected->sequence < 0) {
        abi::invalid("expected.sequence", std::to_string(expected->sequence) + " is negative");
      }
      kept.sequence = expected->sequence;
      std::memcpy(kept.head.data(), expected->head_hash, kept.head.size());
    }
    abi::Turn turn(*book);
    abi::give_position(head, turn->verify(expected == nullptr ? nullptr : &kept));
  });
}

lofte_status LOFTE_CALL lofte_book_export(lofte_book* book, lofte_write_fn write, void* context,
                                          lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    if (write == nullptr) abi::invalid("write", "NULL: this argument is required");
    abi::Turn turn(*book);
    write_out(write, context, [&](const auto& pass_on) { turn->export_lines(pass_on); });
  });
}

lofte_status LOFTE_CALL lofte_book_export_person(lofte_book* book, lofte_string customer_id,
                                                 lofte_write_fn write, void* context,
                                                 lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    const std::string customer(abi::need_text(customer_id, "customer_id"));
    if (write == nullptr) abi::invalid("write", "NULL: this argument is required");
    abi::Turn turn(*book);
    write_out(write, context, [&](const auto& pass_on) { turn->export_person(customer, pass_on); });
  });
}

lofte_status LOFTE_CALL lofte_book_replay(lofte_book* book, uint32_t threads,
                                          lofte_progress_fn progress, void* context,
                                          lofte_replay_result* result, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    LOFTE_NEED(result, first_difference);
    abi::Turn turn(*book);
    abi::give_replay_result(result, turn->replay(threads, abi::progress(progress, context)));
  });
}

}  // extern "C"
