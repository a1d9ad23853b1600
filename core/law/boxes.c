/* SPDX-License-Identifier: MIT */
#include "law/boxes.h"

#include "law/amount.h"
#include "law/combine.h"
#include "law/engine.h"

typedef struct {
    ht_run *run;
    unsigned benefit;
    ht_cells *cells;
    uint8_t outcome[HT_VERSIONS_MAX];
} boxes;

static void add_cell(boxes *of) {
    ht_run *run = of->run;
    ht_cells *cells = of->cells;
    ht_cell *cell = &cells->cells[cells->count++];
    for (unsigned i = 0; i < cells->choice_count; i++) {
        cell->mask[i] = (uint32_t)run->mask[cells->choices[i]];
    }
    cell->amount = ht_is_plain(run->policy) ? ht_outcome_amount(run, of->benefit, of->outcome[of->benefit])
                                            : ht_combined_amount(run, of->benefit, of->outcome);
}

/* The two halves of a box are one where both are whole and alike. */
static void join_halves(ht_cells *cells, uint32_t first, const ht_run *run) {
    const ht_cell *one = &cells->cells[first];
    if (cells->count != first + 2 || one[0].amount.least != one[1].amount.least ||
        one[0].amount.greatest != one[1].amount.greatest) {
        return;
    }
    cells->count--;
    for (unsigned i = 0; i < cells->choice_count; i++) {
        cells->cells[first].mask[i] = (uint32_t)run->mask[cells->choices[i]];
    }
}

/* `versions`: those of which the amount depends and that are not decided. */
static void gather_cells(boxes *of, uint32_t versions) {
    ht_run *run = of->run;
    for (; versions != 0; versions &= versions - 1) {
        const ht_condition *open;
        const unsigned version = ht_first_of(versions);
        const int outcome = ht_decide(run, version, &open);
        if (open != NULL) {
            const int64_t before = run->mask[open->slot];
            const uint32_t first = of->cells->count;
            ht_narrow(run, open->slot, before & open->values);
            gather_cells(of, versions);
            ht_narrow(run, open->slot, before & ~(int64_t)open->values);
            gather_cells(of, versions);
            ht_narrow(run, open->slot, before);
            join_halves(of->cells, first, run);
            return;
        }
        of->outcome[version] = (uint8_t)outcome;
    }
    add_cell(of);
}

void ht_run_choices(const ht_run *run, ht_cells *cells) {
    cells->choice_count = 0;
    for (unsigned slot = 0; slot < run->policy->fact_count; slot++) {
        if (ht_is_choice(&run->policy->facts[slot]) && (run->person->known >> slot & 1) == 0) {
            cells->choices[cells->choice_count++] = (uint8_t)slot;
        }
    }
}

void ht_run_cells(ht_run *run, unsigned benefit, ht_cells *cells) {
    boxes of = {run, benefit, cells, {0}};
    cells->count = 0;
    gather_cells(&of, ht_versions_beside(run->policy, benefit));
}
