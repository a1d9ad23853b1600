/* SPDX-License-Identifier: MIT */
/* The tools that an assistant may call, as a table. */
#ifndef HOTRO_TOOLS_H
#define HOTRO_TOOLS_H

#include "mcp/call.h"

typedef struct {
    const char *name;
    ht_words title, description;
    const char *const *arguments; /* their names, ended by NULL */
    /* The members of "properties" of the arguments. */
    void (*write_arguments)(ht_json_text *to, const ht_policy *policy, ht_language language);
    /* The members of the schema of what is answered, behind "type". */
    void (*write_answer_schema)(ht_text *out, const ht_policy *policy);
    /* Reads the arguments and computes. False: call->state says why not. */
    bool (*run)(ht_call *call);
    ht_call_writer *write_text; /* for people, */
    ht_call_writer *write_json; /* and the same for programs: an object */
} ht_tool;

enum { HT_TOOL_COUNT = 4 };

extern const ht_tool ht_tools[HT_TOOL_COUNT];

#endif
