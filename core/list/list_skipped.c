/* SPDX-License-Identifier: MIT */
#include "list/list_skipped.h"

#include "list/list_cell.h"
#include "text/sentence.h"
#include "text/text.h"

#include <string.h>

static const ht_words one_passed = {"bỏ qua 1 dòng không phải là người hưởng: {0}",
                                    "1 line that is no person is passed over: {0}"};
static const ht_words passed = {"bỏ qua {1} dòng không phải là người hưởng: {0}",
                                "{1} lines that are no people are passed over: {0}"};
static const ht_words saying = {"dòng {1} ghi {0}", "line {1} says {0}"};

static void add_run(ht_skipped_lines *skipped, uint32_t first, uint32_t last) {
    const bool goes_on = skipped->run_count > 0 && skipped->last + 1 == first;
    if (goes_on && skipped->run_count <= HT_RUNS_SHOWN) {
        skipped->runs[skipped->run_count - 1].last = last;
    } else if (!goes_on && skipped->run_count < HT_RUNS_SHOWN) {
        skipped->runs[skipped->run_count].first = first;
        skipped->runs[skipped->run_count].last = last;
    }
    skipped->run_count += !goes_on;
    skipped->last = last;
}

static void add_quote(ht_skipped_lines *skipped, uint32_t line, ht_string text) {
    if (skipped->quote_count < HT_QUOTES_SHOWN) {
        const size_t length = text.length < HT_QUOTE_BYTES ? text.length : HT_QUOTE_BYTES;
        skipped->quotes[skipped->quote_count].line = line;
        skipped->quotes[skipped->quote_count].length = (uint32_t)length;
        memcpy(skipped->quotes[skipped->quote_count].text, text.at, length);
    }
    skipped->quote_count++;
}

void ht_skipped_add(ht_skipped_lines *skipped, const ht_list *list, const ht_line *line) {
    skipped->count++;
    add_run(skipped, line->error.error.line, line->error.error.line);
    for (uint32_t i = 0; line->deciding > 0 && i < list->column_count && i < line->record.field_count; i++) {
        const ht_string says = ht_trim(ht_cell_content(line->record.fields[i]));
        if (list->columns[i].decides && says.length > 0) {
            add_quote(skipped, line->error.error.line, says);
        }
    }
}

void ht_skipped_join(ht_skipped_lines *skipped, const ht_skipped_lines *behind) {
    const uint32_t runs = behind->run_count < HT_RUNS_SHOWN ? behind->run_count : HT_RUNS_SHOWN;
    const uint32_t quotes = behind->quote_count < HT_QUOTES_SHOWN ? behind->quote_count : HT_QUOTES_SHOWN;
    for (uint32_t i = 0; i < runs; i++) {
        add_run(skipped, behind->runs[i].first, behind->runs[i].last);
    }
    for (uint32_t i = 0; i < quotes; i++) {
        add_quote(skipped, behind->quotes[i].line, (ht_string){behind->quotes[i].text, behind->quotes[i].length});
    }
    skipped->count += behind->count;
    skipped->run_count += behind->run_count - runs;
    skipped->quote_count += behind->quote_count - quotes;
    skipped->last = behind->count > 0 ? behind->last : skipped->last;
}

static void put_runs(ht_text *out, const ht_skipped_lines *skipped) {
    for (uint32_t i = 0; i < skipped->run_count && i < HT_RUNS_SHOWN; i++) {
        ht_put(out, i > 0 ? ", " : "");
        ht_put_number(out, skipped->runs[i].first);
        if (skipped->runs[i].last > skipped->runs[i].first) {
            ht_put(out, "–");
            ht_put_number(out, skipped->runs[i].last);
        }
    }
    ht_put(out, skipped->run_count > HT_RUNS_SHOWN ? ", …" : "");
}

static void put_quotes(ht_text *out, const ht_skipped_lines *skipped, ht_language language) {
    enum { SHOWN = 40 };
    for (uint32_t i = 0; i < skipped->quote_count && i < HT_QUOTES_SHOWN; i++) {
        char bytes[HT_QUOTE_BYTES + 8]; /* 40 characters of four bytes, marks and an ellipsis */
        ht_text quoted = {.at = bytes, .capacity = sizeof bytes};
        ht_put(&quoted, "\"");
        ht_put_visible(&quoted, (ht_string){skipped->quotes[i].text, skipped->quotes[i].length}, SHOWN);
        ht_put(&quoted, "\"");
        ht_put(out, "; ");
        ht_say(out, language, &saying,
               (ht_argument[]){{.kind = HT_ARGUMENT_STRING, .string = {bytes, quoted.length}},
                               {.kind = HT_ARGUMENT_PLAIN, .number = skipped->quotes[i].line}});
    }
    ht_put(out, skipped->quote_count > HT_QUOTES_SHOWN ? "; …" : "");
}

void ht_write_skipped(ht_text *out, const ht_skipped_lines *skipped, ht_language language) {
    enum { RUNS_BYTES = HT_RUNS_SHOWN * 32 }; /* > two numbers of 10 digits, a dash and a comma each */
    char bytes[RUNS_BYTES];
    ht_text runs = {.at = bytes, .capacity = sizeof bytes};
    if (skipped->count == 0) {
        return;
    }
    put_runs(&runs, skipped);
    ht_say(out, language, skipped->count == 1 ? &one_passed : &passed,
           (ht_argument[]){{.kind = HT_ARGUMENT_STRING, .string = {bytes, runs.length}},
                           {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)skipped->count}});
    put_quotes(out, skipped, language);
}
