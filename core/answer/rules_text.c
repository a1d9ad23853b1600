/* SPDX-License-Identifier: MIT */
/* The policy for people: what is asked, what is paid and why, figures, readings, assumptions, sources. */
#include "policy/registry.h"
#include "answer/words.h"
#include "text/capitals.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

static const ht_words revision = {"Bản quy định {0}, ngày {1}, dấu vân tay {2}", "Policy {0}, revision {1}, fingerprint {2}"};
static const ht_words from_start = {"từ ngày đầu hiệu lực", "from the first day in force"};
static const ht_words facts = {"Các dữ kiện", "Facts"};
static const ht_words stopped = {"Thời gian không được tính làm ngừng khoản này", "Time that does not count stops it"};
static const ht_words not_stopped = {"Không lý do nào làm ngừng khoản này", "Nothing stops it"};
static const ht_words from_day = {"Từ {0}", "From {0}"};

typedef struct {
    ht_text *out;
    const ht_policy *policy;
    ht_language language;
} page;

static void put_title(const page *to, const ht_words *words) {
    ht_put(to->out, "\n");
    ht_put_capitals(to->out, words, to->language);
    ht_put(to->out, "\n");
}

/* Sources are listed once, at the end, in the order of the policy. */
static void put_number(const page *to, unsigned clause) {
    ht_put(to->out, "[");
    ht_put_number(to->out, (int64_t)clause + 1);
    ht_put(to->out, "]");
}

static void put_clause(const page *to, unsigned clause) {
    ht_put(to->out, " ");
    put_number(to, clause);
    ht_put(to->out, "\n");
}

static void put_names(const page *to, const ht_fact *fact, uint32_t values) {
    const char *before = "";
    for (unsigned value = 0; value < fact->value_count; value++) {
        if ((values >> value & 1) != 0) {
            ht_put(to->out, before);
            ht_put_words(to->out, &fact->values[value].name, to->language);
            before = "; ";
        }
    }
}

static void put_condition(const page *to, const char *indent, const ht_condition *when) {
    const ht_fact *fact = &to->policy->facts[when->slot];
    ht_put(to->out, indent);
    ht_put_words(to->out, ht_word(HT_WORD_CONDITION), to->language);
    ht_put(to->out, ": ");
    ht_put_words(to->out, &fact->label, to->language);
    ht_put(to->out, " = ");
    put_names(to, fact, when->values);
    put_clause(to, when->clause);
}

static void put_conditions(const page *to, const char *indent, const ht_condition when[]) {
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        put_condition(to, indent, &when[i]);
    }
}

static void put_value(const page *to, const ht_parameter *parameter, int64_t value) {
    const ht_argument argument = {.kind = parameter->unit == HT_DONG ? HT_ARGUMENT_DONG : HT_ARGUMENT_PERCENT, .number = value};
    static const ht_words plain = {"{0}", "{0}"};
    ht_say(to->out, to->language, &plain, &argument);
}

static void put_row(const page *to, const ht_row *row) {
    ht_put(to->out, "    * ");
    ht_put_words(to->out, &row->name, to->language);
    if (row->parameter != HT_NONE) {
        const ht_parameter *parameter = &to->policy->parameters[row->parameter];
        ht_put(to->out, ": ");
        put_value(to, parameter, parameter->rows[parameter->row_count - 1].value);
        ht_put(to->out, " (");
        ht_put(to->out, parameter->id);
        ht_put(to->out, ")");
    }
    put_clause(to, row->clause);
    put_conditions(to, "        ", row->when);
}

static void put_reason(const page *to, const char *indent, uint8_t reason, uint8_t least_months, unsigned clause) {
    ht_put(to->out, indent);
    ht_put(to->out, to->policy->reasons[reason].value.id);
    ht_put(to->out, ": ");
    ht_put_words(to->out, &to->policy->reasons[reason].value.name, to->language);
    ht_put(to->out, ", ");
    ht_put_words(to->out, ht_word(least_months == 0 ? HT_WORD_ANY_LENGTH : HT_WORD_ONE_MONTH), to->language);
    put_clause(to, clause);
}

static void put_stopped(const page *to, const ht_benefit *norms) {
    if (norms->stopped == HT_NONE) {
        return;
    }
    ht_put(to->out, "  ");
    ht_put_words(to->out, &stopped, to->language);
    put_clause(to, norms->stopped);
    if (norms->stopped_when.values != 0) {
        put_condition(to, "    ", &norms->stopped_when);
    }
    for (unsigned i = 0; i < norms->stop_count; i++) {
        put_reason(to, "    ", norms->stops[i].reason, norms->stops[i].least_months, norms->stops[i].clause);
    }
}

/* Conditions, tables and what stops it: of a benefit, or of a later version of it. */
static void put_norms(const page *to, const ht_benefit *norms) {
    put_conditions(to, "  ", norms->when);
    for (unsigned t = 0; t < norms->table_count; t++) {
        ht_put(to->out, "  ");
        ht_put_words(to->out, &norms->tables[t].name, to->language);
        ht_put(to->out, ":\n");
        for (unsigned r = 0; r < norms->tables[t].row_count; r++) {
            put_row(to, &norms->tables[t].rows[r]);
        }
    }
    put_stopped(to, norms);
}

static void put_version(const page *to, unsigned version) {
    const ht_benefit *norms = &to->policy->benefits[version];
    const ht_argument day = {.kind = HT_ARGUMENT_DAY, .number = norms->from};
    ht_put(to->out, "  ");
    ht_say(to->out, to->language, &from_day, &day);
    put_clause(to, norms->clause);
    put_norms(to, norms);
    if (norms->kind == HT_MONTHLY && norms->stopped == HT_NONE) {
        ht_put(to->out, "  ");
        ht_put_words(to->out, &not_stopped, to->language);
        ht_put(to->out, "\n");
    }
}

static void put_highest(const page *to, const ht_highest *highest) {
    const char *before = " ";
    ht_put(to->out, "\n");
    ht_put_words(to->out, ht_word(HT_WORD_HIGHEST), to->language);
    for (uint32_t rest = highest->benefits; rest != 0; rest &= rest - 1) {
        ht_put(to->out, before);
        ht_put_words(to->out, &to->policy->benefits[ht_first_of(rest)].name, to->language);
        before = "; ";
    }
    put_clause(to, highest->clause);
}

static void put_benefit(const page *to, const ht_benefit *benefit) {
    ht_put(to->out, "\n");
    ht_put_words(to->out, &benefit->name, to->language);
    ht_put(to->out, " (");
    ht_put(to->out, benefit->id);
    ht_put(to->out, ")\n  ");
    ht_put_words(to->out, &benefit->what, to->language);
    put_clause(to, benefit->clause);
    put_norms(to, benefit);
    for (unsigned later = benefit->later; later != 0; later = to->policy->benefits[later].later) {
        put_version(to, later);
    }
    ht_put(to->out, "  ");
    ht_put_words(to->out, &benefit->next, to->language);
    ht_put(to->out, "\n");
}

static void put_figures(const page *to) {
    put_title(to, ht_word(HT_WORD_FIGURES));
    for (unsigned i = 0; i < to->policy->parameter_count; i++) {
        const ht_parameter *parameter = &to->policy->parameters[i];
        for (unsigned r = 0; r < parameter->row_count; r++) {
            const ht_figure_row *row = &parameter->rows[r];
            ht_put(to->out, "  ");
            ht_put(to->out, parameter->id);
            ht_put(to->out, ": ");
            put_value(to, parameter, row->value);
            ht_put(to->out, ", ");
            if (row->from == HT_DAY_FIRST) {
                ht_put_words(to->out, &from_start, to->language);
            } else {
                ht_put_day_for_people(to->out, row->from, to->language);
            }
            put_clause(to, row->clause);
        }
    }
    for (unsigned i = 0; i < to->policy->period_count; i++) {
        const ht_period *period = &to->policy->periods[i];
        ht_put(to->out, "  ");
        ht_put_day_for_people(to->out, period->first[0], to->language);
        ht_put(to->out, " – ");
        if (period->last != HT_DAY_LAST) {
            ht_put_day_for_people(to->out, period->last, to->language);
        }
        if (period->reading != HT_NONE) {
            ht_put(to->out, " (");
            ht_put(to->out, to->policy->facts[period->reading].id);
            if (period->parameter != HT_NONE) {
                ht_put(to->out, ", ");
                ht_put(to->out, to->policy->parameters[period->parameter].id);
            }
            ht_put(to->out, ")");
        }
        put_clause(to, period->clause);
    }
}

static void put_facts(const page *to) {
    put_title(to, &facts);
    for (unsigned slot = 0; slot < to->policy->fact_count; slot++) {
        const ht_fact *fact = &to->policy->facts[slot];
        ht_put(to->out, "  ");
        ht_put(to->out, fact->id);
        ht_put(to->out, ": ");
        ht_put_words(to->out, &fact->label, to->language);
        ht_put(to->out, "\n");
        for (unsigned value = 0; fact->kind == HT_CHOICE && value < fact->value_count; value++) {
            ht_put(to->out, "      ");
            ht_put(to->out, fact->values[value].id);
            ht_put(to->out, ": ");
            ht_put_words(to->out, &fact->values[value].name, to->language);
            ht_put(to->out, "\n");
        }
    }
    put_title(to, ht_word(HT_WORD_TIME_OFF));
    for (unsigned i = 0; i < to->policy->reason_count; i++) {
        put_reason(to, "  ", (uint8_t)i, to->policy->reasons[i].least_months, to->policy->reasons[i].clause);
    }
}

static void put_readings(const page *to) {
    put_title(to, ht_word(HT_WORD_READINGS));
    for (unsigned slot = to->policy->fact_count; slot < ht_slot_count(to->policy); slot++) {
        const ht_fact *reading = &to->policy->facts[slot];
        ht_put(to->out, "  ");
        ht_put(to->out, reading->id);
        ht_put(to->out, ": ");
        ht_put_words(to->out, &reading->label, to->language);
        ht_put(to->out, "\n    ");
        ht_put_words(to->out, &reading->why, to->language);
        put_clause(to, reading->clause);
        for (unsigned value = 0; value < reading->value_count; value++) {
            ht_put(to->out, "      ");
            ht_put(to->out, reading->values[value].id);
            ht_put(to->out, ": ");
            ht_put_words(to->out, &reading->values[value].name, to->language);
            if (value == (unsigned)reading->default_value) {
                ht_put(to->out, " (");
                ht_put_words(to->out, ht_word(HT_WORD_DEFAULT), to->language);
                ht_put(to->out, ")");
            }
            ht_put(to->out, "\n");
        }
    }
}

static void put_assumptions(const page *to) {
    put_title(to, ht_word(HT_WORD_ASSUMPTIONS));
    for (unsigned i = 0; i < to->policy->assumption_count; i++) {
        ht_put(to->out, "  - ");
        ht_put_words(to->out, &to->policy->assumptions[i].text, to->language);
        put_clause(to, to->policy->assumptions[i].clause);
    }
}

static void put_sources(const page *to) {
    put_title(to, ht_word(HT_WORD_SOURCES));
    for (unsigned i = 0; i < to->policy->clause_count; i++) {
        const ht_clause *clause = &to->policy->clauses[i];
        ht_put(to->out, "  ");
        put_number(to, i);
        ht_put(to->out, " ");
        ht_put(to->out, clause->citation);
        if (clause->quote[0] != '\0') {
            ht_put(to->out, ": “");
            ht_put(to->out, clause->quote);
            ht_put(to->out, "”");
        }
        ht_put(to->out, "\n");
    }
}

void ht_write_rules(ht_text *out, const ht_policy *policy, ht_language language) {
    const page to = {out, policy, language};
    const ht_argument version[] = {{.kind = HT_ARGUMENT_STRING, .string = ht_string_of(policy->id)},
                                   {.kind = HT_ARGUMENT_DAY, .number = ht_revision_day(policy)},
                                   {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(policy->fingerprint)}};
    ht_put_words(out, &policy->name, language);
    ht_put(out, "\n");
    ht_say(out, language, &revision, version);
    ht_put(out, "\n");
    put_title(&to, ht_word(HT_WORD_BENEFITS));
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        put_benefit(&to, &policy->benefits[b]);
    }
    for (unsigned i = 0; i < policy->highest_count; i++) {
        put_highest(&to, &policy->highest[i]);
    }
    put_figures(&to);
    put_readings(&to);
    put_facts(&to);
    put_assumptions(&to);
    put_sources(&to);
    put_title(&to, ht_word(HT_WORD_LIMITS));
    ht_put(out, "  ");
    ht_put_words(out, &policy->limits, language);
    ht_put(out, "\n");
}
