/* SPDX-License-Identifier: MIT */
/* XML, a token at a time, however the window is cut. */
#include "expect.h"
#include "text/text.h"
#include "text/xml.h"

#include <stdlib.h>

/* What the text says, in windows that grow by `step` bytes: "<a x='1'>" as "(a x='1' ", text as it is, ends as ")", then "."
   for its end or "!" where it is bad. Neighbouring pieces of text are one. */
static void tell(const char *text, size_t length, size_t step, ht_text *out) {
    ht_xml xml;
    size_t first = 0;
    size_t last = 0;
    ht_xml_begin(&xml);
    for (;;) {
        last = length - last < step ? length : last + step;
        /* A block of its own size, so that a byte too far is seen. */
        char *window = malloc(last - first + 1);
        memcpy(window, text + first, last - first);
        ht_xml_give(&xml, (ht_string){window, last - first}, last == length);
        ht_xml_token token;
        while ((token = ht_xml_next(&xml)) != HT_XML_MORE) {
            if (token == HT_XML_OPEN) {
                ht_put(out, "(");
                ht_put_string(out, xml.name);
                ht_put_string(out, xml.attributes);
                ht_put(out, " ");
            } else if (token == HT_XML_CLOSE) {
                ht_put(out, ")");
            } else if (token == HT_XML_TEXT) {
                ht_put(out, ht_xml_decode(xml.text, xml.is_literal, out) ? "" : "?");
            } else {
                ht_put(out, token == HT_XML_END ? "." : xml.has_doctype ? "!D" : "!");
                free(window);
                return;
            }
        }
        first = last - (size_t)(xml.end - xml.at);
        free(window);
        assert_true(last < length);
    }
}

static void tells(const char *text, const char *expected) {
    for (size_t step = 1; step <= strlen(text) + 1; step++) {
        char bytes[1024];
        ht_text out = TEXT_OVER(bytes);
        tell(text, strlen(text), step, &out);
        assert_text(&out, expected);
    }
}

static void tokens(void **state) {
    (void)state;
    tells("<a/>", "(a ).");
    tells("\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<a>b</a >\n", "(a b).");
    tells("<?xml version='1.0' encoding='utf-8'?><a/>", "(a ).");
    tells("<?xml version='1.0'?><?other encoding='x'?><a/>", "(a ).");
    tells("<x:row r=\"1\" ><x:c t='>' /></x:row>", "(row r=\"1\"  (c t='>'  )).");
    tells("<a><!-- <b> --><b>1</b>-<b>2</b></a>", "(a (b 1)-(b 2)).");
    tells("<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1ec7;&#x1EC7;&#x1F600;&#233;</a>", "(a <&>\"'A\u1ec7\u1ec7\U0001f600\u00e9).");
    tells("<a><![CDATA[<b>&amp;]] ]]>!</a>", "(a <b>&amp;]] !).");
    tells("<a><![CDATA[]]></a>", "(a ).");
    tells("<a>\u0111\U0001f600</a>", "(a \u0111\U0001f600).");
    tells("<a><![CDATA[\u0111\u1ec7]]></a>", "(a \u0111\u1ec7).");
    tells("<a>;& </a>", "(a ;?).");
    tells("<a>&#0;&#xfffe;&#xffff;&#xd800;&#xdfff;&#1;&#9;&#10;&#13;</a>", "(a \ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\t\n\r).");
}

static void refused(void **state) {
    (void)state;
    tells("", "!");
    tells("  ", "!");
    tells("text", "!");
    tells("<a>", "(a !");
    tells("</a>", "!");
    tells("<a/><b/>", "(a )!");
    tells("<a/>b", "(a )!");
    tells("<a></a></a>", "(a )!");
    tells("< a/>", "!");
    tells("<>", "!");
    tells("<a", "!");
    tells("<", "!");
    tells("<a b='>", "!");
    tells("<a><!-- ", "(a !");
    tells("<a><![CDATA[", "(a !");
    tells("<![CDATA[x]]>", "!");
    tells("<!DOCTYPE a []><a/>", "!D");
    tells("<a><!ELEMENT b></a>", "(a !");
    tells("<!", "!");
    tells("<?xml version='1.0' encoding='utf-16'?><a/>", "!");
    tells("<?xml version='1.0' encoding='UTF-1'?><a/>", "!");
    tells("<?xml encoding=''?><a/>", "!");
    tells("<?xml ", "!");
    tells("\xff\xfe<", "!");
    tells("<a>&x;</a>", "(a ?).");
    tells("<a>&#;</a>", "(a ?).");
    tells("<a>&#x;</a>", "(a ?).");
    tells("<a>&#12a;</a>", "(a ?).");
    tells("<a>&#x110000;</a>", "(a ?).");
    tells("<a>&;</a>", "(a ?).");
    tells("<a>\x01</a>", "(a ?).");
    tells("<a>\xff</a>", "(a ?).");
}

/* A token must come to an end within HT_XML_TOKEN_MAX bytes; text need not. */
static void long_tokens(void **state) {
    (void)state;
    enum { LENGTH = 3 * HT_XML_TOKEN_MAX };
    char *text = malloc(LENGTH);
    char *bytes = malloc(LENGTH);
    memset(text, 'x', LENGTH);
    memcpy(text, "<a>", 3);
    memcpy(text + LENGTH - 4, "</a>", 4);
    ht_text out = {bytes, LENGTH, 0, false};
    tell(text, LENGTH, 1000, &out);
    assert_dong_equal(out.length, LENGTH - 4 + 2);
    out.length = 0;
    memcpy(text, "<a ", 3);
    tell(text, LENGTH, 1000, &out);
    assert_text(&out, "!");
    free(bytes);
    free(text);
}

static void attribute(const char *attributes, const char *name, const char *expected) {
    ht_string value;
    const bool is_there = ht_xml_find((ht_string){attributes, strlen(attributes)}, name, &value);
    assert_int_equal(is_there, expected != NULL);
    if (expected != NULL) {
        assert_view(value, expected);
    }
}

static void attributes(void **state) {
    (void)state;
    attribute(" r=\"A1\" s='2'", "r", "A1");
    attribute(" r=\"A1\" s='2'", "s", "2");
    attribute(" r=\"A1\" s='2'", "t", NULL);
    attribute(" r:id = \"rId1\"", "id", "rId1");
    attribute(" xmlns:r='x' r='1'", "r", "1");
    attribute(" abcde:r='1'", "r", "1");
    attribute(" a='' ", "a", "");
    attribute("", "a", NULL);
    attribute(" a", "a", NULL);
    attribute(" a ", "a", NULL);
    attribute(" a b='1'", "b", NULL);
    attribute(" a=", "a", NULL);
    attribute(" a=1", "a", NULL);
    attribute(" a='1", "a", NULL);
    attribute(" ='1'", "", NULL);
}

/* Bytes that begin no character are given out at once: nothing is waited for. */
static void cut_in_the_middle(void **state) {
    (void)state;
    static const char *const texts[] = {"<a>\x80", "<a>\x80\x80\x80\x80\x80"};
    for (size_t i = 0; i < 2; i++) {
        ht_xml xml;
        ht_xml_begin(&xml);
        ht_xml_give(&xml, ht_string_of(texts[i]), false);
        assert_int_equal(ht_xml_next(&xml), HT_XML_OPEN);
        assert_int_equal(ht_xml_next(&xml), HT_XML_TEXT);
        assert_view(xml.text, texts[i] + 3);
        assert_int_equal(ht_xml_next(&xml), HT_XML_MORE);
    }
}

/* The bytes that do not fit are counted, as in every text. */
static void small_room(void **state) {
    (void)state;
    char bytes[4];
    ht_text out = TEXT_OVER(bytes);
    assert_true(ht_xml_decode((ht_string){"ab&amp;cdef", 11}, false, &out));
    assert_dong_equal(out.length, 7);
    assert_memory_equal(bytes, "ab&c", 4);
    assert_true(ht_xml_decode((ht_string){"g", 1}, false, &out));
    assert_dong_equal(out.length, 8);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens),     cmocka_unit_test(refused),    cmocka_unit_test(long_tokens),
        cmocka_unit_test(attributes), cmocka_unit_test(small_room), cmocka_unit_test(cut_in_the_middle),
    };
    return cmocka_run_group_tests_name("xml", tests, NULL, NULL);
}
