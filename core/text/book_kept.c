/* SPDX-License-Identifier: MIT */
#include "text/book_kept.h"

#include "text/book_steps.h"

ht_book_next ht_kept_again(ht_book_reader *reader) {
    reader->rows_left = reader->merged_rows;
    reader->kept_at = 0;
    reader->reads_kept = reader->is_kept && reader->merged_rows == 0;
    ht_xlsx_sheet_rewind(&reader->xlsx);
    return reader->reads_kept ? ht_step_within(reader) : ht_step_begin(reader, reader->wish.part, true, ht_step_within);
}

static ht_book_next merges_found(ht_book_reader *reader) {
    reader->merged_rows = 0;
    for (uint32_t i = 0; i < reader->xlsx.merge_count; i++) {
        const uint32_t last = reader->xlsx.merges[i].last_row;
        reader->merged_rows = last > reader->merged_rows ? last : reader->merged_rows;
    }
    return ht_kept_again(reader);
}

/* From the beginning, looking for merged cells alone. */
static ht_book_next find_merges(ht_book_reader *reader) {
    const ht_sheet_state state = ht_xlsx_sheet_merges(&reader->xlsx);
    return state == HT_SHEET_MORE  ? ht_step_feed(reader, find_merges)
           : state == HT_SHEET_END ? merges_found(reader)
                                   : ht_step_refuse(reader, reader->xlsx.problem, ht_step_part(reader));
}

static ht_book_next walk(ht_book_reader *reader) {
    return ht_step_feed(reader, find_merges);
}

static ht_book_next sheet_checked(ht_book_reader *reader) {
    reader->hidden = reader->xlsx.rows.hidden;
    if (!reader->has_failed) {
        return merges_found(reader);
    }
    ht_xlsx_sheet_begin(&reader->xlsx, &reader->book.xlsx, reader->book.merges);
    return ht_step_begin(reader, reader->wish.part, true, walk);
}

/* What is wrong with the sheet is said where it is read: first of all its checksum counts. */
static ht_book_next end_keeping(ht_book_reader *reader, bool is_good) {
    reader->has_failed = !is_good;
    reader->is_kept = reader->is_kept && is_good;
    reader->fed = sheet_checked;
    return ht_step_pass_rest(reader);
}

/* Passes on the text of rows in which no cells are merged, and what stands behind the rows. */
static ht_book_next keep_rows(ht_book_reader *reader) {
    for (;;) {
        const bool is_behind = reader->is_behind_rows;
        const ht_sheet_state state =
            is_behind ? ht_xlsx_sheet_merges(&reader->xlsx) : ht_xlsx_sheet_read(&reader->xlsx, &reader->rows);
        const size_t length = reader->rows.length;
        if (state == HT_SHEET_MORE) {
            return ht_step_feed(reader, keep_rows);
        }
        if (state == HT_SHEET_BAD || is_behind) {
            return end_keeping(reader, state != HT_SHEET_BAD);
        }
        reader->is_behind_rows = state == HT_SHEET_END;
        reader->rows.length = 0;
        reader->is_kept = reader->is_kept && length <= HT_BOOK_KEPT_MAX - reader->kept_length;
        if (reader->is_kept && length > 0) {
            reader->wish.from = reader->kept_length;
            reader->kept_length += (uint32_t)length;
            return ht_step_wish(reader, HT_NEXT_KEEP, reader->row_bytes, length, keep_rows);
        }
    }
}

ht_book_next ht_kept_begin(ht_book_reader *reader) {
    return ht_step_feed(reader, keep_rows);
}

/* Behind so many rows of the text, or its end. */
static size_t behind_rows(ht_string text, uint32_t *rows) {
    size_t at = 0;
    while (*rows > 0 && at < text.length) {
        *rows -= text.at[at] == '\n';
        at++;
    }
    return at;
}

static ht_book_next pass_kept(ht_book_reader *reader) {
    const ht_string text = {reader->row_bytes, reader->wish.length};
    const size_t passed = behind_rows(text, &reader->rows_left);
    return passed == text.length ? ht_kept_read(reader)
                                 : ht_step_wish(reader, HT_NEXT_DONE, reader->row_bytes + passed, text.length - passed, NULL);
}

ht_book_next ht_kept_read(ht_book_reader *reader) {
    const uint32_t left = reader->kept_length - reader->kept_at;
    const uint32_t length = left < HT_BOOK_ROWS_BYTES ? left : HT_BOOK_ROWS_BYTES;
    if (length == 0) {
        return HT_NEXT_NONE;
    }
    reader->wish.from = reader->kept_at;
    reader->kept_at += length;
    return ht_step_wish(reader, HT_NEXT_KEPT, reader->row_bytes, length, pass_kept);
}

/* Behind the last row of merged cells the kept text goes on. */
void ht_kept_follows(ht_book_reader *reader) {
    if (reader->is_kept) {
        reader->rows.length = behind_rows((ht_string){reader->row_bytes, reader->rows.length}, &reader->rows_left);
        reader->reads_kept = reader->rows_left == 0;
        reader->rows_left = reader->reads_kept ? reader->merged_rows : reader->rows_left;
    }
}
