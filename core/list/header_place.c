/* SPDX-License-Identifier: MIT */
#include "list/header_place.h"

#include "list/column_names.h"
#include "list/column_near.h"
#include "list/list_cell.h"
#include "list/list_mapped.h"
#include "list/result_columns.h"
#include "list/sheet_cell.h"
#include "text/text.h"

#include <string.h>

/* ---- Names ---- */

enum { KNOWN = 1, DECIDES = 2, WRITTEN = 4 };

ht_string ht_header_cell(const ht_list *list, const ht_record *record, uint32_t column) {
    if (column >= record->field_count) {
        return (ht_string){NULL, 0};
    }
    ht_string field = record->fields[column];
    if (list->is_sheet) {
        (void)ht_take_kind(&field);
    }
    return ht_trim(ht_cell_content(field));
}

/* What a name is, of a column that the program reads; WRITTEN: of one that it writes; 0: of none. */
static unsigned what_is(const ht_list *list, ht_string name) {
    enum { NAME_MAX = 256 }; /* bytes of the longest label, the marks of its letters apart */
    if (name.length == 0 || name.length > NAME_MAX) {
        return 0;
    }
    const ht_column_kind kind = ht_map_column(list->map, list->policy, name).kind;
    return kind == HT_COLUMN_FACT || kind == HT_COLUMN_CLAIMED  ? KNOWN | DECIDES
           : kind != HT_COLUMN_PASSED                           ? KNOWN
           : ht_result_place(list->policy, name) != HT_NO_PLACE ? WRITTEN
                                                                : 0;
}

/* Also of the office's own, where that is known of it. */
static bool is_known(const ht_list *list, ht_string name) {
    return what_is(list, name) != 0 || ht_map_names(list->map, name) || ht_column_passes(list->policy, name);
}

ht_string ht_header_name(const ht_list *list, const ht_record *upper, const ht_record *lower, uint32_t column) {
    const ht_string below = ht_header_cell(list, lower, column);
    const ht_string above = upper == NULL ? (ht_string){NULL, 0} : ht_header_cell(list, upper, column);
    return above.length == 0 || is_known(list, below) ? below : above;
}

/* ---- Candidates ---- */

/* A record among the first lines. */
typedef struct {
    const char *at, *next;
    uint32_t line;
    uint32_t count; /* of columns */
    bool is_named;  /* it is known what they are */
    uint8_t is[HT_COLUMNS_MAX];
} row;

typedef struct {
    char separator;
    const char *at, *joined, *next; /* `joined`: where the second of two records begins, or NULL */
    uint32_t line;                  /* where it begins, from 1 */
    uint32_t known;
} candidate;

/* False: there is none, or what is held of the text ends within it. */
static bool read_row(ht_string text, char separator, row *to, ht_record *record) {
    const char *const end = text.at + text.length;
    if (to->at >= end || to->line > HT_HEADER_LINES + 1) {
        return false;
    }
    to->next = ht_record_read(record, to->at, end, separator, true);
    const bool is_cut = text.length >= HT_HEADER_BYTES_MAX && record->line_end.length == 0;
    if (to->at > text.at && (is_cut || to->next - text.at > HT_HEADER_BYTES_MAX)) {
        return false;
    }
    to->count = record->field_count < HT_COLUMNS_MAX ? record->field_count : HT_COLUMNS_MAX;
    to->is_named = false;
    return true;
}

/* Rows that have been read, as one separator parts them. */
typedef struct {
    const ht_list *list;
    ht_string text;
    char separator;
} parted;

static void name_row(const parted *by, row *it) {
    ht_record record;
    if (it->is_named) {
        return;
    }
    (void)ht_record_read(&record, it->at, by->text.at + by->text.length, by->separator, true);
    for (uint32_t i = 0; i < it->count; i++) {
        it->is[i] = (uint8_t)what_is(by->list, ht_header_cell(by->list, &record, i));
    }
    it->is_named = true;
}

/* How many columns the two name; 0: fewer than `least`, none of a fact or a claim, or no more than `best`, for which they are
   not looked at where there are no more. */
static uint32_t known_in(const parted *by, row *upper, row *lower, uint32_t least, uint32_t best) {
    const uint32_t count = upper->count > lower->count ? upper->count : lower->count;
    uint32_t known = 0;
    unsigned all = 0;
    if (count <= best) {
        return 0;
    }
    name_row(by, upper);
    name_row(by, lower);
    for (uint32_t i = 0; i < count; i++) {
        const unsigned above = i < upper->count ? upper->is[i] : 0;
        const unsigned below = i < lower->count ? lower->is[i] : 0;
        /* Below a name of a result stands none: a list's own results are read again, and say which facts are missing. */
        const unsigned is = (above & WRITTEN) != 0 ? 0 : (below & KNOWN) != 0 ? below : above;
        known += (is & KNOWN) != 0;
        all |= is;
    }
    return (all & DECIDES) != 0 && known >= least && known > best ? known : 0;
}

/* Over the lines as that separator parts them, the first that names most. */
static void look_with(const ht_list *list, ht_string text, char separator, candidate *best) {
    const parted by = {list, text, separator};
    row none = {.is_named = true};
    ht_record record;
    row rows[2] = {{.at = text.at, .line = 1}};
    unsigned at = 0;
    bool has_more = read_row(text, separator, &rows[0], &record);
    while (has_more && rows[at].line <= HT_HEADER_LINES) {
        row *const upper = &rows[at];
        row *const lower = &rows[1 - at];
        const uint32_t alone = known_in(&by, &none, upper, 2, best->known);
        if (alone > 0) {
            *best = (candidate){separator, upper->at, NULL, upper->next, upper->line, alone};
        }
        *lower = (row){.at = upper->next, .line = upper->line + record.lines};
        has_more = read_row(text, separator, lower, &record);
        /* A title above names nothing. */
        const uint32_t joined = has_more ? known_in(&by, upper, lower, 2, best->known) : 0;
        if (joined > 0 && joined > known_in(&by, &none, lower, 2, 0)) {
            *best = (candidate){separator, upper->at, lower->at, lower->next, upper->line, joined};
        }
        at = 1 - at;
    }
}

/* The first line that is not empty; of `sep=;` the one behind it. */
static bool read_first(ht_string text, char separator, row *to, ht_record *record) {
    *to = (row){.at = text.at, .line = 1};
    while (read_row(text, separator, to, record)) {
        if (record->text.length > 0 && (to->line > 1 || ht_separator_line(text) == '\0')) {
            return true;
        }
        *to = (row){.at = to->next, .line = to->line + record->lines};
    }
    return false;
}

/* The first line, where it names one column and nothing stands above. */
static void look_at_first(const ht_list *list, ht_string text, char separator, candidate *best) {
    const parted by = {list, text, separator};
    row none = {.is_named = true};
    ht_record record;
    row first;
    const bool has_first = read_first(text, separator, &first, &record);
    const uint32_t known = has_first ? known_in(&by, &none, &first, 1, best->known) : 0;
    if (known > 0) {
        *best = (candidate){separator, first.at, NULL, first.next, first.line, known};
    }
}

/* A line whose names are mistyped. */
static void look_for_near(const ht_list *list, ht_string text, char separator, candidate *best) {
    enum { LOOKED_AT_MAX = 64 };
    const parted by = {list, text, separator};
    ht_record record;
    row it = {.at = text.at, .line = 1};
    while (it.line <= HT_HEADER_LINES && read_row(text, separator, &it, &record)) {
        uint32_t known = 0;
        uint32_t near = 0;
        name_row(&by, &it);
        for (uint32_t i = 0; i < it.count && i < LOOKED_AT_MAX; i++) {
            known += (it.is[i] & KNOWN) != 0;
            near += (it.is[i] & KNOWN) == 0 && ht_near_column(list->policy, ht_header_cell(list, &record, i)).name != NULL;
        }
        if (near > 0 && known + near > best->known) {
            *best = (candidate){separator, it.at, NULL, it.next, it.line, known + near};
        }
        it = (row){.at = it.next, .line = it.line + record.lines};
    }
}

/* ---- The place ---- */

char ht_separator_line(ht_string text) {
    enum { LENGTH = 4 };
    const bool is_one = text.length > LENGTH + 1 && memcmp(text.at, "sep=", LENGTH) == 0;
    const char separator = is_one ? text.at[LENGTH] : '\0';
    const bool is_known = separator == ',' || separator == ';' || separator == '\t' || separator == '|';
    return is_known && (text.at[LENGTH + 1] == '\n' || text.at[LENGTH + 1] == '\r') ? separator : '\0';
}

/* Those that may part the fields. */
static size_t separators_of(const ht_list *list, ht_string text, char separators[HT_SEPARATORS]) {
    static const char of_text[HT_SEPARATORS] = {',', ';', '\t'};
    memcpy(separators, of_text, HT_SEPARATORS);
    if (list->is_sheet) {
        separators[0] = HT_SHEET_SEPARATOR;
        return 1;
    }
    const char said = ht_separator_line(text);
    separators[0] = said != '\0' ? said : separators[0];
    return said != '\0' ? 1 : HT_SEPARATORS;
}

static ht_string text_at(const char *at, const char *end, char separator, ht_record *record) {
    (void)ht_record_read(record, at, end, separator, true);
    return record->text;
}

static void take(ht_list *list, ht_string text, const candidate *place, ht_record_state *state) {
    const char *const end = text.at + text.length;
    const char *const next = place->next;
    ht_record record;
    list->separator = place->separator;
    list->above = (ht_string){text.at, (size_t)(place->at - text.at)};
    list->header_line = place->line;
    list->upper = place->joined == NULL ? (ht_string){NULL, 0} : text_at(place->at, end, place->separator, &record);
    list->header = text_at(place->joined == NULL ? place->at : place->joined, end, place->separator, &record);
    list->line_end = record.line_end.length > 0 ? record.line_end : ht_string_of("\n");
    *state = record.state;
    list->numbers = (ht_string){NULL, 0};
    list->begins = (size_t)(next - text.at);
    list->header_lines = ht_contents_of((ht_string){text.at, list->begins}).lines + (next == end && next[-1] != '\n');
}

typedef void look(const ht_list *list, ht_string text, char separator, candidate *best);

bool ht_find_header(ht_list *list, ht_string text, ht_record_state *state) {
    static look *const looks[] = {look_with, look_at_first, look_for_near};
    char separators[HT_SEPARATORS];
    const size_t count = separators_of(list, text, separators);
    candidate best = {.known = 0};
    for (size_t k = 0; k < sizeof looks / sizeof *looks && best.known == 0; k++) {
        for (size_t i = 0; i < count; i++) {
            looks[k](list, text, separators[i], &best);
        }
    }
    if (best.known > 0) {
        take(list, text, &best, state);
        return true;
    }
    row first;
    ht_record record;
    *state = HT_RECORD_WHOLE;
    list->header = (ht_string){text.at, 0};
    list->header_line = 1;
    if (read_first(text, separators[0], &first, &record)) {
        take(list, text, &(candidate){separators[0], first.at, NULL, first.next, first.line, 0}, state);
    }
    return false;
}
