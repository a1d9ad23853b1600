/* SPDX-License-Identifier: MIT */
/* The words that several surfaces share: every one of them, in both languages, in the order in which `rules --json` has them.
 */
#include "expect.h"

#include "answer/words.h"
#include "text/json_write.h"

typedef struct {
    const char *key, *vi, *en;
} shared;

static const shared words[] = {
    {"granted", "Được tính", "Counted"},
    {"refused", "Không được tính", "Not counted"},
    {"undetermined", "Chưa đủ thông tin", "Not enough known"},
    {"amount_needed", "Cần biết số tiền", "Amount needed"},
    {"not_asked", "Chưa chọn xem", "Not asked"},
    {"source_text", "văn bản", "official text"},
    {"source_press", "báo chí", "press"},
    {"source_user", "người dùng nhập", "entered by the user"},
    {"estimate_note", "Đây là ước tính, không phải quyết định.", "This is an estimate, not a decision."},
    {"any_length", "dài ngắn bất kỳ", "of any length"},
    {"one_month", "liên tục từ một tháng trở lên", "a month or more without a break"},
    {"in_words", "Bằng chữ:", "In words:"},
    {"ended", "Không gồm khoản đã kết thúc:", "Without what has ended by then:"},
    {"until_day", "{0} (đến {1})", "{0} (until {1})"},
    {"from_when", "kể từ “{0}”; chưa biết ngày", "from “{0}” on, which is not known"},
    {"monthly_of", "Mỗi tháng (tính ở {0})", "Each month (as of {0})"},
    {"monthly_latest", "Mỗi tháng (tính ở tháng cuối được hưởng, muộn nhất là {0})",
     "Each month (as of the last one that is paid, {0} at the latest)"},
    {"monthly", "Mỗi tháng", "Each month"},
    {"once", "Một lần", "Once"},
    {"result_title", "Mức hỗ trợ ước tính", "Estimated support"},
    {"assumptions_title", "Giả định của kết quả", "Assumptions of the result"},
    {"benefits_title", "Từng khoản hỗ trợ", "Each support"},
    {"figures_title", "Mức và tỷ lệ", "Figures and ratios"},
    {"left_open", "Những chỗ văn bản chưa rõ", "What the text leaves open"},
    {"time_off_title", "Thời gian không được tính", "Time that does not count"},
    {"sources_title", "Nguồn và câu chữ làm căn cứ", "Sources and the words relied on"},
    {"cited_title", "Căn cứ", "Sources"},
    {"notes_title", "Cần lưu ý", "Notes"},
    {"limits_title", "Ngoài phạm vi tính", "Not covered"},
    {"condition", "Điều kiện", "Condition"},
    {"highest_of", "Chỉ trả khoản cao nhất trong:", "Only the highest of these is paid:"},
    {"default", "mặc định", "default"},
    {"match", "khớp", "match"},
    {"different", "lệch", "differs"},
    {"read", "đọc được", "read"},
    {"other_revision", "khác bản quy định", "other revision"},
    {"incomplete", "thiếu thông tin", "incomplete"},
    {"no_claim", "không ghi số tiền", "no claim"},
    {"unusable", "không dùng được", "unusable"},
    {"made_under", "Lập theo bản quy định {0}; chương trình này theo bản {1}.",
     "Made under revision {0} of the policy; this program has {1}."},
    {"no_amounts", "Mã không ghi số tiền: hãy so với số trên giấy.", "A code holds no amounts: compare it with the paper."},
    {"list_counts", "{0} đủ thông tin, {1} thiếu thông tin, {2} lỗi", "{0} ok, {1} incomplete, {2} bad"},
    {"list_repeated", ", {0} trùng", ", {0} repeated"},
    {"left_out", "(đã trừ trong các dòng dưới)", "(already left out of the lines below)"},
    {"now_is", "Câu trả lời hiện tại: {0}", "The answer now: {0}"},
    {"total", "Tổng cả giai đoạn", "Total over the period"},
    {"in_month", "Trong {0}", "In {0}"},
    {"days_counted", "Ngày được tính", "Days counted"},
    {"revision_note", "Quy định cập nhật ngày {0}.", "Rules as of {0}."},
    {"period_note", "Tính từ {0} đến {1}.", "Counted from {0} to {1}."},
    {"from_day", "từ {0}", "from {0}"},
    {"from_to", "từ {0} đến {1}", "from {0} to {1}"},
    {"supposed", "Nếu {0}", "If {0}"},
    {"supposed_too", "Kể cả các khoản chỉ có nếu {0}.", "With what is paid only if {0}."},
    {"own_figures", "Kết quả dùng mức riêng do người dùng nạp, thay cho mức của chương trình:",
     "The result uses figures loaded by the user in place of those of the program:"},
    {"by_law", "Theo quy định, không theo mức riêng: {0}", "By the law, not own figures: {0}"},
    {"replaces", "thay cho {0}", "in place of {0}"},
    {"if_met", "Nếu đáp ứng: một lần {0}", "If met: {0} once"},
    {"if_met_monthly", "Nếu đáp ứng: mỗi tháng {0}, tổng cả giai đoạn {1}", "If met: {0} a month, {1} over the period"},
    {"if_met_unknown", "Nếu đáp ứng: theo số tiền ghi trong quyết định", "If met: the amount that the decision states"},
    {"differ_reading", "Nếu hiểu khác về “{0}” ({1}): {2}.", "If “{0}” is read otherwise ({1}): {2}."},
    {"differ_dates", "Ngày ghi trong văn bản của cơ quan khác với ngày đã nhập.",
     "The papers of the office give other dates than those entered."},
    {"differ_office", "Cơ quan có quyết định khác.", "The office has decided otherwise."},
    {"still_missing", "Còn chưa rõ: {0}.", "Not yet known: {0}."},
    {"missing_day", "chưa biết “{0}”", "“{0}” is not known"},
    {"picture_off", "nghỉ, không tính", "a break, not counted"},
    {"picture_now", "tháng này", "this month"},
    {"each_year", "{0}, mỗi năm", "{0}, each year"},
    {"a_month", "/tháng", " a month"},
    {"at_least", "Thấp nhất", "At least"},
    {"at_most", "Cao nhất", "At most"},
    {"all_refused", "Không khoản nào được tính.", "Nothing is counted."},
    {"up_to", "đến {0}", "up to {0}"},
    {"by_benefit", "Cả giai đoạn, từng khoản", "The whole period, by support"},
    {"picture_most", "nhiều nhất có thể, chưa chắc", "the most there can be, not settled"},
    {"total_if", "tổng {0}", "total {0}"},
    {"total_same", "Không ảnh hưởng: {0}", "No effect: {0}"},
    {"unchanged", "không đổi", "unchanged"},
    {"more", "tăng {0}", "{0} more"},
    {"less", "giảm {0}", "{0} less"},
    {"least", "mức thấp nhất {0}", "the least {0}"},
    {"greatest", "mức cao nhất {0}", "the greatest {0}"},
    {"clause", "Căn cứ", "Clause"},
    {"unchanged_list", "Không đổi: {0}.", "Unchanged: {0}."},
    {"not_counted_title", "Không tính, và vì sao", "What is not counted, and why"},
    {"why_differ", "Vì sao số thực nhận có thể khác?", "Why could the real amount differ?"},
    {"why_refused_differ", "Vì sao có thể khác?", "Why could it be otherwise?"},
    {"nothing_open", "Không còn câu hỏi hay cách hiểu nào chưa rõ. Kết quả chỉ khác đi khi câu trả lời khác đi.",
     "Nothing is left open. The result changes only if an answer changes."},
    {"readings_title", "Cách hiểu những chỗ văn bản chưa rõ", "Readings of what the text leaves open"},
    {"fingerprint", "Dấu vân tay của quy định (SHA-256)", "Fingerprint of the rules (SHA-256)"},
    {"may_differ", "Số tiền có thể khác.", "The amounts may differ."},
    {"receipt_differs", "Phiếu ghi số tiền khác với kết quả tính lại.",
     "The receipt states other amounts than are worked out again."},
    {"outside", "{0} nằm ngoài khoảng từ {1} đến {2}", "{0} lies outside {1} to {2}"},
    {"no_such_day", "lịch không có ngày {0}", "the calendar has no day {0}"},
    {"is_before", "\"{1}\" ở trước \"{2}\" ({3}); sửa một trong hai ngày",
     "\"{1}\" is before \"{2}\" ({3}); correct one of the two days"},
};

static void every_word_is_said_so(void **state) {
    (void)state;
    static char said[16384];
    static char expected[16384];
    ht_text out = TEXT_OVER(said);
    ht_text wanted = TEXT_OVER(expected);
    ht_json_text to = {&out, false};
    ht_json_text by_hand = {&wanted, false};
    ht_member_all_words(&to);
    ht_json_open(&by_hand, "words", '{');
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        ht_json_open(&by_hand, words[i].key, '{');
        ht_member_text(&by_hand, "vi", words[i].vi);
        ht_member_text(&by_hand, "en", words[i].en);
        ht_json_close(&by_hand, '}');
    }
    ht_json_close(&by_hand, '}');
    expected[wanted.length] = '\0';
    assert_text(&out, expected);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_word_is_said_so)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
