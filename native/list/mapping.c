/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "list/mapping.h"

#include "text/columns.h"
#include "command/commands.h"
#include "command/files.h"
#include "command/message.h"
#include "command/names.h"
#include "command/options.h"
#include "list/list_error.h"
#include "list/list_map.h"
#include "text/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const ht_words not_standard = {"--map phải là một tệp, không đọc từ đầu vào chuẩn",
                                      "--map must be a file; it is not read from standard input"};
static const ht_words too_long = {"{0}: bản đồ lớn quá 4 MiB", "{0}: a map of more than 4 MiB"};

int ht_load_map(const ht_arguments *arguments, ht_mapping *mapping) {
    const char *path = arguments->value[HT_OPTION_MAP];
    ht_string text;
    char shown[512];
    *mapping = (ht_mapping){.bytes = NULL};
    if (path == NULL) {
        return HT_EXIT_DONE;
    }
    if (ht_is_standard(path)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &not_standard, "", "");
    }
    if (!ht_read_file(path, HT_MAP_BYTES_MAX, &mapping->bytes, &text)) {
        return ht_refuse_file(arguments, path, errno);
    }
    if (text.length > HT_MAP_BYTES_MAX) {
        return ht_refuse_because(arguments, ht_error_name(HT_TOO_LARGE), &too_long, ht_show(path, shown, sizeof shown), "");
    }
    mapping->length = text.length;
    return HT_EXIT_DONE;
}

void ht_free_map(ht_mapping *mapping) {
    free(mapping->bytes);
    free(mapping->text);
    free(mapping->map.rows);
    *mapping = (ht_mapping){.bytes = NULL};
}

static int refuse(const ht_arguments *arguments, const ht_list_error *error) {
    char buffer[8192];
    char shown[512];
    ht_text text = {.at = buffer, .capacity = sizeof buffer - 1};
    const bool json = ht_given(arguments, HT_OPTION_JSON);
    if (json) {
        ht_write_list_error_json(&text, error, (ht_string){NULL, 0});
    } else {
        ht_put(&text, ht_show(arguments->value[HT_OPTION_MAP], shown, sizeof shown));
        ht_put(&text, ":");
        ht_put_number(&text, error->error.line);
        ht_put(&text, ": ");
        ht_write_list_error_sentence(&text, error, arguments->language);
    }
    text.length = ht_written(&text).length;
    text.at[text.length++] = '\n';
    (void)ht_write_all(json ? STDOUT_FILENO : STDERR_FILENO, text.at, text.length);
    return HT_EXIT_UNUSABLE;
}

/* As many rows as there may be. */
static uint32_t count_lines(const ht_mapping *mapping) {
    uint32_t lines = 1;
    for (size_t i = 0; i < mapping->length; i++) {
        lines += mapping->bytes[i] == '\n';
    }
    return lines < HT_MAP_ROWS_MAX ? lines : HT_MAP_ROWS_MAX;
}

int ht_understand_map(const ht_arguments *arguments, ht_mapping *mapping, const ht_policy *policy, const ht_map **map) {
    ht_list_error error;
    *map = mapping->bytes == NULL ? NULL : &mapping->map;
    if (mapping->bytes == NULL || mapping->policy == policy) {
        return HT_EXIT_DONE;
    }
    const uint32_t lines = count_lines(mapping);
    free(mapping->text);
    free(mapping->map.rows);
    mapping->policy = NULL;
    mapping->text = malloc(mapping->length + 1);
    mapping->map = (ht_map){malloc(lines * sizeof *mapping->map.rows), 0};
    if (mapping->text == NULL || mapping->map.rows == NULL) {
        return ht_refuse_file(arguments, arguments->value[HT_OPTION_MAP], ENOMEM);
    }
    memcpy(mapping->text, mapping->bytes, mapping->length);
    if (!ht_map_read(&mapping->map, mapping->map.rows, lines, policy, mapping->text, mapping->length, &error)) {
        return refuse(arguments, &error);
    }
    mapping->policy = policy;
    return HT_EXIT_DONE;
}
