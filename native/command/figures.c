/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command/figures.h"

#include "command/commands.h"
#include "command/files.h"
#include "command/help.h"
#include "command/message.h"
#include "platform/machine.h"
#include "command/names.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

int ht_load_figures(const ht_arguments *arguments, ht_figures_file *file) {
    const char *path = arguments->value[HT_OPTION_PARAMETERS];
    *file = (ht_figures_file){.bytes = NULL};
    if (path == NULL) {
        return HT_EXIT_DONE;
    }
    if (ht_is_standard(path) && ht_is_terminal(STDIN_FILENO)) {
        return ht_refuse_terminal(arguments);
    }
    return ht_read_file(path, HT_PARAMETERS_BYTES_MAX, &file->bytes, &file->text) ? HT_EXIT_DONE
                                                                                  : ht_refuse_file(arguments, path, errno);
}

void ht_free_figures(ht_figures_file *file) {
    free(file->bytes);
    file->bytes = NULL;
}

bool ht_understand_figures(const ht_figures_file *file, const ht_policy *policy, ht_parameters *parameters, ht_error *error) {
    ht_parameters_init(parameters, policy);
    return file->bytes == NULL || ht_parameters_read(parameters, file->text, error);
}

int ht_read_figures(const ht_arguments *arguments, const ht_figures_file *file, const ht_policy *policy,
                    ht_parameters *parameters) {
    ht_error error;
    return ht_understand_figures(file, policy, parameters, &error)
               ? HT_EXIT_DONE
               : ht_refuse_input(arguments, arguments->value[HT_OPTION_PARAMETERS], &error, (ht_string){NULL, 0});
}
