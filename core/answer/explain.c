/* SPDX-License-Identifier: MIT */
#include "answer/explain.h"

#include "answer/explain_amount.h"
#include "answer/explain_months.h"
#include "answer/paid_at.h"
#include "law/amount.h"
#include "law/shown.h"
#include "law/time_off.h"
#include "law/unmet.h"
#include "policy/policy.h"
#include "text/date.h"

/* Sentences: {0} … are the arguments of the step. */
static const ht_words paid_once = {"Trả một lần trong {0}", "Paid once in {0}"};
static const ht_words day_open = {"Chưa biết “{0}”: có thể không đủ điều kiện",
                                  "“{0}” is not known: it may be that nothing is paid"};
static const ht_words all_taken_out = {"Toàn bộ thời gian trong kỳ không được tính do nghỉ, gián đoạn",
                                       "Every day of the estimate is taken out by interruptions"};
static const ht_words no_month_counts = {"Không tháng nào đủ ngày để được tính", "No month has enough days to count"};
static const ht_words higher_instead = {"Chỉ trả khoản cao nhất, là “{0}”", "Only the highest is paid, which is “{0}”"};
static const ht_words higher_possible = {"Nếu được “{0}”, khoản cao hơn, thì chỉ trả khoản đó",
                                         "Where “{0}”, which is higher, is due, only that is paid"};
static const ht_words not_met = {"Từ {0} đến {1}: không đủ điều kiện", "{0} to {1}: the conditions are not met"};
static const ht_words not_met_month = {"Riêng {0}: không đủ điều kiện", "{0}: the conditions are not met"};
static const ht_words by_reading = {"Theo cách hiểu đã chọn thì không được hưởng", "By the reading chosen nothing is paid"};
static const ht_words zero_figure = {"Mức áp dụng bằng 0\u00a0đồng", "The amount that applies is VND\u00a00"};
static const ht_words not_granted = {"Quyết định không ghi khoản này", "The decision does not grant this"};

/* A step that names a benefit of the same group. */
static void pass_higher(ht_explanation *why, const ht_words *text, unsigned higher) {
    ht_pass_plain(why, "higher", text, &why->run->policy->benefits[higher].name, ht_group_clause(why));
}

/* ---- A version ---- */

/* One of its versions that is explained. */
static void turn_to(ht_explanation *why, unsigned version) {
    why->version = version;
    why->law = &why->run->policy->benefits[version];
}

static bool is_in_time(const ht_explanation *why, unsigned version) {
    return why->run->windows[version].first <= why->run->windows[version].last;
}

/* What the person's own paper states is said once, whatever the versions. */
static void explain_amount(ht_explanation *why) {
    if (why->law->money == HT_NONE) {
        ht_explain_figures(why);
    } else if (!why->has_stated) {
        ht_explain_stated(why);
        why->has_stated = true;
    }
}

static void explain_paid_version(ht_explanation *why) {
    why->paid_at = why->citing == HT_CITES_BENEFIT ? HT_NONE : ht_parameter_paid(why->run, why->version);
    explain_amount(why);
    if (why->law->money == HT_NONE) {
        ht_explain_ratios(why);
    }
    if (why->law->kind == HT_MONTHLY) {
        ht_explain_time_off(why);
        ht_explain_months(why);
        return;
    }
    const ht_day day = why->run->windows[why->version].first;
    ht_begin_step(why, "once", &paid_once);
    ht_add_number(why, HT_ARGUMENT_MONTH, ht_month_of(day));
    ht_cite_paid(why, ht_figure_paid_on(why, day));
    ht_pass_amount(why, why->result->benefits[why->benefit].total.max);
}

/* Its conditions are not met, while another one pays. */
static void explain_refused_version(ht_explanation *why) {
    const ht_window *window = &why->run->windows[why->version];
    ht_begin_span(why, "not_met", &not_met, &not_met_month, ht_month_of(window->first), ht_month_of(window->last));
    ht_cite_clause(why, why->law->clause);
    ht_pass_step(why);
}

/* ---- The whole ---- */

static void explain_certain(ht_explanation *why) {
    for (unsigned v = why->benefit; v != HT_NONE; v = ht_next_version(why->run->policy, v)) {
        turn_to(why, v);
        why->outcome = ht_shown_outcome(why->run, v);
        if (!is_in_time(why, v)) {
            continue;
        }
        if (why->outcome != 0) {
            explain_paid_version(why);
        } else {
            explain_refused_version(why);
        }
    }
}

static void explain_possible(ht_explanation *why) {
    const ht_policy *policy = why->run->policy;
    const ht_fact *day = &policy->facts[policy->benefits[why->benefit].begins];
    for (unsigned v = why->benefit; v != HT_NONE; v = ht_next_version(policy, v)) {
        turn_to(why, v);
        if (why->run->reached[v] != 0) {
            explain_amount(why);
        }
    }
    if (why->run->windows[why->benefit].open) {
        ht_pass_plain(why, "day_unknown", &day_open, &day->label, day->clause);
    }
    for (unsigned v = why->benefit; v != HT_NONE; v = ht_next_version(policy, v)) {
        turn_to(why, v);
        if (why->run->reached[v] != 0 && why->law->kind == HT_MONTHLY) {
            ht_explain_time_off(why);
        }
    }
    for (uint32_t rest = why->run->shown.above[why->benefit]; rest != 0; rest &= rest - 1) {
        pass_higher(why, &higher_possible, ht_first_of(rest));
    }
}

/* Of the versions that some combination reaches the last that would pay another figure; where none would, the last. HT_NONE: a
   reading refuses it. */
static unsigned version_of_nothing(const ht_explanation *why) {
    unsigned reached = HT_NONE;
    unsigned paying = HT_NONE;
    for (unsigned v = why->benefit; v != HT_NONE; v = ht_next_version(why->run->policy, v)) {
        if (why->run->reached[v] != 0) {
            reached = v;
            paying = ht_would_pay(why->run, v) ? v : paying;
        }
    }
    return paying != HT_NONE ? paying : reached;
}

/* The benefit that is paid in its place, of several that of the last month. */
static unsigned last_higher(const ht_explanation *why) {
    unsigned higher = HT_NONE;
    for (unsigned month = 0; month < HT_MONTHS_MAX; month++) {
        const unsigned of_month = why->run->shown.higher[why->benefit][month];
        higher = of_month != HT_NONE ? of_month : higher;
    }
    return higher;
}

/* Whether interruptions take out every day of the versions that are reached. */
static bool is_all_taken_out(const ht_explanation *why) {
    for (unsigned v = why->benefit; v != HT_NONE; v = ht_next_version(why->run->policy, v)) {
        const ht_window *window = &why->run->windows[v];
        if (why->run->reached[v] != 0 && (!ht_is_stopped(why->run, &why->run->policy->benefits[v]) ||
                                          ht_days_counted(ht_days_off_by(why->run, v), window->first, window->last) != 0)) {
            return false;
        }
    }
    return true;
}

/* Refused although no condition fails: a higher benefit is paid, a reading, all days interrupted, no month counts, or a figure
   of 0. */
static void explain_nothing(ht_explanation *why) {
    const unsigned version = version_of_nothing(why);
    if ((why->run->shown.known >> why->benefit & 1) != 0) {
        pass_higher(why, &higher_instead, last_higher(why));
        return;
    }
    if (version == HT_NONE) {
        ht_pass_plain(why, "reading", &by_reading, NULL, why->law->clause);
        return;
    }
    turn_to(why, version);
    const ht_window *window = &why->run->windows[version];
    if (is_all_taken_out(why)) {
        ht_pass_plain(why, "all_time_off", &all_taken_out, NULL, why->law->stopped);
    } else if (!ht_would_pay(why->run, version)) {
        ht_pass_plain(why, "no_month_counts", &no_month_counts, NULL, ht_part_month_clause(why->run));
    } else {
        const bool is_stated = why->law->money != HT_NONE && why->run->person->value[why->law->money] == 0;
        ht_begin_step(why, "zero_figure", is_stated ? &not_granted : &zero_figure);
        why->paid_at = why->citing == HT_CITES_BENEFIT ? HT_NONE : ht_parameter_of_nothing(why->run, version, window->last);
        ht_cite_paid(why, ht_figure_paid_on(why, window->last));
        ht_pass_step(why);
    }
}

void ht_explain(ht_run *run, const ht_assessment *result, unsigned benefit, ht_citing citing, ht_step_sink *sink,
                void *context) {
    ht_explanation why = {.run = run, .result = result, .benefit = benefit, .citing = citing, .sink = sink, .context = context};
    turn_to(&why, benefit);
    if (ht_is_certain(result, benefit)) {
        explain_certain(&why);
    } else if (result->benefits[benefit].total.max > 0) {
        explain_possible(&why);
    } else {
        ht_unmet unmet[HT_SLOTS_MAX];
        if (ht_unmet_of(run, benefit, unmet) == 0) {
            explain_nothing(&why);
        }
    }
}
