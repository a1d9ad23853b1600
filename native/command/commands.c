/* SPDX-License-Identifier: MIT */
/* The commands, with what help and the manual say of each. */
#include "command/commands.h"
#include "text/words.h"

const ht_words ht_program_summary = {"Tính từng khoản hỗ trợ theo quy định, kèm căn cứ.",
                                     "Exact amounts of public support, each with its clause."};

const ht_words ht_help_usage = {"help [LỆNH]", "help [COMMAND]"}; /* after "hotro " */

const ht_words ht_facts_summary = {
    "Thông tin và cách hiểu; giá trị là mã hoặc tên, ngày 2026-06-30 hoặc 30/06/2026, tiền 500000000 hoặc 500.000.000. "
    "Thông tin không nêu được coi là chưa biết: kết quả là một khoảng.",
    "Facts and readings; values are identifiers or labels, days 2026-06-30 or 30/06/2026, money 500000000 or 500.000.000. "
    "A fact left out is unknown: the result is then a range."};

const ht_words ht_language_note = {
    "Ngôn ngữ lấy từ LC_ALL, LC_MESSAGES hoặc LANG: tiếng Việt nếu bắt đầu bằng vi, còn lại là tiếng Anh.",
    "The language is that of LC_ALL, LC_MESSAGES or LANG: Vietnamese where it begins with vi, otherwise English."};

const ht_words ht_exit_codes[HT_EXIT_UNUSABLE + 1] = {
    {"đã làm xong", "done"},
    {"verify thấy chênh lệch, selftest có mục không đạt, hoặc batch, budget có dòng lỗi hoặc trùng",
     "verify found a difference, selftest a failure, or batch or budget had bad or repeated lines"},
    {"không dùng được dòng lệnh hoặc dữ liệu vào, hoặc không ghi được kết quả",
     "the command line or the input could not be used, or the result could not be written"}};

const ht_command ht_commands[HT_COMMAND_COUNT] = {
    [HT_COMMAND_ASSESS] =
        {.name = "assess",
         .summary = {"tính cho một người", "assess one case"},
         .usages = {{"assess [TÙY CHỌN…] [TỆP | MÃ | -]", "assess [OPTION…] [FILE | CODE | -]"},
                    {"assess [TÙY CHỌN…] --THÔNG-TIN GIÁ-TRỊ…", "assess [OPTION…] --FACT VALUE…"}},
         .operands_max = 1,
         .input = {"chính là hồ sơ đang đọc", "is the case itself"},
         .takes_facts = true,
         .examples = {{"hotro assess", {"nêu thông tin ngay trên dòng lệnh", "facts as options"}, HT_EXAMPLE_OPTIONS},
                      {"hotro assess", {"giá trị viết như trên giấy tờ", "values as people write them"}, HT_EXAMPLE_LABELS},
                      {"hotro assess case.json --months",
                       {"hồ sơ trong tệp, kèm bảng từng tháng", "a case in a file, with its months"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro assess case.json --what-if",
                       {"điều gì làm kết quả khác đi", "what would change the result"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro assess --json < case.json",
                       {"kết quả cho chương trình khác", "the result for other programs"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro assess case.json --parameters proposal.json",
                       {"theo mức trong tệp của cơ quan", "with an office's own figures"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro assess case.json --receipt -o receipt.json",
                       {"phiếu kết quả để kiểm tra lại", "a receipt that can be verified"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro assess", {"hồ sơ trong một mã hoặc liên kết", "the case in a code or a link"}, HT_EXAMPLE_CODE}},
         .notes = {"Hồ sơ là một đối tượng JSON (hotro rules --schema mô tả), không quá 64 KiB. Khi thông tin được nêu bằng "
                   "tùy chọn thì không đọc đầu vào chuẩn. Mã hoặc liên kết thay cho tệp khi không có tệp nào tên như vậy; kết "
                   "quả khi đó bắt đầu bằng các thông tin ghi trong mã.",
                   "A case is one JSON object (hotro rules --schema describes it) of at most 64 KiB. Where facts are given as "
                   "options, standard input is not read. A code or link stands for a file where none has that name; the result "
                   "then begins with the facts in it."}},
    [HT_COMMAND_BATCH] =
        {.name = "batch",
         .summary = {"tính cho một danh sách", "assess a list"},
         .usages = {{"batch [TÙY CHỌN…] [TỆP | -]", "batch [OPTION…] [FILE | -]"}},
         .operands_max = 1,
         .of_lists = true,
         .input = {"chính là danh sách đang đọc", "is the list itself"},
         .examples = {{"hotro batch list.csv -o results.csv",
                       {"kết quả thêm vào sau các cột", "results behind the given columns"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro batch list.csv --excel -o results.csv",
                       {"CSV để mở bằng Excel", "CSV that Excel opens"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro batch list.csv -o results.xlsx --rejects bad.csv",
                       {"bảng tính, và các dòng lỗi kèm lý do", "a workbook, and the bad lines with their reasons"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro batch --json < cases.ndjson",
                       {"mỗi dòng một hồ sơ JSON", "one case a line, as JSON"},
                       HT_EXAMPLE_WHOLE},
                      {"parallel --pipe --keep-order --header : hotro batch --no-header < list.csv",
                       {"chia cho nhiều tiến trình; tiêu đề: head -n 1 list.csv | hotro batch",
                        "many processes; the header: head -n 1 list.csv | hotro batch"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro batch --no-header --columns \"$(head -n 1 list.csv)\" < piece",
                       {"một phần không có tiêu đề", "a piece without header"},
                       HT_EXAMPLE_WHOLE}},
         .notes =
             {"Danh sách là sổ tính (.xlsx, .ods; trang đầu tiên có dòng tiêu đề, hoặc --sheet) hay CSV UTF-8, phân cách "
              "bằng dấu phẩy, chấm phẩy hoặc tab; tiêu đề và giá trị là mã hoặc tên "
              "tiếng Việt. Cột khác là của riêng đơn vị, được giữ nguyên. Dòng lỗi vẫn được ghi ra, với status là error. "
              "Đuôi tệp của -o chọn dạng: .csv, .ndjson hoặc .xlsx. Các dòng không phụ thuộc nhau: hệ thống "
              "nào chuyển dòng qua một chương trình (GNU parallel, Hadoop Streaming, pipe() của Spark) cũng chạy "
              "được hotro batch --no-header --columns TIÊU-ĐỀ trên từng phần cắt giữa hai dòng; phần bắt đầu bằng "
              "chính dòng tiêu đề cũng được. Các hệ thống này cắt ở mọi chỗ xuống dòng: chỉ dùng cho danh sách không có ô "
              "nào chứa xuống dòng. Dòng không ghi thông tin nào (đề mục, dòng cộng, chữ ký) được bỏ qua và được báo. Các "
              "thông tin "
              "của hotro assess (--since, --until, …) cũng là tùy chọn: dùng cho dòng mà ô đó trống hoặc không có "
              "cột.",
              "A list is a workbook (.xlsx, .ods; the first sheet with a header, or --sheet) or CSV in UTF-8, separated "
              "by commas, semicolons or tabs; header and values are identifiers or "
              "Vietnamese labels. Any other column is your own and passes untouched. A bad line stays, with the "
              "status error. The name given to -o chooses the form: .csv, .ndjson or .xlsx. Lines are independent: any "
              "engine that pipes lines through a program (GNU parallel, Hadoop streaming, Spark's pipe()) runs "
              "hotro batch --no-header --columns HEADER on pieces cut between records; a piece may begin with the "
              "header itself. Such engines cut at every line break: use them for lists without line breaks in cells. Lines "
              "that say no fact (headings, sums, signatures) are passed over, and told of. The facts of hotro assess "
              "(--since, --until, …) are options too: they hold for lines whose cell is empty, or that lack the "
              "column."}},
    [HT_COMMAND_VERIFY] =
        {.name = "verify",
         .summary = {"kiểm tra lại phiếu, liên kết hoặc danh sách", "check receipts, links or lists"},
         .usages = {{"verify [TÙY CHỌN…] [TỆP | MÃ | -]…", "verify [OPTION…] [FILE | CODE | -]…"}},
         .operands_max = ~0u,
         .of_lists = true,
         .input = {"chính là tệp đang kiểm tra", "is what is to be verified"},
         .examples = {{"hotro verify receipt.json",
                       {"tính lại một phiếu kết quả", "compute a receipt again"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro verify list.csv",
                       {"so từng dòng với cột claimed_total, claimed_<khoản>",
                        "compare each line with claimed_total, claimed_<benefit>"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro verify list.csv -o checked.xlsx",
                       {"danh sách kèm số tính lại, chênh lệch, giải thích và tổng cần thu hồi, chi thêm",
                        "the list with what is computed, differences, explanations, and what to reclaim and to pay on"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro verify", {"đọc một mã hoặc liên kết", "read a code or a link"}, HT_EXAMPLE_CODE},
                      {"hotro verify --quiet receipts.ndjson",
                       {"mỗi dòng một phiếu, chỉ in mục không khớp", "a receipt a line; print only what does not match"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro verify --status --strict receipt.json && echo OK",
                       {"chỉ lấy mã thoát", "the exit code alone"},
                       HT_EXAMPLE_WHOLE}},
         .notes =
             {"Phiếu được tính lại từ hồ sơ và các mức ghi trong đó; số tiền, căn cứ và lời văn ghi sẵn chỉ để so. Kết luận "
              "của mỗi mục: KHỚP, LỆCH, KHÁC BẢN QUY ĐỊNH (lập theo bản khác; số tiền tính lại theo bản hiện có). Mã và liên "
              "kết không ghi số tiền nên chỉ ĐỌC ĐƯỢC: hãy so tổng tính lại với số trên giấy. Ở danh sách còn có THIẾU THÔNG "
              "TIN và KHÔNG GHI SỐ TIỀN. Ngày lập và mã hồ sơ là lời của phiếu, không kiểm chứng được. Mã thoát 1 khi có mục "
              "lệch, thiếu thông tin hoặc dòng lỗi; khác bản quy định nhưng số tiền không đổi, mã đọc được và dòng không ghi "
              "số tiền không tính là lệch, trừ khi có --strict. --parameters dùng cho danh sách; phiếu có sẵn các mức của nó.",
              "A receipt is computed again from the case and the figures in it; its amounts, clauses and sentences are only "
              "compared. Each item gets MATCH, DIFFERS or OTHER REVISION (made under another revision of the policy; computed "
              "under the one at hand). Codes and links hold no amounts, so they are only READ: compare the computed total with "
              "the paper. Lines of a list may also be INCOMPLETE or NO CLAIM. Date and id are the receipt's own words, which "
              "nothing vouches for. The exit code is 1 where something differs, is incomplete or a bad line; another revision "
              "with the same amounts, a code that is read, and no claim, are no difference, unless --strict is given. "
              "--parameters is for lists; receipts bring their own figures."}},
    [HT_COMMAND_BUDGET] =
        {.name = "budget",
         .summary = {"tổng hợp kinh phí của một danh sách", "the money that a list needs"},
         .usages = {{"budget [TÙY CHỌN…] [TỆP | -]", "budget [OPTION…] [FILE | -]"}},
         .operands_max = 1,
         .of_lists = true,
         .input = {"chính là danh sách đang đọc", "is the list itself"},
         .examples =
             {{"hotro budget list.csv", {"theo năm, khoản hỗ trợ và đơn vị", "by year, benefit and agency"}, HT_EXAMPLE_WHOLE},
              {"hotro budget list.csv --period quarter --by x_unit",
               {"theo quý và theo cột riêng của danh sách", "by quarter and a column of your own"},
               HT_EXAMPLE_WHOLE},
              {"hotro budget list.csv --by agency --by x_unit",
               {"theo đơn vị và từng phòng trong đó", "by agency and each room of it"},
               HT_EXAMPLE_WHOLE},
              {"hotro budget list.csv -o budget.xlsx", {"bảng tính có biểu đồ", "a workbook with a chart"}, HT_EXAMPLE_WHOLE},
              {"hotro budget list.csv --parameters proposal.json --compare",
               {"ai tăng, ai giảm theo mức đề xuất", "who gains and who loses by a proposal"},
               HT_EXAMPLE_WHOLE},
              {"hotro budget list.csv --parameters proposal.json --compare --by id --csv",
               {"như trên, cho từng người", "the same for each person"},
               HT_EXAMPLE_WHOLE}},
         .notes =
             {"Với người thiếu thông tin, mức ít nhất lấy một phương án trả lời cho tổng nhỏ nhất của chính người đó, mức "
              "nhiều nhất lấy "
              "phương án cho tổng lớn nhất; mỗi phương án dùng cho mọi khoản và mọi kỳ, nên các số cộng khớp theo mọi "
              "chiều, và tổng "
              "chung đúng bằng tổng các cột total_min, total_max của hotro batch. Ngày chưa biết: ít nhất là không được "
              "khoản nào, "
              "nhiều nhất tính vào ngày có lợi nhất, sớm nhất. Không có mức nhiều nhất khi chưa biết số tiền ghi trong "
              "quyết định của người đó. "
              "--compare: tăng là cả hai mức không giảm và có mức tăng; giảm ngược lại; còn lại là chưa rõ. --by: các "
              "cách viết chỉ khác nhau ở chữ hoa, dấu cách hoặc dạng Unicode là một nhóm; ngày là một nhóm dù viết cách nào; "
              "nêu nhiều lần thì mỗi tổ hợp giá trị là một nhóm. "
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
              "figures of the person's own decision are unknown. --compare: a person gains where neither bound falls and one "
              "rises, loses "
              "the other way round, and is unclear otherwise. --by: spellings that differ in case, spaces or Unicode form only "
              "are one group, and so is a day however it is written; given several times, each combination of values is a "
              "group. The name given to -o chooses the form: .txt, .csv, .json "
              "or "
              ".xlsx."}},
    [HT_COMMAND_NAMES] =
        {.name = "names",
         .summary = {"xem các cột và cách ghi của một danh sách được hiểu thế nào",
                     "see how the columns and writings of a list are understood"},
         .usages = {{"names [TÙY CHỌN…] [TỆP | -]", "names [OPTION…] [FILE | -]"}},
         .operands_max = 1,
         .of_lists = true,
         .input = {"chính là danh sách đang đọc", "is the list itself"},
         .examples = {{"hotro names list.csv",
                       {"mỗi cột, mỗi cách ghi, và bao nhiêu lần", "each column, each writing, and how often"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro names list.csv -o map.csv",
                       {"thành một bản đồ để sửa và xác nhận", "as a map to be mended and confirmed"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro batch list.csv --map map.csv -o results.csv",
                       {"tính theo bản đồ đó", "results by that map"},
                       HT_EXAMPLE_WHOLE}},
         .notes =
             {"Bản đồ là CSV với các cột column,written,fact,value. Dòng chỉ có column và fact: cột đó là mục nào (- là cột "
              "riêng của đơn vị). Dòng có written và value: chỗ nào ghi như vậy thì mục fact có giá trị đó, kể cả ở cột riêng. "
              "Dòng có value mà không có written: ô trống của cột nghĩa là gì; month_first: cột ngày ghi tháng trước. Cách "
              "ghi chưa rõ có value trống: điền vào trước khi dùng --map.",
              "A map is CSV with the columns column,written,fact,value. A line with column and fact alone: which fact the "
              "column is (-: the office's own). A line with written and value: where that is written the fact has that value, "
              "in a column of the office's own too. A line with value and nothing written: what an empty cell of the column "
              "means; month_first: its days have the month first. A writing that is not clear has an empty value: fill it in "
              "before --map."}},
    [HT_COMMAND_TEMPLATE] =
        {.name = "template",
         .summary = {"danh sách trống để điền, là sổ tính", "an empty list to be filled in, as a workbook"},
         .usages = {{"template [--claims] -o TỆP.xlsx", "template [--claims] -o FILE.xlsx"}},
         .examples = {{"hotro template -o list.xlsx",
                       {"cột tiếng Việt, ô chọn sẵn, dòng mẫu và trang giải thích",
                        "headings, lists to choose from, a sample line, and a sheet that explains them"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro template --claims -o claims.xlsx",
                       {"thêm cột số tiền đề nghị của từng khoản và tổng",
                        "with a claimed amount for each benefit and the total"},
                       HT_EXAMPLE_WHOLE}},
         .notes =
             {"Dòng có mã MẪU là dòng mẫu: mọi lệnh bỏ qua và báo lại. Tên cột theo --lang; danh sách điền xong dùng được "
              "ngay cho hotro batch, verify và budget.",
              "The line with the id MẪU is the sample: every command skips it and says so. The headings are in the language "
              "of --lang; the list, once filled in, can be used by hotro batch, verify and budget."}},
    [HT_COMMAND_RULES] =
        {.name = "rules",
         .summary = {"các quy định mà chương trình áp dụng", "the law as the program has it"},
         .usages = {{"rules [TÙY CHỌN…]", "rules [OPTION…]"},
                    {"rules --schema [case|assessment|receipt]", "rules --schema [case|assessment|receipt]"},
                    {"rules --diff MÃ[@BẢN] MÃ[@BẢN]", "rules --diff ID[@REVISION] ID[@REVISION]"}},
         .operands_max = 2,
         .operands_are_policies = true,
         .examples = {{"hotro rules", {"cho người đọc", "for people"}, HT_EXAMPLE_WHOLE},
                      {"hotro rules --json", {"toàn bộ, hai ngôn ngữ", "everything, in both languages"}, HT_EXAMPLE_WHOLE},
                      {"hotro rules --schema", {"JSON Schema của một hồ sơ", "the JSON Schema of a case"}, HT_EXAMPLE_WHOLE},
                      {"hotro rules --schema assessment",
                       {"của một kết quả; receipt: của một phiếu", "of a result; receipt: of a receipt"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro rules --policies",
                       {"các quy định và các bản trong chương trình", "the policies and revisions of the program"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro rules --check draft.law",
                       {"kiểm tra một dự thảo trước khi dựng chương trình", "check a draft before a build"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro rules --canonical | sha256sum",
                       {"tính lại dấu vân tay của quy định", "recompute the fingerprint"},
                       HT_EXAMPLE_WHOLE}}},
    [HT_COMMAND_MCP] =
        {.name = "mcp",
         .summary = {"máy chủ công cụ cho trợ lý AI (Model Context Protocol)", "tools for assistants (Model Context Protocol)"},
         .usages = {{"mcp [TÙY CHỌN…]", "mcp [OPTION…]"}},
         .examples = {{"hotro mcp --lang vi",
                       {"lệnh ghi trong cấu hình của trợ lý", "the line for an assistant's configuration"},
                       HT_EXAMPLE_WHOLE},
                      {"hotro mcp --parameters proposal.json",
                       {"theo mức trong tệp của cơ quan", "with an office's own figures"},
                       HT_EXAMPLE_WHOLE}},
         .notes = {"Trợ lý khởi chạy lệnh này và trao đổi qua đầu vào, đầu ra chuẩn: công cụ assess (số tiền kèm căn cứ, thông "
                   "tin còn thiếu, mã), questions (cần hỏi gì tiếp, vì sao), verify (phiếu, mã), rules (quy định). Không dùng "
                   "mạng, không ghi tệp, không giữ lại gì. Điều không hiểu bị từ chối kèm lý do, không đoán.",
                   "An assistant starts this command and speaks over standard input and output: assess (amounts with their "
                   "clauses, what is missing, a code), questions (what to ask next, and why), verify (receipts, codes), rules. "
                   "No network, no file is written, nothing is kept. What is not understood is refused with the reason, never "
                   "guessed."}},
    [HT_COMMAND_SELFTEST] = {.name = "selftest",
                             .summary = {"chạy các ví dụ kiểm tra kèm theo chương trình", "run the shipped vectors"},
                             .usages = {{"selftest [TÙY CHỌN…]", "selftest [OPTION…]"}},
                             .examples = {{"hotro selftest", {"chạy tất cả", "run all"}, HT_EXAMPLE_WHOLE},
                                          {"hotro selftest --json",
                                           {"kết quả cho chương trình khác", "the result for other programs"},
                                           HT_EXAMPLE_WHOLE}}},
};
