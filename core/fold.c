/* SPDX-License-Identifier: MIT */
#include "text.h"

#include <string.h>

/* The marks of Vietnamese letters, in the order of Unicode's canonical decomposition. */
enum {
    HORN = 1 << 0,
    DOT = 1 << 1,
    CIRCUMFLEX = 1 << 2,
    BREVE = 1 << 3,
    GRAVE = 1 << 4,
    ACUTE = 1 << 5,
    HOOK = 1 << 6,
    TILDE = 1 << 7,
    MARKS = 8
};

/* By mark: U+031B, U+0323, U+0302, U+0306, U+0300, U+0301, U+0309, U+0303 are this byte after MARK_LEAD. */
static const unsigned char mark_bytes[MARKS] = {0x9b, 0xa3, 0x82, 0x86, 0x80, 0x81, 0x89, 0x83};
enum { MARK_LEAD = 0xcc };

typedef struct {
    char base; /* 0: not a Vietnamese letter; STROKE: đ, which has no decomposition */
    unsigned char marks;
} letter;

enum { STROKE = 'd' };

/* U+00C0 ... U+00DF and U+00E0 ... U+00FF. U+00D0 (Ð, eth) looks like Đ and stands for it in texts from old fonts. */
static const letter latin_1[32] = {
    [0x00] = {'a', GRAVE}, [0x01] = {'a', ACUTE},      [0x02] = {'a', CIRCUMFLEX}, [0x03] = {'a', TILDE}, [0x08] = {'e', GRAVE},
    [0x09] = {'e', ACUTE}, [0x0a] = {'e', CIRCUMFLEX}, [0x0c] = {'i', GRAVE},      [0x0d] = {'i', ACUTE}, [0x10] = {STROKE, 0},
    [0x12] = {'o', GRAVE}, [0x13] = {'o', ACUTE},      [0x14] = {'o', CIRCUMFLEX}, [0x15] = {'o', TILDE}, [0x19] = {'u', GRAVE},
    [0x1a] = {'u', ACUTE}, [0x1d] = {'y', ACUTE}};

/* U+1EA0 ... U+1EF9: a capital and its small letter each. */
static const letter additional[45] = {
    {'a', DOT},
    {'a', HOOK},
    {'a', CIRCUMFLEX | ACUTE},
    {'a', CIRCUMFLEX | GRAVE},
    {'a', CIRCUMFLEX | HOOK},
    {'a', CIRCUMFLEX | TILDE},
    {'a', CIRCUMFLEX | DOT},
    {'a', BREVE | ACUTE},
    {'a', BREVE | GRAVE},
    {'a', BREVE | HOOK},
    {'a', BREVE | TILDE},
    {'a', BREVE | DOT},
    {'e', DOT},
    {'e', HOOK},
    {'e', TILDE},
    {'e', CIRCUMFLEX | ACUTE},
    {'e', CIRCUMFLEX | GRAVE},
    {'e', CIRCUMFLEX | HOOK},
    {'e', CIRCUMFLEX | TILDE},
    {'e', CIRCUMFLEX | DOT},
    {'i', HOOK},
    {'i', DOT},
    {'o', DOT},
    {'o', HOOK},
    {'o', CIRCUMFLEX | ACUTE},
    {'o', CIRCUMFLEX | GRAVE},
    {'o', CIRCUMFLEX | HOOK},
    {'o', CIRCUMFLEX | TILDE},
    {'o', CIRCUMFLEX | DOT},
    {'o', HORN | ACUTE},
    {'o', HORN | GRAVE},
    {'o', HORN | HOOK},
    {'o', HORN | TILDE},
    {'o', HORN | DOT},
    {'u', DOT},
    {'u', HOOK},
    {'u', HORN | ACUTE},
    {'u', HORN | GRAVE},
    {'u', HORN | HOOK},
    {'u', HORN | TILDE},
    {'u', HORN | DOT},
    {'y', GRAVE},
    {'y', DOT},
    {'y', HOOK},
    {'y', TILDE},
};

static letter letter_of(uint32_t code) {
    if (code >= 0x1ea0 && code <= 0x1ef9) {
        return additional[(code - 0x1ea0) / 2];
    }
    if (code >= 0xc0 && code <= 0xff) {
        return latin_1[code & 31];
    }
    switch (code) {
    case 0x102:
    case 0x103:
        return (letter){'a', BREVE};
    case 0x110: /* U+0111, the small one, stays as it is */
        return (letter){STROKE, 0};
    case 0x128:
    case 0x129:
        return (letter){'i', TILDE};
    case 0x168:
    case 0x169:
        return (letter){'u', TILDE};
    case 0x1a0:
    case 0x1a1:
        return (letter){'o', HORN};
    case 0x1af:
    case 0x1b0:
        return (letter){'u', HORN};
    default:
        return (letter){0, 0};
    }
}

static inline bool is_continuation(unsigned char byte) {
    return (byte & 0xc0) == 0x80;
}

size_t ht_character_length(ht_string text) {
    const unsigned char *const at = (const unsigned char *)text.at;
    const unsigned char lead = at[0];
    if (lead < 0x80) {
        return 1;
    }
    /* C0 and C1 would begin overlong forms. */
    const size_t length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || length > text.length) {
        return 0;
    }
    /* Longer overlong forms, surrogates and what lies above U+10FFFF show in the second byte. */
    const unsigned char least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned char most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (at[1] < least || at[1] > most) {
        return 0;
    }
    for (size_t i = 2; i < length; i++) {
        if (!is_continuation(at[i])) {
            return 0;
        }
    }
    return length;
}

bool ht_utf8_valid(ht_string text, size_t *at) {
    const unsigned char *const bytes = (const unsigned char *)text.at;
    size_t i = 0;
    while (i < text.length) {
        uint64_t eight = UINT64_MAX;
        if (text.length - i >= sizeof eight) {
            memcpy(&eight, bytes + i, sizeof eight);
        }
        const size_t next = i + sizeof eight;
        if ((eight & 0x8080808080808080) == 0) {
            i = next;
        }
        while (i < next && i < text.length) {
            const size_t length = ht_character_length((ht_string){text.at + i, text.length - i});
            if (length == 0) {
                *at = i;
                return false;
            }
            i += length;
        }
    }
    return true;
}

typedef struct {
    char *at;
    size_t capacity, length;
    unsigned marks; /* of the letter last written: kept back, as their order is not that of the text */
    char base;      /* that letter; 0: none, or something has come since then */
    bool space;     /* white space was met since then */
} folding;

static inline void put(folding *out, unsigned char byte) {
    if (out->length < out->capacity) {
        out->at[out->length] = (char)byte;
    }
    out->length++;
}

static void put_marks(folding *out) {
    for (unsigned i = 0; out->marks >> i != 0; i++) {
        if ((out->marks >> i & 1) != 0) {
            put(out, MARK_LEAD);
            put(out, mark_bytes[i]);
        }
    }
    out->marks = 0;
}

static inline void put_space(folding *out) {
    if (out->space) {
        put(out, ' ');
        out->space = false;
    }
}

static void fold_space(folding *out) {
    put_marks(out);
    out->base = 0;
    out->space = out->length > 0;
}

/* Before what is neither a mark nor white space. */
static inline void begin_character(folding *out) {
    if (out->marks != 0) {
        put_marks(out);
    }
    out->base = 0;
    put_space(out);
}

/* Vietnamese is written both ways: hòa and hoà, khỏe and khoẻ, ủy and uỷ. The tone goes to the second letter. */
static unsigned take_tone(folding *out, char next) {
    enum { TONES = DOT | GRAVE | ACUTE | HOOK | TILDE };
    const bool is_pair = (out->base == 'o' && (next == 'a' || next == 'e')) || (out->base == 'u' && next == 'y');
    if (!is_pair || (out->marks & ~(unsigned)TONES) != 0) {
        return 0;
    }
    const unsigned tone = out->marks;
    out->marks = 0;
    return tone;
}

static inline void fold_base(folding *out, char base, unsigned marks) {
    const unsigned tone = out->marks != 0 ? take_tone(out, base) : 0;
    begin_character(out);
    put(out, (unsigned char)base);
    out->base = base;
    out->marks = marks | tone;
}

static void fold_bytes(folding *out, const unsigned char *bytes, size_t length) {
    begin_character(out);
    for (size_t i = 0; i < length; i++) {
        put(out, bytes[i]);
    }
}

static void fold_letter(folding *out, letter found) {
    static const unsigned char stroke[] = {0xc4, 0x91};
    if (found.base == STROKE) {
        fold_bytes(out, stroke, sizeof stroke);
    } else {
        fold_base(out, found.base, found.marks);
    }
}

static inline void fold_ascii(folding *out, unsigned char byte) {
    if (byte == ' ' || (byte >= '\t' && byte <= '\r')) {
        fold_space(out);
    } else {
        fold_base(out, (char)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte), 0);
    }
}

/* The mark that a character of two bytes is, or 0. */
static unsigned mark_of(const unsigned char *bytes) {
    for (unsigned i = 0; bytes[0] == MARK_LEAD && i < MARKS; i++) {
        if (bytes[1] == mark_bytes[i]) {
            return 1U << i;
        }
    }
    return 0;
}

/* A well-formed character of two to four bytes. */
static void fold_character(folding *out, const unsigned char *bytes, size_t length) {
    const unsigned mark = mark_of(bytes);
    if (mark != 0) {
        put_space(out);
        out->marks |= mark;
        return;
    }
    uint32_t code = bytes[0] & (0xffU >> (length + 1)); /* without the bits that give the length */
    for (size_t i = 1; i < length; i++) {
        code = code << 6 | (bytes[i] & 0x3f);
    }
    if (code == 0xa0 || code == 0x202f) { /* no-break space, narrow no-break space */
        fold_space(out);
        return;
    }
    const letter found = letter_of(code);
    if (found.base != 0) {
        fold_letter(out, found);
    } else {
        fold_bytes(out, bytes, length);
    }
}

size_t ht_fold(ht_string text, char *folded, size_t capacity) {
    const unsigned char *const bytes = (const unsigned char *)text.at;
    folding out = {folded, capacity, 0, 0, 0, false};
    size_t i = 0;
    while (i < text.length) {
        size_t length = ht_character_length((ht_string){text.at + i, text.length - i});
        if (bytes[i] < 0x80) {
            fold_ascii(&out, bytes[i]);
        } else if (length == 0) {
            length = 1;
            fold_bytes(&out, bytes + i, length);
        } else {
            fold_character(&out, bytes + i, length);
        }
        i += length;
    }
    put_marks(&out);
    return out.length;
}

bool ht_same_folded(ht_string a, ht_string b) {
    char folded_a[256];
    char folded_b[256];
    const size_t length = ht_fold(a, folded_a, sizeof folded_a);
    return length <= sizeof folded_a && ht_fold(b, folded_b, sizeof folded_b) == length &&
           memcmp(folded_a, folded_b, length) == 0;
}

enum { EDITED_MAX = 64, TOO_LONG = 99 };

typedef struct {
    unsigned count;
    uint32_t at[EDITED_MAX];
} characters;

/* Letters and marks count one each, whatever their bytes. False where the folded text is too long. */
static bool characters_of(ht_string text, characters *result) {
    char folded[EDITED_MAX];
    const size_t length = ht_fold(text, folded, sizeof folded);
    result->count = 0;
    for (size_t i = 0; i < length && length <= EDITED_MAX; i++) {
        const unsigned char byte = (unsigned char)folded[i];
        if (is_continuation(byte) && result->count > 0) {
            uint32_t *const last = &result->at[result->count - 1];
            *last = (*last & 0x3ffffff) << 6 | (byte & 0x3f);
        } else {
            result->at[result->count++] = byte;
        }
    }
    return length <= EDITED_MAX;
}

static unsigned least(unsigned a, unsigned b) {
    return a < b ? a : b;
}

unsigned ht_edit_distance(ht_string a, ht_string b) {
    characters from;
    characters to;
    if (!characters_of(a, &from) || !characters_of(b, &to)) {
        return TOO_LONG;
    }
    /* rows[i % 3][j]: edits from the first i characters to the first j; a swap looks two rows back. */
    unsigned rows[3][EDITED_MAX + 1];
    for (unsigned j = 0; j <= to.count; j++) {
        rows[0][j] = j;
    }
    for (unsigned i = 1; i <= from.count; i++) {
        unsigned *const row = rows[i % 3];
        const unsigned *const above = rows[(i + 2) % 3];
        row[0] = i;
        for (unsigned j = 1; j <= to.count; j++) {
            const bool same = from.at[i - 1] == to.at[j - 1];
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + !same);
            if (i > 1 && j > 1 && from.at[i - 1] == to.at[j - 2] && from.at[i - 2] == to.at[j - 1]) {
                row[j] = least(row[j], rows[(i + 1) % 3][j - 2] + 1);
            }
        }
    }
    return rows[from.count % 3][to.count];
}
