#include "checks.h"

#include <algorithm>

namespace lofte::validate {

void check_manifest(Trial& trial);
void check_loads(Trial& trial);
void check_entry(Trial& trial);
void check_comes_to_life(Trial& trial);
void check_symbols(Trial& trial);
void check_libraries(Trial& trial);
void check_scan_time(Trial& trial);
void check_unknown_extensions(Trial& trial);
void check_newer_host(Trial& trial);
void check_short_structs(Trial& trial);
void check_null_arguments(Trial& trial);
void check_reviewer_arguments(Trial& trial);
void check_planner_arguments(Trial& trial);
void check_fold_arguments(Trial& trial);
void check_wrong_order(Trial& trial);
void check_missing_services(Trial& trial);
void check_advises(Trial& trial);
void check_rules(Trial& trial);
void check_texts(Trial& trial);
void check_unique_keys(Trial& trial);
void check_outside(Trial& trial);
void check_repeats(Trial& trial);
void check_other_order(Trial& trial);
void check_other_thread(Trial& trial);
void check_threads(Trial& trial);
void check_locale(Trial& trial);
void check_time_zone(Trial& trial);
void check_next_review(Trial& trial);
void check_dates_not_ages(Trial& trial);
void check_borrowed_memory(Trial& trial);
void check_allocation_balance(Trial& trial);
void check_fold_state(Trial& trial);
void check_in_a_book(Trial& trial);
void check_reviewer_names(Trial& trial);
void check_planner_names(Trial& trial);
void check_reader_sniff(Trial& trial);
void check_reader_pieces(Trial& trial);
void check_reader_stops(Trial& trial);
void check_newer_structs(Trial& trial);
void check_unknown_values(Trial& trial);
void check_reviewer_unknown(Trial& trial);
void check_planner_unknown(Trial& trial);
void check_fold_unknown(Trial& trial);
void check_bounds(Trial& trial);
void check_empty_history(Trial& trial);
void check_enormous_history(Trial& trial);
void check_extreme_dates(Trial& trial);
void check_extreme_amounts(Trial& trial);
void check_every_script(Trial& trial);
void check_settings(Trial& trial);
void check_fold_rubbish(Trial& trial);
void check_reader_rubbish(Trial& trial);

namespace {

constexpr bool kGate = true;

constexpr Check kChecks[] = {
    // ---- level 1: it lives ----
    {"manifest", kLives, kGate,
     "The manifest and the texts are right, and what they name is there.",
     "mend the field or message it names", check_manifest},
    {"loads", kLives, kGate, "The library loads with every symbol resolved (RTLD_NOW).",
     "link it with all it uses; -Wl,-z,defs shows what is missing when it is built", check_loads},
    {"entry", kLives, kGate, "lofte_plugin_entry_v1 gives a whole table with the manifest's id.",
     "fill lofte_plugin_entry as plugin.h says; LOFTE_PLUGIN does it in C++", check_entry},
    {"comes-to-life", kLives, kGate,
     "An instance can be made, has what the manifest provides, and "
     "can be activated.",
     "return a table from extension() for each id under provides", check_comes_to_life},
    {"symbols", kLives, false, "It exports lofte_plugin_entry_v1 and nothing else.",
     "compile with -fvisibility=hidden and link with the version script of the templates",
     check_symbols},
    {"libraries", kLives, false, "It needs libc and libm alone; a reader may need more.",
     "link libstdc++, libgcc and others statically", check_libraries},
    {"scan-time", kLives, false, "It loads and activates at once.",
     "leave work to the first call; constructors of the library run in every host that starts",
     check_scan_time},
    {"unknown-extensions", kLives, false, "It answers NULL for extensions it does not know.",
     "compare the whole id, and return NULL at the end of extension()", check_unknown_extensions},
    {"newer-host", kLives, false, "It lives in a host of a later minor version.",
     "ask for the least ABI you need and no more; compare struct_size with LOFTE_HAS, never for "
     "equality",
     check_newer_host},
    {"short-structs", kLives, false,
     "It reads and writes no more of a struct than struct_size "
     "covers.",
     "ask LOFTE_HAS(p, field) for the last field you use before reading, and before writing an "
     "error",
     check_short_structs},
    {"null-arguments", kLives, false, "NULL is answered with LOFTE_INVALID_ARGUMENT.",
     "check pointers first; error may always be NULL, and destroy(NULL) does nothing",
     check_null_arguments},
    {"reviewer-arguments", kLives, false,
     "review() refuses NULL, and reads no more of a struct than struct_size covers.",
     "check pointers, then LOFTE_HAS(p, field) for the last field you use; error may be NULL",
     check_reviewer_arguments},
    {"planner-arguments", kLives, false,
     "plan() refuses NULL, and reads no more of a struct than struct_size covers.",
     "check pointers, then LOFTE_HAS(p, field) for the last field you use; error may be NULL",
     check_planner_arguments},
    {"fold-arguments", kLives, false,
     "The calls of a fold refuse NULL, and read no more of a struct than struct_size covers.",
     "check pointers, then LOFTE_HAS(p, field); discard(plugin, NULL) does nothing",
     check_fold_arguments},
    {"wrong-order", kLives, false,
     "A call in the wrong state is answered with LOFTE_INVALID_STATE.",
     "remember in the instance whether it is active", check_wrong_order},
    {"missing-services", kLives, false,
     "It does without services that its manifest does not "
     "require, and says so where a required one is missing.",
     "check what service() returns, or name the service under requires.services",
     check_missing_services},
    // ---- level 2: it keeps the rules ----
    {"advises", kKeepsRules, false, "It answers for ordinary customers.",
     "read the message; the seed makes the same customers again", check_advises},
    {"rules", kKeepsRules, false,
     "What it says is whole: a kind, a key, a rule, its struct, dates "
     "and amounts that can be.",
     "fill what advice.h asks for; the runtime refuses the whole call otherwise", check_rules},
    {"texts", kKeepsRules, false,
     "Every message it says is in its texts, in every language, with "
     "its arguments.",
     "add the message to each file of texts/, or name the argument in the pattern as in the code",
     check_texts},
    {"unique-keys", kKeepsRules, false, "Kind and key name an item once in a call.",
     "put what tells occurrences apart into the key: \"invoice F1\"", check_unique_keys},
    {"outside", kKeepsRules, false,
     "It has nothing to reach the world with: no clock, chance, "
     "files or network.",
     "take the day from view.as_of, and everything else from the view", check_outside},
    {"repeats", kKeepsRules, false, "Asked twice it says the same.",
     "keep nothing of a call in the instance", check_repeats},
    {"other-order", kKeepsRules, false, "What it says of one customer does not depend on others.",
     "keep nothing of a customer in the instance; a book advisor folds over all",
     check_other_order},
    {"other-thread", kKeepsRules, false, "An instance works on another thread than made it.",
     "use no thread-local state", check_other_thread},
    {"threads", kKeepsRules, false, "Several instances work at once.",
     "use no static variables that change", check_threads},
    {"locale", kKeepsRules, false, "The process's locale does not show.",
     "use std::to_chars and the like instead of printf, strtod and streams", check_locale},
    {"time-zone", kKeepsRules, false, "The process's time zone does not show.",
     "count civil days; localtime and mktime have no place in advice", check_time_zone},
    {"next-review", kKeepsRules, false, "Until the next review it names, its answer stays.",
     "name every later day your answer compares with; lofte::Clock does it for you",
     check_next_review},
    {"dates-not-ages", kKeepsRules, false, "It says since when, never for how long.",
     "give dates as arguments; let scores change on Mondays or firsts only", check_dates_not_ages},
    {"borrowed-memory", kKeepsRules, false, "It keeps no pointer into what a call lent it.",
     "copy what you keep", check_borrowed_memory},
    {"allocation-balance", kKeepsRules, false, "It gives back all it takes.",
     "free what each call and each instance allocates; valgrind or -fsanitize=leak show where",
     check_allocation_balance},
    {"fold-state", kKeepsRules, false,
     "A fold's answer does not know chunks, nor that its state "
     "was saved and loaded.",
     "write every member of the state in save, read it in load, add it in merge", check_fold_state},
    {"reviewer-names", kKeepsRules, false,
     "A reviewer names what was proposed, of kinds that can be held back.",
     "copy plugin, kind and key from view.prior_advice; leave verdicts, scores and stages alone",
     check_reviewer_names},
    {"planner-names", kKeepsRules, false,
     "A planner names open tasks, and plans no more than fit into a person's day.",
     "copy customer, plugin and key from the day; count by assignee, and let the rest wait",
     check_planner_names},
    {"reader-sniff", kKeepsRules, false, "sniff answers 0 to 100.",
     "clamp the answer; 0 where the bytes are not yours", check_reader_sniff},
    {"reader-pieces", kKeepsRules, false, "A file reads the same however its bytes come.",
     "call read() until it gives 0 bytes", check_reader_pieces},
    {"reader-stops", kKeepsRules, false,
     "It stops when asked to, and passes on what the sink "
     "refuses.",
     "return what add() and progress() answer when it is not LOFTE_OK", check_reader_stops},
    {"in-a-book", kKeepsRules, false, "The runtime loads it and advises a book with it.",
     "read the message, which is the runtime's own", check_in_a_book},
    // ---- level 3: it endures ----
    {"newer-structs", kEndures, false, "Longer structs and wider strides change nothing.",
     "go through lists with LOFTE_AT or lofte::range, never with p[i]", check_newer_structs},
    {"unknown-values", kEndures, false, "Enumerations may have values it does not know.",
     "let every switch have a default that does nothing", check_unknown_values},
    {"reviewer-unknown", kEndures, false,
     "A reviewer stands advice of kinds, severities and channels it does not know.",
     "leave alone what you do not know", check_reviewer_unknown},
    {"planner-unknown", kEndures, false,
     "A planner stands tasks and signals with values it does not know.",
     "let every switch have a default; use no value as an index", check_planner_unknown},
    {"fold-unknown", kEndures, false, "A fold stands enumerations with values it does not know.",
     "let every switch have a default that does nothing", check_fold_unknown},
    {"bounds", kEndures, false, "It stays within 1,000 items, 64 KiB a text and 256 bytes a key.",
     "say one item for many, or the most important ones and how many more there are", check_bounds},
    {"empty-history", kEndures, false, "It stands a customer of whom nothing is known.",
     "view.customer may be NULL, and every list empty", check_empty_history},
    {"enormous-history", kEndures, false, "It stands a customer with 10,000 invoices.",
     "use no fixed-size tables and no loops within loops over invoices", check_enormous_history},
    {"extreme-dates", kEndures, false, "It stands dates from 1901 to 2198 in any order.",
     "expect due dates before issue dates, and gaps of centuries", check_extreme_dates},
    {"extreme-amounts", kEndures, false, "It stands the largest amounts a book holds.",
     "hold money as int64, multiply after dividing, or check for overflow", check_extreme_amounts},
    {"every-script", kEndures, false, "Texts in any script come out as they went in.",
     "cut texts at whole characters, or not at all", check_every_script},
    {"settings", kEndures, false, "It stands every setting its manifest allows.",
     "narrow minimum and maximum in the manifest, or mend the code", check_settings},
    {"fold-rubbish", kEndures, false, "It stands saved states that are cut short or wrong.",
     "check sizes in load and answer LOFTE_CORRUPT; lofte::StateReader does", check_fold_rubbish},
    {"reader-rubbish", kEndures, false, "It stands any bytes, and says where a file is wrong.",
     "fill error->where (or index) and error->message", check_reader_rubbish},
};

}  // namespace

std::span<const Check> all_checks() {
  return kChecks;
}

const Check* find_check(std::string_view name) {
  const auto found = std::find_if(std::begin(kChecks), std::end(kChecks),
                                  [&](const Check& check) { return check.name == name; });
  return found == std::end(kChecks) ? nullptr : found;
}

}  // namespace lofte::validate
