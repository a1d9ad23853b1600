/* SPDX-License-Identifier: MIT */
/* Bad lines in a file of their own: --rejects. */
#include "list/rejects.h"
#include "command/arguments.h"
#include "command/commands.h"
#include "command/message.h"
#include "command/options.h"
#include "list/listing.h"
#include "text/words.h"
#include "list/list_write.h"
#include "list/opening.h"

#include <errno.h>

static const ht_words unknown_form = {"--rejects ghi CSV: đuôi tệp phải là .csv, .tsv hoặc .txt, không phải {0}",
                                      "--rejects writes CSV: the name must end in .csv, .tsv or .txt, not {0}"};
static const ht_words unknown_json_form = {
    "--rejects cùng --json ghi NDJSON: đuôi tệp phải là .ndjson hoặc .jsonl, không phải {0}",
    "--rejects with --json writes NDJSON: the name must end in .ndjson or .jsonl, not {0}"};

static bool has_right_ending(const char *path, bool is_json) {
    static const ht_ending_form lists[] = {{"", 0}, {".csv", 0}, {".tsv", 0}, {".txt", 0}};
    static const ht_ending_form cases[] = {{"", 0}, {".ndjson", 0}, {".jsonl", 0}};
    return (is_json ? ht_form_of(path, cases, sizeof cases / sizeof *cases)
                    : ht_form_of(path, lists, sizeof lists / sizeof *lists)) >= 0;
}

int ht_check_rejects(const ht_arguments *arguments, bool is_json) {
    const char *path = arguments->value[HT_OPTION_REJECTS];
    char shown[512];
    if (path == NULL || has_right_ending(path, is_json)) {
        return HT_EXIT_DONE;
    }
    return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, is_json ? &unknown_json_form : &unknown_form,
                             ht_show(ht_ending_of(path), shown, sizeof shown), "");
}

bool ht_open_rejects(ht_listing *listing) {
    const char *path = listing->arguments->value[HT_OPTION_REJECTS];
    if (path == NULL) {
        return true;
    }
    listing->has_rejects = ht_output_open(&listing->rejects, path);
    if (listing->has_rejects &&
        (listing->list == NULL || ht_write_list_header(listing->list, ht_list_write_rejects_header, &listing->rejects))) {
        return true;
    }
    (void)ht_refuse_output(listing->arguments, path, errno);
    return false;
}

bool ht_has_room_for_reject(const ht_listing *listing, const ht_text *rejects) {
    return !listing->has_rejects || rejects->length + HT_LIST_ROOM <= rejects->capacity;
}

bool ht_pass_rejects(ht_listing *listing, const ht_text *rejects) {
    return rejects->length == 0 || ht_output_write(&listing->rejects, (ht_string){rejects->at, rejects->length});
}
