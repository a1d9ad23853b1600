/* SPDX-License-Identifier: MIT */
/*
 * The build's own: compiles .law files into C.
 *     law_tables OUT.c FILE.law …                 all of them as the list that policy/registry.h declares
 *     law_tables OUT.c --module FILE.law …        the newest of the first policy only, and nothing that only people read who
 *                                                 check the law
 *     law_tables OUT.c --only NAME FILE.law …     likewise, of the policy ID[@REVISION]
 *     law_tables OUT.c --symbol NAME FILE.law     one policy, as `const ht_policy NAME`
 * Of one policy the older revisions stand before the newer ones. The newest is one that is published, where one is.
 */
#include "answer/fingerprint.h"
#include "policy/compiler/compile.h"
#include "policy/compiler/lines.h"
#include "policy/compiler/space.h"
#include "policy/compiler/tables.h"
#include "policy/slots.h"
#include "text/text.h"
#include "text/sha256.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { POLICIES_MAX = 64, NAME_BYTES = 64, TEXT_BYTES_MAX = 1 << 20, TABLES_BYTES_MAX = 1 << 22, MISTAKES_BYTES = 1 << 16 };

typedef struct {
    char *text, *space; /* what its tables point into */
    char *used[HT_LAW_USES_MAX];
    ht_policy policy;
} compiled;

static void *need(void *memory) {
    if (memory == NULL) {
        fputs("law_tables: out of memory\n", stderr);
        exit(2);
    }
    return memory;
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    if (file != NULL) {
        text = need(malloc(TEXT_BYTES_MAX + 1));
        const size_t length = fread(text, 1, TEXT_BYTES_MAX, file);
        text[length] = '\0';
        fclose(file);
    }
    return text;
}

/* `file` as seen from `path`. */
static char *beside(const char *path, ht_string file) {
    const char *slash = strrchr(path, '/');
    const size_t folder = slash == NULL ? 0 : (size_t)(slash - path) + 1;
    char *joined = need(malloc(folder + file.length + 1));
    memcpy(joined, path, folder);
    memcpy(joined + folder, file.at, file.length);
    joined[folder + file.length] = '\0';
    return joined;
}

/* False: its mistakes are on standard error. */
static bool compile(compiled *it, const char *path, const ht_policy *const *others, unsigned other_count) {
    ht_law_source sources[HT_LAW_USES_MAX + 1] = {{ht_string_of(path), {NULL, 0}}};
    char *names[HT_LAW_USES_MAX] = {NULL};
    unsigned count = 1;
    it->text = read_file(path);
    if (it->text == NULL) {
        fprintf(stderr, "law_tables: cannot read %s\n", path);
        return false;
    }
    sources[0].text = ht_string_of(it->text);
    for (ht_string file; count <= HT_LAW_USES_MAX && (file = ht_law_used(sources[0].text, count - 1)).length > 0; count++) {
        names[count - 1] = beside(path, file);
        it->used[count - 1] = read_file(names[count - 1]);
        sources[count].name = ht_string_of(names[count - 1]);
        sources[count].text = it->used[count - 1] == NULL ? (ht_string){NULL, 0} : ht_string_of(it->used[count - 1]);
    }
    const ht_law_input input = {sources, count, others, other_count, HT_EN};
    static char room[MISTAKES_BYTES];
    static char canonical[HT_CANONICAL_BYTES_MAX];
    ht_text mistakes = {room, sizeof room, 0, false};
    it->space = need(malloc(ht_law_space(&input)));
    const ht_policy *policy = ht_law_compile(&input, it->space, &mistakes);
    if (policy != NULL) {
        char *fingerprint = need(malloc(HT_SHA256_HEX)); /* as long as the policy */
        ht_fingerprint(policy, canonical, fingerprint);
        ht_fingerprint_holds(policy, fingerprint, sources[0].name, ht_law_fingerprint_line(sources[0].text), HT_EN, &mistakes);
        it->policy = *policy;
        it->policy.fingerprint = fingerprint;
    }
    fwrite(room, 1, mistakes.length < sizeof room ? mistakes.length : sizeof room, stderr);
    for (unsigned i = 0; i < HT_LAW_USES_MAX; i++) {
        free(names[i]);
    }
    return policy != NULL && mistakes.length == 0;
}

static void release(compiled *it) {
    free((void *)it->policy.fingerprint);
    free(it->space);
    free(it->text);
    for (unsigned i = 0; i < HT_LAW_USES_MAX; i++) {
        free(it->used[i]);
    }
}

/* ---- The order of the list: policies as they stand first, of each what is published before drafts, newer before older ---- */

static unsigned place_of_policy(const compiled *all, const char *id) {
    unsigned place = 0;
    while (strcmp(all[place].policy.id, id) != 0) {
        place++;
    }
    return place;
}

static bool is_before(const compiled *all, const ht_policy *a, const ht_policy *b) {
    const unsigned places[] = {place_of_policy(all, a->id), place_of_policy(all, b->id)};
    if (places[0] != places[1]) {
        return places[0] < places[1];
    }
    return a->draft != b->draft ? b->draft : strcmp(a->revision, b->revision) > 0;
}

static void sort(const compiled *all, const ht_policy **list, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        unsigned at = i;
        for (; at > 0 && is_before(all, &all[i].policy, list[at - 1]); at--) {
            list[at] = list[at - 1];
        }
        list[at] = &all[i].policy;
    }
}

static bool is_called(const ht_policy *policy, const char *name) {
    const size_t length = strlen(policy->id);
    return strncmp(name, policy->id, length) == 0 &&
           (name[length] == '\0' || (name[length] == '@' && strcmp(name + length + 1, policy->revision) == 0));
}

/* Puts the one that is called `name` before the others. False: there is none, and it is said. */
static bool put_first(const ht_policy **list, unsigned count, const char *name) {
    unsigned at = 0;
    while (at < count && *name != '\0' && !is_called(list[at], name)) {
        at++;
    }
    if (at == count) {
        fprintf(stderr, "law_tables: no policy %s; there are:", name);
        for (unsigned i = 0; i < count; i++) {
            fprintf(stderr, " %s@%s", list[i]->id, list[i]->revision);
        }
        fputs("\n", stderr);
        return false;
    }
    for (const ht_policy *it = list[at]; at > 0; at--) {
        list[at] = list[at - 1];
        list[at - 1] = it;
    }
    return true;
}

/* ---- Writing ---- */

/* The numbers of a slot's values, in their order. */
static void put_value_numbers(ht_text *out, const ht_policy *policy, unsigned slot) {
    char head[NAME_BYTES];
    snprintf(head, sizeof head, "static const uint8_t first_values_%u[] = {", slot);
    ht_put(out, head);
    for (unsigned i = 0; i < ht_value_count(policy, slot); i++) {
        ht_put_number(out, ht_value_of(policy, slot, i)->number);
        ht_put(out, ", ");
    }
    ht_put(out, "};\n");
}

static void put_first_slot(ht_text *out, const ht_policy *policy, unsigned slot) {
    const ht_fact *fact = &policy->facts[slot];
    const unsigned count = ht_value_count(policy, slot);
    char line[4 * NAME_BYTES];
    char values[NAME_BYTES] = "NULL";
    if (count > 0) {
        snprintf(values, sizeof values, "first_values_%u", slot);
    }
    snprintf(line, sizeof line, "    {%u, %u, %u, %s, %d, %d},\n", fact->number, (unsigned)fact->kind, count, values,
             (int)fact->first, (int)fact->last);
    ht_put(out, line);
}

/* What codes of the first format hold: of the first file that says it, whether the list has it or not. */
static void put_first_codes(ht_text *out, const compiled *all, unsigned count) {
    const ht_policy *policy = NULL;
    for (unsigned i = 0; i < count && policy == NULL; i++) {
        policy = all[i].policy.first_codes ? &all[i].policy : NULL;
    }
    if (policy == NULL) {
        ht_put(out, "const ht_first_layout ht_first_codes = {\"\", \"\", NULL, 0};\n");
        return;
    }
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        if (ht_value_count(policy, slot) > 0) {
            put_value_numbers(out, policy, slot);
        }
    }
    ht_put(out, "static const ht_first_slot first_slots[] = {\n");
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        put_first_slot(out, policy, slot);
    }
    ht_put(out, "};\nconst ht_first_layout ht_first_codes = {\"");
    ht_put(out, policy->id);
    ht_put(out, "\", \"");
    ht_put(out, policy->revision);
    ht_put(out, "\", first_slots, ");
    ht_put_number(out, ht_slot_count(policy));
    ht_put(out, "};\n");
}

/* The identifiers, each once, of policies that are left out of the list. */
static void put_absent(ht_text *out, const ht_policy *const *list, unsigned held, unsigned count) {
    ht_put(out, "const char *const ht_absent_policies[] = {");
    for (unsigned i = held; i < count; i++) {
        bool is_named = false;
        for (unsigned j = 0; j < i; j++) {
            is_named = is_named || strcmp(list[i]->id, list[j]->id) == 0;
        }
        if (!is_named) {
            ht_put(out, "\"");
            ht_put(out, list[i]->id);
            ht_put(out, "\", ");
        }
    }
    ht_put(out, "NULL};\n");
}

static void put_list(ht_text *out, const ht_policy *const *list, unsigned all, bool is_module) {
    char name[NAME_BYTES];
    char prefix[NAME_BYTES];
    const unsigned count = is_module ? 1 : all;
    ht_put(out, "#include \"policy/registry.h\"\n\n");
    for (unsigned i = 0; i < count; i++) {
        snprintf(name, sizeof name, i == 0 ? "ht_first_policy" : "policy_%u", i);
        snprintf(prefix, sizeof prefix, "p%u_", i);
        ht_law_write_tables(out, list[i], &(ht_law_output){name, prefix, i > 0, !is_module});
    }
    ht_put(out, "const ht_policy *const ht_policies[] = {&ht_first_policy");
    for (unsigned i = 1; i < count; i++) {
        snprintf(name, sizeof name, ", &policy_%u", i);
        ht_put(out, name);
    }
    ht_put(out, "};\nconst unsigned ht_policy_count = ");
    ht_put_number(out, count);
    ht_put(out, ";\n");
    put_absent(out, list, count, all);
}

static bool write_file(const char *path, const ht_text *out) {
    FILE *file = out->length <= out->capacity ? fopen(path, "wb") : NULL;
    const bool is_written = file != NULL && fwrite(out->at, 1, out->length, file) == out->length;
    const bool is_closed = file != NULL && fclose(file) == 0;
    if (!is_written || !is_closed) {
        fprintf(stderr, "law_tables: cannot write %s\n", path);
    }
    return is_written && is_closed;
}

/* How it is called; of the arguments that follow OUT.c. */
typedef struct {
    const char *symbol, *module; /* NULL: not given; "": the first */
    int files;                   /* the first one's place */
} asked;

static asked asked_of(int argc, char **argv) {
    asked it = {NULL, NULL, 2};
    if (argc > 3 && strcmp(argv[2], "--symbol") == 0) {
        it = (asked){argv[3], NULL, 4};
    } else if (argc > 3 && strcmp(argv[2], "--only") == 0) {
        it = (asked){NULL, argv[3], 4};
    } else if (argc > 2 && strcmp(argv[2], "--module") == 0) {
        it = (asked){NULL, "", 3};
    }
    return it;
}

/* False: what is asked for is none of them. */
static bool put_tables(ht_text *out, const compiled *all, unsigned count, const asked *what) {
    const ht_policy *list[POLICIES_MAX] = {NULL};
    ht_put(out, "/* SPDX-License-Identifier: MIT */\n/* Made of .law files: change those. */\n");
    if (what->symbol != NULL) {
        ht_put(out, "#include \"policy/policy.h\"\n\nextern const ht_policy ");
        ht_put(out, what->symbol);
        ht_put(out, ";\n");
        ht_law_write_tables(out, &all[0].policy, &(ht_law_output){what->symbol, "law_", false, true});
        return true;
    }
    sort(all, list, count);
    if (what->module != NULL && !put_first(list, count, what->module)) {
        return false;
    }
    put_list(out, list, count, what->module != NULL);
    put_first_codes(out, all, count);
    return true;
}

int main(int argc, char **argv) {
    static compiled all[POLICIES_MAX];
    const ht_policy *others[POLICIES_MAX];
    const asked what = asked_of(argc, argv);
    const int files = argc - what.files;
    unsigned count = 0;
    bool is_whole = true;
    if (files < 1 || files > POLICIES_MAX || (what.symbol != NULL && files != 1)) {
        fputs("usage: law_tables OUT.c [--module | --only ID[@REVISION] | --symbol NAME] FILE.law …\n", stderr);
        return 2;
    }
    for (int i = what.files; i < argc; i++) {
        compiled *it = &all[count];
        is_whole = compile(it, argv[i], others, count) && is_whole;
        others[count] = &it->policy;
        count += it->policy.id != NULL;
    }
    if (is_whole) {
        ht_text out = {need(malloc(TABLES_BYTES_MAX)), TABLES_BYTES_MAX, 0, false};
        is_whole = put_tables(&out, all, count, &what) && write_file(argv[1], &out);
        free(out.at);
    }
    for (unsigned i = 0; i < POLICIES_MAX; i++) {
        release(&all[i]);
    }
    return is_whole ? 0 : 1;
}
