/* SPDX-License-Identifier: MIT */
/* What is wrong with a text of the law: said once, and written in the order of the text. */
#include "policy/compiler/mistakes.h"
#include "policy/compiler/compile.h"
#include "policy/compiler/law.h"
#include "text/edits.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

/* {0}: what the mistake names besides its word. */
static const ht_words sentences[HT_LAW_MISTAKES] = {
    [HT_LAW_NO_TEXT] = {"không đọc được văn bản này", "this text cannot be read"},
    [HT_LAW_TOO_LARGE] = {"văn bản dài quá 262144 byte hoặc 8192 dòng", "the text is longer than 262144 bytes or 8192 lines"},
    [HT_LAW_NOT_UTF_8] = {"không phải UTF-8", "is not UTF-8"},
    [HT_LAW_CONTROL] = {"có tab hoặc ký tự điều khiển khác", "has a tab or another control character"},
    [HT_LAW_INDENTATION] = {"thụt vào sai: mỗi bậc hai dấu cách",
                            "stands neither beside a line above nor two spaces below one"},
    [HT_LAW_SPACES] = {"thừa dấu cách", "has a space too many"},
    [HT_LAW_DECOMPOSED] = {"có dấu viết rời khỏi chữ (không phải NFC)", "has marks apart from their letters (not NFC)"},
    [HT_LAW_NO_STATEMENT] = {"ở đây không dòng nào bắt đầu như vậy", "no line begins so here"},
    [HT_LAW_SHAPE] = {"không đúng chỗ; dòng này viết: {0}", "does not belong here; the line reads: {0}"},
    [HT_LAW_NOTHING_BELOW] = {"không đứng được dưới dòng trên", "may not stand below the line above"},
    [HT_LAW_LACKING] = {"thiếu {0}", "{0} is lacking"},
    [HT_LAW_ONE_OF] = {"không phải một trong", "is not one of"},
    [HT_LAW_TWICE] = {"đã có ở dòng {0}", "stands in line {0} already"},
    [HT_LAW_IDENTIFIER] = {"không phải tên: chữ thường không dấu và số, nối bằng {0}",
                           "is no name: small letters and numbers, joined by {0}"},
    [HT_LAW_NUMBER] = {"phải là số từ 1 đến 250", "must be a number from 1 to 250"},
    [HT_LAW_NUMBER_TWICE] = {"đã là số của {0}", "is the number of {0} already"},
    [HT_LAW_NUMBER_OTHER] = {"trong bản trước là số của {0}", "is the number of {0} in an earlier revision"},
    [HT_LAW_NUMBER_CHANGED] = {"trong bản trước có số {0}", "has the number {0} in an earlier revision"},
    [HT_LAW_NO_SUCH] = {"không có {0} này", "no such {0}"},
    [HT_LAW_WRONG_KIND] = {"phải là {0}", "must be {0}"},
    [HT_LAW_FOREIGN] = {"văn bản dùng chung chỉ nêu cái của mình và cái ghi ở needs",
                        "a used text names only its own and what it needs"},
    [HT_LAW_NO_DAY] = {"không phải một ngày từ 1950-01-01 đến 2100-12-31", "is no day from 1950-01-01 to 2100-12-31"},
    [HT_LAW_NO_MONTH] = {"không phải một tháng, viết như 2026-12", "is no month, written as 2026-12"},
    [HT_LAW_NO_AMOUNT] = {"không phải số nguyên, viết như 5.000.000", "is no whole number, written as 5.000.000"},
    [HT_LAW_OUTSIDE] = {"ngoài giới hạn {0}", "lies outside {0}"},
    [HT_LAW_UPSIDE_DOWN] = {"kết thúc trước khi bắt đầu", "ends before it begins"},
    [HT_LAW_LANGUAGES] = {"cần cả hai: tiếng Việt | tiếng Anh", "needs both: Vietnamese | English"},
    [HT_LAW_TEXT_LENGTH] = {"dài quá 4000 byte", "is longer than 4000 bytes"},
    [HT_LAW_TOO_MANY] = {"nhiều quá {0}", "more than {0}"},
    [HT_LAW_TOO_FEW] = {"phải có ít nhất {0}", "at least {0} must be there"},
    [HT_LAW_UNUSED] = {"không nơi nào dùng", "nothing uses it"},
    [HT_LAW_NO_CLAUSE] = {"thiếu @ và nơi quy định", "no @ says where that is written"},
    [HT_LAW_ALWAYS] = {"luôn đúng: có mọi giá trị", "always holds: every value is named"},
    [HT_LAW_NEVER_DECIDES] = {"không bao giờ quyết định: dòng trên luôn đúng trước",
                              "never decides: wherever it holds one above does"},
    [HT_LAW_GAP] = {"không dòng nào đúng khi {0}; nếu chủ ý, ghi gap", "no row holds where {0}; if that is meant, say gap"},
    [HT_LAW_OVERLAP] = {"nhiều dòng cùng đúng khi {0}; nếu chủ ý, ghi overlap",
                        "several rows hold where {0}; if that is meant, say overlap"},
    [HT_LAW_GAP_TOO_WIDE] = {"không như vậy khi {0}", "is not so where {0}"},
    [HT_LAW_GAP_NONE] = {"không có chỗ nào như vậy", "there is no such place"},
    [HT_LAW_ORDER] = {"phải đứng sau {0}", "must come after {0}"},
    [HT_LAW_MID_MONTH] = {"mức theo tháng bắt đầu từ ngày 1", "a monthly figure begins on the first of a month"},
    [HT_LAW_MONTHLY] = {"khoản hằng tháng dùng mức theo tháng, khoản một lần thì không",
                        "a monthly benefit takes monthly figures, one paid once takes others"},
    [HT_LAW_UNIT] = {"đơn vị phải là {0}", "its unit must be {0}"},
    [HT_LAW_TABLES] = {"khoản có một bảng figure, sau đó ratio hoặc extra, không quá ba bảng; hoặc có pays và không có bảng",
                       "a benefit has one figure, then ratio or extra, three tables at most; or pays, and no tables"},
    [HT_LAW_PERIOD_DAYS] = {"cần một ngày đầu, hoặc một ngày cho mỗi giá trị của một reading",
                            "needs one first day, or one for each value of one reading"},
    [HT_LAW_OUTSIDE_ESTIMATE] = {"nằm ngoài mọi kỳ tính", "lies outside every estimate"},
    [HT_LAW_NO_USE_IN_USE] = {"không đứng được trong văn bản dùng chung", "may not stand in a used text"},
    [HT_LAW_PATTERN] = {"mỗi tên phải có chữ; dấu … chỉ có ở tên của giá trị, nhiều nhất hai dấu",
                        "a name has letters; … belongs into the names of values only, at most twice"},
    [HT_LAW_SAME_NAME] = {"cũng là tên của {0}", "is a name of {0} too"},
    [HT_LAW_AGAIN] = {"có hai lần ở đây", "stands here twice"},
    [HT_LAW_IN_GROUP] = {"đã thuộc {0}", "belongs to {0} already"},
    [HT_LAW_GROUP_OF] = {"là nhóm của {0}", "is a group of {0}"},
    [HT_LAW_ON_OR_FROM] = {"khoản một lần ghi on, khoản hằng tháng ghi from",
                           "what is paid once says on, what is monthly from"},
    [HT_LAW_ONCE_STOPPED] = {"chỉ khoản hằng tháng mới bị ngừng", "only what is monthly is stopped"},
    [HT_LAW_NO_JSON] = {"không phải đối tượng JSON", "is no JSON object"},
    [HT_LAW_FINGERPRINT] = {"không phải SHA-256: 64 chữ số thập lục phân, chữ thường",
                            "is no SHA-256: 64 hexadecimal digits, small letters"},
    [HT_LAW_PUBLISHED] = {"cần đúng một trong hai: fingerprint, draft", "needs one of fingerprint and draft, and not both"},
    [HT_LAW_REVISION_BEFORE] = {"bản trước là {0}", "the revision before is {0}"},
    [HT_LAW_NOT_CARRIED] = {"có trong bản {0} mà không có ở đây; ghi dưới after nay là gì",
                            "is in revision {0} and not here; say under after what it is now"},
};

enum { WORD_CHARACTERS = 60 };

void ht_law_add_valid(ht_law_valid *valid, ht_string name) {
    if (valid->count < HT_LAW_VALID_MAX) {
        valid->names[valid->count++] = name;
    } else {
        valid->more++;
    }
}

int ht_law_nearest(const ht_law_valid *valid, ht_string word) {
    unsigned best = word.length < 3 ? 1 : (unsigned)(word.length / 3); /* a letter in three may be wrong */
    int nearest = -1;
    for (unsigned i = 0; i < valid->count; i++) {
        const unsigned edits = ht_edit_distance(valid->names[i], word);
        if (edits < best || (edits == best && nearest < 0)) {
            best = edits;
            nearest = (int)i;
        }
    }
    return nearest;
}

static void put_valid(ht_text *out, const ht_law_valid *valid, ht_string word, ht_language language) {
    static const ht_words meant = {" (có phải là {0}?)", " (did you mean {0}?)"};
    const int nearest = ht_law_nearest(valid, word);
    for (unsigned i = 0; i < valid->count; i++) {
        ht_put(out, i == 0 ? ": " : ", ");
        ht_put_string(out, valid->names[i]);
    }
    ht_put(out, valid->more > 0 ? ", …" : "");
    if (nearest >= 0) {
        const ht_argument argument = {.kind = HT_ARGUMENT_STRING, .string = valid->names[nearest]};
        ht_say(out, language, &meant, &argument);
    }
}

void ht_law_say_valid(ht_law *law, uint32_t line, ht_string word, ht_law_mistake mistake, ht_string other,
                      const ht_law_valid *valid) {
    const ht_language language = law->input->language;
    const ht_argument argument = {.kind = HT_ARGUMENT_STRING, .string = other};
    ht_text *out = &law->report;
    const size_t at = out->length;
    law->mistake_count++;
    if (law->said_count == HT_LAW_MISTAKES_MAX) {
        return;
    }
    ht_put_string(out, law->input->sources[law->lines[line].source].name);
    ht_put(out, ":");
    ht_put_number(out, law->lines[line].number);
    ht_put(out, ": ");
    if (word.length > 0) {
        ht_put_visible(out, word, WORD_CHARACTERS);
        ht_put(out, ": ");
    }
    ht_say(out, language, &sentences[mistake], &argument);
    if (valid != NULL) {
        put_valid(out, valid, word, language);
    }
    ht_put(out, "\n");
    if (out->length > out->capacity) {
        out->length = at; /* counted, not said */
        return;
    }
    law->said[law->said_count++] = (ht_law_said){line, at, out->length - at};
}

void ht_law_say(ht_law *law, uint32_t line, ht_string word, ht_law_mistake mistake, ht_string other) {
    ht_law_say_valid(law, line, word, mistake, other, NULL);
}

/* Those of one line in the order in which they were found. */
void ht_law_write_report(const ht_law *law, ht_text *mistakes) {
    static const ht_words others = {"… và {0} lỗi nữa\n", "… and {0} more\n"};
    uint32_t next = 0;
    for (unsigned written = 0; written < law->said_count;) {
        uint32_t after = UINT32_MAX;
        for (unsigned i = 0; i < law->said_count; i++) {
            const ht_law_said *said = &law->said[i];
            if (said->line == next) {
                ht_put_string(mistakes, (ht_string){law->report.at + said->at, said->length});
                written++;
            } else if (said->line > next && said->line < after) {
                after = said->line;
            }
        }
        next = after;
    }
    if (law->mistake_count > law->said_count) {
        const ht_argument argument = {.kind = HT_ARGUMENT_NUMBER, .number = law->mistake_count - law->said_count};
        ht_say(mistakes, law->input->language, &others, &argument);
    }
}
