#include "advisor.h"

LOFTE_PLUGIN("payment-references", lofte::payment_references::PaymentReferences)
