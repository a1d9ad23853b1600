/* SPDX-License-Identifier: MIT */
#include "command/options.h"
#include "command/arguments.h"
#include "command/commands.h"

#include "policy/registry.h"
#include "text/text.h"

#include <string.h>

#define BIT(command)  (1u << HT_COMMAND_##command)
#define EVERY_COMMAND ((1u << HT_COMMAND_COUNT) - 1)

const ht_option ht_options[HT_OPTION_COUNT] = {
    [HT_OPTION_HELP] = {"help", 'h', HT_TAKES_NOTHING, "", {"", ""}, EVERY_COMMAND, {"trợ giúp này", "this help"}},
    [HT_OPTION_VERSION] = {"version",
                           'V',
                           HT_TAKES_NOTHING,
                           "",
                           {"", ""},
                           EVERY_COMMAND,
                           {"phiên bản chương trình và quy định", "version of the program and of the policy"}},
    [HT_OPTION_LANG] = {"lang",
                        0,
                        HT_TAKES_CHOICE,
                        "vi en",
                        {"vi|en", "vi|en"},
                        EVERY_COMMAND,
                        {"ngôn ngữ của kết quả và thông báo", "language of results and messages"}},
    [HT_OPTION_JSON] = {"json",
                        0,
                        HT_TAKES_NOTHING,
                        "",
                        {"", ""},
                        EVERY_COMMAND,
                        {"kết quả và lỗi bằng JSON, trên đầu ra chuẩn", "results and errors as JSON, on standard output"}},
    [HT_OPTION_POLICY] =
        {"policy",
         0,
         HT_TAKES_POLICY,
         "",
         {"MÃ[@BẢN]", "ID[@REVISION]"},
         EVERY_COMMAND,
         {"quy định và bản được dùng (hotro rules --policies liệt kê); hồ sơ, phiếu, danh sách có thể tự nêu",
          "the policy and its revision (hotro rules --policies lists them); a case, receipt or list may name its own"}},
    [HT_OPTION_PARAMETERS] = {"parameters",
                              0,
                              HT_TAKES_INPUT,
                              "",
                              {"TỆP", "FILE"},
                              BIT(ASSESS) | BIT(BATCH) | BIT(VERIFY) | BIT(BUDGET) | BIT(MCP),
                              {"các mức của cơ quan (JSON) thay cho mức của chương trình", "an office's own figures (JSON)"}},
    [HT_OPTION_ASKED] = {"asked",
                         0,
                         HT_TAKES_TEXT,
                         "",
                         {"KHOẢN,…", "BENEFIT,…"},
                         BIT(ASSESS) | BIT(BATCH) | BIT(VERIFY) | BIT(BUDGET),
                         {"chỉ tính các khoản này, nếu hồ sơ hoặc dòng không tự nêu",
                          "compute these benefits only, where the case or line does not say which"}},
    [HT_OPTION_OUTPUT] = {"output",
                          'o',
                          HT_TAKES_OUTPUT,
                          "",
                          {"TỆP", "FILE"},
                          BIT(ASSESS) | BIT(BATCH) | BIT(VERIFY) | BIT(BUDGET) | BIT(NAMES) | BIT(TEMPLATE) | BIT(RULES),
                          {"ghi vào tệp (tệp mới chỉ chủ tệp đọc được) thay vì đầu ra chuẩn",
                           "write to a file (a new one is readable by its owner only) instead of standard output"}},
    [HT_OPTION_MONTHS] =
        {"months", 0, HT_TAKES_NOTHING, "", {"", ""}, BIT(ASSESS), {"kèm bảng từng tháng", "with the table of months"}},
    [HT_OPTION_WHAT_IF] = {"what-if",
                           0,
                           HT_TAKES_NOTHING,
                           "",
                           {"", ""},
                           BIT(ASSESS),
                           {"điều gì làm kết quả khác đi: mức thấp nhất, cao nhất, câu trả lời và ngày khác",
                            "what would change the result: its least and greatest, other answers and days"}},
    [HT_OPTION_RECEIPT] = {"receipt",
                           0,
                           HT_TAKES_NOTHING,
                           "",
                           {"", ""},
                           BIT(ASSESS),
                           {"phiếu kết quả (JSON) để lưu và kiểm tra lại", "a receipt (JSON) to keep and verify"}},
    [HT_OPTION_MADE] = {"made",
                        0,
                        HT_TAKES_TEXT,
                        "",
                        {"NGÀY", "DATE"},
                        BIT(ASSESS),
                        {"ngày ghi trên phiếu, dạng 2026-06-30; mặc định là hôm nay",
                         "the receipt's date, as 2026-06-30; today where left out"}},
    [HT_OPTION_CANONICAL] = {"canonical",
                             0,
                             HT_TAKES_NOTHING,
                             "",
                             {"", ""},
                             BIT(RULES),
                             {"phần quy phạm, dạng để tính dấu vân tay", "the normative content that the fingerprint covers"}},
    [HT_OPTION_SCHEMA] = {"schema",
                          0,
                          HT_TAKES_NOTHING,
                          "",
                          {"", ""},
                          BIT(RULES),
                          {"JSON Schema của một hồ sơ; assessment: của một kết quả, receipt: của một phiếu",
                           "the JSON Schema of a case; assessment: of a result, receipt: of a receipt"}},
    [HT_OPTION_SURFACE] = {"surface",
                           0,
                           HT_TAKES_NOTHING,
                           "",
                           {"", ""},
                           BIT(RULES),
                           {"mọi tổ hợp thông tin và cách hiểu với số tiền của nó, để so với chương trình khác",
                            "what every combination of facts and readings gives, to compare other programs with"}},
    [HT_OPTION_CHECK] = {"check",
                         0,
                         HT_TAKES_INPUT,
                         "",
                         {"TỆP", "FILE"},
                         BIT(RULES),
                         {"kiểm tra một văn bản .law và nêu khác gì bản mới nhất",
                          "check a .law text, and say what differs from the newest revision"}},
    [HT_OPTION_SHEET] = {"sheet",
                         0,
                         HT_TAKES_TEXT,
                         "",
                         {"TRANG", "NAME"},
                         BIT(BATCH) | BIT(VERIFY) | BIT(BUDGET) | BIT(NAMES),
                         {"trang của sổ tính (.xlsx, .ods) cần đọc; mặc định là trang đầu tiên có dòng tiêu đề",
                          "the sheet of the workbook (.xlsx, .ods) to read; the first with a header where left out"}},
    [HT_OPTION_POLICIES] = {"policies",
                            0,
                            HT_TAKES_NOTHING,
                            "",
                            {"", ""},
                            BIT(RULES),
                            {"các quy định và các bản có trong chương trình",
                             "the policies and revisions that the program has"}},
    [HT_OPTION_DIFF] = {"diff",
                        0,
                        HT_TAKES_NOTHING,
                        "",
                        {"", ""},
                        BIT(RULES),
                        {"hai bản khác nhau ở đâu, và đổi số tiền của bao nhiêu trường hợp",
                         "where two revisions differ, and how many cases they pay differently"}},
    [HT_OPTION_MAP] = {"map",
                       0,
                       HT_TAKES_INPUT,
                       "",
                       {"TỆP", "FILE"},
                       BIT(BATCH) | BIT(VERIFY) | BIT(BUDGET) | BIT(NAMES),
                       {"bản đồ nói các cột và cách ghi của danh sách nghĩa là gì (CSV, hotro names -o viết sẵn)",
                        "a map that says what the list's columns and writings mean (CSV, as hotro names -o writes it)"}},
    [HT_OPTION_KEY] = {"key",
                       0,
                       HT_TAKES_TEXT,
                       "",
                       {"CỘT", "COLUMN"},
                       BIT(BATCH) | BIT(VERIFY) | BIT(BUDGET) | BIT(NAMES),
                       {"cột cho biết dòng là của ai, để tìm người trùng (khi không có: cột id)",
                        "the column that says who a line is of, to find people twice (without it: that of the id)"}},
    [HT_OPTION_CLAIMS] = {"claims",
                          0,
                          HT_TAKES_NOTHING,
                          "",
                          {"", ""},
                          BIT(TEMPLATE),
                          {"thêm các cột số tiền đề nghị (để hotro verify so)",
                           "with columns of claimed amounts (which hotro verify compares)"}},
    [HT_OPTION_REJECTS] = {"rejects",
                           0,
                           HT_TAKES_OUTPUT,
                           "",
                           {"TỆP", "FILE"},
                           BIT(BATCH) | BIT(BUDGET),
                           {"ghi mọi dòng lỗi kèm lý do vào một tệp CSV riêng",
                            "write every bad line with its reason to a CSV file of its own"}},
    [HT_OPTION_EXCEL] = {"excel",
                         0,
                         HT_TAKES_NOTHING,
                         "",
                         {"", ""},
                         BIT(BATCH) | BIT(BUDGET) | BIT(NAMES),
                         {"CSV cho Excel: BOM, dấu chấm phẩy, CRLF, chặn công thức",
                          "CSV for Excel: byte order mark, semicolons, CRLF, formulas guarded"}},
    [HT_OPTION_CSV] = {"csv", 0, HT_TAKES_NOTHING, "", {"", ""}, BIT(BUDGET), {"kết quả bằng CSV", "the result as CSV"}},
    [HT_OPTION_NO_HEADER] = {"no-header",
                             0,
                             HT_TAKES_NOTHING,
                             "",
                             {"", ""},
                             BIT(BATCH),
                             {"không ghi dòng tiêu đề (cho các phần sau phần đầu)",
                              "write no header line (for pieces after the first)"}},
    [HT_OPTION_COLUMNS] = {"columns",
                           0,
                           HT_TAKES_TEXT,
                           "",
                           {"TIÊU-ĐỀ", "HEADER"},
                           BIT(BATCH),
                           {"tiêu đề của danh sách không có dòng tiêu đề, ví dụ của một phần được cắt ra",
                            "the header of a list that has no header line, such as a piece"}},
    [HT_OPTION_BY] = {"by",
                      0,
                      HT_TAKES_TEXTS,
                      "",
                      {"CỘT", "COLUMN"},
                      BIT(BUDGET),
                      {"cộng theo cột này thay vì theo đơn vị; nêu nhiều lần: theo từng tổ hợp giá trị",
                       "sum by this column instead of by unit; several times: by each combination of values"}},
    [HT_OPTION_PERIOD] = {"period",
                          0,
                          HT_TAKES_CHOICE,
                          "month quarter year",
                          {"month|quarter|year", "month|quarter|year"},
                          BIT(BUDGET),
                          {"cộng theo tháng, quý hoặc năm", "sum by month, quarter or year"}},
    [HT_OPTION_COMPARE] = {"compare",
                           0,
                           HT_TAKES_NOTHING,
                           "",
                           {"", ""},
                           BIT(BUDGET),
                           {"so quy định hiện hành với tệp --parameters", "compare today's law with the --parameters file"}},
    [HT_OPTION_QUIET] =
        {"quiet", 'q', HT_TAKES_NOTHING, "", {"", ""}, BIT(VERIFY), {"không in những mục khớp", "do not print what matches"}},
    [HT_OPTION_STATUS] = {"status",
                          0,
                          HT_TAKES_NOTHING,
                          "",
                          {"", ""},
                          BIT(VERIFY),
                          {"không in gì, chỉ trả mã thoát", "print nothing, the exit code tells"}},
    [HT_OPTION_STRICT] = {"strict",
                          0,
                          HT_TAKES_NOTHING,
                          "",
                          {"", ""},
                          BIT(VERIFY),
                          {"coi bản quy định khác, mã, dòng không ghi số tiền cũng là chênh lệch",
                           "another revision of the policy, a code and a line without a claim count as differences"}},
    [HT_OPTION_COMPLETION] = {"completion", 0, HT_TAKES_CHOICE, "bash zsh fish", {"SHELL", "SHELL"}, 0, {"", ""}},
    [HT_OPTION_MANUAL] = {"manual", 0, HT_TAKES_NOTHING, "", {"", ""}, 0, {"", ""}},
};

void ht_fact_option_name(const ht_fact *fact, char name[HT_OPTION_NAME_MAX]) {
    size_t length = strlen(fact->id);
    if (length >= HT_OPTION_NAME_MAX) {
        length = HT_OPTION_NAME_MAX - 1;
    }
    memcpy(name, fact->id, length);
    name[length] = '\0';
    for (char *underscore = strchr(name, '_'); underscore != NULL; underscore = strchr(underscore, '_')) {
        *underscore = '-';
    }
}

static uint32_t commands_with_facts(void) {
    uint32_t commands = 0;
    for (int command = 0; command < HT_COMMAND_COUNT; command++) {
        commands |= ht_commands[command].takes_facts || ht_commands[command].of_lists ? 1u << command : 0;
    }
    return commands;
}

bool ht_option_row_at(const ht_policy *policy, unsigned index, ht_option_row *row) {
    if (index < HT_OPTION_COUNT) {
        const ht_option *option = &ht_options[index];
        *row = (ht_option_row){.letter = option->letter,
                               .takes = option->takes,
                               .commands = option->commands,
                               .help = &option->help,
                               .option = option};
        memcpy(row->name, option->name, strlen(option->name));
    } else if (index < HT_OPTION_COUNT + ht_slot_count(policy)) {
        const ht_fact *fact = &policy->facts[index - HT_OPTION_COUNT];
        *row = (ht_option_row){.takes = fact->value_count > 0 ? HT_TAKES_CHOICE : HT_TAKES_TEXT,
                               .commands = commands_with_facts(),
                               .help = &fact->label,
                               .fact = fact};
        ht_fact_option_name(fact, row->name);
    } else {
        return false;
    }
    return true;
}

bool ht_has_choices(const ht_option_row *row) {
    return row->takes == HT_TAKES_CHOICE || row->takes == HT_TAKES_POLICY;
}

void ht_put_choices(ht_text *out, const ht_option_row *row) {
    for (unsigned i = 0; row->takes == HT_TAKES_POLICY && i < ht_policy_count; i++) {
        ht_put(out, i == 0 ? "" : " ");
        ht_put_policy_name(out, ht_policies[i]);
    }
    if (row->option != NULL) {
        ht_put(out, row->option->choices);
        return;
    }
    for (unsigned i = 0; i < row->fact->value_count; i++) {
        ht_put(out, i == 0 ? "" : " ");
        ht_put(out, row->fact->values[i].id);
    }
}
