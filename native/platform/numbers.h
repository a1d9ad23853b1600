/* SPDX-License-Identifier: MIT */
/* errno.h, with the numbers that not every system has. */
#ifndef HOTRO_PLATFORM_NUMBERS_H
#define HOTRO_PLATFORM_NUMBERS_H

#include <errno.h>

#ifndef EDQUOT
#define EDQUOT 10069 /* as Windows' sockets have it */
#endif

#endif
