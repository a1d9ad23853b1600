/* SPDX-License-Identifier: MIT */
/* JSON-RPC 2.0, as the Model Context Protocol uses it: one message a line. */
#ifndef HOTRO_RPC_H
#define HOTRO_RPC_H

#include "text/json.h"
#include "text/json_write.h"

enum {
    HT_RPC_PARSE_ERROR = -32700,
    HT_RPC_INVALID_REQUEST = -32600,
    HT_RPC_METHOD_NOT_FOUND = -32601,
    HT_RPC_INVALID_PARAMS = -32602
};

/* A message; texts point into the line. */
typedef struct {
    ht_string id;     /* as written, a string or a number; empty: a notification, which is not answered */
    ht_string method; /* content of a JSON string; empty: it is an answer, and is passed over */
    ht_json params;   /* an object, or HT_JSON_NULL */
} ht_rpc_message;

/* Whether the content of a JSON string, NULL where there is none, is that text. */
bool ht_rpc_is(ht_string content, const char *text);
/* Reads one line. 0, or the code of the error to be answered: `reason` says why, in English as the protocol's own words are.
   `message->id` is set as far as it can be known. */
int ht_rpc_read(ht_string line, ht_rpc_message *message, const char **reason);

/* {"jsonrpc":"2.0","id":…, — the answer's beginning; the caller writes "result" or "error" and closes it. */
void ht_rpc_open(ht_json_text *to, ht_string id);
/* "error":{"code":…,"message":…} */
void ht_member_rpc_error(ht_json_text *to, int code, const char *message);

#endif
