/* SPDX-License-Identifier: MIT */
#include "listing.h"
#include "spreadsheet.h"

#include <dlfcn.h>
#include <string.h>

#ifndef HOTRO_XLSXWRITER
#error "HOTRO_XLSXWRITER is the library's file of the version that the header is of, from the build"
#endif

ht_xlsx_functions ht_xlsx;

bool ht_has_workbooks(void) {
#define NAME(name) #name,
    static const char *const names[] = {HT_XLSX_FUNCTIONS(NAME)};
#undef NAME
    void *const library = dlopen(HOTRO_XLSXWRITER, RTLD_NOW | RTLD_LOCAL);
    void *found[sizeof names / sizeof *names];
    _Static_assert(sizeof found == sizeof ht_xlsx, "one pointer for each function");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        found[i] = library == NULL ? NULL : dlsym(library, names[i]);
        if (found[i] == NULL) {
            return false;
        }
    }
    /* POSIX lets dlsym's pointers be functions; ISO C knows no cast for it. */
    memcpy(&ht_xlsx, found, sizeof ht_xlsx);
    return true;
}
