/* SPDX-License-Identifier: MIT */
/* splitter LIST: the least that a reader of lists can do: find every field and line end, and count them. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

int main(int argc, char **argv) {
    struct stat status;
    const int in = argc == 2 ? open(argv[1], O_RDONLY) : -1;
    if (in < 0 || fstat(in, &status) != 0) {
        perror("usage: splitter LIST");
        return 2;
    }
    const char *at = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, in, 0);
    if (at == MAP_FAILED) {
        perror(argv[1]);
        return 2;
    }
    const char *end = at + status.st_size;
    long lines = 0;
    long fields = 0;
    while (at < end) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        line_end = line_end != NULL ? line_end : end;
        for (const char *field = at; field != NULL; fields++) {
            field = memchr(field, ',', (size_t)(line_end - field));
            field = field != NULL ? field + 1 : NULL;
        }
        lines++;
        at = line_end + 1;
    }
    printf("%ld lines, %ld fields\n", lines, fields);
    return 0;
}
