/* SPDX-License-Identifier: MIT */
#include "list/list_survey.h"

#include "list/list_cell.h"
#include "text/date.h"
#include "text/fold.h"
#include "text/text.h"

#include <string.h>

/* ---- Beginning ---- */

/* The spans of days on which monthly benefits are paid. */
static void find_spans(ht_survey *survey) {
    const ht_policy *policy = survey->list->policy;
    for (unsigned b = 0; b < policy->benefit_count && survey->span_count < HT_SPANS; b++) {
        const ht_benefit *benefit = &policy->benefits[b];
        bool is_new = benefit->kind == HT_MONTHLY;
        for (unsigned span = 0; span < survey->span_count; span++) {
            is_new = is_new && survey->begins[span] != benefit->begins;
        }
        if (is_new) {
            survey->begin_slots |= UINT64_C(1) << benefit->begins;
            survey->begins[survey->span_count] = benefit->begins;
            survey->ends[survey->span_count++] = benefit->ends;
        }
    }
}

static void find_day_columns(ht_survey *survey) {
    const ht_list *list = survey->list;
    for (uint32_t i = 0; i < list->column_count; i++) {
        const ht_column *column = &list->columns[i];
        const ht_fact_kind kind = column->kind == HT_COLUMN_FACT ? list->policy->facts[column->index].kind : HT_CHOICE;
        if ((kind == HT_DATE || kind == HT_INTERRUPTIONS) && !column->month_first) {
            survey->day_columns[survey->day_column_count++] = (uint16_t)i;
        }
    }
}

bool ht_survey_init(ht_survey *survey, ht_list *list, ht_string key) {
    *survey = (ht_survey){.list = list, .key = -1};
    for (uint32_t i = 0; i < list->column_count; i++) {
        const ht_column *column = &list->columns[i];
        const bool is_key = key.at == NULL ? column->kind == HT_COLUMN_ID
                                           : column->kind != HT_COLUMN_RESULT && ht_same_folded(column->name, key);
        survey->key = is_key && survey->key < 0 ? (int)i : survey->key;
        survey->has_own = survey->has_own || column->kind == HT_COLUMN_PASSED;
    }
    find_spans(survey);
    find_day_columns(survey);
    return key.at == NULL || survey->key >= 0;
}

/* ---- Who ---- */

/* Of a whole record. */
static ht_string cell_of(const ht_line *line, uint32_t column) {
    const ht_string field = line->record.fields[column];
    return ht_is_plain_cell(field) ? field : ht_trim(ht_cell_content(field));
}

static bool has_own_text(const ht_survey *survey, const ht_line *line) {
    for (uint32_t i = 0; survey->has_own && i < survey->list->column_count; i++) {
        if (survey->list->columns[i].kind == HT_COLUMN_PASSED && cell_of(line, i).length > 0) {
            return true;
        }
    }
    return false;
}

static ht_day day_of(const ht_case *person, uint64_t known, unsigned slot, ht_day otherwise) {
    return slot != HT_NONE && (known >> slot & 1) != 0 ? (ht_day)person->value[slot] : otherwise;
}

/* Whether days are those of the line's own span in the estimate; those of a line that says none of any may be any days. */
static bool span_of(const ht_survey *survey, const ht_case *person, unsigned span, ht_days estimate, ht_person_days *days) {
    const uint64_t given = person->given;
    const unsigned begins = survey->begins[span];
    if ((given >> begins & 1) == 0 && (span > 0 || (given & survey->begin_slots) != 0)) {
        return false;
    }
    days->from[span] = ht_span_day_of(ht_later(day_of(person, given, begins, HT_DAY_FIRST), estimate.from));
    days->to[span] = ht_span_day_of(ht_earlier(day_of(person, given, survey->ends[span], HT_DAY_LAST), estimate.to));
    return days->from[span] <= days->to[span];
}

/* Notes whether people come in order, each once. Returns who it is. */
static uint64_t note_who(ht_survey *survey, ht_string who) {
    if (who.length > HT_PERSON_NUMBER_BYTES) {
        survey->is_mixed = true;
        return ht_person_key(who);
    }
    const uint64_t number = ht_person_number(who);
    survey->is_mixed |= number <= survey->last_number;
    survey->first_number = survey->first_number == 0 ? number : survey->first_number;
    survey->last_number = number;
    return ht_person_key_of(number);
}

/* Lines that have no days in the estimate, or do not say who they are of, are repeated only where all of them is the same. */
static void add_person(ht_survey *survey, const ht_line *line) {
    static const ht_person_days none = {.from = {1, 1}, .to = {0, 0}};
    ht_person_days *const days = &survey->people[survey->count];
    const ht_string who = survey->key < 0 ? (ht_string){NULL, 0} : cell_of(line, (uint32_t)survey->key);
    const ht_case *person = &line->person;
    const ht_days estimate = {day_of(person, person->known, person->policy->since, HT_DAY_FIRST),
                              day_of(person, person->known, person->policy->until, HT_DAY_LAST)};
    bool has_days = false;
    *days = none;
    days->line = line->error.error.line;
    for (unsigned span = 0; who.length > 0 && span < survey->span_count; span++) {
        has_days = span_of(survey, person, span, estimate, days) || has_days;
    }
    if (!has_days && survey->key < 0 && !has_own_text(survey, line)) {
        return;
    }
    days->key = note_who(survey, who);
    if (!has_days) {
        days->key = ht_person_key(line->record.text);
        days->from[0] = ht_span_day_of(HT_DAY_FIRST);
        days->to[0] = ht_span_day_of(HT_DAY_LAST);
    }
    survey->count++;
}

/* ---- Days with the month first ---- */

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/* A number of so many digits at most at `*at`, which it moves behind; -1: none. */
static int take_number(ht_string text, size_t *at, size_t least, size_t most) {
    const size_t first = *at;
    int number = 0;
    while (*at < text.length && *at - first < most && is_digit(text.at[*at])) {
        number = 10 * number + (text.at[(*at)++] - '0');
    }
    return *at - first >= least ? number : -1;
}

/* "9/15/2025", of which `first` and `second` are the first two numbers. Returns its length; 0: the text does not begin so. */
static size_t take_written(ht_string text, int *first, int *second) {
    size_t at = 0;
    *first = take_number(text, &at, 1, 2);
    const char separator = at < text.length ? text.at[at++] : '\0';
    *second = take_number(text, &at, 1, 2);
    const bool is_parted =
        at < text.length && text.at[at] == separator && (separator == '/' || separator == '-' || separator == '.');
    at += is_parted;
    const bool is_day = is_parted && *first > 0 && *second > 0 && take_number(text, &at, 4, 4) > 0;
    return is_day && (at == text.length || !is_digit(text.at[at])) ? at : 0;
}

static void note_day(ht_shown_day *day, uint32_t line, ht_string text) {
    if (day->line == 0) {
        day->line = line;
        day->length = (uint32_t)text.length; /* two numbers of two digits, one of four, and what parts them */
        memcpy(day->text, text.at, day->length);
    }
}

/* Every day that a cell holds. */
static void look_at_days(ht_survey *survey, uint32_t line, ht_string text) {
    enum { MONTHS = 12, DAYS = 31 };
    for (size_t at = 0; at < text.length;) {
        int first;
        int second;
        const ht_string rest = {text.at + at, text.length - at};
        const size_t length = is_digit(text.at[at]) ? take_written(rest, &first, &second) : 0;
        const ht_string written = {rest.at, length};
        if (length == 0) {
            const bool in_number = is_digit(text.at[at]);
            for (at++; in_number && at < text.length && is_digit(text.at[at]); at++) {
            }
            continue;
        }
        if (first <= MONTHS && second > MONTHS && second <= DAYS) {
            note_day(&survey->month_first, line, written);
        } else if (first > MONTHS && first <= DAYS && second <= MONTHS) {
            note_day(&survey->day_first, line, written);
        } else if (first <= MONTHS && second <= MONTHS && first != second) {
            note_day(&survey->either, line, written);
        }
        at += length;
    }
}

static void look_at_cells(ht_survey *survey, const ht_line *line) {
    for (uint32_t i = 0; i < survey->day_column_count; i++) {
        const ht_string text = ht_cell_content(line->record.fields[survey->day_columns[i]]);
        const bool is_iso = text.length == HT_DAY_SHOWN && is_digit(text.at[1]) && is_digit(text.at[2]) && text.at[4] == '-';
        if (text.length > 0 && !is_iso) {
            look_at_days(survey, line->error.error.line, text);
        }
    }
}

/* ---- Lines ---- */

void ht_survey_add(ht_survey *survey, const ht_line *line) {
    if (line->is_skipped) {
        return;
    }
    *(ht_line_is_doubtful(line) ? &survey->last_doubtful : &survey->whole.last_person) = line->error.error.line;
    /* A record that is none does not say who it is of. */
    if (line->error.problem == HT_LIST_OK || line->error_count > 0) { /* whole */
        if (!line->has_plain_days) {
            look_at_cells(survey, line);
        }
        add_person(survey, line);
    }
}

bool ht_survey_run(ht_survey *survey, ht_lines *lines, ht_line *line) {
    while (survey->count < survey->capacity) {
        if (!ht_list_look(survey->list, lines, line)) {
            return true;
        }
        if (survey->sums != NULL) {
            ht_sums_add(survey->sums, survey->list, line);
        }
        ht_survey_add(survey, line);
    }
    return false;
}

static uint32_t later(uint32_t line, uint32_t other) {
    return line > other ? line : other;
}

static void join_day(ht_shown_day *day, const ht_shown_day *behind) {
    if (day->line == 0) {
        *day = *behind;
    }
}

void ht_survey_join(ht_survey *survey, ht_survey *behind) {
    for (uint32_t i = 0; i < behind->count; i++) {
        survey->people[survey->count++] = behind->people[i];
    }
    if (behind->count > 0) {
        survey->is_mixed |= behind->is_mixed | (behind->first_number <= survey->last_number);
        survey->last_number = behind->last_number;
        behind->count = 0;
        behind->first_number = behind->last_number = 0;
    }
    join_day(&survey->month_first, &behind->month_first);
    join_day(&survey->day_first, &behind->day_first);
    join_day(&survey->either, &behind->either);
    survey->last_doubtful = later(survey->last_doubtful, behind->last_doubtful);
    survey->whole.last_person = later(survey->whole.last_person, behind->whole.last_person);
}

/* Which two lines cannot be read the same way: one that can only have the month first, and one that can only have the day
   first, or could be either. */
static void refuse_days(const ht_survey *survey, ht_list_error *error) {
    const ht_shown_day *day = &survey->month_first;
    const ht_shown_day *other = survey->day_first.line > 0 ? &survey->day_first : &survey->either;
    *error = (ht_list_error){.problem = HT_LIST_MONTH_FIRST,
                             .error = {.code = HT_BAD_DATE,
                                       .policy = survey->list->policy,
                                       .slot = -1,
                                       .other = -1,
                                       .value = {day->text, day->length},
                                       .line = day->line},
                             .given = other->line,
                             .is_either = other == &survey->either};
    error->error.heading = (ht_string){other->text, other->length};
}

/* Where one column alone decides, its last cells are those of people as any. */
static bool has_several_deciding(const ht_list *list) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < list->column_count; i++) {
        count += list->columns[i].decides;
    }
    return count > 1;
}

bool ht_survey_end(ht_survey *survey, ht_list_error *error) {
    if (survey->sums != NULL) {
        ht_sums_end(survey->sums);
    }
    if (survey->month_first.line > 0 && error != NULL) {
        refuse_days(survey, error);
        return false;
    }
    survey->whole.last_person = has_several_deciding(survey->list) ? survey->whole.last_person : UINT32_MAX;
    survey->whole.repeated = survey->people;
    survey->whole.repeated_count = survey->whole.returning_count = 0;
    if (survey->is_mixed) {
        survey->whole.repeated_count = ht_find_repeated(survey->people, survey->count, &survey->whole.returning_count);
    }
    return true;
}

bool ht_survey_changes_lines(const ht_survey *survey) {
    return survey->whole.repeated_count > 0 || survey->last_doubtful > survey->whole.last_person;
}
