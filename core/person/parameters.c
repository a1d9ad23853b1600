/* SPDX-License-Identifier: MIT */
/* Dated figures: the policy's own, and an office's file in their place. */

#include "text/date.h"
#include "text/text.h"
#include "law/figures.h"
#include "person/case.h"
#include "person/parameters.h"
#include "person/refuse.h"
#include "policy/policy.h"
#include "text/json.h"
#include "text/json_escape.h"

#include <string.h>

static const ht_string nothing = {NULL, 0};

enum { NAME, FROM, VALUE, CITATION, KEYS };
const char *const ht_row_keys[] = {[NAME] = "name", [FROM] = "from", [VALUE] = "value", [CITATION] = "citation", [KEYS] = NULL};

/* ---- One row of a file ---- */

typedef struct {
    const ht_reader *reader;
    ht_parameter_row row;
    const ht_parameter *parameter; /* NULL: no name that is one */
} row_reader;

static const ht_parameter *parameter_by_id(const ht_policy *policy, ht_string content) {
    char buffer[HT_PLAIN_BYTES];
    const ht_string id = ht_plain(content, buffer);
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        if (ht_string_is(id, policy->parameters[i].id)) {
            return &policy->parameters[i];
        }
    }
    return NULL;
}

/* The limits of the other keys are those of the parameter, wherever in the row its name stands. */
static const ht_parameter *find_parameter(const ht_policy *policy, ht_json object) {
    ht_json_walk walk = ht_json_walk_of(object);
    ht_string key;
    ht_json value;
    while (ht_json_next(&walk, &key, &value)) {
        if (ht_key_index(ht_row_keys, key) == NAME) {
            return value.kind == HT_JSON_STRING ? parameter_by_id(policy, value.content) : NULL;
        }
    }
    return NULL;
}

static bool is_day(const row_reader *row) {
    return row->parameter != NULL && row->parameter->unit == HT_DAY;
}

static ht_error_code read_from(row_reader *row, ht_string content) {
    char buffer[HT_PLAIN_BYTES];
    const ht_error_code code = ht_read_day(ht_plain(content, buffer), 0, 0, &row->row.from);
    if (code == HT_OK && row->parameter != NULL && row->parameter->monthly && ht_civil_of(row->row.from).day != 1) {
        return HT_NOT_FIRST_OF_MONTH;
    }
    return code;
}

static ht_error_code read_value(row_reader *row, const ht_json *value) {
    const ht_parameter *parameter = row->parameter;
    if (parameter == NULL) {
        return HT_OK; /* a name that is none is refused in its own place */
    }
    if (is_day(row)) {
        if (value->kind != HT_JSON_STRING) {
            return HT_WRONG_TYPE;
        }
        char buffer[HT_PLAIN_BYTES];
        ht_day day = 0;
        const ht_string text = ht_plain(value->content, buffer);
        const ht_error_code code = ht_read_day(text, (ht_day)parameter->least, (ht_day)parameter->most, &day);
        row->row.value = day;
        return code;
    }
    if (!ht_json_integer(*value, &row->row.value)) {
        return HT_WRONG_TYPE;
    }
    return row->row.value < parameter->least || row->row.value > parameter->most ? HT_OUT_OF_RANGE : HT_OK;
}

/* Nothing but white space, a no-break space (C2 A0) included, is no citation. */
static ht_error_code read_citation(row_reader *row, ht_string content) {
    char bytes[4];
    size_t length;
    bool is_blank = true;
    row->row.citation = content;
    while (is_blank && (length = ht_json_next_character(&content, bytes)) > 0) {
        is_blank = (length == 1 && (unsigned char)bytes[0] <= ' ') || (length == 2 && memcmp(bytes, "\xc2\xa0", 2) == 0);
    }
    return is_blank ? HT_MISSING_CITATION : HT_OK;
}

/* What is missing is read as null. */
static ht_error_code read_member(row_reader *row, unsigned key, const ht_json *value) {
    if (key == FROM && is_day(row)) {
        return value->kind == HT_JSON_NULL ? HT_OK : HT_UNKNOWN_FACT;
    }
    if (key == CITATION && value->kind == HT_JSON_NULL) {
        return HT_MISSING_CITATION;
    }
    if (value->kind == HT_JSON_NULL || (value->kind != HT_JSON_STRING && key != VALUE)) {
        return HT_WRONG_TYPE;
    }
    switch (key) {
    case NAME:
        return row->parameter == NULL ? HT_UNKNOWN_PARAMETER : HT_OK;
    case FROM:
        return read_from(row, value->content);
    case VALUE:
        return read_value(row, value);
    default:
        return read_citation(row, value->content);
    }
}

/* Errors of a key are on the key, those of what it says on the parameter, where that is known. */
static bool refuse(const row_reader *row, ht_error_code code, unsigned key, ht_string given_key, const ht_json *value) {
    const bool is_said = code == HT_WRONG_TYPE ? key == VALUE && value->kind != HT_JSON_NULL
                                               : code != HT_UNKNOWN_FACT && code != HT_DUPLICATE_FACT;
    ht_string name = key == KEYS ? given_key : ht_string_of(ht_row_keys[key]);
    int slot = HT_SLOT_KEY;
    if (code == HT_UNKNOWN_PARAMETER) {
        name = value->content;
        slot = -1;
    } else if (is_said && row->parameter != NULL) {
        name = ht_string_of(row->parameter->id);
        slot = -1;
    }
    return ht_refuse_json(row->reader, code, slot, name, value->raw);
}

static bool read_row(row_reader *row, ht_json object) {
    const ht_json absent = {HT_JSON_NULL, object.raw, object.raw};
    unsigned seen = 0;
    ht_string key;
    ht_json value;
    row->parameter = find_parameter(row->reader->policy, object);
    row->row.from = HT_DAY_FIRST;
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &key, &value);) {
        const unsigned index = ht_key_index(ht_row_keys, key);
        const ht_error_code code = index == KEYS              ? HT_UNKNOWN_FACT
                                   : (seen >> index & 1) != 0 ? HT_DUPLICATE_FACT
                                                              : read_member(row, index, &value);
        if (code != HT_OK) {
            return refuse(row, code, index, key, &value);
        }
        seen |= 1U << index;
    }
    for (unsigned index = 0; index < KEYS; index++) {
        const ht_error_code code = (seen >> index & 1) != 0 ? HT_OK : read_member(row, index, &absent);
        if (code != HT_OK) {
            return refuse(row, code, index, nothing, &absent);
        }
    }
    row->row.parameter = (uint8_t)(row->parameter - row->reader->policy->parameters);
    return true;
}

/* ---- The file ---- */

/* Keeps the rows in order of parameter, then from. False where there is such a row already. */
static bool insert(ht_parameters *parameters, const ht_parameter_row *row) {
    uint32_t at = parameters->row_count;
    while (at > 0) {
        const ht_parameter_row *before = &parameters->rows[at - 1];
        if (before->parameter < row->parameter || (before->parameter == row->parameter && before->from <= row->from)) {
            break;
        }
        at--;
    }
    if (at > 0 && parameters->rows[at - 1].parameter == row->parameter && parameters->rows[at - 1].from == row->from) {
        return false;
    }
    memmove(&parameters->rows[at + 1], &parameters->rows[at], (parameters->row_count - at) * sizeof *row);
    parameters->rows[at] = *row;
    parameters->row_count++;
    return true;
}

static bool read_rows(ht_parameters *parameters, const ht_reader *reader) {
    row_reader row = {.reader = reader};
    ht_json root;
    ht_string key;
    ht_json item;
    if (!ht_read_root(reader, HT_PARAMETERS_BYTES_MAX, HT_JSON_ARRAY, &root)) {
        return false;
    }
    for (ht_json_walk walk = ht_json_walk_of(root); ht_json_next(&walk, &key, &item);) {
        if (item.kind != HT_JSON_OBJECT) { /* the shape of the whole comes before what it says */
            return ht_refuse_json(reader, HT_SYNTAX, -1, nothing, item.raw);
        }
    }
    if (ht_json_count(root) > HT_PARAMETER_ROWS_MAX) {
        return ht_refuse_json(reader, HT_TOO_MANY, -1, nothing, root.raw);
    }
    for (ht_json_walk walk = ht_json_walk_of(root); ht_json_next(&walk, &key, &item);) {
        if (!read_row(&row, item)) {
            return false;
        }
        if (!insert(parameters, &row.row)) {
            return refuse(&row, HT_DUPLICATE_PARAMETER, NAME, nothing, &item);
        }
    }
    return true;
}

bool ht_parameters_read(ht_parameters *parameters, ht_string json, ht_error *error) {
    const ht_reader reader = {json, parameters->policy, error};
    const bool good = read_rows(parameters, &reader);
    if (!good) {
        parameters->row_count = 0; /* the policy's own figures, as before */
    }
    ht_parameters_build(parameters);
    return good;
}
