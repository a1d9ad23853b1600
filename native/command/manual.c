/* SPDX-License-Identifier: MIT */
#include "command/manual.h"
#include "command/commands.h"
#include "command/example.h"
#include "command/options.h"
#include "text/text.h"
#include "answer/words.h"
#include "text/words.h"

#include <string.h>

/* The manual page as scdoc source, from the tables that --help is made of. */

static const ht_words page_title = {"hotro(1)", "hotro(1)"};
static const ht_words name_line = {"hotro - tính từng khoản hỗ trợ theo quy định, kèm căn cứ",
                                   "hotro - exact amounts of public support, each with its clause"};
static const ht_words name_heading = {"TÊN", "NAME"};
static const ht_words synopsis_heading = {"CÁCH DÙNG", "SYNOPSIS"};
static const ht_words description_heading = {"MÔ TẢ", "DESCRIPTION"};
static const ht_words commands_heading = {"LỆNH", "COMMANDS"};
static const ht_words options_heading = {"TÙY CHỌN", "OPTIONS"};
static const ht_words facts_heading = {"THÔNG TIN VÀ CÁCH HIỂU", "FACTS AND READINGS"};
static const ht_words exit_heading = {"MÃ THOÁT", "EXIT STATUS"};
static const ht_words environment_heading = {"BIẾN MÔI TRƯỜNG", "ENVIRONMENT"};
static const ht_words errors_heading = {"LỖI", "ERRORS"};
static const ht_words files_heading = {"TỆP", "FILES"};
static const ht_words examples_heading = {"VÍ DỤ", "EXAMPLES"};
static const ht_words of_commands = {"Dùng với: ", "Goes with: "};
static const ht_words of_all = {"mọi lệnh", "every command"};
static const ht_words values_are = {"Giá trị: ", "Values: "};
static const ht_words reasons_are = {"Lý do: ", "Reasons: "};

static const ht_words description = {"Chương trình áp dụng các bảng quy định gắn sẵn (hotro rules cho xem), không đọc cấu "
                                     "hình, không dùng mạng, không ghi nhật ký. "
                                     "Kết quả ra đầu ra chuẩn, mọi thứ khác ra đầu lỗi chuẩn.",
                                     "The law is built in as tables (hotro rules shows them). There is no configuration, no "
                                     "network and no log. Results go to standard "
                                     "output, everything else to standard error."};

static const ht_words environment = {
    "HOTRO_POLICY: quy định được chọn khi không có --policy. NO_COLOR có giá trị hoặc TERM=dumb: không tô màu; màu chỉ có trên "
    "màn hình.",
    "HOTRO_POLICY: the policy chosen where --policy is not given. NO_COLOR set, or TERM=dumb: no colors; there are colors on a "
    "terminal only."};

static const ht_words errors = {"Với --json, lỗi là một đối tượng trên đầu ra chuẩn: {\"error\":{\"code\", \"fact\", \"line\", "
                                "\"text\":{\"vi\", \"en\"}}}. Ngoài "
                                "các mã của dữ liệu còn có command_line (dòng lệnh sai) và unreadable (không đọc được tệp). "
                                "Khi không ghi được kết quả thì chỉ báo ở đầu lỗi chuẩn.",
                                "With --json an error is an object on standard output: {\"error\":{\"code\", \"fact\", "
                                "\"line\", \"text\":{\"vi\", \"en\"}}}. Beside the "
                                "codes of the input there are command_line (the line cannot be used) and unreadable (a file "
                                "cannot be read). That a result cannot be "
                                "written is said on standard error only."};

static const ht_words files = {
    "Tệp kết quả được ghi bên cạnh rồi mới đổi tên: có đủ hoặc không có gì. Tệp mới chỉ chủ tệp đọc được (0600); tệp có sẵn "
    "giữ chủ sở hữu và quyền nếu hệ thống cho phép, nếu không thì có thông báo. Không bao giờ ghi đè tệp mà lệnh đang đọc.",
    "Result files are written beside and renamed: whole or not at all. A new one is readable by its owner only (0600); one "
    "that "
    "was there keeps owner and permissions where the system allows, otherwise that is said. No file that the command reads is "
    "ever written over."};

static const char *in(const ht_words *words, ht_language language) {
    return language == HT_VI ? words->vi : words->en;
}

/* What scdoc would read as formatting. */
static void put_plain(ht_text *out, const char *text) {
    for (; *text != '\0'; text++) {
        if (strchr("\\*_<#[]|", *text) != NULL) {
            ht_put_char(out, '\\');
        }
        ht_put_char(out, *text);
    }
}

static void put_heading(ht_text *out, const ht_words *heading, ht_language language) {
    ht_put(out, "\n# ");
    ht_put(out, in(heading, language));
    ht_put(out, "\n\n");
}

static void put_paragraph(ht_text *out, const ht_words *words, ht_language language) {
    put_plain(out, in(words, language));
    ht_put(out, "\n\n");
}

static void put_commands(ht_text *out, ht_language language) {
    put_heading(out, &commands_heading, language);
    for (int i = 0; i < HT_COMMAND_COUNT; i++) {
        ht_put(out, "*hotro ");
        ht_put(out, ht_commands[i].name);
        ht_put(out, "*\n\t");
        put_plain(out, in(&ht_commands[i].summary, language));
        if (ht_commands[i].notes.en != NULL) {
            ht_put(out, ". ");
            put_plain(out, in(&ht_commands[i].notes, language));
        }
        ht_put(out, "\n\n");
    }
}

static void put_option_commands(ht_text *out, const ht_option_row *row, ht_language language) {
    ht_put(out, "\n\t");
    ht_put(out, in(&of_commands, language));
    if (row->option->commands == (1u << HT_COMMAND_COUNT) - 1) {
        ht_put(out, in(&of_all, language));
    } else {
        const char *separator = "";
        for (int i = 0; i < HT_COMMAND_COUNT; i++) {
            if (row->commands >> i & 1u) {
                ht_put(out, separator);
                ht_put(out, ht_commands[i].name);
                separator = ", ";
            }
        }
    }
    ht_put(out, ".");
}

static void put_escaped_choices(ht_text *out, const ht_option_row *row) {
    char choices[1024];
    ht_text list = {.at = choices, .capacity = sizeof choices - 1};
    ht_put_choices(&list, row);
    choices[list.length < list.capacity ? list.length : list.capacity] = '\0';
    put_plain(out, choices);
}

static void put_reasons(ht_text *out, const ht_policy *policy, ht_language language) {
    ht_put(out, in(&reasons_are, language));
    for (unsigned i = 0; i < policy->reason_count; i++) {
        ht_put(out, i == 0 ? "" : ", ");
        put_plain(out, policy->reasons[i].value.id);
    }
    ht_put(out, ".");
}

static void put_option(ht_text *out, const ht_policy *policy, const ht_option_row *row, ht_language language) {
    ht_put(out, "*");
    if (row->letter != 0) {
        ht_put(out, "-");
        ht_put_char(out, row->letter);
        ht_put(out, "*, *");
    }
    ht_put(out, "--");
    ht_put(out, row->name);
    ht_put(out, "*");
    if (row->option != NULL && row->takes != HT_TAKES_NOTHING) {
        ht_put(out, " _");
        ht_put(out, in(&row->option->argument, language));
        ht_put(out, "_");
    }
    ht_put(out, "\n\t");
    put_plain(out, in(row->help, language));
    ht_put(out, ".");
    if (row->option != NULL) {
        put_option_commands(out, row, language);
    } else if (row->takes == HT_TAKES_CHOICE) {
        ht_put(out, "\n\t");
        ht_put(out, in(&values_are, language));
        put_escaped_choices(out, row);
        ht_put(out, ".");
    } else if (row->fact != NULL && row->fact->kind == HT_INTERRUPTIONS) {
        ht_put(out, "\n\t");
        ht_put_interruption_form(out, policy);
        ht_put(out, " ");
        put_reasons(out, policy, language);
    }
    ht_put(out, "\n\n");
}

static void put_options(ht_text *out, const ht_policy *policy, ht_language language, bool facts) {
    ht_option_row row;
    for (unsigned i = 0; ht_option_row_at(policy, i, &row); i++) {
        if (row.commands != 0 && (row.fact != NULL) == facts) {
            put_option(out, policy, &row, language);
        }
    }
}

static void put_examples(ht_text *out, const ht_policy *policy, ht_language language) {
    put_heading(out, &examples_heading, language);
    for (int i = 0; i < HT_COMMAND_COUNT; i++) {
        for (unsigned k = 0; k < HT_EXAMPLES_MAX && ht_commands[i].examples[k].line != NULL; k++) {
            const ht_example *example = &ht_commands[i].examples[k];
            put_plain(out, in(&example->what, language));
            ht_put(out, ":\n\n```\n");
            ht_put_example(out, policy, example);
            ht_put(out, "\n```\n\n");
        }
    }
}

void ht_write_manual(ht_text *out, const ht_policy *policy, ht_language language) {
    ht_put(out, in(&page_title, language));
    ht_put(out, "\n");
    put_heading(out, &name_heading, language);
    ht_put(out, in(&name_line, language));
    ht_put(out, "\n");
    put_heading(out, &synopsis_heading, language);
    for (int i = 0; i < HT_COMMAND_COUNT; i++) {
        for (int k = 0; k < HT_USAGES_MAX && ht_commands[i].usages[k].en != NULL; k++) {
            ht_put(out, "*hotro* ");
            put_plain(out, in(&ht_commands[i].usages[k], language));
            ht_put(out, "\n\n");
        }
    }
    ht_put(out, "*hotro* ");
    put_plain(out, in(&ht_help_usage, language));
    ht_put(out, "\n\n");
    put_heading(out, &description_heading, language);
    put_paragraph(out, &ht_program_summary, language);
    put_paragraph(out, &policy->name, language);
    put_paragraph(out, &description, language);
    put_paragraph(out, ht_word(HT_WORD_ESTIMATE), language);
    put_commands(out, language);
    put_heading(out, &options_heading, language);
    put_options(out, policy, language, false);
    put_heading(out, &facts_heading, language);
    put_paragraph(out, &ht_facts_summary, language);
    put_options(out, policy, language, true);
    put_heading(out, &exit_heading, language);
    for (int code = HT_EXIT_DONE; code <= HT_EXIT_UNUSABLE; code++) {
        ht_put(out, "*");
        ht_put_number(out, code);
        ht_put(out, "*\n\t");
        put_plain(out, in(&ht_exit_codes[code], language));
        ht_put(out, ".\n\n");
    }
    put_heading(out, &errors_heading, language);
    put_paragraph(out, &errors, language);
    put_heading(out, &files_heading, language);
    put_paragraph(out, &files, language);
    put_heading(out, &environment_heading, language);
    put_paragraph(out, &ht_language_note, language);
    put_paragraph(out, &environment, language);
    put_examples(out, policy, language);
}
