# SPDX-License-Identifier: MIT
# hotro_embed(out.c name file...) makes `const ht_vector_file name[]` and `const size_t name_count` of the files' bytes, sorted by name.
# Run as a script (cmake -Dout= -Dname= -Dlist= -P) it writes that C file: bytes, because C11 promises string literals of 4095 only.

if(CMAKE_SCRIPT_MODE_FILE)
    file(STRINGS ${list} files)
    set(rows "")
    set(count 0)
    file(WRITE ${out}.new "/* Made from the files named below. */\n#include \"vectors/vectors.h\"\n\n")
    foreach(file IN LISTS files)
        file(READ ${file} bytes HEX)
        string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
        string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
        get_filename_component(title ${file} NAME)
        file(APPEND ${out}.new "static const unsigned char file_${count}[] = {\n${bytes}0};\n")
        string(APPEND rows "    {\"${title}\", (const char *)file_${count}, sizeof file_${count} - 1},\n")
        math(EXPR count "${count} + 1")
    endforeach()
    if(count EQUAL 0)
        set(rows "    {0},\n")
    endif()
    file(APPEND ${out}.new "\nconst ht_vector_file ${name}[] = {\n${rows}};\nconst size_t ${name}_count = ${count};\n")
    file(RENAME ${out}.new ${out})
    return()
endif()

function(hotro_embed output name)
    set(files ${ARGN})
    list(SORT files)
    list(JOIN files "\n" lines)
    set(list ${CMAKE_CURRENT_BINARY_DIR}/${output}.list)
    file(CONFIGURE OUTPUT ${list} CONTENT "${lines}\n" @ONLY)
    add_custom_command(
        OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${output}
        COMMAND ${CMAKE_COMMAND} -Dout=${output} -Dname=${name} -Dlist=${list} -P ${PROJECT_SOURCE_DIR}/native/embed.cmake
        DEPENDS ${files} ${list} ${PROJECT_SOURCE_DIR}/native/embed.cmake
        WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}
        VERBATIM)
endfunction()
