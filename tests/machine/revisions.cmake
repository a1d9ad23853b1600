# SPDX-License-Identifier: MIT
# Two later revisions of the province that does not exist, made of its text by what differs: the first published, the second a draft.
# With fictional.law and the village they are what tests of several policies stand on.

# revised(TEXT BEFORE NOW …): each piece stands in the text once at least, and is replaced.
function(revised variable)
    set(text "${${variable}}")
    while(ARGN)
        list(POP_FRONT ARGN before now)
        string(FIND "${text}" "${before}" at)
        if(at EQUAL -1)
            message(FATAL_ERROR "the province's text has no: ${before}")
        endif()
        string(REPLACE "${before}" "${now}" text "${text}")
    endwhile()
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# A semicolon would part the text where CMake passes it on.
set(province ${PROJECT_SOURCE_DIR}/tests/machine/province.law)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${province})
file(READ ${province} text)
string(REPLACE ";" "<semicolon>" text "${text}")
string(REGEX REPLACE "\n[^\n]*fingerprint [0-9a-f]+\n" "\n  PUBLISHED\n" text "${text}")

# A value and a fact have other names, a reading is settled, a value is gone, one tier pays more, and one support asks for more.
revised(text
    "- 2 full_time_unwritten " "- 5 full_time_oral "
    "duty = full_time_unwritten" "duty = full_time_oral"
    "fact 10 graduated_on " "fact 31 graduation_day "
    "on graduated_on\n" "on graduation_day\n"
    "\"graduated_on\"" "\"graduation_day\""
    "  - 12 other_public  Cơ quan, đơn vị khác trong hệ thống chính trị và lực lượng vũ trang | Another body of the political system or the armed forces\n" ""
    "agency = other_public outside" "agency = outside"
    "    whole @r57_support  Chuyên trách, chưa phân công bằng văn bản, nếu không cần văn bản | Full time without written assignment, if none is needed\n      duty = full_time_oral\n      province_unwritten = yes\n" ""
    "      duty = full_time_oral\n      province_unwritten = no\n" "      duty = full_time_oral\n"
    "  2.000.000 @r57_support\n" "  2.000.000 @r57_support\n  2.500.000 from 2027-01-01 @r57_support\n"
    "  pays attraction_rent\n  attracted = yes @r57_attraction\n"
    "  pays attraction_rent\n  attracted = yes @r57_attraction\n  lodged = no @r57_attraction\n"
    "fact 19 since "
    "fact 32 lodged yes_no @r57_attraction\n  label Ở nhà công vụ | Lodged\n  ask Có được bố trí nhà công vụ không? | Is a lodging provided?\n  why Tiền thuê nhà chỉ trả cho người không ở nhà công vụ. | Rent is paid to those who have no lodging.\nfact 19 since "
    "policy gia-dinh-92-2025 2026-11-24\n  PUBLISHED\n"
    "policy gia-dinh-92-2025 2026-12-05\n  PUBLISHED\n  after 2026-11-24\n    duty = full_time_unwritten as duty = full_time_oral\n    graduated_on as graduation_day\n    agency = other_public gone\n    province_unwritten gone\n")
string(REGEX REPLACE "\nreading 26 province_unwritten [^\n]*(\n  [^\n]*)+" "" text "${text}")
string(REPLACE "\"attraction_rent\":" "\"lodged\":false,\"attraction_rent\":" text "${text}")
string(REPLACE "PUBLISHED" "fingerprint cd0fb5fe8ff7d99c21a6113de1fc0dc799373bdf0f58c432cde10e3ab90b3fd5" next "${text}")

revised(text
    "- 5 full_time_oral " "- 2 full_time_unwritten "
    "duty = full_time_oral" "duty = full_time_unwritten"
    "policy gia-dinh-92-2025 2026-12-05\n" "policy gia-dinh-92-2025 2027-03-01\n"
    "  after 2026-11-24\n    duty = full_time_unwritten as duty = full_time_unwritten\n    graduated_on as graduation_day\n    agency = other_public gone\n    province_unwritten gone\n"
    "  after 2026-12-05\n    duty = full_time_oral as duty = full_time_unwritten\n"
    "  1.000.000 @r57_support\n" "  1.000.000 @r57_support\n  1.200.000 from 2027-04-01 @r57_support\n"
    "PUBLISHED" "draft")

set(several_policies ${province})
foreach(revision IN ITEMS next text)
    string(REPLACE "<semicolon>" ";" made "${${revision}}")
    set(file ${CMAKE_CURRENT_BINARY_DIR}/province_${revision}.law)
    file(CONFIGURE OUTPUT ${file} CONTENT "${made}" @ONLY)
    list(APPEND several_policies ${file})
endforeach()
list(APPEND several_policies ${PROJECT_SOURCE_DIR}/tests/machine/unit/fictional.law
    ${PROJECT_SOURCE_DIR}/tests/machine/village/2026-01-01.law ${PROJECT_SOURCE_DIR}/tests/machine/village/2026-06-01.law)
