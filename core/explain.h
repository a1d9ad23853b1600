/* SPDX-License-Identifier: MIT */
/* How an amount came about, sentence by sentence, from the tables: the one source of the steps of the JSON and of the text for
 * people. */
#ifndef HOTRO_EXPLAIN_H
#define HOTRO_EXPLAIN_H

#include "engine.h"
#include "json_write.h"
#include "text.h"

enum { HT_STEP_ARGUMENTS_MAX = 6 };

typedef struct {
    const char *code;
    const ht_words *text; /* template for `arguments` */
    ht_argument arguments[HT_STEP_ARGUMENTS_MAX];
    ht_string citation; /* content of a JSON string where `source` is HT_SOURCE_USER */
    ht_source source;
    bool has_amount;
    int64_t amount; /* dong: the figure, what the ratio makes of it, what is taken out, what is paid for the days */
} ht_step;

typedef void ht_step_sink(void *context, const ht_step *step);

/* Calls `sink` for each step of a benefit, in order. `result` is of the same run. */
void ht_explain(ht_run *run, const ht_assessment *result, unsigned benefit, ht_step_sink *sink, void *context);
/* An outcome that gives the benefit's amount, where that is certain and above 0; otherwise 0. */
unsigned ht_certain_outcome(ht_run *run, const ht_assessment *result, unsigned benefit);
/* Whether the result rests on this assumption of the policy. */
bool ht_rests_on(ht_run *run, const ht_assessment *result, const ht_assumption *assumption);
/* Whether the policy's own row of a parameter is not used from the file's earliest `from` on. The file has a row of that
 * parameter. */
bool ht_own_row_is_replaced(const ht_parameters *parameters, unsigned parameter, unsigned row);
/* "parameters":[…] as an assessment has it; where a day depends on a reading, by the default one. */
void ht_member_parameters(ht_json_text *to, const ht_parameters *parameters);
/* The day from which the policy's own row holds. */
ht_day ht_own_row_from(const ht_run *run, unsigned parameter, unsigned row);
/* "must be one of …" / "must lie between …", for one fact that is not met. */
void ht_write_unmet_sentence(ht_text *out, const ht_policy *policy, const ht_unmet *unmet, ht_language language);

/* "granted", "text", …: as the JSON names them. */
const char *ht_status_name(ht_status status);
const char *ht_source_name(ht_source source);

#endif
