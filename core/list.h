/* SPDX-License-Identifier: MIT */
/*
 * Lists of people as CSV: the header, one case a line, results behind the given columns. Lines are independent of each other,
 * so a list can be cut between records and its pieces read by as many lists (opened with the same header) as there are hands.
 *
 *     ht_list_open(&list, &parameters, beginning, &error);       once, from the header
 *     ht_list_write_header(&list, &out);
 *     whole = ht_records_whole(&intake, text, &length, list.separator, is_last);
 *     ht_lines_init(&lines, (ht_string){text, whole}, line);
 *     while (!ht_list_run(&list, &lines, &line, &results))
 *         empty `out`;
 */
#ifndef HOTRO_LIST_H
#define HOTRO_LIST_H

#include "csv.h"
#include "json_write.h"
#include "policy.h"

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
    /* What refuses a list whole. */
    HT_LIST_EMPTY,
    HT_LIST_NOT_A_HEADER, /* no name in the first line is known */
    HT_LIST_UNKNOWN_COLUMN,
    HT_LIST_COLUMN_TWICE,
    HT_LIST_TOO_MANY_COLUMNS
} ht_list_problem;

typedef enum {
    HT_ENCODING_UNKNOWN,
    HT_ENCODING_WINDOWS_1258,
    HT_ENCODING_TCVN3,
    HT_ENCODING_UTF16,
    HT_ENCODING_WORKBOOK, /* no text at all */
    HT_ENCODING_PDF
} ht_encoding;

typedef struct {
    ht_list_problem problem;
    ht_error error;           /* always with code and line; `name` and `value` where there are any */
    uint32_t given, expected; /* fields; `given`: of HT_LIST_UNKNOWN_COLUMN, which column, from 1 */
    ht_encoding encoding;
} ht_list_error;

typedef enum {
    HT_COLUMN_FACT, /* `index`: slot */
    HT_COLUMN_ID,
    HT_COLUMN_CLAIMED, /* claimed_<benefit>; `index`: benefit, or the policy's benefit_count: claimed_total */
    HT_COLUMN_PASSED,  /* x_..., any other claimed_... */
    HT_COLUMN_RESULT   /* the program's own: read over, and written anew behind the others */
} ht_column_kind;

typedef struct {
    ht_string name; /* as written, without quotation marks */
    ht_column_kind kind;
    uint8_t index;
} ht_column;

/* Spellings seen before, so that each is understood once. */
enum { HT_SPELLINGS_MAX = 192, HT_SPELLING_BYTES_MAX = 112, HT_SPELLING_PLACES = 1024 };

typedef struct {
    uint64_t first, last; /* eight bytes of the text each */
    uint8_t slot, length;
} ht_spelling_key;

typedef struct {
    ht_spelling_key key;
    int64_t value; /* as ht_case.value */
    char text[HT_SPELLING_BYTES_MAX];
} ht_spelling;

typedef struct {
    const ht_policy *policy;
    const ht_parameters *parameters;
    ht_language language; /* of `error`; HT_VI unless the caller says otherwise */
    bool excel;     /* write for Excel: byte order mark, ';', CRLF, formulas guarded; false unless the caller says otherwise */
    bool has_mark;  /* byte order mark */
    bool replaces;  /* some column is HT_COLUMN_RESULT */
    char separator; /* ',' ';' or tab */
    ht_string header;   /* the record as written */
    ht_string line_end; /* "\n" or "\r\n" */
    size_t begins;      /* bytes of mark and header at the beginning of the text that was opened */
    uint32_t header_lines;
    uint32_t column_count;
    ht_column columns[HT_COLUMNS_MAX];
    ht_case blank; /* nothing stated */
    uint16_t spelling_count;
    uint8_t places[HT_SPELLING_PLACES]; /* index into `spellings` + 1; 0: free */
    ht_spelling spellings[HT_SPELLINGS_MAX];
} ht_list;

/* Reads the header at the beginning of `text`, which must outlive the list: dialect and columns. `parameters` too are kept.
   False: `error` says why the list cannot be used. */
bool ht_list_open(ht_list *list, const ht_parameters *parameters, ht_string text, ht_list_error *error);
/* Whether what follows the header may be UTF-8: where no letter beyond ASCII is right, and the first line or several are wrong
   as in another encoding, the list is refused and not each line. `text` begins with the record behind the header. */
bool ht_list_check(const ht_list *list, ht_string text, ht_list_error *error);

/* ---- Lines ---- */

typedef struct {
    ht_record record;
    ht_case person; /* whole and checked where `error.problem` is HT_LIST_OK; without `id`: that is no JSON */
    ht_list_error error;
} ht_line;

/* A walk over a text of whole records. */
typedef struct {
    const char *at, *end;
    bool quotes;   /* the text holds quotation marks */
    bool suspect;  /* it holds bytes that are not UTF-8, or NUL bytes */
    uint32_t line; /* of the file, from 1: where the next record begins */
} ht_lines;

void ht_lines_init(ht_lines *lines, ht_string text, uint32_t first_line);
/* The next line that is not empty. False at the end. */
bool ht_list_read(ht_list *list, ht_lines *lines, ht_line *line);
/* The cell of the line's id as written; length 0 where there is none, or none that can be shown. */
ht_string ht_list_id(const ht_list *list, const ht_line *line);
/* What a cell says: without quotation marks and Excel's guard, doubled quotation marks made one. At most `capacity` bytes are
   written; returns the length needed. */
size_t ht_list_cell(ht_string field, char *text, size_t capacity);
/* What the cell of the line's id says, as the inside of a string in JSON; nothing where there is none. */
void ht_put_list_id(ht_text *out, const ht_list *list, const ht_line *line);

/* ---- Results ---- */

typedef struct {
    uint64_t ok, incomplete, bad;
} ht_list_counts;

enum { HT_LIST_ROOM = 4 * HT_RECORD_BYTES_MAX }; /* bytes of any header or line with its results */

void ht_list_write_header(const ht_list *list, ht_text *out);
/* The line and its results; `result` is not looked at where the line is bad. */
void ht_list_write_line(const ht_list *list, const ht_line *line, const ht_assessment *result, ht_text *out);
/* Header and lines of the list of bad lines: the given columns, `line` and `error`. */
void ht_list_write_rejects_header(const ht_list *list, ht_text *out);
void ht_list_write_reject(const ht_list *list, const ht_line *line, ht_text *out);

/* Called for every bad line, in order. */
typedef void ht_list_refused(void *context, const ht_list *list, const ht_line *line);

/* Where the lines of a list go. */
typedef struct {
    ht_text *out;
    ht_text *rejects; /* the bad lines once more; may be NULL */
    ht_list_counts counts;
    ht_list_refused *refused; /* may be NULL */
    void *context;
} ht_list_results;

/* Reads, computes and writes lines as long as HT_LIST_ROOM bytes are free in both texts. True: all are done. `line` is room to
   work in. */
bool ht_list_run(ht_list *list, ht_lines *lines, ht_line *line, ht_list_results *results);

/* ---- Errors ---- */

/* One sentence, as ht_write_error_sentence. */
void ht_write_list_error_sentence(ht_text *out, const ht_list_error *error, ht_language language);
/* As ht_write_error_json, and its member "error" alone. */
void ht_member_list_error(ht_json_text *to, const ht_list_error *error);
void ht_write_list_error_json(ht_text *out, const ht_list_error *error, ht_string id);
/* What bytes that are not UTF-8 look like. */
ht_encoding ht_encoding_of(ht_string text);

#endif
