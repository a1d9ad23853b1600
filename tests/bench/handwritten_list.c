/* SPDX-License-Identifier: MIT */
/* handwritten_list IN.csv OUT.csv: the list with its amounts added, byte for byte what `hotro batch` writes for a list of
   generate.mjs that is complete and right. One thread; trusts the file. */
#include "handwritten.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUFFER_BYTES = 1 << 20, RESULT_BYTES_MAX = 256 };

#define POLICY "quang-ninh-57-2025@2026-11-28"

static char buffer[BUFFER_BYTES];

static char *put_text(char *to, const char *text) {
    const size_t length = strlen(text);
    memcpy(to, text, length);
    return to + length;
}

static char *put_number(char *to, int64_t dong) {
    char digits[20];
    int count = 0;
    do {
        digits[count++] = (char)('0' + dong % 10);
        dong /= 10;
    } while (dong > 0);
    while (count > 0) {
        *to++ = digits[--count];
    }
    return to;
}

static char *put_amounts(char *to, const struct amounts *amounts, int64_t rate) {
    const int64_t columns[] = {rate,
                               amounts->national,
                               amounts->province,
                               amounts->postgraduate,
                               amounts->attraction_once,
                               amounts->attraction_monthly,
                               amounts->attraction_rent,
                               amounts->total,
                               amounts->total};
    to = put_text(to, ",ok");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        *to++ = ',';
        to = put_number(to, columns[i]);
    }
    return put_text(to, ",,," POLICY "\n");
}

static void write_all(int file, const char *from, size_t length) {
    while (length > 0) {
        const ssize_t written = write(file, from, length);
        if (written < 0) {
            perror("handwritten_list");
            exit(2);
        }
        from += written;
        length -= (size_t)written;
    }
}

int main(int argc, char **argv) {
    struct stat status;
    const int in = argc == 3 ? open(argv[1], O_RDONLY) : -1;
    const int out = in >= 0 ? open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;
    if (out < 0 || fstat(in, &status) != 0) {
        perror("usage: handwritten_list IN.csv OUT.csv");
        return 2;
    }
    const size_t length = (size_t)status.st_size;
    const char *at = mmap(NULL, length, PROT_READ, MAP_PRIVATE | MAP_POPULATE, in, 0);
    if (at == MAP_FAILED) {
        perror(argv[1]);
        return 2;
    }
    const char *end = at + length;
    const char *line = (const char *)memchr(at, '\n', length) + 1;
    struct person person = {0};
    handwritten_start();
    memcpy(buffer, at, (size_t)(line - at - 1));
    char *to =
        put_text(buffer + (line - at - 1), ",status,rate,national_monthly,province_monthly,postgraduate,attraction_once,"
                                           "attraction_monthly,attraction_rent,total_min,total_max,missing,error,policy\n");
    while (line < end) {
        struct amounts amounts;
        const char *next = handwritten_read(line, &person);
        const size_t bytes = (size_t)(next - line - 1);
        if ((size_t)(buffer + BUFFER_BYTES - to) < bytes + RESULT_BYTES_MAX) {
            write_all(out, buffer, (size_t)(to - buffer));
            to = buffer;
        }
        handwritten_amounts(&person, &amounts);
        memcpy(to, line, bytes);
        to = put_amounts(to + bytes, &amounts, handwritten_rate(&person, &amounts));
        line = next;
    }
    write_all(out, buffer, (size_t)(to - buffer));
    return close(out) != 0;
}
