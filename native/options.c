/* SPDX-License-Identifier: MIT */
#include "options.h"
#include "command.h"

#include "text.h"

#include <string.h>

#define BIT(command)  (1u << HT_COMMAND_##command)
#define EVERY_COMMAND ((1u << HT_COMMAND_COUNT) - 1)

const ht_words ht_program_summary = {
    "Tính mức hỗ trợ nhân lực khoa học, công nghệ, chuyển đổi số của tỉnh Quảng Ninh, kèm căn cứ từng khoản.",
    "Exact public-support amounts for digital staff of Quảng Ninh province, each with its clause."};

const ht_words ht_facts_summary = {
    "Thông tin và cách hiểu; giá trị là mã hoặc tên, ngày 2026-06-30 hoặc 30/06/2026, tiền 500000000 hoặc 500.000.000. "
    "Thông tin không nêu được coi là chưa biết: kết quả là một khoảng.",
    "Facts and readings; values are identifiers or labels, days 2026-06-30 or 30/06/2026, money 500000000 or 500.000.000. "
    "A fact left out is unknown: the result is then a range."};

const ht_words ht_language_note = {
    "Ngôn ngữ lấy từ LC_ALL, LC_MESSAGES hoặc LANG: tiếng Việt nếu bắt đầu bằng vi, còn lại là tiếng Anh.",
    "The language is that of LC_ALL, LC_MESSAGES or LANG: Vietnamese where it begins with vi, otherwise English."};

const ht_words ht_estimate_note = {"Đây là ước tính, không phải quyết định chi trả.", "This is an estimate, not a decision."};

const ht_words ht_exit_codes[HT_EXIT_UNUSABLE + 1] = {
    {"đã làm xong", "done"},
    {"verify thấy chênh lệch, selftest có mục không đạt, hoặc batch, budget có dòng lỗi",
     "verify found a difference, selftest a failure, or batch or budget had bad lines"},
    {"không dùng được dòng lệnh hoặc dữ liệu vào, hoặc không ghi được kết quả",
     "the command line or the input could not be used, or the result could not be written"}};

const ht_command ht_commands[HT_COMMAND_COUNT] = {
    [HT_COMMAND_ASSESS] =
        {.name = "assess",
         .summary = {"tính cho một người", "assess one case"},
         .usages = {{"assess [TÙY CHỌN…] [TỆP | -]", "assess [OPTION…] [FILE | -]"},
                    {"assess [TÙY CHỌN…] --THÔNG-TIN GIÁ-TRỊ…", "assess [OPTION…] --FACT VALUE…"}},
         .operands_max = 1,
         .takes_facts = true,
         .examples =
             {{"hotro assess --agency science_department --position civil_servant --duty full_time --duty-from 2025-09-01",
               {"nêu thông tin ngay trên dòng lệnh", "facts as options"}},
              {"hotro assess --agency \"Sở Khoa học và Công nghệ\" --position \"công chức\" --duty-from 01/09/2025",
               {"giá trị viết như trên giấy tờ", "values as people write them"}},
              {"hotro assess case.json --months",
               {"hồ sơ trong tệp, kèm bảng từng tháng", "a case in a file, with its months"}},
              {"hotro assess --json < case.json", {"kết quả cho chương trình khác", "the result for other programs"}},
              {"hotro assess case.json --parameters proposal.json",
               {"theo mức trong tệp của cơ quan", "with an office's own figures"}},
              {"hotro assess case.json --receipt -o receipt.json",
               {"phiếu kết quả để kiểm tra lại", "a receipt that can be verified"}}},
         .notes = {"Hồ sơ là một đối tượng JSON (hotro rules --schema mô tả), không quá 64 KiB. Khi thông tin được nêu bằng "
                   "tùy chọn "
                   "thì không đọc đầu vào chuẩn.",
                   "A case is one JSON object (hotro rules --schema describes it) of at most 64 KiB. Where facts are given as "
                   "options, "
                   "standard input is not read."},
         .run = ht_run_assess},
    [HT_COMMAND_BATCH] =
        {.name = "batch",
         .summary = {"tính cho một danh sách", "assess a list"},
         .usages = {{"batch [TÙY CHỌN…] [TỆP | -]", "batch [OPTION…] [FILE | -]"}},
         .operands_max = 1,
         .examples = {{"hotro batch list.csv -o results.csv",
                       {"kết quả thêm vào sau các cột", "results behind the given columns"}},
                      {"hotro batch list.csv --excel -o results.csv", {"CSV để mở bằng Excel", "CSV that Excel opens"}},
                      {"hotro batch list.csv -o results.xlsx --rejects bad.csv",
                       {"bảng tính, và các dòng lỗi kèm lý do", "a workbook, and the bad lines with their reasons"}},
                      {"hotro batch --json < cases.ndjson", {"mỗi dòng một hồ sơ JSON", "one case a line, as JSON"}},
                      {"parallel --pipe --keep-order --header : hotro batch --no-header < list.csv",
                       {"chia cho nhiều tiến trình; tiêu đề: head -n 1 list.csv | hotro batch",
                        "many processes; the header: head -n 1 list.csv | hotro batch"}},
                      {"hotro batch --no-header --columns \"$(head -n 1 list.csv)\" < piece",
                       {"một phần không có tiêu đề", "a piece without header"}}},
         .notes = {"Danh sách là CSV UTF-8, phân cách bằng dấu phẩy, chấm phẩy hoặc tab; tiêu đề và giá trị là mã hoặc tên "
                   "tiếng Việt. Cột riêng bắt đầu bằng x_, được giữ nguyên. Dòng lỗi vẫn được ghi ra, với status là error. "
                   "Đuôi tệp của -o chọn dạng: .csv, .ndjson hoặc .xlsx. Các dòng không phụ thuộc nhau: hệ thống "
                   "nào chuyển dòng qua một chương trình (GNU parallel, Hadoop Streaming, pipe() của Spark) cũng chạy "
                   "được hotro batch --no-header --columns TIÊU-ĐỀ trên từng phần cắt giữa hai dòng; phần bắt đầu bằng "
                   "chính dòng tiêu đề cũng được.",
                   "A list is CSV in UTF-8, separated by commas, semicolons or tabs; header and values are identifiers or "
                   "Vietnamese labels. Columns of your own begin with x_ and pass untouched. A bad line stays, with the "
                   "status error. The name given to -o chooses the form: .csv, .ndjson or .xlsx. Lines are independent: any "
                   "engine that pipes lines through a program (GNU parallel, Hadoop streaming, Spark's pipe()) runs "
                   "hotro batch --no-header --columns HEADER on pieces cut between records; a piece may begin with the "
                   "header itself."},
         .run = ht_run_batch},
    [HT_COMMAND_VERIFY] =
        {.name = "verify",
         .summary = {"kiểm tra lại phiếu, liên kết hoặc danh sách", "check receipts, links or lists"},
         .usages = {{"verify [TÙY CHỌN…] [TỆP | MÃ | -]…", "verify [OPTION…] [FILE | CODE | -]…"}},
         .operands_max = ~0u,
         .examples = {{"hotro verify receipt.json", {"tính lại một phiếu kết quả", "compute a receipt again"}},
                      {"hotro verify list.csv",
                       {"so từng dòng với cột claimed_total, claimed_<khoản>",
                        "compare each line with claimed_total, claimed_<benefit>"}},
                      {"hotro verify 1DPTS-9JTZN-000K6-R0FV", {"một mã hoặc liên kết", "a code or a link"}},
                      {"hotro verify --quiet receipts.ndjson",
                       {"mỗi dòng một phiếu, chỉ in mục không khớp", "a receipt a line; print only what does not match"}},
                      {"hotro verify --status --strict receipt.json && echo OK", {"chỉ lấy mã thoát", "the exit code alone"}}},
         .notes = {"Phiếu được tính lại từ hồ sơ và các mức ghi trong đó; số tiền ghi sẵn chỉ để so. Kết luận của mỗi mục: "
                   "KHỚP, LỆCH, "
                   "KHÁC BẢN QUY ĐỊNH (phiếu lập theo bản khác; số tiền tính lại theo bản hiện có), ở danh sách còn có THIẾU "
                   "THÔNG TIN và "
                   "KHÔNG GHI SỐ TIỀN. Mã thoát 1 khi có mục lệch, thiếu thông tin hoặc dòng lỗi; khác bản quy định nhưng số "
                   "tiền không đổi "
                   "thì không tính là lệch, trừ khi có --strict. --parameters dùng cho danh sách; phiếu có sẵn các mức của nó.",
                   "A receipt is computed again from the case and the figures in it; the amounts in it are only compared. Each "
                   "item gets "
                   "MATCH, DIFFERS or OTHER REVISION (made under another revision of the policy; computed under the one at "
                   "hand), lines of a "
                   "list also INCOMPLETE or NO CLAIM. The exit code is 1 where something differs, is incomplete or a bad line; "
                   "another "
                   "revision with the same amounts is no difference, unless --strict is given. --parameters is for lists; "
                   "receipts bring "
                   "their own figures."},
         .run = ht_run_verify},
    [HT_COMMAND_BUDGET] =
        {.name = "budget",
         .summary = {"tổng hợp kinh phí của một danh sách", "the money that a list needs"},
         .usages = {{"budget [TÙY CHỌN…] [TỆP | -]", "budget [OPTION…] [FILE | -]"}},
         .operands_max = 1,
         .examples = {{"hotro budget list.csv", {"theo năm, khoản hỗ trợ và đơn vị", "by year, benefit and agency"}},
                      {"hotro budget list.csv --period quarter --by x_unit",
                       {"theo quý và theo cột riêng của danh sách", "by quarter and a column of your own"}},
                      {"hotro budget list.csv -o budget.xlsx", {"bảng tính có biểu đồ", "a workbook with a chart"}},
                      {"hotro budget list.csv --parameters proposal.json --compare",
                       {"ai tăng, ai giảm theo mức đề xuất", "who gains and who loses by a proposal"}},
                      {"hotro budget list.csv --parameters proposal.json --compare --by id --csv",
                       {"như trên, cho từng người", "the same for each person"}}},
         .notes = {"Với người thiếu thông tin, mức ít nhất lấy một phương án trả lời cho tổng nhỏ nhất của chính người đó, mức "
                   "nhiều nhất lấy "
                   "phương án cho tổng lớn nhất; mỗi phương án dùng cho mọi khoản và mọi kỳ, nên các số cộng khớp theo mọi "
                   "chiều, và tổng "
                   "chung đúng bằng tổng các cột total_min, total_max của hotro batch. Ngày chưa biết: ít nhất là không được "
                   "khoản nào, "
                   "nhiều nhất tính vào ngày có lợi nhất, sớm nhất. Không có mức nhiều nhất khi chưa biết số tiền trong quyết "
                   "định thu hút. "
                   "--compare: tăng là cả hai mức không giảm và có mức tăng; giảm ngược lại; còn lại là chưa rõ. Đuôi tệp của "
                   "-o chọn dạng: "
                   ".txt, .csv, .json hoặc .xlsx.",
                   "For a person with facts missing, the least amounts are those of the one set of answers with that person's "
                   "least total, "
                   "the greatest those of the set with the greatest; each set is used for all benefits and periods, so the "
                   "figures add up in "
                   "every direction and the grand total is the sum of batch's total_min and total_max. An unknown day: at the "
                   "least nothing "
                   "is paid, at the greatest as of the most favorable day, the first of several. There is no greatest amount "
                   "while the "
                   "figures of an attraction decision are unknown. --compare: a person gains where neither bound falls and one "
                   "rises, loses "
                   "the other way round, and is unclear otherwise. The name given to -o chooses the form: .txt, .csv, .json or "
                   ".xlsx."},
         .run = ht_run_budget},
    [HT_COMMAND_RULES] = {.name = "rules",
                          .summary = {"các quy định mà chương trình áp dụng", "the law as the program has it"},
                          .usages = {{"rules [TÙY CHỌN…]", "rules [OPTION…]"}},
                          .examples = {{"hotro rules", {"cho người đọc", "for people"}},
                                       {"hotro rules --json", {"toàn bộ, hai ngôn ngữ", "everything, in both languages"}},
                                       {"hotro rules --schema", {"JSON Schema của một hồ sơ", "the JSON Schema of a case"}},
                                       {"hotro rules --canonical | sha256sum",
                                        {"tính lại dấu vân tay của quy định", "recompute the fingerprint"}}},
                          .run = ht_run_rules},
    [HT_COMMAND_SELFTEST] = {.name = "selftest",
                             .summary = {"chạy các ví dụ kiểm tra kèm theo chương trình", "run the shipped vectors"},
                             .usages = {{"selftest [TÙY CHỌN…]", "selftest [OPTION…]"}},
                             .examples = {{"hotro selftest", {"chạy tất cả", "run all"}},
                                          {"hotro selftest --json",
                                           {"kết quả cho chương trình khác", "the result for other programs"}}},
                             .run = ht_run_selftest},
};

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
                           {"ghi mọi dòng lỗi kèm lý do vào tệp", "write every bad line with its reason to a file"}},
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
                          {"coi bản quy định khác là chênh lệch", "another revision of the policy counts as a difference"}},
    [HT_OPTION_COMPLETION] = {"completion", 0, HT_TAKES_CHOICE, "bash zsh fish", {"SHELL", "SHELL"}, 0, {"", ""}},
    [HT_OPTION_MANUAL] = {"manual", 0, HT_TAKES_NOTHING, "", {"", ""}, 0, {"", ""}},
};

bool ht_given(const ht_arguments *arguments, ht_option_id option) {
    return arguments->value[option] != NULL;
}

bool ht_command_shown(int command) {
    return ht_commands[command].run != NULL;
}

bool ht_option_shown(ht_option_id option, int command) {
    for (int each = 0; each < HT_COMMAND_COUNT; each++) {
        if ((command == -1 || command == each) && ht_command_shown(each) && (ht_options[option].commands >> each & 1u)) {
            return true;
        }
    }
    return false;
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

static uint32_t shown_commands(const ht_option *option) {
    uint32_t commands = 0;
    for (int command = 0; command < HT_COMMAND_COUNT; command++) {
        bool belongs = option == NULL ? ht_commands[command].takes_facts : (option->commands >> command & 1u) != 0;
        commands |= belongs && ht_command_shown(command) ? 1u << command : 0;
    }
    return commands;
}

bool ht_option_row_at(unsigned index, ht_option_row *row) {
    if (index < HT_OPTION_COUNT) {
        const ht_option *option = &ht_options[index];
        *row = (ht_option_row){.letter = option->letter, .takes = option->takes, .help = &option->help, .option = option};
        memcpy(row->name, option->name, strlen(option->name));
    } else if (index < HT_OPTION_COUNT + ht_slot_count(&ht_quang_ninh)) {
        const ht_fact *fact = &ht_quang_ninh.facts[index - HT_OPTION_COUNT];
        *row = (ht_option_row){
            .takes = fact->value_count > 0 ? HT_TAKES_CHOICE : HT_TAKES_TEXT, .help = &fact->label, .fact = fact};
        ht_fact_option_name(fact, row->name);
    } else {
        return false;
    }
    row->commands = shown_commands(row->option);
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
