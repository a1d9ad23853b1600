/* SPDX-License-Identifier: MIT */
/* The rows of each table over every combination of the facts and readings that they name; boxes; the fingerprint. */
#include "policy_lint.h"

#include "text/date.h"
#include "text/sha256.h"
#include "law/boxes.h"
#include "law/engine.h"
#include "law/run.h"
#include "text/text.h"

#include <string.h>

enum { COMBINATIONS_MAX = 1000000 };

/* One mask of one bit for each slot. */
typedef struct {
    uint32_t mask[HT_SLOTS_MAX];
    uint64_t named; /* the slots that vary */
} combination;

static void name_slots(combination *all, const ht_condition *when) {
    for (unsigned i = 0; i < lint_condition_count(when); i++) {
        all->named |= UINT64_C(1) << when[i].slot;
    }
}

static bool hold(const combination *one, const ht_condition *when, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        if ((one->mask[when[i].slot] & when[i].values) == 0) {
            return false;
        }
    }
    return true;
}

static void restart(combination *one) {
    for (unsigned slot = 0; slot < HT_SLOTS_MAX; slot++) {
        one->mask[slot] = 1;
    }
}

static bool advance(const ht_policy *policy, combination *one) {
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        if ((one->named >> slot & 1) == 0) {
            continue;
        }
        one->mask[slot] <<= 1;
        if (one->mask[slot] >> policy->facts[slot].value_count == 0) {
            return true;
        }
        one->mask[slot] = 1;
    }
    return false;
}

/* ---- Rows ---- */

enum { GAPS_MAX = 32 };

typedef struct {
    const ht_table *table;
    const char *benefit;
    ht_text *findings;
    uint32_t used, too_wide; /* bit set of its gaps */
    uint32_t decided;        /* bit set of its rows */
    const char *found;       /* a gap or overlap that is not named */
} check;

static bool is_named(check *to, const combination *one, unsigned rows) {
    bool is_covered = false;
    for (unsigned i = 0; i < to->table->gap_count; i++) {
        const ht_gap *gap = &to->table->gaps[i];
        if (hold(one, gap->when, lint_condition_count(gap->when))) {
            const bool fits = gap->overlaps ? rows > 1 : rows == 0;
            *(fits ? &to->used : &to->too_wide) |= UINT32_C(1) << i;
            is_covered = is_covered || fits;
        }
    }
    return is_covered;
}

static void check_one(check *to, const combination *one) {
    unsigned rows = 0;
    for (unsigned r = to->table->row_count; r > 0; r--) {
        const ht_row *row = &to->table->rows[r - 1];
        rows += hold(one, row->when, lint_condition_count(row->when));
    }
    if (!is_named(to, one, rows) && rows != 1) {
        to->found = rows == 0 ? "gap" : "overlap";
    }
    for (unsigned r = 0; r < to->table->row_count; r++) {
        if (hold(one, to->table->rows[r].when, lint_condition_count(to->table->rows[r].when))) {
            to->decided |= UINT32_C(1) << r;
            return;
        }
    }
}

static void report(const check *to, unsigned tried) {
    if (tried == COMBINATIONS_MAX) {
        lint_find(to->findings, "too many combinations", to->benefit);
    }
    if (to->found != NULL) {
        lint_find(to->findings, to->found, to->benefit);
    }
    for (unsigned i = 0; i < to->table->gap_count; i++) {
        if ((to->too_wide >> i & 1) != 0) {
            lint_find(to->findings, "gap covers too much", to->table->gaps[i].why.en);
        }
        if (((to->used | to->too_wide) >> i & 1) == 0) {
            lint_find(to->findings, "gap is none", to->table->gaps[i].why.en);
        }
    }
    if (to->decided != (UINT32_C(1) << to->table->row_count) - 1) {
        lint_find(to->findings, "row never decides", to->benefit);
    }
}

/* Only where the benefit's own conditions hold: elsewhere the table is not asked. */
static void check_table(const ht_policy *policy, const ht_benefit *benefit, const ht_table *table, ht_text *findings) {
    check to = {.table = table, .benefit = benefit->id, .findings = findings};
    unsigned tried = 0;
    combination one = {.named = 0};
    if (table->gap_count > GAPS_MAX) {
        lint_find(findings, "too many gaps", benefit->id);
        return;
    }
    name_slots(&one, benefit->when);
    for (unsigned r = 0; r < table->row_count; r++) {
        name_slots(&one, table->rows[r].when);
    }
    for (unsigned i = 0; i < table->gap_count; i++) {
        name_slots(&one, table->gaps[i].when);
    }
    restart(&one);
    do {
        if (hold(&one, benefit->when, lint_condition_count(benefit->when))) {
            check_one(&to, &one);
        }
    } while (++tried < COMBINATIONS_MAX && advance(policy, &one));
    report(&to, tried);
}

/* ---- Boxes ---- */

/* With nothing known, under every combination of the readings. */
static uint32_t most_cells(const ht_policy *policy) {
    /* Room for a policy that has too many: the array at the end of the structure goes on. */
    static union {
        ht_cells cells;
        char room[16 * sizeof(ht_cells)];
    } boxes;
    static ht_parameters parameters;
    static ht_case person;
    combination one = {.named = 0};
    uint32_t most = 0;
    ht_parameters_init(&parameters, policy);
    for (unsigned slot = policy->fact_count; slot < ht_slot_count(policy); slot++) {
        one.named |= UINT64_C(1) << slot;
    }
    restart(&one);
    do {
        ht_run run;
        ht_case_init(&person, policy);
        for (unsigned slot = policy->fact_count; slot < ht_slot_count(policy); slot++) {
            person.value[slot] = one.mask[slot];
        }
        for (unsigned slot = 0; slot < policy->fact_count; slot++) {
            if (policy->facts[slot].kind == HT_YES_NO && policy->facts[slot].absent == HT_FIXED) {
                person.value[slot] = 1 << 1; /* the benefits that it opens are looked at too */
            }
        }
        ht_run_init(&run, &person, &parameters);
        ht_run_choices(&run, &boxes.cells);
        for (unsigned b = 0; b < policy->benefit_count; b++) {
            ht_run_cells(&run, b, &boxes.cells);
            most = boxes.cells.count > most ? boxes.cells.count : most;
        }
    } while (advance(policy, &one));
    return most;
}

void lint_rows(const ht_policy *policy, uint32_t cells_max, ht_text *findings) {
    for (unsigned v = 0; v < ht_version_count(policy); v++) {
        for (unsigned t = 0; t < policy->benefits[v].table_count; t++) {
            check_table(policy, &policy->benefits[v], &policy->benefits[v].tables[t], findings);
        }
    }
    if (most_cells(policy) > cells_max) {
        lint_find(findings, "too many", "boxes");
    }
}

/* ---- The whole ---- */

static void check_fingerprint(const ht_policy *policy, ht_text *findings) {
    static char room[65536];
    char hex[65];
    ht_text canonical = {room, sizeof room, 0, false};
    bool is_shape;
    ht_day day;
    ht_write_rules_canonical(&canonical, policy);
    ht_sha256_hex(room, canonical.length <= sizeof room ? canonical.length : 0, hex);
    if (strcmp(hex, policy->fingerprint) != 0) {
        lint_find(findings, "fingerprint", hex);
    }
    if (!ht_parse_day(ht_string_of(policy->revision), &day, &is_shape)) {
        lint_find(findings, "revision", policy->revision);
    }
}

void lint_policy(const ht_policy *policy, uint32_t cells_max, ht_text *findings) {
    lint_names(policy, findings);
    lint_clauses(policy, findings);
    if (findings->length == 0) { /* the rest follows the indices of clauses */
        lint_shape(policy, findings);
        lint_benefits(policy, findings);
    }
    if (findings->length == 0) { /* and this those of facts and figures */
        lint_use(policy, findings);
        lint_rows(policy, cells_max, findings);
        check_fingerprint(policy, findings);
    }
}
