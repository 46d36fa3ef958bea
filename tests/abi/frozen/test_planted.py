"""The test of the tests: breaks planted in a copy of the headers, each caught by the checks that are there
for it, and growth that the rules allow let through."""
import shutil
import tempfile
import unittest
from pathlib import Path

from gate import HERE, Broken, Gate

RELEASE = sorted(path for path in HERE.iterdir() if (path / "slots.c").exists())[0]

READS_YOUNGER = """
#include <lofte/advisor.h>
#include <lofte/plugin.h>
#include <string.h>
struct lofte_plugin { int unused; };
static lofte_plugin only;
static lofte_status LOFTE_CALL advise(lofte_plugin *plugin, const lofte_customer_view *view,
                                      const lofte_advice_sink *sink, lofte_error *error) {
  (void)plugin; (void)sink; (void)error;
  return %s && view->younger.count > 7 ? LOFTE_REFUSED : LOFTE_OK;
}
static const lofte_advisor table = {sizeof table, 0, advise};
static lofte_status LOFTE_CALL create(const lofte_host *host, lofte_plugin **out, lofte_error *error) {
  (void)host; (void)error; *out = &only; return LOFTE_OK;
}
static const void *LOFTE_CALL extension(lofte_plugin *plugin, const char *id) {
  (void)plugin; return strcmp(id, LOFTE_ADVISOR_ID) == 0 ? &table : NULL;
}
static lofte_status LOFTE_CALL activate(lofte_plugin *plugin, lofte_error *error) {
  (void)plugin; (void)error; return LOFTE_OK;
}
static void LOFTE_CALL destroy(lofte_plugin *plugin) { (void)plugin; }
static const lofte_plugin_entry entry = {sizeof entry, 1, %d, 0, "younger", create, extension, activate, destroy};
LOFTE_EXPORT const lofte_plugin_entry *LOFTE_CALL lofte_plugin_entry_v1(void);
LOFTE_EXPORT const lofte_plugin_entry *LOFTE_CALL lofte_plugin_entry_v1(void) { return &entry; }
"""

# A break: the header, what stands there, what is planted instead.
SLOT_INSERTED = ("advisor.h", "typedef struct lofte_advisor {\n  uint32_t struct_size;\n  uint32_t reserved;\n",
                 "typedef struct lofte_advisor {\n  uint32_t struct_size;\n  uint32_t reserved;\n"
                 "  void(LOFTE_CALL* before)(void);\n")
SLOT_INSERTED_IN_SERVICE = ("host.h", "typedef struct lofte_text {\n  uint32_t struct_size;\n  uint32_t reserved;\n",
                            "typedef struct lofte_text {\n  uint32_t struct_size;\n  uint32_t reserved;\n"
                            "  void(LOFTE_CALL* before)(void);\n")
SIGNATURE = ("host.h", "lofte_date day, int32_t count)", "lofte_date day, int64_t count)")
FUNCTION = ("runtime.h", "lofte_book_work(lofte_book* book, uint64_t customers",
            "lofte_book_work(lofte_book* book, uint32_t customers")
FIELD_IN_THE_MIDDLE = ("view.h", "  lofte_list invoices; /* of lofte_invoice_state */\n",
                       "  lofte_list planted;\n  lofte_list invoices; /* of lofte_invoice_state */\n")
RENUMBERED = ("base.h", "LOFTE_REFUSED = 3,", "LOFTE_REFUSED = 33,")
VALUE_GROWN = ("base.h", "  uint64_t size;\n} lofte_string;", "  uint64_t size;\n  uint64_t more;\n} lofte_string;")
ID_CHANGED = ("advisor.h", '"lofte.advisor/1"', '"lofte.advisor/2"')
GROWN_AT_THE_END = ("view.h", "a fold starts from nothing. */\n  lofte_list parameters; /* of lofte_parameter */\n};",
                    "a fold starts from nothing. */\n  lofte_list parameters; /* of lofte_parameter */\n  lofte_list younger;\n};")


class Planted(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.include = Path(scratch.name) / "include"
        shutil.copytree(RELEASE / "include", self.include)
        self.gate = Gate(RELEASE, self.include)
        self.gate.__enter__()
        self.addCleanup(self.gate.__exit__)

    def plant(self, header, old, new):
        path = self.include / "lofte" / header
        text = path.read_text()
        self.assertEqual(text.count(old), 1, f"{header} is not as this test knows it")
        path.write_text(text.replace(old, new))

    def test_nothing_planted_nothing_found(self):
        self.gate.slots_have_not_moved()
        self.gate.old_plugins_speak_to(self.include)
        if shutil.which("abidiff"):
            self.assertEqual(self.gate.abidiff(), "")

    def caught_by_slots(self, planted, words):
        self.plant(*planted)
        with self.assertRaisesRegex(Broken, words):
            self.gate.slots_have_not_moved()

    def test_slots_catch_a_slot_inserted_into_a_table(self):
        self.caught_by_slots(SLOT_INSERTED, "lofte_advisor.advise has moved")

    def test_slots_catch_a_changed_signature(self):
        self.caught_by_slots(SIGNATURE, "lofte_calendar.add_working_days has another type")

    def test_slots_catch_a_changed_function(self):
        self.caught_by_slots(FUNCTION, "lofte_book_work has another signature")

    def test_slots_catch_a_field_in_the_middle(self):
        self.caught_by_slots(FIELD_IN_THE_MIDDLE, "lofte_customer_view.invoices has moved")

    def test_slots_catch_a_renumbered_value(self):
        self.caught_by_slots(RENUMBERED, "LOFTE_REFUSED has another value")

    def test_slots_catch_a_value_type_that_grew(self):
        self.caught_by_slots(VALUE_GROWN, "lofte_string has another size")

    def test_slots_catch_an_id_that_changed(self):
        self.caught_by_slots(ID_CHANGED, "LOFTE_ADVISOR_ID has another value")

    def test_slots_let_a_struct_grow_at_its_end(self):
        self.plant(*GROWN_AT_THE_END)
        self.gate.slots_have_not_moved()

    def caught_by_abidiff(self, planted, words):
        if shutil.which("abidiff") is None:
            self.skipTest("abidiff is not installed; ./dev installs abigail-tools")
        self.plant(*planted)
        self.assertIn(words, self.gate.abidiff())
        with self.assertRaisesRegex(Broken, "nobody has looked at"):
            self.gate.abidiff_says_nothing_unexpected()

    def test_abidiff_catches_a_slot_inserted_into_a_table_handed_out_as_void(self):
        self.caught_by_abidiff(SLOT_INSERTED_IN_SERVICE, "struct lofte_text")

    def test_abidiff_catches_a_changed_signature_in_a_table(self):
        self.caught_by_abidiff(SIGNATURE, "struct lofte_calendar")

    def test_abidiff_catches_a_changed_function(self):
        self.caught_by_abidiff(FUNCTION, "lofte_book_work")

    def test_abidiff_shows_growth_for_somebody_to_look_at(self):
        self.caught_by_abidiff(GROWN_AT_THE_END, "lofte_customer_view")

    def caught_by_old_plugins(self, planted, words):
        self.plant(*planted)
        with self.assertRaisesRegex(Broken, words):
            self.gate.old_plugins_speak_to(self.include)

    def test_an_old_plugin_catches_a_slot_inserted_into_its_table(self):
        self.caught_by_old_plugins(SLOT_INSERTED, "ends before advise")

    def test_an_old_plugin_catches_a_field_in_the_middle_of_its_view(self):
        self.caught_by_old_plugins(FIELD_IN_THE_MIDDLE, "c-advisor|c_advisor")

    def test_an_old_plugin_lets_the_view_grow_at_its_end(self):
        self.plant(*GROWN_AT_THE_END)
        self.gate.old_plugins_speak_to(self.include)

    def younger_plugin(self, asks, minor=0):
        self.plant(*GROWN_AT_THE_END)
        source = self.gate.scratch / "younger.c"
        source.write_text(READS_YOUNGER % (asks, minor))
        return self.gate.plugin_of(source, self.include)

    def test_the_old_runtime_catches_a_plugin_that_reads_a_younger_field_unasked(self):
        with self.assertRaisesRegex(Broken, "it crashed"):
            self.gate.plugin_speaks_to_the_old_runtime(self.younger_plugin("1"))

    def test_the_old_runtime_runs_a_plugin_that_asks_before_it_reads(self):
        self.gate.plugin_speaks_to_the_old_runtime(self.younger_plugin("LOFTE_HAS(view, younger)"))

    def test_the_old_runtime_says_exactly_what_a_plugin_needs_that_it_lacks(self):
        with self.assertRaisesRegex(Broken, "younger needs ABI 1.1, this runtime has 1.0"):
            self.gate.plugin_speaks_to_the_old_runtime(self.younger_plugin("1", minor=1))


if __name__ == "__main__":
    unittest.main()
