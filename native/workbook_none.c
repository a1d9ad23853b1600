/* SPDX-License-Identifier: MIT */
/* A build without libxlsxwriter. */
#include "batch.h"
#include "budget.h"

#include <errno.h>

bool ht_has_workbooks(void) {
    return false;
}

ht_workbook *ht_workbook_open(const ht_batch *batch, const char *path) {
    (void)batch;
    (void)path;
    errno = ENOSYS;
    return NULL;
}

bool ht_workbook_add(ht_workbook *workbook, const ht_line *line, const ht_assessment *result) {
    (void)workbook;
    (void)line;
    (void)result;
    return false;
}

bool ht_workbook_close(ht_workbook *workbook, const ht_batch *batch) {
    (void)workbook;
    (void)batch;
    return false;
}

bool ht_write_budget_workbook(const ht_budget *budget, const char *path) {
    (void)budget;
    (void)path;
    errno = ENOSYS;
    return false;
}
