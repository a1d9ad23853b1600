/* SPDX-License-Identifier: MIT */
/* One call of a tool: its arguments, read strictly, and what they come to. */
#ifndef HOTRO_CALL_H
#define HOTRO_CALL_H

#include "check/verify.h"
#include "command/arguments.h"
#include "command/figures.h"
#include "text/json.h"
#include "text/json_write.h"

enum { HT_CALL_TEXT_BYTES = HT_RECEIPT_BYTES_MAX + 1 }; /* a text that an argument holds, escapes undone */

/* Why a call cannot be done. The assistant is told as a result of the tool, so that it can mend the call. */
typedef enum { HT_CALL_DONE, HT_CALL_ARGUMENT, HT_CALL_CASE, HT_CALL_CODE, HT_CALL_ITEM } ht_call_state;

typedef struct {
    const ht_arguments *command;    /* policy and language that the server was begun with */
    const ht_figures_file *figures; /* of --parameters */
    ht_language language;           /* that this call is answered in */
    ht_json arguments;              /* an object, or HT_JSON_NULL */
    ht_call_state state;
    const ht_words *sentence; /* HT_CALL_ARGUMENT: {0} is `word`, the content of a JSON string */
    ht_string word;
    ht_error error;               /* HT_CALL_CASE, HT_CALL_CODE */
    ht_verify_error verify_error; /* HT_CALL_ITEM */
    ht_case person;
    ht_parameters parameters;
    ht_assessment result;
    ht_verification verification;
    char *rules;                   /* the rules as JSON: malloc'd, NULL where they are not asked for */
    ht_string part;                /* what is asked of them: its name, */
    ht_json rules_part;            /* and itself */
    char text[HT_CALL_TEXT_BYTES]; /* a code, a link or a receipt as text */
    char space[HT_VERIFY_SPACE_BYTES];
} ht_call;

/* Each of these is false, with the call's state set, where an argument cannot be used. */

/* Takes "lang", and refuses what is none of `names`, which ends with NULL, and what stands twice. */
bool ht_call_begin(ht_call *call, const char *const *names);
/* "case" or "code" into call->person, and the figures for its policy. */
bool ht_call_case(ht_call *call);
/* The text of an argument, escapes undone, in call->text. */
bool ht_call_text(ht_call *call, ht_json value, ht_string *text);
/* Sets state and sentence; false. */
bool ht_call_refuse(ht_call *call, const ht_words *sentence, ht_string word);

/* {"type":"text","text":"…"}: a piece of content. */
typedef void ht_call_writer(ht_text *out, const ht_call *call);
void ht_item_text(ht_json_text *to, ht_call_writer *write, const ht_call *call);
/* The sentence that says why the call cannot be done. */
void ht_item_refusal(ht_json_text *to, const ht_call *call);

#endif
