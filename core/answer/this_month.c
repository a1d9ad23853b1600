/* SPDX-License-Identifier: MIT */
#include "answer/this_month.h"

#include "answer/assessment.h"
#include "law/paid_after.h"
#include "law/time_off.h"
#include "law/window.h"
#include "policy/policy.h"
#include "text/date.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

static const ht_words now = {"Tháng này ({1}/{2}): ", "This month ({0}): "};
static const ht_words accrued = {"Cộng dồn từ {0} đến {1}: ", "From {0} to {1}: "};
static const ht_words accrued_until = {"Cộng dồn đến {1}: ", "Until {1}: "};
static const ht_words once_until = {"; một lần: ", "; once: "};
static const ht_words once_only = {"Một lần, đến {1}: ", "Once, until {1}: "};

static const ht_words not_begun = {"Chưa bắt đầu: tính từ {1}", "Not begun: counted from {1}"};
static const ht_words ended = {"Đã kết thúc: tính đến {2}", "Ended: counted until {2}"};
static const ht_words begins = {"Tính từ {1}", "Counted from {1}"};
static const ht_words ends = {"Tính đến {2}", "Counted until {2}"};
static const ht_words all_off = {"{0} từ {1} đến {2}: không tính cả tháng", "{0} from {1} to {2}: no day of the month counts"};
static const ht_words days_off = {"{0} từ {1} đến {2}: không tính {3} ngày của tháng",
                                  "{0} from {1} to {2}: {3} days of the month do not count"};
static const ht_words day_off = {"{0} từ {1} đến {2}: không tính {3} ngày của tháng",
                                 "{0} from {1} to {2}: {3} day of the month does not count"};

/* Why days of the month do not count; `text` with the reason's name as {0}, the days as {1} and {2}, how many as {3}. */
typedef struct {
    const ht_words *text, *name; /* `name` NULL: no interruption */
    ht_day from, to;
    int32_t days;
    unsigned clause; /* or HT_NONE */
} reason;

/* A benefit's first and last day, and each period of interruptions. */
enum { REASONS_MAX = HT_INTERRUPTIONS_MAX + 2 };

typedef struct {
    ht_run *run;
    uint32_t benefits; /* bit b: monthly ones that may be paid */
    ht_days month;
} subject;

uint32_t ht_may_be_paid(const ht_run *run, const ht_assessment *result, ht_benefit_kind kind) {
    uint32_t benefits = 0;
    for (uint32_t rest = run->person->asked; rest != 0; rest &= rest - 1) {
        const unsigned b = ht_first_of(rest);
        if (run->policy->benefits[b].kind == kind && result->benefits[b].total.max > 0) {
            benefits |= UINT32_C(1) << b;
        }
    }
    return benefits;
}

/* The clause by which a period takes days out of a version; HT_NONE: it does not. */
static unsigned clause_of(const ht_run *run, const ht_benefit *law, const ht_period_off *period) {
    if (!period->counted || !ht_is_stopped(run, law)) {
        return HT_NONE;
    }
    return law->stops == NULL ? run->policy->reasons[period->reason].clause : ht_stop_by(law, period->reason)->clause;
}

static unsigned add_time_off(const subject *it, unsigned benefit, ht_days within, reason reasons[]) {
    ht_time_off room;
    const unsigned version = ht_version_on(it->run->policy, benefit, it->month.to);
    const ht_benefit *law = &it->run->policy->benefits[version];
    const ht_time_off *off = ht_time_off_by(it->run, version, &room);
    unsigned count = 0;
    for (uint32_t i = 0; i < off->period_count; i++) {
        const ht_period_off *period = &off->periods[i];
        const int32_t days = ht_earlier(period->to, within.to) - ht_later(period->from, within.from) + 1;
        const unsigned clause = clause_of(it->run, law, period);
        if (days > 0 && clause != HT_NONE) {
            const bool is_all = days == it->month.to - it->month.from + 1;
            reasons[count++] = (reason){is_all      ? &all_off
                                        : days == 1 ? &day_off
                                                    : &days_off,
                                        &it->run->policy->reasons[period->reason].value.name,
                                        period->from,
                                        period->to,
                                        days,
                                        clause};
        }
    }
    return count;
}

/* Of one benefit. An unknown first day is none. */
static unsigned reasons_of(const subject *it, unsigned benefit, reason reasons[REASONS_MAX]) {
    const ht_window window = ht_window_of(it->run, benefit);
    unsigned count = 0;
    if (window.first > it->month.from && !window.open) {
        reasons[count++] = (reason){window.first > it->month.to ? &not_begun : &begins, NULL, window.first, 0, 0, HT_NONE};
    }
    if (window.last < it->month.to) {
        reasons[count++] = (reason){window.last < it->month.from ? &ended : &ends, NULL, 0, window.last, 0, HT_NONE};
    }
    return count + add_time_off(it, benefit,
                                (ht_days){ht_later(window.first, it->month.from), ht_earlier(window.last, it->month.to)},
                                reasons + count);
}

static bool is_same(const reason *a, const reason *b) {
    return a->text == b->text && a->name == b->name && a->from == b->from && a->to == b->to && a->clause == b->clause;
}

/* The benefits that have that reason. */
static uint32_t benefits_with(const subject *it, const reason *why) {
    uint32_t benefits = 0;
    for (uint32_t rest = it->benefits; rest != 0; rest &= rest - 1) {
        reason reasons[REASONS_MAX];
        const unsigned count = reasons_of(it, ht_first_of(rest), reasons);
        for (unsigned i = 0; i < count; i++) {
            benefits |= is_same(&reasons[i], why) ? UINT32_C(1) << ht_first_of(rest) : 0;
        }
    }
    return benefits;
}

typedef struct {
    const subject *of;
    const reason *why;
    uint32_t benefits;
} why_text;

/* The benefits are named where others have another reason, or none. */
static void say_why(ht_text *out, const void *about, ht_language language) {
    const why_text *it = about;
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_WORDS, .words = it->why->name},
                                     {.kind = HT_ARGUMENT_DAY, .number = it->why->from},
                                     {.kind = HT_ARGUMENT_DAY, .number = it->why->to},
                                     {.kind = HT_ARGUMENT_NUMBER, .number = it->why->days}};
    for (uint32_t rest = it->benefits == it->of->benefits ? 0 : it->benefits; rest != 0; rest &= rest - 1) {
        ht_put_words(out, &it->of->run->policy->benefits[ht_first_of(rest)].name, language);
        ht_put(out, (rest & (rest - 1)) == 0 ? ": " : "; ");
    }
    ht_say(out, language, it->why->text, arguments);
}

static void put_reason(ht_json_text *to, const why_text *it) {
    ht_json_open(to, NULL, '{');
    ht_member_sentences(to, "text", say_why, it);
    if (it->why->clause != HT_NONE) {
        const ht_clause *clause = &it->of->run->policy->clauses[it->why->clause];
        ht_member_content(to, "citation", ht_string_of(clause->citation));
        ht_member_text(to, "source", ht_source_name(clause->source));
    }
    ht_json_close(to, '}');
}

/* Each once, with the first benefit that has it. */
static void put_reasons(ht_json_text *to, const subject *it) {
    ht_json_open(to, "why", '[');
    for (uint32_t rest = it->benefits; rest != 0; rest &= rest - 1) {
        reason reasons[REASONS_MAX];
        const unsigned count = reasons_of(it, ht_first_of(rest), reasons);
        for (unsigned i = 0; i < count; i++) {
            const uint32_t with = benefits_with(it, &reasons[i]);
            if (ht_first_of(with) == ht_first_of(rest)) {
                put_reason(to, &(why_text){it, &reasons[i], with});
            }
        }
    }
    ht_json_close(to, ']');
}

typedef struct {
    ht_day today;
    ht_range monthly;
} month_text;

static void say_month(ht_text *out, const void *about, ht_language language) {
    const month_text *it = about;
    const ht_civil day = ht_civil_of(it->today);
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_MONTH, .number = ht_month_of(it->today)},
                                     {.kind = HT_ARGUMENT_PLAIN, .number = day.month},
                                     {.kind = HT_ARGUMENT_PLAIN, .number = day.year}};
    ht_say(out, language, &now, arguments);
    ht_put_range(out, it->monthly, language);
}

static void put_now(ht_json_text *to, const subject *it, ht_day today) {
    const ht_case *person = it->run->person;
    const ht_policy *policy = it->run->policy;
    if (it->benefits == 0 || it->month.to < person->value[policy->since] || it->month.from > person->value[policy->until]) {
        return;
    }
    const month_text text = {today, ht_paid_between(person, it->run->parameters, it->benefits, it->month.from, it->month.to)};
    ht_json_open(to, "now", '{');
    ht_member_month(to, "month", ht_month_of(today));
    ht_member_range(to, "monthly", text.monthly);
    ht_member_sentences(to, "text", say_month, &text);
    put_reasons(to, it);
    ht_json_close(to, '}');
}

/* ---- What the months before come to ---- */

typedef struct {
    ht_day first, last; /* `first` HT_DAY_LAST: it is not known */
    ht_range monthly, once;
} sum_text;

static void say_accrued(ht_text *out, const void *about, ht_language language) {
    const sum_text *it = about;
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_DAY, .number = it->first},
                                     {.kind = HT_ARGUMENT_DAY, .number = it->last}};
    if (it->monthly.max > 0) {
        ht_say(out, language, it->first == HT_DAY_LAST ? &accrued_until : &accrued, arguments);
        ht_put_range(out, it->monthly, language);
    }
    if (it->once.max > 0) {
        ht_say(out, language, it->monthly.max > 0 ? &once_until : &once_only, arguments);
        ht_put_range(out, it->once, language);
    }
}

/* The days on which what is paid monthly counts: from the earliest first day that is known to the latest last one. */
static ht_days counted_days(const subject *it) {
    ht_days days = {HT_DAY_LAST, HT_DAY_FIRST};
    for (uint32_t rest = it->benefits; rest != 0; rest &= rest - 1) {
        const ht_window window = ht_window_of(it->run, ht_first_of(rest));
        days.from = window.open ? days.from : ht_earlier(days.from, window.first);
        days.to = ht_later(days.to, window.last);
    }
    return days;
}

static void put_accrued(ht_json_text *to, const subject *it, uint32_t once) {
    const ht_case *person = it->run->person;
    const ht_day last = ht_earlier(it->month.from - 1, (ht_day)person->value[it->run->policy->until]);
    const ht_days days = counted_days(it);
    const sum_text text = {days.from, it->benefits != 0 && once == 0 ? ht_earlier(last, days.to) : last,
                           ht_paid_between(person, it->run->parameters, it->benefits, HT_DAY_FIRST, last),
                           ht_paid_between(person, it->run->parameters, once, HT_DAY_FIRST, last)};
    if (text.monthly.max > 0 || text.once.max > 0) {
        ht_json_open(to, "accrued", '{');
        ht_member_sentences(to, "text", say_accrued, &text);
        ht_json_close(to, '}');
    }
}

void ht_members_this_month(ht_json_text *to, ht_run *run, const ht_assessment *result, ht_day today) {
    const int32_t month = ht_month_of(today);
    const subject it = {run, ht_may_be_paid(run, result, HT_MONTHLY), {ht_month_first(month), ht_month_first(month + 1) - 1}};
    put_now(to, &it, today);
    put_accrued(to, &it, ht_may_be_paid(run, result, HT_ONCE));
}
