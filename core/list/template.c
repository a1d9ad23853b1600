/* SPDX-License-Identifier: MIT */
#include "list/template.h"

#include "policy/policy.h"
#include "text/text.h"

const char ht_sample_id[] = "MẪU";

static const ht_words id_words = {"Mã", "id"};
static const ht_words name_words = {"Họ và tên", "Name"};
static const ht_words proposed = {"Đề nghị: ", "claimed_"};
static const ht_words total = {"tổng", "total"};

uint32_t ht_template_columns(const ht_policy *policy, bool with_claims, ht_template_column columns[HT_TEMPLATE_COLUMNS_MAX]) {
    uint32_t count = 0;
    columns[count++] = (ht_template_column){HT_TEMPLATE_ID, 0};
    columns[count++] = (ht_template_column){HT_TEMPLATE_NAME, 0};
    for (uint8_t slot = 0; slot < policy->fact_count; slot++) {
        columns[count++] = (ht_template_column){HT_TEMPLATE_FACT, slot};
    }
    for (uint8_t column = 0; with_claims && column <= policy->benefit_count; column++) {
        columns[count++] = (ht_template_column){HT_TEMPLATE_CLAIM, column};
    }
    return count;
}

static void put_claim(ht_text *out, const ht_policy *policy, unsigned column, ht_language language) {
    ht_put_words(out, &proposed, language);
    if (column == policy->benefit_count) {
        ht_put_words(out, &total, language);
    } else {
        ht_put(out, language == HT_VI ? policy->benefits[column].name.vi : policy->benefits[column].id);
    }
}

void ht_put_template_heading(ht_text *out, const ht_policy *policy, ht_template_column column, ht_language language) {
    switch (column.kind) {
    case HT_TEMPLATE_ID:
        ht_put_words(out, &id_words, language);
        break;
    case HT_TEMPLATE_NAME:
        ht_put_words(out, &name_words, language);
        break;
    case HT_TEMPLATE_FACT:
        ht_put_words(out, &policy->facts[column.index].label, language);
        break;
    case HT_TEMPLATE_CLAIM:
    default:
        put_claim(out, policy, column.index, language);
        break;
    }
}

const ht_words *ht_template_how(const ht_policy *policy, ht_template_column column) {
    static const ht_words kinds[] = {
        [HT_CHOICE] = {"chọn trong danh sách", "one of the list"},
        [HT_YES_NO] = {"chọn Có hoặc Không", "yes or no"},
        [HT_DATE] = {"ngày, ví dụ 30/06/2026", "a date, as 30/06/2026"},
        [HT_MONEY] = {"số tiền, đồng", "an amount in dong"},
        [HT_INTERRUPTIONS] = {"từng đợt, cách nhau bằng dấu chấm phẩy, ví dụ 10/03/2026-09/04/2026 và lý do",
                              "each period, parted by semicolons, as 10/03/2026-09/04/2026 and the reason"}};
    static const ht_words own = {"tự do; không dùng để tính", "anything; it is not read"};
    static const ht_words id = {"mã của đơn vị, mỗi người một mã; dòng có mã MẪU không được tính",
                                "of your own, one for each person; a line with the id MẪU is not counted"};
    static const ht_words claim = {"số tiền đề nghị, đồng; để trống nếu không đề nghị",
                                   "the claimed amount in dong; empty where nothing is claimed"};
    return column.kind == HT_TEMPLATE_FACT   ? &kinds[policy->facts[column.index].kind]
           : column.kind == HT_TEMPLATE_ID   ? &id
           : column.kind == HT_TEMPLATE_NAME ? &own
                                             : &claim;
}

void ht_put_template_meaning(ht_text *out, const ht_policy *policy, ht_template_column column, ht_language language) {
    static const ht_words stays_empty = {"Để trống nếu chưa biết.", "Left empty where it is not known."};
    if (column.kind == HT_TEMPLATE_FACT) {
        const ht_fact *fact = &policy->facts[column.index];
        ht_put_words(out, &fact->question, language);
        ht_put(out, fact->hint.vi[0] == '\0' ? "" : " ");
        ht_put_words(out, &fact->hint, language);
        if (fact->absent == HT_UNKNOWN) {
            ht_put(out, " ");
            ht_put_words(out, &stays_empty, language);
        }
    }
}

const ht_words *ht_template_heading_words(ht_template_heading heading) {
    static const ht_words headings[] = {[HT_TEMPLATE_OF_COLUMN] = {"Cột", "Column"},
                                        [HT_TEMPLATE_OF_HOW] = {"Cách ghi", "How it is written"},
                                        [HT_TEMPLATE_OF_MEANING] = {"Nội dung", "What it says"},
                                        [HT_TEMPLATE_OF_VALUES] = {"Các giá trị", "Values"}};
    return &headings[heading];
}
