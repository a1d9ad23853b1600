/* SPDX-License-Identifier: MIT */
/* One message a line in, one a line out. Nothing else is read, written or kept: no network, no file but the figures'. */
#include "mcp/mcp.h"

#include "command/commands.h"
#include "command/files.h"
#include "command/help.h"
#include "command/message.h"
#include "mcp/rpc.h"
#include "mcp/tools.h"
#include "platform/files.h"
#include "platform/machine.h"
#include "text/json_members.h"
#include "text/sentence.h"
#include "text/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINE_BYTES_MAX = 1 << 22 }; /* a message; > a receipt as the text of an argument, each of its bytes escaped in two */

/* Of the protocol, newest first. A client that asks for another gets the newest. */
static const char *const protocols[] = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"};

static const ht_words instructions = {
    "{0}. Mọi số tiền phải lấy từ công cụ assess, không tự tính và không ước lượng; luôn nêu căn cứ đi kèm. Chỉ ghi vào case "
    "điều người hỏi đã nói: thông tin bỏ qua là chưa biết, kết quả khi đó là một khoảng. Dùng questions để biết cần hỏi gì "
    "tiếp, hỏi từng câu một. Kết quả là ước tính, không phải quyết định; hãy đưa mã hotro để người hỏi giữ và cơ quan tính "
    "lại.",
    "{0}. Take every amount from the tool assess, never compute or estimate one, and always give its clause. State in case "
    "only what the person has said: what is left out is unknown, and the result is then a range. Use questions to know what to "
    "ask "
    "next, one at a time. A result is an estimate, not a decision; hand on the hotro code so that it can be kept and computed "
    "again."};

/* What is answered to one line. */
typedef struct {
    ht_call *call;
    ht_rpc_message message;
    const ht_tool *tool; /* of a call that was done or refused */
    int error;           /* of the protocol; 0: none */
    const char *reason;
} reply;

/* ---- The methods ---- */

static const char *protocol_for(ht_json params) {
    const ht_string asked = ht_text_member(params, "protocolVersion");
    for (size_t i = 0; i < sizeof protocols / sizeof *protocols; i++) {
        if (ht_rpc_is(asked, protocols[i])) {
            return protocols[i];
        }
    }
    return protocols[0];
}

static void write_instructions(ht_text *out, const ht_call *call) {
    const ht_words *name = &call->command->policy->name;
    ht_say(out, call->command->language, &instructions, &(ht_argument){.kind = HT_ARGUMENT_WORDS, .words = name});
}

static void put_string_of(ht_json_text *to, const char *key, ht_call_writer *write, const ht_call *call) {
    ht_member(to, key);
    ht_put(to->out, "\"");
    to->out->escape = true;
    write(to->out, call);
    to->out->escape = false;
    ht_put(to->out, "\"");
}

static void put_initialized(ht_json_text *to, const reply *it) {
    ht_member_text(to, "protocolVersion", protocol_for(it->message.params));
    ht_json_open(to, "capabilities", '{');
    ht_json_open(to, "tools", '{');
    ht_json_close(to, '}');
    ht_json_close(to, '}');
    ht_json_open(to, "serverInfo", '{');
    ht_member_text(to, "name", "hotro");
    ht_member_text(to, "version", HOTRO_VERSION);
    ht_json_close(to, '}');
    put_string_of(to, "instructions", write_instructions, it->call);
}

static void put_tool(ht_json_text *to, const ht_tool *tool, const ht_arguments *command) {
    const bool is_vi = command->language == HT_VI;
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "name", tool->name);
    ht_member_text(to, "title", is_vi ? tool->title.vi : tool->title.en);
    ht_member_text(to, "description", is_vi ? tool->description.vi : tool->description.en);
    ht_json_open(to, "inputSchema", '{');
    ht_member_text(to, "type", "object");
    ht_member_bool(to, "additionalProperties", false);
    ht_json_open(to, "properties", '{');
    tool->write_arguments(to, command->policy, command->language);
    ht_json_close(to, '}');
    ht_json_close(to, '}');
    ht_json_open(to, "outputSchema", '{');
    ht_member_text(to, "type", "object");
    ht_put(to->out, ",");
    tool->write_answer_schema(to->out, command->policy);
    ht_json_close(to, '}');
    ht_json_open(to, "annotations", '{');
    ht_member_bool(to, "readOnlyHint", true);
    ht_member_bool(to, "openWorldHint", false);
    ht_json_close(to, '}');
    ht_json_close(to, '}');
}

static void put_tools(ht_json_text *to, const reply *it) {
    ht_json_open(to, "tools", '[');
    for (unsigned i = 0; i < HT_TOOL_COUNT; i++) {
        put_tool(to, &ht_tools[i], it->call->command);
    }
    ht_json_close(to, ']');
}

static void put_called(ht_json_text *to, const reply *it) {
    const ht_call *call = it->call;
    const bool is_done = call->state == HT_CALL_DONE;
    ht_json_open(to, "content", '[');
    if (is_done) {
        ht_item_text(to, it->tool->write_text, call);
    } else {
        ht_item_refusal(to, call);
    }
    ht_json_close(to, ']');
    if (is_done) {
        ht_member(to, "structuredContent");
        it->tool->write_json(to->out, call);
    }
    ht_member_bool(to, "isError", !is_done);
}

static void put_nothing(ht_json_text *to, const reply *it) {
    (void)to;
    (void)it;
}

static const struct {
    const char *name;
    void (*put_result)(ht_json_text *to, const reply *it);
} methods[] = {{"initialize", put_initialized}, {"ping", put_nothing}, {"tools/list", put_tools}, {"tools/call", put_called}};

enum { METHOD_COUNT = sizeof methods / sizeof *methods, METHOD_CALL = METHOD_COUNT - 1 };

static size_t method_of(ht_string name) {
    size_t index = 0;
    while (index < METHOD_COUNT && !ht_rpc_is(name, methods[index].name)) {
        index++;
    }
    return index;
}

/* ---- One line ---- */

static const ht_tool *tool_named(ht_string name) {
    for (unsigned i = 0; i < HT_TOOL_COUNT; i++) {
        if (ht_rpc_is(name, ht_tools[i].name)) {
            return &ht_tools[i];
        }
    }
    return NULL;
}

/* Finds the tool and runs it. */
static void do_call(reply *it) {
    ht_json arguments = {.kind = HT_JSON_NULL};
    it->tool = tool_named(ht_text_member(it->message.params, "name"));
    if (it->tool == NULL) {
        it->error = HT_RPC_INVALID_PARAMS;
        it->reason = "there is no tool of that name";
        return;
    }
    if (ht_json_member(it->message.params, "arguments", &arguments) && arguments.kind != HT_JSON_OBJECT) {
        it->error = HT_RPC_INVALID_PARAMS;
        it->reason = "arguments are an object";
        return;
    }
    it->call->arguments = arguments;
    (void)it->tool->run(it->call);
}

static void write_reply(ht_text *out, const void *context) {
    const reply *it = context;
    ht_json_text to = {out, false};
    ht_rpc_open(&to, it->message.id);
    if (it->error != 0) {
        ht_member_rpc_error(&to, it->error, it->reason);
    } else {
        ht_json_open(&to, "result", '{');
        methods[method_of(it->message.method)].put_result(&to, it);
        ht_json_close(&to, '}');
    }
    ht_json_close(&to, '}');
    ht_put(out, "\n");
}

static bool send(ht_output *output, const reply *it) {
    return ht_output_text(output, write_reply, it);
}

/* False: errno, the answer could not be written. */
static bool answer(ht_call *call, ht_string line, ht_output *output) {
    reply it = {.call = call};
    it.error = ht_rpc_read(line, &it.message, &it.reason);
    if (it.error == 0 && (it.message.method.length == 0 || it.message.id.length == 0)) {
        return true; /* answers and notifications */
    }
    const size_t method = method_of(it.message.method);
    if (it.error == 0 && method == METHOD_COUNT) {
        it.error = HT_RPC_METHOD_NOT_FOUND;
        it.reason = "there is no such method";
    } else if (it.error == 0 && method == METHOD_CALL) {
        do_call(&it);
    }
    const bool is_sent = send(output, &it);
    const int number = errno;
    free(call->rules);
    call->rules = NULL;
    errno = number;
    return is_sent;
}

static bool refuse_length(ht_call *call, ht_output *output) {
    const reply it = {.call = call, .error = HT_RPC_INVALID_REQUEST, .reason = "the message is longer than 4 MiB"};
    return send(output, &it);
}

/* ---- Lines ---- */

typedef struct {
    char *bytes; /* LINE_BYTES_MAX */
    size_t length;
    bool is_dropping; /* the line was too long; its rest is passed over */
} held_lines;

/* Answers each whole line that is held, and keeps the rest. */
static bool answer_held(ht_call *call, held_lines *held, ht_output *output) {
    size_t begin = 0;
    bool good = true;
    for (;;) {
        const char *end = memchr(held->bytes + begin, '\n', held->length - begin);
        if (end == NULL || !good) {
            break;
        }
        const ht_string line = {held->bytes + begin, (size_t)(end - held->bytes) - begin};
        if (!held->is_dropping && ht_trim(line).length > 0) {
            good = answer(call, line, output);
        }
        held->is_dropping = false;
        begin += line.length + 1;
    }
    held->length -= begin;
    memmove(held->bytes, held->bytes + begin, held->length);
    if (good && held->length == LINE_BYTES_MAX) {
        good = held->is_dropping || refuse_length(call, output);
        held->is_dropping = true;
        held->length = 0;
    }
    return good;
}

/* HT_EXIT_DONE where standard input has ended and every answer is written. */
static int serve(const ht_arguments *arguments, ht_call *call, held_lines *held) {
    ht_output output;
    if (!ht_output_open(&output, NULL)) {
        return ht_refuse_output(arguments, NULL, errno);
    }
    for (;;) {
        const ssize_t got = ht_read_some(STDIN_FILENO, held->bytes + held->length, LINE_BYTES_MAX - held->length);
        if (got < 0) {
            return ht_refuse_file(arguments, "-", errno);
        }
        if (got == 0) { /* what stands there without a line end is a message too */
            const ht_string rest = {held->bytes, held->is_dropping ? 0 : held->length};
            return ht_trim(rest).length == 0 || answer(call, rest, &output) ? HT_EXIT_DONE
                                                                            : ht_refuse_output(arguments, NULL, errno);
        }
        held->length += (size_t)got;
        if (!answer_held(call, held, &output)) {
            return ht_refuse_output(arguments, NULL, errno);
        }
    }
}

static int serve_with_figures(const ht_arguments *arguments, ht_call *call, ht_figures_file *figures, held_lines *held) {
    int code = ht_load_figures(arguments, figures);
    if (code != HT_EXIT_DONE) {
        return code;
    }
    call->command = arguments;
    call->figures = figures;
    code = ht_read_figures(arguments, figures, arguments->policy, &call->parameters);
    code = code == HT_EXIT_DONE ? serve(arguments, call, held) : code;
    ht_free_figures(figures);
    return code;
}

int ht_run_mcp(const ht_arguments *arguments) {
    ht_figures_file figures;
    if (ht_is_terminal(STDIN_FILENO)) {
        return ht_refuse_terminal(arguments);
    }
    ht_call *call = calloc(1, sizeof *call);
    held_lines held = {.bytes = malloc(LINE_BYTES_MAX)};
    const int code = call == NULL || held.bytes == NULL ? ht_refuse_file(arguments, "-", ENOMEM)
                                                        : serve_with_figures(arguments, call, &figures, &held);
    free(held.bytes);
    free(call);
    return code;
}
