# SPDX-License-Identifier: MIT
# Emscripten's own toolchain file, wherever its distribution keeps it: beside emcc, or as Debian's em-config says.
find_program(em_config em-config)
if(NOT em_config)
    message(FATAL_ERROR "em-config not found: install Emscripten (tests/install web)")
endif()
execute_process(COMMAND ${em_config} EMSCRIPTEN_ROOT OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE
                COMMAND_ERROR_IS_FATAL ANY)
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
