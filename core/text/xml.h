/* SPDX-License-Identifier: MIT */
/*
 * XML as offices' files have it, a token at a time, from a window that moves over the text:
 *
 *     ht_xml_begin(&xml);
 *     ht_xml_give(&xml, window, is_last);
 *     while ((token = ht_xml_next(&xml)) != HT_XML_MORE) ...
 *     the bytes from `xml.at` on, fewer than HT_XML_TOKEN_MAX, are given again with what follows
 *
 * UTF-8 only. Names are compared without their prefixes. Comments and instructions are passed over. End tags are counted, their
 * names not compared. A document type is refused: it could define entities.
 */
#ifndef HOTRO_XML_H
#define HOTRO_XML_H

#include "hotro.h"

enum { HT_XML_TOKEN_MAX = 65536 }; /* bytes of a tag, a comment or an entity */

typedef enum {
    HT_XML_MORE,  /* the window holds no further whole token */
    HT_XML_OPEN,  /* `name`, `attributes` */
    HT_XML_CLOSE, /* `name` */
    HT_XML_TEXT,  /* `text`: some of the characters between two tags, as written */
    HT_XML_END,
    HT_XML_BAD,
    HT_XML_PASSED /* never given out: what says nothing was passed over */
} ht_xml_token;

typedef struct {
    const char *at, *end;
    bool is_last;                    /* nothing follows `end` */
    bool is_begun, has_root, closes; /* `closes`: the element that was opened is empty */
    bool is_in_literal, is_literal;  /* within CDATA; `text` is of it: no entities */
    bool has_doctype;                /* why it is bad */
    uint32_t depth;                  /* of elements that are open */
    ht_string name, attributes, text;
} ht_xml;

void ht_xml_begin(ht_xml *xml);
void ht_xml_give(ht_xml *xml, ht_string window, bool is_last);
ht_xml_token ht_xml_next(ht_xml *xml);

/* The next attribute of `*rest`, at first `xml.attributes`: its name without prefix, its value as written. Declarations of
   namespaces are passed over. False: there is none. */
bool ht_xml_attribute(ht_string *rest, ht_string *name, ht_string *value);
/* The first attribute of that name; false: there is none. */
bool ht_xml_find(ht_string attributes, const char *name, ht_string *value);

/* Appends text or the value of an attribute, entities replaced unless `is_literal`; a reference to no character of XML as
   U+FFFD. What is written is never longer than `raw`, so that `out` may be over the same bytes. False: no UTF-8, a control
   character or an unknown entity. */
bool ht_xml_decode(ht_string raw, bool is_literal, ht_text *out);

#endif
