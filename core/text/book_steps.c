/* SPDX-License-Identifier: MIT */
#include "text/book_steps.h"

#include <string.h>

ht_book_next ht_step_refuse(ht_book_reader *reader, ht_book_problem problem, ht_string part) {
    reader->error = (ht_book_error){problem, part};
    return HT_NEXT_FAILED;
}

ht_book_next ht_step_refuse_book(ht_book_reader *reader) {
    return ht_step_refuse(reader, reader->book.error.problem, reader->book.error.part);
}

ht_string ht_step_part(const ht_book_reader *reader) {
    return reader->wish.part.name;
}

bool ht_step_is_xlsx(const ht_book_reader *reader) {
    return reader->book.form == HT_BOOK_XLSX;
}

/* ---- Wishes ---- */

ht_book_next ht_step_wish(ht_book_reader *reader, ht_book_next what, char *to, size_t length, ht_book_step *then) {
    reader->wish.to = to;
    reader->wish.length = length;
    reader->then = then;
    reader->keeps = what == HT_NEXT_KEEP;
    return what;
}

ht_book_next ht_step_read(ht_book_reader *reader, uint64_t from, char *to, size_t length, ht_book_step *then) {
    reader->wish.from = from;
    return ht_step_wish(reader, HT_NEXT_READ, to, length, then);
}

ht_book_next ht_step_unpack(ht_book_reader *reader, char *to, size_t room, ht_book_step *then) {
    const uint32_t length = room < reader->left ? (uint32_t)room : reader->left;
    if (length == 0) {
        reader->wish.length = 0;
        return then(reader);
    }
    reader->wish.from = reader->at;
    reader->wish.begins = reader->left == reader->wish.part.unpacked;
    reader->left -= length;
    return ht_step_wish(reader, HT_NEXT_UNPACK, to, length, then);
}

/* ---- Parts ---- */

static ht_book_next local_read(ht_book_reader *reader) {
    const uint32_t before = ht_zip_local(reader->local);
    if (before == 0) {
        return ht_step_refuse(reader, HT_BOOK_DAMAGED, ht_step_part(reader));
    }
    reader->at = reader->wish.part.offset + (uint64_t)before;
    reader->left = reader->wish.part.unpacked;
    return reader->begun(reader);
}

ht_book_next ht_step_begin(ht_book_reader *reader, ht_zip_entry entry, bool is_checked, ht_book_step *begun) {
    reader->wish.part = entry;
    reader->wish.is_checked = is_checked;
    reader->begun = begun;
    return ht_step_read(reader, entry.offset, reader->local, sizeof reader->local, local_read);
}

static ht_xml *xml_at_hand(ht_book_reader *reader) {
    return ht_step_is_xlsx(reader) ? &reader->xlsx.xml : &reader->ods.xml;
}

static ht_book_next pass_window(ht_book_reader *reader) {
    const ht_string window = {reader->window, reader->unused + reader->wish.length};
    ht_xml_give(xml_at_hand(reader), window, reader->left == 0);
    return reader->fed(reader);
}

ht_book_next ht_step_feed(ht_book_reader *reader, ht_book_step *fed) {
    const ht_xml *xml = xml_at_hand(reader);
    reader->unused = xml->at == NULL ? 0 : (size_t)(xml->end - xml->at); /* < HT_XML_TOKEN_MAX */
    if (reader->unused > 0) {
        memmove(reader->window, xml->at, reader->unused);
    }
    reader->fed = fed;
    return ht_step_unpack(reader, reader->window + reader->unused, sizeof reader->window - reader->unused, pass_window);
}

ht_book_next ht_step_pass_rest(ht_book_reader *reader) {
    return reader->left == 0 ? reader->fed(reader)
                             : ht_step_unpack(reader, reader->window, sizeof reader->window, ht_step_pass_rest);
}

ht_book_next ht_step_within(ht_book_reader *reader) {
    reader->rows.length = 0;
    reader->is_within = true;
    if (!ht_step_is_xlsx(reader)) {
        reader->ods.reads = true;
    }
    return HT_NEXT_DONE;
}
