/* SPDX-License-Identifier: MIT */
/* In place of cmocka where a test is a module: what fails ends it, and what it says of it stays for the caller. */
#ifndef HOTRO_TESTS_MODULE_CMOCKA_H
#define HOTRO_TESTS_MODULE_CMOCKA_H

#include <stdio.h>

enum { FAILURE_BYTES = 1 << 16 };
extern char failure[FAILURE_BYTES];

#define print_error(...)  ((void)snprintf(failure, FAILURE_BYTES, __VA_ARGS__))
#define _fail(file, line) ((void)(file), (void)(line), __builtin_trap())
#define fail_msg(...)     (print_error(__VA_ARGS__), __builtin_trap())

#endif
