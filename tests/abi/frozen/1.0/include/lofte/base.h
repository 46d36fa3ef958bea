/* Løfte: value types, statuses and conventions that every other header uses.
 *
 * Conventions of the whole ABI:
 *  1. Only fixed-width integers, pointers and the structs of these headers cross.
 *  2. lofte_string, lofte_list, lofte_money, lofte_date and lofte_instant are frozen for ever.
 *     Every other struct begins with uint32_t struct_size, grows only at its end and is never
 *     embedded by value in another. The maker sets struct_size to sizeof; the reader asks
 *     LOFTE_HAS(p, field) before it reads a field younger than its oldest supported version.
 *  3. Ownership is said with one of three words: borrowed (valid for the call), owned (release it
 *     with the paired function), retained (the callee keeps its own reference).
 *  4. A function that can fail returns lofte_status and takes an optional lofte_error. On failure
 *     its outputs are untouched.
 *  5. Enumerations are int32_t with 0 = unspecified. Unknown values are kept and passed on.
 *  6. No exception and no longjmp crosses.
 */
#ifndef LOFTE_BASE_H
#define LOFTE_BASE_H

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define LOFTE_CALL __cdecl
#define LOFTE_EXPORT __declspec(dllexport)
#else
#define LOFTE_CALL
#define LOFTE_EXPORT __attribute__((visibility("default")))
#endif

#if defined(LOFTE_BUILDING_RUNTIME)
#define LOFTE_API LOFTE_EXPORT
#elif defined(_WIN32)
#define LOFTE_API __declspec(dllimport)
#else
#define LOFTE_API
#endif

#ifdef __cplusplus
#define LOFTE_BEGIN extern "C" {
#define LOFTE_END }
#else
#define LOFTE_BEGIN
#define LOFTE_END
#endif

LOFTE_BEGIN

/* The ABI these headers describe. A plugin states the least it needs, never this. */
#define LOFTE_ABI_MAJOR 1
#define LOFTE_ABI_MINOR 0

/* True where *p, as its maker filled it, holds the whole of `field`. */
#define LOFTE_HAS(p, field)    \
  ((size_t)(p)->struct_size >= \
   (size_t)((const char*)&(p)->field - (const char*)(p)) + sizeof((p)->field))

/* UTF-8, not terminated. {NULL, 0} is absent. Borrowed unless something else is said. */
typedef struct lofte_string {
  const char* data;
  uint64_t size;
} lofte_string;

/* `count` items, each `stride` bytes after the one before. Use LOFTE_AT to reach one: the items may
 * be larger than the struct you were compiled with. Borrowed unless something else is said. */
typedef struct lofte_list {
  const void* items;
  uint64_t count;
  uint64_t stride;
} lofte_list;

#define LOFTE_AT(type, list, index) \
  ((const type*)(const void*)((const char*)(list).items + (size_t)((list).stride * (index))))

/* Whole minor units (øre, cents) of an ISO 4217 currency, zero-filled. currency[0] == 0 is absent.
 * Amounts of different currencies are never summed. */
typedef struct lofte_money {
  int64_t minor;
  char currency[8];
} lofte_money;

/* A civil date: days since 1970-01-01, 0 = absent. 1970-01-01 itself is refused wherever a date is
 * read, as the sentinel it always is. */
typedef int32_t lofte_date;

/* Microseconds since 1970-01-01T00:00:00Z, 0 = absent. */
typedef int64_t lofte_instant;

/* 0 or 1. */
typedef int32_t lofte_bool;

typedef int32_t lofte_status;
enum {
  LOFTE_OK = 0,
  LOFTE_INVALID_ARGUMENT = 1, /* the caller's mistake: a null, a short struct, a bad value */
  LOFTE_INVALID_STATE = 2,    /* not now: see the function's state tag */
  LOFTE_REFUSED = 3, /* a fact or file breaks a rule; the error says where and what is right */
  LOFTE_NOT_FOUND = 4,
  LOFTE_CONFLICT = 5,     /* the same name with other content */
  LOFTE_UNSUPPORTED = 6,  /* this runtime or plugin lacks it; the error says exactly what */
  LOFTE_LOCKED = 7,       /* another process writes this book; the error says which */
  LOFTE_IO = 8,           /* disk full, no permission, a failing disk */
  LOFTE_CORRUPT = 9,      /* the book or file is damaged */
  LOFTE_NEWER = 10,       /* made by a newer runtime */
  LOFTE_LIMIT = 11,       /* a stated bound was passed */
  LOFTE_NOT_ALLOWED = 12, /* no list allows this plugin, or its files changed */
  LOFTE_PLUGIN_FAILED = 13,
  LOFTE_CANCELLED = 14, /* the caller's progress function asked to stop */
  LOFTE_NO_MEMORY = 15,
  LOFTE_INTERNAL = 16 /* a defect of ours; please report it */
};

#define LOFTE_NO_INDEX UINT64_MAX

/* Filled by the callee, allocated by the caller: nothing to free, nothing that dies with a library.
 * Set struct_size before the call; the rest may be uninitialised. Texts are cut at a whole
 * character. */
typedef struct lofte_error {
  uint32_t struct_size;
  lofte_status status;
  /* Which item of the input, from 0; LOFTE_NO_INDEX where that makes no sense. */
  uint64_t index;
  /* The field or place: "invoice.amount", "orders.csv:1042". Zero-terminated. */
  char where[256];
  /* What is wrong, the value, and what would be right. Zero-terminated. */
  char message[760];
} lofte_error;

LOFTE_END

#endif
