/* SPDX-License-Identifier: MIT */
#include "list/list_sums.h"

#include "list/list_cell.h"
#include "list/sheet_cell.h"
#include "person/case_text.h"
#include "person/written_money.h"
#include "text/sentence.h"
#include "text/text.h"

/* ---- Amounts of a line ---- */

static ht_string cell_of(const ht_line *line, uint32_t column) {
    const ht_string field = column < line->record.field_count ? line->record.fields[column] : (ht_string){NULL, 0};
    return ht_is_plain_cell(field) ? field : ht_trim(ht_cell_content(field));
}

/* What the spreadsheet made of it is an amount; the line itself is read again, and then says what is wrong. */
static bool is_amount_cell(const ht_list *list, ht_line *line, uint32_t column) {
    char room[HT_SHEET_DAY_BYTES];
    if (!list->is_sheet) {
        return true;
    }
    ht_string text = cell_of(line, column);
    const ht_list_error kept = line->error;
    const bool is_amount = ht_sheet_cell(list, line, column, &text, room);
    line->error = kept;
    return is_amount;
}

static void read_amounts(const ht_list *list, ht_line *line, ht_sum_step *read) {
    static const int64_t most = INT64_C(100000000000000000); /* 10^17 */
    *read = (ht_sum_step){.line = 0};
    for (uint32_t claim = 0; claim < list->claim_count; claim++) {
        const uint32_t i = list->claims[claim];
        const ht_column *column = &list->columns[i];
        const ht_string text = cell_of(line, i);
        if (ht_is_left_empty(text)) {
            continue;
        }
        int64_t dong;
        const bool is_read = is_amount_cell(list, line, i) && ht_read_amount(text, most, &dong) && dong <= most;
        *(is_read ? &read->stated : &read->unclear) |= UINT32_C(1) << column->index;
        read->dong[column->index] = is_read ? dong : 0;
    }
}

/* ---- Sums ---- */

static void forget_since(ht_list_sums *sums) {
    for (unsigned column = 0; column <= HT_BENEFITS_MAX; column++) {
        sums->since[column] = 0;
    }
}

/* What stands below the last sum is known now. */
static void close_open(ht_list_sums *sums) {
    uint32_t kept = sums->open;
    for (uint32_t i = sums->open; i < sums->kept; i++) {
        ht_list_sum *const sum = &sums->sums[i];
        sum->of[HT_SUM_BELOW] = sums->so_far[sum->column] - sum->of[HT_SUM_SO_FAR]; /* 0 ... so_far */
        if (sum->of[HT_SUM_BELOW] != sum->claimed) {
            sums->sums[kept++] = *sum;
        }
    }
    sums->kept = sums->open = kept;
}

static void add_sum(ht_list_sums *sums, uint32_t line, unsigned column, int64_t claimed) {
    sums->count++;
    if (claimed == sums->since[column] || claimed == sums->so_far[column]) {
        return;
    }
    if (sums->kept == HT_SUMS_KEPT) {
        sums->more++;
        return;
    }
    sums->sums[sums->kept++] = (ht_list_sum){
        .line = line, .column = (uint8_t)column, .claimed = claimed, .of = {sums->since[column], 0, sums->so_far[column], 0}};
}

static void add_people(ht_list_sums *sums, const ht_sum_step *read) {
    for (unsigned column = 0; column <= HT_BENEFITS_MAX; column++) {
        if ((read->stated >> column & 1) == 0) {
            continue;
        }
        if (__builtin_add_overflow(sums->so_far[column], read->dong[column], &sums->so_far[column])) {
            sums->so_far[column] = 0;
            sums->unclear |= UINT32_C(1) << column;
        }
        const bool is_clear = (sums->unclear >> column & 1) == 0;
        sums->since[column] = is_clear ? sums->since[column] + read->dong[column] : 0; /* <= so_far where that is clear */
    }
    sums->unclear |= read->unclear;
}

static bool says_something(const ht_list *list, const ht_line *line) {
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (cell_of(line, i).length > 0) {
            return true;
        }
    }
    return false;
}

static void take(ht_list_sums *sums, const ht_sum_step *step) {
    if (step->line == 0) {
        add_people(sums, step);
        return;
    }
    close_open(sums);
    for (unsigned column = 0; column <= HT_BENEFITS_MAX; column++) {
        if ((step->stated >> column & 1) != 0) {
            add_sum(sums, step->line, column, step->dong[column]);
        }
    }
    forget_since(sums);
}

/* False: the line says nothing. */
static bool read_step(const ht_list *list, ht_line *line, ht_sum_step *step) {
    read_amounts(list, line, step);
    if (line->is_skipped) {
        step->line = line->error.error.line;
        return says_something(list, line);
    }
    return (step->stated | step->unclear) != 0;
}

void ht_sums_add(ht_list_sums *sums, const ht_list *list, ht_line *line) {
    ht_sum_step step;
    if (read_step(list, line, &step)) {
        take(sums, &step);
    }
}

/* People and people behind them. False: that is more than a number can hold. */
static bool join(ht_sum_step *people, const ht_sum_step *behind) {
    for (uint32_t rest = behind->stated; rest != 0; rest &= rest - 1) {
        const unsigned column = ht_first_of(rest);
        if (behind->dong[column] > INT64_MAX - people->dong[column]) {
            return false;
        }
    }
    for (uint32_t rest = behind->stated; rest != 0; rest &= rest - 1) {
        people->dong[ht_first_of(rest)] += behind->dong[ht_first_of(rest)];
    }
    people->stated |= behind->stated;
    people->unclear |= behind->unclear;
    return true;
}

bool ht_sums_note(ht_sum_steps *steps, const ht_list *list, ht_line *line) {
    ht_sum_step step;
    ht_sum_step *const last = steps->count == 0 ? NULL : &steps->steps[steps->count - 1];
    if (!read_step(list, line, &step) || (step.line == 0 && last != NULL && last->line == 0 && join(last, &step))) {
        return true;
    }
    if (steps->count == HT_SUM_STEPS) {
        return false;
    }
    steps->steps[steps->count++] = step;
    return true;
}

void ht_sums_take(ht_list_sums *sums, ht_sum_steps *steps) {
    for (uint32_t i = 0; i < steps->count; i++) {
        take(sums, &steps->steps[i]);
    }
    steps->count = 0;
}

static uint64_t apart(int64_t one, int64_t other) {
    return one > other ? (uint64_t)one - (uint64_t)other : (uint64_t)other - (uint64_t)one;
}

void ht_sums_end(ht_list_sums *sums) {
    uint32_t kept = 0;
    close_open(sums);
    for (uint32_t i = 0; i < sums->kept; i++) {
        ht_list_sum sum = sums->sums[i];
        sum.of[HT_SUM_ALL] = sums->so_far[sum.column];
        for (unsigned way = 1; way < HT_SUM_WAYS; way++) {
            const bool is_nearer = apart(sum.of[way], sum.claimed) < apart(sum.of[sum.nearest], sum.claimed);
            sum.nearest = is_nearer ? (uint8_t)way : sum.nearest;
        }
        if (sum.of[HT_SUM_ALL] != sum.claimed && (sums->unclear >> sum.column & 1) == 0) {
            sums->sums[kept++] = sum;
        }
    }
    sums->kept = sums->open = kept;
}

/* ---- What is said ---- */

ht_string ht_claim_heading(const ht_list *list, unsigned column) {
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind == HT_COLUMN_CLAIMED && list->columns[i].index == column) {
            return list->columns[i].name;
        }
    }
    return (ht_string){NULL, 0};
}

void ht_write_wrong_sum(ht_text *out, const ht_list *list, const ht_list_sum *sum, ht_language language) {
    static const ht_words above = {"{0}: dòng cộng ghi {1}, cao hơn {3} so với tổng gần nhất là {2} ({4})",
                                   "{0}: the sum says {1}, {3} more than the nearest sum of lines, {2} ({4})"};
    static const ht_words below = {"{0}: dòng cộng ghi {1}, thấp hơn {3} so với tổng gần nhất là {2} ({4})",
                                   "{0}: the sum says {1}, {3} less than the nearest sum of lines, {2} ({4})"};
    static const ht_words ways[] = {
        [HT_SUM_SINCE] = {"các dòng từ đề mục hoặc dòng cộng trước đến dòng này",
                          "the lines since the heading or sum before it"},
        [HT_SUM_BELOW] = {"các dòng dưới đến đề mục hoặc dòng cộng sau", "the lines below it, up to the next heading or sum"},
        [HT_SUM_SO_FAR] = {"các dòng từ đầu danh sách đến dòng này", "all lines before it"},
        [HT_SUM_ALL] = {"cả danh sách", "all lines"}};
    enum { SHOWN = 40, BYTES = 256 };
    char bytes[BYTES];
    ht_text name = {.at = bytes, .capacity = sizeof bytes}; /* 40 characters of four bytes and an ellipsis */
    const int64_t nearest = sum->of[sum->nearest];
    ht_put_visible(&name, ht_claim_heading(list, sum->column), SHOWN);
    ht_say(out, language, sum->claimed > nearest ? &above : &below,
           (ht_argument[]){{.kind = HT_ARGUMENT_STRING, .string = {bytes, name.length}},
                           {.kind = HT_ARGUMENT_DONG, .number = sum->claimed},
                           {.kind = HT_ARGUMENT_DONG, .number = nearest},
                           {.kind = HT_ARGUMENT_DONG, .number = (int64_t)apart(sum->claimed, nearest)},
                           {.kind = HT_ARGUMENT_WORDS, .words = &ways[sum->nearest]}});
}

void ht_write_more_sums(ht_text *out, const ht_list_sums *sums, ht_language language) {
    static const ht_words and_more = {"và {0} dòng cộng nữa chưa so được", "and {0} more sums that were not compared"};
    ht_say(out, language, &and_more, &(ht_argument){.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)sums->more});
}
