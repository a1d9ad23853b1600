/* SPDX-License-Identifier: MIT */
#include "list/list_repeated.h"

#include "text/sentence.h"
#include "text/text.h"

static const ht_words repeated = {"{0} dòng trùng người và thời gian với dòng khác: ",
                                  "{0} lines are the same person on the same days as another: "};
static const ht_words pair = {"{0} (với {1})", "{0} (with {1})"};
static const ht_words comes_to = {"; các dòng này cộng lại là ", "; together they come to "};

void ht_repeated_add(ht_repeated_sum *sum, ht_range total) {
    const bool is_open = total.max == HT_NO_MAXIMUM;
    sum->is_open |= is_open;
    sum->is_too_large |= __builtin_add_overflow(sum->least, total.min, &sum->least);
    sum->is_too_large |= __builtin_add_overflow(sum->greatest, is_open ? 0 : total.max, &sum->greatest);
}

void ht_repeated_join(ht_repeated_sum *sum, const ht_repeated_sum *more) {
    ht_repeated_add(sum, (ht_range){more->least, more->greatest});
    sum->is_open |= more->is_open;
    sum->is_too_large |= more->is_too_large;
}

void ht_write_repeated(ht_text *out, const ht_list_whole *whole, const ht_repeated_sum *sum, ht_language language) {
    enum { SHOWN = 12 };
    if (whole == NULL || whole->repeated_count == 0) {
        return;
    }
    ht_say(out, language, &repeated, &(ht_argument){.kind = HT_ARGUMENT_NUMBER, .number = whole->repeated_count});
    for (uint32_t i = 0; i < whole->repeated_count && i < SHOWN; i++) {
        ht_put(out, i > 0 ? ", " : "");
        ht_say(out, language, &pair,
               (ht_argument[]){{.kind = HT_ARGUMENT_PLAIN, .number = whole->repeated[i].line},
                               {.kind = HT_ARGUMENT_PLAIN, .number = whole->repeated[i].other}});
    }
    ht_put(out, whole->repeated_count > SHOWN ? ", …" : "");
    if (sum != NULL && !sum->is_too_large) {
        ht_put_words(out, &comes_to, language);
        ht_put_range(out, (ht_range){sum->least, sum->is_open ? HT_NO_MAXIMUM : sum->greatest}, language);
    }
}
