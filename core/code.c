/* SPDX-License-Identifier: MIT */
#include "code.h"

#include "date.h"
#include "reading.h"
#include "text.h"

#include <string.h>

/* Digits and letters that are told apart when read aloud or typed: no I, L, O, U. */
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

enum { SYMBOL_BITS = 5, SYMBOLS = 32, GROUP = 5, CHECK_SYMBOLS = 2, REVISION_BITS = 16 };

/* ---- Check symbols ---- */

/* Times x in the field of 32 elements, modulo x^5 + x^2 + 1. */
static unsigned times_x(unsigned element) {
    return element << 1 & SYMBOLS ? (element << 1 ^ 0x25) : element << 1;
}

/* The symbols as a polynomial, the last one constant, at x and at x^2: both are 0 for a whole code. A changed symbol changes
   both values; a swap of unlike neighbours too, as x^n and x^(n+1) differ for every n. */
typedef struct {
    unsigned at_x, at_x2;
} sums;

static sums add_symbol(sums sum, unsigned symbol) {
    return (sums){times_x(sum.at_x) ^ symbol, times_x(times_x(sum.at_x2)) ^ symbol};
}

static bool is_zero(sums sum) {
    return sum.at_x == 0 && sum.at_x2 == 0;
}

/* ---- Numbers of bits ---- */

/* Bits that tell `count` values apart. */
static unsigned width_of(int64_t count) {
    unsigned width = 0;
    while (INT64_C(1) << width < count) {
        width++;
    }
    return width;
}

static bool is_limited(const ht_fact *fact) {
    return fact->last != 0;
}

/* The least value of a slot and how many there are. */
static int64_t least_of(const ht_fact *fact) {
    return fact->kind == HT_MONEY ? 1 : fact->kind != HT_DATE ? 0 : is_limited(fact) ? fact->first : HT_DAY_FIRST;
}

static int64_t count_of(const ht_fact *fact) {
    if (fact->kind == HT_MONEY) {
        return HT_MONEY_MAX;
    }
    if (fact->kind == HT_DATE) {
        return (is_limited(fact) ? fact->last : HT_DAY_LAST) - least_of(fact) + 1;
    }
    return fact->value_count;
}

enum { INTERRUPTION_COUNTS = HT_INTERRUPTIONS_MAX + 1, DAYS = HT_DAY_LAST - HT_DAY_FIRST + 1 };

ht_day ht_revision_day(const ht_policy *policy) {
    ht_day day = HT_DAY_FIRST;
    bool is_shape;
    (void)ht_parse_day(ht_string_of(policy->revision), &day, &is_shape);
    return day;
}

/* ---- Writing ---- */

typedef struct {
    ht_text *out;
    unsigned symbols; /* written so far */
    unsigned pending; /* bits not yet written, the last ones low */
    unsigned width;   /* how many: < SYMBOL_BITS */
    sums sum;
} packer;

static void put_symbol(packer *pack, unsigned symbol) {
    if (pack->symbols > 0 && pack->symbols % GROUP == 0) {
        ht_put_char(pack->out, '-');
    }
    ht_put_char(pack->out, alphabet[symbol]);
    pack->symbols++;
    pack->sum = add_symbol(pack->sum, symbol);
}

/* The highest bit first. */
static void put_bits(packer *pack, int64_t value, unsigned width) {
    for (; width > 0; width--) {
        pack->pending = pack->pending << 1 | (unsigned)(value >> (width - 1) & 1);
        if (++pack->width == SYMBOL_BITS) {
            put_symbol(pack, pack->pending);
            pack->pending = 0;
            pack->width = 0;
        }
    }
}

/* The pair that makes both sums 0: for each first symbol one second symbol satisfies the first sum, and one pair both. */
static void put_check_symbols(packer *pack) {
    for (unsigned first = 0;; first++) {
        const unsigned second = times_x(add_symbol(pack->sum, first).at_x);
        if (is_zero(add_symbol(add_symbol(pack->sum, first), second))) {
            put_symbol(pack, first);
            put_symbol(pack, second);
            return;
        }
    }
}

/* What a case of nothing stated would not have. */
static bool is_written(const ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    if (fact->kind == HT_INTERRUPTIONS) {
        return person->interruption_count > 0;
    }
    if ((person->given >> slot & 1) == 0) {
        return false;
    }
    const bool is_mask = fact->kind == HT_CHOICE || fact->kind == HT_YES_NO;
    return fact->absent != HT_FIXED ||
           person->value[slot] != (is_mask ? INT64_C(1) << fact->default_value : fact->default_value);
}

static void put_interruptions(packer *pack, const ht_case *person) {
    put_bits(pack, person->interruption_count, width_of(INTERRUPTION_COUNTS));
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        const ht_interruption *item = &person->interruptions[i];
        put_bits(pack, item->from - HT_DAY_FIRST, width_of(DAYS));
        put_bits(pack, item->to - item->from, width_of(DAYS));
        put_bits(pack, item->reason, width_of(person->policy->reason_count));
    }
}

void ht_write_code(ht_text *out, const ht_case *person, uint64_t left_out) {
    const ht_policy *policy = person->policy;
    const unsigned count = ht_slot_count(policy);
    packer pack = {.out = out};
    put_bits(&pack, HT_CODE_VERSION, SYMBOL_BITS);
    put_bits(&pack, ht_revision_day(policy) - HT_DAY_FIRST, REVISION_BITS);
    for (unsigned slot = 0; slot < count; slot++) {
        const ht_fact *fact = &policy->facts[slot];
        const bool is_stated = (left_out >> slot & 1) == 0 && is_written(person, slot);
        put_bits(&pack, is_stated, 1);
        if (is_stated && fact->kind == HT_INTERRUPTIONS) {
            put_interruptions(&pack, person);
        } else if (is_stated) {
            const int64_t value = fact->kind == HT_CHOICE || fact->kind == HT_YES_NO
                                      ? ht_first_of((uint64_t)person->value[slot])
                                      : person->value[slot];
            put_bits(&pack, value - least_of(fact), width_of(count_of(fact)));
        }
    }
    if (pack.width > 0) {
        put_bits(&pack, 0, SYMBOL_BITS - pack.width);
    }
    put_check_symbols(&pack);
}

/* ---- Reading ---- */

static ht_string after_hash(ht_string text) {
    for (size_t i = text.length; i > 0; i--) {
        if (text.at[i - 1] == '#') {
            return (ht_string){text.at + i, text.length - i};
        }
    }
    return text;
}

enum { NO_SYMBOL = 64, SPACE = 65 };

/* Bytes of a dash that a word processor makes of a hyphen (U+2010 ... 2015) or of a no-break space; 0: neither. */
static size_t typeset_space(ht_string text) {
    if (text.length >= 3 && memcmp(text.at, "\xe2\x80", 2) == 0 && (text.at[2] & 0xf8) == 0x90 && (text.at[2] & 7) < 6) {
        return 3;
    }
    return text.length >= 2 && memcmp(text.at, "\xc2\xa0", 2) == 0 ? 2 : 0;
}

/* Takes a symbol off the text, which is not empty: 0 ... 31, SPACE for what may stand between symbols, or NO_SYMBOL. */
static unsigned take_symbol(ht_string *text) {
    const size_t typeset = typeset_space(*text);
    const char byte = text->at[0];
    const char upper = byte >= 'a' && byte <= 'z' ? (char)(byte - ('a' - 'A')) : byte;
    const size_t taken = typeset > 0 ? typeset : 1;
    *text = (ht_string){text->at + taken, text->length - taken};
    if (typeset > 0 || upper == '-' || upper == ' ' || upper == '\t' || upper == '\r' || upper == '\n') {
        return SPACE;
    }
    if (upper == 'O') {
        return 0;
    }
    if (upper == 'I' || upper == 'L') {
        return 1;
    }
    for (unsigned symbol = 0; symbol < SYMBOLS; symbol++) {
        if (alphabet[symbol] == upper) {
            return symbol;
        }
    }
    return NO_SYMBOL;
}

typedef struct {
    ht_string rest;
    unsigned symbols; /* not yet read, the check symbols left aside */
    unsigned pending; /* bits of the last symbol that are not yet read: `width` low ones */
    unsigned width;
    bool is_short; /* more was asked for than there was */
} unpacker;

static unsigned next_symbol(unpacker *pack) {
    unsigned symbol;
    do {
        symbol = take_symbol(&pack->rest);
    } while (symbol == SPACE);
    return symbol;
}

static int64_t take_bits(unpacker *pack, unsigned width) {
    int64_t value = 0;
    for (; width > 0; width--) {
        if (pack->width == 0) {
            if (pack->symbols == 0) {
                pack->is_short = true;
                return 0;
            }
            pack->symbols--;
            pack->pending = next_symbol(pack);
            pack->width = SYMBOL_BITS;
        }
        pack->width--;
        value = value << 1 | (pack->pending >> pack->width & 1);
    }
    return value;
}

static bool take_interruptions(unpacker *pack, ht_case *person) {
    const unsigned slot = person->policy->interruptions;
    const int64_t count = take_bits(pack, width_of(INTERRUPTION_COUNTS));
    if (count > HT_INTERRUPTIONS_MAX) {
        return false;
    }
    for (int64_t i = 0; i < count; i++) {
        const int64_t from = HT_DAY_FIRST + take_bits(pack, width_of(DAYS));
        const int64_t to = from + take_bits(pack, width_of(DAYS));
        const int64_t reason = take_bits(pack, width_of(person->policy->reason_count));
        if (to > HT_DAY_LAST || reason >= person->policy->reason_count) {
            return false;
        }
        person->interruptions[i] = (ht_interruption){(ht_day)from, (ht_day)to, (uint8_t)reason};
    }
    person->interruption_count = (uint32_t)count;
    ht_case_state(person, slot, 0);
    return true;
}

static bool take_slot(unpacker *pack, ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    if (take_bits(pack, 1) == 0) {
        return true;
    }
    if (fact->kind == HT_INTERRUPTIONS) {
        return take_interruptions(pack, person);
    }
    const int64_t value = take_bits(pack, width_of(count_of(fact)));
    if (value >= count_of(fact)) {
        return false;
    }
    const bool is_mask = fact->kind == HT_CHOICE || fact->kind == HT_YES_NO;
    ht_case_state(person, slot, is_mask ? INT64_C(1) << value : least_of(fact) + value);
    return true;
}

/* Everything after the version, and nothing more than that. */
static bool take_case(unpacker *pack, ht_case *person, ht_day *revision) {
    const unsigned count = ht_slot_count(person->policy);
    const int64_t day = HT_DAY_FIRST + take_bits(pack, REVISION_BITS);
    bool good = day <= HT_DAY_LAST;
    *revision = (ht_day)day;
    for (unsigned slot = 0; good && slot < count; slot++) {
        good = take_slot(pack, person, slot);
    }
    return good && !pack->is_short && pack->symbols == 0 && take_bits(pack, pack->width) == 0;
}

static bool refuse(ht_error *error, const ht_policy *policy, ht_code_fault fault, ht_string value) {
    (void)ht_refuse(error, policy, HT_SYNTAX, -1, (ht_string){NULL, 0}, value);
    error->other = (int)fault;
    return false;
}

/* The character that begins at `at`, with the bytes that continue it. */
static ht_string character_at(ht_string text, size_t at) {
    size_t after = at + 1;
    while (after < text.length && ((unsigned char)text.at[after] & 0xc0) == 0x80) {
        after++;
    }
    return (ht_string){text.at + at, after - at};
}

bool ht_read_code(ht_case *person, ht_string text, ht_day *revision, ht_error *error) {
    const ht_policy *policy = person->policy;
    const ht_string nothing = {NULL, 0};
    unsigned symbols = 0;
    sums sum = {0, 0};
    if (text.length > HT_CODE_READ_MAX) {
        return ht_refuse(error, policy, HT_TOO_LARGE, -1, nothing, nothing);
    }
    text = after_hash(text);
    for (ht_string rest = text; rest.length > 0;) {
        const size_t at = text.length - rest.length;
        const unsigned symbol = take_symbol(&rest);
        if (symbol == NO_SYMBOL) {
            return refuse(error, policy, HT_CODE_CHARACTER, character_at(text, at));
        }
        if (symbol != SPACE) {
            sum = add_symbol(sum, symbol);
            symbols++;
        }
    }
    if (symbols == 0) {
        return refuse(error, policy, HT_CODE_EMPTY, nothing);
    }
    if (symbols <= CHECK_SYMBOLS || !is_zero(sum)) {
        return refuse(error, policy, HT_CODE_DAMAGED, nothing);
    }
    unpacker pack = {.rest = text, .symbols = symbols - CHECK_SYMBOLS};
    if (take_bits(&pack, SYMBOL_BITS) != HT_CODE_VERSION) {
        return refuse(error, policy, HT_CODE_LATER, nothing);
    }
    if (!take_case(&pack, person, revision)) {
        return refuse(error, policy, HT_CODE_CONTENT, nothing);
    }
    return ht_case_check(person, error);
}

/* Bytes of an address before its "#": none of white space, of controls, of what separates the columns of a list. */
static bool is_address(ht_string text) {
    for (size_t i = 0; i < text.length; i++) {
        const unsigned char byte = (unsigned char)text.at[i];
        if (byte <= ' ' || byte == 0x7f || byte == ',' || byte == ';') {
            return false;
        }
    }
    return true;
}

bool ht_looks_like_code(ht_string text) {
    enum { LEAST = 8 }; /* symbols; a case of nothing stated has more */
    const ht_string code = after_hash(text);
    unsigned symbols = 0;
    if (code.length < text.length) {
        return is_address((ht_string){text.at, text.length - code.length});
    }
    for (ht_string rest = code; rest.length > 0;) {
        const char byte = rest.at[0];
        const unsigned symbol = take_symbol(&rest);
        if (symbol == NO_SYMBOL && (byte | 0x20) != 'u') { /* U is no symbol, but easily typed for V */
            return false;
        }
        symbols += symbol != SPACE;
    }
    return symbols >= LEAST;
}

/* ---- Errors ---- */

static const ht_words sentences[] = {
    [HT_CODE_EMPTY] = {"Không có mã: phần sau dấu # để trống.", "There is no code: nothing stands after the #."},
    [HT_CODE_CHARACTER] =
        {"“{0}” không phải ký tự của mã: mã chỉ gồm chữ số và chữ cái không dấu, trừ I, L, O, U. Hãy chép lại mã.",
         "“{0}” is no character of a code: a code has digits and plain letters other than I, L, O, U. Copy it again."},
    [HT_CODE_DAMAGED] = {"Mã gõ sai hoặc thiếu: ký tự kiểm tra không khớp. Hãy chép lại toàn bộ mã.",
                         "The code is mistyped or cut short: its check symbols do not fit. Copy the whole code again."},
    [HT_CODE_LATER] =
        {"Mã theo một dạng khác mà bản chương trình này không đọc được. Hãy dùng bản chương trình đã tạo mã.",
         "The code is of another version of the format, which this program does not read. Use the version that made it."},
    [HT_CODE_CONTENT] =
        {"Mã không chứa đủ một hồ sơ theo quy định này. Hãy chép lại toàn bộ mã, hoặc dùng bản chương trình đã tạo mã.",
         "The code does not hold one whole case of this policy. Copy the whole code again, or use the version that made it."},
};

void ht_write_code_error_sentence(ht_text *out, const ht_error *error, ht_language language) {
    if (error->code != HT_SYNTAX) {
        ht_write_error_sentence(out, error, language);
        return;
    }
    char bytes[4 + sizeof "…" - 1]; /* one character, and that others follow: stray bytes of UTF-8 */
    ht_text shown = {bytes, sizeof bytes, 0, false};
    ht_put_visible(&shown, error->value, 1);
    const ht_argument value = {.kind = HT_ARGUMENT_STRING, .string = {bytes, shown.length}};
    ht_say(out, language, &sentences[error->other], &value);
}

static void say(ht_text *out, const void *failure, ht_language language) {
    ht_write_code_error_sentence(out, failure, language);
}

void ht_write_code_error_json(ht_text *out, const ht_error *error) {
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    ht_member_failure(&to, error, error->name.length > 0, say, error);
    ht_json_close(&to, '}');
}
