/* SPDX-License-Identifier: MIT */
#include "check/claim_text.h"

#include "answer/unmet_text.h"
#include "check/cause_days_text.h"
#include "check/cause_text.h"
#include "law/engine.h"
#include "law/unmet.h"
#include "list/list_sums.h"
#include "person/asked.h"
#include "policy/policy.h"
#include "text/capitals.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

static const ht_words claimed_and_computed = {"{0} ghi {1}, tính lại ", "{0} {1}, computed "};
static const ht_words claimed_not_asked = {
    "{0} ghi {1}: khoản này không nằm trong các khoản cần tính nên không tính và không so; thêm vào “{2}” nếu cần",
    "{0} {1}: this benefit is not asked, so it is not computed and not compared; add it to “{2}” if it is meant"};
static const ht_words still_missing = {"Còn thiếu: ", "Missing: "};

/* ---- Why benefits are refused ---- */

enum { LINES_MAX = 8 };

typedef struct {
    const ht_claim_report *say;
    unsigned count;
} listing;

static void say_unmet(listing *list, unsigned benefit) {
    const ht_claim_report *say = list->say;
    ht_unmet unmet[HT_SLOTS_MAX];
    const uint32_t count = ht_unmet_of(say->run, benefit, unmet);
    for (uint32_t i = 0; i < count && list->count < LINES_MAX; i++) {
        ht_put_char(say->out, '\n');
        list->count++;
        ht_put_words(say->out, &say->policy->benefits[benefit].name, say->language);
        ht_put(say->out, ": ");
        ht_write_unmet_sentence(say->out, say->policy, &unmet[i], say->language);
        ht_put(say->out, ": ");
        ht_cite_for_claim(say, unmet[i].clause);
    }
}

/* Whether a benefit is refused for nothing but a fact that is as it mostly is: nobody expects that benefit. */
static bool is_remote(const ht_claim_report *say, unsigned benefit) {
    ht_unmet unmet[HT_SLOTS_MAX];
    const uint32_t count = ht_unmet_of(say->run, benefit, unmet);
    return count > 0 && say->policy->facts[unmet[0].slot].absent == HT_FIXED;
}

/* What a claimed benefit lacks that is not granted; of a total that is claimed too high, what the benefits lack, those paid by
   the month before the others. */
static void say_refusals(const ht_claim_report *say, listing *list) {
    const unsigned column = say->difference->column;
    const unsigned count = say->policy->benefit_count;
    if (column < count && ht_report_is_refused(say, column)) {
        say_unmet(list, column);
    }
    if (column < count || say->difference->cause_count > 0 || say->difference->claimed <= say->difference->computed.max) {
        return;
    }
    for (ht_benefit_kind kind = HT_MONTHLY; kind <= HT_ONCE && list->count == 0; kind++) {
        for (unsigned b = 0; b < count; b++) {
            if (say->policy->benefits[b].kind == kind && ht_report_is_refused(say, b) && !is_remote(say, b)) {
                say_unmet(list, b);
            }
        }
    }
}

/* ---- One column ---- */

enum { COLUMN_BYTES = 64, HEADING_SHOWN = 40, HEADING_BYTES = 256 }; /* characters of at most four bytes, and an ellipsis */

static ht_string column_of(const ht_claim_report *say, char name[COLUMN_BYTES]) {
    ht_text column = {name, COLUMN_BYTES, 0, false};
    ht_put_claim_column(&column, say->policy, say->difference->column);
    return (ht_string){name, column.length};
}

/* As people know it. */
static ht_string heading_of(const ht_claim_report *say, char bytes[HEADING_BYTES]) {
    if (say->list == NULL) {
        return column_of(say, bytes);
    }
    ht_text name = {.at = bytes, .capacity = HEADING_BYTES};
    ht_put_visible(&name, ht_claim_heading(say->list, say->difference->column), HEADING_SHOWN);
    return (ht_string){bytes, name.length};
}

static void say_amounts(const ht_claim_report *say) {
    char name[HEADING_BYTES];
    const bool is_asked = say->difference->verdict != HT_CLAIM_NOT_ASKED;
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_STRING, .string = heading_of(say, name)},
                                     ht_with_number(HT_ARGUMENT_DONG, say->difference->claimed),
                                     ht_with_words(&ht_asked_label)};
    ht_say(say->out, say->language, is_asked ? &claimed_and_computed : &claimed_not_asked, arguments);
    if (is_asked) {
        ht_put_range(say->out, say->difference->computed, say->language);
    }
}

static void say_missing(const ht_claim_report *say) {
    ht_put_char(say->out, '\n');
    ht_put_words(say->out, &still_missing, say->language);
    for (uint32_t i = 0; i < say->result->missing_count; i++) {
        ht_put(say->out, i > 0 ? ", " : "");
        ht_put_words(say->out, &say->policy->facts[say->result->missing[i]].label, say->language);
    }
}

/* A line feed before each line. */
static void say_causes(const ht_claim_report *say) {
    const ht_claim_difference *difference = say->difference;
    listing refusals = {say, 0};
    if (difference->verdict != HT_CLAIM_WRONG) {
        return;
    }
    say_refusals(say, &refusals);
    for (uint32_t i = 0; i < difference->cause_count; i++) {
        ht_put_char(say->out, '\n');
        ht_say_cause(say, &difference->causes[i]);
    }
    if (difference->cause_count == 0 && refusals.count == 0) {
        ht_say_months_that_differ(say);
    }
}

/* ---- The whole ---- */

static void say_verdict(const ht_claim_report *say, ht_claim_verdict verdict) {
    ht_put_capitals(say->out, ht_claim_words(verdict), say->language);
}

static void write(ht_claim_report *say) {
    const ht_claim_check *check = say->check;
    ht_claim_verdict said = check->verdict;
    say_verdict(say, check->verdict);
    for (uint32_t i = 0; i < check->difference_count; i++) {
        say->difference = &check->differences[i];
        ht_put(say->out, i > 0 ? "\n" : ": ");
        if (say->difference->verdict != said) {
            say_verdict(say, say->difference->verdict);
            ht_put(say->out, ": ");
            said = say->difference->verdict;
        }
        say_amounts(say);
        say_causes(say);
    }
    if (check->difference_count > 0 && say->result->missing_count > 0) {
        say_missing(say);
    }
}

static ht_claim_report begin(ht_text *out, ht_run *run, const ht_case *person, const ht_parameters *parameters,
                             const ht_assessment *result, const ht_claim_check *check, ht_language language) {
    ht_run_outcomes(run, person, parameters);
    return (ht_claim_report){.out = out,
                             .language = language,
                             .person = person,
                             .policy = person->policy,
                             .run = run,
                             .check = check,
                             .result = result};
}

void ht_write_claim(ht_text *out, const ht_list *list, const ht_case *person, const ht_parameters *parameters,
                    const ht_assessment *result, const ht_claim_check *check, ht_clauses_cited *cited, ht_language language) {
    ht_run run;
    if (check->difference_count == 0) {
        ht_put_capitals(out, ht_claim_words(check->verdict), language);
        return;
    }
    ht_claim_report say = begin(out, &run, person, parameters, result, check, language);
    say.cited = cited;
    say.list = list;
    write(&say);
}

void ht_write_claim_causes(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                           const ht_claim_check *check, unsigned column, ht_language language) {
    ht_run run;
    const ht_claim_difference *difference = ht_claim_difference_of(check, column);
    if (difference == NULL) {
        return;
    }
    ht_claim_report say = begin(out, &run, person, parameters, result, check, language);
    say.difference = difference;
    say_causes(&say);
}

/* ---- JSON ---- */

typedef struct {
    const ht_claim_report *say;
    const ht_cause *cause; /* NULL: the whole */
} saying;

static void say_part(ht_text *out, const void *about, ht_language language) {
    const saying *it = about;
    ht_claim_report say = *it->say;
    say.out = out;
    say.language = language;
    if (it->cause == NULL) {
        write(&say);
    } else {
        ht_say_cause(&say, it->cause);
    }
}

static void put_difference_json(ht_json_text *to, const ht_claim_report *say) {
    const ht_claim_difference *difference = say->difference;
    char name[COLUMN_BYTES];
    ht_json_open(to, NULL, '{');
    ht_member_string(to, "column", column_of(say, name));
    ht_member_text(to, "verdict", ht_claim_name(difference->verdict));
    ht_member_number(to, "claimed", difference->claimed);
    if (difference->verdict != HT_CLAIM_NOT_ASKED) {
        ht_member_range(to, "computed", difference->computed);
    }
    ht_json_open(to, "causes", '[');
    for (uint32_t i = 0; i < difference->cause_count; i++) {
        ht_json_open(to, NULL, '{');
        ht_members_cause(to, say->policy, &difference->causes[i]);
        ht_member_sentences(to, "text", say_part, &(saying){say, &difference->causes[i]});
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
    ht_json_close(to, '}');
}

void ht_members_claim(ht_json_text *to, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                      const ht_claim_check *check) {
    ht_run run;
    ht_claim_report say = begin(to->out, &run, person, parameters, result, check, HT_VI);
    ht_member_text(to, "verdict", ht_claim_name(check->verdict));
    ht_json_open(to, "differences", '[');
    for (uint32_t i = 0; i < check->difference_count; i++) {
        say.difference = &check->differences[i];
        put_difference_json(to, &say);
    }
    ht_json_close(to, ']');
    ht_member_sentences(to, "text", say_part, &(saying){&say, NULL});
}
