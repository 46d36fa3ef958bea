# Manual pages, and the Debian packages that CPack makes of the installed parts: `./dev package`.
#
#   runtime → liblofte1    dev → liblofte-dev    tools → lofte-tools
#   plugins → lofte-plugins    python → python3-lofte

# A manual page out of a page of the docs.
#   lofte_manual(<page.md> <name> <section> <component> <what it is, in a few words>)
function(lofte_manual page name section component about)
  set(made "${PROJECT_BINARY_DIR}/man/${name}.${section}")
  add_custom_command(OUTPUT "${made}.gz"
    # Its heading becomes the section NAME, as apropos wants it.
    COMMAND sh -c "{ printf '# NAME\\n\\n%s \\\\- %s\\n\\n' '${name}' '${about}'; tail -n +2 '${page}'; }" > "${made}.md"
    COMMAND ${LOFTE_LOWDOWN} -s -Tman --nroff-nolinks -M "title=${name}" -M "section=${section}"
            -M "source=Løfte ${PROJECT_VERSION}" -M "date=2026" -o "${made}" "${made}.md"
    COMMAND gzip -9nf "${made}"
    DEPENDS "${page}" VERBATIM)
  add_custom_target(manual-${name}-${section} ALL DEPENDS "${made}.gz")
  install(FILES "${made}.gz" DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT ${component})
endfunction()

find_program(LOFTE_LOWDOWN lowdown)
mark_as_advanced(LOFTE_LOWDOWN)
if(LOFTE_LOWDOWN)
  file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/man")
  lofte_manual("${PROJECT_SOURCE_DIR}/docs/cli.md" lofte 1 tools "advice for accounting software on the command line")
  lofte_manual("${PROJECT_SOURCE_DIR}/sdk/runtime/plugins/README.md" lofte-manifest 5 dev
               "what a Løfte plugin says of itself")
  lofte_manual("${PROJECT_SOURCE_DIR}/docs/host.md" lofte-host 7 dev "how a program embeds Løfte")
  lofte_manual("${PROJECT_SOURCE_DIR}/docs/ownership.md" lofte-ownership 7 dev
               "who owns what in the Løfte C ABI, and on which thread")
  lofte_manual("${PROJECT_SOURCE_DIR}/docs/catalogue.md" lofte-records 7 dev "every record of Løfte")
else()
  message(STATUS "No lowdown: no manual pages")
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME lofte)
set(CPACK_PACKAGE_VENDOR "Løfte")
set(CPACK_PACKAGE_CONTACT "Løfte developers <lofte@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL runtime dev tools plugins python)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)

# What each is called, whether it links libraries, what it needs beside what its binaries link, and what
# it is.
function(lofte_package component name binary depends recommends section)
  string(TOUPPER ${component} key)
  list(JOIN ARGN "\n" description)
  set(CPACK_DEBIAN_${key}_PACKAGE_NAME ${name} PARENT_SCOPE)
  set(CPACK_DEBIAN_${key}_PACKAGE_SHLIBDEPS ${binary} PARENT_SCOPE)
  set(CPACK_DEBIAN_${key}_PACKAGE_DEPENDS "${depends}" PARENT_SCOPE)
  set(CPACK_DEBIAN_${key}_PACKAGE_RECOMMENDS "${recommends}" PARENT_SCOPE)
  set(CPACK_DEBIAN_${key}_PACKAGE_SECTION ${section} PARENT_SCOPE)
  set(CPACK_COMPONENT_${key}_DESCRIPTION "${description}" PARENT_SCOPE)
  install(FILES "${PROJECT_SOURCE_DIR}/.cmake/copyright" "${PROJECT_BINARY_DIR}/changelog.gz"
          DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${name} COMPONENT ${component})
endfunction()

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/CHANGELOG.md")
execute_process(COMMAND gzip -9nc "${PROJECT_SOURCE_DIR}/CHANGELOG.md"
  OUTPUT_FILE "${PROJECT_BINARY_DIR}/changelog.gz" COMMAND_ERROR_IS_FATAL ANY)

set(same "(= ${PROJECT_VERSION})")
lofte_package(runtime liblofte1 ON "" "lofte-plugins" libs
  "Advice for accounting software: the library"
  "Accounting software posts customers, invoices and payments, and plugins"
  "answer with advice: who is late and how to ask gently, which promises"
  "fall due, whom to contact, each with its reasons.")
lofte_package(dev liblofte-dev OFF "liblofte1 ${same}" "" libdevel
  "Advice for accounting software: headers for hosts and plugins"
  "The C ABI, the C++ layers over it, what CMake and pkg-config need to find"
  "them, and the sources of the bindings for Node, Rust and C#.")
lofte_package(tools lofte-tools ON "liblofte1 ${same}" "lofte-plugins" utils
  "Advice for accounting software: the lofte program"
  "Makes books, imports accounts, shows advice, verifies journals and"
  "inspects plugins.")
lofte_package(plugins lofte-plugins ON "" "" libs
  "Advice for accounting software: the bundled plugins"
  "Late payers, promises, relationships, follow-up, retention, satisfaction,"
  "figures of the book, and readers of GnuCash books and CSV files.")
lofte_package(python python3-lofte OFF "liblofte1 ${same}, python3 (>= 3.10)" "" python
  "Advice for accounting software: hosts and advisors in Python"
  "The typed package lofte, over the C ABI.")
# Which package a program needs that links liblofte. CPack would ask the plugins for it too.
file(WRITE "${PROJECT_BINARY_DIR}/debian/shlibs" "liblofte 1 liblofte1 (>= ${PROJECT_VERSION})\n")
file(WRITE "${PROJECT_BINARY_DIR}/debian/triggers" "activate-noawait ldconfig\n")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA
    "${PROJECT_BINARY_DIR}/debian/shlibs" "${PROJECT_BINARY_DIR}/debian/triggers")
set(CPACK_DEBIAN_PYTHON_PACKAGE_ARCHITECTURE all)
# What Python compiles for root beside the sources goes with them.
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/debian/prerm" @ONLY NEWLINE_STYLE UNIX CONTENT [[#!/bin/sh
set -e
rm -rf "$DPKG_ROOT/usr/@LOFTE_PYTHON_INSTALL_DIR@/lofte/__pycache__"
]])
set(CPACK_DEBIAN_PYTHON_PACKAGE_CONTROL_EXTRA "${PROJECT_BINARY_DIR}/debian/prerm")
# Where dpkg-shlibdeps finds liblofte for the program, before either package is installed.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${CMAKE_LIBRARY_OUTPUT_DIRECTORY}")

include(CPack)
