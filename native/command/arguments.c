/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command/arguments.h"
#include "command/commands.h"
#include "command/message.h"
#include "command/options.h"

#include "command/guess.h"
#include "platform/machine.h"
#include "policy/registry.h"
#include "text/text.h"
#include "text/words.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const ht_words unknown_option = {"không có tùy chọn {0}", "there is no option {0}"};
static const ht_words unknown_option_hint = {"không có tùy chọn {0} (có phải {1}?)",
                                             "there is no option {0} (did you mean {1}?)"};
static const ht_words unclear_option = {"tùy chọn {0} viết tắt chưa rõ: hãy viết đủ",
                                        "option {0} is short for more than one: write it out"};
static const ht_words needs_value = {"tùy chọn {0} cần một giá trị", "option {0} needs a value"};
static const ht_words takes_no_value = {"tùy chọn {0} không nhận giá trị", "option {0} takes no value"};
static const ht_words option_twice = {"tùy chọn {0} được nêu hai lần", "option {0} is given twice"};
static const ht_words option_too_often = {"tùy chọn {0} được nêu quá {1} lần", "option {0} is given more than {1} times"};
static const ht_words unknown_choice = {"{0}: \"{1}\" không phải là một trong: {2}", "{0}: \"{1}\" is not one of: {2}"};
static const ht_words unknown_choice_hint = {"{0}: \"{1}\" không phải là một trong: {2} (có phải {3}?)",
                                             "{0}: \"{1}\" is not one of: {2} (did you mean {3}?)"};
static const ht_words unknown_command = {"không có lệnh {0}; xem hotro --help", "there is no command {0}; see hotro --help"};
static const ht_words unknown_command_hint = {"không có lệnh {0} (có phải {1}?)",
                                              "there is no command {0} (did you mean {1}?)"};
static const ht_words no_command = {"chưa nêu lệnh; xem hotro --help", "no command given; see hotro --help"};
static const ht_words not_of_command = {"tùy chọn {0} không dùng với lệnh {1}", "option {0} does not go with the command {1}"};
static const ht_words too_many_operands = {"thừa {0}; xem hotro {1} --help", "{0} is one too many; see hotro {1} --help"};
static const ht_words file_and_facts = {"nêu hồ sơ bằng tệp ({0}) hoặc bằng tùy chọn, không cả hai",
                                        "give the case as a file ({0}) or as options, not both"};

/* Names that getopt_long knows: every option, and every fact twice, with dashes and with underscores. */
enum { NAMES_MAX = HT_OPTION_COUNT + 2 * HT_SLOTS_MAX, FACT_CODE = 512, OPTION_CODE = 256 };

typedef struct {
    struct option names[NAMES_MAX + 1];
    char fact_names[HT_SLOTS_MAX][HT_OPTION_NAME_MAX];
    char letters[2 + 2 * HT_OPTION_COUNT + 1];
    unsigned count;
} known_names;

/* The option of that code; NULL where it is a fact's. */
static const ht_option *table_option(int code) {
    int index = code - OPTION_CODE;
    return index >= 0 && index < HT_OPTION_COUNT ? &ht_options[index] : NULL;
}

static void collect_names(known_names *known, const ht_policy *policy) {
    size_t letters = 0;
    known->count = 0;
    /* "-": operands come in their place, also under POSIXLY_CORRECT; ":": no messages of its own. */
    known->letters[letters++] = '-';
    known->letters[letters++] = ':';
    for (int i = 0; i < HT_OPTION_COUNT; i++) {
        const ht_option *option = &ht_options[i];
        int takes = option->takes == HT_TAKES_NOTHING ? no_argument : required_argument;
        known->names[known->count++] = (struct option){option->name, takes, NULL, OPTION_CODE + i};
        if (option->letter != 0) {
            known->letters[letters++] = option->letter;
            if (takes == required_argument) {
                known->letters[letters++] = ':';
            }
        }
    }
    known->letters[letters] = '\0';
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const ht_fact *fact = &policy->facts[slot];
        ht_fact_option_name(fact, known->fact_names[slot]);
        const char *spellings[] = {known->fact_names[slot], fact->id};
        for (int i = 0; i < 1 + (strcmp(spellings[0], spellings[1]) != 0); i++) {
            known->names[known->count++] = (struct option){spellings[i], required_argument, NULL, FACT_CODE + (int)slot};
        }
    }
    known->names[known->count] = (struct option){NULL, 0, NULL, 0};
}

static void report_with(ht_arguments *arguments, const ht_words *problem, const char *const words[HT_PROBLEM_WORDS]) {
    if (arguments->problem != NULL) {
        return;
    }
    arguments->problem = problem;
    for (unsigned i = 0; i < HT_PROBLEM_WORDS; i++) {
        ht_show(words[i], arguments->problem_words[i], HT_PROBLEM_WORD_MAX);
    }
}

static void report(ht_arguments *arguments, const ht_words *problem, const char *word, const char *hint) {
    const char *const words[HT_PROBLEM_WORDS] = {word, hint, "", ""};
    report_with(arguments, problem, words);
}

/* What a guess came to, terminated. */
static const char *guessed(const ht_guess *guess, char *name, size_t capacity) {
    const size_t length = guess->nearest.length < capacity ? guess->nearest.length : capacity - 1;
    memcpy(name, guess->nearest.at, length);
    name[length] = '\0';
    return name;
}

/* "--name", from a name or from a word of the line up to its "=". */
static const char *with_dashes(char *option, size_t capacity, const char *name) {
    size_t length = strcspn(name, "=");
    bool dashed = name[0] == '-';
    if (length > capacity - 3) {
        length = capacity - 3;
    }
    memcpy(option, "--", 2);
    memcpy(option + (dashed ? 0 : 2), name, length);
    option[(dashed ? 0 : 2) + length] = '\0';
    return option;
}

static ht_guess guess_option(const known_names *known, const char *given) {
    ht_guess guess = ht_guess_of(ht_string_of(given));
    for (unsigned i = 0; i < known->count; i++) {
        const ht_option *option = table_option(known->names[i].val);
        if (option == NULL || option->commands != 0) {
            ht_guess_try(&guess, ht_string_of(known->names[i].name));
        }
    }
    return guess;
}

static void report_unknown_option(ht_arguments *arguments, const known_names *known, const char *word, int letter) {
    char given[HT_OPTION_NAME_MAX], name[HT_OPTION_NAME_MAX], hint[HT_OPTION_NAME_MAX];
    if (letter != 0) {
        const char option[] = {'-', (char)letter, '\0'};
        report(arguments, &unknown_option, option, "");
        return;
    }
    with_dashes(given, sizeof given, word);
    unsigned meant = 0;
    for (unsigned i = 0; i < known->count; i++) {
        meant += strstr(known->names[i].name, given + 2) == known->names[i].name;
    }
    if (meant > 1) {
        report(arguments, &unclear_option, given, "");
        return;
    }
    const ht_guess guess = guess_option(known, given + 2);
    if (guess.nearest.length == 0) {
        report(arguments, &unknown_option, given, "");
    } else {
        report(arguments, &unknown_option_hint, given, with_dashes(hint, sizeof hint, guessed(&guess, name, sizeof name)));
    }
}

static bool is_choice(const char *choices, const char *value) {
    for (const char *at = choices; *at != '\0'; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        if (ht_string_is((ht_string){at, length}, value)) {
            return true;
        }
        at += length;
    }
    return false;
}

static void report_choice(ht_arguments *arguments, const ht_option *option, const char *name, const char *value) {
    char hint[HT_OPTION_NAME_MAX];
    ht_guess guess = ht_guess_of(ht_string_of(value));
    ht_guess_try_words(&guess, option->choices);
    const char *const words[HT_PROBLEM_WORDS] = {name, value, option->choices, guessed(&guess, hint, sizeof hint)};
    report_with(arguments, guess.nearest.length == 0 ? &unknown_choice : &unknown_choice_hint, words);
}

/* One of those that may be given several times: all are of --by. */
static void take_again(ht_arguments *arguments, const char *name, const char *value) {
    if (arguments->by_count < HT_TEXTS_MAX) {
        arguments->by[arguments->by_count++] = value;
        return;
    }
    char most[16];
    ht_text number = {.at = most, .capacity = sizeof most - 1};
    ht_put_number(&number, HT_TEXTS_MAX);
    most[number.length] = '\0';
    report(arguments, &option_too_often, name, most);
}

static void take_option(ht_arguments *arguments, const ht_option *option, const char *value) {
    size_t id = (size_t)(option - ht_options);
    char name[HT_OPTION_NAME_MAX];
    with_dashes(name, sizeof name, option->name);
    if (option->takes == HT_TAKES_TEXTS) {
        take_again(arguments, name, value);
    } else if (arguments->value[id] != NULL && option->takes != HT_TAKES_NOTHING) {
        report(arguments, &option_twice, name, "");
    }
    if (option->takes == HT_TAKES_CHOICE && !is_choice(option->choices, value)) {
        report_choice(arguments, option, name, value);
        return;
    }
    arguments->value[id] = value == NULL ? "" : value;
}

static void take_fact(ht_arguments *arguments, unsigned slot, const char *value) {
    if (arguments->fact_again) {
        return;
    }
    for (unsigned i = 0; i < arguments->fact_count; i++) {
        arguments->fact_again |= arguments->facts[i].slot == slot;
    }
    arguments->facts[arguments->fact_count].slot = (uint8_t)slot;
    arguments->facts[arguments->fact_count++].text = value;
}

static void take_code(ht_arguments *arguments, int code) {
    const ht_option *option = table_option(code);
    for (int i = 0; option == NULL && code < OPTION_CODE && i < HT_OPTION_COUNT; i++) {
        option = ht_options[i].letter == code ? &ht_options[i] : NULL;
    }
    if (option != NULL) {
        take_option(arguments, option, optarg);
    } else {
        take_fact(arguments, (unsigned)(code - FACT_CODE), optarg);
    }
}

/* `word`: where getopt_long stood; `code`: ':' for a value that lacks, '?' for everything else. */
static void report_unusable(ht_arguments *arguments, const known_names *known, const char *word, int code) {
    char name[HT_OPTION_NAME_MAX];
    const bool is_long = word[0] == '-' && word[1] == '-';
    const bool has_value = is_long && strchr(word, '=') != NULL;
    if (code == ':' && !has_value) {
        report(arguments, &needs_value, is_long ? with_dashes(name, sizeof name, word) : word, "");
    } else if (has_value && (code == ':' || optopt >= OPTION_CODE)) {
        report(arguments, &takes_no_value, with_dashes(name, sizeof name, word), "");
    } else {
        report_unknown_option(arguments, known, word, optopt);
    }
}

static void take_command(ht_arguments *arguments, const char *word) {
    char hint[HT_OPTION_NAME_MAX];
    ht_guess guess = ht_guess_of(ht_string_of(word));
    for (int i = 0; i < HT_COMMAND_COUNT; i++) {
        if (strcmp(word, ht_commands[i].name) == 0) {
            arguments->command = i;
            return;
        }
        ht_guess_try(&guess, ht_string_of(ht_commands[i].name));
    }
    report(arguments, guess.nearest.length == 0 ? &unknown_command : &unknown_command_hint, word,
           guessed(&guess, hint, sizeof hint));
}

/* `hotro help COMMAND` is `hotro COMMAND --help`. */
static void take_operand(ht_arguments *arguments, char *word, bool *has_command) {
    if (!*has_command && strcmp(word, "help") == 0) {
        arguments->value[HT_OPTION_HELP] = "";
    } else if (!*has_command) {
        *has_command = true;
        take_command(arguments, word);
    } else {
        arguments->operands[arguments->operand_count++] = word;
    }
}

/* `rules` takes operands with some of its options only. */
static unsigned most_operands(const ht_arguments *arguments, const ht_command *command) {
    if (!command->operands_are_policies || ht_given(arguments, HT_OPTION_DIFF)) {
        return command->operands_max;
    }
    return ht_given(arguments, HT_OPTION_SCHEMA) ? 1 : 0;
}

static void check_belonging(ht_arguments *arguments) {
    char name[HT_OPTION_NAME_MAX];
    if (arguments->command < 0) {
        bool alone = ht_given(arguments, HT_OPTION_HELP) || ht_given(arguments, HT_OPTION_VERSION) ||
                     ht_given(arguments, HT_OPTION_COMPLETION) || ht_given(arguments, HT_OPTION_MANUAL);
        if (!alone) {
            report(arguments, &no_command, "", "");
        }
        return;
    }
    const ht_command *command = &ht_commands[arguments->command];
    for (int i = 0; i < HT_OPTION_COUNT; i++) {
        if (arguments->value[i] != NULL && !(ht_options[i].commands >> arguments->command & 1u)) {
            report(arguments, &not_of_command, with_dashes(name, sizeof name, ht_options[i].name), command->name);
        }
    }
    if (arguments->fact_count > 0 && !command->takes_facts && !command->of_lists) {
        char id[HT_OPTION_NAME_MAX];
        ht_fact_option_name(&arguments->policy->facts[arguments->facts[0].slot], id);
        report(arguments, &not_of_command, with_dashes(name, sizeof name, id), command->name);
    }
    const unsigned most = most_operands(arguments, command);
    if (arguments->operand_count > most) {
        report(arguments, &too_many_operands, arguments->operands[most], command->name);
    }
    if (arguments->operand_count > 0 && arguments->fact_count > 0 && !command->of_lists) {
        report(arguments, &file_and_facts, arguments->operands[0], "");
    }
}

/* ---- The policy: chosen before the line is read, as its facts are options ---- */

/* As getopt_long, which gives operands out as they come (1); that of musl ends where "-" stands. */
static int next_option(int argc, char **argv, const known_names *known) {
    const int code = getopt_long(argc, argv, known->letters, known->names, NULL);
    if (code == -1 && optind < argc && strcmp(argv[optind], "-") == 0 && strcmp(argv[optind - 1], "--") != 0) {
        optarg = argv[optind++];
        return 1;
    }
    return code;
}

/* What --policy says on the line; NULL: nothing. */
static const char *policy_on_line(int argc, char **argv, known_names *known) {
    const char *given = NULL;
    int code;
    collect_names(known, &ht_first_policy);
    do {
        code = next_option(argc, argv, known);
        if (code == OPTION_CODE + HT_OPTION_POLICY && given == NULL) {
            given = optarg;
        }
    } while (code != -1);
    optind = 0; /* from the beginning again */
    return given;
}

static void choose_policy(ht_arguments *arguments, const char *on_line) {
    const char *of_environment = getenv("HOTRO_POLICY");
    const bool is_of_environment = on_line == NULL && of_environment != NULL && of_environment[0] != '\0';
    const char *given = is_of_environment ? of_environment : on_line;
    const ht_policy *policy = given == NULL ? &ht_first_policy : ht_policy_by_name(ht_string_of(given));
    arguments->policy = policy == NULL ? &ht_first_policy : policy;
    arguments->unknown_policy = policy == NULL ? given : NULL;
    arguments->policy_is_chosen = given != NULL;
    arguments->policy_is_of_environment = is_of_environment;
}

void ht_arguments_read(ht_arguments *arguments, int argc, char **argv) {
    static known_names known;
    const char *policy = policy_on_line(argc, argv, &known);
    /* Operands are gathered at the front of argv: each stands there or further back. */
    *arguments = (ht_arguments){.command = -1, .operands = argv, .language = ht_user_speaks_vietnamese() ? HT_VI : HT_EN};
    choose_policy(arguments, policy);
    collect_names(&known, arguments->policy);
    bool has_command = false;
    for (;;) {
        const char *word = argv[optind < argc ? optind : argc - 1];
        int code = next_option(argc, argv, &known);
        if (code == -1) {
            break;
        }
        if (code == 1) {
            take_operand(arguments, optarg, &has_command);
        } else if (code == ':' || code == '?') {
            report_unusable(arguments, &known, word, code);
        } else {
            take_code(arguments, code);
        }
    }
    for (; optind < argc; optind++) {
        take_operand(arguments, argv[optind], &has_command);
    }
    if (ht_given(arguments, HT_OPTION_LANG)) {
        arguments->language = strcmp(arguments->value[HT_OPTION_LANG], "vi") == 0 ? HT_VI : HT_EN;
    }
    check_belonging(arguments);
}
