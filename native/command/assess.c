/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command/assess.h"
#include "command/arguments.h"
#include "command/commands.h"
#include "command/facts.h"
#include "command/figures.h"
#include "command/help.h"
#include "command/message.h"
#include "command/options.h"
#include "platform/machine.h"
#include "command/people.h"

#include "answer/what_if.h"
#include "answer/what_if_text.h"
#include "person/case_policy.h"
#include "person/code.h"
#include "policy/registry.h"
#include "text/date.h"
#include "list/list.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"
#include "text/columns.h"
#include "list/list_header.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const ht_words standard_input_twice = {"chỉ một trong hồ sơ và --parameters đọc được từ đầu vào chuẩn",
                                              "only one of the case and --parameters can be read from standard input"};
static const ht_words made_without_receipt = {"--made chỉ dùng với --receipt", "--made goes with --receipt only"};
static const ht_words made_not_a_day = {"--made: {0} không phải một ngày theo mẫu 2026-06-30",
                                        "--made: {0} is no day in the form 2026-06-30"};

static const ht_words is_list = {"{0} là danh sách, không phải một hồ sơ: dùng hotro batch, hotro budget hoặc hotro verify",
                                 "{0} is a list, not one case: use hotro batch, hotro budget or hotro verify"};
static const ht_words is_receipt = {"{0} là phiếu kết quả, không phải hồ sơ: hotro verify tính lại phiếu",
                                    "{0} is a receipt, not a case: hotro verify computes it again"};
static const ht_words receipt_of_draft = {"--receipt: {0} còn là dự thảo: chưa lập được phiếu kết quả và mã",
                                          "--receipt: {0} is a draft: it makes no receipts and no codes"};
static const ht_words facts_of_code = {"HỒ SƠ TRONG MÃ", "THE CASE IN THE CODE"};
static const ht_words no_facts = {"  Mã không ghi thông tin nào.", "  Nothing is stated in the code."};
static const ht_words made_under = {"Mã lập theo bản quy định {0}; chương trình này tính theo bản {1}.",
                                    "The code was made under revision {0} of the policy; this program computes under {1}."};

typedef struct {
    const ht_arguments *arguments;
    const char *code; /* the operand that the case comes from; NULL: it is no code */
    ht_day code_revision;
    const ht_case *person;
    const ht_parameters *parameters;
    const ht_assessment *result;
    ht_string made;
} answer;

/* Of another revision than this program's. */
static void put_made_under(ht_text *out, const answer *what) {
    const ht_policy *policy = what->person->policy;
    if (what->code != NULL && what->code_revision != ht_revision_day(policy)) {
        const ht_argument days[] = {{.kind = HT_ARGUMENT_DAY, .number = what->code_revision},
                                    {.kind = HT_ARGUMENT_DAY, .number = ht_revision_day(policy)}};
        ht_say(out, what->arguments->language, &made_under, days);
        ht_put(out, "\n");
    }
}

static void put_code(ht_text *out, const answer *what) {
    const ht_language language = what->arguments->language;
    ht_put_words(out, &facts_of_code, language);
    ht_put(out, "\n");
    const size_t before = out->length;
    ht_put_facts(out, what->person, language);
    if (out->length == before) {
        ht_put_words(out, &no_facts, language);
        ht_put(out, "\n");
    }
    put_made_under(out, what);
    ht_put(out, "\n");
}

static void write_what_if(ht_text *out, const answer *what) {
    const ht_arguments *arguments = what->arguments;
    if (ht_given(arguments, HT_OPTION_JSON)) {
        ht_write_what_if_json(out, what->person, what->parameters, what->result);
        ht_put(out, "\n");
    } else {
        ht_write_what_if(out, what->person, what->parameters, what->result, arguments->language);
    }
}

static void write_answer(ht_text *out, const void *context) {
    const answer *what = context;
    const ht_arguments *arguments = what->arguments;
    if (ht_given(arguments, HT_OPTION_RECEIPT)) {
        ht_write_receipt_json(out, what->person, what->parameters, what->result, what->made);
        ht_put(out, "\n");
    } else if (ht_given(arguments, HT_OPTION_WHAT_IF)) {
        write_what_if(out, what);
    } else if (ht_given(arguments, HT_OPTION_JSON)) {
        ht_write_assessment_json(out, what->person, what->parameters, what->result);
        ht_put(out, "\n");
    } else {
        if (what->code != NULL) {
            put_code(out, what);
        }
        ht_write_result(out, what->person, what->parameters, what->result, arguments->language,
                        ht_given(arguments, HT_OPTION_MONTHS));
    }
}

static int print(const answer *what) {
    const ht_arguments *arguments = what->arguments;
    char note[512];
    ht_text text = {.at = note, .capacity = sizeof note};
    if (!ht_given(arguments, HT_OPTION_RECEIPT) && !ht_given(arguments, HT_OPTION_JSON)) {
        return ht_print_for_people(arguments, write_answer, what);
    }
    if (what->code != NULL) {
        char shown[256];
        ht_put(&text, ht_show(what->code, shown, sizeof shown));
        ht_put(&text, ": ");
    }
    const size_t before = text.length;
    put_made_under(&text, what);
    if (text.length > before) {
        (void)ht_write_all(STDERR_FILENO, note, ht_written(&text).length);
    }
    return ht_print(arguments, write_answer, what);
}

int ht_ask(const ht_arguments *arguments, ht_case *person) {
    const char *asked = arguments->value[HT_OPTION_ASKED];
    ht_error error;
    return asked == NULL || ht_case_ask(person, ht_string_of(asked), &error)
               ? HT_EXIT_DONE
               : ht_refuse_input(arguments, NULL, &error, person->id);
}

static bool set_fact(const ht_arguments *arguments, unsigned index, ht_case *person, ht_error *error) {
    const char *const id = arguments->policy->facts[arguments->facts[index].slot].id;
    const int found = ht_slot_by_id(person->policy, ht_string_of(id));
    if (found < 0) { /* the list is of another policy than the one whose facts are options */
        *error =
            (ht_error){.code = HT_UNKNOWN_FACT, .policy = person->policy, .name = ht_string_of(id), .slot = -1, .other = -1};
        return false;
    }
    const unsigned slot = (unsigned)found;
    if (arguments->fact_again && index == arguments->fact_count - 1) {
        *error = (ht_error){.code = HT_DUPLICATE_FACT,
                            .policy = person->policy,
                            .name = ht_string_of(person->policy->facts[slot].id),
                            .slot = (int)slot,
                            .other = -1};
        return false;
    }
    return ht_case_set(person, slot, ht_string_of(arguments->facts[index].text), error);
}

int ht_state_facts(const ht_arguments *arguments, ht_case *person) {
    ht_error error;
    bool good = true;
    for (unsigned i = 0; good && i < arguments->fact_count; i++) {
        good = set_fact(arguments, i, person, &error);
    }
    if (good && ht_case_check(person, &error)) {
        return HT_EXIT_DONE;
    }
    return ht_refuse_input(arguments, NULL, &error, person->id);
}

/* What a text is that is no case, where another command takes it; otherwise NULL. */
static const ht_words *what_else(ht_string text, const ht_error *error) {
    static ht_parameters parameters;
    static ht_list list;
    ht_list_error list_error;
    if (error->code == HT_UNKNOWN_FACT && ht_string_is(error->name, "receipt")) {
        return &is_receipt;
    }
    if (error->code != HT_SYNTAX && error->code != HT_TOO_LARGE) {
        return NULL;
    }
    /* A list has people below its header; a single line may as well be a text that JSON lets stand alone. */
    const char *end = text.at == NULL ? NULL : memchr(text.at, '\n', text.length);
    if (end == NULL || end + 1 == text.at + text.length) {
        return NULL;
    }
    ht_parameters_init(&parameters, error->policy);
    return ht_list_open(&list, &parameters, NULL, text, &list_error) ? &is_list : NULL;
}

/* The case is of the policy that the code names. */
static int read_code(const ht_arguments *arguments, const char *code, answer *what, ht_case *person) {
    ht_error error;
    what->code = code;
    ht_case_init(person, arguments->policy);
    return ht_read_code(person, ht_string_of(code), &what->code_revision, &error) ? HT_EXIT_DONE
                                                                                  : ht_refuse_code(arguments, code, &error);
}

static bool asks_for_all(const ht_case *person) {
    return person->asked == ht_all_benefits(person->policy);
}

static int load_case(const ht_arguments *arguments, const char *path, ht_string *text, char **bytes) {
    if (ht_is_standard(path) && ht_is_terminal(STDIN_FILENO)) {
        return ht_refuse_terminal(arguments);
    }
    return ht_read_file(path, HT_CASE_BYTES_MAX, bytes, text) ? HT_EXIT_DONE : ht_refuse_file(arguments, path, errno);
}

static int read_case(const ht_arguments *arguments, const char *path, ht_string text, ht_case *person) {
    ht_error error;
    if (ht_case_read(person, text, &error)) {
        return HT_EXIT_DONE;
    }
    const ht_words *other = what_else(text, &error);
    char shown[512];
    return other == NULL ? ht_refuse_input(arguments, path, &error, person->id)
                         : ht_refuse_because(arguments, ht_error_name(error.code), other,
                                             ht_show(ht_file_name(path, arguments->language), shown, sizeof shown), "");
}

static ht_day today(void) {
    ht_calendar_day day;
    return ht_today(&day) ? ht_day_of(day.year, day.month, day.day) : 0;
}

static int read_made(const ht_arguments *arguments, ht_text *made) {
    const char *given = arguments->value[HT_OPTION_MADE];
    bool is_shape;
    ht_day day;
    if (given == NULL) {
        day = today();
    } else if (!ht_given(arguments, HT_OPTION_RECEIPT)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &made_without_receipt, "", "");
    } else if (!ht_parse_day(ht_string_of(given), &day, &is_shape)) {
        char shown[HT_PROBLEM_WORD_MAX];
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &made_not_a_day, ht_show(given, shown, sizeof shown), "");
    }
    ht_put_day(made, day);
    return HT_EXIT_DONE;
}

static int refuse_draft(const ht_arguments *arguments, const ht_policy *policy) {
    char name[HT_PROBLEM_WORD_MAX];
    ht_text out = {.at = name, .capacity = sizeof name - 1};
    ht_put_policy_name(&out, policy);
    name[ht_written(&out).length] = '\0';
    return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &receipt_of_draft, name, "");
}

/* Where the case comes from. */
typedef struct {
    const char *path;
    bool is_code, is_text; /* neither: options */
    ht_string text;
    char *case_bytes;
    ht_figures_file figures;
} source;

/* Figures first, then the case, but for a code, which has been read. */
static int read_all(const ht_arguments *arguments, source *from, const ht_policy *policy, ht_parameters *parameters,
                    const answer *what, ht_case *person) {
    if (policy->draft && ht_given(arguments, HT_OPTION_RECEIPT)) {
        return refuse_draft(arguments, policy);
    }
    int code = ht_load_figures(arguments, &from->figures);
    if (code == HT_EXIT_DONE) {
        code = ht_read_figures(arguments, &from->figures, policy, parameters);
    }
    if (what->code == NULL) {
        ht_case_init(person, policy);
    }
    if (code == HT_EXIT_DONE && asks_for_all(person)) {
        code = ht_ask(arguments, person);
    }
    if (code != HT_EXIT_DONE || what->code != NULL) {
        return code;
    }
    return from->is_text ? read_case(arguments, from->path, from->text, person) : ht_state_facts(arguments, person);
}

static int assess(const ht_arguments *arguments, source *from) {
    static ht_parameters parameters;
    static ht_case person;
    static ht_assessment result;
    const char *figures = arguments->value[HT_OPTION_PARAMETERS];
    const ht_policy *policy = arguments->policy;
    ht_error error;
    if (from->is_text && ht_is_standard(from->path) && figures != NULL && ht_is_standard(figures)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &standard_input_twice, "", "");
    }
    char day[16];
    ht_text made = {.at = day, .capacity = sizeof day};
    int code = read_made(arguments, &made);
    if (code == HT_EXIT_DONE && from->is_text) {
        code = load_case(arguments, from->path, &from->text, &from->case_bytes);
    }
    answer what = {
        .arguments = arguments, .person = &person, .parameters = &parameters, .result = &result, .made = {day, made.length}};
    if (code == HT_EXIT_DONE && from->is_code) {
        code = read_code(arguments, from->path, &what, &person);
        policy = person.policy;
    }
    if (code != HT_EXIT_DONE) {
        return code;
    }
    if (from->is_text && !ht_case_policy(from->text, &policy, &error)) {
        ht_case_init(&person, policy);
        return read_case(arguments, from->path, from->text, &person); /* finds the same, and the case's id */
    }
    code = read_all(arguments, from, policy, &parameters, &what, &person);
    if (code != HT_EXIT_DONE) {
        return code;
    }
    ht_assess(&person, &parameters, &result);
    return print(&what);
}

int ht_run_assess(const ht_arguments *arguments) {
    source from = {.path = arguments->operand_count > 0 ? arguments->operands[0] : "-"};
    from.is_code = arguments->fact_count == 0 && ht_is_code(from.path);
    from.is_text = arguments->fact_count == 0 && !from.is_code;
    const int code = assess(arguments, &from);
    free(from.case_bytes);
    ht_free_figures(&from.figures);
    return code;
}
