/* SPDX-License-Identifier: MIT */
/* Mistakes of lines, words and names, one at a time: which line and word is named, and what would be right there. */
#include "law_text.h"
#include "text/text.h"

static law_mistake mistakes[] = {
    {"a tab", "  name Quy chế nhỏ", "\tname Quy chế nhỏ",
     "a.law:2: policy small-rule 2026-03-01: name is lacking\n"
     "a.law:4: has a tab or another control character\n"},
    {"an odd indentation", "  limits Thuế", "   limits Thuế",
     "a.law:5: stands neither beside a line above nor two spaces below one\n"},
    {"too deep", "  name Quy chế nhỏ", "    name Quy chế nhỏ",
     "a.law:2: policy small-rule 2026-03-01: name is lacking\n"
     "a.law:4: name Quy chế nhỏ | A small rule: may not stand below the line above\n"},
    {"a trailing space", "  draft\n", "  draft \n", "a.law:3: has a space too many\n"},
    {"three spaces before what is said", "rule_1  Quy chế số 1", "rule_1   Quy chế số 1",
     "a.law:8:  Quy chế số 1 | Rule 1: has a space too many\n"},
    {"two spaces within what is said", "  what Một lần. |", "  what Một  lần. |",
     "a.law:128: lần. | Once.: has a space too many\n"
     "a.law:128: Một: needs both: Vietnamese | English\n"},
    {"decomposed text", "  name Quy chế nhỏ", "  name Quy chê\u0301 nhỏ",
     "a.law:4: name Quy chê\u0301 nhỏ | A small rule: has marks apart from their letters (not NFC)\n"},
    {"CRLF is as LF", "  draft\n", "  draft\r\n", ""},
    {"no statement", "instrument rule_1", "instrumnt rule_1",
     "a.law:8: instrumnt: no line begins so here: policy, text, use, instrument, clause, fact, "
     "reading, group, words, reason, conflict, period, figure, benefit, highest, assumption, note, "
     "column, passing, same, situation, example (did you mean instrument?)\n"
     "a.law:9: rule_1: no such instrument\n"
     "a.law:11: rule_1: no such instrument\n"
     "a.law:13: rule_1: no such instrument\n"},
    {"no statement below a fact", "  ask Cơ quan nào?", "  aks Cơ quan nào?",
     "a.law:14: fact 1 body choice @pay: ask is lacking\n"
     "a.law:16: aks: no line begins so here: label, ask, hint, why, columns, - (did you mean ask?)\n"},
    {"no statement below a benefit", "  what Một lần.", "  waht Một lần.",
     "a.law:126: benefit 2 bonus_once once in always @paper: what is lacking\n"
     "a.law:128: waht: no line begins so here: name, what, next, short, from, on, pays, version, stopped, "
     "figure, ratio, extra (did you mean what?)\n"},
    {"no statement below a version", "    stopped @rest if",
     "    name x | y\n"
     "    stopped @rest if",
     "a.law:114: name: no line begins so here: stopped, figure, ratio, extra\n"},
    {"no statement below a value", "    names Hội đồng …; HĐ", "    nmes Hội đồng …; HĐ",
     "a.law:21: nmes: no line begins so here: names (did you mean names?)\n"},
    {"a line below one that takes none", "  columns Đơn vị; Nơi làm việc",
     "  columns Đơn vị; Nơi làm việc\n"
     "    more",
     "a.law:20: more: may not stand below the line above\n"},
    {"a label is lacking", "  label Cơ quan | Body\n", "", "a.law:14: fact 1 body choice @pay: label is lacking\n"},
    {"days of a benefit are lacking", "  on started_on\n", "",
     "a.law:126: benefit 2 bonus_once once in always @paper: on is lacking\n"},
    {"a line twice", "  why Mức theo cơ quan. | The amount depends on it.",
     "  why Mức theo cơ quan. | The amount depends on it.\n"
     "  why Mức. | Amount.",
     "a.law:19: why: more than 1\n"},
    {"a keyword is lacking", "clause pay of rule_1", "clause pay rule_1",
     "a.law:9: rule_1: does not belong here; the line reads: clause ID of INSTRUMENT text / press / "
     "user  CITATION\n"},
    {"a word too many", "conflict ended_on before started_on", "conflict ended_on before started_on since",
     "a.law:72: since: does not belong here; the line reads: conflict DATE before DATE; or FACT not "
     "yes with FACT …; or INTERRUPTIONS backwards\n"},
    {"no kind of fact", "fact 3 started_on date", "fact 3 started_on day",
     "a.law:28: day: is not one of: choice, yes_no, date, money, interruptions\n"
     "a.law:72: started_on: must be date: ended_on, since, until, hired_on\n"
     "a.law:98: started_on: must be date: ended_on, since, until, hired_on\n"
     "a.law:130: started_on: must be date: ended_on, since, until, hired_on\n"
     "a.law:137: started_on: must be date: ended_on, since, until, hired_on\n"},
    {"no kind of source", "clause rest of rule_1 press", "clause rest of rule_1 news",
     "a.law:11: news: is not one of: text, press, user\n"},
    {"one language", "  label Đã học | Trained", "  label Đã học", "a.law:25: Đã học: needs both: Vietnamese | English\n"},
    {"an empty language", "  label Đã học | Trained", "  label  | Trained",
     "a.law:25: | Trained: has a space too many\n"
     "a.law:25: needs both: Vietnamese | English\n"},
    {"no words", "  next $decided", "  next $decide", "a.law:97: $decide: no such words: $decided (did you mean $decided?)\n"},
    {"no day", "from 2027-01-01 @pay", "from 2027-02-30 @pay",
     "a.law:83: 2027-02-30: is no day from 1950-01-01 to 2100-12-31\n"},
    {"no month", "paid after 2026-06", "paid after 2026-13", "a.law:158: 2026-13: is no month, written as 2026-12\n"},
    {"no amount", "  1.200.000 from", "  1.20.000 from", "a.law:83: 1.20.000: is no whole number, written as 5.000.000\n"},
    {"no number", "fact 3 started_on", "fact x started_on", "a.law:28: x: must be a number from 1 to 250\n"},
    {"a number too large", "fact 3 started_on", "fact 251 started_on", "a.law:28: 251: must be a number from 1 to 250\n"},
    {"no span", "within 500.000..2.000.000", "within 500.000",
     "a.law:84: 500.000: does not belong here; the line reads: figure NAME UNIT in PERIOD [within "
     "A..B]  VIETNAMESE | ENGLISH\n"},
    {"a quote without its end", "  “một triệu đồng một tháng”", "  “một triệu đồng một tháng",
     "a.law:9: pay: “QUOTE” is lacking\n"
     "a.law:10: “một triệu đồng một tháng: does not belong here; the line reads: “QUOTE”\n"},
    {"no quote", "  “một triệu đồng một tháng”\n", "", "a.law:9: pay: “QUOTE” is lacking\n"},
    {"no citation", "clause pay of rule_1 text  Điều 1 Quy chế số 1", "clause pay of rule_1 text",
     "a.law:9: pay: CITATION is lacking\n"},
    {"no such clause", "reason 2 illness any length @rest", "reason 2 illness any length @rst",
     "a.law:71: rst: no such clause: pay, rest, paper (did you mean rest?)\n"},
    {"no such instrument", "clause pay of rule_1", "clause pay of rule_2",
     "a.law:9: rule_2: no such instrument: rule_1 (did you mean rule_1?)\n"},
    {"no such fact", "  trained = yes @pay\n", "  traned = yes @pay\n",
     "a.law:132: traned: no such fact / reading: body, trained, started_on, ended_on, absences, "
     "bonus, since, until, hired_on, part_months, first_day (did you mean trained?)\n"},
    {"no such value",
     "      body = branch\n"
     "  extra",
     "      body = branhc\n"
     "  extra",
     "a.law:105: branhc: no such body: council, branch, elsewhere (did you mean branch?)\n"},
    {"no such group", "  body = $offices", "  body = $office",
     "a.law:99: $office: no such group: $offices (did you mean $offices?)\n"},
    {"no such figure", "    rule.branch @pay  Chi nhánh", "    rule.branches @pay  Chi nhánh",
     "a.law:104: rule.branches: no such figure: rule.council, rule.branch, rule.trained, rule.grant, "
     "rule.in_force (did you mean rule.branch?)\n"},
    {"no such period", "monthly in rule @pay", "monthly in ruel @pay",
     "a.law:94: ruel: no such period: rule, always (did you mean rule?)\n"},
    {"no such reading", "if part_months = not halves", "if part_month = not halves",
     "a.law:114: part_month: no such fact / reading: body, trained, started_on, ended_on, absences, "
     "bonus, since, until, hired_on, part_months, first_day (did you mean part_months?)\n"},
    {"no such reason", "      leave any length", "      leaves any length",
     "a.law:115: leaves: no such reason: leave, illness (did you mean leave?)\n"},
    {"no such benefit", "= pay_monthly bonus_monthly", "= pay_month bonus_monthly",
     "a.law:146: pay_month: no such benefit: pay_monthly, bonus_once, bonus_monthly, grant (did you "
     "mean pay_monthly?)\n"},
    {"a fact of another kind", "  from started_on to ended_on", "  from bonus to ended_on",
     "a.law:98: bonus: must be date: started_on, ended_on, since, until, hired_on\n"},
    {"a first day with a default", "  from started_on to ended_on", "  from since to ended_on",
     "a.law:98: since: must be unknown where absent\n"},
    {"a last day that may be unknown", "  from started_on to ended_on", "  from started_on to started_on",
     "a.law:32: ended_on: nothing uses it\n"
     "a.law:98: started_on: must be ongoing\n"},
    {"a condition on a date", "  trained = yes @pay\n", "  started_on = yes @pay\n",
     "a.law:132: started_on: must be choice / yes_no\n"},
    {"a group of another fact",
     "      trained = yes\n"
     "    gap",
     "      trained = $offices\n"
     "    gap",
     "a.law:108: $offices: is a group of body\n"},
    {"a name in capitals", "fact 2 trained", "fact 2 Trained",
     "a.law:24: Trained: is no name: small letters and numbers, joined by _\n"
     "a.law:74: trained: no such fact: body, Trained, started_on, ended_on, absences, bonus, since, "
     "until, hired_on (did you mean Trained?)\n"
     "a.law:108: trained: no such fact / reading: body, Trained, started_on, ended_on, absences, "
     "bonus, since, until, hired_on, part_months, first_day (did you mean Trained?)\n"
     "a.law:109: gap: at least 1 must be there\n"
     "a.law:110: trained: no such fact / reading: body, Trained, started_on, ended_on, absences, "
     "bonus, since, until, hired_on, part_months, first_day (did you mean Trained?)\n"
     "a.law:125: trained: no such fact / reading: body, Trained, started_on, ended_on, absences, "
     "bonus, since, until, hired_on, part_months, first_day (did you mean Trained?)\n"
     "a.law:132: trained: no such fact / reading: body, Trained, started_on, ended_on, absences, "
     "bonus, since, until, hired_on, part_months, first_day (did you mean Trained?)\n"
     "a.law:160: trained: no such fact / reading: body, Trained, started_on, ended_on, absences, "
     "bonus, since, until, hired_on, part_months, first_day (did you mean Trained?)\n"},
    {"a figure without a group", "figure rule.trained", "figure trained",
     "a.law:86: trained: is no name: small letters and numbers, joined by _, GROUP.NAME\n"
     "a.law:86: trained: nothing uses it\n"
     "a.law:107: rule.trained: no such figure: rule.council, rule.branch, trained, rule.grant, "
     "rule.in_force (did you mean rule.branch?)\n"
     "a.law:121: rule.trained: no such figure: rule.council, rule.branch, trained, rule.grant, "
     "rule.in_force (did you mean rule.branch?)\n"
     "a.law:152: rule.trained: no such figure: rule.council, rule.branch, trained, rule.grant, "
     "rule.in_force (did you mean rule.branch?)\n"},
    {"a fact twice", "fact 4 ended_on", "fact 4 started_on",
     "a.law:32: started_on: stands in line 28 already\n"
     "a.law:32: started_on: nothing uses it\n"
     "a.law:72: ended_on: no such fact: body, trained, started_on, started_on, absences, bonus, "
     "since, until, hired_on\n"
     "a.law:98: ended_on: no such fact: body, trained, started_on, started_on, absences, bonus, "
     "since, until, hired_on\n"},
    {"a reading like a fact", "reading 10 first_day", "reading 10 trained",
     "a.law:63: trained: stands in line 24 already\n"
     "a.law:63: trained: nothing uses it\n"
     "a.law:76: first_day: no such reading: part_months, trained\n"
     "a.law:77: first_day: no such reading: part_months, trained\n"
     "a.law:78: first_day: no such reading: part_months, trained\n"},
    {"a value twice", "  - 2 branch ", "  - 2 council ",
     "a.law:22: council: stands here twice\n"
     "a.law:92: branch: no such body: council, council, elsewhere\n"
     "a.law:105: branch: no such body: council, council, elsewhere\n"
     "a.law:122: branch: no such body: council, council, elsewhere\n"
     "a.law:124: branch: no such body: council, council, elsewhere\n"},
    {"a number twice", "fact 4 ended_on", "fact 3 ended_on", "a.law:32: 3: is the number of started_on already\n"},
    {"a number of values twice", "  - 2 branch", "  - 1 branch", "a.law:22: 1: is the number of council already\n"},
    {"a number of reasons twice", "reason 2 illness", "reason 1 illness", "a.law:71: 1: is the number of leave already\n"},
    {"a number of benefits twice", "benefit 2 bonus_once", "benefit 1 bonus_once",
     "a.law:126: 1: is the number of pay_monthly already\n"},
    {"a name of two values", "  - 2 branch  Chi nhánh | Branch",
     "  - 2 branch  Chi nhánh | Branch\n"
     "    names HĐ",
     "a.law:22: HĐ: is a name of council too\n"},
    {"a pattern with three openings", "    names Hội đồng …; HĐ", "    names … Hội … đồng …; HĐ",
     "a.law:21: … Hội … đồng …: a name has letters; … belongs into the names of values only, at most twice\n"},
    {"an empty name", "  columns Đơn vị; Nơi làm việc", "  columns Đơn vị;; Nơi làm việc",
     "a.law:19: a name has letters; … belongs into the names of values only, at most twice\n"},
    {"an open heading", "  columns Đơn vị; Nơi làm việc", "  columns Đơn vị …",
     "a.law:19: Đơn vị …: a name has letters; … belongs into the names of values only, at most twice\n"},
};

/* What is said of a text that is no UTF-8 can still be written. */
static void no_utf_8(void **state) {
    const ht_string text = changed(law_named("small.law"), "  limits Thuế.", "  limits Thu\xff.");
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_EN);
    assert_text(&it.mistakes, "a.law:2: policy small-rule 2026-03-01: limits is lacking\na.law:5: is not UTF-8\n");
    release(&it);
    discard(text);
}

static void in_vietnamese(void **state) {
    const ht_string text = changed(law_named("small.law"), "      body = branch\n  extra", "      body = branhc\n  extra");
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_VI);
    assert_text(&it.mistakes, "a.law:105: branhc: không có body này: council, branch, elsewhere (có phải là branch?)\n");
    release(&it);
    discard(text);
}

/* In the order of the text, those of one line in the order in which they were found. */
static void all_of_them(void **state) {
    const ht_string first = changed(law_named("small.law"), "= pay_monthly bonus_monthly", "= pay_monthly bonus_once");
    const ht_string text = changed(first, "fact 4 ended_on", "fact 3 ended_on");
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_EN);
    assert_text(&it.mistakes, "a.law:32: 3: is the number of started_on already\n"
                              "a.law:146: bonus_once: must be monthly\n");
    release(&it);
    discard(first);
    discard(text);
}

static void an_empty_text(void **state) {
    const ht_string text = ht_string_of("");
    compiled_law it;
    (void)state;
    compile_texts(&it, &text, 1, HT_EN);
    assert_text(&it.mistakes, "a.law:1: policy ID DAY is lacking\n");
    release(&it);
}

int main(void) {
    static const struct CMUnitTest others[] = {
        cmocka_unit_test(no_utf_8),
        cmocka_unit_test(in_vietnamese),
        cmocka_unit_test(all_of_them),
        cmocka_unit_test(an_empty_text),
    };
    return run_mistakes(mistakes, sizeof mistakes / sizeof *mistakes, others, sizeof others / sizeof *others);
}
