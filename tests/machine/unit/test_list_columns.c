/* SPDX-License-Identifier: MIT */
/* Columns as offices name them: those that are known, those that nearly are, and the office's own. */
#include "list_runner.h"

#include "list/column_names.h"
#include "list/column_near.h"
#include "list/list.h"
#include "list/list_columns.h"
#include "policy_copy.h"
#include "text/text.h"

/* The kind of each column of a header. */
static void expect_kinds(const char *header, const char *kinds) {
    static const char letters[] = {
        [HT_COLUMN_FACT] = 'f',    [HT_COLUMN_ID] = 'i',     [HT_COLUMN_ASKED] = 'a', [HT_COLUMN_POLICY] = 'p',
        [HT_COLUMN_CLAIMED] = 'c', [HT_COLUMN_PASSED] = '-', [HT_COLUMN_RESULT] = 'r'};
    char found[HT_COLUMNS_MAX + 1] = "";
    if (!open_text(header, strlen(header))) {
        fail_msg("%s: refused", header);
    }
    for (uint32_t i = 0; i < list.column_count; i++) {
        found[i] = letters[list.columns[i].kind];
    }
    found[list.column_count] = '\0';
    assert_string_equal(found, kinds);
}

static void columns_go_by_many_names(void **state) {
    (void)state;
    expect_kinds("Agency;x\n", "f-");
    expect_kinds("ID;AGENCY;Ngày bắt đầu nhiệm vụ;Bậc\n", "iff-");
    expect_kinds("Mã cán bộ;Cơ quan;Ngày phân công;Thành tiền\n", "iffc");
    expect_kinds("MÃ SỐ;\"Đơn\nvị\";NGÀY PHÂN CÔNG\n", "iff");
    expect_kinds("X_Ghi chú,Đơn vị công tác,CLAIMED_total\n", "-fc");
    expect_kinds("Bản quy định,Agency\n", "pf");
    expect_kinds("Policy revision,Agency\n", "pf");
    expect_kinds("Khoản cần tính,policy,duty\n", "apf");
    assert_int_equal(list.columns[2].calling, HT_BY_ID);
    run("policy,duty\n ,none\n"); /* empty: the list's own */
    assert_int_equal(counts.bad, 0);
    expect_kinds("Cơ quan;Digital duty\n", "ff");
    assert_int_equal(list.columns[0].calling, HT_BY_VI);
    assert_int_equal(list.columns[1].calling, HT_BY_EN);
}

static void claims_go_by_names_of_benefits(void **state) {
    const unsigned total = ht_first_policy.benefit_count;
    (void)state;
    expect_kinds("Đề nghị: tổng;Đề nghị: Hỗ trợ hằng tháng của Trung ương;ĐỀ NGHỊ:  hỗ trợ tiền thuê nhà\n", "ccc");
    assert_int_equal(list.columns[0].index, total);
    assert_int_equal(list.columns[1].index, 0);
    assert_int_equal(list.columns[2].index, 5);
    expect_kinds("claimed_total,Claimed_postgraduate,Đề nghị: Rent support\n", "ccc");
    expect_kinds("Số tiền đề nghị,agency,Đề nghị\n", "cf-");
    assert_int_equal(list.columns[0].index, total);
}

static void a_claim_of_nothing_refuses_the_list(void **state) {
    (void)state;
    expect_refused("agency,claimed_totl\n", HT_LIST_UNKNOWN_CLAIM,
                   "column 2, \"claimed_totl\", names no benefit; there are: claimed_total, claimed_national_monthly, "
                   "claimed_province_monthly, claimed_postgraduate, claimed_attraction_once, claimed_attraction_monthly, "
                   "claimed_attraction_rent (did you mean \"claimed_total\"?)");
    assert_int_equal(refusal.error.code, HT_UNKNOWN_FACT);
    expect_refused("Đề nghị: lương,agency\n", HT_LIST_UNKNOWN_CLAIM,
                   "column 1, \"Đề nghị: lương\", names no benefit; there are:");
    assert_null(refusal.near.name);
    expect_refused("Đề nghị: hỗ trợ tiền thuê nha,agency\n", HT_LIST_UNKNOWN_CLAIM, "column 1, ");
    assert_string_equal(refusal.near.name, "Hỗ trợ tiền thuê nhà");
}

static void any_other_column_is_the_offices_own(void **state) {
    char bytes[256];
    ht_text said = TEXT_OVER(bytes);
    (void)state;
    run("STT,Họ và tên,Cơ quan,,x_tổ,Mức hưởng\n1,Người Một,Sở KH&CN,a,b,c\n");
    assert_int_equal(counts.incomplete, 1);
    assert_begins(&out, "STT,Họ và tên,Cơ quan,,x_tổ,Mức hưởng," RESULT_NAMES "\n1,Người Một,Sở KH&CN,a,b,c,incomplete,");
    assert_int_equal(ht_own_columns(&list), 4);
    ht_put_own_columns(&said, &list, HT_VI);
    assert_text(&said, "\"STT\", \"Họ và tên\", cột 4, \"Mức hưởng\"");
    said.length = 0;
    ht_put_own_columns(&said, &list, HT_EN);
    assert_text(&said, "\"STT\", \"Họ và tên\", column 4, \"Mức hưởng\"");
    expect_kinds("x_a,agency\n", "-f");
    assert_int_equal(ht_own_columns(&list), 0);
}

/* A first line that names neither a fact nor a claim is none. */
static void what_names_nothing_known_is_no_header(void **state) {
    (void)state;
    expect_refused("STT,Họ và tên,Ghi chú\n", HT_LIST_NOT_A_HEADER, "none of the first 30 lines is a header");
    expect_refused("id,x_a,asked,policy\n", HT_LIST_NOT_A_HEADER, "none of the first 30 lines is a header");
    expect_refused("status,postgraduate,error\nok,0,\n", HT_LIST_NOT_A_HEADER, "none of the first 30 lines is a header");
    expect_refused("status,attraction_once\n", HT_LIST_NOT_A_HEADER,
                   "none of the first 30 lines is a header");                                           /* a result here */
    expect_refused("Ngày kế thúc,b\n", HT_LIST_NOT_A_HEADER, "none of the first 30 lines is a header"); /* near, but let pass */
    char many[2 * 70 + 2];
    for (unsigned i = 0; i < 70; i++) {
        memcpy(many + (size_t)2 * i, "a,", 2);
    }
    memcpy(many + 140, "\n", 2);
    expect_refused(many, HT_LIST_NOT_A_HEADER, "none of the first 30 lines is a header");
    expect_kinds("claimed_total\n", "c");
}

static void expect_near(const char *name, const char *known) {
    const ht_near_name near = ht_near_column(&ht_first_policy, ht_string_of(name));
    char found[256] = "";
    if (near.name != NULL) {
        snprintf(found, sizeof found, "%s%s", near.prefix, near.name);
    }
    if (strcmp(found, known) != 0) {
        fail_msg("%s: near %s, expected %s", name, found, known);
    }
}

static void a_near_name_was_meant(void **state) {
    (void)state;
    expect_near("Đối tưọng", "Đối tượng");           /* 8 letters: one mark */
    expect_near("positon", "position");              /* 8 */
    expect_near("Ngày phân côgn", "Ngày phân công"); /* 12: neighbours swapped */
    expect_near("Ngày phn công", "Ngày phân công");  /* two edits: â and its mark */
    expect_near("Ngày phn côn", "");                 /* three */
    expect_near("Ngay phan cong", "Ngày phân công"); /* other marks alone, however many */
    expect_near("Doi tuong", "Đối tượng");
    expect_near("Đốitượng:", "Đối tượng"); /* letters only */
    expect_near("duty from", "duty_from");
    expect_near("agncy", "agency"); /* 6 */
    expect_near("agnc", "");
    expect_near("Cơ qan", "Cơ quan"); /* 6 */
    expect_near("Đơn vi", "");        /* 5 */
    expect_near("Đối tượng (1)", ""); /* brackets and digits */
    expect_near("Đối tượng 2", "");
    expect_near("[Đối tượng]", "");
    expect_near("Ghi chú", "");
    expect_near("claimed_toal", "claimed_total");
    expect_near("Mã cán bô", "Mã cán bộ");
    expect_near("Khoan can tinh", "Khoản cần tính");
    expect_near("polcy", ""); /* the label is another */
    expect_near("Bản quy địn", "Bản quy định");
    expect_near("", "");
    expect_near("\xcc", "");
}

static void a_near_name_refuses_the_list(void **state) {
    (void)state;
    expect_refused(
        "id,agency,positon\n", HT_LIST_NEAR_COLUMN,
        "column 3, \"positon\", is nearly named \"position\"; mend its name, or begin it with x_ if it is a column of "
        "your own");
    expect_refused("STT;Doi tuong\n", HT_LIST_NEAR_COLUMN, "column 2, \"Doi tuong\", is nearly named \"Đối tượng\"");
    expect_kinds("id,agency,x_positon\n", "if-");
    /* A name that the policy lets pass is no mistake: nearly "Ngày kết thúc", and listed. */
    expect_kinds("agency,Ngày kết thúc 1\n", "f-");
    expect_kinds("agency,Ngày kế thúc\n", "f-");
}

static void what_is_too_long_is_near_to_nothing(void **state) {
    char name[600];
    (void)state;
    memset(name, 'a', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    expect_near(name, "");
    memset(name, 0, sizeof name);
    for (unsigned i = 0; i < 180; i += 3) {
        memcpy(name + i, "ữ", 3); /* folded five bytes each */
    }
    expect_near(name, "");
}

/* A policy with a label that is too long to be near to anything, and one that asks nothing. */
static void names_of_other_policies(void **state) {
    static policy_copy copy;
    static char label[600];
    (void)state;
    copy_policy(&copy, &ht_first_policy);
    memset(label, 'b', sizeof label - 1);
    copy.facts[0].label.vi = label;
    copy.policy.asks = false;
    assert_null(ht_near_column(&copy.policy, ht_string_of("Khoan can tinh")).name);
    assert_int_equal(ht_column_named(&copy.policy, ht_string_of("asked")).kind, HT_COLUMN_PASSED);
}

static void results_are_known_by_their_run(void **state) {
    (void)state;
    expect_kinds("agency,status,national_monthly,total_min,missing\n", "frrrr");
    expect_kinds("agency,status,x_a,national_monthly\n", "f---");
    expect_kinds("status,agency\n", "-f");
    expect_kinds("agency,total_min,error\n", "f--");
    expect_kinds("agency,line,error\n", "frr");
    expect_kinds("agency,line\n", "f-");
    expect_kinds("agency,line,note\n", "f--");
    expect_kinds("status,national_monthly,agency,status,total_max\n", "rrf--"); /* one run */
}

/* Vietnamese as batch and verify write it, in any case, and both languages in one run. */
static void results_are_known_in_both_languages(void **state) {
    (void)state;
    expect_kinds("agency,Tình trạng,Mức tháng,Hỗ trợ hằng tháng của tỉnh,Tổng thấp nhất,Tổng cao nhất,Còn thiếu,Lỗi,Bản quy "
                 "định\n",
                 "frrrrrrrr");
    expect_kinds("agency,TÌNH TRẠNG,total_min,LỖI\n", "frrr");
    expect_kinds("agency,Dòng,Lỗi\n", "frr");
    expect_kinds("agency,Tình trạng,Ghi chú\n", "f--");
    expect_kinds("agency,Lỗi,Mức tháng\n", "f--");
    expect_kinds("agency,claimed_total,status,computed_total,difference_total,verdict_total,explanation_total,missing\n",
                 "fcrrrrrr");
    expect_kinds("agency,Thành tiền,Tình trạng,Tính lại: tổng,Chênh lệch: Tổng,Kết luận: tổng,Giải thích: tổng,Lỗi\n",
                 "fcrrrrrr");
    expect_kinds("agency,status,computed_national_monthly,Tính lại: Hỗ trợ hằng tháng của tỉnh,difference_total\n", "frrrr");
    expect_kinds("agency,status,computed_,Tính lại:,Tính lại: lương,computed_pay\n", "f-----");
}

static void headings_and_states_are_written_in_the_language_asked_for(void **state) {
    (void)state;
    static const char text[] =
        "agency,position,duty,degree\noutside,other,none,none\n,,none,none\nscience_department,,full_time,none\nx,,,\n";
    static char first[TEXT_BYTES];
    assert_true(open_text(text, strlen(text)));
    list.language = HT_EN;
    list.results = HT_VI;
    run_in_steps(text, strlen(text), TEXT_BYTES);
    assert_begins(&out,
                  "agency,position,duty,degree,Tình trạng,Mức tháng,Hỗ trợ hằng tháng của Trung ương,Hỗ trợ hằng tháng của "
                  "tỉnh,Hỗ trợ đào tạo sau đại học,Hỗ trợ thu hút một lần,Hỗ trợ thu hút hằng tháng,Hỗ trợ tiền thuê nhà,Tổng "
                  "thấp nhất,Tổng cao nhất,Còn thiếu,Lỗi,Bản quy định\noutside,other,none,none,đủ,0,0,0,0,0,0,0,0,0,," OF
                  "\n,,none,none,đủ,0,0,0,0,0,0,0,0,0,," OF
                  "\nscience_department,,full_time,none,thiếu thông tin,,,,0,0,0,0,0,516387096,Đối tượng; Ngày bắt đầu "
                  "nhiệm vụ," OF "\nx,,,,lỗi,,,,,,,,,,,\"agency: ");
    /* 2.741.935 + 1.645.161 in August 2025, then 64 months of 8.000.000. Read again, and written in the other language, it is
     * what the first list gives in that one. */
    memcpy(first, out.at, out.length + 1);
    run(first);
    memcpy(first, out.at, out.length + 1);
    run(text);
    assert_text(&out, first);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_go_by_many_names),
        cmocka_unit_test(claims_go_by_names_of_benefits),
        cmocka_unit_test(a_claim_of_nothing_refuses_the_list),
        cmocka_unit_test(any_other_column_is_the_offices_own),
        cmocka_unit_test(what_names_nothing_known_is_no_header),
        cmocka_unit_test(a_near_name_was_meant),
        cmocka_unit_test(a_near_name_refuses_the_list),
        cmocka_unit_test(what_is_too_long_is_near_to_nothing),
        cmocka_unit_test(names_of_other_policies),
        cmocka_unit_test(results_are_known_by_their_run),
        cmocka_unit_test(results_are_known_in_both_languages),
        cmocka_unit_test(headings_and_states_are_written_in_the_language_asked_for),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
