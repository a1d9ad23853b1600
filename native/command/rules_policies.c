/* SPDX-License-Identifier: MIT */
#include "command/rules_policies.h"

#include "command/message.h"
#include "command/people.h"
#include "policy/policy_json.h"
#include "policy/registry.h"
#include "text/json_write.h"
#include "text/text.h"
#include "text/words.h"

static bool is_newest(const ht_policy *policy) {
    return !policy->draft && ht_newest_of(policy) == policy;
}

static void write_words(ht_text *out, const void *context) {
    static const ht_words heading = {"Quy định và các bản trong chương trình (*: bản dùng khi không chọn bằng --policy)\n",
                                     "Policies and revisions of the program (*: what is meant where --policy chooses none)\n"};
    static const ht_words newest = {"  bản mới nhất", "  newest"};
    static const ht_words draft = {"  dự thảo: không lập phiếu và mã", "  draft: no receipts and no codes"};
    static const ht_words fingerprint = {"    dấu vân tay ", "    fingerprint "};
    const ht_arguments *arguments = context;
    ht_put_words(out, &heading, arguments->language);
    for (unsigned i = 0; i < ht_policy_count; i++) {
        const ht_policy *policy = ht_policies[i];
        ht_put(out, policy == &ht_first_policy ? "* " : "  ");
        ht_put_policy_name(out, policy);
        if (policy->draft || is_newest(policy)) {
            ht_put_words(out, policy->draft ? &draft : &newest, arguments->language);
        }
        ht_put(out, "\n    ");
        ht_put_words(out, &policy->name, arguments->language);
        ht_put(out, "\n");
        ht_put_words(out, &fingerprint, arguments->language);
        ht_put(out, policy->fingerprint);
        ht_put(out, "\n");
    }
}

static void write_json(ht_text *out, const void *context) {
    ht_json_text to = {out, false};
    (void)context;
    ht_json_open(&to, NULL, '{');
    ht_json_open(&to, "policies", '[');
    for (unsigned i = 0; i < ht_policy_count; i++) {
        const ht_policy *policy = ht_policies[i];
        ht_json_open(&to, NULL, '{');
        ht_member_text(&to, "id", policy->id);
        ht_member_text(&to, "revision", policy->revision);
        ht_member_text(&to, "fingerprint", policy->fingerprint);
        ht_member_words(&to, "name", &policy->name);
        ht_member_bool(&to, "draft", policy->draft);
        ht_member_bool(&to, "newest", is_newest(policy));
        ht_member_bool(&to, "default", policy == &ht_first_policy);
        ht_json_close(&to, '}');
    }
    ht_json_close(&to, ']');
    ht_json_close(&to, '}');
    ht_put(out, "\n");
}

int ht_run_rules_policies(const ht_arguments *arguments) {
    return ht_given(arguments, HT_OPTION_JSON) ? ht_print(arguments, write_json, arguments)
                                               : ht_print_for_people(arguments, write_words, arguments);
}
