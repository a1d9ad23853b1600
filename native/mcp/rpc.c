/* SPDX-License-Identifier: MIT */
#include "mcp/rpc.h"

#include "text/json_escape.h"
#include "text/json_members.h"
#include "text/text.h"

bool ht_rpc_is(ht_string content, const char *text) {
    return content.at != NULL && ht_json_content_is(content, text);
}

static bool is_id(ht_json value) {
    return value.kind == HT_JSON_STRING || value.kind == HT_JSON_NUMBER;
}

int ht_rpc_read(ht_string line, ht_rpc_message *message, const char **reason) {
    ht_json root, member;
    ht_error error;
    *message = (ht_rpc_message){.params = {.kind = HT_JSON_NULL}};
    if (!ht_json_check(line, &root, &error)) {
        *reason = "the line is no JSON text";
        return HT_RPC_PARSE_ERROR;
    }
    if (root.kind != HT_JSON_OBJECT || !ht_rpc_is(ht_text_member(root, "jsonrpc"), "2.0")) {
        *reason = "the line is no JSON-RPC 2.0 message";
        return HT_RPC_INVALID_REQUEST;
    }
    if (ht_json_member(root, "id", &member)) {
        if (!is_id(member)) {
            *reason = "an id is a text or a number";
            return HT_RPC_INVALID_REQUEST;
        }
        message->id = member.raw;
    }
    if (!ht_json_member(root, "method", &member)) {
        return 0; /* an answer to a request; this server makes none */
    }
    if (member.kind != HT_JSON_STRING || member.content.length == 0) {
        *reason = "a method is a text";
        return HT_RPC_INVALID_REQUEST;
    }
    message->method = member.content;
    if (ht_json_member(root, "params", &member)) {
        if (member.kind != HT_JSON_OBJECT) {
            *reason = "params are an object";
            return HT_RPC_INVALID_PARAMS;
        }
        message->params = member;
    }
    return 0;
}

void ht_rpc_open(ht_json_text *to, ht_string id) {
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "jsonrpc", "2.0");
    ht_member_raw(to, "id", id.length > 0 ? id : ht_string_of("null"));
}

void ht_member_rpc_error(ht_json_text *to, int code, const char *message) {
    ht_json_open(to, "error", '{');
    ht_member_number(to, "code", code);
    ht_member_text(to, "message", message);
    ht_json_close(to, '}');
}
