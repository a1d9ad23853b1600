/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command/message.h"
#include "command/arguments.h"
#include "command/commands.h"
#include "command/options.h"
#include "platform/machine.h"
#include "platform/numbers.h"
#include "text/json_write.h"

#include "person/case_policy.h"
#include "person/code_error.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const ht_words standard_input = {"đầu vào chuẩn", "standard input"};
static const ht_words standard_output = {"đầu ra chuẩn", "standard output"};
static const ht_words cannot_read = {"không đọc được {0}: {1}", "cannot read {0}: {1}"};
static const ht_words cannot_write = {"không ghi được {0}: {1}", "cannot write {0}: {1}"};
static const ht_words not_kept = {
    "{0}: đã ghi, nhưng không giữ được chủ sở hữu, nhóm hoặc quyền của tệp trước đó; hãy kiểm tra nếu người khác cần đọc tệp",
    "{0}: written, but owner, group or permissions of the file before could not be kept; check them if others need it"};

static const struct {
    int number;
    ht_words words;
} causes[] = {
    {ENOENT, {"không có tệp hoặc thư mục này", "no such file or folder"}},
    {EISDIR, {"đây là thư mục, không phải tệp", "it is a folder, not a file"}},
    {ENOTDIR, {"một phần của đường dẫn không phải thư mục", "a part of the path is not a folder"}},
    {EACCES, {"không có quyền", "permission denied"}},
    {EBUSY,
     {"tệp đang mở trong chương trình khác; hãy đóng tệp ở đó rồi làm lại",
      "it is open in another program; close it there and try again"}},
    {EPERM, {"không được phép", "not permitted"}},
    {EROFS, {"ổ đĩa chỉ cho đọc", "the disk is read-only"}},
    {ENOSPC, {"ổ đĩa đã đầy", "the disk is full"}},
    {EDQUOT, {"đã hết hạn mức ổ đĩa", "the disk quota is used up"}},
    {EFBIG, {"tệp quá lớn", "the file is too large"}},
    {EPIPE, {"bên nhận đã đóng sớm, kết quả chưa ghi hết", "the reader closed it early, the result is not whole"}},
    {EBADF, {"đã bị đóng", "it is closed"}},
    {EIO, {"lỗi thiết bị", "device error"}},
    {ENOMEM, {"không đủ bộ nhớ", "not enough memory"}},
    {EMFILE, {"mở quá nhiều tệp", "too many open files"}},
    {ENAMETOOLONG, {"tên quá dài", "the name is too long"}},
    {ELOOP, {"liên kết lặp vòng", "the links go in a circle"}},
};

const char *ht_show(const char *text, char *shown, size_t capacity) {
    enum { CHARACTER_BYTES = 4, ELLIPSIS_BYTES = 3 };
    ht_text out = {.at = shown, .capacity = capacity - 1};
    ht_put_visible(&out, ht_string_of(text), (out.capacity - ELLIPSIS_BYTES) / CHARACTER_BYTES);
    shown[out.length] = '\0';
    return shown;
}

bool ht_takes_colors(int descriptor) {
    const char *no_color = getenv("NO_COLOR");
    return (no_color == NULL || no_color[0] == '\0') && ht_is_able_terminal(descriptor);
}

const char *ht_file_name(const char *path, ht_language language) {
    if (!ht_is_standard(path)) {
        return path;
    }
    return language == HT_VI ? standard_input.vi : standard_input.en;
}

enum { MESSAGE_MAX = 4096 };

static ht_text message_begin(char *buffer) {
    ht_text out = {.at = buffer, .capacity = MESSAGE_MAX};
    ht_put(&out, ht_takes_colors(STDERR_FILENO) ? "\033[1;31mhotro:\033[0m " : "hotro: ");
    return out;
}

static void message_end(ht_text *out) {
    if (out->length >= out->capacity) {
        out->length = out->capacity - 1;
    }
    out->at[out->length++] = '\n';
    (void)ht_write_all(STDERR_FILENO, out->at, out->length);
}

typedef struct {
    const char *code;
    const ht_words *sentence;
    ht_words words[HT_PROBLEM_WORDS];
} refusal;

static void say_refusal(ht_text *out, const void *about, ht_language language) {
    const refusal *what = about;
    ht_argument values[HT_PROBLEM_WORDS];
    for (unsigned i = 0; i < HT_PROBLEM_WORDS; i++) {
        values[i] = (ht_argument){.kind = HT_ARGUMENT_WORDS, .words = &what->words[i]};
    }
    ht_say(out, language, what->sentence, values);
}

static void write_refusal_json(ht_text *out, const void *context) {
    const refusal *what = context;
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    ht_json_open(&to, "error", '{');
    ht_member_text(&to, "code", what->code);
    ht_member_sentences(&to, "text", say_refusal, what);
    ht_json_close(&to, '}');
    ht_json_close(&to, '}');
    ht_put(out, "\n");
}

/* Errors go where the caller looks for the result, but never into the file of --output, which then stays as it was. */
static int print_error(const ht_arguments *arguments, ht_writer *write, const void *context) {
    ht_output output;
    if (!ht_output_open(&output, NULL) || !ht_output_text(&output, write, context) || !ht_commit(arguments, &output)) {
        return ht_refuse_output(arguments, NULL, errno);
    }
    return HT_EXIT_UNUSABLE;
}

static int refuse(const ht_arguments *arguments, const refusal *what) {
    if (ht_given(arguments, HT_OPTION_JSON)) {
        return print_error(arguments, write_refusal_json, what);
    }
    char buffer[MESSAGE_MAX];
    ht_text out = message_begin(buffer);
    say_refusal(&out, what, arguments->language);
    message_end(&out);
    return HT_EXIT_UNUSABLE;
}

int ht_refuse_words(const ht_arguments *arguments, const char *code, const ht_words *sentence,
                    const ht_words words[HT_PROBLEM_WORDS]) {
    refusal what = {.code = code, .sentence = sentence};
    memcpy(what.words, words, sizeof what.words);
    return refuse(arguments, &what);
}

int ht_refuse_with(const ht_arguments *arguments, const char *code, const ht_words *sentence,
                   const char *const words[HT_PROBLEM_WORDS]) {
    ht_words same[HT_PROBLEM_WORDS];
    for (unsigned i = 0; i < HT_PROBLEM_WORDS; i++) {
        same[i] = (ht_words){words[i], words[i]};
    }
    return ht_refuse_words(arguments, code, sentence, same);
}

int ht_refuse_because(const ht_arguments *arguments, const char *code, const ht_words *sentence, const char *word,
                      const char *hint) {
    const char *const words[HT_PROBLEM_WORDS] = {word, hint, ""};
    return ht_refuse_with(arguments, code, sentence, words);
}

static const ht_words *cause_of(int number, ht_words *other) {
    for (size_t i = 0; i < sizeof causes / sizeof *causes; i++) {
        if (causes[i].number == number) {
            return &causes[i].words;
        }
    }
    other->vi = other->en = strerror(number);
    return other;
}

int ht_refuse_file(const ht_arguments *arguments, const char *path, int number) {
    char shown[512];
    const char *name = ht_show(ht_file_name(path, arguments->language), shown, sizeof shown);
    ht_words other;
    const refusal what = {HT_CODE_UNREADABLE, &cannot_read, {{name, name}, *cause_of(number, &other)}};
    return refuse(arguments, &what);
}

int ht_refuse_output(const ht_arguments *arguments, const char *path, int number) {
    char buffer[MESSAGE_MAX], shown[512];
    ht_words other, name = standard_output;
    if (path != NULL && !ht_is_standard(path)) {
        name.vi = name.en = ht_show(path, shown, sizeof shown);
    }
    const refusal what = {HT_CODE_UNREADABLE, &cannot_write, {name, *cause_of(number, &other)}};
    ht_text out = message_begin(buffer);
    say_refusal(&out, &what, arguments->language);
    message_end(&out);
    return HT_EXIT_UNUSABLE;
}

bool ht_commit(const ht_arguments *arguments, ht_output *output) {
    char buffer[MESSAGE_MAX];
    char shown[512];
    const char *name = output->path == NULL ? "" : ht_show(output->path, shown, sizeof shown);
    bool is_kept;
    if (!ht_output_commit(output, &is_kept)) {
        return false;
    }
    if (!is_kept) {
        ht_text out = message_begin(buffer);
        ht_say(&out, arguments->language, &not_kept, &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = ht_string_of(name)});
        message_end(&out);
    }
    return true;
}

typedef struct {
    const ht_error *error;
    ht_string id;
    bool is_code;
} input_refusal;

static void write_input_refusal_json(ht_text *out, const void *context) {
    const input_refusal *what = context;
    if (what->is_code) {
        ht_write_code_error_json(out, what->error);
    } else {
        ht_write_error_json(out, what->error, what->id);
    }
    ht_put(out, "\n");
}

int ht_refuse_code(const ht_arguments *arguments, const char *where, const ht_error *error) {
    if (ht_given(arguments, HT_OPTION_JSON)) {
        return print_error(arguments, write_input_refusal_json, &(input_refusal){.error = error, .is_code = true});
    }
    char buffer[MESSAGE_MAX], shown[512];
    ht_text out = message_begin(buffer);
    ht_put(&out, ht_show(where, shown, sizeof shown));
    ht_put(&out, ": ");
    ht_write_code_error_sentence(&out, error, arguments->language);
    message_end(&out);
    return HT_EXIT_UNUSABLE;
}

int ht_refuse_input(const ht_arguments *arguments, const char *where, const ht_error *error, ht_string id) {
    if (ht_given(arguments, HT_OPTION_JSON)) {
        const input_refusal what = {.error = error, .id = id};
        return print_error(arguments, write_input_refusal_json, &what);
    }
    char buffer[MESSAGE_MAX], shown[512];
    ht_text out = message_begin(buffer);
    if (where != NULL) {
        ht_put(&out, ht_show(ht_file_name(where, arguments->language), shown, sizeof shown));
        /* The sentence of a syntax error holds its place. */
        if (error->row != 0 && error->code != HT_SYNTAX) {
            ht_put(&out, ":");
            ht_put_number(&out, error->row);
            ht_put(&out, ":");
            ht_put_number(&out, error->column);
        }
        ht_put(&out, ": ");
    }
    ht_write_error_sentence(&out, error, arguments->language);
    message_end(&out);
    return HT_EXIT_UNUSABLE;
}

int ht_refuse_policy(const ht_arguments *arguments, const char *where, const char *given) {
    ht_error error;
    (void)ht_refuse(&error, arguments->policy, HT_UNKNOWN_VALUE, HT_SLOT_POLICY, ht_string_of(ht_policy_key),
                    ht_string_of(given));
    return ht_refuse_input(arguments, where, &error, (ht_string){NULL, 0});
}

int ht_print(const ht_arguments *arguments, ht_writer *write, const void *context) {
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    ht_output output;
    if (!ht_output_open(&output, path) || !ht_output_text(&output, write, context) || !ht_commit(arguments, &output)) {
        return ht_refuse_output(arguments, path, errno);
    }
    return HT_EXIT_DONE;
}
