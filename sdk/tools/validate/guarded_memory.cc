#include "guarded_memory.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace lofte::validate {
namespace {

// Read by a signal handler, so a plain table; a check uses a few dozen regions at most at a time.
struct Taken {
  const char* begin;
  const char* end;
  const char* what;
};
constexpr std::size_t kMostRegions = 4096;
Taken g_taken[kMostRegions];
std::size_t g_count = 0;

void remember(const void* begin, std::size_t size, const char* what) {
  if (g_count == kMostRegions) return;
  const char* at = static_cast<const char*>(begin);
  g_taken[g_count++] = {at, at + size, what};
}
void forget(const void* begin) {
  for (std::size_t i = 0; i < g_count; ++i) {
    if (g_taken[i].begin == begin) {
      g_taken[i] = g_taken[--g_count];
      return;
    }
  }
}

std::size_t page() {
  static const auto kSize = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  return kSize;
}

void* map(std::size_t size) {
  void* pages = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) throw std::bad_alloc();
  return pages;
}

}  // namespace

const char* what_was_at(const void* address) {
  const char* at = static_cast<const char*>(address);
  for (std::size_t i = 0; i < g_count; ++i) {
    if (at >= g_taken[i].begin && at < g_taken[i].end) return g_taken[i].what;
  }
  return nullptr;
}

GuardedMemory::~GuardedMemory() {
  for (const Region& region : regions_) {
    forget(region.begin);
    ::munmap(region.begin, region.size);
  }
}

void GuardedMemory::take_away() {
  for (const Region& region : regions_) {
    ::mprotect(region.begin, region.size, PROT_NONE);
    remember(region.begin, region.size, what_);
  }
}

void GuardedMemory::give_back() {
  for (const Region& region : regions_) {
    forget(region.begin);
    ::mprotect(region.begin, region.size, PROT_READ | PROT_WRITE);
  }
}

void* GuardedMemory::do_allocate(std::size_t bytes, std::size_t) {
  const std::size_t size = (bytes + page() - 1) / page() * page();
  void* pages = map(size);
  regions_.push_back({pages, size});
  return pages;
}

AtPageEnd::AtPageEnd(const char* what, const void* from, std::size_t size)
    : pages_(map(2 * page())) {
  char* guard = static_cast<char*>(pages_) + page();
  at_ = guard - size;
  std::memcpy(at_, from, size);
  ::mprotect(guard, page(), PROT_NONE);
  remember(guard, page(), what);
}

AtPageEnd::~AtPageEnd() {
  forget(static_cast<char*>(pages_) + page());
  ::munmap(pages_, 2 * page());
}

}  // namespace lofte::validate
