/* SPDX-License-Identifier: MIT */
#include "command/completion.h"
#include "command/commands.h"
#include "command/options.h"
#include "policy/registry.h"
#include "text/text.h"
#include "text/words.h"

#include <string.h>

/* Completions for a shell, from the option table. A value that is neither a choice nor a file is left to its writer. */

static const char *in(const ht_words *words, ht_language language) {
    return language == HT_VI ? words->vi : words->en;
}

/* The inside of a single-quoted word: bash and zsh leave the quotes for each quote, fish escapes it. zsh also escapes its
   brackets and colons. */
static void put_quoted(ht_text *out, const char *text, const char *quote, const char *escaped) {
    for (; *text != '\0'; text++) {
        if (*text == '\'') {
            ht_put(out, quote);
            continue;
        }
        if (strchr(escaped, *text) != NULL) {
            ht_put_char(out, '\\');
        }
        ht_put_char(out, *text);
    }
}

static void put_command_names(ht_text *out, const char *separator) {
    for (int i = 0; i < HT_COMMAND_COUNT; i++) {
        ht_put(out, i == 0 ? "" : separator);
        ht_put(out, ht_commands[i].name);
    }
}

/* The policies that may stand behind such a command. */
static void put_policy_names(ht_text *out) {
    for (unsigned i = 0; i < ht_policy_count; i++) {
        ht_put(out, i == 0 ? "" : " ");
        ht_put_policy_name(out, ht_policies[i]);
    }
}

enum { NO_COMMAND = -1 }; /* yet: what stands there then goes with every command */

static bool takes_file(const ht_option_row *row) {
    return row->takes == HT_TAKES_INPUT || row->takes == HT_TAKES_OUTPUT;
}

static bool belongs(const ht_option_row *row, int command) {
    const uint32_t every = (1U << HT_COMMAND_COUNT) - 1;
    return command == NO_COMMAND ? row->option != NULL && row->option->commands == every : (row->commands >> command & 1U) != 0;
}

/* "--help --lang …" */
static void put_option_names(ht_text *out, const ht_policy *policy, int command) {
    ht_option_row row;
    for (unsigned i = 0; ht_option_row_at(policy, i, &row); i++) {
        if (belongs(&row, command)) {
            ht_put(out, " --");
            ht_put(out, row.name);
        }
    }
}

static void put_bash_values(ht_text *out, const ht_policy *policy) {
    ht_option_row row;
    for (unsigned i = 0; ht_option_row_at(policy, i, &row); i++) {
        if (row.commands == 0 || row.takes == HT_TAKES_NOTHING) {
            continue;
        }
        ht_put(out, "    --");
        ht_put(out, row.name);
        if (row.letter != 0) {
            ht_put(out, " | -");
            ht_put_char(out, row.letter);
        }
        if (ht_has_choices(&row)) {
            ht_put(out, ") words='");
            ht_put_choices(out, &row);
            ht_put(out, "' ;;\n");
        } else {
            ht_put(out, ") return ;;\n");
        }
    }
}

static void write_bash(ht_text *out, const ht_policy *policy) {
    ht_put(out, "# bash completion for hotro\n"
                "_hotro() {\n"
                "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' words='' i\n"
                "  COMPREPLY=()\n"
                "  if [[ $word == '=' ]]; then\n"
                "    word=''\n"
                "  elif [[ $before == '=' ]]; then\n"
                "    before=${COMP_WORDS[COMP_CWORD - 2]}\n"
                "  fi\n"
                "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
                "    case ${COMP_WORDS[i]} in\n"
                "    ");
    put_command_names(out, " | ");
    ht_put(out, ")\n"
                "      command=${COMP_WORDS[i]}\n"
                "      break\n"
                "      ;;\n"
                "    esac\n"
                "  done\n"
                "  case $before in\n");
    put_bash_values(out, policy);
    ht_put(out, "  *)\n"
                "    case $command in\n"
                "    '') words='");
    put_command_names(out, " ");
    put_option_names(out, policy, NO_COMMAND);
    ht_put(out, "' ;;\n");
    for (int command = 0; command < HT_COMMAND_COUNT; command++) {
        ht_put(out, "    ");
        ht_put(out, ht_commands[command].name);
        ht_put(out, ") [[ $word == -* ]] && words='");
        put_option_names(out, policy, command);
        if (ht_commands[command].operands_are_policies) {
            ht_put(out, "' || words='");
            put_policy_names(out);
        }
        ht_put(out, "' ;;\n");
    }
    ht_put(out, "    esac\n"
                "    ;;\n"
                "  esac\n"
                "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
                "}\n"
                "complete -o default -F _hotro hotro\n");
}

static void put_zsh_option(ht_text *out, const ht_option_row *row, ht_language language) {
    const bool takes = row->takes != HT_TAKES_NOTHING;
    ht_put(out, " \\\n      ");
    if (row->letter != 0) {
        ht_put(out, "'(-");
        ht_put_char(out, row->letter);
        ht_put(out, " --");
        ht_put(out, row->name);
        ht_put(out, ")'{-");
        ht_put_char(out, row->letter);
        ht_put(out, takes ? "+,--" : ",--");
        ht_put(out, row->name);
        ht_put(out, takes ? "=}'[" : "}'[");
    } else {
        ht_put(out, "'--");
        ht_put(out, row->name);
        ht_put(out, takes ? "=[" : "[");
    }
    put_quoted(out, in(row->help, language), "'\\''", "[]:\\");
    ht_put(out, "]");
    if (ht_has_choices(row)) {
        ht_put(out, ":value:(");
        ht_put_choices(out, row);
        ht_put(out, ")");
    } else if (takes) {
        ht_put(out, takes_file(row) ? ":file:_files" : ":value: ");
    }
    ht_put(out, "'");
}

static void put_zsh_options(ht_text *out, const ht_policy *policy, int command, ht_language language) {
    ht_option_row row;
    ht_put(out, "_arguments -S");
    for (unsigned i = 0; ht_option_row_at(policy, i, &row); i++) {
        if (belongs(&row, command)) {
            put_zsh_option(out, &row, language);
        }
    }
}

static void put_zsh_command(ht_text *out, const ht_policy *policy, int command, ht_language language) {
    ht_put(out, "  ");
    ht_put(out, ht_commands[command].name);
    ht_put(out, ")\n    ");
    put_zsh_options(out, policy, command, language);
    if (ht_commands[command].operands_are_policies) {
        ht_put(out, " \\\n      '*:policy:(");
        put_policy_names(out);
        ht_put(out, ")'\n    ;;\n");
        return;
    }
    ht_put(out, ht_commands[command].operands_max == 0   ? "\n    ;;\n"
                : ht_commands[command].operands_max == 1 ? " \\\n      '1:file:_files'\n    ;;\n"
                                                         : " \\\n      '*:file:_files'\n    ;;\n");
}

static void write_zsh(ht_text *out, const ht_policy *policy, ht_language language) {
    ht_put(out, "#compdef hotro\n"
                "_hotro() {\n"
                "  local state i\n"
                "  local -a commands\n"
                "  commands=(\n");
    for (int i = 0; i < HT_COMMAND_COUNT; i++) {
        ht_put(out, "    '");
        ht_put(out, ht_commands[i].name);
        ht_put(out, ":");
        put_quoted(out, in(&ht_commands[i].summary, language), "'\\''", ":\\");
        ht_put(out, "'\n");
    }
    ht_put(out, "  )\n"
                "  for ((i = 2; i < CURRENT; i++)); do\n"
                "    if ((${commands[(I)$words[i]:*]})); then\n"
                "      shift $((i - 1)) words\n"
                "      ((CURRENT -= i - 1))\n"
                "      break\n"
                "    fi\n"
                "  done\n"
                "  case $words[1] in\n");
    for (int command = 0; command < HT_COMMAND_COUNT; command++) {
        put_zsh_command(out, policy, command, language);
    }
    ht_put(out, "  *)\n    ");
    put_zsh_options(out, policy, NO_COMMAND, language);
    ht_put(out, " \\\n"
                "      '*:command:->command' && return\n"
                "    [[ $state == command ]] && _describe -t commands command commands\n"
                "    ;;\n"
                "  esac\n"
                "}\n"
                "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then\n"
                "  _hotro \"$@\"\n"
                "else\n"
                "  compdef _hotro hotro\n"
                "fi\n");
}

static void put_fish_option(ht_text *out, const ht_option_row *row, ht_language language) {
    ht_put(out, "complete -c hotro");
    if (!belongs(row, NO_COMMAND)) {
        ht_put(out, " -n '__hotro_has_command");
        for (int command = 0; command < HT_COMMAND_COUNT; command++) {
            if (belongs(row, command)) {
                ht_put(out, " ");
                ht_put(out, ht_commands[command].name);
            }
        }
        ht_put(out, "'");
    }
    ht_put(out, " -l ");
    ht_put(out, row->name);
    if (row->letter != 0) {
        ht_put(out, " -s ");
        ht_put_char(out, row->letter);
    }
    if (ht_has_choices(row)) {
        ht_put(out, " -x -a '");
        ht_put_choices(out, row);
        ht_put(out, "'");
    } else if (row->takes != HT_TAKES_NOTHING) {
        ht_put(out, takes_file(row) ? " -r -F" : " -x");
    }
    ht_put(out, " -d '");
    put_quoted(out, in(row->help, language), "\\'", "\\");
    ht_put(out, "'\n");
}

static void put_fish_command(ht_text *out, int command, ht_language language) {
    ht_put(out, "complete -c hotro -n 'not __hotro_has_command' -f -a ");
    ht_put(out, ht_commands[command].name);
    ht_put(out, " -d '");
    put_quoted(out, in(&ht_commands[command].summary, language), "\\'", "\\");
    ht_put(out, "'\n");
    if (ht_commands[command].operands_max == 0 || ht_commands[command].operands_are_policies) {
        ht_put(out, "complete -c hotro -n '__hotro_has_command ");
        ht_put(out, ht_commands[command].name);
        ht_put(out, "' -f");
        if (ht_commands[command].operands_are_policies) {
            ht_put(out, " -a '");
            put_policy_names(out);
            ht_put(out, "'");
        }
        ht_put(out, "\n");
    }
}

static void write_fish(ht_text *out, const ht_policy *policy, ht_language language) {
    ht_put(out, "# fish completion for hotro\n"
                "# Whether the line has one of these commands, or any.\n"
                "function __hotro_has_command\n"
                "    for word in (commandline -opc)[2..-1]\n"
                "        if contains -- $word ");
    put_command_names(out, " ");
    ht_put(out, "\n"
                "            test (count $argv) -eq 0; or contains -- $word $argv\n"
                "            return\n"
                "        end\n"
                "    end\n"
                "    return 1\n"
                "end\n"
                "complete -c hotro -n 'not __hotro_has_command' -f\n");
    for (int command = 0; command < HT_COMMAND_COUNT; command++) {
        put_fish_command(out, command, language);
    }
    ht_option_row row;
    for (unsigned i = 0; ht_option_row_at(policy, i, &row); i++) {
        if (row.commands != 0) {
            put_fish_option(out, &row, language);
        }
    }
}

void ht_write_completion(ht_text *out, const ht_policy *policy, const char *shell, ht_language language) {
    if (strcmp(shell, "bash") == 0) {
        write_bash(out, policy);
    } else if (strcmp(shell, "zsh") == 0) {
        write_zsh(out, policy, language);
    } else {
        write_fish(out, policy, language);
    }
}
