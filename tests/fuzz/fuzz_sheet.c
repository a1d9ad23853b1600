/* SPDX-License-Identifier: MIT */
/* A sheet of an .xlsx workbook as bytes. However the window is cut, the rows are the same; numbers come out as numbers that
   read the same again. */
#include "text/text.h"
#include "text/xlsx_sheet.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { INPUT_MAX = 1 << 14, TOLD_BYTES = 1 << 22 };

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static ht_merge merges[HT_BOOK_MERGES_MAX];
static ht_xlsx_sheet sheet;

/* False: there is more than fits. */
static bool read_rows(ht_string text, size_t step, const ht_xlsx *book, ht_text *told) {
    static char rows[HT_SHEET_ROOM];
    ht_xlsx_sheet_begin(&sheet, book, merges);
    for (int pass = 0; pass < 2; pass++) {
        ht_sheet_state state = HT_SHEET_MORE;
        size_t last = 0;
        while (state == HT_SHEET_MORE || state == HT_SHEET_FULL) {
            ht_text out = {rows, sizeof rows, 0, false};
            if (state == HT_SHEET_MORE) {
                const char *const first = last == 0 ? text.at : sheet.xml.at;
                require(last < text.length || last == 0);
                last = text.length - last < step ? text.length : last + step;
                ht_xml_give(&sheet.xml, (ht_string){first, (size_t)(text.at + last - first)}, last == text.length);
            }
            state = pass == 0 ? ht_xlsx_sheet_merges(&sheet) : ht_xlsx_sheet_read(&sheet, &out);
            require(out.length <= out.capacity);
            ht_put_string(told, (ht_string){rows, out.length});
            if (told->length > told->capacity) {
                return false;
            }
        }
        ht_put_number(told, (int64_t)state);
        ht_put_number(told, (int64_t)sheet.problem);
        if (state == HT_SHEET_BAD) {
            return true;
        }
        ht_xlsx_sheet_rewind(&sheet);
    }
    return true;
}

/* Each record can be read, and its numbers are numbers. */
static void check_records(ht_string text) {
    static ht_record record;
    const char *at = text.at;
    const char *const end = text.at + text.length;
    while (at < end) {
        at = ht_record_read(&record, at, end, HT_SHEET_SEPARATOR, true);
        require(record.state == HT_RECORD_WHOLE || record.state == HT_RECORD_TOO_LONG);
        for (uint32_t i = 0; i < record.field_count && i < HT_COLUMNS_MAX && record.state == HT_RECORD_WHOLE; i++) {
            const ht_string field = record.fields[i];
            ht_decimal number;
            if (field.length > 0 && field.at[0] == HT_CELL_NUMBER) {
                require(ht_decimal_read((ht_string){field.at + 1, field.length - 1}, &number));
            }
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static const char strings[] = "ab\"c\rd";
    static const uint32_t ends[] = {0, 2, 6};
    static uint8_t formats[] = {HT_FORMAT_PLAIN, HT_FORMAT_DATE, HT_FORMAT_PERCENT, HT_FORMAT_SCALED};
    static char whole_bytes[TOLD_BYTES];
    static char cut_bytes[TOLD_BYTES];
    ht_text whole = {whole_bytes, sizeof whole_bytes, 0, false};
    ht_text cut = {cut_bytes, sizeof cut_bytes, 0, false};
    const ht_xlsx book = {.day_zero = HT_DAY_ZERO_1900,
                          .format_count = 4,
                          .formats = formats,
                          .string_count = 3,
                          .strings = strings,
                          .string_ends = ends};
    if (size < 2 || size > INPUT_MAX) {
        return 0;
    }
    const ht_string text = {(const char *)bytes + 1, size - 1};
    if (read_rows(text, text.length, &book, &whole) && read_rows(text, 1 + (size_t)bytes[0], &book, &cut)) {
        require(whole.length == cut.length && memcmp(whole_bytes, cut_bytes, whole.length) == 0);
        check_records((ht_string){whole_bytes, whole.length});
    }
    return 0;
}
