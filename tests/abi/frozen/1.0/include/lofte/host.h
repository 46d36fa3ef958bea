/* The services a plugin may ask its host for, each by id through lofte_host.service.
 *
 * All of them are pure or write only to the log, so an advisor that uses them stays pure. Calls
 * take the lofte_host they came from.
 */
#ifndef LOFTE_HOST_H
#define LOFTE_HOST_H

#include "base.h"
#include "plugin.h"
#include "view.h"

LOFTE_BEGIN

/* ---- lofte.log/1: words for the people who run the host; never personal data ---- */

#define LOFTE_LOG_ID "lofte.log/1"

enum { LOFTE_LOG_DEBUG = 1, LOFTE_LOG_INFO = 2, LOFTE_LOG_WARNING = 3, LOFTE_LOG_ERROR = 4 };

typedef struct lofte_log {
  uint32_t struct_size;
  uint32_t reserved;
  /* Borrowed text. [any thread] */
  void(LOFTE_CALL* write)(const lofte_host* host, int32_t level, lofte_string text);
} lofte_log;

/* ---- lofte.calendar/1: working days and public holidays ---- */

#define LOFTE_CALENDAR_ID "lofte.calendar/1"

/* Countries known: SE NO DK FI EE DE GB (England and Wales), from 1900 to 2199. For other countries
 * working days are Monday to Friday. */
typedef struct lofte_calendar {
  uint32_t struct_size;
  uint32_t reserved;
  /* 1 on Monday to Friday that is no public holiday of `country`, nor a day that its law of time
   * limits treats as one (Midsummer Eve in SE and FI, 5 June in DK). [any thread] */
  lofte_bool(LOFTE_CALL* is_working_day)(const lofte_host* host, lofte_string country,
                                         lofte_date day);
  /* `day` itself where it is a working day, else the next one. [any thread] */
  lofte_date(LOFTE_CALL* next_working_day)(const lofte_host* host, lofte_string country,
                                           lofte_date day);
  /* The day that is `count` working days after (before, where negative) `day`. [any thread] */
  lofte_date(LOFTE_CALL* add_working_days)(const lofte_host* host, lofte_string country,
                                           lofte_date day, int32_t count);
} lofte_calendar;

/* ---- lofte.text/1: the plugin's own texts, rendered ---- */

#define LOFTE_TEXT_ID "lofte.text/1"

typedef struct lofte_text {
  uint32_t struct_size;
  uint32_t reserved;
  /* Renders a message of this plugin in a language into buffer (at most capacity bytes, cut at a
   * whole character); *size becomes the whole text's size. For checks and tools: advice holds
   * messages, not text. [any thread] */
  lofte_status(LOFTE_CALL* render)(const lofte_host* host, lofte_string language,
                                   const lofte_message* message, char* buffer, uint64_t capacity,
                                   uint64_t* size, lofte_error* error);
} lofte_text;

/* ---- lofte.settings/1: this plugin's settings as the book has them ---- */

#define LOFTE_SETTINGS_ID "lofte.settings/1"

typedef struct lofte_settings {
  uint32_t struct_size;
  uint32_t reserved;
  /* The value that holds in `view` for an invoice (absent: for the customer): invoice over customer
   * over book over the manifest's default; absent where the key is not in the manifest. Borrowed
   * from the view. [advisor & active] */
  lofte_string(LOFTE_CALL* get)(const lofte_host* host, const lofte_customer_view* view,
                                lofte_string key, lofte_string invoice_id);
} lofte_settings;

LOFTE_END

#endif
