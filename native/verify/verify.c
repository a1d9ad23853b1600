/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "verify/verify.h"

#include "check/verify_json.h"
#include "check/verify_text.h"
#include "policy/registry.h"
#include "text/format.h"
#include "text/json.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"
#include "text/columns.h"
#include "command/commands.h"
#include "command/facts.h"
#include "command/help.h"
#include "command/message.h"
#include "platform/machine.h"
#include "verify/verify_list.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const ht_words standard_input_twice = {"đầu vào chuẩn chỉ đọc được một lần", "standard input can be read only once"};
static const ht_words nothing_here = {"{0}: không có gì để kiểm tra", "{0}: there is nothing to verify"};
static const ht_words no_list = {"{0}: -o chỉ ghi lại danh sách", "{0}: -o writes lists back only"};

/* ---- One receipt or code ---- */

enum { WORDS_BYTES = 1 << 16, ITEM_BYTES = 1 << 20 };

static char space[HT_VERIFY_SPACE_BYTES];
static ht_verification verification;
static char words_bytes[WORDS_BYTES];
static char item_bytes[ITEM_BYTES];

static void count(ht_verify_counts *counts, const ht_verification *it) {
    counts->all++;
    *(it->verdict == HT_MATCHES   ? &counts->matching
      : it->verdict == HT_DIFFERS ? &counts->different
      : it->verdict == HT_READ    ? &counts->read
                                  : &counts->other_revision) += 1;
    counts->has_difference = counts->has_difference || !it->is_same;
}

static void print_error(ht_verifying *verifying, const char *name, uint32_t line, const ht_verify_error *error) {
    ht_text item = {.at = item_bytes, .capacity = sizeof item_bytes};
    ht_text words = {.at = words_bytes, .capacity = sizeof words_bytes};
    if (ht_verify_is_json(verifying)) {
        ht_json_text to = {&item, false};
        ht_open_item_json(&to, name, line);
        ht_member_verify_error(&to, error);
        ht_close_item_json(&to);
        ht_verify_write(verifying, ht_written(&item));
        return;
    }
    /* Line and byte of a file with one item lead to the place; the sentence of a broken receipt names them itself. */
    ht_write_verify_error_sentence(&words, error, verifying->arguments->language);
    ht_put_item(&item, name, line, ht_written(&words));
    const ht_string bytes = ht_written(&item);
    ht_progress_clear(&verifying->progress);
    (void)ht_write_all(STDERR_FILENO, bytes.at, bytes.length);
}

static void print(ht_verifying *verifying, const char *name, uint32_t line) {
    ht_text item = {.at = item_bytes, .capacity = sizeof item_bytes};
    ht_text words = {.at = words_bytes, .capacity = sizeof words_bytes};
    if (!ht_verify_prints(verifying, verification.verdict == HT_MATCHES)) {
        return;
    }
    if (ht_verify_is_json(verifying)) {
        ht_json_text to = {&item, false};
        ht_open_item_json(&to, name, line);
        ht_members_verification(&to, &verification);
        ht_close_item_json(&to);
    } else {
        ht_write_verification(&words, &verification, verifying->arguments->language);
        ht_put_item(&item, name, line, ht_written(&words));
    }
    ht_verify_write(verifying, ht_written(&item));
}

/* False: it cannot be used. */
static bool verify_item(ht_verifying *verifying, const char *name, uint32_t line, ht_string text) {
    ht_verify_error error;
    if (ht_verify(&verification, verifying->arguments->policy, text, space, &error)) {
        count(&verifying->counts, &verification);
        print(verifying, name, line);
        return true;
    }
    verifying->counts.all++;
    verifying->counts.unusable++;
    if (ht_verify_prints(verifying, false)) {
        print_error(verifying, name, line, &error);
    }
    return false;
}

/* ---- Files of receipts and codes ---- */

enum { HELD_BYTES = HT_RECEIPT_BYTES_MAX + 2 };

/* What is read of an input and not yet verified. */
typedef struct {
    ht_input *input;
    char *bytes; /* HELD_BYTES */
    size_t length;
    bool is_ended;
} holding;

static bool read_more(holding *held) {
    while (held->length < HELD_BYTES && !held->is_ended) {
        const ssize_t got = ht_input_read(held->input, held->bytes + held->length, HELD_BYTES - held->length);
        if (got < 0) {
            return false;
        }
        held->is_ended = got == 0;
        held->length += (size_t)got;
    }
    return true;
}

/* Whether the line behind the first one begins a receipt too: one receipt a line. A receipt that is spread over lines has none
   that begins with a brace. */
static bool has_lines(ht_string text) {
    const ht_string first = ht_json_begin(text);
    const char *line_end = memchr(first.at, '\n', first.length);
    if (line_end == NULL) {
        return false;
    }
    const ht_string second = ht_json_begin((ht_string){line_end, (size_t)(first.at + first.length - line_end)});
    return second.length > 0 && *second.at == '{';
}

/* The next line, whole or as much of it as can be held. */
static ht_string next_line(const holding *held, size_t *consumed) {
    const char *line_end = memchr(held->bytes, '\n', held->length);
    const size_t length = line_end == NULL ? held->length : (size_t)(line_end - held->bytes);
    *consumed = line_end == NULL ? length : length + 1;
    return (ht_string){held->bytes, length};
}

/* A line too long to be held is refused once, and dropped to its end. */
static bool drop_line(holding *held) {
    for (;;) {
        const char *line_end = memchr(held->bytes, '\n', held->length);
        if (line_end != NULL || held->is_ended) {
            const size_t consumed = line_end == NULL ? held->length : (size_t)(line_end + 1 - held->bytes);
            held->length -= consumed;
            memmove(held->bytes, held->bytes + consumed, held->length);
            return true;
        }
        held->length = 0;
        if (!read_more(held)) {
            return false;
        }
    }
}

static bool verify_lines(ht_verifying *verifying, holding *held, const char *name) {
    uint64_t read_before = 0;
    for (uint32_t line = 1; read_more(held) && !verifying->is_unwritten; line++) {
        size_t consumed;
        ht_progress_report(&verifying->progress, line, read_before);
        if (held->length == 0) {
            return true;
        }
        const ht_string text = next_line(held, &consumed);
        read_before += consumed;
        if (ht_json_begin(text).length > 0) {
            verifying->counts.has_difference |= !verify_item(verifying, name, line, text);
        }
        if (text.length == HELD_BYTES && !drop_line(held)) {
            return false;
        }
        if (text.length < HELD_BYTES) {
            held->length -= consumed;
            memmove(held->bytes, held->bytes + consumed, held->length);
        }
    }
    return verifying->is_unwritten;
}

/* ---- Operands ---- */

static ht_string first_line(ht_string text) {
    const ht_string first = ht_json_begin(text);
    const char *line_end = memchr(first.at, '\n', first.length);
    return (ht_string){first.at, line_end == NULL ? first.length : (size_t)(line_end - first.at)};
}

/* False: errno; `*is_usable`: whether what it holds could be used. */
static bool verify_input(ht_verifying *verifying, ht_input *input, const char *path, bool *is_usable) {
    char shown[512];
    const char *name = ht_show(ht_file_name(path, verifying->arguments->language), shown, sizeof shown);
    const ht_string opening = {input->held, input->held_length};
    const ht_string line = first_line(opening);
    if (line.length == 0 && input->is_ended) {
        (void)ht_refuse_because(verifying->arguments, "syntax", &nothing_here, name, "");
        *is_usable = false;
        return true;
    }
    const bool is_json = line.length > 0 && line.at[0] == '{';
    if (!is_json && !ht_looks_like_code(line)) {
        *is_usable = ht_verify_list(verifying, input, path);
        return true;
    }
    if (verifying->list.form != HT_VERIFY_PRINTS) {
        (void)ht_refuse_because(verifying->arguments, HT_CODE_COMMAND_LINE, &no_list, name, "");
        *is_usable = false;
        return true;
    }
    holding held = {.input = input, .bytes = malloc(HELD_BYTES), .length = input->held_length, .is_ended = input->is_ended};
    if (held.bytes == NULL) {
        errno = ENOMEM;
        return false;
    }
    memcpy(held.bytes, input->held, input->held_length);
    bool is_read = read_more(&held);
    const ht_string text = {held.bytes, held.length};
    if (is_read && is_json && !has_lines(text)) {
        *is_usable = verify_item(verifying, name, 0, text);
    } else if (is_read) {
        is_read = verify_lines(verifying, &held, name);
    }
    const int number = errno;
    free(held.bytes);
    errno = number;
    return is_read;
}

static bool verify_file(ht_verifying *verifying, const char *path) {
    ht_input input;
    bool is_usable = true;
    verifying->progress = ht_progress_begin(verifying->arguments->language);
    if (!ht_input_open(&input, path)) {
        (void)ht_refuse_file(verifying->arguments, path, errno);
        return false;
    }
    ht_progress_watch(&verifying->progress, ht_input_progress(&input), true);
    const bool is_read = verify_input(verifying, &input, path, &is_usable);
    const int number = errno;
    ht_progress_clear(&verifying->progress);
    if (!is_read) {
        (void)ht_refuse_file(verifying->arguments, path, number);
    }
    ht_input_close(&input);
    return is_read && is_usable;
}

/* A code or link stands for itself where no file has that name. */
static bool verify_operand(ht_verifying *verifying, const char *operand) {
    char shown[128];
    return ht_is_code(operand) && verifying->list.form == HT_VERIFY_PRINTS
               ? verify_item(verifying, ht_show(operand, shown, sizeof shown), 0, ht_string_of(operand))
               : verify_file(verifying, operand);
}

static void summarise(const ht_verifying *verifying) {
    const ht_verify_counts *counts = &verifying->counts;
    char buffer[1024];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    if (counts->all < 2 || !ht_verify_prints(verifying, counts->matching == counts->all)) {
        return;
    }
    ht_write_counts(&text, counts, verifying->arguments->language);
    ht_put(&text, "\n");
    (void)ht_write_all(STDERR_FILENO, buffer, text.length);
}

static int verify_all(ht_verifying *verifying) {
    static char dash[] = "-";
    static char *const standard[] = {dash};
    const ht_arguments *arguments = verifying->arguments;
    char *const *operands = arguments->operand_count > 0 ? arguments->operands : standard;
    const unsigned operand_count = arguments->operand_count > 0 ? arguments->operand_count : 1;
    const ht_verify_counts *counts = &verifying->counts;
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    if (!ht_output_open(&verifying->output, path)) {
        return ht_refuse_output(arguments, path, errno);
    }
    for (unsigned i = 0; i < operand_count && !verifying->is_unwritten; i++) {
        verifying->has_unusable_input |= !verify_operand(verifying, operands[i]);
    }
    if (verifying->list.form != HT_VERIFY_PRINTS && verifying->has_unusable_input) {
        ht_output_abandon(&verifying->output);
        return HT_EXIT_UNUSABLE;
    }
    errno = verifying->number;
    if (verifying->is_unwritten || !ht_commit(arguments, &verifying->output)) {
        const int number = errno;
        ht_output_abandon(&verifying->output);
        return ht_refuse_output(arguments, path, number);
    }
    summarise(verifying);
    if (verifying->list.form != HT_VERIFY_PRINTS) {
        ht_say_claim_sums(&verifying->list, verifying->parameters->policy, arguments->language);
    }
    if (verifying->has_list && ht_verify_prints(verifying, false)) {
        ht_say_figures(verifying->parameters, arguments->language);
    }
    if (verifying->has_unusable_input) {
        return HT_EXIT_UNUSABLE;
    }
    const bool is_unproven = counts->read > 0 || counts->other_revision > 0 || counts->without_claim > 0;
    return counts->has_difference || (is_unproven && ht_given(arguments, HT_OPTION_STRICT)) ? HT_EXIT_DIFFERENCE : HT_EXIT_DONE;
}

/* A list may be of another policy than the chosen one: then figures are read again by that. What no policy understands is
   refused before anything is verified. */
static int read_figures(ht_verifying *verifying) {
    ht_error error;
    const ht_policy *chosen = verifying->arguments->policy;
    verifying->has_parameters = ht_understand_figures(&verifying->figures, chosen, verifying->parameters, &error);
    bool is_understood = verifying->has_parameters;
    for (unsigned i = 0; !is_understood && i < ht_policy_count; i++) {
        is_understood = ht_understand_figures(&verifying->figures, ht_policies[i], verifying->parameters, &error);
    }
    return is_understood ? HT_EXIT_DONE
                         : ht_read_figures(verifying->arguments, &verifying->figures, chosen, verifying->parameters);
}

int ht_run_verify(const ht_arguments *arguments) {
    static ht_parameters parameters;
    static ht_verifying verifying;
    const char *figures = arguments->value[HT_OPTION_PARAMETERS];
    unsigned standard = figures != NULL && ht_is_standard(figures);
    for (unsigned i = 0; i < arguments->operand_count; i++) {
        standard += ht_is_standard(arguments->operands[i]);
    }
    standard += arguments->operand_count == 0;
    if (standard > 1) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &standard_input_twice, "", "");
    }
    if (standard == 1 && ht_is_terminal(STDIN_FILENO)) {
        return ht_refuse_terminal(arguments);
    }
    verifying = (ht_verifying){.arguments = arguments, .parameters = &parameters};
    int code = ht_verify_choose(arguments, &verifying.list);
    code = code == HT_EXIT_DONE ? ht_load_figures(arguments, &verifying.figures) : code;
    code = code == HT_EXIT_DONE ? read_figures(&verifying) : code;
    code = code == HT_EXIT_DONE ? verify_all(&verifying) : code;
    ht_free_figures(&verifying.figures);
    return code;
}
