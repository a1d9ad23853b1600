/* SPDX-License-Identifier: MIT */
/* The commands, with what help and the manual say of each. */
#include "command.h"

const ht_words ht_program_summary = {
    "Tính mức hỗ trợ nhân lực khoa học, công nghệ, chuyển đổi số của tỉnh Quảng Ninh, kèm căn cứ từng khoản.",
    "Exact public-support amounts for digital staff of Quảng Ninh province, each with its clause."};

const ht_words ht_help_usage = {"help [LỆNH]", "help [COMMAND]"}; /* after "hotro " */

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
         .usages = {{"assess [TÙY CHỌN…] [TỆP | MÃ | -]", "assess [OPTION…] [FILE | CODE | -]"},
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
               {"phiếu kết quả để kiểm tra lại", "a receipt that can be verified"}},
              {"hotro assess 1DPV9-9JTZN-000K6-R0D3", {"hồ sơ trong một mã hoặc liên kết", "the case in a code or a link"}}},
         .notes = {"Hồ sơ là một đối tượng JSON (hotro rules --schema mô tả), không quá 64 KiB. Khi thông tin được nêu bằng "
                   "tùy chọn thì không đọc đầu vào chuẩn. Mã hoặc liên kết thay cho tệp khi không có tệp nào tên như vậy; kết "
                   "quả khi đó bắt đầu bằng các thông tin ghi trong mã.",
                   "A case is one JSON object (hotro rules --schema describes it) of at most 64 KiB. Where facts are given as "
                   "options, standard input is not read. A code or link stands for a file where none has that name; the result "
                   "then begins with the facts in it."},
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
                   "chính dòng tiêu đề cũng được. Các hệ thống này cắt ở mọi chỗ xuống dòng: chỉ dùng cho danh sách không có ô "
                   "nào chứa xuống dòng. Dòng chỉ gồm ô trống vẫn tính là một người, và được báo riêng.",
                   "A list is CSV in UTF-8, separated by commas, semicolons or tabs; header and values are identifiers or "
                   "Vietnamese labels. Columns of your own begin with x_ and pass untouched. A bad line stays, with the "
                   "status error. The name given to -o chooses the form: .csv, .ndjson or .xlsx. Lines are independent: any "
                   "engine that pipes lines through a program (GNU parallel, Hadoop streaming, Spark's pipe()) runs "
                   "hotro batch --no-header --columns HEADER on pieces cut between records; a piece may begin with the "
                   "header itself. Such engines cut at every line break: use them for lists without line breaks in cells. A "
                   "line of nothing but empty cells still counts as a person, and is told of."},
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
                      {"hotro verify 1DPV9-9JTZN-000K6-R0D3", {"một mã hoặc liên kết", "a code or a link"}},
                      {"hotro verify --quiet receipts.ndjson",
                       {"mỗi dòng một phiếu, chỉ in mục không khớp", "a receipt a line; print only what does not match"}},
                      {"hotro verify --status --strict receipt.json && echo OK", {"chỉ lấy mã thoát", "the exit code alone"}}},
         .notes = {"Phiếu được tính lại từ hồ sơ và các mức ghi trong đó; số tiền ghi sẵn chỉ để so. Kết luận của mỗi mục: "
                   "KHỚP, LỆCH, "
                   "KHÁC BẢN QUY ĐỊNH (phiếu lập theo bản khác; số tiền tính lại theo bản hiện có), ở danh sách còn có THIẾU "
                   "THÔNG TIN và "
                   "KHÔNG GHI SỐ TIỀN. Mã thoát 1 khi có mục lệch, thiếu thông tin hoặc dòng lỗi; khác bản quy định nhưng số "
                   "tiền không đổi, "
                   "và dòng không ghi số tiền, không tính là lệch, trừ khi có --strict. --parameters dùng cho danh sách; phiếu "
                   "có sẵn các mức của nó.",
                   "A receipt is computed again from the case and the figures in it; the amounts in it are only compared. Each "
                   "item gets "
                   "MATCH, DIFFERS or OTHER REVISION (made under another revision of the policy; computed under the one at "
                   "hand), lines of a "
                   "list also INCOMPLETE or NO CLAIM. The exit code is 1 where something differs, is incomplete or a bad line; "
                   "another "
                   "revision with the same amounts, and no claim, are no difference, unless --strict is given. --parameters is "
                   "for lists; receipts bring "
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
         .notes =
             {"Với người thiếu thông tin, mức ít nhất lấy một phương án trả lời cho tổng nhỏ nhất của chính người đó, mức "
              "nhiều nhất lấy "
              "phương án cho tổng lớn nhất; mỗi phương án dùng cho mọi khoản và mọi kỳ, nên các số cộng khớp theo mọi "
              "chiều, và tổng "
              "chung đúng bằng tổng các cột total_min, total_max của hotro batch. Ngày chưa biết: ít nhất là không được "
              "khoản nào, "
              "nhiều nhất tính vào ngày có lợi nhất, sớm nhất. Không có mức nhiều nhất khi chưa biết số tiền trong quyết "
              "định thu hút. "
              "--compare: tăng là cả hai mức không giảm và có mức tăng; giảm ngược lại; còn lại là chưa rõ. --by: các "
              "cách viết chỉ khác nhau ở chữ hoa, dấu cách hoặc dạng Unicode là một nhóm; ngày là một nhóm dù viết cách nào. "
              "Đuôi tệp của -o chọn dạng: "
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
              "the other way round, and is unclear otherwise. --by: spellings that differ in case, spaces or Unicode form only "
              "are one group, and so is a day however it is written. The name given to -o chooses the form: .txt, .csv, .json "
              "or "
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
