/* SPDX-License-Identifier: MIT */
#include "text/xml.h"

#include "text/text.h"
#include "text/utf8.h"

#include <string.h>

static bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static bool begins(const char *at, const char *end, const char *wanted, size_t length) {
    return (size_t)(end - at) >= length && memcmp(at, wanted, length) == 0;
}

static inline const char *find(const char *at, const char *end, char byte) {
    while (at < end && *at != byte) {
        at++;
    }
    return at;
}

/* Behind the first `wanted`; NULL: it is not there. */
static const char *behind(const char *at, const char *end, const char *wanted, size_t length) {
    for (; (size_t)(end - at) >= length; at++) {
        if (memcmp(at, wanted, length) == 0) {
            return at + length;
        }
    }
    return NULL;
}

void ht_xml_begin(ht_xml *xml) {
    memset(xml, 0, sizeof *xml);
}

void ht_xml_give(ht_xml *xml, ht_string window, bool is_last) {
    xml->at = window.at;
    xml->end = window.at + window.length;
    xml->is_last = is_last;
}

/* The token at hand is not whole. */
static ht_xml_token wait(const ht_xml *xml) {
    return xml->is_last || xml->end - xml->at >= HT_XML_TOKEN_MAX ? HT_XML_BAD : HT_XML_MORE;
}

/* ---- Tags ---- */

/* The '>' that ends a tag; NULL: it is not there. */
static inline const char *tag_end(const char *at, const char *end) {
    for (; at < end && *at != '>'; at++) {
        if (*at == '"' || *at == '\'') {
            at = find(at + 1, end, *at);
            if (at == end) {
                return NULL;
            }
        }
    }
    return at < end ? at : NULL;
}

/* Behind a name; `*local`: where it begins without its prefix. */
static inline const char *behind_name(const char *at, const char *end, const char **local) {
    *local = at;
    for (; at < end && (unsigned char)*at > ' ' && *at != '=' && *at != '>' && *at != '/'; at++) {
        *local = *at == ':' ? at + 1 : *local;
    }
    return at;
}

static ht_xml_token open_or_close(ht_xml *xml) {
    const bool is_close = xml->at[1] == '/';
    const char *local;
    const char *const named = behind_name(xml->at + 1 + is_close, xml->end, &local);
    const char *const end = tag_end(named, xml->end);
    if (end == NULL) {
        return wait(xml);
    }
    const bool is_empty = !is_close && end[-1] == '/';
    xml->name = (ht_string){local, (size_t)(named - local)};
    if (xml->name.length == 0 || (is_close ? xml->depth == 0 : xml->depth == 0 && xml->has_root)) {
        return HT_XML_BAD;
    }
    xml->attributes = (ht_string){named, (size_t)(end - named) - is_empty};
    xml->at = end + 1;
    xml->has_root = true;
    xml->closes = is_empty;
    xml->depth = is_close ? xml->depth - 1 : xml->depth + 1; /* each takes a byte at least: < 2^32 as a part is */
    return is_close ? HT_XML_CLOSE : HT_XML_OPEN;
}

/* ---- What is passed over ---- */

static ht_xml_token pass(ht_xml *xml, const char *last, size_t length) {
    const char *const next = behind(xml->at, xml->end, last, length);
    if (next == NULL) {
        return wait(xml);
    }
    xml->at = next;
    return HT_XML_PASSED;
}

static bool is_utf8_name(ht_string name) {
    static const char utf8[] = "utf-8";
    if (name.length != sizeof utf8 - 1) {
        return false;
    }
    for (size_t i = 0; i < name.length; i++) {
        if (name.at[i] != utf8[i] && (name.at[i] | 0x20) != utf8[i]) {
            return false;
        }
    }
    return true;
}

/* <?xml ...?> may name another encoding. */
static ht_xml_token pass_instruction(ht_xml *xml) {
    static const char declaration[] = "<?xml ";
    enum { LENGTH = sizeof declaration - 1 };
    const char *const first = xml->at;
    ht_string encoding;
    const ht_xml_token token = pass(xml, "?>", 2);
    if (token == HT_XML_PASSED && begins(first, xml->at - 1, declaration, LENGTH) &&
        ht_xml_find((ht_string){first + LENGTH, (size_t)(xml->at - first) - LENGTH - 1}, "encoding", &encoding)) {
        return is_utf8_name(encoding) ? HT_XML_PASSED : HT_XML_BAD;
    }
    return token;
}

/* ---- Text ---- */

/* Where an entity or a character begins that the window's end may have cut, or `end`. */
static const char *whole_text(const char *at, const char *end) {
    enum { ENTITY_MAX = 16, CHARACTER_MAX = 4 };
    for (const char *back = end; back > at && end - back < ENTITY_MAX && back[-1] != ';'; back--) {
        if (back[-1] == '&') {
            return back - 1;
        }
    }
    const char *lead = end;
    while (lead > at && end - lead < CHARACTER_MAX && ht_is_continuation(lead[-1])) {
        lead--;
    }
    return lead > at && (unsigned char)lead[-1] >= 0xc0 ? lead - 1 : end;
}

static bool is_blank(ht_string text) {
    for (size_t i = 0; i < text.length; i++) {
        if (!is_space(text.at[i])) {
            return false;
        }
    }
    return true;
}

static ht_xml_token text_until(ht_xml *xml, const char *last) {
    xml->text = (ht_string){xml->at, (size_t)(last - xml->at)};
    xml->at = last;
    return HT_XML_TEXT;
}

static ht_xml_token read_text(ht_xml *xml) {
    const char *const next = find(xml->at, xml->end, '<');
    const char *const last = next == xml->end && !xml->is_last ? whole_text(xml->at, next) : next;
    if (last == xml->at) {
        return wait(xml);
    }
    xml->is_literal = false;
    const ht_xml_token token = text_until(xml, last);
    return xml->depth > 0 ? token : is_blank(xml->text) ? HT_XML_PASSED : HT_XML_BAD;
}

static ht_xml_token read_literal(ht_xml *xml) {
    const char *const next = behind(xml->at, xml->end, "]]>", 3);
    xml->is_literal = true;
    if (next != NULL) {
        (void)text_until(xml, next - 3);
        xml->at = next;
        xml->is_in_literal = false;
        return HT_XML_TEXT;
    }
    const char *const sure = xml->end - xml->at > 2 ? whole_text(xml->at, xml->end - 2) : xml->at;
    return xml->is_last || sure == xml->at ? wait(xml) : text_until(xml, sure);
}

/* ---- Tokens ---- */

/* A comment, CDATA or a document type. */
static ht_xml_token read_declaration(ht_xml *xml) {
    static const char literal[] = "<![CDATA[";
    static const char doctype[] = "<!DOCTYPE";
    enum { LENGTH = sizeof literal - 1 };
    if (begins(xml->at, xml->end, "<!--", 4)) {
        return pass(xml, "-->", 3);
    }
    if (xml->end - xml->at < LENGTH) {
        return wait(xml);
    }
    if (memcmp(xml->at, literal, LENGTH) == 0 && xml->depth > 0) {
        xml->at += LENGTH;
        xml->is_in_literal = true;
        return HT_XML_PASSED;
    }
    xml->has_doctype = memcmp(xml->at, doctype, LENGTH) == 0;
    return HT_XML_BAD;
}

static ht_xml_token read_token(ht_xml *xml) {
    if (xml->is_in_literal) {
        return read_literal(xml);
    }
    if (xml->at == xml->end) {
        return !xml->is_last ? HT_XML_MORE : xml->has_root && xml->depth == 0 ? HT_XML_END : HT_XML_BAD;
    }
    if (*xml->at != '<') {
        return read_text(xml);
    }
    if (xml->end - xml->at < 2) {
        return wait(xml);
    }
    return xml->at[1] == '?' ? pass_instruction(xml) : xml->at[1] == '!' ? read_declaration(xml) : open_or_close(xml);
}

static ht_xml_token pass_mark(ht_xml *xml) {
    const size_t length = (size_t)(xml->end - xml->at);
    if (length < 3 && !xml->is_last) {
        return HT_XML_MORE;
    }
    xml->at = ht_without_mark((ht_string){xml->at, length}).at;
    xml->is_begun = true;
    return HT_XML_PASSED;
}

ht_xml_token ht_xml_next(ht_xml *xml) {
    if (xml->closes) {
        xml->closes = false;
        xml->depth--;
        return HT_XML_CLOSE;
    }
    ht_xml_token token = xml->is_begun ? HT_XML_PASSED : pass_mark(xml);
    while (token == HT_XML_PASSED) {
        token = read_token(xml);
    }
    return token;
}

/* ---- Attributes ---- */

static inline const char *behind_space(const char *at, const char *end) {
    while (at < end && is_space(*at)) {
        at++;
    }
    return at;
}

/* A declaration of a namespace, whose name behind its prefix begins at `local`. */
static bool is_namespace(const char *first, const char *local) {
    return local - first == sizeof "xmlns:" - 1 && memcmp(first, "xmlns", 5) == 0;
}

bool ht_xml_attribute(ht_string *rest, ht_string *name, ht_string *value) {
    const char *const end = rest->at + rest->length;
    const char *first;
    const char *local;
    do {
        first = behind_space(rest->at, end);
        const char *const named = behind_name(first, end, &local);
        const char *const equals = behind_space(named, end);
        if (named == local || equals == end || *equals != '=') {
            return false;
        }
        const char *const quote = behind_space(equals + 1, end);
        if (quote == end || (*quote != '"' && *quote != '\'')) {
            return false;
        }
        const char *const last = find(quote + 1, end, *quote);
        if (last == end) {
            return false;
        }
        *name = (ht_string){local, (size_t)(named - local)};
        *value = (ht_string){quote + 1, (size_t)(last - quote) - 1};
        *rest = (ht_string){last + 1, (size_t)(end - last) - 1};
    } while (is_namespace(first, local));
    return true;
}

bool ht_xml_find(ht_string attributes, const char *name, ht_string *value) {
    ht_string found;
    while (ht_xml_attribute(&attributes, &found, value)) {
        if (ht_string_is(found, name)) {
            return true;
        }
    }
    return false;
}

/* ---- Characters ---- */

static void put(ht_text *out, const char *at, size_t length) {
    const size_t room = out->length < out->capacity ? out->capacity - out->length : 0;
    memmove(out->at + out->length, at, length < room ? length : room);
    out->length += length;
}

static void put_character(ht_text *out, uint32_t code) {
    char bytes[4] = {(char)code};
    size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    uint32_t rest = code;
    for (size_t i = length - 1; i > 0; i--, rest >>= 6) {
        bytes[i] = (char)(0x80 | (rest & 0x3f));
    }
    if (length > 1) {
        bytes[0] = (char)((0xf00U >> length & 0xff) | rest);
    }
    put(out, bytes, length);
}

static bool is_character(uint32_t code) {
    return code >= 0x20 ? (code < 0xd800 || code > 0xdfff) && code != 0xfffe && code != 0xffff
                        : code == '\t' || code == '\n' || code == '\r';
}

/* The number of "#65" or "#x41". False: it is none, or none of Unicode. */
static bool read_code(ht_string text, uint32_t *code) {
    static const char digits[] = "0123456789abcdef";
    enum { UNICODE_MAX = 0x10ffff };
    const bool is_hex = text.length > 1 && text.at[1] == 'x';
    const uint32_t base = is_hex ? 16 : 10;
    *code = 0;
    for (size_t i = is_hex ? 2 : 1; i < text.length; i++) {
        const char digit = text.at[i] >= 'A' && text.at[i] <= 'F' ? (char)(text.at[i] | 0x20) : text.at[i];
        const char *const found = find(digits, digits + base, digit);
        *code = base * *code + (uint32_t)(found - digits);
        if (found == digits + base || *code > UNICODE_MAX) {
            return false;
        }
    }
    return text.length > (is_hex ? 2U : 1U);
}

/* `name`: what stands between & and ;. */
static bool put_entity(ht_text *out, ht_string name) {
    static const struct {
        const char *name;
        char byte;
    } known[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    enum { REPLACEMENT = 0xfffd };
    uint32_t code;
    if (name.length > 0 && name.at[0] == '#') {
        if (!read_code(name, &code)) {
            return false;
        }
        put_character(out, is_character(code) ? code : REPLACEMENT);
        return true;
    }
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (ht_string_is(name, known[i].name)) {
            put(out, &known[i].byte, 1);
            return true;
        }
    }
    return false;
}

bool ht_xml_decode(ht_string raw, bool is_literal, ht_text *out) {
    const char *const end = raw.at + raw.length;
    const char *plain = raw.at;
    size_t bad;
    if (!ht_utf8_valid(raw, &bad)) {
        return false;
    }
    for (const char *at = raw.at; at < end; at++) {
        if (*at == '&' && !is_literal) {
            const char *const last = find(at, end, ';');
            put(out, plain, (size_t)(at - plain));
            if (last == end || !put_entity(out, (ht_string){at + 1, (size_t)(last - at) - 1})) {
                return false;
            }
            at = last;
            plain = last + 1;
        } else if ((unsigned char)*at < 0x20 && !is_space(*at)) {
            return false;
        }
    }
    put(out, plain, (size_t)(end - plain));
    return true;
}
