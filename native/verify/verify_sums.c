/* SPDX-License-Identifier: MIT */
#include "verify/verify_sums.h"

#include "check/claim_report.h"
#include "text/capitals.h"
#include "text/text.h"
#include "text/words.h"

#include <string.h>

static const char *const ways[] = {
    [HT_SUM_SINCE] = "since", [HT_SUM_BELOW] = "below", [HT_SUM_SO_FAR] = "so_far", [HT_SUM_ALL] = "all"};

static void put_json(ht_text *out, const ht_listing *listing, const ht_list_sum *sum) {
    ht_json_text to = {out, false};
    char bytes[128];
    ht_text column = {.at = bytes, .capacity = sizeof bytes};
    ht_put_claim_column(&column, listing->list->policy, sum->column);
    ht_open_item_json(&to, listing->name, sum->line);
    ht_member_text(&to, "verdict", ht_claim_name(HT_CLAIM_WRONG));
    ht_json_open(&to, "sum", '{');
    ht_member_string(&to, "column", (ht_string){bytes, column.length});
    ht_member_number(&to, "claimed", sum->claimed);
    ht_member_number(&to, "nearest", sum->of[sum->nearest]);
    ht_member_text(&to, "of", ways[sum->nearest]);
    ht_json_close(&to, '}');
    ht_close_item_json(&to);
}

static void put_words(ht_text *out, const ht_listing *listing, const ht_list_sum *sum, ht_language language) {
    char bytes[1024];
    ht_text words = {.at = bytes, .capacity = sizeof bytes};
    ht_put_capitals(&words, ht_claim_words(HT_CLAIM_WRONG), language);
    ht_put(&words, ": ");
    ht_write_wrong_sum(&words, listing->list, sum, language);
    ht_put_item(out, listing->name, sum->line, (ht_string){bytes, words.length});
}

bool ht_verify_sums(ht_verifying *verifying, const ht_listing *listing) {
    const ht_list_sums *sums = &listing->sums;
    const ht_language language = verifying->arguments->language;
    const bool is_json = ht_verify_is_json(verifying);
    char bytes[4096];
    ht_counts_add_sums(&verifying->counts, sums);
    for (uint32_t i = 0; i < sums->kept && ht_verify_prints(verifying, false); i++) {
        ht_text out = {.at = bytes, .capacity = sizeof bytes};
        if (is_json) {
            put_json(&out, listing, &sums->sums[i]);
        } else {
            put_words(&out, listing, &sums->sums[i], language);
        }
        if (!ht_verify_tell(verifying, (ht_string){bytes, out.length})) {
            return false;
        }
    }
    if (sums->more > 0 && !is_json && ht_verify_prints(verifying, false)) {
        ht_text out = {.at = bytes, .capacity = sizeof bytes};
        char words[128];
        ht_text more = {.at = words, .capacity = sizeof words};
        ht_write_more_sums(&more, sums, language);
        ht_put_item(&out, listing->name, 0, (ht_string){words, more.length});
        return ht_verify_tell(verifying, (ht_string){bytes, out.length});
    }
    return true;
}
