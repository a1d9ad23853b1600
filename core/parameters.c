/* SPDX-License-Identifier: MIT */
/* Dated figures: the policy's own, and an office's file in their place. */
#include "reading.h"

#include "date.h"
#include "text.h"

#include <string.h>

static const ht_string nothing = {NULL, 0};

enum { NAME, FROM, VALUE, CITATION, KEYS };
const char *const ht_row_keys[] = {[NAME] = "name", [FROM] = "from", [VALUE] = "value", [CITATION] = "citation", [KEYS] = NULL};

/* ---- Timelines ---- */

/* The policy's rows until the file's earliest `from`, then the file's. `row`: of the file, the first of that parameter or of a
   later one. Every timeline holds from the first day, so that each day has its figure: what a policy's first row leaves open
   lies before its instrument. */
static void build(ht_parameters *parameters) {
    const ht_policy *policy = parameters->policy;
    uint16_t length = 0;
    uint32_t row = 0;
    for (unsigned p = 0; p < policy->parameter_count; p++) {
        const ht_parameter *parameter = &policy->parameters[p];
        const bool is_replaced = row < parameters->row_count && parameters->rows[row].parameter == p;
        const uint16_t first = length;
        for (int16_t k = 0; k < parameter->row_count; k++) {
            const ht_figure_row *figure = &parameter->rows[k];
            if (!is_replaced || figure->from < parameters->rows[row].from) {
                parameters->steps[length++] = (ht_step_of_figure){figure->from, figure->value, (int16_t)(-1 - k)};
            }
        }
        for (; row < parameters->row_count && parameters->rows[row].parameter == p; row++) {
            const ht_parameter_row *own = &parameters->rows[row];
            parameters->steps[length++] = (ht_step_of_figure){own->from, own->value, (int16_t)row};
        }
        if (length > first) {
            parameters->steps[first].from = HT_DAY_FIRST;
        }
        parameters->timeline[p].first = first;
        parameters->timeline[p].count = (uint16_t)(length - first);
    }
}

void ht_parameters_init(ht_parameters *parameters, const ht_policy *policy) {
    parameters->policy = policy;
    parameters->row_count = 0;
    build(parameters);
}

/* ---- One row of a file ---- */

typedef struct {
    const ht_reader *reader;
    ht_parameter_row row;
    const ht_parameter *parameter; /* NULL: no name that is one */
    unsigned seen;                 /* bit k: key k was given */
} row_reader;

static int parameter_by_id(const ht_policy *policy, ht_string id) {
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        if (ht_string_is(id, policy->parameters[i].id)) {
            return (int)i;
        }
    }
    return -1;
}

/* On the parameter where it is known, otherwise on the key. */
static bool refuse(const row_reader *row, ht_error_code code, unsigned key, ht_json value) {
    const bool is_named = row->parameter != NULL;
    const char *name = is_named ? row->parameter->id : ht_row_keys[key];
    return ht_refuse_json(row->reader, code, is_named ? -1 : HT_SLOT_KEY, ht_string_of(name), value.raw);
}

static bool refuse_key(const row_reader *row, ht_error_code code, unsigned key, ht_json value) {
    return ht_refuse_json(row->reader, code, HT_SLOT_KEY, ht_string_of(ht_row_keys[key]), value.raw);
}

static unsigned key_index(ht_string key) {
    unsigned index = 0;
    while (index < KEYS && !ht_json_content_is(key, ht_row_keys[index])) {
        index++;
    }
    return index;
}

/* The limits of the other keys are those of the parameter, wherever in the row its name stands. */
static void find_parameter(row_reader *row, ht_json object) {
    const ht_policy *policy = row->reader->policy;
    char buffer[HT_PLAIN_BYTES];
    ht_string key;
    ht_json value;
    row->parameter = NULL;
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &key, &value);) {
        if (key_index(key) == NAME && value.kind == HT_JSON_STRING) {
            const int index = parameter_by_id(policy, ht_plain(value.content, buffer));
            if (index >= 0) {
                row->parameter = &policy->parameters[index];
                row->row.parameter = (uint8_t)index;
            }
            return;
        }
    }
}

static bool is_day(const row_reader *row) {
    return row->parameter != NULL && row->parameter->unit == HT_DAY;
}

static bool read_name(row_reader *row, ht_json value) {
    if (value.kind != HT_JSON_STRING) {
        return refuse_key(row, HT_WRONG_TYPE, NAME, value);
    }
    return row->parameter != NULL || ht_refuse_json(row->reader, HT_UNKNOWN_PARAMETER, -1, value.content, nothing);
}

static bool read_from(row_reader *row, ht_json value) {
    char buffer[HT_PLAIN_BYTES];
    if (is_day(row)) {
        return refuse_key(row, HT_UNKNOWN_FACT, FROM, value);
    }
    if (value.kind != HT_JSON_STRING) {
        return refuse_key(row, HT_WRONG_TYPE, FROM, value);
    }
    const ht_error_code code = ht_read_day(ht_plain(value.content, buffer), 0, 0, &row->row.from);
    if (code != HT_OK) {
        return refuse(row, code, FROM, value);
    }
    if (row->parameter != NULL && row->parameter->monthly && ht_civil_of(row->row.from).day != 1) {
        return refuse(row, HT_NOT_FIRST_OF_MONTH, FROM, value);
    }
    return true;
}

static bool read_value(row_reader *row, ht_json value) {
    const ht_parameter *parameter = row->parameter;
    char buffer[HT_PLAIN_BYTES];
    ht_day day = 0;
    if (parameter == NULL) {
        return true; /* the name is refused in its place */
    }
    if (parameter->unit == HT_DAY) {
        if (value.kind != HT_JSON_STRING) {
            return refuse(row, HT_WRONG_TYPE, VALUE, value);
        }
        const ht_error_code code =
            ht_read_day(ht_plain(value.content, buffer), (ht_day)parameter->least, (ht_day)parameter->most, &day);
        row->row.value = day;
        return code == HT_OK || refuse(row, code, VALUE, value);
    }
    if (!ht_json_integer(value, &row->row.value)) {
        return refuse(row, HT_WRONG_TYPE, VALUE, value);
    }
    return (row->row.value >= parameter->least && row->row.value <= parameter->most) ||
           refuse(row, HT_OUT_OF_RANGE, VALUE, value);
}

static bool read_citation(row_reader *row, ht_json value) {
    size_t spaces = 0;
    if (value.kind != HT_JSON_STRING) {
        return refuse_key(row, HT_WRONG_TYPE, CITATION, value);
    }
    while (spaces < value.content.length && value.content.at[spaces] == ' ') {
        spaces++;
    }
    row->row.citation = value.content;
    return spaces < value.content.length || refuse(row, HT_MISSING_CITATION, CITATION, value);
}

static bool read_member(row_reader *row, unsigned key, ht_json value) {
    if (value.kind == HT_JSON_NULL) {
        return key == CITATION ? refuse(row, HT_MISSING_CITATION, key, value) : refuse_key(row, HT_WRONG_TYPE, key, value);
    }
    switch (key) {
    case NAME:
        return read_name(row, value);
    case FROM:
        return read_from(row, value);
    case VALUE:
        return read_value(row, value);
    default:
        return read_citation(row, value);
    }
}

static bool read_row(row_reader *row, ht_json object) {
    ht_string key;
    ht_json value;
    find_parameter(row, object);
    row->seen = 0;
    row->row.from = HT_DAY_FIRST;
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &key, &value);) {
        const unsigned index = key_index(key);
        if (index == KEYS) {
            return ht_refuse_json(row->reader, HT_UNKNOWN_FACT, HT_SLOT_KEY, key, nothing);
        }
        if ((row->seen >> index & 1) != 0) {
            return refuse_key(row, HT_DUPLICATE_FACT, index, value);
        }
        row->seen |= 1U << index;
        if (!read_member(row, index, value)) {
            return false;
        }
    }
    for (unsigned index = 0; index < KEYS; index++) {
        if ((row->seen >> index & 1) == 0 && !(index == FROM && is_day(row))) {
            return index == CITATION ? refuse(row, HT_MISSING_CITATION, index, object)
                                     : refuse_key(row, HT_WRONG_TYPE, index, object);
        }
    }
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

/* An array of objects, and not too many. */
static bool check_shape(const ht_reader *reader, ht_json root) {
    uint32_t count = 0;
    ht_string key;
    ht_json item;
    for (ht_json_walk walk = ht_json_walk_of(root); ht_json_next(&walk, &key, &item); count++) {
        if (item.kind != HT_JSON_OBJECT) {
            return ht_refuse_json(reader, HT_SYNTAX, -1, nothing, item.raw);
        }
    }
    return count <= HT_PARAMETER_ROWS_MAX || ht_refuse_json(reader, HT_TOO_MANY, -1, nothing, root.raw);
}

static bool read_rows(ht_parameters *parameters, const ht_reader *reader) {
    row_reader row = {.reader = reader};
    ht_json root;
    ht_string key;
    ht_json item;
    if (!ht_read_root(reader, HT_PARAMETERS_BYTES_MAX, HT_JSON_ARRAY, &root) || !check_shape(reader, root)) {
        return false;
    }
    for (ht_json_walk walk = ht_json_walk_of(root); ht_json_next(&walk, &key, &item);) {
        if (!read_row(&row, item)) {
            return false;
        }
        if (!insert(parameters, &row.row)) {
            return refuse(&row, HT_DUPLICATE_PARAMETER, NAME, item);
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
    build(parameters);
    return good;
}
