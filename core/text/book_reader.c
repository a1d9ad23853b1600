/* SPDX-License-Identifier: MIT */
#include "text/book_reader.h"

#include "text/book_kept.h"
#include "text/book_steps.h"

#include <string.h>

/* ---- Opening ---- */

static ht_book_next done(ht_book_reader *reader) {
    (void)reader;
    return HT_NEXT_DONE;
}

static ht_book_next content_checked(ht_book_reader *reader) {
    return ht_step_begin(reader, reader->book.content, true, done);
}

/* All of a part, compared with its checksum, so that nothing of a damaged one is believed. */
static ht_book_next check_content(ht_book_reader *reader) {
    reader->fed = content_checked;
    return ht_step_pass_rest(reader);
}

static ht_book_next begin_sheets(ht_book_reader *reader) {
    if (ht_step_is_xlsx(reader)) {
        return HT_NEXT_DONE;
    }
    ht_ods_begin(&reader->ods);
    return ht_step_begin(reader, reader->book.content, false, check_content);
}

static ht_book_next next_part(ht_book_reader *reader);

static ht_book_next take_part(ht_book_reader *reader) {
    return ht_book_take(&reader->book) ? next_part(reader) : ht_step_refuse_book(reader);
}

static ht_book_next unpack_part(ht_book_reader *reader) {
    return ht_step_unpack(reader, ht_book_room(&reader->book), reader->wish.part.unpacked, take_part);
}

static ht_book_next next_part(ht_book_reader *reader) {
    const ht_zip_entry *part = ht_book_part(&reader->book);
    return part == NULL ? begin_sheets(reader) : ht_step_begin(reader, *part, false, unpack_part);
}

static ht_string directory_of(const ht_book_reader *reader) {
    return (ht_string){reader->directory, reader->where.length};
}

static ht_book_next open_book(ht_book_reader *reader) {
    const ht_book_wish *space = &reader->wish;
    return ht_book_open(&reader->book, &reader->where, directory_of(reader), space->to, space->length)
               ? next_part(reader)
               : ht_step_refuse_book(reader);
}

static ht_book_next directory_read(ht_book_reader *reader) {
    return ht_step_wish(reader, HT_NEXT_SPACE, NULL, ht_book_space(directory_of(reader)), open_book);
}

static ht_book_next read_directory(ht_book_reader *reader) {
    reader->directory = reader->wish.to;
    return ht_step_read(reader, reader->where.offset, reader->directory, reader->where.length, directory_read);
}

static ht_book_next find_directory(ht_book_reader *reader) {
    const ht_book_problem problem = ht_zip_find((ht_string){reader->window, reader->wish.length}, reader->size, &reader->where);
    return problem == HT_BOOK_GOOD ? ht_step_wish(reader, HT_NEXT_SPACE, NULL, (size_t)reader->where.length + 1, read_directory)
                                   : ht_step_refuse(reader, problem, (ht_string){NULL, 0});
}

ht_book_next ht_book_reader_open(ht_book_reader *reader, uint64_t size) {
    const size_t length = size < HT_ZIP_TAIL_BYTES ? (size_t)size : HT_ZIP_TAIL_BYTES;
    memset(reader, 0, sizeof *reader);
    reader->size = size;
    reader->rows = (ht_text){.at = reader->row_bytes, .capacity = sizeof reader->row_bytes};
    return ht_step_read(reader, size - length, reader->window, length, find_directory);
}

/* ---- Sheets ---- */

ht_string ht_book_reader_name(const ht_book_reader *reader) {
    return ht_step_is_xlsx(reader) ? reader->book.xlsx.sheets[reader->next - 1].name
                                   : (ht_string){reader->ods.name, reader->ods.name_length};
}

bool ht_book_reader_is_hidden(const ht_book_reader *reader) {
    return ht_step_is_xlsx(reader) ? reader->book.xlsx.sheets[reader->next - 1].is_hidden : reader->ods.is_hidden;
}

ht_day ht_book_reader_day_zero(const ht_book_reader *reader) {
    return ht_step_is_xlsx(reader) ? reader->book.xlsx.day_zero : reader->ods.rows.day_zero;
}

const ht_hidden *ht_book_reader_hidden(const ht_book_reader *reader) {
    return !ht_step_is_xlsx(reader) ? &reader->ods.rows.hidden
           : reader->has_failed     ? &reader->xlsx.rows.hidden
                                    : &reader->hidden;
}

/* .ods: the sheets stand one after the other in one part. */
static ht_book_next find_table(ht_book_reader *reader) {
    ht_text none = {.at = reader->row_bytes, .capacity = sizeof reader->row_bytes};
    for (;;) {
        switch (ht_ods_read(&reader->ods, &none)) {
        case HT_ODS_MORE:
            return ht_step_feed(reader, find_table);
        case HT_ODS_BAD:
            return ht_step_refuse(reader, reader->ods.problem, reader->book.content.name);
        case HT_ODS_END:
            return HT_NEXT_NONE;
        case HT_ODS_TABLE:
            if (++reader->found == reader->sought) {
                return reader->was_found(reader);
            }
            break;
        case HT_ODS_FULL:
        case HT_ODS_TABLE_END:
        default:
            none.length = 0;
        }
    }
}

static ht_book_next pass_sheet(ht_book_reader *reader) {
    return ++reader->next <= HT_BOOK_SHEETS_MAX ? HT_NEXT_DONE
                                                : ht_step_refuse(reader, HT_BOOK_MANY_SHEETS, (ht_string){NULL, 0});
}

ht_book_next ht_book_reader_next(ht_book_reader *reader) {
    reader->is_within = false;
    if (ht_step_is_xlsx(reader)) {
        return reader->next == reader->book.xlsx.sheet_count ? HT_NEXT_NONE : pass_sheet(reader);
    }
    reader->ods.reads = false;
    reader->sought = reader->next + 1;
    reader->was_found = pass_sheet;
    return find_table(reader);
}

ht_book_next ht_book_reader_enter(ht_book_reader *reader) {
    ht_zip_entry entry;
    if (!ht_step_is_xlsx(reader)) {
        return ht_step_within(reader);
    }
    if (!ht_book_sheet_part(&reader->book, reader->next - 1, &entry)) {
        return ht_step_refuse_book(reader);
    }
    ht_xlsx_sheet_begin(&reader->xlsx, &reader->book.xlsx, reader->book.merges);
    ht_xlsx_sheet_rewind(&reader->xlsx);
    reader->is_kept = true;
    reader->is_behind_rows = false;
    reader->kept_length = 0;
    reader->rows.length = 0;
    return ht_step_begin(reader, entry, false, ht_kept_begin);
}

ht_book_next ht_book_reader_again(ht_book_reader *reader) {
    if (ht_step_is_xlsx(reader)) {
        return ht_kept_again(reader);
    }
    ht_ods_begin(&reader->ods);
    reader->found = 0;
    reader->sought = reader->next;
    reader->was_found = ht_step_within;
    return ht_step_begin(reader, reader->book.content, true, find_table);
}

/* ---- Rows ---- */

/* One state for both forms: FULL, as long as the sheet goes on. */
static ht_sheet_state read_some(ht_book_reader *reader) {
    if (ht_step_is_xlsx(reader)) {
        return ht_xlsx_sheet_read(&reader->xlsx, &reader->rows);
    }
    switch (ht_ods_read(&reader->ods, &reader->rows)) {
    case HT_ODS_MORE:
        return HT_SHEET_MORE;
    case HT_ODS_TABLE_END:
        return HT_SHEET_END;
    case HT_ODS_BAD:
        return HT_SHEET_BAD;
    case HT_ODS_FULL:
    case HT_ODS_TABLE:
    case HT_ODS_END:
    default:
        return HT_SHEET_FULL;
    }
}

static ht_book_next read_rows(ht_book_reader *reader) {
    while (reader->is_within && reader->rows.length == 0) {
        const ht_sheet_state state = read_some(reader);
        if (state == HT_SHEET_BAD) {
            return ht_step_refuse(reader, ht_step_is_xlsx(reader) ? reader->xlsx.problem : reader->ods.problem,
                                  ht_book_reader_name(reader));
        }
        if (state == HT_SHEET_MORE && reader->rows.length == 0) {
            return ht_step_feed(reader, read_rows);
        }
        reader->is_within = state != HT_SHEET_END;
        ht_kept_follows(reader);
    }
    return reader->rows.length == 0 ? HT_NEXT_NONE
                                    : ht_step_wish(reader, HT_NEXT_DONE, reader->row_bytes, reader->rows.length, NULL);
}

ht_book_next ht_book_reader_read(ht_book_reader *reader) {
    reader->rows.length = 0;
    return reader->reads_kept ? ht_kept_read(reader) : read_rows(reader);
}

ht_book_next ht_book_given(ht_book_reader *reader, ht_book_problem problem) {
    if (reader->keeps) {
        reader->is_kept = problem == HT_BOOK_GOOD;
    } else if (problem != HT_BOOK_GOOD) {
        return ht_step_refuse(reader, problem, ht_step_part(reader));
    }
    return reader->then(reader);
}
