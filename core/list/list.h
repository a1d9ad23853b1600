/* SPDX-License-Identifier: MIT */
/*
 * Lists of people as CSV: the header, one case a line, results behind the given columns. Lines are independent of each other,
 * so a list can be cut between records and its pieces read by as many lists (opened with the same header) as there are hands.
 *
 *     ht_list_open(&list, &parameters, NULL, beginning, &error);       once, from the header
 *     ht_list_write_header(&list, &out);
 *     whole = ht_records_whole(&intake, text, &length, list.separator, is_last);
 *     ht_lines_init(&lines, (ht_string){text, whole}, line);
 *     while (!ht_list_run(&list, &lines, &line, &results))
 *         empty `out`;
 */
#ifndef HOTRO_LIST_H
#define HOTRO_LIST_H

#include "text/csv.h"
#include "list/encoding.h"
#include "list/person_days.h"
#include "law/plan.h"
#include "policy/naming.h"

typedef enum {
    HT_LIST_OK,
    HT_LIST_FACT,        /* `error` says it: a value, a conflict */
    HT_LIST_FIELD_COUNT, /* `given` fields where the header has `expected` */
    HT_LIST_STRAY_QUOTE,
    HT_LIST_OPEN_QUOTE,
    HT_LIST_TOO_LONG,
    HT_LIST_ZERO_BYTE,
    HT_LIST_ENCODING, /* not UTF-8: `encoding` is what it looks like */
    HT_LIST_HEADER_AGAIN,
    /* Of a cell of a workbook: `error` has the column's name and what the cell says. */
    HT_LIST_CELL_ERROR,     /* an error value, such as #N/A */
    HT_LIST_CELL_NO_RESULT, /* a formula that was never computed */
    HT_LIST_CELL_SCALED,    /* money that is shown as a percentage, or in thousands */
    HT_LIST_CELL_FRACTION,  /* money that is no whole number */
    HT_LIST_CLAIM,          /* of any list: a claim that is no amount; `error` has the column's name */
    /* What refuses a list whole. */
    HT_LIST_EMPTY,
    HT_LIST_NOT_A_HEADER,  /* no line among the first names columns that are known */
    HT_LIST_NEAR_COLUMN,   /* `near` is what was meant */
    HT_LIST_UNKNOWN_CLAIM, /* a claim of nothing that is known; `near` is what it may have meant */
    HT_LIST_COLUMN_TWICE,
    HT_LIST_TOO_MANY_COLUMNS,
    HT_LIST_MONTH_FIRST, /* `value` can only have the month first; in line `given`, 0: none, `heading` only the day */
    /* Of a line, by a map: two sources disagree; `value` is what is written in the column `heading`. */
    HT_LIST_SOURCES,
    /* What refuses a map. */
    HT_MAP_NO_HEADER,
    HT_MAP_NO_FACT,      /* neither a fact nor a column, or nothing of which it is */
    HT_MAP_UNKNOWN_FACT, /* `name` is no name of a fact or column */
    HT_MAP_OPEN,         /* what is written has no value yet */
    HT_MAP_TWICE,        /* the same is said otherwise in an earlier line */
    HT_MAP_TOO_LONG
} ht_list_problem;

/* The name of a column: what both make together; `name` NULL: none. */
typedef struct {
    const char *prefix, *name;
} ht_near_name;

typedef struct {
    ht_list_problem problem;
    ht_error error; /* always with code and line; `name` and `value` where there are any */
    uint32_t given,
        expected; /* fields; of what refuses a list for a column which that is, from 1; HT_LIST_COLUMN_TWICE: both */
    ht_encoding encoding;
    ht_near_name near;
    bool is_either; /* HT_LIST_MONTH_FIRST: the other could be either */
} ht_list_error;

typedef enum {
    HT_COLUMN_FACT, /* `index`: slot */
    HT_COLUMN_ID,
    HT_COLUMN_ASKED,
    HT_COLUMN_POLICY,  /* which says in every line what the list is of */
    HT_COLUMN_CLAIMED, /* claimed_<benefit>; `index`: benefit, or the policy's benefit_count: claimed_total */
    HT_COLUMN_PASSED,  /* the office's own; `index` HT_OWN_MARKED: x_... */
    HT_COLUMN_RESULT   /* the program's own: read over, and written anew behind the others */
} ht_column_kind;

enum { HT_OWN_MARKED = 1 };

typedef struct {
    ht_string name; /* as written, without quotation marks */
    ht_column_kind kind;
    uint8_t index;
    ht_calling calling; /* HT_COLUMN_FACT: how it is named */
    bool month_first;   /* HT_COLUMN_FACT: of days, as a map says */
    bool decides;       /* a line that says something here is of a person */
    uint16_t map_row;   /* the first of the map that says what writings of it mean; HT_NO_MAP_ROW: none does */
} ht_column;

/* A line of a map. */
enum { HT_NO_MAP_ROW = UINT16_MAX };
typedef struct {
    enum { HT_MAP_COLUMN, HT_MAP_WRITTEN, HT_MAP_EMPTY } kind;
    ht_string column, written; /* what they say; empty: none */
    ht_column as;              /* what the column is, or a fact */
    int64_t value;             /* as ht_case.value; of interruptions none */
    uint32_t hash;             /* of `written`, folded */
    uint32_t line;
    uint16_t next; /* of the same column of a list that is open; HT_NO_MAP_ROW: none */
} ht_map_row;

typedef struct {
    ht_map_row *rows; /* one list at a time is read by them */
    uint32_t count;
} ht_map;

/* Spellings seen before, so that each is understood once. */
enum {
    HT_SPELLINGS_MAX = 192,
    HT_SPELLING_BYTES_MAX = 112,
    HT_SPELLING_PLACE_BITS = 10,
    HT_SPELLING_PLACES = 1 << HT_SPELLING_PLACE_BITS
};

typedef struct {
    uint64_t first, middle,
        last; /* eight bytes each, which may be the same; of a shorter text all of it, and 0 behind its end */
    uint32_t slot_and_length;
} ht_spelling_key;

typedef struct {
    ht_spelling_key key;
    int64_t value; /* as ht_case.value */
    ht_key part;   /* what it adds to the key of a line */
    char text[HT_SPELLING_BYTES_MAX];
} ht_spelling;

/* What all lines of a list say together (list_survey.h). */
typedef struct {
    uint32_t last_person;           /* the last line that is surely one */
    const ht_person_days *repeated; /* lines that are the same person on the same days, ascending */
    uint32_t repeated_count;
    uint32_t returning_count; /* lines behind these, ascending, of people who stand there on other days too */
} ht_list_whole;

/* By which way the cells of a column are read. */
typedef enum {
    HT_WAY_CHOICE,
    HT_WAY_DAY,
    HT_WAY_MONEY,
    HT_WAY_INTERRUPTIONS,
    HT_WAY_LONG /* by that of everything, which is also that of cells for which the others are too short */
} ht_way;

/* A column whose cells say something; of a sheet also one whose cells may be at fault. */
typedef struct {
    uint16_t column;
    uint8_t slot, way;  /* ht_way */
    bool decides;       /* as of the column */
    ht_day first, last; /* limits of days */
    uint64_t bit;       /* of the slot in sets of them */
    ht_key key;         /* what an empty cell adds to the line's key */
} ht_list_step;

typedef struct {
    const ht_policy *policy;
    const ht_parameters *parameters;
    const ht_list_whole *whole; /* NULL: its lines are read one by one */
    const ht_map *map;          /* or NULL */
    ht_language language;       /* of `error`; HT_VI unless the caller says otherwise */
    ht_language results;        /* of headings and states; HT_EN, identifiers, unless the caller says otherwise */
    bool excel;      /* write for Excel: byte order mark, ';', CRLF, formulas guarded; false unless the caller says otherwise */
    bool has_mark;   /* byte order mark */
    bool replaces;   /* some column is HT_COLUMN_RESULT */
    bool is_sheet;   /* of a workbook: records as text/sheet.h has them */
    ht_day day_zero; /* of a workbook: the day whose number is 0 */
    char separator;  /* ',' ';' or tab; of a sheet HT_SHEET_SEPARATOR */
    ht_string policy_id, policy_revision; /* of `policy` */
    ht_string above;                      /* the lines above the header, as written */
    ht_string upper;       /* the record above that of the header, where the names stand in both; otherwise at NULL */
    ht_string header;      /* the record as written */
    ht_string numbers;     /* the record of column numbers below it, or at NULL */
    uint32_t header_line;  /* where it begins, from 1 */
    ht_string line_end;    /* "\n" or "\r\n" */
    size_t begins;         /* bytes of mark and header, and what stands above, at the beginning of the text that was opened */
    uint32_t header_lines; /* of all that */
    uint32_t column_count;
    uint32_t id_column; /* from 1; 0: there is none */
    ht_column columns[HT_COLUMNS_MAX];
    /* Columns by how lines are read that go short ways alone; bit ht_filled_bit(i): column i. */
    struct {
        uint64_t choices, days, others, longs; /* `longs`: if one of these is filled the line does not */
        uint64_t spans;                        /* of `others`: interruptions */
        uint64_t deciding;
        uint64_t read;                  /* of a sheet: those whose cells say something, or may be at fault */
        bool none;                      /* no line does */
        uint8_t step_of[HT_FILLED_MAX]; /* by the column's bit */
    } shorts;
    uint32_t claim_count;
    uint16_t claims[HT_COLUMNS_MAX]; /* columns that are HT_COLUMN_CLAIMED, ascending */
    uint32_t step_count;
    ht_list_step steps[HT_COLUMNS_MAX];
    ht_case blank;                   /* what holds where a line says nothing: nothing stated but what is asked */
    const ht_pay_plan *plan;         /* NULL: lines have no keys */
    ht_key blank_key, asked_of_plan; /* of `blank`: its key, and of every key what is asked */
    ht_case stated; /* facts that hold for every line whose cell is empty; none unless the caller says otherwise */
    uint16_t spelling_count;
    uint8_t places[HT_SPELLING_PLACES];          /* index into `spellings`; 0: free */
    ht_spelling spellings[1 + HT_SPELLINGS_MAX]; /* the first is none */
    ht_names names;                              /* of the facts that are columns */
} ht_list;

/* The plan by which lines have keys, or NULL; likewise (HT_WITHOUT_PLANS). */
static inline const ht_pay_plan *ht_list_plan_of(const ht_list *list) {
#ifdef HT_WITHOUT_PLANS
    (void)list;
    return NULL;
#else
    return list->plan;
#endif
}
/* Whether what is said of that slot makes a line one of a person: a fact, but for the first and last day of the estimate. */
static inline bool ht_slot_decides(const ht_policy *policy, unsigned slot) {
    return slot < policy->fact_count && slot != policy->since && slot != policy->until;
}
static inline bool ht_is_mapped(const ht_list *list, const ht_column *column) {
    return list->map != NULL && column->map_row != HT_NO_MAP_ROW;
}

/* ---- Lines ---- */

enum { HT_SHEET_DAY_BYTES = 10, HT_LINE_ERRORS_MAX = 16 };

typedef struct {
    ht_record record;
    ht_case person;       /* whole and checked where `error.problem` is HT_LIST_OK; without `id`: that is no JSON */
    ht_list_error error;  /* the first */
    const char *text_end; /* of the text that it is a line of */
    ht_key key;           /* where the list has a plan and all cells went short ways */
    bool is_plain;        /* it may go short ways alone */
    bool is_short;        /* all did */
    bool has_plain_days;  /* so did its days, which have the year first */
    uint32_t error_count; /* of its cells; those past HT_LINE_ERRORS_MAX are counted alone */
    ht_list_error errors[HT_LINE_ERRORS_MAX];
    /* Cells that say something in a column that decides whether this is a person: none, one or several. */
    uint32_t deciding;
    uint32_t repeats;              /* another line that is the same person on the same days; 0: none */
    bool is_skipped;               /* no person: heading, total, remark, signature, nothing at all; it has no error then */
    uint8_t kinds[HT_COLUMNS_MAX]; /* ht_cell_kind of each field; of a sheet only */
    char days[HT_LINE_ERRORS_MAX][HT_SHEET_DAY_BYTES]; /* a sheet's numbers for days, as text */
} ht_line;

/* A walk over a text of whole records. */
typedef struct {
    ht_walk walk;  /* its separator is the list's from the first line on */
    bool suspect;  /* the text holds bytes that are not UTF-8, or NUL bytes */
    uint32_t line; /* of the file, from 1: where the next record begins */
} ht_lines;

void ht_lines_init(ht_lines *lines, ht_string text, uint32_t first_line);
/* The same where it is known what the text holds. */
void ht_lines_init_known(ht_lines *lines, ht_string text, const ht_contents *contents, uint32_t first_line);
/* The next line. False at the end. */
bool ht_list_read(ht_list *list, ht_lines *lines, ht_line *line);
/* The same; of a line of which more than one cell decides the days alone are read, and nothing is checked. */
bool ht_list_look(ht_list *list, ht_lines *lines, ht_line *line);
/* Whether a line may be no person, if none follows: one cell alone decides, and that is no value of its column. */
bool ht_line_is_doubtful(const ht_line *line);
/* What is wrong with the line, all of it; none: `*count` is 0. */
const ht_list_error *ht_line_errors(const ht_line *line, uint32_t *count);
/* HT_LIST_OK: the record is whole. */
ht_list_problem ht_problem_of(ht_record_state state);

#endif
