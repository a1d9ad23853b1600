/* SPDX-License-Identifier: MIT */
#include "text/fold.h"

#include "text/text.h"

#include "text/utf8.h"

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

static inline bool is_space(unsigned char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static inline char small(unsigned char byte) {
    return (char)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
}

static inline void fold_ascii(folding *out, unsigned char byte) {
    if (is_space(byte)) {
        fold_space(out);
    } else {
        fold_base(out, small(byte), 0);
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

static uint32_t code_of(const unsigned char *bytes, size_t length) {
    uint32_t code = bytes[0] & (0xffU >> (length + 1)); /* without the bits that give the length */
    for (size_t i = 1; i < length; i++) {
        code = code << 6 | (bytes[i] & 0x3f);
    }
    return code;
}

static bool is_no_break_space(uint32_t code) {
    enum { NO_BREAK = 0xa0, NARROW_NO_BREAK = 0x202f };
    return code == NO_BREAK || code == NARROW_NO_BREAK;
}

char ht_base_letter(ht_string character) {
    enum { SMALL_STROKE = 0x111 };
    const uint32_t code = code_of((const unsigned char *)character.at, character.length);
    return is_no_break_space(code) ? ' ' : code == SMALL_STROKE ? STROKE : letter_of(code).base;
}

/* A well-formed character of two to four bytes. */
static void fold_character(folding *out, const unsigned char *bytes, size_t length) {
    const unsigned mark = mark_of(bytes);
    if (mark != 0) {
        put_space(out);
        out->marks |= mark;
        return;
    }
    const uint32_t code = code_of(bytes, length);
    if (is_no_break_space(code)) {
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

/* The base of the first letter, which no mark or tone moves; 0: it is none that folding knows. */
static char first_letter(ht_string text) {
    char first = ' ';
    for (size_t i = 0; i < text.length && first == ' ';) {
        const unsigned char byte = (unsigned char)text.at[i];
        const size_t length = ht_character_length((ht_string){text.at + i, text.length - i});
        if (byte < 0x80) {
            first = is_space(byte) ? ' ' : small(byte);
        } else {
            first = length == 0 ? '\0' : ht_base_letter((ht_string){text.at + i, length});
        }
        i += length == 0 ? 1 : length;
    }
    return first;
}

bool ht_same_folded(ht_string a, ht_string b) {
    char folded_a[256];
    char folded_b[256];
    const char first_a = first_letter(a);
    const char first_b = first_letter(b);
    if (first_a != first_b && first_a != '\0' && first_b != '\0') {
        return false; /* as nearly all are that are compared */
    }
    const size_t length = ht_fold(a, folded_a, sizeof folded_a);
    return length <= sizeof folded_a && ht_fold(b, folded_b, sizeof folded_b) == length &&
           memcmp(folded_a, folded_b, length) == 0;
}

bool ht_is_named(ht_string text, const char *id, const ht_words *words) {
    return ht_same_folded(text, ht_string_of(id)) || ht_same_folded(text, ht_string_of(words->vi)) ||
           ht_same_folded(text, ht_string_of(words->en));
}
