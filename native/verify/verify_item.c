/* SPDX-License-Identifier: MIT */
#include "verify/verify_item.h"

#include "command/message.h"
#include "text/text.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

bool ht_verify_is_json(const ht_verifying *verifying) {
    return ht_given(verifying->arguments, HT_OPTION_JSON);
}

bool ht_verify_prints(const ht_verifying *verifying, bool is_match) {
    return !ht_given(verifying->arguments, HT_OPTION_STATUS) && !(is_match && ht_given(verifying->arguments, HT_OPTION_QUIET));
}

void ht_put_item(ht_text *out, const char *name, uint32_t line, ht_string words) {
    ht_put_place(out, name, line);
    if (words.length > 0 && memchr(words.at, '\n', words.length) == NULL) {
        ht_put_string(out, words);
        words.length = 0;
    }
    for (size_t i = 0; i < words.length; i++) {
        ht_put_char(out, words.at[i]);
        if (words.at[i] == '\n') {
            ht_put(out, "  ");
        }
    }
    ht_put(out, "\n");
}

void ht_open_item_json(ht_json_text *to, const char *name, uint32_t line) {
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "item", name);
    if (line > 0) {
        ht_member_number(to, "line", line);
    }
}

void ht_close_item_json(ht_json_text *to) {
    ht_json_close(to, '}');
    ht_put_char(to->out, '\n');
}

bool ht_verify_write(ht_verifying *verifying, ht_string bytes) {
    if (!verifying->is_unwritten && bytes.length > 0 && !ht_output_write(&verifying->output, bytes)) {
        verifying->is_unwritten = true;
        verifying->number = errno;
    }
    return !verifying->is_unwritten;
}

bool ht_verify_tell(ht_verifying *verifying, ht_string bytes) {
    if (verifying->list.form == HT_VERIFY_PRINTS) {
        return ht_verify_write(verifying, bytes);
    }
    ht_progress_clear(&verifying->progress);
    (void)ht_write_all(STDERR_FILENO, bytes.at, bytes.length);
    return true;
}
