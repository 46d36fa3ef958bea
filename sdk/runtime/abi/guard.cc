#include "abi/guard.h"

#include <exception>
#include <filesystem>
#include <new>
#include <string>

#include "base/error.h"

namespace lofte::abi {
namespace {

lofte_status fill(lofte_error* error, lofte_status status, std::string_view where,
                  std::string_view message, std::uint64_t index = LOFTE_NO_INDEX) noexcept {
  if (error != nullptr && LOFTE_HAS(error, message)) {
    error->status = status;
    error->index = index;
    copy_text(error->where, where);
    copy_text(error->message, message);
  }
  return status;
}

bool continues_a_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

}  // namespace

void copy_text(char* into, std::size_t capacity, std::string_view text) noexcept {
  std::size_t size = text.size();
  if (size >= capacity) {
    size = capacity - 1;
    while (size > 0 && continues_a_character(text[size])) --size;
  }
  for (std::size_t i = 0; i < size; ++i) into[i] = text[i] == '\0' ? '?' : text[i];
  into[size] = '\0';
}

lofte_status answer_for_exception(lofte_error* error) noexcept {
  try {
    throw;
  } catch (const base::Error& thrown) {
    // An error must never read as success, whatever threw it.
    const lofte_status status = thrown.status() == LOFTE_OK ? LOFTE_INTERNAL : thrown.status();
    return fill(error, status, thrown.where(), thrown.message(), thrown.index());
  } catch (const std::bad_alloc&) {
    return fill(error, LOFTE_NO_MEMORY, "", "out of memory");
  } catch (const std::filesystem::filesystem_error& thrown) {
    return fill(error, LOFTE_IO, thrown.path1().native(), thrown.code().message());
  } catch (const std::exception& thrown) {
    return fill(error, LOFTE_INTERNAL, "", thrown.what());
  } catch (...) {
    return fill(error, LOFTE_INTERNAL, "", "something that is no std::exception was thrown");
  }
}

}  // namespace lofte::abi
