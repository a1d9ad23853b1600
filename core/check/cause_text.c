/* SPDX-License-Identifier: MIT */
#include "check/cause_text.h"

#include "check/cause_days_text.h"
#include "law/unmet.h"
#include "policy/policy.h"
#include "policy/policy_json.h"
#include "text/format.h"
#include "text/text.h"

static const ht_words parts_add_up = {"Tổng đã ghi bằng tổng các khoản đã ghi; chỗ sai là ở các khoản lệch",
                                      "The total adds up what is claimed; what is wrong are the benefits that differ"};
static const ht_words not_the_sum = {"Các khoản đã ghi đều đúng, nhưng cộng lại là {0}",
                                     "What is claimed of the benefits is right and comes to {0}"};
static const ht_words read_so = {"Đúng số đã ghi nếu “{0}” hiểu là “{1}”: ", "Exactly the claim if “{0}” is read as “{1}”: "};
static const ht_words benefits_missing = {"Số đã ghi thiếu: ", "Left out of the claim: "};
static const ht_words benefits_doubled = {"Số đã ghi tính hai lần: ", "Claimed twice: "};
static const ht_words in_thousands = {"Số đã ghi theo nghìn đồng, không phải đồng", "The claim is in thousands of dong"};
static const ht_words thousandfold = {"Số đã ghi gấp 1.000 lần", "The claim is 1,000 times too much"};
static const ht_words digits_swapped = {"Hai chữ số trong số đã ghi đổi chỗ cho nhau", "Two digits of the claim are swapped"};
static const ht_words if_fact = {"Đúng số đã ghi nếu “{0}” là “{1}” thay vì “{2}”: ",
                                 "Exactly the claim if “{0}” were “{1}” instead of “{2}”: "};

/* ---- Benefits ---- */

static void say_benefits(const ht_claim_report *say, const ht_words *words, uint32_t benefits) {
    ht_put_words(say->out, words, say->language);
    for (uint32_t rest = benefits; rest != 0; rest &= rest - 1) {
        const unsigned b = ht_first_of(rest);
        ht_put(say->out, rest == benefits ? "" : "; ");
        ht_put_words(say->out, &say->policy->benefits[b].name, say->language);
        ht_put(say->out, " ");
        ht_put_dong(say->out, say->result->benefits[b].total.min, say->language);
        ht_put(say->out, ": ");
        ht_cite_for_claim(say, say->policy->benefits[b].clause);
    }
}

/* ---- Values ---- */

/* By which a benefit of the claim asks for that fact: of one that is refused for it, or else the clause of the fact. */
static unsigned clause_behind(const ht_claim_report *say, unsigned slot) {
    for (unsigned b = 0; b < say->policy->benefit_count; b++) {
        ht_unmet unmet[HT_SLOTS_MAX];
        const bool is_refused = ht_report_means(say, b) && ht_report_is_refused(say, b);
        const uint32_t count = is_refused ? ht_unmet_of(say->run, b, unmet) : 0;
        for (uint32_t i = 0; i < count; i++) {
            if (unmet[i].slot == slot) {
                return unmet[i].clause;
            }
        }
    }
    return say->policy->facts[slot].clause;
}

static void say_value(const ht_claim_report *say, const ht_words *words, unsigned slot, unsigned value) {
    const ht_fact *fact = &say->policy->facts[slot];
    const bool is_reading = slot >= say->policy->fact_count;
    const ht_argument arguments[] = {ht_with_words(&fact->label), ht_with_words(&fact->values[value].name),
                                     ht_with_words(&fact->values[ht_first_of((uint64_t)say->person->value[slot])].name)};
    ht_say(say->out, say->language, words, arguments);
    ht_cite_for_claim(say, is_reading ? ht_value_clause(fact, value) : clause_behind(say, slot));
}

/* ---- All ---- */

void ht_say_cause(const ht_claim_report *say, const ht_cause *cause) {
    switch (cause->kind) {
    case HT_CAUSE_PARTS:
        ht_put_words(say->out, &parts_add_up, say->language);
        break;
    case HT_CAUSE_SUM:
        ht_say(say->out, say->language, &not_the_sum,
               &(ht_argument){.kind = HT_ARGUMENT_DONG, .number = say->difference->computed.min});
        break;
    case HT_CAUSE_MISSING:
    case HT_CAUSE_DOUBLED:
        say_benefits(say, cause->kind == HT_CAUSE_MISSING ? &benefits_missing : &benefits_doubled, cause->value);
        break;
    case HT_CAUSE_THOUSANDS:
        ht_put_words(say->out, cause->value != 0 ? &in_thousands : &thousandfold, say->language);
        break;
    case HT_CAUSE_DIGITS:
        ht_put_words(say->out, &digits_swapped, say->language);
        break;
    case HT_CAUSE_READING:
        say_value(say, &read_so, (unsigned)cause->index, cause->value);
        break;
    case HT_CAUSE_PART_DAYS:
    case HT_CAUSE_PART_MONTHS:
        ht_say_part_months_cause(say, cause);
        break;
    case HT_CAUSE_TIME_OFF:
    case HT_CAUSE_TIME_OFF_TOO:
    case HT_CAUSE_TIME_OFF_MONTHS:
    case HT_CAUSE_TIME_OFF_WHOLE:
        ht_say_time_off_cause(say, cause);
        break;
    case HT_CAUSE_MONTH_MORE:
    case HT_CAUSE_MONTH_FEWER:
        ht_say_month_cause(say, cause);
        break;
    case HT_CAUSE_FIRST_DAY:
    case HT_CAUSE_LAST_DAY:
        ht_say_end_cause(say, cause);
        break;
    case HT_CAUSE_FACT:
    default:
        say_value(say, &if_fact, (unsigned)cause->index, cause->value);
        break;
    }
}

static const char *cause_name(ht_cause_kind kind) {
    static const char *const names[] = {[HT_CAUSE_PARTS] = "parts",
                                        [HT_CAUSE_SUM] = "sum",
                                        [HT_CAUSE_MISSING] = "missing",
                                        [HT_CAUSE_DOUBLED] = "doubled",
                                        [HT_CAUSE_THOUSANDS] = "thousands",
                                        [HT_CAUSE_DIGITS] = "digits",
                                        [HT_CAUSE_READING] = "reading",
                                        [HT_CAUSE_PART_DAYS] = "part_days",
                                        [HT_CAUSE_TIME_OFF] = "time_off",
                                        [HT_CAUSE_TIME_OFF_TOO] = "time_off_too",
                                        [HT_CAUSE_TIME_OFF_MONTHS] = "time_off_months",
                                        [HT_CAUSE_TIME_OFF_WHOLE] = "time_off_whole_months",
                                        [HT_CAUSE_PART_MONTHS] = "part_months",
                                        [HT_CAUSE_MONTH_MORE] = "month_more",
                                        [HT_CAUSE_MONTH_FEWER] = "month_fewer",
                                        [HT_CAUSE_FIRST_DAY] = "first_day",
                                        [HT_CAUSE_LAST_DAY] = "last_day",
                                        [HT_CAUSE_FACT] = "fact"};
    return names[kind];
}

void ht_members_cause(ht_json_text *to, const ht_policy *policy, const ht_cause *cause) {
    ht_member_text(to, "kind", cause_name(cause->kind));
    if (cause->kind == HT_CAUSE_READING || cause->kind == HT_CAUSE_FACT) {
        const ht_fact *fact = &policy->facts[cause->index];
        ht_member_text(to, "fact", fact->id);
        ht_member_value(to, "value", fact, cause->value);
    }
    if (cause->kind == HT_CAUSE_FIRST_DAY || cause->kind == HT_CAUSE_LAST_DAY) {
        ht_member_day(to, "day", cause->index);
    }
}
