/* SPDX-License-Identifier: MIT */
/* Two canonical dumps line by line: by their longest common subsequence. */
#include "command/difference.h"
#include "text/text.h"

#include <string.h>

typedef struct {
    ht_string *lines[2];
    uint32_t counts[2];
    uint16_t *common; /* [i][j]: lines that those from i and those from j on have in common */
} comparison;

static uint32_t line_count(ht_string text) {
    uint32_t count = 0;
    for (size_t i = 0; i < text.length; i++) {
        count += text.at[i] == '\n';
    }
    return count;
}

size_t ht_difference_space(ht_string before, ht_string now) {
    const size_t counts[] = {line_count(before), line_count(now)};
    return (counts[0] + counts[1]) * sizeof(ht_string) + (counts[0] + 1) * (counts[1] + 1) * sizeof(uint16_t);
}

static void split(ht_string text, ht_string *lines) {
    while (text.length > 0) {
        const char *end = memchr(text.at, '\n', text.length);
        const size_t length = end == NULL ? text.length : (size_t)(end - text.at);
        *lines++ = (ht_string){text.at, length};
        text = (ht_string){text.at + length + 1, text.length - length - (end != NULL)};
    }
}

static bool is_same(ht_string a, ht_string b) {
    return a.length == b.length && memcmp(a.at, b.at, a.length) == 0;
}

static uint16_t *common_at(const comparison *it, uint32_t i, uint32_t j) {
    return &it->common[(size_t)i * (it->counts[1] + 1) + j];
}

static void measure(comparison *it) {
    for (uint32_t left = it->counts[0] + 1; left > 0; left--) {
        const uint32_t i = left - 1;
        for (uint32_t right = it->counts[1] + 1; right > 0; right--) {
            const uint32_t j = right - 1;
            if (i == it->counts[0] || j == it->counts[1]) {
                *common_at(it, i, j) = 0;
            } else if (is_same(it->lines[0][i], it->lines[1][j])) {
                *common_at(it, i, j) = (uint16_t)(*common_at(it, i + 1, j + 1) + 1);
            } else {
                const uint16_t a = *common_at(it, i + 1, j);
                const uint16_t b = *common_at(it, i, j + 1);
                *common_at(it, i, j) = a > b ? a : b;
            }
        }
    }
}

typedef struct {
    ht_text *out;
    const char *said; /* the heading that stands there already */
} heading;

/* The line without spaces before it that `lines[index]` belongs to, unless it stands there already or is that line. */
static void put_heading(heading *to, const ht_string *lines, uint32_t index) {
    uint32_t of = index;
    while (of > 0 && lines[of].length > 0 && lines[of].at[0] == ' ') {
        of--;
    }
    if (of != index && to->said != lines[of].at) {
        ht_put(to->out, "  ");
        ht_put_string(to->out, lines[of]);
        ht_put(to->out, "\n");
    }
    to->said = lines[of].at;
}

static void put_line(heading *to, const char *mark, const ht_string *lines, uint32_t index) {
    put_heading(to, lines, index);
    ht_put(to->out, mark);
    ht_put_string(to->out, lines[index]);
    ht_put(to->out, "\n");
}

void ht_put_difference(ht_text *out, ht_string before, ht_string now, void *space) {
    comparison it = {.counts = {line_count(before), line_count(now)}};
    heading to = {out, NULL};
    uint32_t i = 0;
    uint32_t j = 0;
    it.lines[0] = space;
    it.lines[1] = it.lines[0] + it.counts[0];
    it.common = (uint16_t *)(void *)(it.lines[1] + it.counts[1]);
    split(before, it.lines[0]);
    split(now, it.lines[1]);
    measure(&it);
    while (i < it.counts[0] || j < it.counts[1]) {
        if (i < it.counts[0] && j < it.counts[1] && is_same(it.lines[0][i], it.lines[1][j])) {
            i++;
            j++;
        } else if (j == it.counts[1] || (i < it.counts[0] && *common_at(&it, i + 1, j) >= *common_at(&it, i, j + 1))) {
            put_line(&to, "- ", it.lines[0], i++);
        } else {
            put_line(&to, "+ ", it.lines[1], j++);
        }
    }
}
