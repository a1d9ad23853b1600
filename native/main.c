/* SPDX-License-Identifier: MIT */
#include "command.h"

#include <unistd.h>

#ifndef HOTRO_VERSION
#error "HOTRO_VERSION is the program's version, from the build"
#endif

static void write_version(ht_text *out, const void *context) {
    const ht_arguments *arguments = context;
    const ht_policy *policy = &ht_quang_ninh;
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
    ht_write_help(out, arguments->command, arguments->language, ht_takes_colors(STDOUT_FILENO));
}

static void write_completion(ht_text *out, const void *context) {
    const ht_arguments *arguments = context;
    ht_write_completion(out, arguments->value[HT_OPTION_COMPLETION], arguments->language);
}

static void write_manual(ht_text *out, const void *context) {
    const ht_arguments *arguments = context;
    ht_write_manual(out, arguments->language);
}

int main(int argc, char **argv) {
    static ht_arguments arguments;
    ht_files_init();
    ht_arguments_read(&arguments, argc, argv);
    if (argc < 2) {
        arguments.command = -1;
        return ht_refuse_terminal(&arguments);
    }
    if (arguments.problem != NULL) {
        const char *const words[HT_PROBLEM_WORDS] = {arguments.problem_words[0], arguments.problem_words[1],
                                                     arguments.problem_words[2]};
        return ht_refuse_with(&arguments, HT_CODE_COMMAND_LINE, arguments.problem, words);
    }
    if (ht_given(&arguments, HT_OPTION_HELP)) {
        return ht_print(&arguments, write_help, &arguments);
    }
    if (ht_given(&arguments, HT_OPTION_VERSION)) {
        return ht_print(&arguments, write_version, &arguments);
    }
    if (ht_given(&arguments, HT_OPTION_COMPLETION)) {
        return ht_print(&arguments, write_completion, &arguments);
    }
    if (ht_given(&arguments, HT_OPTION_MANUAL)) {
        return ht_print(&arguments, write_manual, &arguments);
    }
    return ht_commands[arguments.command].run(&arguments);
}
