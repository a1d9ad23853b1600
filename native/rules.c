/* SPDX-License-Identifier: MIT */
#include "command.h"
#include "surface.h"

#include <errno.h>

static const ht_words one_form = {"chỉ chọn một trong --json, --canonical, --schema, --surface",
                                  "choose one of --json, --canonical, --schema, --surface"};

static void write_rules(ht_text *out, const void *context) {
    const ht_arguments *arguments = context;
    if (ht_given(arguments, HT_OPTION_CANONICAL)) {
        /* No line feed of ours: its SHA-256 is the fingerprint. */
        ht_write_rules_canonical(out, &ht_quang_ninh);
    } else if (ht_given(arguments, HT_OPTION_SCHEMA)) {
        ht_write_rules_schema(out, &ht_quang_ninh);
        ht_put(out, "\n");
    } else if (ht_given(arguments, HT_OPTION_JSON)) {
        ht_write_rules_json(out, &ht_quang_ninh);
        ht_put(out, "\n");
    } else {
        ht_write_rules(out, &ht_quang_ninh, arguments->language);
    }
}

static void write_block(ht_text *out, const void *context) {
    ht_write_surface_block(out, &ht_quang_ninh, *(const uint32_t *)context);
}

/* Block by block: the whole is longer than anything else that is written. */
static int print_surface(const ht_arguments *arguments) {
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    ht_output output;
    if (!ht_output_open(&output, path)) {
        return ht_refuse_output(arguments, path, errno);
    }
    for (uint32_t block = 0; block < ht_surface_block_count(&ht_quang_ninh); block++) {
        if (!ht_output_text(&output, write_block, &block)) {
            return ht_refuse_output(arguments, path, errno);
        }
    }
    return ht_output_commit(&output) ? HT_EXIT_DONE : ht_refuse_output(arguments, path, errno);
}

int ht_run_rules(const ht_arguments *arguments) {
    int forms = ht_given(arguments, HT_OPTION_CANONICAL) + ht_given(arguments, HT_OPTION_SCHEMA) +
                ht_given(arguments, HT_OPTION_JSON) + ht_given(arguments, HT_OPTION_SURFACE);
    if (forms > 1) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &one_form, "", "");
    }
    if (ht_given(arguments, HT_OPTION_SURFACE)) {
        return print_surface(arguments);
    }
    return forms == 1 ? ht_print(arguments, write_rules, arguments) : ht_print_for_people(arguments, write_rules, arguments);
}
