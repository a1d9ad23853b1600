/* SPDX-License-Identifier: MIT */
#include "text/book.h"

#include "text/text.h"
#include "text/xml.h"

#include <string.h>

bool ht_looks_like_book(ht_string beginning) {
    return beginning.length >= 4 && memcmp(beginning.at, "PK\3\4", 4) == 0;
}

static bool refuse(ht_book *book, ht_book_problem problem, ht_string part) {
    book->error = (ht_book_error){problem, part};
    return false;
}

/* False where there is a problem with the part. */
static bool good(ht_book *book, ht_book_problem problem, ht_string part) {
    if (problem != HT_BOOK_GOOD) {
        return refuse(book, problem, part);
    }
    return true;
}

/* ---- Names of parts ---- */

/* Names differ neither by case nor by the kind of slash (ECMA-376, part 2). */
static char plain(char byte) {
    return byte == '\\' ? '/' : byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

static bool same_name(ht_string a, ht_string b) {
    if (a.length != b.length) {
        return false;
    }
    for (size_t i = 0; i < a.length; i++) {
        if (plain(a.at[i]) != plain(b.at[i])) {
            return false;
        }
    }
    return true;
}

static bool ends(ht_string name, const char *wanted) {
    const ht_string end = ht_string_of(wanted);
    return name.length >= end.length && same_name((ht_string){name.at + name.length - end.length, end.length}, end);
}

static bool holds(ht_string name, const char *wanted) {
    for (size_t length = name.length; length > 0; length--) {
        if (ends((ht_string){name.at, length}, wanted)) {
            return true;
        }
    }
    return false;
}

enum { PATH_BYTES = HT_BOOK_PATH_BYTES };

/* A target from within a folder, "../" resolved. False: too long, or no text. */
static bool resolve(ht_string folder, ht_string target, ht_text *path) {
    char bytes[PATH_BYTES];
    ht_text decoded = {.at = bytes, .capacity = sizeof bytes};
    if (!ht_xml_decode(target, false, &decoded) || decoded.length > decoded.capacity) {
        return false;
    }
    const bool is_absolute = decoded.length > 0 && decoded.at[0] == '/';
    if (!is_absolute) {
        ht_put_string(path, folder);
    }
    for (size_t i = is_absolute; i < decoded.length; i++) {
        const ht_string rest = {bytes + i, decoded.length - i};
        if (rest.length >= 3 && memcmp(rest.at, "../", 3) == 0) {
            do {
                path->length -= path->length > 0;
            } while (path->length > 0 && path->at[path->length - 1] != '/');
            i += 2;
        } else if (path->length < path->capacity) {
            ht_put_char(path, bytes[i]);
        } else {
            return false;
        }
    }
    return true;
}

/* ---- Parts ---- */

/* False: there is none, or there are several. */
static bool find_entry(const ht_book *book, ht_string name, ht_zip_entry *found) {
    ht_string rest = book->directory;
    ht_zip_entry entry;
    uint32_t count = 0;
    while (ht_zip_next(&rest, &entry)) {
        if (same_name(entry.name, name)) {
            *found = entry;
            count++;
        }
    }
    return count == 1;
}

/* The part of that name, which can be unpacked. False: `error`. */
static bool find_part(ht_book *book, ht_string name, ht_zip_entry *entry) {
    if (!find_entry(book, name, entry)) {
        return refuse(book, HT_BOOK_DAMAGED, (ht_string){NULL, 0});
    }
    return good(book, ht_zip_check(entry, &book->where), entry->name);
}

/* The part is to be unpacked whole. */
static bool want(ht_book *book, ht_string name) {
    if (!find_part(book, name, &book->part)) {
        return false;
    }
    if (book->part.unpacked > HT_BOOK_PART_BYTES_MAX) {
        return refuse(book, HT_BOOK_LARGE_PART, book->part.name);
    }
    if (book->part.unpacked > book->space.size - book->space.used) {
        return refuse(book, HT_BOOK_DAMAGED, book->part.name);
    }
    book->is_wanted = true;
    return true;
}

static ht_string folder_of(const ht_book *book) {
    return (ht_string){book->folder, book->folder_length};
}

/* Wants the part that a target names. */
static bool want_target(ht_book *book, ht_string target) {
    char bytes[PATH_BYTES];
    ht_text path = {.at = bytes, .capacity = sizeof bytes};
    return resolve(folder_of(book), target, &path) ? want(book, (ht_string){bytes, path.length})
                                                   : refuse(book, HT_BOOK_DAMAGED, (ht_string){NULL, 0});
}

/* ---- From one part to the next ---- */

enum { STEP_MANIFEST, STEP_PACKAGE, STEP_RELATIONS, STEP_WORKBOOK, STEP_STYLES, STEP_STRINGS, STEP_DONE };

/* What an .ods workbook with a password says of it. */
static bool take_manifest(ht_book *book, ht_string part) {
    ht_xml xml;
    ht_xml_token token;
    ht_xml_begin(&xml);
    ht_xml_give(&xml, part, true);
    while ((token = ht_xml_next(&xml)) < HT_XML_END) {
        if (token == HT_XML_OPEN && ht_string_is(xml.name, "encryption-data")) {
            return refuse(book, HT_BOOK_ENCRYPTED, (ht_string){NULL, 0});
        }
    }
    book->step = STEP_DONE;
    return true;
}

/* The package says where the workbook is; beside it stand its relationships. */
static bool take_package(ht_book *book, ht_string part) {
    char bytes[PATH_BYTES];
    char relations[2 * PATH_BYTES];
    ht_text path = {.at = bytes, .capacity = sizeof bytes};
    ht_text beside = {.at = relations, .capacity = sizeof relations};
    const ht_string target = ht_relation_target(part, "/officeDocument");
    if (target.length == 0 || !resolve((ht_string){NULL, 0}, target, &path)) {
        return refuse(book, HT_BOOK_NO_BOOK, (ht_string){NULL, 0});
    }
    const ht_string name = {bytes, path.length};
    if (ends(name, ".bin")) {
        return refuse(book, HT_BOOK_BINARY, (ht_string){NULL, 0});
    }
    size_t slash = name.length;
    while (slash > 0 && bytes[slash - 1] != '/') {
        slash--;
    }
    memcpy(book->folder, bytes, slash);
    book->folder_length = slash;
    ht_put_string(&beside, folder_of(book));
    ht_put(&beside, "_rels/");
    ht_put_string(&beside, (ht_string){bytes + slash, name.length - slash});
    ht_put(&beside, ".rels");
    book->step = STEP_RELATIONS;
    return find_part(book, name, &book->content) && want(book, (ht_string){relations, beside.length});
}

/* Parts that a workbook may do without: from `step` on. */
static bool want_next(ht_book *book, int step) {
    static const char *const types[] = {[STEP_STYLES] = "/styles", [STEP_STRINGS] = "/sharedStrings"};
    for (; step < STEP_DONE; step++) {
        const ht_string target = ht_relation_target(book->relations, types[step]);
        if (target.length > 0) {
            book->step = (uint8_t)step;
            return want_target(book, target);
        }
    }
    book->step = STEP_DONE;
    return true;
}

bool ht_book_take(ht_book *book) {
    char *const at = ht_book_room(book);
    const size_t length = book->part.unpacked;
    const ht_string part = {at, length};
    book->is_wanted = false;
    if (ht_crc_of(&book->crc, 0, part) != book->part.crc) {
        return refuse(book, HT_BOOK_CHECKSUM, book->part.name);
    }
    book->space.used += length;
    switch (book->step) {
    case STEP_MANIFEST:
        return take_manifest(book, part);
    case STEP_PACKAGE:
        return take_package(book, part);
    case STEP_RELATIONS:
        book->relations = part;
        book->step = STEP_WORKBOOK;
        return want(book, book->content.name);
    case STEP_WORKBOOK:
        return good(book, ht_xlsx_workbook(&book->xlsx, at, length, book->relations, &book->space), book->part.name) &&
               want_next(book, STEP_STYLES);
    case STEP_STYLES:
        return good(book, ht_xlsx_styles(&book->xlsx, part, &book->space), book->part.name) && want_next(book, STEP_STRINGS);
    default:
        book->step = STEP_DONE;
        return good(book, ht_xlsx_strings(&book->xlsx, at, length, &book->space), book->part.name);
    }
}

const ht_zip_entry *ht_book_part(const ht_book *book) {
    return book->is_wanted ? &book->part : NULL;
}

char *ht_book_room(const ht_book *book) {
    return book->space.at + book->space.used;
}

bool ht_book_sheet_part(ht_book *book, uint32_t sheet, ht_zip_entry *part) {
    char bytes[PATH_BYTES];
    ht_text path = {.at = bytes, .capacity = sizeof bytes};
    const ht_sheet_entry *wanted = &book->xlsx.sheets[sheet];
    return resolve(folder_of(book), wanted->target, &path) ? find_part(book, (ht_string){bytes, path.length}, part)
                                                           : refuse(book, HT_BOOK_DAMAGED, wanted->name);
}

/* ---- Opening ---- */

static const char package_relations[] = "_rels/.rels";

/* Whether a part may be unpacked whole, by its name: the others are large or many, and nobody's business here. */
static bool may_be_wanted(const ht_zip_entry *entry) {
    static const char *const others[] = {"worksheets/", "theme/", "drawings/", "charts/", "docprops/", "media/"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (holds(entry->name, others[i])) {
            return false;
        }
    }
    return (ends(entry->name, ".xml") || ends(entry->name, ".rels")) && !ends(entry->name, "content.xml") &&
           entry->unpacked <= HT_BOOK_PART_BYTES_MAX;
}

size_t ht_book_space(ht_string directory) {
    enum { PARTS_MAX = 4 }; /* as large as a part may be */
    static const size_t most = (size_t)PARTS_MAX * HT_BOOK_PART_BYTES_MAX;
    const size_t tables =
        HT_BOOK_SHEETS_MAX * sizeof(ht_sheet_entry) + HT_BOOK_FORMATS_MAX + HT_BOOK_MERGES_MAX * sizeof(ht_merge);
    size_t all = 0;
    size_t largest = 0;
    ht_zip_entry entry;
    while (ht_zip_next(&directory, &entry)) {
        if (may_be_wanted(&entry)) {
            all = all < most ? all + entry.unpacked : most;
            largest = entry.unpacked > largest ? entry.unpacked : largest;
        }
    }
    return tables + all + ht_xlsx_strings_space(largest) + 64; /* 64: what alignment takes */
}

/* The form that the archive's names show. False: it is no workbook. */
static bool find_form(ht_book *book) {
    static const char content[] = "content.xml";
    ht_zip_entry entry;
    if (find_entry(book, ht_string_of(package_relations), &entry)) {
        book->form = HT_BOOK_XLSX;
        book->step = STEP_PACKAGE;
        return want(book, ht_string_of(package_relations));
    }
    book->form = HT_BOOK_ODS;
    book->step = STEP_MANIFEST;
    return find_entry(book, ht_string_of(content), &entry)
               ? want(book, ht_string_of("META-INF/manifest.xml")) && find_part(book, entry.name, &book->content)
               : refuse(book, HT_BOOK_NO_BOOK, (ht_string){NULL, 0});
}

bool ht_book_open(ht_book *book, const ht_zip_directory *where, ht_string directory, void *space, size_t size) {
    ht_string rest = directory;
    ht_zip_entry entry;
    memset(book, 0, sizeof *book);
    book->where = *where;
    book->directory = directory;
    book->space = (ht_space){.at = space, .size = size};
    ht_crc_init(&book->crc);
    while (ht_zip_next(&rest, &entry)) {
    }
    book->merges = ht_take_space(&book->space, HT_BOOK_MERGES_MAX, sizeof *book->merges);
    return rest.length == 0 && book->merges != NULL ? find_form(book) : refuse(book, HT_BOOK_DAMAGED, (ht_string){NULL, 0});
}
