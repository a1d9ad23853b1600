/* SPDX-License-Identifier: MIT */
#include "command/rules.h"
#include "command/arguments.h"
#include "command/check.h"
#include "command/commands.h"
#include "command/message.h"
#include "command/options.h"
#include "command/people.h"
#include "command/rules_diff.h"
#include "command/rules_policies.h"
#include "answer/surface.h"
#include "text/text.h"
#include "text/words.h"

#include <errno.h>

static const ht_words one_form = {"chỉ chọn một trong --json, --canonical, --schema, --surface, --check, --policies, --diff",
                                  "choose one of --json, --canonical, --schema, --surface, --check, --policies, --diff"};

static const ht_words unknown_schema = {"--schema: {0} không phải một trong: case, assessment, receipt",
                                        "--schema: {0} is not one of: case, assessment, receipt"};

/* What --schema may describe, the first where nothing is named. */
typedef void schema_writer(ht_text *out, const ht_policy *policy);
static const struct {
    const char *name;
    schema_writer *write;
} schemas[] = {
    {"case", ht_write_rules_schema}, {"assessment", ht_write_assessment_schema}, {"receipt", ht_write_receipt_schema}};

/* NULL: there is none of the name that is given. */
static schema_writer *schema_of(const ht_arguments *arguments) {
    const char *named = arguments->operand_count == 0 ? schemas[0].name : arguments->operands[0];
    for (size_t i = 0; i < sizeof schemas / sizeof *schemas; i++) {
        if (ht_string_is(ht_string_of(named), schemas[i].name)) {
            return schemas[i].write;
        }
    }
    return NULL;
}

static void write_rules(ht_text *out, const void *context) {
    const ht_arguments *arguments = context;
    if (ht_given(arguments, HT_OPTION_CANONICAL)) {
        /* No line feed of ours: its SHA-256 is the fingerprint. */
        ht_write_rules_canonical(out, arguments->policy);
    } else if (ht_given(arguments, HT_OPTION_SCHEMA)) {
        schema_of(arguments)(out, arguments->policy);
        ht_put(out, "\n");
    } else if (ht_given(arguments, HT_OPTION_JSON)) {
        ht_write_rules_json(out, arguments->policy);
        ht_put(out, "\n");
    } else {
        ht_write_rules(out, arguments->policy, arguments->language);
    }
}

typedef struct {
    const ht_policy *policy;
    uint32_t number;
} surface_block;

static void write_block(ht_text *out, const void *context) {
    const surface_block *block = context;
    ht_write_surface_block(out, block->policy, block->number);
}

/* Block by block: the whole is longer than anything else that is written. */
static int print_surface(const ht_arguments *arguments) {
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    ht_output output;
    if (!ht_output_open(&output, path)) {
        return ht_refuse_output(arguments, path, errno);
    }
    surface_block block = {arguments->policy, 0};
    for (; block.number < ht_surface_block_count(block.policy); block.number++) {
        if (!ht_output_text(&output, write_block, &block)) {
            return ht_refuse_output(arguments, path, errno);
        }
    }
    return ht_commit(arguments, &output) ? HT_EXIT_DONE : ht_refuse_output(arguments, path, errno);
}

int ht_run_rules(const ht_arguments *arguments) {
    const bool may_be_json = ht_given(arguments, HT_OPTION_POLICIES) || ht_given(arguments, HT_OPTION_DIFF);
    const int forms = ht_given(arguments, HT_OPTION_CANONICAL) + ht_given(arguments, HT_OPTION_SCHEMA) +
                      (ht_given(arguments, HT_OPTION_JSON) && !may_be_json) + ht_given(arguments, HT_OPTION_SURFACE) +
                      ht_given(arguments, HT_OPTION_CHECK) + ht_given(arguments, HT_OPTION_POLICIES) +
                      ht_given(arguments, HT_OPTION_DIFF);
    if (forms > 1) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &one_form, "", "");
    }
    if (ht_given(arguments, HT_OPTION_SCHEMA) && schema_of(arguments) == NULL) {
        char shown[HT_PROBLEM_WORD_MAX];
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &unknown_schema,
                                 ht_show(arguments->operands[0], shown, sizeof shown), "");
    }
    if (ht_given(arguments, HT_OPTION_SURFACE)) {
        return print_surface(arguments);
    }
    if (ht_given(arguments, HT_OPTION_POLICIES)) {
        return ht_run_rules_policies(arguments);
    }
    if (ht_given(arguments, HT_OPTION_DIFF)) {
        return ht_run_rules_diff(arguments);
    }
    if (ht_given(arguments, HT_OPTION_CHECK)) {
        return ht_check_law(arguments, arguments->value[HT_OPTION_CHECK]);
    }
    return forms == 1 ? ht_print(arguments, write_rules, arguments) : ht_print_for_people(arguments, write_rules, arguments);
}
