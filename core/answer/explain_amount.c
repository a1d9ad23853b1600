/* SPDX-License-Identifier: MIT */
#include "answer/explain_amount.h"

#include "law/amount.h"
#include "law/figures.h"
#include "law/window.h"
#include "text/date.h"

/* Sentences: {0} … are the arguments of the step. */
static const ht_words figure_monthly = {"{0}: {1} mỗi tháng", "{0}: {1} a month"};
static const ht_words figure_from = {"{0}: {1} mỗi tháng từ {2}", "{0}: {1} a month from {2}"};
static const ht_words figure_once = {"{0}: {1}", "{0}: {1}"};
static const ht_words figure_stated = {"{0}, ghi trong quyết định cá nhân: {1}",
                                       "{0}, as the person's own decision states: {1}"};
static const ht_words figure_possible = {"Có thể được: {0}: {1}", "Possible: {0}: {1}"};
static const ht_words ratio_applied = {"{0}: nhân {1}", "{0}: times {1}"};
static const ht_words condition_met = {"Điều kiện đáp ứng: {0}", "Condition met: {0}"};
static const ht_words amount_open = {"Chưa biết “{0}”: số tiền do quyết định của từng người ghi, không nguồn nào khác nêu",
                                     "“{0}” is not known: only the person's own decision states it"};

static void explain_figure(ht_explanation *why, const ht_row *row, bool is_certain) {
    const ht_timeline_view line = ht_timeline_of(why->run->parameters, row->parameter);
    const ht_window *window = &why->run->windows[why->version];
    const bool is_monthly = why->law->kind == HT_MONTHLY;
    /* A monthly figure is that of the month's last day; a one-time figure that of the day. */
    const ht_day last = is_monthly ? ht_month_first(ht_month_of(window->last) + 1) - 1 : window->last;
    const ht_day first = is_monthly ? ht_month_first(ht_month_of(window->first) + 1) - 1 : window->first;
    const bool is_later_version =
        why->version != why->benefit && window->first == ht_version_days(why->run->policy, why->version).from;
    for (unsigned i = 0; i < line.count; i++) {
        const ht_step_of_figure *figure = &line.steps[i];
        if (figure->from > last || (i + 1 < line.count && line.steps[i + 1].from <= first)) {
            continue;
        }
        const bool is_later = figure->from > first || is_later_version;
        ht_begin_step(why, "figure",
                      !is_certain   ? &figure_possible
                      : !is_monthly ? &figure_once
                      : is_later    ? &figure_from
                                    : &figure_monthly);
        ht_add_words(why, &row->name);
        ht_add_number(why, HT_ARGUMENT_DONG, figure->value);
        ht_add_number(why, HT_ARGUMENT_DAY, ht_later(figure->from, window->first));
        ht_cite_figure(why, row->parameter, figure);
        if (is_certain) {
            ht_pass_amount(why, figure->value);
        } else {
            ht_pass_step(why);
        }
    }
}

/* Bit r: some outcome has row r of the table; ROW_OF_NONE: none of its rows. Several outcomes may give the same amount. */
enum { ROW_OF_NONE = 63 };

static uint64_t rows_reached(const ht_explanation *why, unsigned table) {
    uint64_t rows_of_all = 0;
    for (uint64_t reached = why->run->reached[why->version]; reached != 0; reached &= reached - 1) {
        uint8_t rows[HT_TABLES_MAX];
        ht_outcome_rows(why->law, ht_first_of(reached), rows);
        rows_of_all |= UINT64_C(1) << (rows[table] == HT_NONE ? ROW_OF_NONE : rows[table]);
    }
    return rows_of_all;
}

static bool is_one(uint64_t rows) {
    return (rows & (rows - 1)) == 0;
}

void ht_explain_figures(ht_explanation *why) {
    const uint64_t reached = rows_reached(why, 0);
    for (uint64_t rest = reached; rest != 0; rest &= rest - 1) {
        explain_figure(why, &why->law->tables[0].rows[ht_first_of(rest)], why->outcome != 0 && is_one(reached));
    }
}

/* Those of every outcome: what only some have rests on facts that are not known. */
void ht_explain_ratios(ht_explanation *why) {
    const ht_day day = why->run->windows[why->version].last;
    int64_t numerator = 1;
    int64_t denominator = 1;
    const int64_t figure = ht_rate_on(why->run, why->version, why->outcome, day).figure;
    for (unsigned t = 1; t < why->law->table_count; t++) {
        const uint64_t reached = rows_reached(why, t);
        if (!is_one(reached) || reached == UINT64_C(1) << ROW_OF_NONE) {
            continue;
        }
        const ht_row *row = &why->law->tables[t].rows[ht_first_of(reached)];
        if (row->parameter == HT_NONE) {
            ht_pass_plain(why, "condition", &condition_met, &row->name, row->clause);
            continue;
        }
        const ht_step_of_figure *percent = ht_figure_on(why->run->parameters, row->parameter, day);
        numerator *= percent->value;
        denominator *= 100;
        ht_begin_step(why, "ratio", &ratio_applied);
        ht_add_words(why, &row->name);
        ht_add_number(why, HT_ARGUMENT_TIMES, percent->value);
        ht_cite_figure(why, row->parameter, percent);
        ht_pass_amount(why, ht_multiply_half_up(figure, numerator, denominator));
    }
}

void ht_explain_stated(ht_explanation *why) {
    const ht_fact *fact = &why->run->policy->facts[why->law->money];
    if ((why->run->person->known >> why->law->money & 1) == 0) {
        ht_pass_plain(why, "amount_unknown", &amount_open, &fact->label, why->law->clause);
        return;
    }
    const int64_t stated = why->run->person->value[why->law->money];
    ht_begin_step(why, "figure", &figure_stated);
    ht_add_words(why, &fact->label);
    ht_add_number(why, HT_ARGUMENT_DONG, stated);
    ht_cite_clause(why, why->law->clause);
    ht_pass_amount(why, stated);
}
