/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command.h"

#include "code.h"
#include "date.h"
#include "list.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
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

static void write_answer(ht_text *out, const void *context) {
    const answer *what = context;
    const ht_arguments *arguments = what->arguments;
    if (ht_given(arguments, HT_OPTION_RECEIPT)) {
        ht_write_receipt_json(out, what->person, what->parameters, what->result, what->made);
        ht_put(out, "\n");
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

int ht_read_parameters(const ht_arguments *arguments, ht_parameters *parameters, char **bytes) {
    const char *path = arguments->value[HT_OPTION_PARAMETERS];
    ht_parameters_init(parameters, &ht_quang_ninh);
    *bytes = NULL;
    if (path == NULL) {
        return HT_EXIT_DONE;
    }
    if (ht_is_standard(path) && isatty(STDIN_FILENO)) {
        return ht_refuse_terminal(arguments);
    }
    ht_string text;
    ht_error error;
    if (!ht_read_file(path, HT_PARAMETERS_BYTES_MAX, bytes, &text)) {
        return ht_refuse_file(arguments, path, errno);
    }
    if (!ht_parameters_read(parameters, text, &error)) {
        return ht_refuse_input(arguments, path, &error, (ht_string){NULL, 0});
    }
    return HT_EXIT_DONE;
}

static bool set_fact(const ht_arguments *arguments, unsigned index, ht_case *person, ht_error *error) {
    unsigned slot = arguments->facts[index].slot;
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

static int read_facts(const ht_arguments *arguments, ht_case *person) {
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
    const char *end = memchr(text.at, '\n', text.length);
    if (end == NULL || end + 1 == text.at + text.length) {
        return NULL;
    }
    ht_parameters_init(&parameters, &ht_quang_ninh);
    return ht_list_open(&list, &parameters, text, &list_error) ? &is_list : NULL;
}

static int read_case(const ht_arguments *arguments, const char *path, answer *what, ht_case *person, char **bytes) {
    if (ht_is_code(path)) {
        ht_error error;
        what->code = path;
        return ht_read_code(person, ht_string_of(path), &what->code_revision, &error) ? HT_EXIT_DONE
                                                                                      : ht_refuse_code(arguments, path, &error);
    }
    if (ht_is_standard(path) && isatty(STDIN_FILENO)) {
        return ht_refuse_terminal(arguments);
    }
    ht_string text;
    ht_error error;
    if (!ht_read_file(path, HT_CASE_BYTES_MAX, bytes, &text)) {
        return ht_refuse_file(arguments, path, errno);
    }
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
    time_t now = time(NULL);
    struct tm here;
    tzset();
    if (localtime_r(&now, &here) == NULL) {
        return 0;
    }
    return ht_day_of(here.tm_year + 1900, here.tm_mon + 1, here.tm_mday);
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

static int assess(const ht_arguments *arguments, char **case_bytes, char **parameter_bytes) {
    static ht_parameters parameters;
    static ht_case person;
    static ht_assessment result;
    const char *path = arguments->operand_count > 0 ? arguments->operands[0] : "-";
    const char *figures = arguments->value[HT_OPTION_PARAMETERS];
    if (arguments->fact_count == 0 && ht_is_standard(path) && figures != NULL && ht_is_standard(figures)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &standard_input_twice, "", "");
    }
    char day[16];
    ht_text made = {.at = day, .capacity = sizeof day};
    int code = read_made(arguments, &made);
    if (code == HT_EXIT_DONE) {
        code = ht_read_parameters(arguments, &parameters, parameter_bytes);
    }
    ht_case_init(&person, &ht_quang_ninh);
    answer what = {
        .arguments = arguments, .person = &person, .parameters = &parameters, .result = &result, .made = {day, made.length}};
    if (code == HT_EXIT_DONE) {
        code =
            arguments->fact_count > 0 ? read_facts(arguments, &person) : read_case(arguments, path, &what, &person, case_bytes);
    }
    if (code != HT_EXIT_DONE) {
        return code;
    }
    ht_assess(&person, &parameters, &result);
    return print(&what);
}

int ht_run_assess(const ht_arguments *arguments) {
    char *case_bytes = NULL, *parameter_bytes = NULL;
    int code = assess(arguments, &case_bytes, &parameter_bytes);
    free(case_bytes);
    free(parameter_bytes);
    return code;
}
