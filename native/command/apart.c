/* SPDX-License-Identifier: MIT */
/* No file is lost: what a command writes is none of the files that it reads, and no two of its results are one file. Looked at
   before anything is opened, whatever the files are called. */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command/apart.h"
#include "command/arguments.h"
#include "command/commands.h"
#include "command/facts.h"
#include "command/message.h"
#include "command/options.h"

#include "text/text.h"
#include "text/words.h"

#include <string.h>
#include <unistd.h>

/* {0}: the file, {1}: what else it is, {2}: the option that writes it. */
static const ht_words is_another = {"{2}: {0} {1}; hãy nêu tệp khác", "{2}: {0} {1}; name another file"};
static const ht_words output_is_another = {"đầu ra chuẩn đang ghi vào {0}, tệp này {1}; hãy chuyển sang tệp khác",
                                           "standard output goes into {0}, which {1}; send it to another file"};
static const ht_words messages_are_another = {"đầu lỗi chuẩn đang ghi vào {0}, tệp này {1}; hãy chuyển sang tệp khác",
                                              "standard error goes into {0}, which {1}; send it to another file"};
static const ht_words leads_nowhere = {"{2}: {0} là liên kết tới {1}, tệp này chưa có; hãy xóa liên kết hoặc nêu thẳng tên tệp",
                                       "{2}: {0} is a link to {1}, which does not exist; remove the link or name the file"};
static const ht_words has_results = {"cũng là nơi ghi kết quả", "is where the results go"};
static const ht_words standard_input = {"đầu vào chuẩn", "standard input"};

enum { SHOWN_BYTES = 512, ROLE_BYTES = 128, NO_OPTION = -1 };

/* A file of the command line. */
typedef struct {
    ht_place place;
    int option;           /* that names it; NO_OPTION: none does */
    const ht_words *role; /* what it is, behind its name; NULL: by the option */
} used;

static bool is_used(const ht_arguments *arguments, int option, ht_option_value takes) {
    return ht_options[option].takes == takes && ht_given(arguments, (ht_option_id)option);
}

static used written_by(const ht_arguments *arguments, int option) {
    return (used){{arguments->value[option], STDOUT_FILENO}, option, NULL};
}

static const char *option_name(int option, char name[HT_OPTION_NAME_MAX]) {
    const ht_option *row = &ht_options[option];
    ht_text text = {.at = name, .capacity = HT_OPTION_NAME_MAX - 1};
    ht_put(&text, row->letter != 0 ? "-" : "--");
    if (row->letter != 0) {
        ht_put_char(&text, row->letter);
    } else {
        ht_put(&text, row->name);
    }
    name[text.length] = '\0'; /* names are shorter: options.c */
    return name;
}

typedef struct {
    char vi[ROLE_BYTES], en[ROLE_BYTES];
} role_room;

/* What a file is, behind its name. */
static ht_words role_of(const used *file, role_room *room) {
    static const char vi[] = "chính là tệp ";
    static const char en[] = "is the file of ";
    char name[HT_OPTION_NAME_MAX];
    if (file->role != NULL) {
        return *file->role;
    }
    if (file->option == HT_OPTION_OUTPUT) {
        return has_results;
    }
    const size_t length = strlen(option_name(file->option, name)) + 1; /* <= HT_OPTION_NAME_MAX = ROLE_BYTES / 2 */
    memcpy(room->vi, vi, sizeof vi - 1);
    memcpy(room->vi + sizeof vi - 1, name, length);
    memcpy(room->en, en, sizeof en - 1);
    memcpy(room->en + sizeof en - 1, name, length);
    return (ht_words){room->vi, room->en};
}

static ht_words name_of(const ht_place *place, char shown[SHOWN_BYTES]) {
    if (place->path == NULL) {
        return standard_input;
    }
    ht_show(place->path, shown, SHOWN_BYTES);
    return (ht_words){shown, shown};
}

/* Standard output or error is a file that is read: said on the other one of them, or, where both are, not at all. */
static int refuse_standard(const ht_arguments *arguments, const used *written, const used *input) {
    char shown[SHOWN_BYTES];
    role_room room;
    const bool is_error = written->place.standard == STDERR_FILENO;
    const ht_place other = {NULL, is_error ? STDOUT_FILENO : STDERR_FILENO};
    const ht_words words[HT_PROBLEM_WORDS] = {name_of(&input->place, shown), role_of(input, &room), {"", ""}};
    ht_arguments in_words = *arguments;
    in_words.value[HT_OPTION_JSON] = NULL;
    if (ht_is_same_place(other, input->place) || (is_error && dup2(STDOUT_FILENO, STDERR_FILENO) < 0)) {
        return HT_EXIT_UNUSABLE;
    }
    return ht_refuse_words(&in_words, HT_CODE_COMMAND_LINE, is_error ? &messages_are_another : &output_is_another, words);
}

static int keep_apart(const ht_arguments *arguments, const used *written, const used *other) {
    char option[HT_OPTION_NAME_MAX];
    char shown[SHOWN_BYTES];
    role_room room;
    if (!ht_is_same_place(written->place, other->place)) {
        return HT_EXIT_DONE;
    }
    if (written->place.path == NULL) {
        return refuse_standard(arguments, written, other);
    }
    option_name(written->option, option);
    const ht_words words[HT_PROBLEM_WORDS] = {name_of(&written->place, shown), role_of(other, &room), {option, option}};
    return ht_refuse_words(arguments, HT_CODE_COMMAND_LINE, &is_another, words);
}

/* From everything that may be written: standard output also with -o, as errors may go there. */
static int keep_from_outputs(const ht_arguments *arguments, const used *input) {
    static const used standard[] = {{{NULL, STDOUT_FILENO}, HT_OPTION_OUTPUT, NULL},
                                    {{NULL, STDERR_FILENO}, HT_OPTION_OUTPUT, NULL}};
    int code = keep_apart(arguments, &standard[0], input);
    code = code == HT_EXIT_DONE ? keep_apart(arguments, &standard[1], input) : code;
    for (int option = 0; code == HT_EXIT_DONE && option < HT_OPTION_COUNT; option++) {
        if (is_used(arguments, option, HT_TAKES_OUTPUT)) {
            const used written = written_by(arguments, option);
            code = keep_apart(arguments, &written, input);
        }
    }
    return code;
}

int ht_keep_from_input(const ht_arguments *arguments, const char *path, const ht_words *role) {
    return keep_from_outputs(arguments, &(used){{path, STDIN_FILENO}, NO_OPTION, role});
}

static int keep_inputs(const ht_arguments *arguments) {
    const ht_command *command = &ht_commands[arguments->command];
    int code = HT_EXIT_DONE;
    for (int option = 0; code == HT_EXIT_DONE && option < HT_OPTION_COUNT; option++) {
        if (is_used(arguments, option, HT_TAKES_INPUT)) {
            code = keep_from_outputs(arguments, &(used){{arguments->value[option], STDIN_FILENO}, option, NULL});
        }
    }
    if (command->operands_are_policies) {
        return code;
    }
    for (unsigned i = 0; code == HT_EXIT_DONE && i < arguments->operand_count; i++) {
        code = ht_is_code(arguments->operands[i]) ? HT_EXIT_DONE
                                                  : ht_keep_from_input(arguments, arguments->operands[i], &command->input);
    }
    const bool has_standard = command->operands_max > 0 && arguments->operand_count == 0 && arguments->fact_count == 0;
    return code == HT_EXIT_DONE && has_standard ? ht_keep_from_input(arguments, NULL, &command->input) : code;
}

/* A link that leads nowhere is somebody's wish for a file elsewhere, in a shared folder perhaps not that of who runs this:
   nothing is made through it (cp refuses it too), and the link itself is not replaced without a word. */
static int refuse_dangling(const ht_arguments *arguments, const used *written) {
    char option[HT_OPTION_NAME_MAX];
    char shown[SHOWN_BYTES];
    char shown_target[SHOWN_BYTES];
    char target[SHOWN_BYTES];
    if (!ht_leads_nowhere(written->place.path, target, sizeof target)) {
        return HT_EXIT_DONE;
    }
    const char *const words[HT_PROBLEM_WORDS] = {ht_show(written->place.path, shown, sizeof shown),
                                                 ht_show(target, shown_target, sizeof shown_target),
                                                 option_name(written->option, option)};
    return ht_refuse_with(arguments, HT_CODE_COMMAND_LINE, &leads_nowhere, words);
}

int ht_keep_files_apart(const ht_arguments *arguments) {
    if (arguments->command < 0) {
        return HT_EXIT_DONE; /* nothing is read, and nothing written but words */
    }
    const used results = written_by(arguments, HT_OPTION_OUTPUT);
    int code = keep_inputs(arguments);
    for (int option = 0; code == HT_EXIT_DONE && option < HT_OPTION_COUNT; option++) {
        if (is_used(arguments, option, HT_TAKES_OUTPUT)) {
            const used written = written_by(arguments, option);
            code = refuse_dangling(arguments, &written);
            code = code == HT_EXIT_DONE && option != HT_OPTION_OUTPUT ? keep_apart(arguments, &written, &results) : code;
        }
    }
    return code;
}
