/* SPDX-License-Identifier: MIT */
/*
 * Quảng Ninh, 2025-2030: support for people who work on digital transformation. How to read this file: README.md beside it.
 *
 * Two instruments are behind every amount: Nghị định 179/2025/NĐ-CP (text held) and Nghị quyết 57/2025/NQ-HĐND of the
 * province's council (only a newspaper's report is held: its article numbers are not known and none are cited).
 */
#include "../policy.h"

/* Tables are laid out by hand, one row one rule. */
/* clang-format off */

#define DAY(y, m, d) HT_DATE_LITERAL(y, m, d)
#define BIT(value) (UINT32_C(1) << (value))
#define COUNT(array) (uint8_t)(sizeof(array) / sizeof(array)[0])

/* ---- Instruments and clauses ---- */

enum { D179, R57, C23, R75, T102, N76, DECISION };

static const ht_instrument instruments[] = {
    [D179] = {"d179", {"Nghị định số 179/2025/NĐ-CP ngày 01/7/2025 của Chính phủ", "Decree 179/2025/NĐ-CP of 1 July 2025"}},
    [R57] = {"r57",
             {"Nghị quyết số 57/2025/NQ-HĐND của HĐND tỉnh Quảng Ninh về thu hút, hỗ trợ nhân lực khoa học, công nghệ, đổi mới "
              "sáng tạo và chuyển đổi số giai đoạn 2025-2030",
              "Resolution 57/2025/NQ-HĐND of the Quảng Ninh People's Council, 2025-2030"}},
    [C23] = {"c23", {"Thông tư số 23/2025/TT-BKHCN ngày 20/10/2025", "Circular 23/2025/TT-BKHCN of 20 October 2025"}},
    [R75] = {"r75", {"Nghị quyết số 75/2025/NQ-HĐND của HĐND tỉnh Quảng Ninh", "Resolution 75/2025/NQ-HĐND of the Quảng Ninh People's Council"}},
    [T102] = {"t102", {"Thông tư liên tịch số 102/2010", "Joint circular 102/2010"}},
    [N76] = {"n76", {"Nghị định số 76/2019/NĐ-CP", "Decree 76/2019/NĐ-CP"}},
    [DECISION] = {"decision", {"Quyết định về chế độ thu hút của chính người đó", "The person's own attraction decision"}},
};

#define R57_PRESS "Nghị quyết số 57/2025/NQ-HĐND của HĐND tỉnh Quảng Ninh, "
#define R57_NEWS " (theo Báo Đại Đoàn Kết, 27/07/2025)"

enum {
    D179_1,
    D179_2,
    D179_2_1,
    D179_3_1,
    D179_3_2,
    D179_3_3,
    D179_4,
    D179_4_1,
    D179_4_2,
    D179_4_3,
    D179_4_4,
    D179_6_4,
    D179_7,
    C23_WRITTEN,
    R57_ADOPTED,
    R57_PERIOD,
    R57_ATTRACTION,
    R57_SUPPORT,
    R57_POSTGRADUATE,
    R75_ACTUAL,
    T102_HALF,
    N76_MAJORITY,
    DECISION_AMOUNT
};

static const ht_clause clauses[] = {
    [D179_1] = {"d179_1", D179, HT_SOURCE_TEXT, "Điều 1 Nghị định số 179/2025/NĐ-CP",
                "trong cơ quan của Đảng Cộng sản Việt Nam, Nhà nước, Mặt trận Tổ quốc Việt Nam (gồm các tổ chức chính trị - xã hội) "
                "từ trung ương đến cấp xã và lực lượng vũ trang"},
    [D179_2] = {"d179_2", D179, HT_SOURCE_TEXT, "khoản 1, khoản 2 Điều 2 Nghị định số 179/2025/NĐ-CP",
                "Cán bộ, công chức, viên chức …; sĩ quan, hạ sĩ quan …, quân nhân chuyên nghiệp, công nhân viên chức quốc phòng … và "
                "người làm việc trong tổ chức cơ yếu"},
    [D179_2_1] = {"d179_2_1", D179, HT_SOURCE_TEXT, "khoản 1 Điều 2 Nghị định số 179/2025/NĐ-CP",
                  "đảm nhiệm vị trí việc làm chuyên trách về quản lý công nghệ thông tin hoặc công nghệ thông tin …; an toàn thông tin "
                  "mạng …; giao dịch điện tử"},
    [D179_3_1] = {"d179_3_1", D179, HT_SOURCE_TEXT, "khoản 1 Điều 3 Nghị định số 179/2025/NĐ-CP",
                  "được hưởng mức hỗ trợ 5.000.000 đồng/tháng"},
    [D179_3_2] = {"d179_3_2", D179, HT_SOURCE_TEXT, "khoản 2 Điều 3 Nghị định số 179/2025/NĐ-CP",
                  "được trả cùng kỳ lương hằng tháng và không dùng để tính đóng, hưởng bảo hiểm xã hội và bảo hiểm y tế"},
    [D179_3_3] = {"d179_3_3", D179, HT_SOURCE_TEXT, "khoản 3 Điều 3 Nghị định số 179/2025/NĐ-CP",
                  "được áp dụng cho đến khi thực hiện cải cách chính sách tiền lương"},
    [D179_4] = {"d179_4", D179, HT_SOURCE_TEXT, "Điều 4 Nghị định số 179/2025/NĐ-CP", "Thời gian không được tính hưởng mức hỗ trợ"},
    [D179_4_1] = {"d179_4_1", D179, HT_SOURCE_TEXT, "khoản 1 Điều 4 Nghị định số 179/2025/NĐ-CP",
                  "Thời gian nghỉ việc không hưởng lương liên tục từ một tháng trở lên"},
    [D179_4_2] = {"d179_4_2", D179, HT_SOURCE_TEXT, "khoản 2 Điều 4 Nghị định số 179/2025/NĐ-CP",
                  "Thời gian nghỉ việc hưởng các chế độ trợ cấp bảo hiểm xã hội"},
    [D179_4_3] = {"d179_4_3", D179, HT_SOURCE_TEXT, "khoản 3 Điều 4 Nghị định số 179/2025/NĐ-CP",
                  "Thời gian bị tạm giữ, tạm giam, tạm đình chỉ công tác hoặc đình chỉ công tác"},
    [D179_4_4] = {"d179_4_4", D179, HT_SOURCE_TEXT, "khoản 4 Điều 4 Nghị định số 179/2025/NĐ-CP",
                  "Thời gian không đảm nhiệm công việc chuyên môn, nghiệp vụ … liên tục từ một tháng trở lên"},
    [D179_6_4] = {"d179_6_4", D179, HT_SOURCE_TEXT, "khoản 4 Điều 6 Nghị định số 179/2025/NĐ-CP",
                  "quyết định đối tượng được hưởng mức hỗ trợ và tổ chức thực hiện mức hỗ trợ"},
    [D179_7] = {"d179_7", D179, HT_SOURCE_TEXT, "Điều 7 Nghị định số 179/2025/NĐ-CP",
                "có hiệu lực thi hành từ ngày 15 tháng 8 năm 2025"},
    [C23_WRITTEN] = {"c23", C23, HT_SOURCE_PRESS, "Thông tư số 23/2025/TT-BKHCN ngày 20/10/2025 (theo báo chí, tháng 10-11/2025)",
                     "được cấp có thẩm quyền phân công bằng văn bản; không áp dụng đối với người kiêm nhiệm"},
    [R57_ADOPTED] = {"r57_in_force", R57, HT_SOURCE_PRESS, R57_PRESS "ngày có hiệu lực" R57_NEWS,
                     "tại Kỳ họp thứ 29, HĐND tỉnh Quảng Ninh khóa XIV đã thông qua Nghị quyết"},
    [R57_PERIOD] = {"r57_period", R57, HT_SOURCE_PRESS, R57_PRESS "tên nghị quyết" R57_NEWS, "giai đoạn 2025-2030"},
    [R57_ATTRACTION] = {"r57_attraction", R57, HT_SOURCE_PRESS, R57_PRESS "chính sách thu hút" R57_NEWS,
                        "Hỗ trợ một lần, hỗ trợ hàng tháng và hỗ trợ tiền thuê nhà ở"},
    [R57_SUPPORT] = {"r57_support", R57, HT_SOURCE_PRESS, R57_PRESS "chính sách hỗ trợ" R57_NEWS,
                     "người làm công tác chuyên trách về chuyển đổi số (ngoài mức hỗ trợ theo Nghị định 179/2025/NĐ-CP), cụ thể: Công chức, "
                     "viên chức tại Văn phòng Tỉnh ủy, Văn phòng UBND tỉnh, Sở KH&CN: 3 triệu đồng/tháng; công chức tại cơ quan Đảng, MTTQ, "
                     "cơ quan hành chính cấp tỉnh: 2 triệu đồng/tháng; công chức tại cơ quan Đảng, MTTQ, UBND cấp xã: 1 triệu đồng/tháng"},
    [R57_POSTGRADUATE] = {"r57_postgraduate", R57, HT_SOURCE_PRESS, R57_PRESS "chính sách đào tạo sau đại học" R57_NEWS,
                          "Mức hỗ trợ (một lần sau khi tốt nghiệp) đối với Tiến sĩ là 400 triệu đồng/người, Thạc sĩ là 200 triệu "
                          "đồng/người. Nếu đã được hỗ trợ một phần từ Trung ương thì hưởng thêm 25% mức hỗ trợ tương ứng. Đối với nữ hoặc "
                          "người dân tộc thiểu số được hưởng 1,5 lần mức hỗ trợ trên"},
    [R75_ACTUAL] = {"r75_actual", R75, HT_SOURCE_PRESS,
                    "Nghị quyết số 75/2025/NQ-HĐND của HĐND tỉnh Quảng Ninh (theo Báo Lao Động, 17/10/2025)",
                    "theo thời gian làm việc thực tế"},
    [T102_HALF] = {"t102_half", T102, HT_SOURCE_PRESS, "Thông tư liên tịch số 102/2010 (theo trang hỏi đáp Thư viện Pháp luật)",
                   "từ 15 ngày trở lên tính cả tháng, dưới 15 ngày tính nửa tháng"},
    [N76_MAJORITY] = {"n76_majority", N76, HT_SOURCE_PRESS,
                      "Nghị định số 76/2019/NĐ-CP (theo Sở Văn hóa, Thể thao và Du lịch tỉnh Điện Biên)",
                      "từ 50% thời gian trong tháng trở lên tính cả tháng, dưới 50% không tính"},
    [DECISION_AMOUNT] = {"decision", DECISION, HT_SOURCE_USER,
                         "quyết định về chế độ thu hút của chính người đó, do người dùng nhập; " R57_PRESS "chính sách thu hút" R57_NEWS, ""},
};

/* ---- Facts ---- */

enum {
    AGENCY,
    POSITION,
    DUTY,
    DUTY_FROM,
    DUTY_TO,
    INTERRUPTIONS,
    DEGREE,
    IT_FIELD,
    SENT_FOR_TRAINING,
    GRADUATED_ON,
    CENTRAL_FUNDING,
    PRIORITY_GROUP,
    ATTRACTED,
    ATTRACTED_FROM,
    ATTRACTION_TO,
    ATTRACTION_ONCE,
    ATTRACTION_MONTHLY,
    ATTRACTION_RENT,
    SINCE,
    UNTIL,
    FACT_COUNT,
    PARTIAL_MONTH = FACT_COUNT,
    R57_IN_FORCE,
    UPLIFT_ON_PARTIAL,
    FULL_CENTRAL,
    CENTERS_IN_TIER_A,
    PROVINCE_UNWRITTEN,
    PROVINCE_INTERRUPTIONS,
    SLOT_COUNT
};

enum {
    PARTY_COMMITTEE_OFFICE,
    PEOPLES_COMMITTEE_OFFICE,
    SCIENCE_DEPARTMENT,
    IT_CENTER,
    INFORMATION_CENTER,
    PROVINCIAL_PARTY,
    PROVINCIAL_FRONT,
    PROVINCIAL_ADMINISTRATION,
    COMMUNE_PARTY,
    COMMUNE_FRONT,
    COMMUNE_ADMINISTRATION,
    OTHER_PUBLIC,
    OUTSIDE
};
static const ht_value agencies[] = {
    [PARTY_COMMITTEE_OFFICE] = {"party_committee_office", {"Văn phòng Tỉnh ủy", "Office of the Provincial Party Committee"}},
    [PEOPLES_COMMITTEE_OFFICE] = {"peoples_committee_office", {"Văn phòng UBND tỉnh", "Office of the Provincial People's Committee"}},
    [SCIENCE_DEPARTMENT] = {"science_department", {"Sở Khoa học và Công nghệ", "Department of Science and Technology"}},
    [IT_CENTER] = {"it_center",
                   {"Trung tâm Công nghệ và Thông tin (thuộc Sở KH&CN)", "Center for Technology and Information (Department of Science)"}},
    [INFORMATION_CENTER] = {"information_center",
                            {"Trung tâm Thông tin (thuộc Văn phòng UBND tỉnh)", "Information Center (Office of the People's Committee)"}},
    [PROVINCIAL_PARTY] = {"provincial_party", {"Cơ quan Đảng khác cấp tỉnh", "Another provincial Party body"}},
    [PROVINCIAL_FRONT] = {"provincial_front", {"MTTQ cấp tỉnh", "Provincial Fatherland Front"}},
    [PROVINCIAL_ADMINISTRATION] = {"provincial_administration",
                                   {"Cơ quan hành chính khác cấp tỉnh", "Another provincial administrative body"}},
    [COMMUNE_PARTY] = {"commune_party", {"Cơ quan Đảng cấp xã", "Commune Party body"}},
    [COMMUNE_FRONT] = {"commune_front", {"MTTQ cấp xã", "Commune Fatherland Front"}},
    [COMMUNE_ADMINISTRATION] = {"commune_administration",
                                {"UBND cấp xã (xã, phường, đặc khu)", "Commune People's Committee (commune, ward, special zone)"}},
    [OTHER_PUBLIC] = {"other_public",
                      {"Cơ quan, đơn vị khác trong hệ thống chính trị và lực lượng vũ trang",
                       "Another body of the political system or the armed forces"}},
    [OUTSIDE] = {"outside", {"Ngoài hệ thống chính trị", "Outside the political system"}},
};

enum { CADRE, CIVIL_SERVANT, PUBLIC_EMPLOYEE, ARMED_FORCES, OTHER };
static const ht_value positions[] = {
    [CADRE] = {"cadre", {"Cán bộ", "Cadre"}},
    [CIVIL_SERVANT] = {"civil_servant", {"Công chức", "Civil servant"}},
    [PUBLIC_EMPLOYEE] = {"public_employee", {"Viên chức", "Public employee"}},
    [ARMED_FORCES] = {"armed_forces",
                      {"Lực lượng vũ trang, cơ yếu (sĩ quan, hạ sĩ quan, quân nhân chuyên nghiệp, công nhân công an, công nhân viên chức "
                       "quốc phòng, người làm cơ yếu)",
                       "Armed forces or cipher service"}},
    [OTHER] = {"other", {"Khác (hợp đồng lao động, …)", "Other (labor contract, …)"}},
};

enum { FULL_TIME, FULL_TIME_UNWRITTEN, CONCURRENT, NO_DUTY };
static const ht_value duties[] = {
    [FULL_TIME] = {"full_time", {"Chuyên trách, được phân công bằng văn bản", "Full time, assigned in writing"}},
    [FULL_TIME_UNWRITTEN] = {"full_time_unwritten",
                             {"Chuyên trách, chưa được phân công bằng văn bản", "Full time, not (yet) assigned in writing"}},
    [CONCURRENT] = {"concurrent", {"Kiêm nhiệm", "Concurrent with another post"}},
    [NO_DUTY] = {"none", {"Không làm công tác này", "No such duty"}},
};

enum { NO_DEGREE, MASTER, DOCTORATE };
static const ht_value degrees[] = {
    [NO_DEGREE] = {"none", {"Không có", "None"}},
    [MASTER] = {"master", {"Thạc sĩ", "Master's degree"}},
    [DOCTORATE] = {"doctorate", {"Tiến sĩ", "Doctorate"}},
};

enum { FUNDING_NONE, FUNDING_PARTIAL, FUNDING_FULL };
static const ht_value fundings[] = {
    [FUNDING_NONE] = {"none", {"Không được Trung ương hỗ trợ", "No central funding"}},
    [FUNDING_PARTIAL] = {"partial", {"Được Trung ương hỗ trợ một phần", "Partly funded by the central government"}},
    [FUNDING_FULL] = {"full", {"Được Trung ương hỗ trợ toàn bộ", "Fully funded by the central government"}},
};

enum { NO, YES };
static const ht_value no_yes[] = {[NO] = {"no", {"Không", "No"}}, [YES] = {"yes", {"Có", "Yes"}}};

/* Điều 4 d179. "từ một tháng trở lên" stands in khoản 1 and khoản 4 only. */
static const ht_reason reasons[] = {
    {{"unpaid_leave", {"Nghỉ việc không hưởng lương", "Unpaid leave"}}, 1, D179_4_1},
    {{"social_insurance", {"Nghỉ hưởng trợ cấp bảo hiểm xã hội", "Leave on social insurance"}}, 0, D179_4_2},
    {{"suspension", {"Tạm giữ, tạm giam, (tạm) đình chỉ công tác", "Custody or suspension from work"}}, 0, D179_4_3},
    {{"off_duty", {"Không đảm nhiệm công việc chuyên môn", "Not doing the professional work"}}, 1, D179_4_4},
};

/* ---- Readings: what the text leaves open; the first value is the default ---- */

static const ht_value partial_months[] = {
    [HT_ACTUAL_DAYS] = {"actual_days", {"Theo số ngày thực tế", "By actual days"}},
    [HT_HALF_MONTH_15] = {"half_month_15", {"Từ 15 ngày tính cả tháng, ít hơn tính nửa tháng", "15 days or more a full month, fewer a half"}},
    [HT_MAJORITY_50] = {"majority_50", {"Từ nửa tháng tính cả tháng, ít hơn không tính", "Half the month or more counts whole, less nothing"}},
};
static const uint8_t partial_month_clauses[] = {
    [HT_ACTUAL_DAYS] = R75_ACTUAL, [HT_HALF_MONTH_15] = T102_HALF, [HT_MAJORITY_50] = N76_MAJORITY};

enum { WITH_D179, ON_ADOPTION };
static const ht_value in_force_days[] = {
    [WITH_D179] = {"with_d179", {"Cùng Nghị định 179: từ 15/08/2025", "With Decree 179: from 15 August 2025"}},
    [ON_ADOPTION] = {"on_adoption", {"Sau khi thông qua: từ 16/07/2025", "After adoption: from 16 July 2025"}},
};

enum { UPLIFT_YES, UPLIFT_NO };
static const ht_value uplifts[] = {
    [UPLIFT_YES] = {"yes", {"Nhân 1,5 cả với mức 25%", "Times 1.5 on the 25% amount too"}},
    [UPLIFT_NO] = {"no", {"Không nhân 1,5 với mức 25%", "No 1.5 on the 25% amount"}},
};

enum { FULL_NOTHING, FULL_AS_PARTIAL };
static const ht_value full_centrals[] = {
    [FULL_NOTHING] = {"nothing", {"Không được hỗ trợ thêm", "Nothing more"}},
    [FULL_AS_PARTIAL] = {"as_partial", {"Như người được hỗ trợ một phần", "As those funded in part"}},
};

static const ht_value centers[] = {
    [NO] = {"no", {"Không xếp hai trung tâm vào nhóm 3 triệu đồng", "The two centers are not in the VND 3 million group"}},
    [YES] = {"yes", {"Xếp hai trung tâm vào nhóm 3 triệu đồng", "The two centers are in the VND 3 million group"}},
};

static const ht_value unwritten[] = {
    [NO] = {"no", {"Cần phân công bằng văn bản", "Written assignment is needed"}},
    [YES] = {"yes", {"Không cần phân công bằng văn bản", "Written assignment is not needed"}},
};

enum { AS_NATIONAL, NOT_STOPPED };
static const ht_value province_interruptions[] = {
    [AS_NATIONAL] = {"as_national", {"Ngừng như hỗ trợ của Trung ương", "Stopped as the national support is"}},
    [NOT_STOPPED] = {"none", {"Không ngừng", "Not stopped"}},
};

#define CHOICE(id_, values_, clause_)                                                                                         \
    .id = id_, .kind = HT_CHOICE, .values = values_, .value_count = COUNT(values_), .clause = clause_
#define YES_NO(id_, clause_) .id = id_, .kind = HT_YES_NO, .values = no_yes, .value_count = 2, .clause = clause_
#define DATE(id_, clause_) .id = id_, .kind = HT_DATE, .clause = clause_
#define MONEY(id_, clause_) .id = id_, .kind = HT_MONEY, .clause = clause_
/* The estimate cannot begin before r57 could be in force nor outlast the period in its title. */
#define ESTIMATE_LIMITS .first = DAY(2025, 7, 16), .last = DAY(2030, 12, 31)

static const ht_fact facts[] = {
    [AGENCY] = {CHOICE("agency", agencies, R57_SUPPORT),
                .label = {"Đơn vị công tác", "Agency"},
                .question = {"Đơn vị công tác là cơ quan nào?", "Which agency is the workplace?"},
                .hint = {"Cơ quan, đơn vị đang làm việc theo quyết định tuyển dụng hoặc bổ nhiệm hiện nay.",
                         "The body where the person works under the present recruitment or appointment decision."},
                .why = {"Mức hỗ trợ của tỉnh là 3, 2 hoặc 1 triệu đồng tùy cơ quan; hỗ trợ sau đại học chỉ áp dụng ở năm nơi.",
                        "The province pays 3, 2 or 1 million by agency; postgraduate support exists at five bodies only."}},
    [POSITION] = {CHOICE("position", positions, D179_2),
                  .label = {"Đối tượng", "Position"},
                  .question = {"Thuộc đối tượng nào?", "Which kind of position is held?"},
                  .hint = {"Theo quyết định tuyển dụng hoặc bổ nhiệm.", "As in the recruitment or appointment decision."},
                  .why = {"Mỗi chính sách nêu rõ đối tượng: có mức chỉ dành cho công chức, có mức gồm cả viên chức.",
                          "Each support names its people: some are for civil servants only, some for public employees too."}},
    [DUTY] = {CHOICE("duty", duties, D179_2_1),
              .label = {"Nhiệm vụ chuyển đổi số", "Digital duty"},
              .question = {"Làm công tác chuyển đổi số theo hình thức nào?", "In what form is digital work done?"},
              .hint = {"Gồm công nghệ thông tin, chuyển đổi số, an toàn thông tin, an ninh mạng, giao dịch điện tử.",
                       "IT, digital transformation, information security, network security, e-transactions."},
              .why = {"Hỗ trợ hằng tháng chỉ dành cho người chuyên trách; người kiêm nhiệm không thuộc đối tượng.",
                      "Monthly support is for full-time duty only; concurrent posts are outside it."}},
    [DUTY_FROM] = {DATE("duty_from", D179_2_1),
                   .label = {"Ngày bắt đầu nhiệm vụ", "First day of the duty"},
                   .question = {"Nhiệm vụ chuyên trách bắt đầu từ ngày nào?", "On which day did the full-time duty begin?"},
                   .hint = {"Ngày ghi trong văn bản phân công. Ví dụ: 01/09/2025.", "The day in the assignment. Example: 01/09/2025."},
                   .why = {"Số tháng được tính bắt đầu từ ngày này.", "The months are counted from this day."}},
    [DUTY_TO] = {DATE("duty_to", D179_2_1),
                 .absent = HT_ONGOING,
                 .label = {"Ngày kết thúc nhiệm vụ", "Last day of the duty"},
                 .question = {"Nhiệm vụ chuyên trách kết thúc ngày nào?", "On which day did the full-time duty end?"},
                 .hint = {"Để trống nếu vẫn đang làm.", "Leave empty if it goes on."},
                 .why = {"Sau ngày này không còn tính hỗ trợ hằng tháng.", "No monthly support is counted after this day."}},
    [INTERRUPTIONS] = {.id = "interruptions",
                       .kind = HT_INTERRUPTIONS,
                       .clause = D179_4,
                       .absent = HT_FIXED,
                       .label = {"Thời gian nghỉ, gián đoạn", "Interruptions"},
                       .question = {"Có thời gian nghỉ, đình chỉ hoặc không làm chuyên môn không?",
                                    "Was there any leave, suspension or time off the professional work?"},
                       .hint = {"Mỗi đợt ghi ngày đầu, ngày cuối và lý do; tối đa 64 đợt.",
                                "For each: first day, last day and reason; at most 64."},
                       .why = {"Điều 4 Nghị định 179 loại một số thời gian ra khỏi thời gian được tính.",
                               "Điều 4 of Decree 179 takes some periods out of the time that counts."}},
    [DEGREE] = {CHOICE("degree", degrees, R57_POSTGRADUATE),
                .label = {"Bằng sau đại học đề nghị hỗ trợ", "Postgraduate degree"},
                .question = {"Đề nghị hỗ trợ cho bằng sau đại học nào?", "Which postgraduate degree is to be supported?"},
                .hint = {"Kể cả bằng sắp nhận.", "Also one that is soon to come."},
                .why = {"Tiến sĩ 400 triệu đồng, thạc sĩ 200 triệu đồng, một lần sau khi tốt nghiệp.",
                        "400 million for a doctorate, 200 million for a master's, once after graduation."}},
    [IT_FIELD] = {YES_NO("it_field", R57_POSTGRADUATE),
                  .label = {"Ngành công nghệ thông tin", "IT field"},
                  .question = {"Ngành học có thuộc lĩnh vực công nghệ thông tin không?", "Is the field of study information technology?"},
                  .hint = {"Ví dụ: tin học, khoa học máy tính, AI, IoT, Big data, Blockchain; danh sách còn mở.",
                           "For example informatics, computer science, AI, IoT, big data, blockchain; the list is open."},
                  .why = {"Hỗ trợ sau đại học chỉ dành cho lĩnh vực công nghệ thông tin.", "Postgraduate support is for IT fields only."}},
    [SENT_FOR_TRAINING] = {YES_NO("sent_for_training", R57_POSTGRADUATE),
                           .label = {"Được cử đi đào tạo", "Sent for training"},
                           .question = {"Có được cơ quan cử đi đào tạo không?", "Was the person sent for this training?"},
                           .hint = {"Có quyết định cử đi học của cấp có thẩm quyền.", "There is a decision of the competent authority."},
                           .why = {"Chính sách áp dụng cho công chức, viên chức “được cử đi đào tạo sau đại học”.",
                                   "The policy is for those “sent for postgraduate training”."}},
    [GRADUATED_ON] = {DATE("graduated_on", R57_POSTGRADUATE),
                      .label = {"Ngày tốt nghiệp", "Graduation day"},
                      .question = {"Tốt nghiệp ngày nào?", "On which day is graduation?"},
                      .hint = {"Có thể là ngày dự kiến. Ví dụ: 30/06/2026.", "May be the expected day. Example: 30/06/2026."},
                      .why = {"Hỗ trợ một lần sau khi tốt nghiệp, trong thời gian nghị quyết có hiệu lực.",
                              "Paid once after graduation, while the resolution is in force."}},
    [CENTRAL_FUNDING] = {CHOICE("central_funding", fundings, R57_POSTGRADUATE),
                         .label = {"Hỗ trợ của Trung ương cho việc học", "Central funding of the studies"},
                         .question = {"Việc học có được Trung ương hỗ trợ kinh phí không?", "Did the central government fund the studies?"},
                         .hint = {"", ""},
                         .why = {"Đã được hỗ trợ một phần thì hưởng thêm 25% mức tương ứng.",
                                 "Those funded in part receive 25% of the amount in addition."}},
    [PRIORITY_GROUP] = {YES_NO("priority_group", R57_POSTGRADUATE),
                        .label = {"Nữ hoặc người dân tộc thiểu số", "A woman or of an ethnic minority"},
                        .question = {"Là nữ hoặc người dân tộc thiểu số?", "A woman, or a person of an ethnic minority?"},
                        .hint = {"Một câu hỏi chung: không cần nêu rõ là trường hợp nào. Có thể chọn “Không rõ”.",
                                 "One question for both: which of the two need not be said. “Not known” may be chosen."},
                        .why = {"Nữ hoặc người dân tộc thiểu số được hưởng 1,5 lần mức hỗ trợ sau đại học.",
                                "A woman or a person of an ethnic minority receives 1.5 times the postgraduate amount."}},
    [ATTRACTED] = {YES_NO("attracted", R57_ATTRACTION),
                   .absent = HT_FIXED,
                   .default_value = NO,
                   .label = {"Được tuyển theo chính sách thu hút", "Recruited under the attraction policy"},
                   .question = {"Có được tuyển dụng theo chính sách thu hút không?", "Was the person recruited under the attraction policy?"},
                   .hint = {"Có quyết định riêng ghi các khoản thu hút.", "There is a decision of its own that states the amounts."},
                   .why = {"Chỉ người được thu hút mới có ba khoản hỗ trợ thu hút.", "Only people so recruited receive the three attraction supports."}},
    [ATTRACTED_FROM] = {DATE("attracted_from", R57_ATTRACTION),
                        .label = {"Ngày bắt đầu hưởng thu hút", "First day of the attraction"},
                        .question = {"Chế độ thu hút bắt đầu từ ngày nào?", "From which day does the attraction run?"},
                        .hint = {"Ngày ghi trong quyết định thu hút.", "The day in the attraction decision."},
                        .why = {"Các khoản thu hút tính từ ngày này.", "The attraction supports run from this day."}},
    [ATTRACTION_TO] = {DATE("attraction_to", R57_ATTRACTION),
                       .absent = HT_ONGOING,
                       .label = {"Ngày cuối hưởng thu hút", "Last day of the attraction"},
                       .question = {"Chế độ thu hút kết thúc ngày nào?", "On which day does the attraction end?"},
                       .hint = {"Để trống nếu quyết định không ghi ngày kết thúc.", "Leave empty if the decision states none."},
                       .why = {"Sau ngày này không còn tính các khoản thu hút hằng tháng.", "No monthly attraction support after this day."}},
    [ATTRACTION_ONCE] = {MONEY("attraction_once", R57_ATTRACTION),
                         .label = {"Mức thu hút một lần", "One-time attraction amount"},
                         .question = {"Quyết định ghi mức hỗ trợ thu hút một lần là bao nhiêu?",
                                      "What one-time attraction amount does the decision state?"},
                         .hint = {"Số tiền bằng đồng ghi trong quyết định.", "In đồng, as in the decision."},
                         .why = {"Báo chí không nêu mức; chỉ quyết định của từng người ghi số tiền.",
                                 "The press gives no figure; only the person's own decision does."}},
    [ATTRACTION_MONTHLY] = {MONEY("attraction_monthly", R57_ATTRACTION),
                            .label = {"Mức thu hút hằng tháng", "Monthly attraction amount"},
                            .question = {"Quyết định ghi mức hỗ trợ thu hút hằng tháng là bao nhiêu?",
                                         "What monthly attraction amount does the decision state?"},
                            .hint = {"Số tiền bằng đồng mỗi tháng ghi trong quyết định.", "In đồng a month, as in the decision."},
                            .why = {"Báo chí không nêu mức; chỉ quyết định của từng người ghi số tiền.",
                                    "The press gives no figure; only the person's own decision does."}},
    [ATTRACTION_RENT] = {MONEY("attraction_rent", R57_ATTRACTION),
                         .label = {"Mức tiền thuê nhà", "Rent amount"},
                         .question = {"Quyết định ghi mức hỗ trợ tiền thuê nhà mỗi tháng là bao nhiêu?",
                                      "What rent support a month does the decision state?"},
                         .hint = {"Số tiền bằng đồng mỗi tháng ghi trong quyết định.", "In đồng a month, as in the decision."},
                         .why = {"Báo chí không nêu mức; chỉ quyết định của từng người ghi số tiền.",
                                 "The press gives no figure; only the person's own decision does."}},
    [SINCE] = {DATE("since", HT_NONE),
               .absent = HT_FIXED,
               .default_value = DAY(2025, 7, 16),
               ESTIMATE_LIMITS,
               .label = {"Tính từ ngày", "Estimate from"},
               .question = {"Tính từ ngày nào?", "From which day?"},
               .hint = {"Từ 16/07/2025 đến 31/12/2030.", "From 16/07/2025 to 31/12/2030."},
               .why = {"Có thể tính riêng một tháng, một quý hoặc cả giai đoạn.", "One month, one quarter or the whole period may be estimated."}},
    [UNTIL] = {DATE("until", HT_NONE),
               .absent = HT_FIXED,
               .default_value = DAY(2030, 12, 31),
               ESTIMATE_LIMITS,
               .label = {"Tính đến ngày", "Estimate until"},
               .question = {"Tính đến ngày nào?", "Until which day?"},
               .hint = {"Từ 16/07/2025 đến 31/12/2030.", "From 16/07/2025 to 31/12/2030."},
               .why = {"Có thể tính riêng một tháng, một quý hoặc cả giai đoạn.", "One month, one quarter or the whole period may be estimated."}},

    [PARTIAL_MONTH] = {CHOICE("partial_month", partial_months, R75_ACTUAL),
                       .absent = HT_FIXED,
                       .default_value = HT_ACTUAL_DAYS,
                       .label = {"Cách tính tháng không trọn", "Part months"},
                       .question = {"Tháng không trọn được tính thế nào?", "How is a part month paid?"},
                       .hint = {"", ""},
                       .why = {"Nghị định 179 không quy định; các văn bản khác tính theo ba cách khác nhau.",
                               "Decree 179 has no rule; other texts count in three different ways."},
                       .value_clauses = partial_month_clauses},
    [R57_IN_FORCE] = {CHOICE("r57_in_force", in_force_days, R57_ADOPTED),
                      .absent = HT_FIXED,
                      .default_value = WITH_D179,
                      .label = {"Ngày có hiệu lực của Nghị quyết 57", "First day of Resolution 57"},
                      .question = {"Nghị quyết 57 có hiệu lực từ ngày nào?", "From which day is Resolution 57 in force?"},
                      .hint = {"", ""},
                      .why = {"Không nguồn nào nêu ngày có hiệu lực; nghị định mà nghị quyết bổ sung có hiệu lực từ 15/08/2025, kỳ họp "
                              "thông qua dự kiến ngày 14-15/07/2025.",
                              "No source states the day; the decree it tops up takes effect on 15 August 2025, and the session that passed "
                              "it was set for 14-15 July 2025."}},
    [UPLIFT_ON_PARTIAL] = {CHOICE("uplift_on_partial", uplifts, R57_POSTGRADUATE),
                           .absent = HT_FIXED,
                           .default_value = UPLIFT_YES,
                           .label = {"Hệ số 1,5 trên mức 25%", "1.5 on the 25% amount"},
                           .question = {"Hệ số 1,5 có áp dụng cho mức 25% không?", "Does the factor 1.5 apply to the 25% amount?"},
                           .hint = {"", ""},
                           .why = {"“1,5 lần mức hỗ trợ trên” đứng sau câu về 25%; chính sách năm 2023 của tỉnh tính cả hai tỷ lệ trên mức gốc.",
                                   "“1.5 times the above amount” stands after the 25% sentence; in the province's 2023 scheme both "
                                   "percentages were of the base."}},
    [FULL_CENTRAL] = {CHOICE("full_central", full_centrals, R57_POSTGRADUATE),
                      .absent = HT_FIXED,
                      .default_value = FULL_NOTHING,
                      .label = {"Đã được Trung ương hỗ trợ toàn bộ", "Fully funded by the central government"},
                      .question = {"Người được Trung ương hỗ trợ toàn bộ được hưởng thế nào?",
                                   "What do those fully funded by the central government receive?"},
                      .hint = {"", ""},
                      .why = {"Bài báo chỉ nói về người được hỗ trợ “một phần”.", "The article speaks only of those funded “in part”."}},
    [CENTERS_IN_TIER_A] = {CHOICE("centers_in_tier_a", centers, R57_SUPPORT),
                           .absent = HT_FIXED,
                           .default_value = NO,
                           .label = {"Hai trung tâm trong nhóm 3 triệu đồng", "The two centers in the VND 3 million group"},
                           .question = {"Hai trung tâm có thuộc nhóm 3 triệu đồng không?", "Are the two centers in the VND 3 million group?"},
                           .hint = {"", ""},
                           .why = {"Hai trung tâm chỉ được nêu tên ở hỗ trợ sau đại học, nhưng thuộc các cơ quan nhóm 3 triệu đồng.",
                                   "The two centers are named for postgraduate support only, but belong to bodies of that group."}},
    [PROVINCE_UNWRITTEN] = {CHOICE("province_unwritten", unwritten, R57_SUPPORT),
                            .absent = HT_FIXED,
                            .default_value = NO,
                            .label = {"Hỗ trợ của tỉnh khi chưa phân công bằng văn bản", "Provincial support without written assignment"},
                            .question = {"Hỗ trợ của tỉnh có cần phân công bằng văn bản không?",
                                         "Does the provincial support need a written assignment?"},
                            .hint = {"", ""},
                            .why = {"Phân công bằng văn bản là điều kiện của Thông tư 23 cho Nghị định 179; nghị quyết của tỉnh chỉ nói “chuyên trách”.",
                                    "Written assignment is Circular 23's condition for Decree 179; the resolution says only “full time”."}},
    [PROVINCE_INTERRUPTIONS] = {CHOICE("province_interruptions", province_interruptions, R57_SUPPORT),
                                .absent = HT_FIXED,
                                .default_value = AS_NATIONAL,
                                .label = {"Gián đoạn và hỗ trợ của tỉnh", "Interruptions and the provincial support"},
                                .question = {"Thời gian gián đoạn có làm ngừng hỗ trợ của tỉnh không?",
                                             "Do interruptions stop the provincial support?"},
                                .hint = {"", ""},
                                .why = {"Bài báo không nói Điều 4 Nghị định 179 có áp dụng cho hỗ trợ của tỉnh hay không.",
                                        "The article does not say whether Điều 4 of Decree 179 also stops the province's support."}},
};

static const ht_contradiction contradictions[] = {
    {HT_BEFORE, DUTY_TO, DUTY_FROM, 0},
    {HT_BEFORE, ATTRACTION_TO, ATTRACTED_FROM, 0},
    {HT_INTERRUPTION_ORDER, INTERRUPTIONS, INTERRUPTIONS, 0},
    {HT_BEFORE, UNTIL, SINCE, 0},
    {HT_NEEDS_YES, ATTRACTED, HT_NONE,
     UINT64_C(1) << ATTRACTED_FROM | UINT64_C(1) << ATTRACTION_TO | UINT64_C(1) << ATTRACTION_ONCE | UINT64_C(1) << ATTRACTION_MONTHLY |
         UINT64_C(1) << ATTRACTION_RENT},
};

/* ---- Figures ---- */

enum { PERIOD_D179, PERIOD_R57 };

enum {
    NATIONAL_MONTHLY,
    TIER_A,
    TIER_B,
    TIER_C,
    POSTGRADUATE_DOCTORATE,
    POSTGRADUATE_MASTER,
    PARTIAL_PERCENT,
    UPLIFT_PERCENT,
    R57_FIRST_DAY
};

static const ht_figure_row national_monthly[] = {{DAY(2025, 8, 15), 5000000, D179_3_1}};
static const ht_figure_row tier_a[] = {{HT_DAY_FIRST, 3000000, R57_SUPPORT}};
static const ht_figure_row tier_b[] = {{HT_DAY_FIRST, 2000000, R57_SUPPORT}};
static const ht_figure_row tier_c[] = {{HT_DAY_FIRST, 1000000, R57_SUPPORT}};
static const ht_figure_row postgraduate_doctorate[] = {{HT_DAY_FIRST, 400000000, R57_POSTGRADUATE}};
static const ht_figure_row postgraduate_master[] = {{HT_DAY_FIRST, 200000000, R57_POSTGRADUATE}};
/* "hưởng thêm 25%" is a quarter of the base amount, not all of it and a quarter more: so the province's 2023 scheme. */
static const ht_figure_row partial_percent[] = {{HT_DAY_FIRST, 25, R57_POSTGRADUATE}};
static const ht_figure_row uplift_percent[] = {{HT_DAY_FIRST, 150, R57_POSTGRADUATE}};

#define MOST_DONG INT64_C(1000000000000)
#define MOST_PERCENT 1000

static const ht_parameter parameters[] = {
    [NATIONAL_MONTHLY] = {"national.monthly", HT_DONG, true, 1, MOST_DONG, national_monthly, COUNT(national_monthly), PERIOD_D179,
                          {"Hỗ trợ hằng tháng của Trung ương", "National monthly support"}},
    [TIER_A] = {"province.tier_a", HT_DONG, true, 1, MOST_DONG, tier_a, COUNT(tier_a), PERIOD_R57,
                {"Hỗ trợ của tỉnh: Văn phòng Tỉnh ủy, Văn phòng UBND tỉnh, Sở KH&CN", "Provincial support: the three leading bodies"}},
    [TIER_B] = {"province.tier_b", HT_DONG, true, 1, MOST_DONG, tier_b, COUNT(tier_b), PERIOD_R57,
                {"Hỗ trợ của tỉnh: cơ quan khác cấp tỉnh", "Provincial support: other provincial bodies"}},
    [TIER_C] = {"province.tier_c", HT_DONG, true, 1, MOST_DONG, tier_c, COUNT(tier_c), PERIOD_R57,
                {"Hỗ trợ của tỉnh: cấp xã", "Provincial support: communes"}},
    [POSTGRADUATE_DOCTORATE] = {"postgraduate.doctorate", HT_DONG, false, 1, MOST_DONG, postgraduate_doctorate,
                                COUNT(postgraduate_doctorate), PERIOD_R57, {"Hỗ trợ đào tạo tiến sĩ", "Support for a doctorate"}},
    [POSTGRADUATE_MASTER] = {"postgraduate.master", HT_DONG, false, 1, MOST_DONG, postgraduate_master, COUNT(postgraduate_master),
                             PERIOD_R57, {"Hỗ trợ đào tạo thạc sĩ", "Support for a master's degree"}},
    [PARTIAL_PERCENT] = {"postgraduate.partial_percent", HT_PERCENT, false, 0, MOST_PERCENT, partial_percent, COUNT(partial_percent),
                         PERIOD_R57, {"Tỷ lệ khi Trung ương đã hỗ trợ", "Share where the central government has funded"}},
    [UPLIFT_PERCENT] = {"postgraduate.uplift_percent", HT_PERCENT, false, 0, MOST_PERCENT, uplift_percent, COUNT(uplift_percent),
                        PERIOD_R57, {"Tỷ lệ cho nữ hoặc người dân tộc thiểu số", "Share for women and ethnic minorities"}},
    [R57_FIRST_DAY] = {"r57.in_force", HT_DAY, false, DAY(2025, 7, 16), DAY(2030, 12, 31), NULL, 0, PERIOD_R57,
                       {"Ngày có hiệu lực của Nghị quyết 57", "First day of Resolution 57"}},
};

static const ht_period periods[] = {
    /* Điều 7 d179; khoản 3 Điều 3: until salary reform, for which no day is known. */
    [PERIOD_D179] = {{DAY(2025, 8, 15), DAY(2025, 8, 15)}, HT_NONE, HT_NONE, HT_DAY_LAST, D179_7},
    /* The first day is in no source (reading r57_in_force); the last is the end of the period in the title. */
    [PERIOD_R57] = {{DAY(2025, 8, 15), DAY(2025, 7, 16)}, R57_IN_FORCE, R57_FIRST_DAY, DAY(2030, 12, 31), R57_PERIOD},
};

/* ---- Benefits ---- */

#define TIER_A_BODIES (BIT(PARTY_COMMITTEE_OFFICE) | BIT(PEOPLES_COMMITTEE_OFFICE) | BIT(SCIENCE_DEPARTMENT))
#define CENTERS (BIT(IT_CENTER) | BIT(INFORMATION_CENTER))
#define TIER_B_BODIES (BIT(PROVINCIAL_PARTY) | BIT(PROVINCIAL_FRONT) | BIT(PROVINCIAL_ADMINISTRATION))
#define TIER_C_BODIES (BIT(COMMUNE_PARTY) | BIT(COMMUNE_FRONT) | BIT(COMMUNE_ADMINISTRATION))
#define IN_SYSTEM (BIT(OUTSIDE) - 1)
#define OFFICIAL BIT(CIVIL_SERVANT)
#define PUBLIC BIT(PUBLIC_EMPLOYEE)

/* khoản 1 Điều 3 d179: "được hưởng mức hỗ trợ 5.000.000 đồng/tháng" */
static const ht_row national_rows[] = {
    {NATIONAL_MONTHLY, D179_3_1, {{0, 0, 0}}, {"Mức hỗ trợ hằng tháng của Trung ương", "National monthly amount"}},
};
static const ht_table national_tables[] = {
    {HT_FIGURE, national_rows, COUNT(national_rows), {"Mức hỗ trợ", "Amount"}},
};

/* r57, chính sách hỗ trợ: "Công chức, viên chức tại Văn phòng Tỉnh ủy, Văn phòng UBND tỉnh, Sở KH&CN: 3 triệu đồng/tháng;
   công chức tại cơ quan Đảng, MTTQ, cơ quan hành chính cấp tỉnh: 2 triệu đồng/tháng; công chức tại cơ quan Đảng, MTTQ, UBND
   cấp xã: 1 triệu đồng/tháng" */
static const ht_row province_rows[] = {
    {TIER_A, R57_SUPPORT,
     {{TIER_A_BODIES, AGENCY, R57_SUPPORT}, {OFFICIAL | PUBLIC, POSITION, R57_SUPPORT}},
     {"Công chức, viên chức tại Văn phòng Tỉnh ủy, Văn phòng UBND tỉnh, Sở KH&CN",
      "Civil servants and public employees of the three leading bodies"}},
    {TIER_A, R57_SUPPORT,
     {{CENTERS, AGENCY, R57_SUPPORT}, {OFFICIAL | PUBLIC, POSITION, R57_SUPPORT}, {BIT(YES), CENTERS_IN_TIER_A, R57_SUPPORT}},
     {"Công chức, viên chức tại hai trung tâm, nếu xếp vào nhóm 3 triệu đồng",
      "Civil servants and public employees of the two centers, if they count to the VND 3 million group"}},
    {TIER_B, R57_SUPPORT,
     {{TIER_B_BODIES, AGENCY, R57_SUPPORT}, {OFFICIAL, POSITION, R57_SUPPORT}},
     {"Công chức tại cơ quan Đảng, MTTQ, cơ quan hành chính cấp tỉnh", "Civil servants of other provincial bodies"}},
    {TIER_C, R57_SUPPORT,
     {{TIER_C_BODIES, AGENCY, R57_SUPPORT}, {OFFICIAL, POSITION, R57_SUPPORT}},
     {"Công chức tại cơ quan Đảng, MTTQ, UBND cấp xã", "Civil servants of communes"}},
};
/* "người làm công tác chuyên trách về chuyển đổi số"; written assignment is c23's condition for d179 (reading province_unwritten). */
static const ht_row province_duty_rows[] = {
    {HT_NONE, R57_SUPPORT, {{BIT(FULL_TIME), DUTY, R57_SUPPORT}}, {"Chuyên trách, được phân công bằng văn bản", "Full time, assigned in writing"}},
    {HT_NONE, R57_SUPPORT,
     {{BIT(FULL_TIME_UNWRITTEN), DUTY, R57_SUPPORT}, {BIT(YES), PROVINCE_UNWRITTEN, R57_SUPPORT}},
     {"Chuyên trách, chưa phân công bằng văn bản, nếu không cần văn bản", "Full time without written assignment, if none is needed"}},
};
static const ht_table province_tables[] = {
    {HT_FIGURE, province_rows, COUNT(province_rows), {"Mức theo cơ quan", "Amount by agency"}},
    {HT_RATIO, province_duty_rows, COUNT(province_duty_rows), {"Hình thức nhiệm vụ", "Form of duty"}},
};

/* r57, chính sách đào tạo sau đại học: "đối với Tiến sĩ là 400 triệu đồng/người, Thạc sĩ là 200 triệu đồng/người" */
static const ht_row postgraduate_rows[] = {
    {POSTGRADUATE_DOCTORATE, R57_POSTGRADUATE, {{BIT(DOCTORATE), DEGREE, R57_POSTGRADUATE}}, {"Tiến sĩ", "Doctorate"}},
    {POSTGRADUATE_MASTER, R57_POSTGRADUATE, {{BIT(MASTER), DEGREE, R57_POSTGRADUATE}}, {"Thạc sĩ", "Master's degree"}},
};
/* "Nếu đã được hỗ trợ một phần từ Trung ương thì hưởng thêm 25% mức hỗ trợ tương ứng." */
static const ht_row funding_rows[] = {
    {HT_NONE, R57_POSTGRADUATE, {{BIT(FUNDING_NONE), CENTRAL_FUNDING, R57_POSTGRADUATE}}, {"Không được Trung ương hỗ trợ", "No central funding"}},
    {PARTIAL_PERCENT, R57_POSTGRADUATE, {{BIT(FUNDING_PARTIAL), CENTRAL_FUNDING, R57_POSTGRADUATE}},
     {"Đã được Trung ương hỗ trợ một phần", "Partly funded by the central government"}},
    {PARTIAL_PERCENT, R57_POSTGRADUATE,
     {{BIT(FUNDING_FULL), CENTRAL_FUNDING, R57_POSTGRADUATE}, {BIT(FULL_AS_PARTIAL), FULL_CENTRAL, R57_POSTGRADUATE}},
     {"Đã được Trung ương hỗ trợ toàn bộ, nếu tính như một phần", "Fully funded by the central government, if that counts as in part"}},
};
/* "Đối với nữ hoặc người dân tộc thiểu số được hưởng 1,5 lần mức hỗ trợ trên": once for "hoặc", never 2.25. */
static const ht_row uplift_rows[] = {
    {UPLIFT_PERCENT, R57_POSTGRADUATE,
     {{BIT(YES), PRIORITY_GROUP, R57_POSTGRADUATE}, {BIT(FUNDING_NONE), CENTRAL_FUNDING, R57_POSTGRADUATE}},
     {"Nữ hoặc người dân tộc thiểu số", "A woman or of an ethnic minority"}},
    {UPLIFT_PERCENT, R57_POSTGRADUATE,
     {{BIT(YES), PRIORITY_GROUP, R57_POSTGRADUATE},
      {BIT(FUNDING_PARTIAL) | BIT(FUNDING_FULL), CENTRAL_FUNDING, R57_POSTGRADUATE},
      {BIT(UPLIFT_YES), UPLIFT_ON_PARTIAL, R57_POSTGRADUATE}},
     {"Nữ hoặc người dân tộc thiểu số, cả trên mức 25%", "A woman or of an ethnic minority, on the 25% amount too"}},
};
static const ht_table postgraduate_tables[] = {
    {HT_FIGURE, postgraduate_rows, COUNT(postgraduate_rows), {"Mức theo bằng", "Amount by degree"}},
    {HT_RATIO, funding_rows, COUNT(funding_rows), {"Hỗ trợ của Trung ương", "Central funding"}},
    {HT_EXTRA, uplift_rows, COUNT(uplift_rows), {"Hệ số", "Factor"}},
};

#define HEAD_DECIDES                                                                                                        \
    {"Người đứng đầu cơ quan quản lý quyết định đối tượng được hưởng (khoản 4 Điều 6 Nghị định số 179/2025/NĐ-CP); đơn vị lập danh "  \
     "sách, cơ quan tổ chức cán bộ và cơ quan tài chính thẩm định.",                                                        \
     "The head of the managing agency decides (khoản 4 Điều 6 Decree 179/2025/NĐ-CP); the unit draws up the list, the personnel and " \
     "finance bodies appraise it."}
#define PROVINCE_DECIDES                                                                                                    \
    {"Cấp có thẩm quyền của tỉnh quyết định theo Nghị quyết số 57/2025/NQ-HĐND của HĐND tỉnh Quảng Ninh; hỏi cơ quan quản lý về hồ sơ.", \
     "The competent provincial authority decides under Resolution 57/2025/NQ-HĐND; ask the managing agency about the papers."}
#define ATTRACTION(id_, kind_, money_, ends_)                                                                               \
    .id = id_, .kind = kind_, .period = PERIOD_R57, .begins = ATTRACTED_FROM, .ends = ends_, .begins_in_force = true,       \
    .money = money_, .clause = DECISION_AMOUNT,                                                                             \
    .when = {{BIT(YES), ATTRACTED, R57_ATTRACTION}, {IN_SYSTEM, AGENCY, R57_ATTRACTION}}, .stopped = HT_NONE,               \
    .next = PROVINCE_DECIDES

static const ht_benefit benefits[] = {
    {.id = "national_monthly",
     .kind = HT_MONTHLY,
     .period = PERIOD_D179,
     .begins = DUTY_FROM,
     .ends = DUTY_TO,
     .money = HT_NONE,
     .clause = D179_3_1,
     /* Điều 1, khoản 1 và khoản 2 Điều 2 d179; c23: assigned in writing, concurrent posts are outside. */
     .when = {{IN_SYSTEM, AGENCY, D179_1},
              {BIT(CADRE) | BIT(CIVIL_SERVANT) | BIT(PUBLIC_EMPLOYEE) | BIT(ARMED_FORCES), POSITION, D179_2},
              {BIT(FULL_TIME), DUTY, C23_WRITTEN}},
     .tables = national_tables,
     .table_count = COUNT(national_tables),
     .stopped = D179_4,
     .name = {"Hỗ trợ hằng tháng của Trung ương", "National monthly support"},
     .what = {"Hỗ trợ 5 triệu đồng mỗi tháng cho người làm công tác chuyên trách về chuyển đổi số, trả cùng kỳ lương, không tính đóng "
              "hưởng bảo hiểm.",
              "VND 5 million a month for full-time digital duty, paid with the salary, not counted for insurance."},
     .next = HEAD_DECIDES},
    {.id = "province_monthly",
     .kind = HT_MONTHLY,
     .period = PERIOD_R57,
     .begins = DUTY_FROM,
     .ends = DUTY_TO,
     .money = HT_NONE,
     .clause = R57_SUPPORT,
     .tables = province_tables,
     .table_count = COUNT(province_tables),
     .stopped = D179_4,
     .stopped_when = {BIT(AS_NATIONAL), PROVINCE_INTERRUPTIONS, R57_SUPPORT},
     .name = {"Hỗ trợ hằng tháng của tỉnh", "Provincial monthly support"},
     .what = {"Hỗ trợ 3, 2 hoặc 1 triệu đồng mỗi tháng của tỉnh, ngoài mức của Trung ương.",
              "VND 3, 2 or 1 million a month from the province, on top of the national amount."},
     .next = PROVINCE_DECIDES},
    {.id = "postgraduate",
     .kind = HT_ONCE,
     .period = PERIOD_R57,
     .begins = GRADUATED_ON,
     .ends = HT_NONE,
     .begins_in_force = true,
     .money = HT_NONE,
     .clause = R57_POSTGRADUATE,
     /* "Công chức, viên chức được cử đi đào tạo sau đại học (Thạc sĩ, Tiến sĩ) ngành/chuyên ngành thuộc lĩnh vực công nghệ thông tin
        … tại Văn phòng Tỉnh ủy, Văn phòng UBND tỉnh, Sở KH&CN, Trung tâm Công nghệ và Thông tin …, Trung tâm Thông tin …" */
     .when = {{TIER_A_BODIES | CENTERS, AGENCY, R57_POSTGRADUATE},
              {OFFICIAL | PUBLIC, POSITION, R57_POSTGRADUATE},
              {BIT(YES), IT_FIELD, R57_POSTGRADUATE},
              {BIT(YES), SENT_FOR_TRAINING, R57_POSTGRADUATE}},
     .tables = postgraduate_tables,
     .table_count = COUNT(postgraduate_tables),
     .stopped = HT_NONE,
     .name = {"Hỗ trợ đào tạo sau đại học", "Postgraduate support"},
     .what = {"Hỗ trợ một lần sau khi tốt nghiệp thạc sĩ hoặc tiến sĩ ngành công nghệ thông tin.",
              "Paid once after a master's degree or doctorate in information technology."},
     .next = PROVINCE_DECIDES},
    {ATTRACTION("attraction_once", HT_ONCE, ATTRACTION_ONCE, ATTRACTION_TO),
     .name = {"Hỗ trợ thu hút một lần", "One-time attraction support"},
     .what = {"Khoản một lần cho người được tuyển theo chính sách thu hút, theo quyết định của từng người.",
              "A one-time amount for people recruited under the attraction policy, as their own decision states."}},
    {ATTRACTION("attraction_monthly", HT_MONTHLY, ATTRACTION_MONTHLY, ATTRACTION_TO),
     .name = {"Hỗ trợ thu hút hằng tháng", "Monthly attraction support"},
     .what = {"Khoản hằng tháng cho người được tuyển theo chính sách thu hút, theo quyết định của từng người.",
              "A monthly amount for people recruited under the attraction policy, as their own decision states."}},
    {ATTRACTION("attraction_rent", HT_MONTHLY, ATTRACTION_RENT, ATTRACTION_TO),
     .name = {"Hỗ trợ tiền thuê nhà", "Rent support"},
     .what = {"Tiền thuê nhà hằng tháng cho người được tuyển theo chính sách thu hút, theo quyết định của từng người.",
              "Rent by the month for people recruited under the attraction policy, as their own decision states."}},
};
enum { B_NATIONAL = 1, B_PROVINCE = 2, B_POSTGRADUATE = 4, B_ONCE = 8, B_MONTHLY = 16, B_RENT = 32 };

static const ht_assumption assumptions[] = {
    {"no_salary_reform", D179_3_3, B_NATIONAL, HT_ALWAYS, HT_NONE, {0, 0, 0},
     {"Chưa thực hiện cải cách chính sách tiền lương trước ngày cuối của kỳ tính.",
      "Salary reform does not come before the last day of the estimate."}},
    {"press_only", R57_PERIOD, B_PROVINCE | B_POSTGRADUATE | B_ONCE | B_MONTHLY | B_RENT, HT_ALWAYS, HT_NONE, {0, 0, 0},
     {"Nội dung Nghị quyết 57 lấy theo báo chí, chưa có toàn văn; áp dụng đến 31/12/2030 theo giai đoạn ghi trong tên nghị quyết.",
      "What Resolution 57 says is taken from the press, its text is not held; it runs to 31 December 2030, the period in its title."}},
    {"calendar_days", R75_ACTUAL, B_NATIONAL | B_PROVINCE | B_MONTHLY | B_RENT, HT_PART_MONTH, HT_NONE, {BIT(HT_ACTUAL_DAYS), PARTIAL_MONTH, R75_ACTUAL},
     {"Tháng không trọn tính theo số ngày dương lịch: mức tháng × số ngày được tính / số ngày của tháng.",
      "A part month is paid by calendar days: the monthly amount × days counted / days of the month."}},
    {"reasons_not_joined", D179_4, B_NATIONAL | B_PROVINCE, HT_REASONS_JOINED, HT_NONE, {0, 0, 0},
     {"Các đợt gián đoạn khác lý do không cộng lại để đủ một tháng: khoản 1 và khoản 4 Điều 4 tính riêng từng lý do.",
      "Interruptions of different reasons are not joined to reach a month: khoản 1 and khoản 4 of Điều 4 each name their own."}},
    {"quarter_of_base", R57_POSTGRADUATE, B_POSTGRADUATE, HT_RATIO_APPLIED, PARTIAL_PERCENT, {0, 0, 0},
     {"“Hưởng thêm 25%” là một phần tư của mức hỗ trợ, không phải toàn bộ mức cộng thêm một phần tư.",
      "“25% in addition” is a quarter of the base amount, not all of it and a quarter more."}},
    {"uplift_once", R57_POSTGRADUATE, B_POSTGRADUATE, HT_RATIO_APPLIED, UPLIFT_PERCENT, {0, 0, 0},
     {"Hệ số 1,5 chỉ tính một lần, kể cả khi vừa là nữ vừa là người dân tộc thiểu số (“hoặc”).",
      "The factor 1.5 applies once, also to a woman who is of an ethnic minority (“or”)."}},
    {"rent_by_month", R57_ATTRACTION, B_RENT, HT_ALWAYS, HT_NONE, {0, 0, 0},
     {"Tiền thuê nhà được trả theo tháng.", "Rent is paid by the month."}},
    {"attraction_not_interrupted", R57_ATTRACTION, B_MONTHLY | B_RENT, HT_INTERRUPTED, HT_NONE, {0, 0, 0},
     {"Không có quy định nào được biết về gián đoạn đối với các khoản thu hút: không trừ ngày nào.",
      "No rule on interruptions is known for the attraction supports: no day is taken out."}},
};

/* The whole period; months in part and interrupted, the first days of r57 by one reading only; one quarter with amounts that do not
   divide; days on which little is paid any more. */
static const char *const situations[] = {
    "{\"duty_from\":\"2020-01-01\",\"graduated_on\":\"2026-06-30\",\"attracted\":true,\"attracted_from\":\"2025-09-01\","
    "\"attraction_once\":500000000,\"attraction_monthly\":20000000,\"attraction_rent\":5000000}",
    "{\"duty_from\":\"2026-01-20\",\"duty_to\":\"2026-11-17\",\"interruptions\":["
    "{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"unpaid_leave\"},"
    "{\"from\":\"2026-05-10\",\"to\":\"2026-06-08\",\"reason\":\"off_duty\"},"
    "{\"from\":\"2026-07-01\",\"to\":\"2026-07-16\",\"reason\":\"social_insurance\"},"
    "{\"from\":\"2026-07-31\",\"to\":\"2026-08-15\",\"reason\":\"suspension\"}],"
    "\"graduated_on\":\"2025-08-14\",\"attracted\":true,\"attracted_from\":\"2025-07-16\",\"attraction_to\":\"2026-02-14\","
    "\"attraction_once\":100000000,\"attraction_monthly\":9999999,\"attraction_rent\":3333333}",
    "{\"duty_from\":\"2025-07-10\",\"graduated_on\":\"2025-08-15\",\"attracted\":true,\"attracted_from\":\"2025-08-15\","
    "\"attraction_once\":1,\"attraction_monthly\":1,\"attraction_rent\":62,\"since\":\"2025-07-20\",\"until\":\"2025-09-15\"}",
    "{\"duty_from\":\"2026-02-01\",\"duty_to\":\"2026-02-14\",\"graduated_on\":\"2031-01-01\",\"attracted\":true,"
    "\"attracted_from\":\"2026-01-31\",\"attraction_to\":\"2026-02-13\",\"attraction_once\":7,\"attraction_monthly\":1000000000000,"
    "\"attraction_rent\":33,\"since\":\"2026-02-01\"}",
};

const ht_policy ht_quang_ninh = {
    .id = "quang-ninh-57-2025",
    .revision = "2026-11-24",
    .fingerprint = "21f2709d901358ec750272f6a965a7c880396df35b10d47dec7b7e515f15c9ad",
    .name = {"Hỗ trợ người làm công tác chuyển đổi số, tỉnh Quảng Ninh, 2025-2030",
             "Support for digital-transformation staff, Quảng Ninh province, 2025-2030"},
    .instruments = instruments,
    .instrument_count = COUNT(instruments),
    .clauses = clauses,
    .clause_count = COUNT(clauses),
    .facts = facts,
    .fact_count = FACT_COUNT,
    .reading_count = SLOT_COUNT - FACT_COUNT,
    .reasons = reasons,
    .reason_count = COUNT(reasons),
    .contradictions = contradictions,
    .contradiction_count = COUNT(contradictions),
    .parameters = parameters,
    .parameter_count = COUNT(parameters),
    .periods = periods,
    .period_count = COUNT(periods),
    .benefits = benefits,
    .benefit_count = COUNT(benefits),
    .assumptions = assumptions,
    .assumption_count = COUNT(assumptions),
    .since = SINCE,
    .until = UNTIL,
    .interruptions = INTERRUPTIONS,
    .part_month = PARTIAL_MONTH,
    .situations = situations,
    .situation_count = COUNT(situations),
    .limits = {"Bằng sau đại học thứ hai của cùng một người; cam kết công tác và bồi hoàn; thuế; nguồn kinh phí (Điều 5 Nghị định "
               "số 179/2025/NĐ-CP: đơn vị tự bảo đảm kinh phí tự chi trả cho viên chức). Mức hỗ trợ hằng tháng không dùng để tính đóng, "
               "hưởng bảo hiểm xã hội và bảo hiểm y tế (khoản 2 Điều 3 Nghị định số 179/2025/NĐ-CP). Đây là ước tính, không phải quyết "
               "định.",
               "A second degree of the same person; service commitment and repayment; taxes; who pays (Điều 5 Decree "
               "179/2025/NĐ-CP: self-funded units pay their own public employees). The monthly support is not counted for social and health "
               "insurance (khoản 2 Điều 3 Decree 179/2025/NĐ-CP). An estimate is not a decision."},
};
