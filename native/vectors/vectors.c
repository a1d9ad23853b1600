/* SPDX-License-Identifier: MIT */
#include "vectors/vectors.h"
#include "vectors/matching.h"

#include <stdlib.h>
#include <string.h>

#include "person/case_policy.h"
#include "text/text.h"
#include "text/json_escape.h"

enum { ROOM_STEP = 256 };                                     /* vectors for which memory is taken at a time */
static const int64_t javascript_whole_max = 9007199254740991; /* 2^53 - 1 */

static bool same(ht_string a, ht_string b) {
    return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

static bool is_container(ht_json value) {
    return value.kind == HT_JSON_OBJECT || value.kind == HT_JSON_ARRAY;
}

/* ---- Loading ---- */

static bool complain(ht_text *problem, const ht_vector_file *file, const char *what, ht_string which) {
    ht_put(problem, file->name);
    ht_put(problem, ": ");
    ht_put(problem, what);
    if (which.length > 0) {
        ht_put(problem, ": ");
        ht_put_string(problem, which);
    }
    return false;
}

/* Every runner must see the same vector, also one that reads it with JSON.parse: no key twice, no number that it would change.
 */
static bool check_portable(const ht_vector_file *file, ht_json value, ht_text *problem) {
    if (value.kind == HT_JSON_NUMBER) {
        int64_t number;
        if (!ht_json_integer(value, &number) || number > javascript_whole_max || number < -javascript_whole_max) {
            return complain(problem, file, "not a whole number within 2^53 (use \"text\")", value.raw);
        }
    }
    if (!is_container(value)) {
        return true;
    }
    ht_json_walk walk = ht_json_walk_of(value);
    ht_string key;
    ht_json item;
    while (ht_json_next(&walk, &key, &item)) {
        if (walk.is_object) {
            ht_json_walk rest = walk;
            ht_string later_key;
            ht_json later;
            while (ht_json_next(&rest, &later_key, &later)) {
                if (same(key, later_key)) {
                    return complain(problem, file, "key twice (use \"text\")", key);
                }
            }
        }
        if (!check_portable(file, item, problem)) {
            return false;
        }
    }
    return true;
}

static char *unescaped(ht_string content, size_t *length) {
    *length = ht_json_unescape(content, NULL, 0);
    char *plain = malloc(*length + 1);
    if (plain != NULL) {
        ht_json_unescape(content, plain, *length);
        plain[*length] = '\0';
    }
    return plain;
}

/* Which of a vector's parts a key is; "text" stands in place of "case". */
typedef enum { ID, TITLE, SOURCE, SUBJECT, FIGURES, EXPECT, PARTS, NO_PART = PARTS } part;

static part part_of(ht_string key, ht_json value) {
    static const struct {
        const char *name;
        ht_json_kind kind;
        part part;
    } keys[] = {
        {"id", HT_JSON_STRING, ID},
        {"title", HT_JSON_STRING, TITLE},
        {"source", HT_JSON_STRING, SOURCE},
        {"case", HT_JSON_OBJECT, SUBJECT},
        {"text", HT_JSON_STRING, SUBJECT},
        {"parameters", HT_JSON_ARRAY, FIGURES},
        {"parameters_text", HT_JSON_STRING, FIGURES},
        {"expect", HT_JSON_OBJECT, EXPECT},
    };
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        if (keys[i].kind == value.kind && ht_json_content_is(key, keys[i].name)) {
            return keys[i].part;
        }
    }
    return NO_PART;
}

static bool read_vector(ht_vector *vector, const ht_vector_file *file, ht_json object, ht_text *problem) {
    ht_json parts[PARTS];
    bool there[PARTS] = {false};
    ht_json_walk walk = ht_json_walk_of(object);
    ht_string key;
    ht_json value;
    while (ht_json_next(&walk, &key, &value)) {
        part which = part_of(key, value);
        if (which == NO_PART || there[which]) {
            return complain(problem, file, which == NO_PART ? "unknown key, or wrong type of" : "two keys for one part", key);
        }
        parts[which] = value;
        there[which] = true;
    }
    for (part which = ID; which < PARTS; which++) {
        if (!there[which] && which != FIGURES) {
            return complain(problem, file, "a vector lacks id, title, source, case or expect", object.raw);
        }
    }
    ht_json_walk expected = ht_json_walk_of(parts[EXPECT]);
    if (parts[ID].content.length == 0 || parts[SOURCE].content.length == 0 || !ht_json_next(&expected, &key, &value)) {
        return complain(problem, file, "empty id, source or expect", object.raw);
    }
    *vector = (ht_vector){
        .file = file,
        .title = parts[TITLE].content,
        .subject = parts[SUBJECT],
        .has_figures = there[FIGURES],
        .expect = parts[EXPECT],
    };
    if (there[FIGURES]) {
        vector->figures = parts[FIGURES];
    }
    size_t length;
    vector->id = unescaped(parts[ID].content, &length);
    return vector->id != NULL || complain(problem, file, "out of memory", (ht_string){0});
}

static bool append_vector(ht_vectors *vectors, const ht_vector_file *file, ht_json object, ht_text *problem) {
    if (object.kind != HT_JSON_OBJECT) {
        return complain(problem, file, "not a vector", object.raw);
    }
    if (vectors->count % ROOM_STEP == 0) {
        ht_vector *more = realloc(vectors->items, (vectors->count + ROOM_STEP) * sizeof *more);
        if (more == NULL) {
            return complain(problem, file, "out of memory", (ht_string){0});
        }
        vectors->items = more;
    }
    ht_vector vector;
    if (!read_vector(&vector, file, object, problem)) {
        return false;
    }
    vectors->items[vectors->count++] = vector;
    for (size_t i = 0; i + 1 < vectors->count; i++) {
        if (strcmp(vectors->items[i].id, vector.id) == 0) {
            return complain(problem, file, "id twice", ht_string_of(vector.id));
        }
    }
    return true;
}

static bool load_file(ht_vectors *vectors, const ht_vector_file *file, ht_text *problem) {
    ht_json root;
    ht_error error = {0};
    if (!ht_json_check((ht_string){file->text, file->length}, &root, &error)) {
        complain(problem, file, "not JSON, line ", (ht_string){0});
        ht_put_number(problem, error.row);
        ht_put(problem, ", byte ");
        ht_put_number(problem, error.column);
        return false;
    }
    if (root.kind != HT_JSON_ARRAY) {
        return complain(problem, file, "not an array of vectors", (ht_string){0});
    }
    if (!check_portable(file, root, problem)) {
        return false;
    }
    size_t before = vectors->count;
    ht_json_walk walk = ht_json_walk_of(root);
    ht_string key;
    ht_json object;
    while (ht_json_next(&walk, &key, &object)) {
        if (!append_vector(vectors, file, object, problem)) {
            return false;
        }
    }
    return vectors->count > before || complain(problem, file, "no vectors", (ht_string){0});
}

bool ht_vectors_load(ht_vectors *vectors, const ht_vector_file *files, size_t count, ht_text *problem) {
    *vectors = (ht_vectors){0};
    for (size_t i = 0; i < count; i++) {
        if (!load_file(vectors, &files[i], problem)) {
            ht_vectors_free(vectors);
            return false;
        }
    }
    if (vectors->count == 0) {
        ht_put(problem, "no vectors");
        return false;
    }
    return true;
}

void ht_vectors_free(ht_vectors *vectors) {
    for (size_t i = 0; i < vectors->count; i++) {
        free(vectors->items[i].id);
    }
    free(vectors->items);
    *vectors = (ht_vectors){0};
}

/* ---- Running ---- */

/* The text that a person or program would hand in: the object as it stands, or the string's content. */
static char *text_of(ht_json value, ht_string *text) {
    if (value.kind != HT_JSON_STRING) {
        *text = value.raw;
        return NULL;
    }
    char *plain = unescaped(value.content, &text->length);
    text->at = plain;
    return plain;
}

typedef struct {
    ht_case person;
    ht_parameters parameters;
    ht_assessment result;
    ht_error error;
    bool failed; /* `error` is set */
} run;

/* The case's own policy first: what it names wrongly is said before what is wrong with the figures. */
static void assess(run *state, const ht_vector *vector, const ht_policy *policy, ht_string subject, ht_string figures) {
    const bool names_one = ht_case_policy(subject, &policy, &state->error);
    ht_case_init(&state->person, policy);
    ht_parameters_init(&state->parameters, policy);
    state->failed = (names_one && vector->has_figures && !ht_parameters_read(&state->parameters, figures, &state->error)) ||
                    !ht_case_read(&state->person, subject, &state->error);
    if (!state->failed) {
        ht_assess(&state->person, &state->parameters, &state->result);
    }
}

static void write(ht_text *out, const run *state) {
    if (state->failed) {
        ht_write_error_json(out, &state->error, state->person.id);
    } else {
        ht_write_assessment_json(out, &state->person, &state->parameters, &state->result);
    }
}

/* Written twice: first to learn the length. */
static char *written(const run *state, ht_string *text) {
    ht_text measure = {0};
    write(&measure, state);
    char *bytes = malloc(measure.length + 1);
    ht_text out = {.at = bytes, .capacity = measure.length};
    if (bytes != NULL) {
        write(&out, state);
    }
    *text = (ht_string){bytes, out.length};
    return bytes;
}

static bool compare(const ht_vector *vector, ht_string text, ht_text *problem) {
    ht_json actual;
    ht_error error = {0};
    if (!ht_json_check(text, &actual, &error)) {
        ht_put(problem, "what the core wrote is not JSON: ");
        ht_put_string(problem, text);
        return false;
    }
    return ht_vector_matches(vector->expect, actual, problem);
}

const ht_policy *ht_vector_policy(const ht_vector *vector, const ht_policy *policy) {
    ht_string subject;
    ht_error error;
    char *text = text_of(vector->subject, &subject);
    if (subject.at != NULL) {
        (void)ht_case_policy(subject, &policy, &error);
    }
    free(text);
    return policy;
}

bool ht_vector_passes(const ht_vector *vector, const ht_policy *policy, ht_text *problem) {
    ht_string subject, figures = {0}, text = {0};
    char *subject_text = text_of(vector->subject, &subject);
    char *figures_text = vector->has_figures ? text_of(vector->figures, &figures) : NULL;
    char *output = NULL;
    run *state = calloc(1, sizeof *state);
    bool ready = state != NULL && subject.at != NULL && (!vector->has_figures || figures.at != NULL);
    if (ready) {
        assess(state, vector, policy, subject, figures);
        output = written(state, &text);
    }
    bool passes = false;
    if (output == NULL) {
        ht_put(problem, "out of memory");
    } else {
        passes = compare(vector, text, problem);
    }
    free(output);
    free(state);
    free(figures_text);
    free(subject_text);
    return passes;
}
