/* SPDX-License-Identifier: MIT */
/* The result for people: headline, each benefit with how and why, what would change it, what it rests on, the months. */
#include "code.h"
#include "compare.h"
#include "date.h"
#include "explain.h"

static const ht_words title = {"MỨC HỖ TRỢ ƯỚC TÍNH", "ESTIMATED SUPPORT"};
static const ht_words each_month = {"Mỗi tháng: ", "Each month: "};
static const ht_words once = {"Một lần:   ", "Once:       "};
static const ht_words in_words = {"  Bằng chữ: ", "  In words: "};
static const ht_words as_of = {"  Tính ở {0}. Không gồm khoản đã kết thúc: ", "  As of {0}. Without what has ended by then: "};
static const ht_words next = {"; ", "; "};
static const ht_words until_day = {"{0} (đến {1})", "{0} (until {1})"};
static const ht_words period = {"Tổng trong kỳ từ {0} đến {1}: ", "Total from {0} to {1}: "};
static const ht_words estimate = {"Đây là ước tính, không phải quyết định. Bản quy định {0}, ngày {1}.",
                                  "This is an estimate, not a decision. Policy {0}, revision {1}."};
static const ht_words statuses[] = {[HT_GRANTED] = {"ĐƯỢC TÍNH", "COUNTED"},
                                    [HT_REFUSED] = {"KHÔNG ĐƯỢC TÍNH", "NOT COUNTED"},
                                    [HT_UNDETERMINED] = {"CHƯA ĐỦ THÔNG TIN", "NOT ENOUGH KNOWN"},
                                    [HT_AMOUNT_NEEDED] = {"CẦN SỐ TIỀN", "AMOUNT NEEDED"}};
static const ht_words sources[] = {[HT_SOURCE_TEXT] = {"văn bản", "text"},
                                   [HT_SOURCE_PRESS] = {"báo chí", "press"},
                                   [HT_SOURCE_USER] = {"người dùng nhập", "entered by the user"}};
static const ht_words missing_title = {"CẦN BIẾT THÊM, theo thứ tự có ích", "STILL NEEDED, the most useful first"};
static const ht_words readings_title = {"CÁCH HIỂU KHÁC SẼ LÀM THAY ĐỔI SỐ TIỀN",
                                        "OTHER READINGS THAT WOULD CHANGE THE AMOUNT"};
static const ht_words reading_line = {"{0} → {1}: tổng ", "{0} → {1}: total "};
static const ht_words reading_within = {"{0} → {1}: tổng không đổi; khác ở một số trường hợp còn để ngỏ",
                                        "{0} → {1}: the total stays; some of the open cases differ"};
static const ht_words assumptions_title = {"KẾT QUẢ DỰA TRÊN CÁC GIẢ ĐỊNH", "ASSUMPTIONS OF THIS RESULT"};
static const ht_words figures_title = {"DÙNG MỨC RIÊNG CỦA CƠ QUAN", "FIGURES OF AN OFFICE'S FILE"};
static const ht_words figure_line = {"  - {0} từ {1}: {2} ({3})", "  - {0} from {1}: {2} ({3})"};
static const ht_words date_line = {"  - {0}: {2} ({3})", "  - {0}: {2} ({3})"};
static const ht_words replaced_line = {"    thay cho mức của chương trình từ {1}: {2}",
                                       "    instead of the program's figure from {1}: {2}"};
static const ht_words months_title = {"CÁC THÁNG (tháng: số tiền, số ngày được tính)", "MONTHS (month: amount, days counted)"};
static const ht_words limits_title = {"CHƯA TÍNH", "NOT COVERED"};

static void put_title(ht_text *out, const ht_words *words, ht_language language) {
    ht_put(out, "\n");
    ht_put_words(out, words, language);
    ht_put(out, "\n");
}

static void put_headline(ht_text *out, const ht_words *label, ht_range amount, ht_language language) {
    ht_put_words(out, label, language);
    ht_put_range(out, amount, language);
    ht_put(out, "\n");
    if (amount.min == amount.max && amount.min > 0) {
        ht_put_words(out, &in_words, language);
        ht_put_dong_in_words(out, amount.min, language);
        ht_put(out, "\n");
    }
}

/* The monthly figure is that of the last month in which something is paid, be its amount known or not: what has ended before is
   not in it. */
static void put_ended(ht_text *out, const ht_run *run, const ht_assessment *result, ht_language language) {
    int32_t latest = INT32_MIN;
    bool is_first = true;
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        const int32_t month = ht_month_of(run->windows[b].last);
        const ht_status status = result->benefits[b].status;
        const bool is_sure =
            (status == HT_GRANTED || status == HT_AMOUNT_NEEDED) && run->policy->benefits[b].kind == HT_MONTHLY;
        latest = is_sure && month > latest ? month : latest;
    }
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        const ht_day last = run->windows[b].last;
        if (result->benefits[b].status == HT_REFUSED || run->policy->benefits[b].kind == HT_ONCE ||
            ht_month_of(last) >= latest) {
            continue;
        }
        const ht_argument arguments[] = {{.kind = HT_ARGUMENT_WORDS, .words = &run->policy->benefits[b].name},
                                         {.kind = HT_ARGUMENT_DAY, .number = last}};
        ht_say(out, language, is_first ? &as_of : &next, &(ht_argument){.kind = HT_ARGUMENT_MONTH, .number = latest});
        ht_say(out, language, &until_day, arguments);
        is_first = false;
    }
    ht_put(out, is_first ? "" : ".\n");
}

/* A citation of a user is the inside of a JSON string, and is not ours. */
static void put_source(ht_text *out, ht_string citation, ht_source source, ht_language language) {
    ht_put(out, "    ");
    if (source == HT_SOURCE_USER) {
        ht_put_content(out, citation, SIZE_MAX);
    } else {
        ht_put_string(out, citation);
    }
    ht_put(out, " [");
    ht_put_words(out, &sources[source], language);
    ht_put(out, "]\n");
}

typedef struct {
    ht_text *out;
    ht_language language;
} page;

/* Whether the sentence itself already ends in the amount. */
static bool says_amount(const ht_step *step) {
    for (unsigned i = 0; i < HT_STEP_ARGUMENTS_MAX; i++) {
        if (step->arguments[i].kind == HT_ARGUMENT_DONG && step->arguments[i].number == step->amount) {
            return true;
        }
    }
    return false;
}

static void put_step(void *context, const ht_step *step) {
    const page *to = context;
    ht_put(to->out, "  - ");
    ht_say(to->out, to->language, step->text, step->arguments);
    if (step->has_amount && !says_amount(step)) {
        ht_put(to->out, " = ");
        ht_put_dong(to->out, step->amount, to->language);
    }
    ht_put(to->out, "\n");
    put_source(to->out, step->citation, step->source, to->language);
}

static void put_unmet(ht_text *out, const ht_run *run, unsigned benefit, ht_language language) {
    ht_unmet unmet[HT_SLOTS_MAX];
    const uint32_t count = ht_unmet_of(run, benefit, unmet);
    for (uint32_t i = 0; i < count; i++) {
        const ht_clause *clause = &run->policy->clauses[unmet[i].clause];
        ht_put(out, "  - ");
        ht_write_unmet_sentence(out, run->policy, &unmet[i], language);
        ht_put(out, "\n");
        put_source(out, ht_string_of(clause->citation), clause->source, language);
    }
}

static void put_benefit(ht_text *out, ht_run *run, const ht_assessment *result, unsigned benefit, ht_language language) {
    page to = {out, language};
    const ht_benefit_amount *amount = &result->benefits[benefit];
    ht_put(out, "\n[");
    ht_put_words(out, &statuses[amount->status], language);
    ht_put(out, "] ");
    ht_put_words(out, &run->policy->benefits[benefit].name, language);
    if (amount->status != HT_REFUSED) {
        ht_put(out, ": ");
        ht_put_range(out, amount->total, language);
    }
    ht_put(out, "\n");
    ht_explain(run, result, benefit, put_step, &to);
    if (amount->status == HT_REFUSED) {
        put_unmet(out, run, benefit, language);
    }
}

static void put_missing(ht_text *out, const ht_policy *policy, const ht_assessment *result, ht_language language) {
    if (result->missing_count > 0) {
        put_title(out, &missing_title, language);
    }
    for (uint32_t i = 0; i < result->missing_count; i++) {
        const ht_fact *fact = &policy->facts[result->missing[i]];
        ht_put(out, "  - ");
        ht_put_words(out, &fact->question, language);
        ht_put(out, " (");
        ht_put(out, fact->id);
        ht_put(out, ")\n    ");
        ht_put_words(out, &fact->why, language);
        ht_put(out, "\n");
    }
}

static void put_alternatives(ht_text *out, const ht_policy *policy, const ht_assessment *result, ht_language language) {
    if (result->alternative_count > 0) {
        put_title(out, &readings_title, language);
    }
    for (uint32_t i = 0; i < result->alternative_count; i++) {
        const ht_alternative *other = &result->alternatives[i];
        const ht_fact *reading = &policy->facts[other->slot];
        const ht_argument arguments[] = {{.kind = HT_ARGUMENT_WORDS, .words = &reading->label},
                                         {.kind = HT_ARGUMENT_WORDS, .words = &reading->values[other->value].name}};
        ht_put(out, "  - ");
        const bool is_other = other->total.min != result->total.min || other->total.max != result->total.max;
        ht_say(out, language, is_other ? &reading_line : &reading_within, arguments);
        if (is_other) {
            ht_put_range(out, other->total, language);
        }
        ht_put(out, "\n    ");
        ht_put_words(out, &reading->why, language);
        ht_put(out, "\n");
    }
}

static void put_assumptions(ht_text *out, ht_run *run, const ht_assessment *result, ht_language language) {
    bool is_first = true;
    for (unsigned i = 0; i < run->policy->assumption_count; i++) {
        if (!ht_rests_on(run, result, &run->policy->assumptions[i])) {
            continue;
        }
        if (is_first) {
            put_title(out, &assumptions_title, language);
        }
        is_first = false;
        ht_put(out, "  - ");
        ht_put_words(out, &run->policy->assumptions[i].text, language);
        ht_put(out, "\n");
    }
}

static void put_figure(ht_text *out, const ht_words *line, const ht_parameter *parameter, ht_day from, int64_t value,
                       ht_language language) {
    static const ht_argument_kind kinds[] = {
        [HT_DONG] = HT_ARGUMENT_DONG, [HT_PERCENT] = HT_ARGUMENT_PERCENT, [HT_DAY] = HT_ARGUMENT_DAY};
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_STRING, .string = ht_string_of(parameter->id)},
                                     {.kind = HT_ARGUMENT_DAY, .number = from},
                                     {.kind = kinds[parameter->unit], .number = value},
                                     {.kind = HT_ARGUMENT_WORDS, .words = &parameter->name}};
    ht_say(out, language, line, arguments);
    ht_put(out, "\n");
}

static void put_figures(ht_text *out, const ht_run *run, ht_language language) {
    const ht_parameters *parameters = run->parameters;
    if (parameters->row_count > 0) {
        put_title(out, &figures_title, language);
    }
    for (uint32_t i = 0; i < parameters->row_count; i++) {
        const ht_parameter_row *row = &parameters->rows[i];
        const ht_parameter *parameter = &parameters->policy->parameters[row->parameter];
        put_figure(out, parameter->unit == HT_DAY ? &date_line : &figure_line, parameter, row->from, row->value, language);
        put_source(out, row->citation, HT_SOURCE_USER, language);
        const bool is_first = i == 0 || parameters->rows[i - 1].parameter != row->parameter;
        for (unsigned own = 0; is_first && own < parameter->row_count; own++) {
            if (ht_own_row_is_replaced(parameters, row->parameter, own)) {
                put_figure(out, &replaced_line, parameter, ht_own_row_from(run, row->parameter, own),
                           parameter->rows[own].value, language);
            }
        }
    }
}

void ht_write_figures(ht_text *out, const ht_parameters *parameters, ht_language language) {
    ht_case nobody;
    ht_run run;
    ht_case_init(&nobody, parameters->policy);
    ht_run_begin(&run, &nobody, parameters);
    put_figures(out, &run, language);
}

static void put_months(ht_text *out, ht_run *run, const ht_assessment *result, ht_language language) {
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        const unsigned outcome = ht_certain_outcome(run, result, b);
        if (outcome == 0 || run->policy->benefits[b].kind == HT_ONCE) {
            continue;
        }
        put_title(out, &months_title, language);
        ht_put_words(out, &run->policy->benefits[b].name, language);
        int32_t column = 0;
        for (int32_t month = ht_month_of(run->windows[b].first); month <= ht_month_of(run->windows[b].last); month++) {
            const ht_month line = ht_month_amount(run, b, outcome, month);
            ht_put(out, column++ % 3 == 0 ? "\n  " : "   ");
            ht_put_month(out, month);
            ht_put(out, ": ");
            const size_t before = out->length;
            ht_put_grouped(out, line.amount, language);
            for (size_t width = out->length - before; width < 11; width++) {
                ht_put(out, " ");
            }
            ht_put(out, line.counted < 10 ? " " : "");
            ht_put_number(out, line.counted);
            ht_put(out, "/");
            ht_put_number(out, line.days);
        }
        ht_put(out, "\n");
    }
}

void ht_write_result(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                     ht_language language, bool months) {
    ht_run run;
    ht_assessment bounds;
    const ht_policy *policy = person->policy;
    const ht_argument days[] = {{.kind = HT_ARGUMENT_DAY, .number = person->value[policy->since]},
                                {.kind = HT_ARGUMENT_DAY, .number = person->value[policy->until]}};
    const ht_argument version[] = {{.kind = HT_ARGUMENT_STRING, .string = ht_string_of(policy->id)},
                                   {.kind = HT_ARGUMENT_DAY, .number = ht_revision_day(policy)}};
    ht_run_init(&run, person, parameters);
    ht_run_bounds(&run, &bounds, NULL); /* which outcomes are reached */
    ht_put_words(out, &title, language);
    ht_put(out, "\n");
    put_headline(out, &each_month, result->monthly, language);
    put_ended(out, &run, result, language);
    put_headline(out, &once, result->once, language);
    ht_say(out, language, &period, days);
    ht_put_range(out, result->total, language);
    ht_put(out, "\n");
    ht_say(out, language, &estimate, version);
    ht_put(out, "\n");
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        put_benefit(out, &run, result, b, language);
    }
    put_missing(out, policy, result, language);
    put_alternatives(out, policy, result, language);
    put_assumptions(out, &run, result, language);
    put_figures(out, &run, language);
    if (months) {
        put_months(out, &run, result, language);
    }
    put_title(out, &limits_title, language);
    ht_put(out, "  ");
    ht_put_words(out, &policy->limits, language);
    ht_put(out, "\n");
}
