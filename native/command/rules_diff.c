/* SPDX-License-Identifier: MIT */
#include "command/rules_diff.h"

#include "command/commands.h"
#include "command/message.h"
#include "command/people.h"
#include "command/rules_cases.h"
#include "command/rules_changes.h"
#include "command/rules_changes_text.h"
#include "person/carry.h"
#include "policy/policy_json.h"
#include "policy/registry.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

#include <errno.h>
#include <stdlib.h>

static const ht_words needs_two = {"--diff cần hai bản: hotro rules --diff MÃ[@BẢN] MÃ[@BẢN]; hotro rules --policies liệt kê",
                                   "--diff needs two revisions: hotro rules --diff ID[@REVISION] ID[@REVISION]; hotro rules "
                                   "--policies lists them"};

enum { SIDES = 2 };

typedef struct {
    const ht_arguments *arguments;
    const ht_policy *policies[SIDES]; /* before, now */
    char *texts[SIDES];               /* of rules --json */
    ht_json rules[SIDES];
    ht_rule_changes changes;
    bool has_moves, is_turned; /* the one leads to the other; the second to the first */
    ht_moves moves;
} difference;

/* ---- The rules ---- */

/* False: not enough memory. */
static bool write_rules(difference *it, unsigned side) {
    ht_text measured = {.capacity = 0};
    ht_error error;
    ht_write_rules_json(&measured, it->policies[side]);
    ht_text text = {.at = malloc(measured.length), .capacity = measured.length};
    it->texts[side] = text.at;
    if (text.at == NULL) {
        return false;
    }
    ht_write_rules_json(&text, it->policies[side]);
    return ht_json_check((ht_string){text.at, text.length}, &it->rules[side], &error); /* which it is: we wrote it */
}

/* ---- What has another name ---- */

typedef void put_carried(void *context, const ht_policy *policy, const ht_carried *row);

/* Each row of each revision between the two, from the earlier to the later. */
static void each_carried(const ht_policy *earlier, const ht_policy *later, put_carried *put, void *context) {
    if (later == earlier) {
        return;
    }
    each_carried(earlier, ht_policy_before(later), put, context);
    for (unsigned i = 0; i < later->carried_count; i++) {
        put(context, later, &later->carried[i]);
    }
}

static const ht_policy *earlier_of(const difference *it) {
    return it->policies[it->is_turned ? 1 : 0];
}

static const ht_policy *later_of(const difference *it) {
    return it->policies[it->is_turned ? 0 : 1];
}

typedef struct {
    ht_text *out;
    ht_language language;
    bool is_begun;
} carried_words;

static void say_carried(void *context, const ht_policy *policy, const ht_carried *row) {
    static const ht_words heading = {"\nTên gọi\n", "\nNames\n"};
    static const ht_words gone = {"bỏ", "gone"};
    carried_words *to = context;
    if (!to->is_begun) {
        ht_put_words(to->out, &heading, to->language);
        to->is_begun = true;
    }
    ht_put(to->out, "  ");
    ht_put(to->out, row->fact);
    ht_put(to->out, row->value == NULL ? "" : " = ");
    ht_put(to->out, row->value == NULL ? "" : row->value);
    ht_put(to->out, " → ");
    if (row->slot == HT_NONE) {
        ht_put_words(to->out, &gone, to->language);
    } else {
        ht_put(to->out, policy->facts[row->slot].id);
        ht_put(to->out, row->index == HT_NONE ? "" : " = ");
        ht_put(to->out, row->index == HT_NONE ? "" : policy->facts[row->slot].values[row->index].id);
    }
    ht_put(to->out, "\n");
}

static void write_carried(void *context, const ht_policy *policy, const ht_carried *row) {
    ht_json_text *to = context;
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "revision", policy->revision);
    ht_member_text(to, "fact", row->fact);
    if (row->value != NULL) {
        ht_member_text(to, "value", row->value);
    }
    if (row->slot == HT_NONE) {
        ht_member_bool(to, "gone", true);
    } else {
        ht_json_open(to, "now", '{');
        ht_member_text(to, "fact", policy->facts[row->slot].id);
        if (row->index != HT_NONE) {
            ht_member_text(to, "value", policy->facts[row->slot].values[row->index].id);
        }
        ht_json_close(to, '}');
    }
    ht_json_close(to, '}');
}

/* ---- The whole, for people ---- */

static void put_heading(ht_text *out, const difference *it, ht_language language) {
    static const ht_words before = {" (-) và ", " (-) and "};
    static const ht_words now = {" (+)\n", " (+)\n"};
    ht_put_policy_name(out, it->policies[0]);
    ht_put_words(out, &before, language);
    ht_put_policy_name(out, it->policies[1]);
    ht_put_words(out, &now, language);
}

static void write_words(ht_text *out, const void *context) {
    static const ht_words same = {"\nKhông phần nào khác.\n", "\nNo part differs.\n"};
    static const ht_words no_cases = {
        "\nCác trường hợp không so được: không phải hai bản nối tiếp của một quy định trong chương trình.\n",
        "\nCases are not compared: in this program the one does not lead to the other as revisions of one policy.\n"};
    const difference *it = context;
    const ht_language language = it->arguments->language;
    carried_words to = {out, language, false};
    put_heading(out, it, language);
    if (it->has_moves) {
        each_carried(earlier_of(it), later_of(it), say_carried, &to);
    }
    ht_put_rule_changes(out, &it->changes, it->rules[0], it->rules[1], language);
    if (it->changes.count == 0) {
        ht_put_words(out, &same, language);
    }
    if (it->has_moves) {
        ht_put_moves(out, &it->moves, it->is_turned, language);
    } else {
        ht_put_words(out, &no_cases, language);
    }
}

/* ---- As JSON ---- */

static void write_change(ht_json_text *to, const ht_rule_change *change) {
    ht_json_open(to, NULL, '{');
    ht_member_content(to, "section", change->section);
    ht_json_open(to, "of", '[');
    for (unsigned i = 0; i < change->depth; i++) {
        ht_member_content(to, NULL, change->of[i]);
    }
    ht_json_close(to, ']');
    if (change->has_before) {
        ht_member_raw(to, "before", change->before.raw);
    }
    if (change->has_now) {
        ht_member_raw(to, "now", change->now.raw);
    }
    ht_json_close(to, '}');
}

static void write_json(ht_text *out, const void *context) {
    const difference *it = context;
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    ht_member_policy(&to, "before", it->policies[0]);
    ht_member_policy(&to, "now", it->policies[1]);
    ht_json_open(&to, "carried", '[');
    if (it->has_moves) {
        each_carried(earlier_of(it), later_of(it), write_carried, &to);
    }
    ht_json_close(&to, ']');
    ht_json_open(&to, "changes", '[');
    for (size_t i = 0; i < it->changes.count; i++) {
        write_change(&to, &it->changes.items[i]);
    }
    ht_json_close(&to, ']');
    if (it->has_moves) {
        ht_member_moves(&to, &it->moves, it->is_turned);
    } else {
        ht_member_raw(&to, "cases", ht_string_of("null"));
    }
    ht_json_close(&to, '}');
    ht_put(out, "\n");
}

/* ---- The command ---- */

/* False: not enough memory. */
static bool find_all(difference *it) {
    if (!write_rules(it, 0) || !write_rules(it, 1)) {
        return false;
    }
    ht_find_rule_changes(&it->changes, it->rules[0], it->rules[1]);
    it->is_turned = !ht_leads_to(it->policies[0], it->policies[1]);
    it->has_moves = !it->is_turned || ht_leads_to(it->policies[1], it->policies[0]);
    if (it->has_moves) {
        ht_moves_init(&it->moves, earlier_of(it), later_of(it));
    }
    return !it->changes.is_out_of_memory && (!it->has_moves || ht_find_moves(&it->moves, it->arguments->language));
}

int ht_run_rules_diff(const ht_arguments *arguments) {
    static difference it;
    if (arguments->operand_count != SIDES) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &needs_two, "", "");
    }
    it = (difference){.arguments = arguments};
    for (unsigned side = 0; side < SIDES; side++) {
        it.policies[side] = ht_policy_by_name(ht_string_of(arguments->operands[side]));
        if (it.policies[side] == NULL) {
            return ht_refuse_policy(arguments, NULL, arguments->operands[side]);
        }
    }
    int code = HT_EXIT_UNUSABLE;
    if (!find_all(&it)) {
        code = ht_refuse_file(arguments, "-", ENOMEM);
    } else if (ht_given(arguments, HT_OPTION_JSON)) {
        code = ht_print(arguments, write_json, &it);
    } else {
        code = ht_print_for_people(arguments, write_words, &it);
    }
    free(it.changes.items);
    free(it.texts[0]);
    free(it.texts[1]);
    return code;
}
