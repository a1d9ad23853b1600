/* SPDX-License-Identifier: MIT */
/* The rows of each table over every combination of the facts and readings that they name; boxes; the fingerprint. */
#include "policy_lint.h"

#include "date.h"
#include "sha256.h"

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

/* ---- "agency=it_center|information_center centers_in_tier_a=no" ---- */

static ht_string next_word(const char **at, char end) {
    const char *first = *at;
    while (**at != '\0' && **at != end && **at != ' ') {
        (*at)++;
    }
    return (ht_string){first, (size_t)(*at - first)};
}

static uint32_t value_named(const ht_fact *fact, ht_string id) {
    for (unsigned i = 0; i < fact->value_count; i++) {
        if (ht_string_is(id, fact->values[i].id)) {
            return UINT32_C(1) << i;
        }
    }
    return 0;
}

/* False where a name is not the policy's. */
static bool read_where(const ht_policy *policy, const char *where, ht_condition when[HT_CONDITIONS_MAX], unsigned *count) {
    *count = 0;
    for (const char *at = where; *at != '\0'; at += *at == ' ') {
        const int slot = ht_slot_by_id(policy, next_word(&at, '='));
        uint32_t values = 0;
        if (slot < 0 || *at != '=' || *count == HT_CONDITIONS_MAX) {
            return false;
        }
        do {
            at++;
            const uint32_t value = value_named(&policy->facts[slot], next_word(&at, '|'));
            if (value == 0) {
                return false;
            }
            values |= value;
        } while (*at == '|');
        when[(*count)++] = (ht_condition){values, (uint8_t)slot, 0};
    }
    return true;
}

/* ---- Rows ---- */

typedef struct {
    const lint_exception *from;
    ht_condition when[HT_CONDITIONS_MAX];
    unsigned count;
    bool is_used;
} reader;

enum { EXCEPTIONS_MAX = 32 };

static unsigned read_exceptions(const ht_policy *policy, const lint_terms *terms, const ht_benefit *benefit, unsigned table,
                                reader readers[EXCEPTIONS_MAX], ht_text *findings) {
    unsigned count = 0;
    for (unsigned i = 0; i < terms->exception_count; i++) {
        const lint_exception *from = &terms->exceptions[i];
        if (strcmp(from->benefit, benefit->id) != 0 || from->table != table || count == EXCEPTIONS_MAX) {
            continue;
        }
        readers[count] = (reader){.from = from};
        if (!read_where(policy, from->where, readers[count].when, &readers[count].count)) {
            lint_find(findings, "exception", from->where);
            continue;
        }
        count++;
    }
    return count;
}

static void check_one(const combination *one, const ht_table *table, reader readers[], unsigned reader_count, uint32_t *decided,
                      const char *found[2], unsigned rows) {
    bool is_listed = false;
    for (unsigned i = 0; i < reader_count; i++) {
        if (hold(one, readers[i].when, readers[i].count)) {
            const bool fits = rows == 0 ? readers[i].from->rows == 0 : rows > 1 && readers[i].from->rows > 1;
            found[1] = fits ? found[1] : readers[i].from->where;
            readers[i].is_used = readers[i].is_used || fits;
            is_listed = is_listed || fits;
        }
    }
    if (rows != 1 && !is_listed) {
        found[0] = rows == 0 ? "gap" : "overlap";
    }
    for (unsigned r = 0; r < table->row_count; r++) {
        if (hold(one, table->rows[r].when, lint_condition_count(table->rows[r].when))) {
            *decided |= UINT32_C(1) << r;
            return;
        }
    }
}

/* Only where the benefit's own conditions hold: elsewhere the table is not asked. */
static void check_table(const ht_policy *policy, const lint_terms *terms, const ht_benefit *benefit, unsigned t,
                        ht_text *findings) {
    const ht_table *table = &benefit->tables[t];
    reader readers[EXCEPTIONS_MAX];
    const unsigned reader_count = read_exceptions(policy, terms, benefit, t, readers, findings);
    const unsigned own = lint_condition_count(benefit->when);
    const char *found[2] = {NULL, NULL};
    uint32_t decided = 0;
    unsigned tried = 0;
    combination one = {.named = 0};
    name_slots(&one, benefit->when);
    for (unsigned r = 0; r < table->row_count; r++) {
        name_slots(&one, table->rows[r].when);
    }
    for (unsigned i = 0; i < reader_count; i++) {
        name_slots(&one, readers[i].when);
    }
    restart(&one);
    do {
        unsigned rows = 0;
        for (unsigned r = 0; r < table->row_count; r++) {
            rows += hold(&one, table->rows[r].when, lint_condition_count(table->rows[r].when));
        }
        if (hold(&one, benefit->when, own)) {
            check_one(&one, table, readers, reader_count, &decided, found, rows);
        }
    } while (++tried < COMBINATIONS_MAX && advance(policy, &one));
    if (tried == COMBINATIONS_MAX) {
        lint_find(findings, "too many combinations", benefit->id);
    }
    if (found[0] != NULL) {
        lint_find(findings, found[0], benefit->id);
    }
    if (found[1] != NULL) {
        lint_find(findings, "exception covers too much", found[1]);
    }
    for (unsigned i = 0; i < reader_count; i++) {
        if (!readers[i].is_used) {
            lint_find(findings, "exception is none", readers[i].from->where);
        }
    }
    if (decided != (UINT32_C(1) << table->row_count) - 1) {
        lint_find(findings, "row never decides", benefit->id);
    }
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
        for (unsigned b = 0; b < policy->benefit_count; b++) {
            ht_run_cells(&run, b, &boxes.cells);
            most = boxes.cells.count > most ? boxes.cells.count : most;
        }
    } while (advance(policy, &one));
    return most;
}

void lint_rows(const ht_policy *policy, const lint_terms *terms, ht_text *findings) {
    for (unsigned i = 0; i < terms->exception_count; i++) {
        bool is_there = false;
        for (unsigned b = 0; b < policy->benefit_count; b++) {
            is_there = is_there || (strcmp(terms->exceptions[i].benefit, policy->benefits[b].id) == 0 &&
                                    terms->exceptions[i].table < policy->benefits[b].table_count);
        }
        if (!is_there || terms->exceptions[i].why[0] == '\0') {
            lint_find(findings, "exception", terms->exceptions[i].where);
        }
    }
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        for (unsigned t = 0; t < policy->benefits[b].table_count; t++) {
            check_table(policy, terms, &policy->benefits[b], t, findings);
        }
    }
    if (most_cells(policy) > terms->cells_max) {
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
    sha256_hex(room, canonical.length <= sizeof room ? canonical.length : 0, hex);
    if (strcmp(hex, policy->fingerprint) != 0) {
        lint_find(findings, "fingerprint", hex);
    }
    if (!ht_parse_day(ht_string_of(policy->revision), &day, &is_shape)) {
        lint_find(findings, "revision", policy->revision);
    }
}

void lint_policy(const ht_policy *policy, const lint_terms *terms, ht_text *findings) {
    lint_names(policy, findings);
    lint_clauses(policy, findings);
    if (findings->length == 0) { /* the rest follows the indices of clauses */
        lint_shape(policy, findings);
        lint_benefits(policy, findings);
    }
    if (findings->length == 0) { /* and this those of facts and figures */
        lint_use(policy, findings);
        lint_rows(policy, terms, findings);
        check_fingerprint(policy, findings);
    }
}
