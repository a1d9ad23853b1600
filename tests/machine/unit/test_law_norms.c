/* SPDX-License-Identifier: MIT */
/* Mistakes of what is meant: clauses, what nothing uses, conditions, rows, figures, periods, benefits. */
#include "law_text.h"

static law_mistake mistakes[] = {
    {"no clause", "reason 2 illness any length @rest", "reason 2 illness any length",
     "a.law:71: no @ says where that is written\n"},
    {"no clause of a fact", "fact 1 body choice @pay", "fact 1 body choice",
     "a.law:14: body: no @ says where that is written\n"},
    {"no clause of a row", "    rule.branch @pay  Chi nhánh", "    rule.branch  Chi nhánh",
     "a.law:104: no @ says where that is written\n"},
    {"an unused clause", "clause paper of",
     "clause old of rule_1 user  Điều 9\n"
     "clause paper of",
     "a.law:13: old: nothing uses it\n"},
    {"a clause that is quoted is used", "clause paper of",
     "clause taxes of rule_1 user  Thuế\n"
     "clause paper of",
     ""},
    {"an unused instrument", "clause pay of",
     "instrument rule_2  Quy chế số 2 | Rule 2\n"
     "clause pay of",
     "a.law:9: rule_2: nothing uses it\n"},
    {"an unused group", "words $decided",
     "group $all of body = council elsewhere\n"
     "words $decided",
     "a.law:93: $all: nothing uses it\n"},
    {"unused words", "benefit 1 pay_monthly",
     "words $more  Nữa | More\n"
     "benefit 1 pay_monthly",
     "a.law:94: $more: nothing uses it\n"},
    {"an unused figure", "figure rule.in_force",
     "figure rule.more đồng in rule  Thêm | More\n"
     "  1 @pay\n"
     "figure rule.in_force",
     "a.law:91: rule.more: nothing uses it\n"},
    {"an unused period", "figure rule.council đ",
     "period old from 2026-01-01 @pay\n"
     "figure rule.council đ",
     "a.law:81: old: nothing uses it\n"},
    {"a condition that always holds", "  body = $offices", "  body = council branch elsewhere",
     "a.law:92: $offices: nothing uses it\n"
     "a.law:99: body: always holds: every value is named\n"},
    {"two conditions on one fact", "  body = $offices\n",
     "  body = $offices\n"
     "  body = council\n",
     "a.law:100: body: stands here twice\n"},
    {"a value twice in a condition", "  body = $offices", "  body = $offices branch", "a.law:99: branch: stands here twice\n"},
    {"a condition without values", "  body = $offices", "  body =",
     "a.law:92: $offices: nothing uses it\n"
     "a.law:99: does not belong here; the line reads: FACT = [not] VALUE / $GROUP … [@CLAUSE]\n"},
    {"a gap",
     "      body = branch\n"
     "  extra",
     "      body = branch\n"
     "      trained = yes\n"
     "  extra",
     "a.law:101: figure: no row holds where body = branch, trained = no; if that is meant, say gap\n"},
    {"an overlap",
     "    rule.branch @pay  Chi nhánh | Branch\n"
     "      body = branch",
     "    rule.branch @pay  Chi nhánh | Branch\n"
     "      body = council branch",
     "a.law:101: figure: several rows hold where body = council; if that is meant, say overlap\n"},
    {"a row that never decides",
     "    rule.branch @pay  Chi nhánh | Branch\n"
     "      body = branch",
     "    rule.branch @pay  Chi nhánh | Branch\n"
     "      body = branch\n"
     "    rule.branch @pay  Nữa | More\n"
     "      body = branch\n"
     "    overlap  Cùng mức | The same\n"
     "      body = branch",
     "a.law:106: rule.branch @pay: never decides: wherever it holds one above does\n"},
    {"a gap that is too wide",
     "    gap  Giữ nguyên | As it is\n"
     "      trained = no",
     "    gap  Giữ nguyên | As it is\n"
     "      body = council branch",
     "a.law:109: gap: is not so where body = council, trained = yes\n"},
    {"a gap that is none", "    gap  Giữ nguyên | As it is\n",
     "    gap  Không có | None\n"
     "      body = elsewhere\n"
     "    gap  Giữ nguyên | As it is\n",
     "a.law:109: gap: there is no such place\n"},
    {"a gap without conditions",
     "    gap  Giữ nguyên | As it is\n"
     "      trained = no",
     "    gap  Giữ nguyên | As it is", "a.law:109: gap: at least 1 must be there\n"},
    {"a gap of a version",
     "      whole @rest  Hội đồng | Council\n"
     "        body = council\n",
     "",
     "a.law:118: ratio: no row holds where body = council; if that is meant, say gap\n"
     "a.law:118: ratio: no row holds where body = council, trained = yes; if that is meant, say gap\n"},
    {"a figure outside its limits", "  800.000 from", "  499.999 from", "a.law:85: 499.999: lies outside 500000\n"},
    {"figures out of order", "  1.200.000 from 2027-01-01 @pay", "  1.200.000 @pay",
     "a.law:83: 1.200.000: from DAY is lacking\n"},
    {"a monthly figure from mid-month", "from 2027-01-01 @pay", "from 2027-01-02 @pay",
     "a.law:83: 2027-01-02: a monthly figure begins on the first of a month\n"},
    {"a figure without values", "  150 @pay\n", "", "a.law:86: rule.trained: at least 1 must be there\n"},
    {"a percentage over a thousand", "  150 @pay", "  1001 @pay", "a.law:87: 1001: lies outside 1000\n"},
    {"a percentage as an amount", "    rule.branch @pay  Chi nhánh", "    rule.trained @pay  Chi nhánh",
     "a.law:84: rule.branch: nothing uses it\n"
     "a.law:104: rule.trained: its unit must be đồng\n"},
    {"a monthly figure once", "figure rule.branch đồng/tháng", "figure rule.branch đồng",
     "a.law:104: rule.branch: a monthly benefit takes monthly figures, one paid once takes others\n"},
    {"a day with values", "within 2026-01-01..2026-12-31  Ngày hiệu lực | First day",
     "within 2026-01-01..2026-12-31  Ngày hiệu lực | First day\n"
     "  1 @pay",
     "a.law:92: 1 @pay: may not stand below the line above\n"},
    {"a day without limits", "figure rule.in_force ngày in rule within 2026-01-01..2026-12-31",
     "figure rule.in_force ngày in rule", "a.law:91: rule.in_force: within DAY..DAY is lacking\n"},
    {"limits upside down", "within 2026-01-01..2026-12-31  Ngày", "within 2026-12-31..2026-01-01  Ngày",
     "a.law:91: 2026-12-31..2026-01-01: ends before it begins\n"},
    {"a period without a first day", "period always from 2026-01-01 @pay", "period always @pay",
     "a.law:80: always: needs one first day, or one for each value of one reading\n"},
    {"a period that lacks a day", "  from 2026-03-01 if first_day = late\n", "",
     "a.law:75: rule: needs one first day, or one for each value of one reading\n"},
    {"a period by two readings", "from 2026-03-01 if first_day = late", "from 2026-03-01 if part_months = days",
     "a.law:78: days: needs one first day, or one for each value of one reading\n"},
    {"a period that ends before it begins", "until 2028-06-30", "until 2026-02-28", "a.law:75: rule: ends before it begins\n"},
    {"a period outside every estimate", "period always from 2026-01-01", "period always from 2029-01-01",
     "a.law:80: always: lies outside every estimate\n"},
    {"a period from an amount", "  from rule.in_force", "  from rule.council",
     "a.law:75: rule.council: its unit must be ngày\n"
     "a.law:91: rule.in_force: nothing uses it\n"},
    {"a default that is no value", "default early @pay", "default soon @pay",
     "a.law:63: soon: no such first_day: early, middle, late\n"},
    {"a default outside its limits", "fact 7 since date default 2026-01-01", "fact 7 since date default 2025-12-31",
     "a.law:44: 2025-12-31: lies outside 2026-01-01..2028-12-31\n"},
    {"an option of another kind", "fact 3 started_on date", "fact 3 started_on date zero",
     "a.law:28: zero: does not belong here; the line reads: fact NUMBER NAME choice / yes_no / date "
     "/ money / interruptions [ongoing] [default VALUE] [within DAY..DAY] [zero] [sensitive] @CLAUSE\n"},
    {"a choice of one value",
     "  - 2 middle  Giữa | In between\n"
     "  - 3 late  Muộn | Late\n",
     "",
     "a.law:63: -: at least 2 must be there\n"
     "a.law:75: middle: no such first_day: early\n"
     "a.law:76: late: no such first_day: early\n"},
    {"values of a date", "  why Tính từ ngày này. | Counted from it.",
     "  why Tính từ ngày này. | Counted from it.\n"
     "  - 1 a  A | A",
     "a.law:32: - 1 a: may not stand below the line above\n"},
    {"part months by two values", "  - 3 majority  Theo quá nửa | By the majority\n", "",
     "a.law:7: part_months: must be a reading of 3 values\n"},
    {"an estimate without limits", "fact 7 since date default 2026-01-01 within 2026-01-01..2028-12-31", "fact 7 since date",
     "a.law:6: since: default, within is lacking\n"},
    {"an estimate too long",
     "within 2026-01-01..2028-12-31\n"
     "  label Tính đến",
     "within 2026-01-01..2036-12-31\n"
     "  label Tính đến",
     "a.law:2: months: more than 72\n"},
    {"no interruptions", "fact 5 absences interruptions", "fact 5 absences yes_no",
     "a.law:2: policy small-rule 2026-03-01: fact … interruptions is lacking\n"
     "a.law:36: absences: nothing uses it\n"
     "a.law:73: absences: must be interruptions\n"},
    {"tables and an amount of one's own",
     "  pays bonus\n"
     "benefit 4",
     "  pays bonus\n"
     "  figure  Mức | Amount\n"
     "    rule.branch @pay  Mọi người | Everybody\n"
     "benefit 4",
     "a.law:139: figure: a benefit has one figure, then ratio or extra, three tables at most; or "
     "pays, and no tables\n"},
    {"neither tables nor an amount",
     "  pays bonus\n"
     "benefit 4",
     "benefit 4",
     "a.law:133: benefit 3 bonus_monthly monthly in always @paper: a benefit has one figure, then "
     "ratio or extra, three tables at most; or pays, and no tables\n"},
    {"two figures",
     "  extra  Hệ số | Factor\n"
     "    rule.trained",
     "  figure  Hệ số | Factor\n"
     "    rule.trained",
     "a.law:106: figure: a benefit has one figure, then ratio or extra, three tables at most; or "
     "pays, and no tables\n"},
    {"once from a day", "  on started_on", "  from started_on",
     "a.law:130: from: what is paid once says on, what is monthly from\n"},
    {"once stopped", "  on started_on",
     "  on started_on\n"
     "  stopped @rest",
     "a.law:131: stopped: only what is monthly is stopped\n"},
    {"stopped on a fact", "if part_months = not halves", "if trained = yes", "a.law:114: trained: must be reading\n"},
    {"a reason twice", "      leave any length @rest",
     "      leave any length @rest\n"
     "      leave from 1 month @rest",
     "a.law:116: leave: stands here twice\n"},
    {"versions out of order", "benefit 2 bonus_once",
     "  version 2027-07-01 @rest\n"
     "    body = council\n"
     "benefit 2 bonus_once",
     "a.law:126: 2027-07-01: must come after 2028-01-01\n"},
    {"the highest of one", "= pay_monthly bonus_monthly", "= pay_monthly", "a.law:146: only_one: at least 2 must be there\n"},
    {"the highest of two kinds", "= pay_monthly bonus_monthly", "= pay_monthly bonus_once",
     "a.law:146: bonus_once: must be monthly\n"},
    {"in two groups", "assumption goes_on",
     "highest also @rest = bonus_monthly pay_monthly\n"
     "assumption goes_on",
     "a.law:147: bonus_monthly: belongs to only_one already\n"
     "a.law:147: pay_monthly: belongs to only_one already\n"},
    {"an assumption of nothing",
     "  of pay_monthly\n"
     "  amount",
     "  amount", "a.law:147: assumption goes_on always @pay: of is lacking\n"},
    {"an assumption with two conditions", "  part_months = days\n",
     "  part_months = days\n"
     "  trained = yes\n",
     "a.law:147: trained: more than 1\n"},
    {"a note without a clause that has conditions", "note tax paid\n",
     "note tax paid\n"
     "  trained = yes\n",
     "a.law:156: no @ says where that is written\n"},
    {"a note twice", "note later paid", "note tax paid", "a.law:158: tax: stands in line 155 already\n"},
    {"no fingerprint", "  draft\n", "",
     "a.law:2: policy small-rule 2026-03-01: needs one of fingerprint and draft, and not both\n"},
    {"a wrong fingerprint", "  draft\n", "  fingerprint 12ab\n",
     "a.law:3: 12ab: is no SHA-256: 64 hexadecimal digits, small letters\n"},
    {"no JSON", "situation {\"started_on\":\"2026-01-01\",\"trained\":true,\"bonus\":5,\"hired_on\":\"2026-02-01\"}",
     "situation {\"started_on\":}", "a.law:168: {\"started_on\":}: is no JSON object\n"},
    {"an example that is no JSON", "example {\"started_on\":\"2026-01-01\"}", "example {\"started_on\"}",
     "a.law:167: {\"started_on\"}: is no JSON object\n"},
    {"the same as nothing", "same UBND; Ủy ban nhân dân", "same UBND", "a.law:166: same: at least 2 must be there\n"},
    {"a heading of nothing", "column id = Mã", "column nme = Mã", "a.law:163: nme: is not one of: id, claimed_total\n"},
    {"no policy",
     "policy small-rule 2026-03-01\n"
     "  draft\n"
     "  name Quy chế nhỏ | A small rule\n"
     "  limits Thuế. | Taxes.\n"
     "  estimate since to until\n"
     "  part_month part_months\n",
     "", "a.law:2: policy ID DAY is lacking\n"},
    {"two policies", "instrument rule_1",
     "policy other 2026-01-01\n"
     "instrument rule_1",
     "a.law:8: policy: more than 1\n"},
};

int main(void) {
    return run_mistakes(mistakes, sizeof mistakes / sizeof *mistakes, NULL, 0);
}
