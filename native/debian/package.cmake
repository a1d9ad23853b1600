# SPDX-License-Identifier: MIT
# The command as a package for Debian: cpack --config build/release/CPackConfig.cmake -B FOLDER
set(HOTRO_MAINTAINER "hotro contributors <hotro@example.org>" CACHE STRING "Who answers for the package")
find_program(gzip gzip REQUIRED)
set(documents ${CMAKE_INSTALL_DATADIR}/doc/hotro)
# What Debian wants packed stands packed in the package, without a date.
function(packed from to)
    add_custom_command(OUTPUT ${to} COMMAND sh -c "${gzip} -9nc \"$0\" > \"$1\"" ${from} ${to} DEPENDS ${from} VERBATIM)
endfunction()
configure_file(debian/changelog.in changelog @ONLY)
packed(${CMAKE_CURRENT_BINARY_DIR}/changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz)
packed(${CMAKE_CURRENT_BINARY_DIR}/en/hotro.1 ${CMAKE_CURRENT_BINARY_DIR}/en/hotro.1.gz)
packed(${CMAKE_CURRENT_BINARY_DIR}/vi/hotro.1 ${CMAKE_CURRENT_BINARY_DIR}/vi/hotro.1.gz)
add_custom_target(debian_documents ALL DEPENDS
    ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz ${CMAKE_CURRENT_BINARY_DIR}/en/hotro.1.gz ${CMAKE_CURRENT_BINARY_DIR}/vi/hotro.1.gz)
add_dependencies(debian_documents documents)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz DESTINATION ${documents} COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES debian/copyright DESTINATION ${documents} COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES debian/overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME hotro COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/en/hotro.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/vi/hotro.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/vi/man1 COMPONENT debian EXCLUDE_FROM_ALL)

install(FILES ${CMAKE_CURRENT_BINARY_DIR}/hotro.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _hotro
    COMPONENT debian EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME hotro)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "${HOTRO_MAINTAINER}")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "estimates of public support, exact and with the clause behind each step
hotro computes the support that Quảng Ninh province (Vietnam) pays to people
who work on digital transformation: cases, lists, receipts and budgets.
An estimate is not a decision.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL command debian)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_VERBATIM_VARIABLES ON)
include(CPack)
