/* SPDX-License-Identifier: MIT */
#include "budget/budget_notes.h"

#include "text/nouns.h"

enum { SEVERAL, NO_GREATEST, BOUNDS };

static const ht_words lines_read = {"{0} người: {1} đủ thông tin, {2} thiếu thông tin; {3} dòng lỗi không tính",
                                    "{0} {4}: {1} complete, {2} incomplete; {3} bad {5} left out"};
static const ht_words notes[HT_BUDGET_NOTES] = {
    [SEVERAL] = {"Có người ở nhiều nhóm: mỗi nhóm đếm một lần, dòng cộng chỉ đếm một lần.",
                 "Some people are in several groups: each group counts them, the total once."},
    [NO_GREATEST] = {"Chưa có mức nhiều nhất: {0} người chưa biết số tiền ghi trong quyết định của mình.",
                     "No limit: {0} {1} with an own decision whose figures are not known."},
    [BOUNDS] = {
        "Ít nhất, nhiều nhất: với người thiếu thông tin, lấy một phương án trả lời cho tổng nhỏ nhất, một phương án cho tổng "
        "lớn "
        "nhất của "
        "chính người đó, dùng cho mọi khoản và mọi kỳ; vì vậy các số cộng khớp theo mọi chiều.",
        "Least and greatest: for a person with facts missing, the one set of answers with the least total and the one with the "
        "greatest, "
        "each used for all benefits and periods; so the figures add up in every direction."}};

void ht_write_budget_people(ht_text *out, const ht_budget *budget, ht_language language) {
    const ht_heads *all = &budget->table->all;
    const ht_argument arguments[] = {ht_count(all->people),       ht_count(all->people - all->incomplete),
                                     ht_count(all->incomplete),   ht_count(budget->counts.bad),
                                     ht_people_noun(all->people), ht_lines_noun(budget->counts.bad)};
    ht_say(out, language, &lines_read, arguments);
}

bool ht_has_budget_note(const ht_budget *budget, unsigned note) {
    const bool has[HT_BUDGET_NOTES] = {[SEVERAL] = ht_budget_shares_people(budget),
                                       [NO_GREATEST] = budget->table->all.unbounded > 0,
                                       [BOUNDS] = budget->has_ranges};
    return has[note];
}

void ht_write_budget_note(ht_text *out, const ht_budget *budget, unsigned note, ht_language language) {
    const uint64_t unbounded = budget->table->all.unbounded;
    ht_say(out, language, &notes[note], (ht_argument[]){ht_count(unbounded), ht_people_noun(unbounded)});
}
