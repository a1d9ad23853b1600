/* SPDX-License-Identifier: MIT */
#include "text/sentence.h"

#include "text/capitals.h"
#include "text/format.h"
#include "text/text.h"

void ht_put_range(ht_text *out, ht_range range, ht_language language) {
    static const ht_words both = {"từ {2} đến {1}", "{0} to {3}"};
    static const ht_words from = {"từ {0} trở lên", "{0} or more"};
    static const ht_words unknown = {"chưa biết số tiền", "amount not known"};
    const ht_argument ends[] = {{.kind = HT_ARGUMENT_DONG, .number = range.min},
                                {.kind = HT_ARGUMENT_DONG, .number = range.max},
                                {.kind = HT_ARGUMENT_NUMBER, .number = range.min},
                                {.kind = HT_ARGUMENT_NUMBER, .number = range.max}};
    const bool is_open = range.max == HT_NO_MAXIMUM;
    if (range.min == range.max) {
        ht_put_dong(out, range.min, language);
    } else {
        ht_say(out, language, !is_open ? &both : range.min > 0 ? &from : &unknown, ends);
    }
}

static void put_times(ht_text *out, int64_t percent, ht_language language) {
    if (percent < 100) {
        ht_put_number(out, percent);
        ht_put(out, "%");
        return;
    }
    ht_put_number(out, percent / 100);
    if (percent % 100 != 0) {
        ht_put(out, language == HT_VI ? "," : ".");
        ht_put_number(out, percent % 100 / 10);
    }
    if (percent % 10 != 0) {
        ht_put_number(out, percent % 10);
    }
}

static void put_argument(ht_text *out, const ht_argument *argument, ht_language language) {
    switch (argument->kind) {
    case HT_ARGUMENT_NUMBER:
        ht_put_grouped(out, argument->number, language);
        break;
    case HT_ARGUMENT_PLAIN:
        ht_put_number(out, argument->number);
        break;
    case HT_ARGUMENT_DONG:
        ht_put_dong(out, argument->number, language);
        break;
    case HT_ARGUMENT_DAY:
        ht_put_day_for_people(out, (ht_day)argument->number, language);
        break;
    case HT_ARGUMENT_MONTH:
        ht_put_month_for_people(out, (int32_t)argument->number, language);
        break;
    case HT_ARGUMENT_PERCENT:
        ht_put_grouped(out, argument->number, language);
        ht_put(out, "%");
        break;
    case HT_ARGUMENT_TIMES:
        put_times(out, argument->number, language);
        break;
    case HT_ARGUMENT_WORDS:
        ht_put_words(out, argument->words, language);
        break;
    case HT_ARGUMENT_WITHIN:
        ht_put_within(out, argument->words, language);
        break;
    case HT_ARGUMENT_STRING:
    default:
        ht_put_string(out, argument->string);
        break;
    }
}

void ht_say(ht_text *out, ht_language language, const ht_words *template_words, const ht_argument *arguments) {
    const char *at = language == HT_VI ? template_words->vi : template_words->en;
    const char *plain = at;
    while (*at != '\0') {
        if (at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '}') {
            ht_put_string(out, (ht_string){plain, (size_t)(at - plain)});
            put_argument(out, &arguments[at[1] - '0'], language);
            at += 3;
            plain = at;
        } else {
            at++;
        }
    }
    ht_put_string(out, (ht_string){plain, (size_t)(at - plain)});
}
