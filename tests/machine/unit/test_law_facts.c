/* SPDX-License-Identifier: MIT */
/* Mistakes of the policy, its facts, readings, groups and clauses; and what is none. */
#include "law_text.h"

static law_mistake mistakes[] = {
    {"two interruptions", "fact 6 bonus money zero sensitive @paper", "fact 6 bonus interruptions @paper",
     "a.law:2: interruptions: more than 1\n"
     "a.law:131: bonus: must be money\n"
     "a.law:138: bonus: must be money\n"},
    {"no reasons",
     "reason 1 leave from 1 month @rest  Nghỉ | Leave\n"
     "reason 2 illness any length @rest  Ốm | Illness\n",
     "",
     "a.law:2: policy small-rule 2026-03-01: reason is lacking\n"
     "a.law:113: leave: no such reason\n"},
    {"a use without a file", "instrument rule_1",
     "use\n"
     "instrument rule_1",
     "a.law:8: does not belong here; the line reads: use FILE\n"},
    {"a use of two words", "instrument rule_1",
     "use a b\n"
     "instrument rule_1",
     "a.law:8: b: does not belong here; the line reads: use FILE\n"
     "a.law:8: a: this text cannot be read\n"},
    {"a group without values", "group $offices of body = council branch",
     "group $offices of body =", "a.law:92: does not belong here; the line reads: group $NAME of FACT = VALUE …\n"},
    {"a group of a date", "group $offices of body = council branch", "group $offices of since = council",
     "a.law:92: since: must be choice / yes_no\n"},
    {"a group of nothing", "group $offices of body = council branch", "group $offices of bdy = council",
     "a.law:92: bdy: no such fact / reading: body, trained, started_on, ended_on, absences, bonus, "
     "since, until, hired_on, part_months, first_day (did you mean body?)\n"},
    {"a group of no value", "group $offices of body = council branch", "group $offices of body = council brnch",
     "a.law:92: brnch: no such body: council, branch, elsewhere (did you mean branch?)\n"},
    {"a group and more", "group $offices of body = council branch", "group $offices of body = council branch @pay",
     "a.law:92: @pay: does not belong here; the line reads: group $NAME of FACT = VALUE …\n"},
    {"a group without its mark", "group $offices of", "group offices of",
     "a.law:92: offices: is no name: small letters and numbers, joined by _, $NAME\n"
     "a.law:99: $offices: no such group: offices (did you mean offices?)\n"},
    {"names twice", "    names Hội đồng …; HĐ\n",
     "    names Hội đồng …; HĐ\n"
     "    names Hội đồng",
     "a.law:22: - 2 branch  Chi nhánh | Branch: has a space too many\n"
     "a.law:22: names: more than 1\n"
     "a.law:22: - 2 branch  Chi nhánh | Branch: has a space too many\n"
     "a.law:92: branch: no such body: council, elsewhere\n"
     "a.law:105: branch: no such body: council, elsewhere\n"
     "a.law:122: branch: no such body: council, elsewhere\n"
     "a.law:124: branch: no such body: council, elsewhere\n"},
    {"a name twice", "    names Hội đồng …; HĐ", "    names Hội đồng …; HỘI ĐỒNG …",
     "a.law:21: HỘI ĐỒNG …: is a name of Hội đồng … too\n"},
    {"a name like the label of another", "  - 3 elsewhere  Nơi khác | Elsewhere",
     "  - 3 elsewhere  Nơi khác | Elsewhere\n"
     "    names Chi nhánh; Hội đồng",
     "a.law:23: Chi nhánh: is a name of branch too\n"
     "a.law:23: Hội đồng: is a name of council too\n"},
    {"a value without a name", "  - 2 branch  Chi", "  - 2  Chi",
     "a.law:22: does not belong here; the line reads: - NUMBER VALUE [@CLAUSE]  VIETNAMESE | ENGLISH\n"
     "a.law:92: branch: no such body: council, , elsewhere\n"
     "a.law:105: branch: no such body: council, , elsewhere\n"
     "a.law:122: branch: no such body: council, , elsewhere\n"
     "a.law:124: branch: no such body: council, , elsewhere\n"},
    {"a value with a capital", "  - 2 branch  Chi", "  - 2 Branch  Chi",
     "a.law:22: Branch: is no name: small letters and numbers, joined by _\n"
     "a.law:92: branch: no such body: council, Branch, elsewhere (did you mean Branch?)\n"
     "a.law:105: branch: no such body: council, Branch, elsewhere (did you mean Branch?)\n"
     "a.law:122: branch: no such body: council, Branch, elsewhere (did you mean Branch?)\n"
     "a.law:124: branch: no such body: council, Branch, elsewhere (did you mean Branch?)\n"},
    {"a value without a number", "  - 2 branch  Chi", "  - branch  Chi",
     "a.law:22: branch: must be a number from 1 to 250\n"
     "a.law:92: branch: no such body: council, , elsewhere\n"
     "a.law:105: branch: no such body: council, , elsewhere\n"
     "a.law:122: branch: no such body: council, , elsewhere\n"
     "a.law:124: branch: no such body: council, , elsewhere\n"},
    {"a clause of a value of a fact", "  - 2 branch  Chi", "  - 2 branch @pay  Chi",
     "a.law:22: @pay: does not belong here; the line reads: - NUMBER VALUE [@CLAUSE]  VIETNAMESE | "
     "ENGLISH\n"},
    {"limits that are no days",
     "within 2026-01-01..2028-12-31\n"
     "  label Tính từ",
     "within 2026-01-01..soon\n"
     "  label Tính từ",
     "a.law:6: since: default, within is lacking\n"
     "a.law:44: 2026-01-01..soon: is no day from 1950-01-01 to 2100-12-31\n"},
    {"limits of which the first is no day",
     "within 2026-01-01..2028-12-31\n"
     "  label Tính từ",
     "within soon..2028-12-31\n"
     "  label Tính từ",
     "a.law:6: since: default, within is lacking\n"
     "a.law:44: soon..2028-12-31: is no day from 1950-01-01 to 2100-12-31\n"},
    {"limits upside down of a fact",
     "within 2026-01-01..2028-12-31\n"
     "  label Tính từ",
     "within 2028-12-31..2026-01-01\n"
     "  label Tính từ",
     "a.law:44: 2028-12-31..2026-01-01: ends before it begins\n"},
    {"limits that are no span",
     "within 2026-01-01..2028-12-31\n"
     "  label Tính từ",
     "within 2026-01-01\n"
     "  label Tính từ",
     "a.law:6: since: default, within is lacking\n"
     "a.law:44: 2026-01-01: does not belong here; the line reads: fact NUMBER NAME choice / yes_no / "
     "date / money / interruptions [ongoing] [default VALUE] [within DAY..DAY] [zero] [sensitive] "
     "@CLAUSE\n"},
    {"limits twice",
     "within 2026-01-01..2028-12-31\n"
     "  label Tính từ",
     "within 2026-01-01..2028-12-31 within 2026-01-01..2028-12-31\n"
     "  label Tính từ",
     "a.law:44: within: does not belong here; the line reads: fact NUMBER NAME choice / yes_no / "
     "date / money / interruptions [ongoing] [default VALUE] [within DAY..DAY] [zero] [sensitive] "
     "@CLAUSE\n"},
    {"limits of a choice", "fact 1 body choice @pay", "fact 1 body choice within 2026-01-01..2028-12-31 @pay",
     "a.law:14: within: does not belong here; the line reads: fact NUMBER NAME choice / yes_no / "
     "date / money / interruptions [ongoing] [default VALUE] [within DAY..DAY] [zero] [sensitive] "
     "@CLAUSE\n"},
    {"ongoing twice", "date ongoing @pay", "date ongoing ongoing @pay",
     "a.law:32: ongoing: does not belong here; the line reads: fact NUMBER NAME choice / yes_no / "
     "date / money / interruptions [ongoing] [default VALUE] [within DAY..DAY] [zero] [sensitive] "
     "@CLAUSE\n"},
    {"ongoing yes or no", "fact 2 trained yes_no default no", "fact 2 trained yes_no ongoing",
     "a.law:24: ongoing: does not belong here; the line reads: fact NUMBER NAME choice / yes_no / "
     "date / money / interruptions [ongoing] [default VALUE] [within DAY..DAY] [zero] [sensitive] "
     "@CLAUSE\n"},
    {"a default twice", "yes_no default no", "yes_no default no default yes",
     "a.law:24: default: does not belong here; the line reads: fact NUMBER NAME choice / yes_no / "
     "date / money / interruptions [ongoing] [default VALUE] [within DAY..DAY] [zero] [sensitive] "
     "@CLAUSE\n"},
    {"a default of money", "fact 6 bonus money zero", "fact 6 bonus money default 5",
     "a.law:40: default: does not belong here; the line reads: fact NUMBER NAME choice / yes_no / "
     "date / money / interruptions [ongoing] [default VALUE] [within DAY..DAY] [zero] [sensitive] "
     "@CLAUSE\n"},
    {"a default of nothing", "yes_no default no @pay", "yes_no @pay default",
     "a.law:24: default: does not belong here; the line reads: fact NUMBER NAME choice / yes_no / "
     "date / money / interruptions [ongoing] [default VALUE] [within DAY..DAY] [zero] [sensitive] "
     "@CLAUSE\n"},
    {"a default that is lacking", "yes_no default no @pay", "yes_no default",
     "a.law:24: does not belong here; the line reads: fact NUMBER NAME choice / yes_no / date / "
     "money / interruptions [ongoing] [default VALUE] [within DAY..DAY] [zero] [sensitive] @CLAUSE\n"
     "a.law:24: trained: no @ says where that is written\n"},
    {"a default that is no day", "default 2026-01-01 within", "default soon within",
     "a.law:44: soon: is no day from 1950-01-01 to 2100-12-31\n"},
    {"a default after the limits", "fact 7 since date default 2026-01-01", "fact 7 since date default 2029-01-01",
     "a.law:44: 2029-01-01: lies outside 2026-01-01..2028-12-31\n"},
    {"a default day without limits", "default 2028-12-31 within 2026-01-01..2028-12-31", "default 2028-12-31",
     "a.law:6: until: default, within is lacking\n"
     "a.law:48: 2028-12-31: within is lacking\n"},
    {"a reading without a default", "reading 10 first_day default early @pay", "reading 10 first_day @pay",
     "a.law:63: @pay: does not belong here; the line reads: reading NUMBER NAME default VALUE @CLAUSE\n"},
    {"a conflict of nothing", "conflict trained not yes with bonus", "conflict trained not yes with",
     "a.law:74: does not belong here; the line reads: conflict DATE before DATE; or FACT not yes "
     "with FACT …; or INTERRUPTIONS backwards\n"},
    {"a conflict of no fact", "conflict trained not yes with bonus", "conflict trained not yes with bons",
     "a.law:74: bons: no such fact: body, trained, started_on, ended_on, absences, bonus, since, "
     "until, hired_on (did you mean bonus?)\n"},
    {"a conflict without its verb", "conflict absences backwards", "conflict absences",
     "a.law:73: does not belong here; the line reads: conflict DATE before DATE; or FACT not yes "
     "with FACT …; or INTERRUPTIONS backwards\n"},
    {"a conflict with another verb", "conflict absences backwards", "conflict absences twice",
     "a.law:73: twice: does not belong here; the line reads: conflict DATE before DATE; or FACT not "
     "yes with FACT …; or INTERRUPTIONS backwards\n"},
    {"a delete character", "  limits Thuế", "  limits Thu",
     "a.law:2: policy small-rule 2026-03-01: limits is lacking\n"
     "a.law:5: has a tab or another control character\n"},
    {"a letter that is no mark", "  limits Thuế. | Taxes.", "  limits Thuế ͸. | Taxes.", ""},
    {"an accusative of marks", "  limits Thuế. | Taxes.", "  limits Thuế ͅ. | Taxes.",
     "a.law:5: limits Thuế ͅ. | Taxes.: has marks apart from their letters (not NFC)\n"},
    {"four spaces before what is said", "rule_1  Quy chế số 1", "rule_1    Quy chế số 1",
     "a.law:8:   Quy chế số 1 | Rule 1: has a space too many\n"},
    {"a long list of what is valid", "  part_month part_months", "  part_month pt",
     "a.law:7: pt: no such reading: part_months, first_day\n"},
    {"a name that is only a mark", "words $decided", "words $",
     "a.law:93: $: is no name: small letters and numbers, joined by _, $NAME\n"
     "a.law:93: $: nothing uses it\n"
     "a.law:97: $decided: no such words: $\n"},
    {"a name that begins with a number", "instrument rule_1", "instrument 1_rule",
     "a.law:8: 1_rule: is no name: small letters and numbers, joined by _\n"
     "a.law:8: 1_rule: nothing uses it\n"
     "a.law:9: rule_1: no such instrument: 1_rule\n"
     "a.law:11: rule_1: no such instrument: 1_rule\n"
     "a.law:13: rule_1: no such instrument: 1_rule\n"},
    {"a name with two joints", "instrument rule_1", "instrument rule__1",
     "a.law:8: rule__1: is no name: small letters and numbers, joined by _\n"
     "a.law:9: rule_1: no such instrument: rule__1 (did you mean rule__1?)\n"
     "a.law:11: rule_1: no such instrument: rule__1 (did you mean rule__1?)\n"
     "a.law:13: rule_1: no such instrument: rule__1 (did you mean rule__1?)\n"},
    {"a name with a hyphen", "instrument rule_1", "instrument rule-1",
     "a.law:8: rule-1: is no name: small letters and numbers, joined by _\n"
     "a.law:9: rule_1: no such instrument: rule-1 (did you mean rule-1?)\n"
     "a.law:11: rule_1: no such instrument: rule-1 (did you mean rule-1?)\n"
     "a.law:13: rule_1: no such instrument: rule-1 (did you mean rule-1?)\n"},
    {"a name that is too long", "instrument rule_1",
     "instrument a123456789012345678901234567890123456789012345678901234567890123",
     "a.law:8: a12345678901234567890123456789012345678901234567890123456789…: is no name: small "
     "letters and numbers, joined by _\n"
     "a.law:8: a12345678901234567890123456789012345678901234567890123456789…: nothing uses it\n"
     "a.law:9: rule_1: no such instrument: "
     "a123456789012345678901234567890123456789012345678901234567890123\n"
     "a.law:11: rule_1: no such instrument: "
     "a123456789012345678901234567890123456789012345678901234567890123\n"
     "a.law:13: rule_1: no such instrument: "
     "a123456789012345678901234567890123456789012345678901234567890123\n"},
    {"a fingerprint with a capital", "  draft\n",
     "  fingerprint A0f0c8b84a83115d1c69e3d55710167bbffeb661cb70ae4d325d7687424df9bf\n",
     "a.law:3: A0f0c8b84a83115d1c69e3d55710167bbffeb661cb70ae4d325d7687424d…: is no SHA-256: 64 "
     "hexadecimal digits, small letters\n"},
    {"a fingerprint with another sign", "  draft\n",
     "  fingerprint /0f0c8b84a83115d1c69e3d55710167bbffeb661cb70ae4d325d7687424df9b:\n",
     "a.law:3: /0f0c8b84a83115d1c69e3d55710167bbffeb661cb70ae4d325d7687424d…: is no SHA-256: 64 "
     "hexadecimal digits, small letters\n"},
    {"a fingerprint with a letter too far", "  draft\n",
     "  fingerprint g0f0c8b84a83115d1c69e3d55710167bbffeb661cb70ae4d325d7687424df9b`\n",
     "a.law:3: g0f0c8b84a83115d1c69e3d55710167bbffeb661cb70ae4d325d7687424d…: is no SHA-256: 64 "
     "hexadecimal digits, small letters\n"},
    {"both", "  draft\n",
     "  draft\n"
     "  fingerprint a0f0c8b84a83115d1c69e3d55710167bbffeb661cb70ae4d325d7687424df9bf\n",
     "a.law:2: policy small-rule 2026-03-01: needs one of fingerprint and draft, and not both\n"},
    {"draft twice", "  draft\n",
     "  draft\n"
     "  draft\n",
     "a.law:4: draft: more than 1\n"},
    {"no statement below the policy", "  draft\n",
     "  draft\n"
     "  title A | A\n",
     "a.law:4: title: no line begins so here: name, limits, estimate, part_month, fingerprint, "
     "draft, asks, first_codes, after\n"},
    {"an estimate of no facts", "  estimate since to until", "  estimate from since to until",
     "a.law:6: from: no such fact: body, trained, started_on, ended_on, absences, bonus, since, "
     "until, hired_on\n"
     "a.law:6: since: does not belong here; the line reads: estimate DATE to DATE\n"
     "a.law:44: since: nothing uses it\n"
     "a.law:48: until: nothing uses it\n"},
    {"an estimate of no such facts", "  estimate since to until", "  estimate sinc to untl",
     "a.law:6: sinc: no such fact: body, trained, started_on, ended_on, absences, bonus, since, "
     "until, hired_on (did you mean since?)\n"
     "a.law:6: untl: no such fact: body, trained, started_on, ended_on, absences, bonus, since, "
     "until, hired_on (did you mean until?)\n"},
    {"an estimate until no such fact", "  estimate since to until", "  estimate since to untl",
     "a.law:6: untl: no such fact: body, trained, started_on, ended_on, absences, bonus, since, "
     "until, hired_on (did you mean until?)\n"},
    {"an estimate that may go on", "  estimate since to until", "  estimate since to ended_on",
     "a.law:6: ended_on: default, within is lacking\n"
     "a.law:48: until: no @ says where that is written\n"
     "a.law:48: until: nothing uses it\n"},
    {"part months by no reading", "  part_month part_months", "  part_month trained",
     "a.law:7: trained: no such reading: part_months, first_day\n"},
    {"a quote twice", "  “một triệu đồng một tháng”\n",
     "  “một triệu đồng một tháng”\n"
     "  “hai”\n",
     "a.law:11: “hai”: does not belong here; the line reads: “QUOTE”\n"},
    {"a quote without its beginning", "  “một triệu đồng một tháng”", "  một triệu đồng một tháng”",
     "a.law:9: pay: “QUOTE” is lacking\n"
     "a.law:10: một triệu đồng một tháng”: does not belong here; the line reads: “QUOTE”\n"},
    {"an empty quote", "  “một triệu đồng một tháng”", "  “”",
     "a.law:9: pay: “QUOTE” is lacking\n"
     "a.law:10: “”: does not belong here; the line reads: “QUOTE”\n"},
    {"a clause without of", "clause pay of rule_1 text", "clause pay",
     "a.law:9: does not belong here; the line reads: clause ID of INSTRUMENT text / press / user  "
     "CITATION\n"},
    {"an empty same", "same UBND; Ủy ban nhân dân", "same …; Ủy ban nhân dân",
     "a.law:166: …: a name has letters; … belongs into the names of values only, at most twice\n"
     "a.law:166: same: at least 2 must be there\n"},
    {"JSON that is no object",
     "situation {\"started_on\":\"2026-01-01\",\"trained\":true,\"bonus\":5,\"hired_on\":\"2026-02-01\"}", "situation 5",
     "a.law:168: 5: is no JSON object\n"},
    {"a number in use twice", "fact 3 started_on", "fact 03 started_on", "a.law:28: 03: must be a number from 1 to 250\n"},
    {"a column without names", "column id = Mã; Mã số", "column id",
     "a.law:163: does not belong here; the line reads: column id / claimed_total = NAME; NAME; …\n"
     "a.law:163: a name has letters; … belongs into the names of values only, at most twice\n"},
    {"words without a name", "words $decided  Hội đồng quyết định. | The council decides.",
     "words  Hội đồng quyết định. | The council decides.",
     "a.law:93: nothing uses it\n"
     "a.law:97: $decided: no such words: \n"},
    {"a group without is", "group $offices of body = council branch", "group $offices of body council branch",
     "a.law:92: council: does not belong here; the line reads: group $NAME of FACT = VALUE …\n"},
    {"a value with neither", "  - 2 branch  Chi", "  - x Branch  Chi",
     "a.law:22: x: must be a number from 1 to 250\n"
     "a.law:92: branch: no such body: council, Branch, elsewhere (did you mean Branch?)\n"
     "a.law:105: branch: no such body: council, Branch, elsewhere (did you mean Branch?)\n"
     "a.law:122: branch: no such body: council, Branch, elsewhere (did you mean Branch?)\n"
     "a.law:124: branch: no such body: council, Branch, elsewhere (did you mean Branch?)\n"},
    {"much too deep", "  limits Thuế", "      limits Thuế",
     "a.law:2: policy small-rule 2026-03-01: limits is lacking\n"
     "a.law:5: stands neither beside a line above nor two spaces below one\n"
     "a.law:5: limits Thuế. | Taxes.: may not stand below the line above\n"},
    {"a name with a brace", "instrument rule_1", "instrument rule{1",
     "a.law:8: rule{1: is no name: small letters and numbers, joined by _\n"
     "a.law:9: rule_1: no such instrument: rule{1 (did you mean rule{1?)\n"
     "a.law:11: rule_1: no such instrument: rule{1 (did you mean rule{1?)\n"
     "a.law:13: rule_1: no such instrument: rule{1 (did you mean rule{1?)\n"},
    {"a name with a brace first", "instrument rule_1", "instrument {rule",
     "a.law:8: {rule: is no name: small letters and numbers, joined by _\n"
     "a.law:8: {rule: nothing uses it\n"
     "a.law:9: rule_1: no such instrument: {rule\n"
     "a.law:11: rule_1: no such instrument: {rule\n"
     "a.law:13: rule_1: no such instrument: {rule\n"},
    {"a group that begins with a number", "group $offices of", "group $1offices of",
     "a.law:92: $1offices: is no name: small letters and numbers, joined by _, $NAME\n"
     "a.law:99: $offices: no such group: $1offices (did you mean $1offices?)\n"},
    {"a name with a capital within", "instrument rule_1", "instrument ruLe_1",
     "a.law:8: ruLe_1: is no name: small letters and numbers, joined by _\n"
     "a.law:9: rule_1: no such instrument: ruLe_1 (did you mean ruLe_1?)\n"
     "a.law:11: rule_1: no such instrument: ruLe_1 (did you mean ruLe_1?)\n"
     "a.law:13: rule_1: no such instrument: ruLe_1 (did you mean ruLe_1?)\n"},
    {"a reading twice", "reading 10 first_day", "reading 10 part_months",
     "a.law:63: part_months: stands in line 56 already\n"
     "a.law:63: part_months: nothing uses it\n"
     "a.law:76: first_day: no such reading: part_months, part_months\n"
     "a.law:77: first_day: no such reading: part_months, part_months\n"
     "a.law:78: first_day: no such reading: part_months, part_months\n"},
    {"the same as nothing at all", "same UBND; Ủy ban nhân dân", "same …",
     "a.law:166: …: a name has letters; … belongs into the names of values only, at most twice\n"
     "a.law:166: same: at least 2 must be there\n"},
    {"a fact with two mistakes", "fact 3 started_on date", "fact x started_on day",
     "a.law:28: x: must be a number from 1 to 250\n"
     "a.law:72: started_on: must be date: ended_on, since, until, hired_on\n"
     "a.law:98: started_on: must be date: ended_on, since, until, hired_on\n"
     "a.law:130: started_on: must be date: ended_on, since, until, hired_on\n"
     "a.law:137: started_on: must be date: ended_on, since, until, hired_on\n"},
    {"number 0", "fact 3 started_on", "fact 0 started_on", "a.law:28: 0: must be a number from 1 to 250\n"},
    {"after a day, alone", "  draft\n",
     "  draft\n"
     "  after 2025-01-01\n",
     ""},
};

int main(void) {
    return run_mistakes(mistakes, sizeof mistakes / sizeof *mistakes, NULL, 0);
}
