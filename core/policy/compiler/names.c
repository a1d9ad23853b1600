/* SPDX-License-Identifier: MIT */
/* What has a name in the text, and finding it again. */
#include "policy/compiler/names.h"
#include "policy/compiler/compile.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/space.h"
#include "policy/compiler/words.h"
#include "text/text.h"

#include <string.h>

static const ht_string nothing = {"", 0};

typedef struct {
    const char *keyword;
    uint8_t name; /* the word that is its name, from 0; 0: it has none */
    char mark;    /* joint of the name besides `_` */
    bool in_used; /* may stand in a used text */
    uint8_t most;
} statement;

static const statement statements[HT_LAW_KINDS] = {
    [HT_LAW_POLICY] = {"policy", 1, '-', false, 1},
    [HT_LAW_TEXT] = {"text", 1, '-', true, HT_LAW_USES_MAX},
    [HT_LAW_USE] = {"use", 0, 0, false, HT_LAW_USES_MAX},
    [HT_LAW_INSTRUMENT] = {"instrument", 1, 0, true, HT_LAW_ITEMS_MAX},
    [HT_LAW_CLAUSE] = {"clause", 1, 0, true, HT_LAW_ITEMS_MAX},
    [HT_LAW_FACT] = {"fact", 2, 0, true, HT_SLOTS_MAX},
    [HT_LAW_READING] = {"reading", 2, 0, true, HT_SLOTS_MAX},
    [HT_LAW_GROUP] = {"group", 1, '$', true, HT_LAW_ITEMS_MAX},
    [HT_LAW_WORDS] = {"words", 1, '$', true, HT_LAW_ITEMS_MAX},
    [HT_LAW_REASON] = {"reason", 2, 0, true, HT_LAW_REASONS_MAX},
    [HT_LAW_CONFLICT] = {"conflict", 0, 0, true, HT_LAW_ITEMS_MAX},
    [HT_LAW_PERIOD] = {"period", 1, 0, true, HT_LAW_ITEMS_MAX},
    [HT_LAW_FIGURE] = {"figure", 1, '.', true, HT_PARAMETERS_MAX},
    [HT_LAW_BENEFIT] = {"benefit", 2, 0, true, HT_BENEFITS_MAX},
    [HT_LAW_HIGHEST] = {"highest", 1, 0, true, HT_LAW_ITEMS_MAX},
    [HT_LAW_ASSUMPTION] = {"assumption", 1, 0, true, HT_LAW_ITEMS_MAX},
    [HT_LAW_NOTE] = {"note", 1, 0, true, HT_LAW_ITEMS_MAX},
    [HT_LAW_COLUMN] = {"column", 1, 0, true, HT_LAW_ITEMS_MAX},
    [HT_LAW_PASSING] = {"passing", 0, 0, true, HT_LAW_ITEMS_MAX},
    [HT_LAW_SAME] = {"same", 0, 0, true, HT_LAW_ITEMS_MAX},
    [HT_LAW_SITUATION] = {"situation", 0, 0, true, HT_LAW_ITEMS_MAX},
    [HT_LAW_EXAMPLE] = {"example", 0, 0, false, 1},
};

/* ---- Identifiers ---- */

static bool is_letter(char byte) {
    return byte >= 'a' && byte <= 'z';
}

/* Small words and numbers, joined by one `_` or one `mark`; with '.' there is exactly one of these. */
bool ht_law_is_identifier(ht_string id, char mark) {
    unsigned marks = 0;
    if (mark == '$') {
        return id.length > 1 && id.at[0] == '$' && ht_law_is_identifier((ht_string){id.at + 1, id.length - 1}, 0);
    }
    if (id.length > 63 || !is_letter(id.at[0])) {
        return false;
    }
    for (size_t i = 0; i < id.length; i++) {
        const char byte = id.at[i];
        const bool is_joint = byte == '_' || (mark != 0 && byte == mark);
        const bool is_last = i + 1 == id.length || id.at[i + 1] == '_' || id.at[i + 1] == mark;
        if (is_joint ? is_last : !is_letter(byte) && (byte < '0' || byte > '9')) {
            return false;
        }
        marks += byte == '.';
    }
    return mark != '.' || marks == 1;
}

/* ---- Collecting ---- */

static int kind_of(const ht_law *law, uint32_t line) {
    const ht_string word = ht_law_word(law, line, 0);
    for (int kind = 0; kind < HT_LAW_KINDS; kind++) {
        if (ht_string_is(word, statements[kind].keyword)) {
            return kind;
        }
    }
    return -1;
}

static void say_no_statement(ht_law *law, uint32_t line) {
    ht_law_valid valid = {.count = 0};
    for (unsigned kind = 0; kind < HT_LAW_KINDS; kind++) {
        ht_law_add_valid(&valid, ht_string_of(statements[kind].keyword));
    }
    ht_law_say_valid(law, line, ht_law_word(law, line, 0), HT_LAW_NO_STATEMENT, nothing, &valid);
}

static ht_law_item *item_named(const ht_law_list *list, ht_string id) {
    for (unsigned i = 0; i < list->count; i++) {
        ht_law_item *item = &list->items[i];
        if (id.length > 0 && item->id.length == id.length && memcmp(item->id.at, id.at, id.length) == 0) {
            return item;
        }
    }
    return NULL;
}

static void say_twice(ht_law *law, uint32_t line, ht_string word, uint32_t first) {
    char digits[12];
    ht_text out = {digits, sizeof digits, 0, false};
    ht_put_number(&out, law->lines[first].number);
    ht_law_say(law, line, word, HT_LAW_TWICE, (ht_string){digits, out.length});
}

static void check_name(ht_law *law, uint32_t line, ht_law_kind kind, ht_string id) {
    static const char *const joints[] = {"_", "_, GROUP.NAME", "_ -", "_, $NAME"};
    const char mark = statements[kind].mark;
    const char *joint = joints[mark == '.' ? 1 : mark == '-' ? 2 : mark == '$' ? 3 : 0];
    if (!ht_law_is_identifier(id, mark)) {
        ht_law_say(law, line, id, HT_LAW_IDENTIFIER, ht_string_of(joint));
    }
    const ht_law_item *first = item_named(&law->lists[kind], id);
    if (kind == HT_LAW_READING && first == NULL) {
        first = item_named(&law->lists[HT_LAW_FACT], id);
    }
    if (first != NULL) {
        say_twice(law, line, id, first->line);
    }
}

static void say_too_many(ht_law *law, uint32_t line, ht_law_kind kind) {
    char digits[12];
    ht_text out = {digits, sizeof digits, 0, false};
    ht_put_number(&out, statements[kind].most);
    ht_law_say(law, line, ht_string_of(statements[kind].keyword), HT_LAW_TOO_MANY, (ht_string){digits, out.length});
}

static void add_item(ht_law *law, uint32_t line, ht_law_kind kind) {
    ht_law_list *list = &law->lists[kind];
    const bool is_named = statements[kind].name > 0;
    const ht_string id = is_named ? ht_law_word(law, line, statements[kind].name) : nothing;
    if (list->count == statements[kind].most) {
        say_too_many(law, line, kind);
        return;
    }
    if (!statements[kind].in_used && law->lines[line].source > 0) {
        ht_law_say(law, line, ht_string_of(statements[kind].keyword), HT_LAW_NO_USE_IN_USE, nothing);
        return;
    }
    if (is_named && id.length > 0) {
        check_name(law, line, kind, id);
    }
    list->items[list->count++] = (ht_law_item){.id = id, .line = line};
}

void ht_law_collect(ht_law *law) {
    unsigned counts[HT_LAW_KINDS] = {0};
    for (uint32_t line = 0; line < law->line_count; line = law->lines[line].after) {
        const int kind = kind_of(law, line);
        if (kind >= 0) {
            counts[kind]++;
        }
    }
    for (unsigned kind = 0; kind < HT_LAW_KINDS; kind++) {
        const unsigned count = counts[kind] < statements[kind].most ? counts[kind] : statements[kind].most;
        law->lists[kind].items = ht_law_take(law, count, sizeof(ht_law_item));
    }
    /* Facts before readings: a reading's name may be a fact's. */
    for (unsigned readings = 0; readings < 2; readings++) {
        for (uint32_t line = 0; line < law->line_count; line = law->lines[line].after) {
            const int kind = kind_of(law, line);
            if (kind < 0 && readings == 0) {
                say_no_statement(law, line);
            } else if (kind >= 0 && (kind == HT_LAW_READING) == (readings == 1)) {
                add_item(law, line, (ht_law_kind)kind);
            }
        }
    }
}

/* ---- Finding ---- */

/* A used text names only what is its own, or what it says it needs. */
static void use_item(ht_law *law, uint32_t line, ht_law_item *item) {
    const unsigned source = law->lines[line].source;
    if (law->needs) {
        item->needed |= UINT32_C(1) << source;
        return;
    }
    item->used = item->used || !law->mentions;
    item->used_by |= UINT32_C(1) << source;
    if (source > 0 && source != law->lines[item->line].source && (item->needed >> source & 1) == 0) {
        ht_law_say(law, line, item->id, HT_LAW_FOREIGN, nothing);
    }
}

static void add_items(const ht_law *law, ht_law_kind kind, ht_law_valid *valid) {
    for (unsigned i = 0; i < law->lists[kind].count; i++) {
        ht_law_add_valid(valid, law->lists[kind].items[i].id);
    }
}

/* That something is not used should not be said besides when its name was miswritten. */
static void use_nearest(const ht_law *law, ht_law_kind kind, ht_string id) {
    ht_law_valid one = {.count = 1};
    for (unsigned i = 0; i < law->lists[kind].count; i++) {
        one.names[0] = law->lists[kind].items[i].id;
        law->lists[kind].items[i].used = law->lists[kind].items[i].used || ht_law_nearest(&one, id) == 0;
    }
}

uint8_t ht_law_find(ht_law *law, uint32_t line, ht_law_kind kind, ht_string id) {
    ht_law_valid valid = {.count = 0};
    ht_law_item *item = item_named(&law->lists[kind], id);
    if (item != NULL) {
        use_item(law, line, item);
        return (uint8_t)(item - law->lists[kind].items);
    }
    add_items(law, kind, &valid);
    use_nearest(law, kind, id);
    ht_law_say_valid(law, line, id, HT_LAW_NO_SUCH, ht_string_of(statements[kind].keyword), &valid);
    return HT_NONE;
}

ht_law_item *ht_law_slot_item(ht_law *law, unsigned slot) {
    const unsigned facts = law->lists[HT_LAW_FACT].count;
    return slot < facts ? &law->lists[HT_LAW_FACT].items[slot] : &law->lists[HT_LAW_READING].items[slot - facts];
}

uint8_t ht_law_slot(ht_law *law, uint32_t line, ht_string id, ht_law_slots which) {
    static const char *const what[] = {"", "fact", "reading", "fact / reading"};
    ht_law_valid valid = {.count = 0};
    const ht_law_kind kinds[] = {HT_LAW_FACT, HT_LAW_READING};
    for (unsigned i = 0; i < 2; i++) {
        ht_law_item *item = item_named(&law->lists[kinds[i]], id);
        if (((unsigned)which >> i & 1) == 0) {
            continue;
        }
        if (item != NULL) {
            use_item(law, line, item);
            return (uint8_t)(item - law->lists[kinds[i]].items + (i == 1 ? law->lists[HT_LAW_FACT].count : 0));
        }
        add_items(law, kinds[i], &valid);
        use_nearest(law, kinds[i], id);
    }
    ht_law_say_valid(law, line, id, HT_LAW_NO_SUCH, ht_string_of(what[which]), &valid);
    return HT_NONE;
}

uint8_t ht_law_fact_of(ht_law *law, uint32_t line, ht_string id, ht_fact_kind kind) {
    static const char *const kinds[] = {"choice", "yes_no", "date", "money", "interruptions"};
    ht_law_valid valid = {.count = 0};
    const uint8_t slot = ht_law_slot(law, line, id, HT_LAW_FACTS);
    if (slot == HT_NONE || law->facts[slot].kind == kind) {
        return slot;
    }
    for (unsigned i = 0; i < law->policy->fact_count; i++) {
        if (law->facts[i].kind == kind) {
            ht_law_add_valid(&valid, law->lists[HT_LAW_FACT].items[i].id);
        }
    }
    ht_law_say_valid(law, line, id, HT_LAW_WRONG_KIND, ht_string_of(kinds[kind]), &valid);
    return HT_NONE;
}

uint8_t ht_law_value(ht_law *law, uint32_t line, unsigned slot, ht_string id) {
    ht_law_valid valid = {.count = 0};
    const ht_fact *fact = &law->facts[slot];
    for (unsigned i = 0; i < fact->value_count; i++) {
        if (ht_string_is(id, fact->values[i].id)) {
            return (uint8_t)i;
        }
        ht_law_add_valid(&valid, ht_string_of(fact->values[i].id));
    }
    ht_law_say_valid(law, line, id, HT_LAW_NO_SUCH, ht_string_of(fact->id), &valid);
    return HT_NONE;
}

bool ht_law_at_clause(const ht_law_words *words) {
    return words->at < words->end && *words->at == '@';
}

uint8_t ht_law_clause_at_end(ht_law_words *words, uint8_t otherwise) {
    uint8_t clause = otherwise;
    if (ht_law_at_clause(words)) {
        const ht_string id = ht_law_next(words);
        clause = ht_law_find(words->law, words->line, HT_LAW_CLAUSE, (ht_string){id.at + 1, id.length - 1});
        clause = clause == HT_NONE ? 0 : clause; /* the mistake is said */
        ht_law_end(words);
        return clause;
    }
    ht_law_end(words);
    if (clause == HT_NONE && !words->failed) {
        ht_law_say(words->law, words->line, nothing, HT_LAW_NO_CLAUSE, nothing);
    }
    return clause == HT_NONE ? 0 : clause;
}

/* ---- What stands below a statement ---- */

int ht_law_below(ht_law *law, uint32_t line, const char *const *keywords, unsigned count) {
    const ht_string word = ht_law_word(law, line, 0);
    ht_law_valid valid = {.count = 0};
    for (unsigned i = 0; i < count; i++) {
        if (ht_string_is(word, keywords[i])) {
            return (int)i;
        }
        ht_law_add_valid(&valid, ht_string_of(keywords[i]));
    }
    ht_law_say_valid(law, line, word, HT_LAW_NO_STATEMENT, nothing, &valid);
    return -1;
}

void ht_law_lacks(ht_law *law, uint32_t line, const char *const *keywords, uint32_t has, uint32_t must) {
    for (unsigned i = 0; must >> i != 0; i++) {
        if (((must & ~has) >> i & 1) != 0) {
            ht_law_say(law, line, law->lines[line].head, HT_LAW_LACKING, ht_string_of(keywords[i]));
        }
    }
}
