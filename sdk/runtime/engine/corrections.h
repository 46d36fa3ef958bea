// What corrections said of who is who: customers known by another id, invoices that belong to
// another customer than first posted. The journal keeps facts as they were posted; records keep
// them as they are read after the corrections, so that views and plugins know nothing of this.
#pragma once

#include <optional>
#include <string_view>

#include "base/arena.h"
#include "lofte/facts.h"
#include "store/store.h"

namespace lofte::engine {

// Under this kind the owner table remembers to whom an invoice was reassigned.
inline constexpr std::int32_t kReassigned = -LOFTE_FACT_INVOICE_REASSIGNED;
// Under this one which facts were retracted, by fact name.
inline constexpr std::int32_t kRetractedFacts = -LOFTE_FACT_RETRACTION;

// Whether any correction was ever made here; books without pay nothing for them.
bool is_corrected(store::Store& store);
void note_correction(store::Store& store);

std::optional<store::CustomerKey> reassigned_to(store::Store& store, std::string_view invoice_id);

// One record a setting and place, whatever the host calls it.
lofte_string setting_record_id(const lofte_setting& setting, base::Arena& arena);

// The fact as records keep it: `fact` itself where nothing differs, else a copy in the arena. A
// record that names invoices, all of which were reassigned to one customer, goes along with them;
// payments stay with whoever paid.
const lofte_fact& resolved(const lofte_fact& fact, store::Store& store, base::Arena& arena);

}  // namespace lofte::engine
