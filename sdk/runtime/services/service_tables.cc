#include "services/service_tables.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <new>

#include "base/error.h"
#include "base/text.h"
#include "services/calendar.h"
#include "services/utf8.h"

namespace lofte::services {
namespace {

const PluginServices* services_of(const lofte_host* host) {
  return host == nullptr ? nullptr : static_cast<const PluginServices*>(host->context);
}

// ---- lofte.log/1 ----

void LOFTE_CALL write_log(const lofte_host* host, std::int32_t level, lofte_string text) noexcept {
  const PluginServices* services = services_of(host);
  if (services == nullptr || services->log == nullptr || !services->log->wants(level)) return;
  try {
    std::string line = services->plugin_id;
    if (!line.empty()) line += ": ";
    services->log->write(level, line.append(base::view(text).substr(0, kMaxLogBytes)));
  } catch (...) {  // out of memory: the line is lost, the plugin goes on
  }
}

// ---- lofte.calendar/1 ----

lofte_bool LOFTE_CALL is_working_day(const lofte_host*, lofte_string country,
                                     lofte_date day) noexcept {
  return Calendar::is_working_day(base::view(country), day) ? 1 : 0;
}
lofte_date LOFTE_CALL next_working_day(const lofte_host*, lofte_string country,
                                       lofte_date day) noexcept {
  return Calendar::next_working_day(base::view(country), day);
}
lofte_date LOFTE_CALL add_working_days(const lofte_host*, lofte_string country, lofte_date day,
                                       std::int32_t count) noexcept {
  return Calendar::add_working_days(base::view(country), day, count);
}

// ---- lofte.text/1 ----

template <std::size_t kSize>
void put(char (&field)[kSize], std::string_view text) {
  const std::string_view part = cut_at_character(text, kSize - 1);
  std::memcpy(field, part.data(), part.size());
  field[part.size()] = '\0';
}

lofte_status fail(lofte_error* error, lofte_status status, std::string_view where,
                  std::string_view message) {
  if (error == nullptr) return status;
  error->status = status;
  error->index = LOFTE_NO_INDEX;
  put(error->where, where);
  put(error->message, message);
  return status;
}

lofte_status render_into(const Texts& texts, lofte_string language, const lofte_message& message,
                         char* buffer, std::uint64_t capacity, std::uint64_t* size) {
  const std::string text = texts.render(base::view(language), message);
  const std::string_view part = cut_at_character(text, capacity);
  if (!part.empty()) std::memcpy(buffer, part.data(), part.size());
  *size = text.size();
  return LOFTE_OK;
}

lofte_status LOFTE_CALL render(const lofte_host* host, lofte_string language,
                               const lofte_message* message, char* buffer, std::uint64_t capacity,
                               std::uint64_t* size, lofte_error* error) noexcept {
  const PluginServices* services = services_of(host);
  if (services == nullptr || services->texts == nullptr) {
    return fail(error, LOFTE_UNSUPPORTED, LOFTE_TEXT_ID, "this plugin has no texts");
  }
  if (message == nullptr || size == nullptr || (buffer == nullptr && capacity > 0)) {
    return fail(error, LOFTE_INVALID_ARGUMENT, "lofte_text.render",
                "message, size or buffer is NULL; a NULL buffer is right only with capacity 0");
  }
  try {
    return render_into(*services->texts, language, *message, buffer, capacity, size);
  } catch (const base::Error& fault) {
    return fail(error, fault.status(), fault.where(), fault.message());
  } catch (const std::bad_alloc&) {
    return fail(error, LOFTE_NO_MEMORY, "lofte_text.render", "no memory for the text");
  } catch (const std::exception& fault) {
    return fail(error, LOFTE_INTERNAL, "lofte_text.render", fault.what());
  } catch (...) {
    return fail(error, LOFTE_INTERNAL, "lofte_text.render", "unknown");
  }
}

// ---- lofte.settings/1 ----

// The entry of (key, invoice id) in a list that is in that order, or null.
const lofte_setting_value* find_setting(const lofte_list& settings, std::string_view key,
                                        std::string_view invoice_id) {
  const std::pair wanted{key, invoice_id};
  std::uint64_t low = 0;
  std::uint64_t high = settings.count;
  while (low < high) {
    const std::uint64_t middle = low + (high - low) / 2;
    const auto* entry = LOFTE_AT(lofte_setting_value, settings, middle);
    const std::pair here{base::view(entry->key), base::view(entry->invoice_id)};
    if (here == wanted) return entry;
    if (here < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return nullptr;
}

lofte_string LOFTE_CALL get_setting(const lofte_host*, const lofte_customer_view* view,
                                    lofte_string key, lofte_string invoice_id) noexcept {
  if (view == nullptr) return {nullptr, 0};
  const std::string_view invoice = base::view(invoice_id);
  const lofte_setting_value* found = nullptr;
  if (!invoice.empty()) found = find_setting(view->settings, base::view(key), invoice);
  if (found == nullptr) found = find_setting(view->settings, base::view(key), {});
  if (found == nullptr) return {nullptr, 0};
  // An empty text is a value; only NULL is absent.
  return {found->value.data == nullptr ? "" : found->value.data, found->value.size};
}

constexpr lofte_log kLog = {sizeof(lofte_log), 0, write_log};
constexpr lofte_calendar kCalendar = {sizeof(lofte_calendar), 0, is_working_day, next_working_day,
                                      add_working_days};
constexpr lofte_text kText = {sizeof(lofte_text), 0, render};
constexpr lofte_settings kSettings = {sizeof(lofte_settings), 0, get_setting};

}  // namespace

const void* LOFTE_CALL find_service(const lofte_host* host, const char* id) noexcept {
  if (id == nullptr) return nullptr;
  const std::string_view wanted = id;
  if (wanted == LOFTE_LOG_ID) return &kLog;
  if (wanted == LOFTE_CALENDAR_ID) return &kCalendar;
  if (wanted == LOFTE_SETTINGS_ID) return &kSettings;
  const PluginServices* services = services_of(host);
  if (wanted == LOFTE_TEXT_ID && services != nullptr && services->texts != nullptr) return &kText;
  return nullptr;
}

}  // namespace lofte::services
