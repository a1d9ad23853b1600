/* SPDX-License-Identifier: MIT */
/* One sentence of how an amount came about, with its citation: made, and handed over. */
#ifndef HOTRO_STEP_H
#define HOTRO_STEP_H

#include "law/run.h"
#include "text/sentence.h"

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

/* What a step that speaks of money paid cites. */
typedef enum {
    HT_CITES_ROW,    /* the figure at which it is paid: its own clause, or what an office's file cites */
    HT_CITES_BENEFIT /* the benefit's clause, whosever the figure is: what receipts of the first format did */
} ht_citing;

typedef struct {
    ht_run *run;
    const ht_assessment *result;
    unsigned benefit;
    unsigned version; /* of it, that is explained */
    unsigned outcome; /* 0: not certain */
    const ht_benefit *law;
    ht_citing citing;
    unsigned paid_at; /* the parameter of what is paid; HT_NONE: the benefit is cited */
    ht_step_sink *sink;
    void *context;
    bool has_stated;
    ht_step step; /* being made: begun, filled, cited, and handed over by pass or pass_amount */
    unsigned argument_count;
} ht_explanation;

/* Begins a step; then its arguments, in order, and what it cites. */
void ht_begin_step(ht_explanation *why, const char *code, const ht_words *text);
void ht_add_words(ht_explanation *why, const ht_words *words);
void ht_add_number(ht_explanation *why, ht_argument_kind kind, int64_t number);
/* "From … to …", or the one month: the first two arguments. */
void ht_begin_span(ht_explanation *why, const char *code, const ht_words *several, const ht_words *one, int32_t first,
                   int32_t last);
void ht_cite_clause(ht_explanation *why, unsigned clause);
/* A figure is the policy's, by its clause, or of an office's file, by the citation given there. */
void ht_cite_figure(ht_explanation *why, unsigned parameter, const ht_step_of_figure *figure);
/* The figure that is paid on a day, or NULL; and it, or else the benefit's clause, cited. */
const ht_step_of_figure *ht_figure_paid_on(const ht_explanation *why, ht_day day);
void ht_cite_paid(ht_explanation *why, const ht_step_of_figure *figure);
void ht_pass_step(ht_explanation *why);
void ht_pass_amount(ht_explanation *why, int64_t amount);
/* All of it, without an amount; `words` NULL where the template has no argument. */
void ht_pass_plain(ht_explanation *why, const char *code, const ht_words *text, const ht_words *words, unsigned clause);
/* The clause by which only the highest of the benefit's group is paid. */
unsigned ht_group_clause(const ht_explanation *why);
/* By which part months are paid. */
unsigned ht_part_month_clause(const ht_run *run);

#endif
