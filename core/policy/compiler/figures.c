/* SPDX-License-Identifier: MIT */
/* When instruments pay, and every figure with its days. */
#include "policy/compiler/figures.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/names.h"
#include "policy/compiler/sentences.h"
#include "policy/compiler/space.h"
#include "policy/compiler/words.h"

#include "text/date.h"
#include "text/format.h"
#include "text/text.h"

static const ht_string nothing = {"", 0};

/* ---- Periods ---- */

typedef struct {
    ht_law *law;
    ht_period *period;
    uint32_t given; /* bit v: the day of that value of the reading */
    bool is_by_day; /* stated at once */
} period_reader;

static const char from_shape[] = "from DAY if READING = VALUE; or from FIGURE";

/* "from DAY if READING = VALUE" */
static void read_first_by_reading(period_reader *to, ht_law_words *words) {
    ht_law *law = to->law;
    const ht_day day = ht_law_day(words);
    ht_law_expect(words, "if");
    if (words->failed) {
        return;
    }
    const uint8_t reading = ht_law_slot(law, words->line, ht_law_next(words), HT_LAW_READINGS);
    ht_law_expect(words, "=");
    const ht_string word = ht_law_next(words);
    const uint8_t value = reading == HT_NONE ? (uint8_t)HT_NONE : ht_law_value(law, words->line, reading, word);
    if (value == HT_NONE) {
        words->failed = true;
        return;
    }
    ht_law_end(words);
    const bool is_other = to->period->reading != HT_NONE && to->period->reading != reading;
    if (value >= HT_FIRST_DAYS_MAX || is_other || (to->given >> value & 1) != 0 || to->is_by_day) {
        ht_law_say(law, words->line, word, HT_LAW_PERIOD_DAYS, nothing);
        return;
    }
    to->period->reading = reading;
    to->period->first[value] = day;
    to->given |= UINT32_C(1) << value;
}

static void read_below_period(period_reader *to, uint32_t line) {
    ht_law *law = to->law;
    ht_law_words words = ht_law_head(law, line, from_shape);
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    ht_law_expect(&words, "from");
    const ht_string next = ht_law_peek(&words);
    if (next.length > 0 && next.at[0] >= 'a' && next.at[0] <= 'z') {
        const uint8_t figure = ht_law_find(law, line, HT_LAW_FIGURE, ht_law_next(&words));
        ht_law_end(&words);
        to->period->parameter = figure;
    } else {
        read_first_by_reading(to, &words);
    }
}

static void check_period(ht_law *law, uint32_t line, ht_string id, const ht_period *period) {
    const unsigned count = period->reading == HT_NONE ? 1 : law->facts[period->reading].value_count;
    for (unsigned i = 0; i < count; i++) {
        if (period->first[i] > period->last) {
            ht_law_say(law, line, id, HT_LAW_UPSIDE_DOWN, nothing);
            return;
        }
    }
}

void ht_law_read_period(ht_law *law, unsigned index) {
    const ht_law_item *item = &law->lists[HT_LAW_PERIOD].items[index];
    ht_period *period = &law->periods[index];
    period_reader to = {.law = law, .period = period};
    ht_law_words words = ht_law_head(law, item->line, "period NAME [from DAY] [until DAY] @CLAUSE");
    *period = (ht_period){.reading = HT_NONE, .parameter = HT_NONE, .last = HT_DAY_LAST};
    ht_law_expect(&words, "period");
    ht_law_next(&words);
    if (ht_law_takes(&words, "from")) {
        to.is_by_day = true;
        period->first[0] = period->first[1] = ht_law_day(&words);
    }
    if (ht_law_takes(&words, "until")) {
        period->last = ht_law_day(&words);
    }
    period->clause = ht_law_clause_at_end(&words, HT_NONE);
    ht_law_says_nothing(law, item->line);
    const unsigned mistakes = law->mistake_count;
    HT_LAW_EACH_BELOW(law, item->line, below) {
        read_below_period(&to, below);
    }
    if (words.failed || mistakes != law->mistake_count) {
        return; /* its days are not known */
    }
    const uint32_t all = period->reading == HT_NONE ? 0 : (UINT32_C(1) << law->facts[period->reading].value_count) - 1;
    if (to.given != all || (!to.is_by_day && to.given == 0)) {
        ht_law_say(law, item->line, item->id, HT_LAW_PERIOD_DAYS, nothing);
    } else {
        check_period(law, item->line, item->id, period);
    }
}

/* ---- Figures ---- */

enum { PERCENT_MOST = 1000 }; /* two of them and 31 days stay below what is multiplied exactly */
#define DONG_MOST INT64_C(1000000000000)

static void read_figure_limits(ht_law_words *words, ht_parameter *figure) {
    ht_string ends[2];
    int64_t *const limits[] = {&figure->least, &figure->most};
    const int64_t most = figure->unit == HT_DONG ? DONG_MOST : PERCENT_MOST;
    if (!ht_law_span(words, &ends[0], &ends[1])) {
        return;
    }
    for (unsigned i = 0; i < 2; i++) {
        ht_day day = 0;
        bool is_shape;
        if (figure->unit == HT_DAY) {
            if (!ht_parse_day(ends[i], &day, &is_shape)) {
                ht_law_say(words->law, words->line, ends[i], HT_LAW_NO_DAY, nothing);
            }
            *limits[i] = day;
        } else if (!ht_read_grouped(ends[i], most, limits[i]) || *limits[i] > most ||
                   (figure->unit == HT_DONG && *limits[i] < 1)) {
            ht_law_say(words->law, words->line, ends[i], HT_LAW_NO_AMOUNT, nothing);
        }
    }
    if (figure->least > figure->most) {
        ht_law_say(words->law, words->line, words->last, HT_LAW_UPSIDE_DOWN, nothing);
    }
}

/* VALUE [from DAY] @CLAUSE */
static void read_row(ht_law *law, uint32_t line, ht_parameter *figure, ht_figure_row *rows) {
    ht_law_words words = ht_law_head(law, line, "VALUE [from DAY] @CLAUSE");
    ht_figure_row *row = &rows[figure->row_count];
    const bool is_first = figure->row_count == 0;
    char digits[16];
    ht_text limit = {digits, sizeof digits, 0, false};
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    row->value = ht_law_amount(&words);
    if (!words.failed && (row->value < figure->least || row->value > figure->most)) {
        ht_put_number(&limit, row->value < figure->least ? figure->least : figure->most);
        ht_law_say(law, line, words.last, HT_LAW_OUTSIDE, (ht_string){digits, limit.length});
    }
    row->from = HT_DAY_FIRST;
    if (ht_law_takes(&words, "from")) {
        row->from = ht_law_day(&words);
        if (!words.failed && !is_first && figure->monthly && ht_civil_of(row->from).day != 1) {
            ht_law_say(law, line, words.last, HT_LAW_MID_MONTH, nothing); /* the first begins with its instrument */
        }
    }
    if (!words.failed && !is_first && row->from == HT_DAY_FIRST) {
        ht_law_say(law, line, words.last, HT_LAW_LACKING, ht_string_of("from DAY"));
    } else if (!words.failed && !is_first && row->from <= rows[figure->row_count - 1].from) {
        ht_text day = {digits, sizeof digits, 0, false};
        ht_put_day(&day, rows[figure->row_count - 1].from);
        ht_law_say(law, line, words.last, HT_LAW_ORDER, (ht_string){digits, day.length});
    }
    row->clause = ht_law_clause_at_end(&words, HT_NONE);
    figure->row_count++;
}

enum { ROWS_MOST = 4 * HT_PARAMETERS_MAX }; /* of all figures: room of ht_prepared.steps beyond an office's file */

void ht_law_read_figure(ht_law *law, unsigned index) {
    static const char *const units[] = {"đồng", "đồng/tháng", "%", "%/tháng", "ngày"};
    static const ht_unit kinds[] = {HT_DONG, HT_DONG, HT_PERCENT, HT_PERCENT, HT_DAY};
    const ht_law_item *item = &law->lists[HT_LAW_FIGURE].items[index];
    ht_parameter *figure = &law->parameters[index];
    unsigned count = 0;
    ht_law_words words = ht_law_head(law, item->line, "figure NAME UNIT in PERIOD [within A..B]  VIETNAMESE | ENGLISH");
    ht_law_expect(&words, "figure");
    figure->id = ht_law_copy(law, ht_law_next(&words));
    const int unit = ht_law_one_of(&words, units, 5);
    figure->unit = unit < 0 ? HT_DONG : kinds[unit];
    figure->monthly = unit == 1 || unit == 3;
    figure->least = figure->unit == HT_DONG ? 1 : 0;
    figure->most = figure->unit == HT_DONG ? DONG_MOST : figure->unit == HT_PERCENT ? PERCENT_MOST : 0;
    ht_law_expect(&words, "in");
    figure->period = words.failed ? 0 : ht_law_find(law, item->line, HT_LAW_PERIOD, ht_law_next(&words));
    if (ht_law_takes(&words, "within")) {
        read_figure_limits(&words, figure);
    } else if (figure->unit == HT_DAY && !words.failed) {
        ht_law_say(law, item->line, item->id, HT_LAW_LACKING, ht_string_of("within DAY..DAY"));
    }
    ht_law_end(&words);
    ht_law_said_words(law, item->line, &figure->name);
    HT_LAW_EACH_BELOW(law, item->line, below) {
        count++;
    }
    ht_figure_row *rows = ht_law_take(law, count, sizeof *rows);
    figure->rows = count == 0 ? NULL : rows;
    if (figure->unit == HT_DAY) {
        ht_law_has_nothing_below(law, item->line); /* offices give it */
        figure->rows = NULL;
        return;
    }
    if (count == 0 || count > ROWS_MOST) {
        ht_law_say(law, item->line, item->id, count == 0 ? HT_LAW_TOO_FEW : HT_LAW_TOO_MANY,
                   ht_string_of(count == 0 ? "1" : "64"));
        return;
    }
    HT_LAW_EACH_BELOW(law, item->line, below) {
        read_row(law, below, figure, rows);
    }
}
