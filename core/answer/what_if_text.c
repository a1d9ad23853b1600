/* SPDX-License-Identifier: MIT */
#include "answer/what_if_text.h"

#include "answer/values.h"
#include "answer/what_if_words.h"

#include "law/witness.h"
#include "policy/policy.h"
#include "text/capitals.h"
#include "text/sentence.h"
#include "text/text.h"

static const ht_words bounds_title = {"Mức thấp nhất và cao nhất của cả giai đoạn",
                                      "The least and the greatest over the period"};
static const ht_words nothing_missing = {"  Không còn gì chưa biết: {0}.", "  Nothing is unknown: {0}."};
static const ht_words gains_title = {"Một câu trả lời khác thì được nhiều hơn", "One other answer that pays more"};
static const ht_words no_gain = {"  Không có câu trả lời nào như vậy.", "  There is none."};
static const ht_words days_title = {"Những ngày mà một khoản bắt đầu, chấm dứt hoặc đổi mức",
                                    "Days on which something begins, ends or changes"};
static const ht_words no_day = {"  Không có ngày nào như vậy.", "  There is none."};
static const ht_words no_greatest = {"chưa biết số tiền", "amount not known"};

typedef struct {
    ht_text *out;
    const ht_case *person;
    const ht_parameters *parameters;
    const ht_assessment *result;
    ht_language language;
    bool has_line; /* in the part being written */
} page;

static void put_title(page *it, const ht_words *title) {
    ht_put_capitals(it->out, title, it->language);
    ht_put(it->out, "\n");
    it->has_line = false;
}

static void put_line(page *it, void (*say)(ht_text *, const void *, ht_language), const void *about) {
    ht_put(it->out, "  - ");
    say(it->out, about, it->language);
    ht_put(it->out, ".\n");
    it->has_line = true;
}

static void end_part(page *it, const ht_words *nothing) {
    if (!it->has_line) {
        ht_put_words(it->out, nothing, it->language);
        ht_put(it->out, "\n");
    }
    ht_put(it->out, "\n");
}

static void put_bound(page *it, bool of_greatest) {
    ht_case witness;
    const uint64_t slots = ht_witness_of(it->person, it->parameters, it->result, of_greatest, &witness);
    const ht_range total = it->result->total;
    put_line(it, ht_say_bound, &(ht_bound_said){&witness, slots, of_greatest, of_greatest ? total.max : total.min});
}

static void put_bounds(page *it) {
    put_title(it, &bounds_title);
    if (it->result->missing_count == 0) {
        const ht_argument total = {.kind = HT_ARGUMENT_DONG, .number = it->result->total.min};
        ht_say(it->out, it->language, &nothing_missing, &total);
        ht_put(it->out, "\n\n");
        return;
    }
    put_bound(it, false);
    if (it->result->total.max != HT_NO_MAXIMUM) {
        put_bound(it, true);
    }
    ht_put(it->out, "\n");
}

static void put_gains(page *it) {
    ht_gain gains[HT_SLOTS_MAX];
    const uint32_t count = ht_gains_of(it->person, it->parameters, it->result, gains);
    put_title(it, &gains_title);
    for (uint32_t i = 0; i < count; i++) {
        if (!it->person->policy->facts[gains[i].slot].sensitive) {
            put_line(it, ht_say_gain, &(ht_gain_said){it->person->policy, it->result, &gains[i]});
        }
    }
    end_part(it, &no_gain);
}

static void put_cliff(void *context, const ht_cliff *cliff) {
    page *it = context;
    put_line(it, ht_say_cliff, &(ht_cliff_said){it->person->policy, cliff});
}

/* The columns of a row that pay the same as the first of `columns`, bit c. */
static uint32_t alike(const ht_rate_table *table, uint32_t row, uint32_t columns) {
    uint32_t found = 0;
    for (uint32_t rest = columns; rest != 0; rest &= rest - 1) {
        const unsigned column = ht_first_of(rest);
        found |= table->monthly[row][column] == table->monthly[row][ht_first_of(columns)] ? UINT32_C(1) << column : 0;
    }
    return found;
}

static uint32_t values_of(const ht_rate_table *table, uint32_t columns) {
    uint32_t values = 0;
    for (; columns != 0; columns &= columns - 1) {
        values |= table->columns[ht_first_of(columns)];
    }
    return values;
}

static void put_row(page *it, const ht_rate_table *table, uint32_t row) {
    const ht_policy *policy = it->person->policy;
    ht_put(it->out, "  - ");
    ht_put_values(it->out, &policy->facts[table->row], table->rows[row], ht_or(it->language), it->language);
    ht_put(it->out, "\n");
    uint32_t here;
    for (uint32_t rest = (UINT32_C(1) << table->column_count) - 1; rest != 0; rest &= ~here) { /* <= 24 columns */
        const int64_t monthly = table->monthly[row][ht_first_of(rest)];
        here = alike(table, row, rest);
        ht_put(it->out, "      ");
        if (monthly == HT_NO_MAXIMUM) {
            ht_put_words(it->out, &no_greatest, it->language);
        } else {
            ht_put_range(it->out, (ht_range){monthly, monthly}, it->language);
        }
        ht_put(it->out, ": ");
        ht_put_values(it->out, &policy->facts[table->column], values_of(table, here), ht_or(it->language), it->language);
        ht_put(it->out, "\n");
    }
}

static void put_table(page *it) {
    ht_rate_table table;
    if (!ht_rate_table_of(it->person, it->parameters, &table)) {
        return;
    }
    ht_put(it->out, "\n");
    ht_say_rate_table(it->out, &table, it->language);
    ht_put(it->out, "\n");
    for (uint32_t row = 0; row < table.row_count; row++) {
        put_row(it, &table, row);
    }
}

void ht_write_what_if(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                      ht_language language) {
    page it = {out, person, parameters, result, language, false};
    put_bounds(&it);
    put_gains(&it);
    put_title(&it, &days_title);
    ht_cliffs_of(person, parameters, put_cliff, &it);
    if (!it.has_line) {
        ht_put_words(out, &no_day, language);
        ht_put(out, "\n");
    }
    put_table(&it);
}
