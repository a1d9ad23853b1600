# SPDX-License-Identifier: MIT
# hotro_policies(out.c FILES file.law… [MODULE [ONLY policy] | SYMBOL name]) compiles .law files into C at build, with a tool of ours
# (native/tables) that runs on the machine that builds. What it takes: the head of native/tables/main.c.
set(law_sources
    policy/compiler/benefits.c
    policy/compiler/body.c
    policy/compiler/checks.c
    policy/compiler/compile.c
    policy/compiler/conditions.c
    policy/compiler/facts.c
    policy/compiler/figures.c
    policy/compiler/formers.c
    policy/compiler/lines.c
    policy/compiler/mistakes.c
    policy/compiler/names.c
    policy/compiler/others.c
    policy/compiler/rows.c
    policy/compiler/said.c
    policy/compiler/sentences.c
    policy/compiler/sources.c
    policy/compiler/space.c
    policy/compiler/tables.c
    policy/compiler/tables_benefits.c
    policy/compiler/tables_facts.c
    policy/compiler/tables_parts.c
    policy/compiler/words.c
)
# What it needs of the core, which is itself made with it.
set(law_tool_sources
    ${law_sources}
    answer/canonical.c
    answer/fingerprint.c
    policy/carried.c
    policy/naming.c
    policy/slots.c
    policy/spelling.c
    text/capitals.c
    text/date.c
    text/edits.c
    text/fold.c
    text/format.c
    text/json.c
    text/json_escape.c
    text/sentence.c
    text/sha256.c
    text/text.c
    text/utf8.c
)
list(TRANSFORM law_tool_sources PREPEND ${PROJECT_SOURCE_DIR}/core/)
list(APPEND law_tool_sources ${PROJECT_SOURCE_DIR}/native/tables/main.c)

if(CMAKE_CROSSCOMPILING)
    set(HOTRO_HOST_CC cc CACHE STRING "C compiler for programs that run while building")
    set(law_tables ${CMAKE_CURRENT_BINARY_DIR}/law_tables)
    file(GLOB_RECURSE law_headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/*.h)
    add_custom_command(
        OUTPUT ${law_tables}
        COMMAND ${HOTRO_HOST_CC} -std=c11 -O1 -I ${PROJECT_SOURCE_DIR}/core -o ${law_tables} ${law_tool_sources}
        DEPENDS ${law_tool_sources} ${law_headers}
        VERBATIM)
else()
    add_executable(law_tables ${law_tool_sources})
    target_include_directories(law_tables PRIVATE ${PROJECT_SOURCE_DIR}/core)
    set(law_tables law_tables)
endif()
set_property(GLOBAL PROPERTY HOTRO_LAW_TABLES ${law_tables})

function(hotro_policies output)
    cmake_parse_arguments(PARSE_ARGV 1 law "MODULE" "ONLY;SYMBOL" "FILES")
    get_property(tool GLOBAL PROPERTY HOTRO_LAW_TABLES)
    set(files ${law_FILES})
    list(TRANSFORM files PREPEND ${PROJECT_SOURCE_DIR}/ REGEX "^[^/]")
    # Those that they use, too.
    file(GLOB_RECURSE used CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/policy/*.law)
    set(how "")
    if(law_ONLY)
        set(how --only ${law_ONLY})
    elseif(law_MODULE)
        set(how --module)
    elseif(law_SYMBOL)
        set(how --symbol ${law_SYMBOL})
    endif()
    # Seen from the project, so that a mistake names a file as it is known there.
    add_custom_command(
        OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${output}
        COMMAND ${tool} ${CMAKE_CURRENT_BINARY_DIR}/${output} ${how} ${law_FILES}
        DEPENDS ${tool} ${files} ${used}
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
        VERBATIM)
endfunction()
