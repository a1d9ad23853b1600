/* SPDX-License-Identifier: MIT */
/* XML as bytes. However the window is cut, the tokens are the same, up to where it is bad; what is decoded is UTF-8 and no
 * longer than it was. */
#include "text/text.h"
#include "text/utf8.h"
#include "text/xml.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { INPUT_MAX = 1 << 13, TOLD_BYTES = 8 * INPUT_MAX };

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static void decode(ht_string raw, bool is_literal, ht_text *told) {
    char *const room = malloc(raw.length + 1);
    ht_text out = {room, raw.length, 0, false};
    size_t bad;
    if (ht_xml_decode(raw, is_literal, &out)) {
        require(out.length <= raw.length && ht_utf8_valid((ht_string){room, out.length}, &bad));
        ht_put_string(told, (ht_string){room, out.length});
    } else {
        ht_put(told, "?");
    }
    free(room);
}

/* Pieces of text are told as one, as the window cuts them; where one is no text it says so. False: it is bad in the end. */
static bool tell(ht_string text, size_t step, ht_text *told) {
    ht_xml xml;
    size_t first = 0;
    size_t last = 0;
    ht_xml_begin(&xml);
    for (;;) {
        last = text.length - last < step ? text.length : last + step;
        char *const window = malloc(last - first + 1);
        ht_xml_token token;
        memcpy(window, text.at + first, last - first);
        ht_xml_give(&xml, (ht_string){window, last - first}, last == text.length);
        while ((token = ht_xml_next(&xml)) != HT_XML_MORE) {
            ht_put_number(told, (int64_t)token);
            if (token == HT_XML_TEXT) {
                told->length--;
                decode(xml.text, xml.is_literal, told);
            } else if (token == HT_XML_OPEN) {
                ht_string rest = xml.attributes;
                ht_string name;
                ht_string value;
                ht_put_string(told, xml.name);
                while (ht_xml_attribute(&rest, &name, &value)) {
                    ht_put_string(told, name);
                    decode(value, false, told);
                }
            } else if (token >= HT_XML_END) {
                free(window);
                told->length--;
                return token == HT_XML_END;
            }
        }
        first = last - (size_t)(xml.end - xml.at);
        free(window);
        require(last < text.length);
    }
}

/* Texts that are none are said to be so once for each piece: how many there are depends on the window. */
static size_t without_repetition(char *at, size_t length) {
    size_t kept = 0;
    for (size_t i = 0; i < length; i++) {
        if (at[i] == '?') {
            return kept; /* what stands behind it may be cut otherwise */
        }
        at[kept++] = at[i];
    }
    return kept;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static char whole_bytes[TOLD_BYTES];
    static char cut_bytes[TOLD_BYTES];
    ht_text whole = {whole_bytes, sizeof whole_bytes, 0, false};
    ht_text cut = {cut_bytes, sizeof cut_bytes, 0, false};
    if (size < 2 || size > INPUT_MAX) {
        return 0;
    }
    const ht_string text = {(const char *)bytes + 1, size - 1};
    const bool is_good = tell(text, text.length, &whole);
    require(tell(text, 1 + (size_t)bytes[0] % 40, &cut) == is_good);
    require(whole.length <= whole.capacity && cut.length <= cut.capacity);
    const size_t first = without_repetition(whole_bytes, whole.length);
    const size_t second = without_repetition(cut_bytes, cut.length);
    const size_t both = first < second ? first : second;
    require(memcmp(whole_bytes, cut_bytes, both) == 0);
    require(!is_good || first == second || first < whole.length || second < cut.length);
    return 0;
}
