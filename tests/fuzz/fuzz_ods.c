/* SPDX-License-Identifier: MIT */
/* The content of an .ods workbook as bytes. However the window is cut, the rows are the same, and each is a record. */
#include "text/ods.h"
#include "text/text.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { INPUT_MAX = 1 << 14, TOLD_BYTES = 1 << 21, STATES_MAX = 1 << 16 };

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

/* False: there is more than fits. */
static bool read_rows(ht_string text, size_t step, ht_text *told) {
    static ht_ods ods;
    static char rows[HT_SHEET_ROOM];
    ht_ods_state state = HT_ODS_MORE;
    size_t last = 0;
    ht_ods_begin(&ods);
    for (unsigned count = 0; state != HT_ODS_END && state != HT_ODS_BAD; count++) {
        ht_text out = {rows, sizeof rows, 0, false};
        if (state == HT_ODS_MORE) {
            const char *const first = last == 0 ? text.at : ods.xml.at;
            require(last < text.length || last == 0);
            last = text.length - last < step ? text.length : last + step;
            ht_xml_give(&ods.xml, (ht_string){first, (size_t)(text.at + last - first)}, last == text.length);
        }
        state = ht_ods_read(&ods, &out);
        require(out.length <= out.capacity);
        ht_put_string(told, (ht_string){rows, out.length});
        ods.reads = ods.reads || state == HT_ODS_TABLE;
        if (told->length > told->capacity || count > STATES_MAX) {
            return false;
        }
    }
    ht_put_number(told, (int64_t)state);
    ht_put_number(told, (int64_t)ods.problem);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static char whole_bytes[TOLD_BYTES];
    static char cut_bytes[TOLD_BYTES];
    ht_text whole = {whole_bytes, sizeof whole_bytes, 0, false};
    ht_text cut = {cut_bytes, sizeof cut_bytes, 0, false};
    if (size < 2 || size > INPUT_MAX) {
        return 0;
    }
    const ht_string text = {(const char *)bytes + 1, size - 1};
    if (read_rows(text, text.length, &whole) && read_rows(text, 1 + (size_t)bytes[0], &cut)) {
        require(whole.length == cut.length && memcmp(whole_bytes, cut_bytes, whole.length) == 0);
    }
    return 0;
}
