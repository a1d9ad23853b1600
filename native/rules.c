/* SPDX-License-Identifier: MIT */
#include "command.h"

static const ht_words one_form = {"chỉ chọn một trong --json, --canonical, --schema",
                                  "choose one of --json, --canonical, --schema"};

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

int ht_run_rules(const ht_arguments *arguments) {
    int forms =
        ht_given(arguments, HT_OPTION_CANONICAL) + ht_given(arguments, HT_OPTION_SCHEMA) + ht_given(arguments, HT_OPTION_JSON);
    if (forms > 1) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &one_form, "", "");
    }
    return forms == 1 ? ht_print(arguments, write_rules, arguments) : ht_print_for_people(arguments, write_rules, arguments);
}
