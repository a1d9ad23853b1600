/* SPDX-License-Identifier: MIT */
/* Mistakes of periods, figures, benefits, assumptions and notes; and what is none. */
#include "law_text.h"

static law_mistake mistakes[] = {
    {"a line of a benefit twice",
     "  pays bonus\n"
     "  trained",
     "  pays bonus\n"
     "  pays bonus\n"
     "  trained",
     "a.law:132: pays: more than 1\n"},
    {"no day of a version", "  version 2027-07-01 @rest", "  version soon @rest",
     "a.law:113: soon: is no day from 1950-01-01 to 2100-12-31\n"},
    {"the highest without a clause", "highest only_one @rest =", "highest only_one =",
     "a.law:146: =: does not belong here; the line reads: highest ID @CLAUSE = BENEFIT BENEFIT …\n"},
    {"the highest without benefits", "@rest = pay_monthly bonus_monthly", "@rest pay_monthly bonus_monthly",
     "a.law:146: pay_monthly: does not belong here; the line reads: highest ID @CLAUSE = BENEFIT "
     "BENEFIT …\n"
     "a.law:146: only_one: at least 2 must be there\n"},
    {"the highest of benefits paid once", "highest only_one @rest = pay_monthly bonus_monthly",
     "highest only_one @rest = bonus_once bonus_monthly", "a.law:146: bonus_monthly: must be once\n"},
    {"the highest of none", "@rest = pay_monthly bonus_monthly", "@rest =", "a.law:146: only_one: at least 2 must be there\n"},
    {"stopped twice", "  stopped @rest\n",
     "  stopped @rest\n"
     "  stopped @pay\n",
     "a.law:101: stopped: more than 1\n"},
    {"stopped without a clause", "  stopped @rest\n", "  stopped\n",
     "a.law:71: illness: nothing uses it\n"
     "a.law:100: does not belong here; the line reads: stopped @CLAUSE [if READING = VALUE …]; or "
     "stopped never\n"},
    {"stopped by a word", "  stopped @rest\n", "  stopped rest\n",
     "a.law:71: illness: nothing uses it\n"
     "a.law:100: rest: does not belong here; the line reads: stopped @CLAUSE [if READING = VALUE …]; "
     "or stopped never\n"},
    {"no such clause of a stop", "  stopped @rest\n", "  stopped @rst\n",
     "a.law:100: rst: no such clause: pay, rest, paper (did you mean rest?)\n"},
    {"stopped never",
     "    stopped @rest if part_months = not halves\n"
     "      leave any length @rest\n",
     "    stopped never\n", ""},
    {"stopped never, and more", "    stopped @rest if part_months = not halves\n", "    stopped never @rest\n",
     "a.law:114: @rest: does not belong here; the line reads: stopped @CLAUSE [if READING = VALUE "
     "…]; or stopped never\n"
     "a.law:115: leave any length @rest: may not stand below the line above\n"},
    {"two reasons that stop", "      leave any length @rest\n",
     "      leave any length @rest\n"
     "      illness from 1 month @rest\n",
     ""},
    {"two reasons that are none", "      leave any length @rest\n",
     "      leav any length @rest\n"
     "      leav any length @rest\n",
     "a.law:115: leav: no such reason: leave, illness (did you mean leave?)\n"
     "a.law:116: leav: no such reason: leave, illness (did you mean leave?)\n"},
    {"a version with a condition of its own", "  version 2027-07-01 @rest\n",
     "  version 2027-07-01 @rest\n"
     "    body = branch\n",
     "a.law:120: whole @rest: never decides: wherever it holds one above does\n"},
    {"a version that only is not stopped",
     "    figure  Mức | Amount\n"
     "      rule.council @rest  Mọi nơi | Everywhere\n"
     "    ratio  Cơ quan | Body\n"
     "      whole @rest  Hội đồng | Council\n"
     "        body = council\n"
     "      rule.trained @rest  Chi nhánh | Branch\n"
     "        body = branch\n",
     "", "a.law:109: gap: there is no such place\n"},
    {"an overlap without conditions",
     "    gap  Giữ nguyên | As it is\n"
     "      trained = no",
     "    gap  Giữ nguyên | As it is\n"
     "      trained = no\n"
     "    overlap  Nữa | More",
     "a.law:111: overlap: at least 1 must be there\n"},
    {"an overlap that is meant",
     "    rule.branch @pay  Chi nhánh | Branch\n"
     "      body = branch\n",
     "    rule.branch @pay  Chi nhánh | Branch\n"
     "      body = council branch\n"
     "    overlap  Mức đầu | The first\n"
     "      body = council\n",
     ""},
    {"an overlap that is none",
     "    rule.branch @pay  Chi nhánh | Branch\n"
     "      body = branch\n",
     "    rule.branch @pay  Chi nhánh | Branch\n"
     "      body = branch\n"
     "    overlap  Mức đầu | The first\n"
     "      body = council\n",
     "a.law:106: overlap: is not so where body = council\n"},
    {"an amount as a percentage", "    rule.trained @pay  Đã học | Trained", "    rule.council @pay  Đã học | Trained",
     "a.law:107: rule.council: its unit must be %\n"},
    {"a table without rows",
     "    rule.council @pay  Hội đồng | Council\n"
     "      body = council\n"
     "    rule.branch @pay  Chi nhánh | Branch\n"
     "      body = branch\n",
     "",
     "a.law:84: rule.branch: nothing uses it\n"
     "a.law:101: figure: at least 1 must be there\n"},
    {"no figure first",
     "  figure  Mức | Amount\n"
     "    rule.council @pay",
     "  ratio  Mức | Amount\n"
     "    whole @pay",
     "a.law:84: rule.branch: nothing uses it\n"
     "a.law:101: ratio: a benefit has one figure, then ratio or extra, three tables at most; or "
     "pays, and no tables\n"
     "a.law:106: extra: a benefit has one figure, then ratio or extra, three tables at most; or "
     "pays, and no tables\n"},
    {"four tables", "  version 2027-07-01",
     "  ratio  Nữa | More\n"
     "    whole @pay  Mọi người | Everybody\n"
     "  ratio  Nữa | More\n"
     "    whole @pay  Mọi người | Everybody\n"
     "  version 2027-07-01",
     "a.law:115: ratio: a benefit has one figure, then ratio or extra, three tables at most; or "
     "pays, and no tables\n"},
    {"a whole amount", "    rule.council @pay  Hội", "    whole @pay  Hội",
     "a.law:102: whole: no such figure: rule.council, rule.branch, rule.trained, rule.grant, "
     "rule.in_force\n"},
    {"a word behind a table", "  extra  Hệ số", "  extra x  Hệ số",
     "a.law:106: x: does not belong here; the line reads: figure / ratio / extra  VIETNAMESE | ENGLISH\n"},
    {"a figure that is not long enough", "reason 1 leave from 1 month", "reason 1 leave from 2 months",
     "a.law:70: 2: does not belong here; the line reads: reason NUMBER ID any length / from 1 month "
     "@CLAUSE  VIETNAMESE | ENGLISH\n"},
    {"a period by reading of no day", "  from 2026-03-01 if first_day = late", "  from soon if first_day = late",
     "a.law:78: soon: no such figure: rule.council, rule.branch, rule.trained, rule.grant, rule.in_force\n"
     "a.law:78: if: does not belong here; the line reads: from DAY if READING = VALUE; or from FIGURE\n"},
    {"a period by reading of no day, in capitals", "  from 2026-03-01 if first_day = late", "  from Soon if first_day = late",
     "a.law:78: Soon: is no day from 1950-01-01 to 2100-12-31\n"},
    {"a period by no such reading", "  from 2026-03-01 if first_day = late", "  from 2026-03-01 if frst_day = late",
     "a.law:78: frst_day: no such reading: part_months, first_day (did you mean first_day?)\n"},
    {"a period by a fact", "  from 2026-03-01 if first_day = late", "  from 2026-03-01 if trained = yes",
     "a.law:78: trained: no such reading: part_months, first_day\n"},
    {"a day twice", "from 2026-03-01 if first_day = late", "from 2026-03-01 if first_day = middle",
     "a.law:78: middle: needs one first day, or one for each value of one reading\n"},
    {"one day and others", "period rule until", "period rule from 2026-01-01 until",
     "a.law:76: early: needs one first day, or one for each value of one reading\n"
     "a.law:77: middle: needs one first day, or one for each value of one reading\n"
     "a.law:78: late: needs one first day, or one for each value of one reading\n"},
    {"a period without its day", "period always from 2026-01-01 @pay", "period always from @pay",
     "a.law:80: @pay: is no day from 1950-01-01 to 2100-12-31\n"},
    {"nothing behind from", "  from rule.in_force", "  from",
     "a.law:79: does not belong here; the line reads: from DAY if READING = VALUE; or from FIGURE\n"
     "a.law:91: rule.in_force: nothing uses it\n"},
    {"limits of a figure that are no amounts", "within 500.000..2.000.000", "within a..2.000.000",
     "a.law:84: a: is no whole number, written as 5.000.000\n"},
    {"limits of a figure too large", "within 500.000..2.000.000", "within 500.000..2.000.000.000.000",
     "a.law:84: 2.000.000.000.000: is no whole number, written as 5.000.000\n"},
    {"limits of a figure too small", "within 500.000..2.000.000", "within 0..2.000.000",
     "a.law:84: 0: is no whole number, written as 5.000.000\n"},
    {"limits of a percentage", "figure rule.trained %/tháng in rule", "figure rule.trained %/tháng in rule within 0..200", ""},
    {"limits of a day that are none", "within 2026-01-01..2026-12-31  Ngày", "within 2026-01-01..later  Ngày",
     "a.law:91: later: is no day from 1950-01-01 to 2100-12-31\n"
     "a.law:91: 2026-01-01..later: ends before it begins\n"},
    {"no unit", "figure rule.trained %/tháng in", "figure rule.trained percent in",
     "a.law:86: percent: is not one of: đồng, đồng/tháng, %, %/tháng, ngày\n"
     "a.law:107: rule.trained: its unit must be %\n"
     "a.law:121: rule.trained: its unit must be %\n"},
    {"no period of a figure", "figure rule.trained %/tháng in rule", "figure rule.trained %/tháng",
     "a.law:86: does not belong here; the line reads: figure NAME UNIT in PERIOD [within A..B]  "
     "VIETNAMESE | ENGLISH\n"},
    {"figures not later than the one before", "  1.200.000 from 2027-01-01 @pay",
     "  1.100.000 from 2027-01-01 @pay\n"
     "  1.200.000 from 2027-01-01 @pay",
     "a.law:84: 2027-01-01: must come after 2027-01-01\n"},
    {"a first figure from mid-month", "  1.000.000 @pay", "  1.000.000 from 2026-01-15 @pay", ""},
    {"a figure of two groups", "figure rule.trained", "figure rule.trained.more",
     "a.law:86: rule.trained.more: is no name: small letters and numbers, joined by _, GROUP.NAME\n"
     "a.law:86: rule.trained.more: nothing uses it\n"
     "a.law:107: rule.trained: no such figure: rule.council, rule.branch, rule.trained.more, "
     "rule.grant, rule.in_force (did you mean rule.branch?)\n"
     "a.law:121: rule.trained: no such figure: rule.council, rule.branch, rule.trained.more, "
     "rule.grant, rule.in_force (did you mean rule.branch?)\n"
     "a.law:152: rule.trained: no such figure: rule.council, rule.branch, rule.trained.more, "
     "rule.grant, rule.in_force (did you mean rule.branch?)\n"},
    {"an empty name of a figure", "figure rule.trained %/tháng", "figure",
     "a.law:86: in: is no name: small letters and numbers, joined by _, GROUP.NAME\n"
     "a.law:86: rule: is not one of: đồng, đồng/tháng, %, %/tháng, ngày\n"
     "a.law:86: in: nothing uses it\n"
     "a.law:107: rule.trained: no such figure: rule.council, rule.branch, in, rule.grant, "
     "rule.in_force (did you mean rule.branch?)\n"
     "a.law:121: rule.trained: no such figure: rule.council, rule.branch, in, rule.grant, "
     "rule.in_force (did you mean rule.branch?)\n"
     "a.law:152: rule.trained: no such figure: rule.council, rule.branch, in, rule.grant, "
     "rule.in_force (did you mean rule.branch?)\n"},
    {"no such benefit of a note", "  of pay_monthly bonus_once\n", "  of pay_monthly bonus_onc\n",
     "a.law:159: bonus_onc: no such benefit: pay_monthly, bonus_once, bonus_monthly, grant (did you "
     "mean bonus_once?)\n"},
    {"a benefit twice in a note", "  of pay_monthly bonus_once\n", "  of pay_monthly pay_monthly\n",
     "a.law:159: pay_monthly: stands here twice\n"},
    {"a note of none", "  of pay_monthly bonus_once\n", "  of\n", "a.law:158: of: at least 1 must be there\n"},
    {"of twice", "  of pay_monthly bonus_once\n",
     "  of pay_monthly\n"
     "  of bonus_once\n",
     "a.law:160: of: more than 1\n"},
    {"no statement of a note", "  of pay_monthly bonus_once\n",
     "  of pay_monthly bonus_once\n"
     "  amount after 2026-12\n",
     "a.law:160: amount: no line begins so here: of, says\n"},
    {"a note when no amount is known", "note tax paid", "note tax amount_needed", ""},
    {"a note when asked", "note tax paid", "note tax asked", ""},
    {"a note that is never said", "note tax paid", "note tax sometimes",
     "a.law:155: sometimes: is not one of: asked, paid, amount_needed\n"},
    {"an assumption where nothing is", "assumption goes_on always", "assumption goes_on nowhere",
     "a.law:147: nowhere: is not one of: always, part_month, interrupted, reasons_joined, ratio_applied\n"},
    {"an assumption of part months", "assumption goes_on always", "assumption goes_on part_month", ""},
    {"an assumption of interruptions", "assumption goes_on always", "assumption goes_on interrupted", ""},
    {"an assumption of reasons", "assumption goes_on always", "assumption goes_on reasons_joined", ""},
    {"an assumption of no figure", "ratio_applied rule.trained", "ratio_applied rule.traned",
     "a.law:152: rule.traned: no such figure: rule.council, rule.branch, rule.trained, rule.grant, "
     "rule.in_force (did you mean rule.trained?)\n"},
    {"no value of a stop", "if part_months = not halves", "if part_months = not halvs",
     "a.law:114: halvs: no such part_months: days, halves, majority (did you mean halves?)\n"},
    {"a benefit of no kind", "benefit 2 bonus_once once in", "benefit 2 bonus_once twice in",
     "a.law:126: twice: is not one of: monthly, once\n"
     "a.law:130: on: what is paid once says on, what is monthly from\n"},
    {"a benefit without a period", "benefit 2 bonus_once once in always @paper", "benefit 2 bonus_once once @paper",
     "a.law:126: @paper: does not belong here; the line reads: benefit NUMBER ID monthly / once in "
     "PERIOD @CLAUSE\n"},
    {"a fact in force", "  from started_on in force\n", "  from started_on in time\n",
     "a.law:137: time: does not belong here; the line reads: from DATE [in force] [to DATE]\n"},
    {"pays a date",
     "  pays bonus\n"
     "  trained",
     "  pays since\n"
     "  trained",
     "a.law:131: since: must be money: bonus\n"},
    {"periods that end before every estimate",
     "period rule until 2028-06-30 @pay\n"
     "  from 2026-01-01 if first_day = early\n"
     "  from 2026-02-01 if first_day = middle\n"
     "  from 2026-03-01 if first_day = late",
     "period rule until 2025-06-30 @pay\n"
     "  from 2025-01-01 if first_day = early\n"
     "  from 2025-02-01 if first_day = middle\n"
     "  from 2025-03-01 if first_day = late",
     "a.law:75: rule: lies outside every estimate\n"},
    {"the highest with an empty clause", "highest only_one @rest =", "highest only_one @ =",
     "a.law:146: @: does not belong here; the line reads: highest ID @CLAUSE = BENEFIT BENEFIT …\n"},
    {"stopped by a condition without values", "if part_months = not halves", "if part_months",
     "a.law:114: does not belong here; the line reads: stopped @CLAUSE [if READING = VALUE …]; or "
     "stopped never\n"},
    {"a period from no name", "  from rule.in_force", "  from ~",
     "a.law:79: ~: is no day from 1950-01-01 to 2100-12-31\n"
     "a.law:91: rule.in_force: nothing uses it\n"},
    {"a figure without in", "figure rule.in_force ngày in rule", "figure rule.in_force ngày rule",
     "a.law:91: rule: does not belong here; the line reads: figure NAME UNIT in PERIOD [within A..B] "
     " VIETNAMESE | ENGLISH\n"},
    {"a note without when", "note tax paid", "note tax",
     "a.law:155: does not belong here; the line reads: note CODE asked / paid / paid after MONTH / "
     "amount_needed [@CLAUSE]\n"},
    {"a figure with two mistakes", "  6.000.000 from 2027-03-15", "  6.0.000 from soon",
     "a.law:90: 6.0.000: is no whole number, written as 5.000.000\n"},
    {"an amount too large", "  6.000.000 from 2027-03-15", "  6.000.000.000.000.000 from 2027-03-15",
     "a.law:90: 6.000.000.000.000.000: is no whole number, written as 5.000.000\n"},
    {"a later one-time figure from mid-month", "  6.000.000 from 2027-03-15", "  6.000.000 from 2027-03-16", ""},
    {"the highest by a word", "highest only_one @rest =", "highest only_one rest =",
     "a.law:146: rest: does not belong here; the line reads: highest ID @CLAUSE = BENEFIT BENEFIT …\n"},
    {"a day figure without anything", "figure rule.in_force ngày in rule within 2026-01-01..2026-12-31",
     "figure rule.in_force ngày",
     "a.law:91: does not belong here; the line reads: figure NAME UNIT in PERIOD [within A..B]  "
     "VIETNAMESE | ENGLISH\n"},
    {"a benefit in nothing", "benefit 2 bonus_once once in always @paper", "benefit 2 bonus_once once in",
     "a.law:126: no such period: rule, always\n"
     "a.law:126: no @ says where that is written\n"},
};

int main(void) {
    return run_mistakes(mistakes, sizeof mistakes / sizeof *mistakes, NULL, 0);
}
