/* SPDX-License-Identifier: MIT */
#include "answer/what_if_words.h"

#include "answer/values.h"
#include "policy/policy.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/text.h"

static const ht_words least_of = {"Thấp nhất {0}", "At the least {0}"};
static const ht_words greatest_of = {"Cao nhất {0}", "At the greatest {0}"};
static const ht_words with = {", khi ", ", with "};
static const ht_words answer = {"{0}: ", "{0}: "};
static const ht_words gains_if = {"{0} → ", "{0} → "};
static const ht_words no_interruptions = {"không có", "none"};
static const ht_words total_more = {": tổng cả giai đoạn tăng {0}", ": {0} more over the period"};
static const ht_words ends_more = {": tổng cả giai đoạn: mức thấp nhất tăng {0}, mức cao nhất tăng {1}",
                                   ": over the period the least is {0} more, the greatest {1} more"};
static const ht_words least_more = {": mức thấp nhất của cả giai đoạn tăng {0}", ": the least over the period is {0} more"};
static const ht_words greatest_more = {": mức cao nhất của cả giai đoạn tăng {1}",
                                       ": the greatest over the period is {1} more"};
static const ht_words open_more = {": thêm khoản theo số tiền ghi trong quyết định",
                                   ": an amount more that the decision states"};
static const ht_words monthly_more = {"; mỗi tháng tăng {0}", "; each month {0} more"};
static const ht_words begins = {"“{0}” từ {1} trở đi: được tính {2}", "“{0}” on {1} or later: {2} is counted"};
static const ht_words ends = {"“{0}” sau {3}: không còn được tính {2}", "“{0}” after {3}: {2} is no longer counted"};
static const ht_words changes = {"“{0}” từ {1} trở đi: {2} là ", "“{0}” on {1} or later: {2} is "};
static const ht_words in_place = {", thay cho ", " in place of "};
static const ht_words table_of = {"Mỗi tháng nhiều nhất, theo “{0}” và “{1}”",
                                  "The most that a month pays, by “{0}” and “{1}”"};

/* ---- Answers ---- */

static void put_answer(ht_text *out, const ht_case *person, unsigned slot, ht_language language) {
    const ht_fact *fact = &person->policy->facts[slot];
    ht_say(out, language, &answer, &(ht_argument){.kind = HT_ARGUMENT_WORDS, .words = &fact->label});
    if (fact->kind == HT_DATE) {
        ht_put_day_for_people(out, (ht_day)person->value[slot], language);
    } else {
        ht_put_values(out, fact, (uint32_t)person->value[slot], "", language);
    }
}

static void put_answers(ht_text *out, const ht_case *person, uint64_t slots, ht_language language) {
    const char *before = language == HT_VI ? with.vi : with.en;
    for (; slots != 0; slots &= slots - 1, before = "; ") {
        ht_put(out, before);
        put_answer(out, person, ht_first_of(slots), language);
    }
}

void ht_say_bound(ht_text *out, const void *about, ht_language language) {
    const ht_bound_said *it = about;
    const ht_argument total = {.kind = HT_ARGUMENT_DONG, .number = it->total};
    ht_say(out, language, it->of_greatest ? &greatest_of : &least_of, &total);
    put_answers(out, it->witness, it->slots, language);
}

void ht_say_rate_table(ht_text *out, const void *about, ht_language language) {
    const ht_rate_table *table = about;
    const ht_policy *policy = table->greatest.policy;
    const ht_argument axes[] = {{.kind = HT_ARGUMENT_WORDS, .words = &policy->facts[table->row].label},
                                {.kind = HT_ARGUMENT_WORDS, .words = &policy->facts[table->column].label}};
    ht_say(out, language, &table_of, axes);
    put_answers(out, &table->greatest, table->with, language);
}

/* ---- Gains ---- */

/* A range that is higher by so much: both ends alike, or where one stays. */
static void put_more(ht_text *out, ht_range now, ht_range then, ht_language language) {
    const ht_range more = {ht_end_more(now.min, then.min), ht_end_more(now.max, then.max)};
    const ht_argument ends_of[] = {{.kind = HT_ARGUMENT_DONG, .number = more.min},
                                   {.kind = HT_ARGUMENT_DONG, .number = more.max}};
    if (more.max == HT_NO_MAXIMUM) {
        ht_say(out, language, &open_more, NULL);
    } else {
        ht_say(out, language,
               more.min == more.max ? &total_more
               : more.max == 0      ? &least_more
               : more.min == 0      ? &greatest_more
                                    : &ends_more,
               ends_of);
    }
}

void ht_say_gain(ht_text *out, const void *about, ht_language language) {
    const ht_gain_said *it = about;
    const ht_fact *fact = &it->policy->facts[it->gain->slot];
    const ht_range monthly = it->result->monthly;
    const ht_range then = it->gain->monthly;
    ht_say(out, language, &gains_if, &(ht_argument){.kind = HT_ARGUMENT_WORDS, .words = &fact->label});
    if (fact->kind == HT_DATE) {
        ht_put_day_for_people(out, it->gain->day, language);
    } else if (fact->kind == HT_INTERRUPTIONS) {
        ht_put_words(out, &no_interruptions, language);
    } else {
        ht_put_values(out, fact, it->gain->values, ht_or(language), language);
    }
    put_more(out, it->result->total, it->gain->total, language);
    if (monthly.min == monthly.max && then.min == then.max && then.min > monthly.min) {
        ht_say(out, language, &monthly_more, &(ht_argument){.kind = HT_ARGUMENT_DONG, .number = then.min - monthly.min});
    }
}

/* ---- Days ---- */

void ht_say_cliff(ht_text *out, const void *about, ht_language language) {
    static const ht_words *const words[] = {
        [HT_CLIFF_BEGINS] = &begins, [HT_CLIFF_ENDS] = &ends, [HT_CLIFF_CHANGES] = &changes};
    const ht_cliff_said *it = about;
    const ht_cliff *cliff = it->cliff;
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_WORDS, .words = &it->policy->facts[cliff->slot].label},
                                     {.kind = HT_ARGUMENT_DAY, .number = cliff->day},
                                     {.kind = HT_ARGUMENT_WORDS, .words = &it->policy->benefits[cliff->benefit].name},
                                     {.kind = HT_ARGUMENT_DAY, .number = cliff->day - 1}};
    ht_say(out, language, words[cliff->kind], arguments);
    if (cliff->kind == HT_CLIFF_CHANGES) {
        ht_put_range(out, cliff->after, language);
        ht_put_words(out, &in_place, language);
        ht_put_range(out, cliff->before, language);
    }
}
