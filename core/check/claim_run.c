/* SPDX-License-Identifier: MIT */
#include "check/claim_run.h"

#include "check/claim_compare.h"
#include "list/list_block.h"

static bool verify(ht_claim_run *run, const ht_list *list, ht_line *line) {
    if (line->error.problem != HT_LIST_OK || !ht_claims_read(list, line, &run->claims)) {
        run->counts.unusable++;
        run->counts.has_difference = true;
        return false;
    }
    if (ht_list_plan_of(list) == NULL || !ht_list_pay_line(list, line, &run->block, &run->result)) {
        ht_compute_missing(&line->person, run->parameters, &run->result);
    }
    if (line->repeats > 0) {
        ht_repeated_add(run->repeated, run->result.total);
    }
    ht_missing_add(run->missing, &run->result);
    ht_claim_compare(&line->person, run->parameters, &run->result, &run->claims, &run->check);
    ht_claim_sums_add(&run->sums, line->person.policy, &run->result, &run->claims, &run->check);
    ht_counts_add(&run->counts, run->check.verdict);
    return true;
}

bool ht_claim_run_line(ht_claim_run *run, const ht_list *list, ht_line *line) {
    if (line->is_skipped) {
        return true;
    }
    run->counts.all++;
    return verify(run, list, line);
}

const ht_result_cells *ht_claim_run_cells(ht_claim_run *run, const ht_list *list, const ht_line *line,
                                          const ht_result_columns *columns) {
    const ht_claim_line of = {.list = list,
                              .line = line,
                              .parameters = run->parameters,
                              .result = &run->result,
                              .claims = &run->claims,
                              .check = &run->check};
    ht_claim_cells(&of, columns, &run->cells);
    return &run->cells;
}
