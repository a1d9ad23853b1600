/* SPDX-License-Identifier: MIT */
#include "options.h"
#include "command.h"

#include "text.h"

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
    [HT_OPTION_PARAMETERS] = {"parameters",
                              0,
                              HT_TAKES_FILE,
                              "",
                              {"TỆP", "FILE"},
                              BIT(ASSESS) | BIT(BATCH) | BIT(VERIFY) | BIT(BUDGET),
                              {"các mức của cơ quan (JSON) thay cho mức của chương trình", "an office's own figures (JSON)"}},
    [HT_OPTION_OUTPUT] = {"output",
                          'o',
                          HT_TAKES_FILE,
                          "",
                          {"TỆP", "FILE"},
                          BIT(ASSESS) | BIT(BATCH) | BIT(BUDGET) | BIT(RULES),
                          {"ghi vào tệp (chỉ chủ tệp đọc được) thay vì đầu ra chuẩn",
                           "write to a file (readable by its owner only) instead of standard output"}},
    [HT_OPTION_MONTHS] =
        {"months", 0, HT_TAKES_NOTHING, "", {"", ""}, BIT(ASSESS), {"kèm bảng từng tháng", "with the table of months"}},
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
    [HT_OPTION_SCHEMA] =
        {"schema", 0, HT_TAKES_NOTHING, "", {"", ""}, BIT(RULES), {"JSON Schema của một hồ sơ", "the JSON Schema of a case"}},
    [HT_OPTION_SURFACE] = {"surface",
                           0,
                           HT_TAKES_NOTHING,
                           "",
                           {"", ""},
                           BIT(RULES),
                           {"mọi tổ hợp thông tin và cách hiểu với số tiền của nó, để so với chương trình khác",
                            "what every combination of facts and readings gives, to compare other programs with"}},
    [HT_OPTION_REJECTS] = {"rejects",
                           0,
                           HT_TAKES_FILE,
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
                         BIT(BATCH) | BIT(BUDGET),
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
                      HT_TAKES_TEXT,
                      "",
                      {"CỘT", "COLUMN"},
                      BIT(BUDGET),
                      {"cộng theo cột này thay vì theo đơn vị", "sum by this column instead of by agency"}},
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
                          {"coi bản quy định khác, dòng không ghi số tiền cũng là chênh lệch",
                           "another revision of the policy and a line without a claim count as differences"}},
    [HT_OPTION_COMPLETION] = {"completion", 0, HT_TAKES_CHOICE, "bash zsh fish", {"SHELL", "SHELL"}, 0, {"", ""}},
    [HT_OPTION_MANUAL] = {"manual", 0, HT_TAKES_NOTHING, "", {"", ""}, 0, {"", ""}},
};

bool ht_given(const ht_arguments *arguments, ht_option_id option) {
    return arguments->value[option] != NULL;
}

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
        commands |= ht_commands[command].takes_facts ? 1u << command : 0;
    }
    return commands;
}

bool ht_option_row_at(unsigned index, ht_option_row *row) {
    if (index < HT_OPTION_COUNT) {
        const ht_option *option = &ht_options[index];
        *row = (ht_option_row){.letter = option->letter,
                               .takes = option->takes,
                               .commands = option->commands,
                               .help = &option->help,
                               .option = option};
        memcpy(row->name, option->name, strlen(option->name));
    } else if (index < HT_OPTION_COUNT + ht_slot_count(&ht_quang_ninh)) {
        const ht_fact *fact = &ht_quang_ninh.facts[index - HT_OPTION_COUNT];
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

void ht_put_choices(ht_text *out, const ht_option_row *row) {
    if (row->option != NULL) {
        ht_put(out, row->option->choices);
        return;
    }
    for (unsigned i = 0; i < row->fact->value_count; i++) {
        ht_put(out, i == 0 ? "" : " ");
        ht_put(out, row->fact->values[i].id);
    }
}
