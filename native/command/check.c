/* SPDX-License-Identifier: MIT */
#include "command/check.h"
#include "command/apart.h"
#include "command/arguments.h"
#include "command/commands.h"
#include "command/difference.h"
#include "command/message.h"

#include "answer/fingerprint.h"
#include "policy/compiler/compile.h"
#include "policy/compiler/lines.h"
#include "policy/compiler/space.h"
#include "policy/registry.h"
#include "text/sentence.h"
#include "text/sha256.h"
#include "text/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { MISTAKES_BYTES = 1 << 17 };

enum { NAME_BYTES = 4096 };

typedef struct {
    ht_law_source sources[HT_LAW_USES_MAX + 1];
    char *bytes[HT_LAW_USES_MAX + 1];
    char names[HT_LAW_USES_MAX + 1][NAME_BYTES]; /* of those that are used */
    unsigned count;
} texts;

static void release(texts *all) {
    for (unsigned i = 0; i < all->count; i++) {
        free(all->bytes[i]);
    }
}

/* Where a text looks for the file that it uses. False: its name is too long. */
static bool beside(const char *path, ht_string file, char name[NAME_BYTES]) {
    const char *slash = strrchr(path, '/');
    const size_t folder = slash == NULL ? 0 : (size_t)(slash - path) + 1;
    if (folder + file.length >= NAME_BYTES) {
        return false;
    }
    memcpy(name, path, folder);
    memcpy(name + folder, file.at, file.length);
    name[folder + file.length] = '\0';
    return true;
}

/* One that cannot be read is a mistake of the text that uses it. */
static void add_used(texts *all, unsigned index, const char *path, ht_string file) {
    ht_law_source *used = &all->sources[index];
    const bool is_name = beside(path, file, all->names[index]);
    used->name = is_name ? ht_string_of(all->names[index]) : file;
    if (!is_name || !ht_read_file(all->names[index], HT_LAW_BYTES_MAX, &all->bytes[index], &used->text)) {
        used->text = (ht_string){NULL, 0};
    }
}

/* False with errno where the policy's own text cannot be read. */
static bool read_texts(texts *all, const char *path, ht_language language) {
    memset(all, 0, sizeof *all);
    all->count = 1;
    all->sources[0].name = ht_string_of(ht_file_name(path, language));
    if (!ht_read_file(path, HT_LAW_BYTES_MAX, &all->bytes[0], &all->sources[0].text)) {
        return false;
    }
    const ht_string text = all->sources[0].text;
    unsigned count = 1;
    for (ht_string file; count <= HT_LAW_USES_MAX && (file = ht_law_used(text, count - 1)).length > 0; count++) {
        add_used(all, count, path, file);
    }
    all->count = count;
    return true;
}

/* Where a text that is used is also where the result goes. Returns the exit code. */
static int keep_used(const ht_arguments *arguments, const texts *all) {
    static const ht_words is_used = {"chính là văn bản được dùng tới (use)", "is a text that it uses"};
    int code = HT_EXIT_DONE;
    for (unsigned i = 1; i < all->count && code == HT_EXIT_DONE; i++) {
        code = all->names[i][0] == '\0' ? HT_EXIT_DONE : ht_keep_from_input(arguments, all->names[i], &is_used);
    }
    return code;
}

/* ---- What only the engine can say of the tables ---- */

/* Whether it is one; `what`: the word before it in the file. */
static bool check_case(ht_case *person, const char *json, const char *what, ht_string file, ht_language language,
                       ht_text *mistakes) {
    ht_error error;
    if (ht_case_read(person, ht_string_of(json), &error)) {
        return true;
    }
    ht_put_string(mistakes, file);
    ht_put(mistakes, ": ");
    ht_put(mistakes, what);
    ht_put(mistakes, ": ");
    ht_write_error_sentence(mistakes, &error, language);
    ht_put(mistakes, "\n");
    return false;
}

static void check_example(const ht_policy *policy, ht_string file, ht_language language, ht_text *mistakes) {
    static ht_case person;
    ht_case_init(&person, policy);
    if (policy->example != NULL) {
        (void)check_case(&person, policy->example, "example", file, language, mistakes);
    }
}

/* Situations that are no cases, or leave a date or an amount open. */
static void check_situations(const ht_policy *policy, ht_string file, ht_language language, ht_text *mistakes) {
    static const ht_words open = {"{0}: situation: {1} chưa biết", "{0}: situation: {1} is not known"};
    for (unsigned i = 0; i < policy->situation_count; i++) {
        static ht_case person;
        ht_case_init(&person, policy);
        if (!check_case(&person, policy->situations[i], "situation", file, language, mistakes)) {
            continue;
        }
        for (unsigned slot = 0; slot < policy->fact_count; slot++) {
            const ht_fact *fact = &policy->facts[slot];
            if (fact->absent == HT_UNKNOWN && fact->value_count == 0 && (person.known >> slot & 1) == 0) {
                const ht_argument arguments[] = {{.kind = HT_ARGUMENT_STRING, .string = file},
                                                 {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(fact->id)}};
                ht_say(mistakes, language, &open, arguments);
                ht_put(mistakes, "\n");
            }
        }
    }
}

/* ---- What is said ---- */

typedef struct {
    const ht_policy *policy;
    const ht_policy *newest; /* or the revision that --policy names; NULL: this is the first of its policy */
    const char *fingerprint;
    ht_string file;
    ht_string canonical[2]; /* of the newest, of this one */
    void *space;            /* for the difference */
} checked;

static void write_checked(ht_text *out, const ht_arguments *arguments, const checked *it) {
    static const ht_words right = {"{0}: không có lỗi\n{1}@{2}, {3}\nfingerprint {4}\n",
                                   "{0}: no mistakes\n{1}@{2}, {3}\nfingerprint {4}\n"};
    static const ht_words draft = {"dự thảo", "draft"};
    static const ht_words published = {"đã ban hành", "published"};
    static const ht_words alone = {"Chương trình chưa có bản nào của quy định này.\n",
                                   "The program has no revision of this policy.\n"};
    static const ht_words same = {"Nội dung tính toán như bản {0}.\n", "The norms are those of {0}.\n"};
    static const ht_words other = {"Khác bản {0} (- trước, + nay; không so lời văn):\n",
                                   "Other than in {0} (- before, + now; wording is not compared):\n"};
    const ht_argument arguments_of_right[] = {
        {.kind = HT_ARGUMENT_STRING, .string = it->file},
        {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(it->policy->id)},
        {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(it->policy->revision)},
        {.kind = HT_ARGUMENT_WORDS, .words = it->policy->draft ? &draft : &published},
        {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(it->fingerprint)},
    };
    ht_say(out, arguments->language, &right, arguments_of_right);
    if (it->newest == NULL) {
        ht_put_words(out, &alone, arguments->language);
        return;
    }
    const ht_argument revision = {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(it->newest->revision)};
    const bool is_same = it->canonical[0].length == it->canonical[1].length &&
                         memcmp(it->canonical[0].at, it->canonical[1].at, it->canonical[0].length) == 0;
    ht_say(out, arguments->language, is_same ? &same : &other, &revision);
    ht_put_difference(out, it->canonical[0], it->canonical[1], it->space);
}

typedef struct {
    const ht_arguments *arguments;
    const checked *it;
    ht_string mistakes;
} result;

static void write_result(ht_text *out, const void *context) {
    const result *what = context;
    if (what->mistakes.length > 0) {
        ht_put_string(out, what->mistakes);
    } else {
        write_checked(out, what->arguments, what->it);
    }
}

/* The tables are right: the difference needs two dumps, and space. */
static int print_checked(const ht_arguments *arguments, checked *it, char *room) {
    ht_text dumps[] = {{room, HT_CANONICAL_BYTES_MAX, 0, false},
                       {room + HT_CANONICAL_BYTES_MAX, HT_CANONICAL_BYTES_MAX, 0, false}};
    const ht_policy *policies[] = {it->newest, it->policy};
    for (unsigned i = 0; i < 2; i++) {
        if (policies[i] != NULL) {
            ht_write_rules_canonical(&dumps[i], policies[i]);
        }
        it->canonical[i] = (ht_string){dumps[i].at, dumps[i].length < dumps[i].capacity ? dumps[i].length : dumps[i].capacity};
    }
    it->space = malloc(ht_difference_space(it->canonical[0], it->canonical[1]));
    if (it->space == NULL) {
        return ht_refuse_file(arguments, "", ENOMEM);
    }
    const result what = {.arguments = arguments, .it = it};
    const int code = ht_print(arguments, write_result, &what);
    free(it->space);
    return code;
}

/* `room`: of two canonical dumps; `space`: of the compiler; `mistakes`: MISTAKES_BYTES. */
static int check_texts(const ht_arguments *arguments, const ht_law_input *input, void *space, char *room, char *mistakes) {
    char fingerprint[HT_SHA256_HEX];
    ht_text found = {mistakes, MISTAKES_BYTES, 0, false};
    const ht_string file = input->sources[0].name;
    const ht_policy *policy = ht_law_compile(input, space, &found);
    if (policy != NULL) {
        const uint32_t line = ht_law_fingerprint_line(input->sources[0].text);
        ht_fingerprint(policy, room, fingerprint);
        (void)ht_fingerprint_holds(policy, fingerprint, file, line, arguments->language, &found);
        check_example(policy, file, arguments->language, &found);
        check_situations(policy, file, arguments->language, &found);
    }
    if (policy == NULL || found.length > 0) {
        const result what = {.arguments = arguments,
                             .mistakes = {mistakes, found.length < MISTAKES_BYTES ? found.length : MISTAKES_BYTES}};
        const int code = ht_print(arguments, write_result, &what);
        return code == HT_EXIT_DONE ? HT_EXIT_DIFFERENCE : code;
    }
    const bool is_chosen = strcmp(arguments->policy->id, policy->id) == 0;
    checked it = {.policy = policy,
                  .newest = is_chosen ? arguments->policy : ht_policy_by_name(ht_string_of(policy->id)),
                  .fingerprint = fingerprint,
                  .file = file};
    return print_checked(arguments, &it, room);
}

int ht_check_law(const ht_arguments *arguments, const char *path) {
    static texts all;
    int code = HT_EXIT_UNUSABLE;
    if (!read_texts(&all, path, arguments->language)) {
        return ht_refuse_file(arguments, path, errno);
    }
    const ht_law_input input = {all.sources, all.count, ht_policies, ht_policy_count, arguments->language};
    void *space = malloc(ht_law_space(&input));
    char *room = malloc((size_t)2 * HT_CANONICAL_BYTES_MAX);
    char *mistakes = malloc(MISTAKES_BYTES);
    if (space == NULL || room == NULL || mistakes == NULL) {
        code = ht_refuse_file(arguments, path, ENOMEM);
    } else if (keep_used(arguments, &all) == HT_EXIT_DONE) {
        code = check_texts(arguments, &input, space, room, mistakes);
    }
    free(mistakes);
    free(room);
    free(space);
    release(&all);
    return code;
}
