/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command/help.h"
#include "command/arguments.h"
#include "command/commands.h"
#include "command/example.h"
#include "command/message.h"
#include "command/options.h"
#include "list/template.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/text.h"
#include "answer/words.h"
#include "text/columns.h"
#include "text/words.h"

#include <string.h>
#include <unistd.h>

static const ht_words examples_heading = {"Ví dụ", "Examples"};
static const ht_words usage_heading = {"Cách dùng", "Usage"};
static const ht_words commands_heading = {"Lệnh", "Commands"};
static const ht_words options_heading = {"Tùy chọn", "Options"};
static const ht_words facts_heading = {"Thông tin", "Facts"};
static const ht_words readings_heading = {"Cách hiểu (chỗ văn bản để ngỏ)", "Readings (what the text leaves open)"};
static const ht_words columns_heading = {"Các cột của danh sách", "Columns of a list"};
static const ht_words columns_note = {
    "Mã hoặc tên tiếng Việt trong ngoặc; hotro template -o TỆP.xlsx{0} ghi danh sách trống có đủ các cột này:",
    "By identifier or by the Vietnamese heading in parentheses; hotro template -o FILE.xlsx{0} writes an empty list with all "
    "of "
    "them:"};
static const ht_words exit_heading = {"Mã thoát", "Exit codes"};
static const ht_words program_usage = {"hotro LỆNH [TÙY CHỌN…] [TỆP…]", "hotro COMMAND [OPTION…] [FILE…]"};
static const ht_words more = {"hotro LỆNH --help hoặc hotro help LỆNH cho biết thêm về từng lệnh.",
                              "hotro COMMAND --help, or hotro help COMMAND, says more of each command."};
static const ht_words by_default = {"mặc định: ", "default: "};
static const ht_words interruption_form = {"dạng: ", "form: "};
static const ht_words value_words[] = {
    [HT_CHOICE] = {"MÃ", "VALUE"}, [HT_YES_NO] = {"yes|no", "yes|no"},         [HT_DATE] = {"NGÀY", "DATE"},
    [HT_MONEY] = {"ĐỒNG", "DONG"}, [HT_INTERRUPTIONS] = {"KHOẢNG", "PERIODS"},
};

enum { WIDTH = 80, OPTION_COLUMN = 28, VALUE_COLUMN = 32, EXAMPLE_COLUMN = 6, COMMAND_COLUMN = 12 };

/* Words from `column` on, wrapped and indented to it; `at` is where the line stands now. */
static void put_wrapped(ht_text *out, const char *text, size_t at, size_t column) {
    if (at > 0 && at >= column) {
        ht_put_char(out, '\n');
        at = 0;
    }
    ht_put_spaces(out, column - at);
    at = column;
    while (*text != '\0') {
        size_t length = strcspn(text, " "), width = ht_columns((ht_string){text, length});
        if (at > column && at + 1 + width > WIDTH) {
            ht_put_char(out, '\n');
            ht_put_spaces(out, column);
            at = column;
        } else if (at > column) {
            ht_put_char(out, ' ');
            at++;
        }
        ht_put_string(out, (ht_string){text, length});
        at += width;
        text += length + strspn(text + length, " ");
    }
    ht_put_char(out, '\n');
}

typedef struct {
    const ht_policy *policy;
    ht_language language;
    bool bold;
} manner;

static const char *in(const ht_words *words, const manner *how) {
    return how->language == HT_VI ? words->vi : words->en;
}

static void put_heading(ht_text *out, const ht_words *heading, const manner *how) {
    ht_put(out, out->length == 0 ? "" : "\n");
    ht_put(out, how->bold ? "\033[1m" : "");
    ht_put(out, in(heading, how));
    ht_put(out, how->bold ? "\033[0m\n" : "\n");
}

static void put_examples(ht_text *out, const ht_command *command, unsigned most, const manner *how) {
    for (unsigned i = 0; i < most && i < HT_EXAMPLES_MAX && command->examples[i].line != NULL; i++) {
        ht_put(out, "  ");
        ht_put_example(out, how->policy, &command->examples[i]);
        ht_put_char(out, '\n');
        put_wrapped(out, in(&command->examples[i].what, how), 0, EXAMPLE_COLUMN);
    }
}

/* "  -o, --output FILE", and the columns it takes. */
static size_t put_option_name(ht_text *out, char letter, const char *name, const char *argument) {
    ht_put(out, letter == 0 ? "    " : "  -");
    if (letter != 0) {
        ht_put_char(out, letter);
        ht_put_char(out, ',');
    }
    ht_put(out, letter == 0 ? "  --" : " --");
    ht_put(out, name);
    if (argument[0] != '\0') {
        ht_put_char(out, ' ');
        ht_put(out, argument);
    }
    size_t taken = sizeof "  -o, --" - 1 + strlen(name);
    return taken + (argument[0] == '\0' ? 0 : 1 + ht_columns(ht_string_of(argument)));
}

static void put_options(ht_text *out, int command, const manner *how) {
    put_heading(out, &options_heading, how);
    for (int i = 0; i < HT_OPTION_COUNT; i++) {
        const ht_option *option = &ht_options[i];
        bool common = command == -1 && option->commands == (1u << HT_COMMAND_COUNT) - 1;
        if (common || (command >= 0 && (option->commands >> command & 1u))) {
            size_t taken = put_option_name(out, option->letter, option->name, in(&option->argument, how));
            put_wrapped(out, in(&option->help, how), taken, OPTION_COLUMN);
        }
    }
    put_wrapped(out, in(&ht_language_note, how), 0, 2);
}

static void put_default(ht_text *out, const ht_fact *fact, const manner *how) {
    if (fact->absent != HT_FIXED || fact->kind == HT_INTERRUPTIONS) {
        return;
    }
    ht_put_spaces(out, OPTION_COLUMN);
    ht_put(out, in(&by_default, how));
    if (fact->kind == HT_DATE) {
        ht_put_day(out, (ht_day)fact->default_value);
    } else {
        ht_put(out, fact->values[fact->default_value].id);
    }
    ht_put_char(out, '\n');
}

static void put_fact(ht_text *out, const ht_fact *fact, const manner *how) {
    char name[HT_OPTION_NAME_MAX];
    ht_fact_option_name(fact, name);
    size_t taken = put_option_name(out, 0, name, in(&value_words[fact->kind], how));
    put_wrapped(out, in(&fact->label, how), taken, OPTION_COLUMN);
    for (unsigned i = 0; fact->kind == HT_CHOICE && i < fact->value_count; i++) {
        ht_put_spaces(out, EXAMPLE_COLUMN + 2);
        ht_put(out, fact->values[i].id);
        put_wrapped(out, in(&fact->values[i].name, how), EXAMPLE_COLUMN + 2 + strlen(fact->values[i].id), VALUE_COLUMN);
    }
    put_default(out, fact, how);
    if (fact->kind == HT_INTERRUPTIONS) {
        const ht_policy *policy = how->policy;
        ht_put_spaces(out, OPTION_COLUMN);
        ht_put(out, in(&interruption_form, how));
        ht_put_interruption_form(out, policy);
        ht_put_char(out, '\n');
        for (unsigned i = 0; i < policy->reason_count; i++) {
            ht_put_spaces(out, EXAMPLE_COLUMN + 2);
            ht_put(out, policy->reasons[i].value.id);
            put_wrapped(out, in(&policy->reasons[i].value.name, how), EXAMPLE_COLUMN + 2 + strlen(policy->reasons[i].value.id),
                        VALUE_COLUMN);
        }
    }
}

static void put_facts(ht_text *out, const manner *how) {
    const ht_policy *policy = how->policy;
    put_heading(out, &facts_heading, how);
    put_wrapped(out, in(&ht_facts_summary, how), 0, 2);
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        if (slot == policy->fact_count) {
            put_heading(out, &readings_heading, how);
        }
        put_fact(out, &policy->facts[slot], how);
    }
}

/* As a list may have it: "identifier (Heading)". */
static void put_column(ht_text *out, const ht_policy *policy, ht_template_column column) {
    if (column.kind == HT_TEMPLATE_FACT) {
        ht_put(out, policy->facts[column.index].id);
    } else {
        ht_put_template_heading(out, policy, column, HT_EN); /* which is its identifier */
    }
    ht_put(out, " (");
    ht_put_template_heading(out, policy, column, HT_VI);
    ht_put(out, ")");
}

/* Those of the template, without the name, which nobody reads. */
static void put_columns(ht_text *out, bool with_claims, const manner *how) {
    enum { COLUMNS_BYTES = 16384 };
    char bytes[COLUMNS_BYTES];
    ht_template_column columns[HT_TEMPLATE_COLUMNS_MAX];
    ht_text text = {.at = bytes, .capacity = sizeof bytes - 1};
    const uint32_t count = ht_template_columns(how->policy, with_claims, columns);
    put_heading(out, &columns_heading, how);
    ht_say(&text, how->language, &columns_note,
           &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = ht_string_of(with_claims ? " --claims" : "")});
    for (uint32_t i = 0; i < count; i++) {
        if (columns[i].kind != HT_TEMPLATE_NAME) {
            ht_put(&text, i == 0 ? " " : "; ");
            put_column(&text, how->policy, columns[i]);
        }
    }
    bytes[ht_written(&text).length] = '\0';
    put_wrapped(out, bytes, 0, 2);
}

static void put_exit_codes(ht_text *out, const manner *how) {
    put_heading(out, &exit_heading, how);
    for (int code = HT_EXIT_DONE; code <= HT_EXIT_UNUSABLE; code++) {
        ht_put(out, "  ");
        ht_put_number(out, code);
        put_wrapped(out, in(&ht_exit_codes[code], how), 3, 5);
    }
}

static void put_usage(ht_text *out, int command, const manner *how) {
    put_heading(out, &usage_heading, how);
    if (command == -1) {
        put_wrapped(out, in(&program_usage, how), 0, 2);
        ht_put(out, "  hotro ");
        ht_put(out, in(&ht_help_usage, how));
        ht_put_char(out, '\n');
        return;
    }
    for (int i = 0; i < HT_USAGES_MAX && ht_commands[command].usages[i].en != NULL; i++) {
        ht_put(out, "  hotro ");
        ht_put(out, in(&ht_commands[command].usages[i], how));
        ht_put_char(out, '\n');
    }
}

static void write_program_help(ht_text *out, const manner *how) {
    put_heading(out, &examples_heading, how);
    for (int i = 0; i < HT_COMMAND_COUNT; i++) {
        put_examples(out, &ht_commands[i], i == HT_COMMAND_ASSESS ? 2 : 1, how);
    }
    put_usage(out, -1, how);
    ht_put_char(out, '\n');
    put_wrapped(out, in(&ht_program_summary, how), 0, 0);
    put_wrapped(out, in(&how->policy->name, how), 0, 0);
    put_wrapped(out, in(ht_word(HT_WORD_ESTIMATE), how), 0, 0);
    put_heading(out, &commands_heading, how);
    for (int i = 0; i < HT_COMMAND_COUNT; i++) {
        ht_put(out, "  ");
        ht_put(out, ht_commands[i].name);
        put_wrapped(out, in(&ht_commands[i].summary, how), 2 + strlen(ht_commands[i].name), COMMAND_COLUMN);
    }
    put_wrapped(out, in(&more, how), 0, 2);
    put_options(out, -1, how);
    put_exit_codes(out, how);
}

void ht_write_help(ht_text *out, const ht_policy *policy, int command, ht_language language, bool bold) {
    const manner how = {policy, language, bold};
    if (command < 0) {
        write_program_help(out, &how);
        return;
    }
    const ht_command *described = &ht_commands[command];
    put_heading(out, &examples_heading, &how);
    put_examples(out, described, HT_EXAMPLES_MAX, &how);
    put_usage(out, command, &how);
    ht_put_char(out, '\n');
    put_wrapped(out, in(&described->summary, &how), 0, 2);
    if (in(&described->notes, &how) != NULL) {
        put_wrapped(out, in(&described->notes, &how), 0, 2);
    }
    put_options(out, command, &how);
    if (described->takes_facts) {
        put_facts(out, &how);
    }
    if (described->of_lists) {
        put_columns(out, command == HT_COMMAND_VERIFY, &how);
    }
    put_exit_codes(out, &how);
}

static void write_command_help(ht_text *out, const void *context) {
    const ht_arguments *arguments = context;
    ht_write_help(out, arguments->policy, arguments->command, arguments->language, ht_takes_colors(STDERR_FILENO));
}

int ht_refuse_terminal(const ht_arguments *arguments) {
    ht_output output = {.descriptor = STDERR_FILENO};
    (void)ht_output_text(&output, write_command_help, arguments);
    return HT_EXIT_UNUSABLE;
}
