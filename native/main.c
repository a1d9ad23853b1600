/* SPDX-License-Identifier: MIT */
#include "budget/budget.h"
#include "command/apart.h"
#include "command/arguments.h"
#include "command/assess.h"
#include "text/columns.h"
#include "command/commands.h"
#include "command/completion.h"
#include "command/help.h"
#include "command/manual.h"
#include "command/message.h"
#include "command/options.h"
#include "command/rules.h"
#include "list/batch.h"
#include "list/dropped.h"
#include "list/empty_list.h"
#include "mcp/mcp.h"
#include "names/names.h"
#include "platform/begin.h"
#include "platform/machine.h"
#include "vectors/selftest.h"
#include "verify/verify.h"
#include "policy/policy_json.h"
#include "text/text.h"
#include "text/words.h"

#include <unistd.h>

#ifndef HOTRO_VERSION
#error "HOTRO_VERSION is the program's version, from the build"
#endif

/* commands.c says what they are. Each gives the exit code. */
static int (*const runs[HT_COMMAND_COUNT])(const ht_arguments *arguments) = {
    [HT_COMMAND_ASSESS] = ht_run_assess, [HT_COMMAND_BATCH] = ht_run_batch, [HT_COMMAND_VERIFY] = ht_run_verify,
    [HT_COMMAND_BUDGET] = ht_run_budget, [HT_COMMAND_NAMES] = ht_run_names, [HT_COMMAND_TEMPLATE] = ht_run_template,
    [HT_COMMAND_RULES] = ht_run_rules,   [HT_COMMAND_MCP] = ht_run_mcp,     [HT_COMMAND_SELFTEST] = ht_run_selftest,
};

static void write_version(ht_text *out, const void *context) {
    const ht_arguments *arguments = context;
    const ht_policy *policy = arguments->policy;
    if (ht_given(arguments, HT_OPTION_JSON)) {
        ht_json_text to = {out, false};
        ht_json_open(&to, NULL, '{');
        ht_member_text(&to, "version", HOTRO_VERSION);
        ht_member_policy(&to, "policy", policy);
        ht_json_close(&to, '}');
        ht_put(out, "\n");
        return;
    }
    ht_put(out, "hotro " HOTRO_VERSION "\npolicy ");
    ht_put(out, policy->id);
    ht_put(out, "\nrevision ");
    ht_put(out, policy->revision);
    ht_put(out, "\nfingerprint ");
    ht_put(out, policy->fingerprint);
    ht_put(out, "\n");
}

static void write_help(ht_text *out, const void *context) {
    const ht_arguments *arguments = context;
    ht_write_help(out, arguments->policy, arguments->command, arguments->language, ht_takes_colors(STDOUT_FILENO));
}

static void write_completion(ht_text *out, const void *context) {
    const ht_arguments *arguments = context;
    ht_write_completion(out, arguments->policy, arguments->value[HT_OPTION_COMPLETION], arguments->language);
}

static void write_manual(ht_text *out, const void *context) {
    const ht_arguments *arguments = context;
    ht_write_manual(out, arguments->policy, arguments->language);
}

static int run(ht_arguments *arguments, int argc) {
    if (argc < 2) {
        arguments->command = -1;
        return ht_refuse_terminal(arguments);
    }
    const int code = ht_keep_files_apart(arguments);
    if (code != HT_EXIT_DONE) {
        return code;
    }
    if (arguments->unknown_policy != NULL) {
        return ht_refuse_policy(arguments, arguments->policy_is_of_environment ? "HOTRO_POLICY" : NULL,
                                arguments->unknown_policy);
    }
    if (arguments->problem != NULL) {
        const char *words[HT_PROBLEM_WORDS];
        for (unsigned i = 0; i < HT_PROBLEM_WORDS; i++) {
            words[i] = arguments->problem_words[i];
        }
        return ht_refuse_with(arguments, HT_CODE_COMMAND_LINE, arguments->problem, words);
    }
    if (ht_given(arguments, HT_OPTION_HELP)) {
        return ht_print(arguments, write_help, arguments);
    }
    if (ht_given(arguments, HT_OPTION_VERSION)) {
        return ht_print(arguments, write_version, arguments);
    }
    if (ht_given(arguments, HT_OPTION_COMPLETION)) {
        return ht_print(arguments, write_completion, arguments);
    }
    if (ht_given(arguments, HT_OPTION_MANUAL)) {
        return ht_print(arguments, write_manual, arguments);
    }
    return runs[arguments->command](arguments);
}

static void hold_window(ht_language language) {
    static const ht_words press_enter = {"\nNhấn Enter để đóng cửa sổ này.\n", "\nPress Enter to close this window.\n"};
    char buffer[128];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    if (ht_has_own_window()) {
        ht_put_words(&text, &press_enter, language);
        (void)ht_write_all(STDERR_FILENO, text.at, ht_written(&text).length);
        ht_wait_for_enter();
    }
}

int main(int argc, char **argv) {
    static ht_arguments arguments;
    ht_dropped dropped;
    ht_begin(&argc, &argv);
    ht_take_dropped(&dropped, &argc, &argv);
    ht_arguments_read(&arguments, argc, argv);
    const int code = run(&arguments, argc);
    ht_end_dropped(&dropped, &arguments, code);
    hold_window(arguments.language);
    return code;
}
