/* SPDX-License-Identifier: MIT */
#include "answer/words.h"

#include "person/error.h"

typedef struct {
    const char *key;
    ht_words words;
} entry;

static const entry statuses[] = {
    [HT_GRANTED] = {"granted", {"Được tính", "Counted"}},
    [HT_REFUSED] = {"refused", {"Không được tính", "Not counted"}},
    [HT_UNDETERMINED] = {"undetermined", {"Chưa đủ thông tin", "Not enough known"}},
    [HT_AMOUNT_NEEDED] = {"amount_needed", {"Cần biết số tiền", "Amount needed"}},
    [HT_NOT_ASKED] = {"not_asked", {"Chưa chọn xem", "Not asked"}},
};

static const entry sources[] = {
    [HT_SOURCE_TEXT] = {"source_text", {"văn bản", "official text"}},
    [HT_SOURCE_PRESS] = {"source_press", {"báo chí", "press"}},
    [HT_SOURCE_USER] = {"source_user", {"người dùng nhập", "entered by the user"}},
};

static const entry shared[] = {
    [HT_WORD_ESTIMATE] = {"estimate_note", {"Đây là ước tính, không phải quyết định.", "This is an estimate, not a decision."}},
    [HT_WORD_ANY_LENGTH] = {"any_length", {"dài ngắn bất kỳ", "of any length"}},
    [HT_WORD_ONE_MONTH] = {"one_month", {"liên tục từ một tháng trở lên", "a month or more without a break"}},
    [HT_WORD_IN_WORDS] = {"in_words", {"Bằng chữ:", "In words:"}},
    [HT_WORD_ENDED] = {"ended", {"Không gồm khoản đã kết thúc:", "Without what has ended by then:"}},
    [HT_WORD_UNTIL_DAY] = {"until_day", {"{0} (đến {1})", "{0} (until {1})"}},
    [HT_WORD_FROM_WHEN] = {"from_when", {"kể từ “{0}”; chưa biết ngày", "from “{0}” on, which is not known"}},
    [HT_WORD_MONTHLY_OF] = {"monthly_of", {"Mỗi tháng (tính ở {0})", "Each month (as of {0})"}},
    [HT_WORD_MONTHLY_LATEST] = {"monthly_latest",
                                {"Mỗi tháng (tính ở tháng cuối được hưởng, muộn nhất là {0})",
                                 "Each month (as of the last one that is paid, {0} at the latest)"}},
    [HT_WORD_MONTHLY] = {"monthly", {"Mỗi tháng", "Each month"}},
    [HT_WORD_ONCE] = {"once", {"Một lần", "Once"}},
    [HT_WORD_RESULT] = {"result_title", {"Mức hỗ trợ ước tính", "Estimated support"}},
    [HT_WORD_ASSUMPTIONS] = {"assumptions_title", {"Giả định của kết quả", "Assumptions of the result"}},
    [HT_WORD_BENEFITS] = {"benefits_title", {"Từng khoản hỗ trợ", "Each support"}},
    [HT_WORD_FIGURES] = {"figures_title", {"Mức và tỷ lệ", "Figures and ratios"}},
    [HT_WORD_READINGS] = {"left_open", {"Những chỗ văn bản chưa rõ", "What the text leaves open"}},
    [HT_WORD_TIME_OFF] = {"time_off_title", {"Thời gian không được tính", "Time that does not count"}},
    [HT_WORD_SOURCES] = {"sources_title", {"Nguồn và câu chữ làm căn cứ", "Sources and the words relied on"}},
    [HT_WORD_CITED] = {"cited_title", {"Căn cứ", "Sources"}},
    [HT_WORD_NOTES] = {"notes_title", {"Cần lưu ý", "Notes"}},
    [HT_WORD_LIMITS] = {"limits_title", {"Ngoài phạm vi tính", "Not covered"}},
    [HT_WORD_CONDITION] = {"condition", {"Điều kiện", "Condition"}},
    [HT_WORD_HIGHEST] = {"highest_of", {"Chỉ trả khoản cao nhất trong:", "Only the highest of these is paid:"}},
    [HT_WORD_DEFAULT] = {"default", {"mặc định", "default"}},
    [HT_WORD_MATCH] = {"match", {"khớp", "match"}},
    [HT_WORD_DIFFERENT] = {"different", {"lệch", "differs"}},
    [HT_WORD_READ] = {"read", {"đọc được", "read"}},
    [HT_WORD_OTHER_REVISION] = {"other_revision", {"khác bản quy định", "other revision"}},
    [HT_WORD_INCOMPLETE] = {"incomplete", {"thiếu thông tin", "incomplete"}},
    [HT_WORD_NO_CLAIM] = {"no_claim", {"không ghi số tiền", "no claim"}},
    [HT_WORD_UNUSABLE] = {"unusable", {"không dùng được", "unusable"}},
    [HT_WORD_MADE_UNDER] = {"made_under",
                            {"Lập theo bản quy định {0}; chương trình này theo bản {1}.",
                             "Made under revision {0} of the policy; this program has {1}."}},
    [HT_WORD_NO_AMOUNTS] = {"no_amounts",
                            {"Mã không ghi số tiền: hãy so với số trên giấy.",
                             "A code holds no amounts: compare it with the paper."}},
    [HT_WORD_LIST_COUNTS] = {"list_counts",
                             {"{0} đủ thông tin, {1} thiếu thông tin, {2} lỗi", "{0} ok, {1} incomplete, {2} bad"}},
    [HT_WORD_LIST_REPEATED] = {"list_repeated", {", {0} trùng", ", {0} repeated"}},
    [HT_WORD_LEFT_OUT] = {"left_out", {"(đã trừ trong các dòng dưới)", "(already left out of the lines below)"}},
    [HT_WORD_NOW_IS] = {"now_is", {"Câu trả lời hiện tại: {0}", "The answer now: {0}"}},
};

/* What the page says of a result: as sentences of the core, not of its own. */
static const entry of_results[] = {
    {"total", {"Tổng cả giai đoạn", "Total over the period"}},
    {"in_month", {"Trong {0}", "In {0}"}},
    {"days_counted", {"Ngày được tính", "Days counted"}},
    {"revision_note", {"Quy định cập nhật ngày {0}.", "Rules as of {0}."}},
    {"period_note", {"Tính từ {0} đến {1}.", "Counted from {0} to {1}."}},
    {"from_day", {"từ {0}", "from {0}"}},
    {"from_to", {"từ {0} đến {1}", "from {0} to {1}"}},
    {"supposed", {"Nếu {0}", "If {0}"}},
    {"supposed_too", {"Kể cả các khoản chỉ có nếu {0}.", "With what is paid only if {0}."}},
    {"own_figures",
     {"Kết quả dùng mức riêng do người dùng nạp, thay cho mức của chương trình:",
      "The result uses figures loaded by the user in place of those of the program:"}},
    {"by_law", {"Theo quy định, không theo mức riêng: {0}", "By the law, not own figures: {0}"}},
    {"replaces", {"thay cho {0}", "in place of {0}"}},
    {"if_met", {"Nếu đáp ứng: một lần {0}", "If met: {0} once"}},
    {"if_met_monthly", {"Nếu đáp ứng: mỗi tháng {0}, tổng cả giai đoạn {1}", "If met: {0} a month, {1} over the period"}},
    {"if_met_unknown", {"Nếu đáp ứng: theo số tiền ghi trong quyết định", "If met: the amount that the decision states"}},
    {"differ_reading", {"Nếu hiểu khác về “{0}” ({1}): {2}.", "If “{0}” is read otherwise ({1}): {2}."}},
    {"differ_dates",
     {"Ngày ghi trong văn bản của cơ quan khác với ngày đã nhập.",
      "The papers of the office give other dates than those entered."}},
    {"differ_office", {"Cơ quan có quyết định khác.", "The office has decided otherwise."}},
    {"still_missing", {"Còn chưa rõ: {0}.", "Not yet known: {0}."}},
    {"missing_day", {"chưa biết “{0}”", "“{0}” is not known"}},
    {"picture_off", {"nghỉ, không tính", "a break, not counted"}},
    {"picture_now", {"tháng này", "this month"}},
    {"each_year", {"{0}, mỗi năm", "{0}, each year"}},
    {"a_month", {"/tháng", " a month"}},
    {"at_least", {"Thấp nhất", "At least"}},
    {"at_most", {"Cao nhất", "At most"}},
    {"all_refused", {"Không khoản nào được tính.", "Nothing is counted."}},
    {"up_to", {"đến {0}", "up to {0}"}},
    {"by_benefit", {"Cả giai đoạn, từng khoản", "The whole period, by support"}},
    {"picture_most", {"nhiều nhất có thể, chưa chắc", "the most there can be, not settled"}},
    {"total_if", {"tổng {0}", "total {0}"}},
    {"total_same", {"Không ảnh hưởng: {0}", "No effect: {0}"}},
    {"unchanged", {"không đổi", "unchanged"}},
    {"more", {"tăng {0}", "{0} more"}},
    {"less", {"giảm {0}", "{0} less"}},
    {"least", {"mức thấp nhất {0}", "the least {0}"}},
    {"greatest", {"mức cao nhất {0}", "the greatest {0}"}},
    {"clause", {"Căn cứ", "Clause"}},
    {"unchanged_list", {"Không đổi: {0}.", "Unchanged: {0}."}},
    {"not_counted_title", {"Không tính, và vì sao", "What is not counted, and why"}},
    {"why_differ", {"Vì sao số thực nhận có thể khác?", "Why could the real amount differ?"}},
    {"why_refused_differ", {"Vì sao có thể khác?", "Why could it be otherwise?"}},
    {"nothing_open",
     {"Không còn câu hỏi hay cách hiểu nào chưa rõ. Kết quả chỉ khác đi khi câu trả lời khác đi.",
      "Nothing is left open. The result changes only if an answer changes."}},
    {"readings_title", {"Cách hiểu những chỗ văn bản chưa rõ", "Readings of what the text leaves open"}},
    {"fingerprint", {"Dấu vân tay của quy định (SHA-256)", "Fingerprint of the rules (SHA-256)"}},
    {"may_differ", {"Số tiền có thể khác.", "The amounts may differ."}},
    {"receipt_differs",
     {"Phiếu ghi số tiền khác với kết quả tính lại.", "The receipt states other amounts than are worked out again."}},
};

/* What is wrong with what was typed. */
static void put_error_words(ht_json_text *to) {
    ht_member_words(to, "outside", ht_error_words(HT_SAYS_OUTSIDE));
    ht_member_words(to, "no_such_day", ht_error_words(HT_SAYS_NO_SUCH_DAY));
    ht_member_words(to, "is_before", ht_error_words(HT_SAYS_BEFORE));
}

const ht_words *ht_word(ht_word_id word) {
    return &shared[word].words;
}

const ht_words *ht_status_words(ht_status status) {
    return &statuses[status].words;
}

const ht_words *ht_source_words(ht_source source) {
    return &sources[source].words;
}

static void put_entries(ht_json_text *to, const entry *entries, size_t count) {
    for (size_t i = 0; i < count; i++) {
        ht_member_words(to, entries[i].key, &entries[i].words);
    }
}

void ht_member_all_words(ht_json_text *to) {
    ht_json_open(to, "words", '{');
    put_entries(to, statuses, sizeof statuses / sizeof *statuses);
    put_entries(to, sources, sizeof sources / sizeof *sources);
    put_entries(to, shared, sizeof shared / sizeof *shared);
    put_entries(to, of_results, sizeof of_results / sizeof *of_results);
    put_error_words(to);
    ht_json_close(to, '}');
}
