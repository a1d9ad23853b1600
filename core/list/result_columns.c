/* SPDX-License-Identifier: MIT */
#include "list/result_columns.h"

#include "text/fold.h"
#include "policy/policy.h"
#include "text/text.h"

/* The word alone, or what stands before what it is of. */
static const ht_words headings[] = {[HT_RESULT_STATUS] = {"Tình trạng", "status"},
                                    [HT_RESULT_RATE] = {"Mức tháng", "rate"},
                                    [HT_RESULT_BENEFIT] = {"", ""},
                                    [HT_RESULT_COMPUTED] = {"Tính lại", "computed_"},
                                    [HT_RESULT_DIFFERENCE] = {"Chênh lệch", "difference_"},
                                    [HT_RESULT_VERDICT] = {"Kết luận", "verdict_"},
                                    [HT_RESULT_EXPLANATION] = {"Giải thích", "explanation_"},
                                    [HT_RESULT_TOTAL_MIN] = {"Tổng thấp nhất", "total_min"},
                                    [HT_RESULT_TOTAL_MAX] = {"Tổng cao nhất", "total_max"},
                                    [HT_RESULT_MISSING] = {"Còn thiếu", "missing"},
                                    [HT_RESULT_ERROR] = {"Lỗi", "error"},
                                    [HT_RESULT_POLICY] = {"Bản quy định", "policy"},
                                    [HT_RESULT_LINE] = {"Dòng", "line"}};

static bool is_of_something(ht_result_kind kind) {
    return kind >= HT_RESULT_BENEFIT && kind <= HT_RESULT_EXPLANATION;
}

static const ht_words total = {"tổng", "total"};

/* What a column is of: its name, or its identifier. */
static const char *name_of(const ht_policy *policy, unsigned of, ht_language language) {
    const ht_benefit *benefit = &policy->benefits[of];
    if (of == policy->benefit_count) {
        return language == HT_VI ? total.vi : total.en;
    }
    return language == HT_VI ? benefit->name.vi : benefit->id;
}

void ht_put_result_heading(ht_text *out, const ht_policy *policy, ht_result_column column, ht_language language) {
    ht_put_words(out, &headings[column.kind], language);
    if (is_of_something(column.kind)) {
        ht_put(out, language == HT_VI && column.kind != HT_RESULT_BENEFIT ? ": " : "");
        ht_put(out, name_of(policy, column.of, language));
    }
}

/* What a name of a column of claims is of: "computed_…", "Tính lại: …". An empty one: it is none of that kind. */
static ht_string rest_of(ht_string name, ht_result_kind kind) {
    const ht_string before = ht_string_of(headings[kind].en);
    size_t colon = 0;
    if (name.length > before.length && ht_same_folded((ht_string){name.at, before.length}, before)) {
        return (ht_string){name.at + before.length, name.length - before.length};
    }
    while (colon < name.length && name.at[colon] != ':') {
        colon++;
    }
    if (colon == name.length || !ht_same_folded((ht_string){name.at, colon}, ht_string_of(headings[kind].vi))) {
        return (ht_string){NULL, 0};
    }
    return ht_trim((ht_string){name.at + colon + 1, name.length - colon - 1});
}

/* Which of the first `count` it names; `count`: none. */
static unsigned find_named(const ht_policy *policy, ht_string name, unsigned count) {
    unsigned of = 0;
    while (of < count && !ht_same_folded(name, ht_string_of(name_of(policy, of, HT_VI))) &&
           !ht_same_folded(name, ht_string_of(name_of(policy, of, HT_EN)))) {
        of++;
    }
    return of;
}

/* Claims stand one after the other, each with its four columns. */
static unsigned claim_place(const ht_policy *policy, ht_string name) {
    for (ht_result_kind kind = HT_RESULT_COMPUTED; kind <= HT_RESULT_EXPLANATION; kind++) {
        const unsigned of = find_named(policy, rest_of(name, kind), policy->benefit_count + 1U);
        if (of <= policy->benefit_count) {
            return 4 * of + (kind - HT_RESULT_COMPUTED);
        }
    }
    return HT_NO_PLACE;
}

unsigned ht_result_place(const ht_policy *policy, ht_string name) {
    const unsigned benefit = find_named(policy, name, policy->benefit_count);
    const unsigned claim = claim_place(policy, name);
    const unsigned claims = HT_RESULT_BENEFIT + policy->benefit_count; /* the place of the first */
    const unsigned behind = claims + 4 * (policy->benefit_count + 1U);
    for (ht_result_kind kind = HT_RESULT_STATUS; kind < HT_RESULT_LINE; kind++) {
        if (!is_of_something(kind) && ht_is_result(name, kind)) {
            return kind < HT_RESULT_BENEFIT ? kind : behind + (kind - HT_RESULT_TOTAL_MIN);
        }
    }
    if (claim != HT_NO_PLACE) {
        return claims + claim;
    }
    return benefit < policy->benefit_count ? HT_RESULT_BENEFIT + benefit : HT_NO_PLACE;
}

bool ht_is_result(ht_string name, ht_result_kind kind) {
    return ht_same_folded(name, ht_string_of(headings[kind].vi)) || ht_same_folded(name, ht_string_of(headings[kind].en));
}

const ht_words *ht_list_state_words(ht_list_state state) {
    static const ht_words states[] = {[HT_STATE_OK] = {"đủ", "ok"},
                                      [HT_STATE_INCOMPLETE] = {"thiếu thông tin", "incomplete"},
                                      [HT_STATE_ERROR] = {"lỗi", "error"},
                                      [HT_STATE_SKIPPED] = {"bỏ qua", "skipped"},
                                      [HT_STATE_REPEATED] = {"trùng", "repeated"}};
    return &states[state];
}

void ht_put_list_missing(ht_text *out, const ht_policy *policy, const ht_assessment *result, ht_language language) {
    for (uint32_t i = 0; i < result->missing_count; i++) {
        const ht_fact *fact = &policy->facts[result->missing[i]];
        ht_put(out, i == 0 ? "" : language == HT_VI ? "; " : " ");
        ht_put(out, language == HT_VI ? fact->label.vi : fact->id);
    }
}
