/* SPDX-License-Identifier: MIT */
#include "lists_open.h"

#include "memory.h"

#include "hotro.h"
#include "list/list_error.h"
#include "list/list_header.h"
#include "list/list_map.h"
#include "list/list_policy.h"
#include "person/case_text.h"
#include "policy/slots.h"
#include "text/text.h"

#include <string.h>

/* What follows the header may be UTF-8. */
static bool is_right(ht_string text, ht_list_error *error) {
    return ht_list_check(&list.list, (ht_string){text.at + list.list.begins, text.length - list.list.begins}, error);
}

static bool refuse(ht_text *out, ht_fault of, const ht_list_error *error) {
    list.fault = of;
    ht_write_list_error_json(out, error, (ht_string){NULL, 0});
    return false;
}

static bool refuse_fact(ht_text *out, const ht_error *error) {
    list.fault = FAULT_OF_OTHERS;
    ht_write_error_json(out, error, (ht_string){NULL, 0});
    return false;
}

static bool choose_policy(const ht_list_texts *given, const ht_policy **policy, ht_text *out) {
    ht_list_error error;
    return (given->is_sheet ? ht_sheet_choose_policy(given->beginning, policy, &error)
                            : ht_list_choose_policy(given->beginning, (ht_string){NULL, 0}, policy, &error)) ||
           refuse(out, FAULT_OF_LIST, &error);
}

/* What they cite is said at the end, when lines have been written over what was given: their text is kept. */
static bool read_figures(const ht_list_texts *given, const ht_policy *policy, ht_text *out) {
    static char kept[HT_PARAMETERS_BYTES_MAX + 1]; /* with a byte too many it is refused */
    const size_t length = given->parameters.length < sizeof kept ? given->parameters.length : sizeof kept;
    ht_error error;
    ht_parameters_init(&list.parameters, policy);
    list.figures = ht_figures_name(given->figures, list.figures_room);
    return length == 0 ||
           ht_parameters_read(&list.parameters, (ht_string){memcpy(kept, given->parameters.at, length), length}, &error) ||
           refuse_fact(out, &error);
}

/* The map's text outlives the list: it is kept. */
static bool read_map(const ht_list_texts *given, const ht_policy *policy, ht_text *out) {
    char *const text = given->map_room;
    ht_list_error error;
    if (given->map.length == 0) {
        return true;
    }
    memcpy(text, given->map.at, given->map.length);
    return ht_map_read(&list.map, given->row_room, HT_MAP_ROWS_MAX, policy, text, given->map.length, &error) ||
           refuse(out, FAULT_OF_MAP, &error);
}

static bool open_text(const ht_list_texts *given, ht_text *out) {
    const size_t beginning = given->beginning.length < given->header_bytes ? given->beginning.length : given->header_bytes;
    const ht_string text = {memcpy(given->header_room, given->beginning.at, beginning), beginning};
    const ht_map *map = given->map.length > 0 ? &list.map : NULL;
    ht_list_error error;
    if (given->is_sheet ? ht_list_open_sheet(&list.list, &list.parameters, map, text, given->day_zero, &error)
                        : ht_list_open(&list.list, &list.parameters, map, text, &error) && is_right(text, &error)) {
        return true;
    }
    const bool has_none = error.problem == HT_LIST_NOT_A_HEADER || error.problem == HT_LIST_EMPTY;
    return refuse(out, has_none ? FAULT_NO_HEADER : FAULT_OF_LIST, &error);
}

/* "fact=value", or what is asked, as an option of the command. */
static bool state_fact(ht_string fact, ht_error *error) {
    const char *const equals = memchr(fact.at, '=', fact.length);
    const size_t length = equals == NULL ? fact.length : (size_t)(equals - fact.at);
    const ht_string name = {fact.at, length};
    const ht_string value = {fact.at + length + (equals != NULL), fact.length - length - (equals != NULL)};
    const int slot = ht_slot_by_id(list.list.policy, name);
    if (ht_string_is(name, "asked")) {
        return ht_case_ask(&list.list.blank, value, error);
    }
    *error = (ht_error){.code = HT_UNKNOWN_FACT, .policy = list.list.policy, .name = name, .slot = -1, .other = -1};
    return slot >= 0 && ht_case_set(&list.list.stated, (unsigned)slot, value, error);
}

/* A line each. */
static bool state_facts(ht_string facts, ht_text *out) {
    ht_error error;
    while (facts.length > 0) {
        const char *const end = memchr(facts.at, '\n', facts.length);
        const size_t length = end == NULL ? facts.length : (size_t)(end - facts.at);
        if (length > 0 && !state_fact((ht_string){facts.at, length}, &error)) {
            return refuse_fact(out, &error);
        }
        const size_t passed = length + (end != NULL);
        facts = (ht_string){facts.at + passed, facts.length - passed};
    }
    return ht_case_check(&list.list.stated, &error) || refuse_fact(out, &error);
}

static bool begin_survey(const ht_list_texts *given, ht_text *out) {
    const ht_error error = {.code = HT_UNKNOWN_FACT, .policy = list.list.policy, .name = given->key, .slot = -1, .other = -1};
    return ht_survey_init(&list.survey, &list.list, given->key.length > 0 ? given->key : (ht_string){NULL, 0}) ||
           refuse_fact(out, &error);
}

bool ht_open_texts(const ht_list_texts *given, ht_text *out) {
    const ht_policy *policy = &ht_first_policy;
    return choose_policy(given, &policy, out) && read_figures(given, policy, out) && read_map(given, policy, out) &&
           open_text(given, out) && state_facts(given->facts, out) && begin_survey(given, out);
}

/* ---- People ---- */

/* Behind the memory that the module began with: those of a survey; the next list takes it over. */
static struct {
    ht_person_days *at;
    size_t bytes;
} people;

void ht_lend_people(void) {
    list.survey.people = people.at;
    list.survey.capacity = (uint32_t)(people.bytes / sizeof *people.at);
}

bool ht_grow_people(void) {
    enum { PAGES = 16 };
    const size_t page = __builtin_wasm_memory_grow(0, PAGES);
    if (page == SIZE_MAX) {
        return false;
    }
    const bool is_behind = people.at != NULL && (size_t)people.at + people.bytes == page * PAGE_BYTES;
    if (!is_behind && people.at != NULL && __builtin_wasm_memory_grow(0, people.bytes / PAGE_BYTES) == SIZE_MAX) {
        return false;
    }
    if (!is_behind) { /* a workbook lies between */
        people.at =
            people.at == NULL ? (void *)(page * PAGE_BYTES) : memcpy((void *)(page * PAGE_BYTES), people.at, people.bytes);
    }
    people.bytes += PAGES * PAGE_BYTES;
    return true;
}
